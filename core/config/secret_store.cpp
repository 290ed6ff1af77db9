#include "core/config/secret_store.h"

#include "core/config/dotenv.h"
#include "core/config/regular_file.h"

#include <QSaveFile>

#include <algorithm>

namespace Signalbox::Config {

namespace {

constexpr qint64 largestSecretFile = qint64(256) * 1024;
constexpr qsizetype longestSecret = 4096;

Error secretError(const char *code, QString text, QString detail = {})
{
    return { QLatin1String("secret.") + QLatin1String(code), std::move(text), std::move(detail) };
}

Error missing(const QString &shown, const QString &text)
{
    return secretError("missing", QStringLiteral("%1: %2").arg(shown, text));
}

Error unreadable(const QString &shown, const QString &path, const Error &error)
{
    if (error.code == QLatin1String("file.missing"))
        return missing(shown, QStringLiteral("there is no file %1; create it with mode 0600").arg(path));
    return secretError("unreadable", QStringLiteral("%1: %2: %3").arg(shown, path, error.text), error.detail);
}

Result<Secret> checkedSecret(const QString &text, const QString &shown)
{
    if (text.isEmpty())
        return missing(shown, QStringLiteral("is empty; put the key there"));
    if (const QString problem = keyProblem(text); !problem.isEmpty())
        return secretError("malformed", QStringLiteral("%1: %2; write it again").arg(shown, problem));
    return Secret(text);
}

Error noKeychain(const QString &shown)
{
    return secretError(
        "no-keychain",
        QStringLiteral("%1: this program has no keychain; keep the key by env:, dotenv: or file:").arg(shown));
}

// The whole file or nothing; readable by its owner alone.
Done replaceFile(const QString &path, const QByteArray &bytes, const QString &shown)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return secretError("not-written",
                           QStringLiteral("%1: %2 could not be written: %3").arg(shown, path, file.errorString()));
    return done();
}

Done replaceInDotEnv(const QString &path, const QString &name, const Secret &secret, const QString &shown)
{
    const auto file = readRegularFile(path, largestSecretFile);
    if (!file && file.error().code != QLatin1String("file.missing"))
        return unreadable(shown, path, file.error());
    const auto edited = withDotEnvValue(file ? file->bytes : QByteArray(), name, secret);
    if (!edited)
        return secretError("not-written", QStringLiteral("%1: %2: %3").arg(shown, path, edited.error().text));
    return replaceFile(path, *edited, shown);
}

QString linesText(const QList<int> &lines)
{
    if (lines.isEmpty())
        return {};
    return QStringLiteral(" (line %1 of it could not be read)").arg(lines.first());
}

} // namespace

// A key goes out in a header line: what cannot stand there would end in a request that nobody meant.
QString keyProblem(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("is empty");
    const auto cannotBeSent = [](QChar c) { return c.unicode() <= 0x20 || c.unicode() >= 0x7f; };
    if (text.size() > longestSecret || std::any_of(text.begin(), text.end(), cannotBeSent))
        return QStringLiteral(
                   "holds blanks, control or non-ASCII characters, or more than %1 of them, which no API key "
                   "does")
            .arg(longestSecret);
    return {};
}

SecretStore::SecretStore(QString baseDir, const QProcessEnvironment &environment, Keychain *keychain)
    : m_baseDir(std::move(baseDir))
    , m_environment(environment)
    , m_keychain(keychain)
{
}

Result<Secret> SecretStore::resolve(const SecretRef &reference) const
{
    const auto place = secretPlace(reference);
    if (!place) {
        Error error = place.error();
        error.text += QStringLiteral("; use ") + secretRefForms();
        return error;
    }
    const QString shown = Redactor().clean(reference.text, 200);
    switch (place->kind) {
    case SecretPlace::Kind::Environment:
        return fromEnvironment(*place, shown);
    case SecretPlace::Kind::DotEnv:
        return fromDotEnv(*place, shown);
    case SecretPlace::Kind::File:
        return fromFile(*place, shown);
    case SecretPlace::Kind::Keychain:
        return fromKeychain(*place, shown);
    }
    Q_UNREACHABLE();
}

QString SecretStore::weakness(const SecretRef &reference) const
{
    const auto place = secretPlace(reference);
    if (!place || place->kind != SecretPlace::Kind::DotEnv)
        return {};
    const QString path = absolute(*place);
    const auto file = readRegularFile(path, largestSecretFile);
    if (!file || !file->openToOthers)
        return {};
    return QStringLiteral("%1 can be read by other users; run: chmod 600 %1").arg(path);
}

QString SecretStore::filePath(const SecretRef &reference) const
{
    const auto place = secretPlace(reference);
    const bool isFile = place && (place->kind == SecretPlace::Kind::DotEnv || place->kind == SecretPlace::Kind::File);
    return isFile ? absolute(*place) : QString();
}

Result<Secret> SecretStore::fromEnvironment(const SecretPlace &place, const QString &shown) const
{
    if (!m_environment.contains(place.name))
        return missing(shown, QStringLiteral("there is no variable %1; export it before the start").arg(place.name));
    return checkedSecret(m_environment.value(place.name).trimmed(), shown);
}

Result<Secret> SecretStore::fromDotEnv(const SecretPlace &place, const QString &shown) const
{
    const QString path = absolute(place);
    const auto file = readRegularFile(path, largestSecretFile);
    if (!file)
        return unreadable(shown, path, file.error());
    const DotEnv variables = parseDotEnv(file->bytes);
    const auto found = variables.values.constFind(place.name);
    if (found == variables.values.constEnd())
        return missing(
            shown,
            QStringLiteral("%1 has no line %2=…%3; add it").arg(path, place.name, linesText(variables.badLines)));
    return checkedSecret(found->reveal(), shown);
}

Result<Secret> SecretStore::fromFile(const SecretPlace &place, const QString &shown) const
{
    const auto bytes = readPrivateFile(absolute(place), shown);
    if (!bytes)
        return bytes.error();
    const qsizetype end = bytes->indexOf('\n');
    return checkedSecret(QString::fromUtf8(end < 0 ? *bytes : bytes->left(end)).trimmed(), shown);
}

Result<Secret> SecretStore::fromKeychain(const SecretPlace &place, const QString &shown) const
{
    if (!m_keychain)
        return noKeychain(shown);
    auto secret = m_keychain->read(place.name);
    if (!secret) {
        Error error = secret.error();
        error.text = QStringLiteral("%1: %2").arg(shown, error.text);
        return error;
    }
    return checkedSecret(secret->reveal().trimmed(), shown);
}

Done SecretStore::replace(const SecretRef &reference, const Secret &secret) const
{
    const auto place = secretPlace(reference);
    if (!place)
        return place.error();
    const QString shown = Redactor().clean(reference.text, 200);
    if (const QString problem = keyProblem(secret.reveal()); !problem.isEmpty())
        return secretError("malformed", QStringLiteral("the new key %1").arg(problem));
    switch (place->kind) {
    case SecretPlace::Kind::Environment:
        return secretError("fixed",
                           QStringLiteral("%1: a variable cannot be changed from here; export the new key before the "
                                          "next start, or keep it by %2")
                               .arg(shown, QStringLiteral("dotenv:, file: or keychain:")));
    case SecretPlace::Kind::DotEnv:
        return replaceInDotEnv(absolute(*place), place->name, secret, shown);
    case SecretPlace::Kind::File:
        return replaceFile(absolute(*place), secret.reveal().toUtf8() + '\n', shown);
    case SecretPlace::Kind::Keychain:
        return m_keychain ? m_keychain->store(place->name, secret) : Done(noKeychain(shown));
    }
    Q_UNREACHABLE();
}

QString SecretStore::absolute(const SecretPlace &place) const
{
    return resolvedPath(place.file, m_baseDir, m_environment.value(QStringLiteral("HOME")));
}

Result<QByteArray> readPrivateFile(const QString &path, const QString &shown)
{
    auto file = readRegularFile(path, largestSecretFile);
    if (!file)
        return unreadable(shown, path, file.error());
    if (!file->ours)
        return secretError("unsafe",
                           QStringLiteral("%1: %2 belongs to another user; make it your own").arg(shown, path));
    if (file->openToOthers)
        return secretError("unsafe",
                           QStringLiteral("%1: %2 can be read by other users; run: chmod 600 %2").arg(shown, path));
    return std::move(file->bytes);
}

} // namespace Signalbox::Config
