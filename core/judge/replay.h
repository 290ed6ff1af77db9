#pragma once

#include "core/judge/trace.h"
#include "core/judge/trial.h"

#include <optional>

namespace Signalbox::Judge {

/// Plays recorded requests to a trial as they came: each begins at its time, as a router's counters tell it, and what
/// became of it is known only when it ends. Rows may come in the order of their starts or of their ends; memory is that
/// of the requests that are open at one time, and of 16,384 rows to sort.
class Replay
{
public:
    explicit Replay(const Rules &rules = {})
        : m_trial(rules)
    {
    }
    void add(const TraceRow &row);
    /// No more rows come.
    void finish();
    [[nodiscard]] const Trial &trial() const { return m_trial; }

private:
    struct Open {
        Ended request;
        Micros known {};
    };
    struct Later {
        bool operator()(const Open &a, const Open &b) const { return a.known > b.known; }
        bool operator()(const TraceRow &a, const TraceRow &b) const { return a.begins() > b.begins(); }
    };
    void begin(const TraceRow &row);
    void endUntil(Micros time);

    Trial m_trial;
    std::optional<double> m_share; ///< of the candidate, as the trace told it last
    std::vector<TraceRow> m_waiting; ///< a heap: the earliest start first
    std::vector<Open> m_open; ///< a heap: the earliest end first
    bool m_decided = false; ///< a fail stays: the rest only has to be read
};

} // namespace Signalbox::Judge
