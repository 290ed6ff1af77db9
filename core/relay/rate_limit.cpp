#include "core/relay/rate_limit.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace Signalbox::Relay {
namespace {

constexpr double longestWaitMs = 400.0 * 24 * 3600 * 1000; // beyond this a figure is no waiting time

std::optional<milliseconds> waitOf(double ms)
{
    if (!std::isfinite(ms) || ms < 0 || ms > longestWaitMs)
        return std::nullopt;
    return milliseconds(static_cast<qint64>(std::llround(ms)));
}

milliseconds untilMoment(double unixMs, WallTime now)
{
    const double left = unixMs - static_cast<double>(now.time_since_epoch().count());
    return waitOf(left).value_or(milliseconds(0));
}

// Numbers this large are moments, not waiting times: 1e9 s is September 2001.
std::optional<milliseconds> resetFromNumber(double number, WallTime now)
{
    constexpr double firstMoment = 1e9;
    constexpr double firstMomentInMs = 1e12;
    if (number < 0)
        return std::nullopt;
    if (number >= firstMomentInMs)
        return untilMoment(number, now);
    if (number >= firstMoment)
        return untilMoment(number * 1000, now);
    return waitOf(number * 1000);
}

struct WaitUnit {
    const char *name;
    double ms;
};
constexpr std::array waitUnits { WaitUnit { "ns", 1e-6 },  WaitUnit { "us", 1e-3 },  WaitUnit { "\xC2\xB5s", 1e-3 },
                                 WaitUnit { "ms", 1 },     WaitUnit { "s", 1e3 },    WaitUnit { "m", 60e3 },
                                 WaitUnit { "h", 3600e3 }, WaitUnit { "d", 86400e3 } };

std::optional<double> unitMs(QByteArrayView name)
{
    for (const WaitUnit &unit : waitUnits) {
        if (name == QByteArrayView(unit.name))
            return unit.ms;
    }
    return std::nullopt;
}

bool isOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '.';
}

// Go's notation: one or more numbers, each with its unit.
std::optional<milliseconds> resetFromDuration(QByteArrayView text)
{
    double total = 0;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && isOfNumber(text.at(digits)))
            ++digits;
        qsizetype end = digits;
        while (end < text.size() && !isOfNumber(text.at(end)))
            ++end;
        bool ok = false;
        const double number = text.first(digits).toByteArray().toDouble(&ok);
        const auto unit = unitMs(text.sliced(digits, end - digits));
        if (!ok || !unit)
            return std::nullopt;
        total += number * *unit;
        text = text.sliced(end);
    }
    return waitOf(total);
}

std::optional<milliseconds> resetFromDate(const QString &text, WallTime now)
{
    QDateTime moment = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (moment.isValid())
        moment.setTimeSpec(Qt::UTC);
    else
        moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    return untilMoment(static_cast<double>(moment.toMSecsSinceEpoch()), now);
}

// A repeated header arrives joined by commas; the first figure is the nearest relay's.
std::optional<qint64> countHeader(const HeaderList &headers, const char *name, const char *plainName, qint64 least)
{
    auto value = headerValue(headers, name);
    if (!value && plainName)
        value = headerValue(headers, plainName);
    if (!value)
        return std::nullopt;
    bool ok = false;
    const qint64 count = value->split(',').first().trimmed().toLongLong(&ok);
    if (!ok || count < least)
        return std::nullopt;
    return count;
}

std::optional<milliseconds> resetHeader(const HeaderList &headers, const char *name, const char *plainName,
                                        WallTime now)
{
    auto value = headerValue(headers, name);
    if (!value && plainName)
        value = headerValue(headers, plainName);
    return value ? parseReset(*value, now) : std::nullopt;
}

} // namespace

std::optional<milliseconds> parseReset(QByteArrayView outside, WallTime now)
{
    const QByteArray text = outside.trimmed().toByteArray();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return std::isfinite(number) ? resetFromNumber(number, now) : std::nullopt;
    if (const auto wait = resetFromDuration(text))
        return wait;
    return resetFromDate(QString::fromLatin1(text), now);
}

Probe::RateLimit parseRateLimit(const HeaderList &headers, WallTime now)
{
    return { .limitRequests = countHeader(headers, "x-ratelimit-limit-requests", "x-ratelimit-limit", 1),
             .remainingRequests = countHeader(headers, "x-ratelimit-remaining-requests", "x-ratelimit-remaining", 0),
             .resetRequests = resetHeader(headers, "x-ratelimit-reset-requests", "x-ratelimit-reset", now),
             .limitTokens = countHeader(headers, "x-ratelimit-limit-tokens", nullptr, 1),
             .remainingTokens = countHeader(headers, "x-ratelimit-remaining-tokens", nullptr, 0),
             .resetTokens = resetHeader(headers, "x-ratelimit-reset-tokens", nullptr, now) };
}

std::optional<milliseconds> parseRetryAfter(const HeaderList &headers, WallTime now)
{
    if (const auto ms = headerValue(headers, "retry-after-ms")) {
        bool ok = false;
        const double number = ms->toDouble(&ok);
        const auto wait = ok ? waitOf(number) : std::nullopt;
        if (wait)
            return wait;
    }
    const auto value = headerValue(headers, "retry-after");
    return value ? parseReset(*value, now) : std::nullopt;
}

} // namespace Signalbox::Relay
