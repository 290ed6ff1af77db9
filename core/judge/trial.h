#pragma once

#include "core/judge/cohorts.h"
#include "core/judge/evidence.h"
#include "core/judge/share.h"
#include "core/judge/shared_watch.h"
#include "core/judge/users.h"

#include <utility>

namespace Signalbox::Judge {

/// Compares the candidate with the active side, request by request, and says at every moment whether it is fine, worse,
/// or not known yet. One trial is one rollout, over all its steps; judge.md explains it on one page.
///
/// The chance of ever saying Fail of a candidate that is not worse is below Rules::alpha, however often one looks, on
/// the condition that the router's dice sent the requests (or, where users stick, the users) to the sides. A Fail
/// stays. A Pass ends when the evidence for it does.
///
/// Tell it starts and endings as they become known, with one clock for all; requests may come late and in any order.
/// One thread. Memory is fixed, about 0.3 MB, and 11 KB more for each kind of request.
class Trial
{
public:
    explicit Trial(const Rules &rules = {});
    /// Before anything else is told: how both sides were until now.
    void knowsBefore(const SharedWatch &watch) { m_shared = watch; }
    [[nodiscard]] const SharedWatch &sharedWatch() const { return m_shared; }

    /// Requests began. Where starts are not known, do not call it: each ending counts as a start then, and what never
    /// ends stays unseen.
    void started(Arm arm, Micros at, std::uint64_t count = 1);
    /// A request ended, and is known at `now`. False: it is left out, see Verdict::ignored.
    bool ended(const Ended &request, Micros now);
    /// What is told of a moment may come so much later: nothing is called unfinished before its ending could have been
    /// told. Endings tell it by themselves; who counts starts tells how long was not looked.
    void toldLate(Micros by);
    /// From here on the router's dice send this share to the candidate; see ShareEstimate::begin. Where it is not told
    /// it is counted.
    void ordered(double share, bool exact);
    /// For a while nobody saw what became of requests. What is open now is forgotten, and a pass has to be earned
    /// again; evidence of worse stays: leaving out requests of both sides alike makes no bet unfair.
    void interrupted();
    /// Time goes by: what runs too long is settled. A clock that steps back stands still here.
    void advance(Micros now);

    /// Requests that ran too long to be waited for, since the last call: whatever becomes of them is left out.
    std::vector<Cohorts::Overdue> takeGivenUp() { return std::exchange(m_givenUp, {}); }
    /// Requests that began, and neither ended nor were given up.
    [[nodiscard]] std::vector<Cohorts::Overdue> stillOpen() const { return m_late.stillOpen(); }

    [[nodiscard]] Decision decision() const { return m_decision; }
    [[nodiscard]] std::optional<Micros> decidedAt() const { return m_decidedAt; }
    /// Everything that is known now; computes estimates and intervals (some tens of microseconds).
    [[nodiscard]] Verdict verdict() const;

private:
    struct Failing {
        Metric metric = Metric::Failures;
        bool tail = false;
        Effect effect;
    };
    [[nodiscard]] Bet betOf(Arm arm, std::uint32_t era, Micros start, Micros total, std::uint64_t id = 0) const;
    [[nodiscard]] bool possible(const Ended &request) const;
    [[nodiscard]] bool repeated(std::uint64_t id);
    [[nodiscard]] bool warm(Micros start) const;
    [[nodiscard]] ShareEvidence &shares(Metric metric);
    [[nodiscard]] const ShareEvidence &shares(Metric metric) const;
    [[nodiscard]] const LatencyEvidence &latency(Metric metric) const;
    [[nodiscard]] std::uint64_t stratumOf(const Ended &request, bool bySize) const;
    void countUnfinished(const Cohorts::Overdue &cohort, Micros limit);
    void addLate(const Cohorts::Overdue &cohort, Micros limit);
    void count(const Ended &request, const Bet &bet);
    void compareLatency(const Ended &request, const Bet &bet);
    [[nodiscard]] Cohorts::Patience patienceFor(Arm arm, double factor) const;
    void settleOverdue();
    void setLimit();
    void decide();
    void fail(const Failing &found);
    [[nodiscard]] bool crossed(Metric metric) const;
    [[nodiscard]] std::optional<Failing> failing(Metric metric) const;
    [[nodiscard]] bool provenByUsers(const Failing &found) const;
    [[nodiscard]] bool passes() const;
    [[nodiscard]] MetricView view(Metric metric) const;
    [[nodiscard]] std::vector<Metric> watched() const;
    [[nodiscard]] std::uint64_t moreRequests(std::optional<Metric> &slowest) const;
    void explain(Verdict &verdict) const;

    Rules m_rules;
    ShareEstimate m_share;
    Cohorts m_running; ///< settled at m_limit: unfinished
    Cohorts m_late; ///< settled later: their latency is not waited for any longer
    std::vector<Cohorts::Overdue> m_givenUp;
    std::array<ShareEvidence, 4> m_shares;
    std::array<LatencyEvidence, 2> m_latency;
    Users m_users;
    SharedWatch m_shared;

    Micros m_now { std::numeric_limits<Micros::rep>::min() };
    std::optional<Micros> m_began; ///< when the candidate began to have traffic
    std::optional<Micros> m_firstActive;
    Micros m_warmUntil {};
    Micros m_slack {}; ///< how much later than usual things are told, twice
    Micros m_slackUntil {};
    Micros m_limit { std::chrono::seconds(
        30) }; ///< what runs longer is "unfinished"; the candidate's is tolerated longer
    std::uint64_t m_sinceLimit = 0;
    std::array<std::uint64_t, 1024> m_ids {}; ///< lately seen, by their low bits

    std::array<ArmView, arms> m_sides;
    std::uint64_t m_ignored = 0;
    bool m_everSlow = false, m_everFailing = false;
    bool m_fewUsers = false;
    Decision m_decision = Decision::Insufficient;
    std::optional<Micros> m_decidedAt;
    Verdict m_failure; ///< as it was when it failed
    std::uint64_t m_sinceLook = 0;
};

} // namespace Signalbox::Judge
