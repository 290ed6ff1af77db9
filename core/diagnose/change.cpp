#include "core/diagnose/change.h"

#include "core/diagnose/outcomes.h"
#include "core/diagnose/rules.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Diagnose {

using namespace Rules;

namespace {

constexpr size_t leastSide = 8; // what a median's 99 % interval needs
constexpr milliseconds judgedWithin { 180'000 };
constexpr milliseconds mostAhead { 1000 };
constexpr size_t mostSamples = 400;

struct Timed {
    WallTime at;
    double ms;
};
struct Change {
    WallTime at;
    double beforeMs;
    bool slower;
};

std::vector<Timed> timedOf(const Evidence &evidence, Side side)
{
    std::vector<Timed> out;
    for (const Phase::PhaseSample *sample : good(evidence, side, false)) {
        if (const auto first = sample->phases.untilFirst())
            out.push_back({ sample->at, double(first->count()) / 1000 });
    }
    std::stable_sort(out.begin(), out.end(), [](const Timed &a, const Timed &b) { return a.at < b.at; });
    return out;
}

Spread spreadOfPart(const std::vector<Timed> &times, size_t from, size_t to)
{
    std::vector<double> values;
    for (size_t i = from; i < to; ++i)
        values.push_back(times[i].ms);
    return spreadOf(std::move(values));
}

// Where the means of the logarithms before and after differ most for their errors, from `from` on.
size_t bestSplit(const std::vector<Timed> &times, size_t from)
{
    const size_t count = times.size() - from;
    double sum = 0;
    double squares = 0;
    std::vector<double> sums(1, 0);
    for (size_t i = from; i < times.size(); ++i) {
        const double value = std::log(std::max(times[i].ms, 0.001));
        sum += value;
        squares += value * value;
        sums.push_back(sum);
    }
    size_t best = leastSide;
    double most = -1;
    for (size_t k = leastSide; k + leastSide <= count; ++k) {
        const double before = sums[k] / double(k);
        const double after = (sum - sums[k]) / double(count - k);
        const double within = squares - before * before * double(k) - after * after * double(count - k);
        const double worth
            = (after - before) * (after - before) * double(k) * double(count - k) / std::max(within, 1e-9);
        if (worth > most) {
            most = worth;
            best = k;
        }
    }
    return from + best;
}

// The last change of a side: the shortest stretch up to now that has one. A longer one may hide it, as a fault that
// came and went is hidden by what was before.
std::optional<Change> lastChange(const std::vector<Timed> &times)
{
    for (size_t length = 2 * leastSide; length <= times.size(); ++length) {
        const size_t from = times.size() - length;
        const size_t split = bestSplit(times, from);
        const Spread before = spreadOfPart(times, from, split);
        const Spread after = spreadOfPart(times, split, times.size());
        if (isSlower(after, before) || isSlower(before, after))
            return Change { times[split].at, before.median, isSlower(after, before) };
    }
    return std::nullopt;
}

size_t goodSince(const Evidence &evidence, Side side, WallTime at)
{
    const std::vector<Timed> times = timedOf(evidence, side);
    return size_t(std::count_if(times.begin(), times.end(), [at](const Timed &timed) { return timed.at >= at; }));
}

} // namespace

SinceChange sinceChange(const Evidence &evidence)
{
    SinceChange out { .evidence = evidence };
    for (const Side side : { Side::Blue, Side::Green }) {
        out.evidence.outcomesSince[size_t(side)] = outcomesChanged(evidence, side);
        const auto change = lastChange(timedOf(evidence, side));
        if (!change || goodSince(evidence, other(side), change->at) < leastSide)
            continue;
        out.at = std::max(out.at.value_or(change->at), change->at);
        if (change->slower)
            out.evidence.before[size_t(side)] = change->beforeMs;
    }
    if (!out.at)
        return out;
    for (auto &samples : out.evidence.samples)
        std::erase_if(samples, [&out](const Phase::PhaseSample &sample) { return sample.at < *out.at; });
    return out;
}

void keepRecent(std::vector<Phase::PhaseSample> &samples, WallTime now)
{
    std::erase_if(samples, [now](const Phase::PhaseSample &sample) {
        return sample.at < now - judgedWithin || sample.at > now + mostAhead;
    });
    std::stable_sort(samples.begin(), samples.end(),
                     [](const Phase::PhaseSample &a, const Phase::PhaseSample &b) { return a.at < b.at; });
    if (samples.size() > mostSamples)
        samples.erase(samples.begin(), samples.end() - qptrdiff(mostSamples));
}

} // namespace Signalbox::Diagnose
