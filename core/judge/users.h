#pragma once

#include "core/judge/values.h"

#include <vector>

namespace Signalbox::Judge {

/// Who asked, where the feed tells. Users differ from each other; when they stick to a side, ten of them are ten draws,
/// however many requests they send. Memory is fixed: of more than 4,096 users the first are followed.
class Users
{
public:
    Users();

    /// A request that has ended; `share`: the candidate's when it began. User 0 is nobody.
    void saw(std::uint64_t user, Arm arm, double share);
    /// How slow a request was among others, 0 to 1.
    void ranked(std::uint64_t user, Arm arm, double rank);
    /// A bad request of the candidate, for `differentBad`. `round` numbers the evidence that it belongs to.
    void bad(std::uint64_t user, Metric metric, std::uint32_t round);

    [[nodiscard]] std::uint64_t count(Arm arm) const { return m_count[std::size_t(arm)]; }
    [[nodiscard]] bool known() const { return m_count[0] + m_count[1] > 0; }
    /// Users stay on one side: who once was on the candidate asks there again, more often than the share explains.
    [[nodiscard]] bool stick() const;
    /// Users with bad requests on the candidate in this round, enough of them not to be one user's own doing.
    [[nodiscard]] bool enoughBad(Metric metric, std::uint32_t round) const;
    /// With users as the units, the candidate's are slower than the active side's, beyond what chance explains.
    [[nodiscard]] bool slower(double alpha) const;

private:
    struct User {
        std::uint64_t key = 0;
        std::array<std::uint32_t, arms> ranks {};
        std::array<double, arms> rankSum {};
        std::array<bool, arms> seen {};
        std::array<std::uint32_t, metrics> badRound {};
    };
    User *find(std::uint64_t key);

    std::vector<User> m_table;
    std::size_t m_used = 0;
    std::array<std::uint64_t, arms> m_count {};
    double m_returns = 0, m_stayed = 0, m_expected = 0;
    std::array<std::uint32_t, metrics> m_bad {};
    std::array<std::uint32_t, metrics> m_badRound {};
};

} // namespace Signalbox::Judge
