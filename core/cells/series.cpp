#include "core/cells/series.h"

#include "core/stats/latency.h"

#include <algorithm>
#include <set>

namespace Signalbox::Cells {
namespace {

constexpr qint64 graceMs = 5000;
constexpr qint64 watchedWithinMs = 3000;
constexpr qint64 aheadMs = 1000;
constexpr qint64 farthest = qint64(1) << 50; // beyond it, slot arithmetic could overflow
constexpr seconds longestStep { 5 };
constexpr size_t chunkSize = 500;
constexpr milliseconds secondWidth { 1000 };
constexpr milliseconds minuteWidth { 60'000 };

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

const std::shared_ptr<Cell> &emptyCell()
{
    static const auto empty = std::make_shared<Cell>(); // never written: it counts as shared
    return empty;
}

Request requestOf(const Sample &sample)
{
    Request request;
    request.at = std::clamp<qint64>(sample.start.time_since_epoch().count(), -farthest, farthest);
    const auto notNegative = [](const std::optional<microseconds> &time) {
        return time ? std::optional(std::max(*time, microseconds(0))) : time;
    };
    request.latency = notNegative(Stats::latencyOf(sample));
    request.total = notNegative(sample.total);
    request.side = sample.side;
    request.origin = sample.origin;
    request.outcome = sample.outcome;
    request.status = qint16(sample.status);
    request.stream = sample.stream;
    request.reused = sample.reused;
    request.bytes = sample.bytes;
    request.id = sample.id;
    request.upstream = sample.upstream;
    request.model = sample.model;
    request.node = sample.node;
    return request;
}

} // namespace

std::vector<Shape> standardShapes()
{
    return { { secondWidth, 900 }, { milliseconds(10'000), 720 }, { minuteWidth, 1440 } };
}

Series::Series(const std::vector<Shape> &shapes)
{
    for (std::vector<Ring> &rings : m_origins) {
        for (const Shape &shape : shapes)
            rings.push_back(Ring { .shape = shape, .first = 0, .slotList = {} });
    }
}

qint64 Series::Ring::numberOf(qint64 ms) const
{
    return floorDivided(ms, shape.width.count());
}

void Series::advance(WallTime now)
{
    const qint64 ms = std::clamp<qint64>(now.time_since_epoch().count(), -farthest, farthest);
    if (m_nowMs && ms <= *m_nowMs && ms >= *m_nowMs - graceMs)
        return; // a small step back
    const bool watched = m_nowMs && ms - *m_nowMs <= watchedWithinMs;
    const bool isBack = m_nowMs && ms < *m_nowMs;
    m_nowMs = ms;
    m_changed = true;
    for (std::vector<Ring> &rings : m_origins) {
        for (Ring &ring : rings)
            advance(ring, ms, watched);
    }
    if (isBack)
        forgetAfter(ms);
    if (!m_requested)
        return;
    for (Ring &ring : m_origins[size_t(Origin::User)]) {
        Open &newest = ring.slotList.back()[size_t(Side::Green)];
        if (!newest.cell || newest.cell->requested != m_requested)
            writable(newest).requested = m_requested;
    }
}

void Series::advance(Ring &ring, qint64 nowMs, bool watched) const
{
    const qint64 number = ring.numberOf(nowMs);
    const auto size = qint64(std::max(ring.shape.slotCount, 1));
    if (ring.slotList.empty() || number - ring.last() >= size || number < ring.first) {
        ring.slotList.clear();
        ring.first = number;
    }
    while (!ring.slotList.empty() && ring.last() > number)
        ring.slotList.pop_back();
    const Open seen { emptyCell(), true, false };
    while (ring.slotList.empty() || ring.last() < number) {
        const bool isSeen = watched || ring.slotList.empty() || ring.last() + 1 == number;
        ring.slotList.push_back(isSeen ? std::array { seen, seen } : std::array<Open, 2>());
    }
    while (qint64(ring.slotList.size()) > size) {
        ring.slotList.pop_front();
        ++ring.first;
    }
}

Cell &Series::writable(Open &open)
{
    if (!open.cell)
        open.cell = std::make_shared<Cell>();
    else if (open.isShared)
        open.cell = std::make_shared<Cell>(*open.cell);
    open.isShared = false;
    open.isStored = false;
    m_changed = true;
    return *open.cell;
}

template <typename Change> void Series::change(Origin origin, Side side, qint64 endMs, Change change)
{
    for (Ring &ring : m_origins[size_t(origin)]) {
        const qint64 number = std::clamp(ring.numberOf(endMs), ring.first, ring.last());
        change(writable(ring.slotList[size_t(number - ring.first)][size_t(side)]));
    }
}

qint64 Series::slotTimeOf(Origin origin, qint64 endMs) const
{
    const bool isDated = endMs >= *m_nowMs - graceMs && endMs <= *m_nowMs + aheadMs;
    const Ring &finest = m_origins[size_t(origin)].front();
    return isDated ? std::clamp(endMs, std::min(finest.first * finest.shape.width.count(), *m_nowMs), *m_nowMs)
                   : *m_nowMs;
}

void Series::add(const Sample &sample, WallTime now)
{
    advance(now);
    const qint64 filed = slotTimeOf(sample.origin, Stats::endOf(sample).time_since_epoch().count());
    change(sample.origin, sample.side, filed, [&sample](Cell &cell) { cell.add(sample); });
    keep(requestOf(sample), filed);
}

void Series::add(const Probe::CheckResult &check, WallTime now)
{
    advance(now);
    const Sample &sample = check.sample;
    const qint64 filed = slotTimeOf(sample.origin, Stats::endOf(sample).time_since_epoch().count());
    change(sample.origin, sample.side, filed, [&check](Cell &cell) { cell.add(check.sample, check.lag); });
    Request request = requestOf(sample);
    request.region = check.region;
    if (request.upstream.isEmpty())
        request.upstream = check.url;
    keep(std::move(request), filed);
}

void Series::add(const Phase::PhaseSample &sample, WallTime now)
{
    advance(now);
    const qint64 lasted = sample.total ? sample.total->count() / 1000 : 0;
    change(Origin::Check, sample.side, slotTimeOf(Origin::Check, sample.at.time_since_epoch().count() + lasted),
           [&sample](Cell &cell) { cell.add(sample); });
}

void Series::add(const QList<Counters> &readings, WallTime now)
{
    advance(now);
    for (const Counters &reading : readings) {
        const auto step = m_steps.take(reading);
        if (step && step->elapsed <= longestStep && step->rolled > 0)
            change(Origin::User, reading.side, *m_nowMs, [&step](Cell &cell) { cell.rolled += step->rolled; });
    }
}

void Series::setRequested(std::optional<Permyriad> green, WallTime now)
{
    advance(now);
    m_requested = green ? std::optional(quint16(green->value())) : std::nullopt;
    change(Origin::User, Side::Green, *m_nowMs, [this](Cell &cell) { cell.requested = m_requested; });
}

/// The clock was set back, and the slots of what is now in the future are gone: of wider slots, which reach into it,
/// and of single requests the same goes.
void Series::forgetAfter(qint64 ms)
{
    for (std::vector<Ring> &rings : m_origins) {
        const Ring &finest = rings.front();
        for (Ring &ring : rings) {
            const qint64 from = ring.last() * ring.shape.width.count();
            if (&ring == &finest || finest.first * finest.shape.width.count() > from)
                continue;
            for (size_t side = 0; side < 2; ++side) {
                auto sum = std::make_shared<Cell>();
                for (qint64 number = finest.numberOf(from); number <= finest.last(); ++number) {
                    if (const auto &cell = finest.slotList[size_t(number - finest.first)][side].cell)
                        sum->merge(*cell);
                }
                ring.slotList.back()[side] = { std::move(sum), false, false };
            }
        }
    }
    const qint64 second = m_origins.front().front().shape.width.count();
    const auto isLater = [last = floorDivided(ms, second), second](const Request &request) {
        return floorDivided(request.endMs(), second) > last;
    };
    const auto forget = [&isLater](auto &chunk) {
        if (!chunk || std::none_of(chunk->begin(), chunk->end(), isLater))
            return;
        auto rest = std::make_shared<Requests>(*chunk);
        std::erase_if(*rest, isLater);
        chunk = std::move(rest);
    };
    std::for_each(m_chunks.begin(), m_chunks.end(), forget);
    forget(m_newest);
}

void Series::keep(Request request, qint64 filed)
{
    if (filed != request.endMs())
        request.filed = filed;
    if (!m_newest || m_newest->size() >= chunkSize) {
        if (m_newest)
            m_chunks.push_back(m_newest);
        m_newest = std::make_shared<Requests>();
        m_newest->reserve(chunkSize);
        while (m_chunks.size() > requestsKept / chunkSize)
            m_chunks.pop_front();
    }
    m_newest->push_back(std::move(request));
}

/// `isStored`: a wider slot made of stored seconds is not, and is stored when it ends.
void Series::put(const Placed &placed, bool isStored)
{
    for (Ring &ring : m_origins[size_t(placed.origin)]) {
        if (ring.shape.width != placed.width || ring.slotList.empty())
            continue;
        const qint64 number = ring.numberOf(placed.at);
        if (number > ring.last() || number <= ring.last() - ring.shape.slotCount)
            continue;
        while (number < ring.first) {
            ring.slotList.push_front({});
            --ring.first;
        }
        Open &open = ring.slotList[size_t(number - ring.first)][size_t(placed.side)];
        const bool isWhole = !open.cell || open.cell == emptyCell();
        if (isWhole)
            open.cell = std::make_shared<Cell>(*placed.cell);
        else
            writable(open).merge(*placed.cell);
        open.isShared = false;
        open.isStored = isStored && isWhole;
        m_changed = true;
    }
}

void Series::absorb(const std::vector<Placed> &stored, WallTime now)
{
    advance(now);
    std::set<std::tuple<qint64, Side, Origin>> minutes;
    for (const Placed &placed : stored) {
        if (placed.width != minuteWidth || !placed.cell)
            continue;
        minutes.insert({ placed.at, placed.side, placed.origin });
        put(placed);
    }
    for (const Placed &placed : stored) {
        if (placed.width != secondWidth || !placed.cell)
            continue;
        put(placed);
        for (const Ring &ring : m_origins[size_t(placed.origin)]) {
            const qint64 at = ring.numberOf(placed.at) * ring.shape.width.count();
            const bool isKnown
                = ring.shape.width == minuteWidth && minutes.contains({ at, placed.side, placed.origin });
            if (ring.shape.width != secondWidth && !isKnown)
                put({ ring.shape.width, at, placed.side, placed.origin, placed.cell }, false);
        }
    }
}

std::vector<Placed> Series::takeChanged()
{
    std::vector<Placed> out;
    if (!m_nowMs)
        return out;
    for (size_t origin = 0; origin < m_origins.size(); ++origin) {
        for (Ring &ring : m_origins[origin]) {
            const bool isMinute = ring.shape.width == minuteWidth;
            if (!isMinute && ring.shape.width != secondWidth)
                continue;
            const qint64 width = ring.shape.width.count();
            for (size_t i = 0; i < ring.slotList.size(); ++i) {
                const qint64 at = (ring.first + qint64(i)) * width;
                if (isMinute && at + width + graceMs > *m_nowMs)
                    break;
                for (const Side side : { Side::Blue, Side::Green }) {
                    Open &open = ring.slotList[i][size_t(side)];
                    // A second without users is stored too: it tells that somebody watched.
                    const bool isWorth = open.cell && (open.cell != emptyCell() || Origin(origin) == Origin::User);
                    if (isWorth && !open.isStored) {
                        out.push_back({ ring.shape.width, at, side, Origin(origin), open.cell });
                        open.isShared = true;
                    }
                    open.isStored = true;
                }
            }
        }
    }
    return out;
}

ViewPtr Series::view(Instant now)
{
    if (m_view && (!m_changed || now - m_viewAt < viewEvery))
        return m_view;
    auto view = std::make_shared<View>();
    for (size_t origin = 0; origin < m_origins.size(); ++origin) {
        for (Ring &ring : m_origins[origin]) {
            Tier tier { .width = ring.shape.width, .first = ring.first, .slotList = {} };
            tier.slotList.reserve(ring.slotList.size());
            for (std::array<Open, 2> &slot : ring.slotList) {
                for (Open &open : slot)
                    open.isShared = true;
                tier.slotList.push_back({ slot[0].cell, slot[1].cell });
            }
            view->origins[origin].push_back(std::move(tier));
        }
    }
    view->requests.assign(m_chunks.begin(), m_chunks.end());
    if (m_newest)
        view->requests.push_back(std::make_shared<Requests>(*m_newest));
    m_view = std::move(view);
    m_viewAt = now;
    m_changed = false;
    return m_view;
}

} // namespace Signalbox::Cells
