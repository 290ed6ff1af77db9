#pragma once

#include "app/sandbox/relay_counts.h"
#include "app/sandbox/scenario.h"
#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/config/service.h"

#include <memory>

namespace Signalbox::Sandbox {

struct WorldOptions {
    quint64 seed = 1; ///< of all that the relays do; keys and certificates are never seeded
    QString scenario = QStringLiteral("healthy");
    bool tls = false;
    int instancesPerSide = 2; ///< 1..9
    qint64 requestsPerMinute = 100000; ///< limit per key
    double timeScale = 1.0; ///< below 1: faster relays, for tests
    QString host = QStringLiteral("127.0.0.1"); ///< in 127.0.0.0/8; anything else is refused
};

/// Two simulated OpenAI-compatible relays, BLUE below /openai/v1 and GREEN below /proxy/green/v1, each with a key of
/// its own and a loopback port per instance, and faults on command. Runs in threads of its own. Every member may be
/// called from any thread. Answers carry x-sandbox-side and x-sandbox-instance.
/// Note: cpp-httplib ignores SIGPIPE for the whole process.
class World
{
public:
    explicit World(WorldOptions options = {});
    /// Stops.
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    /// Binds and serves. Errors: sandbox.not-loopback, sandbox.no-port, sandbox.tls, sandbox.files,
    /// sandbox.unknown-scenario, sandbox.bad-scenario, sandbox.options.
    Done start();
    /// Ends every connection and thread within milliseconds. A later start() gets new ports.
    void stop();
    [[nodiscard]] bool isRunning() const;

    /// One per instance, each with its region; empty before start().
    [[nodiscard]] QList<Config::BaseUrl> urls(Side side) const;
    [[nodiscard]] Secret key(Side side) const;
    /// A file of mode 0600 with the side's key; removed with the world. Empty before start().
    [[nodiscard]] QString keyFile(Side side) const;
    /// PEM of the authority that signed the relays' certificate; empty without TLS.
    [[nodiscard]] QString caFile() const;
    /// The host names that the certificate is good for besides 127.0.0.1 and localhost: "a.blue.sandbox.test".
    [[nodiscard]] static QStringList hostNames(int instancesPerSide);

    /// From the next request on: a fault text (see fault_text.h). Errors, and nothing changed:
    /// sandbox.unknown-scenario, sandbox.bad-scenario; sandbox.no-port.
    Done setScenario(const QString &text);
    /// The canonical text of what is on.
    [[nodiscard]] QString scenario() const;
    [[nodiscard]] RelayCounts counts(Side side) const;
    [[nodiscard]] const WorldOptions &options() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Signalbox::Sandbox
