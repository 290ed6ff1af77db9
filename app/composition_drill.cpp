#include "app/composition_engine.h"
#include "app/stage.h"

#include <QCoreApplication>

namespace Signalbox::App {

Done Composition::startDrill(quint64 seed, const DrillBounds &bounds)
{
    const auto refuse = [](const char *text) {
        return Error { QStringLiteral("drill.refused"), QCoreApplication::translate("Drill", text), {} };
    };
    if (!m_stage->isSandbox())
        return refuse(QT_TRANSLATE_NOOP("Drill", "a drill breaks the candidate on purpose: it runs in a sandbox only"));
    if (m_drill)
        return refuse(QT_TRANSLATE_NOOP("Drill", "a drill runs already: end it first"));
    if (m_greenActive)
        return refuse(QT_TRANSLATE_NOOP("Drill", "green is active: a drill needs blue active; start the sandbox anew"));
    if (Done healed = m_stage->setScenario(QStringLiteral("healthy")); !healed)
        return healed;
    m_waitingFault.clear();
    m_drill = std::make_unique<Drill>(drawDrill(seed, bounds), bounds);
    m_drillToldOver = false;
    // What the window calls the scenario from now on, whatever it is.
    inEngine([session = m_session] { session->takeScenario(QStringLiteral("drill")); });
    addLogLine(Level::Info, QStringLiteral("drill"), { QStringLiteral("drill.started"), {} });
    return done();
}

void Composition::lookAtDrill(const Session::Snapshot &snapshot)
{
    const auto users = m_stage->usersSeen();
    const DrillSight sight = sightOf(snapshot, m_drill->report().plan.side, users ? users->failed : 0);
    if (m_drill->see(sight)) {
        if (const Done set = m_stage->setScenario(m_drill->report().plan.fault); !set)
            m_drill->giveUp(); // the end tells
    }
    endDrillWhenOver();
}

void Composition::endDrillWhenOver()
{
    if (!m_drill || !m_drill->isOver() || std::exchange(m_drillToldOver, true))
        return;
    addLogLine(Level::Info, QStringLiteral("drill"), { QStringLiteral("drill.over"), {} });
    Q_EMIT drillOver();
}

void Composition::sayDrillFine()
{
    if (!m_drill)
        return;
    m_drill->sayFine(m_clock.now());
    endDrillWhenOver();
}

void Composition::giveUpDrill()
{
    if (!m_drill)
        return;
    m_drill->giveUp();
    endDrillWhenOver();
}

DrillReport Composition::revealDrill(const QString &guess)
{
    if (!m_drill || !m_drill->isOver())
        return {};
    m_drill->guess(guess);
    DrillReport report = m_drill->report();
    m_drill.reset();
    setScenario(QStringLiteral("healthy"));
    addLogLine(report.wentWell() ? Level::Ok : Level::Warning, QStringLiteral("drill"), revealed(report));
    return report;
}

/// A drill: nobody deploys a side that is down already, so the fault comes when the candidate has its first users.
void Composition::strikeWhenTrafficMoves(const Session::Snapshot &snapshot)
{
    if (snapshot.rollout.phase != Rollout::Phase::Holding && snapshot.rollout.phase != Rollout::Phase::Baking)
        return;
    const QString name = m_waitingFault;
    m_waitingFault.clear();
    setScenario(name);
}

} // namespace Signalbox::App
