#include "app/sandbox/control.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/timeline.h"
#include "app/sandbox/users.h"
#include "app/sandbox/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace Signalbox;
using namespace Signalbox::Sandbox;

namespace {

constexpr int usageError = 2;

struct Wishes {
    WorldOptions world;
    std::optional<Timeline> timeline;
    std::optional<UserOptions> users;
    std::optional<milliseconds> lifetime;
};

int complain(const Error &error)
{
    std::fprintf(stderr, "signalbox-sandbox: %s\n", qUtf8Printable(error.text));
    return usageError;
}

Error badOption(const QString &option, const QString &wanted)
{
    return { QStringLiteral("sandbox.usage"), QStringLiteral("--%1: %2").arg(option, wanted), {} };
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral(
            "Two simulated OpenAI-compatible relays on this machine, with faults on command.\n\nScenarios: %1.")
            .arg(scenarioNames().join(QStringLiteral(", "))));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        { QStringLiteral("scenario"),
          QStringLiteral("A scenario (\"green-errors:rate=30%,users=10%\"), or a scenario file (TOML)."),
          QStringLiteral("name|file"), QStringLiteral("healthy") },
        { QStringLiteral("seed"), QStringLiteral("Seed of all that happens by chance."), QStringLiteral("number"),
          QStringLiteral("1") },
        { QStringLiteral("tls"), QStringLiteral("Serve https with a throwaway authority.") },
        { QStringLiteral("users"), QStringLiteral("Send simulated users' requests at this rate per second."),
          QStringLiteral("rate") },
        { QStringLiteral("target"), QStringLiteral("Base URL that the users ask."), QStringLiteral("url"),
          QStringLiteral("http://127.0.0.1:8080/v1") },
        { QStringLiteral("for"), QStringLiteral("End after this time, such as 90s or 5m."),
          QStringLiteral("duration") },
    });
}

Result<Wishes> readWishes(const QCommandLineParser &parser)
{
    Wishes wishes;
    bool ok = false;
    wishes.world.seed = parser.value(QStringLiteral("seed")).toULongLong(&ok);
    if (!ok)
        return badOption(QStringLiteral("seed"), QStringLiteral("give a whole number, 0 or above."));
    wishes.world.tls = parser.isSet(QStringLiteral("tls"));
    const QString scenario = parser.value(QStringLiteral("scenario"));
    const auto fault = FaultText::parse(scenario);
    if (fault) {
        wishes.world.scenario = fault->text();
    } else if (!QFileInfo::exists(scenario)) {
        return fault.error();
    } else {
        auto timeline = Timeline::load(scenario);
        if (!timeline)
            return timeline.error();
        wishes.timeline = *timeline;
        wishes.world.scenario = timeline->scenarioAt(milliseconds(0));
    }
    if (parser.isSet(QStringLiteral("for"))) {
        wishes.lifetime = durationFromText(parser.value(QStringLiteral("for")));
        if (!wishes.lifetime)
            return badOption(QStringLiteral("for"), QStringLiteral("give a time such as 90s or 5m."));
    }
    if (parser.isSet(QStringLiteral("users"))) {
        UserOptions users;
        users.perSecond = parser.value(QStringLiteral("users")).toDouble(&ok);
        if (!ok || users.perSecond < 0)
            return badOption(QStringLiteral("users"), QStringLiteral("give a rate per second, 0 or above."));
        users.target = QUrl(parser.value(QStringLiteral("target")), QUrl::StrictMode);
        users.seed = wishes.world.seed;
        wishes.users = users;
    }
    return wishes;
}

QJsonObject sideLine(const World &world, Side side)
{
    QJsonArray urls;
    for (const Config::BaseUrl &base : world.urls(side)) {
        QUrl url = base.url;
        if (world.options().tls) // a service file needs a name, against which the router checks the certificate
            url.setHost(QStringLiteral("localhost"));
        urls.append(url.toString());
    }
    return { { QStringLiteral("urls"), urls }, { QStringLiteral("key_file"), world.keyFile(side) } };
}

void announce(const World &world, const Control &control)
{
    const QJsonObject line { { QStringLiteral("control"), control.url().toString() },
                             { QStringLiteral("scenario"), world.scenario() },
                             { QStringLiteral("seed"), QString::number(world.options().seed) },
                             { QStringLiteral("ca_file"), world.caFile() },
                             { QStringLiteral("blue"), sideLine(world, Side::Blue) },
                             { QStringLiteral("green"), sideLine(world, Side::Green) } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// Follows a timeline until its last entry.
class Conductor
{
public:
    Conductor(World &world, Timeline timeline)
        : m_world(world)
        , m_timeline(std::move(timeline))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { play(); });
        m_clock.start();
        play();
    }

private:
    void play()
    {
        const milliseconds now(m_clock.elapsed());
        const QString due = m_timeline.scenarioAt(now);
        if (due != m_current) {
            m_current = due;
            if (const Done outcome = m_world.setScenario(due); !outcome)
                complain(outcome.error());
        }
        if (const auto next = m_timeline.nextChange(now))
            m_timer.start(*next - now);
    }

    World &m_world;
    const Timeline m_timeline;
    QString m_current;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

// Blocked before any thread begins, so that the signals come to this descriptor and nowhere else.
int signalDescriptor()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int run(QCoreApplication &app, const Wishes &wishes, int signalsFd)
{
    World world(wishes.world);
    if (const Done started = world.start(); !started)
        return complain(started.error());
    std::optional<Users> users;
    if (wishes.users) {
        users.emplace(*wishes.users);
        if (const Done started = users->start(); !started)
            return complain(started.error());
    }
    Control control(world, users ? &*users : nullptr);
    if (const Done started = control.start(); !started)
        return complain(started.error());
    announce(world, control);

    std::optional<Conductor> conductor;
    if (wishes.timeline)
        conductor.emplace(world, *wishes.timeline);
    if (wishes.lifetime)
        QTimer::singleShot(*wishes.lifetime, &app, &QCoreApplication::quit);
    QSocketNotifier stopSignal(signalsFd, QSocketNotifier::Read);
    QObject::connect(&stopSignal, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const int signalsFd = signalDescriptor();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalbox-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    if (!parser.positionalArguments().isEmpty())
        return complain({ QStringLiteral("sandbox.usage"), QStringLiteral("No arguments are known; see --help."), {} });
    const auto wishes = readWishes(parser);
    if (!wishes)
        return complain(wishes.error());
    return run(app, *wishes, signalsFd);
}
