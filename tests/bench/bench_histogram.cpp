// What a record costs, beside keeping every value and selecting exactly, and how far the quantiles of six distributions
// are from the exact ones. Run alone on a quiet machine:
//   bench_histogram [values per run]
// Exit 1 where a record takes more than 20 ns or a quantile is more than 1 % off.

#include "core/stats/histogram.h"
#include "core/stats/sliding_figures.h"
#include "core/stats/tier_series.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <vector>

using namespace Signalbox;

namespace {

constexpr int runs = 15;
volatile qint64 sink = 0; // keeps the work from being optimized away

double nanosecondsOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return double(std::chrono::nanoseconds(std::chrono::steady_clock::now() - begin).count());
}

// Median, least and most of the runs, per item; the median in ns.
double report(const char *name, double items, const std::function<void()> &work)
{
    std::vector<double> times;
    times.reserve(runs);
    for (int i = 0; i < runs; ++i)
        times.push_back(nanosecondsOf(work) / items);
    std::sort(times.begin(), times.end());
    std::printf("%-52s %10.1f ns   (%.1f to %.1f)\n", name, times[runs / 2], times.front(), times.back());
    return times[runs / 2];
}

std::vector<microseconds> latencies(size_t count)
{
    std::mt19937 dice(1);
    std::lognormal_distribution<double> draw(11, 1.2); // median 60 ms
    std::vector<microseconds> values(count);
    for (microseconds &value : values)
        value = microseconds(qint64(draw(dice)));
    return values;
}

bool benchRecording(const std::vector<microseconds> &values)
{
    const auto count = double(values.size());
    const double record = report("record, fresh histogram (wanted: <= 20)", count, [&] {
        Stats::Histogram histogram;
        for (const microseconds value : values)
            histogram.record(value);
        sink = qint64(histogram.count());
    });
    report("record and p50, p95, p99", count, [&] {
        Stats::Histogram histogram;
        for (const microseconds value : values)
            histogram.record(value);
        for (const double q : { 0.5, 0.95, 0.99 })
            sink = histogram.quantile(q)->count();
    });
    report("std::vector push, nth_element for the same (exact)", count, [&] {
        std::vector<microseconds> kept;
        for (const microseconds value : values)
            kept.push_back(value); // NOLINT(performance-inefficient-vector-operation): that is measured
        for (const double q : { 0.5, 0.95, 0.99 }) {
            const auto rank = std::ptrdiff_t(std::ceil(q * double(kept.size()))) - 1;
            std::nth_element(kept.begin(), kept.begin() + rank, kept.end());
            sink = kept[size_t(rank)].count();
        }
    });
    return record <= 20;
}

struct Distribution {
    const char *name;
    std::function<double(std::mt19937_64 &)> draw; ///< in microseconds
};

std::vector<Distribution> distributions()
{
    return {
        { "log-normal, median 60 ms", [](auto &dice) { return std::lognormal_distribution<double>(11, 1.2)(dice); } },
        { "exponential, mean 40 ms", [](auto &dice) { return std::exponential_distribution<double>(1 / 40e3)(dice); } },
        { "even, 10 us to 10 min", [](auto &dice) { return std::uniform_real_distribution<double>(10, 600e6)(dice); } },
        { "normal, 1 s and 1 ms wide", [](auto &dice) { return std::normal_distribution<double>(1e6, 1e3)(dice); } },
        { "Pareto, from 200 us, index 1.1",
          [](auto &dice) { return 200 * std::pow(1 - std::uniform_real_distribution<double>()(dice), -1 / 1.1); } },
        { "two humps: 30 ms, and one in ten 3 s",
          [](auto &dice) {
              const bool slow = std::uniform_int_distribution<int>(0, 9)(dice) == 0;
              return std::normal_distribution<double>(slow ? 3e6 : 30e3, slow ? 400e3 : 3e3)(dice);
          } },
    };
}

// The largest relative error over the quantiles, of what lies within the histogram's range.
bool benchErrors(size_t count)
{
    std::printf("\nlargest error of p1, p10, p50, p90, p95, p99, p99.9, p99.99, max of %zu values (wanted: <= 1 %%)\n",
                count);
    bool isFine = true;
    for (const Distribution &distribution : distributions()) {
        std::mt19937_64 dice(7);
        std::vector<qint64> exact;
        Stats::Histogram histogram;
        for (size_t i = 0; i < count; ++i) {
            const double drawn = distribution.draw(dice);
            const auto value
                = microseconds(qint64(std::clamp(drawn, 10.0, double(Stats::Histogram::highest().count()))));
            exact.push_back(value.count());
            histogram.record(value);
        }
        std::sort(exact.begin(), exact.end());
        double worst = 0;
        for (const double q : { 0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 0.999, 0.9999, 1.0 }) {
            const auto rank = size_t(std::max(1.0, std::ceil(q * double(count)))) - 1;
            const auto truth = double(exact[rank]);
            worst = std::max(worst, std::abs(double(histogram.quantile(q)->count()) - truth) / truth);
        }
        std::printf("%-52s %10.3f %%\n", distribution.name, worst * 100);
        isFine &= worst <= 0.01;
    }
    return isFine;
}

void benchReading(const std::vector<microseconds> &values)
{
    Stats::Histogram full;
    for (const microseconds value : values)
        full.record(value);
    std::printf("\nheap of a histogram of %llu values: %zu bytes\n", static_cast<unsigned long long>(full.count()),
                full.heapBytes());
    report("one quantile", 1000, [&] {
        for (int i = 0; i < 1000; ++i)
            sink = full.quantile(0.95)->count();
    });
    report("one merge", 1000, [&] {
        Stats::Histogram sum;
        for (int i = 0; i < 1000; ++i)
            sum.merge(full);
        sink = qint64(sum.count());
    });
}

void benchTheRest(const std::vector<microseconds> &values)
{
    std::vector<Sample> samples(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        samples[i].side = i % 4 ? Side::Blue : Side::Green;
        samples[i].start = WallTime(milliseconds(1'795'401'000'000 + qint64(i) / 2));
        samples[i].headers = samples[i].total = values[i];
    }
    const Instant begin(seconds(1000));
    Stats::SlidingFigures sliding;
    qint64 ms = 0;
    report("SlidingFigures::add, 2,000 a second", double(samples.size()), [&] {
        for (const Sample &sample : samples)
            sliding.add(sample, begin + microseconds(500 * ms++));
    });
    report("SlidingFigures::figures, full minute", 100, [&] {
        for (int i = 0; i < 100; ++i)
            sink = qint64(sliding.figures(Side::Blue, begin + microseconds(500 * ms)).requests);
    });
    Stats::TierSeries series;
    qint64 wall = 0;
    report("TierSeries::add, 2,000 a second", double(samples.size()), [&] {
        for (const Sample &sample : samples)
            series.add(sample, WallTime(milliseconds(1'795'401'000'000 + wall++ / 2)));
    });
    const WallTime start(milliseconds(1'795'401'000'000 + wall / 2));
    for (int second = 0; second < 90'000; ++second)
        series.add(samples[0], start + seconds(second));
    int step = 90'000;
    report("TierSeries::history, a full day", 1, [&] {
        series.add(samples[0], start + seconds(step++));
        sink = qint64(series.history()->tiers.size());
    });
}

} // namespace

int main(int argc, char **argv)
{
    const size_t count = argc > 1 ? size_t(std::max(1L, std::strtol(argv[1], nullptr, 10))) : 200'000;
    std::printf("%zu values, median of %d runs (least to most)\n\n", count, runs);
    const std::vector<microseconds> values = latencies(count);
    bool isFine = benchRecording(values);
    isFine &= benchErrors(1'000'000);
    benchReading(values);
    std::printf("\n");
    benchTheRest(values);
    return isFine ? 0 : 1;
}
