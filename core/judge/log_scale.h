#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace Signalbox::Judge {

/// Latencies on a logarithmic scale with steps of 1 %, from 10 microseconds to over two hours.
namespace LogScale {
constexpr int steps = 2047;
constexpr double width = 0.01;
constexpr double least = 10; // microseconds

/// Where a time lies, as a real number of steps. Never NaN.
inline double position(std::chrono::microseconds time)
{
    return std::log(std::max(double(time.count()), least) / least) / width;
}
inline int step(double position)
{
    return int(std::clamp(position, 0.0, double(steps - 1)));
}
/// The middle of a step, in microseconds.
inline double microseconds(double position)
{
    return least * std::exp(position * width);
}
/// How many steps a factor is.
inline double ofFactor(double factor)
{
    return std::log(factor) / width;
}
} // namespace LogScale

} // namespace Signalbox::Judge
