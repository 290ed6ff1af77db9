#pragma once

namespace Signalbox::Judge {

/// The value below which a standard normal variable lies with probability `p`, 0 < p < 1 (Acklam's approximation,
/// relative error below 1.2e-9).
double normalQuantile(double p);

/// How many standard errors an interval must be wide so that it holds at every moment at once: the normal mixture
/// boundary, tuned to about 300 requests (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas, "Time-uniform central limit
/// theory and asymptotic confidence sequences", 2021, eq. 10). `n`: requests so far, of the rarer side.
double timeUniformZ(double n, double alpha);

} // namespace Signalbox::Judge
