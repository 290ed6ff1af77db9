#include "core/notify/notice.h"

#include <QCoreApplication>

namespace Signalbox::Notify {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Notify", text);
}

} // namespace

QString eventName(Event event)
{
    switch (event) {
    case Event::Started:
        return QStringLiteral("started");
    case Event::Held:
        return QStringLiteral("held");
    case Event::RollingBack:
        return QStringLiteral("rolling_back");
    case Event::RolledBack:
        return QStringLiteral("rolled_back");
    case Event::NotConfirmed:
        return QStringLiteral("not_confirmed");
    case Event::Promoted:
        return QStringLiteral("promoted");
    case Event::WayBackLost:
        return QStringLiteral("way_back_lost");
    }
    Q_UNREACHABLE();
}

bool isAlarm(Event event)
{
    switch (event) {
    case Event::Held:
    case Event::RollingBack:
    case Event::NotConfirmed:
    case Event::WayBackLost:
        return true;
    case Event::Started:
    case Event::RolledBack:
    case Event::Promoted:
        return false;
    }
    Q_UNREACHABLE();
}

QString noticeText(const Notice &notice)
{
    const QString candidate = (sideName(notice.candidate()) + QLatin1Char(' ') + notice.candidateVersion).trimmed();
    const QString active = (sideName(notice.active) + QLatin1Char(' ') + notice.activeVersion).trimmed();
    const QString because = notice.reason.code.isEmpty() ? QString() : words(notice.reason);
    QString text;
    switch (notice.event) {
    case Event::Started:
        text = tr("run %1 began: users go to %2 step by step").arg(notice.run).arg(candidate);
        break;
    case Event::Held:
        text = tr("run %1 is HELD with %2 of production on %3: %4")
                   .arg(QString::number(notice.run), notice.candidateShare.shortText(), candidate, because);
        break;
    case Event::RollingBack:
        text = tr("run %1 is ROLLING BACK, all production to %2: %3").arg(QString::number(notice.run), active, because);
        break;
    case Event::RolledBack:
        text = tr("run %1 of %2 was rolled back: users' requests prove that all production is on %3")
                   .arg(QString::number(notice.run), candidate, active);
        break;
    case Event::NotConfirmed:
        text = (notice.run != 0 ? tr("run %1: ").arg(notice.run) : QString())
            + tr("the rollback to %1 is NOT CONFIRMED by users' requests; look at the console").arg(active);
        break;
    case Event::Promoted:
        text = tr("run %1 ended: promoted, %2 carries production now").arg(QString::number(notice.run), active);
        break;
    case Event::WayBackLost:
        text = tr("run %1: THE WAY BACK IS NOT OPEN with %2 of production on %3, nothing rolls back by itself: %4")
                   .arg(QString::number(notice.run), notice.candidateShare.shortText(), candidate, because);
        break;
    }
    if (!notice.console.isEmpty())
        text += QStringLiteral(" (%1)").arg(notice.console);
    return (notice.sandbox ? tr("[sandbox] ") : QString()) + notice.service + QStringLiteral(": ") + text;
}

QList<Notice> Watcher::look(const Session::Snapshot &snapshot)
{
    using Rollout::Phase;
    using Rollout::RunOutcome;
    const Rollout::State &state = snapshot.rollout;
    QList<Notice> notices;
    const auto tell = [&](Event event, const Message &reason = {}) {
        notices.append({ .event = event,
                         .service = snapshot.serviceName,
                         .console = snapshot.operatorName,
                         .sandbox = snapshot.sandbox,
                         .run = state.run,
                         .at = snapshot.at,
                         .active = state.desired.active,
                         .activeVersion = snapshot.environment(state.desired.active).version,
                         .candidateVersion = snapshot.environment(state.desired.candidate()).version,
                         .candidateShare = state.desired.candidateShare(),
                         .reason = reason });
    };
    const bool isNew = state.run != m_run;
    const bool running = Rollout::isRunning(state.phase);
    const bool entered = state.phase != m_phase || isNew;
    if (m_began && isNew && running && state.phase != Phase::Held && state.phase != Phase::RollingBack)
        tell(Event::Started);
    if (state.phase == Phase::Held && entered)
        tell(Event::Held, state.heldBecause);
    const bool isRun = state.run != 0; // who rolls back where no run is open brings nothing back
    if (isRun && state.phase == Phase::RollingBack
        && entered) // also as the first: what was found open is held, this was asked
        tell(Event::RollingBack, state.reason);
    if (state.notConfirmed && !m_notConfirmed)
        tell(Event::NotConfirmed);
    if (running && state.wayBackPaged && !m_wayBackLost)
        tell(Event::WayBackLost, state.noWayBack);
    const bool ended = m_began && state.phase == Phase::Idle && (m_phase != Phase::Idle || isNew);
    if (ended && state.outcome == RunOutcome::Promoted)
        tell(Event::Promoted);
    if (isRun && ended && state.outcome == RunOutcome::RolledBack)
        tell(Event::RolledBack);
    m_began = state.phase != Phase::Unknown;
    m_run = state.run;
    m_phase = state.phase;
    m_outcome = state.outcome;
    m_notConfirmed = state.notConfirmed;
    m_wayBackLost = state.wayBackPaged;
    return notices;
}

} // namespace Signalbox::Notify
