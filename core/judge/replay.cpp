#include "core/judge/replay.h"

#include <algorithm>

namespace Signalbox::Judge {
namespace {

constexpr std::size_t sorted = 16384;

} // namespace

void Replay::add(const TraceRow &row)
{
    if (m_decided)
        return;
    m_waiting.push_back(row);
    std::push_heap(m_waiting.begin(), m_waiting.end(), Later());
    if (m_waiting.size() <= sorted)
        return;
    std::pop_heap(m_waiting.begin(), m_waiting.end(), Later());
    const TraceRow next = m_waiting.back();
    m_waiting.pop_back();
    begin(next);
}

void Replay::begin(const TraceRow &row)
{
    endUntil(row.begins());
    if (m_decided)
        return;
    if (row.share && row.share != m_share) {
        m_share = row.share;
        m_trial.ordered(*row.share, true);
    }
    m_trial.started(row.request.arm, row.begins());
    m_decided = m_trial.decision() == Decision::Fail;
    if (!row.ends)
        return;
    m_open.push_back({ row.request, row.isKnown() });
    m_open.back().request.start = row.begins();
    std::push_heap(m_open.begin(), m_open.end(), Later());
}

void Replay::endUntil(Micros time)
{
    while (!m_decided && !m_open.empty() && m_open.front().known <= time) {
        std::pop_heap(m_open.begin(), m_open.end(), Later());
        const Open open = m_open.back();
        m_open.pop_back();
        m_trial.ended(open.request, open.known);
        m_decided = m_trial.decision() == Decision::Fail;
    }
}

void Replay::finish()
{
    while (!m_waiting.empty() && !m_decided) {
        std::pop_heap(m_waiting.begin(), m_waiting.end(), Later());
        const TraceRow next = m_waiting.back();
        m_waiting.pop_back();
        begin(next);
    }
    endUntil(Micros::max());
}

} // namespace Signalbox::Judge
