#pragma once

#include "tests/widgets/sample_snapshots.h"

/// Canary tests as the probe would tell of them, for tests of the page and for the gallery.
namespace Signalbox::Test::Samples {

inline Probe::CanaryFigures canaryLane(int good, int failed, int throttled, int ttftMs)
{
    Probe::CanaryFigures lane;
    lane.finished = quint64(good + failed + throttled);
    lane.sent = lane.finished;
    lane.good = quint64(good);
    lane.met = lane.good;
    lane.throttled = quint64(throttled);
    if (failed > 0) {
        lane.failures[Outcome::ServerError] = quint64(failed);
        lane.said[Outcome::ServerError] = { QStringLiteral("relay.server"),
                                            { { QStringLiteral("status"), 503 },
                                              { QStringLiteral("said"), QStringLiteral("overloaded <b>now</b>") } } };
    }
    if (good > 0) {
        lane.ttftP50 = milliseconds(ttftMs);
        lane.ttftP95 = milliseconds(ttftMs * 2 + 13);
        lane.tpotP50 = microseconds(8400);
        lane.tpotP95 = microseconds(12100);
        lane.headersP95 = milliseconds(ttftMs * 2);
        lane.totalP50 = milliseconds(ttftMs + 36);
        lane.totalP95 = milliseconds(ttftMs * 2 + 60);
        lane.tokensIn = 5LL * good;
        lane.tokensOut = 5LL * good;
    }
    return lane;
}

inline Probe::CanaryView canaryOf(const Probe::CanaryFigures &green, const Probe::CanaryFigures &blue)
{
    Probe::CanaryView view;
    view.startedAt = wallNow - seconds(60);
    view.elapsed = milliseconds(60120);
    view.slotsDone = 60;
    view.phase = Probe::CanaryPhase::Finished;
    view.lanes = { { { blue, blue }, { green, green } } };
    view.overhead = Probe::CanaryOverhead { microseconds(1400), microseconds(600), microseconds(2900), 56 };
    return view;
}

inline Probe::CanaryView judged(Probe::CanaryView view)
{
    const Probe::CanaryJudgement judgement = Probe::judgeCanary(view);
    view.verdict = judgement.verdict;
    view.reasons = judgement.reasons;
    view.notes = judgement.notes;
    return view;
}

inline Probe::CanaryView canaryPassed()
{
    return judged(canaryOf(canaryLane(30, 0, 0, 44), canaryLane(30, 0, 0, 41)));
}

inline Probe::CanaryView canaryFailed()
{
    return judged(canaryOf(canaryLane(20, 10, 0, 144), canaryLane(30, 0, 0, 41)));
}

inline Probe::CanaryView canaryThrottled()
{
    Probe::CanaryView view = canaryOf(canaryLane(2, 0, 6, 44), canaryLane(9, 0, 0, 41));
    view.slotsDone = 17;
    view.stretched = seconds(21);
    view.stretchedBecause
        = { QStringLiteral("canary.stretched-throttled"), { { QStringLiteral("side"), sideName(Side::Green) } } };
    view.endedEarly = { QStringLiteral("canary.rate-limited"), { { QStringLiteral("side"), sideName(Side::Green) } } };
    view.straightOnly = { QStringLiteral("canary.router-no-secret"), {} };
    view.overhead.reset();
    return judged(view);
}

inline Probe::CanaryView canaryRunning()
{
    Probe::CanaryView view = canaryOf(canaryLane(11, 1, 0, 44), canaryLane(11, 0, 0, 41));
    view.phase = Probe::CanaryPhase::Running;
    view.slotsDone = 24;
    view.elapsed = seconds(30);
    view.stretched = seconds(6);
    view.stretchedBecause
        = { QStringLiteral("canary.stretched-headroom"), { { QStringLiteral("side"), sideName(Side::Blue) } } };
    view.overhead.reset();
    for (auto &routes : view.lanes) {
        for (Probe::CanaryFigures &lane : routes)
            ++lane.sent;
    }
    return view;
}

inline Session::Snapshot withCanary(const Probe::CanaryView &view)
{
    Session::Snapshot s = idle();
    s.canary = std::make_shared<const Probe::CanaryView>(view);
    return s;
}

} // namespace Signalbox::Test::Samples
