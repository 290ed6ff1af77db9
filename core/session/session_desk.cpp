#include "core/session/session.h"

namespace Signalbox::Session {
namespace {

QVariantMap deskArgs(const Desk &desk)
{
    return { { QStringLiteral("who"), desk.who },
             { QStringLiteral("program"), desk.program },
             { QStringLiteral("reason"), desk.reason } };
}

Message deskMessage(const char *code, const Desk &desk)
{
    return { QString::fromLatin1(code), deskArgs(desk) };
}

} // namespace

/// Two people do not steer at once without knowing: while another console operates, this one only watches. What brings
/// traffic back is never refused.
bool Session::mayOperate(const Intent &intent)
{
    if (std::holds_alternative<Intents::RollBack>(intent) || std::holds_alternative<Intents::Hold>(intent)
        || std::holds_alternative<Intents::StepBack>(intent) || std::holds_alternative<Intents::TakeOver>(intent)
        || std::holds_alternative<Intents::CutOpen>(intent)) {
        m_tendsRun = m_tendsRun || !m_otherDesk;
        return true;
    }
    if (std::holds_alternative<Intents::CompareModels>(intent))
        return true;
    if (m_otherDesk) {
        log(Level::Error, QStringLiteral("rollout"), deskMessage("desk.refused", *m_otherDesk));
        return false;
    }
    operate({});
    return true;
}

void Session::operate(const QString &reason)
{
    m_tendsRun = true;
    if (m_operates && reason.isEmpty())
        return;
    m_operates = true;
    Q_EMIT deskRequested(reason);
}

void Session::carryOutIntent(const Intents::TakeOver &intent)
{
    if (intent.reason.trimmed().isEmpty()) {
        log(Level::Error, QStringLiteral("rollout"), { QStringLiteral("desk.reason-needed"), {} });
        return;
    }
    if (!m_otherDesk) {
        log(Level::Info, QStringLiteral("rollout"), { QStringLiteral("desk.free"), {} });
        return;
    }
    Desk from = *m_otherDesk;
    from.reason = intent.reason;
    log(Level::Warning, QStringLiteral("rollout"), deskMessage("desk.taken-from", from));
    m_otherDesk.reset();
    operate(intent.reason);
}

void Session::takeDesk(const std::optional<Desk> &holder, bool mine)
{
    const std::optional<Desk> before = m_otherDesk;
    m_otherDesk = mine ? std::nullopt : holder;
    m_publishDue = true;
    if (m_otherDesk)
        m_tendsRun = false;
    if (m_otherDesk && m_operates) { // taken over, or another was faster
        m_operates = false;
        const bool taken = !m_otherDesk->reason.isEmpty();
        log(Level::Warning, QStringLiteral("rollout"),
            deskMessage(taken ? "desk.taken" : "desk.other-was-faster", *m_otherDesk));
        holdInDoubt(deskMessage(taken ? "held.desk-taken" : "held.desk-other", *m_otherDesk));
        return;
    }
    if (m_otherDesk && m_otherDesk != before)
        log(Level::Info, QStringLiteral("rollout"), deskMessage("desk.other", *m_otherDesk));
    else if (before && !holder)
        log(Level::Info, QStringLiteral("rollout"), deskMessage("desk.gone", *before));
}

void Session::takeForeignEvents(const QList<LogEntry> &events)
{
    const Instant now = m_clock.now();
    const WallTime wallNow = m_clock.wallNow();
    for (const LogEntry &event : events)
        m_followed.take(event, now - std::max(milliseconds(0), wallNow - event.at));
    m_publishDue = true;
}

bool Session::isFollowed(const Router::ControlWord &word) const
{
    return m_otherDesk && m_followed.ordered(m_otherDesk->id, word.epoch);
}

/// The rollout of the console that operates; null while this one knows of a newer order.
const Rollout::State *Session::followed() const
{
    const Rollout::State *theirs = m_otherDesk ? m_followed.of(m_otherDesk->id) : nullptr;
    const bool newest = theirs && Rollout::isRunning(theirs->phase) && theirs->desired.epoch >= m_state.desired.epoch;
    return newest ? theirs : nullptr;
}

/// What moves by itself is shown as it does where it moves. The journal has only what changed something: what is
/// counted meanwhile is counted here.
Rollout::State Session::shownRollout() const
{
    const bool held = m_state.phase == Rollout::Phase::Held;
    const QString &code = m_state.heldBecause.code;
    const bool found = code == QLatin1String("held.found") || code == QLatin1String("held.joined")
        || code == QLatin1String("held.followed");
    const Rollout::State *theirs = followed();
    if (!theirs || (held && !found && theirs->phase == Rollout::Phase::Held)) {
        Rollout::State own = m_state;
        if (!theirs && m_otherDesk && held && found)
            own.heldBecause = deskMessage("held.elsewhere", *m_otherDesk);
        return own;
    }
    Rollout::State shown = *theirs;
    shown.found = false;
    if (shown.desired.epoch == m_state.desired.epoch) {
        shown.acknowledged = m_state.acknowledged;
        shown.countedFrom = m_state.countedFrom;
    }
    const Rollout::Event tick {
        m_clock.now(), Rollout::Events::Tick { m_evidence.gateInputs(shown.desired.candidate(), shown.desired.active) }
    };
    Rollout::State counted = Rollout::transition(shown, tick).state;
    if (counted.phase != shown.phase || counted.desired != shown.desired)
        return shown; // what comes next is decided there, not here
    if (!m_state.found)
        return counted;
    shown.candidateRequests = counted.candidateRequests;
    shown.failedChecks = counted.failedChecks;
    if (!shown.waitingFor.args.isEmpty()) // this console came later and cannot count since the run's begin
        shown.waitingFor = deskMessage("wait.elsewhere", *m_otherDesk);
    return shown;
}

/// The desk is free again once nothing is under way; a deploy that waits for its preflight is.
void Session::lookAtDesk()
{
    if (!m_operates || m_waiting || Rollout::isRunning(m_state.phase))
        return;
    m_operates = false;
    Q_EMIT deskReleased();
}

} // namespace Signalbox::Session
