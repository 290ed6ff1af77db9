#include "core/judge/users.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Signalbox::Judge {
namespace {

constexpr std::size_t slots = 8192; // a power of two, half of it used at most
constexpr std::uint32_t fewest = 3; // requests before a user counts as one
constexpr std::uint64_t manyUsers = 20;

} // namespace

Users::Users() = default;

Users::User *Users::find(std::uint64_t key)
{
    if (key == 0)
        return nullptr;
    if (m_table.empty())
        m_table.resize(slots);
    for (std::size_t slot = (key * 0x9e3779b97f4a7c15ULL) >> 51;; slot = (slot + 1) % slots) {
        User &user = m_table[slot % slots];
        if (user.key == key)
            return &user;
        if (user.key == 0) {
            if (m_used >= slots / 2)
                return nullptr;
            ++m_used;
            user.key = key;
            return &user;
        }
    }
}

void Users::saw(std::uint64_t key, Arm arm, double share)
{
    User *const user = find(key);
    if (!user)
        return;
    if (user->seen[1] && share > 0) {
        m_returns += 1;
        m_stayed += arm == Arm::Candidate ? 1 : 0;
        m_expected += share;
    }
    if (!std::exchange(user->seen[std::size_t(arm)], true))
        ++m_count[std::size_t(arm)];
}

void Users::ranked(std::uint64_t key, Arm arm, double rank)
{
    User *const user = find(key);
    if (!user)
        return;
    ++user->ranks[std::size_t(arm)];
    user->rankSum[std::size_t(arm)] += rank;
}

void Users::bad(std::uint64_t key, Metric metric, std::uint32_t round)
{
    const auto index = std::size_t(metric);
    if (m_badRound[index] != round) {
        m_badRound[index] = round;
        m_bad[index] = 0;
    }
    User *const user = find(key);
    if (!user || std::exchange(user->badRound[index], round) != round)
        ++m_bad[index];
}

bool Users::stick() const
{
    if (!known())
        return false;
    if (m_returns < 5) // hardly anybody asked twice: many users are as good as many draws, few are not
        return count(Arm::Candidate) < manyUsers;
    return m_stayed > (m_expected + m_returns) / 2; // halfway between "by dice" and "always"
}

bool Users::enoughBad(Metric metric, std::uint32_t round) const
{
    if (!known() || metric == Metric::Unfinished) // who is still running is not known by name
        return true;
    const auto needed = std::uint64_t(std::clamp<double>(double(count(Arm::Candidate)), 2, 3));
    return m_badRound[std::size_t(metric)] == round && m_bad[std::size_t(metric)] >= needed;
}

bool Users::slower(double alpha) const
{
    // Mann-Whitney on the users' mean ranks. Users' means settle, so looking again is hardly a new look; the bound is
    // the one that a test martingale would have to reach.
    std::vector<std::pair<double, int>> means;
    std::array<double, arms> sizes {};
    for (const User &user : m_table) {
        for (std::size_t arm = 0; arm < arms; ++arm) {
            if (user.ranks[arm] >= fewest) {
                means.emplace_back(user.rankSum[arm] / user.ranks[arm], int(arm));
                ++sizes[arm];
            }
        }
    }
    if (sizes[0] < 2 || sizes[1] < 2)
        return false;
    std::sort(means.begin(), means.end());
    double candidateRanks = 0;
    for (std::size_t i = 0; i < means.size(); ++i)
        candidateRanks += means[i].second == 1 ? double(i) + 1 : 0;
    const double n = sizes[0] + sizes[1];
    const double above = candidateRanks - sizes[1] * (n + 1) / 2;
    const double spread = std::sqrt(sizes[0] * sizes[1] * (n + 1) / 12);
    return above / spread > std::sqrt(2 * std::log(1 / alpha));
}

} // namespace Signalbox::Judge
