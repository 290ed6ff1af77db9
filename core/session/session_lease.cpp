#include "core/session/session.h"

#include <algorithm>

namespace Signalbox::Session {
namespace {

constexpr milliseconds othersTellWithin(1500); ///< the console that operates journals what all see

} // namespace

/// Renews the lease of an open run while this console is the one that looks after it, and notices when it ran out:
/// users are on the active side then, whoever thought otherwise.
void Session::lookAtLease()
{
    m_dispatcher.tendLeases(m_options.stays && m_tendsRun && !m_otherDesk && !m_rereads && !m_state.lapsed
                            && Rollout::isRunning(m_state.phase));
    if (m_state.lapsed || !leaseLapsed()) {
        m_lapseSeen.reset();
        return;
    }
    if (!m_lapseSeen)
        m_lapseSeen = m_clock.now();
    if (othersTellLapse())
        return;
    applyNow(Rollout::Events::Lapsed { m_state.desired.epoch });
    if (!m_state.lapsed)
        return; // something newer is on its way
    noteInForce();
    mark(Mark::Kind::Note, words({ QStringLiteral("brief.lapsed"), {} }), m_state.desired.epoch);
    m_publishDue = true;
}

/// A run that is held already, and whose lease nobody renews: to hold it is to renew that. False: nothing of the kind.
bool Session::keepsLease()
{
    if (m_state.phase != Rollout::Phase::Held || m_state.lapsed || m_state.desired.lease == 0
        || m_dispatcher.tendsLeases())
        return false;
    m_tendsRun = true;
    log(Level::Info, QStringLiteral("rollout"),
        { QStringLiteral("lease.kept"),
          { { QStringLiteral("side"), sideName(m_state.desired.candidate()) },
            { QStringLiteral("share"), m_state.desired.candidateShare().shortText() } } });
    lookAtLease();
    return true;
}

/// A node gave all to the active side, though its word is the one in force.
bool Session::leaseLapsed() const
{
    const QList<Router::NodeFollowed> &nodes = m_dispatcher.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [this](const Router::NodeFollowed &node) {
        return node.state.reachable && node.state.lease.lapsed && m_dispatcher.desired().word == node.state.word;
    });
}

/// Of several consoles one journals it: whoever does not look after the run waits a moment for that line.
bool Session::othersTellLapse() const
{
    const bool mine = m_tendsRun && !m_otherDesk;
    return !mine && m_lapseTold != m_state.desired.epoch && m_clock.now() - *m_lapseSeen < othersTellWithin;
}

/// What the router really does from now on is what the counters are compared with.
void Session::noteInForce()
{
    if (m_state.lapsed)
        m_evidence.leaseLapsed(m_state.desired);
    else
        m_evidence.orderInForce(m_state.desired);
}

LeaseView Session::leaseView() const
{
    LeaseView view;
    if (!Rollout::isRunning(m_state.phase))
        return view;
    view.length = seconds(m_state.desired.lease);
    view.lapsed = m_state.lapsed;
    view.renewed = m_dispatcher.tendsLeases() && view.length.count() > 0;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes()) {
        if (!node.state.lease.until || node.state.word != m_state.desired)
            continue;
        const auto left = std::chrono::duration_cast<milliseconds>(*node.state.lease.until - m_clock.now());
        view.left = std::min(view.left.value_or(left), std::max(left, milliseconds(0)));
    }
    return view;
}

} // namespace Signalbox::Session
