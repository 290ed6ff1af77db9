#include "tests/bench/judge/traffic.h"

#include <cmath>
#include <queue>

namespace Signalbox::Bench {
namespace {

using Judge::Arm;

constexpr double never = std::numeric_limits<double>::infinity();

struct Ends {
    double at;
    Request request;
    bool operator>(const Ends &that) const { return at > that.at; }
};

// What the 10 users of a rollout have of their own.
struct Users {
    std::vector<Arm> sides;
    std::vector<double> speeds;

    Users(const Scenario &scenario, Dice &dice)
    {
        std::normal_distribution<> draw(0, 0.5);
        std::bernoulli_distribution candidate(scenario.share);
        for (int i = 0; i < scenario.stickyUsers; ++i) {
            sides.push_back(candidate(dice) ? Arm::Candidate : Arm::Active);
            speeds.push_back(std::exp(draw(dice)));
        }
    }
};

// Shared by both sides: an AR(1) process in the logarithm, stepped every 100 ms, with a memory of about 10 s.
class Drift
{
public:
    double at(double time, Dice &dice)
    {
        for (; m_time < time; m_time += 0.1)
            m_value = 0.99 * m_value + 0.05 * m_draw(dice);
        return std::exp(m_value);
    }

private:
    double m_time = 0;
    double m_value = 0;
    std::normal_distribution<> m_draw;
};

double baseLatency(const Scenario &scenario, Dice &dice)
{
    if (scenario.heavyTail) { // Pareto with an infinite variance
        const double u = std::uniform_real_distribution<>(1e-12, 1)(dice);
        return scenario.median * 0.63 * std::pow(u, -1 / 1.5);
    }
    const double longAnswer = std::bernoulli_distribution(0.03)(dice) ? 6 : 1;
    return longAnswer * std::lognormal_distribution<>(std::log(scenario.median), scenario.spread)(dice);
}

} // namespace

std::size_t play(const Scenario &scenario, std::uint64_t seed, const Player &player)
{
    Dice dice(seed * 0x9e3779b97f4a7c15ULL + std::hash<std::string>()(scenario.name));
    std::uniform_real_distribution<> uniform;
    const Users users(scenario, dice);
    Drift drift;
    std::priority_queue<Ends, std::vector<Ends>, std::greater<>> open;
    constexpr double highestRate = 5;
    std::exponential_distribution<> gap(scenario.rate * highestRate);
    double nextTick = 0.1;
    std::size_t count = 0;
    const auto endUntil = [&](double time) {
        while (player.going()) {
            const double end = open.empty() ? never : open.top().at;
            if (std::min(end, nextTick) > time)
                return;
            if (nextTick < end) {
                player.tick(nextTick);
                nextTick += 0.1;
            } else {
                player.ended(open.top().request, end);
                open.pop();
            }
        }
    };
    for (double time = gap(dice); time < rolloutSeconds && player.going(); time += gap(dice)) {
        if (uniform(dice) * highestRate > scenario.rateAt(time)) // thinning
            continue;
        Request request { .start = time };
        if (scenario.stickyUsers > 0) {
            request.user = 1 + int(uniform(dice) * scenario.stickyUsers);
            request.arm = users.sides[std::size_t(request.user - 1)];
        } else {
            const double share = scenario.shareAt ? scenario.shareAt(time) : scenario.share;
            request.arm = uniform(dice) < share ? Arm::Candidate : Arm::Active;
        }
        if (time < scenario.alone)
            request.arm = Arm::Active;
        request.failed = uniform(dice) < 0.004;
        request.lasts = baseLatency(scenario, dice);
        if (scenario.drifting)
            request.lasts *= drift.at(time, dice);
        if (request.user > 0)
            request.lasts *= users.speeds[std::size_t(request.user - 1)];
        scenario.change(request, dice);
        endUntil(time);
        if (!player.going())
            break;
        player.started(request, time);
        ++count;
        if (request.lasts < never)
            open.push({ time + request.lasts, request });
    }
    endUntil(rolloutSeconds);
    return count;
}

} // namespace Signalbox::Bench
