#pragma once

#include "core/cost/price_sheet.h"
#include "core/cost/scenario.h"

#include <array>

namespace Signalbox::Cost {

/// Why a volume has no cost.
enum class Unpriced : quint8 {
    No, ///< it has one
    NoModel, ///< the sheet does not list the model
    NoPrice, ///< a price that the volume needs is missing
    Mixed, ///< the volume is not told apart, and the sheet's prices are
};

struct LineCost {
    std::optional<Amount> cost; ///< absent when unpriced, never 0 instead
    Unpriced why = Unpriced::No;
    bool operator==(const LineCost &) const = default;
};

/// What a volume costs by a sheet: a sum of exact products.
LineCost costOf(const Usage &usage, const PriceSheet &sheet);

struct Line {
    Usage usage;
    LineCost by[2]; ///< by first and second sheet, each in its own currency
};

/// One sheet's month.
struct MonthCost {
    Amount tokens; ///< of the lines that are priced
    AmountRange fees;
    bool complete = true; ///< every line is priced
    [[nodiscard]] AmountRange total() const { return { tokens + fees.low, tokens + fees.high }; }
};

/// What is saved by going from the first sheet to the second, in the first's currency. Negative: it costs more. `low`
/// pairs the first's least with the second's most.
struct Savings {
    AmountRange month;
    AmountRange percent; ///< of the first's month
    AmountRange year; ///< twelve months
    std::optional<AmountRange> paybackMonths; ///< migration cost through the month's savings; absent: never
};

/// The same under another rate.
struct RatePoint {
    Amount rate;
    AmountRange savingsMonth;
};

enum class NoSavings : quint8 { None, Incomplete, NoRate };

struct Comparison {
    std::array<PriceSheet, 2> sheets;
    QList<Line> lines;
    std::array<MonthCost, 2> months;
    std::optional<AmountRange>
        secondInFirst; ///< the second's month in the first's currency; absent without a rate or a price
    std::optional<Savings> savings;
    NoSavings whyNot = NoSavings::None;
    QList<RatePoint> sensitivity; ///< the rate from 20 % below to 20 % above; empty where no rate is used
    std::optional<Amount> breakEvenRate; ///< where both cost the same, by the first's least
};

/// Compares. Pure. Precondition: both sheets are whole.
Comparison compare(const Scenario &scenario, const PriceSheet &first, const PriceSheet &second);

/// What one side's health checks cost in a month of 30 days at most: one ping each `interval`, with so many tokens. In
/// the sheet's currency; absent when the model is unpriced.
std::optional<Amount> checksPerMonth(std::chrono::milliseconds interval, const Usage &ping, const PriceSheet &sheet);

} // namespace Signalbox::Cost
