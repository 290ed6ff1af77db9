#include "core/judge/normal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Signalbox::Judge {
namespace {

template <std::size_t size> double polynomial(const std::array<double, size> &coefficients, double x)
{
    double sum = 0;
    for (const double coefficient : coefficients)
        sum = sum * x + coefficient;
    return sum;
}

double lowerTail(double p)
{
    static constexpr std::array c { -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                    -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00 };
    static constexpr std::array d { 7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                    3.754408661907416e+00, 1.0 };
    const double q = std::sqrt(-2 * std::log(p));
    return polynomial(c, q) / polynomial(d, q);
}

} // namespace

double normalQuantile(double p)
{
    static constexpr std::array a { -3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                    1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00 };
    static constexpr std::array b { -5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                    6.680131188771972e+01,  -1.328068155288572e+01, 1.0 };
    if (p < 0.02425)
        return lowerTail(p);
    if (p > 1 - 0.02425)
        return -lowerTail(1 - p);
    const double q = p - 0.5;
    const double r = q * q;
    return polynomial(a, r) * q / polynomial(b, r);
}

double timeUniformZ(double n, double alpha)
{
    const double t = std::max(n, 1.0) / 300 * 12; // rho^2 n; 12: near the optimum for alpha of 0.1 to 5 %
    return std::sqrt((1 + 1 / t) * std::log((1 + t) / (alpha * alpha)));
}

} // namespace Signalbox::Judge
