#include "core/session/note.h"
#include "core/session/refusal.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Signalbox::Session {
namespace {

constexpr milliseconds readAnewWithin(200); ///< else what was asked for is ordered

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
    applyNow(Rollout::Events::StepBack { intent.reason, m_acting });
}

void Session::carryOutIntent(const Intents::PromoteAtOnce &intent)
{
    const Side candidate = m_state.desired.candidate();
    applyNow(Rollout::Events::PromoteAtOnce { intent.reason, m_options.lastRun + 1,
                                              m_service.environment(candidate).version });
}

void Session::carryOutIntent(const Intents::Shift &intent)
{
    applyNow(Rollout::Events::Shift { intent.greenShare, intent.reason, m_options.lastRun + 1, m_acting });
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
    if (keepsLease())
        return;
    applyNow(Rollout::Events::Hold { intent.reason, {}, m_acting });
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
    applyNow(Rollout::Events::Accept { intent.reason, m_options.lastRun + 1, m_acting });
}

/// No run is open, here or elsewhere, and what a rollback would order every node had when it was last read.
bool Session::looksHome() const
{
    const bool undoes = m_state.outcome == Rollout::RunOutcome::Promoted;
    const Router::ControlWord &word = m_state.desired;
    const bool nothingOpen = m_state.phase == Rollout::Phase::Idle && m_options.openRun == 0 && !followed();
    const QList<Router::NodeFollowed> &nodes = m_dispatcher.nodes();
    return nothingOpen && !undoes && m_state.acknowledged && word.candidateShare().value() == 0 && !m_foreign
        && !nodes.isEmpty() && std::all_of(nodes.begin(), nodes.end(), [&word](const Router::NodeFollowed &node) {
               const Router::NodeState &state = node.state;
               return state.reachable
                   && (state.word ? *state.word == word : state.builtIn && state.builtInActive == word.active);
           });
}

/// Somebody else's order may be younger than the last reading: whoever asks for the way back has every node read anew
/// before nothing is ordered.
void Session::carryOutIntent(const Intents::RollBack &intent)
{
    if (!looksHome()) {
        rollBack(intent);
        return;
    }
    m_backAsked = AskedBack { intent, m_clock.now() };
    m_dispatcher.readSoon();
}

void Session::rollBack(const Intents::RollBack &intent)
{
    m_backAsked.reset();
    const bool open = Rollout::isRunning(m_state.phase) || m_state.phase == Rollout::Phase::Unknown;
    applyNow(Rollout::Events::RollBack {
        Rollout::RollBackCause::Operator,
        note("back.operator",
             { { QStringLiteral("who"), m_options.operatorName }, { QStringLiteral("reason"), intent.reason } }),
        intent.gradual, !open });
}

void Session::lookAtAskedBack()
{
    if (!m_backAsked)
        return;
    const AskedBack asked = *m_backAsked;
    const QList<Router::NodeFollowed> &nodes = m_dispatcher.nodes();
    const bool read = std::all_of(nodes.begin(), nodes.end(), [&asked](const Router::NodeFollowed &node) {
        return node.state.readAt && *node.state.readAt >= asked.since;
    });
    const bool home = looksHome();
    if (home && !read && m_clock.now() - asked.since < readAnewWithin)
        return;
    m_acting = m_options.operatorName;
    if (!home || !read)
        rollBack(asked.intent);
    else if (std::exchange(m_allHomeSaid, m_state.desired.epoch) != m_state.desired.epoch)
        log(Level::Info, QStringLiteral("rollout"),
            note("rollout.nothing-to-bring-back",
                 { { QStringLiteral("active"), sideName(m_state.desired.active) },
                   { QStringLiteral("epoch"), m_state.desired.epoch },
                   { QStringLiteral("phase"), Rollout::phaseName(m_state.phase) },
                   { QStringLiteral("reason"), asked.intent.reason } }));
    m_acting.clear();
    m_backAsked.reset();
    m_publishDue = true;
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

std::optional<Message> Session::refusal() const
{
    return deployRefusal({ .active = m_state.desired.active,
                           .health = { &m_evidence.health(Side::Blue), &m_evidence.health(Side::Green) },
                           .wayBack = m_evidence.wayBack(m_state.desired.active),
                           .router = linkState(),
                           .feedConnected = m_feed.connected,
                           .journalProblem = m_outbox.problem() });
}

} // namespace Signalbox::Session
