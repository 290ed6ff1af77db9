#include "widgets/chart/spoken.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace Signalbox::Widgets {
namespace {

struct SpokenTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString latencyOf(const Session::EnvironmentView &view)
{
    const auto &users = view.users;
    if (!users.p50)
        return SpokenTexts::tr("%1: no request of a user finished.").arg(sideTitle(view.side));
    return SpokenTexts::tr("%1: p50 %2, p95 %3, p99 %4.")
        .arg(sideTitle(view.side), durationText(users.p50), durationText(users.p95), durationText(users.p99));
}

QString failuresOf(const Session::EnvironmentView &view)
{
    if (view.users.requests == 0)
        return SpokenTexts::tr("%1: no requests.").arg(sideTitle(view.side));
    const QString failed = SpokenTexts::tr("%1: %2 of %3 requests failed.")
                               .arg(sideTitle(view.side), percentText(view.users.failurePercent()))
                               .arg(view.users.requests);
    return view.users.throttled == 0 ? failed
                                     : failed + QLatin1Char(' ')
            + SpokenTexts::tr("%1 were throttled (429).").arg(percentText(view.users.throttledPercent()));
}

QString shareOfGreen(const Session::Snapshot &s)
{
    if (!s.traffic.known)
        return SpokenTexts::tr("What green has is not known: the router was not read yet.");
    const QString requested = SpokenTexts::tr("Requested: %1 to green.").arg(s.traffic.requested.greenShare.text());
    if (!s.traffic.observed)
        return requested + QLatin1Char(' ') + SpokenTexts::tr("No request began to show it.");
    return requested + QLatin1Char(' ')
        + SpokenTexts::tr("Observed: %1.").arg(observedText(*s.traffic.observed, Side::Green));
}

} // namespace

SpokenCharts spokenOf(const Session::Snapshot &snapshot)
{
    const auto both = [&snapshot](QString (*say)(const Session::EnvironmentView &)) {
        return say(snapshot.environment(Side::Blue)) + QLatin1Char(' ') + say(snapshot.environment(Side::Green));
    };
    SpokenCharts spoken;
    spoken.latency = SpokenTexts::tr("Last minute.") + QLatin1Char(' ') + both(latencyOf);
    spoken.failures = both(failuresOf) + QLatin1Char(' ')
        + SpokenTexts::tr("The objective allows %1.").arg(percentText(snapshot.objectives.failurePercent));
    spoken.share = shareOfGreen(snapshot);
    return spoken;
}

} // namespace Signalbox::Widgets
