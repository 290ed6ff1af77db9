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
    keepHold();
    m_otherDesk.reset();
    operate(intent.reason);
}

void Session::takeDesk(const std::optional<Desk> &holder, bool mine)
{
    const std::optional<Desk> before = m_otherDesk;
    m_otherDesk = mine ? std::nullopt : holder;
    m_publishDue = true;
    const bool takenOver = mine && holder && !holder->reason.isEmpty();
    if (takenOver && !m_heldThere && m_state.phase == Rollout::Phase::Held) // it moved there until then
        m_heldThere = HeldThere { deskMessage("held.desk-taken", *holder), holder->since, {}, m_state.desired.epoch };
    if (m_otherDesk)
        m_tendsRun = false;
    if (m_otherDesk && m_operates) { // taken over, or another was faster
        m_operates = false;
        const bool taken = !m_otherDesk->reason.isEmpty();
        log(Level::Warning, QStringLiteral("rollout"),
            deskMessage(taken ? "desk.taken" : "desk.other-was-faster", *m_otherDesk));
        const Instant before = m_state.phaseSince;
        holdInDoubt(deskMessage(taken ? "held.desk-taken" : "held.desk-other", *m_otherDesk));
        if (m_state.phaseSince != before)
            m_phaseAt = m_otherDesk->since; // as it is told there
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

/// Whoever takes a held run over takes its hold over: that began there, and not when this console first saw the split.
void Session::keepHold()
{
    const Rollout::State *theirs = followed();
    if (theirs && theirs->phase == Rollout::Phase::Held)
        m_heldThere = HeldThere { theirs->heldBecause, m_followed.phaseAt(m_otherDesk->id), nameOf(*m_otherDesk),
                                  theirs->desired.epoch };
}

/// Held since this console saw a split that it did not order: what that is told of elsewhere tells more.
static bool isFoundHold(const Rollout::State &state)
{
    const QString &code = state.heldBecause.code;
    return state.phase == Rollout::Phase::Held
        && (code == QLatin1String("held.found") || code == QLatin1String("held.joined")
            || code == QLatin1String("held.followed"));
}

Session::ShownRollout Session::ownRollout() const
{
    ShownRollout own { m_state, m_phaseAt, {} };
    if (!isFoundHold(m_state))
        return own;
    if (m_otherDesk) {
        own.heldBy = nameOf(*m_otherDesk);
        own.state.heldBecause = deskMessage("held.elsewhere", *m_otherDesk);
    } else if (m_heldThere && m_heldThere->epoch == m_state.desired.epoch) {
        own = { m_state, m_heldThere->at, m_heldThere->by };
        own.state.heldBecause = m_heldThere->because;
    }
    return own;
}

/// What moves by itself is shown as it does where it moves. The journal has only what changed something: what is
/// counted meanwhile is counted here.
Session::ShownRollout Session::shownRollout() const
{
    const bool held = m_state.phase == Rollout::Phase::Held;
    const Rollout::State *theirs = followed();
    if (!theirs || (held && !isFoundHold(m_state) && theirs->phase == Rollout::Phase::Held))
        return ownRollout();
    return { countedHere(*theirs), m_followed.phaseAt(m_otherDesk->id), nameOf(*m_otherDesk) };
}

Rollout::State Session::countedHere(const Rollout::State &theirs) const
{
    Rollout::State shown = theirs;
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
