#include "core/diagnose/rules.h"

#include <algorithm>

namespace Signalbox::Diagnose {

using namespace Rules;

namespace {

constexpr quint64 enoughToFail = 50;
constexpr quint64 enoughForTail = 200; // ten are slower than the 95th percentile
constexpr quint64 enoughForHundredth = 1000; // ten are slower than the 99th
constexpr quint64 fewestFailed = 5;
constexpr double leastFailedShare = 0.02;

double failedShare(const UserFigures &users)
{
    return double(users.failures) / double(users.requests);
}

std::optional<Message> failMore(Side side, const UserFigures &own, const UserFigures &others)
{
    if (own.requests < enoughToFail || others.requests < enoughToFail || own.failures < fewestFailed
        || failedShare(own) < std::max(leastFailedShare, 3 * failedShare(others)))
        return std::nullopt;
    return message(QStringLiteral("users-fail"),
                   { { QStringLiteral("side"), sideName(side) },
                     { QStringLiteral("other"), sideName(other(side)) },
                     { QStringLiteral("failed"), own.failures },
                     { QStringLiteral("of"), own.requests },
                     { QStringLiteral("otherFailed"), others.failures },
                     { QStringLiteral("otherOf"), others.requests } });
}

Message slowMessage(const QString &code, Side side, double slow, double fast)
{
    return message(code,
                   { { QStringLiteral("side"), sideName(side) },
                     { QStringLiteral("other"), sideName(other(side)) },
                     { QStringLiteral("slow"), rounded(slow) },
                     { QStringLiteral("fast"), rounded(fast) } });
}

// Whole answers, cold and warm.
Spread totals(const Evidence &evidence, Side side)
{
    std::vector<double> values;
    for (const Phase::PhaseSample &sample : evidence.of(side)) {
        if (sample.outcome == Outcome::Ok && sample.total)
            values.push_back(double(sample.total->count()) / 1000);
    }
    return spreadOf(std::move(values));
}

std::optional<Message> slowerTail(Side side, const UserFigures &own, const UserFigures &others)
{
    if (own.requests < enoughForTail || others.requests < enoughForTail || !own.p95 || !others.p95
        || *own.p95 <= *others.p95 || !isApart(*own.p95, *others.p95))
        return std::nullopt;
    return slowMessage(QStringLiteral("users-slow"), side, *own.p95, *others.p95);
}

std::optional<Message> slowerHundredth(Side side, const UserFigures &own, const UserFigures &others)
{
    if (own.requests < enoughForHundredth || others.requests < enoughForHundredth || !own.p99 || !others.p99
        || *own.p99 <= *others.p99 || !isApart(*own.p99, *others.p99))
        return std::nullopt;
    return slowMessage(QStringLiteral("users-slowest"), side, *own.p99, *others.p99);
}

// Not sure enough for a finding.
std::optional<Message> someSlow(const Evidence &evidence)
{
    for (const Side side : { Side::Green, Side::Blue }) {
        const SlowOnes slow = slowOnes(evidence, side);
        if (mayHaveTail(slow))
            return message(QStringLiteral("tail-few"), slowArgs(side, slow));
    }
    return std::nullopt;
}

} // namespace

std::optional<Message> usersDiffer(const Evidence &evidence)
{
    if (!evidence.users[0] || !evidence.users[1])
        return std::nullopt;
    for (const auto &rule : { failMore, slowerTail, slowerHundredth }) {
        for (const Side side : { Side::Green, Side::Blue }) {
            if (auto said = rule(side, *evidence.users[size_t(side)], *evidence.users[size_t(other(side))]))
                return said;
        }
    }
    return std::nullopt;
}

std::optional<Message> tailMayDiffer(const Evidence &evidence)
{
    const auto tail = unclearTail(evidence);
    if (!tail)
        return someSlow(evidence);
    return slowMessage(tail->reused ? QStringLiteral("tail-warm") : QStringLiteral("tail-new"), tail->side, tail->slow,
                       tail->fast);
}

std::optional<Message> bothSlow(const Evidence &evidence)
{
    const auto limit = double(evidence.slowAbove.count());
    for (const Side side : { Side::Blue, Side::Green }) {
        const Spread whole = totals(evidence, side);
        const bool isSlow = whole.p90 > limit || (evidence.degraded[size_t(side)] && whole.median * 2 > limit);
        if (!whole.low || !isSlow)
            return std::nullopt;
    }
    return message(QStringLiteral("both-slow"),
                   { { QStringLiteral("blue"), rounded(untilFirst(evidence, Side::Blue, false).median) },
                     { QStringLiteral("green"), rounded(untilFirst(evidence, Side::Green, false).median) },
                     { QStringLiteral("limit"), rounded(limit) } });
}

QString sightName(Sight sight)
{
    switch (sight) {
    case Sight::TooFew:
        return QStringLiteral("too_few");
    case Sight::Found:
        return QStringLiteral("found");
    case Sight::UsersDiffer:
        return QStringLiteral("users_differ");
    case Sight::SomeFailed:
        return QStringLiteral("some_failed");
    case Sight::Differs:
        return QStringLiteral("differs");
    case Sight::BothSlow:
        return QStringLiteral("both_slow");
    case Sight::TailUnclear:
        return QStringLiteral("tail_unclear");
    case Sight::Alike:
        break;
    }
    return QStringLiteral("alike");
}

Sight sightOf(const Evidence &evidence)
{
    if (findingOf(evidence))
        return Sight::Found;
    if (usersDiffer(evidence))
        return Sight::UsersDiffer;
    if (someFailed(evidence))
        return Sight::SomeFailed;
    for (const Side side : { Side::Blue, Side::Green }) {
        if (!untilFirst(evidence, side, false).low)
            return Sight::TooFew;
    }
    if (!areAlike(evidence))
        return Sight::Differs;
    if (tailMayDiffer(evidence))
        return Sight::TailUnclear;
    return bothSlow(evidence) ? Sight::BothSlow : Sight::Alike;
}

} // namespace Signalbox::Diagnose
