#pragma once

#include "tests/widgets/sample_snapshots.h"

#include <cmath>

/// What the judge may say, as a window would get it.
namespace Signalbox::Test::Samples {

/// Three minutes of evidence that falls, or rises to `latency` by its end.
inline std::vector<Session::JudgePoint> evidenceGrowing(double latency)
{
    std::vector<Session::JudgePoint> history;
    for (int i = 0; i <= 180; ++i) {
        Session::JudgePoint point { .at = (wallNow - seconds(180 - i)).time_since_epoch().count() };
        point.evidence.fill(NAN);
        const double wave = 0.2 * std::sin(i / 7.0);
        const double rise = i < 120 ? -0.3 : -0.3 + (latency + 0.3) * (i - 120) / 60.0;
        point.evidence[size_t(Judge::Metric::Failures)] = float(-0.4 + wave);
        point.evidence[size_t(Judge::Metric::Unfinished)] = float(-0.2 + wave / 2);
        point.evidence[size_t(Judge::Metric::Latency)] = float(rise + wave / 3);
        point.evidence[size_t(Judge::Metric::Headers)] = float(-0.5 + wave / 4);
        history.push_back(point);
    }
    return history;
}

inline Session::JudgeView verdictOf(Judge::Decision decision)
{
    Session::JudgeView view;
    view.open = true;
    view.alpha = 0.01;
    view.begun = wallNow - seconds(180);
    Judge::Verdict &verdict = view.verdict;
    verdict.decision = decision;
    verdict.lack = decision == Judge::Decision::Insufficient ? Judge::Lack::Requests : Judge::Lack::None;
    verdict.sides[0].ended = 4533;
    verdict.sides[1].ended = 1512;
    verdict.metric = Judge::Metric::Latency;
    verdict.effect = { 0.012, -0.021, 0.046 };
    const Judge::Rules rules;
    for (size_t i = 0; i < Judge::metrics; ++i) {
        Judge::MetricView &metric = verdict.evidence[i];
        metric.metric = Judge::Metric(i);
        metric.seen = i < 4;
        metric.evidence = 0.3;
        metric.threshold = rules.threshold(metric.metric);
        metric.passEvidence = decision == Judge::Decision::Pass ? 28 : 3;
        metric.passThreshold = rules.passThreshold();
        metric.effect = i == 0 || i == 1 ? Judge::Effect { 0.001, -0.003, 0.004 } : verdict.effect;
    }
    view.history = evidenceGrowing(decision == Judge::Decision::Fail ? 2.6 : -0.4);
    if (decision == Judge::Decision::Insufficient) {
        verdict.moreRequests = 340;
        view.left = { QStringLiteral("left.seconds"), { { QStringLiteral("n"), 41 } } };
    }
    if (decision != Judge::Decision::Fail)
        return view;
    verdict.effect = { 0.314, 0.182, 0.441 };
    Judge::MetricView &latency = verdict.evidence[size_t(Judge::Metric::Latency)];
    latency.evidence = 402;
    latency.passEvidence = 0.001;
    latency.effect = verdict.effect;
    for (int i = 0; i < 6; ++i) {
        view.movers.append({ .metric = Judge::Metric::Latency,
                             .start = wallNow - milliseconds(9000 - 1370 * i),
                             .took = milliseconds(612 + 57 * i),
                             .factor = 1.6 + 0.3 * i,
                             .user = QStringLiteral("u-3fa9c1d2e%1").arg(i),
                             .model = QStringLiteral("gpt-4o-mini") });
    }
    view.movers.append(
        { .metric = Judge::Metric::Unfinished, .start = wallNow - seconds(4), .took = seconds(3), .factor = 4.2 });
    return view;
}

inline Session::Snapshot withJudge(Session::JudgeView view, Session::Snapshot s = holding())
{
    s.judge = std::make_shared<const Session::JudgeView>(std::move(view));
    return s;
}

} // namespace Signalbox::Test::Samples
