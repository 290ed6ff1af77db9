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

/// The first reason against a deploy, in the order in which they are told; nothing: none is known.
std::optional<Message> deployRefusal(const DeployFacts &facts);
/// The same by what is seen now.
std::optional<Message> deployRefusal(const Snapshot &snapshot);

/// Whether a reason of this code still speaks against a deploy; `side`: the one that it names, if it names one.
/// Nothing: deployRefusal() gives no reason of that code.
std::optional<bool> reasonStands(const QString &code, std::optional<Side> side, const DeployFacts &facts);

} // namespace Signalbox::Session
