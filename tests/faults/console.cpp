#include "tests/faults/console.h"

#include "core/journal/store.h"

#include <QFileInfo>
#include <QTest>

namespace Signalbox::Test {
namespace {

using namespace std::chrono_literals;

Probe::Health healthy(Side side)
{
    Probe::Health health;
    health.side = side;
    health.status = Probe::HealthStatus::Healthy;
    health.checks = 1;
    return health;
}

} // namespace

Console::Console() = default;

Console::~Console()
{
    m_stop = true;
    if (m_users)
        m_users->wait();
    m_session.reset();
}

void Console::sendUsers()
{
    HttpClient client(rig.port(), 2000);
    while (!m_stop) {
        const int status = client.post("/v1/chat/completions").status;
        ++(status == 200 ? m_served : m_unserved);
        if (status != 200) {
            const QMutexLocker lock(&m_mutex);
            m_refusals = m_refusals.mid(m_refusals.size() > 20 ? 1 : 0) << QByteArray::number(status);
        }
        QThread::msleep(5); // a user thinks
    }
}

QString Console::start()
{
    if (const QString problem = rig.start(); !problem.isEmpty())
        return problem;
    if (!rig.order({ .epoch = 1 }).answered)
        return QStringLiteral("no first order");
    Session::Options options;
    options.operatorName = QStringLiteral("an@desk");
    options.routerName = QStringLiteral("haproxy");
    m_session = std::make_unique<Session::Session>(
        rig.service, options,
        std::make_unique<Router::HAProxy::HAProxyRouter>(rig.paths(), Side::Blue, rig.clock, Redactor()), rig.clock);
    m_journal = std::make_unique<Journal::Writer>(journalFile());
    connect(m_session.get(), &Session::Session::snapshotReady, this,
            [this](const Session::SnapshotPtr &made) { m_snapshot = made; });
    connect(m_session.get(), &Session::Session::journalRequested, this,
            [this](const LogEntry &entry, const QString &kind, quint64 question) {
                m_journal->append(Journal::fromLogEntry(entry, QStringLiteral("desk"),
                                                        Journal::kindFromName(kind).value_or(Journal::Kind::Log)),
                                  question);
            });
    connect(m_journal.get(), &Journal::Writer::appended, m_session.get(),
            [this](quint64 question, const Result<Journal::Record> &stored) {
                m_session->takeJournaled(question, stored ? QString() : stored.error().text);
            });
    connect(m_session.get(), &Session::Session::wayBackNeeded, this, [this](const Router::ControlWord &word) {
        rig.child->beginAnewWith(word, [this](const Done &begun) {
            if (m_session)
                m_session->takeWayBack(begun ? Message() : saidBy(begun.error()));
        });
    });
    m_session->start();
    m_users.reset(QThread::create([this] { sendUsers(); }));
    m_users->start();
    const bool ready = QTest::qWaitFor(
        [this] {
            return m_snapshot && m_snapshot->traffic.known && m_snapshot->feed.connected
                && m_snapshot->router == Session::LinkState::Up && m_served > 10;
        },
        10000);
    for (const Side side : { Side::Blue, Side::Green })
        m_session->takeHealth(healthy(side));
    return ready ? QString() : QStringLiteral("the console does not get ready");
}

QString Console::holdAtTheFirstStep()
{
    post(Session::Intents::Deploy { Config::Plan::standard().withHolds(1h) });
    const bool holds = QTest::qWaitFor([this] { return now().rollout.phase == Rollout::Phase::Holding; }, 10000);
    return holds ? QString() : Rollout::phaseName(now().rollout.phase);
}

QByteArray Console::unservedText() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refusals.join(' ');
}

std::optional<Router::ControlWord> Console::wordInForce() const
{
    const QString path = rig.paths().adminSocket();
    const QString away = path + QStringLiteral(".away");
    Router::HAProxy::CliSession session(QFileInfo::exists(away) ? away : path);
    std::optional<Router::HAProxy::CliReply> seen;
    session.ask({ "show map " + rig.paths().controlMap().toUtf8() },
                [&seen](const Router::HAProxy::CliReply &reply) { seen = reply; });
    if (!QTest::qWaitFor([&seen] { return seen.has_value(); }) || seen->failure)
        return std::nullopt;
    return Router::HAProxy::readControlMap(seen->replies.first()).word;
}

void Console::kill()
{
    m_session.reset();
    m_journal->end();
}

QString Console::holdAt(const Config::Plan &plan, Rollout::Phase phase)
{
    Config::Plan quick = plan.withHolds(phase == Rollout::Phase::Baking ? 50ms : milliseconds(1h));
    quick.bake = 1h;
    for (Config::PlanStep &step : quick.steps) {
        step.minimumRequests = 0;
        step.gates.clear();
    }
    post(Session::Intents::Deploy { quick });
    const bool there
        = QTest::qWaitFor([this, phase] { return now().rollout.phase == phase && now().rollout.observed; }, 60000);
    return there ? QString() : Rollout::phaseName(now().rollout.phase);
}

bool Console::logged(const char *code) const
{
    return std::any_of(now().log.cbegin(), now().log.cend(),
                       [code](const LogEntry &entry) { return entry.message.code == QLatin1String(code); });
}

QString Console::endAndVerify()
{
    m_session->stop();
    const QList<LogEntry> log = now().log;
    if (const qsizetype unanswered = m_journal->end(std::chrono::seconds(60))) // a busy disk is not what is tested
        return QStringLiteral("%1 lines were not journaled").arg(unanswered);
    const auto store = Journal::Store::open(journalFile());
    if (!store)
        return store.error().text;
    if (const auto verified = (*store)->verify(); !verified)
        return verified.error().text;
    const auto records = (*store)->matching({ .linesOnly = true }, int(log.size()) + 100);
    if (!records)
        return records.error().text;
    qsizetype at = 0;
    for (const LogEntry &entry : log) {
        while (at < records->size() && (*records)[at].content.code != entry.message.code)
            ++at;
        if (at++ == records->size())
            return QStringLiteral("the journal lacks, in its order: %1").arg(words(entry.message));
    }
    return {};
}

} // namespace Signalbox::Test
