#include "core/cost/own_use.h"

namespace Signalbox::Cost {
namespace {

constexpr std::chrono::milliseconds month = std::chrono::hours(24 * 30);

OwnUse times(OwnUse use, const Usage &each, qint64 requests)
{
    use.requests = requests;
    use.tokens = each;
    use.tokens.input *= requests;
    use.tokens.output *= requests;
    return use;
}

OwnUse checksOf(const Config::Service &service, Side side, const Probe::Health &health)
{
    OwnUse use { .kind = OwnUse::Kind::HealthChecks, .side = side };
    Usage each = pingAtMost(service.environment(side).probe);
    if (health.last && health.last->promptTokens && health.last->completionTokens) {
        each.input = *health.last->promptTokens;
        each.output = *health.last->completionTokens;
        use.measured = true;
    }
    return times(use, each, month.count() / std::max<qint64>(1, service.checks.interval.count()));
}

/// The tokens that a test of this view told; nothing unless every lane that was used told both.
std::optional<OwnUse> measuredTest(const Probe::CanaryView &view, Side side, const QString &model)
{
    OwnUse use { .kind = OwnUse::Kind::CanaryTest, .side = side, .measured = true };
    use.tokens.model = model;
    for (const Probe::CanaryRoute route : Probe::canaryRoutes) {
        const Probe::CanaryFigures &lane = view.lane(side, route);
        if (lane.sent == 0)
            continue;
        if (!lane.tokensIn || !lane.tokensOut)
            return std::nullopt;
        use.requests += qint64(lane.sent);
        use.tokens.input += *lane.tokensIn;
        use.tokens.output += *lane.tokensOut;
    }
    return use.requests > 0 ? std::optional(use) : std::nullopt;
}

OwnUse testOf(const Config::Service &service, Side side, const Probe::CanaryView *canary)
{
    const Config::ProbeProfile &profile = service.environment(side).probe;
    if (canary && canary->phase == Probe::CanaryPhase::Finished) {
        if (const auto measured = measuredTest(*canary, side, profile.model))
            return *measured;
    }
    const Probe::CanaryPlan plan;
    const int half = plan.candidateSlots(); // with the default plan either side gets half
    return times({ .kind = OwnUse::Kind::CanaryTest, .side = side }, pingAtMost(profile),
                 qint64(half) * qint64(Probe::canaryRoutes.size()));
}

/// Golden prompts name their models; what is left of the tokens went to pings, priced as the checks' model.
void addPreflight(QList<OwnUse> &uses, const Config::Service &service, const Preflight::Report &report)
{
    OwnUse pings { .kind = OwnUse::Kind::Preflight, .requests = report.asked, .measured = true };
    pings.tokens = { .model = service.environment(Side::Blue).probe.model,
                     .input = report.promptTokens,
                     .output = report.completionTokens };
    QList<OwnUse> golden;
    for (auto spent = report.goldenTokens.begin(); spent != report.goldenTokens.end(); ++spent) {
        OwnUse use { .kind = OwnUse::Kind::Golden, .measured = true };
        use.tokens = { .model = spent.key(), .input = spent->first, .output = spent->second };
        pings.tokens.input -= spent->first;
        pings.tokens.output -= spent->second;
        golden.append(use);
    }
    pings.tokens.input = std::max<qint64>(0, pings.tokens.input);
    pings.tokens.output = std::max<qint64>(0, pings.tokens.output);
    uses.append(pings);
    uses += golden;
}

} // namespace

Usage pingAtMost(const Config::ProbeProfile &profile)
{
    return { .model = profile.model,
             .input = 8 + (profile.prompt.toUtf8().size() + 2) / 3,
             .output = profile.maxTokens };
}

QList<OwnUse> ownUse(const Config::Service &service, const std::array<Probe::Health, 2> &health,
                     const Probe::CanaryView *canary, const Preflight::Report *preflight)
{
    QList<OwnUse> uses;
    for (const Side side : { Side::Blue, Side::Green })
        uses.append(checksOf(service, side, health[size_t(side)]));
    for (const Side side : { Side::Blue, Side::Green })
        uses.append(testOf(service, side, canary));
    if (preflight && preflight->finished)
        addPreflight(uses, service, *preflight);
    return uses;
}

std::optional<Amount> costOfUse(const OwnUse &use, const PriceSheet &sheet)
{
    return costOf(use.tokens, sheet).cost;
}

} // namespace Signalbox::Cost
