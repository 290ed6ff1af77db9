#include "core/judge/share.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Signalbox::Judge {
namespace {

constexpr double blockSize = 128;
// Before anything is counted a canary's share is guessed as a sixth, worth six requests: too high only makes it
// careful.
constexpr double guessedCandidate = 1;
constexpr double guessedAll = 6;
constexpr double usersGuessed = 20;

} // namespace

void ShareEstimate::begin(double share, bool exact)
{
    ++m_era;
    m_block = {};
    m_eras[m_era % kept] = {};
    Guess &guess = m_guesses[m_era % kept];
    const bool compares = share > 0 && share < 1;
    guess.counts = { share * usersGuessed, usersGuessed };
    guess.exact = exact || !compares ? std::optional(compares ? share : 0.0) : std::nullopt;
}

void ShareEstimate::add(Arm arm)
{
    const bool candidate = arm == Arm::Candidate;
    if (m_era == 0) {
        // The first of them says when the era began, not how large the share is.
        if (candidate) {
            m_era = 1;
            m_guesses[m_era].counts = { guessedCandidate, guessedAll };
        }
        return;
    }
    if (m_guesses[m_era % kept].exact)
        return;
    Counts &era = m_eras[m_era % kept];
    for (Counts *counts : { &era, &m_block }) {
        counts->candidate += candidate ? 1 : 0;
        counts->all += 1;
    }
    if (m_block.all >= blockSize)
        closeBlock();
}

void ShareEstimate::closeBlock()
{
    const Counts block = std::exchange(m_block, {});
    const Counts &era = m_eras[m_era % kept];
    const Counts before { era.candidate - block.candidate, era.all - block.all };
    if (before.all < blockSize)
        return;
    const double expected = std::clamp((before.candidate + 0.5) / (before.all + 1), 0.001, 0.999);
    const double spread = std::sqrt(block.all * expected * (1 - expected) * (1 + block.all / before.all));
    if (std::abs(block.candidate - block.all * expected) < 4.5 * spread + 2)
        return;
    m_eras[m_era % kept] = before;
    ++m_era;
    m_eras[m_era % kept] = block;
    m_guesses[m_era % kept] = { { guessedCandidate, guessedAll }, std::nullopt };
}

double ShareEstimate::share(std::uint32_t era) const
{
    if (era == 0 || era > m_era || era + kept <= m_era)
        return 0;
    const Counts &counts = m_eras[era % kept];
    const Guess &guess = m_guesses[era % kept];
    if (guess.exact)
        return *guess.exact;
    return std::clamp((counts.candidate + guess.counts.candidate) / (counts.all + guess.counts.all), 0.001, 0.999);
}

} // namespace Signalbox::Judge
