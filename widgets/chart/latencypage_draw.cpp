#include "widgets/chart/latencypage.h"

#include "core/session/close_up.h"
#include "widgets/chart/latencytip.h"
#include "widgets/chart/spoken.h"
#include "widgets/chart/timechart.h"
#include "widgets/status/wording.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Signalbox::Widgets {
namespace {

using Session::HistorySlot;
using Session::HistoryTier;
using Session::SlotValues;

// The scale shrinks only after this long, so that the picture does not breathe.
constexpr qint64 keepScaleMs = 20000;
/// A second of a candidate at 5 % is a request or two: its percentiles would be noise. Whoever looks closely wants
/// them.
milliseconds readableSlot(TimeSpan span)
{
    return span.length() < 60'000 ? milliseconds(1000) : milliseconds(5000);
}

// Marks nearer to each other than this many pixels are drawn as one; one is told from so far.
constexpr int markRoom = 7;
constexpr int markReach = 6;

double logScale(double ms)
{
    return std::log10(std::max(ms, 1e-3));
}

double asIs(double value)
{
    return value;
}

SlotReader readSide(Side side, float SlotValues::*field)
{
    return [side, field](const HistorySlot &slot) { return slot.sides[size_t(side)].*field; };
}

/// The same without the newest slot, where it tells too little yet.
SlotReader readRipe(const HistoryTier *tier, Side side, float SlotValues::*field, qint64 now)
{
    if (!tier || !isUnripe(*tier, side, now))
        return readSide(side, field);
    return [side, field, newest = tier->slotList.back().at](const HistorySlot &slot) {
        return slot.at == newest ? std::numeric_limits<float>::quiet_NaN() : slot.sides[size_t(side)].*field;
    };
}

/// The end of a line that is not over yet: at the right edge, or where a few seconds without a request begin.
void appendEnd(QList<ChartEnd> &ends, const QList<QList<QPointF>> &line, Side side, milliseconds slot)
{
    const QPointF end = line.isEmpty() ? QPointF() : line.constLast().constLast();
    if (!line.isEmpty() && end.x() * 1000 >= -double(longestGap(slot).count()))
        ends.append({ end, side });
}

QString tickText(double value)
{
    return QString::number(value, 'g', 6);
}

/// Least and greatest finite value, when there is one.
struct ValueRange {
    bool known = false;
    double low = 0;
    double high = 0;
};

ValueRange rangeOf(const HistoryTier &tier, TimeSpan span, const QList<SlotReader> &readers)
{
    double low = std::numeric_limits<double>::max();
    double high = 0;
    for (const HistorySlot &slot : tier.slotList) {
        if (slot.at < span.from || slot.at >= span.to)
            continue;
        for (const SlotReader &read : readers) {
            const double value = double(read(slot));
            if (!std::isfinite(value) || value < 0)
                continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low > high)
        return {};
    return { true, low, high };
}

qint64 timeStep(seconds range)
{
    constexpr qint64 steps[] = { 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400 };
    for (const qint64 step : steps) {
        if (range.count() / step <= 6)
            return step;
    }
    return 21600;
}

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float SlotValues::*latencyFields[] = { &SlotValues::p50, &SlotValues::p95, &SlotValues::p99 };

} // namespace

TimeSpan LatencyPage::known() const
{
    TimeSpan known;
    known.to = m_snapshot->at.time_since_epoch().count();
    known.from = known.to;
    if (!m_snapshot->history)
        return known;
    for (const HistoryTier &tier : m_snapshot->history->tiers) {
        if (!tier.slotList.empty())
            known.from = std::min(known.from, tier.slotList.front().at);
    }
    // The right edge is the end of the newest slot: the picture moves slot by slot, not pixel by pixel.
    const TimeSpan live = m_range.live().within(known);
    if (const HistoryTier *finest = tierFor(*m_snapshot->history, live)) {
        const qint64 end = finest->slotList.back().at + finest->width.count();
        known.to = std::max(end, known.to / finest->width.count() * finest->width.count());
    }
    return known;
}

const HistoryTier *LatencyPage::tierOf(milliseconds least) const
{
    const HistoryTier *tier = m_snapshot->history ? tierFor(*m_snapshot->history, m_span, least) : nullptr;
    const auto &close = m_snapshot->closeUp;
    const bool isFiner = close && tier && tier->width > least && close->width < tier->width
        && close->covers(m_span.from, m_span.to) && !close->charts.slotList.empty();
    return isFiner ? &close->charts : tier;
}

void LatencyPage::draw()
{
    m_dirty = false;
    if (!m_snapshot)
        return;
    ++m_frames;
    m_drawn.start();
    m_known = known();
    m_span = m_range.within(m_known);
    setShareLegend(m_range.growthText(m_known));
    findOrders();
    const HistoryTier *tier = tierOf(readableSlot(m_span));
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        chart->setSpan(double(m_span.length()) / 1000.0);
    drawLatency(tier);
    drawFailures(tier);
    drawShare(tier);
    drawMarksAndTime();
    drawTip();
}

void LatencyPage::findOrders()
{
    m_orders.at.clear();
    for (const Session::Mark &mark : m_snapshot->marks) {
        if (mark.kind == Session::Mark::Kind::Order || mark.kind == Session::Mark::Kind::RollBack)
            m_orders.at.append(mark.at.time_since_epoch().count());
    }
    std::sort(m_orders.at.begin(), m_orders.at.end());
}

OrderCuts LatencyPage::ordersFor(Side side, bool leftOvers) const
{
    OrderCuts cuts = m_orders;
    cuts.whose = side;
    cuts.leftOvers = leftOvers;
    return cuts;
}

QString LatencyPage::emptyText() const
{
    if (m_snapshot->router == Session::LinkState::Connecting)
        return tr("No figures yet: connecting.");
    if (!m_snapshot->feed.connected)
        return tr("No figures: the router's feed is not connected.");
    if (m_snapshot->feed.received == 0)
        return tr("No request of a user yet. Clients belong at %1.").arg(m_snapshot->endpoint);
    return tr("No request of a user in this time.");
}

void LatencyPage::drawLatency(const HistoryTier *tier)
{
    const auto readerOf = [tier, now = m_snapshot->at.time_since_epoch().count()](Side side, float SlotValues::*field) {
        return readRipe(tier, side, field, now);
    };
    QList<SlotReader> readers;
    for (const Side side : { Side::Blue, Side::Green }) {
        for (const auto field : latencyFields)
            readers << readerOf(side, field);
    }
    const auto range = tier ? rangeOf(*tier, m_span, readers) : ValueRange {};
    m_latency->setEmptyText(range.known ? QString() : emptyText());
    if (range.known) {
        const bool mayShrink = !m_rescaled.isValid() || m_rescaled.elapsed() > keepScaleMs;
        if (m_latencyHigh <= 0 || mayShrink || range.low < m_latencyLow || range.high > m_latencyHigh) {
            m_latencyLow = mayShrink || m_latencyHigh <= 0 ? range.low : std::min(m_latencyLow, range.low);
            m_latencyHigh = mayShrink ? range.high : std::max(m_latencyHigh, range.high);
            m_rescaled.start();
        }
    }
    QList<ChartTick> ticks;
    const bool scaled = m_latencyHigh > 0;
    const QList<double> values = logTicks(scaled ? m_latencyLow : 20.0, scaled ? m_latencyHigh : 900.0);
    for (const double value : values)
        ticks.append({ logScale(value), tickText(value) });
    m_latency->setTicks(ticks);
    const int columns = m_latency->plotColumns();
    QList<ChartBand> bands;
    QList<ChartEnd> ends;
    for (int i = 0; i < 6; ++i) {
        const auto line = tier ? decimatedLine(*tier, m_span, columns, readers.at(i), logScale,
                                               ordersFor(i < 3 ? Side::Blue : Side::Green, false))
                               : QList<QList<QPointF>>();
        m_latency->setLine(i, line);
        appendEnd(ends, line, i < 3 ? Side::Blue : Side::Green, tier ? tier->width : milliseconds(0));
    }
    m_latency->setEnds(ends);
    if (tier) {
        for (const Side side : { Side::Blue, Side::Green }) {
            const auto band = [&](float SlotValues::*low, float SlotValues::*high, double strength) {
                bands.append({ toneOf(side),
                               decimatedBand(*tier, m_span, columns, readerOf(side, low), readerOf(side, high),
                                             logScale, ordersFor(side, false)),
                               strength });
            };
            band(&SlotValues::p50, &SlotValues::p95, 1.0);
            band(&SlotValues::p95, &SlotValues::p99, 0.45);
        }
    }
    m_latency->setBands(bands);
}

void LatencyPage::drawFailures(const HistoryTier *tier)
{
    const QList<SlotReader> readers { readSide(Side::Blue, &SlotValues::failurePercent),
                                      readSide(Side::Green, &SlotValues::failurePercent),
                                      readSide(Side::Blue, &SlotValues::throttledPercent),
                                      readSide(Side::Green, &SlotValues::throttledPercent) };
    const double objective = m_snapshot->objectives.failurePercent;
    const auto range = tier ? rangeOf(*tier, m_span, readers) : ValueRange {};
    const double high = std::min(100.0, std::max({ objective * 1.3, range.known ? range.high : 0.0, 0.5 }));
    // It grows at once and shrinks seldom; three labels, as the share has.
    const bool mayShrink = !m_failuresRescaled.isValid() || m_failuresRescaled.elapsed() > keepScaleMs;
    const double top = linearTicks(high).constLast();
    if (top > m_failuresTop || (mayShrink && top < m_failuresTop)) {
        m_failuresTop = top;
        m_failuresRescaled.start();
    }
    m_failures->setTicks({ { 0, QStringLiteral("0") },
                           { m_failuresTop / 2, tickText(m_failuresTop / 2) },
                           { m_failuresTop, tickText(m_failuresTop) } });
    m_failures->setLimit(ChartTick { objective, tr("objective %1").arg(tickText(objective)) });
    const auto throttled = tier ? rangeOf(*tier, m_span, readers.mid(2)) : ValueRange {};
    const bool anyThrottled = throttled.known && throttled.high > 0;
    setFailuresLegend(anyThrottled);
    for (int i = 0; i < readers.size(); ++i) {
        const bool isDrawn = tier && (i < 2 || anyThrottled);
        m_failures->setLine(i,
                            isDrawn ? decimatedLine(*tier, m_span, m_failures->plotColumns(), readers.at(i), asIs,
                                                    ordersFor(i % 2 == 0 ? Side::Blue : Side::Green, true))
                                    : QList<QList<QPointF>>());
    }
}

void LatencyPage::drawShare(const HistoryTier *tier)
{
    if (!tier) {
        m_share->setLine(0, {});
        m_share->setBands({});
        return;
    }
    const int columns = m_share->plotColumns();
    const auto requested = [](const HistorySlot &slot) { return slot.requestedPercent; };
    // What is too wide to say where the share is leaves no area: unknown, not everything.
    const HistoryTier &observed = observedTier(*tier);
    const auto reader = [&observed](float HistorySlot::*bound) {
        return [&observed, bound](const HistorySlot &slot) {
            const bool says = saysWhere(double(slot.observedLow), double(slot.observedHigh)) && !isThin(observed, slot);
            return !says ? notANumber : isAllAsOrdered(slot) ? slot.observedPercent : slot.*bound;
        };
    };
    const auto low = reader(&HistorySlot::observedLow);
    const auto high = reader(&HistorySlot::observedHigh);
    const auto ordered = rangeOf(*tier, m_span, { requested });
    const auto seen = rangeOf(observed, m_span, { high });
    const ValueRange range { ordered.known || seen.known, 0, std::max(ordered.high, seen.high) };
    const double top = range.known && range.high <= 54.0 ? (range.high <= 11.0 ? 10.0 : 50.0) : 100.0;
    m_share->setTicks({ { 0, QStringLiteral("0") }, { top / 2, tickText(top / 2) }, { top, tickText(top) } });
    // An order is a step, not a slope: it is drawn as finely as it is known.
    const HistoryTier *finest = tierOf();
    m_share->setLine(0, steppedLine(finest ? *finest : *tier, m_span, columns, requested, m_orders));
    OrderCuts parted = m_orders;
    parted.parts = true;
    m_share->setBands({ { Tone::Green, decimatedBand(observed, m_span, columns, low, high, asIs, parted) } });
}

/// Few requests say where the share is only together: the finest slots of which most do, else the usual ones.
const HistoryTier &LatencyPage::observedTier(const HistoryTier &usual) const
{
    constexpr double most = 0.5;
    for (const milliseconds least : { usual.width, milliseconds(10'000), milliseconds(60'000) }) {
        const HistoryTier *tier = tierOf(least);
        if (tier && shareThatSays(*tier, m_span) >= most)
            return *tier;
    }
    return usual;
}

void LatencyPage::drawMarksAndTime()
{
    if (!m_snapshot)
        return;
    if (m_markSource != m_snapshot->marks || m_allMarks.isEmpty()) {
        m_markSource = m_snapshot->marks;
        m_allMarks = chartMarks(*m_snapshot, m_spec);
    }
    const double perPixel = double(m_span.length()) / std::max(1, m_latency->width());
    m_marks = grouped(m_allMarks, milliseconds(qint64(perPixel * markRoom)));
    m_latency->setMarks(m_marks, m_span.to, true);
    m_failures->setMarks(m_marks, m_span.to, false);
    m_share->setMarks(m_marks, m_span.to, false);
    drawTimeTicks();
}

void LatencyPage::drawTimeTicks()
{
    const qint64 step = timeStep(std::chrono::floor<seconds>(milliseconds(m_span.length()))) * 1000;
    const QDateTime newest = QDateTime::fromMSecsSinceEpoch(m_span.to, m_spec);
    const qint64 zone = qint64(newest.offsetFromUtc()) * 1000;
    QList<ChartTick> ticks;
    for (qint64 at = (m_span.from + zone) / step * step - zone; at <= m_span.to; at += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, m_spec);
        const QString form = step < 60000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
        ticks.append({ double(at - m_span.to) / 1000.0, time.toString(form) });
    }
    m_share->setTimeTicks(ticks);
}

void LatencyPage::setCursorAt(std::optional<double> x)
{
    if (x == m_cursor)
        return;
    m_cursor = x;
    drawTip();
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        chart->setCursorAt(m_cursor);
}

void LatencyPage::drawTip()
{
    ChartTip tip;
    qsizetype sentences = 0;
    if (m_cursor && m_snapshot) {
        const qint64 at = m_span.to + qint64(*m_cursor * 1000.0);
        if (const HistoryTier *tier = tierOf(readableSlot(m_span)))
            tip = figuresAt(*tier, at, m_spec);
        if (tip.rows.isEmpty())
            tip.rows = { { { timeText(WallTime(milliseconds(at)), m_spec), Tone::Muted },
                           { tr("nothing is known of this moment"), Tone::Muted } } };
        sentences = tip.notes.size();
        const double perPixel = double(m_span.length()) / std::max(1, m_latency->width());
        tip.notes += marksAt(m_marks, at, milliseconds(qint64(perPixel * markReach)));
    }
    QStringList told;
    for (const ChartTip::Cell &note : std::as_const(tip.notes))
        told << note.text;
    if (!told.isEmpty())
        told.prepend(tip.rows.constFirst().constFirst().text);
    speak(told.join(QLatin1Char(' ')));
    constexpr int sentencesFrom = 560; // pixels: in a narrower chart they would cover what they speak of
    if (m_latency->width() < sentencesFrom)
        tip.notes.remove(0, sentences);
    m_latency->setTip(tip);
}

void LatencyPage::speak(const QString &underCursor)
{
    const auto say = [](QWidget &to, const QString &text) {
        if (to.accessibleDescription() != text)
            to.setAccessibleDescription(text);
    };
    if (!m_snapshot)
        return;
    const SpokenCharts now = spokenOf(*m_snapshot);
    say(*m_latency, underCursor.isEmpty() ? now.latency : underCursor);
    say(*m_failures, now.failures);
    say(*m_share, now.share);
    // A reader speaks what changes where the focus is: so the figures of the clock's turn are not told there, only what
    // was asked for by coming here or by moving the cursor.
    if (!underCursor.isEmpty())
        say(*this, underCursor);
    else if (!m_spokenCursor.isEmpty() || !hasFocus() || accessibleDescription().isEmpty())
        say(*this,
            now.latency + QLatin1Char(' ') + now.failures + QLatin1Char(' ') + now.share + QLatin1Char(' ')
                + tr(
                    "Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes "
                    "back to live."));
    m_spokenCursor = underCursor;
}

} // namespace Signalbox::Widgets
