#include "core/judge/shared_watch.h"

#include "core/judge/log_scale.h"

#include <cmath>

namespace Signalbox::Judge {

namespace {

constexpr double secondsOfNow = 5;
constexpr double secondsOfBefore = 60;
constexpr double secondsOfBeforeTrouble = 600; ///< of which it was said
constexpr Micros young = std::chrono::seconds(60); ///< so long a side has hardly a past of its own
constexpr Micros nowEnds = std::chrono::seconds(15); ///< with the last request
constexpr std::uint64_t fewestOfAPast = 100;
constexpr double fewestOfNow = 20; ///< of fewer the mean of now is noise

} // namespace

void SharedWatch::add(Arm arm, bool failed, Micros total, Micros now)
{
    Means &means = m_means[std::size_t(arm)];
    if (means.count == 0 || now - means.last > young)
        means.since = now;
    const double seconds = std::max(0.0, double((now - means.last).count()) * 1e-6);
    means.last = now;
    ++means.count;
    const double keepNow = std::exp(-seconds / secondsOfNow);
    const auto keepBefore
        = [seconds](bool isSaid) { return std::exp(-seconds / (isSaid ? secondsOfBeforeTrouble : secondsOfBefore)); };
    means.failNow.add(failed ? 1 : 0, keepNow);
    means.failBefore.add(failed ? 1 : 0, keepBefore(m_failing));
    if (!failed) {
        const double position = LogScale::position(total) * LogScale::width;
        means.slowNow.add(position, keepNow);
        means.slowBefore.add(position, keepBefore(m_slow));
    }
    const auto enough = [now](const Means &side) {
        return side.slowNow.weight + side.failNow.weight > fewestOfNow && now - side.last < nowEnds;
    };
    if (!std::ranges::all_of(m_means, enough)) {
        m_slow = m_failing = false;
        return;
    }
    m_slow = m_slow ? bothAreStill(&Means::slowNow, &Means::slowBefore, 0.1)
                    : bothRose(&Means::slowNow, &Means::slowBefore, 0.25, now);
    m_failing = m_failing ? bothAreStill(&Means::failNow, &Means::failBefore, 0.01)
                          : bothRose(&Means::failNow, &Means::failBefore, 0.03, now);
}

/// What each side was compared with is its past from then on.
bool SharedWatch::bothRose(Fading Means::*ofNow, Fading Means::*ofBefore, double most, Micros now)
{
    std::array<const Fading *, arms> pasts {};
    for (std::size_t i = 0; i < arms; ++i) {
        const Means &own = m_means[i];
        const Means &others = m_means[1 - i];
        if (own.count >= fewestOfAPast && rise(own.*ofNow, own.*ofBefore) > most)
            pasts[i] = &(own.*ofBefore);
        else if (now - own.since < young && others.count >= fewestOfAPast && others.since < own.since
                 && rise(own.*ofNow, others.*ofBefore) > most)
            pasts[i] = &(others.*ofBefore);
        else
            return false;
    }
    const std::array<Fading, arms> taken { *pasts[0], *pasts[1] };
    for (std::size_t i = 0; i < arms; ++i)
        m_means[i].*ofBefore = taken[i];
    return true;
}

bool SharedWatch::bothAreStill(Fading Means::*ofNow, Fading Means::*ofBefore, double least) const
{
    return std::ranges::all_of(
        m_means, [&](const Means &side) { return (side.*ofNow).mean() - (side.*ofBefore).mean() > least; });
}

double SharedWatch::rise(const Fading &now, const Fading &before)
{
    constexpr double errors = 2.5; // of both sides at once: by chance in none of 200 healthy runs of ten minutes
    const double more = now.mean() - before.mean();
    return more > errors * std::sqrt(now.error2() + before.error2()) ? more : 0;
}

} // namespace Signalbox::Judge
