#pragma once

#include "core/base/clock.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/haproxy_router.h"
#include "core/router/haproxy/provisioner.h"
#include "tests/router/http_client.h"
#include "tests/router/upstream.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Signalbox::Test {

/// A real HAProxy as a child between two upstreams, and a Router that orders it about. For the main thread of a test.
class Rig
{
public:
    struct Setup {
        Router::HAProxy::Secrets secrets;
        std::function<void(Config::Service &)> change;
    };

    Rig();
    ~Rig();

    /// Empty when everything runs; otherwise what went wrong.
    QString start(Setup setup = {});

    [[nodiscard]] int port() const { return child->port(); }
    [[nodiscard]] const Router::HAProxy::Paths &paths() const { return child->paths(); }
    [[nodiscard]] Upstream &upstream(Side side) { return side == Side::Blue ? blue : green; }

    struct Ordered {
        bool answered = false;
        Router::OrderOutcome outcome = Router::OrderOutcome::Failed;
        Router::NodeState state;
        microseconds took { 0 };
    };
    /// Orders and waits for the answer.
    Ordered order(const Router::ControlWord &word, std::optional<quint64> expected = std::nullopt);
    std::optional<Router::NodeState> read();

    QTemporaryDir directory;
    SystemClock clock;
    Upstream blue { QStringLiteral("blue") };
    Upstream green { QStringLiteral("green") };
    Config::Service service;
    std::unique_ptr<Router::HAProxy::ChildRouter> child;
    std::unique_ptr<Router::HAProxy::HAProxyRouter> router;

private:
    quint64 m_question = 0;
};

/// What a router's feed and counters have told since; while it lives. Main thread.
struct Heard {
    explicit Heard(Router::Router &router);
    QList<Sample> samples;
    QList<Counters> counters; ///< the newest, both sides
    FeedHealth health;

private:
    QObject m_context;
};

/// A service between upstreams on two ports of this machine.
Config::Service serviceOn(quint16 blue, quint16 green);
/// A share for green with an epoch; blue is active.
Router::ControlWord greenGets(int permyriad, quint64 epoch);
/// Runs `work` in a thread while the event loop of this one goes on. False after 60 s.
bool inThread(const std::function<void()> &work);
/// Runs an asynchronous provisioner call and waits; the error's text, empty on success.
QString waitFor(const std::function<void(Router::HAProxy::Answer)> &call);

} // namespace Signalbox::Test
