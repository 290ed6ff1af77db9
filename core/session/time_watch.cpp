#include "core/session/time_watch.h"

#include <utility>

namespace Signalbox::Session {

TimeWatch::Seen TimeWatch::look(const Clock &clock)
{
    const Reading reading { clock.now(), clock.bootNow(), clock.wallNow() };
    const std::optional<Reading> last = std::exchange(m_last, reading);
    if (!last)
        return {};
    Seen seen;
    const nanoseconds ran = reading.now - last->now;
    const nanoseconds passed = reading.boot - last->boot;
    seen.suspended = passed - ran >= noticed;
    if (seen.suspended || ran >= longestPause)
        seen.away = passed;
    const auto stepped = (reading.wall - last->wall) - std::chrono::duration_cast<milliseconds>(passed);
    if (std::chrono::abs(stepped) >= noticed)
        seen.stepped = stepped;
    return seen;
}

QString spanText(milliseconds span)
{
    const qint64 all = std::chrono::round<seconds>(std::chrono::abs(span)).count();
    const std::pair<qint64, const char *> units[] = { { 86400, "d" }, { 3600, "h" }, { 60, "min" }, { 1, "s" } };
    for (size_t i = 0; i < 4; ++i) {
        const auto &[size, name] = units[i];
        if (all < size && i < 3)
            continue;
        QString text = QStringLiteral("%1 %2").arg(all / size).arg(QLatin1String(name));
        if (i < 3 && all % size / units[i + 1].first > 0)
            text += QStringLiteral(" %1 %2")
                        .arg(all % size / units[i + 1].first)
                        .arg(QLatin1String(units[i + 1].second));
        return text;
    }
    Q_UNREACHABLE();
}

} // namespace Signalbox::Session
