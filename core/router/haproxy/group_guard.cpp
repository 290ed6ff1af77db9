#include "core/router/haproxy/group_guard.h"

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int noGuard = 126;

void closeOne(int &fd)
{
    if (fd >= 0)
        ::close(std::exchange(fd, -1));
}

/// The shell in the place of this process; only calls that are safe after a fork.
[[noreturn]] void becomeGuard(int pipe)
{
    for (const int ignored : { SIGHUP, SIGINT, SIGQUIT, SIGTERM })
        ::signal(ignored, SIG_IGN);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const bool placed = ::dup2(pipe, STDIN_FILENO) >= 0 && ::dup2(nowhere, STDOUT_FILENO) >= 0
        && ::dup2(nowhere, STDERR_FILENO) >= 0 && ::close_range(STDERR_FILENO + 1, ~0U, 0) == 0;
    char *const environment[] = { nullptr };
    if (placed)
        ::execle("/bin/sh", "sh", "-c", "read -r end; kill -s KILL 0", "signalbox-guard", nullptr, environment);
    ::_exit(noGuard);
}

/// Its parent ends at once, so that the guard is nobody's child: HAProxy waits for every child that it has.
void leaveGuard(int pipe)
{
    ::setpgid(0, 0);
    const pid_t between = ::_Fork();
    if (between == 0) {
        const pid_t guard = ::_Fork();
        if (guard == 0)
            becomeGuard(pipe);
        ::_exit(guard > 0 ? 0 : noGuard);
    }
    int status = noGuard;
    if (between < 0 || ::waitpid(between, &status, 0) != between || status != 0)
        ::_exit(noGuard);
}

} // namespace

GroupGuard::~GroupGuard()
{
    closeOne(m_theirs);
    release();
}

std::function<void()> GroupGuard::arm()
{
    release();
    closeOne(m_theirs);
    int ends[2] = { -1, -1 };
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return [] { ::_exit(noGuard); };
    m_theirs = ends[0];
    m_ours = ends[1];
    return [pipe = m_theirs] { leaveGuard(pipe); };
}

void GroupGuard::started()
{
    closeOne(m_theirs);
}

void GroupGuard::release()
{
    closeOne(m_ours);
}

} // namespace Signalbox::Router::HAProxy
