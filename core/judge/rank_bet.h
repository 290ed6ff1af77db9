#pragma once

#include "core/judge/onset.h"
#include "core/judge/values.h"

namespace Signalbox::Judge {

/// Evidence, request by request, that the candidate's requests stand higher (or lower) among the active side's newest
/// ones than the active side's own do; valid whenever one looks.
///
/// It bets on the *side* of a request whose latency is known. The router's dice chose the side without knowing the
/// latency, so under "no difference" the side is still a draw with the candidate's share p, whatever the latencies did:
/// ramps, brown-outs, bursts and heavy tails are on both sides. With r(v) the density of the candidate's ranks v that
/// an alternative expects, the candidate's request multiplies the wealth by r/(1 + p(r - 1)) and the active side's by
/// 1/(1 + p(r - 1)): the mean is 1 for every v. As r rises with v, it is at most 1 for a candidate that is faster.
/// Nothing is assumed about the distribution of latencies. (Shekhar, Ramdas, "Nonparametric two-sample testing by
/// betting", 2021; Ham, Bojinov, Lindon, Tingley, "Design-based confidence sequences", 2022.)
///
/// Alternatives: the whole body is shifted by 0.25 to 2.4 standard deviations (of normal scores), or 7 to 30 % of the
/// requests land in the tail; the stake is shared among them.
class RankBet
{
public:
    enum class Expect : std::uint8_t { Slower, Faster };
    explicit RankBet(Expect expect);

    /// One request with the rank `v` (0 to 1) of its latency. `share` and `age` as in ProportionBet.
    /// Returns the factor by which the evidence changed.
    double add(Arm arm, double v, double share, Micros age);
    [[nodiscard]] double evidence() const { return m_evidence; }

private:
    static constexpr std::size_t alternatives = 8;
    Expect m_expect;
    std::array<double, alternatives> m_wealth {};
    double m_evidence = 0;
    OnsetStake m_stake;
};

} // namespace Signalbox::Judge
