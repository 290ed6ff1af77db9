#include "core/judge/shared_watch.h"

#include "core/judge/log_scale.h"

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
    const auto slower = [](const Means &side) { return side.slowNow.mean() - side.slowBefore.mean(); };
    const auto failsMore = [](const Means &side) { return side.failNow.mean() - side.failBefore.mean(); };
    // Of few requests the mean of now is noise.
    const auto enough
        = [](const Means &side) { return side.count >= 100 && side.slowNow.weight + side.failNow.weight > 20; };
    if (!enough(m_means[0]) || !enough(m_means[1])) {
        m_slow = m_failing = false;
        return;
    }
    const double leastSlow = m_slow ? 0.1 : 0.25;
    m_slow = slower(m_means[0]) > leastSlow && slower(m_means[1]) > leastSlow;
    const double leastFailing = m_failing ? 0.01 : 0.03;
    m_failing = failsMore(m_means[0]) > leastFailing && failsMore(m_means[1]) > leastFailing;
}

} // namespace Signalbox::Judge
