#include "core/judge/rank_window.h"

namespace Signalbox::Judge {

void RankWindow::change(int step, int by)
{
    m_counts[std::size_t(step)] = std::uint16_t(m_counts[std::size_t(step)] + by);
    for (int i = step + 1; i <= LogScale::steps; i += i & -i)
        m_tree[std::size_t(i)] = std::uint16_t(m_tree[std::size_t(i)] + by);
}

int RankWindow::below(int step) const
{
    int sum = 0;
    for (int i = step; i > 0; i -= i & -i)
        sum += m_tree[std::size_t(i)];
    return sum;
}

void RankWindow::add(double position)
{
    const int step = LogScale::step(position);
    if (m_size == capacity)
        change(m_ring[m_next], -1);
    else
        ++m_size;
    m_ring[m_next] = std::uint16_t(step);
    m_next = (m_next + 1) % capacity;
    change(step, 1);
}

double RankWindow::rank(double position) const
{
    const int step = LogScale::step(position);
    const int less = below(step);
    const int same = m_counts[std::size_t(step)];
    return (double(less) + 0.5 * double(same) + 0.5) / (double(m_size) + 1);
}

std::optional<double> RankWindow::quantile(double share) const
{
    if (m_size == 0)
        return std::nullopt;
    auto left = int(std::clamp(share, 0.0, 1.0) * double(m_size - 1));
    int step = 0;
    for (int leap = 1024; leap > 0; leap /= 2) {
        if (step + leap <= LogScale::steps && m_tree[std::size_t(step + leap)] <= left) {
            step += leap;
            left -= m_tree[std::size_t(step)];
        }
    }
    return step + 0.5;
}

} // namespace Signalbox::Judge
