// The judge against known behaviour: many simulated rollouts of 300 s of each scenario, beside three ways in use.
//   bench_judge [--rollouts N] [--fast-rollouts N] [--first-seed N] [--only TEXT] [--no-baselines] [--cost] [--bounds]
// `--rollouts` for scenarios of few requests, `--fast-rollouts` for those of 200 a second. One thread. What the judge
// was tuned on is worth nothing as proof: give the seeds of a study a `--first-seed` that was never looked at before.
#include "core/judge/trial.h"
#include "tests/bench/judge/baselines.h"
#include "tests/bench/judge/bound.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

Judge::Micros micros(double seconds)
{
    return Judge::Micros(std::int64_t(seconds * 1e6));
}

struct Options {
    int rollouts = 1000;
    int fastRollouts = 200;
    std::uint64_t firstSeed = 1;
    std::string only;
    bool baselines = true;
    bool cost = false;
    bool bounds = false;
};

struct Outcome {
    std::vector<double> failed, passed; ///< when
    std::array<std::vector<double>, 3> others;
    std::array<int, Judge::metrics> by {};
    int rollouts = 0;
};

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return NAN;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void rollout(const Scenario &scenario, std::uint64_t seed, bool withBaselines, Outcome &outcome)
{
    auto trial = std::make_unique<Judge::Trial>();
    Baselines baselines;
    std::optional<double> passed;
    const auto decided = [&] { return trial->decision() == Judge::Decision::Fail; };
    const auto look = [&](double now) {
        if (!passed && trial->decision() == Judge::Decision::Pass)
            passed = now;
    };
    play(scenario, seed,
         { .started =
               [&](const Request &request, double now) {
                   if (!decided())
                       trial->started(request.arm, micros(now));
               },
           .ended =
               [&](const Request &request, double now) {
                   if (withBaselines)
                       baselines.ended(request, now);
                   if (decided())
                       return;
                   trial->ended({ .arm = request.arm,
                                  .start = micros(request.start),
                                  .total = micros(request.lasts),
                                  .ending = request.failed ? Judge::Ending::Failed : Judge::Ending::Fine,
                                  .user = std::uint64_t(request.user) },
                                micros(now));
                   look(now);
               },
           .tick =
               [&](double now) {
                   trial->advance(micros(now));
                   baselines.advance(now);
                   look(now);
               },
           .going = [&] { return withBaselines || !decided(); } });
    ++outcome.rollouts;
    if (decided()) {
        outcome.failed.push_back(double(trial->decidedAt()->count()) * 1e-6 - scenario.badFrom);
        ++outcome.by[std::size_t(*trial->verdict().metric)];
    }
    if (passed)
        outcome.passed.push_back(*passed);
    if (!withBaselines)
        return;
    baselines.advance(rolloutSeconds + 1);
    const Baselines::Alarms &alarms = baselines.alarms();
    const std::array all { alarms.share, alarms.fixed, alarms.ranks };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i])
            outcome.others[i].push_back(*all[i] - scenario.badFrom);
    }
}

std::string cell(const std::vector<double> &times, int rollouts)
{
    char text[64];
    const double percent = rollouts > 0 ? 100.0 * double(times.size()) / rollouts : 0;
    if (times.empty())
        std::snprintf(text, sizeof text, "%5.1f %%        ", percent);
    else
        std::snprintf(text, sizeof text, "%5.1f %% %6.1f s", percent, medianOf(times));
    return text;
}

void print(const Scenario &scenario, const Outcome &outcome, const Outcome &others)
{
    char target[32] = "      -";
    if (scenario.target > 0)
        std::snprintf(target, sizeof target, "%5.1f s", scenario.target);
    std::printf("%-8s %-52s %5d | %s  %s | %s |", scenario.harmful ? "harmful" : "harmless", scenario.name.c_str(),
                outcome.rollouts, cell(outcome.failed, outcome.rollouts).c_str(), scenario.harmful ? target : "<= 1 % ",
                cell(outcome.passed, outcome.rollouts).c_str());
    for (const auto &times : others.others)
        std::printf(" %s |", cell(times, others.rollouts).c_str());
    for (std::size_t i = 0; i < Judge::metrics; ++i) {
        if (outcome.by[i] > 0)
            std::printf(" %s %d", Judge::metricName(Judge::Metric(i)), outcome.by[i]);
    }
    std::printf("\n");
    std::fflush(stdout);
}

// What one request costs: starts, endings and the look after each, without the traffic's own making.
void measureCost()
{
    std::vector<std::pair<bool, Request>> events;
    const Scenario scenario { .name = "cost", .rate = 200, .share = 0.25 };
    std::vector<double> times;
    play(scenario, 1,
         { .started =
               [&](const Request &request, double now) {
                   events.emplace_back(false, request);
                   times.push_back(now);
               },
           .ended =
               [&](const Request &request, double now) {
                   events.emplace_back(true, request);
                   times.push_back(now);
               },
           .tick = [](double) {},
           .going = [] { return true; } });
    std::vector<double> runs;
    for (int run = 0; run < 9; ++run) {
        Judge::Trial trial;
        const std::clock_t begin = std::clock(); // of this program alone: others may use the machine
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto &[end, request] = events[i];
            if (end)
                trial.ended({ .arm = request.arm,
                              .start = micros(request.start),
                              .total = micros(request.lasts),
                              .headers = micros(request.lasts / 2),
                              .ending = request.failed ? Judge::Ending::Failed : Judge::Ending::Fine,
                              .user = 1 + i % 500 },
                            micros(times[i]));
            else
                trial.started(request.arm, micros(times[i]));
        }
        runs.push_back(1e6 * double(std::clock() - begin) / CLOCKS_PER_SEC / (double(events.size()) / 2));
    }
    std::printf("cost of a request, with headers and users: %.2f us (median of 9 runs; target 2 us); a trial: %zu KB\n",
                medianOf(runs), sizeof(Judge::Trial) / 1024);
}

/// How near to what is possible at all: beside scenarios whose harm can be stated.
void printBounds(const Options &options)
{
    std::printf(
        "\nWhat any test could reach at alpha 1 %% in 300 s; the second knows the harm beforehand and is watched "
        "all the time.\n\n%-45s %5s | %-12s | %s\n",
        "scenario", "runs", "at most", "likelihood-ratio e-test that knows all");
    for (const Scenario &scenario : scenarios()) {
        if (!scenario.harm || (!options.only.empty() && scenario.name.find(options.only) == std::string::npos))
            continue;
        const int rollouts = scenario.rate > 100 ? options.fastRollouts : options.rollouts;
        const Bound bound = boundOf(scenario, 0.01, rollouts, options.firstSeed);
        std::printf("%-45s %5d | %5.1f %%      | %5.1f %% %6.1f s\n", scenario.name.c_str(), rollouts,
                    100 * bound.found, 100 * bound.foundWatched, bound.medianWatched);
        std::fflush(stdout);
    }
}

Options optionsOf(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (std::strcmp(argv[i], "--rollouts") == 0)
            options.rollouts = std::max(1, std::atoi(value()));
        else if (std::strcmp(argv[i], "--fast-rollouts") == 0)
            options.fastRollouts = std::max(1, std::atoi(value()));
        else if (std::strcmp(argv[i], "--first-seed") == 0)
            options.firstSeed = std::strtoull(value(), nullptr, 10);
        else if (std::strcmp(argv[i], "--only") == 0)
            options.only = value();
        else if (std::strcmp(argv[i], "--no-baselines") == 0)
            options.baselines = false;
        else if (std::strcmp(argv[i], "--cost") == 0)
            options.cost = true;
        else if (std::strcmp(argv[i], "--bounds") == 0)
            options.bounds = true;
    }
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = optionsOf(argc, argv);
    measureCost();
    if (options.cost)
        return 0;
    if (options.bounds) {
        printBounds(options);
        return 0;
    }
    std::printf(
        "\nBase: log-normal latency, median 40 ms (LLM: 8 s), sigma 0.5; 3 %% are 6 times as long; 0.4 %% fail. "
        "Rollouts of 300 s.\nShares of rollouts with an alarm and its median time, from when harm begins. "
        "Ours: alpha 1 %% over the whole rollout.\n"
        "The other three columns are of the first 200 rollouts of each scenario; \"runs\" says how many are ours.\n\n");
    std::printf("%-61s %5s | %-25s | %-16s | %-16s | %-16s | %-16s | failed by\n", "scenario", "runs",
                "this judge: alarm  target", "pass", ">= 95 % succeed", "99 %, p99 500 ms", "Mann-Whitney");
    for (const Scenario &scenario : scenarios()) {
        if (!options.only.empty() && scenario.name.find(options.only) == std::string::npos)
            continue;
        Outcome outcome;
        Outcome others;
        const int rollouts = scenario.rate > 100 ? options.fastRollouts : options.rollouts;
        for (int i = 0; i < rollouts; ++i) {
            // Baselines need the whole rollout even where ours has long decided; of them fewer are enough.
            const bool withBaselines = options.baselines && i < 200;
            rollout(scenario, options.firstSeed + std::uint64_t(i), withBaselines, outcome);
            if (withBaselines && others.rollouts++ < 200)
                others.others = outcome.others;
        }
        print(scenario, outcome, others);
    }
    return 0;
}
