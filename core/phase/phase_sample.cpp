#include "core/phase/phase_sample.h"

namespace Signalbox::Phase {

QString familyName(Family family)
{
    return family == Family::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6");
}

std::optional<microseconds> Phases::untilFirst() const
{
    if (!wait)
        return std::nullopt;
    microseconds sum = *wait;
    for (const auto &part : { dns, tcp, tls, send, token })
        sum += part.value_or(microseconds(0));
    return sum;
}

} // namespace Signalbox::Phase
