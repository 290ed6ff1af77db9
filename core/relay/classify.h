#pragma once

#include "core/base/message.h"
#include "core/feed/sample.h"
#include "core/relay/answer.h"

namespace Signalbox::Relay {

/// How the connection fared, apart from what was said over it.
enum class Transport : quint8 {
    Complete, ///< the peer ended the answer as HTTP wants it
    NameNotFound,
    NotConnected, ///< refused, unreachable
    TlsFailed,
    DeadlinePassed, ///< our own total deadline
    Broken, ///< reset or closed in the middle
    TooLarge, ///< more than the body cap; we hung up
    NotHttp, ///< the peer speaks something else
};

/// Everything that is known when a request is over. Texts are redacted already.
struct Ending {
    int status = 0; ///< HTTP status, 0 when none came
    Transport transport = Transport::Complete;
    QString where; ///< host and port that were asked
    Message transportSaid; ///< what the network said
    bool streamAsked = false;
    Answer answer; ///< with a success status
    ErrorBody error; ///< with any other status
    QString redirect; ///< where a 3xx points
    milliseconds deadline { 0 };
};

struct Classification {
    Outcome outcome = Outcome::Ok;
    Message message; ///< for the operator: what happened and what it means; no code for Ok
    bool operator==(const Classification &) const = default;
};

/// The class of an ending. An HTTP status says more than the network error that follows it, and what arrived says
/// more than a status of success.
Classification classify(const Ending &ending);

} // namespace Signalbox::Relay
