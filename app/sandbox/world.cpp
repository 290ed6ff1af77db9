#include "app/sandbox/world.h"

#include "app/sandbox/certificate.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/http_server.h"
#include "app/sandbox/own_dir.h"
#include "app/sandbox/relay.h"

#include <QFile>
#include <QRandomGenerator>

#include <mutex>

namespace Signalbox::Sandbox {
namespace {

constexpr size_t connectionsPerInstance = 600;
constexpr int mostInstances = 9;

QString basePath(Side side)
{
    return side == Side::Blue ? QStringLiteral("/openai/v1") : QStringLiteral("/proxy/green/v1");
}

QString region(Side side, int index)
{
    static const QStringList blue { QStringLiteral("hk"), QStringLiteral("sg"), QStringLiteral("us") };
    static const QStringList green { QStringLiteral("hk"), QStringLiteral("us"), QStringLiteral("sg") };
    const QStringList &list = side == Side::Blue ? blue : green;
    return list.at(index % list.size());
}

Secret newKey(Side side)
{
    static const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString text = QStringLiteral("sk-sandbox-%1-").arg(sideName(side));
    for (int i = 0; i < 32; ++i)
        text += alphabet.at(QRandomGenerator::system()->bounded(int(alphabet.size())));
    return Secret(text);
}

Done writePrivately(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.flush())
        return done();
    return Error {
        QStringLiteral("sandbox.files"),
        QStringLiteral("The sandbox cannot write %1: check space and rights of the temporary directory.").arg(path),
        file.errorString()
    };
}

} // namespace

struct World::Private {
    /// One server process of a real relay: a port, and somebody who listens on it, or not.
    struct Instance {
        Instance(Relay &relay, int number, SSL_CTX *tls)
            : server([&relay, number](const httplib::Request &request, httplib::Response &response,
                                      Line &line) { relay.serve(number, request, response, line); },
                     tls, connectionsPerInstance)
        {
        }
        ReservedPort port;
        HttpServer server;
    };
    struct SideWorld {
        std::unique_ptr<Relay> relay;
        std::vector<std::unique_ptr<Instance>> instances;
    };

    explicit Private(WorldOptions wanted)
        : options(std::move(wanted))
        , keys { newKey(Side::Blue), newKey(Side::Green) }
    {
    }
    Done checkOptions() const;
    Done makeFiles();
    Done makeSide(Side side);
    Done build(const Scenario &first);
    Done apply(const Scenario &wanted);
    void takeDown();
    SideWorld &of(Side side) { return sides[static_cast<size_t>(side)]; }

    const WorldOptions options;
    const std::array<Secret, 2> keys;
    mutable std::mutex mutex; ///< guards everything below; never held while a request is served
    bool running = false;
    std::unique_ptr<OwnDir> directory;
    QString caFile;
    Identity identity;
    std::optional<Scenario> scenario;
    std::array<SideWorld, 2> sides;
};

Done World::Private::checkOptions() const
{
    const bool sane = options.instancesPerSide >= 1 && options.instancesPerSide <= mostInstances
        && options.requestsPerMinute >= 1 && options.timeScale > 0 && options.timeScale <= 100;
    if (sane)
        return done();
    return Error { QStringLiteral("sandbox.options"),
                   QStringLiteral(
                       "The sandbox takes 1 to %1 instances per side, a limit of at least 1 per minute and a "
                       "time scale above 0 and up to 100.")
                       .arg(mostInstances),
                   {} };
}

Done World::Private::makeFiles()
{
    auto place = OwnDir::make();
    if (!place)
        return place.error();
    directory = std::move(place).value();
    for (const Side side : { Side::Blue, Side::Green }) {
        const QString path = directory->filePath(sideName(side) + QStringLiteral(".key"));
        if (auto written = writePrivately(path, keys[size_t(side)].reveal().toUtf8() + '\n'); !written)
            return written;
    }
    if (!options.tls)
        return done();
    auto made = makeIdentity(options.host, hostNames(options.instancesPerSide));
    if (!made)
        return made.error();
    identity = std::move(made).value();
    caFile = directory->filePath(QStringLiteral("ca.pem"));
    return writePrivately(caFile, identity.caPem);
}

Done World::Private::makeSide(Side side)
{
    SideWorld &world = of(side);
    world.relay = std::make_unique<Relay>(RelaySetup { .side = side,
                                                       .basePath = basePath(side),
                                                       .key = keys[size_t(side)],
                                                       .seed = options.seed,
                                                       .requestsPerMinute = options.requestsPerMinute,
                                                       .timeScale = options.timeScale,
                                                       .instances = options.instancesPerSide });
    for (int number = 1; number <= options.instancesPerSide; ++number) {
        auto instance = std::make_unique<Instance>(*world.relay, number, identity.context.get());
        if (auto taken = instance->port.take(options.host); !taken)
            return taken;
        world.instances.push_back(std::move(instance));
    }
    return done();
}

Done World::Private::build(const Scenario &first)
{
    if (auto checked = checkOptions(); !checked)
        return checked;
    if (auto made = makeFiles(); !made)
        return made;
    for (const Side side : { Side::Blue, Side::Green }) {
        if (auto made = makeSide(side); !made)
            return made;
    }
    return apply(first);
}

Done World::Private::apply(const Scenario &wanted)
{
    for (const Side side : { Side::Blue, Side::Green }) {
        SideWorld &world = of(side);
        world.relay->setFaults(wanted.of(side));
        for (const auto &instance : world.instances) {
            const bool down = wanted.of(side).instanceDown && instance == world.instances.back();
            if (down)
                instance->server.stop();
            else if (auto started = instance->server.start(instance->port); !started)
                return started;
        }
    }
    scenario = wanted;
    return done();
}

void World::Private::takeDown()
{
    running = false;
    for (SideWorld &world : sides) {
        for (const auto &instance : world.instances)
            instance->server.stop();
        world.instances.clear();
    }
}

World::World(WorldOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

World::~World()
{
    stop();
}

Done World::start()
{
    const std::lock_guard lock(d->mutex);
    if (d->running)
        return done();
    const Result<Scenario> first = d->scenario ? Result<Scenario>(*d->scenario) : scenarioFrom(d->options.scenario);
    if (!first)
        return first.error();
    Done outcome = d->build(*first);
    d->running = outcome.ok();
    if (!outcome)
        d->takeDown();
    return outcome;
}

void World::stop()
{
    const std::lock_guard lock(d->mutex);
    d->takeDown();
}

bool World::isRunning() const
{
    const std::lock_guard lock(d->mutex);
    return d->running;
}

QList<Config::BaseUrl> World::urls(Side side) const
{
    const std::lock_guard lock(d->mutex);
    QList<Config::BaseUrl> list;
    for (const auto &instance : d->of(side).instances) {
        QUrl url;
        url.setScheme(d->options.tls ? QStringLiteral("https") : QStringLiteral("http"));
        url.setHost(d->options.host);
        url.setPort(instance->port.number());
        url.setPath(basePath(side));
        list.append({ url, region(side, int(list.size())) });
    }
    return list;
}

Secret World::key(Side side) const
{
    return d->keys[static_cast<size_t>(side)];
}

QString World::keyFile(Side side) const
{
    const std::lock_guard lock(d->mutex);
    return d->directory ? d->directory->filePath(sideName(side) + QStringLiteral(".key")) : QString();
}

QString World::caFile() const
{
    const std::lock_guard lock(d->mutex);
    return d->caFile;
}

QStringList World::hostNames(int instancesPerSide)
{
    QStringList names;
    for (const Side side : { Side::Blue, Side::Green }) {
        for (int i = 0; i < instancesPerSide; ++i)
            names.append(QStringLiteral("%1.%2.sandbox.test").arg(QChar(u'a' + i)).arg(sideName(side)));
    }
    return names;
}

Done World::setScenario(const QString &text)
{
    const Result<Scenario> wanted = scenarioFrom(text);
    if (!wanted)
        return wanted.error();
    const std::lock_guard lock(d->mutex);
    if (!d->running) {
        d->scenario = *wanted;
        return done();
    }
    return d->apply(*wanted);
}

QString World::scenario() const
{
    const std::lock_guard lock(d->mutex);
    return d->scenario ? d->scenario->name : d->options.scenario;
}

RelayCounts World::counts(Side side) const
{
    const std::lock_guard lock(d->mutex);
    const auto &relay = d->of(side).relay;
    return relay ? relay->counts() : RelayCounts {};
}

const WorldOptions &World::options() const
{
    return d->options;
}

} // namespace Signalbox::Sandbox
