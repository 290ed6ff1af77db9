#include "core/session/note.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QUuid>

namespace Signalbox::Session {
namespace {

const auto intentEvent = QEvent::Type(QEvent::registerEventType());

class IntentEvent final : public QEvent
{
public:
    explicit IntentEvent(const Intent &asked)
        : QEvent(intentEvent)
        , intent(asked)
    {
    }
    const Intent intent;
};

bool movesTraffic(const Intent &intent)
{
    return !std::holds_alternative<Intents::SetScenario>(intent)
        && !std::holds_alternative<Intents::StartCanary>(intent) && !std::holds_alternative<Intents::StopCanary>(intent)
        && !std::holds_alternative<Intents::StartPreflight>(intent)
        && !std::holds_alternative<Intents::Diagnose>(intent) && !std::holds_alternative<Intents::LookBack>(intent)
        && !std::holds_alternative<Intents::LookCloser>(intent);
}

} // namespace

void Session::postLater(const Intent &intent)
{
    QCoreApplication::postEvent(this, new IntentEvent(intent), Qt::HighEventPriority);
}

bool Session::event(QEvent *event)
{
    if (event->type() != intentEvent)
        return QObject::event(event);
    post(static_cast<IntentEvent *>(event)->intent);
    return true;
}

void Session::post(const Intent &intent)
{
    m_publishDue = true;
    if (m_options.authority == Router::Authority::Watch && movesTraffic(intent)) {
        log(Level::Warning, QStringLiteral("rollout"), note("rollout.refused-watching"));
        return;
    }
    const bool deploys
        = std::holds_alternative<Intents::Deploy>(intent) || std::holds_alternative<Intents::Retry>(intent);
    if (movesTraffic(intent) && !deploys)
        giveUpWaiting(note("preflight.other-order"));
    m_acting = m_options.operatorName;
    if (!movesTraffic(intent) || mayOperate(intent))
        std::visit([this](const auto &what) { carryOutIntent(what); }, intent);
    m_acting.clear();
}

void Session::carryOutIntent(const Intents::Deploy &intent)
{
    deployAfterPreflight(intent);
}

void Session::carryOutIntent(const Intents::Retry &intent)
{
    deployAfterPreflight(intent);
}

void Session::carryOutIntent(const Intents::StepBack &intent)
{
    applyNow(Rollout::Events::StepBack { intent.reason });
}

void Session::carryOutIntent(const Intents::PromoteAtOnce &intent)
{
    const Side candidate = m_state.desired.candidate();
    applyNow(Rollout::Events::PromoteAtOnce { intent.reason, m_options.lastRun + 1,
                                              m_service.environment(candidate).version });
}

void Session::carryOutIntent(const Intents::Shift &intent)
{
    applyNow(Rollout::Events::Shift { intent.greenShare, intent.reason, m_options.lastRun + 1 });
}

void Session::carryOutIntent(const Intents::Hold &intent)
{
    if (const Rollout::State *theirs = followed()) { // it moves there, and nowhere else can it be held
        log(Level::Info, QStringLiteral("rollout"),
            note("request.made",
                 { { QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces) },
                   { QStringLiteral("verb"), QStringLiteral("hold") },
                   { QStringLiteral("run"), theirs->run },
                   { QStringLiteral("reason"), intent.reason } }),
            QStringLiteral("log"), theirs->run);
        return;
    }
    applyNow(Rollout::Events::Hold { intent.reason });
}

void Session::carryOutIntent(const Intents::Resume &)
{
    m_golden.reset(); // asked anew
    applyNow(Rollout::Events::Resume {});
}

void Session::carryOutIntent(const Intents::Next &)
{
    applyNow(Rollout::Events::Next {});
}

void Session::carryOutIntent(const Intents::Accept &intent)
{
    applyNow(Rollout::Events::Accept { intent.reason, m_options.lastRun + 1 });
}

void Session::carryOutIntent(const Intents::RollBack &intent)
{
    applyNow(Rollout::Events::RollBack {
        Rollout::RollBackCause::Operator,
        note("back.operator",
             { { QStringLiteral("who"), m_options.operatorName }, { QStringLiteral("reason"), intent.reason } }),
        intent.gradual });
}

void Session::carryOutIntent(const Intents::SetScenario &intent)
{
    if (m_options.sandbox)
        Q_EMIT scenarioRequested(intent.name);
}

bool Session::sidesAlike() const
{
    return m_service.environment(Side::Blue).version == m_service.environment(Side::Green).version;
}

/// A degraded side answers well, and slowly: that is for the gates.
std::optional<Message> Session::unfit(Side side) const
{
    const QVariantMap args { { QStringLiteral("side"), sideName(side) } };
    switch (m_evidence.health(side).status) {
    case Probe::HealthStatus::Unknown:
        return note("refuse.not-checked", args);
    case Probe::HealthStatus::Unhealthy:
        return note("refuse.unhealthy", args);
    case Probe::HealthStatus::Throttled:
        return note("refuse.throttled", args);
    case Probe::HealthStatus::Healthy:
    case Probe::HealthStatus::Degraded:
        break;
    }
    if (m_evidence.health(side).failuresInARow > 0)
        return note("refuse.failing", args);
    return std::nullopt;
}

std::optional<Message> Session::refusal() const
{
    for (const Side side : { m_state.desired.candidate(), m_state.desired.active }) {
        if (auto why = unfit(side))
            return why;
    }
    if (const WayBack way = m_evidence.wayBack(m_state.desired.active); !way.isOpen())
        return note("refuse.way-back", { { QStringLiteral("why"), words(way.why) } });
    if (linkState() != LinkState::Up)
        return note("refuse.router");
    if (!m_feed.connected)
        return note("refuse.feed");
    if (!m_outbox.problem().isEmpty())
        return note("refuse.journal", { { QStringLiteral("problem"), m_outbox.problem() } });
    return std::nullopt;
}

} // namespace Signalbox::Session
