#include "app/commands/phase_facts.h"

#include "app/commands/text.h"

#include <QJsonArray>

#include <algorithm>

namespace Signalbox::Commands {
namespace {

using Phase::PhaseSample;

struct Endpoint {
    QString url;
    QString region;
    QString family; // empty: no address was reached
    QString address;
    int failed = 0;
    std::vector<double> firstMs; // of new connections
    int answered = 0;
};

QList<Endpoint> endpointsOf(const std::vector<PhaseSample> &samples)
{
    QMap<QStringList, Endpoint> all;
    for (const PhaseSample &sample : samples) {
        const QString family = sample.address.isEmpty() ? QString() : Phase::familyName(sample.family);
        Endpoint &endpoint = all[{ sample.region, sample.url, family, sample.address }];
        endpoint.url = sample.url;
        endpoint.region = sample.region;
        endpoint.family = family;
        endpoint.address = sample.address;
        if (sample.outcome != Outcome::Ok) {
            ++endpoint.failed;
            continue;
        }
        ++endpoint.answered;
        const auto first = sample.phases.untilFirst();
        if (first && !sample.reused)
            endpoint.firstMs.push_back(double(first->count()) / 1000);
    }
    return all.values();
}

const PhaseSample *firstWith(const std::vector<PhaseSample> &samples, bool (*has)(const PhaseSample &))
{
    const auto found = std::find_if(samples.begin(), samples.end(), has);
    return found == samples.end() ? nullptr : &*found;
}

const PhaseSample *resolved(const std::vector<PhaseSample> &samples)
{
    return firstWith(samples, [](const PhaseSample &sample) { return !sample.resolver.isEmpty(); });
}

const PhaseSample *secured(const std::vector<PhaseSample> &samples)
{
    return firstWith(samples, [](const PhaseSample &sample) { return sample.tls.has_value(); });
}

QJsonValue tlsJson(const std::vector<PhaseSample> &samples)
{
    const PhaseSample *sample = secured(samples);
    if (!sample)
        return QJsonValue::Null;
    const Phase::TlsFacts &tls = *sample->tls;
    return QJsonObject { { QStringLiteral("version"), tls.version },
                         { QStringLiteral("cipher"), tls.cipher },
                         { QStringLiteral("resumed"), tls.resumed },
                         { QStringLiteral("chain"), QJsonArray::fromStringList(tls.chain) },
                         { QStringLiteral("days_left"), tls.daysLeft ? QJsonValue(*tls.daysLeft) : QJsonValue::Null } };
}

QJsonObject endpointJson(const Endpoint &endpoint)
{
    const Diagnose::Spread spread = Diagnose::spreadOf(endpoint.firstMs);
    return { { QStringLiteral("url"), endpoint.url },
             { QStringLiteral("region"), endpoint.region },
             { QStringLiteral("family"), endpoint.family.isEmpty() ? QJsonValue::Null : QJsonValue(endpoint.family) },
             { QStringLiteral("address"),
               endpoint.address.isEmpty() ? QJsonValue::Null : QJsonValue(endpoint.address) },
             { QStringLiteral("answered"), endpoint.answered },
             { QStringLiteral("failed"), endpoint.failed },
             { QStringLiteral("p50_ms"), spread.count > 0 ? QJsonValue(spread.median) : QJsonValue::Null } };
}

} // namespace

QString resolverText(const std::vector<PhaseSample> &samples)
{
    const PhaseSample *sample = resolved(samples);
    if (!sample)
        return QStringLiteral("–");
    return sample->ttl ? tr("%1, kept %2 s").arg(sample->resolver).arg(sample->ttl->count())
                       : tr("%1, not told for how long").arg(sample->resolver);
}

QString chainText(const std::vector<PhaseSample> &samples)
{
    const PhaseSample *sample = secured(samples);
    return sample && !sample->tls->chain.isEmpty() ? sample->tls->chain.join(QStringLiteral(" < "))
                                                   : QStringLiteral("–");
}

QStringList endpointLines(const std::vector<PhaseSample> &samples)
{
    QStringList lines;
    const QList<Endpoint> all = endpointsOf(samples);
    for (const Endpoint &endpoint : all) {
        QStringList who { endpoint.url };
        for (const QString &part : { endpoint.region, endpoint.family, endpoint.address }) {
            if (!part.isEmpty())
                who << part;
        }
        const Diagnose::Spread spread = Diagnose::spreadOf(endpoint.firstMs);
        const QString time = spread.count > 0
            ? tr("first token %1 ms (%2 new connections)").arg(spread.median, 0, 'f', 0).arg(spread.count)
            : tr("no answer on a new connection");
        lines << who.join(QLatin1Char(' ')) + QStringLiteral(": ") + time
                + (endpoint.failed > 0
                       ? tr(", %1 of %2 failed").arg(endpoint.failed).arg(endpoint.failed + endpoint.answered)
                       : QString());
    }
    return lines;
}

void insertPhaseFacts(QJsonObject &object, const std::vector<PhaseSample> &samples)
{
    const PhaseSample *named = resolved(samples);
    object.insert(QStringLiteral("resolver"), named ? QJsonValue(named->resolver) : QJsonValue::Null);
    object.insert(QStringLiteral("ttl_s"),
                  named && named->ttl ? QJsonValue(qint64(named->ttl->count())) : QJsonValue::Null);
    object.insert(QStringLiteral("tls_facts"), tlsJson(samples));
    QJsonArray endpoints;
    const QList<Endpoint> all = endpointsOf(samples);
    for (const Endpoint &endpoint : all)
        endpoints.append(endpointJson(endpoint));
    object.insert(QStringLiteral("endpoints"), endpoints);
}

} // namespace Signalbox::Commands
