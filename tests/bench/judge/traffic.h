#pragma once

#include "core/judge/values.h"

#include <functional>
#include <optional>
#include <random>
#include <string>

namespace Signalbox::Bench {

using Dice = std::mt19937_64;

/// One simulated request. Times in seconds since the rollout began.
struct Request {
    double start = 0;
    Judge::Arm arm = Judge::Arm::Active;
    double lasts = 0; ///< infinite: it never ends
    bool failed = false;
    int user = 0; ///< from 1; 0: nobody is told apart
};

/// A rollout of 300 s: how requests come and what becomes of them.
struct Scenario {
    std::string name;
    bool harmful = false;
    double rate = 200; ///< requests a second
    double share = 0.25; ///< the candidate's
    double median = 0.040; ///< s, of a log-normal
    double spread = 0.5; ///< of its logarithm
    double badFrom = 0; ///< when harm begins; found times count from here
    double target = 0; ///< s: the median time to find it that the project wants; 0: none is stated
    int stickyUsers = 0; ///< so many users, each on one side, each with a speed of its own
    double alone = 0; ///< so long the active side works before the candidate gets users
    std::function<double(double)> rateAt = [](double) { return 1.0; }; ///< by which the rate is multiplied, at most 5
    std::function<double(double)> shareAt; ///< overrides `share`
    /// What happens to a request beyond the base; the double is a value both sides share at that moment.
    std::function<void(Request &, Dice &)> change = [](Request &, Dice &) {};
    /// The same in figures, where it lasts from the start and can be said so.
    struct Harm {
        double failMore = 0; ///< of what did not fail anyway
        double slower = 1; ///< by this factor …
        double part = 0; ///< … this part of the requests
    };
    std::optional<Harm> harm;
    bool drifting = false; ///< both sides' latency wanders (autocorrelated)
    bool heavyTail = false;
};

inline constexpr double rolloutSeconds = 300;

/// Plays one rollout: `started` and `ended` come in the order of time, `tick` every 100 ms. All take the time in
/// seconds. Stops when `going()` is false.
struct Player {
    std::function<void(const Request &, double)> started;
    std::function<void(const Request &, double)> ended;
    std::function<void(double)> tick;
    std::function<bool()> going;
};
/// Returns how many requests began.
std::size_t play(const Scenario &scenario, std::uint64_t seed, const Player &player);

/// All that the study plays.
std::vector<Scenario> scenarios();

} // namespace Signalbox::Bench
