#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/base/types.h"

#include <QList>
#include <QMap>
#include <QUrl>

#include <array>
#include <memory>

namespace Signalbox::Sandbox {

struct UserOptions {
    QUrl target { QStringLiteral("http://127.0.0.1:8080/v1") }; ///< base URL; this machine only
    double perSecond = 20;
    int users = 200; ///< u-0001 …
    quint64 seed = 1;
    milliseconds patience { 8000 }; ///< from sending to the last byte; then the user closes the connection
    Secret key; ///< of all users; empty: no Authorization header
    QList<Secret> userKeys; ///< instead of `key`: the n-th user has the n-th, again from the first
    QString caFile; ///< PEM, for an https target
    bool poisson = true; ///< random arrivals; false: evenly spaced
    double streamShare = 0.6;
    int mostOpen = 300; ///< requests at a time; what is due beyond that is dropped
};

/// What the users have seen since start(). sent = ok + failed + withdrawn + open.
struct UserCounts {
    struct OfSide {
        quint64 ok = 0;
        quint64 failed = 0;
        bool operator==(const OfSide &) const = default;
    };
    quint64 sent = 0;
    quint64 ok = 0; ///< whole answers with status 200
    quint64 failed = 0; ///< everything else, gaveUp and streamsCut included
    quint64 gaveUp = 0; ///< patience ended
    quint64 dropped = 0; ///< due, but never sent
    quint64 withdrawn = 0; ///< open when the users were stopped
    quint64 streamsWhole = 0; ///< with finish_reason and [DONE]
    quint64 streamsCut = 0; ///< status 200, but not whole
    int open = 0;
    std::array<OfSide, 2> sides; ///< by x-sandbox-side of the answer, indexed by Side
    OfSide unknownSide; ///< no answer, or one that does not tell
    QMap<int, quint64> byStatus; ///< of answers that began; 0: none did

    bool operator==(const UserCounts &) const = default;
};

/// Simulated users on an open schedule: they come at their rate whether or not the relay keeps up. They keep their
/// connections, ask for gpt-4o-mini and gpt-4o, and check that what they get is whole. Own threads; every member may
/// be called from any thread.
class Users
{
public:
    explicit Users(UserOptions options);
    /// Stops.
    ~Users();
    Users(const Users &) = delete;
    Users &operator=(const Users &) = delete;

    /// Counts from zero. Errors: sandbox.foreign-target for anything that is not this machine, sandbox.options.
    Done start();
    /// Withdraws what is open and joins every thread; below a second.
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// Requests per second from now on, 0 (pause) to 2000; values outside are clamped.
    void setRate(double perSecond);
    [[nodiscard]] double rate() const;
    [[nodiscard]] UserCounts counts() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Signalbox::Sandbox
