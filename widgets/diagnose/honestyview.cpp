#include "widgets/diagnose/honestyview.h"

#include "widgets/status/wording.h"

#include <QPainter>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr double honestyRow = 44;
constexpr nanoseconds lateLag = milliseconds(20);
constexpr milliseconds longStall { 50 };

} // namespace

HonestyView::HonestyView(QWidget *parent)
    : WhyView(tr("How far these figures can be trusted"), parent)
{
    setObjectName(QStringLiteral("honestyView"));
}

QString HonestyView::rangeText(const Scene &scene, TimeSpan time)
{
    return tr("%1 to %2").arg(momentText(scene, time.from), momentText(scene, time.to));
}

QString HonestyView::textOf(const Line &line)
{
    const QString text = line.name + QStringLiteral(": ") + line.value;
    return line.over.isEmpty() || line.figures.isEmpty() ? text : text + QStringLiteral(" · ") + line.over;
}

void HonestyView::addChecks()
{
    const QString over = tr("since this console began");
    for (const Side side : { Side::Blue, Side::Green }) {
        const Probe::ScheduleTally &tally = scene().tallies[size_t(side)];
        const bool isKnown = tally.sent > 0 || tally.dropped() > 0;
        const double lag = double(tally.worstLag.count()) / 1e6;
        m_lines.push_back(
            { tr("%1's checks, latest start").arg(sideName(side)),
              isKnown ? tr("%1 ms late, %2 of %3 over 20 ms").arg(lag, 0, 'f', 1).arg(tally.late).arg(tally.sent)
                      : unknownText(),
              tr("A check counts from when it was due, so a late start never flatters a side."),
              !isKnown ? Trust::Unknown : (tally.worstLag > lateLag ? Trust::Doubtful : Trust::Fine), over,
              !isKnown
                  ? QList<Figure>()
                  : QList<Figure> { { QStringLiteral("worst_late"), lag, QStringLiteral("ms") },
                                    { QStringLiteral("over_20_ms_late"), double(tally.late), QStringLiteral("checks") },
                                    { QStringLiteral("sent"), double(tally.sent), QStringLiteral("checks") } },
              Origin::Check });
        m_lines.push_back(
            { tr("%1's checks left out").arg(sideName(side)),
              isKnown ? tr("%1 (%2 missed, %3 over our limit, %4 too many open)")
                            .arg(tally.dropped())
                            .arg(tally.missed)
                            .arg(tally.overLimit)
                            .arg(tally.overCapacity)
                      : unknownText(),
              tr("What was never sent tells nothing: with many, figures are of few moments."),
              !isKnown ? Trust::Unknown : (tally.dropped() * 20 > tally.sent ? Trust::Doubtful : Trust::Fine), over,
              !isKnown
                  ? QList<Figure>()
                  : QList<Figure> { { QStringLiteral("missed"), double(tally.missed), QStringLiteral("checks") },
                                    { QStringLiteral("over_limit"), double(tally.overLimit), QStringLiteral("checks") },
                                    { QStringLiteral("too_many_open"), double(tally.overCapacity),
                                      QStringLiteral("checks") } },
              Origin::Check });
    }
}

void HonestyView::addCorrection()
{
    Scene checks = scene();
    checks.origin = Origin::Check;
    const Cells::Tier tier = checks.shown();
    const TimeSpan time = checks.covered();
    for (const Side side : { Side::Blue, Side::Green }) {
        const Cells::Cell cell = Cells::merged(tier, side);
        const auto raw = cell.raw.quantile(0.99);
        const auto corrected = cell.latency.quantile(0.99);
        const bool isKnown = raw && corrected;
        const bool isFar = isKnown && *corrected > *raw + std::max(*raw / 10, microseconds(20'000));
        m_lines.push_back(
            { tr("%1's checks, p99 to the headers").arg(sideName(side)),
              isKnown ? tr("%1 as sent, %2 as due").arg(latencyText(*raw), latencyText(*corrected)) : unknownText(),
              tr("Far apart: this desk was busy; users would have waited the longer one."),
              !isKnown ? Trust::Unknown : (isFar ? Trust::Doubtful : Trust::Fine), rangeText(checks, time),
              !isKnown ? QList<Figure>()
                       : QList<Figure> { { QStringLiteral("checks"), double(cell.latency.count()),
                                           QStringLiteral("checks") },
                                         { QStringLiteral("p99_as_sent"), double(raw->count()) / 1000,
                                           QStringLiteral("ms") },
                                         { QStringLiteral("p99_as_due"), double(corrected->count()) / 1000,
                                           QStringLiteral("ms") } },
              Origin::Check, time });
    }
}

void HonestyView::addWindow()
{
    const auto &stall = scene().longestStall;
    m_lines.push_back(
        { tr("longest time this window did not react"), stall ? tr("%1 ms").arg(stall->count()) : unknownText(),
          tr("Measuring runs in other threads; a stall delays only what you see and press."),
          !stall ? Trust::Unknown : (*stall > longStall ? Trust::Doubtful : Trust::Fine),
          tr("while this page was shown, since the window opened"),
          !stall ? QList<Figure>()
                 : QList<Figure> { { QStringLiteral("longest"), double(stall->count()), QStringLiteral("ms") } } });
}

/// A line of its own only where there is such a time: nothing of it is in any figure.
void HonestyView::addUnwatched()
{
    qint64 length = 0;
    for (const TimeSpan &gap : scene().unwatched())
        length += gap.length();
    if (length == 0)
        return;
    const TimeSpan time = scene().covered();
    m_lines.push_back({ tr("time in which nobody watched"),
                        tr("%1 s of %2 s").arg(length / 1000).arg(time.length() / 1000),
                        tr("Users' requests that came then are missing in every figure, hatched in the pictures."),
                        Trust::Doubtful,
                        rangeText(scene(), time),
                        { { QStringLiteral("unwatched"), double(length) / 1000, QStringLiteral("s") } },
                        std::nullopt,
                        time });
}

void HonestyView::addFeed()
{
    const FeedHealth &feed = scene().feed;
    const double all = double(feed.received + feed.lost);
    const bool isKnown = feed.connected || feed.received > 0;
    m_lines.push_back(
        { tr("users' requests that the feed never told"),
          isKnown ? tr("%1 of %2%3")
                        .arg(feed.lost)
                        .arg(feed.received + feed.lost)
                        .arg(feed.lag ? tr(", newest %1 ms old").arg(feed.lag->count()) : QString())
                  : unknownText(),
          tr("They are missing in every figure of users' requests."),
          !feed.connected ? Trust::Unknown : (double(feed.lost) > all * 0.001 ? Trust::Doubtful : Trust::Fine),
          tr("since this console began"),
          !isKnown
              ? QList<Figure>()
              : QList<Figure> { { QStringLiteral("lost"), double(feed.lost), QStringLiteral("requests") },
                                { QStringLiteral("received"), double(feed.received), QStringLiteral("requests") } },
          Origin::User });
}

void HonestyView::addPhases()
{
    for (const Side side : { Side::Blue, Side::Green }) {
        const bool isKnown = scene().diagnosis != nullptr;
        const quint64 skipped = isKnown ? scene().diagnosis->skipped[size_t(side)] : 0;
        const std::vector<Signalbox::Phase::PhaseSample> none;
        const auto &samples = isKnown ? scene().diagnosis->samples[size_t(side)] : none;
        const auto kept = samples.empty() ? std::nullopt
                                          : std::optional(TimeSpan { samples.front().at.time_since_epoch().count(),
                                                                     samples.back().at.time_since_epoch().count() });
        const QString since = kept ? tr(" since %1").arg(momentText(scene(), kept->from)) : QString();
        m_lines.push_back(
            { tr("phase measurements of %1").arg(sideName(side)),
              isKnown ? tr("%1 kept%2, %3 rounds left out").arg(samples.size()).arg(since).arg(skipped) : unknownText(),
              tr("Left out: the last one was still open, or our own limit had no room."),
              !isKnown ? Trust::Unknown : (skipped > samples.size() ? Trust::Doubtful : Trust::Fine),
              tr("left out since this console began"),
              !isKnown ? QList<Figure>()
                       : QList<Figure> { { QStringLiteral("kept"), double(samples.size()), QStringLiteral("samples") },
                                         { QStringLiteral("left_out"), double(skipped), QStringLiteral("rounds") } },
              Origin::Check, kept });
    }
}

void HonestyView::prepare()
{
    m_lines.clear();
    addChecks();
    addCorrection();
    addWindow();
    addUnwatched();
    addFeed();
    addPhases();
}

double HonestyView::rowHeight() const
{
    constexpr double lastRow = 36; // two lines of it are whole
    const double room = height() - top - 4 - lastRow;
    return std::min(honestyRow, room / double(std::max<size_t>(2, m_lines.size()) - 1));
}

void HonestyView::draw(QPainter &painter)
{
    const auto doubtful
        = std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.trust == Trust::Doubtful; });
    drawTitle(painter, doubtful == 0 ? tr("nothing speaks against them") : tr("%1 doubtful").arg(doubtful));
    double y = top + 4;
    const double half = rowHeight() / 2;
    for (const Line &line : m_lines) {
        const QColor color = line.trust == Trust::Fine ? theme().green
            : line.trust == Trust::Doubtful            ? theme().amber
                                                       : theme().muted;
        const Glyph glyph = line.trust == Trust::Fine ? Glyph::Tick
            : line.trust == Trust::Doubtful           ? Glyph::Warning
                                                      : Glyph::Question;
        drawGlyph(painter, glyph, QRectF(10, y + half / 2 - 5, 11, 11), color);
        painter.setFont(textFont(0.96));
        painter.setPen(theme().ink);
        const QFontMetrics metrics(painter.font());
        // Of which time it is stands behind, or where that is too narrow below, in the place of what it means.
        const bool isShort = metrics.horizontalAdvance(textOf(line)) > width() - 36;
        const QString text = isShort ? line.name + QStringLiteral(": ") + line.value : textOf(line);
        painter.drawText(QPointF(28, y + metrics.ascent()), fitted(text, metrics, width() - 36));
        painter.setFont(textFont(0.88));
        painter.setPen(theme().muted);
        const QFontMetrics below(painter.font());
        if (half > metrics.height() * 0.8)
            painter.drawText(QPointF(28, y + metrics.height() + below.ascent()),
                             fitted(isShort ? line.over : line.meaning, below, width() - 36));
        y += rowHeight();
    }
}

QString HonestyView::wordsAt(QPointF point) const
{
    const auto index = qint64((point.y() - top - 4) / rowHeight());
    if (point.y() < top + 4 || index < 0 || index >= qint64(m_lines.size()))
        return {};
    const Line &line = m_lines[size_t(index)];
    return textOf(line) + QLatin1Char('\n') + line.meaning;
}

QString HonestyView::csv() const
{
    QString out = QStringLiteral("what,figure,value,unit,origin,from_utc,to_utc,over,trust\n");
    for (const Line &line : m_lines) {
        const QString trust = line.trust == Trust::Fine ? QStringLiteral("fine")
            : line.trust == Trust::Doubtful             ? QStringLiteral("doubtful")
                                                        : QStringLiteral("unknown");
        const QStringList of { line.origin ? originCode(*line.origin) : QString(),
                               line.time ? csvTime(line.time->from) : QString(),
                               line.time ? csvTime(line.time->to) : QString(), csvField(line.over), trust };
        if (line.figures.isEmpty())
            out += csvLine(QStringList { csvField(line.name), QString(), QString(), QString() } + of);
        for (const Figure &figure : line.figures)
            out += csvLine(QStringList { csvField(line.name), figure.name, csvNumber(figure.value), figure.unit } + of);
    }
    return out;
}

} // namespace Signalbox::Widgets
