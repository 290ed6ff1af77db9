#include "widgets/diagnose/pathcsv.h"

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {
namespace {

QString numberOr(const std::optional<double> &ms)
{
    return ms ? QString::number(*ms) : QString();
}

QString timeOr(WallTime at)
{
    return at == WallTime() ? QString() : isoUtc(at);
}

/// A row; what is empty does not apply.
struct PathRow {
    QString what;
    Side side = Side::Blue;
    QString hop {};
    QString url {};
    QString region {};
    QString family {};
    QString address {};
    QString sent {};
    QString answered {};
    QString refused {};
    QString least {};
    QString median {};
    QString most {};
    QString from {}; ///< the host that measured
    QString at {};
    QString until {};
    QString tool {};
    QString mtu {};
    QStringList facts {}; ///< of names and certificates

    [[nodiscard]] QString line() const
    {
        // Whatever stands here, our own tools measured it: never a user's request.
        QStringList fields { what,   sideName(side), hop,  url,      region,
                             family, address,        sent, answered, refused,
                             least,  median,         most, from,     originCode(Origin::Check),
                             at,     until,          tool, mtu };
        fields += facts;
        constexpr int columns = 26;
        while (fields.size() < columns)
            fields << QString();
        for (QString &field : fields)
            field = field.isEmpty() ? field : csvField(field);
        return csvLine(fields);
    }
};

QString hopRows(const Diagnose::View &view, Side side)
{
    QString out;
    const Path::Trace *trace = view.paths[size_t(side)].get();
    for (qsizetype i = 0; trace && i < trace->hops.size(); ++i) {
        const Path::Hop &hop = trace->hops[i];
        out += PathRow { .what = QStringLiteral("hop"),
                         .side = side,
                         .hop = QString::number(hop.number),
                         .address = hop.addresses().join(QLatin1Char(' ')),
                         .sent = QString::number(hop.sent()),
                         .answered = QString::number(hop.answered()),
                         .least = numberOr(hop.minMs()),
                         .median = numberOr(hop.medianMs()),
                         .most = numberOr(hop.maxMs()),
                         .from = view.from,
                         .at = timeOr(trace->at),
                         .tool = trace->tool,
                         .mtu = trace->mtu ? QString::number(*trace->mtu) : QString() }
                   .line();
    }
    return out;
}

QString pingRow(const Diagnose::EndpointPings &ping)
{
    return PathRow { .what = QStringLiteral("connections"),
                     .side = ping.side,
                     .url = ping.url,
                     .region = ping.region,
                     .address = ping.address,
                     .sent = QString::number(ping.pings.sent),
                     .answered = QString::number(ping.pings.answered),
                     .refused = QString::number(ping.pings.refused),
                     .least = numberOr(ping.pings.minMs),
                     .median = numberOr(ping.pings.medianMs),
                     .most = numberOr(ping.pings.maxMs),
                     .from = ping.from,
                     .at = timeOr(ping.at) }
        .line();
}

QString vantageRow(const Diagnose::Vantage &vantage, Side side)
{
    const auto &reach = vantage.sides[size_t(side)];
    if (!reach)
        return {};
    return PathRow { .what = QStringLiteral("first content, new"),
                     .side = side,
                     .sent = QString::number(reach->answered + reach->failed),
                     .answered = QString::number(reach->answered),
                     .median = numberOr(reach->untilFirstMs),
                     .from = vantage.from,
                     .at = timeOr(vantage.at) }
        .line();
}

QString endpointRows(const Diagnose::Endpoint &endpoint, const QString &from)
{
    const Phase::TlsFacts tls = endpoint.tls.value_or(Phase::TlsFacts());
    PathRow row { .what = QStringLiteral("requests"),
                  .side = endpoint.side,
                  .url = endpoint.url,
                  .region = endpoint.region,
                  .family = endpoint.family ? Phase::familyName(*endpoint.family) : QString(),
                  .address = endpoint.addresses.join(QLatin1Char(' ')),
                  .sent = QString::number(endpoint.answered + endpoint.failed),
                  .answered = QString::number(endpoint.answered),
                  .from = from,
                  .at = timeOr(endpoint.first),
                  .until = timeOr(endpoint.last),
                  .facts
                  = { endpoint.resolver, endpoint.ttl ? QString::number(endpoint.ttl->count()) : QString(), tls.version,
                      tls.cipher,
                      !endpoint.tls ? QString() : (tls.resumed ? QStringLiteral("resumed") : QStringLiteral("whole")),
                      Diagnose::chainText(tls), tls.daysLeft ? QString::number(*tls.daysLeft) : QString() } };
    QString out = row.line();
    row.sent.clear();
    row.facts.clear();
    for (const bool warm : { false, true }) {
        const Diagnose::Spread &spread = warm ? endpoint.warm : endpoint.fresh;
        row.what = warm ? QStringLiteral("first content, warm") : QStringLiteral("first content, new");
        row.answered = QString::number(spread.count);
        row.median = spread.count > 0 ? QString::number(spread.median) : QString();
        out += row.line();
    }
    return out;
}

} // namespace

QString pathCsv(const Diagnose::View &view, const std::vector<Diagnose::Endpoint> &endpoints)
{
    QString out
        = QStringLiteral("what,side,hop,url,region,family,address,sent,answered,refused,min_ms,median_ms,max_ms,"
                         "from,origin,time_utc,until_utc,tool,mtu_bytes,name_server,ttl_s,tls,cipher,handshake,"
                         "certificates,days_left\n");
    for (const Side side : { Side::Blue, Side::Green })
        out += hopRows(view, side);
    for (const Diagnose::EndpointPings &ping : view.pings)
        out += pingRow(ping);
    for (const Diagnose::Vantage &vantage : view.vantages) {
        for (const Side side : { Side::Blue, Side::Green })
            out += vantageRow(vantage, side);
    }
    for (const Diagnose::Endpoint &endpoint : endpoints)
        out += endpointRows(endpoint, view.from);
    return out;
}

} // namespace Signalbox::Widgets
