#include "core/judge/proportion_bet.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Judge {
namespace {

constexpr double memory = 2000; // requests of the active side by which its rate is known
constexpr double leastRate = 5e-4;
constexpr double mostRate = 0.98;
constexpr double mostWealth = 1e250;
// How the stake is shared among the alternatives, by their gaps: most on a few points more, and on "all of them".
constexpr std::array gaps { 2.5, 4.5, 10.0, 24.0, 120.0, 400.0 }; // in margins
constexpr std::array worseParts { 0.08, 0.13, 0.16, 0.36, 0.04, 0.23 };
constexpr double mostPassWealth = 1e4; // a pass must be lost again in time when things get worse

// The nearest (a, a + margin) to (active, candidate): where the weighted divergence is flat. Newton's steps, kept
// within the bracket: the slope rises.
double nearestInNull(double active, double candidate, double margin, double share)
{
    const double other = candidate - margin; // the point lies between what both sides wish for
    double low = std::max(1e-9, std::min(active, other));
    double high = std::min(1 - margin - 1e-9, std::max(active, other));
    double a = (1 - share) * std::clamp(active, low, high) + share * std::clamp(other, low, high);
    for (int i = 0; i < 30 && high - low > 1e-12; ++i) {
        const double c = a + margin;
        const double slope = (1 - share) * (a - active) / (a * (1 - a)) + share * (c - candidate) / (c * (1 - c));
        (slope > 0 ? high : low) = a;
        const double curve = (1 - share) * (active / (a * a) + (1 - active) / ((1 - a) * (1 - a)))
            + share * (candidate / (c * c) + (1 - candidate) / ((1 - c) * (1 - c)));
        const double next = a - slope / curve;
        if (std::abs(next - a) < 1e-10)
            return next;
        a = next > low && next < high ? next : (low + high) / 2;
    }
    return a;
}

double divergence(double p, double q)
{
    return p * std::log(p / q) + (1 - p) * std::log((1 - p) / (1 - q));
}

} // namespace

ProportionBet::ProportionBet(Against against, double margin)
    : m_against(against)
    , m_margin(margin)
{
    const bool alarm = against == Against::NoWorse;
    const double start = alarm ? OnsetStake::atStart : 1.0;
    for (std::size_t i = 0; i < alternatives; ++i)
        m_alternatives[i].wealth = start * (alarm ? worseParts[i] : 1.0 / double(alternatives));
    m_evidence = start;
}

double ProportionBet::activeRate() const
{
    return std::clamp(m_bad / m_all, leastRate, mostRate - 0.03);
}

std::array<double, ProportionBet::alternatives> ProportionBet::candidateRates(double active) const
{
    std::array<double, alternatives> rates {};
    if (m_against == Against::NoWorse) {
        for (std::size_t i = 0; i < alternatives; ++i)
            rates[i] = std::clamp(active + gaps[i] * m_margin, active + m_margin * 1.5, mostRate);
    } else {
        constexpr std::array parts { 0.0, 0.0, 0.15, 0.3, -0.15, -0.3 };
        for (std::size_t i = 0; i < alternatives; ++i)
            rates[i] = std::clamp(active + parts[i] * m_margin, leastRate, active + m_margin * 0.5);
    }
    return rates;
}

void ProportionBet::place(double share)
{
    const double active = activeRate();
    if (std::abs(active - m_placedRate) < 0.03 * active && std::abs(share - m_placedShare) < 0.02 * share)
        return;
    m_placedRate = active;
    m_placedShare = share;
    const auto rates = candidateRates(active);
    for (std::size_t i = 0; i < alternatives; ++i) {
        const double a0 = nearestInNull(active, rates[i], m_margin, share);
        const double c0 = a0 + m_margin;
        m_alternatives[i].factor
            = { { { (1 - active) / (1 - a0), active / a0 }, { (1 - rates[i]) / (1 - c0), rates[i] / c0 } } };
    }
}

double ProportionBet::add(Arm arm, bool bad, double share, Micros age)
{
    if (!(share > 0) || !(share < 1))
        return 1;
    place(share);
    const bool alarm = m_against == Against::NoWorse;
    const double stake = alarm ? m_stake.takeUntil(age) : 0;
    const double most = alarm ? mostWealth : mostPassWealth;
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < alternatives; ++i) {
        Alternative &alternative = m_alternatives[i];
        const double wealth = alternative.wealth + stake * worseParts[i];
        before += wealth;
        alternative.wealth = std::min(wealth * alternative.factor[std::size_t(arm)][bad ? 1 : 0], most);
        after += alternative.wealth;
    }
    m_evidence = after;
    if (arm == Arm::Active) { // only after the bet: it must not know what it bets on
        m_bad += bad ? 1 : 0;
        m_all += 1;
        if (m_all > memory) {
            m_bad *= 0.75;
            m_all *= 0.75;
        }
    }
    return before > 0 ? after / before : 1;
}

double ProportionBet::growthWhenEqual(double share) const
{
    if (!(share > 0) || !(share < 1))
        return 0;
    const double rate = activeRate();
    const double a0 = nearestInNull(rate, rate, m_margin, share);
    return divergence(rate, a0 + m_margin) + (1 - share) / share * divergence(rate, a0);
}

} // namespace Signalbox::Judge
