#include "core/path/trace.h"

#include <QStringList>

#include <algorithm>

namespace Signalbox::Path {
namespace {

std::vector<double> timesOf(const Hop &hop)
{
    std::vector<double> times;
    for (const Reply &reply : hop.replies) {
        if (reply.took)
            times.push_back(double(reply.took->count()) / 1000);
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

int Hop::answered() const
{
    return int(
        std::count_if(replies.begin(), replies.end(), [](const Reply &reply) { return reply.took.has_value(); }));
}

double Hop::lossPercent() const
{
    return replies.empty() ? 0 : 100.0 * (sent() - answered()) / sent();
}

QStringList Hop::addresses() const
{
    QStringList all;
    for (const Reply &reply : replies) {
        if (!reply.from.isEmpty() && !all.contains(reply.from))
            all << reply.from;
    }
    return all;
}

std::optional<double> Hop::minMs() const
{
    const std::vector<double> times = timesOf(*this);
    return times.empty() ? std::nullopt : std::optional(times.front());
}

std::optional<double> Hop::medianMs() const
{
    const std::vector<double> times = timesOf(*this);
    return times.empty() ? std::nullopt : std::optional(times[(times.size() - 1) / 2]);
}

std::optional<double> Hop::maxMs() const
{
    const std::vector<double> times = timesOf(*this);
    return times.empty() ? std::nullopt : std::optional(times.back());
}

bool Hop::isEnd() const
{
    return std::any_of(replies.begin(), replies.end(), [](const Reply &reply) { return reply.isEnd; });
}

std::optional<int> Trace::lossFrom(double percent) const
{
    std::optional<int> from;
    for (auto hop = hops.crbegin(); hop != hops.crend(); ++hop) {
        const bool isSilent = hop->answered() == 0 && hop != hops.crbegin();
        if (isSilent)
            continue; // many routers never answer: that says nothing of what they forward
        if (hop->lossPercent() < percent)
            break;
        from = hop->number;
    }
    return from;
}

} // namespace Signalbox::Path
