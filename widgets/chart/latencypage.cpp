#include "widgets/chart/latencypage.h"

#include "widgets/chart/timechart.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace Signalbox::Widgets {

LatencyPage::LatencyPage(QWidget *parent)
    : Page(parent)
    , m_latency(new TimeChart)
    , m_failures(new TimeChart)
    , m_share(new TimeChart)
{
    setObjectName(QStringLiteral("latencyPage"));
    setAccessibleName(tr("Latency, failures and share over time"));
    setFocusPolicy(Qt::WheelFocus); // the hand that turns the wheel goes on with the keys
    buildCharts();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2);
    all->addWidget(m_latency, 54);
    all->addWidget(m_failures, 20);
    all->addWidget(m_share, 26);
    m_frameTimer.setSingleShot(true);
    connect(&m_frameTimer, &QTimer::timeout, this, [this] {
        if (m_dirty)
            drawSoon();
    });
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        connectChart(*chart);
}

void LatencyPage::connectChart(TimeChart &chart)
{
    connect(&chart, &TimeChart::hovered, this, &LatencyPage::setCursorAt);
    connect(&chart, &TimeChart::zoomed, this,
            [this](double x, double factor) { want(m_range.zoomed(factor, m_span.to + qint64(x * 1000.0), m_known)); });
    connect(&chart, &TimeChart::grabbed, this, [this] {
        m_held = m_range;
        setCursorAt(std::nullopt);
    });
    connect(&chart, &TimeChart::dragged, this,
            [this](double by) { want(m_held.moved(milliseconds(-qint64(by * 1000.0)), m_known)); });
    connect(&chart, &TimeChart::pushed, this,
            [this](double by) { want(m_range.moved(milliseconds(-qint64(by * 1000.0)), m_known)); });
}

void LatencyPage::buildCharts()
{
    for (const Side side : { Side::Blue, Side::Green }) {
        m_latency->addLine(toneOf(side), Qt::SolidLine, 2);
        m_latency->addLine(toneOf(side), Qt::SolidLine, 1);
        m_latency->addLine(toneOf(side), Qt::CustomDashLine, 1);
        m_failures->addLine(toneOf(side), side == Side::Blue ? Qt::SolidLine : Qt::DashLine, 1);
    }
    for (const Side side : { Side::Blue, Side::Green })
        m_failures->addLine(toneOf(side), Qt::CustomDashLine, 1); // 429
    m_share->addLine(Tone::Ink, Qt::SolidLine, 1);
    m_latency->setLegend(
        { { tr("Users' requests: time to headers, ms"), Tone::Muted, Glyph::None, {}, tr("Headers, ms") },
          { tr("blue"), Tone::Blue, Glyph::Circle },
          { tr("green"), Tone::Green, Glyph::Triangle },
          { tr("p50"), Tone::Muted, Glyph::None, ChartStroke { Qt::SolidLine, 2 } },
          { tr("p95"), Tone::Muted, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
          { tr("p99"), Tone::Muted, Glyph::None, ChartStroke { Qt::CustomDashLine, 1 } } });
    setFailuresLegend(false);
    setShareLegend({});
    m_share->setTicks({ { 0, QStringLiteral("0") }, { 50, QStringLiteral("50") }, { 100, QStringLiteral("100") } });
    m_share->setCarriesTime(true);
    m_latency->setObjectName(QStringLiteral("latencyChart"));
    m_failures->setObjectName(QStringLiteral("failuresChart"));
    m_share->setObjectName(QStringLiteral("shareChart"));
    m_latency->setAccessibleName(tr("Latency chart"));
    m_failures->setAccessibleName(tr("Failures chart"));
    m_share->setAccessibleName(tr("Share chart"));
}

void LatencyPage::setShareLegend(const QString &growth)
{
    QList<ChartLegend> legend { { tr("Green's share, %"), Tone::Muted },
                                { tr("requested"), Tone::Ink, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
                                { tr("observed, 95 %"), Tone::Green, Glyph::Band } };
    if (!growth.isEmpty())
        legend.append({ growth, Tone::Muted, Glyph::None, {}, {}, true });
    m_share->setLegend(legend);
}

void LatencyPage::setFailuresLegend(bool throttled)
{
    QList<ChartLegend> legend { { tr("Failures, %"), Tone::Muted },
                                { tr("blue"), Tone::Blue, Glyph::None, ChartStroke { Qt::SolidLine, 1 } },
                                { tr("green"), Tone::Green, Glyph::None, ChartStroke { Qt::DashLine, 1 } } };
    if (throttled)
        legend.append(
            { tr("throttled (429)"), Tone::Muted, Glyph::None, ChartStroke { Qt::CustomDashLine, 1 }, tr("429") });
    m_failures->setLegend(legend);
}

void LatencyPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_dirty = true;
    drawSoon();
}

void LatencyPage::setRange(seconds range)
{
    setTimeRange(TimeRange(range));
}

void LatencyPage::setTimeRange(const TimeRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_latencyHigh = m_failuresTop = 0; // a new scale for a new view
    m_dirty = true;
    drawForHand();
}

void LatencyPage::want(const TimeRange &range)
{
    if (range == m_range)
        return;
    setTimeRange(range);
    Q_EMIT timeRangeWanted(range);
}

void LatencyPage::setTimeSpec(Qt::TimeSpec spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_allMarks.clear();
    drawMarksAndTime();
    drawTip();
}

void LatencyPage::setStale(bool stale)
{
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        chart->setStale(stale);
}

void LatencyPage::drawSoon()
{
    if (!isVisible() || m_frameTimer.isActive())
        return;
    draw();
    m_frameTimer.start(frame);
}

/// What a hand does is seen sooner than what the clock does.
void LatencyPage::drawForHand()
{
    constexpr milliseconds handFrame(33);
    if (!isVisible())
        return;
    if (!m_drawn.isValid() || m_drawn.hasExpired(handFrame.count())) {
        draw();
        m_frameTimer.start(frame);
    } else if (!m_frameTimer.isActive() || m_frameTimer.remainingTime() > handFrame.count()) {
        m_frameTimer.start(handFrame);
    }
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

void LatencyPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    showFocus();
    if (!m_cursor)
        speak({});
}

void LatencyPage::focusOutEvent(QFocusEvent *event)
{
    Page::focusOutEvent(event);
    showFocus();
}

void LatencyPage::showFocus()
{
    for (TimeChart *chart : { m_latency, m_failures, m_share })
        chart->setFocusShown(hasFocus());
}

void LatencyPage::keyPressEvent(QKeyEvent *event)
{
    constexpr double nearer = 0.7;
    const milliseconds quarter(m_span.length() / 4);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return shift ? want(m_range.moved(-quarter, m_known)) : stepCursor(-1);
    case Qt::Key_Right:
        return shift ? want(m_range.moved(quarter, m_known)) : stepCursor(1);
    case Qt::Key_PageUp:
        return want(m_range.moved(-quarter, m_known));
    case Qt::Key_PageDown:
        return want(m_range.moved(quarter, m_known));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(nearer);
    case Qt::Key_Minus:
        return zoom(1 / nearer);
    case Qt::Key_Home:
        return want(m_range.moved(milliseconds(m_known.from - m_span.to), m_known));
    case Qt::Key_End:
        return want(m_range.live());
    case Qt::Key_Escape:
        if (m_cursor)
            return setCursorAt(std::nullopt);
        if (!m_range.isLive())
            return want(m_range.live());
        break;
    default:
        break;
    }
    Page::keyPressEvent(event);
}

void LatencyPage::stepCursor(int way)
{
    const double length = double(m_span.length()) / 1000.0;
    const double step = length / 300.0;
    const double to = m_cursor.value_or(0) + way * step;
    if (to < -length || (to > 0 && !m_range.isLive())) // beyond the edge: the view goes along
        want(m_range.moved(milliseconds(qint64(way * step * 1000)), m_known));
    if (m_cursor || way < 0)
        setCursorAt(std::clamp(to, -length, 0.0));
}

/// By key: about the cursor, else about the newest or the middle.
void LatencyPage::zoom(double factor)
{
    const qint64 middle = m_range.isLive() ? m_span.to : (m_span.from + m_span.to) / 2;
    want(m_range.zoomed(factor, m_cursor ? m_span.to + qint64(*m_cursor * 1000.0) : middle, m_known));
}

} // namespace Signalbox::Widgets
