#include "app/commands/diagnose_verdict.h"

#include "app/commands/streams.h"
#include "app/commands/text.h"

#include <algorithm>

namespace Signalbox::Commands {

using namespace Diagnose;

namespace {

int failed(const Diagnosed &diagnosed, Side side)
{
    const auto &samples = diagnosed.evidence.of(side);
    return int(samples.size()) - answered(samples);
}

bool isEnough(const Diagnosed &diagnosed, Side side)
{
    return untilFirst(diagnosed.evidence, side, false).low.has_value();
}

bool hasAllAnswered(const Diagnosed &diagnosed)
{
    return std::ranges::all_of(diagnosed.sides, [&](Side side) { return failed(diagnosed, side) == 0; });
}

QString oneSideText(const Diagnosed &diagnosed, Side side)
{
    const auto &samples = diagnosed.evidence.of(side);
    if (samples.empty())
        return tr("Nothing of %1 could be measured.").arg(sideName(side));
    if (failed(diagnosed, side) > 0)
        return tr("One side alone: nothing to compare it with; %1 of %2 requests failed, which no cause is seen of.")
            .arg(failed(diagnosed, side))
            .arg(samples.size());
    if (!isEnough(diagnosed, side))
        return tr("Too few answers of %1 to say anything (8 are needed): measure longer, with --for.")
            .arg(sideName(side));
    return tr("One side alone: nothing to compare it with, and no request of it failed.");
}

QString tooFewText(const Diagnosed &diagnosed)
{
    const bool hasBlue = isEnough(diagnosed, Side::Blue);
    if (!hasBlue && !isEnough(diagnosed, Side::Green))
        return tr("Too few answers of both sides to compare (8 of each are needed): measure longer, with --for.");
    return tr("Too few answers of %1 to compare (8 are needed): measure longer, with --for.")
        .arg(sideName(hasBlue ? Side::Green : Side::Blue));
}

QString alikeText(const Diagnosed &diagnosed)
{
    if (hasAllAnswered(diagnosed))
        return tr("Both sides are alike.");
    return tr("Both sides are alike in their times, and some requests of each failed: %1 of %2 on blue, %3 of %4 on "
              "green; that may still be chance: measure longer, with --for.")
        .arg(failed(diagnosed, Side::Blue))
        .arg(diagnosed.evidence.of(Side::Blue).size())
        .arg(failed(diagnosed, Side::Green))
        .arg(diagnosed.evidence.of(Side::Green).size());
}

} // namespace

QString nothingFoundText(const Diagnosed &diagnosed)
{
    if (diagnosed.sides.size() == 1)
        return oneSideText(diagnosed, diagnosed.sides.constFirst());
    const Evidence &evidence = diagnosed.evidence;
    switch (sightOf(evidence)) {
    case Sight::UsersDiffer:
        return tr("No cause is seen from here, but %1.").arg(words(*usersDiffer(evidence)));
    case Sight::SomeFailed:
        return tr("No cause stands out, but %1: measure longer, with --for.").arg(words(*someFailed(evidence)));
    case Sight::TooFew:
        return tooFewText(diagnosed);
    case Sight::Differs:
        return tr("They differ in these figures, and no single cause stands out: measure longer, with --for.");
    case Sight::TailUnclear:
        return tr("The medians are alike, but %1: measure longer, with --for.").arg(words(*tailMayDiffer(evidence)));
    case Sight::BothSlow:
        return words(*bothSlow(evidence));
    case Sight::Found:
    case Sight::Alike:
        break;
    }
    return alikeText(diagnosed);
}

int diagnoseStatus(const Diagnosed &diagnosed)
{
    if (diagnosed.finding)
        return ExitFailed;
    if (diagnosed.sides.size() == 1)
        return isEnough(diagnosed, diagnosed.sides.constFirst()) && hasAllAnswered(diagnosed) ? ExitDone
                                                                                              : ExitUndecided;
    switch (sightOf(diagnosed.evidence)) {
    case Sight::Found:
    case Sight::UsersDiffer:
    case Sight::Differs:
    case Sight::BothSlow:
        return ExitFailed;
    case Sight::TooFew:
    case Sight::SomeFailed:
    case Sight::TailUnclear:
        return ExitUndecided;
    case Sight::Alike:
        break;
    }
    return hasAllAnswered(diagnosed) ? ExitDone : ExitUndecided;
}

QStringList missingOf(const Diagnosed &diagnosed)
{
    QStringList missing;
    for (const Side side : diagnosed.sides) {
        if (!diagnosed.reach || !diagnosed.reach->paths[size_t(side)])
            missing << QStringLiteral("paths.") + sideName(side);
    }
    for (const Side side : diagnosed.sides) {
        const auto isOf = [side](const EndpointPings &pings) { return pings.side == side && pings.pings.sent > 0; };
        if (!diagnosed.reach || std::ranges::none_of(diagnosed.reach->pings, isOf))
            missing << QStringLiteral("pings.") + sideName(side);
    }
    for (const QString &name : diagnosed.silentVantages)
        missing << QStringLiteral("vantages.") + name;
    return missing;
}

} // namespace Signalbox::Commands
