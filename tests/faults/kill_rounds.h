#pragma once

#include "core/router/haproxy/haproxy_router.h"
#include "tests/end_to_end/own_service.h"

#include <QRandomGenerator>

namespace Signalbox::Test {

/// Another desk's hand on the router, faster than a program can be started.
class Hand
{
public:
    explicit Hand(const QString &stateDir);
    std::optional<Router::ControlWord> read();
    bool order(const Router::ControlWord &word);

private:
    SystemClock m_clock;
    Router::HAProxy::HAProxyRouter m_router;
    quint64 m_question = 0;
};

/// Where a console is struck.
enum class Moment {
    Start, ///< anywhere in its start
    Steps, ///< anywhere in its steps
    OrderJournaled, ///< right after an order that gives more was written to the journal: sent or not
    WayBack, ///< right after it was told to roll back: sent or not, journaled or not
};
constexpr int moments = 4;

/// Rounds of `kill -9` of a deploying console, each at a random moment, on a running service with users. After each:
/// nothing goes on by itself, and an order that gave more was journaled before it was sent. For the main thread.
class KillRounds
{
public:
    KillRounds(OwnService &service, quint32 seed);

    /// Empty, or what went wrong.
    QString once(Moment moment);
    [[nodiscard]] int done() const { return m_done; }
    /// Rounds that ended with users on the candidate; each was brought home.
    [[nodiscard]] int moved() const { return m_moved; }
    /// Rounds in which the journal had an order that the router never got, or the router a way back that the journal
    /// never got.
    [[nodiscard]] int between() const { return m_between; }
    /// The journal verifies, nobody was turned away, no key leaked. Empty, or what went wrong.
    QString verify();

private:
    QString strike(Program &deploy, Moment moment);
    QString lookAfter(const Router::ControlWord &before, Moment moment);
    [[nodiscard]] quint64 newestOrder() const;

    OwnService &m_service;
    QRandomGenerator m_random;
    Hand m_hand;
    int m_done = 0;
    int m_moved = 0;
    int m_between = 0;
};

} // namespace Signalbox::Test
