#pragma once

#include <QString>

#include <compare>
#include <optional>

#include <gmpxx.h>

namespace Signalbox::Cost {

/// An exact amount: of money, of tokens, or a rate. A fraction of whole numbers, so that no sum, product or quotient
/// ever rounds; only text() does. Value; any thread.
class Amount
{
public:
    Amount() = default;
    explicit Amount(qint64 whole)
        : m_value(mpz_class(std::to_string(whole)))
    {
    }
    /// "7.50", "-3", "0.42": plain digits with a point, at most 15 before and 9 after it. Nothing for anything else.
    static std::optional<Amount> fromText(QStringView text);

    /// With so many decimals, rounded half away from zero as invoices are, thousands apart by commas: "1,655.00".
    [[nodiscard]] QString text(int decimals) const;
    /// The same without commas, for JSON and CSV: "1655.00".
    [[nodiscard]] QString plainText(int decimals) const;
    [[nodiscard]] bool isZero() const { return m_value == 0; }

    friend Amount operator+(const Amount &a, const Amount &b) { return Amount(mpq_class(a.m_value + b.m_value)); }
    friend Amount operator-(const Amount &a, const Amount &b) { return Amount(mpq_class(a.m_value - b.m_value)); }
    friend Amount operator*(const Amount &a, const Amount &b) { return Amount(mpq_class(a.m_value * b.m_value)); }
    /// Precondition: b is not zero.
    friend Amount operator/(const Amount &a, const Amount &b) { return Amount(mpq_class(a.m_value / b.m_value)); }
    friend bool operator==(const Amount &a, const Amount &b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const Amount &a, const Amount &b)
    {
        return cmp(a.m_value, b.m_value) <=> 0;
    }

private:
    explicit Amount(mpq_class value)
        : m_value(std::move(value))
    {
    }
    mpq_class m_value; ///< canonical, always
};

/// From the least to the most it may be: fees are known as a range.
struct AmountRange {
    Amount low;
    Amount high;
    bool operator==(const AmountRange &) const = default;
};

/// "$1,655.00", "¥225.69", "EUR 12.00", "-$3.00".
QString moneyText(const Amount &amount, const QString &currency);
/// "$1,655.00" or "$1,655.00 – 1,675.00".
QString moneyText(const AmountRange &range, const QString &currency);

} // namespace Signalbox::Cost
