#pragma once

#include "core/base/message.h"
#include "core/judge/values.h"

#include <optional>

namespace Signalbox::Session {

/// True for what is measured in time: its effect is relative, the others' are shares.
bool isLatency(Judge::Metric metric);

/// "pass", "fail", "insufficient": stable, for JSON.
QString decisionName(Judge::Decision decision);

// For people: as a message, which an argument can carry (asArg), and in words.

/// "latency", "failures" …; `tail`: only some requests are slower.
Message nameOf(Judge::Metric metric, bool tail);
QString metricWords(Judge::Metric metric, bool tail);
/// "+31.0 % (18.2 to 44.1 %)", "+2.1 points (0.9 to 3.4)".
Message effectOf(Judge::Metric metric, bool tail, const Judge::Effect &effect);
QString effectWords(Judge::Metric metric, bool tail, const Judge::Effect &effect);
/// 1, 2 or 5 times a power of ten, the nearest to `more` by ratio; `shown`, what people see now, as long as `more` is
/// not clearly nearer to another: every request moves an estimate of how many more it takes, and both ways.
quint64 steadyEstimate(quint64 more, std::optional<quint64> shown);
/// The one that is nearest to where it is called worse, of those that something is known of; null: of none.
const Judge::MetricView *nearestMetric(const Judge::Verdict &verdict);
/// The same, where there is no decision against it yet and something has begun to speak against it: what a person must
/// hear first. Null: all is calm, or decided.
const Judge::MetricView *harmSeen(const Judge::Verdict &verdict);
/// Why there is no decision yet; of a candidate with signs of harm those, and no forecast. `left`: how long it may
/// take; may have no code.
Message lackOf(const Judge::Verdict &verdict, const Message &left = {});
QString lackWords(const Judge::Verdict &verdict, const Message &left = {});
/// Something has begun to speak against it: a third of the way (in logarithms) to where it is called worse, or more.
bool speaksAgainst(const Judge::MetricView &view);
/// Shown to be no worse, and nothing speaks against it since.
bool isRefuted(const Judge::MetricView &view);
/// What the evidence of one metric says for a person who does not know e-values: "no sign of harm yet" up to "looks
/// worse", by how far it is on the way (in logarithms) to where it decides; "shown to be no worse" where that is
/// proven.
Message harmOf(const Judge::MetricView &view);
QString harmWords(const Judge::MetricView &view);
/// Its figures: "evidence 0.35, it decides at 278".
QString evidenceFigures(const Judge::MetricView &view);
/// Both: "no sign of harm yet: evidence 0.35, it decides at 278".
QString evidenceWords(const Judge::MetricView &view);
/// An e-value: "0.02", "37", "1.2e9".
QString evidenceText(double evidence);

} // namespace Signalbox::Session
