#pragma once

#include "app/sandbox/users.h"

#include <memory>

namespace Signalbox::Test {

/// Users' traffic through a router on this machine, until the end of this object.
class RouterUsers
{
public:
    RouterUsers() = default;
    ~RouterUsers();
    RouterUsers(const RouterUsers &) = delete;
    RouterUsers &operator=(const RouterUsers &) = delete;

    /// From now on, in the place of those before. Empty, or what went wrong.
    QString send(quint16 port, double perSecond);
    [[nodiscard]] Sandbox::Users &users() const { return *m_users; }

private:
    std::unique_ptr<Sandbox::Users> m_users;
};

} // namespace Signalbox::Test
