#pragma once

#include "app/sandbox/users.h"
#include "core/base/clock.h"

#include <atomic>

#include <httplib.h>

namespace Signalbox::Sandbox {

/// What a user asks, drawn from (seed, number) only.
struct Question {
    QString user; ///< "u-0001"
    Secret key;
    QString model;
    QString prompt;
    bool stream = false;

    bool operator==(const Question &) const = default;
};
Question questionOf(const UserOptions &options, quint64 number);

/// What became of it.
struct Report {
    int status = 0; ///< 0: no answer began
    std::optional<Side> side; ///< from x-sandbox-side
    bool whole = false; ///< the answer is complete by the protocol
    bool gaveUp = false; ///< patience ended
    bool withdrawn = false; ///< ended by withdraw()
};

/// One connection to the target, kept between questions. prepare() and ask() in one thread; giveUp() and withdraw()
/// from any, between the end of prepare() and the end of ask().
class UserClient
{
public:
    explicit UserClient(const UserOptions &options);

    /// Makes a new connection where the old one may have grown stale.
    void prepare();
    /// Blocks until the answer is there, or patience ends.
    Report ask(const Question &question);
    /// Ends an ask() whose patience is over at `now`; harmless otherwise.
    void giveUp(Instant now);
    /// Ends an ask() that has begun; call again until it has.
    void withdraw();

private:
    enum class End : quint8 { None, GaveUp, Withdrawn };

    const UserOptions &m_options;
    std::unique_ptr<httplib::Client> m_client;
    Instant m_lastUse {};
    std::atomic<Instant> m_deadline { Instant::max() };
    std::atomic<End> m_end { End::None };
};

} // namespace Signalbox::Sandbox
