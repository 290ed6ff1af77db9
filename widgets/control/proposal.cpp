#include "widgets/control/proposal.h"

#include "widgets/control/consequence.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;
using Session::Snapshot;
namespace Intents = Session::Intents;

struct ProposalWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString changeText(const Snapshot &s, Permyriad from, Permyriad to)
{
    return ProposalWords::tr("%1 → %2 of production to %3")
        .arg(from.shortText(), to.shortText(), sideWords(s, s.candidate()));
}

QString minutesText(milliseconds time)
{
    if (time < std::chrono::minutes(2))
        return ProposalWords::tr("%1 s").arg(std::chrono::duration_cast<seconds>(time).count());
    return ProposalWords::tr("%1 min").arg(std::chrono::round<std::chrono::minutes>(time).count());
}

Proposal proposePromotion(const Snapshot &s)
{
    const QString candidate = sideWords(s, s.candidate());
    return { Intents::Next {}, ProposalWords::tr("Make %1 active now").arg(candidate),
             ProposalWords::tr("It keeps all production; %1 becomes the candidate.").arg(sideWords(s, s.active())),
             ProposalWords::tr("Make it active") };
}

/// Right after a promotion: to the side that had production before, with one order.
Proposal proposeUndo(const Snapshot &s)
{
    Snapshot ofWay = s; // its row tells of the way that is taken now, not of the one that a deploy would leave open
    ofWay.otherWayBack.reset();
    return { Intents::RollBack { ProposalWords::tr("It had been made active") },
             ProposalWords::tr("All production back to %1").arg(sideWords(s, s.candidate())),
             ProposalWords::tr("At once, and it is active again. Run %1 made %2 active.")
                 .arg(s.rollout.run)
                 .arg(sideWords(s, s.active())),
             ProposalWords::tr("Roll back"),
             false, // as every way back: it waits for no journal and no slider
             false,
             consequencesOf(ofWay, Permyriad::ofPercent(100)) };
}

/// A preflight that failed minutes ago most likely fails now.
bool failedLately(const Snapshot &s)
{
    return s.preflight && s.preflight->finished && s.preflight->grade() == Preflight::Grade::Fail
        && s.at - s.preflight->finishedAt < std::chrono::minutes(10);
}

} // namespace

std::optional<Proposal> proposeShift(const Snapshot &s, Permyriad candidateShare)
{
    const Permyriad from = s.traffic.requested.candidateShare();
    if (candidateShare == from)
        return std::nullopt;
    const Permyriad green = shareOf(s.candidate(), candidateShare); // shareOf is its own inverse
    const QString sentence = changeText(s, from, candidateShare);
    Proposal proposal { Intents::Shift { green, {} }, // the order itself says from where to where

                        sentence,
                        {},
                        ProposalWords::tr("Send %1").arg(candidateShare.shortText()),
                        candidateShare > from };
    if (Rollout::isRunning(s.rollout.phase))
        proposal.detail = ProposalWords::tr("The plan stops its own steps and holds there.");
    if (proposal.givesMore)
        proposal.effects = consequencesOf(s, candidateShare);
    return proposal;
}

Proposal proposeDeploy(const Snapshot &s)
{
    const Permyriad from = s.traffic.requested.candidateShare();
    const Permyriad first = s.plan.steps.isEmpty() ? Permyriad() : s.plan.steps.constFirst().candidateShare;
    QStringList path;
    milliseconds whole = s.plan.bake;
    for (const Config::PlanStep &step : s.plan.steps) {
        path << step.candidateShare.shortText();
        whole += step.hold;
    }
    Proposal proposal { Intents::Deploy { s.plan },
                        changeText(s, from, first),
                        ProposalWords::tr("Plan “%1”: %2, then active; takes %3 or more. %4 failed checks "
                                          "in a row roll back.")
                            .arg(s.plan.name, path.join(QStringLiteral(" → ")), minutesText(whole))
                            .arg(s.plan.failedChecksToRollBack),
                        ProposalWords::tr("Deploy"),
                        true,
                        false,
                        consequencesOf(s, first) };
    proposal.restored = restoredRows(s);
    proposal.brief = ProposalWords::tr("%1, then active; takes %2 or more.")
                         .arg(path.join(QStringLiteral(" → ")), minutesText(whole));
    if (failedLately(s)) {
        proposal.wantsReason = true;
        proposal.button = ProposalWords::tr("Deploy anyway");
        proposal.brief.clear();
        proposal.detail = ProposalWords::tr("Preflight FAILED: %1. A reason overrides it; both are journaled.")
                              .arg(Preflight::failedText(*s.preflight));
    }
    return proposal;
}

Proposal proposeNext(const Snapshot &s)
{
    const Rollout::State &r = s.rollout;
    if (r.phase == Phase::Baking)
        return proposePromotion(s);
    const int next = r.step + 1;
    if (next >= r.plan.steps.size())
        return { Intents::Next {}, ProposalWords::tr("End the last step of %1").arg(sideWords(s, s.candidate())),
                 ProposalWords::tr("It is watched for %1, then made active.").arg(minutesText(r.plan.bake)),
                 ProposalWords::tr("End the step") };
    const Permyriad to = r.plan.steps.at(next).candidateShare;
    return { Intents::Next {},
             changeText(s, s.traffic.requested.candidateShare(), to),
             ProposalWords::tr("Ends step %1 of %2 now, without waiting.").arg(next).arg(r.plan.steps.size()),
             ProposalWords::tr("Send %1").arg(to.shortText()),
             true,
             false,
             consequencesOf(s, to) };
}

Proposal proposeResume(const Snapshot &s)
{
    const Rollout::State &r = s.rollout;
    const Permyriad from = r.candidateHas();
    QString sentence
        = ProposalWords::tr("Resume the plan at %1 to %2").arg(from.shortText(), sideWords(s, s.candidate()));
    Permyriad to = r.desired.candidateShare();
    if (r.step >= 0 && r.step < r.plan.steps.size())
        to = r.plan.steps.at(r.step).candidateShare;
    if (to != from)
        sentence = changeText(s, from, to);
    QString detail;
    if (r.step + 1 < r.plan.steps.size())
        detail = ProposalWords::tr("It goes on by itself; next is %1.")
                     .arg(r.plan.steps.at(r.step + 1).candidateShare.shortText());
    return { Intents::Resume {},
             sentence,
             detail,
             ProposalWords::tr("Resume"),
             true,
             false,
             to > from ? consequencesOf(s, to) : QList<FigureRow>() };
}

Proposal proposeRollBack(const Snapshot *s)
{
    const QString reason = ProposalWords::tr("No run was open");
    if (!s || !s->traffic.known)
        return { Intents::RollBack { reason }, ProposalWords::tr("Send all production back to the active side"),
                 ProposalWords::tr("What the router has is not known."), ProposalWords::tr("Roll back"), false };
    if (s->rollout.phase == Phase::Idle && s->rollout.rollBackLeadsTo() != s->active())
        return proposeUndo(*s);
    if (s->traffic.requested.candidateShare().value() == 0) {
        return { Intents::RollBack { reason },
                 ProposalWords::tr("All production is ordered to %1 already: order it again")
                     .arg(sideWords(*s, s->active())),
                 ProposalWords::tr("%1 gets traffic by Deploy… or the slider, not by rolling back.")
                     .arg(sideWords(*s, s->candidate())),
                 ProposalWords::tr("Order it again"), false };
    }
    return { Intents::RollBack { reason },
             ProposalWords::tr("%1 → 0 % to %2: all production to %3")
                 .arg(s->traffic.requested.candidateShare().shortText(), sideWords(*s, s->candidate()),
                      sideWords(*s, s->active())),
             {},
             ProposalWords::tr("Roll back"),
             false };
}

ProposalBasis basisOf(const Snapshot *s)
{
    if (!s)
        return {};
    return {
        s->traffic.requested.greenShare, s->traffic.requested.active, s->rollout.phase, s->rollout.run, s->rollout.step,
        s->rollout.rollBackLeadsTo()
    };
}

} // namespace Signalbox::Widgets
