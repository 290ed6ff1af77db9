#include "tests/router/rig.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

namespace Signalbox::Test {

using namespace Router::HAProxy; // NOLINT: one test helper

namespace {

// Unlike qWaitFor and QSignalSpy, which sleep 10 ms at a time: what is waited for here is measured.
void loopUntil(const std::function<bool()> &condition)
{
    constexpr int patienceMs = 3000;
    QEventLoop loop;
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    const QDeadlineTimer deadline(patienceMs);
    while (!condition() && !deadline.hasExpired())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

Heard::Heard(Router::Router &router)
{
    QObject::connect(&router, &Router::Router::samplesArrived, &m_context,
                     [this](const QList<Sample> &batch) { samples += batch; });
    QObject::connect(&router, &Router::Router::countersArrived, &m_context,
                     [this](const QList<Counters> &both) { counters = both; });
    QObject::connect(&router, &Router::Router::feedHealthChanged, &m_context,
                     [this](const QString &, const FeedHealth &now) { health = now; });
}

Config::Service serviceOn(quint16 blue, quint16 green)
{
    Config::Service service;
    service.name = QStringLiteral("test");
    for (const Side side : { Side::Blue, Side::Green }) {
        Config::BaseUrl base;
        base.url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(side == Side::Blue ? blue : green));
        service.environment(side).side = side;
        service.environment(side).urls = { base };
        service.environment(side).version = side == Side::Blue ? QStringLiteral("v1") : QStringLiteral("v2");
    }
    return service;
}

Router::ControlWord greenGets(int permyriad, quint64 epoch)
{
    Router::ControlWord word;
    word.greenShare = Permyriad::of(permyriad);
    word.epoch = epoch;
    word.version = QStringLiteral("v%1").arg(epoch);
    return word;
}

bool inThread(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    const bool ended = QTest::qWaitFor([&] { return thread->isFinished(); }, 60000);
    if (!ended)
        thread->terminate();
    thread->wait();
    return ended;
}

QString waitFor(const std::function<void(Answer)> &call)
{
    struct Seen {
        bool answered = false;
        QString problem;
    };
    const auto seen = std::make_shared<Seen>();
    call([seen](const Done &result) {
        seen->answered = true;
        seen->problem = result ? QString() : result.error().text + QLatin1Char('\n') + result.error().detail;
    });
    if (!QTest::qWaitFor([&] { return seen->answered; }, 20000))
        return QStringLiteral("no answer");
    return seen->problem;
}

Rig::Rig()
    : service(serviceOn(blue.port(), green.port()))
{
}

Rig::~Rig()
{
    // The last batch comes while it stops, when what a test collected it in is gone already.
    if (!router)
        return;
    router->blockSignals(true);
    router->stop();
}

QString Rig::start(Setup setup)
{
    Result<Listener> listener = Listener::onLoopback();
    const Result<Paths> paths = Paths::below(directory.path() + QStringLiteral("/r"));
    if (!listener || !paths)
        return QStringLiteral("no listener or no paths");
    if (setup.change)
        setup.change(service);
    ConfigOptions options;
    options.inheritedFd = listener->fd();
    const Result<ConfigFiles> files = render(service, setup.secrets, *paths, options);
    if (!files)
        return files.error().text;
    if (const Done installed = install(*files); !installed)
        return installed.error().text;
    child = std::make_unique<ChildRouter>(*paths, std::move(*listener), Redactor(setup.secrets.all()));
    if (const QString problem = waitFor([this](Answer answer) { child->start(answer); }); !problem.isEmpty())
        return problem;
    router = std::make_unique<HAProxyRouter>(*paths, service.router.active, clock, Redactor(setup.secrets.all()));
    return {};
}

Rig::Ordered Rig::order(const Router::ControlWord &word, std::optional<quint64> expected)
{
    Ordered ordered;
    const quint64 question = ++m_question;
    QElapsedTimer timer;
    timer.start();
    const auto connection = QObject::connect(
        router.get(), &Router::Router::orderFinished, router.get(),
        [&](quint64 answered, const QString &, Router::OrderOutcome outcome, const Router::NodeState &state) {
            if (answered == question)
                ordered = { true, outcome, state, microseconds(timer.nsecsElapsed() / 1000) };
        });
    router->write(QStringLiteral("local"), { question, word, expected });
    loopUntil([&] { return ordered.answered; });
    QObject::disconnect(connection);
    return ordered;
}

std::optional<Router::NodeState> Rig::read()
{
    std::optional<Router::NodeState> seen;
    const quint64 question = ++m_question;
    const auto connection = QObject::connect(router.get(), &Router::Router::readFinished, router.get(),
                                             [&](quint64 answered, const Router::NodeState &state) {
                                                 if (answered == question)
                                                     seen = state;
                                             });
    router->read(QStringLiteral("local"), question);
    loopUntil([&] { return seen.has_value(); });
    QObject::disconnect(connection);
    return seen;
}

} // namespace Signalbox::Test
