#include "core/diagnose/rules.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Diagnose {

using namespace Rules;
using Phase::PhaseSample;

namespace {

constexpr int leastFailures = 3;
constexpr double failingShare = 0.3;
constexpr int answersOf = 10; // a group answers when at most one request in so many fails

struct Failures {
    int requests = 0;
    int failed = 0;
    int throttled = 0;
    const PhaseSample *last = nullptr; ///< the last that failed

    void add(const PhaseSample &sample)
    {
        ++requests;
        if (sample.outcome == Outcome::Throttled)
            ++throttled;
        if (isFailure(sample.outcome) || sample.outcome == Outcome::ClientError) {
            ++failed;
            last = &sample;
        }
    }
    void add(const Failures &more)
    {
        requests += more.requests;
        failed += more.failed;
        throttled += more.throttled;
        last = more.last ? more.last : last;
    }
};

bool isMany(int count, int of)
{
    return count >= leastFailures && count >= failingShare * of;
}

bool isMoreThanChance(const Failures &own, const Failures &others)
{
    constexpr double rarely = 0.005;
    return Stats::chanceOfSharing(own.failed, own.requests, own.failed + others.failed, own.requests + others.requests)
        < rarely;
}

// Of before its requests came to end as they do now, nothing is said.
std::vector<const PhaseSample *> counted(const Evidence &evidence, Side side)
{
    const auto since = evidence.outcomesSince[size_t(side)];
    std::vector<const PhaseSample *> out;
    for (const PhaseSample &sample : evidence.of(side)) {
        if (!since || sample.at >= *since)
            out.push_back(&sample);
    }
    return out;
}

Failures failuresOf(const Evidence &evidence, Side side)
{
    Failures out;
    for (const PhaseSample *sample : counted(evidence, side))
        out.add(*sample);
    return out;
}

QString regionOf(const PhaseSample &sample)
{
    return sample.region;
}

// A name that has no address is told by its URL.
QString addressOf(const PhaseSample &sample)
{
    return sample.address.isEmpty() ? sample.url : sample.address;
}

// What of a side fails while the rest of it answers.
std::optional<Finding> oneFails(const Evidence &evidence, Side side, QString (*key)(const PhaseSample &), Cause cause)
{
    QMap<QString, Failures> groups;
    for (const PhaseSample *sample : counted(evidence, side))
        groups[key(*sample)].add(*sample);
    QStringList names;
    Failures bad;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        if (isMany(it->failed, it->requests)) {
            names << it.key();
            bad.add(it.value());
        } else if (it->requests < leastFailures || it->failed * answersOf > it->requests) {
            return std::nullopt;
        }
    }
    if (names.isEmpty() || names.size() == groups.size())
        return std::nullopt;
    return Finding { .cause = cause,
                     .side = side,
                     .message = message(cause == Cause::Region ? QStringLiteral("region-fails")
                                                               : QStringLiteral("address-fails"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("name"), names.join(QStringLiteral(", ")) },
                                          { QStringLiteral("failed"), bad.failed },
                                          { QStringLiteral("of"), bad.requests },
                                          { QStringLiteral("said"), bad.last->message } }) };
}

std::optional<Finding> failureOf(const Evidence &evidence)
{
    const Failures both[] = { failuresOf(evidence, Side::Blue), failuresOf(evidence, Side::Green) };
    const bool bad[] = { isMany(both[0].failed, both[0].requests), isMany(both[1].failed, both[1].requests) };
    if (bad[0] && bad[1])
        return Finding { .cause = Cause::Shared,
                         .message = message(QStringLiteral("shared-failing"),
                                            { { QStringLiteral("said"), both[1].last->message } }) };
    for (const Side side : { Side::Blue, Side::Green }) {
        if (auto finding = oneFails(evidence, side, regionOf, Cause::Region))
            return finding;
        if (auto finding = oneFails(evidence, side, addressOf, Cause::Address))
            return finding;
        const Failures &own = both[size_t(side)];
        if (bad[size_t(side)])
            return Finding { .cause = Cause::Failing,
                             .side = side,
                             .message = message(QStringLiteral("failing"),
                                                { { QStringLiteral("side"), sideName(side) },
                                                  { QStringLiteral("failed"), own.failed },
                                                  { QStringLiteral("of"), own.requests },
                                                  { QStringLiteral("said"), own.last->message } }) };
        const Failures &others = both[size_t(other(side))];
        if (own.failed >= leastFailures && isMoreThanChance(own, others))
            return Finding { .cause = Cause::Failing,
                             .side = side,
                             .message = message(QStringLiteral("failing-more"),
                                                { { QStringLiteral("side"), sideName(side) },
                                                  { QStringLiteral("other"), sideName(other(side)) },
                                                  { QStringLiteral("failed"), own.failed },
                                                  { QStringLiteral("of"), own.requests },
                                                  { QStringLiteral("otherFailed"), others.failed },
                                                  { QStringLiteral("otherOf"), others.requests },
                                                  { QStringLiteral("said"), own.last->message } }) };
        if (isMany(own.throttled, own.requests))
            return Finding { .cause = Cause::Throttled,
                             .side = side,
                             .message = message(QStringLiteral("throttled"),
                                                { { QStringLiteral("side"), sideName(side) },
                                                  { QStringLiteral("throttled"), own.throttled },
                                                  { QStringLiteral("of"), own.requests } }) };
    }
    return std::nullopt;
}

} // namespace

std::optional<Finding> Rules::failing(const Evidence &evidence)
{
    auto finding = failureOf(evidence);
    if (finding)
        finding->fails = true;
    return finding;
}

std::optional<Message> someFailed(const Evidence &evidence)
{
    for (const Side side : { Side::Green, Side::Blue }) {
        const Failures own = failuresOf(evidence, side);
        const Failures others = failuresOf(evidence, other(side));
        if (own.failed > 0 && others.requests > 0 && own.failed * others.requests > 2 * others.failed * own.requests)
            return Rules::message(QStringLiteral("some-failed"),
                                  { { QStringLiteral("side"), sideName(side) },
                                    { QStringLiteral("other"), sideName(other(side)) },
                                    { QStringLiteral("failed"), own.failed },
                                    { QStringLiteral("of"), own.requests },
                                    { QStringLiteral("otherFailed"), others.failed },
                                    { QStringLiteral("otherOf"), others.requests } });
    }
    return std::nullopt;
}

} // namespace Signalbox::Diagnose
