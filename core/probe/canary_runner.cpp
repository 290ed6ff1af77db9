#include "core/probe/canary_runner.h"

#include "core/base/thread_care.h"
#include "core/probe/canary_forecast.h"
#include "core/probe/retry_policy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace Signalbox::Probe {
namespace {

constexpr milliseconds tellEvery { 250 };
constexpr milliseconds raceWith { 20 }; ///< a health check took the place first: look again
constexpr milliseconds longestPause { 10000 };
constexpr milliseconds longestHeadroomWait { 60000 };

Message canaryNote(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

Message aboutSide(const char *code, Side side)
{
    return canaryNote(code, { { QStringLiteral("side"), sideName(side) } });
}

void shift(std::optional<microseconds> &phase, microseconds by)
{
    if (phase)
        *phase += by;
}

} // namespace

CanaryRunner::CanaryRunner(const CanaryPlan &plan, CanaryTargets targets, Limiters limiters, const Clock &clock,
                           Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_targets(std::move(targets))
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_redactor(std::move(redactor))
    , m_alarm(this)
    , m_telling(this)
    , m_tally(plan.headersWithin)
{
    m_view.plan = plan;
    m_view.candidate = m_targets.candidate;
    m_view.from = QSysInfo::machineHostName();
    m_view.straightOnly = m_targets.straightOnly;
    m_telling.setInterval(tellEvery);
    connect(&m_alarm, &Alarm::rang, this, &CanaryRunner::runDue);
    connect(&m_telling, &QTimer::timeout, this, &CanaryRunner::tell);
}

CanaryRunner::~CanaryRunner()
{
    m_alarm.stop();
    // Their replies use the pool's managers, which end before this object's children would.
    qDeleteAll(findChildren<Check *>(Qt::FindDirectChildrenOnly));
}

void CanaryRunner::start()
{
    m_first = m_clock.now();
    m_view.startedAt = m_clock.wallNow();
    const auto forecast = forecastOf(m_view.plan, m_view.candidate, m_view.routed(), m_limiters, m_first);
    if (forecast && forecast->stretch > nanoseconds(0)) {
        m_view.forecast = forecast->stretch;
        m_view.forecastBecause = aboutLimit("canary.stretched-limit", forecast->side);
    }
    m_telling.start();
    tell();
    runDue();
}

void CanaryRunner::stop()
{
    if (m_view.phase == CanaryPhase::Finished)
        return;
    m_view.endedEarly = canaryNote("canary.stopped");
    finish();
}

Instant CanaryRunner::dueAt() const
{
    return m_first + m_view.slotsDone * m_view.plan.interval + m_view.stretched;
}

void CanaryRunner::arm(Instant at)
{
    m_alarm.start(at - m_clock.now());
}

void CanaryRunner::runDue()
{
    while (m_view.phase == CanaryPhase::Running && m_view.slotsDone < m_view.plan.slotCount()) {
        const Instant now = m_clock.now();
        if (now < dueAt()) {
            arm(dueAt());
            return;
        }
        // This desk was busy or asleep: what was missed comes later, not all at once.
        if (now - dueAt() > m_view.plan.interval)
            moveTo(now, canaryNote("canary.stretched-late"));
        const int slot = m_view.slotsDone;
        const QList<Request> requests = requestsOf(slot, dueAt());
        const Side side = requests.first().target.side;
        if (mayNot(now, side, int(requests.size())))
            continue;
        QList<QNetworkAccessManager *> managers;
        for (qsizetype i = 0; i < requests.size(); ++i) {
            if (QNetworkAccessManager *manager = m_pool.take())
                managers.append(manager);
        }
        if (managers.size() < requests.size() || !m_limiters[size_t(side)]->takeForTest(now, int(requests.size()))) {
            const bool full = managers.size() < requests.size();
            for (const QNetworkAccessManager *manager : std::as_const(managers))
                m_pool.release(manager);
            moveTo(now + (full ? m_view.plan.interval : raceWith),
                   full ? aboutSide("canary.stretched-open", side) : aboutLimit("canary.stretched-limit", side));
            continue;
        }
        m_view.worstLag = std::max(m_view.worstLag, now - dueAt());
        stateOf(side).nextUrl++;
        ++m_view.slotsDone;
        for (qsizetype i = 0; i < requests.size(); ++i) {
            m_tally.begun(side, requests.at(i).route);
            send(requests.at(i), managers.at(i));
        }
    }
    if (m_view.phase == CanaryPhase::Running)
        m_view.phase = CanaryPhase::Waiting;
    if (m_view.phase == CanaryPhase::Waiting && m_tally.open() == 0)
        finish();
}

bool CanaryRunner::mayNot(Instant now, Side side, int requests)
{
    SideState &state = stateOf(side);
    if (state.notBefore && now < *state.notBefore) {
        moveTo(*state.notBefore, state.because);
        return true;
    }
    const SlidingWindowLimiter &limiter = *m_limiters[size_t(side)];
    const auto wait = limiter.waitForTest(now, requests);
    if (!wait) {
        endEarly(aboutLimit("canary.no-room", side));
        return true;
    }
    if (*wait <= nanoseconds(0))
        return false;
    moveTo(now + *wait, aboutLimit("canary.stretched-limit", side));
    return true;
}

Message CanaryRunner::aboutLimit(const char *code, Side side) const
{
    const SlidingWindowLimiter &limiter = *m_limiters[size_t(side)];
    return canaryNote(code,
                      { { QStringLiteral("side"), sideName(side) },
                        { QStringLiteral("limit"), limiter.most() },
                        { QStringLiteral("kept"), limiter.keptForChecks() } });
}

void CanaryRunner::moveTo(Instant at, const Message &because)
{
    m_view.stretched += at - dueAt();
    m_view.stretchedBecause = because;
}

QList<CanaryRunner::Request> CanaryRunner::requestsOf(int slot, Instant intended)
{
    const Side side = m_view.plan.toCandidate(slot) ? m_view.candidate : other(m_view.candidate);
    QList<Request> out;
    if (m_view.routed() && m_targets.routed[size_t(side)])
        out.append({ slot, CanaryRoute::Routed, *m_targets.routed[size_t(side)], intended });
    const QList<Target> &urls = m_targets.straight[size_t(side)];
    out.append({ slot, CanaryRoute::Straight, urls.at(stateOf(side).nextUrl % urls.size()), intended });
    return out;
}

void CanaryRunner::send(const Request &request, QNetworkAccessManager *manager)
{
    const Instant sentAt = request.retries == 0 ? request.intended : m_clock.now();
    auto *const check = new Check(request.target, { .deadline = m_targets.deadline }, m_clock, m_redactor, this);
    connect(check, &Check::finished, this, [this, check, manager, request, sentAt](const CheckResult &result) {
        m_pool.release(manager);
        check->deleteLater();
        take(request, result, sentAt);
    });
    check->start(*manager, tlsOf(request.target.caFile), sentAt);
}

void CanaryRunner::take(Request request, CheckResult result, Instant sentAt)
{
    if (m_view.phase == CanaryPhase::Finished)
        return;
    result.sample.origin = Origin::Canary;
    const auto before = std::chrono::duration_cast<microseconds>(sentAt - request.intended);
    for (auto *phase : { &result.sample.headers, &result.sample.firstToken, &result.sample.total })
        shift(*phase, before);
    if (request.route == CanaryRoute::Routed && !result.routedTo.isEmpty()
        && result.routedTo != sideName(request.target.side)) {
        // It was counted as a user's. No more of these.
        m_view.straightOnly = aboutSide("canary.misrouted", request.target.side);
        m_view.straightOnly.args.insert(QStringLiteral("to"), result.routedTo);
    }
    const auto pause = pauseBefore(request, result);
    if (pause)
        m_paused.append({ request, result });
    else
        m_tally.add(request.slot, request.route, result, request.retries);
    noteLimits(request, result); // may end the test
    if (m_view.phase == CanaryPhase::Finished)
        return;
    if (pause) {
        ++request.retries;
        QTimer::singleShot(*pause, Qt::PreciseTimer, this, [this, request] { sendAgain(request); });
        return;
    }
    if (m_view.phase == CanaryPhase::Waiting && m_tally.open() == 0)
        finish();
}

void CanaryRunner::noteLimits(const Request &request, const CheckResult &result)
{
    const Side side = request.target.side;
    SideState &state = stateOf(side);
    const Instant now = m_clock.now();
    const auto &limits = result.limits;
    if (result.sample.outcome == Outcome::Throttled) {
        const milliseconds own(1000LL << std::min(state.throttled / 2, 4));
        const milliseconds asked = result.retryAfter.value_or(limits.resetRequests.value_or(own));
        ++state.throttled;
        state.notBefore = now + std::clamp(asked, std::min(own, longestPause), longestPause);
        state.because = aboutSide("canary.stretched-throttled", side);
        if (state.throttled >= throttledInARow)
            endEarly(aboutSide("canary.rate-limited", side));
        return;
    }
    state.throttled = 0;
    constexpr int slotNeeds = 2;
    if (limits.remainingRequests && *limits.remainingRequests < slotNeeds && limits.resetRequests
        && *limits.resetRequests > milliseconds(0)) {
        state.notBefore = now + std::min(*limits.resetRequests, longestHeadroomWait);
        state.because = aboutSide("canary.stretched-headroom", side);
    }
}

std::optional<milliseconds> CanaryRunner::pauseBefore(const Request &request, const CheckResult &result) const
{
    if (m_view.phase == CanaryPhase::Finished)
        return std::nullopt;
    return retryPause(m_view.plan.retry, request.retries, endedOf(result), QRandomGenerator::global()->generateDouble(),
                      m_clock.wallNow());
}

/// A try again needs a place of our rate limit like any other request.
void CanaryRunner::sendAgain(const Request &request)
{
    if (m_view.phase == CanaryPhase::Finished)
        return;
    SlidingWindowLimiter &limiter = *m_limiters[size_t(request.target.side)];
    QNetworkAccessManager *const manager = m_pool.take();
    if (manager && limiter.takeForTest(m_clock.now())) {
        m_paused.removeIf([&request](const Paused &paused) {
            return paused.request.slot == request.slot && paused.request.route == request.route;
        });
        send(request, manager);
        return;
    }
    if (manager)
        m_pool.release(manager);
    const auto wait = limiter.waitForTest(m_clock.now()).value_or(longestHeadroomWait);
    QTimer::singleShot(std::max(std::chrono::ceil<milliseconds>(wait), tellEvery), Qt::PreciseTimer, this,
                       [this, request] { sendAgain(request); });
}

void CanaryRunner::endEarly(const Message &because)
{
    m_view.endedEarly = because;
    finish();
}

void CanaryRunner::finish()
{
    m_alarm.stop();
    m_telling.stop();
    m_view.phase = CanaryPhase::Finished;
    for (const Paused &paused : std::exchange(m_paused, {})) // there will be no other answer
        m_tally.add(paused.request.slot, paused.request.route, paused.result, paused.request.retries);
    const auto open = findChildren<Check *>(Qt::FindDirectChildrenOnly);
    for (Check *const check : open) {
        check->cancel();
        check->deleteLater(); // this may run inside one of its signals
    }
    tell();
}

void CanaryRunner::tell()
{
    m_view.elapsed = std::chrono::duration_cast<milliseconds>(m_clock.now() - m_first);
    m_view.lanes = m_tally.lanes();
    m_view.overhead = m_tally.overhead();
    if (m_view.phase == CanaryPhase::Finished) {
        const CanaryJudgement judgement = judgeCanary(m_view);
        m_view.verdict = judgement.verdict;
        m_view.reasons = judgement.reasons;
        m_view.notes = judgement.notes;
    }
    Q_EMIT changed(std::make_shared<const CanaryView>(m_view));
}

const Result<QSslConfiguration> &CanaryRunner::tlsOf(const QString &caFile)
{
    const auto known = m_tls.find(caFile);
    if (known != m_tls.end())
        return known->second;
    return m_tls.emplace(caFile, tlsFor(caFile)).first->second;
}

CanaryWatch::CanaryWatch(const CanaryPlan &plan, CanaryTargets targets, Limiters limiters, const Clock &clock,
                         Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_runner(new CanaryRunner(plan, std::move(targets), std::move(limiters), clock, std::move(redactor)))
{
    m_thread.setObjectName(QStringLiteral("canary"));
    m_runner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_runner, wakePromptly);
    connect(&m_thread, &QThread::finished, m_runner, &QObject::deleteLater);
    connect(m_runner, &CanaryRunner::changed, this, &CanaryWatch::changed);
    m_thread.start();
}

CanaryWatch::~CanaryWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void CanaryWatch::start()
{
    QMetaObject::invokeMethod(m_runner, &CanaryRunner::start);
}

void CanaryWatch::stop()
{
    QMetaObject::invokeMethod(m_runner, &CanaryRunner::stop);
}

} // namespace Signalbox::Probe
