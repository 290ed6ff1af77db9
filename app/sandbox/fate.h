#pragma once

#include "app/sandbox/scenario.h"

#include <QByteArray>

namespace Signalbox::Sandbox {

/// What will become of one request, drawn before it is served.
struct Fate {
    enum class Cut : quint8 {
        None,
        Clean, ///< ends as if all was said, but without finish_reason and [DONE]
        Broken, ///< the connection drops in the middle
    };

    QByteArray id; ///< 24 characters, for the ids of request and answer
    microseconds firstByte { 0 }; ///< from the request to the first token
    microseconds perToken { 0 };
    int tokens = 0; ///< what the relay would say without a limit
    quint64 textSeed = 0;
    bool hangs = false;
    int error = 0; ///< 500, 502 or 503; 0: none
    Cut cut = Cut::None;

    bool operator==(const Fate &) const = default;
};

/// Whether the faults can hit request `number` of `user` (empty: nobody's, such as a health check). The same users are
/// hit each time, and more of them when the share grows.
bool isHit(quint64 seed, Side side, quint64 number, const QByteArray &user, const Faults &faults);

/// The fate of request `number` (from 1) on a side: depends on its arguments only. First token log-normal with a
/// median of 40 ms (sigma 0.35), 3 % of them three to eight times as long; 80–150 tokens/s; 8–40 tokens.
/// `timeScale` multiplies every duration.
Fate fateOf(quint64 seed, Side side, quint64 number, const Faults &faults, double timeScale);

} // namespace Signalbox::Sandbox
