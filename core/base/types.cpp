#include "core/base/types.h"

namespace Signalbox {

QString sideName(Side side)
{
    return side == Side::Blue ? QStringLiteral("blue") : QStringLiteral("green");
}

std::optional<Side> sideFromName(QStringView name)
{
    if (name == QLatin1String("blue"))
        return Side::Blue;
    if (name == QLatin1String("green"))
        return Side::Green;
    return std::nullopt;
}

std::optional<Permyriad> Permyriad::fromPercentText(QStringView text)
{
    text = text.trimmed();
    if (text.endsWith(QLatin1Char('%')))
        text = text.chopped(1).trimmed();
    int whole = 0;
    int decimals = 0;
    int wholeDigits = 0;
    int decimalDigits = -1; // -1: no separator seen yet
    for (const QChar c : text) {
        if ((c == QLatin1Char('.') || c == QLatin1Char(',')) && decimalDigits < 0 && wholeDigits > 0) {
            decimalDigits = 0;
        } else if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) {
            const int digit = c.unicode() - u'0';
            if (decimalDigits < 0) {
                whole = whole * 10 + digit;
                if (++wholeDigits > 3)
                    return std::nullopt;
            } else {
                decimals = decimals * 10 + digit;
                if (++decimalDigits > 2)
                    return std::nullopt;
            }
        } else {
            return std::nullopt;
        }
    }
    if (wholeDigits == 0 || decimalDigits == 0)
        return std::nullopt;
    const int value = whole * 100 + (decimalDigits == 1 ? decimals * 10 : decimals);
    if (value > 10000)
        return std::nullopt;
    return Permyriad(value);
}

QString Permyriad::text() const
{
    return QStringLiteral("%1.%2\u202f%").arg(m_value / 100).arg(m_value % 100, 2, 10, QLatin1Char('0'));
}

QString Permyriad::shortText() const
{
    if (m_value % 100 == 0)
        return QStringLiteral("%1\u202f%").arg(m_value / 100);
    if (m_value % 10 == 0)
        return QStringLiteral("%1.%2\u202f%").arg(m_value / 100).arg(m_value % 100 / 10);
    return text();
}

} // namespace Signalbox
