#include "tests/bench/judge/bound.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Bench {
namespace {

constexpr double baseFailures = 0.004;

double logNormal(double x, double median, double spread)
{
    const double z = (std::log(x) - std::log(median)) / spread;
    return std::exp(-z * z / 2) / (x * spread * std::sqrt(2 * M_PI));
}

/// Both sides' densities of one request under the harm.
class Densities
{
public:
    explicit Densities(const Scenario &scenario)
        : m_scenario(scenario)
        , m_harm(*scenario.harm)
    {
    }
    /// log of (that side's density / the mixture of both).
    [[nodiscard]] double ratio(Judge::Arm arm, double lasts, bool failed) const
    {
        const double active = base(lasts) * failing(failed, baseFailures);
        const double part = m_harm.part;
        const double slowed = (1 - part) * base(lasts) + part * base(lasts / m_harm.slower) / m_harm.slower;
        const double candidate = slowed * failing(failed, 1 - (1 - baseFailures) * (1 - m_harm.failMore));
        const double mixture = (1 - m_scenario.share) * active + m_scenario.share * candidate;
        return std::log((arm == Judge::Arm::Candidate ? candidate : active) / mixture);
    }

private:
    [[nodiscard]] double base(double x) const
    {
        return 0.97 * logNormal(x, m_scenario.median, m_scenario.spread)
            + 0.03 * logNormal(x, 6 * m_scenario.median, m_scenario.spread);
    }
    static double failing(bool failed, double rate) { return failed ? rate : 1 - rate; }

    const Scenario &m_scenario;
    const Scenario::Harm m_harm;
};

struct Ended {
    double at;
    double ratio;
};

} // namespace

Bound boundOf(const Scenario &scenario, double alpha, int rollouts, std::uint64_t firstSeed)
{
    const Densities densities(scenario);
    std::vector<double> sums, sumsOfNull, times;
    for (int i = 0; i < rollouts; ++i) {
        Dice dice(firstSeed + std::uint64_t(i));
        std::bernoulli_distribution onCandidate(scenario.share);
        std::vector<Ended> seen;
        double sum = 0;
        double sumOfNull = 0;
        play(scenario, firstSeed + std::uint64_t(i),
             { .started =
                   [&](const Request &request, double) {
                       const double ratio = densities.ratio(request.arm, request.lasts, request.failed);
                       sum += ratio;
                       seen.push_back({ request.start + request.lasts, ratio });
                       // Whose request it was says nothing: sides are drawn anew for the same requests.
                       const auto arm = onCandidate(dice) ? Judge::Arm::Candidate : Judge::Arm::Active;
                       sumOfNull += densities.ratio(arm, request.lasts, request.failed);
                   },
               .ended = [](const Request &, double) {},
               .tick = [](double) {},
               .going = [] { return true; } });
        sums.push_back(sum);
        sumsOfNull.push_back(sumOfNull);
        std::sort(seen.begin(), seen.end(), [](const Ended &a, const Ended &b) { return a.at < b.at; });
        double evidence = 0;
        for (const Ended &ended : seen) {
            evidence += ended.ratio;
            if (ended.at > rolloutSeconds || evidence < std::log(1 / alpha))
                continue;
            times.push_back(ended.at);
            break;
        }
    }
    std::sort(sumsOfNull.begin(), sumsOfNull.end());
    const double critical = sumsOfNull[std::size_t((1 - alpha) * double(rollouts - 1))];
    Bound bound;
    bound.found
        = double(std::count_if(sums.begin(), sums.end(), [=](double sum) { return sum > critical; })) / rollouts;
    bound.foundWatched = double(times.size()) / rollouts;
    std::sort(times.begin(), times.end());
    bound.medianWatched = times.empty() ? NAN : times[times.size() / 2];
    return bound;
}

} // namespace Signalbox::Bench
