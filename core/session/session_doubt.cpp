#include "core/session/session.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Session {
namespace {

QVariantMap wordArgs(const Router::ControlWord &word)
{
    return { { QStringLiteral("share"), word.greenShare.shortText() },
             { QStringLiteral("active"), sideName(word.active) },
             { QStringLiteral("epoch"), word.epoch } };
}

Message spanMessage(const char *code, milliseconds span)
{
    return { QString::fromLatin1(code), { { QStringLiteral("span"), spanText(span) } } };
}

} // namespace

/// What happened to this computer and its clock since the last tick.
void Session::lookAtTime()
{
    const TimeWatch::Seen seen = m_time.look(m_clock);
    if (seen.stepped.count() != 0) {
        const bool back = seen.stepped.count() < 0;
        if (m_awokeAt)
            *m_awokeAt += seen.stepped;
        const Message message = spanMessage(back ? "time.set-back" : "time.set-ahead", seen.stepped);
        log(Level::Warning, QStringLiteral("time"), message);
        mark(Mark::Kind::Note, words(spanMessage(back ? "brief.set-back" : "brief.set-ahead", seen.stepped)));
    }
    if (seen.away.count() > 0)
        awake(std::chrono::duration_cast<milliseconds>(seen.away), seen.suspended);
}

/// Nobody looked for a while. What was measured before proves nothing now: the router is read first, all watches begin
/// anew, and an open run waits for a person.
void Session::awake(milliseconds away, bool suspended)
{
    const Message message = spanMessage(suspended ? "time.suspended" : "time.stood-still", away);
    log(Level::Warning, QStringLiteral("time"), message);
    mark(Mark::Kind::Note, words(spanMessage(suspended ? "brief.suspended" : "brief.stood-still", away)));
    m_away = away;
    m_awokeAt = m_clock.wallNow();
    m_rereads = true;
    m_sight = {};
    m_evidence.restart(Rollout::isRunning(m_state.phase));
    if (m_pending) // asked for before the pause: what gives more does not go out on what was known then
        failPending(asArg(message));
    holdInDoubt(spanMessage(suspended ? "held.suspended" : "held.stood-still", away));
    m_dispatcher.readAnew();
    m_publishDue = true;
}

/// The router was read after that: what it has beside what this console knew. True: this reading was awaited.
bool Session::readAfterWaking(const Router::ControlWord &has)
{
    if (!std::exchange(m_rereads, false) || m_state.phase == Rollout::Phase::Unknown)
        return false;
    const Router::ControlWord knew = m_state.desired;
    const bool same = has == knew;
    QVariantMap args = wordArgs(has);
    args.insert(QStringLiteral("span"), spanText(m_away));
    args.insert(QStringLiteral("knew"), asArg({ QStringLiteral("time.word"), wordArgs(knew) }));
    log(same ? Level::Ok : Level::Warning, QStringLiteral("router"),
        { same ? QStringLiteral("time.read-same") : QStringLiteral("time.read-other"), args });
    // A rollback under way goes over whatever is there; a newer order is told as a foreign one.
    if (same || m_state.phase == Rollout::Phase::RollingBack)
        return true;
    m_foreign.reset();
    m_pending.reset();
    m_evidence.orderInForce(has);
    mark(Mark::Kind::Order, has.candidateShare().shortText(), has.epoch);
    const QVariant who = m_whoOrdered.value(has.epoch, asArg({ QStringLiteral("time.meanwhile"), {} }));
    applyNow(Rollout::Events::Foreign { has, who, m_options.lastRun + 1 });
    return true;
}

void Session::holdInDoubt(const Message &because)
{
    switch (m_state.phase) {
    case Rollout::Phase::Moving:
    case Rollout::Phase::Holding:
    case Rollout::Phase::Baking:
        applyNow(Rollout::Events::Hold { {}, because });
        return;
    case Rollout::Phase::Unknown:
    case Rollout::Phase::Idle:
    case Rollout::Phase::Held:
    case Rollout::Phase::Promoting:
    case Rollout::Phase::RollingBack:
        return;
    }
}

/// A candidate that cannot be seen gets no more.
void Session::lookAtSight()
{
    const Message blind = m_sight.look(linkState(), m_feed, m_clock.now());
    if (!blind.code.isEmpty())
        holdInDoubt(blind);
}

/// Without what ended before this console looked again: it comes late and all at once.
QList<Sample> Session::sinceWaking(const QList<Sample> &samples) const
{
    if (!m_awokeAt)
        return samples;
    QList<Sample> kept;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(kept), [this](const Sample &sample) {
        return sample.start + std::chrono::duration_cast<milliseconds>(sample.total.value_or(microseconds(0)))
            >= *m_awokeAt;
    });
    return kept;
}

} // namespace Signalbox::Session
