#pragma once

#include "core/stats/failure_watch.h"

#include <functional>
#include <queue>
#include <random>

namespace Signalbox::Test {

using Stats::FailureVerdict;
using Stats::FailureWatch;

inline constexpr Instant start { seconds(9000) };

// How the requests of one side end, as a function of when they begin (seconds since the world began).
struct Behaviour {
    std::function<double(double, std::mt19937 &)> lasts
        = [](double, std::mt19937 &) { return 0.04; }; ///< s; negative: never
    std::function<Outcome(double, std::mt19937 &)> ends = [](double, std::mt19937 &) { return Outcome::Ok; };
    int status = 200;
};

inline Behaviour lasting(double secondsEach)
{
    Behaviour behaviour;
    behaviour.lasts = [secondsEach](double, std::mt19937 &) { return secondsEach; };
    return behaviour;
}

inline Behaviour failing(double share, Outcome outcome, double from = 0)
{
    Behaviour behaviour;
    behaviour.ends = [=](double begun, std::mt19937 &dice) {
        return begun >= from && std::uniform_real_distribution<>(0, 1)(dice) < share ? outcome : Outcome::Ok;
    };
    return behaviour;
}

// Users' traffic against two sides, played fast: counters at 4 Hz, samples in batches of 50 ms, the verdict after each.
class World
{
public:
    World(double requestsPerSecond, double candidateShare, Behaviour blue, Behaviour green, unsigned seed = 1)
        : m_rate(requestsPerSecond)
        , m_share(candidateShare)
        , m_behaviours { std::move(blue), std::move(green) }
        , m_dice(seed)
    {
    }
    int users = 40;
    std::function<void(Sample &)> touch = [](Sample &) {};
    bool feedWorks = true;
    double offersUntil = 1e9;

    void setShare(double share) { m_share = share; }
    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] Instant instant() const { return start + nanoseconds(qint64(m_now * 1e9)); }

    // Plays until the predicate holds or the time is over; seconds since the world began, or -1.
    double playUntil(FailureWatch &watch, double end, const std::function<bool(const FailureVerdict &)> &holds)
    {
        while (m_now < end) {
            tick(watch);
            if (holds(watch.verdict(instant())))
                return m_now;
        }
        return -1;
    }
    void play(FailureWatch &watch, double end)
    {
        playUntil(watch, end, [](const FailureVerdict &) { return false; });
    }

private:
    struct Open {
        double ends;
        double begun;
        Side side;
        bool operator>(const Open &that) const { return ends > that.ends; }
    };
    void tick(FailureWatch &watch)
    {
        m_now += 0.05;
        while (m_next <= m_now && m_next < offersUntil) {
            offer(m_next);
            m_next += std::exponential_distribution<>(m_rate)(m_dice);
        }
        while (!m_open.empty() && m_open.top().ends <= m_now) {
            finish(watch, m_open.top());
            m_open.pop();
        }
        if (++m_ticks % 5 == 0)
            watch.add({ reading(Side::Blue), reading(Side::Green) });
    }
    void offer(double when)
    {
        const Side side = std::uniform_real_distribution<>(0, 1)(m_dice) < m_share ? Side::Green : Side::Blue;
        const auto index = static_cast<size_t>(side);
        ++m_started[index];
        ++m_inFlight[index];
        const double lasts = m_behaviours[index].lasts(when, m_dice);
        if (lasts >= 0)
            m_open.push({ when + lasts, when, side });
    }
    void finish(FailureWatch &watch, const Open &open)
    {
        const auto index = static_cast<size_t>(open.side);
        --m_inFlight[index];
        Sample sample;
        sample.side = open.side;
        sample.outcome = m_behaviours[index].ends(open.begun, m_dice);
        sample.status = m_behaviours[index].status;
        sample.total = microseconds(qint64((open.ends - open.begun) * 1e6));
        sample.headers = sample.total;
        if (users > 0)
            sample.user = QStringLiteral("user-%1").arg(std::uniform_int_distribution<>(1, users)(m_dice));
        touch(sample);
        if (feedWorks)
            watch.add(sample, instant());
    }
    Counters reading(Side side) const
    {
        const auto index = static_cast<size_t>(side);
        return { QStringLiteral("n1"), side, m_started[index], m_inFlight[index], 1, m_started[index], instant() };
    }

    double m_rate;
    double m_share;
    std::array<Behaviour, 2> m_behaviours;
    std::mt19937 m_dice;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;
    std::array<quint64, 2> m_started {};
    std::array<quint64, 2> m_inFlight {};
    double m_now = 0;
    double m_next = 0;
    int m_ticks = 0;
};

inline bool blames(const FailureVerdict &verdict)
{
    return verdict.blamesCandidate();
}

} // namespace Signalbox::Test
