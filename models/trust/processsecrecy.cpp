#include "models/trust/processsecrecy.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace privyseal {

bool keepProcessSecret()
{
    const rlimit none{0, 0};
    const bool noDump = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool noAttach = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noDump && noAttach;
}

} // namespace privyseal
