#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/probe/health.h"
#include "core/stats/interval.h"

#include <array>
#include <map>
#include <memory>

namespace Signalbox::Probe {

/// How often a failed request of a canary test is sent again. A health check never is.
enum class CanaryRetry : quint8 {
    None,
    Sdk, ///< as the official SDKs do: up to 2, see core/relay/retry.h
    Article, ///< 3 tries in all, with pauses of 2^n + random s
};
QString retryName(CanaryRetry retry);
std::optional<CanaryRetry> retryFromName(QStringView name);

/// What a canary test sends, and what it takes to pass. In every slot one request goes to one side, and the same again
/// at the same moment the other way: through the router, and straight.
struct CanaryPlan {
    double percent = 50; ///< of the slots that go to the candidate, evenly spread; the others to the active side
    milliseconds duration { 60000 };
    milliseconds interval { 1000 }; ///< from slot to slot
    double successPercent = 95; ///< of the candidate's answers that have to be good
    int minimum = 20; ///< answers of the candidate on each route before it can pass
    std::optional<Side> side; ///< to test; absent: the candidate
    CanaryRetry retry = CanaryRetry::None;
    milliseconds headersWithin { 2000 }; ///< objectives.p95 of the service: what comes later counts as no goodput
    bool operator==(const CanaryPlan &) const = default;

    [[nodiscard]] int slotCount() const;
    /// Slot 0 is the first.
    [[nodiscard]] bool toCandidate(int slot) const;
    [[nodiscard]] int candidateSlots() const;
};
/// An Error (code "usage") that names the figure and what is expected.
Done checkPlan(const CanaryPlan &plan);

/// Which way a request went.
enum class CanaryRoute : quint8 { Routed, Straight };
constexpr std::array<CanaryRoute, 2> canaryRoutes { CanaryRoute::Routed, CanaryRoute::Straight };
/// "routed", "straight": stable, for JSON.
QString routeName(CanaryRoute route);

/// The figures of one side on one route. Quantiles are of good answers, counted from the intended start (nearest rank,
/// exact); absent where there is none.
struct CanaryFigures {
    quint64 sent = 0; ///< requests begun; one that was tried again counts once
    quint64 finished = 0;
    quint64 good = 0;
    quint64 met = 0; ///< good, with headers within the plan's objective: goodput
    quint64 throttled = 0; ///< 429 of the retryable kind: neither good nor failed
    quint64 retries = 0; ///< sends beyond the first, by our retry policy
    quint64 resends = 0; ///< silent ones of the network library
    std::map<Outcome, quint64> failures; ///< every other ending, by class
    std::map<Outcome, Message> said; ///< what the newest of each class said, redacted
    std::optional<microseconds> ttftP50; ///< to the first non-empty content
    std::optional<microseconds> ttftP95;
    std::optional<microseconds> tpotP50; ///< (total − TTFT) / (completion tokens − 1)
    std::optional<microseconds> tpotP95;
    std::optional<microseconds> headersP95;
    std::optional<microseconds> totalP50;
    std::optional<microseconds> totalP95;
    std::optional<qint64> tokensIn; ///< absent: no relay said
    std::optional<qint64> tokensOut;
    bool operator==(const CanaryFigures &) const = default;

    [[nodiscard]] quint64 open() const { return sent - finished; }
    /// What the verdict rests on.
    [[nodiscard]] quint64 judged() const { return finished - throttled; }
    [[nodiscard]] quint64 failed() const { return judged() - good; }
    [[nodiscard]] std::optional<double> successPercent() const;
    /// Goodput as a share: requests that met every objective, of all that ended, those throttled too.
    [[nodiscard]] std::optional<double> goodputPercent() const;
    /// 95 % Wilson interval of the success, 0..1.
    [[nodiscard]] Stats::Interval success() const { return Stats::wilson95(double(good), double(judged())); }
};
/// By Side, then by CanaryRoute.
using CanaryLanes = std::array<std::array<CanaryFigures, 2>, 2>;
inline const CanaryFigures &laneOf(const CanaryLanes &lanes, Side side, CanaryRoute route)
{
    return lanes[size_t(side)][size_t(route)];
}

/// What the router adds to the time to headers: the median of the differences routed − straight of requests of one
/// slot that both went well over warm connections, with the 95 % interval of the median by order statistics.
struct CanaryOverhead {
    microseconds median { 0 };
    microseconds low { 0 };
    microseconds high { 0 };
    quint64 pairs = 0;
    bool operator==(const CanaryOverhead &) const = default;
};

/// The figures of a test as they grow. A value; one thread.
class CanaryTally
{
public:
    explicit CanaryTally(milliseconds headersWithin = CanaryPlan().headersWithin)
        : m_headersWithin(headersWithin)
    {
    }
    void begun(Side side, CanaryRoute route) { ++of(side, route).counts.sent; }
    /// A request is over. `retries`: sends beyond the first; `result` is the last one's.
    void add(int slot, CanaryRoute route, const CheckResult &result, int retries = 0);
    [[nodiscard]] CanaryLanes lanes() const;
    /// Nothing with fewer than six pairs.
    [[nodiscard]] std::optional<CanaryOverhead> overhead() const;
    [[nodiscard]] quint64 open() const;

private:
    struct Lane {
        CanaryFigures counts;
        std::vector<microseconds> ttft;
        std::vector<microseconds> tpot;
        std::vector<microseconds> headers;
        std::vector<microseconds> total;
    };
    [[nodiscard]] Lane &of(Side side, CanaryRoute route) { return m_lanes[size_t(side)][size_t(route)]; }

    milliseconds m_headersWithin;
    std::array<std::array<Lane, 2>, 2> m_lanes;
    std::map<int, std::array<std::optional<microseconds>, 2>> m_warmHeaders; ///< by slot, of good answers
};

enum class CanaryVerdict : quint8 { Pass, Fail, Insufficient };
/// "pass", "fail", "insufficient": stable, for JSON and the journal.
QString verdictName(CanaryVerdict verdict);

enum class CanaryPhase : quint8 { Running, Waiting, Finished };

/// A canary test as it is shown: a value.
struct CanaryView {
    CanaryPhase phase = CanaryPhase::Running; ///< Waiting: all is sent, some is still open
    CanaryPlan plan;
    Side candidate = Side::Green;
    QString from; ///< the host that measures
    WallTime startedAt {};
    milliseconds elapsed { 0 };
    int slotsDone = 0; ///< sent, of plan.slotCount()
    nanoseconds stretched { 0 }; ///< how much later the rest comes than planned
    Message stretchedBecause; ///< newest reason; no code: not stretched
    nanoseconds forecast { 0 }; ///< how much our own rate limits would stretch it, as known at its start
    Message forecastBecause; ///< no code: not at all
    Message straightOnly; ///< why nothing went through the router; no code: both routes
    nanoseconds worstLag { 0 }; ///< latest start after its moment
    Message endedEarly; ///< why the rest was not sent; no code: it was
    CanaryLanes lanes;
    std::optional<CanaryOverhead> overhead;
    std::optional<CanaryVerdict> verdict; ///< once finished
    QList<Message> reasons; ///< of the verdict
    QList<Message> notes; ///< what is worth knowing and decides nothing

    [[nodiscard]] bool routed() const { return straightOnly.code.isEmpty(); }
    /// Requests of the whole test: each slot has one on every route that is used.
    [[nodiscard]] int requests() const { return plan.slotCount() * (routed() ? 2 : 1); }
    [[nodiscard]] quint64 requestsSent() const;
    /// Goodput of a side on a route: requests a second that met every objective. Nothing before a second has passed.
    [[nodiscard]] std::optional<double> goodput(Side side, CanaryRoute route) const;
    [[nodiscard]] const CanaryFigures &lane(Side side, CanaryRoute route) const { return laneOf(lanes, side, route); }
};
using CanaryViewPtr = std::shared_ptr<const CanaryView>;

struct CanaryJudgement {
    CanaryVerdict verdict = CanaryVerdict::Insufficient;
    QList<Message> reasons;
    QList<Message> notes;
};
/// The verdict on a test that is over. Pure.
///
/// On each route that was used the candidate must have `minimum` answers (a 429 is none) of which `successPercent` are
/// good. Fewer good ones fail it where that many bad ones would come by chance in less than 5 % of tests of a side that
/// just keeps the objective (binomial); otherwise nothing is decided. A failure that the active side shares (it misses
/// the objective on that route too) points at the provider or at the test, and decides nothing.
CanaryJudgement judgeCanary(const CanaryView &view);

/// The journal's line about a finished test, with its figures.
Message canarySummary(const CanaryView &view);
Level canaryLevel(const CanaryView &view);

} // namespace Signalbox::Probe

Q_DECLARE_METATYPE(Signalbox::Probe::CanaryPlan)
Q_DECLARE_METATYPE(Signalbox::Probe::CanaryViewPtr)
