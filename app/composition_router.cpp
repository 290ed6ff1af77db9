#include "app/composition_engine.h"
#include "app/stage.h"
#include "core/router/haproxy/provisioner.h"

#include <QTimer>

#include <algorithm>

namespace Signalbox::App {
namespace {

constexpr seconds lookEvery(3);
constexpr int longestPauseSeconds = 8; // between two starts of a sandbox's router

} // namespace

void Composition::tellRouter(const QVariant &problem)
{
    inEngine([session = m_session, problem] { session->takeRouterEnded(problem); });
}

/// What the router's socket cannot tell: does its process run, are users served, and what is to be done.
void Composition::lookAtRouter(const Session::Snapshot &snapshot)
{
    if (snapshot.router == Session::LinkState::Up) {
        if (std::exchange(m_routerDown, false))
            tellRouter({});
        return;
    }
    if (snapshot.router != Session::LinkState::Down)
        return;
    m_routerDown = true;
    if (m_lookedAt && snapshot.now - *m_lookedAt < lookEvery)
        return;
    m_lookedAt = snapshot.now;
    m_stage->lookAtRouter([this](const QVariant &problem) {
        if (m_routerDown)
            tellRouter(problem);
    });
}

/// The router refuses the way back: a new worker begins with it.
void Composition::beginAnew(const Router::ControlWord &word)
{
    if (std::exchange(m_beginsAnew, true))
        return;
    m_stage->provisioner().beginAnewWith(word, [this](const Done &begun) {
        m_beginsAnew = false;
        inEngine([session = m_session, problem = begun ? Message() : saidBy(begun.error())] {
            session->takeWayBack(problem);
        });
    });
}

/// A sandbox's router is our own child: it begins again, with the split that was last ordered. Its port stays ours, so
/// that users wait instead of being refused.
void Composition::restartChild(const QVariant &ended)
{
    const int pause = std::min(1 << std::min(m_childDeaths++, 8), longestPauseSeconds);
    m_lookedAt = m_clock.now();
    tellRouter(asArg({ QStringLiteral("router.restarts"), { { QStringLiteral("problem"), ended } } }));
    QTimer::singleShot(seconds(pause), this, [this] {
        m_stage->provisioner().start([this](const Done &started) {
            if (!started)
                restartChild(errorArg(started.error()));
        });
    });
}

} // namespace Signalbox::App
