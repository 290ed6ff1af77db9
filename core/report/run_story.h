#pragma once

#include "core/journal/store.h"
#include "core/report/run_figures.h"
#include "core/report/run_snapshot.h"

namespace Signalbox::Report {

enum class StoryEnd : quint8 { Open, Promoted, RolledBack, BeforeTraffic, Accepted };

/// A share of green from a moment on.
struct ShareStep {
    WallTime at {};
    double percent = 0;
    QString operatorName; ///< who ordered it, as far as the journal says
    bool operator==(const ShareStep &) const = default;
};

/// Everything that the journal holds of one run, in order. What it does not hold is absent, never made up.
struct RunStory {
    quint64 run = 0;
    WallTime began {};
    std::optional<WallTime> ended; ///< absent: it is open, or was left
    StoryEnd end = StoryEnd::Open;
    std::optional<Side> candidate;
    QString candidateVersion;
    QString plan;
    QString openedBy; ///< "an@desk-7"; empty: nobody by hand
    QStringList operators; ///< everyone who acted in it
    QStringList hosts;
    std::optional<Message> startedBecause; ///< the line that says what was asked for
    std::optional<Message> endedBecause; ///< of a rollback
    QList<Journal::Record> lines; ///< what people read
    QList<ShareStep> requested; ///< from the orders
    QList<ShareStep> acknowledged; ///< from the replies
    QList<RunFigures> figures;
    std::optional<RunSnapshot> snapshot;
    quint64 firstId = 0; ///< of the journal's records
    quint64 lastId = 0;
    QByteArray lastHash;

    /// Until when it is told: its end, or its last record.
    [[nodiscard]] WallTime until() const;
};

/// How long and how much of production the candidate had.
struct Exposure {
    WallTime from {}; ///< the first order that gave it users
    WallTime until {}; ///< the acknowledgement of the last that took them; the end of the story when there is none
    double peakPercent = 0;
    double share = 0; ///< share of production × time, in percent-seconds
    std::optional<quint64> requests; ///< users' requests begun on it, at least; absent: no figures were journaled
    bool operator==(const Exposure &) const = default;
};
/// Nothing when no order gave the candidate users, or the journal does not tell who it was.
std::optional<Exposure> exposureOf(const RunStory &story);

/// The story of a run from its records, oldest first; nothing when none of them is of that run. Lines go on carrying
/// the number of a run that is over: what came later than a few seconds after its end is left out.
std::optional<RunStory> storyOf(quint64 run, const QList<Journal::Record> &records);

/// Reads the records of a run from a journal. Errors: those of the Store; report.no-run.
Result<RunStory> readStory(const Journal::Store &store, quint64 run);
/// The number of the last run that the journal knows; nothing when there is none.
Result<std::optional<quint64>> lastRun(const Journal::Store &store);

} // namespace Signalbox::Report
