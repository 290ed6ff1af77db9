#pragma once

#include "core/base/message.h"
#include "core/session/snapshot.h"

#include <QStringList>

namespace Signalbox::App {

/// What a drill has in store. Hidden from the operator until the end.
struct DrillPlan {
    quint64 seed = 0;
    QString fault; ///< fault text (app/sandbox/fault_text.h); "healthy": nothing will be wrong
    Side side = Side::Green; ///< the side that it strikes
    bool harmless = false; ///< the right answer is to leave traffic where it is
    milliseconds strikeAfter { 0 }; ///< from when the side carries users' requests
    bool operator==(const DrillPlan &) const = default;
};

struct DrillBounds {
    milliseconds earliest { 5000 }; ///< of the strike
    milliseconds latest { 45000 };
    milliseconds patience { 600000 }; ///< after the strike: then the drill ends by itself
    milliseconds calm { 90000 }; ///< after a harmless strike: left alone for so long is right
    milliseconds lastEnds { 12000 }; ///< once production is back: as long as users may wait for what they had asked
};

/// The plan of a seed: the same for the same seed and bounds. About one in four is harmless.
DrillPlan drawDrill(quint64 seed, const DrillBounds &bounds = {});

/// What a drill sees of the console at one moment.
struct DrillSight {
    Instant now {};
    WallTime at {};
    bool known = false; ///< the router was read
    Permyriad share; ///< of production that is requested for the drill's side
    bool confirmed = false; ///< requested, acknowledged and observed agree, and no rollback is under way
    quint64 open = 0; ///< users' requests on the drill's side that have not ended
    QStringList signs; ///< what the console shows to be wrong on that side: "health", "failures", …
    quint64 usersFailed = 0; ///< requests that failed for users, since any fixed moment
    bool operator==(const DrillSight &) const = default;
};
/// Signs: health, failures, throttled, stalled, slow (p50 or p95 above one and a half times the other side's), harm
/// (the judge's evidence begins to speak against the side), judge (it calls the side worse). Pure.
DrillSight sightOf(const Session::Snapshot &snapshot, Side side, quint64 usersFailed);

enum class DrillEnding : quint8 {
    Safe, ///< production is back on the good side, seen in users' requests
    LeftAlone, ///< nothing was wrong and traffic stayed; right
    SaidFine, ///< the operator said that nothing is wrong
    FalseAlarm, ///< traffic was taken away though nothing was wrong (yet)
    GivenUp,
    TimedOut,
};

/// What a drill measured. Times count from the strike; absent: it did not happen.
struct DrillReport {
    DrillPlan plan;
    DrillEnding ending = DrillEnding::GivenUp;
    std::optional<WallTime> struckAt;
    std::optional<nanoseconds> signAfter;
    QStringList firstSigns; ///< as DrillSight::signs; "guard": the console took traffic away before any other showed
    std::optional<nanoseconds> actedAfter; ///< the operator's first act
    std::optional<nanoseconds> movedAfter; ///< less was ordered for the bad side, by whomever
    bool consoleActed = false; ///< the console rolled back before the operator did anything
    std::optional<nanoseconds> safeAfter;
    quint64 usersFailed = 0; ///< from the strike to the end
    quint64 stillOpen = 0; ///< on the drill's side at the end: how they end nobody counted
    QString guess; ///< what the operator thought it was; empty: said nothing
    bool operator==(const DrillReport &) const = default;

    [[nodiscard]] bool wentWell() const;
    /// The guess names the fault, whatever its shares.
    [[nodiscard]] bool guessedRight() const;
};
/// The names that may be guessed: every scenario, as the menu has them.
QStringList drillChoices();
/// What a sign is called, for people.
Message signMessage(const QString &sign);
/// For the journal and the log: "drill.revealed" with every figure.
Message revealed(const DrillReport &report);

/// One drill, fed with sights. Knows no clock, no window and no sandbox. Value; one thread.
class Drill
{
public:
    explicit Drill(DrillPlan plan, const DrillBounds &bounds = {});

    /// True once: the fault has to strike now.
    bool see(const DrillSight &sight);
    /// The operator ordered something.
    void act(Instant now);
    /// The operator says that nothing is wrong.
    void sayFine(Instant now);
    void giveUp();
    void guess(const QString &name) { m_report.guess = name; }

    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool hasStruck() const { return m_struckAt.has_value(); }
    /// Whole once the drill is over.
    [[nodiscard]] const DrillReport &report() const { return m_report; }

private:
    void seeBefore(const DrillSight &sight);
    void seeAfter(const DrillSight &sight);
    void end(DrillEnding ending);
    void seeSigns(const DrillSight &sight, nanoseconds since);
    void seeLastEnd(const DrillSight &sight);
    /// What was decided already is not undone by words.
    [[nodiscard]] DrillEnding endingOr(DrillEnding ending) const { return m_back.value_or(ending); }
    [[nodiscard]] std::optional<nanoseconds> sinceStrike(Instant now) const;

    const DrillPlan m_plan;
    const DrillBounds m_bounds;
    DrillReport m_report;
    std::optional<Instant> m_trafficSince;
    std::optional<Instant> m_struckAt;
    QStringList m_signsBefore;
    Permyriad m_shareAtStrike;
    quint64 m_failedAtStrike = 0;
    std::optional<DrillEnding> m_back; ///< production is back: what is left is to end
    Instant m_backAt {};
    bool m_over = false;
};

} // namespace Signalbox::App

Q_DECLARE_METATYPE(Signalbox::App::DrillReport)
