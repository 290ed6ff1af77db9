#include "core/report/run_snapshot.h"

#include "core/router/haproxy/control_word.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Signalbox::Report {
namespace {

constexpr int longestLine = 10000;
constexpr qsizetype shortestPart = 12;

QVariantMap toVariants(const QMap<QString, QString> &map)
{
    QVariantMap out;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QMap<QString, QString> toTexts(const QVariant &variants)
{
    QMap<QString, QString> out;
    const QVariantMap map = variants.toMap();
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

// Less than a Redactor takes out: a path that shares a word with a key is no secret, and must be kept to be of use.
bool holdsPartOf(const QString &line, const QString &secret)
{
    const qsizetype length = std::min(secret.size(), std::max(shortestPart, secret.size() / 2));
    for (qsizetype at = 0; length > 0 && at + length <= secret.size(); ++at) {
        if (line.contains(QStringView(secret).mid(at, length)))
            return true;
    }
    return false;
}

bool holdsSecret(QString line, const QList<Secret> &known)
{
    line.replace(QLatin1Char('\t'), QLatin1Char(' '));
    line.remove(QLatin1Char('\r'));
    return Redactor().clean(line, longestLine) != line
        || std::any_of(known.begin(), known.end(),
                       [&line](const Secret &secret) { return holdsPartOf(line, secret.reveal()); });
}

} // namespace

Message toMessage(const RunSnapshot &snapshot)
{
    QVariantList leftOut;
    for (const int line : snapshot.leftOut)
        leftOut.append(line);
    QVariantMap args { { QStringLiteral("file"), snapshot.file },
                       { QStringLiteral("text"), snapshot.text },
                       { QStringLiteral("leftOut"), leftOut },
                       { QStringLiteral("leftOutSettings"), snapshot.leftOutSettings },
                       { QStringLiteral("versions"), toVariants(snapshot.versions) },
                       { QStringLiteral("keys"), toVariants(snapshot.fingerprints) } };
    if (!snapshot.salt.isEmpty())
        args.insert(QStringLiteral("salt"), snapshot.salt);
    if (snapshot.routerKnown)
        args.insert(QStringLiteral("word"), QString::fromLatin1(Router::HAProxy::controlText(snapshot.word)));
    return { QString::fromLatin1(snapshotCode), args };
}

std::optional<RunSnapshot> snapshotFrom(const Message &message)
{
    if (message.code != QLatin1String(snapshotCode) || !message.args.contains(QStringLiteral("text")))
        return std::nullopt;
    RunSnapshot snapshot;
    snapshot.file = message.args.value(QStringLiteral("file")).toString();
    snapshot.text = message.args.value(QStringLiteral("text")).toString();
    const QVariantList leftOut = message.args.value(QStringLiteral("leftOut")).toList();
    for (const QVariant &line : leftOut)
        snapshot.leftOut.append(line.toInt());
    snapshot.leftOutSettings = message.args.value(QStringLiteral("leftOutSettings")).toBool();
    snapshot.versions = toTexts(message.args.value(QStringLiteral("versions")));
    snapshot.salt = message.args.value(QStringLiteral("salt")).toString();
    snapshot.fingerprints = toTexts(message.args.value(QStringLiteral("keys")));
    const QString text = message.args.value(QStringLiteral("word")).toString();
    if (const auto word = Router::HAProxy::parseControl(text.toLatin1())) {
        snapshot.routerKnown = true;
        snapshot.word = *word;
    }
    return snapshot;
}

QString fingerprintAsIn(const RunSnapshot &snapshot, const Secret &key)
{
    if (key.isEmpty() || snapshot.salt.isEmpty())
        return key.fingerprint();
    const QByteArray salted = snapshot.salt.toUtf8() + ':' + key.reveal().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toHex().left(8));
}

void keepText(RunSnapshot &snapshot, const QString &text, const QList<Secret> &known)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!holdsSecret(lines.at(i), known))
            continue;
        snapshot.leftOut.append(int(i) + 1);
        snapshot.leftOutSettings = snapshot.leftOutSettings || !lines.at(i).trimmed().startsWith(QLatin1Char('#'));
        lines[i] = QStringLiteral("# (a line that looks like a secret was not kept)");
    }
    snapshot.text = lines.join(QLatin1Char('\n'));
}

Message rollbackRestores(const Session::Snapshot &snapshot)
{
    if (!snapshot.traffic.known)
        return { QStringLiteral("restores.unknown"), {} };
    const Side active = snapshot.active();
    return { snapshot.sandbox ? QStringLiteral("restores.traffic-only") : QStringLiteral("restores.traffic"),
             { { QStringLiteral("active"), sideName(active) },
               { QStringLiteral("version"), snapshot.environment(active).version },
               { QStringLiteral("candidate"), sideName(other(active)) } } };
}

} // namespace Signalbox::Report
