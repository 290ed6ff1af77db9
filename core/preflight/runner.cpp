#include "core/preflight/runner.h"

#include "core/preflight/judge_side.h"
#include "core/probe/check.h"
#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Signalbox::Preflight {
namespace {

constexpr milliseconds raceWith { 20 }; ///< a health check took the place first: look again

QString withSlash(const QString &path)
{
    return QLatin1Char('/') + path;
}

/// The relay's name for what users call so.
QString mapped(const Config::Environment &environment, const QString &name)
{
    return environment.modelMap.value(name, name);
}

Probe::CheckResult asCheck(const Reply &reply, WallTime now)
{
    Probe::CheckResult result;
    result.sample.outcome = reply.outcome;
    result.sample.status = reply.status;
    result.shouldRetry = Relay::retryWish(reply.headers);
    result.retryAfter = Relay::parseRetryAfter(reply.headers, now);
    return result;
}

} // namespace

PreflightRunner::PreflightRunner(const Config::Service &service, const std::array<Secret, 2> &keys, Wishes wishes,
                                 Probe::Limiters limiters, const Clock &clock, Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_wishes(std::move(wishes))
    , m_deadline(service.checks.deadline)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_redactor(std::move(redactor))
    , m_soon(this)
    , m_end(this)
{
    m_report.sides = m_wishes.sides;
    m_report.goldenOnly = m_wishes.goldenOnly;
    m_facts.redactor = m_redactor;
    m_facts.slowAbove = service.objectives.slowAbove;
    const Probe::CanaryPlan canary;
    m_facts.canaryNeeds = int(60000 / canary.interval.count() * 2 / 2); // half the slots to a side, each both ways
    for (const Side side : m_wishes.sides)
        prepare(service, side, keys[size_t(side)]);
    m_soon.setSingleShot(true);
    m_end.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PreflightRunner::pump);
    connect(&m_end, &QTimer::timeout, this, [this] { finish(seen("preflight.out-of-time")); });
}

PreflightRunner::~PreflightRunner()
{
    m_soon.stop();
    m_end.stop();
    // Their replies use the pools' managers, which end before this object's children would.
    qDeleteAll(findChildren<Ask *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<Probe::Check *>(Qt::FindDirectChildrenOnly));
}

void PreflightRunner::prepare(const Config::Service &service, Side side, const Secret &key)
{
    const Config::Environment &environment = service.environment(side);
    SideFacts &facts = m_facts.of(side);
    facts.side = side;
    facts.asked = true;
    facts.hasKey = !key.isEmpty();
    facts.keyPrefix = environment.keyPrefix;
    facts.keyLooksRight = key.reveal().startsWith(environment.keyPrefix) && !key.reveal().trimmed().contains(u' ')
        && key.reveal().size() > environment.keyPrefix.size();
    facts.keyFingerprint = key.isEmpty() ? QString() : key.fingerprint();
    facts.namesUsersSay = environment.modelMap.keys();
    const auto &limiter = m_limiters[size_t(side)];
    facts.ownLimit = limiter->most() - limiter->keptForChecks();
    const QList<Probe::Target> targets = Probe::targetsOf(environment, key, service.router.caFile);
    if (targets.isEmpty())
        return;
    const Probe::Target &main = targets.constFirst();
    QList<Job> &rest = m_rest[size_t(side)];
    if (!m_wishes.goldenOnly) {
        for (const Probe::Target &target : m_wishes.listsOnly ? targets.first(1) : targets) {
            laneOf(side).waiting.push_back({ Kind::Models, side, facts.urls.size(), target, {}, 0 });
            facts.urls.append({ target.shownUrl(), target.region, target.url.scheme() == QLatin1String("https"), {} });
        }
        if (m_wishes.listsOnly)
            return;
        rest.append({ Kind::Usage, side, 0, main, {}, 0 });
        QStringList models { environment.probe.model };
        for (auto at = environment.modelMap.cbegin(); at != environment.modelMap.cend(); ++at) {
            if (!models.contains(at.value()))
                models.append(at.value());
        }
        for (const QString &model : std::as_const(models)) {
            Probe::Target target = main;
            target.profile.model = model;
            target.profile.stream = false;
            rest.append({ Kind::Ping, side, facts.pings.size(), target, {}, 0 });
            facts.pings.append({ model, environment.modelMap.keys(model), {} });
        }
        Probe::Target streamed = main;
        streamed.profile.stream = true;
        rest.append({ Kind::Stream, side, 0, streamed, {}, 0 });
    }
    prepareGoldens(service, side, main);
}

void PreflightRunner::prepareGoldens(const Config::Service &service, Side side, const Probe::Target &main)
{
    const Config::Environment &environment = service.environment(side);
    SideFacts &facts = m_facts.of(side);
    for (const Config::GoldenPrompt &prompt : service.golden) {
        const QString model = prompt.model.isEmpty() ? environment.probe.model : mapped(environment, prompt.model);
        m_rest[size_t(side)].append({ Kind::Golden, side, facts.goldens.size(), main,
                                      Golden::requestBody(prompt, model, environment.probe.tokenField), 0 });
        facts.goldens.append({ prompt, model, {} });
    }
}

void PreflightRunner::start()
{
    m_report.startedAt = m_clock.wallNow();
    m_report.from = QSysInfo::machineHostName();
    m_end.start(m_wishes.longest);
    for (const Side side : m_wishes.sides) {
        if (laneOf(side).waiting.empty())
            queueRest(side);
    }
    pump();
    tell();
}

void PreflightRunner::stop()
{
    if (!m_report.finished)
        finish(seen("preflight.stopped"));
}

/// What no base URL would answer is not asked.
void PreflightRunner::queueRest(Side side)
{
    Lane &lane = laneOf(side);
    if (std::exchange(lane.listed, true))
        return;
    const QList<UrlFacts> &urls = m_facts.of(side).urls;
    const bool dead = !urls.isEmpty() && std::none_of(urls.begin(), urls.end(), [](const UrlFacts &url) {
        return url.models.value && url.models.value->status != 0;
    });
    const QList<Job> rest = std::exchange(m_rest[size_t(side)], {});
    for (const Job &job : rest) {
        if (dead)
            giveUpJob(job, seen("preflight.nothing-answered"));
        else
            lane.waiting.push_back(job);
    }
}

void PreflightRunner::pump()
{
    m_report.waiting = {};
    for (const Side side : m_wishes.sides)
        pumpSide(side);
    const bool idle = std::all_of(m_wishes.sides.begin(), m_wishes.sides.end(), [this](Side side) {
        const Lane &lane = laneOf(side);
        return lane.listed && lane.waiting.empty() && lane.open == 0 && lane.pausing == 0;
    });
    if (idle && !m_report.finished)
        finish({});
}

void PreflightRunner::pumpSide(Side side)
{
    Lane &lane = laneOf(side);
    while (!lane.waiting.empty() && lane.open < mostOpen) {
        Probe::SlidingWindowLimiter &limiter = *m_limiters[size_t(side)];
        const Instant now = m_clock.now();
        const auto wait = limiter.waitForTest(now);
        const QVariantMap args { { QStringLiteral("side"), sideName(side) },
                                 { QStringLiteral("limit"), limiter.most() },
                                 { QStringLiteral("kept"), limiter.keptForChecks() } };
        if (!wait) {
            giveUp(side, seen("preflight.no-room", args));
            return;
        }
        QNetworkAccessManager *const manager = *wait > nanoseconds(0) ? nullptr : lane.pool.take();
        if (manager && limiter.takeForTest(now)) {
            Job job = lane.waiting.front();
            lane.waiting.pop_front();
            send(std::move(job), manager);
            continue;
        }
        if (manager)
            lane.pool.release(manager);
        m_report.waiting = seen("preflight.waits", args);
        m_soon.start(std::max(std::chrono::ceil<milliseconds>(*wait), raceWith));
        return;
    }
}

void PreflightRunner::send(Job job, QNetworkAccessManager *manager)
{
    Lane &lane = laneOf(job.side);
    ++lane.open;
    ++m_report.asked;
    const auto over = [this, manager, side = job.side] {
        Lane &of = laneOf(side);
        --of.open;
        of.pool.release(manager);
    };
    if (job.kind == Kind::Ping || job.kind == Kind::Stream) {
        auto *const check = new Probe::Check(job.target, { .deadline = m_deadline }, m_clock, m_redactor, this);
        connect(check, &Probe::Check::finished, this, [this, over, check, job](const Probe::CheckResult &result) {
            over();
            check->deleteLater();
            takeCheck(job, result);
        });
        check->start(*manager, tlsOf(job.target.caFile), m_clock.now());
        return;
    }
    const QString path = job.kind == Kind::Models ? QStringLiteral("models")
        : job.kind == Kind::Usage                 ? QStringLiteral("usage")
                                                  : QStringLiteral("chat/completions");
    auto *const ask = new Ask(job.target, withSlash(path), m_deadline, m_clock, m_redactor, this);
    connect(ask, &Ask::finished, this, [this, over, ask, job](const Reply &reply) {
        over();
        ask->deleteLater();
        takeReply(job, reply);
    });
    ask->start(*manager, tlsOf(job.target.caFile), job.body);
}

/// A try again needs a place of our rate limit like any other request.
bool PreflightRunner::triesAgain(Job &job, const Probe::Ended &ended)
{
    const auto pause = Probe::retryPause(m_wishes.retry, job.retries, ended,
                                         QRandomGenerator::global()->generateDouble(), m_clock.wallNow());
    if (!pause || m_report.finished)
        return false;
    ++job.retries;
    ++m_report.retries;
    ++laneOf(job.side).pausing;
    QTimer::singleShot(*pause, this, [this, job] {
        --laneOf(job.side).pausing;
        laneOf(job.side).waiting.push_front(job);
        pump();
    });
    pump(); // its place is free
    return true;
}

void PreflightRunner::takeReply(Job job, const Reply &reply)
{
    if (m_report.finished || triesAgain(job, Probe::endedOf(asCheck(reply, m_clock.wallNow()))))
        return;
    const Seen<Reply> answer { reply, job.retries, reply.at, {} };
    SideFacts &facts = m_facts.of(job.side);
    if (job.kind == Kind::Models) {
        facts.urls[job.index].models = answer;
        auto &listed = m_report.listed[size_t(job.side)];
        if (const auto models = reply.ok() ? modelsOf(reply.body) : std::nullopt; models && !listed)
            listed = models;
    }
    if (job.kind == Kind::Usage)
        facts.usage = answer;
    if (job.kind == Kind::Golden)
        facts.goldens[job.index].reply = answer;
    countTokens(job, reply);
    answered(job);
}

void PreflightRunner::takeCheck(Job job, const Probe::CheckResult &result)
{
    if (m_report.finished || triesAgain(job, Probe::endedOf(result)))
        return;
    const Seen<Probe::CheckResult> answer { result, job.retries, m_clock.wallNow(), {} };
    SideFacts &facts = m_facts.of(job.side);
    if (job.kind == Kind::Ping)
        facts.pings[job.index].ping = answer;
    else
        facts.stream = answer;
    m_report.promptTokens += result.promptTokens.value_or(0);
    m_report.completionTokens += result.completionTokens.value_or(0);
    answered(job);
}

void PreflightRunner::countTokens(const Job &job, const Reply &reply)
{
    const auto said = job.kind == Kind::Golden ? Golden::saidIn(reply.body) : std::nullopt;
    if (!said)
        return;
    m_report.promptTokens += said->promptTokens;
    m_report.completionTokens += said->completionTokens;
    auto &spent = m_report.goldenTokens[m_facts.of(job.side).goldens.at(job.index).model];
    spent.first += said->promptTokens;
    spent.second += said->completionTokens;
}

void PreflightRunner::answered(const Job &job)
{
    const Lane &lane = laneOf(job.side);
    if (!lane.listed && lane.waiting.empty() && lane.open == 0 && lane.pausing == 0)
        queueRest(job.side);
    pump();
    if (!m_report.finished)
        tell();
}

void PreflightRunner::giveUpJob(const Job &job, const Message &because)
{
    const WallTime now = m_clock.wallNow();
    SideFacts &facts = m_facts.of(job.side);
    const auto give = [&](auto &seenThere) {
        if (!seenThere.value) {
            seenThere.notAsked = because;
            seenThere.at = now;
        }
    };
    switch (job.kind) {
    case Kind::Models:
        return give(facts.urls[job.index].models);
    case Kind::Usage:
        return give(facts.usage);
    case Kind::Ping:
        return give(facts.pings[job.index].ping);
    case Kind::Stream:
        return give(facts.stream);
    case Kind::Golden:
        return give(facts.goldens[job.index].reply);
    }
}

void PreflightRunner::giveUp(Side side, const Message &because)
{
    for (const Job &job : std::exchange(laneOf(side).waiting, {}))
        giveUpJob(job, because);
    for (const Job &job : std::exchange(m_rest[size_t(side)], {}))
        giveUpJob(job, because);
    laneOf(side).listed = true;
}

/// `because`: why what is still open stays unknown.
void PreflightRunner::finish(const Message &because)
{
    m_report.finished = true;
    m_report.finishedAt = m_clock.wallNow();
    m_report.waiting = {};
    m_soon.stop();
    m_end.stop();
    for (const Side side : m_wishes.sides) {
        giveUp(side, because);
        const WallTime now = m_clock.wallNow();
        SideFacts &facts = m_facts.of(side);
        const auto close = [&](auto &answer) {
            if (!answer.value && answer.notAsked.code.isEmpty()) {
                answer.notAsked = because;
                answer.at = now;
            }
        };
        for (UrlFacts &url : facts.urls)
            close(url.models);
        for (PingFacts &ping : facts.pings)
            close(ping.ping);
        for (GoldenFacts &golden : facts.goldens)
            close(golden.reply);
        close(facts.usage);
        close(facts.stream);
    }
    tell();
}

void PreflightRunner::tell()
{
    m_report.left = 0;
    for (const Side side : m_wishes.sides) {
        const Lane &lane = laneOf(side);
        m_report.left += int(lane.waiting.size()) + lane.open + lane.pausing + int(m_rest[size_t(side)].size());
    }
    m_report.lines = judge(m_facts, m_clock.wallNow());
    Q_EMIT changed(std::make_shared<const Report>(m_report));
}

const Result<QSslConfiguration> &PreflightRunner::tlsOf(const QString &caFile)
{
    const auto known = m_tls.find(caFile);
    if (known != m_tls.end())
        return known->second;
    return m_tls.emplace(caFile, Probe::tlsFor(caFile)).first->second;
}

PreflightWatch::PreflightWatch(const Config::Service &service, const std::array<Secret, 2> &keys, Wishes wishes,
                               Probe::Limiters limiters, const Clock &clock, Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_runner(new PreflightRunner(service, keys, std::move(wishes), std::move(limiters), clock, std::move(redactor)))
{
    m_thread.setObjectName(QStringLiteral("preflight"));
    m_runner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_runner, &QObject::deleteLater);
    connect(m_runner, &PreflightRunner::changed, this, &PreflightWatch::changed);
    m_thread.start();
}

PreflightWatch::~PreflightWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void PreflightWatch::start()
{
    QMetaObject::invokeMethod(m_runner, &PreflightRunner::start);
}

void PreflightWatch::stop()
{
    QMetaObject::invokeMethod(m_runner, &PreflightRunner::stop);
}

} // namespace Signalbox::Preflight
