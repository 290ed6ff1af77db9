#include "core/base/thread_care.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Signalbox {

void wakePromptly()
{
#ifdef Q_OS_LINUX
    constexpr unsigned long slackNs = 1000; // 50 µs unless said otherwise
    ::prctl(PR_SET_TIMERSLACK, slackNs, 0UL, 0UL, 0UL);
    // QThread's own priorities are nothing under Linux' usual scheduler: only niceness counts, and it is a thread's.
    constexpr int above = -10;
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), above);
#endif
}

} // namespace Signalbox
