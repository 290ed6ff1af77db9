#include "core/config/client_keys.h"

#include <QRegularExpression>
#include <QSet>

namespace Signalbox::Config {

namespace {

Error clientKeysError(const QString &shown, int line, const QString &text)
{
    const QString place = line > 0 ? QStringLiteral("%1:%2").arg(shown).arg(line) : shown;
    return { QStringLiteral("client-keys.malformed"), QStringLiteral("%1: %2").arg(place, text), {} };
}

// What is wrong with a line that was split at its blanks; empty when it is well.
QString lineProblem(const QStringList &words)
{
    static const QRegularExpression idShape(QStringLiteral("\\A[A-Za-z0-9._-]{1,64}\\z"));
    static const QRegularExpression keyShape(QStringLiteral("\\A[\\x21-\\x7e]{16,512}\\z"));
    if (words.size() != 2)
        return QStringLiteral("is not \"client-id key\"");
    if (!idShape.match(words[0]).hasMatch())
        return QStringLiteral("the client id may have 1 to 64 of A-Z a-z 0-9 . _ -");
    if (!keyShape.match(words[1]).hasMatch())
        return QStringLiteral("the key must have 16 to 512 printable ASCII characters");
    return {};
}

} // namespace

Result<QList<ClientKey>> parseClientKeys(const QByteArray &bytes, const QString &shown)
{
    static const QRegularExpression blanks(QStringLiteral("[ \t]+"));
    QList<ClientKey> keys;
    QSet<QString> ids;
    QSet<QString> texts;
    int number = 0;
    for (const QString &raw : QString::fromUtf8(bytes).split(QLatin1Char('\n'))) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList words = line.split(blanks);
        if (const QString problem = lineProblem(words); !problem.isEmpty())
            return clientKeysError(shown, number, problem);
        if (ids.contains(words[0]) || texts.contains(words[1]))
            return clientKeysError(shown, number, QStringLiteral("this id or key already stands above"));
        ids.insert(words[0]);
        texts.insert(words[1]);
        keys.append({ words[0], Secret(words[1]) });
    }
    if (keys.isEmpty())
        return clientKeysError(shown, 0, QStringLiteral("has no \"client-id key\" line; add one for each client"));
    return keys;
}

Result<QList<ClientKey>> readClientKeys(const SecretRef &reference, const SecretStore &store)
{
    if (reference.text.isEmpty())
        return QList<ClientKey> {};
    const auto place = secretPlace(reference);
    if (!place || place->kind != SecretPlace::Kind::File)
        return clientKeysError(QStringLiteral("router.client_keys"), 0,
                               QStringLiteral("must be file:PATH, a file of \"client-id key\" lines with mode 0600"));
    const QString path = store.filePath(reference);
    const auto bytes = readPrivateFile(path, Redactor().clean(reference.text, 200));
    if (!bytes)
        return bytes.error();
    return parseClientKeys(*bytes, path);
}

} // namespace Signalbox::Config
