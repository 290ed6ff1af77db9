#include "core/session/note.h"
#include "core/session/session.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Session {
namespace {

constexpr seconds openAskedEvery(1);

} // namespace

/// After a rollback: what is still open on the candidate, until nothing is.
void Session::lookAtOpen()
{
    const bool back = m_state.phase == Rollout::Phase::RollingBack
        || (m_state.phase == Rollout::Phase::Idle && m_state.outcome == Rollout::RunOutcome::RolledBack);
    const Instant now = m_clock.now();
    if (!m_options.stays || !back || (m_openAskedAt && now - *m_openAskedAt < openAskedEvery))
        return;
    const auto open = openOnCandidate();
    if (m_state.phase == Rollout::Phase::Idle && open && open->count == 0)
        return;
    m_openAskedAt = now;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes())
        m_dispatcher.router().readOpen(node.state.node, m_state.desired.candidate());
}

/// Nothing while one node is not known.
std::optional<Router::OpenOnSide> Session::openOnCandidate() const
{
    if (m_open.isEmpty())
        return std::nullopt;
    Router::OpenOnSide sum;
    for (const std::optional<Router::OpenOnSide> &open : m_open) {
        if (!open)
            return std::nullopt;
        sum.count += open->count;
        sum.oldest = std::max(sum.oldest, open->oldest);
    }
    return sum;
}

void Session::carryOutIntent(const Intents::CutOpen &)
{
    if (m_state.phase == Rollout::Phase::Unknown || m_state.candidateHas().value() != 0) {
        log(Level::Warning, QStringLiteral("rollout"), note("streams.not-cut-now"));
        return;
    }
    log(Level::Warning, QStringLiteral("rollout"),
        note("streams.cutting", { { QStringLiteral("side"), sideName(m_state.desired.candidate()) } }));
    for (const Router::NodeFollowed &node : m_dispatcher.nodes())
        m_dispatcher.router().cutOpen(node.state.node, m_state.desired.candidate());
}

void Session::onOpenCut(quint64 count, const Message &problem)
{
    if (problem.code.isEmpty())
        log(Level::Ok, QStringLiteral("rollout"), note("streams.cut", { { QStringLiteral("n"), count } }));
    else
        log(Level::Error, QStringLiteral("rollout"),
            note("streams.cut-failed", { { QStringLiteral("problem"), asArg(problem) } }));
    m_openAskedAt.reset();
    m_open.clear();
}

/// Said once for each order, whatever is tried again after that.
void Session::onDetourTaken(const Router::ControlWord &word)
{
    Message problem;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes()) {
        if (!node.state.problem.code.isEmpty())
            problem = node.state.problem;
    }
    const QVariantMap args { { QStringLiteral("problem"), asArg(problem) },
                             { QStringLiteral("side"), sideName(word.candidate()) },
                             { QStringLiteral("active"), sideName(word.active) } };
    if (m_detourTold != word.epoch) {
        m_secondWay = note("way-back.second", args);
        m_wayBackSaid = {};
        log(Level::Error, QStringLiteral("router"), m_secondWay);
    }
    Q_EMIT wayBackNeeded(word);
}

void Session::onDetoured(const Message &problem)
{
    const bool works = problem.code.isEmpty();
    const QVariantMap args { { QStringLiteral("problem"), asArg(problem) },
                             { QStringLiteral("side"), sideName(m_state.desired.candidate()) },
                             { QStringLiteral("active"), sideName(m_state.desired.active) } };
    if (m_state.acknowledged)
        return; // the order was taken in the meantime
    const Message said = note(works ? "way-back.diverted" : "way-back.not-diverted", args);
    if (works || m_secondWay.code != QLatin1String("way-back.diverted"))
        m_secondWay = said;
    if (m_detourTold != m_state.desired.epoch)
        log(works ? Level::Warning : Level::Error, QStringLiteral("router"), said);
    m_detourTold = m_state.desired.epoch;
    m_publishDue = true;
}

void Session::takeWayBack(const Message &problem)
{
    const bool works = problem.code.isEmpty();
    if (m_state.phase != Rollout::Phase::RollingBack && !works)
        return;
    const Message said = note(works ? "way-back.began-anew" : "way-back.not-anew",
                              { { QStringLiteral("problem"), asArg(problem) },
                                { QStringLiteral("active"), sideName(m_state.desired.active) } });
    if (said == std::exchange(m_wayBackSaid, said))
        return;
    log(works ? Level::Ok : Level::Error, QStringLiteral("router"), said);
    m_publishDue = true;
}

} // namespace Signalbox::Session
