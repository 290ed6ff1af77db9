#include "core/router/reconcile.h"

#include <algorithm>

namespace Signalbox::Router {
namespace {

bool due(const std::optional<Instant> &last, milliseconds every, Instant now)
{
    return !last || now - *last >= every;
}

/// An urgent order may overtake what is under way, unless the node has to be read first.
bool mayOvertake(const Desired &desired, const NodeFollowed &node)
{
    if (!desired.urgent || !desired.word || node.mustRead || !node.state.reachable)
        return false;
    const quint64 had = node.state.word ? node.state.word->epoch : 0;
    return had < desired.word->epoch && (!node.orderInFlight || node.orderEpoch < desired.word->epoch);
}

std::optional<Action> nextFor(const Desired &desired, const NodeFollowed &node, Instant now)
{
    if ((node.readInFlight || node.orderInFlight) && !mayOvertake(desired, node))
        return std::nullopt;
    const milliseconds pause = desired.urgent ? retryUrgentEvery : retryEvery;
    if (!due(node.lastFailure, pause, now))
        return std::nullopt;
    if (node.mustRead || !node.state.reachable)
        return Actions::Read { node.state.node };

    const std::optional<ControlWord> &has = node.state.word;
    if (!desired.word && has)
        return Actions::ReportForeign { node.state.node, *has };
    if (desired.word && has != desired.word) {
        const bool between = has && !desired.urgent && desired.after && has->epoch > *desired.after;
        if (has && (has->epoch >= desired.word->epoch || between))
            return Actions::ReportForeign { node.state.node, *has };
        std::optional<quint64> expected;
        if (!desired.urgent)
            expected = has ? has->epoch : 0;
        return Actions::Write { node.state.node, *desired.word, expected };
    }
    if (due(node.lastTry, pollEvery, now))
        return Actions::Read { node.state.node };
    return std::nullopt;
}

} // namespace

bool renewalDue(const NodeFollowed &node, const ControlWord &word, Instant now)
{
    if (word.lease <= 0 || node.renewalInFlight || node.mustRead || !node.state.reachable || node.state.word != word
        || node.state.lease.lapsed)
        return false;
    const milliseconds length { word.lease * 1000 };
    const auto &until = node.state.lease.until;
    const bool wanted = !until || *until - now <= length * 3 / 4;
    return wanted && due(node.lastRenewal, std::clamp(length / 20, milliseconds(100), milliseconds(1000)), now);
}

std::vector<Action> reconcile(const Desired &desired, const QList<NodeFollowed> &nodes, Instant now)
{
    std::vector<Action> actions;
    for (const NodeFollowed &node : nodes) {
        if (std::optional<Action> action = nextFor(desired, node, now))
            actions.push_back(std::move(*action));
    }
    return actions;
}

bool allHave(const QList<NodeFollowed> &nodes, const ControlWord &word)
{
    return !nodes.isEmpty() && std::all_of(nodes.begin(), nodes.end(), [&word](const NodeFollowed &node) {
        return node.state.reachable && node.state.word == word;
    });
}

} // namespace Signalbox::Router
