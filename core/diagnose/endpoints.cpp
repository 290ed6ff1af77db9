#include "core/diagnose/endpoints.h"

#include <algorithm>

namespace Signalbox::Diagnose {
namespace {

struct Collected {
    Endpoint endpoint;
    std::array<std::vector<double>, 2> untilFirst; ///< ms, by whether the connection was warm
};

std::optional<Phase::Family> familyOf(const Phase::PhaseSample &sample)
{
    return sample.address.isEmpty() ? std::nullopt : std::optional(sample.family);
}

bool isOf(const Endpoint &endpoint, const Phase::PhaseSample &sample)
{
    return endpoint.side == sample.side && endpoint.url == sample.url && endpoint.region == sample.region
        && endpoint.family == familyOf(sample);
}

void take(Collected &into, const Phase::PhaseSample &sample)
{
    Endpoint &endpoint = into.endpoint;
    endpoint.first = endpoint.first == WallTime() ? sample.at : std::min(endpoint.first, sample.at);
    endpoint.last = std::max(endpoint.last, sample.at);
    if (!sample.address.isEmpty() && !endpoint.addresses.contains(sample.address))
        endpoint.addresses << sample.address;
    if (!sample.resolver.isEmpty())
        endpoint.resolver = sample.resolver;
    if (sample.ttl)
        endpoint.ttl = sample.ttl;
    endpoint.connected |= sample.phases.tcp.has_value();
    if (sample.tls)
        endpoint.tls = sample.tls;
    if (sample.outcome != Outcome::Ok) {
        ++endpoint.failed;
        return;
    }
    ++endpoint.answered;
    if (const auto first = sample.phases.untilFirst())
        into.untilFirst[size_t(sample.reused)].push_back(double(first->count()) / 1000);
}

} // namespace

std::vector<Endpoint> endpointsOf(const std::vector<Phase::PhaseSample> &samples)
{
    std::vector<Collected> all;
    QStringList places; // of each base URL, in the order of their first measurement
    const auto placeOf = [&places](const Endpoint &endpoint) {
        const QString place = endpoint.region + QLatin1Char(' ') + endpoint.url;
        if (!places.contains(place))
            places << place;
        return places.indexOf(place);
    };
    for (const Phase::PhaseSample &sample : samples) {
        auto found = std::find_if(all.begin(), all.end(),
                                  [&sample](const Collected &one) { return isOf(one.endpoint, sample); });
        if (found == all.end()) {
            Endpoint fresh {
                .side = sample.side, .url = sample.url, .region = sample.region, .family = familyOf(sample)
            };
            placeOf(fresh);
            found = all.insert(all.end(), { std::move(fresh), {} });
        }
        take(*found, sample);
    }
    std::vector<Endpoint> endpoints;
    for (Collected &one : all) {
        one.endpoint.fresh = spreadOf(std::move(one.untilFirst[0]));
        one.endpoint.warm = spreadOf(std::move(one.untilFirst[1]));
        endpoints.push_back(std::move(one.endpoint));
    }
    std::stable_sort(endpoints.begin(), endpoints.end(), [&placeOf](const Endpoint &a, const Endpoint &b) {
        return std::pair(placeOf(a), a.family) < std::pair(placeOf(b), b.family);
    });
    return endpoints;
}

QString chainText(const Phase::TlsFacts &tls)
{
    return tls.chain.join(QStringLiteral(" < "));
}

} // namespace Signalbox::Diagnose
