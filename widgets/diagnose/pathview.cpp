#include "widgets/diagnose/pathview.h"

#include "widgets/chart/decimate.h"
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
    return ms ? QString::number(*ms, 'f', *ms < 10 ? 1 : 0) : unknownText();
}

/// What is wrong first: what is behind may have no room.
QStringList pathSummary(const Path::Trace &trace)
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
    parts << PathView::tr("%1 hops to %2 by %3").arg(trace.hops.size()).arg(trace.host, trace.tool);
    parts << (trace.mtu ? PathView::tr("packets up to %1 bytes").arg(*trace.mtu) : PathView::tr("path MTU not known"));
    return parts;
}

} // namespace

PathView::PathView(QWidget *parent)
    : WhyView(tr("The way to both sides"), parent)
{
    setObjectName(QStringLiteral("pathView"));
}

QRectF PathView::laneOf(Side side) const
{
    const QRectF all = whole();
    const double room = std::min(m_belowHeight + belowGap, all.height() * 0.4);
    const double height = (all.height() + bottom - 4 - room - betweenLanes) / 2;
    return { all.left(), all.top() + (side == Side::Blue ? 0 : height + betweenLanes), all.width(), height };
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
    m_mostMs = 1;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Path::Trace *trace = traceOf(side);
        for (qsizetype i = 0; trace && i < trace->hops.size(); ++i)
            m_mostMs = std::max(m_mostMs, trace->hops[i].maxMs().value_or(0));
    }
    m_belowHeight = 0;
    const QFontMetrics metrics(textFont(0.88));
    const QStringList lines = below();
    for (const QString &line : lines)
        m_belowHeight += metrics.boundingRect(belowRoom(0), Qt::TextWordWrap, line).height() + 2;
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
    if (!trace || !trace->problem.isEmpty()) {
        painter.setPen(theme().muted);
        painter.drawText(lane, Qt::AlignCenter,
                         trace ? trace->problem : tr("Not traced yet: it is while this page is open."));
        return;
    }
    painter.setPen(trace->lossFrom() ? theme().red : theme().muted);
    const QFontMetrics metrics(painter.font());
    QStringList parts = pathSummary(*trace);
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

QStringList PathView::below() const
{
    QStringList lines;
    if (!scene().diagnosis)
        return lines;
    for (const Diagnose::EndpointPings &ping : scene().diagnosis->pings) {
        lines << tr("%1 %2 (%3), %4 × from %5: %6 ms (%7 to %8), %9 % lost")
                     .arg(sideName(ping.side), QUrl(ping.url).host(), ping.address)
                     .arg(ping.pings.sent)
                     .arg(ping.from, hopMs(ping.pings.medianMs), hopMs(ping.pings.minMs), hopMs(ping.pings.maxMs))
                     .arg(ping.pings.lossPercent(), 0, 'f', 0);
    }
    for (const Diagnose::Vantage &vantage : scene().diagnosis->vantages) {
        if (!vantage.problem.isEmpty()) {
            lines << tr("from %1: %2").arg(vantage.name, vantage.problem);
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
        lines << tr("from %1 (%2), first content: %3").arg(vantage.name, vantage.from, sides.join(tr(", ")))
                + (vantage.finding.isEmpty() ? QString() : QStringLiteral(" · ") + vantage.finding);
    }
    return lines;
}

void PathView::drawBelow(QPainter &painter) const
{
    const QStringList lines = below();
    painter.setFont(textFont(0.88));
    painter.setPen(theme().ink);
    double y = laneOf(Side::Green).bottom() + belowGap;
    for (const QString &line : lines) {
        const QRect room = painter.fontMetrics().boundingRect(belowRoom(y), Qt::TextWordWrap, line);
        if (room.bottom() > height())
            return;
        painter.drawText(belowRoom(y), Qt::TextWordWrap, line);
        y += room.height() + 2;
    }
}

void PathView::draw(QPainter &painter)
{
    const QString from = scene().diagnosis ? scene().diagnosis->from : QString();
    drawTitle(painter, from.isEmpty() ? QString() : tr("measured from %1").arg(from));
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
    QString out = QStringLiteral("side,hop,address,sent,answered,min_ms,median_ms,max_ms\n");
    const auto text = [](const std::optional<double> &ms) { return ms ? QString::number(*ms) : QString(); };
    for (const Side side : { Side::Blue, Side::Green }) {
        const Path::Trace *trace = traceOf(side);
        for (qsizetype i = 0; trace && i < trace->hops.size(); ++i) {
            const Path::Hop &hop = trace->hops[i];
            out += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8\n")
                       .arg(sideName(side))
                       .arg(hop.number)
                       .arg(csvField(hop.addresses().join(QLatin1Char(' '))))
                       .arg(hop.sent())
                       .arg(hop.answered())
                       .arg(text(hop.minMs()), text(hop.medianMs()), text(hop.maxMs()));
        }
    }
    return out;
}

} // namespace Signalbox::Widgets
