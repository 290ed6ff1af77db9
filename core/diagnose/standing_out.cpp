#include "core/diagnose/standing_out.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace Signalbox::Diagnose {
namespace {

constexpr size_t leastPicked = 5;
constexpr size_t leastRest = 20;
constexpr double z99 = 2.575829;
constexpr std::array traits { Trait::Side,   Trait::Server, Trait::Region,  Trait::Node,   Trait::Model,
                              Trait::Stream, Trait::Reuse,  Trait::Outcome, Trait::Status, Trait::Size };

QString sizeClass(qint64 bytes)
{
    if (bytes <= 0)
        return {};
    qint64 limit = 1024;
    for (const char *name : { "under 1 KB", "1 to 4 KB", "4 to 16 KB", "16 to 64 KB", "64 to 256 KB" }) {
        if (bytes < limit)
            return QString::fromLatin1(name);
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

bool isMoreThanChance(const Standing &standing, double picked, double rest)
{
    const Bounds a = wilson99(double(standing.picked), picked);
    const Bounds b = wilson99(double(standing.rest), rest);
    const double difference = standing.difference();
    const double low = difference - std::hypot(standing.pickedShare - a.low, b.high - standing.restShare);
    const double high = difference + std::hypot(a.high - standing.pickedShare, standing.restShare - b.low);
    return low > 0 || high < 0;
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

std::vector<Standing> standingOut(const std::vector<const Cells::Request *> &picked,
                                  const std::vector<const Cells::Request *> &rest)
{
    std::vector<Standing> out;
    if (picked.size() < leastPicked || rest.size() < leastRest)
        return out;
    for (const Trait trait : traits) {
        QMap<QString, Standing> values;
        const auto count = [&](const std::vector<const Cells::Request *> &requests, quint64 Standing::*into) {
            for (const Cells::Request *request : requests) {
                Standing &standing = values[valueOf(*request, trait)];
                ++(standing.*into);
            }
        };
        count(picked, &Standing::picked);
        count(rest, &Standing::rest);
        values.remove(QString());
        std::optional<Standing> most;
        for (auto it = values.begin(); it != values.end(); ++it) {
            it->trait = trait;
            it->value = it.key();
            it->pickedShare = double(it->picked) / double(picked.size());
            it->restShare = double(it->rest) / double(rest.size());
            if (isMoreThanChance(*it, double(picked.size()), double(rest.size()))
                && (!most || it->difference() > most->difference()))
                most = *it;
        }
        if (most)
            out.push_back(*most);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Standing &a, const Standing &b) { return a.difference() > b.difference(); });
    return out;
}

} // namespace Signalbox::Diagnose
