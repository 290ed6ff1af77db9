#include "core/cost/comparison.h"

namespace Signalbox::Cost {
namespace {

constexpr qint64 million = 1'000'000;

// Tokens of one kind; nothing when there are some and no price for them.
std::optional<Amount> partCost(qint64 tokens, const std::optional<Amount> &price)
{
    if (tokens == 0)
        return Amount();
    if (!price)
        return std::nullopt;
    return Amount(tokens) * *price / Amount(million);
}

// An amount of the second sheet's currency in the first's.
std::optional<Amount> converted(const Amount &amount, const QString &from, const QString &to,
                                const std::optional<Rate> &rate)
{
    if (from == to)
        return amount;
    if (!rate || rate->value.isZero())
        return std::nullopt;
    if (rate->of == to && rate->in == from)
        return amount / rate->value;
    if (rate->of == from && rate->in == to)
        return amount * rate->value;
    return std::nullopt;
}

std::optional<AmountRange> converted(const AmountRange &range, const PriceSheet &from, const PriceSheet &to,
                                     const std::optional<Rate> &rate)
{
    const auto low = converted(range.low, from.currency, to.currency, rate);
    const auto high = converted(range.high, from.currency, to.currency, rate);
    if (!low || !high)
        return std::nullopt;
    return AmountRange { *low, *high };
}

AmountRange difference(const AmountRange &first, const AmountRange &second)
{
    return { first.low - second.high, first.high - second.low };
}

Amount percentOf(const Amount &part, const Amount &whole)
{
    return whole.isZero() ? Amount() : part * Amount(100) / whole;
}

Savings savingsOf(const AmountRange &first, const AmountRange &second, const Amount &migration)
{
    Savings savings;
    savings.month = difference(first, second);
    savings.percent = { percentOf(savings.month.low, first.low), percentOf(savings.month.high, first.high) };
    if (savings.percent.high < savings.percent.low)
        std::swap(savings.percent.low, savings.percent.high);
    savings.year = { savings.month.low * Amount(12), savings.month.high * Amount(12) };
    if (savings.month.low > Amount())
        savings.paybackMonths = AmountRange { migration / savings.month.high, migration / savings.month.low };
    return savings;
}

MonthCost monthOf(const QList<Line> &lines, int side, const PriceSheet &sheet)
{
    MonthCost month { .fees = sheet.feesPerMonth };
    for (const Line &line : lines) {
        const std::optional<Amount> &cost = line.by[side].cost;
        month.complete = month.complete && cost;
        month.tokens = month.tokens + cost.value_or(Amount());
    }
    return month;
}

void addSensitivity(Comparison &comparison, const Rate &rate)
{
    const AmountRange first = comparison.months[0].total();
    for (const int percent : { -20, -10, -5, 0, 5, 10, 20 }) {
        Rate other = rate;
        other.value = rate.value * Amount(100 + percent) / Amount(100);
        const auto second = converted(comparison.months[1].total(), comparison.sheets[1], comparison.sheets[0], other);
        if (second)
            comparison.sensitivity.append({ other.value, difference(first, *second) });
    }
    const AmountRange second = comparison.months[1].total();
    const bool firstIsPriced = !first.low.isZero() && !second.high.isZero();
    if (firstIsPriced)
        comparison.breakEvenRate
            = rate.of == comparison.sheets[0].currency ? second.high / first.low : first.low / second.high;
}

} // namespace

LineCost costOf(const Usage &usage, const PriceSheet &sheet)
{
    const auto found = sheet.models.constFind(usage.model);
    if (found == sheet.models.constEnd())
        return { .why = Unpriced::NoModel };
    if (usage.mixed) {
        if (!found->isFlat())
            return { .why = found->input || found->output ? Unpriced::Mixed : Unpriced::NoPrice };
        return { .cost = partCost(*usage.mixed, found->input) };
    }
    const auto input = partCost(usage.input, found->input);
    const auto cached = partCost(usage.cached, found->cached);
    const auto output = partCost(usage.output, found->output);
    if (!input || !cached || !output)
        return { .why = Unpriced::NoPrice };
    return { .cost = *input + *cached + *output };
}

Comparison compare(const Scenario &scenario, const PriceSheet &first, const PriceSheet &second)
{
    Comparison comparison { .sheets = { first, second } };
    for (const Usage &usage : scenario.volumes)
        comparison.lines.append({ usage, { costOf(usage, first), costOf(usage, second) } });
    comparison.months[0] = monthOf(comparison.lines, 0, first);
    comparison.months[1] = monthOf(comparison.lines, 1, second);
    if (comparison.months[1].complete)
        comparison.secondInFirst = converted(comparison.months[1].total(), second, first, scenario.rate);
    if (!comparison.months[0].complete || !comparison.months[1].complete) {
        comparison.whyNot = NoSavings::Incomplete;
    } else if (!comparison.secondInFirst) {
        comparison.whyNot = NoSavings::NoRate;
    } else {
        comparison.savings = savingsOf(comparison.months[0].total(), *comparison.secondInFirst, scenario.migration);
        if (first.currency != second.currency)
            addSensitivity(comparison, *scenario.rate);
    }
    return comparison;
}

std::optional<Amount> checksPerMonth(std::chrono::milliseconds interval, const Usage &ping, const PriceSheet &sheet)
{
    const LineCost one = costOf(ping, sheet);
    if (!one.cost || interval.count() <= 0)
        return std::nullopt;
    const Amount pings
        = Amount(std::chrono::milliseconds(std::chrono::hours(24 * 30)).count()) / Amount(interval.count());
    return *one.cost * pings;
}

} // namespace Signalbox::Cost
