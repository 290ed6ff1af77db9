#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <memory>

namespace Signalbox::Sandbox {

class Users;
class World;

/// The sandbox's remote control, on a loopback port of its own:
///   GET  /sandbox            -> status of world and users
///   POST /sandbox/scenario   {"name": "green-slow"}, or "green-errors rate=30% users=10%"
///   POST /sandbox/users      {"per_second": 40}
/// Errors are {"error": {"code", "message"}}. Requests of web pages (with an Origin) are refused. Serves in threads
/// of its own; start and stop from one thread.
class Control
{
public:
    /// `users` may be null. Both must outlive the control.
    Control(World &world, Users *users);
    ~Control();
    Control(const Control &) = delete;
    Control &operator=(const Control &) = delete;

    Done start();
    void stop();
    /// "http://127.0.0.1:40123/sandbox"; empty before start().
    [[nodiscard]] QUrl url() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Signalbox::Sandbox
