#include "core/diagnose/standing_out.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <functional>

namespace Signalbox::Diagnose {
namespace {

constexpr size_t leastPicked = 5;
constexpr size_t leastRest = 20;
constexpr size_t mostOfATrait = 3;
constexpr double leastFactor = 1.2; // less helps nobody, however certain it is
constexpr size_t enoughForTenth = 50;
constexpr size_t mostOfASide = 1000; // they tell what is usual as well as all
constexpr double z99 = 2.575829;
constexpr std::array traits { Trait::Side,   Trait::Server, Trait::Region,  Trait::Node,   Trait::Model,
                              Trait::Stream, Trait::Reuse,  Trait::Outcome, Trait::Status, Trait::Size };

QString sizeClass(qint64 bytes)
{
    if (bytes <= 0)
        return {};
    qint64 limit = 1024;
    static const std::array names { QStringLiteral("under 1 KB"), QStringLiteral("1 to 4 KB"),
                                    QStringLiteral("4 to 16 KB"), QStringLiteral("16 to 64 KB"),
                                    QStringLiteral("64 to 256 KB") };
    for (const QString &name : names) {
        if (bytes < limit)
            return name;
        limit *= 4;
    }
    return QStringLiteral("256 KB and more");
}

// Empty: the request does not tell.
QString valueOf(const Cells::Request &request, Trait trait)
{
    switch (trait) {
    case Trait::Side:
        return sideName(request.side);
    case Trait::Server:
        return request.upstream;
    case Trait::Region:
        return request.region;
    case Trait::Node:
        return request.node;
    case Trait::Model:
        return request.model;
    case Trait::Stream:
        return request.stream ? QStringLiteral("streamed") : QStringLiteral("whole");
    case Trait::Reuse:
        if (request.origin != Origin::Check)
            return {}; // a router does not tell
        return request.reused ? QStringLiteral("warm connection") : QStringLiteral("new connection");
    case Trait::Outcome:
        return outcomeName(request.outcome);
    case Trait::Status:
        return request.status > 0 ? QString::number(request.status) : QString();
    case Trait::Size:
        return sizeClass(request.bytes);
    }
    return {};
}

struct Bounds {
    double low;
    double high;
};
Bounds wilson99(double count, double of)
{
    const double p = count / of;
    const double z2 = z99 * z99;
    const double middle = (p + z2 / (2 * of)) / (1 + z2 / of);
    const double half = z99 * std::sqrt(p * (1 - p) / of + z2 / (4 * of * of)) / (1 + z2 / of);
    return { middle - half, middle + half };
}

bool isMoreThanChance(const Standing &standing)
{
    const Bounds a = wilson99(double(standing.picked), double(standing.pickedOf));
    const Bounds b = wilson99(double(standing.rest), double(standing.restOf));
    return standing.difference() > std::hypot(standing.pickedShare - a.low, b.high - standing.restShare);
}

// What one side alone has stands out wherever the side does: only within it such a value tells anything.
bool isOfOneSide(Trait trait)
{
    return trait == Trait::Server || trait == Trait::Region;
}

struct TraitCounts {
    QMap<QString, std::array<quint64, 2>> values; ///< of the picked ones, of the others
    std::array<quint64, 2> all {};
};

std::vector<Standing> standingsOf(const TraitCounts &counts, Trait trait, Side side)
{
    std::vector<Standing> out;
    if (counts.all[0] < leastPicked || counts.all[1] < leastRest)
        return out;
    for (auto it = counts.values.cbegin(); it != counts.values.cend(); ++it) {
        Standing standing { .trait = trait,
                            .value = it.key(),
                            .picked = (*it)[0],
                            .rest = (*it)[1],
                            .pickedOf = counts.all[0],
                            .restOf = counts.all[1] };
        if (isOfOneSide(trait))
            standing.within = side;
        standing.pickedShare = double(standing.picked) / double(standing.pickedOf);
        standing.restShare = double(standing.rest) / double(standing.restOf);
        if (!it.key().isEmpty() && standing.factor() >= leastFactor && isMoreThanChance(standing))
            out.push_back(standing);
    }
    return out;
}

bool isAmong(const std::vector<Standing> &standings, const Standing &one)
{
    return std::ranges::any_of(
        standings, [&one](const Standing &other) { return other.trait == one.trait && other.value == one.value; });
}

// The slowest tenth of the requests against the others of them.
std::vector<Standing> standingOfTenth(const std::vector<const Cells::Request *> &requests)
{
    const std::optional<microseconds> limit = slowestTenth(requests);
    std::array<std::vector<const Cells::Request *>, 2> parts;
    for (const Cells::Request *request : requests)
        parts[limit && request->latency && *request->latency >= *limit ? 0 : 1].push_back(request);
    return standingOut(parts[0], parts[1]);
}

} // namespace

QString traitName(Trait trait)
{
    switch (trait) {
    case Trait::Side:
        return QStringLiteral("side");
    case Trait::Server:
        return QStringLiteral("server");
    case Trait::Region:
        return QStringLiteral("region");
    case Trait::Node:
        return QStringLiteral("router_node");
    case Trait::Model:
        return QStringLiteral("model");
    case Trait::Stream:
        return QStringLiteral("stream");
    case Trait::Reuse:
        return QStringLiteral("connection");
    case Trait::Outcome:
        return QStringLiteral("outcome");
    case Trait::Status:
        return QStringLiteral("status");
    case Trait::Size:
        return QStringLiteral("size");
    }
    return {};
}

double Standing::factor() const
{
    return pickedShare / std::max(restShare, 0.5 / double(std::max<quint64>(restOf, 1)));
}

std::vector<Standing> standingOut(const std::vector<const Cells::Request *> &picked,
                                  const std::vector<const Cells::Request *> &rest)
{
    std::vector<Standing> out;
    if (picked.size() < leastPicked || rest.size() < leastRest)
        return out;
    for (const Trait trait : traits) {
        std::array<TraitCounts, 2> counts; // by Side, or all of them in the first
        const std::array parts { &picked, &rest };
        for (size_t part = 0; part < parts.size(); ++part) {
            for (const Cells::Request *request : *parts[part]) {
                TraitCounts &into = counts[isOfOneSide(trait) ? size_t(request->side) : 0];
                ++into.values[valueOf(*request, trait)][part];
                ++into.all[part];
            }
        }
        std::vector<Standing> found;
        for (const Side side : { Side::Blue, Side::Green }) {
            for (Standing &standing : standingsOf(counts[size_t(side)], trait, side))
                found.push_back(std::move(standing));
        }
        std::ranges::stable_sort(found, std::greater(), &Standing::factor);
        found.resize(std::min(found.size(), mostOfATrait));
        out.insert(out.end(), found.begin(), found.end());
    }
    std::ranges::stable_sort(out, std::greater(), &Standing::factor);
    return out;
}

void markUsual(std::vector<Standing> &standings, const std::vector<const Cells::Request *> &all)
{
    std::array<std::vector<const Cells::Request *>, 2> sides;
    for (const Cells::Request *request : all)
        sides[size_t(request->side)].push_back(request);
    std::array<std::vector<Standing>, 2> own;
    for (size_t side = 0; side < sides.size(); ++side) {
        std::vector<const Cells::Request *> &requests = sides[side];
        if (const size_t step = requests.size() / mostOfASide; step > 1) {
            size_t kept = 0;
            for (size_t i = 0; i < requests.size(); i += step)
                requests[kept++] = requests[i];
            requests.resize(kept);
        }
        own[side] = standingOfTenth(requests);
    }
    for (Standing &standing : standings)
        standing.isUsual = isAmong(own[0], standing) && isAmong(own[1], standing);
    std::stable_partition(standings.begin(), standings.end(),
                          [](const Standing &standing) { return !standing.isUsual; });
}

std::optional<microseconds> slowestTenth(const std::vector<const Cells::Request *> &requests)
{
    std::vector<microseconds> times;
    times.reserve(requests.size());
    for (const Cells::Request *request : requests) {
        if (request->latency)
            times.push_back(*request->latency);
    }
    if (times.size() < enoughForTenth)
        return std::nullopt;
    const auto tenth = times.begin() + qptrdiff(times.size() * 9 / 10);
    std::nth_element(times.begin(), tenth, times.end());
    return *tenth;
}

} // namespace Signalbox::Diagnose
