#include "widgets/diagnose/smokeview.h"

#include "widgets/status/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr std::array smokeShares { 0.05, 0.25, 0.50, 0.75, 0.95 };
constexpr size_t medianAt = 2;
constexpr double manyFailures = 0.05;
constexpr double someFailures = 0.005;

// All of `smokeShares` in one walk through the buckets, as Histogram::quantile() would tell each.
std::array<std::optional<microseconds>, 5> quantilesOf(const Stats::Histogram &histogram)
{
    std::array<std::optional<microseconds>, 5> out;
    if (histogram.isEmpty())
        return out;
    quint64 seen = 0;
    size_t next = 0;
    histogram.forEachBucket([&](uint32_t bucket, uint32_t count) {
        seen += count;
        while (next < smokeShares.size() && double(seen) >= std::ceil(smokeShares[next] * double(histogram.count())))
            out[next++] = std::clamp(Stats::Histogram::middleOfBucket(bucket), *histogram.min(), *histogram.max());
    });
    return out;
}

} // namespace

SmokeView::SmokeView(QWidget *parent)
    : WhyView(tr("Median in the smoke of its percentiles"), parent)
{
    setObjectName(QStringLiteral("smokeView"));
}

QRectF SmokeView::plotOf(Side side) const
{
    const QRectF all = whole();
    const double height = (all.height() - sideRoom) / 2;
    return { all.left(), all.top() + (side == Side::Blue ? 0 : height + sideRoom), all.width(), height };
}

void SmokeView::fill(Side side, const Cells::Tier &tier, qint64 shift, std::vector<Column> &columns) const
{
    for (size_t i = 0; i < tier.slotList.size(); ++i) {
        Column column { .at = tier.startOf(i) + shift, .width = tier.width.count() };
        if (const Cells::CellPtr &cell = tier.slotList[i][size_t(side)]) {
            column.requests = cell->requests;
            column.failures = cell->failures;
            column.throttled = cell->throttled;
            column.quantiles = quantilesOf(cell->latency);
        }
        columns.push_back(column);
    }
}

void SmokeView::prepare()
{
    const auto least
        = std::max(milliseconds(2000), milliseconds(scene().span.length() / std::max(1, int(whole().width()))));
    const Cells::Tier tier = scene().shown(scene().span.length() < 90'000 ? milliseconds(1000) : least);
    const Cells::Tier ghost = scene().ghost();
    std::array<LatencyAxis::Weighed, 2> drawn;
    for (const Side side : { Side::Blue, Side::Green }) {
        m_columns[size_t(side)].clear();
        m_ghost[size_t(side)].clear();
        fill(side, tier, 0, m_columns[size_t(side)]);
        fill(side, ghost, scene().ghostBefore.value_or(0), m_ghost[size_t(side)]);
        for (const Column &column : m_columns[size_t(side)]) {
            for (const size_t end : { size_t(0), smokeShares.size() - 1 }) {
                if (const auto &value = column.quantiles[end])
                    drawn[size_t(side)].emplace_back(*value, column.requests);
            }
        }
    }
    m_axis = LatencyAxis(drawn);
}

// Row by row into an image of its own: a day has thousands of columns a pixel wide, and a painter would blend each of
// their pixels as a span of its own.
void SmokeView::drawSmoke(QPainter &painter, Side side, const QRectF &plot) const
{
    const double scale = painter.device()->devicePixelRatioF();
    const QRect room = plot.toAlignedRect();
    QImage image(room.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    struct Reach {
        int outerTop = 0;
        int outerBottom = 0; ///< not below the top: nothing
        int innerTop = 0;
        int innerBottom = 0;
    };
    std::vector<Reach> reaches(size_t(image.width()));
    const auto xIn = [&](qint64 ms) { return std::clamp(qRound((xOf(ms) - room.left()) * scale), 0, image.width()); };
    const auto yIn = [&](microseconds value) { return qRound((m_axis.yOf(value, plot) - room.top()) * scale); };
    for (const Column &column : m_columns[size_t(side)]) {
        const auto &q = column.quantiles;
        if (!q[0] || !q[1] || !q[3] || !q[4])
            continue;
        Reach reach { yIn(*q[4]), yIn(*q[0]), yIn(*q[3]), yIn(*q[1]) };
        reach.outerBottom = std::max(reach.outerBottom, reach.outerTop + 1);
        reach.innerBottom = std::max(reach.innerBottom, reach.innerTop + 1);
        const int x0 = xIn(column.at);
        const int x1 = std::min(std::max(x0 + 1, xIn(column.at + column.width)), image.width());
        std::fill(reaches.begin() + std::min(x0, x1), reaches.begin() + x1, reach);
    }
    constexpr double pale = 0.28;
    QColor color = theme().side(side);
    color.setAlphaF(float(pale));
    const QRgb outer = qPremultiply(color.rgba());
    color.setAlphaF(float(1 - (1 - pale) * (1 - pale))); // the middle half lies over it once more
    const QRgb inner = qPremultiply(color.rgba());
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y)); // NOLINT: the format is 32 bits a pixel
        for (size_t x = 0; x < reaches.size(); ++x) {
            const Reach &reach = reaches[x];
            if (y < reach.outerTop || y >= reach.outerBottom)
                continue;
            line[x] = y >= reach.innerTop && y < reach.innerBottom ? inner : outer;
        }
    }
    painter.drawImage(room.topLeft(), image);
}

void SmokeView::drawMedian(QPainter &painter, Side side, const QRectF &plot) const
{
    double freeFrom = plot.left();
    bool joins = false; // to `last`, the end of the piece before
    QPoint last;
    for (const Column &column : m_columns[size_t(side)]) {
        const double failed = column.requests > 0 ? double(column.failures) / double(column.requests) : 0;
        const int x0 = qRound(xOf(column.at));
        const int x1 = std::max(x0 + 1, qRound(xOf(column.at + column.width)));
        const int y
            = qRound(column.quantiles[medianAt] ? m_axis.yOf(*column.quantiles[medianAt], plot) : plot.top() + 8);
        const bool isThrottled = double(column.throttled) > manyFailures * double(column.requests);
        if ((failed > manyFailures || isThrottled) && x0 >= freeFrom) {
            const bool isCross = failed > manyFailures;
            drawGlyph(painter, isCross ? Glyph::Cross : Glyph::Pause, QRectF((x0 + x1) / 2.0 - 4, y - 4, 8, 8),
                      isCross ? theme().red : theme().amber);
            freeFrom = x0 + 16;
        }
        if (!column.quantiles[medianAt]) {
            joins = false;
            continue;
        }
        const QColor color = failed > manyFailures ? theme().red
            : failed > someFailures                ? theme().amber
                                                   : theme().side(side);
        if (joins && x0 - last.x() < 3 && last.y() != y)
            painter.fillRect(x0, std::min(y, last.y()), 1, std::abs(y - last.y()), color);
        painter.fillRect(x0, y, x1 - x0, 2, color);
        drawBeyond(painter, m_axis, plot, *column.quantiles[medianAt], (x0 + x1) / 2.0);
        last = QPoint(x1, y);
        joins = true;
    }
}

void SmokeView::drawGhost(QPainter &painter, Side side, const QRectF &plot) const
{
    QList<QLineF> lines;
    for (const Column &column : m_ghost[size_t(side)]) {
        if (!column.quantiles[medianAt])
            continue;
        const double y = m_axis.yOf(*column.quantiles[medianAt], plot);
        const double x0 = xOf(column.at);
        lines.append(QLineF(x0, y, std::max(x0 + 1, xOf(column.at + column.width) - 1), y));
    }
    painter.setPen(QPen(theme().ink, 1, Qt::DotLine));
    painter.drawLines(lines);
}

void SmokeView::drawSide(QPainter &painter, Side side) const
{
    const QRectF plot = plotOf(side);
    drawLatencyGrid(painter, m_axis, plot);
    drawUnwatched(painter, plot);
    painter.save();
    painter.setClipRect(plot);
    drawSmoke(painter, side, plot);
    drawGhost(painter, side, plot);
    drawMedian(painter, side, plot);
    painter.restore();
    drawNoneOf(painter, side, plot);
    drawMarks(painter, plot, side == Side::Blue);
    drawSideTitle(painter, side, plot.translated(0, -sideRoom));
}

void SmokeView::draw(QPainter &painter)
{
    QString more = tr("%1; smoke: 5–95 and 25–75 %; crosses: failures").arg(originWords(scene().origin));
    if (scene().ghostBefore)
        more += m_ghost[0].empty() ? tr("; of %1 nothing is stored").arg(scene().ghostName)
                                   : tr("; dots: %1").arg(scene().ghostName);
    drawTitle(painter, more, tr("bars: 429"));
    for (const Side side : { Side::Blue, Side::Green })
        drawSide(painter, side);
    drawTimeTicks(painter, plotOf(Side::Green));
    if (m_columns[0].empty() && m_columns[1].empty())
        drawEmpty(painter, tr("No request was answered in this time."));
}

const SmokeView::Column *SmokeView::columnAt(Side side, qint64 ms) const
{
    for (const Column &column : m_columns[size_t(side)]) {
        if (ms >= column.at && ms < column.at + column.width)
            return &column;
    }
    return nullptr;
}

QString SmokeView::wordsAt(QPointF point) const
{
    const qint64 ms = msAt(point.x());
    if (QString gap = whole().contains(point) ? unwatchedAt(ms) : QString(); !gap.isEmpty())
        return gap;
    QStringList parts;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Column *column = whole().contains(point) ? columnAt(side, ms) : nullptr;
        if (!column)
            continue;
        if (column->requests == 0) {
            parts << tr("%1: no request.").arg(sideTitle(side));
            continue;
        }
        constexpr quint64 enoughForTail = 20; // of fewer, it is the slowest one
        const auto &median = column->quantiles[medianAt];
        if (median && column->requests < enoughForTail) {
            parts << tr("%1: half of %2 requests within %3, %4 failed.")
                         .arg(sideTitle(side))
                         .arg(column->requests)
                         .arg(latencyText(*median))
                         .arg(column->failures);
        } else {
            parts << (median ? tr("%1: half of %2 requests within %3, 95 of 100 within %4, %5 failed.")
                                   .arg(sideTitle(side))
                                   .arg(column->requests)
                                   .arg(latencyText(*median), latencyText(*column->quantiles[4]))
                                   .arg(column->failures)
                             : tr("%1: %2 requests, none was answered.").arg(sideTitle(side)).arg(column->requests));
        }
        if (column->throttled > 0)
            parts.last() += tr(" %1 on %2 were told to come later (429).").arg(column->throttled).arg(sideName(side));
    }
    if (parts.isEmpty())
        return {};
    return momentText(scene(), ms) + QLatin1Char('\n') + parts.join(QLatin1Char('\n'));
}

std::optional<Pick> SmokeView::pickAt(QPointF point) const
{
    for (const Side side : { Side::Blue, Side::Green }) {
        const Column *column = plotOf(side).contains(point) ? columnAt(side, msAt(point.x())) : nullptr;
        if (column && column->quantiles[4])
            return Pick { std::max(column->at, scene().covered().from),
                          std::min(column->at + column->width, scene().covered().to), microseconds(0),
                          microseconds::max(), side };
    }
    return std::nullopt;
}

QString SmokeView::csv() const
{
    QString out
        = QStringLiteral("time_utc,width_s,origin,side,requests,failures,throttled,p5_ms,p25_ms,p50_ms,p75_ms,p95_ms,"
                         "earlier_by_s\n");
    const auto rows = [&](Side side, const std::vector<Column> &columns, qint64 earlierBy) {
        for (const Column &column : columns) {
            QStringList fields { csvTime(column.at - earlierBy),   csvNumber(double(column.width) / 1000),
                                 originCode(scene().origin),       sideName(side),
                                 QString::number(column.requests), QString::number(column.failures),
                                 QString::number(column.throttled) };
            for (const auto &quantile : column.quantiles)
                fields << csvMs(quantile);
            out += csvLine(fields << QString::number(earlierBy / 1000));
        }
    };
    for (const Side side : { Side::Blue, Side::Green })
        rows(side, m_columns[size_t(side)], 0);
    for (const Side side : { Side::Blue, Side::Green })
        rows(side, m_ghost[size_t(side)], scene().ghostBefore.value_or(0));
    return out;
}

} // namespace Signalbox::Widgets
