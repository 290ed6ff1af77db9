#include "app/commands/endpoints_text.h"

#include "app/commands/text.h"
#include "core/phase/lookup.h"

#include <QJsonArray>

namespace Signalbox::Commands {

using namespace Diagnose;

namespace {

constexpr qsizetype columns = 80;

/// One paragraph, broken between words, its further lines set in by two more.
void printWrapped(QTextStream &out, const QString &indent, const QString &text)
{
    QString line = indent;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool isEmpty = true;
    for (const QString &word : words) {
        if (!isEmpty && line.size() + 1 + word.size() > columns) {
            out << line << Qt::endl;
            line = indent + QStringLiteral("  ");
            isEmpty = true;
        }
        line += (isEmpty ? QString() : QStringLiteral(" ")) + word;
        isEmpty = false;
    }
    out << line << Qt::endl;
}

QString msText(const Spread &spread)
{
    return spread.count == 0 ? QStringLiteral("–") : tr("%1 ms").arg(spread.median, 0, 'f', spread.median < 10 ? 2 : 0);
}

QString figuresText(const Endpoint &endpoint)
{
    const QString answered = tr("%1 of %2 answered").arg(endpoint.answered).arg(endpoint.answered + endpoint.failed);
    if (!endpoint.family)
        return tr("no address of it was found; %1").arg(answered);
    return tr("%1: first token %2, warm %3; %4")
        .arg(Phase::familyName(*endpoint.family), msText(endpoint.fresh), msText(endpoint.warm), answered);
}

QString nameText(const Endpoint &endpoint)
{
    if (endpoint.resolver.isEmpty())
        return tr("name: none to look up, the URL has an address");
    if (endpoint.resolver == QLatin1String(Phase::hostsFile))
        return tr("name: from this system's hosts file; no name server was asked");
    return endpoint.ttl ? tr("name: looked up at %1, TTL %2 s").arg(endpoint.resolver).arg(endpoint.ttl->count())
                        : tr("name: looked up at %1, TTL not known").arg(endpoint.resolver);
}

void printTls(QTextStream &out, const Endpoint &endpoint)
{
    const QString indent = QStringLiteral("    ");
    if (!endpoint.tls) {
        const bool wanted = endpoint.url.startsWith(QLatin1String("https:"));
        out << indent
            << (!wanted                  ? tr("TLS: none, plain http")
                    : endpoint.connected ? tr("TLS: no handshake ended well")
                                         : tr("TLS: none begun, no connection was made"))
            << Qt::endl;
        return;
    }
    const Phase::TlsFacts &tls = *endpoint.tls;
    printWrapped(out, indent,
                 tr("%1, %2, %3").arg(tls.version, tls.cipher, tls.resumed ? tr("resumed") : tr("whole handshake")));
    const QString left = tls.daysLeft ? tr("%1 days left").arg(*tls.daysLeft) : tr("days left not known");
    printWrapped(out, indent, tr("certificates, %1: %2").arg(left, chainText(tls)));
}

QJsonValue tlsJson(const std::optional<Phase::TlsFacts> &tls)
{
    if (!tls)
        return QJsonValue::Null;
    return QJsonObject { { QStringLiteral("version"), tls->version },
                         { QStringLiteral("cipher"), tls->cipher },
                         { QStringLiteral("resumed"), tls->resumed },
                         { QStringLiteral("chain"), QJsonArray::fromStringList(tls->chain) },
                         { QStringLiteral("days_left"),
                           tls->daysLeft ? QJsonValue(*tls->daysLeft) : QJsonValue::Null } };
}

} // namespace

void printEndpoints(QTextStream &out, const std::vector<Endpoint> &endpoints)
{
    const Endpoint *last = nullptr;
    for (const Endpoint &endpoint : endpoints) {
        if (!last || last->url != endpoint.url || last->region != endpoint.region) {
            const QString region = endpoint.region.isEmpty() ? QString() : endpoint.region + QLatin1Char(' ');
            out << sideName(endpoint.side) << QLatin1Char(' ') << region << endpoint.url << Qt::endl;
        }
        last = &endpoint;
        printWrapped(out, QStringLiteral("  "), figuresText(endpoint));
        if (!endpoint.addresses.isEmpty())
            printWrapped(out, QStringLiteral("    "), endpoint.addresses.join(QLatin1Char(' ')));
        printWrapped(out, QStringLiteral("    "), nameText(endpoint));
        if (endpoint.family)
            printTls(out, endpoint);
    }
}

QJsonValue spreadJson(const Spread &spread)
{
    if (spread.count == 0)
        return QJsonValue::Null;
    const auto bound = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue::Null; };
    return QJsonObject { { QStringLiteral("count"), spread.count },
                         { QStringLiteral("p50_ms"), spread.median },
                         { QStringLiteral("p90_ms"), spread.p90 },
                         { QStringLiteral("p95_ms"), bound(spread.p95) },
                         { QStringLiteral("p99_ms"), bound(spread.p99) },
                         { QStringLiteral("p50_low_ms"), bound(spread.low) },
                         { QStringLiteral("p50_high_ms"), bound(spread.high) } };
}

QJsonObject endpointJson(const Endpoint &endpoint)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue::Null : QJsonValue(value); };
    return { { QStringLiteral("url"), endpoint.url },
             { QStringLiteral("region"), text(endpoint.region) },
             { QStringLiteral("family"),
               endpoint.family ? QJsonValue(Phase::familyName(*endpoint.family)) : QJsonValue::Null },
             { QStringLiteral("addresses"), QJsonArray::fromStringList(endpoint.addresses) },
             { QStringLiteral("answered"), endpoint.answered },
             { QStringLiteral("failed"), endpoint.failed },
             { QStringLiteral("until_first_cold"), spreadJson(endpoint.fresh) },
             { QStringLiteral("until_first_warm"), spreadJson(endpoint.warm) },
             { QStringLiteral("resolver"), text(endpoint.resolver) },
             { QStringLiteral("ttl_s"), endpoint.ttl ? QJsonValue(qint64(endpoint.ttl->count())) : QJsonValue::Null },
             { QStringLiteral("tls"), tlsJson(endpoint.tls) } };
}

} // namespace Signalbox::Commands
