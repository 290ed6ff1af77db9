#include "core/judge/rank_bet.h"

#include "core/judge/normal.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Judge {
namespace {

constexpr std::size_t levels = 512;
constexpr std::size_t shapes = 8;
// How the stake is shared: most on what is small and common. A large effect pays for its small part at once.
constexpr std::array<double, shapes> slowerParts { 0.05, 0.22, 0.13, 0.06, 0.05, 0.42, 0.04, 0.03 };
using Densities = std::array<std::array<double, shapes>, levels>;

double shifted(double v, double by)
{
    return std::exp(by * normalQuantile(v) - by * by / 2);
}

// That part of the requests is the slowest of `of`.
double tailed(double v, double part, double of)
{
    return 1 - part + part * of * std::pow(v, of - 1);
}

Densities slowerDensities()
{
    Densities table {};
    for (std::size_t i = 0; i < levels; ++i) {
        const double v = (double(i) + 0.5) / double(levels);
        table[i] = { shifted(v, 0.25), shifted(v, 0.45),    shifted(v, 0.8),     shifted(v, 1.4),
                     shifted(v, 2.4),  tailed(v, 0.07, 60), tailed(v, 0.15, 15), tailed(v, 0.3, 30) };
    }
    return table;
}

Densities fasterDensities()
{
    Densities table {};
    constexpr std::array<double, shapes> by { 0.06, 0.1, 0.15, 0.22, 0.32, 0.5, 0.8, 1.3 };
    for (std::size_t i = 0; i < levels; ++i) {
        const double v = (double(i) + 0.5) / double(levels);
        for (std::size_t j = 0; j < shapes; ++j)
            table[i][j] = shifted(v, -by[j]);
    }
    return table;
}

const Densities &densities(RankBet::Expect expect)
{
    static const Densities slower = slowerDensities();
    static const Densities faster = fasterDensities();
    return expect == RankBet::Expect::Slower ? slower : faster;
}

} // namespace

RankBet::RankBet(Expect expect)
    : m_expect(expect)
{
    for (std::size_t j = 0; j < alternatives; ++j)
        m_wealth[j] = expect == Expect::Slower ? OnsetStake::atStart * slowerParts[j] : 1.0 / double(alternatives);
    m_evidence = expect == Expect::Slower ? OnsetStake::atStart : 1;
}

double RankBet::add(Arm arm, double v, double share, Micros age)
{
    if (!(share > 0) || !(share < 1) || !(v >= 0))
        return 1;
    const bool alarm = m_expect == Expect::Slower;
    const double stake = alarm ? m_stake.takeUntil(age) : 0;
    const double most = alarm ? 1e250 : 1e4;
    const auto &row = densities(m_expect)[std::min(levels - 1, std::size_t(v * double(levels)))];
    double before = 0;
    double after = 0;
    for (std::size_t j = 0; j < alternatives; ++j) {
        const double wealth = m_wealth[j] + stake * slowerParts[j];
        const double expected = 1 / (1 + share * (row[j] - 1));
        before += wealth;
        m_wealth[j] = std::min(wealth * (arm == Arm::Candidate ? row[j] * expected : expected), most);
        after += m_wealth[j];
    }
    m_evidence = after;
    return before > 0 ? after / before : 1;
}

} // namespace Signalbox::Judge
