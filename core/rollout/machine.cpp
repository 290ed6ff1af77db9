#include "core/rollout/machine.h"

#include <algorithm>

namespace Signalbox::Rollout {

void Machine::enter(Phase phase)
{
    stopClock();
    s().phase = phase;
    s().phaseSince = m_now;
    s().waitingFor = {};
    s().warned.clear();
    s().advice = {};
    if (phase != Phase::Held) {
        s().heldBecause = {};
        s().found = false;
    }
    if (phase != Phase::RollingBack) {
        s().notConfirmed = false;
        s().gradual = false;
    }
}

void Machine::stopClock()
{
    if (s().clockFrom)
        s().holdElapsed += std::max(nanoseconds(0), m_now - *s().clockFrom);
    s().clockFrom.reset();
}

void Machine::startClock()
{
    if (!s().clockFrom)
        s().clockFrom = m_now;
}

void Machine::give(Permyriad candidateShare, Side active, const Message &why, bool back)
{
    Router::ControlWord word = s().desired;
    word.active = active;
    // shareOf is its own inverse: from the candidate's share to green's.
    word.greenShare = shareOf(other(active), candidateShare);
    if (s().sent) {
        s().before = s().desired;
        s().beforeAcknowledged = s().acknowledged;
        s().beforeLapsed = s().lapsed;
    }
    // Less than what the nodes may have; what was desired and never sent gave nobody anything, and what lapsed neither.
    const Permyriad had = s().beforeLapsed ? Permyriad() : shareOf(other(active), s().before.greenShare);
    const bool less = back || (candidateShare <= had && active == s().before.active);
    word.epoch = std::max(s().desired.epoch, s().lastEpoch) + 1;
    if (!s().version.isEmpty())
        word.version = s().version;
    word.lease = leaseOf(word);
    s().lastEpoch = word.epoch;
    s().found = false;
    s().desired = word;
    s().sent = less;
    s().lapsed = !less && s().beforeLapsed; // until it is sent, what was sent before holds
    s().acknowledged = false;
    s().observed = false;
    s().candidateRequests = 0;
    s().countedFrom.reset();
    m_out.effects.emplace_back(Effects::Order { word, less, why });
}

/// A candidate that has users has them on a lease, where somebody stays to renew it; an order by one who does not stay
/// leaves that as it is. While the way back is not open there is none: the router would lead users by itself to where
/// nobody should be led.
qint64 Machine::leaseOf(const Router::ControlWord &word) const
{
    if (word.candidateShare().value() == 0 || s_().wayBackLostSince)
        return 0;
    return s_().tends ? s_().plan.leaseSeconds() : s_().desired.lease;
}

void Machine::order(Permyriad candidateShare, Side active, const Message &why)
{
    give(candidateShare, active, why, false);
}

/// All of production to `home`, whatever the nodes have.
void Machine::orderBack(Side home)
{
    if (std::exchange(s().gradual, false))
        s().phaseSince = m_now; // from here on the proof is waited for
    give(Permyriad::of(0), home, note("rollout.order-back", { { QStringLiteral("active"), sideName(home) } }), true);
}

void Machine::openRun(quint64 run, bool joined)
{
    s().run = run;
    s().outcome = RunOutcome::None;
    s().cause = RollBackCause::None;
    s().reason = {};
    s().failedChecks = 0;
    s().holdElapsed = nanoseconds(0);
    s().step = -1;
    s().alike = false;
    s().found = false;
    m_out.effects.emplace_back(Effects::RunOpened { run, joined });
}

void Machine::finish(RunOutcome outcome, bool elsewhere)
{
    enter(Phase::Idle);
    s().outcome = outcome;
    m_out.effects.emplace_back(Effects::RunFinished { s().run, outcome, s().desired.active, elsewhere });
}

void Machine::hold(const Message &because)
{
    enter(Phase::Held);
    s().heldBecause = because;
    log(Level::Warning, "rollout", note("rollout.held", { { QStringLiteral("because"), asArg(because) } }));
}

/// What waits for the journal is not sent any more: what was sent last is desired again.
void Machine::withdrawUnsent()
{
    if (s().sent)
        return;
    s().sent = true;
    s().desired = s().before;
    s().acknowledged = s().beforeAcknowledged;
    s().lapsed = s().beforeLapsed;
    s().observed = false;
    s().step = stepAt(s().desired.candidateShare());
}

/// Stops where the traffic is; an order that was not sent yet would give more.
void Machine::pause(const Message &because)
{
    withdrawUnsent();
    if (s().desired.candidateShare().value() == 0) {
        log(Level::Warning, "rollout", note("rollout.held", { { QStringLiteral("because"), asArg(because) } }));
        finish(RunOutcome::None);
        return;
    }
    hold(because);
}

int Machine::stepAt(Permyriad share) const
{
    for (int i = 0; i < s_().plan.steps.size(); ++i) {
        if (s_().plan.steps.at(i).candidateShare == share)
            return i;
    }
    return -1;
}

} // namespace Signalbox::Rollout
