#include "core/base/thread_care.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace Signalbox {

#ifdef Q_OS_LINUX
namespace {

/// What sched_setattr(2) takes, in its first and smallest size; no header that all systems have declares it.
struct SchedulingAttributes {
    quint32 size = sizeof(SchedulingAttributes);
    quint32 policy = SCHED_OTHER;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0; ///< ns; of an ordinary thread, its slice
    quint64 deadline = 0;
    quint64 period = 0;
};
static_assert(sizeof(SchedulingAttributes) == 48);

/// Since Linux 6.12 a thread that is woken waits until the one that runs has used up its slice (about 3 ms), however
/// nice that one is, unless the woken one's own slice is shorter. Anybody may ask for that; older kernels ignore it.
void askForShortSlice()
{
    SchedulingAttributes wanted;
    wanted.nice = ::getpriority(PRIO_PROCESS, id_t(::gettid()));
    wanted.runtime = 100'000; // the shortest that the kernel grants
    ::syscall(SYS_sched_setattr, 0, &wanted, 0U);
}

/// A kernel that preempts only at its tick lets a woken thread of the ordinary kind wait for that (up to 4 ms),
/// whatever its slice. Real-time threads do not wait; the lowest priority of them, and the kernel keeps a share for the
/// others. Where this user may not (RLIMIT_RTPRIO is 0), nothing changes.
void askForRealTime()
{
    sched_param wanted {};
    wanted.sched_priority = 1;
    ::sched_setscheduler(0, SCHED_RR, &wanted);
}

} // namespace
#endif

void wakePromptly()
{
#ifdef Q_OS_LINUX
    constexpr unsigned long slackNs = 1000; // 50 µs unless said otherwise
    ::prctl(PR_SET_TIMERSLACK, slackNs, 0UL, 0UL, 0UL);
    // QThread's own priorities are nothing under Linux' usual scheduler: only niceness counts, and it is a thread's.
    constexpr int above = -10;
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), above);
    askForShortSlice();
    askForRealTime();
#endif
}

} // namespace Signalbox
