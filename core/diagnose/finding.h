#pragma once

#include "core/base/message.h"
#include "core/diagnose/evidence.h"

namespace Signalbox::Diagnose {

/// What makes a side slow or failing.
enum class Cause : quint8 {
    Failing, ///< its measured requests end in errors
    Throttled, ///< its relay answers 429
    Region, ///< one of its regions only
    Address, ///< one of its instances or addresses only
    Network, ///< the way to it is longer: everything that crosses it takes so much more
    Loss, ///< packets to it get lost: connections need a second try
    Retries, ///< it ends connections before it answers, so that requests are sent again
    Slower, ///< slower than the other side; `part` says where
    ColdOnly, ///< slower on new connections only, though name, connection and handshake are alike
    Streaming, ///< the first token comes in time, the rest slowly
    Tail, ///< most requests alike, the slowest much slower
    Shared, ///< both sides alike
    OwnDesk, ///< both sides alike, from here; users see nothing of it
};
/// "failing", "throttled", …: stable, for JSON.
QString causeName(Cause cause);

/// One sentence with its evidence.
struct Finding {
    Cause cause = Cause::Slower;
    std::optional<Side> side; ///< absent when both
    std::optional<Part> part; ///< where the time goes, where it can be told
    double ms = 0; ///< how much slower, at the median; 0 where it is not a matter of time
    bool fails = false; ///< it tells of how requests end, not of how long they take
    Message message;
    bool operator==(const Finding &) const = default;
};

/// The finding that the evidence bears out, or nothing: when both sides are alike, and when there is too little to say.
///
/// A difference counts only when the 99 % intervals of both medians lie apart by more than a margin of 15 ms or a fifth
/// of the faster one, whichever is more: so two equal sides are called different in far less than one run of a hundred,
/// and nobody is woken for a difference that no user feels. At least 8 good requests a side are needed. Pure.
std::optional<Finding> findingOf(const Evidence &evidence);

/// Where no finding was made: what users' requests show all the same, by what the router told of them. That they fail
/// more on one side (at least 5 and 2 %, of 50 or more on both, and three times the other's share), or that its slowest
/// twentieth, or hundredth, is slower by more than half and 30 ms (of 200 or 1,000 or more on both). A sentence without
/// a cause. Pure.
std::optional<Message> usersDiffer(const Evidence &evidence);

/// Where no finding was made: that measured requests failed on one side, twice as often as on the other at least, and
/// too few to be more than chance. A sentence without a cause. Pure.
std::optional<Message> someFailed(const Evidence &evidence);

/// Where both sides are alike otherwise: that one request in ten looks slower on one (unclearTail()). A sentence
/// without a cause. Pure.
std::optional<Message> tailMayDiffer(const Evidence &evidence);

/// Where both sides are alike: that both are slow for what a health check calls degraded. One request in ten takes
/// longer than that in all, on both; or both are called degraded and half of them takes half as long. Without a measure
/// of before that is no finding. Pure.
std::optional<Message> bothSlow(const Evidence &evidence);

/// What to make of the evidence as a whole.
enum class Sight : quint8 {
    TooFew, ///< of one side at least: fewer than the 8 good requests that a finding needs
    Found, ///< there is a finding
    UsersDiffer, ///< none, and usersDiffer()
    SomeFailed, ///< none, and someFailed()
    Differs, ///< none, and the figures are not alike: longer measuring may tell the cause
    BothSlow, ///< alike, and bothSlow()
    TailUnclear, ///< alike, but for one request in ten: tailMayDiffer()
    Alike,
};
/// "too_few", "found", "users_differ", "some_failed", "differs", "both_slow", "tail_unclear", "alike": stable, for
/// JSON.
QString sightName(Sight sight);
Sight sightOf(const Evidence &evidence);

} // namespace Signalbox::Diagnose
