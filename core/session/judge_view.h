#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/judge/values.h"

#include <QList>

#include <memory>
#include <vector>

namespace Signalbox::Session {

/// A request of the candidate that spoke against it, with what a person can look for.
struct JudgeMover {
    Judge::Metric metric = Judge::Metric::Failures;
    WallTime start {};
    microseconds took { 0 }; ///< where it still runs: how long it had run
    double factor = 1; ///< by which it multiplied the evidence
    QString user; ///< a pseudonym that holds for one run; empty: not known
    QString model;
    bool operator==(const JudgeMover &) const = default;
};

/// The evidence of one second: by metric, log10 of the e-value. NaN: nothing was seen of it.
struct JudgePoint {
    qint64 at = 0; ///< UTC, ms
    std::array<float, Judge::metrics> evidence {};
};

/// What the judge knows of the open run, or knew at the end of the last one.
struct JudgeView {
    Side candidate = Side::Green;
    bool open = false; ///< requests are still judged
    double alpha = 0; ///< chance of a false alarm over the whole run
    WallTime begun {}; ///< of this trial
    Judge::Verdict verdict;
    std::optional<WallTime> decidedAt;
    Message left; ///< insufficient: "about 40 s left"; empty code: nothing to say
    QList<JudgeMover> movers; ///< newest last
    std::vector<JudgePoint> history; ///< oldest first, from one a second
};

using JudgeViewPtr = std::shared_ptr<const JudgeView>;

} // namespace Signalbox::Session
