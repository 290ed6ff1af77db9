#include "core/diagnose/evidence.h"

#include "core/diagnose/rules.h"
#include "core/session/snapshot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Signalbox::Diagnose {
namespace {

constexpr int manyValues = 1000;
constexpr int enoughForP95 = 20;
constexpr int enoughForP99 = 100;
constexpr int fewestCompared = 5; ///< on each side
constexpr double z995 = 2.575829; // 99.5 % of the normal distribution lie below it

double inMs(microseconds value)
{
    return double(value.count()) / 1000;
}

// The largest rank k (from 0) for which the true median lies below the k-th smallest of n values with at most 0.5 %:
// P(Bin(n, 1/2) <= k) <= 0.005. Nothing when there is none. H. A. David, "Order Statistics", 2.5.
// Beyond a thousand values, where 1/2^n is no number any more, by the normal approximation, one rank further out.
std::optional<int> rankOfLow(int n)
{
    if (n > manyValues)
        return int(std::floor(n / 2.0 - z995 * std::sqrt(double(n)) / 2)) - 2;
    double mass = std::pow(0.5, n);
    double below = mass;
    if (below > 0.005)
        return std::nullopt;
    int k = 0;
    while (k + 1 < n) {
        mass *= double(n - k) / double(k + 1);
        if (below + mass > 0.005)
            break;
        below += mass;
        ++k;
    }
    return k;
}

// Mann-Whitney: how often a value of one side is above one of the other, against chance at 1 %. By the normal
// approximation, which five values a side are enough for.
bool ranksDiffer(const std::vector<double> &a, std::vector<double> b)
{
    std::sort(b.begin(), b.end());
    double above = 0; // pairs in which a's is the larger; half a one where they are equal
    for (const double value : a) {
        const auto [first, last] = std::equal_range(b.begin(), b.end(), value);
        above += double(first - b.begin()) + double(last - first) / 2;
    }
    const double pairs = double(a.size()) * double(b.size());
    const double error = std::sqrt(pairs * double(a.size() + b.size() + 1) / 12);
    return std::abs(above - pairs / 2) > z995 * error;
}

} // namespace

QString partName(Part part)
{
    switch (part) {
    case Part::Name:
        return QStringLiteral("dns");
    case Part::Connection:
        return QStringLiteral("tcp");
    case Part::Handshake:
        return QStringLiteral("tls");
    case Part::Sending:
        return QStringLiteral("send");
    case Part::Waiting:
        return QStringLiteral("wait");
    case Part::FirstToken:
        return QStringLiteral("first_token");
    case Part::Streaming:
        return QStringLiteral("streaming");
    }
    return {};
}

std::optional<microseconds> partOf(const Phase::PhaseSample &sample, Part part)
{
    switch (part) {
    case Part::Name:
        return sample.phases.dns;
    case Part::Connection:
        return sample.phases.tcp;
    case Part::Handshake:
        return sample.phases.tls;
    case Part::Sending:
        return sample.phases.send;
    case Part::Waiting:
        return sample.phases.wait;
    case Part::FirstToken:
        return sample.phases.token;
    case Part::Streaming:
        return sample.perToken;
    }
    return std::nullopt;
}

Spread spreadOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !(value >= 0) || std::isinf(value); });
    Spread spread { .count = int(std::min<size_t>(values.size(), 1000000)) };
    if (values.empty())
        return spread;
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[size_t(std::lround(share * double(values.size() - 1)))]; };
    const size_t half = values.size() / 2;
    spread.median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    spread.p90 = at(0.9);
    if (spread.count >= enoughForP95)
        spread.p95 = at(0.95);
    if (spread.count >= enoughForP99)
        spread.p99 = at(0.99);
    if (const auto rank = rankOfLow(spread.count)) {
        spread.low = values[size_t(*rank)];
        spread.high = values[values.size() - 1 - size_t(*rank)];
    }
    return spread;
}

Spread spreadOf(const Evidence &evidence, Side side, Part part, bool reused)
{
    std::vector<double> values;
    for (const Phase::PhaseSample &sample : evidence.of(side)) {
        const auto value = partOf(sample, part);
        if (sample.outcome == Outcome::Ok && sample.reused == reused && value)
            values.push_back(inMs(*value));
    }
    return spreadOf(std::move(values));
}

Spread untilFirst(const Evidence &evidence, Side side, bool reused)
{
    return spreadOf(firstTimes(evidence, side, reused));
}

std::vector<double> firstTimes(const Evidence &evidence, Side side, bool reused)
{
    std::vector<double> values;
    for (const Phase::PhaseSample &sample : evidence.of(side)) {
        const auto value = sample.phases.untilFirst();
        if (sample.outcome == Outcome::Ok && sample.reused == reused && value)
            values.push_back(inMs(*value));
    }
    return values;
}

bool isApart(double a, double b)
{
    constexpr double factor = 1.5;
    constexpr double fewMs = 30;
    return std::max(a, b) > factor * std::min(a, b) + fewMs;
}

bool areAlike(const Evidence &evidence)
{
    const auto hasFewSlow = [&evidence](Side side) { return Rules::mayHaveTail(Rules::slowOnes(evidence, side)); };
    const bool fewAreSlow = hasFewSlow(Side::Blue) || hasFewSlow(Side::Green);
    return std::ranges::none_of(std::array { false, true }, [&](bool reused) {
        const std::vector<double> blueTimes = firstTimes(evidence, Side::Blue, reused);
        const std::vector<double> greenTimes = firstTimes(evidence, Side::Green, reused);
        const Spread blue = spreadOf(blueTimes);
        const Spread green = spreadOf(greenTimes);
        return std::min(blue.count, green.count) >= fewestCompared
            && (isApart(blue.median, green.median) || (isApart(blue.p90, green.p90) && !fewAreSlow))
            && ranksDiffer(blueTimes, greenTimes);
    });
}

UserFigures userFigures(const Session::Figures &figures)
{
    const auto ms = [](const std::optional<microseconds> &value) {
        return value ? std::optional(double(value->count()) / 1000) : std::nullopt;
    };
    return { figures.requests, figures.failures, figures.throttled, ms(figures.p50), ms(figures.p95), ms(figures.p99) };
}

} // namespace Signalbox::Diagnose
