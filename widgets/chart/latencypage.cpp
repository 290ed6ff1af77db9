#include "widgets/chart/latencypage.h"

#include "widgets/chart/timechart.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QKeyEvent>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Session::HistorySlot;
using Session::HistoryTier;
using Session::SlotValues;

// The scale shrinks only after this long, so that the picture does not breathe.
constexpr qint64 keepScaleMs = 20000;
// A second of a candidate at 5 % is a request or two: its percentiles would be noise.
constexpr milliseconds readableSlot { 5000 };

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

/// The end of a line that is not over yet.
void appendEnd(QList<ChartEnd> &ends, const QList<QList<QPointF>> &line, Side side, TimeSpan span)
{
    if (line.isEmpty() || line.constLast().constLast().x() < -double(span.length()) / 1000.0 * 0.03)
        return;
    ends.append({ line.constLast().constLast().y(), side });
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

Tone markTone(Session::Mark::Kind kind)
{
    switch (kind) {
    case Session::Mark::Kind::Order:
    case Session::Mark::Kind::Note:
        return Tone::Muted;
    case Session::Mark::Kind::Verdict:
    case Session::Mark::Kind::Fault:
        return Tone::Amber;
    case Session::Mark::Kind::RollBack:
        return Tone::Red;
    }
    Q_UNREACHABLE();
}

constexpr float SlotValues::*latencyFields[] = { &SlotValues::p50, &SlotValues::p95, &SlotValues::p99 };

} // namespace

LatencyPage::LatencyPage(QWidget *parent)
    : Page(parent)
    , m_latency(new TimeChart)
    , m_failures(new TimeChart)
    , m_share(new TimeChart)
{
    setObjectName(QStringLiteral("latencyPage"));
    setAccessibleName(tr("Latency, failures and share over time"));
    setFocusPolicy(Qt::StrongFocus);
    buildCharts();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2);
    all->addWidget(m_latency, 54);
    all->addWidget(m_failures, 20);
    all->addWidget(m_share, 26);
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setInterval(frame);
    connect(&m_frameTimer, &QTimer::timeout, this, [this] {
        if (m_dirty)
            drawSoon();
    });
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        connect(chart, &TimeChart::hovered, this, &LatencyPage::setCursorAt);
}

void LatencyPage::buildCharts()
{
    for (const Side side : { Side::Blue, Side::Green }) {
        m_latency->addLine(toneOf(side), Qt::SolidLine, 2);
        m_latency->addLine(toneOf(side), Qt::SolidLine, 1);
        m_latency->addLine(toneOf(side), Qt::CustomDashLine, 1);
        m_failures->addLine(toneOf(side), side == Side::Blue ? Qt::SolidLine : Qt::DashLine, 1);
    }
    m_share->addLine(Tone::Ink, Qt::SolidLine, 1);
    m_latency->setLegend({ { tr("Latency of users' requests, ms"), Tone::Muted },
                           { tr("blue"), Tone::Blue, Glyph::Circle },
                           { tr("green"), Tone::Green, Glyph::Triangle },
                           { tr("p50"), Tone::Muted, Glyph::None, ChartStroke { Qt::SolidLine, 2 } },
                           { tr("p95"), Tone::Muted, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
                           { tr("p99"), Tone::Muted, Glyph::None, ChartStroke { Qt::CustomDashLine, 1 } } });
    m_failures->setLegend({ { tr("Failures, %"), Tone::Muted },
                            { tr("blue"), Tone::Blue, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
                            { tr("green"), Tone::Green, Glyph::None, ChartStroke { Qt::DashLine, 1 } } });
    m_share->setLegend({ { tr("Green's share, %"), Tone::Muted },
                         { tr("requested"), Tone::Ink, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
                         { tr("observed, 95 %"), Tone::Green, Glyph::Band } });
    m_share->setTicks({ { 0, QStringLiteral("0") }, { 50, QStringLiteral("50") }, { 100, QStringLiteral("100") } });
    m_share->setCarriesTime(true);
    m_latency->setAccessibleName(tr("Latency chart"));
    m_failures->setAccessibleName(tr("Failures chart"));
    m_share->setAccessibleName(tr("Share chart"));
}

void LatencyPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_dirty = true;
    drawSoon();
}

void LatencyPage::setRange(seconds range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_latencyHigh = 0;
    m_dirty = true;
    draw();
}

void LatencyPage::setTimeSpec(Qt::TimeSpec spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    drawMarksAndTime();
    drawTip();
}

void LatencyPage::drawSoon()
{
    if (!isVisible() || m_frameTimer.isActive())
        return;
    draw();
    m_frameTimer.start();
}

void LatencyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    draw();
}

void LatencyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_dirty = true;
    drawSoon();
}

void LatencyPage::keyPressEvent(QKeyEvent *event)
{
    const double step = double(m_shown.count()) / 300.0;
    const double end = -double(m_shown.count());
    if (event->key() == Qt::Key_Left)
        setCursorAt(std::max(end, m_cursor.value_or(0) - step));
    else if (event->key() == Qt::Key_Right && m_cursor)
        setCursorAt(std::min(0.0, *m_cursor + step));
    else if (event->key() == Qt::Key_Escape && m_cursor)
        setCursorAt(std::nullopt);
    else
        Page::keyPressEvent(event);
}

seconds LatencyPage::shownRange() const
{
    constexpr seconds shorter[] = { seconds(60), seconds(120) };
    if (!m_snapshot->history || m_snapshot->history->tiers.empty()
        || m_snapshot->history->tiers.front().slotList.empty())
        return m_range;
    const qint64 first = m_snapshot->history->tiers.front().slotList.front().at; // of the finest
    const milliseconds past(m_snapshot->at.time_since_epoch().count() - first);
    for (const seconds range : shorter) {
        if (range < m_range && past < range)
            return range;
    }
    return m_range;
}

void LatencyPage::draw()
{
    m_dirty = false;
    if (!m_snapshot)
        return;
    ++m_frames;
    const HistoryTier *tier = nullptr;
    m_shown = shownRange();
    m_span.to = m_snapshot->at.time_since_epoch().count();
    m_span.from = m_span.to - milliseconds(m_shown).count();
    if (m_snapshot->history) {
        tier = tierFor(*m_snapshot->history, m_span, readableSlot);
        if (tier) {
            // The right edge is the end of the newest slot: the picture moves slot by slot, not pixel by pixel.
            const HistoryTier &finest = *tierFor(*m_snapshot->history, m_span);
            const qint64 end = finest.slotList.back().at + finest.width.count();
            m_span.to = std::max(end, m_span.to / finest.width.count() * finest.width.count());
            m_span.from = m_span.to - milliseconds(m_shown).count();
        }
    }
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        chart->setSpan(double(m_shown.count()));
    drawLatency(tier);
    drawFailures(tier);
    drawShare(tier);
    drawMarksAndTime();
    drawTip();
}

void LatencyPage::drawLatency(const HistoryTier *tier)
{
    QList<SlotReader> readers;
    for (const Side side : { Side::Blue, Side::Green }) {
        for (const auto field : latencyFields)
            readers << readSide(side, field);
    }
    const auto range = tier ? rangeOf(*tier, m_span, readers) : ValueRange {};
    m_latency->setEmptyText(range.known ? QString() : tr("No request of a user in this time."));
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
        const auto line
            = tier ? decimatedLine(*tier, m_span, columns, readers.at(i), logScale) : QList<QList<QPointF>>();
        m_latency->setLine(i, line);
        appendEnd(ends, line, i < 3 ? Side::Blue : Side::Green, m_span);
    }
    m_latency->setEnds(ends);
    if (tier) {
        for (const Side side : { Side::Blue, Side::Green })
            bands.append({ toneOf(side),
                           decimatedBand(*tier, m_span, columns, readSide(side, &SlotValues::p50),
                                         readSide(side, &SlotValues::p99), logScale) });
    }
    m_latency->setBands(bands);
}

void LatencyPage::drawFailures(const HistoryTier *tier)
{
    const QList<SlotReader> readers { readSide(Side::Blue, &SlotValues::failurePercent),
                                      readSide(Side::Green, &SlotValues::failurePercent) };
    const double objective = m_snapshot->objectives.failurePercent;
    const auto range = tier ? rangeOf(*tier, m_span, readers) : ValueRange {};
    const double high = std::max(objective * 1.3, range.known ? range.high : 0.0);
    QList<ChartTick> ticks;
    const QList<double> values = linearTicks(std::min(100.0, std::max(high, 0.5)));
    for (const double value : values)
        ticks.append({ value, tickText(value) });
    m_failures->setTicks(ticks);
    m_failures->setLimit(ChartTick { objective, tr("objective %1").arg(tickText(objective)) });
    for (int i = 0; i < 2; ++i)
        m_failures->setLine(i,
                            tier ? decimatedLine(*tier, m_span, m_failures->plotColumns(), readers.at(i), asIs)
                                 : QList<QList<QPointF>>());
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
    const auto low = [](const HistorySlot &slot) { return slot.observedLow; };
    const auto high = [](const HistorySlot &slot) { return slot.observedHigh; };
    const auto range = rangeOf(*tier, m_span, { requested, high });
    const double top = range.known && range.high <= 54.0 ? (range.high <= 11.0 ? 10.0 : 50.0) : 100.0;
    m_share->setTicks({ { 0, QStringLiteral("0") }, { top / 2, tickText(top / 2) }, { top, tickText(top) } });
    // An order is a step, not a slope: it is drawn as finely as it is known.
    const HistoryTier *finest = tierFor(*m_snapshot->history, m_span);
    m_share->setLine(0, decimatedLine(finest ? *finest : *tier, m_span, columns, requested, asIs));
    m_share->setBands({ { Tone::Green, decimatedBand(*tier, m_span, columns, low, high, asIs) } });
}

void LatencyPage::drawMarksAndTime()
{
    if (!m_snapshot)
        return;
    QList<ChartMark> marks;
    for (const Session::Mark &mark : m_snapshot->marks) {
        const qint64 at = mark.at.time_since_epoch().count();
        if (at >= m_span.from && at <= m_span.to)
            marks.append({ double(at - m_span.to) / 1000.0, mark.text, markTone(mark.kind) });
    }
    m_latency->setMarks(marks);
    for (ChartMark &mark : marks)
        mark.text.clear();
    m_failures->setMarks(marks);
    m_share->setMarks(marks);

    const qint64 step = timeStep(m_shown) * 1000;
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
    const HistoryTier *tier
        = m_snapshot && m_snapshot->history ? tierFor(*m_snapshot->history, m_span, readableSlot) : nullptr;
    if (!m_cursor || !tier) {
        m_latency->setTip({});
        return;
    }
    const qint64 at = m_span.to + qint64(*m_cursor * 1000.0);
    const auto after = std::upper_bound(tier->slotList.begin(), tier->slotList.end(), at,
                                        [](qint64 time, const HistorySlot &slot) { return time < slot.at; });
    if (after == tier->slotList.begin() || at - std::prev(after)->at > 3 * tier->width.count()) {
        m_latency->setTip({});
        return;
    }
    const HistorySlot &slot = *std::prev(after);
    const auto figure = [](float value, int decimals) {
        return std::isfinite(value) ? QString::number(double(value), 'f', decimals) : unknownText();
    };
    using Cell = ChartTip::Cell;
    ChartTip tip;
    tip.rows.append({ Cell { timeText(WallTime(milliseconds(slot.at)), m_spec), Tone::Muted },
                      Cell { tr("p50"), Tone::Muted }, Cell { tr("p95"), Tone::Muted }, Cell { tr("p99"), Tone::Muted },
                      Cell { tr("fail %"), Tone::Muted }, Cell { tr("requests"), Tone::Muted } });
    for (const Side side : { Side::Blue, Side::Green }) {
        const SlotValues &v = slot.sides[size_t(side)];
        const Tone tone = toneOf(side);
        tip.rows.append({ Cell { sideTitle(side).toLower(), tone, glyphOf(side) }, Cell { figure(v.p50, 0), tone },
                          Cell { figure(v.p95, 0), tone }, Cell { figure(v.p99, 0), tone },
                          Cell { figure(v.failurePercent, 2), tone }, Cell { figure(v.requests, 0), tone } });
    }
    tip.rows.append({ Cell { tr("green's share"), Tone::Muted }, Cell { figure(slot.requestedPercent, 2), Tone::Ink },
                      Cell { tr("observed"), Tone::Muted }, Cell { figure(slot.observedPercent, 1), Tone::Ink } });
    m_latency->setTip(tip);
}

} // namespace Signalbox::Widgets
