#include "views/common/theme.h"
