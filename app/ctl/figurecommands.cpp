#include "app/ctl/context.h"
