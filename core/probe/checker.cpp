#include "core/probe/checker.h"

#include "core/probe/fold.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Probe {

namespace {
constexpr milliseconds shortestInterval { 10 };
constexpr milliseconds lateAfter { 20 };
constexpr milliseconds ahead { 1 }; ///< making a request ready takes a third of it, on a processor that rests
constexpr milliseconds beatEvery { 200 };
constexpr milliseconds standstill { 500 }; ///< without a beat: below it, a wait of our own makes no check slow
} // namespace

HealthChecker::HealthChecker(const QList<Target> &targets, const Config::CheckSettings &settings, const Clock &clock,
                             Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_redactor(std::move(redactor))
    , m_alarm(this)
    , m_ahead(this)
    , m_beat(this)
{
    connect(&m_alarm, &Alarm::rang, this, &HealthChecker::runDue);
    connect(&m_ahead, &Alarm::rang, this, &HealthChecker::prepareNext);
    connect(&m_beat, &QTimer::timeout, this, &HealthChecker::beat);
    for (const Target &target : targets)
        laneOf(target.side).targets.append(target);
    for (const Side side : { Side::Blue, Side::Green }) {
        Lane &lane = laneOf(side);
        lane.health.side = side;
        lane.limiter = std::make_shared<SlidingWindowLimiter>(m_settings.requestsPerMinute);
    }
    Lane &blue = laneOf(Side::Blue);
    Lane &green = laneOf(Side::Green);
    if (!blue.targets.isEmpty() && !green.targets.isEmpty() && !blue.targets.first().key.isEmpty()
        && blue.targets.first().key == green.targets.first().key)
        green.limiter = blue.limiter;
}

void HealthChecker::setLimiters(const Limiters &limiters)
{
    for (const Side side : { Side::Blue, Side::Green })
        laneOf(side).limiter = limiters[size_t(side)];
}

HealthChecker::~HealthChecker()
{
    stop();
    // Their replies use the pools' managers, which end before this object's children would.
    qDeleteAll(findChildren<Check *>(Qt::FindDirectChildrenOnly));
}

void HealthChecker::start()
{
    const Instant now = m_clock.now();
    for (Lane &lane : m_lanes) {
        if (!lane.targets.isEmpty())
            lane.schedule.emplace(now, std::max(m_settings.interval, shortestInterval));
    }
    m_lastBeat = now;
    m_beat.start(beatEvery);
    runDue();
}

void HealthChecker::stop()
{
    m_alarm.stop();
    m_ahead.stop();
    m_beat.stop();
    for (Lane &lane : m_lanes) {
        lane.schedule.reset();
        lane.ready.reset();
    }
    const QList<Check *> open = findChildren<Check *>(Qt::FindDirectChildrenOnly);
    for (Check *const check : open) {
        check->cancel();
        check->deleteLater(); // this may run inside one of its signals
    }
    for (Lane &lane : m_lanes)
        lane.pool.releaseAll();
}

void HealthChecker::checkNow(Side side)
{
    Lane &lane = laneOf(side);
    const Instant now = m_clock.now();
    for (const Target &target : std::as_const(lane.targets))
        send(lane, readyCheck(lane, target), now);
}

void HealthChecker::arm()
{
    std::optional<Instant> next;
    for (const Lane &lane : m_lanes) {
        if (lane.schedule)
            next = next ? std::min(*next, lane.schedule->next()) : lane.schedule->next();
    }
    if (!next)
        return;
    const nanoseconds left = *next - m_clock.now();
    m_alarm.start(left);
    if (left > ahead)
        m_ahead.start(left - ahead);
    else
        m_ahead.stop();
}

void HealthChecker::prepareNext()
{
    const Instant soon = m_clock.now() + 2 * ahead; // on systems without exact alarms this rings late
    for (Lane &lane : m_lanes) {
        if (lane.schedule && lane.schedule->next() < soon && !lane.ready)
            lane.ready = readyNext(lane);
    }
}

void HealthChecker::beat()
{
    const Instant now = m_clock.now();
    if (m_beat.isActive() && now - m_lastBeat > standstill)
        m_awakeSince = now;
    m_lastBeat = now;
}

void HealthChecker::runDue()
{
    beat();
    for (Lane &lane : m_lanes) {
        if (!lane.schedule)
            continue;
        if (const auto tick = lane.schedule->take(m_clock.now()))
            takeTick(lane, *tick);
    }
    arm();
}

void HealthChecker::takeTick(Lane &lane, const OpenSchedule::Tick &tick)
{
    lane.tally.missed += tick.missed;
    lane.tally.worstLag = std::max(lane.tally.worstLag, tick.lag);
    std::optional<Ready> ready = std::exchange(lane.ready, std::nullopt);
    if (tick.intended < m_awakeSince) {
        if (ready && ready->check) {
            ready->check->cancel();
            ready->check->deleteLater();
            lane.pool.release(ready->manager);
        }
        ++lane.tally.missed;
        lane.health.dropped = lane.tally.dropped();
        Q_EMIT tallied(lane.health.side, lane.tally);
        return;
    }
    if (!ready)
        ready = readyNext(lane);
    if (!ready->isDropped && tick.lag > lateAfter)
        ++lane.tally.late;
    send(lane, *ready, tick.intended);
    // Once the request is on its way: to wake the window's thread takes longer than that.
    QTimer::singleShot(0, this, [this, &lane] { Q_EMIT tallied(lane.health.side, lane.tally); });
}

HealthChecker::Ready HealthChecker::readyNext(Lane &lane)
{
    const Target target = lane.targets.at(lane.nextTarget);
    lane.nextTarget = (lane.nextTarget + 1) % lane.targets.size();
    return readyCheck(lane, target);
}

HealthChecker::Ready HealthChecker::readyCheck(Lane &lane, const Target &target)
{
    QNetworkAccessManager *const manager = lane.pool.take();
    const bool allowed = manager && lane.limiter->take(m_clock.now());
    if (!allowed) {
        ++(manager ? lane.tally.overLimit : lane.tally.overCapacity);
        if (manager)
            lane.pool.release(manager);
        lane.health.dropped = lane.tally.dropped();
        Q_EMIT healthChanged(lane.health);
        return { .isDropped = true };
    }
    auto *const check = new Check(target, { .deadline = m_settings.deadline }, m_clock, m_redactor, this);
    connect(check, &Check::finished, this, [this, check, manager, &lane](const CheckResult &result) {
        lane.pool.release(manager);
        check->deleteLater();
        if (lane.ready && lane.ready->check == check)
            lane.ready->check = nullptr;
        beat();
        if (check->intended() >= m_awakeSince) {
            report(lane, result);
            return;
        }
        ++lane.tally.missed;
        lane.health.dropped = lane.tally.dropped();
        Q_EMIT tallied(lane.health.side, lane.tally);
    });
    check->prepare(*manager, tlsOf(target.caFile));
    return { .check = check, .manager = manager };
}

void HealthChecker::send(Lane &lane, const Ready &ready, Instant intended)
{
    if (ready.isDropped)
        return;
    ++lane.tally.sent;
    if (ready.check)
        ready.check->release(intended);
}

void HealthChecker::report(Lane &lane, const CheckResult &result)
{
    lane.health = fold(lane.health, result, m_settings, m_clock.now());
    lane.health.dropped = lane.tally.dropped();
    Q_EMIT checked(result);
    Q_EMIT healthChanged(lane.health);
}

const Result<QSslConfiguration> &HealthChecker::tlsOf(const QString &caFile)
{
    const auto known = m_tls.find(caFile);
    if (known != m_tls.end())
        return known->second;
    return m_tls.emplace(caFile, tlsFor(caFile)).first->second;
}

} // namespace Signalbox::Probe
