#include "app/sandbox/users.h"

#include "app/sandbox/draw.h"
#include "app/sandbox/pool.h"
#include "app/sandbox/user_client.h"

#include <QHostAddress>

#include <set>

namespace Signalbox::Sandbox {
namespace {

constexpr quint64 arrivalLane = 78;
constexpr double highestRate = 2000;
constexpr int mostThreads = 300;
constexpr milliseconds patienceTick { 25 };
constexpr milliseconds stillInTime { 250 }; ///< a request that is this late is dropped, not sent in a burst

bool isThisMachine(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

} // namespace

struct Users::Private {
    explicit Private(UserOptions wanted)
        : options(std::move(wanted))
        , perSecond(std::clamp(options.perSecond, 0.0, highestRate))
    {
    }
    Done checkOptions() const;
    void schedule();
    void watch();
    void arrive(quint64 number);
    void ask(quint64 number);
    std::unique_ptr<UserClient> takeIdle();
    [[nodiscard]] bool isRunning() const;
    void count(const Report &report, bool stream);
    [[nodiscard]] nanoseconds gap(Draw &draw) const;

    const UserOptions options;
    std::mutex lifeMutex; ///< one start() or stop() at a time
    mutable std::mutex mutex; ///< guards the next four
    std::condition_variable changed;
    double perSecond;
    bool running = false;
    UserCounts counts;
    std::mutex clientMutex; ///< guards the next three; ending a request may wait for its connection
    bool watching = false;
    std::vector<std::unique_ptr<UserClient>> idle; ///< the warmest connection last
    std::set<UserClient *> busy;
    std::unique_ptr<Pool> pool;
    std::thread scheduler;
    std::thread watcher;
};

Done Users::Private::checkOptions() const
{
    if (!isThisMachine(options.target))
        return Error { QStringLiteral("sandbox.foreign-target"),
                       QStringLiteral(
                           "Simulated users ask this machine only: give a target like http://127.0.0.1:8080/v1."),
                       options.target.host() };
    const bool sane = options.users >= 1 && options.users <= 1'000'000 && options.patience > milliseconds(0)
        && options.mostOpen >= 1 && options.mostOpen <= mostThreads && options.streamShare >= 0
        && options.streamShare <= 1;
    if (!sane)
        return Error { QStringLiteral("sandbox.options"),
                       QStringLiteral(
                           "Users need a number from 1 to 1,000,000, some patience, 1 to %1 open requests and a "
                           "share of streams from 0 to 1.")
                           .arg(mostThreads),
                       {} };
    return done();
}

nanoseconds Users::Private::gap(Draw &draw) const
{
    const double mean = 1e9 / perSecond;
    return nanoseconds(qint64(options.poisson ? draw.exponential(mean) : mean));
}

void Users::Private::schedule()
{
    std::unique_lock lock(mutex);
    Draw draw = Draw::of(options.seed, arrivalLane, 0);
    Instant due = std::chrono::steady_clock::now();
    for (quint64 number = 1; running; ++number) {
        changed.wait(lock, [this] { return !running || perSecond > 0; });
        if (!running)
            return;
        const double rateNow = perSecond;
        due = std::max(due, std::chrono::steady_clock::now() - stillInTime * 4) + gap(draw);
        // A new rate makes a new arrival: the process has no memory.
        if (changed.wait_until(lock, due, [&] { return !running || perSecond != rateNow; })) {
            due = std::chrono::steady_clock::now();
            continue;
        }
        if (std::chrono::steady_clock::now() - due > stillInTime) {
            ++counts.dropped;
            continue;
        }
        lock.unlock();
        arrive(number);
        lock.lock();
    }
}

void Users::Private::arrive(quint64 number)
{
    {
        const std::lock_guard lock(mutex);
        if (counts.open >= options.mostOpen) {
            ++counts.dropped;
            return;
        }
        ++counts.open;
        ++counts.sent;
    }
    pool->enqueue([this, number] { ask(number); });
}

std::unique_ptr<UserClient> Users::Private::takeIdle()
{
    const std::lock_guard lock(clientMutex);
    if (idle.empty())
        return std::make_unique<UserClient>(options);
    std::unique_ptr<UserClient> client = std::move(idle.back());
    idle.pop_back();
    return client;
}

bool Users::Private::isRunning() const
{
    const std::lock_guard lock(mutex);
    return running;
}

void Users::Private::ask(quint64 number)
{
    const Question question = questionOf(options, number);
    if (!isRunning())
        return count({ .withdrawn = true }, question.stream);
    std::unique_ptr<UserClient> client = takeIdle();
    client->prepare();
    {
        const std::lock_guard lock(clientMutex);
        busy.insert(client.get());
    }
    const Report report = client->ask(question);
    {
        const std::lock_guard lock(clientMutex);
        busy.erase(client.get());
        idle.push_back(std::move(client));
    }
    count(report, question.stream);
}

void Users::Private::count(const Report &report, bool stream)
{
    const std::lock_guard lock(mutex);
    --counts.open;
    if (report.withdrawn) {
        ++counts.withdrawn;
        return;
    }
    UserCounts::OfSide &side = report.side ? counts.sides[static_cast<size_t>(*report.side)] : counts.unknownSide;
    ++counts.byStatus[report.status];
    const bool fine = report.status == 200 && report.whole;
    ++(fine ? counts.ok : counts.failed);
    ++(fine ? side.ok : side.failed);
    if (report.gaveUp)
        ++counts.gaveUp;
    if (stream && report.status == 200)
        ++(report.whole ? counts.streamsWhole : counts.streamsCut);
}

void Users::Private::watch()
{
    for (;;) {
        const bool patient = isRunning();
        {
            const std::lock_guard lock(clientMutex);
            if (!watching)
                return;
            for (UserClient *client : busy) {
                if (patient)
                    client->giveUp(std::chrono::steady_clock::now());
                else
                    client->withdraw();
            }
        }
        std::unique_lock lock(mutex);
        changed.wait_for(lock, patienceTick, [&] { return running != patient; });
    }
}

Users::Users(UserOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Users::~Users()
{
    stop();
}

Done Users::start()
{
    if (auto checked = d->checkOptions(); !checked)
        return checked;
    const std::lock_guard life(d->lifeMutex);
    if (d->isRunning())
        return done();
    {
        const std::lock_guard lock(d->mutex);
        d->running = true;
        d->counts = {};
    }
    d->watching = true;
    d->pool = std::make_unique<Pool>(size_t(d->options.mostOpen));
    d->scheduler = std::thread([this] { d->schedule(); });
    d->watcher = std::thread([this] { d->watch(); });
    return done();
}

void Users::stop()
{
    const std::lock_guard life(d->lifeMutex);
    if (!d->isRunning())
        return;
    {
        const std::lock_guard lock(d->mutex);
        d->running = false;
    }
    d->changed.notify_all();
    d->scheduler.join();
    d->pool->shutdown();
    {
        const std::lock_guard lock(d->clientMutex);
        d->watching = false;
        d->idle.clear();
    }
    d->watcher.join();
    d->pool.reset();
}

bool Users::isRunning() const
{
    return d->isRunning();
}

void Users::setRate(double perSecond)
{
    {
        const std::lock_guard lock(d->mutex);
        d->perSecond = std::isnan(perSecond) ? 0 : std::clamp(perSecond, 0.0, highestRate);
    }
    d->changed.notify_all();
}

double Users::rate() const
{
    const std::lock_guard lock(d->mutex);
    return d->perSecond;
}

UserCounts Users::counts() const
{
    const std::lock_guard lock(d->mutex);
    return d->counts;
}

} // namespace Signalbox::Sandbox
