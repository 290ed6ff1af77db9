#pragma once

#include "core/feed/sample.h"
#include "core/judge/trial.h"
#include "core/rollout/event.h"
#include "core/session/judge_view.h"
#include "core/stats/counter_steps.h"

#include <QHash>

#include <deque>
#include <map>

namespace Signalbox::Session {

/// The judge on live traffic: users' requests that the router's dice sent, of the open run. Forced requests, checks and
/// pinned ones are not judged. Engine thread; a value without signals.
///
/// What began is told by the counters and what ended by samples. A sample waits for the next reading of its node's
/// counters, so that nothing ends before it was seen to begin: a quarter of a second at most.
///
/// One trial is one run, over all its steps, since a trial spends its false-alarm budget once. Only what has *failed*
/// begins anew, when a person resumes or the candidate gets less: under "no worse" that chance is alpha already, so a
/// second false alarm in a run has at most alpha squared.
class LiveJudge
{
public:
    explicit LiveJudge(const Clock &clock);

    /// A run opened; only requests that began under `epoch` or later count.
    void begin(Side candidate, quint64 epoch);
    /// The run is over: its last word stays to be shown.
    void end();
    /// A verdict that failed was acted on, and the run goes on: it is judged again.
    void again();
    /// The share that requests get which begin under this order.
    void orderInForce(const Router::ControlWord &word);
    void add(const QList<Sample> &samples);
    void add(const QList<Counters> &readings);
    /// Can requests be seen now? What comes while not is not judged, and a pass has to be earned again.
    void setSees(bool sees);
    /// Nobody looked for a while: the same.
    void interrupted();

    [[nodiscard]] Side candidate() const { return m_candidate; }
    [[nodiscard]] Rollout::JudgeSays says() const;
    /// Null before the first run. Made anew at most four times a second.
    [[nodiscard]] JudgeViewPtr view();
    /// Rows of the trace (see Judge::TraceReader; times in UTC) since the last call; the first begin with a header.
    [[nodiscard]] QByteArray takeRows() { return std::exchange(m_rows, {}); }

private:
    struct Waiting {
        Judge::Ended request;
        Instant arrived {};
        quint64 epoch = 0;
        int status = 0;
        QString model;
        bool stream = false;
        QString user; ///< pseudonym
        Outcome outcome = Outcome::Ok;
    };
    struct Share {
        Permyriad green;
        bool byUsers = false; ///< sticky: the dice are thrown for users
    };
    struct Seen {
        Judge::Micros start {};
        QString user, model;
    };
    /// What began between two readings of a node is told at one moment.
    struct Lot {
        Judge::Micros from {}, until {}, told {};
        quint64 epoch = 0;
        std::array<quint64, Judge::arms> open {}; ///< of those that began: not known to have ended
    };
    [[nodiscard]] static QByteArray traceField(const QString &text);
    void startTrial(bool fresh);
    [[nodiscard]] Judge::Micros trialTime(Instant at) const;
    [[nodiscard]] WallTime wallOf(Judge::Micros time) const;
    [[nodiscard]] Waiting waiting(const Sample &sample);
    [[nodiscard]] const QString &pseudonym(const QString &user);
    void take(const Counters &reading, const Stats::CounterStep &step);
    void follow(quint64 epoch);
    void flush(const QString &node, std::vector<Waiting> &list, Judge::Micros counted);
    [[nodiscard]] std::optional<Judge::Micros> takeFrom(const QString &node, const Waiting &ended);
    void writeEnded(const Waiting &ended, Judge::Micros told, Judge::Micros known);
    void writeOpen(const std::vector<Judge::Cohorts::Overdue> &open);
    void remember(const Waiting &ended);
    void look(bool last = false);
    [[nodiscard]] QList<JudgeMover> movers(const Judge::Verdict &verdict) const;
    void addPoint(const Judge::Verdict &verdict, bool always);

    const Clock &m_clock;
    void watchBetweenRuns(const Sample &sample);
    void keepShared();

    Judge::SharedWatch m_shared; ///< between trials; blue's place is the active side's
    std::unique_ptr<Judge::Trial> m_trial; ///< null: no run
    Judge::Rules m_rules;
    Side m_candidate = Side::Green;
    quint64 m_fromEpoch = 0;
    quint64 m_epoch = 0; ///< whose share the trial has
    std::map<quint64, Share> m_shares; ///< by order, the newest
    Instant m_origin {}; ///< where the trial's clock stands at m_wallOrigin
    WallTime m_wallOrigin {};
    bool m_sees = true;
    Stats::CounterSteps m_steps;
    QHash<QString, std::vector<Waiting>> m_waiting; ///< by node
    QHash<QString, std::deque<Lot>> m_lots; ///< the same, oldest first
    QByteArray m_salt;
    QHash<QString, QString> m_pseudonyms;
    std::map<quint64, Seen> m_seen; ///< the candidate's newest, by id
    std::vector<quint64> m_seenOrder; ///< a ring
    std::size_t m_seenNext = 0;
    quint64 m_lastId = 0;
    std::vector<JudgePoint> m_history;
    int m_historyEvery = 1; ///< seconds
    WallTime m_begun {};
    std::shared_ptr<JudgeView> m_view; ///< the newest
    Instant m_viewAt {};
    std::deque<std::pair<Instant, quint64>> m_pace; ///< how many had ended on the candidate when, under this order
    std::optional<quint64> m_more; ///< as shown: see steadyEstimate
    QByteArray m_rows;
};

} // namespace Signalbox::Session
