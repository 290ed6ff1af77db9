#pragma once

#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/status/figuretable.h"

#include <QString>

namespace Signalbox::Widgets {

/// An order that waits for the operator's word, said in words. Pure values.
struct Proposal {
    Session::Intent intent;
    QString sentence; ///< "25 % → 50 % of production to green v2.0"
    QString detail; ///< what follows from it; may be empty
    QString button; ///< "Send 50 %"
    bool givesMore = true; ///< to the candidate; false may be sent without asking
    bool wantsReason = false; ///< of a Deploy: a typed reason overrides the preflight
    QList<FigureRow> effects = {}; ///< what it means for the candidate; empty where the share stays
    QList<FigureRow> restored = {}; ///< what can be brought back later; shown where there is room
    QString brief = {}; ///< instead of the detail, where height is short
};

/// `candidateShare` is what the candidate would get. Exactly the present share gives nothing.
std::optional<Proposal> proposeShift(const Session::Snapshot &snapshot, Permyriad candidateShare);
Proposal proposeDeploy(const Session::Snapshot &snapshot);
Proposal proposeNext(const Session::Snapshot &snapshot);
Proposal proposeResume(const Session::Snapshot &snapshot);
/// With no run open: everything back to where a rollback leads (Rollout::State::home), by hand.
Proposal proposeRollBack(const Session::Snapshot *snapshot);

/// What a proposal was made from. When it changes, the proposal's words are not true any more.
struct ProposalBasis {
    Permyriad greenShare;
    Side active = Side::Blue;
    Rollout::Phase phase = Rollout::Phase::Unknown;
    quint64 run = 0;
    int step = -1;
    Side home = Side::Blue; ///< where a rollback leads
    bool operator==(const ProposalBasis &) const = default;
};
ProposalBasis basisOf(const Session::Snapshot *snapshot);

} // namespace Signalbox::Widgets
