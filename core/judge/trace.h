#pragma once

#include "core/judge/values.h"

#include <string>
#include <string_view>
#include <variant>

namespace Signalbox::Judge {

/// One request of a recorded trace.
struct TraceRow {
    Ended request; ///< `arm`: Active for blue, Candidate for green, until told otherwise
    bool ends = true; ///< false: it never did, as far as the trace knows
    std::optional<double> share; ///< green's by dice when it began, 0 to 1, where the trace tells it
    /// Where a live judge was told of it by counters and in lots: at which moment it was counted, and when its end was
    /// known.
    std::optional<Micros> told, known;

    [[nodiscard]] Micros begins() const { return told.value_or(request.start); }
    [[nodiscard]] Micros isKnown() const { return known.value_or(request.start + request.total); }
};

/// The hash of a kind of request, as `Ended::stratum`.
std::uint64_t stratumOf(std::string_view model, bool streams);
/// The hash of a name, as `Ended::user` and `Ended::id`. Never 0.
std::uint64_t hashOfName(std::string_view name);

/// The first thing wrong with a trace. Its words are made at the edge.
struct TraceProblem {
    enum class Kind : std::uint8_t {
        NoHeader, ///< the file is empty
        MissingColumn,
        RepeatedColumn,
        TooFewFields, ///< a line is shorter than the header
        TooLong, ///< a line of more than 64 KB: not a trace
        Quotes, ///< a quoted field that does not end
        BadValue,
    };
    Kind kind = Kind::NoHeader;
    std::uint64_t line = 1;
    std::string column;
    std::string found; ///< at most 40 characters, printable ASCII only
};

/// Reads the CSV of recorded requests, in pieces as they come. The first line names the columns, in any order:
///  * `t_ms`: when it began, ms since any moment, not negative; `env`: blue or green; `latency_ms`: until its end, or
///    empty or `inf` when it never ended; `status`: HTTP status, 0 or -1: none was received;
///  * if there: `user`, `model`, `stream` (1, 0, true, false, yes, no), `bytes`, `headers_ms`, `id`, and `share`: the
///    share that the router's dice gave green when it began, 0 to 1; empty: it is counted; `told_ms` and `known_ms`
///    (TraceRow::told, TraceRow::known), of the same clock as t_ms;
///  * if there: `end`: how it ended. Empty, `ok` or `--`: as the status says; `running`: not at all; a word such as
///    server_error, connect_error, timed_out, cut_stream, client_gone (Signalbox::outcomeName); or HAProxy's
///    termination state.
/// Other columns are not looked at. Empty lines are skipped; CR LF, a byte order mark and quoted fields are understood.
/// Keeps no more than one line.
class TraceReader
{
public:
    /// Takes the next piece and appends what is whole; `last`: nothing follows. Nothing, or the problem at which it
    /// ended.
    std::optional<TraceProblem> read(std::string_view piece, bool last, std::vector<TraceRow> &rows);

private:
    enum Column : std::uint8_t {
        Time,
        Env,
        Latency,
        Status,
        User,
        Model,
        Stream,
        Bytes,
        Headers,
        Id,
        End,
        Share,
        Told,
        Known,
        columns
    };
    std::optional<TraceProblem> takeLine(std::string_view line, std::vector<TraceRow> &rows);
    std::optional<TraceProblem> takeHeader();
    std::variant<TraceRow, TraceProblem> rowOf() const;
    [[nodiscard]] bool addMoments(TraceRow &row, Column &wrong) const;
    [[nodiscard]] bool split(std::string_view line);
    [[nodiscard]] std::string_view field(Column column) const;
    [[nodiscard]] TraceProblem problem(TraceProblem::Kind kind, Column column) const;
    [[nodiscard]] static const char *columnName(Column column);

    std::string m_rest; ///< of a line whose end has not come
    std::uint64_t m_line = 0;
    std::array<int, columns> m_places {}; ///< of each column among the fields; -1: not there
    std::size_t m_needed = 0; ///< fields in a line
    bool m_header = false;
    std::vector<std::string_view> m_fields;
    std::vector<std::string> m_unquoted; ///< fields that had quotes within
};

} // namespace Signalbox::Judge
