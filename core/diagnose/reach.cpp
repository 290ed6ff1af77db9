#include "core/diagnose/reach.h"

#include "core/phase/lookup.h"

namespace Signalbox::Diagnose {
namespace {

Path::TraceSettings wayTo(const Probe::Target &target, const ReachSettings &settings, Message &problem)
{
    Path::TraceSettings way { .probes = settings.probes, .stop = settings.stop };
    way.port = quint16(target.url.port(target.url.scheme() == QLatin1String("https") ? 443 : 80));
    way.host = QStringLiteral("%1:%2").arg(target.url.host()).arg(way.port);
    const Phase::LookupAnswer answer = Phase::lookUp({ target.url.host(QUrl::FullyEncoded), settings.server });
    problem = answer.problem;
    if (!answer.addresses.isEmpty())
        way.address = answer.addresses.constFirst();
    else if (problem.code.isEmpty())
        problem = { QStringLiteral("name.none"), { { QStringLiteral("host"), target.url.host() } } };
    return way;
}

/// mtr and our own connections take times differently: what stands one above the other is measured alike.
void useOneTool(Reach &reach, const std::array<Path::TraceSettings, 2> &ways)
{
    const auto &[blue, green] = reach.paths;
    if (!blue || !green || blue->tool.isEmpty() || green->tool.isEmpty() || blue->tool == green->tool)
        return;
    for (const Side side : { Side::Blue, Side::Green }) {
        Path::TracePtr &path = reach.paths[size_t(side)];
        if (path->tool == QLatin1String("tcp"))
            continue;
        auto again = std::make_shared<Path::Trace>(Path::traceTcp(ways[size_t(side)]));
        again->host = path->host;
        again->at = path->at;
        path = std::move(again);
    }
}

} // namespace

Reach reach(const QList<Probe::Target> &targets, const ReachSettings &settings)
{
    Reach out;
    std::array<Path::TraceSettings, 2> ways; // to each side's first endpoint
    for (const Probe::Target &target : targets) {
        if (settings.stop && *settings.stop)
            return out;
        Message problem;
        const Path::TraceSettings way = wayTo(target, settings, problem);
        const bool isUnknown = !problem.code.isEmpty();
        Path::TracePtr &path = out.paths[size_t(target.side)];
        if (!path) {
            auto trace = std::make_shared<Path::Trace>(
                isUnknown ? Path::Trace() : (settings.isQuick ? Path::traceTcp(way) : Path::trace(way)));
            if (!isUnknown && way.isStopped())
                return out;
            trace->host = way.host;
            trace->at = settings.at;
            if (isUnknown)
                trace->problem = problem;
            path = std::move(trace);
            ways[size_t(target.side)] = way;
        }
        if (!isUnknown && settings.pings > 0)
            out.pings.push_back({ target.side, target.shownUrl(), way.address.toString(), settings.from,
                                  Path::pingTcp(way, settings.pings), target.region, settings.at });
    }
    useOneTool(out, ways);
    return out;
}

} // namespace Signalbox::Diagnose
