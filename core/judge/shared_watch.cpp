#include "core/judge/shared_watch.h"

#include "core/judge/log_scale.h"

#include <cmath>

namespace Signalbox::Judge {

void SharedWatch::add(Arm arm, bool failed, Micros total, Micros now)
{
    Means &means = m_means[std::size_t(arm)];
    const double seconds = std::max(0.0, double((now - means.last).count()) * 1e-6);
    means.last = now;
    ++means.count;
    const double keepNow = std::exp(-seconds / 5);
    const double keepBefore = std::exp(-seconds / 60);
    means.failNow.add(failed ? 1 : 0, keepNow);
    means.failBefore.add(failed ? 1 : 0, keepBefore);
    if (!failed) {
        const double position = LogScale::position(total) * LogScale::width;
        means.slowNow.add(position, keepNow);
        means.slowBefore.add(position, keepBefore);
    }
    // Of few requests the mean of now is noise.
    const auto enough
        = [](const Means &side) { return side.count >= 100 && side.slowNow.weight + side.failNow.weight > 20; };
    if (!enough(m_means[0]) || !enough(m_means[1])) {
        m_slow = m_failing = false;
        return;
    }
    const auto both = [this](Fading Means::*ofNow, Fading Means::*ofBefore, bool isSaid, double most, double least) {
        return std::ranges::all_of(m_means, [&](const Means &side) {
            const Fading &recent = side.*ofNow;
            const Fading &older = side.*ofBefore;
            return isSaid ? recent.mean() - older.mean() > least : rise(recent, older) > most;
        });
    };
    m_slow = both(&Means::slowNow, &Means::slowBefore, m_slow, 0.25, 0.1);
    m_failing = both(&Means::failNow, &Means::failBefore, m_failing, 0.03, 0.01);
}

double SharedWatch::rise(const Fading &now, const Fading &before)
{
    constexpr double errors = 2.5; // of both sides at once: by chance in none of 200 healthy runs of ten minutes
    const double more = now.mean() - before.mean();
    return more > errors * std::sqrt(now.error2() + before.error2()) ? more : 0;
}

} // namespace Signalbox::Judge
