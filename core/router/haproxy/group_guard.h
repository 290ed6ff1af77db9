#pragma once

#include <functional>

namespace Signalbox::Router::HAProxy {

/// Kills a child's whole process group when this process ends, however it ends: also grandchildren, and whoever is
/// stopped and so notices nothing. (The kernel's signal at a parent's death reaches the child alone.)
///
/// A shell in that same group waits for the end of a pipe whose other end is here alone. It is of the group, so that
/// the group's number cannot become somebody else's before it kills, and itself last; it holds nothing of this
/// process's memory or files, and ignores what a terminal sends. Main thread; one child for each arm().
class GroupGuard
{
public:
    GroupGuard() = default;
    ~GroupGuard();
    GroupGuard(const GroupGuard &) = delete;
    GroupGuard &operator=(const GroupGuard &) = delete;

    /// Before the child is started: what it must do between fork and exec. It enters a group of its own and leaves the
    /// guard there. A child that could have no guard ends itself, and does not run.
    std::function<void()> arm();
    /// Once the child was started: what it needed is closed here.
    void started();
    /// Kills what is left of the group.
    void release();

private:
    int m_ours = -1; ///< the guard waits for its end
    int m_theirs = -1;
};

} // namespace Signalbox::Router::HAProxy
