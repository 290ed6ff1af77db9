#include "widgets/chart/latencytip.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Signalbox::Widgets {
namespace {

using Session::HistorySlot;
using Session::HistoryTier;
using Session::SlotValues;
using Cell = ChartTip::Cell;

struct TipTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString whole(float value)
{
    return std::isfinite(value) ? QString::number(double(value), 'f', value < 9.95F ? 1 : 0) : unknownText();
}

QString shareText(float value)
{
    return percentText(std::isfinite(value) ? std::optional<double>(double(value)) : std::nullopt);
}

QString widthText(milliseconds width)
{
    return width < std::chrono::minutes(1)
        ? TipTexts::tr("%1 s").arg(std::chrono::duration_cast<seconds>(width).count())
        : TipTexts::tr("%1 min").arg(width / std::chrono::minutes(1));
}

/// What the percentiles mean.
QString latencySentence(const HistorySlot &slot)
{
    const float blue = slot.sides[size_t(Side::Blue)].p95;
    const float green = slot.sides[size_t(Side::Green)].p95;
    if (std::isfinite(blue) && std::isfinite(green))
        return TipTexts::tr("95 of 100 requests were answered within %1 ms on blue and %2 ms on green.")
            .arg(whole(blue), whole(green));
    if (std::isfinite(blue))
        return TipTexts::tr("95 of 100 requests were answered within %1 ms on blue; none was on green.")
            .arg(whole(blue));
    if (std::isfinite(green))
        return TipTexts::tr("95 of 100 requests were answered within %1 ms on green; none was on blue.")
            .arg(whole(green));
    return TipTexts::tr("No request of a user was answered.");
}

/// The share that was ordered until an order came within this slot: its requests were sent by both. NaN: none came.
float shareBefore(const HistoryTier &tier, const HistorySlot &slot)
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    const HistorySlot *before = &slot > tier.slotList.data() ? &slot - 1 : nullptr;
    if (!before || slot.at - before->at > tier.width.count() || !std::isfinite(slot.requestedPercent))
        return none;
    return before->requestedPercent != slot.requestedPercent ? before->requestedPercent : none;
}

QString shareSentence(const HistorySlot &slot, float before)
{
    const bool isOfBoth = std::isfinite(before);
    const QString ordered = isOfBoth ? TipTexts::tr("Ordered: %1 → %2 to green, within this time.")
                                           .arg(shareText(before), shareText(slot.requestedPercent))
        : std::isfinite(slot.requestedPercent)
        ? TipTexts::tr("Ordered: %1 to green.").arg(shareText(slot.requestedPercent))
        : TipTexts::tr("What was ordered is not known.");
    if (!std::isfinite(slot.observedPercent))
        return ordered + QLatin1Char(' ') + TipTexts::tr("No request began to show it.");
    return ordered + QLatin1Char(' ')
        + (isOfBoth ? TipTexts::tr("Observed, of before and after together: %1 (95 %: %2 to %3).")
                    : TipTexts::tr("Observed: %1 (95 %: %2 to %3)."))
              .arg(shareText(slot.observedPercent), shareText(slot.observedLow), shareText(slot.observedHigh));
}

} // namespace

const HistorySlot *slotAt(const HistoryTier &tier, qint64 at)
{
    const auto after = std::upper_bound(tier.slotList.begin(), tier.slotList.end(), at,
                                        [](qint64 time, const HistorySlot &slot) { return time < slot.at; });
    if (after == tier.slotList.begin() || at - std::prev(after)->at > 2 * tier.width.count())
        return nullptr;
    return &*std::prev(after);
}

ChartTip figuresAt(const HistoryTier &tier, qint64 at, Qt::TimeSpec spec)
{
    ChartTip tip;
    const HistorySlot *slot = slotAt(tier, at);
    if (!slot)
        return tip;
    const auto head = [](const QString &text) { return Cell { text, Tone::Muted }; };
    const bool throttled = std::any_of(std::begin(slot->sides), std::end(slot->sides),
                                       [](const SlotValues &side) { return side.throttledPercent > 0; });
    tip.rows.append(
        { head(TipTexts::tr("%1 · %2").arg(timeText(WallTime(milliseconds(slot->at)), spec), widthText(tier.width))),
          head(TipTexts::tr("p50 ms")), head(TipTexts::tr("p95 ms")), head(TipTexts::tr("p99 ms")),
          head(TipTexts::tr("failed")), head(TipTexts::tr("requests")) });
    if (throttled)
        tip.rows.last().append(head(TipTexts::tr("429")));
    for (const Side side : { Side::Blue, Side::Green }) {
        const SlotValues &v = slot->sides[size_t(side)];
        const Tone tone = toneOf(side);
        tip.rows.append(
            { Cell { sideTitle(side).toLower(), tone, glyphOf(side) }, Cell { whole(v.p50), tone },
              Cell { whole(v.p95), tone }, Cell { whole(v.p99), tone }, Cell { shareText(v.failurePercent), tone },
              Cell { std::isfinite(v.requests) ? QString::number(double(v.requests), 'f', 0) : unknownText(), tone } });
        if (throttled)
            tip.rows.last().append(Cell { shareText(v.throttledPercent), tone });
    }
    tip.notes
        = { { latencySentence(*slot), Tone::Ink }, { shareSentence(*slot, shareBefore(tier, *slot)), Tone::Ink } };
    return tip;
}

QList<Cell> marksAt(const QList<ChartMark> &marks, qint64 at, milliseconds reach, qsizetype most)
{
    const auto off = [at](const ChartMark &mark) { return std::abs(mark.at - at); };
    const auto nearest = std::min_element(marks.cbegin(), marks.cend(),
                                          [&off](const auto &a, const auto &b) { return off(a) < off(b); });
    if (nearest == marks.cend() || off(*nearest) > reach.count())
        return {};
    QList<Cell> cells;
    const QList<MarkNote> notes = pickedNotes(*nearest, most);
    for (const MarkNote &note : notes)
        cells.append({ note.text, note.tone });
    if (const qsizetype more = nearest->told.size() - notes.size(); more > 0)
        cells.append({ TipTexts::tr("and %1 more: see the log").arg(more), Tone::Muted });
    return cells;
}

} // namespace Signalbox::Widgets
