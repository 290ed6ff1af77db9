#include "core/judge/cohorts.h"

#include <algorithm>

namespace Signalbox::Judge {

Cohorts::Cohort *Cohorts::at(std::int64_t number)
{
    if (number < 0 || number + std::int64_t(kept) <= m_newest)
        return nullptr;
    Cohort &cohort = m_ring[std::size_t(number) % kept];
    if (cohort.number != number) {
        if (cohort.number > number)
            return nullptr;
        cohort = { .number = number };
    }
    m_newest = std::max(m_newest, number);
    if (m_first < 0)
        m_first = number;
    m_first = std::min(m_first, number);
    return &cohort;
}

void Cohorts::started(Arm arm, Micros start, std::uint32_t era)
{
    Cohort *const cohort = at(start / width);
    if (!cohort || cohort->number <= m_settled[std::size_t(arm)])
        return;
    cohort->era = std::max(cohort->era, era);
    ++cohort->open[std::size_t(arm)];
}

Cohorts::Place Cohorts::ended(Arm arm, Micros start, std::uint32_t eraNow)
{
    Cohort *const cohort = at(start / width);
    if (!cohort || cohort->number <= m_settled[std::size_t(arm)])
        return {};
    if (Cohort *const from = cohort->open[std::size_t(arm)] > 0 ? cohort : openBeside(cohort->number, arm)) {
        --from->open[std::size_t(arm)];
        return { .era = from->era, .open = true };
    }
    cohort->era = std::max(cohort->era, eraNow);
    return { .era = cohort->era, .open = true };
}

Cohorts::Cohort *Cohorts::openBeside(std::int64_t number, Arm arm)
{
    for (const std::int64_t beside : { number + 1, number - 1, number + 2, number - 2 }) {
        if (beside < 0 || beside <= m_settled[std::size_t(arm)])
            continue;
        Cohort &cohort = m_ring[std::size_t(beside) % kept];
        if (cohort.number == beside && cohort.open[std::size_t(arm)] > 0)
            return &cohort;
    }
    return nullptr;
}

std::vector<Cohorts::Overdue> Cohorts::stillOpen() const
{
    std::vector<Overdue> list;
    for (std::int64_t number = std::max(m_first, m_newest - std::int64_t(kept) + 1); number <= m_newest; ++number) {
        const Cohort &cohort = m_ring[std::size_t(std::max<std::int64_t>(number, 0)) % kept];
        for (const Arm arm : { Arm::Active, Arm::Candidate }) {
            const std::uint32_t open = cohort.open[std::size_t(arm)];
            if (cohort.number == number && number > m_settled[std::size_t(arm)] && open > 0)
                list.push_back({ arm, open, cohort.era, number * width });
        }
    }
    return list;
}

void Cohorts::forget()
{
    for (Cohort &cohort : m_ring)
        cohort.open = {};
}

std::optional<Cohorts::Overdue> Cohorts::nextOverdue(Arm arm, Micros now, const Patience &patience)
{
    std::int64_t &settled = m_settled[std::size_t(arm)];
    if (m_first < 0)
        return std::nullopt;
    settled = std::max({ settled, m_first - 1, m_newest - std::int64_t(kept) });
    while (settled < m_newest && (settled + 2) * width + patience.of((settled + 1) * width) <= now) {
        ++settled;
        const Cohort &cohort = m_ring[std::size_t(settled) % kept];
        if (cohort.number == settled && cohort.open[std::size_t(arm)] > 0)
            return Overdue { arm, cohort.open[std::size_t(arm)], cohort.era, settled * width };
    }
    return std::nullopt;
}

} // namespace Signalbox::Judge
