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
    endUntil(row.request.start);
    if (m_decided)
        return;
    if (row.share && row.share != m_share) {
        m_share = row.share;
        m_trial.ordered(*row.share, true);
    }
    m_trial.started(row.request.arm, row.request.start);
    m_decided = m_trial.decision() == Decision::Fail;
    if (!row.ends)
        return;
    m_open.push_back(row.request);
    std::push_heap(m_open.begin(), m_open.end(), Later());
}

void Replay::endUntil(Micros time)
{
    while (!m_decided && !m_open.empty() && m_open.front().start + m_open.front().total <= time) {
        std::pop_heap(m_open.begin(), m_open.end(), Later());
        const Ended request = m_open.back();
        m_open.pop_back();
        m_trial.ended(request, request.start + request.total);
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
