#include "core/stats/hang_watch.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

constexpr seconds durationsPeriod { 300 };
constexpr uint64_t durationsToTurnOver = 100; ///< an idle side keeps its memory
constexpr uint64_t durationsToKnow = 20;
constexpr quint64 leastGrowth = 5;
constexpr double activeMissing = 3;

bool isAnswer(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::ClientError:
    case Outcome::Unauthorized:
    case Outcome::ModelMissing:
    case Outcome::Throttled:
    case Outcome::QuotaExhausted:
    case Outcome::ServerError:
    case Outcome::CutStream:
    case Outcome::Malformed:
    case Outcome::ClientGone:
        return true;
    case Outcome::NameError:
    case Outcome::ConnectError:
    case Outcome::TlsError:
    case Outcome::TimedOut:
    case Outcome::Abandoned:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void HangWatch::begin(Side candidate)
{
    m_candidate = candidate;
    m_quietSince.reset();
}

void HangWatch::noteDuration(SideWatch &side, microseconds total, Instant arrived)
{
    if (!side.periodBegan)
        side.periodBegan = arrived;
    if (arrived - *side.periodBegan >= durationsPeriod && side.durations[0].count() >= durationsToTurnOver) {
        std::swap(side.durations[0], side.durations[1]);
        side.durations[0].clear();
        side.periodBegan = arrived;
    }
    side.durations[0].record(total);
}

void HangWatch::add(const Sample &sample, Instant arrived)
{
    if (!isAnswer(sample.outcome))
        return;
    SideWatch &side = of(sample.side);
    side.answers.add(arrived, 1);
    if (sample.total)
        noteDuration(side, *sample.total, arrived);
    if (sample.side == m_candidate)
        ++m_answersInQuiet;
}

void HangWatch::beginQuiet(Instant at)
{
    m_quietSince = at;
    m_openAtQuiet = m_steps.inFlight(m_candidate);
    m_begunInQuiet = 0;
    m_answersInQuiet = 0;
}

void HangWatch::add(const QList<Counters> &readings)
{
    bool isNewNode = false;
    std::optional<Instant> at;
    for (const Counters &reading : readings) {
        at = std::max(at.value_or(reading.at), reading.at);
        const auto step = m_steps.take(reading);
        if (step)
            of(reading.side).started.add(reading.at, step->started);
        if (reading.side != m_candidate)
            continue;
        isNewNode |= !step;
        // A step that straddles the beginning of the quiet may hold requests that were answered.
        if (step && m_quietSince && reading.at - step->elapsed >= *m_quietSince)
            m_begunInQuiet += step->started;
    }
    if (at && (!m_quietSince || isNewNode || m_answersInQuiet * 20 > m_begunInQuiet))
        beginQuiet(*at);
}

double HangWatch::expectedAnswers(Side side, Instant since, Instant now, milliseconds patience) const
{
    const auto &durations = of(other(m_candidate)).durations;
    const auto known = double(durations[0].count() + durations[1].count());
    const bool blind = known < double(durationsToKnow);
    double expected = 0;
    of(side).started.forEachAfter(since, [&](Instant begun, quint64 requests) {
        const auto age = std::chrono::duration_cast<microseconds>(now - begun);
        if (blind) {
            expected += age >= m_limits.blindPatience ? double(requests) : 0;
            return;
        }
        const microseconds spent = age - patience;
        double answered = 0;
        for (const Histogram &histogram : durations)
            answered += histogram.shareAtMost(spent) * double(histogram.count());
        expected += double(requests) * answered / known;
    });
    return expected;
}

HangWatch::Finding HangWatch::finding(Instant now) const
{
    Finding finding;
    if (!m_quietSince || now < *m_quietSince)
        return finding;
    const Side active = other(m_candidate);
    HangEvidence &evidence = finding.evidence;
    evidence.open = m_steps.inFlight(m_candidate);
    evidence.begun = m_begunInQuiet;
    evidence.answers = m_answersInQuiet;
    evidence.quietFor = std::chrono::duration_cast<milliseconds>(now - *m_quietSince);
    evidence.activeAnswers = of(active).answers.between(*m_quietSince, now);

    const quint64 grown = evidence.open - std::min(evidence.open, m_openAtQuiet);
    if (evidence.quietFor < m_limits.quiet || grown < leastGrowth || grown * 2 < m_begunInQuiet)
        return finding;
    evidence.missing = expectedAnswers(m_candidate, *m_quietSince, now, m_limits.patience);
    if (evidence.missing < m_limits.missing || double(evidence.answers) > evidence.missing / 10)
        return finding;
    const double ofActive = expectedAnswers(active, *m_quietSince, now, milliseconds(0));
    const bool activeHangs = ofActive >= activeMissing && double(evidence.activeAnswers) <= ofActive / 10;
    finding.state = activeHangs ? HangState::BothHang : HangState::Hangs;
    return finding;
}

} // namespace Signalbox::Stats
