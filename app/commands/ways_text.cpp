#include "app/commands/ways_text.h"

#include "app/commands/text.h"

namespace Signalbox::Commands {

using namespace Diagnose;

namespace {

QString wayMs(const std::optional<double> &ms)
{
    return ms ? QString::number(*ms, 'f', *ms < 10 ? 2 : 0) : QStringLiteral("–");
}

void printHop(QTextStream &out, const Path::Hop &hop)
{
    const QString who = hop.answered() ? hop.addresses().join(QLatin1Char(' ')) : tr("silent");
    const QString loss = hop.lossPercent() > 0 ? tr("  %1 % lost").arg(hop.lossPercent(), 0, 'f', 0) : QString();
    out << QStringLiteral("%1  %2 %3 / %4 / %5 ms")
               .arg(hop.number, 3)
               .arg(who, -24)
               .arg(wayMs(hop.minMs()), wayMs(hop.medianMs()), wayMs(hop.maxMs()))
        << loss << Qt::endl;
}

void printPath(QTextStream &out, Side side, const Path::Trace &path)
{
    out << Qt::endl << tr("path to %1, %2:").arg(sideName(side), path.host);
    if (path.failed()) {
        out << QLatin1Char(' ') << words(path.problem) << Qt::endl;
        return;
    }
    out << Qt::endl
        << QStringLiteral("  ") << (path.mtu ? tr("packets up to %1 bytes").arg(*path.mtu) : tr("path MTU not known"))
        << (path.reachedEnd() ? QString() : tr(", the end was not reached"))
        << tr(" (by %1; least / median / most)").arg(path.tool) << Qt::endl;
    for (const Path::Hop &hop : path.hops)
        printHop(out, hop);
    if (const auto from = path.lossFrom())
        out << tr("     loss lasts to the end from hop %1").arg(*from) << Qt::endl;
}

} // namespace

QString partTitle(Part part)
{
    switch (part) {
    case Part::Name:
        return tr("name (DNS)");
    case Part::Connection:
        return tr("connection (TCP)");
    case Part::Handshake:
        return tr("handshake (TLS)");
    case Part::Sending:
        return tr("sending");
    case Part::Waiting:
        return tr("waiting for the first byte");
    case Part::FirstToken:
        return tr("first token after it");
    case Part::Streaming:
        return tr("from token to token");
    }
    return {};
}

QString pingsText(const EndpointPings &endpoint)
{
    const Path::Pings &pings = endpoint.pings;
    const QString to = QStringLiteral("%1 %2:\n  ").arg(sideName(endpoint.side), endpoint.url);
    if (pings.sent > 0 && pings.refused == pings.sent)
        return to
            + tr("all %1 connections to %2 were REFUSED: the host is there, and nothing listens on that port")
                  .arg(pings.sent)
                  .arg(endpoint.address);
    return to
        + tr("%1 connections to %2, median %3 ms, %4 % lost")
              .arg(pings.sent)
              .arg(endpoint.address, wayMs(pings.medianMs))
              .arg(pings.lossPercent(), 0, 'f', 0)
        + (pings.refused > 0 ? tr(", %1 refused").arg(pings.refused) : QString());
}

void printReach(QTextStream &out, const Reach *reach, const QList<Side> &sides)
{
    if (!reach) {
        out << tr("path: not found out in time") << Qt::endl;
        return;
    }
    for (const Side side : sides) {
        if (const Path::TracePtr &path = reach->paths[size_t(side)])
            printPath(out, side, *path);
        else
            out << Qt::endl << tr("path to %1: not found out in time").arg(sideName(side)) << Qt::endl;
    }
    out << Qt::endl;
    for (const EndpointPings &pings : reach->pings)
        out << pingsText(pings) << Qt::endl;
}

void printVantage(QTextStream &out, const Vantage &vantage, const QList<Side> &sides)
{
    out << Qt::endl << tr("from %1").arg(vantage.name);
    if (!vantage.problem.isEmpty()) {
        out << QStringLiteral(": ") << vantage.problem << Qt::endl;
        return;
    }
    out << QStringLiteral(" (%1), ").arg(vantage.from) << tr("measured until %1").arg(isoUtc(vantage.at)) << Qt::endl;
    for (const Side side : sides) {
        const auto &reach = vantage.sides[size_t(side)];
        if (!reach)
            continue;
        QStringList parts;
        for (const Part part : allParts) {
            if (const auto &ms = reach->medianMs[size_t(part)])
                parts << QStringLiteral("%1 %2").arg(partTitle(part), wayMs(ms));
        }
        out << tr("  %1: first token after %2 ms on new connections (%3); %4 answered, %5 not")
                   .arg(sideName(side), wayMs(reach->untilFirstMs), parts.join(QStringLiteral(", ")))
                   .arg(reach->answered)
                   .arg(reach->failed)
            << Qt::endl;
    }
    if (!vantage.finding.isEmpty())
        out << QStringLiteral("  ") << vantage.finding << Qt::endl;
}

} // namespace Signalbox::Commands
