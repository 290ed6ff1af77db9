#include "core/limits/capacity.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Limits {
namespace {

constexpr double perMinute = 60;
constexpr double enoughRequests = 20; ///< of a minute, to say what one of them takes

/// Tokens that one user's request takes, where the side's own figures tell.
std::optional<double> tokensPerRequest(const SideLoad &load)
{
    const double requests = load.usersPerSecond * perMinute;
    if (!load.limits.limitTokens || !load.limits.remainingTokens || requests < enoughRequests)
        return std::nullopt;
    const double used = double(*load.limits.limitTokens - *load.limits.remainingTokens);
    return used > 0 ? std::optional(used / requests) : std::nullopt;
}

/// Nothing where it lasts, or is not known.
std::optional<seconds> usedUpIn(const SideLoad &load, double allPerSecond)
{
    if (!load.limits.remainingRequests || !load.fullIn)
        return std::nullopt;
    const double more = std::max(0.0, allPerSecond - load.usersPerSecond);
    const double left = double(*load.limits.remainingRequests);
    const double until = std::min(perMinute, std::chrono::duration<double>(*load.fullIn).count());
    return more * until > left ? std::optional(seconds(qint64(left / more))) : std::nullopt;
}

} // namespace

SideLoad loadOf(const std::optional<Told> &told, double usersPerSecond, double ownPerMinute, Instant now)
{
    SideLoad load { .usersPerSecond = usersPerSecond, .ownPerMinute = ownPerMinute };
    if (told) {
        load.limits = told->limits;
        load.fullIn = told->untilReset(now);
    }
    return load;
}

std::optional<double> Capacity::at(Side side, Permyriad share) const
{
    const auto all = allOn[size_t(side)];
    return all ? std::optional(*all * share.fraction()) : std::nullopt;
}

std::optional<Permyriad> Capacity::carries(Side side) const
{
    const auto all = allOn[size_t(side)];
    if (!all)
        return std::nullopt;
    if (*all <= 1)
        return Permyriad::ofPercent(100);
    return std::isfinite(*all) ? Permyriad::of(int(std::floor(10000 / *all))) : Permyriad::of(0);
}

Capacity capacityOf(const std::array<SideLoad, 2> &loads)
{
    Capacity capacity;
    for (const SideLoad &load : loads)
        capacity.usersPerSecond += load.usersPerSecond;
    const double users = capacity.usersPerSecond * perMinute;
    for (const Side side : { Side::Blue, Side::Green }) {
        const SideLoad &load = loads[size_t(side)];
        auto &all = capacity.allOn[size_t(side)];
        if (load.limits.limitRequests) {
            const double left = double(*load.limits.limitRequests) - load.ownPerMinute;
            all = left > 0 ? users / left : std::numeric_limits<double>::infinity();
        }
        auto each = tokensPerRequest(load);
        if (!each)
            each = tokensPerRequest(loads[size_t(other(side))]);
        if (each && load.limits.limitTokens)
            all = std::max(all.value_or(0), users * *each / double(*load.limits.limitTokens));
        capacity.usedUpIn[size_t(side)] = usedUpIn(load, capacity.usersPerSecond);
    }
    return capacity;
}

} // namespace Signalbox::Limits
