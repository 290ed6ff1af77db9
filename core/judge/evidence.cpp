#include "core/judge/evidence.h"

#include "core/judge/normal.h"

namespace Signalbox::Judge {
namespace {

constexpr std::size_t mostMovers = 8;
constexpr std::size_t mostStrata = 64;

} // namespace

bool Growth::moved(const Bet &bet, double factor)
{
    m_sum *= factor;
    if (m_sum <= 1 || !(m_sum < 1e200)) {
        const bool ended = m_sum <= 1;
        m_sum = ended ? 1 : 1e200;
        if (ended) {
            ++m_round;
            m_movers.clear();
        }
        return ended;
    }
    if (bet.arm == Arm::Candidate && factor > 1.5) {
        if (m_movers.size() == mostMovers)
            m_movers.erase(m_movers.begin());
        m_movers.push_back({ .id = bet.id, .start = bet.start, .total = bet.total, .factor = factor });
    }
    return false;
}

ShareEvidence::ShareEvidence(double tolerated)
    : m_tolerated(tolerated)
    , m_worse(ProportionBet::Against::NoWorse, tolerated * alarmPart)
    , m_fine(ProportionBet::Against::Worse, tolerated)
{
}

void ShareEvidence::add(const Bet &bet, bool bad)
{
    const double factor = m_worse.add(bet.arm, bad, bet.share, bet.age);
    m_fine.add(bet.arm, bad, bet.share, bet.age);
    if (m_growth.moved(bet, factor))
        m_since = {};
    if (bet.share <= 0)
        return;
    for (Counts *counts : { &m_all, &m_since }) {
        counts->n[std::size_t(bet.arm)] += 1;
        counts->bad[std::size_t(bet.arm)] += bad ? 1 : 0;
    }
}

void ShareEvidence::passAnew()
{
    m_fine = ProportionBet(ProportionBet::Against::Worse, m_tolerated);
}

Effect ShareEvidence::effect(bool since, double alpha) const
{
    const Counts &counts = since ? m_since : m_all;
    return differenceOfShares(counts.bad[0], counts.n[0], counts.bad[1], counts.n[1],
                              timeUniformZ(std::min(counts.n[0], counts.n[1]), alpha));
}

LatencyEvidence::LatencyEvidence(double tolerated, double toleratedTail)
    : m_toleratedTail(toleratedTail)
    , m_alarmShift(LogScale::ofFactor(1 + tolerated * alarmPart))
    , m_passShift(LogScale::ofFactor(1 + tolerated))
    , m_tail(ProportionBet::Against::Worse, toleratedTail)
{
}

RankWindow *LatencyEvidence::windowOf(std::uint64_t stratum)
{
    if (stratum == 0)
        return m_reference.get();
    auto found = m_strata.find(stratum);
    if (found == m_strata.end()) {
        if (m_strata.size() >= mostStrata) // more kinds than can be told apart: the rest is one kind
            stratum = 0;
        found = m_strata.try_emplace(stratum, nullptr).first;
        if (!found->second)
            found->second = std::make_unique<RankWindow>();
    }
    return found->second.get();
}

void LatencyEvidence::bet(const Bet &bet, const RankWindow &window, double position, bool censored)
{
    // Who is slower by what is tolerated shall stand among the active side's as if it were not. Limits have that
    // already.
    const bool shifted = bet.arm == Arm::Candidate && !censored;
    const double factor
        = m_worse.add(bet.arm, window.rank(shifted ? position - m_alarmShift : position), bet.share, bet.age);
    if (m_growth.moved(bet, factor)) {
        m_since[0].clear();
        m_since[1].clear();
    }
    const double forPass = window.rank(shifted ? position - m_passShift : position);
    m_fine.add(bet.arm, forPass, bet.share, bet.age);
    m_tail.add(bet.arm, forPass > 0.9, bet.share, bet.age);
    if (bet.share <= 0)
        return;
    m_all[std::size_t(bet.arm)].add(position);
    m_since[std::size_t(bet.arm)].add(position);
}

std::optional<double> LatencyEvidence::add(const Bet &request, Micros latency, std::uint64_t stratum)
{
    const double position = LogScale::position(latency);
    RankWindow &window = *windowOf(stratum);
    std::optional<double> rank;
    if (window.size() >= fewest) {
        rank = window.rank(position);
        bet(request, window, position, false);
    }
    if (request.arm == Arm::Active) {
        window.add(position);
        if (&window != m_reference.get())
            m_reference->add(position);
    }
    return rank;
}

void LatencyEvidence::addUnfinished(const Bet &request, Micros limit)
{
    const double position = LogScale::position(limit) + LogScale::ofFactor(1.2);
    if (m_reference->size() >= fewest)
        bet(request, *m_reference, position, true);
    if (request.arm == Arm::Active)
        m_reference->add(position);
}

void LatencyEvidence::passAnew()
{
    m_fine = RankBet(RankBet::Expect::Faster);
    m_tail = ProportionBet(ProportionBet::Against::Worse, m_toleratedTail);
}

double LatencyEvidence::passGrowth(double share) const
{
    const auto low = m_reference->quantile(0.16);
    const auto high = m_reference->quantile(0.84);
    if (!low || !high || !(share > 0))
        return 0;
    const double spread = std::max(1.0, (*high - *low) / 2);
    const double shift = std::min(1.5, m_passShift / spread);
    return (1 - share) * shift * shift / 2;
}

} // namespace Signalbox::Judge
