#pragma once

#include "core/cells/series.h"
#include "core/limits/limit_book.h"
#include "core/rollout/event.h"
#include "core/session/live_judge.h"
#include "core/session/snapshot.h"
#include "core/session/way_back.h"
#include "core/stats/failure_watch.h"
#include "core/stats/sliding_figures.h"
#include "core/stats/split_tracker.h"
#include "core/stats/tier_series.h"

#include <QSet>

namespace Signalbox::Session {

/// Everything measured, kept in the forms that the rollout and the window ask for. Engine thread; a value.
class Evidence
{
public:
    Evidence(const Config::Service &service, const Clock &clock);

    void add(const QList<Sample> &samples);
    void add(const QList<Counters> &counters);
    void add(const Probe::CheckResult &check);
    void add(const QList<Phase::PhaseSample> &samples);
    /// What an earlier console stored: charts and cells begin with it.
    void absorb(const std::vector<Cells::Placed> &stored);
    void setHealth(const Probe::Health &health);
    /// Users' requests and our checks, against what the relays said lately of their limits.
    [[nodiscard]] Limits::Capacity capacity() const;
    [[nodiscard]] const std::optional<Limits::Told> &toldLimits(Side side) const { return m_limits.told(side); }
    /// A new run judges only what began under its own orders: those from `epoch` on.
    void runOpened(Side candidate, quint64 epoch);
    void runFinished();
    /// From here on the objectives judge only requests that began under `epoch` or later: what a larger share did says
    /// nothing of the smaller one that came after it.
    void judgeFrom(quint64 epoch);
    /// Nobody looked for a while: figures, checks and watches begin anew; what began under the order in force stays.
    void restart(bool running);
    void orderInForce(const Router::ControlWord &word);
    /// Nobody renewed the lease of the order in force: the router gives all to the active side, and counts that anew.
    void leaseLapsed(const Router::ControlWord &word);

    /// The judge's last word was acted on, and the run goes on.
    void judgeAgain() { m_judge.again(); }
    /// Whether users' requests can be seen now.
    void setSees(bool sees) { m_judge.setSees(sees); }
    [[nodiscard]] JudgeViewPtr judgeView() { return m_judge.view(); }
    [[nodiscard]] Rollout::JudgeSays judgeSays() const { return m_judge.says(); }
    [[nodiscard]] Side judgedCandidate() const { return m_judge.candidate(); }
    /// See LiveJudge.
    [[nodiscard]] QByteArray takeTrace() { return m_judge.takeRows(); }

    [[nodiscard]] const Probe::Health &health(Side side) const { return m_health[size_t(side)]; }
    [[nodiscard]] Figures figures(Side side) const;
    [[nodiscard]] Figures lately(Side side) const;
    [[nodiscard]] std::optional<microseconds> checkP50(Side side) const;
    [[nodiscard]] std::optional<ObservedSplit> observed() const { return m_split.observed(); }
    /// The counters prove the order in force: enough requests began under it, as it says, and not as the split before
    /// it said (its share is outside their 95 % interval), or 300 did.
    [[nodiscard]] bool provesOrder() const;
    /// `home`: where a rollback leads.
    [[nodiscard]] Rollout::GateInputs gateInputs(Side candidate, Side home) const;
    /// Whether that side could take everybody now.
    [[nodiscard]] WayBack wayBack(Side home) const;
    /// Users' requests fail or hang on the candidate. Nothing: no such evidence.
    [[nodiscard]] std::optional<Rollout::Events::CandidateFails> candidateFails() const;
    [[nodiscard]] std::shared_ptr<const History> history();
    [[nodiscard]] Cells::ViewPtr cells();
    [[nodiscard]] std::vector<Cells::Placed> takeChangedCells();

private:
    /// Looks once a second within which time the answers of either side usually begin.
    void learnUsualWait(Instant now);
    /// `samples`, but a client that left earlier than answers usually begin found nothing overdue: it is gone, and no
    /// failure of a side. Those that waited longer are what a hanging side looks like.
    [[nodiscard]] QList<Sample> withoutHaste(const QList<Sample> &samples) const;
    [[nodiscard]] Message throttledText(const Figures &candidate, const Figures &active) const;
    /// What the candidate is judged by: the run's last minute where it has enough requests, else up to ten minutes.
    [[nodiscard]] const Stats::SlidingFigures &judgedBy(Side candidate, quint64 needed) const;
    [[nodiscard]] QList<Message> brokenObjectives(const Stats::SlidingFigures::Matched &figures) const;
    [[nodiscard]] bool usersFine(const Figures &lately) const;
    void judgeUsers(Rollout::GateInputs &inputs, Side candidate) const;
    void judgeObjective(Rollout::GateInputs &inputs, Side candidate) const;
    [[nodiscard]] Message tooFew(quint64 finished, quint64 needed) const;
    [[nodiscard]] Message slowText(const Figures &candidate, const Stats::SlidingFigures::Matched &active,
                                   quint64 needed) const;

    static constexpr seconds objectivesLookBack { 600 };

    const Config::Objectives m_objectives;
    const Stats::HangLimits m_hangLimits;
    const Clock &m_clock;
    Router::ControlWord m_word;
    Permyriad m_former; ///< the share in force before another one came
    Side m_candidate = Side::Green;
    quint64 m_runEpoch = 0;
    Instant m_judgedSince {};
    std::array<Probe::Health, 2> m_health;
    struct SinceChecksFail { ///< users' requests that ended on that side since its checks fail in a row
        std::optional<Instant> since; ///< absent: they do not
        quint64 ended = 0;
        quint64 failed = 0;
    };
    std::array<SinceChecksFail, 2> m_sinceChecksFail;
    Stats::SlidingFigures m_shown; ///< what the cards show: the last minute
    Stats::SlidingFigures m_ofRunLong; ///< the same over ten minutes: where few requests come
    Stats::SlidingFigures m_ofRun; ///< the same, since the run began
    Stats::SlidingFigures m_lately; ///< ten seconds
    Stats::SlidingFigures m_answered; ///< users' requests that were answered, over a minute
    std::optional<microseconds> m_usualWait; ///< within which 95 % of a side's answers begin: of the quicker side
    Instant m_usualWaitAt {};
    Stats::SlidingFigures m_checks;
    Limits::LimitBook m_limits;
    const double m_checksPerMinute;
    Stats::ObservedSplitTracker m_split;
    Stats::FailureWatch m_watch;
    LiveJudge m_judge;
    WayBackWatch m_wayBack;
    Stats::TierSeries m_history;
    Cells::Series m_cells;
    QSet<QString> m_users; ///< seen under the order in force, for sticky splits
};

} // namespace Signalbox::Session
