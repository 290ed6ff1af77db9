#include "core/config/duration.h"
#include "core/session/session.h"

namespace Signalbox::Session {
namespace {

constexpr seconds canaryAppearsWithin { 5 };

Message canaryLine(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

} // namespace

bool Session::canaryRuns() const
{
    if (m_canary && m_canary->phase != Probe::CanaryPhase::Finished)
        return true;
    return m_canaryAsked && m_clock.now() - *m_canaryAsked < canaryAppearsWithin;
}

void Session::carryOutIntent(const Intents::StartCanary &intent)
{
    const QString source = QStringLiteral("canary");
    if (const Done fine = Probe::checkPlan(intent.plan); !fine) {
        log(Level::Warning, source,
            canaryLine("canary.refused", { { QStringLiteral("problem"), errorArg(fine.error()) } }));
        return;
    }
    if (canaryRuns()) {
        log(Level::Warning, source, canaryLine("canary.busy"));
        return;
    }
    m_canaryAsked = m_clock.now();
    log(Level::Info, source,
        canaryLine("canary.begins",
                   { { QStringLiteral("side"), sideName(intent.plan.side.value_or(m_state.desired.candidate())) },
                     { QStringLiteral("interval"), Config::durationText(intent.plan.interval) },
                     { QStringLiteral("percent"), intent.plan.percent },
                     { QStringLiteral("duration"), Config::durationText(intent.plan.duration) } }));
    Q_EMIT canaryRequested(intent.plan);
}

void Session::carryOutIntent(const Intents::StopCanary &)
{
    Q_EMIT canaryStopRequested();
}

void Session::takeCanary(const Probe::CanaryViewPtr &view)
{
    m_canary = view;
    m_canaryAsked.reset();
    m_publishDue = true;
    if (view && view->phase == Probe::CanaryPhase::Finished)
        log(Probe::canaryLevel(*view), QStringLiteral("canary"), Probe::canarySummary(*view),
            QStringLiteral("verdict"));
}

} // namespace Signalbox::Session
