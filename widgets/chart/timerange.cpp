#include "widgets/chart/timerange.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

// A pointer this near to the right edge of a live range means "now".
constexpr double nowPart = 0.96;

} // namespace

TimeRange::TimeRange(milliseconds length)
    : m_length(std::clamp(length, shortest, longest))
{
}

TimeSpan TimeRange::within(TimeSpan known) const
{
    if (m_to) {
        const qint64 earliest = std::min(known.to, known.from + m_length.count());
        const qint64 to = std::clamp(*m_to, earliest, known.to);
        return { to - m_length.count(), to };
    }
    milliseconds length = m_length;
    for (const milliseconds young : { milliseconds(60'000), milliseconds(120'000) }) {
        if (young < length && known.length() < young.count()) {
            length = young;
            break;
        }
    }
    return { known.to - length.count(), known.to };
}

QString TimeRange::growthText(TimeSpan known) const
{
    if (within(known).length() >= m_length.count())
        return {};
    const auto minutes = double(m_length.count()) / 60'000;
    return minutes >= 120
        ? QCoreApplication::translate("Signalbox::Widgets", "axis grows to %1 h").arg(minutes / 60, 0, 'g', 3)
        : QCoreApplication::translate("Signalbox::Widgets", "axis grows to %1 min").arg(minutes, 0, 'g', 3);
}

TimeRange TimeRange::endingAt(qint64 to, milliseconds length, TimeSpan known)
{
    TimeRange range(length);
    to = std::max(to, known.from + range.m_length.count());
    if (to < known.to)
        range.m_to = to;
    return range;
}

TimeRange TimeRange::zoomed(double factor, qint64 about, TimeSpan known) const
{
    const TimeSpan shown = within(known);
    const double part = double(about - shown.from) / double(std::max<qint64>(1, shown.length()));
    const double wanted = double(shown.length()) * std::clamp(factor, 0.001, 1000.0);
    const TimeRange sized(milliseconds(std::llround(wanted)));
    if (isLive() && part >= nowPart)
        return sized;
    const auto rest = std::llround((1.0 - part) * double(sized.m_length.count()));
    return endingAt(about + rest, sized.m_length, known);
}

TimeRange TimeRange::moved(milliseconds by, TimeSpan known) const
{
    const TimeSpan shown = within(known);
    if (by.count() == 0)
        return *this;
    return endingAt(shown.to + by.count(), milliseconds(shown.length()), known);
}

} // namespace Signalbox::Widgets
