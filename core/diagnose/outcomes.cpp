#include "core/diagnose/outcomes.h"

#include "core/diagnose/change.h"
#include "core/diagnose/rules.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace Signalbox::Diagnose {
namespace {

constexpr double leastWorth = 13.8;
constexpr int enoughBefore = 8; // good ones, for "it was well before"

struct Ended {
    WallTime at;
    Outcome outcome;
};
using Row = std::vector<Ended>;

// How often each outcome came, with the sum that its G test wants.
class Counts
{
public:
    void add(Outcome outcome, int more)
    {
        m_of[outcome] += more;
        m_all += more;
    }
    /// -2 ln of the likelihood of these outcomes.
    [[nodiscard]] double surprise() const
    {
        double sum = 0;
        for (const auto &[outcome, count] : m_of) {
            if (count > 0)
                sum -= 2 * count * std::log(double(count) / m_all);
        }
        return sum;
    }

private:
    std::map<Outcome, int> m_of;
    int m_all = 0;
};

// Where the stretch from `from` on is best parted in two whose outcomes differ by more than chance.
std::optional<WallTime> bestSplit(const Row &row, size_t from)
{
    Counts before;
    Counts after;
    for (size_t i = from; i < row.size(); ++i)
        after.add(row[i].outcome, 1);
    const double whole = after.surprise();
    double most = leastWorth;
    std::optional<WallTime> at;
    for (size_t i = from + 1; i < row.size(); ++i) {
        before.add(row[i - 1].outcome, 1);
        after.add(row[i - 1].outcome, -1);
        if (row[i].outcome == row[i - 1].outcome || row[i].at == row[i - 1].at)
            continue; // the best place is where the outcome changes
        const double worth = whole - before.surprise() - after.surprise();
        if (worth >= most) {
            most = worth;
            at = row[i].at;
        }
    }
    return at;
}

std::optional<WallTime> lastChange(Row row)
{
    std::stable_sort(row.begin(), row.end(), [](const Ended &a, const Ended &b) { return a.at < b.at; });
    const auto differs = [&row](const Ended &ended) { return ended.outcome != row.front().outcome; };
    if (std::none_of(row.begin(), row.end(), differs))
        return std::nullopt;
    for (size_t from = row.size() - 1; from > 0; --from) {
        if (const auto at = bestSplit(row, from - 1))
            return at;
    }
    return std::nullopt;
}

QList<Side> sidesOf(const Finding &finding)
{
    return finding.side ? QList<Side> { *finding.side } : QList<Side> { Side::Blue, Side::Green };
}

// Since when a side fails.
std::optional<Since> failingSince(Side side, const Evidence &recent, const Evidence &all)
{
    if (const auto at = recent.outcomesSince[size_t(side)])
        return Since { *at, true, true };
    int before = 0;
    for (const Phase::PhaseSample &sample : all.of(side)) {
        if (sample.outcome != Outcome::Ok)
            return Since { sample.at, before >= enoughBefore, false };
        ++before;
    }
    return std::nullopt;
}

double slowShare(const Row &row, WallTime at, bool after)
{
    int slow = 0;
    int all = 0;
    for (const Ended &ended : row) {
        if ((ended.at >= at) != after)
            continue;
        ++all;
        slow += ended.outcome != Outcome::Ok;
    }
    return all > 0 ? double(slow) / all : 0;
}

// Since when some of a side's answers are slow: where their share changed, else the first of them.
std::optional<Since> slowSince(Side side, const Evidence &evidence)
{
    const double above = Rules::slowOnes(evidence, side).above;
    Row row;
    std::optional<WallTime> first;
    for (const Phase::PhaseSample &sample : evidence.of(side)) {
        const auto time = sample.phases.untilFirst();
        if (sample.outcome != Outcome::Ok || !time)
            continue;
        const bool isSlow = double(time->count()) / 1000 > above;
        row.push_back({ sample.at, isSlow ? Outcome::TimedOut : Outcome::Ok });
        if (isSlow)
            first = std::min(first.value_or(sample.at), sample.at);
    }
    if (!first)
        return std::nullopt;
    std::stable_sort(row.begin(), row.end(), [](const Ended &a, const Ended &b) { return a.at < b.at; });
    const auto at = bestSplit(row, 0);
    const bool isExact = at && *at >= *first && slowShare(row, *at, false) < slowShare(row, *at, true);
    return Since { .at = isExact ? *at : *first, .isExact = isExact };
}

WallTime oldestOf(const Evidence &evidence, WallTime now)
{
    for (const auto &samples : evidence.samples) {
        for (const Phase::PhaseSample &sample : samples)
            now = std::min(now, sample.at);
    }
    return now;
}

} // namespace

std::optional<WallTime> outcomesChanged(const Evidence &evidence, Side side)
{
    Row whole;
    for (const Phase::PhaseSample &sample : evidence.of(side))
        whole.push_back({ sample.at, sample.outcome });
    std::optional<WallTime> last = lastChange(whole);
    // What changed for all of them began with the first; one may have changed since.
    std::map<QString, Row> ofAddress;
    for (const Phase::PhaseSample &sample : evidence.of(side)) {
        if (!last || sample.at >= *last)
            ofAddress[sample.address.isEmpty() ? sample.url : sample.address].push_back({ sample.at, sample.outcome });
    }
    for (const auto &[address, row] : ofAddress) {
        if (const auto at = lastChange(row))
            last = std::max(last.value_or(*at), *at);
    }
    return last;
}

Since sinceOf(const Finding &finding, const SinceChange &recent, const Evidence &all, WallTime now)
{
    if (finding.cause == Cause::Tail && finding.side && finding.part) { // measured; users' figures have no moments
        if (const auto since = slowSince(*finding.side, recent.evidence))
            return *since;
    }
    if (!finding.fails)
        return { .at = recent.at.value_or(oldestOf(all, now)), .isExact = recent.at.has_value() };
    std::optional<Since> last; // of the sides that fail: both do only since the later one does
    for (const Side side : sidesOf(finding)) {
        const auto since = failingSince(side, recent.evidence, all);
        if (since && (!last || since->at > last->at))
            last = since;
    }
    return last.value_or(Since { .at = oldestOf(all, now) });
}

} // namespace Signalbox::Diagnose
