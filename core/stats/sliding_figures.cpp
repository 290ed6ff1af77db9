#include "core/stats/sliding_figures.h"

#include "core/stats/latency.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

constexpr milliseconds quarter { 250 };
constexpr milliseconds startedSpan { 5000 };
constexpr milliseconds silence { 1500 }; ///< readings come four times a second
constexpr milliseconds stallAfter { 3000 };
constexpr quint64 stallRequests = 3;

qint64 secondOf(Instant time)
{
    return std::chrono::floor<seconds>(time.time_since_epoch()).count();
}

qint64 quarterOf(Instant time)
{
    return std::chrono::floor<milliseconds>(time.time_since_epoch()) / quarter;
}

std::optional<Outcome> mostFailures(const std::array<quint64, outcomeCount> &ended)
{
    std::optional<Outcome> most;
    for (size_t i = 0; i < ended.size(); ++i) {
        if (ended[i] > 0 && isFailure(Outcome(i)) && (!most || ended[i] > ended[size_t(*most)]))
            most = Outcome(i);
    }
    return most;
}

constexpr quint64 stretchRequests = 10;

/// Latencies that do not all count alike.
class WeightedLatency
{
public:
    void add(const Histogram &latency, double weight)
    {
        latency.forEachBucket([&](uint32_t index, uint32_t count) {
            if (index >= m_weights.size())
                m_weights.resize(index + 1);
            m_weights[index] += weight * count;
            m_sum += weight * count;
        });
    }
    [[nodiscard]] std::optional<microseconds> quantile(double q) const
    {
        double below = 0;
        for (size_t i = 0; i < m_weights.size(); ++i) {
            below += m_weights[i];
            if (m_weights[i] > 0 && below >= q * m_sum * (1 - 1e-9)) // sums are not exact
                return Histogram::middleOfBucket(uint32_t(i));
        }
        return std::nullopt;
    }

private:
    std::vector<double> m_weights;
    double m_sum = 0;
};

} // namespace

SlidingFigures::SlidingFigures(Origin origin, seconds window)
    : m_origin(origin)
    , m_window(std::max(window, seconds(1)))
{
    for (SideRing &side : m_sides)
        side.ring.resize(size_t(m_window.count()));
}

void SlidingFigures::add(const Sample &sample, Instant arrived)
{
    if (sample.origin != m_origin)
        return;
    SideRing &side = of(sample.side);
    const qint64 number = secondOf(arrived);
    Second &second = side.ring[size_t(number) % side.ring.size()];
    if (number < second.number)
        return; // older than the window
    if (number > second.number) {
        second.latency.clear();
        second = Second { .number = number, .latency = std::move(second.latency) };
    }
    ++second.requests;
    ++second.ended[size_t(sample.outcome)];
    second.failures += isFailure(sample.outcome);
    second.throttled += sample.outcome == Outcome::Throttled;
    second.clientErrors += sample.outcome == Outcome::ClientError;
    second.slowest = std::max(second.slowest, sample.total.value_or(microseconds(0)));
    if (const auto latency = latencyOf(sample))
        second.latency.record(*latency);
    if (!sample.user.isEmpty())
        second.users.add(qHash(sample.user));
    if (!side.lastFinish || *side.lastFinish < arrived)
        side.lastFinish = arrived;
    side.startedSinceFinish = 0;
}

void SlidingFigures::add(const QList<Counters> &readings)
{
    for (const Counters &reading : readings) {
        SideRing &side = of(reading.side);
        if (!side.firstReading)
            side.firstReading = reading.at;
        const bool wasSilent = !side.lastReading || reading.at - *side.lastReading > silence;
        if (wasSilent)
            side.toldSince = reading.at;
        side.lastReading = std::max(side.lastReading.value_or(reading.at), reading.at);
        if (const auto step = m_steps.take(reading))
            addStep(side, *step, reading.at);
    }
}

void SlidingFigures::addStep(SideRing &side, const CounterStep &step, Instant at)
{
    const qint64 number = quarterOf(at);
    const bool straddlesSilence = step.elapsed > silence; // nobody knows when in it they began
    Started &started = side.started[size_t(number) % side.started.size()];
    if (number > started.number)
        started = Started { .number = number, .requests = 0 };
    if (number == started.number && !straddlesSilence)
        started.requests += step.started;
    // A step that straddles the last finish may hold requests that finished in it: only what surely began later counts.
    if (!side.lastFinish || *side.lastFinish <= at - step.elapsed)
        side.startedSinceFinish += step.started;
}

quint64 SlidingFigures::startedWithin(const SideRing &side, Instant now, milliseconds span)
{
    const qint64 present = quarterOf(now);
    const qint64 first = quarterOf(side.toldSince);
    quint64 sum = 0;
    for (const Started &started : side.started) {
        if (started.number >= first && started.number <= present && present - started.number <= span / quarter)
            sum += started.requests;
    }
    return sum;
}

bool SlidingFigures::isStalled(const SideRing &side, quint64 inFlight, microseconds slowest, Instant now)
{
    if (!side.firstReading || inFlight < stallRequests)
        return false;
    const nanoseconds quiet = now - side.lastFinish.value_or(*side.firstReading);
    if (quiet < stallAfter || quiet < 2 * slowest)
        return false;
    const quint64 young = startedWithin(side, now, stallAfter);
    return side.startedSinceFinish >= young + stallRequests;
}

bool SlidingFigures::areStartsKnown(const SideRing &side, Instant now)
{
    return side.lastReading && now - *side.lastReading <= silence
        && now - side.toldSince >= milliseconds(500); // two readings
}

/// While nothing is told this stays what it was: no request told is not no request.
double SlidingFigures::startedPerSecond(Side which) const
{
    const SideRing &side = of(which);
    if (!side.lastReading)
        return 0;
    const nanoseconds seen = std::clamp<nanoseconds>(*side.lastReading - side.toldSince, quarter, startedSpan);
    return double(startedWithin(side, *side.lastReading, startedSpan - quarter))
        / std::chrono::duration<double>(seen).count();
}

Session::Figures SlidingFigures::figures(Side which, Instant now) const
{
    return figuresUntil(which, now, now);
}

Session::Figures SlidingFigures::lastFigures(Side which, Instant now) const
{
    const std::optional<Instant> &last = of(which).lastFinish;
    if (!last || m_steps.inFlight(which) > 0 || secondOf(now) - secondOf(*last) >= m_window.count())
        return figures(which, now);
    Session::Figures figures = figuresUntil(which, *last, now); // the ring has it whole: nothing came since
    figures.until = last;
    return figures;
}

Session::Figures SlidingFigures::figuresUntil(Side which, Instant end, Instant now) const
{
    const SideRing &side = of(which);
    const qint64 present = secondOf(end);
    Session::Figures figures;
    figures.window = m_window;
    if (side.firstReading) {
        const auto seen = std::chrono::duration_cast<milliseconds>(end - *side.firstReading);
        figures.window = std::clamp<milliseconds>(std::chrono::ceil<seconds>(seen), seconds(1), m_window);
    }
    figures.startsKnown = areStartsKnown(side, now);
    Histogram latency;
    DistinctCount users;
    std::array<quint64, outcomeCount> ended {};
    microseconds slowest { 0 };
    for (const Second &second : side.ring) {
        if (second.number < 0 || second.number > present || present - second.number >= m_window.count())
            continue;
        figures.requests += second.requests;
        figures.failures += second.failures;
        figures.throttled += second.throttled;
        figures.clientErrors += second.clientErrors;
        slowest = std::max(slowest, second.slowest);
        latency.merge(second.latency);
        users.merge(second.users);
        for (size_t i = 0; i < ended.size(); ++i)
            ended[i] += second.ended[i];
    }
    figures.mostFailures = mostFailures(ended);
    if (const quint64 known = users.estimate(); known > 0)
        figures.users = known;
    figures.p50 = latency.quantile(0.50);
    figures.p95 = latency.quantile(0.95);
    figures.p99 = latency.quantile(0.99);
    figures.inFlight = m_steps.inFlight(which);
    figures.startedPerSecond = startedPerSecond(which);
    figures.stalled = isStalled(side, figures.inFlight, slowest, now);
    return figures;
}

const SlidingFigures::Second *SlidingFigures::secondAt(const SideRing &side, qint64 number) const
{
    if (number < 0)
        return nullptr;
    const Second &second = side.ring[size_t(number) % side.ring.size()];
    return second.number == number ? &second : nullptr;
}

std::optional<SlidingFigures::Matched> SlidingFigures::matched(Side which, Instant now) const
{
    struct Stretch {
        qint64 first = 0;
        qint64 last = 0;
        quint64 requests = 0;
        quint64 failures = 0;
        quint64 wanted = 0; ///< the other side's requests
    };
    std::vector<Stretch> stretches;
    const SideRing &side = of(which);
    const SideRing &model = of(other(which));
    const qint64 present = secondOf(now);
    bool isOpen = false;
    for (qint64 number = present - m_window.count() + 1; number <= present; ++number) {
        const Second *own = secondAt(side, number);
        const Second *wanted = secondAt(model, number);
        if (!own && !wanted)
            continue;
        if (!isOpen)
            stretches.push_back({ .first = number });
        Stretch &stretch = stretches.back();
        stretch.last = number;
        stretch.requests += own ? own->requests : 0;
        stretch.failures += own ? own->failures : 0;
        stretch.wanted += wanted ? wanted->requests : 0;
        isOpen = stretch.requests < stretchRequests || stretch.wanted < stretchRequests;
    }
    if (isOpen && stretches.size() > 1) { // the rest is too little for a stretch of its own
        const Stretch rest = stretches.back();
        stretches.pop_back();
        Stretch &stretch = stretches.back();
        stretch.last = rest.last;
        stretch.requests += rest.requests;
        stretch.failures += rest.failures;
        stretch.wanted += rest.wanted;
    }
    if (stretches.empty() || stretches.back().requests == 0)
        return std::nullopt;
    Matched matched;
    WeightedLatency latency;
    double failed = 0;
    double all = 0;
    for (const Stretch &stretch : stretches) {
        const double weight = double(stretch.wanted) / double(stretch.requests);
        matched.requests += stretch.requests;
        matched.failures += stretch.failures;
        failed += weight * double(stretch.failures);
        all += double(stretch.wanted);
        for (qint64 number = stretch.first; number <= stretch.last; ++number) {
            if (const Second *own = secondAt(side, number))
                latency.add(own->latency, weight);
        }
    }
    if (all <= 0)
        return std::nullopt;
    matched.failurePercent = 100 * failed / all;
    matched.p95 = latency.quantile(0.95);
    matched.p99 = latency.quantile(0.99);
    return matched;
}

} // namespace Signalbox::Stats
