#pragma once

#include "core/judge/log_histogram.h"
#include "core/judge/proportion_bet.h"
#include "core/judge/rank_bet.h"
#include "core/judge/rank_window.h"

#include <unordered_map>

namespace Signalbox::Judge {

/// One request, as the metrics see it.
struct Bet {
    Arm arm = Arm::Active;
    double share = 0; ///< the candidate's, when it began
    Micros age {}; ///< of the trial
    Micros start {};
    Micros total {};
    std::uint64_t id = 0; ///< Ended::id
};

/// What both kinds of evidence have in common: since when it grows, and what moved it.
class Growth
{
public:
    /// After every bet. Returns true when the evidence fell to nothing: what is counted "since" begins anew.
    bool moved(const Bet &bet, double factor);
    [[nodiscard]] std::uint32_t round() const { return m_round; }
    [[nodiscard]] const std::vector<Mover> &movers() const { return m_movers; }

private:
    double m_sum = 1; ///< as CUSUM (Page, 1954), never below 1
    std::uint32_t m_round = 1;
    std::vector<Mover> m_movers;
};

/// Failures, unfinished, client errors, throttled.
class ShareEvidence
{
public:
    explicit ShareEvidence(double tolerated);
    void add(const Bet &bet, bool bad);
    /// Evidence of fine begins anew; evidence of worse is kept.
    void passAnew();

    [[nodiscard]] double evidence() const { return m_worse.evidence(); }
    [[nodiscard]] double passEvidence() const { return m_fine.evidence(); }
    [[nodiscard]] const Growth &growth() const { return m_growth; }
    [[nodiscard]] bool seen() const { return m_all.n[0] > 0 || m_all.n[1] > 0; }
    [[nodiscard]] double badSince() const { return m_since.bad[1]; }
    [[nodiscard]] double passGrowth(double share) const { return m_fine.growthWhenEqual(share); }
    [[nodiscard]] double activeRate() const { return m_fine.activeRate(); }
    /// Since the evidence began to grow, or of the whole trial.
    [[nodiscard]] Effect effect(bool since, double alpha) const;

private:
    struct Counts {
        std::array<double, arms> n {};
        std::array<double, arms> bad {};
    };
    double m_tolerated;
    ProportionBet m_worse;
    ProportionBet m_fine;
    Growth m_growth;
    Counts m_all, m_since;
};

/// Latency, headers. Requests are ranked within their stratum.
class LatencyEvidence
{
public:
    LatencyEvidence(double tolerated, double toleratedTail);
    /// A good answer. Returns its rank among the active side's of its stratum, nothing while there are too few.
    std::optional<double> add(const Bet &bet, Micros latency, std::uint64_t stratum);
    /// Still running after `limit`.
    void addUnfinished(const Bet &bet, Micros limit);
    /// As ShareEvidence::passAnew.
    void passAnew();

    [[nodiscard]] double evidence() const { return m_worse.evidence(); }
    [[nodiscard]] double passEvidence() const { return std::min(m_fine.evidence(), m_tail.evidence()); }
    [[nodiscard]] const Growth &growth() const { return m_growth; }
    [[nodiscard]] std::uint64_t judged(Arm arm) const { return m_all[std::size_t(arm)].total(); }
    [[nodiscard]] const LatencyPair &all() const { return m_all; }
    [[nodiscard]] const LatencyPair &since() const { return m_since; }
    /// The active side's newest, over all strata.
    [[nodiscard]] const RankWindow &reference() const { return *m_reference; }
    /// As ShareEvidence::passGrowth, from the spread of the active side.
    [[nodiscard]] double passGrowth(double share) const;

    static constexpr std::size_t fewest = 8; ///< requests of the active side before anything is ranked

private:
    RankWindow *windowOf(std::uint64_t stratum);
    void bet(const Bet &bet, const RankWindow &window, double position, bool censored);

    double m_toleratedTail;
    double m_alarmShift; ///< steps of LogScale by which the candidate may be slower before evidence grows
    double m_passShift;
    RankBet m_worse { RankBet::Expect::Slower };
    RankBet m_fine { RankBet::Expect::Faster };
    ProportionBet m_tail;
    Growth m_growth;
    LatencyPair m_all, m_since;
    std::unique_ptr<RankWindow> m_reference = std::make_unique<RankWindow>();
    std::unordered_map<std::uint64_t, std::unique_ptr<RankWindow>> m_strata;
};

} // namespace Signalbox::Judge
