#include "tests/bench/judge/baselines.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Bench {
namespace {

// The largest count of pairs k with P(U < k) <= alpha / 2 under "no difference", at least 1: as R's wilcox.test takes
// the ends of its exact interval from the sorted differences.
std::size_t cut(std::size_t m, std::size_t n, double alpha)
{
    // ways[i][j][u]: arrangements of i and j values with the statistic u.
    std::vector<std::vector<std::vector<double>>> ways(
        m + 1, std::vector<std::vector<double>>(n + 1, std::vector<double>(m * n + 1, 0)));
    for (std::size_t i = 0; i <= m; ++i) {
        for (std::size_t j = 0; j <= n; ++j) {
            for (std::size_t u = 0; u <= i * j; ++u) {
                if (i == 0 || j == 0)
                    ways[i][j][u] = u == 0 ? 1 : 0;
                else
                    ways[i][j][u] = (u >= j ? ways[i - 1][j][u - j] : 0) + ways[i][j - 1][u];
            }
        }
    }
    double all = 0;
    for (const double count : ways[m][n])
        all += count;
    double sum = 0;
    std::size_t u = 0;
    while (u < m * n && sum + ways[m][n][u] < alpha / 2 * all)
        sum += ways[m][n][u++];
    return std::max<std::size_t>(1, u);
}

bool classifiedHigh(const std::vector<double> &control, const std::vector<double> &experiment)
{
    std::vector<double> differences;
    for (const double e : experiment) {
        for (const double c : control)
            differences.push_back(e - c);
    }
    std::sort(differences.begin(), differences.end());
    const std::size_t middle = differences.size() / 2;
    const double estimate
        = differences.size() % 2 ? differences[middle] : (differences[middle - 1] + differences[middle]) / 2;
    return differences[cut(control.size(), experiment.size(), 0.02) - 1] > 0.25 * std::abs(estimate);
}

} // namespace

void Baselines::ended(const Request &request, double now)
{
    advance(now);
    const auto arm = std::size_t(request.arm);
    m_minute.count[arm] += 1;
    m_minute.failed[arm] += request.failed ? 1 : 0;
    m_minute.sum[arm] += request.lasts;
    if (request.arm == Judge::Arm::Candidate)
        m_minute.candidate.push_back(request.lasts);
}

void Baselines::advance(double now)
{
    while (m_next <= now) {
        look(m_next);
        m_next += 60;
    }
}

void Baselines::look(double now)
{
    Minute minute;
    std::swap(minute, m_minute);
    const auto alarm = [now](std::optional<double> &at) {
        if (!at)
            at = now;
    };
    if (minute.count[1] > 0) {
        const double fine = 1 - minute.failed[1] / minute.count[1];
        if (fine < 0.95)
            alarm(m_alarms.share);
        auto p99 = minute.candidate.begin() + std::ptrdiff_t(0.99 * double(minute.candidate.size() - 1));
        std::nth_element(minute.candidate.begin(), p99, minute.candidate.end());
        if (fine < 0.99 || *p99 > 0.5)
            alarm(m_alarms.fixed);
    }
    if (minute.count[0] == 0 || minute.count[1] == 0)
        return;
    for (std::size_t arm = 0; arm < 2; ++arm) {
        m_means[0][arm].push_back(minute.sum[arm] / minute.count[arm]);
        m_means[1][arm].push_back(minute.failed[arm] / minute.count[arm]);
    }
    for (const auto &means : m_means) {
        if (means[0].size() >= 3 && classifiedHigh(means[0], means[1]))
            alarm(m_alarms.ranks);
    }
}

} // namespace Signalbox::Bench
