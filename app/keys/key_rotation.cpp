#include "app/keys/key_rotation.h"

#include "app/canary_desk.h"
#include "app/keys/key_store_task.h"
#include "core/config/secret_store.h"
#include "core/router/haproxy/force_secret.h"
#include "core/router/haproxy/provisioner.h"

namespace Signalbox::App {
namespace {

using Router::HAProxy::KeyRun;

Message endedAs(const Probe::CheckResult &result)
{
    if (!result.message.code.isEmpty())
        return result.message;
    return { QStringLiteral("key.answered"), { { QStringLiteral("outcome"), outcomeName(result.sample.outcome) } } };
}

Message withProblem(const char *code, const Message &problem)
{
    return { QString::fromLatin1(code), { { QStringLiteral("problem"), asArg(problem) } } };
}

} // namespace

QString rotationName(RotationEnd end)
{
    switch (end) {
    case RotationEnd::Rotated:
        return QStringLiteral("rotated");
    case RotationEnd::Same:
        return QStringLiteral("same");
    case RotationEnd::Refused:
        return QStringLiteral("refused");
    case RotationEnd::Undone:
        return QStringLiteral("undone");
    case RotationEnd::Undecided:
        return QStringLiteral("undecided");
    case RotationEnd::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

LogEntry rotationLine(const RotationReport &report)
{
    LogEntry line { .level = Level::Warning, .source = QStringLiteral("keys") };
    line.message.code = QStringLiteral("key.") + rotationName(report.end);
    line.message.args = { { QStringLiteral("side"), sideName(report.side) },
                          { QStringLiteral("from"), report.from },
                          { QStringLiteral("to"), report.to },
                          { QStringLiteral("before"), asArg(report.before) },
                          { QStringLiteral("straight"), asArg(report.straight) },
                          { QStringLiteral("after"), asArg(report.after) },
                          { QStringLiteral("stored"), report.stored },
                          { QStringLiteral("problem"), asArg(report.problem) } };
    if (report.end == RotationEnd::Rotated)
        line.level = Level::Ok;
    else if (report.end == RotationEnd::Same)
        line.level = Level::Info;
    else if (report.end == RotationEnd::Failed)
        line.level = Level::Error;
    return line;
}

KeyWord keyWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unauthorized:
        return KeyWord::Refused;
    case Outcome::Ok:
    case Outcome::ClientError:
    case Outcome::ModelMissing:
    case Outcome::Throttled:
    case Outcome::QuotaExhausted:
    case Outcome::CutStream:
    case Outcome::ClientGone:
        return KeyWord::Accepted;
    case Outcome::ServerError:
    case Outcome::NameError:
    case Outcome::ConnectError:
    case Outcome::TlsError:
    case Outcome::TimedOut:
    case Outcome::Malformed:
    case Outcome::Abandoned:
        return KeyWord::Unknown;
    }
    return KeyWord::Unknown;
}

KeyRotation::KeyRotation(const Stage &stage, Side side, Secret wanted, bool store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_side(side)
    , m_wanted(std::move(wanted))
    , m_store(store)
    , m_clock(clock)
{
    m_report.side = side;
    m_report.to = m_wanted.fingerprint();
    const auto force = Router::HAProxy::readForceSecret(stage.provisioner().paths());
    m_force = force ? *force : Secret();
    m_redactor = Redactor(stage.secrets().all() + QList<Secret> { m_wanted, m_force });
}

void KeyRotation::start()
{
    Router::HAProxy::lookAtKeys(m_stage.provisioner().paths(), this,
                                [this](const Result<Router::HAProxy::RouterKeys> &keys) { lookedAt(keys); });
}

void KeyRotation::lookedAt(const Result<Router::HAProxy::RouterKeys> &keys)
{
    if (!keys)
        return conclude(
            RotationEnd::Failed,
            { QStringLiteral("key.router-silent"), { { QStringLiteral("problem"), errorArg(keys.error()) } } });
    m_old = keys->key(m_side);
    m_report.from = m_old.fingerprint();
    if (m_old == m_wanted) {
        m_report.straight = { QStringLiteral("key.there-already"), {} };
        return storeKey();
    }
    tryBefore();
}

void KeyRotation::tryBefore()
{
    if (!mayForce())
        return tryStraight();
    ping(forcedTarget(m_stage, m_side, m_force), [this](const Probe::CheckResult &result) {
        m_report.before = endedAs(result);
        m_outcomeBefore = result.sample.outcome;
        tryStraight();
    });
}

Probe::Target KeyRotation::straightTarget() const
{
    const Config::Service &service = m_stage.service();
    return Probe::targetsOf(service.environment(m_side), m_wanted, service.router.caFile).constFirst();
}

void KeyRotation::tryStraight()
{
    ping(straightTarget(), [this](const Probe::CheckResult &result) {
        m_report.straight = endedAs(result);
        switch (keyWord(result.sample.outcome)) {
        case KeyWord::Accepted:
            return write();
        case KeyWord::Refused:
            return conclude(RotationEnd::Refused, m_report.straight);
        case KeyWord::Unknown:
            return conclude(RotationEnd::Undecided, m_report.straight);
        }
    });
}

void KeyRotation::write()
{
    auto *run = new KeyRun(m_stage.provisioner().paths(), m_side, m_old, m_wanted, this);
    connect(run, &KeyRun::finished, this, [this](KeyRun::Outcome outcome, const Message &problem) {
        switch (outcome) {
        case KeyRun::Outcome::Written:
            return tryAfter();
        case KeyRun::Outcome::FileFailed:
            return undo(RotationEnd::Failed, withProblem("key.file-unwritten", problem));
        case KeyRun::Outcome::Changed:
        case KeyRun::Outcome::Failed:
            return conclude(RotationEnd::Failed, withProblem("key.unchanged", problem));
        case KeyRun::Outcome::Unknown:
            return conclude(RotationEnd::Failed, withProblem("key.either", problem));
        }
    });
    run->start();
}

void KeyRotation::tryAfter()
{
    if (!mayForce())
        return storeKey(); // proven straight, and read back
    ping(forcedTarget(m_stage, m_side, m_force), [this](const Probe::CheckResult &result) { judgeAfter(result); });
}

/// Refused is refused. What cannot be told is held against the new key only when the old one had been fine.
void KeyRotation::judgeAfter(const Probe::CheckResult &result)
{
    m_report.after = endedAs(result);
    const KeyWord after = keyWord(result.sample.outcome);
    const bool worse = after == KeyWord::Unknown && keyWord(m_outcomeBefore) == KeyWord::Accepted;
    if (after == KeyWord::Refused || worse)
        return undo(RotationEnd::Undone, m_report.after);
    m_report.proven = after == KeyWord::Accepted;
    storeKey();
}

void KeyRotation::undo(RotationEnd end, const Message &problem)
{
    auto *run = new KeyRun(m_stage.provisioner().paths(), m_side, m_wanted, m_old, this);
    connect(run, &KeyRun::finished, this, [this, end, problem](KeyRun::Outcome outcome, const Message &failed) {
        if (outcome == KeyRun::Outcome::Written)
            return conclude(end, problem);
        conclude(RotationEnd::Failed,
                 { QStringLiteral("key.not-put-back"),
                   { { QStringLiteral("problem"), asArg(problem) }, { QStringLiteral("failed"), asArg(failed) } } });
    });
    run->start();
}

void KeyRotation::storeKey()
{
    if (!m_store)
        return stored(done());
    auto *task = new KeyStoreTask(m_stage.secretStore());
    connect(task, &KeyStoreTask::stored, this, &KeyRotation::stored);
    m_storing = std::make_unique<BoundedThread>(QStringLiteral("key store"), task);
    QMetaObject::invokeMethod(
        task,
        [task, wanted = m_wanted, reference = m_stage.service().environment(m_side).key] {
            task->replace(reference, wanted);
        },
        Qt::QueuedConnection);
}

void KeyRotation::stored(const Done &result)
{
    m_report.stored = result.ok();
    if (!result)
        m_report.problemOfStore = m_redactor.clean(result.error().text);
    conclude(m_old == m_wanted ? RotationEnd::Same : RotationEnd::Rotated);
}

void KeyRotation::conclude(RotationEnd end, const Message &problem)
{
    if (std::exchange(m_done, true))
        return;
    m_report.end = end;
    m_report.problem = problem;
    Q_EMIT finished(m_report);
}

void KeyRotation::ping(const Probe::Target &target, Next next)
{
    auto *check
        = new Probe::Check(target, { .deadline = m_stage.service().checks.deadline }, m_clock, m_redactor, this);
    connect(check, &Probe::Check::finished, this, [check, next = std::move(next)](const Probe::CheckResult &result) {
        check->deleteLater();
        next(result);
    });
    check->start(m_manager, Probe::tlsFor(target.caFile), m_clock.now());
}

} // namespace Signalbox::App
