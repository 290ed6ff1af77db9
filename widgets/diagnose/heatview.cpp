#include "widgets/diagnose/heatview.h"

#include "widgets/status/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr double faintest = 0.16; // a single request must be seen
constexpr int shades = 256;
constexpr double differenceWidth = 12; // pixels of a cell of the difference, at least
constexpr uint32_t differenceRows = 2;
constexpr size_t wideStretch = 16; // cells of the difference that are looked at together
constexpr size_t narrowStretch = 4;
constexpr double leastChance = 0.0001; // of some 2,000 stretches that are looked at, hardly one of a healthy pair

// From nothing to the colour, and on to the ink where many are.
QRgb shadeOf(double strength, const QColor &color, const QColor &ink)
{
    QColor shade = strength < 0.75 ? color : mixed(color, ink, (strength - 0.75) * 1.6);
    shade.setAlphaF(float(faintest + (1 - faintest) * std::min(1.0, strength * 1.35)));
    return qPremultiply(shade.rgba());
}

std::array<QRgb, shades> rampOf(const QColor &color, const QColor &ink)
{
    std::array<QRgb, shades> ramp {};
    for (int i = 1; i < shades; ++i)
        ramp[size_t(i)] = shadeOf(double(i) / (shades - 1), color, ink);
    return ramp;
}

} // namespace

HeatView::HeatView(QWidget *parent)
    : WhyView(tr("How long requests took, and how many"), parent)
{
    setObjectName(QStringLiteral("heatView"));
}

QRectF HeatView::plotOf(Band band) const
{
    const QRectF all = whole();
    const double strip = std::clamp(all.height() * 0.2, 30.0, 120.0);
    const double map = (all.height() - strip - 2 * sideRoom) / 2;
    switch (band) {
    case Band::Blue:
        return { all.left(), all.top(), all.width(), map };
    case Band::Difference:
        return { all.left(), all.top() + map + sideRoom, all.width(), strip };
    case Band::Green:
        return { all.left(), all.top() + map + strip + 2 * sideRoom, all.width(), map };
    }
    return all;
}

void HeatView::countRows(Side side)
{
    const uint32_t rows = m_axis.rowCount();
    std::vector<uint32_t> &counts = m_counts[size_t(side)];
    counts.assign(m_columns * rows, 0);
    m_answered[size_t(side)].assign(m_columns, 0);
    for (size_t column = 0; column < m_columns; ++column) {
        const Cells::CellPtr &cell = m_tier.slotList[column][size_t(side)];
        if (!cell)
            continue;
        m_answered[size_t(side)][column] = cell->latency.count();
        uint32_t *const into = counts.data() + column * rows;
        cell->latency.forEachBucket([&](uint32_t bucket, uint32_t count) {
            const uint32_t row = std::max(bucket / LatencyAxis::bucketsPerRow, m_axis.firstRow()) - m_axis.firstRow();
            into[std::min(row, rows - 1)] += count;
        });
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    m_most[size_t(side)] = most == counts.end() ? 0 : *most;
}

void HeatView::prepare()
{
    const auto least = milliseconds(scene().span.length() / std::max(1, int(whole().width())));
    m_tier = scene().shown(least);
    m_axis = LatencyAxis(&m_tier, m_tier.from(), m_tier.to());
    m_columns = m_tier.slotList.size();
    for (const Side side : { Side::Blue, Side::Green })
        countRows(side);
}

QImage HeatView::imageOf(Side side) const
{
    const uint32_t rows = m_axis.rowCount();
    QImage image(int(m_columns), int(rows), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const std::array<QRgb, shades> ramp = rampOf(theme().side(side), theme().ink);
    const double most = std::sqrt(double(std::max(m_most[size_t(side)], 1U)));
    const std::vector<uint32_t> &counts = m_counts[size_t(side)];
    for (uint32_t row = 0; row < rows; ++row) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(int(rows - 1 - row)));
        for (size_t column = 0; column < m_columns; ++column) {
            if (const uint32_t count = counts[column * rows + row])
                line[column] = ramp[size_t(std::max(1.0, std::sqrt(double(count)) / most * (shades - 1)))];
        }
    }
    return image;
}

/// Per group of cells: whose share of its own requests is larger there, where that is more than chance. A single cell
/// holds a request or two of a tail: only several together tell, and of a thin band only many along the time. So a wide
/// stretch is looked at first, then its parts; a part of it is drawn where it leans the same way.
QImage HeatView::differenceImage() const
{
    const uint32_t rows = m_axis.rowCount();
    const size_t group = differenceColumns();
    QImage image(int((m_columns + group - 1) / group), int(rows / differenceRows), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    std::vector<std::vector<Counted>> grid(size_t(image.height()), std::vector<Counted>(size_t(image.width())));
    for (size_t column = 0; column < m_columns; ++column) {
        for (size_t side = 0; side < 2; ++side) {
            for (size_t y = 0; y < grid.size(); ++y) {
                Counted &cell = grid[y][column / group];
                cell.answered[side] += m_answered[side][column];
                for (size_t row = y * differenceRows; row < (y + 1) * differenceRows; ++row)
                    cell.here[side] += m_counts[side][column * rows + row];
            }
        }
    }
    for (const size_t wide : { wideStretch, narrowStretch, size_t(1) }) {
        for (size_t y = 0; y < grid.size(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(image.height() - 1 - int(y)));
            for (size_t first = 0; first < grid[y].size(); first += wide)
                drawDifferences(line, grid[y], first, std::min(first + wide, grid[y].size()));
        }
    }
    return image;
}

/// The cells [from, to) of a row, taken together.
void HeatView::drawDifferences(QRgb *line, const std::vector<Counted> &cells, size_t from, size_t to) const
{
    const auto sumOf = [&cells](size_t begin, size_t end) {
        Counted sum;
        for (size_t x = begin; x < end; ++x) {
            for (size_t side = 0; side < 2; ++side) {
                sum.here[side] += cells[x].here[side];
                sum.answered[side] += cells[x].answered[side];
            }
        }
        return sum;
    };
    const Counted whole = sumOf(from, to);
    if (!whole.isSurprising())
        return;
    const double lean = whole.difference();
    const QColor &hue = lean > 0 ? theme().green : theme().blue;
    const double strength = std::clamp(std::sqrt(std::abs(lean)) * 2, 0.35, 1.0);
    const QRgb color = shadeOf(strength, hue, hue);
    const auto leansAlike = [&](size_t begin, size_t end) {
        return sumOf(begin, end).difference() * (lean > 0 ? 2 : -2) >= std::abs(lean);
    };
    for (size_t x = from; x < to; ++x) {
        // Its surroundings, too: what begins in the middle of a wide stretch was not there before.
        const size_t around = from + (x - from) / narrowStretch * narrowStretch;
        if (leansAlike(x, x + 1) && leansAlike(around, std::min(around + narrowStretch, to)))
            line[x] = color;
    }
}

size_t HeatView::differenceColumns() const
{
    return std::max<size_t>(1, size_t(double(m_columns) * differenceWidth / std::max(1.0, whole().width())));
}

double HeatView::Counted::difference() const
{
    if (answered[0] == 0 || answered[1] == 0)
        return 0;
    return double(here[size_t(Side::Green)]) / double(answered[size_t(Side::Green)])
        - double(here[size_t(Side::Blue)]) / double(answered[size_t(Side::Blue)]);
}

/// That so many of those that are here belong to the side with the larger share: binomial, exactly, since a single one
/// of a side with few users is no surprise.
bool HeatView::Counted::isSurprising() const
{
    const double lean = difference();
    if (lean == 0)
        return false;
    const size_t side = size_t(lean > 0 ? Side::Green : Side::Blue);
    const auto all = double(here[0] + here[1]);
    const auto own = double(here[side]);
    const double share = double(answered[side]) / double(answered[0] + answered[1]);
    double one = std::exp(std::lgamma(all + 1) - std::lgamma(own + 1) - std::lgamma(all - own + 1)
                          + own * std::log(share) + (all - own) * std::log1p(-share));
    double chance = 0;
    for (double k = own; k <= all && one > leastChance / 1000 && chance < leastChance; ++k) {
        chance += one;
        one *= (all - k) / (k + 1) * share / (1 - share);
    }
    return chance < leastChance;
}

void HeatView::drawBand(QPainter &painter, Band band, const QImage &image) const
{
    const QRectF plot = plotOf(band);
    drawLatencyGrid(painter, m_axis, plot);
    drawUnwatched(painter, plot);
    if (!image.isNull()) {
        const double x0 = xOf(m_tier.startOf(0));
        const auto columns = qint64(band == Band::Difference ? size_t(image.width()) * differenceColumns() : m_columns);
        const double x1 = xOf(m_tier.startOf(0) + columns * m_tier.width.count());
        painter.save();
        painter.setClipRect(plot);
        painter.drawImage(QRectF(x0, plot.top(), x1 - x0, plot.height()), image);
        painter.restore();
    }
    if (band != Band::Difference && !image.isNull())
        drawOutliers(painter, band == Band::Blue ? Side::Blue : Side::Green, plot);
    if (band != Band::Difference)
        drawFailures(painter, band == Band::Blue ? Side::Blue : Side::Green, plot);
    drawMarks(painter, plot, band == Band::Blue);
}

/// Along the top crosses wherever more than one in twenty failed, as in the smoke (a fast error looks like a fast
/// answer), and bars wherever so many were told to come later (429).
void HeatView::drawFailures(QPainter &painter, Side side, const QRectF &plot) const
{
    constexpr double manyFailures = 0.05;
    constexpr double crossRoom = 10;
    double from = plot.left();
    Cells::Cell sum;
    for (size_t column = 0; column < m_columns; ++column) {
        const qint64 start = m_tier.startOf(column);
        if (const Cells::CellPtr &cell = m_tier.slotList[column][size_t(side)]) {
            sum.requests += cell->requests;
            sum.failures += cell->failures;
            sum.throttled += cell->throttled;
        }
        const double to = xOf(start + m_tier.width.count());
        if (to - from < crossRoom && column + 1 < m_columns)
            continue;
        const QRectF room((from + to) / 2 - 4, plot.top() + 2, 8, 8);
        if (double(sum.failures) > manyFailures * double(sum.requests))
            drawGlyph(painter, Glyph::Cross, room, theme().red);
        else if (double(sum.throttled) > manyFailures * double(sum.requests))
            drawGlyph(painter, Glyph::Pause, room, theme().amber);
        sum = {};
        from = to;
    }
}

void HeatView::drawOutliers(QPainter &painter, Side side, const QRectF &plot) const
{
    for (size_t column = 0; column < m_columns; ++column) {
        const Cells::CellPtr &cell = m_tier.slotList[column][size_t(side)];
        if (!cell || cell->latency.isEmpty())
            continue;
        const double x = xOf(m_tier.startOf(column) + m_tier.width.count() / 2);
        for (const microseconds value : { *cell->latency.min(), *cell->latency.max() })
            drawBeyond(painter, m_axis, plot, value, x);
    }
}

/// Its name over it, as the sides have theirs, and in it why it is empty.
void HeatView::drawDifference(QPainter &painter, const QImage &image)
{
    const QRectF plot = plotOf(Band::Difference);
    drawBand(painter, Band::Difference, image);
    painter.setFont(labelFont());
    painter.setPen(theme().muted);
    painter.drawText(plot.adjusted(0, -sideRoom, 0, 0), Qt::AlignRight | Qt::AlignTop,
                     tr("which side has the larger share"));
    const QString none = noDifference(image);
    if (none.isEmpty())
        return;
    const QFontMetrics metrics(labelFont());
    const QString text = fitted(none, metrics, plot.width() - 16);
    QRectF room(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 2);
    room.moveCenter(plot.center());
    painter.fillRect(room, theme().ground);
    painter.drawText(room, Qt::AlignCenter, text);
}

QString HeatView::noDifference() const
{
    return m_columns > 0 && (m_most[0] > 0 || m_most[1] > 0) ? noDifference(differenceImage()) : QString();
}

/// Empty where it shows something, or nobody asked for anything.
QString HeatView::noDifference(const QImage &image) const
{
    if (image.isNull())
        return {};
    for (const Side side : { Side::Blue, Side::Green }) {
        if (m_most[size_t(side)] == 0)
            return tr("Nothing of %1 to compare with.").arg(sideName(side));
    }
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb color) { return qAlpha(color) > 0; }))
            return {};
    }
    return tr("Nowhere by more than chance.");
}

void HeatView::draw(QPainter &painter)
{
    drawTitle(painter, originWords(scene().origin), tr("crosses: failures, bars: 429"));
    const bool hasAny = m_columns > 0 && (m_most[0] > 0 || m_most[1] > 0);
    drawBand(painter, Band::Blue, hasAny ? imageOf(Side::Blue) : QImage());
    drawDifference(painter, hasAny ? differenceImage() : QImage());
    drawBand(painter, Band::Green, hasAny ? imageOf(Side::Green) : QImage());
    drawSideTitle(painter, Side::Blue, plotOf(Band::Blue).translated(0, -sideRoom));
    drawSideTitle(painter, Side::Green, plotOf(Band::Green).translated(0, -sideRoom));
    drawNoneOf(painter, Side::Blue, plotOf(Band::Blue));
    drawNoneOf(painter, Side::Green, plotOf(Band::Green));
    drawPick(painter, m_axis, plotOf(Band::Blue), Side::Blue);
    drawPick(painter, m_axis, plotOf(Band::Green), Side::Green);
    drawTimeTicks(painter, plotOf(Band::Green));
    if (!hasAny)
        drawEmpty(painter, tr("No request was answered in this time."));
}

std::optional<HeatView::Place> HeatView::placeAt(QPointF point) const
{
    if (m_columns == 0)
        return std::nullopt;
    for (const Band band : { Band::Blue, Band::Difference, Band::Green }) {
        const QRectF plot = plotOf(band);
        if (!plot.contains(point))
            continue;
        const qint64 after = msAt(point.x()) - m_tier.from();
        const qint64 slot = after / m_tier.width.count();
        if (after < 0 || slot >= qint64(m_columns))
            return std::nullopt;
        const double share = (plot.bottom() - point.y()) / plot.height();
        const auto row = uint32_t(std::clamp(share * m_axis.rowCount(), 0.0, double(m_axis.rowCount() - 1)));
        return Place { band, size_t(slot), row, plot };
    }
    return std::nullopt;
}

uint32_t HeatView::countAt(const Place &place, Side side) const
{
    return m_counts[size_t(side)][place.slot * m_axis.rowCount() + place.row];
}

/// Nothing a click there could pick. A hand is no tweezers: one row more on either side is meant, too.
bool HeatView::isEmptyAround(const Place &place) const
{
    const uint32_t first = place.row > 0 ? place.row - 1 : 0;
    const uint32_t last = std::min(place.row + 1, m_axis.rowCount() - 1);
    quint64 there = 0;
    for (uint32_t row = first; row <= last; ++row) {
        const Place each { place.band, place.slot, row, place.plot };
        if (place.band != Band::Green)
            there += countAt(each, Side::Blue);
        if (place.band != Band::Blue)
            there += countAt(each, Side::Green);
    }
    return there == 0;
}

/// The latencies of the rows first to last; what is beyond the scale is in the rows at its edges.
Pick HeatView::rowsOf(uint32_t first, uint32_t last) const
{
    Pick pick;
    if (first > 0)
        pick.low = LatencyAxis::startOf(m_axis.firstRow() + first);
    if (last + 1 < m_axis.rowCount())
        pick.high = LatencyAxis::startOf(m_axis.firstRow() + last + 1);
    return pick;
}

quint64 HeatView::answeredAt(size_t slot, Side side) const
{
    const Cells::CellPtr &cell = m_tier.slotList[slot][size_t(side)];
    return cell ? cell->latency.count() : 0;
}

/// " 3 failed on green."; nothing where none did.
QString HeatView::failedAt(size_t slot, Side side) const
{
    const Cells::CellPtr &cell = m_tier.slotList[slot][size_t(side)];
    QString text;
    if (cell && cell->failures > 0)
        text += tr(" %1 failed on %2.").arg(cell->failures).arg(sideName(side));
    if (cell && cell->throttled > 0)
        text += tr(" %1 on %2 were told to come later (429).").arg(cell->throttled).arg(sideName(side));
    return text;
}

/// What a click there gives: rows beside it are meant, too.
QString HeatView::clickWords(const Place &place) const
{
    if (place.band == Band::Difference)
        return isEmptyAround(place) ? tr(" No request here.") : QString();
    const Side side = place.band == Band::Blue ? Side::Blue : Side::Green;
    if (isEmptyAround(place))
        return tr(" No request on %1 here.").arg(sideName(side));
    return countAt(place, side) > 0 ? tr(" Click for these requests.") : tr(" Click for those just above or below.");
}

QString HeatView::wordsAt(QPointF point) const
{
    if (QString gap = whole().contains(point) ? unwatchedAt(msAt(point.x())) : QString(); !gap.isEmpty())
        return gap;
    const auto place = placeAt(point);
    if (!place)
        return {};
    const QString when = momentText(scene(), m_tier.startOf(place->slot));
    const Pick rows = rowsOf(place->row, place->row);
    const QString from = latencyText(rows.low);
    const QString to = rows.high == microseconds::max() ? tr("more") : latencyText(rows.high);
    QStringList parts;
    QStringList failed;
    for (const Side side : { Side::Blue, Side::Green }) {
        const quint64 all = answeredAt(place->slot, side);
        failed += failedAt(place->slot, side);
        parts << (all == 0 ? tr("no answer of %1").arg(sideName(side))
                           : tr("%1 of %2 on %3").arg(countAt(*place, side)).arg(all).arg(sideName(side)));
    }
    return tr("%1 (%2 s): between %3 and %4 took %5.")
               .arg(when)
               .arg(m_tier.width.count() / 1000)
               .arg(from, to, parts.join(tr(", ")))
        + failed.join(QString()) + clickWords(*place);
}

std::optional<Pick> HeatView::pickAt(QPointF point) const
{
    const auto place = placeAt(point);
    if (!place)
        return std::nullopt;
    if (isEmptyAround(*place))
        return std::nullopt;
    Pick pick = rowsOf(place->row > 0 ? place->row - 1 : 0, std::min(place->row + 1, m_axis.rowCount() - 1));
    const TimeSpan time = scene().covered(); // the first and the last column may be cut
    pick.from = std::max(m_tier.startOf(place->slot), time.from);
    pick.to = std::min(m_tier.startOf(place->slot) + m_tier.width.count(), time.to);
    if (place->band != Band::Difference)
        pick.side = place->band == Band::Blue ? Side::Blue : Side::Green;
    return pick;
}

QString HeatView::csv() const
{
    QString out = QStringLiteral("time_utc,width_s,origin,side,outcome,from_ms,to_ms,requests\n");
    for (size_t column = 0; column < m_columns; ++column) {
        for (const Side side : { Side::Blue, Side::Green }) {
            const QStringList of { csvTime(m_tier.startOf(column)), csvNumber(double(m_tier.width.count()) / 1000),
                                   originCode(scene().origin), sideName(side) };
            for (uint32_t row = 0; row < m_axis.rowCount(); ++row) {
                const uint32_t count = m_counts[size_t(side)][column * m_axis.rowCount() + row];
                if (count == 0)
                    continue;
                const Pick rows = rowsOf(row, row);
                out += csvLine(
                    of
                    + QStringList { QStringLiteral("answered"), csvMs(rows.low),
                                    rows.high == microseconds::max() ? QString() : csvMs(rows.high), // and more
                                    QString::number(count) });
            }
            const Cells::CellPtr &cell = m_tier.slotList[column][size_t(side)];
            for (const auto &[outcome, count] : { std::pair("failed", cell ? cell->failures : 0),
                                                  std::pair("throttled", cell ? cell->throttled : 0) }) {
                if (count > 0)
                    out += csvLine(
                        of + QStringList { QLatin1String(outcome), QString(), QString(), QString::number(count) });
            }
        }
    }
    return out;
}

} // namespace Signalbox::Widgets
