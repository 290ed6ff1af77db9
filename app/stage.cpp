#include "app/stage.h"

#include "app/sandbox/fault_text.h"
#include "app/sandbox/own_dir.h"
#include "app/sandbox/scenario.h"
#include "app/sandbox/service.h"
#include "app/sandbox/timeline.h"
#include "app/sandbox/users.h"
#include "app/sandbox/world.h"
#include "app/time_limit.h"
#include "core/config/client_keys.h"
#include "core/config/resources.h"
#include "core/config/secret_ref.h"
#include "core/config/secret_store.h"
#include "core/config/service_file.h"
#include "core/config/url_rules.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/force_secret.h"
#include "core/router/haproxy/haproxy_router.h"
#include "core/router/haproxy/processes.h"
#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

namespace Signalbox::App {
namespace {

using namespace std::chrono_literals;
using Router::HAProxy::Paths;

QString tr(const char *text)
{
    return QCoreApplication::translate("Stage", text);
}

/// The sandbox is for trying things out: the same plan in short. The judge has to have passed where the default plan
/// wants it, or holds this short would end before it can tell; and its golden prompt is asked at each step, since
/// nothing else finds answers that mean nothing.
void makeShort(Config::Service &service)
{
    const Config::Plan standard = Config::Plan::standard();
    service.plan = standard.withHolds(10s);
    service.plan.name = QStringLiteral("sandbox");
    for (qsizetype i = 0; i < service.plan.steps.size(); ++i) {
        Config::PlanStep &step = service.plan.steps[i];
        const bool isAll = step.candidateShare == Permyriad::ofPercent(100);
        step.minimumRequests = isAll ? 0 : 20;
        step.hold = isAll ? 0s : step.hold; // the bake follows
        step.judgeMustPass = standard.steps.at(i).judgeMustPass;
        step.gates.insert(Config::Gate::Golden, Config::GateAction::RollBack);
    }
    service.objectives.minimumRequests = 20;
    service.objectives.failurePercent = 5.0;
    service.checks.interval = 1s;
    service.checks.deadline = 3s;
    service.checks.requestsPerMinute = 1200; // its relays bear more: a check a second and a canary test fit
}

/// The files of a router. One that is new begins with an order of its own, number 1, so that what users send is counted
/// and can be observed from its first request on.
Result<Router::HAProxy::ConfigFiles> filesFor(const Config::Service &service, const Router::HAProxy::Secrets &secrets,
                                              const Paths &paths, const Router::HAProxy::ConfigOptions &options)
{
    auto files = Router::HAProxy::render(service, secrets, paths, options);
    if (!files)
        return files;
    Router::ControlWord first = Router::HAProxy::builtInWord(options.builtInActive.value_or(service.router.active));
    first.mode = service.router.mode;
    first.epoch = 1;
    files->ifAbsent.insert(paths.controlMap(),
                           QByteArray(Router::HAProxy::controlEntry) + ' ' + Router::HAProxy::controlText(first)
                               + '\n');
    if (!secrets.force.isEmpty())
        files->ifAbsent.insert(paths.forceKey(), secrets.force.reveal().toUtf8() + '\n');
    return files;
}

/// The one that is installed, or a new one for the next install.
Secret forceSecretFor(const Paths &paths, QVariantList &notes)
{
    const auto kept = Router::HAProxy::readForceSecret(paths);
    if (!kept) {
        notes.append(errorArg(kept.error()));
        return {};
    }
    return kept->isEmpty() ? Router::HAProxy::newForceSecret() : *kept;
}

Result<Router::HAProxy::Secrets> resolveSecrets(const Config::Service &service, const Config::SecretStore &store)
{
    Router::HAProxy::Secrets secrets;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Result<Secret> key = store.resolve(service.environment(side).key);
        if (!key)
            return key.error();
        secrets.upstreamKey(side) = *key;
    }
    const auto clients = Config::readClientKeys(service.router.clientKeys, store);
    if (!clients)
        return clients.error();
    for (const Config::ClientKey &client : *clients)
        secrets.clients.append({ client.id, client.key });
    return secrets;
}

} // namespace

Stage::Stage() = default;

Stage::~Stage()
{
    // Users first, so that what ends next fails nobody.
    m_users.reset();
    m_provisioner.reset();
    m_world.reset();
}

Result<std::unique_ptr<Stage>> Stage::make(const Commands::ServiceOptions &options,
                                           std::shared_ptr<Config::Keychain> keychain, bool withoutKeys)
{
    return options.sandbox ? fromSandbox(options) : fromFile(options.configFile, std::move(keychain), withoutKeys);
}

Result<std::unique_ptr<Stage>> Stage::fromFile(const QString &path, std::shared_ptr<Config::Keychain> keychain,
                                               bool withoutKeys)
{
    const Config::Loaded loaded = Config::load(path);
    if (!loaded.ok()) {
        QStringList lines;
        for (const Config::Problem &problem : loaded.problems)
            lines.append(Config::problemText(problem));
        return Error { QStringLiteral("config.invalid"), lines.join(QLatin1Char('\n')), {} };
    }
    std::unique_ptr<Stage> stage(new Stage);
    stage->m_service = loaded.service;
    for (const Config::Problem &problem : loaded.problems)
        stage->m_notes.append(Config::problemText(problem));
    stage->m_keychain = std::move(keychain);
    stage->m_serviceFile = QFileInfo(path).absoluteFilePath();
    const Config::SecretStore store = stage->secretStore();
    auto secrets = resolveSecrets(stage->m_service, store);
    if (!secrets && !withoutKeys)
        return secrets.error();
    if (secrets)
        stage->m_secrets = *secrets;
    else
        stage->m_notes.append(errorArg(secrets.error()));
    const auto badCa = Config::caFileProblem(loaded);
    if (badCa && !withoutKeys)
        return Error { QStringLiteral("config.invalid"), Config::problemText(*badCa), {} };
    if (badCa)
        stage->m_notes.append(Config::problemText(*badCa));
    stage->m_lacksFiles = !secrets || badCa;
    stage->m_serviceText = QString::fromUtf8(loaded.text);
    stage->openWebhook(store);
    const Result<Paths> paths = Paths::below(stage->m_service.router.stateDir);
    if (!paths)
        return paths.error();
    stage->m_secrets.force = forceSecretFor(*paths, stage->m_notes);
    stage->m_provisioner = std::make_unique<Router::HAProxy::DaemonRouter>(*paths, stage->redactor());
    return stage;
}

Config::SecretStore Stage::secretStore() const
{
    return { QFileInfo(m_serviceFile).absolutePath(), QProcessEnvironment::systemEnvironment(), m_keychain.get() };
}

QProcessEnvironment Stage::foreignEnvironment() const
{
    constexpr qsizetype shortestByChance = 8; // fewer letters than that stand in much by chance
    const QList<Secret> secrets = m_secrets.all() + Notify::secretParts(m_webhook);
    const auto holds = [&secrets](const QString &value) {
        return std::any_of(secrets.begin(), secrets.end(), [&value](const Secret &secret) {
            const QString &text = secret.reveal();
            return !text.isEmpty() && (text.size() < shortestByChance ? value == text : value.contains(text));
        });
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList named = Config::secretVariables(m_service);
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (named.contains(name) || holds(environment.value(name)))
            environment.remove(name);
    }
    return environment;
}

/// Nothing depends on it: what is wrong with it is a note.
void Stage::openWebhook(const Config::SecretStore &store)
{
    const Config::SecretRef &reference = m_service.notify.webhook;
    if (reference.text.isEmpty())
        return;
    const Result<Secret> address = store.resolve(reference);
    const QString problem = address ? Config::webhookProblem(address->reveal()) : address.error().text;
    if (problem.isEmpty())
        m_webhook = *address;
    else
        m_notes.append(asArg({ QStringLiteral("config.no-webhook"), { { QStringLiteral("problem"), problem } } }));
}

Result<std::unique_ptr<Stage>> Stage::fromSandbox(const Commands::ServiceOptions &options)
{
    std::unique_ptr<Stage> stage(new Stage);
    stage->m_scenario = options.scenario.isEmpty() ? QStringLiteral("healthy") : options.scenario;
    stage->m_usersPerSecond = options.usersPerSecond;
    const auto fault = Sandbox::FaultText::parse(stage->m_scenario);
    if (fault) {
        stage->m_scenario = fault->text();
    } else {
        if (!QFileInfo::exists(stage->m_scenario)) {
            if (fault.error().code == QLatin1String("sandbox.bad-scenario"))
                return fault.error();
            return Error { QStringLiteral("usage"),
                           tr("--sandbox: there is no scenario \"%1\" and no such file; expected one of %2")
                               .arg(stage->m_scenario, Sandbox::scenarioNames().join(QStringLiteral(", "))),
                           {} };
        }
        const auto timeline = Sandbox::Timeline::load(stage->m_scenario);
        if (!timeline)
            return timeline.error();
        stage->m_timeline = std::make_unique<Sandbox::Timeline>(*timeline);
        stage->m_scenario = QStringLiteral("healthy");
    }
    auto dir = Sandbox::OwnDir::make();
    if (!dir)
        return dir.error();
    stage->m_dir = std::move(dir).value();
    stage->m_world = std::make_unique<Sandbox::World>();
    return stage;
}

void Stage::start(bool mayStart, Answer answer)
{
    const QString what = isSandbox()
        ? tr("the sandbox's relays, or for files in %1 (does their disk hang?)").arg(m_dir->filePath({}))
        : tr("the router's files in %1 (does their disk hang?); nothing was ordered").arg(m_service.router.stateDir);
    m_limit = std::make_unique<TimeLimit>(Commands::ExitFailed, what);
    const auto begun = [this, answer = std::move(answer)](const Done &started) {
        m_limit.reset();
        answer(started);
    };
    if (m_world)
        startSandbox(begun);
    else
        startDaemon(mayStart, begun);
}

void Stage::startSandbox(Answer answer)
{
    if (const Done world = m_world->start(); !world)
        return answer(world);
    m_service = Sandbox::serviceFor(*m_world, m_dir->filePath(QStringLiteral("state")));
    makeShort(m_service);
    for (const Side side : { Side::Blue, Side::Green })
        m_secrets.upstreamKey(side) = m_world->key(side);
    m_secrets.force = Router::HAProxy::newForceSecret();
    const Result<Paths> paths = Paths::below(m_service.router.stateDir);
    if (!paths)
        return answer(paths.error());
    auto listener = Router::HAProxy::Listener::onLoopback();
    if (!listener)
        return answer(listener.error());
    m_service.router.listenPort = listener->port();
    const auto files = filesFor(m_service, m_secrets, *paths, { .inheritedFd = listener->fd() });
    if (!files)
        return answer(files.error());
    if (const Done installed = Router::HAProxy::install(*files); !installed)
        return answer(installed);
    m_provisioner = std::make_unique<Router::HAProxy::ChildRouter>(*paths, std::move(*listener), redactor());
    m_provisioner->start([this, answer = std::move(answer)](const Done &started) {
        if (!started)
            return answer(started);
        Sandbox::UserOptions options;
        options.target = QUrl(endpoint());
        options.perSecond = m_usersPerSecond;
        m_users = std::make_unique<Sandbox::Users>(options);
        answer(m_users->start());
    });
}

void Stage::startDaemon(bool mayStart, Answer answer)
{
    auto *daemon = static_cast<Router::HAProxy::DaemonRouter *>(m_provisioner.get());
    daemon->status([this, daemon, mayStart, answer = std::move(answer)](const Router::HAProxy::Running &running) {
        if (m_lacksFiles && running.master != 0 && !running.cutOff)
            return answer(done());
        const auto files = filesFor(m_service, m_secrets, daemon->paths(),
                                    { .builtInActive = Router::HAProxy::installedBuiltInActive(daemon->paths()) });
        if (!files)
            return answer(files.error());
        if (running.cutOff)
            return answer(errorOf(QStringLiteral("router.cut-off"), troubleOf(running)));
        if (running.master != 0) {
            QFile installed(daemon->paths().config());
            if (!installed.open(QIODevice::ReadOnly)
                || installed.readAll() != files->always.value(daemon->paths().config()))
                m_notes.append(asArg({ QStringLiteral("config.older-router"), {} }));
            return answer(done());
        }
        if (m_lacksFiles)
            return answer(Error { QStringLiteral("secret.missing"), notesText(), {} });
        if (!mayStart) {
            if (Router::HAProxy::isTaken(bind()))
                return answer(errorOf(QStringLiteral("router.port-taken"), troubleOf(running)));
            return answer(
                Error { QStringLiteral("router.not-running"),
                        tr("the router is not running: no console can order it, and nothing was changed; start it with "
                           "\"signalbox router start --config FILE\""),
                        {} });
        }
        if (const Done installed = Router::HAProxy::install(*files); !installed)
            return answer(installed);
        daemon->start(answer);
    });
}

QString Stage::bind() const
{
    QString installed = Router::HAProxy::installedBind(m_provisioner->paths());
    if (!installed.isEmpty())
        return installed;
    const QString &host = m_service.router.listenHost;
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(m_service.router.listenPort);
}

QString Stage::notesText() const
{
    QStringList lines;
    for (const QVariant &note : m_notes)
        lines.append(argText(note));
    return lines.join(QLatin1Char('\n'));
}

Message Stage::troubleOf(const Router::HAProxy::Running &running) const
{
    const bool taken = running.master == 0 && Router::HAProxy::isTaken(bind());
    return Router::HAProxy::trouble(running, m_provisioner->paths(), taken ? bind() : QString());
}

void Stage::lookAtRouter(const std::function<void(const QVariant &)> &answer)
{
    if (isSandbox()) {
        const auto *child = static_cast<Router::HAProxy::ChildRouter *>(m_provisioner.get());
        if (child->processId() > 0)
            answer(asArg({ QStringLiteral("router.child-silent"),
                           { { QStringLiteral("process"), qint64(child->processId()) } } }));
        return;
    }
    static_cast<Router::HAProxy::DaemonRouter *>(m_provisioner.get())
        ->status([this, answer](const Router::HAProxy::Running &running) { answer(asArg(troubleOf(running))); });
}

Done Stage::installFiles() const
{
    const Paths &paths = m_provisioner->paths();
    const auto files
        = filesFor(m_service, m_secrets, paths, { .builtInActive = Router::HAProxy::installedBuiltInActive(paths) });
    return files ? Router::HAProxy::install(*files) : Done(files.error());
}

std::unique_ptr<Router::Router> Stage::makeRouter(const Clock &clock) const
{
    const Paths &paths = m_provisioner->paths();
    const Side builtIn = Router::HAProxy::installedBuiltInActive(paths).value_or(m_service.router.active);
    return std::make_unique<Router::HAProxy::HAProxyRouter>(paths, builtIn, clock, redactor());
}

QString Stage::endpoint() const
{
    const QString host = m_service.router.listenHost;
    return QStringLiteral("http://%1:%2/v1")
        .arg(host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host)
        .arg(m_service.router.listenPort);
}

QString Stage::installedEndpoint() const
{
    const QString bind = Router::HAProxy::installedBind(m_provisioner->paths());
    return bind.isEmpty() || isSandbox() ? endpoint() : QStringLiteral("http://%1/v1").arg(bind);
}

Done Stage::setScenario(const QString &text)
{
    if (!m_world)
        return Error { QStringLiteral("usage"), tr("only a sandbox has scenarios"), {} };
    Done set = m_world->setScenario(text);
    if (set)
        m_scenario = m_world->scenario();
    return set;
}

void Stage::setUserRate(double perSecond)
{
    if (m_users)
        m_users->setRate(perSecond);
}

double Stage::userRate() const
{
    return m_users ? m_users->rate() : m_usersPerSecond;
}

std::optional<Stage::UsersSeen> Stage::usersSeen() const
{
    if (!m_users)
        return std::nullopt;
    const Sandbox::UserCounts counts = m_users->counts();
    return UsersSeen { .sent = counts.sent, .failed = counts.failed };
}

} // namespace Signalbox::App
