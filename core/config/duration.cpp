#include "core/config/duration.h"

#include <array>

namespace Signalbox::Config {

namespace {

struct DurationUnit {
    QLatin1String name;
    qint64 length;
};
constexpr std::array durationUnits {
    DurationUnit { QLatin1String("d"), 86'400'000 }, DurationUnit { QLatin1String("h"), 3'600'000 },
    DurationUnit { QLatin1String("m"), 60'000 },     DurationUnit { QLatin1String("s"), 1'000 },
    DurationUnit { QLatin1String("ms"), 1 },
};
constexpr qint64 longestDuration = 365 * durationUnits.front().length;
constexpr qsizetype mostDigits = 11;

// Reads the digits at the front of `text` and takes them off.
std::optional<qint64> takeNumber(QStringView &text)
{
    qint64 value = 0;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9') {
        if (digits == mostDigits)
            return std::nullopt;
        value = value * 10 + (text[digits++].unicode() - u'0');
    }
    if (digits == 0)
        return std::nullopt;
    text = text.mid(digits);
    return value;
}

QStringView takeLetters(QStringView &text)
{
    qsizetype letters = 0;
    while (letters < text.size() && text[letters] >= u'a' && text[letters] <= u'z')
        ++letters;
    const QStringView word = text.left(letters);
    text = text.mid(letters);
    return word;
}

} // namespace

std::optional<milliseconds> durationFromText(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    qint64 sum = 0;
    size_t next = 0;
    while (!text.isEmpty()) {
        const auto number = takeNumber(text);
        if (!number)
            return std::nullopt;
        const QStringView word = takeLetters(text);
        while (next < durationUnits.size() && durationUnits[next].name != word)
            ++next;
        if (next == durationUnits.size() || *number > longestDuration)
            return std::nullopt;
        sum += *number * durationUnits[next].length;
        if (sum > longestDuration)
            return std::nullopt;
        ++next;
    }
    return milliseconds(sum);
}

QString durationText(milliseconds duration)
{
    qint64 left = duration.count();
    if (left <= 0)
        return QStringLiteral("0s");
    QString text;
    for (const DurationUnit &unit : durationUnits) {
        if (left >= unit.length) {
            text += QString::number(left / unit.length) + unit.name;
            left %= unit.length;
        }
    }
    return text;
}

} // namespace Signalbox::Config
