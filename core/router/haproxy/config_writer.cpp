#include "core/router/haproxy/config_writer.h"

#include "core/router/haproxy/config_text.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/model_maps.h"
#include "core/router/haproxy/upstreams.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int lowestPort = 1;
constexpr int highestPort = 65535;
constexpr int longestShown = 80;

Error configError(const QString &code, const QString &text)
{
    return Error { QStringLiteral("router.") + code, text, {} };
}

QByteArray sha256Hex(const Secret &secret)
{
    return QCryptographicHash::hash(secret.reveal().toUtf8(), QCryptographicHash::Sha256).toHex();
}

bool isKeyText(const Secret &secret)
{
    return isPrintable(secret.reveal()) && !secret.reveal().contains(u' ');
}

Done checkSecrets(const Config::Service &service, const Secrets &secrets)
{
    for (const Config::Environment &environment : service.environments) {
        if (!isKeyText(secrets.upstreamKey(environment.side))) {
            return configError(
                QStringLiteral("key"),
                QStringLiteral("The key of environment %1 holds a space, a line break or a letter that no "
                               "header may hold: look for a stray newline where it is kept.")
                    .arg(sideName(environment.side)));
        }
    }
    static const QRegularExpression idForm(QStringLiteral("\\A[A-Za-z0-9._@-]{1,64}\\z"));
    QSet<QString> seen;
    for (const ClientKey &client : secrets.clients) {
        if (!idForm.match(client.id).hasMatch())
            return configError(QStringLiteral("client"),
                               QStringLiteral("A client id in router.client_keys may have 1 to 64 letters, digits and "
                                              ". _ @ -"));
        if (client.key.isEmpty() || !isKeyText(client.key) || seen.contains(client.key.reveal()))
            return configError(QStringLiteral("client"),
                               QStringLiteral("The key of client \"%1\" in router.client_keys is empty, used twice or "
                                              "holds a space: give every client one key of its own.")
                                   .arg(client.id));
        seen.insert(client.key.reveal());
    }
    return done();
}

Result<QString> bindText(const Config::RouterSettings &router, const Secrets &secrets, const ConfigOptions &options)
{
    if (!router.clientKeys.text.isEmpty() && secrets.clients.isEmpty())
        return configError(QStringLiteral("client"),
                           QStringLiteral("router.client_keys names a file, but no client key was read from it: add "
                                          "lines of client id and key, or remove the setting."));
    if (options.inheritedFd)
        return QStringLiteral("fd@%1").arg(*options.inheritedFd);
    const bool named = router.listenHost == QLatin1String("localhost");
    const QHostAddress address(named ? QStringLiteral("127.0.0.1") : router.listenHost);
    if (address.isNull() || !address.scopeId().isEmpty())
        return configError(QStringLiteral("listen"),
                           QStringLiteral("router.listen has the host \"%1\": write an address such as 127.0.0.1.")
                               .arg(Redactor().clean(router.listenHost, longestShown)));
    if (router.listenPort < lowestPort || router.listenPort > highestPort)
        return configError(
            QStringLiteral("listen"),
            QStringLiteral("router.listen has the port %1: write one from 1 to 65535.").arg(router.listenPort));
    if (!address.isLoopback() && secrets.clients.isEmpty())
        return configError(
            QStringLiteral("open-relay"),
            QStringLiteral("router.listen is %1, which others can reach, and no client keys are set: anyone "
                           "could spend your key. Set router.client_keys or listen on 127.0.0.1.")
                .arg(router.listenHost));
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.toString()).arg(router.listenPort);
}

QString authText(const Secrets &secrets)
{
    if (secrets.clients.isEmpty())
        return {};
    return QStringLiteral(
        "    http-request set-var(txn.why)  str(auth) if !known\n"
        "    http-request return status 401 content-type application/json hdr www-authenticate Bearer string "
        "'{\"error\":{\"message\":\"Incorrect API key provided.\",\"type\":\"invalid_request_error\",\"param\":null,"
        "\"code\":\"invalid_api_key\"}}' if !known\n");
}

// A name is asked for again and again; while the name service is away the last known address serves on.
QString resolversText()
{
    return QStringLiteral("\nresolvers sys\n    parse-resolv-conf\n    hold valid 10s\n    hold other 24h\n"
                          "    hold refused 24h\n    hold nx 24h\n    hold timeout 24h\n    hold obsolete 24h\n");
}

QString versionText(const Config::Service &service, Side side)
{
    return QString::fromLatin1(controlName(service.environment(side).version));
}

QString metricsText(const ConfigOptions &options)
{
    if (!options.metricsPort)
        return {};
    return QStringLiteral("\nfrontend metrics\n    bind 127.0.0.1:%1\n    no log\n"
                          "    http-request use-service prometheus-exporter if { path /metrics }\n"
                          "    http-request return status 404\n")
        .arg(*options.metricsPort);
}

// Only paths whose requests carry nothing that belongs to one key.
QByteArray pathsMap()
{
    return QByteArrayLiteral("/v1/chat/completions chat\n/v1/completions completions\n/v1/responses responses\n"
                             "/v1/embeddings embeddings\n");
}

void addMaps(ConfigFiles &files, const Secrets &secrets)
{
    QByteArray keys;
    for (const Side side : { Side::Blue, Side::Green }) {
        if (!secrets.upstreamKey(side).isEmpty())
            keys += sideName(side).toLatin1() + ' ' + secrets.upstreamKey(side).reveal().toLatin1() + '\n';
    }
    QByteArray clients;
    for (const ClientKey &client : secrets.clients)
        clients += sha256Hex(client.key) + ' ' + client.id.toLatin1() + '\n';
    // A router that asks everybody for a key asks our own tests too.
    if (!secrets.clients.isEmpty() && !secrets.force.isEmpty())
        clients += sha256Hex(secrets.force) + " signalbox-canary\n";
    const Paths &paths = files.paths;
    files.always.insert(paths.map(QStringLiteral("keys")), keys);
    files.always.insert(paths.map(QStringLiteral("clients")), clients);
    files.always.insert(paths.map(QStringLiteral("force")),
                        secrets.force.isEmpty() ? QByteArray() : sha256Hex(secrets.force) + " forced\n");
    files.always.insert(paths.map(QStringLiteral("paths")), pathsMap());
    files.ifAbsent.insert(paths.controlMap(), {});
    files.ifAbsent.insert(paths.leaseMap(), {});
    for (const Side side : { Side::Blue, Side::Green }) // what was known stays until a console asks again
        files.ifAbsent.insert(paths.map(QStringLiteral("models-") + sideName(side)), {});
}

QMap<QString, QString> templateValues(const Config::Service &service, const Secrets &secrets, const Paths &paths,
                                      const ConfigOptions &options)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9 ._-]"));
    return {
        { QStringLiteral("service"), QString(service.name).replace(odd, QStringLiteral("_")).left(80) },
        { QStringLiteral("maxconn"), QString::number(options.maxConnections) },
        { QStringLiteral("threads"), QString::number(options.threads) },
        { QStringLiteral("admin"), paths.adminSocket() },
        { QStringLiteral("pattern"), controlPattern() },
        { QStringLiteral("builtin"),
          QString::fromLatin1(controlText(builtInWord(options.builtInActive.value_or(service.router.active)))) },
        { QStringLiteral("version.blue"), versionText(service, Side::Blue) },
        { QStringLiteral("version.green"), versionText(service, Side::Green) },
        { QStringLiteral("auth"), authText(secrets) },
        { QStringLiteral("metrics"), metricsText(options) },
        { QStringLiteral("guard"), service.router.modelGuard ? modelGuardText(paths) : QString() },
        { QStringLiteral("map.ctl"), paths.controlMap() },
        { QStringLiteral("map.lease"), paths.leaseMap() },
        { QStringLiteral("map.clients"), paths.map(QStringLiteral("clients")) },
        { QStringLiteral("map.paths"), paths.map(QStringLiteral("paths")) },
        { QStringLiteral("map.force"), paths.map(QStringLiteral("force")) },
    };
}

} // namespace

QList<Secret> Secrets::all() const
{
    QList<Secret> list { upstreamKeys[0], upstreamKeys[1], force };
    for (const ClientKey &client : clients)
        list.append(client.key);
    return list;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

Result<ConfigFiles> render(const Config::Service &service, const Secrets &secrets, const Paths &paths,
                           const ConfigOptions &options)
{
    if (const Done checked = checkSecrets(service, secrets); !checked)
        return checked.error();
    const Result<QString> bind = bindText(service.router, secrets, options);
    if (!bind)
        return bind.error();
    QString backends;
    QString up;
    bool names = false;
    for (const Config::Environment &environment : service.environments) {
        const Result<BackendText> backend
            = backendText(environment, !secrets.upstreamKey(environment.side).isEmpty(), service.router.caFile, paths);
        if (!backend)
            return backend.error();
        backends += backend->text;
        up += backend->up;
        names = names || backend->needsResolver;
    }
    QMap<QString, QString> values = templateValues(service, secrets, paths, options);
    values.insert(QStringLiteral("bind"), *bind);
    values.insert(QStringLiteral("backends"), backends);
    values.insert(QStringLiteral("up"), up);
    values.insert(QStringLiteral("resolvers"), names ? resolversText() : QString());
    ConfigFiles files { paths, {}, {} };
    files.always.insert(paths.config(), fillTemplate(configTemplate(), values).toUtf8());
    addMaps(files, secrets);
    return files;
}

} // namespace Signalbox::Router::HAProxy
