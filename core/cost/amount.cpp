#include "core/cost/amount.h"

namespace Signalbox::Cost {
namespace {

constexpr qsizetype mostWholeDigits = 15;
constexpr qsizetype mostDecimals = 9;

mpz_class powerOfTen(unsigned long exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

} // namespace

std::optional<Amount> Amount::fromText(QStringView text)
{
    QStringView digits = text.trimmed();
    const bool negative = digits.startsWith(QLatin1Char('-'));
    if (negative)
        digits = digits.mid(1);
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? digits : digits.left(point);
    const QStringView decimals = point < 0 ? QStringView() : digits.mid(point + 1);
    if (whole.isEmpty() || whole.size() > mostWholeDigits || (point >= 0 && decimals.isEmpty())
        || decimals.size() > mostDecimals || !areDigits(whole) || !areDigits(decimals))
        return std::nullopt;
    const std::string all = (whole.toString() + decimals.toString()).toStdString();
    mpq_class value(mpz_class(all, 10), powerOfTen(static_cast<unsigned long>(decimals.size())));
    value.canonicalize();
    return Amount(negative ? mpq_class(-value) : value);
}

QString Amount::plainText(int decimals) const
{
    const mpz_class scale = powerOfTen(static_cast<unsigned long>(decimals));
    const mpz_class numerator = abs(m_value.get_num()) * scale * 2 + m_value.get_den();
    const mpz_class rounded = numerator / (m_value.get_den() * 2);
    QString digits = QString::fromStdString(rounded.get_str()).rightJustified(decimals + 1, QLatin1Char('0'));
    if (decimals > 0)
        digits.insert(digits.size() - decimals, QLatin1Char('.'));
    return m_value < 0 && rounded != 0 ? QLatin1Char('-') + digits : digits;
}

QString Amount::text(int decimals) const
{
    QString digits = plainText(decimals);
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    qsizetype end = digits.indexOf(QLatin1Char('.'));
    if (end < 0)
        end = digits.size();
    for (qsizetype at = end - 3; at > first; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

QString moneyText(const Amount &amount, const QString &currency)
{
    QString sign = currency + QLatin1Char(' ');
    if (currency == QLatin1String("USD"))
        sign = QStringLiteral("$");
    else if (currency == QLatin1String("CNY"))
        sign = QStringLiteral("¥");
    else if (currency == QLatin1String("EUR"))
        sign = QStringLiteral("€");
    const QString digits = amount.text(2);
    return digits.startsWith(QLatin1Char('-')) ? QLatin1Char('-') + sign + digits.mid(1) : sign + digits;
}

QString moneyText(const AmountRange &range, const QString &currency)
{
    if (range.low == range.high)
        return moneyText(range.low, currency);
    return QStringLiteral("%1 – %2").arg(moneyText(range.low, currency), range.high.text(2));
}

} // namespace Signalbox::Cost
