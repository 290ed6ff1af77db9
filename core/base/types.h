#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace Signalbox {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

/// One of the two environments. The colour never means a role: see Role.
enum class Side : quint8 { Blue, Green };

constexpr Side other(Side side)
{
    return side == Side::Blue ? Side::Green : Side::Blue;
}
/// "blue" or "green": the word of the service file, the router and JSON. Not translated.
QString sideName(Side side);
std::optional<Side> sideFromName(QStringView name);

/// Active carries production; candidate is being promoted.
enum class Role : quint8 { Active, Candidate };

/// A share in hundredths of a percent, 0..10000, always of a named side (by convention green's).
class Permyriad
{
public:
    constexpr Permyriad() = default;
    /// Values outside 0..10000 are clamped; parse outside text with fromPercentText().
    static constexpr Permyriad of(int value) { return Permyriad(value < 0 ? 0 : (value > 10000 ? 10000 : value)); }
    static constexpr Permyriad ofPercent(int percent) { return of(percent * 100); }
    /// "25", "12.34", "12,34" or any of these with " %"; nothing for anything else, more than two
    /// decimals or a value outside 0..100.
    static std::optional<Permyriad> fromPercentText(QStringView text);

    [[nodiscard]] constexpr int value() const { return m_value; }
    [[nodiscard]] constexpr double percent() const { return m_value / 100.0; }
    [[nodiscard]] constexpr double fraction() const { return m_value / 10000.0; }
    [[nodiscard]] constexpr Permyriad rest() const { return Permyriad(10000 - m_value); }
    /// "25.00 %" with a narrow no-break space; the figures of the window.
    [[nodiscard]] QString text() const;
    /// "25 %" or "12.34 %": as few decimals as the value needs; the words of a sentence.
    [[nodiscard]] QString shortText() const;

    constexpr auto operator<=>(const Permyriad &) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 errs

private:
    explicit constexpr Permyriad(int value)
        : m_value(value)
    {
    }
    int m_value = 0;
};

/// Green's share seen from one side: the share that `side` gets.
constexpr Permyriad shareOf(Side side, Permyriad greenShare)
{
    return side == Side::Green ? greenShare : greenShare.rest();
}

} // namespace Signalbox

Q_DECLARE_METATYPE(Signalbox::Side)
Q_DECLARE_METATYPE(Signalbox::Permyriad)
