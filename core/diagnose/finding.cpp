#include "core/diagnose/rules.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace Signalbox::Diagnose {

using namespace Rules;
using Phase::PhaseSample;

namespace {

constexpr double leastTokenMargin = 3; // ms between two tokens
constexpr int leastAgain = 3;
constexpr double synTimeout = 900; // ms: a second, less what timers are early
constexpr double lossShare = 0.08;
constexpr int leastConnections = 8;

Spread partSpread(const std::vector<const PhaseSample *> &samples, Part part)
{
    std::vector<double> values;
    for (const PhaseSample *sample : samples) {
        if (const auto value = partOf(*sample, part))
            values.push_back(double(value->count()) / 1000);
    }
    return spreadOf(std::move(values));
}

} // namespace

namespace Rules {

std::vector<double> timesOf(const std::vector<const PhaseSample *> &samples)
{
    std::vector<double> values;
    for (const PhaseSample *sample : samples) {
        if (const auto first = sample->phases.untilFirst())
            values.push_back(double(first->count()) / 1000);
    }
    return values;
}

std::vector<const PhaseSample *> good(const Evidence &evidence, Side side, bool reused)
{
    std::vector<const PhaseSample *> out;
    for (const PhaseSample &sample : evidence.of(side)) {
        if (sample.outcome == Outcome::Ok && sample.reused == reused)
            out.push_back(&sample);
    }
    return out;
}

Where whereSlower(const std::vector<const PhaseSample *> &slow, const std::vector<const PhaseSample *> &fast,
                  double whole)
{
    Where where;
    double most = 0;
    for (const Part part : allParts) {
        const double more = partSpread(slow, part).median - partSpread(fast, part).median;
        if (part != Part::Streaming && more > most) {
            most = more;
            where = { part, whole > 0 ? std::min(more / whole, 1.0) : 0 };
        }
    }
    return where;
}

namespace {
constexpr double relativeMargin = 0.2;
}

bool isMore(double slow, double fast)
{
    return slow > fast + std::max(leastMargin, relativeMargin * fast);
}

bool isSlower(const Spread &slow, const Spread &fast, double least)
{
    return slow.low && fast.high && *slow.low > *fast.high + std::max(least, relativeMargin * fast.median);
}

int rounded(double value)
{
    return int(std::lround(value));
}

Message message(const QString &code, QVariantMap args)
{
    return { QStringLiteral("finding.") + code, std::move(args) };
}

QVariant partArg(Part part)
{
    return asArg(message(QStringLiteral("part-") + partName(part), {}));
}

} // namespace Rules

namespace {

using Key = std::function<QString(const PhaseSample &)>;
using Groups = QMap<QString, std::vector<const PhaseSample *>>;

Groups grouped(const Evidence &evidence, Side side, const Key &key)
{
    Groups groups;
    for (const PhaseSample *sample : good(evidence, side, false))
        groups[key(*sample)].push_back(sample);
    return groups;
}

// One group of a side slower than the side's fastest, and than the same group on the other side where there is one.
std::optional<Finding> oneGroup(const Evidence &evidence, Side side, const Key &key, Cause cause)
{
    const Groups groups = grouped(evidence, side, key);
    const Groups others = grouped(evidence, other(side), key);
    std::optional<Finding> worst;
    const std::vector<const PhaseSample *> *fastest = nullptr;
    Spread fast;
    for (const auto &group : groups) {
        const Spread spread = spreadOf(timesOf(group));
        if (spread.low && (!fastest || spread.median < fast.median)) {
            fastest = &group;
            fast = spread;
        }
    }
    for (auto it = groups.cbegin(); fastest && it != groups.cend(); ++it) {
        const Spread spread = spreadOf(timesOf(it.value()));
        const bool distance = others.contains(it.key()) && !isSlower(spread, spreadOf(timesOf(others.value(it.key()))));
        const double more = spread.median - fast.median;
        if (!isSlower(spread, fast) || distance || (worst && worst->ms > more))
            continue;
        const Where where = whereSlower(it.value(), *fastest, more);
        worst = Finding { .cause = cause,
                          .side = side,
                          .part = where.part,
                          .ms = more,
                          .message
                          = message(cause == Cause::Region ? QStringLiteral("region") : QStringLiteral("address"),
                                    { { QStringLiteral("side"), sideName(side) },
                                      { QStringLiteral("name"), it.key() },
                                      { QStringLiteral("ms"), rounded(more) },
                                      { QStringLiteral("part"), partArg(where.part) } }) };
    }
    // Slow everywhere is not a matter of one group.
    return worst;
}

std::optional<Finding> oneOfSeveral(const Evidence &evidence)
{
    const Key byRegion = [](const PhaseSample &sample) { return sample.region; };
    const Key byAddress = [](const PhaseSample &sample) { return sample.address; };
    for (const Side side : { Side::Blue, Side::Green }) {
        if (auto finding = oneGroup(evidence, side, byRegion, Cause::Region))
            return finding;
        if (auto finding = oneGroup(evidence, side, byAddress, Cause::Address))
            return finding;
    }
    return std::nullopt;
}

double medianMore(const Evidence &evidence, Side side, Part part, bool reused)
{
    return spreadOf(evidence, side, part, reused).median - spreadOf(evidence, other(side), part, reused).median;
}

// A longer way delays the connection by a round trip, and every answer on it by another one, warm or not; what is slow
// beyond it does not touch the connection.
std::optional<Finding> network(const Evidence &evidence, Side side)
{
    const Spread slow = spreadOf(evidence, side, Part::Connection, false);
    const Spread fast = spreadOf(evidence, other(side), Part::Connection, false);
    if (!isSlower(slow, fast))
        return std::nullopt;
    const double more = slow.median - fast.median;
    for (const bool reused : { false, true }) {
        const double waits = medianMore(evidence, side, Part::Waiting, reused);
        if (waits < more * 0.5 || waits > more * 1.6 + leastMargin)
            return std::nullopt;
    }
    return Finding { .cause = Cause::Network,
                     .side = side,
                     .part = Part::Connection,
                     .ms = more,
                     .message = message(QStringLiteral("network"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("other"), sideName(other(side)) },
                                          { QStringLiteral("ms"), rounded(more) },
                                          { QStringLiteral("slow"), rounded(slow.median) },
                                          { QStringLiteral("fast"), rounded(fast.median) } }) };
}

struct SecondTries {
    int connections = 0;
    int again = 0;
    [[nodiscard]] double share() const { return connections == 0 ? 0 : double(again) / connections; }
};

// A lost SYN is sent again after one second, then three (RFC 6298, section 2.1): no path is that slow by itself.
SecondTries secondTries(const Evidence &evidence, Side side)
{
    const double usual = spreadOf(evidence, side, Part::Connection, false).median;
    SecondTries tries;
    for (const PhaseSample *sample : good(evidence, side, false)) {
        if (!sample->phases.tcp)
            continue;
        ++tries.connections;
        tries.again += double(sample->phases.tcp->count()) / 1000 > usual + synTimeout;
    }
    return tries;
}

std::optional<Finding> loss(const Evidence &evidence, Side side)
{
    const SecondTries own = secondTries(evidence, side);
    const SecondTries others = secondTries(evidence, other(side));
    if (own.again < leastAgain || own.share() < lossShare || others.share() * 3 > own.share()
        || others.connections < leastConnections)
        return std::nullopt;
    return Finding { .cause = Cause::Loss,
                     .side = side,
                     .part = Part::Connection,
                     .message = message(QStringLiteral("loss"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("again"), own.again },
                                          { QStringLiteral("of"), own.connections } }) };
}

std::optional<Finding> retries(const Evidence &evidence, Side side)
{
    const Resent &own = evidence.resent[size_t(side)];
    const Resent &others = evidence.resent[size_t(other(side))];
    const bool isOften = own.again >= quint64(leastAgain) && own.again * 5 >= own.checks;
    if (!isOften || others.again * 20 > others.checks)
        return std::nullopt;
    return Finding { .cause = Cause::Retries,
                     .side = side,
                     .message = message(QStringLiteral("retries"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("again"), own.again },
                                          { QStringLiteral("of"), own.checks } }) };
}

bool isRegionAlike(const Groups &regions)
{
    std::vector<Spread> spreads;
    for (const auto &samples : regions)
        spreads.push_back(spreadOf(timesOf(samples)));
    return std::ranges::all_of(spreads, [&spreads](const Spread &one) {
        return one.low && std::ranges::none_of(spreads, [&one](const Spread &other) { return isSlower(one, other); });
    });
}

// What both sides do alike beside a slow answer: it is what rules the network out.
QVariantList alikeParts(const Evidence &evidence, Side side)
{
    QStringList names;
    for (const auto &[part, name] :
         { std::pair(Part::Name, "DNS"), std::pair(Part::Connection, "TCP"), std::pair(Part::Handshake, "TLS") }) {
        const Spread own = spreadOf(evidence, side, part, false);
        const Spread others = spreadOf(evidence, other(side), part, false);
        if (own.low && others.low && !isSlower(own, others) && !isSlower(others, own))
            names << QLatin1String(name);
    }
    constexpr std::array codes { "alike-one", "alike-two", "alike-three" };
    constexpr std::array places { "first", "second", "third" };
    QVariantList alike;
    if (!names.isEmpty()) {
        QVariantMap args;
        for (qsizetype i = 0; i < names.size(); ++i)
            args.insert(QLatin1String(places[size_t(i)]), names[i]);
        alike << asArg(message(QLatin1String(codes[size_t(names.size() - 1)]), args));
    }
    const auto regions = grouped(evidence, side, [](const PhaseSample &sample) { return sample.region; });
    if (regions.size() > 1 && isRegionAlike(regions))
        alike << asArg(
            message(regions.size() == 2 ? QStringLiteral("alike-both-regions") : QStringLiteral("alike-regions"),
                    { { QStringLiteral("side"), sideName(side) },
                      { QStringLiteral("count"), int(regions.size()) },
                      { QStringLiteral("names"),
                        QStringList(regions.keyBegin(), regions.keyEnd()).join(QStringLiteral(", ")) } }));
    return alike;
}

std::optional<Finding> slower(const Evidence &evidence, Side side)
{
    const Spread slow = untilFirst(evidence, side, false);
    const Spread fast = untilFirst(evidence, other(side), false);
    if (!isSlower(slow, fast))
        return std::nullopt;
    const double more = slow.median - fast.median;
    const Where where = whereSlower(good(evidence, side, false), good(evidence, other(side), false), more);
    const Spread warm = untilFirst(evidence, side, true);
    const Spread otherWarm = untilFirst(evidence, other(side), true);
    const bool isLate = where.part == Part::Waiting || where.part == Part::FirstToken;
    const bool coldOnly = isLate && warm.low && otherWarm.low && warm.median - otherWarm.median < more / 4;
    const QVariantList alike = isLate ? alikeParts(evidence, side) : QVariantList();
    const QString code = coldOnly
        ? QStringLiteral("cold")
        : QStringLiteral("slower-") + partName(where.part) + (alike.isEmpty() ? QString() : QStringLiteral("-alike"));
    return Finding { .cause = coldOnly ? Cause::ColdOnly : Cause::Slower,
                     .side = side,
                     .part = where.part,
                     .ms = more,
                     .message = message(code,
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("other"), sideName(other(side)) },
                                          { QStringLiteral("ms"), rounded(more) },
                                          { QStringLiteral("slow"), rounded(slow.median) },
                                          { QStringLiteral("fast"), rounded(fast.median) },
                                          { QStringLiteral("part"), partArg(where.part) },
                                          { QStringLiteral("alike"), alike },
                                          { QStringLiteral("percent"), rounded(100 * where.share) } }) };
}

std::optional<Finding> slowTokens(const Evidence &evidence, Side side)
{
    const Spread slow = spreadOf(evidence, side, Part::Streaming, false);
    const Spread fast = spreadOf(evidence, other(side), Part::Streaming, false);
    if (!isSlower(slow, fast, leastTokenMargin))
        return std::nullopt;
    const double first = untilFirst(evidence, side, false).median;
    const double otherFirst = untilFirst(evidence, other(side), false).median;
    const bool isLate = isMore(first, otherFirst); // not sure enough for a finding of its own, or of one region only
    return Finding { .cause = Cause::Streaming,
                     .side = side,
                     .part = Part::Streaming,
                     .ms = slow.median - fast.median,
                     .message = message(isLate ? QStringLiteral("streaming-late") : QStringLiteral("streaming"),
                                        { { QStringLiteral("side"), sideName(side) },
                                          { QStringLiteral("slow"), rounded(slow.median) },
                                          { QStringLiteral("fast"), rounded(fast.median) },
                                          { QStringLiteral("first"), rounded(first) },
                                          { QStringLiteral("otherFirst"), rounded(otherFirst) } }) };
}

} // namespace

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::Failing:
        return QStringLiteral("failing");
    case Cause::Throttled:
        return QStringLiteral("throttled");
    case Cause::Region:
        return QStringLiteral("region");
    case Cause::Address:
        return QStringLiteral("address");
    case Cause::Network:
        return QStringLiteral("network");
    case Cause::Loss:
        return QStringLiteral("loss");
    case Cause::Retries:
        return QStringLiteral("retries");
    case Cause::Slower:
        return QStringLiteral("slower");
    case Cause::ColdOnly:
        return QStringLiteral("cold_only");
    case Cause::Streaming:
        return QStringLiteral("streaming");
    case Cause::Tail:
        return QStringLiteral("tail");
    case Cause::Shared:
        return QStringLiteral("shared");
    case Cause::OwnDesk:
        return QStringLiteral("own_desk");
    }
    return {};
}

std::optional<Finding> findingOf(const Evidence &evidence)
{
    if (auto finding = failing(evidence))
        return finding;
    if (auto finding = oneOfSeveral(evidence))
        return finding;
    for (const auto &rule : { loss, network, slower, slowTokens, retries }) {
        for (const Side side : { Side::Green, Side::Blue }) {
            if (auto finding = rule(evidence, side))
                return finding;
        }
    }
    if (auto finding = shared(evidence))
        return finding;
    for (const Side side : { Side::Green, Side::Blue }) {
        if (auto finding = tail(evidence, side))
            return finding;
    }
    return std::nullopt;
}

} // namespace Signalbox::Diagnose
