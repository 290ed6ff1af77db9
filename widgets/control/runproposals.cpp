#include "widgets/control/runproposals.h"

#include "widgets/status/figuresfinding.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

struct RunProposalWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

} // namespace

Proposal proposePromoteAtOnce(const Session::Snapshot &s, const QString &reason)
{
    const QString candidate = sideWords(s, s.candidate());
    return { Session::Intents::PromoteAtOnce { reason },
             RunProposalWords::tr("%1 → 100 %: make %2 active at once")
                 .arg(s.traffic.requested.candidateShare().shortText(), candidate),
             withOneStop(RunProposalWords::tr("Skips every step that is left, and the bake. Reason: %1.")
                             .arg(withoutStop(reason.trimmed()))),
             RunProposalWords::tr("Make it active"), true };
}

Proposal proposeRetry(const Session::Snapshot &s)
{
    const Config::Plan &plan = s.rollout.plan;
    const Permyriad first = plan.steps.isEmpty() ? Permyriad() : plan.steps.constFirst().candidateShare;
    return { Session::Intents::Retry {},
             RunProposalWords::tr("Deploy %1 again: 0 % → %2 of production")
                 .arg(sideWords(s, s.candidate()), first.shortText()),
             RunProposalWords::tr("Plan %1 of run %2, from its first step.").arg(plan.name).arg(s.rollout.run),
             RunProposalWords::tr("Send %1").arg(first.shortText()), true };
}

Proposal proposeCut(const Session::Snapshot &s)
{
    const quint64 count = s.openOnCandidate ? s.openOnCandidate->count : 0;
    return { Session::Intents::CutOpen {},
             RunProposalWords::tr("Cut what is open on %1 (%2)").arg(sideWords(s, s.candidate())).arg(count),
             RunProposalWords::tr("Their users see a broken answer; whoever asks again is served by %1.")
                 .arg(sideWords(s, s.active())),
             RunProposalWords::tr("Cut them"), false };
}

} // namespace Signalbox::Widgets
