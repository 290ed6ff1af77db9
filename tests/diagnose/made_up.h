#pragma once

#include "core/diagnose/evidence.h"

#include <cmath>

/// Evidence that nobody measured: of given times and endings.
namespace Signalbox::Test::MadeUp {

using namespace Diagnose;

struct Shape {
    double tcp = 1;
    double wait = 40;
    double warmWait = -1; ///< below 0: as `wait`
    double token = 2;
    int count = 12;
    QString region = {};
    QString address = QStringLiteral("192.0.2.1:443");
    Outcome outcome = Outcome::Ok;
    double late = 0.4;
};

inline microseconds us(double ms)
{
    return microseconds(std::llround(ms * 1000));
}

/// Samples of one side, spread by a tenth around the shape.
inline void add(Evidence &evidence, Side side, const Shape &shape)
{
    for (int i = 0; i < shape.count; ++i) {
        const double factor = 0.9 + 0.2 * double(i) / double(shape.count);
        for (const bool reused : { false, true }) {
            Phase::PhaseSample sample {
                .side = side, .region = shape.region, .address = shape.address, .reused = reused
            };
            sample.outcome = shape.outcome;
            sample.message = QStringLiteral("as told");
            if (!reused) {
                sample.late = us(shape.late);
                sample.phases.tcp = us(shape.tcp * factor);
            }
            sample.phases.wait = us((reused && shape.warmWait >= 0 ? shape.warmWait : shape.wait) * factor);
            sample.phases.token = us(shape.token);
            sample.perToken = us(8);
            evidence.samples[size_t(side)].push_back(sample);
        }
    }
}

inline Evidence pairOf(const Shape &blue, const Shape &green)
{
    Evidence evidence;
    add(evidence, Side::Blue, blue);
    add(evidence, Side::Green, green);
    return evidence;
}

inline UserFigures users(double p50, double p95, quint64 requests = 2000)
{
    return { .requests = requests, .p50 = p50, .p95 = p95, .p99 = p95 * 1.2 };
}

} // namespace Signalbox::Test::MadeUp
