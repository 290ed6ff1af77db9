#include "widgets/diagnose/pathview.h"

#include "core/diagnose/vantage.h"
#include "widgets/chart/decimate.h"
#include "widgets/diagnose/pathcsv.h"
#include "widgets/status/wording.h"

#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr double widestHop = 120;
constexpr double betweenLanes = 8;
constexpr double laneHead = 22; ///< for the summary
constexpr double belowGap = 6;

QString hopMs(const std::optional<double> &ms)
{
    // Within a machine or a rack a round trip takes hundredths.
    return ms ? QString::number(*ms, 'f', *ms < 0.995 ? 2 : (*ms < 9.95 ? 1 : 0)) : unknownText();
}

QString spreadMs(const Diagnose::Spread &spread)
{
    return hopMs(spread.count > 0 ? std::optional(spread.median) : std::nullopt);
}

} // namespace

QStringList pathSummary(const Path::Trace &trace, Qt::TimeSpec spec)
{
    QStringList parts;
    if (const auto from = trace.lossFrom())
        parts << PathView::tr("%1 % is lost from hop %2 to the end")
                     .arg(trace.hops.constLast().lossPercent(), 0, 'f', 0)
                     .arg(*from);
    else
        parts << PathView::tr("no loss to the end");
    if (!trace.reachedEnd())
        parts << PathView::tr("the end was not reached");
    parts << (trace.hops.size() == 1
                  ? PathView::tr("1 hop to %1 by %2").arg(trace.host, trace.tool)
                  : PathView::tr("%1 hops to %2 by %3").arg(trace.hops.size()).arg(trace.host, trace.tool));
    if (trace.at != WallTime())
        parts << PathView::tr("traced at %1").arg(timeText(trace.at, spec));
    parts << (trace.mtu ? PathView::tr("packets up to %1 bytes").arg(*trace.mtu) : PathView::tr("path MTU not known"));
    return parts;
}

PathView::PathView(QWidget *parent)
    : WhyView(tr("The way to both sides"), parent)
{
    setObjectName(QStringLiteral("pathView"));
}

QRectF PathView::laneOf(Side side) const
{
    const QRectF all = whole();
    const double room = std::min(m_belowHeight + belowGap, mostBelow());
    const double height = (all.height() + bottom - 4 - room - betweenLanes) / 2;
    return { all.left(), all.top() + (side == Side::Blue ? 0 : height + betweenLanes), all.width(), height };
}

double PathView::mostBelow() const
{
    return whole().height() * 0.4;
}

const Path::Trace *PathView::traceOf(Side side) const
{
    return scene().diagnosis ? scene().diagnosis->paths[size_t(side)].get() : nullptr;
}

double PathView::columnWidth(const Path::Trace &trace) const
{
    return std::min(widestHop, whole().width() / double(std::max<qsizetype>(1, trace.hops.size())));
}

void PathView::prepare()
{
    m_mostMs = 0.1;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Path::Trace *trace = traceOf(side);
        for (qsizetype i = 0; trace && i < trace->hops.size(); ++i)
            m_mostMs = std::max(m_mostMs, trace->hops[i].maxMs().value_or(0));
    }
    m_endpoints.clear();
    for (size_t side = 0; scene().diagnosis && side < 2; ++side) {
        for (Diagnose::Endpoint &endpoint : Diagnose::endpointsOf(scene().diagnosis->samples[side]))
            m_endpoints.push_back(std::move(endpoint));
    }
    m_belowHeight = 0;
    m_hidden = 0;
    const QFontMetrics metrics(textFont(0.88));
    const QList<Line> lines = below();
    for (const Line &line : lines) {
        m_belowHeight += metrics.boundingRect(belowRoom(0), Qt::TextWordWrap, line.text).height() + 2;
        m_hidden += m_belowHeight + belowGap > mostBelow() ? 1 : 0;
    }
}

QRect PathView::belowRoom(double top) const
{
    return { 12, int(top), std::max(10, width() - 24), std::max(10, height() - int(top)) };
}

QRectF PathView::hopsPlot(const QRectF &lane) const
{
    const int line = QFontMetrics(labelFont()).height(); // a figure over the highest; number and loss below
    return lane.adjusted(0, laneHead + line, 0, -2.0 * line - 6);
}

void PathView::drawScale(QPainter &painter, const QRectF &lane) const
{
    const QRectF plot = hopsPlot(lane);
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    double freeBelow = plot.bottom() + metrics.height();
    const QList<double> ticks = linearTicks(m_mostMs);
    for (const double ms : ticks) {
        const double y = std::floor(plot.bottom() - ms / m_mostMs * plot.height()) + 0.5;
        if (y < plot.top())
            return;
        painter.setPen(theme().line);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (y + metrics.height() / 2.0 > freeBelow)
            continue; // labels never overlap
        freeBelow = y - metrics.height() / 2.0;
        painter.setPen(theme().muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, left - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tr("%1 ms").arg(ms));
    }
}

void PathView::drawHop(QPainter &painter, const Path::Trace &trace, const Path::Hop &hop, const QRectF &column) const
{
    const QFontMetrics metrics(labelFont());
    const QRectF &plot = column;
    const auto yOf = [&](double ms) { return plot.bottom() - ms / m_mostMs * plot.height(); };
    const auto lossFrom = trace.lossFrom();
    const bool lasts = lossFrom && hop.number >= *lossFrom;
    const double x = column.center().x();
    if (const auto median = hop.medianMs()) {
        painter.setPen(QPen(theme().muted, 1));
        painter.drawLine(QPointF(x, yOf(*hop.minMs())), QPointF(x, yOf(*hop.maxMs())));
        painter.fillRect(QRectF(x - 7, yOf(*median) - 2, 14, 4), lasts ? theme().red : theme().ink);
        painter.setPen(theme().ink);
        painter.drawText(
            QRectF(column.left(), yOf(*hop.maxMs()) - metrics.height() - 2, column.width(), metrics.height()),
            Qt::AlignCenter, hopMs(median));
    } else {
        drawGlyph(painter, Glyph::Question, QRectF(x - 6, plot.bottom() - 16, 12, 12), theme().muted);
    }
    painter.setPen(theme().muted);
    painter.drawText(
        QRectF(column.left(), plot.bottom() + 2, column.width(), metrics.height()), Qt::AlignCenter,
        metrics.elidedText(hop.isEnd() ? tr("end") : QString::number(hop.number), Qt::ElideRight, int(column.width())));
    if (hop.answered() == hop.sent())
        return;
    painter.setPen(lasts ? theme().red : theme().muted);
    const QString loss = hop.answered() == 0 ? tr("silent") : tr("-%1 %").arg(hop.lossPercent(), 0, 'f', 0);
    painter.drawText(QRectF(column.left(), plot.bottom() + 2 + metrics.height(), column.width(), metrics.height()),
                     Qt::AlignCenter, metrics.elidedText(loss, Qt::ElideRight, int(column.width())));
}

void PathView::drawLane(QPainter &painter, Side side)
{
    const QRectF lane = laneOf(side);
    painter.setPen(theme().line);
    painter.drawRect(lane.adjusted(0, 0, -1, -1));
    const Path::Trace *trace = traceOf(side);
    drawSideTitle(painter, side, lane);
    const QRectF words = lane.adjusted(6, 4, -80, 0);
    painter.setFont(textFont(0.9));
    if (!trace || trace->failed()) {
        painter.setPen(theme().muted);
        painter.drawText(lane, Qt::AlignCenter,
                         trace ? Signalbox::words(trace->problem)
                               : tr("Not traced yet: it is while this page is open."));
        return;
    }
    painter.setPen(trace->lossFrom() ? theme().red : theme().muted);
    const QFontMetrics metrics(painter.font());
    QStringList parts = pathSummary(*trace, scene().spec);
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(QStringLiteral(" · "))) > words.width())
        parts.removeLast();
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     fitted(parts.join(QStringLiteral(" · ")), metrics, words.width()));
    drawScale(painter, lane);
    const double width = columnWidth(*trace);
    const QRectF plot = hopsPlot(lane);
    for (qsizetype i = 0; i < trace->hops.size(); ++i)
        drawHop(painter, *trace, trace->hops[i],
                QRectF(lane.left() + double(i) * width, plot.top(), width, plot.height()));
}

QList<PathView::Line> PathView::endpointLines() const
{
    QList<Line> lines;
    for (const Diagnose::Endpoint &endpoint : m_endpoints) {
        const QString family = endpoint.family ? Phase::familyName(*endpoint.family) : tr("no address found");
        QStringList facts { tr("%1 of %2 answered").arg(endpoint.answered).arg(endpoint.answered + endpoint.failed) };
        if (!endpoint.resolver.isEmpty())
            facts << (endpoint.ttl ? tr("name from %1, TTL %2 s").arg(endpoint.resolver).arg(endpoint.ttl->count())
                                   : tr("name from %1, TTL not known").arg(endpoint.resolver));
        if (endpoint.tls) {
            facts << tr("%1, %2, %3")
                         .arg(endpoint.tls->version, endpoint.tls->cipher,
                              endpoint.tls->resumed ? tr("resumed") : tr("whole handshake"))
                  << tr("certificates %1, %2 days left")
                         .arg(Diagnose::chainText(*endpoint.tls),
                              endpoint.tls->daysLeft ? QString::number(*endpoint.tls->daysLeft) : unknownText());
        }
        const QStringList where { sideName(endpoint.side), endpoint.region, QUrl(endpoint.url).authority(), family };
        lines.append({ tr("%1, first content: %2 ms new, %3 ms warm · %4")
                           .arg(where.join(QLatin1Char(' ')).simplified(), spreadMs(endpoint.fresh),
                                spreadMs(endpoint.warm), facts.join(QStringLiteral(" · "))) });
    }
    return lines;
}

/// What other hosts told, and when: what is too old is marked, for it looks like a figure of now.
QList<PathView::Line> PathView::vantageLines() const
{
    QList<Line> lines;
    for (const Diagnose::Vantage &vantage : scene().diagnosis->vantages) {
        const qint64 at = vantage.at.time_since_epoch().count();
        const bool isOld = Diagnose::isStale(vantage, WallTime(milliseconds(scene().now)));
        const QString old = isOld ? tr("OLD, of %1 min ago: ").arg((scene().now - at) / 60'000) : QString();
        if (!vantage.problem.isEmpty()) {
            lines.append(
                { old + tr("from %1 at %2: %3").arg(vantage.name, momentText(scene(), at), vantage.problem), isOld });
            continue;
        }
        QStringList sides;
        for (const Side side : { Side::Blue, Side::Green }) {
            if (const auto &reach = vantage.sides[size_t(side)])
                sides << tr("%1 %2 ms (%3 of %4 answered)")
                             .arg(sideName(side), hopMs(reach->untilFirstMs))
                             .arg(reach->answered)
                             .arg(reach->answered + reach->failed);
        }
        lines.append({ old
                           + tr("from %1 (%2), measured until %3, first content: %4")
                                 .arg(vantage.name, vantage.from, momentText(scene(), at), sides.join(tr(", ")))
                           + (vantage.finding.isEmpty() ? QString() : QStringLiteral(" · ") + vantage.finding),
                       isOld });
    }
    return lines;
}

QStringList PathView::linesBelow() const
{
    QStringList texts;
    const QList<Line> lines = below();
    for (const Line &line : lines)
        texts << line.text;
    return texts;
}

QList<PathView::Line> PathView::below() const
{
    if (!scene().diagnosis)
        return {};
    QList<Line> lines;
    for (const Diagnose::EndpointPings &ping : scene().diagnosis->pings) {
        const Path::Pings &pings = ping.pings;
        const QStringList where { sideName(ping.side), ping.region, QUrl(ping.url).authority() };
        QString whence
            = tr("%1 (%2), %3 × from %4")
                  .arg(where.join(QLatin1Char(' ')).simplified(), ping.address, QString::number(pings.sent), ping.from);
        if (ping.at != WallTime())
            whence += tr(" at %1").arg(momentText(scene(), ping.at.time_since_epoch().count()));
        whence += QStringLiteral(": ");
        if (pings.sent > 0 && pings.refused == pings.sent) {
            lines.append({ whence + tr("all REFUSED (the host is there, nothing listens)") });
            continue;
        }
        lines.append({ whence
                       + tr("round trip %1 ms (%2 to %3), %4 % lost")
                             .arg(hopMs(pings.medianMs), hopMs(pings.minMs), hopMs(pings.maxMs))
                             .arg(pings.lossPercent(), 0, 'f', 0)
                       + (pings.refused > 0 ? tr(", %1 refused").arg(pings.refused) : QString()) });
    }
    return lines + vantageLines() + endpointLines();
}

void PathView::drawBelow(QPainter &painter) const
{
    QList<Line> lines = below();
    lines.resize(lines.size() - m_hidden);
    painter.setFont(textFont(0.88));
    double y = laneOf(Side::Green).bottom() + belowGap;
    for (const Line &line : std::as_const(lines)) {
        const QRect room = painter.fontMetrics().boundingRect(belowRoom(y), Qt::TextWordWrap, line.text);
        painter.setPen(line.isOld ? theme().amber : theme().ink);
        painter.drawText(belowRoom(y), Qt::TextWordWrap, line.text);
        y += room.height() + 2;
    }
}

void PathView::draw(QPainter &painter)
{
    const QString from = scene().diagnosis ? scene().diagnosis->from : QString();
    QStringList more;
    if (m_hidden > 0) // first: a narrow window shows no more than that
        more << tr("%1 more lines in Export…").arg(m_hidden);
    if (!from.isEmpty())
        more << tr("measured from %1").arg(from);
    drawTitle(painter, more.join(QStringLiteral(" · ")));
    for (const Side side : { Side::Blue, Side::Green })
        drawLane(painter, side);
    drawBelow(painter);
}

QString PathView::wordsAt(QPointF point) const
{
    for (const Side side : { Side::Blue, Side::Green }) {
        const QRectF lane = laneOf(side);
        const Path::Trace *trace = traceOf(side);
        if (!lane.contains(point) || !trace || trace->hops.isEmpty())
            continue;
        const auto index = qsizetype((point.x() - lane.left()) / columnWidth(*trace));
        if (index < 0 || index >= trace->hops.size())
            return {};
        const Path::Hop &hop = trace->hops[index];
        const QString who = hop.addresses().join(tr(" or "));
        return tr("Hop %1 to %2: %3. %4 of %5 probes answered; least %6, median %7, most %8 ms.")
            .arg(hop.number)
            .arg(sideName(side), who.isEmpty() ? tr("nobody says who it is") : who)
            .arg(hop.answered())
            .arg(hop.sent())
            .arg(hopMs(hop.minMs()), hopMs(hop.medianMs()), hopMs(hop.maxMs()));
    }
    return {};
}

QString PathView::csv() const
{
    return pathCsv(scene().diagnosis ? *scene().diagnosis : Diagnose::View(), m_endpoints);
}

} // namespace Signalbox::Widgets
