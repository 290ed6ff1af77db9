#include "tests/diagnose/ground_truth.h"

#include "core/diagnose/change.h"
#include "core/diagnose/outcomes.h"
#include "core/phase/phase_rounds.h"
#include "core/probe/watch.h"
#include "tests/diagnose/crowd.h"
#include "tests/diagnose/name_server.h"
#include "tests/diagnose/slow_link.h"
#include "tests/diagnose/slow_relay.h"
#include "tests/probe/support/peer.h"

#include <QEventLoop>
#include <QTemporaryFile>
#include <QTimer>

#include <memory>

namespace Signalbox::Test {

using Diagnose::Cause;
using Diagnose::Part;

namespace {

const SystemClock systemClock;
constexpr milliseconds slow { 70 };
constexpr quint64 enoughChecks = 20;

// One side: its relays and where they are found.
struct Ground {
    std::vector<std::unique_ptr<SlowRelay>> relays;
    QList<Probe::Target> targets;
    NameServer names { slow };
    QTemporaryFile ca;
    std::optional<SelfSigned> certificate;
    std::unique_ptr<SlowLink> link;
    milliseconds slowAbove { 500 };

    void add(Side side, const Slowness &slowness, unsigned seed, bool tls = false, const char *host = "127.0.0.1")
    {
        relays.push_back(
            std::make_unique<SlowRelay>(slowness, seed + unsigned(relays.size()), tls ? &certificate->tls : nullptr));
        Probe::Target target;
        target.side = side;
        target.url = QUrl(QStringLiteral("%1://%2:%3/v1")
                              .arg(tls ? QStringLiteral("https") : QStringLiteral("http"), QLatin1String(host))
                              .arg(relays.back()->serverPort()));
        if (tls)
            target.caFile = ca.fileName();
        targets.append(target);
    }
    /// Its relay is beyond a link of its own.
    void addFar(Side side, const Slowness &slowness, unsigned seed)
    {
        relays.push_back(std::make_unique<SlowRelay>(slowness, seed, nullptr, QHostAddress(QHostAddress::AnyIPv4)));
        Probe::Target target;
        target.side = side;
        target.url
            = QUrl(QStringLiteral("http://%1:%2/v1").arg(SlowLink::farAddress()).arg(relays.back()->serverPort()));
        targets.append(target);
    }
    void useLink(milliseconds delay, double loss, unsigned seed)
    {
        link = std::make_unique<SlowLink>(delay, loss, seed);
        if (!link->problem().isEmpty())
            qFatal("%s", qPrintable(link->problem()));
    }
    void useTls()
    {
        certificate = makeSelfSigned();
        if (!certificate || !ca.open() || ca.write(certificate->pem) < 0 || !ca.flush())
            qFatal("no certificate: the openssl program is needed");
    }
};

void buildLink(Ground &ground, QLatin1String name, unsigned seed)
{
    const bool both = name == QLatin1String("own link");
    ground.useLink(name == QLatin1String("loss") ? milliseconds(1) : milliseconds(40),
                   name == QLatin1String("loss") ? 0.18 : 0, seed);
    if (both) {
        ground.slowAbove = milliseconds(80);
        ground.addFar(Side::Blue, {}, seed);
    } else {
        ground.add(Side::Blue, {}, seed);
    }
    ground.addFar(Side::Green, {}, seed + 1);
}

void build(Ground &ground, const Truth &truth, unsigned seed)
{
    const QLatin1String name(truth.name);
    if (name == QLatin1String("delay") || name == QLatin1String("loss") || name == QLatin1String("own link"))
        return buildLink(ground, name, seed);
    Slowness green;
    Slowness blue;
    const bool tls = name == QLatin1String("handshake");
    const bool dns = name == QLatin1String("name");
    if (tls) {
        ground.useTls();
        green.handshake = slow;
    } else if (name == QLatin1String("wait")) {
        green.wait = slow;
    } else if (name == QLatin1String("first token")) {
        green.firstToken = slow;
    } else if (name == QLatin1String("streaming")) {
        green.token = milliseconds(15);
    } else if (name == QLatin1String("cold only")) {
        green.coldWait = slow;
    } else if (name == QLatin1String("both")) {
        blue.wait = green.wait = slow;
        ground.slowAbove = milliseconds(50);
    } else if (name == QLatin1String("rate limit")) {
        green.throttled = 0.6;
    } else if (name == QLatin1String("tail only")) {
        green.wait = slow * 3;
        green.tail = 0.08;
    } else if (name == QLatin1String("tail measured")) {
        green.wait = slow * 3;
        green.tail = 0.12;
    } else if (name == QLatin1String("retries")) {
        green.endsAt = 3; // a phase probe sends two on a connection, and sees nothing of it
    } else if (name == QLatin1String("blue waits")) {
        blue.wait = slow;
    }
    ground.add(Side::Blue, blue, seed, tls, dns ? "fast.test" : "127.0.0.1");
    ground.add(Side::Green, green, seed, tls, dns ? "slow.test" : "127.0.0.1");
    if (name == QLatin1String("one instance") || name == QLatin1String("one region")) {
        ground.add(Side::Green, { .wait = slow }, seed);
        if (name == QLatin1String("one region")) {
            ground.targets[1].region = QStringLiteral("hk");
            ground.targets[2].region = QStringLiteral("sg");
        }
    }
}

} // namespace

QList<Truth> allTruths()
{
    return {
        { "healthy", std::nullopt, std::nullopt, std::nullopt },
        { "name", Cause::Slower, Side::Green, Part::Name },
        { "handshake", Cause::Slower, Side::Green, Part::Handshake },
        { "wait", Cause::Slower, Side::Green, Part::Waiting },
        { "blue waits", Cause::Slower, Side::Blue, Part::Waiting },
        { "first token", Cause::Slower, Side::Green, Part::FirstToken },
        { "streaming", Cause::Streaming, Side::Green, Part::Streaming },
        { "one instance", Cause::Address, Side::Green, Part::Waiting },
        { "one region", Cause::Region, Side::Green, Part::Waiting },
        { "cold only", Cause::ColdOnly, Side::Green, Part::Waiting },
        { "both", Cause::Shared, std::nullopt, Part::Waiting },
        { "rate limit", Cause::Throttled, Side::Green, std::nullopt },
        { "tail only", Cause::Tail, Side::Green, std::nullopt },
        { "tail measured", Cause::Tail, Side::Green, Part::Waiting },
        { "retries", Cause::Retries, Side::Green, std::nullopt },
    };
}

QList<Truth> linkTruths()
{
    return {
        { "delay", Cause::Network, Side::Green, Part::Connection },
        { "loss", Cause::Loss, Side::Green, Part::Connection },
        { "own link", Cause::OwnDesk, std::nullopt, Part::Connection },
    };
}

namespace {

int roundsFor(const Truth &truth)
{
    if (truth.cause == Cause::Tail && truth.part) // by what this desk measured: a few in a hundred
        return 100;
    return truth.cause == Cause::Loss ? 40 : 14;
}

// A connection whose packets get lost takes seconds: several are made at a time.
int besideEachOther(const Truth &truth)
{
    return truth.cause == Cause::Loss || truth.cause == Cause::Tail ? 5 : 1;
}

// What users see, by as many requests as a percentile needs: past the link of this desk.
void addUsers(Judged &judged, const Ground &ground)
{
    for (const Side side : { Side::Blue, Side::Green }) {
        for (size_t i = 0; i < ground.relays.size(); ++i) {
            if (ground.targets[qsizetype(i)].side == side)
                judged.evidence.users[size_t(side)] = crowd(ground.relays[i]->serverPort(), 1200);
        }
    }
}

/// Health checks beside the measuring, as a console sends them, with what had to be sent again.
std::unique_ptr<Probe::HealthWatch> checksFor(Judged &judged, const Ground &ground)
{
    const Config::CheckSettings settings { .interval = milliseconds(50), .requestsPerMinute = 100000 };
    auto checks = std::make_unique<Probe::HealthWatch>(ground.targets, settings, systemClock, Redactor());
    QObject::connect(checks.get(), &Probe::HealthWatch::healthChanged, checks.get(),
                     [&judged](const Probe::Health &health) {
                         judged.evidence.resent[size_t(health.side)] = { health.checks, health.sentAgain };
                     });
    checks->start();
    return checks;
}

} // namespace

Judged judge(const Truth &truth, unsigned seed, int rounds)
{
    Ground ground;
    build(ground, truth, seed);
    Phase::RoundSettings settings { .interval = milliseconds(20) };
    settings.bounds.server = ground.names.address();
    Judged judged;
    judged.evidence.slowAbove = ground.slowAbove;
    if (rounds == 0)
        rounds = roundsFor(truth);
    if ((truth.cause == Cause::Tail && !truth.part) || truth.cause == Cause::OwnDesk)
        addUsers(judged, ground);
    std::unique_ptr<Probe::HealthWatch> checks;
    if (truth.cause == Cause::Retries)
        checks = checksFor(judged, ground);
    QEventLoop loop;
    // A side with two relays needs twice the rounds to know each as well.
    std::array<int, 2> left { rounds, rounds * int(ground.targets.size() - 1) };
    const auto take = [&](const QList<Phase::PhaseSample> &samples) {
        judged.evidence.add(samples);
        --left[size_t(samples.constFirst().side)];
        const auto &resent = judged.evidence.resent;
        const bool checked = !checks || (resent[0].checks >= enoughChecks && resent[1].checks >= enoughChecks);
        if (left[0] <= 0 && left[1] <= 0 && checked)
            loop.quit();
    };
    std::vector<std::unique_ptr<Phase::PhaseRounds>> measuring;
    for (int i = 0; i < besideEachOther(truth); ++i) {
        measuring.push_back(std::make_unique<Phase::PhaseRounds>(ground.targets, settings, systemClock, Redactor()));
        QObject::connect(measuring.back().get(), &Phase::PhaseRounds::measured, &loop, take);
        measuring.back()->start();
    }
    QTimer::singleShot(90000, &loop, &QEventLoop::quit);
    loop.exec();
    judged.finding = Diagnose::findingOf(judged.evidence);
    return judged;
}

namespace {

// What a console judges by after each round.
struct Watched {
    Diagnose::Evidence evidence;
    Diagnose::SinceChange recent;
    std::optional<Diagnose::Finding> finding;
    int rounds = 0; ///< of green

    void take(const QList<Phase::PhaseSample> &samples)
    {
        evidence.add(samples);
        recent = Diagnose::sinceChange(evidence);
        finding = Diagnose::findingOf(recent.evidence);
        rounds += samples.constFirst().side == Side::Green ? 1 : 0;
    }
};

void hit(Ground &ground, Strike what)
{
    SlowRelay &first = *ground.relays[2]; // green's
    SlowRelay &second = *ground.relays[3];
    if (what == Strike::InstanceDown)
        return second.die();
    const Slowness struck = what == Strike::Waits ? Slowness { .wait = slow }
        : what == Strike::CutThenLimited          ? Slowness { .throttled = 1 }
                                                  : Slowness { .cut = 1 };
    first.become(struck);
    second.become(struck);
}

} // namespace

Struck strike(Strike what, Cause cause, unsigned seed, int healthy, int within)
{
    Ground ground;
    for (const Side side : { Side::Blue, Side::Blue, Side::Green, Side::Green })
        ground.add(side, {}, seed);
    Struck struck { .address = QStringLiteral("127.0.0.1:%1").arg(ground.relays[3]->serverPort()) };
    Watched watched;
    constexpr int between = 8;
    const int first = what == Strike::CutThenLimited ? healthy - between : healthy;
    WallTime hitAt {};
    QEventLoop loop;
    Phase::PhaseRounds rounds(ground.targets, { .interval = milliseconds(100), .bounds = {} }, systemClock, Redactor());
    QObject::connect(&rounds, &Phase::PhaseRounds::measured, &loop, [&](const QList<Phase::PhaseSample> &samples) {
        watched.take(samples);
        if (samples.constFirst().side == Side::Blue)
            return;
        if (watched.rounds <= first && watched.finding)
            struck.before = watched.finding;
        if (watched.rounds == first && first < healthy)
            hit(ground, Strike::CutStreams);
        if (watched.rounds == healthy) {
            hit(ground, what);
            hitAt = systemClock.wallNow();
        }
        struck.rounds = watched.rounds - healthy;
        if (struck.rounds >= within || (struck.rounds > 0 && watched.finding && watched.finding->cause == cause))
            loop.quit();
    });
    rounds.start();
    QTimer::singleShot(90000, &loop, &QEventLoop::quit);
    loop.exec();
    struck.after = watched.finding;
    if (!struck.after)
        return struck;
    const Diagnose::Since since = Diagnose::sinceOf(*struck.after, watched.recent, watched.evidence, {});
    // Rounds are 100 ms apart, longer on a busy machine: the struck ones are those that began after it, or were open.
    int begun = 0;
    for (const Phase::PhaseSample &sample : watched.evidence.of(Side::Green))
        begun += sample.at > hitAt && sample.at < since.at && !sample.reused ? 1 : 0;
    struck.sinceIsRight = since.isExact && since.at >= hitAt - milliseconds(1000) && begun <= 2;
    return struck;
}

bool isRight(const Truth &truth, const std::optional<Diagnose::Finding> &finding)
{
    if (!truth.cause || !finding)
        return !truth.cause && !finding;
    return finding->cause == *truth.cause && finding->side == truth.side && finding->part == truth.part;
}

} // namespace Signalbox::Test
