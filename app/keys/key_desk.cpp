#include "app/keys/key_desk.h"

#include "app/keys/text.h"
#include "core/router/haproxy/provisioner.h"

namespace Signalbox::App {
namespace {

QString whyFixed(const Stage &stage, const Config::SecretRef &reference)
{
    if (stage.isSandbox())
        return keysText(QT_TRANSLATE_NOOP("Keys", "A sandbox makes its own keys."));
    const auto place = Config::secretPlace(reference);
    if (place && place->kind == Config::SecretPlace::Kind::Environment)
        return keysText(QT_TRANSLATE_NOOP(
            "Keys",
            "A variable of the environment cannot be changed from here: keep the key by dotenv:, file: or "
            "keychain: to replace it while the router runs."));
    return {};
}

} // namespace

KeyDesk::KeyDesk(const Stage &stage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_clock(clock)
{
}

void KeyDesk::look(Side side)
{
    const Config::SecretRef reference = m_stage.service().environment(side).key;
    const auto facts = std::make_shared<KeyFacts>(
        KeyFacts { .side = side,
                   .reference = m_stage.isSandbox() ? QString() : reference.text,
                   .fingerprint = m_stage.isSandbox() ? m_stage.secrets().upstreamKey(side).fingerprint() : QString(),
                   .fixed = whyFixed(m_stage, reference) });
    const auto askRouter = [this, side, facts] {
        Router::HAProxy::lookAtKeys(m_stage.provisioner().paths(), this,
                                    [this, side, facts](const Result<Router::HAProxy::RouterKeys> &keys) {
                                        if (keys)
                                            facts->routerFingerprint = keys->key(side).fingerprint();
                                        Q_EMIT looked(*facts);
                                    });
    };
    if (m_stage.isSandbox())
        return askRouter();
    auto *task = new KeyStoreTask(m_stage.secretStore());
    connect(task, &KeyStoreTask::wasRead, this, [facts, askRouter](Side, const Result<Secret> &key) {
        facts->fingerprint = key ? key->fingerprint() : QString();
        facts->problem = key ? QString() : key.error().text;
        askRouter();
    });
    m_reading = std::make_unique<BoundedThread>(QStringLiteral("key read"), task);
    QMetaObject::invokeMethod(
        task, [task, side, reference] { task->read(side, reference); }, Qt::QueuedConnection);
}

void KeyDesk::test(Side side, const Secret &key)
{
    const Config::Service &service = m_stage.service();
    const Secret used = key.isEmpty() ? m_stage.secrets().upstreamKey(side) : key;
    const auto target = Probe::targetsOf(service.environment(side), used, service.router.caFile).constFirst();
    const Redactor redactor(m_stage.secrets().all() + QList<Secret> { used });
    m_check = std::make_unique<Probe::Check>(target, Probe::CheckBounds { .deadline = service.checks.deadline },
                                             m_clock, redactor);
    connect(m_check.get(), &Probe::Check::finished, this, [this, side](const Probe::CheckResult &result) {
        Q_EMIT tested(side, keyWord(result.sample.outcome), words(result.message));
    });
    m_check->start(m_manager, Probe::tlsFor(target.caFile), m_clock.now());
}

void KeyDesk::rotate(Side side, const Secret &key)
{
    m_rotation = std::make_unique<KeyRotation>(m_stage, side, key, true, m_clock);
    connect(m_rotation.get(), &KeyRotation::finished, this, [this, key](const RotationReport &report) {
        Q_EMIT rotated(report, report.end == RotationEnd::Rotated ? key : Secret());
        look(report.side);
    });
    m_rotation->start();
}

} // namespace Signalbox::App
