#include "core/config/resources.h"

#include "core/config/regular_file.h"
#include "core/config/url_rules.h"

#include <QSslCertificate>

namespace Signalbox::Config {

namespace {

constexpr qint64 largestCaFile = qint64(8) * 1024 * 1024;

Problem problemAt(const Loaded &loaded, const QString &key, const QString &text, Severity severity = Severity::Error)
{
    const KeySpot spot = loaded.spots.value(key);
    return { loaded.file, spot.line, spot.column, key, text, {}, severity };
}

class ResourceOpener
{
public:
    ResourceOpener(Loaded &loaded, const QProcessEnvironment &environment, Keychain *keychain)
        : m_loaded(loaded)
        , m_store(loaded.baseDir, environment, keychain)
    {
    }

    Secret openKey(const Environment &environment)
    {
        if (environment.key.text.isEmpty())
            return {};
        const QString path = QStringLiteral("environment.%1.key").arg(sideName(environment.side));
        const auto secret = m_store.resolve(environment.key);
        if (!secret)
            add(path, secret.error().text, Severity::Error);
        if (const QString weakness = m_store.weakness(environment.key); !weakness.isEmpty())
            add(path, weakness, Severity::Warning);
        return secret ? *secret : Secret();
    }

    QList<ClientKey> openClientKeys(const RouterSettings &router)
    {
        const auto clients = readClientKeys(router.clientKeys, m_store);
        if (!clients)
            add(QStringLiteral("router.client_keys"), clients.error().text, Severity::Error);
        return clients ? *clients : QList<ClientKey>();
    }

    /// A warning only: nothing depends on it.
    void openWebhook(const NotifySettings &notify)
    {
        if (notify.webhook.text.isEmpty())
            return;
        const QString path = QStringLiteral("notify.webhook");
        const auto address = m_store.resolve(notify.webhook);
        const QString problem = address ? webhookProblem(address->reveal()) : address.error().text;
        if (!problem.isEmpty())
            add(path, problem + QStringLiteral("; nobody is told"), Severity::Warning);
        if (const QString weakness = m_store.weakness(notify.webhook); !weakness.isEmpty())
            add(path, weakness, Severity::Warning);
    }

private:
    void add(const QString &key, const QString &text, Severity severity)
    {
        m_loaded.problems.append(problemAt(m_loaded, key, text, severity));
    }

    Loaded &m_loaded;
    SecretStore m_store;
};

} // namespace

QList<Secret> Resources::all() const
{
    QList<Secret> secrets;
    for (const Secret &key : keys) {
        if (!key.isEmpty())
            secrets.append(key);
    }
    for (const ClientKey &client : clients)
        secrets.append(client.key);
    return secrets;
}

Resources openResources(Loaded &loaded, const QProcessEnvironment &environment, Keychain *keychain)
{
    ResourceOpener opener(loaded, environment, keychain);
    Resources resources;
    for (const Environment &side : loaded.service.environments)
        resources.keys[static_cast<size_t>(side.side)] = opener.openKey(side);
    resources.clients = opener.openClientKeys(loaded.service.router);
    if (const auto problem = caFileProblem(loaded))
        loaded.problems.append(*problem);
    opener.openWebhook(loaded.service.notify);
    return resources;
}

std::optional<Problem> caFileProblem(const Loaded &loaded)
{
    const QString &name = loaded.service.router.caFile;
    if (name.isEmpty())
        return std::nullopt;
    const QString key = QStringLiteral("router.ca_file");
    const auto file = readRegularFile(name, largestCaFile);
    if (!file)
        return problemAt(loaded, key, QStringLiteral("%1: %2").arg(name, file.error().text));
    if (QSslCertificate::fromData(file->bytes, QSsl::Pem).isEmpty())
        return problemAt(loaded, key, QStringLiteral("%1 holds no certificate in PEM form").arg(name));
    return std::nullopt;
}

} // namespace Signalbox::Config
