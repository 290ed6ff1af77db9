#include "core/phase/phase_rounds.h"

#include "core/base/thread_care.h"
#include "core/probe/schedule.h"

#include <map>

namespace Signalbox::Phase {
namespace {

constexpr int requestsEach = 2; // cold and warm
constexpr milliseconds longestStagger { 25 };

} // namespace

milliseconds gentleInterval(const Config::CheckSettings &checks)
{
    const qint64 most = std::max(checks.requestsPerMinute, 1);
    return std::max(milliseconds(1000), milliseconds(qint64(60000) * requestsEach * 4 / (most * 3)));
}

class PhaseRounds::Worker final : public QObject
{
public:
    Worker(PhaseRounds &owner, const QList<Probe::Target> &targets, RoundSettings settings, const Clock &clock,
           Redactor redactor)
        : m_owner(owner)
        , m_settings(std::move(settings))
        , m_clock(clock)
        , m_redactor(std::move(redactor))
        , m_timer(this)
    {
        for (const Probe::Target &target : targets)
            m_lanes[size_t(target.side)].targets.append(target);
        m_lookups.setMaxThreadCount(8);
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Worker::runDue);
    }
    ~Worker() override
    {
        for (Lane &lane : m_lanes)
            lane.probe.reset();
        m_lookups.waitForDone();
    }

    void start()
    {
        m_schedule.emplace(m_clock.now(), m_settings.interval);
        runDue();
    }

private:
    struct Lane {
        QList<Probe::Target> targets;
        quint64 turn = 0;
        std::unique_ptr<PhaseProbe> probe;
    };

    void runDue()
    {
        if (const auto tick = m_schedule->take(m_clock.now())) {
            // Where TLS begins, this thread is busy for a millisecond, which the other side's connection would be
            // told to take: one begins a little later, each every other time.
            m_isGreenFirst = !m_isGreenFirst;
            const auto late = std::chrono::duration_cast<microseconds>(tick->lag);
            const size_t first = m_isGreenFirst ? 1 : 0;
            measure(m_lanes[first], late);
            QTimer::singleShot(std::min(longestStagger, m_settings.interval / 4), Qt::PreciseTimer, this,
                               [this, first, late] { measure(m_lanes[1 - first], late); });
        }
        const auto wait = std::chrono::ceil<milliseconds>(m_schedule->next() - m_clock.now());
        m_timer.start(std::max(wait, milliseconds(1)));
    }

    void measure(Lane &lane, microseconds late)
    {
        if (lane.targets.isEmpty())
            return;
        const auto &limiter = m_settings.limiters[size_t(lane.targets.constFirst().side)];
        if (lane.probe || (limiter && !limiter->takeForTest(m_clock.now(), requestsEach))) {
            Q_EMIT m_owner.skipped(lane.targets.constFirst().side);
            return;
        }
        const auto count = quint64(lane.targets.size());
        const Probe::Target &target = lane.targets.at(qsizetype(lane.turn % count));
        lane.probe = std::make_unique<PhaseProbe>(target, m_settings.bounds, m_lookups, m_clock, m_redactor);
        connect(lane.probe.get(), &PhaseProbe::finished, this, [this, &lane, late](QList<PhaseSample> samples) {
            lane.probe.release()->deleteLater();
            samples.first().late = late;
            Q_EMIT m_owner.measured(samples);
        });
        lane.probe->start(tlsOf(target.caFile), lane.turn / count);
        ++lane.turn;
    }

    const Result<QSslConfiguration> &tlsOf(const QString &caFile)
    {
        auto found = m_tls.find(caFile);
        if (found == m_tls.end())
            found = m_tls.emplace(caFile, Probe::tlsFor(caFile)).first;
        return found->second;
    }

    PhaseRounds &m_owner;
    RoundSettings m_settings;
    const Clock &m_clock;
    Redactor m_redactor;
    QTimer m_timer;
    std::optional<Probe::OpenSchedule> m_schedule;
    QThreadPool m_lookups;
    std::array<Lane, 2> m_lanes; // by Side
    bool m_isGreenFirst = true; // of the last round
    std::map<QString, Result<QSslConfiguration>> m_tls;
};

PhaseRounds::PhaseRounds(QList<Probe::Target> targets, RoundSettings settings, const Clock &clock, Redactor redactor,
                         QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, targets, std::move(settings), clock, std::move(redactor)))
{
    qRegisterMetaType<QList<PhaseSample>>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_worker, wakePromptly);
    m_thread.setObjectName(QStringLiteral("phases"));
    m_thread.start();
}

PhaseRounds::~PhaseRounds()
{
    m_thread.quit();
    m_thread.wait();
}

void PhaseRounds::start()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); });
}

} // namespace Signalbox::Phase
