#include "core/judge/trace.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace Signalbox::Judge {
namespace {

constexpr std::size_t longestLine = 65536;
constexpr double latestMs = 1e15; // 30,000 years: beyond it nothing is a time
constexpr double longestMs = 86400e3;

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || std::isnan(value))
        return std::nullopt;
    return value;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

// FNV-1a; never 0, which means "not known".
std::uint64_t hashOf(std::string_view text, std::uint64_t seed = 0xcbf29ce484222325ULL)
{
    for (const char c : text)
        seed = (seed ^ std::uint8_t(c)) * 0x100000001b3ULL;
    return seed == 0 ? 1 : seed;
}

std::optional<Ending> endingOfStatus(double status)
{
    if (status != std::floor(status) || status < -1 || status > 599 || (status > 0 && status < 100))
        return std::nullopt;
    if (status <= 0 || status >= 500)
        return Ending::Failed;
    if (status == 429)
        return Ending::Throttled;
    return status >= 400 ? Ending::ClientError : Ending::Fine;
}

// HAProxy: the first letter says who or what ended the session early (C, c: the client; the rest: our side), "-":
// nobody.
std::optional<Ending> endingOfTermination(std::string_view text, Ending byStatus)
{
    constexpr std::string_view first = "-CSPLRIDUKcs";
    constexpr std::string_view second = "-RQCHDLT";
    if ((text.size() != 2 && text.size() != 4) || first.find(text[0]) == std::string_view::npos
        || second.find(text[1]) == std::string_view::npos)
        return std::nullopt;
    if (text[0] == '-' || text[0] == 'L')
        return byStatus;
    if (text[0] == 'C' || text[0] == 'c') // in the middle of an answer it is the client's own wish
        return text[1] == 'D' || text[1] == 'L' ? Ending::Left : (byStatus == Ending::Fine ? Ending::Left : byStatus);
    return byStatus == Ending::Throttled || byStatus == Ending::ClientError ? byStatus : Ending::Failed;
}

std::optional<Ending> endingOfWord(std::string_view text, Ending byStatus)
{
    if (text.empty())
        return byStatus;
    if (const auto termination = endingOfTermination(text, byStatus))
        return termination;
    const std::string word = lower(text);
    const auto any = [&](std::initializer_list<const char *> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (word == "ok")
        return byStatus;
    if (any({ "server_error", "unauthorized", "model_missing", "quota_exhausted", "name_error", "connect_error",
              "tls_error", "timed_out", "cut_stream", "malformed", "abandoned", "failed", "error", "timeout", "cut",
              "connect" }))
        return Ending::Failed;
    if (word == "client_error")
        return Ending::ClientError;
    if (word == "throttled")
        return Ending::Throttled;
    if (any({ "client_gone", "client", "left" }))
        return Ending::Left;
    return std::nullopt;
}

bool neverEnds(std::string_view text)
{
    const std::string word = lower(text);
    return word == "running" || word == "open" || word == "hang";
}

std::string shown(std::string_view text)
{
    std::string out(text.substr(0, 40));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return out;
}

Micros microsOf(double milliseconds)
{
    return Micros(std::int64_t(std::llround(milliseconds * 1000)));
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::uint64_t stratumOf(std::string_view model, bool streams)
{
    return hashOf(model, streams ? 0x9ae16a3b2f90404fULL : 0xcbf29ce484222325ULL);
}

std::uint64_t hashOfName(std::string_view name)
{
    return hashOf(name);
}

const char *TraceReader::columnName(Column column)
{
    constexpr std::array names { "t_ms",  "env",        "latency_ms", "status", "user",  "model",   "stream",
                                 "bytes", "headers_ms", "id",         "end",    "share", "told_ms", "known_ms" };
    return column < columns ? names[column] : "";
}

std::optional<TraceProblem> TraceReader::read(std::string_view piece, bool last, std::vector<TraceRow> &rows)
{
    while (true) {
        const std::size_t end = piece.find('\n');
        if (end == std::string_view::npos)
            break;
        if (m_rest.empty()) {
            if (auto problem = takeLine(piece.substr(0, end), rows))
                return problem;
        } else {
            m_rest.append(piece.substr(0, end));
            if (auto problem = takeLine(m_rest, rows))
                return problem;
            m_rest.clear();
        }
        piece.remove_prefix(end + 1);
    }
    m_rest.append(piece);
    if (m_rest.size() > longestLine) {
        ++m_line;
        return problem(TraceProblem::Kind::TooLong, columns);
    }
    if (!last)
        return std::nullopt;
    if (!m_rest.empty()) {
        if (auto problem = takeLine(m_rest, rows))
            return problem;
    }
    if (!m_header)
        return TraceProblem {};
    return std::nullopt;
}

std::optional<TraceProblem> TraceReader::takeLine(std::string_view line, std::vector<TraceRow> &rows)
{
    ++m_line;
    if (m_line == 1 && line.starts_with("\xef\xbb\xbf"))
        line.remove_prefix(3);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    if (line.size() > longestLine)
        return problem(TraceProblem::Kind::TooLong, columns);
    if (trimmed(line).empty())
        return std::nullopt;
    if (!split(line))
        return problem(TraceProblem::Kind::Quotes, columns);
    if (!m_header)
        return takeHeader();
    if (m_fields.size() < m_needed)
        return problem(TraceProblem::Kind::TooFewFields, columns);
    auto row = rowOf();
    if (auto *found = std::get_if<TraceProblem>(&row))
        return std::move(*found);
    rows.push_back(std::get<TraceRow>(row));
    return std::nullopt;
}

bool TraceReader::split(std::string_view line)
{
    m_fields.clear();
    m_unquoted.clear();
    if (line.find('"') == std::string_view::npos) {
        for (std::size_t comma = line.find(','); comma != std::string_view::npos; comma = line.find(',')) {
            m_fields.push_back(trimmed(line.substr(0, comma)));
            line.remove_prefix(comma + 1);
        }
        m_fields.push_back(trimmed(line));
        return true;
    }
    std::string text;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            text += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            m_unquoted.push_back(std::exchange(text, {}));
        else
            text += c;
    }
    m_unquoted.push_back(text);
    for (const std::string &whole : m_unquoted)
        m_fields.push_back(trimmed(whole));
    return !quoted;
}

std::optional<TraceProblem> TraceReader::takeHeader()
{
    m_header = true;
    m_places.fill(-1);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        for (std::uint8_t column = 0; column < columns; ++column) {
            if (lower(m_fields[i]) != columnName(Column(column)))
                continue;
            if (m_places[column] >= 0)
                return problem(TraceProblem::Kind::RepeatedColumn, Column(column));
            m_places[column] = int(i);
            m_needed = i + 1;
        }
    }
    for (const Column column : { Time, Env, Latency, Status }) {
        if (m_places[column] < 0)
            return problem(TraceProblem::Kind::MissingColumn, column);
    }
    return std::nullopt;
}

std::string_view TraceReader::field(Column column) const
{
    const int place = m_places[column];
    return place < 0 ? std::string_view() : m_fields[std::size_t(place)];
}

TraceProblem TraceReader::problem(TraceProblem::Kind kind, Column column) const
{
    const bool value = kind == TraceProblem::Kind::BadValue;
    return { kind, m_line, columnName(column), value ? shown(field(column)) : std::string() };
}

std::variant<TraceRow, TraceProblem> TraceReader::rowOf() const
{
    const auto bad = [this](Column column) { return problem(TraceProblem::Kind::BadValue, column); };
    TraceRow row;
    const auto time = numberOf(field(Time));
    if (!time || *time < 0 || *time > latestMs)
        return bad(Time);
    row.request.start = microsOf(*time);
    const std::string_view env = field(Env);
    if (env != "blue" && env != "green" && lower(env) != "blue" && lower(env) != "green")
        return bad(Env);
    row.request.arm = env[0] == 'b' || env[0] == 'B' ? Arm::Active : Arm::Candidate;
    row.ends = !neverEnds(field(End));
    const auto latency = field(Latency).empty() ? std::optional(HUGE_VAL) : numberOf(field(Latency));
    if (!latency || *latency < 0 || (*latency > longestMs && std::isfinite(*latency)))
        return bad(Latency);
    row.ends = row.ends && std::isfinite(*latency);
    row.request.total = std::isfinite(*latency) ? microsOf(*latency) : Micros();
    const auto status = field(Status).empty() && !row.ends ? std::optional(0.0) : numberOf(field(Status));
    const auto byStatus = status ? endingOfStatus(*status) : std::nullopt;
    if (!byStatus)
        return bad(Status);
    const auto ending = row.ends ? endingOfWord(field(End), *byStatus) : byStatus;
    if (!ending)
        return bad(End);
    row.request.ending = *ending;
    if (!field(User).empty())
        row.request.user = hashOf(field(User));
    if (!field(Id).empty())
        row.request.id = hashOf(field(Id));
    const std::string stream = lower(field(Stream));
    const bool streams = stream == "1" || stream == "true" || stream == "yes";
    if (!streams && !stream.empty() && stream != "0" && stream != "false" && stream != "no")
        return bad(Stream);
    if (!field(Model).empty() || !stream.empty())
        row.request.stratum = stratumOf(field(Model), streams);
    if (!field(Bytes).empty()) {
        const auto bytes = numberOf(field(Bytes));
        if (!bytes || *bytes < 0 || *bytes > 1e15)
            return bad(Bytes);
        row.request.bytes = std::int64_t(*bytes);
    }
    if (!field(Headers).empty()) {
        const auto headers = numberOf(field(Headers));
        if (!headers || *headers < 0 || *headers > longestMs)
            return bad(Headers);
        row.request.headers = microsOf(*headers);
    }
    if (!field(Share).empty()) {
        row.share = numberOf(field(Share));
        if (!row.share || *row.share < 0 || *row.share > 1)
            return bad(Share);
    }
    if (Column wrong = columns; !addMoments(row, wrong))
        return bad(wrong);
    return row;
}

bool TraceReader::addMoments(TraceRow &row, Column &wrong) const
{
    const auto read = [&](Column column, std::optional<Micros> &into, double least) {
        if (field(column).empty())
            return true;
        wrong = column;
        const auto value = numberOf(field(column));
        if (!value || *value < least || *value > latestMs)
            return false;
        into = microsOf(*value);
        return true;
    };
    return read(Told, row.told, 0) && read(Known, row.known, double(row.request.start.count()) / 1000);
}

} // namespace Signalbox::Judge
