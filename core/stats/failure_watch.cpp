#include "core/stats/failure_watch.h"

#include "core/base/message.h"
#include "core/stats/interval.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Signalbox::Stats {
namespace {

constexpr milliseconds failureWindow { 10'000 };
constexpr milliseconds activeMemory { 600'000 };
constexpr milliseconds usersMemory { 60'000 };
constexpr quint64 leastFailures = 5;
constexpr quint64 leastUsers = 3;
constexpr double leastShare = 0.10;
constexpr quint64 activeRequestsToCompare = 20;
constexpr quint64 activeRequestsToCountNotFound = 50;
constexpr size_t failedKept = 300; ///< enough to find three users among

QString onePlace(double percent)
{
    return QString::number(percent, 'f', 1);
}

// Chance alone gives five failures in ten seconds now and then where a few percent fail on both sides.
bool isChance(const Tally &candidate, const Tally &memory, bool countNotFound)
{
    constexpr double unseenRequests = 20;
    constexpr double unseenShare = 0.02;
    constexpr double believable = 1e-6;
    const double usual = (double(memory.hard(countNotFound)) + unseenRequests * unseenShare)
        / (double(memory.requests) + unseenRequests);
    return chanceOfAtLeast(candidate.hard(countNotFound), candidate.requests, usual) > believable;
}

// Blame needs a clear distance from the active side; while that one fails too, a proven one.
bool isFarAbove(double share, quint64 requests, double active, quint64 activeRequests)
{
    if (share >= 3 * active + 0.05)
        return true;
    const Interval candidate = wilson(share * double(requests), double(requests), z999);
    const Interval compared = wilson(active * double(activeRequests), double(activeRequests), z999);
    return share >= active + 0.25 && candidate.low > compared.high;
}

} // namespace

QVariantMap FailureEvidence::args() const
{
    QVariantMap args { { QStringLiteral("failures"), failures },
                       { QStringLiteral("requests"), requests },
                       { QStringLiteral("users"), users },
                       { QStringLiteral("candidatePercent"), onePlace(100 * shareCandidate) },
                       { QStringLiteral("activePercent"), onePlace(100 * shareActive) },
                       { QStringLiteral("seconds"), onePlace(double(window.count()) / 1000) } };
    if (most != Outcome::Ok || mostStatus != 0) {
        const Message mostly = mostStatus >= 400
            ? Message { QStringLiteral("users.mostly"),
                        { { QStringLiteral("what"), QStringLiteral("HTTP %1").arg(mostStatus) },
                          { QStringLiteral("outcome"), outcomeName(most) } } }
            : Message { QStringLiteral("users.mostly-so"), { { QStringLiteral("outcome"), outcomeName(most) } } };
        args.insert(QStringLiteral("how"), asArg(mostly));
    }
    if (hang.begun > 0 || hang.missing > 0) {
        args.insert(QStringLiteral("open"), hang.open);
        args.insert(QStringLiteral("begun"), hang.begun);
        args.insert(QStringLiteral("overdue"), qint64(std::llround(hang.missing)));
        args.insert(QStringLiteral("quietSeconds"), onePlace(double(hang.quietFor.count()) / 1000));
    }
    return args;
}

FailureWatch::FailureWatch(HangLimits limits)
    : m_recent { TallyRing(milliseconds(250), 48), TallyRing(milliseconds(250), 48) }
    , m_memory { TallyRing(milliseconds(10'000), 61), TallyRing(milliseconds(10'000), 61) }
    , m_hang(limits)
{
}

void FailureWatch::begin(Side candidate, quint64 epoch, Instant now)
{
    m_candidate = candidate;
    m_epoch = epoch;
    m_begin = now;
    m_recent[static_cast<size_t>(candidate)].clear();
    m_memory[static_cast<size_t>(candidate)].clear();
    m_failed.clear();
    m_lastUsers = {};
    m_hang.begin(candidate);
}

void FailureWatch::end()
{
    m_candidate.reset();
}

void FailureWatch::add(const Sample &sample, Instant arrived)
{
    if (sample.origin != Origin::User)
        return;
    const bool ofCandidate = m_candidate && sample.side == *m_candidate;
    if (ofCandidate && sample.epoch > 0 && sample.epoch < m_epoch)
        return;
    const bool failed = isFailure(sample.outcome);
    const bool notFound = !failed && sample.status == 404;
    const Tally tally { 1, failed ? quint64(1) : 0, notFound ? quint64(1) : 0 };
    m_recent[static_cast<size_t>(sample.side)].add(tally, arrived);
    m_memory[static_cast<size_t>(sample.side)].add(tally, arrived);
    m_hang.add(sample, arrived);
    if (!ofCandidate)
        return;
    noteUser(sample, arrived);
    if (failed || notFound)
        noteFailure(sample, arrived, notFound);
}

void FailureWatch::add(const QList<Counters> &readings)
{
    m_hang.add(readings);
}

void FailureWatch::noteUser(const Sample &sample, Instant arrived)
{
    if (sample.user.isEmpty())
        return;
    auto found = std::find_if(m_lastUsers.begin(), m_lastUsers.end(),
                              [&](const Seen &seen) { return seen.user == sample.user; });
    if (found == m_lastUsers.end())
        found = m_lastUsers.end() - 1;
    std::rotate(m_lastUsers.begin(), found, found + 1);
    m_lastUsers.front() = { sample.user, arrived };
}

void FailureWatch::noteFailure(const Sample &sample, Instant arrived, bool notFound)
{
    m_failed.push_back({ sample.user, arrived, notFound, sample.outcome, sample.status });
    while (m_failed.size() > failedKept || m_failed.front().at < arrived - failureWindow)
        m_failed.pop_front();
}

quint64 FailureWatch::failingUsers(Instant now, bool countNotFound) const
{
    QSet<QString> users;
    for (const Failed &failed : m_failed) {
        if (failed.at >= now - failureWindow && !failed.user.isEmpty() && (countNotFound || !failed.notFound))
            users.insert(failed.user);
    }
    return quint64(users.size());
}

void FailureWatch::noteMost(FailureEvidence &evidence, Instant now) const
{
    QMap<QPair<int, Outcome>, int> kinds;
    int most = 0;
    for (const Failed &failed : m_failed) {
        if (failed.at < now - failureWindow)
            continue;
        const int count = ++kinds[{ failed.status, failed.outcome }];
        if (count <= most)
            continue;
        most = count;
        evidence.most = failed.outcome;
        evidence.mostStatus = failed.status;
    }
}

bool FailureWatch::usersSuffice(quint64 failing, Instant now) const
{
    const Seen &third = m_lastUsers.back();
    const bool manyUsers = !third.user.isEmpty() && third.at >= now - usersMemory;
    return !manyUsers || failing >= leastUsers;
}

Tally FailureWatch::window(Side side, Instant now) const
{
    return m_recent[static_cast<size_t>(side)].between(std::max(m_begin, now - failureWindow), now);
}

void FailureWatch::judgeFailures(FailureVerdict &verdict, Instant now) const
{
    const Side active = other(*m_candidate);
    const Tally memory = m_memory[static_cast<size_t>(active)].between(now - activeMemory, now);
    const bool countNotFound = memory.requests >= activeRequestsToCountNotFound;
    const Tally candidate = window(*m_candidate, now);
    const Tally present = window(active, now);
    const Tally &compared = present.requests >= activeRequestsToCompare ? present : memory;

    FailureEvidence &evidence = verdict.evidence;
    evidence.failures = candidate.hard(countNotFound);
    evidence.notFound = countNotFound ? candidate.notFound : 0;
    evidence.requests = candidate.requests;
    evidence.activeFailures = compared.hard(countNotFound);
    evidence.activeRequests = compared.requests;
    evidence.shareCandidate = candidate.share(countNotFound);
    evidence.shareActive = compared.share(countNotFound);
    evidence.window = std::chrono::duration_cast<milliseconds>(
        std::clamp<nanoseconds>(now - m_begin, nanoseconds(0), failureWindow));
    if (evidence.failures < leastFailures)
        return;
    noteMost(evidence, now);
    evidence.users = failingUsers(now, countNotFound);
    if (evidence.shareCandidate < leastShare || !usersSuffice(evidence.users, now))
        return;
    const bool farAbove
        = isFarAbove(evidence.shareCandidate, evidence.requests, evidence.shareActive, evidence.activeRequests);
    verdict.failing = farAbove && !isChance(candidate, memory, countNotFound);
    verdict.shared = !farAbove;
}

FailureVerdict FailureWatch::verdict(Instant now) const
{
    FailureVerdict verdict;
    if (!m_candidate)
        return verdict;
    judgeFailures(verdict, now);
    const HangWatch::Finding hang = m_hang.finding(now);
    verdict.evidence.hang = hang.evidence;
    verdict.hanging = hang.state == HangState::Hangs;
    verdict.bothHang = hang.state == HangState::BothHang;
    verdict.shared |= verdict.bothHang;
    return verdict;
}

} // namespace Signalbox::Stats
