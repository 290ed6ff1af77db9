#include "core/session/live_judge.h"

#include "core/judge/trace.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace Signalbox::Session {
namespace {

using Judge::Arm;
using Judge::Micros;

constexpr milliseconds countersWithin(3000); ///< then samples wait for them no longer
constexpr seconds feedLagAtMost(5);
constexpr seconds longestStep(2); ///< between two readings: a longer one is a gap
constexpr std::size_t lotsKept = 600;
constexpr int pseudonymsKept = 20000;
constexpr std::size_t seenKept = 4096;

Judge::Ending endingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::ClientError:
        return Judge::Ending::ClientError;
    case Outcome::Throttled:
        return Judge::Ending::Throttled;
    case Outcome::ClientGone:
        return Judge::Ending::Left;
    default:
        return isFailure(outcome) ? Judge::Ending::Failed : Judge::Ending::Fine;
    }
}

/// Sent by dice, as far as the router tells; a candidate without a server was chosen, and could not serve.
bool isJudged(const Sample &sample)
{
    const QString &why = sample.why;
    // What was given up stays open to the judge until it is overdue: nobody knows when it would have ended.
    return sample.origin == Origin::User && sample.total && sample.outcome != Outcome::Abandoned
        && (why.isEmpty() || why == QLatin1String("rand") || why == QLatin1String("sticky")
            || why == QLatin1String("failover"));
}

} // namespace

LiveJudge::LiveJudge(const Clock &clock)
    : m_clock(clock)
{
    m_rules.alwaysWarmUp = true;
    m_origin = m_clock.now();
    m_wallOrigin = m_clock.wallNow();
}

void LiveJudge::begin(Side candidate, quint64 epoch)
{
    if (m_trial)
        keepShared();
    m_candidate = candidate;
    m_fromEpoch = epoch;
    quint32 salt[4];
    QRandomGenerator::system()->generate(std::begin(salt), std::end(salt));
    m_salt = QByteArray(reinterpret_cast<const char *>(salt), sizeof salt);
    m_pseudonyms.clear();
    m_history.clear();
    m_historyEvery = 1;
    startTrial(true);
    m_rows = "t_ms,env,latency_ms,status,user,model,stream,bytes,headers_ms,end,share,told_ms,known_ms\n";
}

void LiveJudge::startTrial(bool fresh)
{
    m_rules.alwaysWarmUp = fresh;
    Judge::SharedWatch shared = m_shared;
    if (m_candidate == Side::Blue)
        shared.swap();
    m_trial = std::make_unique<Judge::Trial>(m_rules);
    m_trial->knowsBefore(shared);
    m_epoch = 0;
    m_pace.clear();
    m_more.reset();
    m_waiting.clear();
    m_lots.clear();
    m_seen.clear();
    m_seenOrder.assign(seenKept, 0);
    m_seenNext = 0;
    m_origin = m_clock.now();
    m_wallOrigin = m_clock.wallNow();
    m_begun = m_wallOrigin;
    m_view.reset();
    look();
}

void LiveJudge::end()
{
    if (!m_trial)
        return;
    for (auto list = m_waiting.begin(); list != m_waiting.end(); ++list)
        flush(list.key(), *list, Micros::max());
    writeOpen(m_trial->stillOpen());
    look(true); // what ended the run is often a moment old
    keepShared();
    m_trial.reset();
    if (m_view) {
        auto last = std::make_shared<JudgeView>(*m_view);
        last->open = false;
        last->left = {};
        m_view = last;
    }
}

void LiveJudge::again()
{
    if (m_trial && m_trial->decision() == Judge::Decision::Fail) {
        keepShared();
        startTrial(false);
    }
}

void LiveJudge::orderInForce(const Router::ControlWord &word)
{
    m_shares[word.epoch] = { word.greenShare, word.mode == Router::SplitMode::Sticky };
    while (m_shares.size() > 64)
        m_shares.erase(m_shares.begin());
}

void LiveJudge::setSees(bool sees)
{
    if (m_sees == sees)
        return;
    m_sees = sees;
    interrupted();
}

void LiveJudge::interrupted()
{
    m_waiting.clear();
    m_lots.clear();
    m_steps = {};
    if (!m_trial)
        return;
    m_trial->interrupted();
    m_viewAt = {};
    look();
}

/// The trial's clock is UTC as it was when it began, carried on by the monotonic clock: setting the clock moves
/// nothing.
Micros LiveJudge::trialTime(Instant at) const
{
    return std::chrono::duration_cast<Micros>(m_wallOrigin.time_since_epoch())
        + std::chrono::duration_cast<Micros>(at - m_origin);
}

WallTime LiveJudge::wallOf(Micros time) const
{
    return WallTime(std::chrono::duration_cast<milliseconds>(time));
}

const QString &LiveJudge::pseudonym(const QString &user)
{
    auto known = m_pseudonyms.find(user);
    if (known == m_pseudonyms.end()) {
        if (m_pseudonyms.size() >= pseudonymsKept)
            m_pseudonyms.clear();
        const QByteArray hash = QCryptographicHash::hash(m_salt + user.toUtf8(), QCryptographicHash::Sha256);
        known = m_pseudonyms.insert(user, QStringLiteral("u-") + QString::fromLatin1(hash.left(5).toHex()));
    }
    return *known;
}

LiveJudge::Waiting LiveJudge::waiting(const Sample &sample)
{
    Waiting out { .arrived = m_clock.now(),
                  .epoch = sample.epoch,
                  .status = sample.status,
                  .model = sample.model,
                  .stream = sample.stream,
                  .outcome = sample.outcome };
    const bool failedOver = sample.why == QLatin1String("failover");
    const Side chosen = failedOver ? other(sample.side) : sample.side;
    Judge::Ended &request = out.request;
    request.arm = chosen == m_candidate ? Arm::Candidate : Arm::Active;
    request.total = *sample.total;
    request.headers = sample.headers;
    request.ending = failedOver ? Judge::Ending::Failed : endingOf(sample.outcome);
    if (failedOver)
        out.outcome = Outcome::ConnectError;
    // By the feed's clock where that can be; after the clock was set it cannot.
    const Micros end = trialTime(out.arrived);
    const Micros byFeed = end - std::chrono::duration_cast<Micros>(m_clock.wallNow() - sample.start);
    const Micros latest = end - request.total;
    request.start = byFeed <= latest + milliseconds(100) && byFeed >= latest - feedLagAtMost ? byFeed : latest;
    if (!sample.user.isEmpty()) {
        out.user = pseudonym(sample.user);
        request.user = Judge::hashOfName(out.user.toStdString());
    }
    if (!sample.model.isEmpty())
        request.stratum = Judge::stratumOf(traceField(sample.model).toStdString(), sample.stream);
    request.bytes = sample.bytes > 0 ? sample.bytes : -1;
    request.id = ++m_lastId;
    return out;
}

/// How both sides were before a run tells whether what strikes early in it is shared.
void LiveJudge::watchBetweenRuns(const Sample &sample)
{
    if (sample.outcome != Outcome::ClientGone)
        m_shared.add(sample.side == Side::Blue ? Arm::Active : Arm::Candidate, isFailure(sample.outcome), *sample.total,
                     trialTime(m_clock.now()));
}

void LiveJudge::keepShared()
{
    m_shared = m_trial->sharedWatch();
    if (m_candidate == Side::Blue)
        m_shared.swap();
}

void LiveJudge::add(const QList<Sample> &samples)
{
    if (!m_sees)
        return;
    for (const Sample &sample : samples) {
        if (!isJudged(sample))
            continue;
        if (!m_trial) {
            watchBetweenRuns(sample);
            continue;
        }
        if (sample.epoch != 0 && sample.epoch < m_fromEpoch)
            continue;
        std::vector<Waiting> &list = m_waiting[sample.node];
        list.push_back(waiting(sample));
        if (list.back().arrived - list.front().arrived > countersWithin)
            flush(sample.node, list, Micros::max());
    }
}

void LiveJudge::add(const QList<Counters> &readings)
{
    if (!m_sees)
        return;
    for (const Counters &reading : readings) {
        const auto step = m_steps.take(reading); // also before a run: its first reading has one to begin from
        if (step && m_trial)
            take(reading, *step);
    }
    if (!m_trial)
        return;
    for (const Counters &reading : readings) {
        const auto list = m_waiting.find(reading.node);
        if (list != m_waiting.end())
            flush(reading.node, *list, trialTime(reading.asked.value_or(reading.at)));
    }
    m_trial->advance(trialTime(m_clock.now()));
    writeOpen(m_trial->takeGivenUp());
    look();
}

void LiveJudge::take(const Counters &reading, const Stats::CounterStep &step)
{
    if (reading.epoch < m_fromEpoch)
        return;
    if (step.elapsed > longestStep) { // what began in a gap may have ended in it
        m_trial->interrupted();
        return;
    }
    follow(reading.epoch);
    const Micros until = trialTime(reading.at);
    std::deque<Lot> &lots = m_lots[reading.node];
    if (lots.empty() || lots.back().until < until) {
        lots.push_back({ trialTime(reading.at - step.elapsed),
                         until,
                         trialTime(reading.at - step.elapsed / 2),
                         reading.epoch,
                         {} });
        if (lots.size() > lotsKept)
            lots.pop_front();
    }
    const Arm arm = reading.side == m_candidate ? Arm::Candidate : Arm::Active;
    lots.back().open[size_t(arm)] += step.rolled;
    m_trial->toldLate(std::chrono::duration_cast<Micros>(step.elapsed));
    if (step.rolled > 0)
        m_trial->started(arm, lots.back().told, step.rolled);
}

/// The moment at which a request was told to have begun; nothing where nobody counted it. Each order counts anew, so
/// what began between the last reading of one order and the next order itself is in no lot: among the requests of the
/// next lot, which has another share, it would be judged by that.
///
/// A reading is a little older than the moment at which it came, on a busy machine by half a second: what began
/// meanwhile is counted in the next lot. Taken from a wrong one it would leave one there that never ends, and of few
/// requests chance leaves more than of many: the candidate would be blamed.
std::optional<Micros> LiveJudge::takeFrom(const QString &node, const Waiting &ended)
{
    const Micros start = ended.request.start;
    const auto lots = m_lots.find(node);
    if (lots == m_lots.end())
        return start;
    const auto begin = lots->begin();
    auto at
        = std::lower_bound(begin, lots->end(), start, [](const Lot &each, Micros time) { return each.until < time; })
        - begin;
    if (at == std::ssize(*lots) || begin[at].from > start)
        return start;
    const quint64 epoch = ended.epoch == 0 ? begin[at].epoch : ended.epoch;
    if (epoch < begin[at].epoch)
        return std::nullopt;
    while (at < std::ssize(*lots) && begin[at].epoch < epoch)
        ++at;
    if (at == std::ssize(*lots) || begin[at].epoch != epoch)
        return std::nullopt;
    for (const std::ptrdiff_t beside : { 0, 1, -1, 2, -2 }) {
        if (at + beside < 0 || at + beside >= std::ssize(*lots) || begin[at + beside].epoch != epoch)
            continue;
        Lot &lot = begin[at + beside];
        if (quint64 &open = lot.open[size_t(ended.request.arm)]; open > 0) {
            --open;
            return lot.told;
        }
    }
    return begin[at].told;
}

/// Requests that begin under another order have another share.
void LiveJudge::follow(quint64 epoch)
{
    const auto share = m_shares.find(epoch);
    if (epoch <= m_epoch || share == m_shares.end())
        return;
    m_epoch = epoch;
    m_pace.clear();
    m_trial->ordered(shareOf(m_candidate, share->second.green).fraction(), !share->second.byUsers);
}

/// Takes in what ended of the requests that began before `counted`: the others may not be in the counts yet.
void LiveJudge::flush(const QString &node, std::vector<Waiting> &list, Micros counted)
{
    const Micros now = trialTime(m_clock.now());
    const auto later = std::stable_partition(
        list.begin(), list.end(), [counted](const Waiting &ended) { return ended.request.start <= counted; });
    for (auto ended = list.begin(); ended != later; ++ended) {
        remember(*ended);
        const auto told = takeFrom(node, *ended);
        if (!told)
            continue;
        Judge::Ended request = ended->request;
        request.start = *told;
        if (m_trial->ended(request, now))
            writeEnded(*ended, request.start, now);
    }
    list.erase(list.begin(), later);
}

void LiveJudge::remember(const Waiting &ended)
{
    if (ended.request.arm != Arm::Candidate)
        return;
    m_seen.erase(std::exchange(m_seenOrder[m_seenNext], ended.request.id));
    m_seenNext = (m_seenNext + 1) % seenKept;
    m_seen[ended.request.id] = { ended.request.start, ended.user, ended.model };
}

} // namespace Signalbox::Session
