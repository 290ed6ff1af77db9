#include "core/rollout/time_left.h"

#include <cmath>

namespace Signalbox::Rollout {
namespace {

Message inUnits(const char *code, double n)
{
    return { QString::fromLatin1(code), { { QStringLiteral("n"), qint64(std::ceil(n)) } } };
}

} // namespace

Message timeLeft(quint64 n, quint64 of, nanoseconds took)
{
    if (n == 0 || took <= nanoseconds(0))
        return { QStringLiteral("left.unknown"), {} };
    const double missing = n >= of ? 0 : std::chrono::duration<double>(took).count() * double(of - n) / double(n);
    if (missing < 100)
        return inUnits("left.seconds", missing);
    if (missing < 100 * 60.0)
        return inUnits("left.minutes", missing / 60);
    return inUnits("left.hours", missing / 3600);
}

} // namespace Signalbox::Rollout
