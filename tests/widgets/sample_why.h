#pragma once

#include "core/cells/series.h"
#include "core/diagnose/view.h"
#include "tests/widgets/sample_snapshots.h"

#include <random>

/// Snapshots for the page Why: measured requests and phases of both sides, as the engine would collect them.
namespace Signalbox::Test::Samples {

/// What is wrong with green, from `slowFrom` seconds before the end on.
enum class Trouble : quint8 { None, Waits, Tail, Connects, Fails };

struct WhyShape {
    Trouble trouble = Trouble::None;
    int seconds = 300;
    int slowFrom = 150;
    int perSecond = 30; ///< requests of each side
};

inline Sample userRequest(Side side, qint64 endMs, double ms, std::mt19937 &random)
{
    Sample sample;
    sample.side = side;
    sample.id = QStringLiteral("r-%1").arg(random());
    sample.node = QStringLiteral("hk-1");
    sample.upstream = QStringLiteral("%1-%2").arg(sideName(side)).arg(random() % 3);
    sample.model = random() % 3 ? QStringLiteral("gpt-4o") : QStringLiteral("gpt-4o-mini");
    sample.stream = random() % 2;
    sample.bytes = qint64(random() % 40000);
    sample.status = 200;
    sample.headers = microseconds(qint64(ms * 1000));
    sample.total = microseconds(qint64(ms * 1000 * (sample.stream ? 2.5 : 1.1)));
    sample.start = WallTime(milliseconds(endMs - sample.total->count() / 1000));
    return sample;
}

inline Sample troubled(Sample sample, Trouble trouble, std::mt19937 &random)
{
    const bool isUnlucky = random() % 8 == 0;
    switch (trouble) {
    case Trouble::None:
        break;
    case Trouble::Waits:
    case Trouble::Connects:
        sample.headers = *sample.headers + milliseconds(400 + int(random() % 60));
        break;
    case Trouble::Tail:
        if (isUnlucky) {
            sample.headers = *sample.headers * 12;
            sample.upstream = QStringLiteral("green-2");
        }
        break;
    case Trouble::Fails:
        if (random() % 4 == 0) {
            sample.outcome = Outcome::ServerError;
            sample.status = 503;
        }
        break;
    }
    sample.total = std::max(*sample.total, *sample.headers + milliseconds(5));
    return sample;
}

inline Phase::PhaseSample phaseSample(Side side, qint64 atMs, bool reused, Trouble trouble, std::mt19937 &random)
{
    const auto about = [&random](double ms) {
        return microseconds(qint64(1000 * ms * std::uniform_real_distribution<double>(0.85, 1.25)(random)));
    };
    Phase::PhaseSample sample;
    sample.side = side;
    sample.url = QStringLiteral("https://%1.relay.example/v1").arg(sideName(side));
    sample.address = side == Side::Blue ? QStringLiteral("203.0.113.7:443") : QStringLiteral("203.0.113.9:443");
    sample.region = QStringLiteral("hk");
    sample.resolver = QStringLiteral("192.0.2.53:53");
    sample.ttl = seconds(300);
    sample.tls = Phase::TlsFacts { QStringLiteral("TLS 1.3"),
                                   QStringLiteral("TLS_AES_256_GCM_SHA384"),
                                   { QStringLiteral("%1.relay.example").arg(sideName(side)), QStringLiteral("R11") },
                                   false,
                                   side == Side::Blue ? 71 : 12 };
    sample.reused = reused;
    sample.at = WallTime(milliseconds(atMs));
    sample.status = 200;
    if (!reused) {
        sample.phases.dns = about(4);
        sample.phases.tcp = about(9) + milliseconds(trouble == Trouble::Connects ? 400 : 0);
        sample.phases.tls = about(14);
    }
    sample.phases.send = about(0.2);
    sample.phases.wait = about(22) + milliseconds(trouble == Trouble::Waits ? 400 : 0);
    sample.phases.token = about(6);
    sample.phases.receive = about(40);
    microseconds at = *sample.phases.untilFirst();
    for (int token = 0; token < 5; ++token, at += *sample.phases.receive / 5)
        sample.tokens.push_back(at);
    sample.total = *sample.phases.untilFirst() + *sample.phases.receive;
    sample.perToken = *sample.phases.receive / 5;
    return sample;
}

inline Path::TracePtr pathSample(Side side, double lossFromFour)
{
    Path::Trace trace { .host = QStringLiteral("%1.relay.example:443").arg(sideName(side)),
                        .address = QStringLiteral("203.0.113.9"),
                        .tool = QStringLiteral("tcp"),
                        .mtu = 1500 };
    const double times[] = { 0.6, 2.1, 4.0, 9.2, 9.5, 31, 34 };
    for (int i = 0; i < 7; ++i) {
        Path::Hop hop { .number = i + 1 };
        for (int probe = 0; probe < 10; ++probe) {
            const bool isLost = i == 2 || (i >= 3 && probe < int(lossFromFour * 10));
            Path::Reply reply;
            if (!isLost)
                reply = { QStringLiteral("10.0.%1.1").arg(i),
                          microseconds(qint64(times[i] * 1000 * (1 + 0.05 * probe))), i == 6 };
            hop.replies.push_back(reply);
        }
        trace.hops.append(hop);
    }
    return std::make_shared<Path::Trace>(trace);
}

inline Diagnose::ViewPtr diagnosis(const WhyShape &shape)
{
    std::mt19937 random(11);
    auto view = std::make_shared<Diagnose::View>();
    view->isRunning = true;
    view->at = wallNow;
    view->from = QStringLiteral("desk-7");
    view->findingSince = wallNow - seconds(shape.slowFrom);
    view->sinceIsExact = true;
    Diagnose::Evidence evidence;
    const qint64 end = wallNow.time_since_epoch().count();
    for (int ago = std::min(shape.slowFrom, 170); ago > 2; ago -= 2) {
        for (const Side side : { Side::Blue, Side::Green }) {
            for (const bool reused : { false, true })
                view->samples[size_t(side)].push_back(phaseSample(
                    side, end - ago * 1000, reused, side == Side::Green ? shape.trouble : Trouble::None, random));
        }
    }
    evidence.samples = view->samples;
    view->finding = Diagnose::findingOf(evidence);
    view->paths = { pathSample(Side::Blue, 0), pathSample(Side::Green, shape.trouble == Trouble::Connects ? 0.3 : 0) };
    for (const Side side : { Side::Blue, Side::Green })
        view->pings.push_back(
            { side,
              QStringLiteral("https://%1.relay.example/v1").arg(sideName(side)),
              QStringLiteral("203.0.113.9"),
              QStringLiteral("desk-7"),
              { 100, side == Side::Green && shape.trouble == Trouble::Connects ? 71 : 100, 8.8, 9.4, 21 } });
    Diagnose::Vantage vantage { .name = QStringLiteral("hk"), .from = QStringLiteral("hk-desk"), .at = wallNow };
    vantage.sides = { Diagnose::Vantage::Reach { 12, 0, {}, 41.0 }, Diagnose::Vantage::Reach { 12, 0, {}, 44.0 } };
    view->vantages = { vantage };
    return view;
}

/// What users of green were served in the last minute.
inline Session::Figures greenUsers(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Waits:
        return figures(447, 495, 560, 54, 8);
    case Trouble::Tail:
        return figures(44, 431, 655, 54, 8);
    case Trouble::Fails:
        return figures(44, 91, 165, 54, 800);
    case Trouble::None:
    case Trouble::Connects: // users' connections are the router's
        break;
    }
    return figures(44, 91, 165, 54, 8);
}

/// A snapshot of the page Why; the traffic around it is that of holding().
inline Session::Snapshot why(const WhyShape &shape)
{
    Session::Snapshot s = holding();
    s.environment(Side::Green).users = greenUsers(shape.trouble);
    if (shape.trouble == Trouble::None)
        s.environment(Side::Green).health = health(Side::Green, Probe::HealthStatus::Healthy, seconds(1), 488);
    std::mt19937 random(5);
    std::lognormal_distribution<double> spread(std::log(42.0), 0.45);
    Cells::Series series;
    const qint64 end = wallNow.time_since_epoch().count() / 1000 * 1000;
    for (int second = shape.seconds; second > 0; --second) {
        const qint64 now = end - second * 1000;
        const bool isSlow = second <= shape.slowFrom;
        series.setRequested(Permyriad::ofPercent(second > 287 ? 5 : 25), WallTime(milliseconds(now + 990)));
        for (const Side side : { Side::Blue, Side::Green }) {
            const Trouble trouble = side == Side::Green && isSlow ? shape.trouble : Trouble::None;
            for (int i = 0; i < shape.perSecond; ++i)
                series.add(troubled(userRequest(side, now + 900, spread(random), random), trouble, random),
                           WallTime(milliseconds(now + 990)));
            if (second % 2)
                continue;
            for (const bool reused : { false, true })
                series.add(phaseSample(side, now + 500, reused, trouble, random), WallTime(milliseconds(now + 990)));
            Probe::CheckResult check;
            check.sample = userRequest(side, now + 900, spread(random), random);
            check.sample.origin = Origin::Check;
            check.lag = microseconds(random() % 3000);
            series.add(check, WallTime(milliseconds(now + 990)));
        }
    }
    s.cells = series.view(monoNow);
    s.diagnosis = diagnosis(shape);
    s.tallies[0] = { .sent = 240, .late = 2, .worstLag = milliseconds(23) };
    s.tallies[1] = { .sent = 240, .worstLag = milliseconds(4) };
    return s;
}

} // namespace Signalbox::Test::Samples
