#pragma once

#include "app/commands/options.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/config/service.h"
#include "core/notify/webhook.h"
#include "core/router/haproxy/config_writer.h"

#include <QProcessEnvironment>

#include <functional>
#include <memory>

namespace Signalbox::Config {
class Keychain;
class SecretStore;
} // namespace Signalbox::Config
namespace Signalbox::Sandbox {
class OwnDir;
class World;
class Users;
class Timeline;
} // namespace Signalbox::Sandbox
namespace Signalbox::Router {
class Router;
namespace HAProxy {
class Provisioner;
struct Running;
} // namespace HAProxy
} // namespace Signalbox::Router

namespace Signalbox::App {

class TimeLimit;

/// The ground a console stands on: the service with its secrets resolved, and the router process in front of it. One
/// is made from a service file (the router is a daemon that outlives us), or from a sandbox (relays, users and router
/// are ours and end with us). Main thread: a child router dies with the thread that started it.
class Stage
{
public:
    /// Reads and checks everything; starts nothing. Problems of a service file come as one Error, a line each.
    /// `keychain`: where keychain: references are kept; null: there is none. `withoutKeys`: API keys that cannot be
    /// read are left empty, with a note, for what needs none; nothing may be installed or checked then.
    static Result<std::unique_ptr<Stage>> make(const Commands::ServiceOptions &options,
                                               std::shared_ptr<Config::Keychain> keychain = nullptr,
                                               bool withoutKeys = false);
    ~Stage();

    using Answer = std::function<void(const Done &)>;
    /// Sandbox: relays, router and users. Service file: finds the router's daemon, or starts it when `mayStart`.
    /// Answers exactly once, later.
    void start(bool mayStart, Answer answer);
    /// A router object for the engine thread; call it there.
    [[nodiscard]] std::unique_ptr<Router::Router> makeRouter(const Clock &clock) const;

    [[nodiscard]] const Config::Service &service() const { return m_service; }
    [[nodiscard]] const Router::HAProxy::Secrets &secrets() const { return m_secrets; }
    /// Where the service's secrets are read and replaced; of no use in a sandbox.
    [[nodiscard]] Config::SecretStore secretStore() const;
    /// The key that our own requests to that side carry from now on, after it was rotated.
    void setUpstreamKey(Side side, const Secret &key) { m_secrets.upstreamKey(side) = key; }
    [[nodiscard]] Redactor redactor() const { return Redactor(m_secrets.all() + Notify::secretParts(m_webhook)); }
    /// The environment for programs that are not ours, such as a vantage's: ours without the variables that hold the
    /// service's secrets.
    [[nodiscard]] QProcessEnvironment foreignEnvironment() const;
    /// The address of notify.webhook; empty: there is none, or it cannot be used (a note says so).
    [[nodiscard]] const Secret &webhook() const { return m_webhook; }
    /// The service file as it was read: absolute path and text. Empty for a sandbox.
    [[nodiscard]] const QString &serviceFile() const { return m_serviceFile; }
    [[nodiscard]] const QString &serviceText() const { return m_serviceText; }
    [[nodiscard]] QString endpoint() const;
    /// Where the installed router listens: a running one may be older than the service file.
    [[nodiscard]] QString installedEndpoint() const;
    [[nodiscard]] bool isSandbox() const { return m_world != nullptr; }
    [[nodiscard]] QString scenario() const { return m_scenario; }
    /// A fault text: "green-errors rate=30% users=10%" (app/sandbox/fault_text.h).
    Done setScenario(const QString &text);
    [[nodiscard]] const Sandbox::Timeline *timeline() const { return m_timeline.get(); }
    [[nodiscard]] Router::HAProxy::Provisioner &provisioner() { return *m_provisioner; }
    [[nodiscard]] const Router::HAProxy::Provisioner &provisioner() const { return *m_provisioner; }
    /// Writes the router's configuration and maps from the service as it is; a running router keeps its own until a
    /// reload.
    Done installFiles() const;
    void setUserRate(double perSecond);
    /// Why a router that does not answer does not, and what to do, as an argument of a message; later. No answer: it is
    /// being started.
    void lookAtRouter(const std::function<void(const QVariant &)> &answer);
    /// The same of what was found.
    [[nodiscard]] Message troubleOf(const Router::HAProxy::Running &running) const;
    /// Requests per second of the sandbox's users.
    [[nodiscard]] double userRate() const;
    /// What the sandbox's users sent so far, and what of it went wrong for them. Nothing without such users.
    struct UsersSeen {
        quint64 sent = 0;
        quint64 failed = 0;
    };
    [[nodiscard]] std::optional<UsersSeen> usersSeen() const;
    /// What the user should know though nothing failed: each an argument of a message.
    [[nodiscard]] QVariantList notes() const { return m_notes; }

private:
    Stage();
    static Result<std::unique_ptr<Stage>> fromFile(const QString &path, std::shared_ptr<Config::Keychain> keychain,
                                                   bool withoutKeys);
    static Result<std::unique_ptr<Stage>> fromSandbox(const Commands::ServiceOptions &options);
    [[nodiscard]] QString notesText() const;
    void openWebhook(const Config::SecretStore &store);
    [[nodiscard]] QString bind() const; ///< where users are served: "127.0.0.1:8080"
    void startSandbox(Answer answer);
    void startDaemon(bool mayStart, Answer answer);

    Config::Service m_service;
    Router::HAProxy::Secrets m_secrets;
    Secret m_webhook;
    std::shared_ptr<Config::Keychain> m_keychain; ///< null: none
    QString m_serviceFile;
    QString m_serviceText;
    bool m_lacksFiles = false; ///< an API key or the CA file could not be read: no router may begin with that
    QString m_scenario;
    double m_usersPerSecond = 0;
    std::unique_ptr<Sandbox::OwnDir> m_dir; ///< sandbox only
    std::unique_ptr<Sandbox::World> m_world;
    std::unique_ptr<Router::HAProxy::Provisioner> m_provisioner;
    std::unique_ptr<Sandbox::Users> m_users;
    std::unique_ptr<Sandbox::Timeline> m_timeline;
    QVariantList m_notes;
    std::unique_ptr<TimeLimit> m_limit; ///< while it starts
};

} // namespace Signalbox::App
