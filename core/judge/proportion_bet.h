#pragma once

#include "core/judge/onset.h"
#include "core/judge/values.h"

namespace Signalbox::Judge {

/// Evidence, request by request, about the difference of two proportions (failed, unfinished …), valid whenever one
/// looks.
///
/// Each request is a pair (side, bad or not). Sides are drawn with a known share, so all pairs with
/// "candidate <= active + margin" form a convex set. For an alternative (a, c) with its nearest point (a0, c0) in that
/// set, weighted by the share, the ratio of likelihoods has a mean of at most 1 under *every* point of the set (Turner,
/// Ly, Grünwald, "Generic E-variables for exact sequential k-sample tests that allow for optional stopping", 2021;
/// Grünwald, de Heide, Koolen, "Safe testing", 2019). The product over requests is a test martingale; it stays one when
/// both rates rise together, and no rate has to be known. Several alternatives share the stake.
class ProportionBet
{
public:
    enum class Against : std::uint8_t {
        NoWorse, ///< grows when the candidate's share exceeds the active side's by more than the margin
        Worse, ///< grows when it does not
    };
    ProportionBet(Against against, double margin);

    /// One request. `share`: the candidate's when it started, 0 to 1 (0: says nothing). `age`: since the trial began.
    /// Returns the factor by which the evidence changed.
    double add(Arm arm, bool bad, double share, Micros age);
    /// The e-value.
    [[nodiscard]] double evidence() const { return m_evidence; }
    /// How fast `evidence` grows, in nats a request of the candidate, when both sides are as the active side is.
    [[nodiscard]] double growthWhenEqual(double share) const;
    /// The active side's share of bad requests, lately.
    [[nodiscard]] double activeRate() const;

private:
    static constexpr std::size_t alternatives = 6;
    struct Alternative {
        double wealth = 0;
        std::array<std::array<double, 2>, arms> factor {}; ///< [arm][bad]
    };
    void place(double share);
    [[nodiscard]] std::array<double, alternatives> candidateRates(double active) const;

    Against m_against;
    double m_margin;
    std::array<Alternative, alternatives> m_alternatives {};
    double m_evidence = 0;
    OnsetStake m_stake;
    double m_bad = 0.5, m_all = 120; ///< of the active side, fading
    double m_placedShare = -1, m_placedRate = -1;
};

} // namespace Signalbox::Judge
