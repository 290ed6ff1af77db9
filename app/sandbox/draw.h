#pragma once

#include <QtGlobal>

#include <cmath>
#include <numbers>

namespace Signalbox::Sandbox {

/// Random draws that are the same on every machine and library: splitmix64 (Steele, Lea, Flood 2014). Value.
class Draw
{
public:
    explicit constexpr Draw(quint64 seed)
        : m_state(seed)
    {
    }
    /// A stream of its own for (seed, lane, number), so that no draw depends on the order of threads.
    static constexpr Draw of(quint64 seed, quint64 lane, quint64 number)
    {
        return Draw(mix(mix(mix(seed) ^ (lane * 0x9e3779b97f4a7c15ULL)) + number));
    }

    constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mix(m_state);
    }
    /// 0 <= value < 1.
    constexpr double uniform() { return double(next() >> 11) * 0x1.0p-53; }
    constexpr double between(double low, double high) { return low + (high - low) * uniform(); }
    /// low <= value <= high.
    constexpr int integer(int low, int high) { return low + int(next() % quint64(high - low + 1)); }
    constexpr bool chance(double probability) { return uniform() < probability; }
    /// exp(N(ln median, sigma²)), by Box and Muller.
    double logNormal(double median, double sigma)
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return median * std::exp(sigma * radius * std::cos(2.0 * std::numbers::pi * uniform()));
    }
    /// Waiting time of a Poisson stream.
    double exponential(double mean) { return -mean * std::log(1.0 - uniform()); }

private:
    static constexpr quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace Signalbox::Sandbox
