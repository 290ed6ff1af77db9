#include "core/diagnose/rules.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Diagnose {

using namespace Rules;

namespace {

constexpr quint64 leastUsers = 1000; // a 95th percentile of fewer moves by chance alone
constexpr double tailRatio = 2.0;
constexpr double leastTail = 30; // ms
constexpr double alikeRatio = 1.3;
constexpr int leastMeasured = 20;
constexpr int leastSlow = 5;
constexpr int fewestSlow = 3; // fewer say nothing at all
constexpr double leastSlowShare = 0.03;
constexpr double timesCommoner = 3;
constexpr double sure = 0.0002; // asked after each round, so far below what one look would need
constexpr double perhaps = 0.02;
constexpr double likelyChance = 0.2; // two sides with one and the same tail of one in ten
constexpr int fewestCompared = 5;

std::optional<Finding> usersTail(const Evidence &evidence, Side side)
{
    const auto &slow = evidence.users[size_t(side)];
    const auto &fast = evidence.users[size_t(other(side))];
    if (!slow || !fast || slow->requests < leastUsers || fast->requests < leastUsers || !slow->p50 || !fast->p50
        || !slow->p95 || !fast->p95)
        return std::nullopt;
    const bool bodyIsAlike = *slow->p50 < *fast->p50 * alikeRatio + leastMargin;
    if (!bodyIsAlike || *slow->p95 < *fast->p95 * tailRatio + leastTail)
        return std::nullopt;
    return Finding { .cause = Cause::Tail,
                     .side = side,
                     .ms = *slow->p95 - *fast->p95,
                     .message = message(QStringLiteral("tail"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("other"), sideName(other(side)) },
                                          { QStringLiteral("slow"), rounded(*slow->p95) },
                                          { QStringLiteral("fast"), rounded(*fast->p95) } }) };
}

// What the medians, new and warm, lie well below: of the faster side, since that of a side of which almost half are
// slow is now one of these and now one of those.
double slowFrom(const Evidence &evidence)
{
    double most = 0;
    for (const bool reused : { false, true }) {
        const Spread blue = untilFirst(evidence, Side::Blue, reused);
        const Spread green = untilFirst(evidence, Side::Green, reused);
        if (blue.count > 0 && green.count > 0)
            most = std::max(most, std::min(blue.median, green.median));
    }
    return most * tailRatio + leastTail;
}

std::optional<Finding> measuredTail(const Evidence &evidence, Side side)
{
    const SlowOnes slow = slowOnes(evidence, side);
    const double share = slow.of > 0 ? double(slow.own) / slow.of : 0;
    if (slow.chance > sure || slow.own < leastSlow || share < leastSlowShare
        || share >= 0.5) // half of them are no tail
        return std::nullopt;
    std::vector<const Phase::PhaseSample *> slowest;
    std::vector<const Phase::PhaseSample *> others;
    for (const bool reused : { false, true }) {
        for (const Phase::PhaseSample *sample : good(evidence, side, reused)) {
            const auto first = sample->phases.untilFirst();
            if (first)
                (double(first->count()) / 1000 > slow.above ? slowest : others).push_back(sample);
        }
    }
    const double more = spreadOf(timesOf(slowest)).median - spreadOf(timesOf(others)).median;
    const Where where = whereSlower(slowest, others, more);
    QVariantMap args = slowArgs(side, slow);
    args.insert(QStringLiteral("part"), partArg(where.part));
    return Finding { .cause = Cause::Tail,
                     .side = side,
                     .part = where.part,
                     .ms = more,
                     .message = message(QStringLiteral("tail-measured"), args) };
}

} // namespace

std::optional<UnclearTail> unclearTail(const Evidence &evidence)
{
    for (const bool reused : { false, true }) {
        const Spread blue = untilFirst(evidence, Side::Blue, reused);
        const Spread green = untilFirst(evidence, Side::Green, reused);
        if (std::min(blue.count, green.count) < fewestCompared || !isApart(blue.p90, green.p90))
            continue;
        const Side side = blue.p90 > green.p90 ? Side::Blue : Side::Green;
        const double between = std::sqrt(blue.p90 * green.p90);
        const auto slow = [&](Side which) {
            return int(std::ranges::count_if(firstTimes(evidence, which, reused),
                                             [between](double time) { return time > between; }));
        };
        const int own = slow(side);
        const bool isLikely = Stats::chanceOfSharing(own, side == Side::Blue ? blue.count : green.count,
                                                     own + slow(other(side)), blue.count + green.count)
            > likelyChance;
        if (!isLikely)
            return UnclearTail { side, reused, std::max(blue.p90, green.p90), std::min(blue.p90, green.p90) };
    }
    return std::nullopt;
}

namespace Rules {

SlowOnes slowOnes(const Evidence &evidence, Side side)
{
    SlowOnes ones { .above = slowFrom(evidence) };
    for (const bool reused : { false, true }) {
        for (const double time : firstTimes(evidence, side, reused)) {
            ++ones.of;
            ones.own += time > ones.above;
        }
        for (const double time : firstTimes(evidence, other(side), reused)) {
            ++ones.otherOf;
            ones.others += time > ones.above;
        }
    }
    const bool isCommoner = ones.own * ones.otherOf > timesCommoner * ones.others * ones.of;
    if (ones.own >= fewestSlow && ones.of >= leastMeasured && ones.otherOf >= leastMeasured && isCommoner)
        ones.chance = Stats::chanceOfSharing(ones.own, ones.of, ones.own + ones.others, ones.of + ones.otherOf);
    return ones;
}

QVariantMap slowArgs(Side side, const SlowOnes &ones)
{
    return { { QStringLiteral("side"), sideName(side) },
             { QStringLiteral("other"), sideName(other(side)) },
             { QStringLiteral("above"), rounded(ones.above) },
             { QStringLiteral("slow"), ones.own },
             { QStringLiteral("of"), ones.of },
             { QStringLiteral("otherSlow"), ones.others },
             { QStringLiteral("otherOf"), ones.otherOf } };
}

bool mayHaveTail(const SlowOnes &ones)
{
    return ones.chance <= perhaps;
}

std::optional<Finding> tail(const Evidence &evidence, Side side)
{
    auto finding = usersTail(evidence, side);
    return finding ? finding : measuredTail(evidence, side);
}

} // namespace Rules
} // namespace Signalbox::Diagnose
