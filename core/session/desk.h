#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>

namespace Signalbox::Session {

/// A console as others on the same service see it.
struct Desk {
    QString id; ///< of this one console: "HOST-PID-START"
    QString who; ///< "an@desk-7"
    QString program; ///< "window", "deploy"
    QString host;
    qint64 pid = 0;
    qint64 started = 0; ///< when its process started, in clock ticks since boot: a pid alone is used again
    WallTime since {}; ///< it operates since
    QString reason; ///< why it took over; empty: it did not
    QString from; ///< whom it took over from

    bool operator==(const Desk &) const = default;
};

/// "an@desk-7 (window)"
QString nameOf(const Desk &desk);
/// This process as a desk.
Desk thisDesk(const QString &who, const QString &program);

/// Whether its process still runs. That of another machine cannot be looked at from here, and counts as alive.
bool isAlive(const Desk &desk);

/// The one desk that operates a service: a file of mode 0600 in the router's state directory, changed under a lock that
/// ends with its process. It orders nobody about: orders are fenced by the router; this is so that two people do not
/// steer at once without knowing. Every call may block on the disk; any thread.
class DeskFile
{
public:
    explicit DeskFile(const QString &directory);

    /// Who operates; nothing when nobody does, or its console has gone.
    [[nodiscard]] std::optional<Desk> holder() const;
    /// Takes the desk when nobody alive has it, or, with `takeOver`, whoever has it. Returns who has it afterwards.
    [[nodiscard]] Result<Desk> claim(const Desk &me, bool takeOver) const;
    /// Gives it up, if it is still ours.
    void release(const QString &id) const;

private:
    [[nodiscard]] Done write(const Desk &desk) const;

    const QString m_path;
};

} // namespace Signalbox::Session
