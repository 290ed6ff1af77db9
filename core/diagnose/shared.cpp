#include "core/diagnose/rules.h"

#include <algorithm>

namespace Signalbox::Diagnose {

using namespace Rules;

namespace {

constexpr double nearShare = 0.4;
constexpr quint64 fewestUsers = 20;
// A request is handed on about so many times in this process and waits to be woken each time: for its start, the name,
// the connection, the handshake's two answers, the request, the first byte, the first token.
constexpr double wakings = 8;
constexpr double leastLate = 25; // ms: less is no busy machine, however fast the relays are

// Above how many ms both sides are called slow: half as much again as before where both became slower, else what the
// service says.
double limitOf(const Evidence &evidence)
{
    const auto limit = double(evidence.slowAbove.count());
    const auto &[blue, green] = evidence.before;
    return blue && green ? std::min(limit, 1.5 * std::max(*blue, *green) + leastMargin) : limit;
}

// Requests are answered in half the time that counts as slow, or faster.
bool isFine(double ms, const Evidence &evidence)
{
    return ms * 2 < limitOf(evidence);
}

// Somebody sees a side well, and nobody sees it badly: users through the router, by requests of both sides.
bool usersSeeNothing(const Evidence &evidence)
{
    int fine = 0;
    for (const auto &users : evidence.users) {
        if (!users || users->requests < fewestUsers || !users->p50)
            continue;
        if (!isFine(*users->p50, evidence))
            return false;
        ++fine;
    }
    return fine > 0;
}

bool elsewhereSeesNothing(const Evidence &evidence)
{
    const auto &[blue, green] = evidence.elsewhere;
    return blue && green && isFine(*blue, evidence) && isFine(*green, evidence);
}

// How late this machine was to begin what was due, at the median.
double ownLateness(const Evidence &evidence)
{
    std::vector<double> late;
    for (const Side side : { Side::Blue, Side::Green }) {
        for (const Phase::PhaseSample &sample : evidence.of(side)) {
            if (sample.late)
                late.push_back(double(sample.late->count()) / 1000);
        }
    }
    return spreadOf(std::move(late)).median;
}

struct Near {
    bool isNear = false; ///< what happens before the request is sent takes a good part of the time
    Part part = Part::Connection; ///< the longest of it
};
// A slow link of this desk is in the waiting too: what tells it is that even a connection takes long.
Near nearOf(const Evidence &evidence, double whole)
{
    Near out;
    double sum = 0;
    double most = 0;
    for (const Part part : { Part::Name, Part::Connection, Part::Handshake }) {
        const double ms = spreadOf(evidence, Side::Green, part, false).median;
        sum += ms;
        if (ms > most) {
            most = ms;
            out.part = part;
        }
    }
    out.isNear = sum >= nearShare * whole;
    return out;
}

// On warm connections both sides are as fast as ever.
bool isWarmFine(const Evidence &evidence)
{
    const Spread blue = untilFirst(evidence, Side::Blue, true);
    const Spread green = untilFirst(evidence, Side::Green, true);
    return blue.high && green.high && isFine(*blue.high, evidence) && isFine(*green.high, evidence);
}

} // namespace

std::optional<Finding> Rules::shared(const Evidence &evidence)
{
    const Spread blue = untilFirst(evidence, Side::Blue, false);
    const Spread green = untilFirst(evidence, Side::Green, false);
    const double limit = limitOf(evidence);
    if (!blue.low || !green.low || *blue.low <= limit || *green.low <= limit)
        return std::nullopt;
    const double ms = std::min(blue.median, green.median);
    const double late = ownLateness(evidence);
    if (late >= leastLate && late * wakings * 2 > ms)
        return Finding { .cause = Cause::OwnDesk,
                         .ms = ms,
                         .message = message(
                             QStringLiteral("own-machine"),
                             { { QStringLiteral("ms"), rounded(ms) }, { QStringLiteral("late"), rounded(late) } }) };
    const Near near = nearOf(evidence, ms);
    const Part part = near.isNear ? near.part : whereSlower(good(evidence, Side::Green, false), {}, ms).part;
    const QVariantMap args { { QStringLiteral("ms"), rounded(ms) }, { QStringLiteral("part"), partArg(part) } };
    const auto finding = [&](Cause cause, const QString &code) {
        return Finding { .cause = cause, .part = part, .ms = ms, .message = message(code, args) };
    };
    if (elsewhereSeesNothing(evidence))
        return finding(Cause::OwnDesk, QStringLiteral("own-desk-elsewhere"));
    const bool warmIsFine = isWarmFine(evidence);
    // Users keep their connections: only what they would feel too can be refuted by them.
    if (usersSeeNothing(evidence) && (near.isNear || !warmIsFine))
        return finding(Cause::OwnDesk, QStringLiteral("own-desk"));
    return finding(Cause::Shared, warmIsFine ? QStringLiteral("shared-cold") : QStringLiteral("shared"));
}

} // namespace Signalbox::Diagnose
