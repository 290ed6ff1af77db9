#pragma once

#include "core/session/snapshot.h"

namespace Signalbox::Session {

/// What a deploy is refused for before its preflight is asked.
struct DeployFacts {
    Side active = Side::Blue;
    std::array<const Probe::Health *, 2> health {}; ///< by Side; never null, and not owned
    WayBack wayBack; ///< to the active side
    LinkState router = LinkState::Connecting;
    bool feedConnected = false;
    QVariant journalProblem; ///< as an argument of a message; none: it works
};
DeployFacts deployFactsOf(const Snapshot &snapshot);

/// Every reason against a deploy, at most one a side, in the order in which they are told.
QList<Message> deployRefusals(const DeployFacts &facts);
/// The first; nothing: none is known.
std::optional<Message> deployRefusal(const DeployFacts &facts);

/// Whether deployRefusals() gives reasons of this code.
bool isDeployReason(const QString &code);
/// What of a reason that deployRefusals() gave still speaks against a deploy, in today's words: of a side whatever is
/// wrong with its checks now, since one becomes the other. Nothing: it is gone.
std::optional<Message> reasonNow(const Message &reason, const DeployFacts &facts);

} // namespace Signalbox::Session
