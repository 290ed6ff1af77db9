#include "app/canary_desk.h"

#include "app/stage.h"
#include "core/router/haproxy/force_secret.h"
#include "core/router/haproxy/provisioner.h"

#include <QHostAddress>

namespace Signalbox::App {
namespace {

Message line(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

/// Where this machine reaches a router that listens there.
QUrl reachable(QUrl url)
{
    const QHostAddress address(url.host());
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        url.setHost(QStringLiteral("127.0.0.1"));
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        url.setHost(QStringLiteral("::1"));
    return url;
}

} // namespace

Probe::Target forcedTarget(const Stage &stage, Side side, const Secret &force)
{
    const Config::Environment &environment = stage.service().environment(side);
    return { .side = side,
             .url = reachable(QUrl(stage.installedEndpoint())),
             .region = environment.region,
             .profile = environment.probe,
             .key = stage.secrets().clients.isEmpty() ? Secret() : force,
             .force = force };
}

CanaryDesk::CanaryDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, bool mayForce, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_mayForce(mayForce)
{
}

CanaryDesk::~CanaryDesk() = default;

/// The installed one: another console may have made it after this one began.
Secret CanaryDesk::forceSecret() const
{
    const auto installed = Router::HAProxy::readForceSecret(m_stage.provisioner().paths());
    return installed ? *installed : Secret();
}

void CanaryDesk::start(const Probe::CanaryPlan &plan)
{
    if (m_looking || (m_last && m_last->phase != Probe::CanaryPhase::Finished))
        return;
    m_looking = true;
    m_stopWanted = false;
    Router::HAProxy::lookForForce(
        m_stage.provisioner().paths(), forceSecret(), this, [this, plan](const Router::HAProxy::ForceLook &look) {
            Way way;
            if (look.word)
                way.active = look.word->active;
            if (!m_mayForce)
                way.straightOnly = line("canary.watch-only");
            else if (!look.answers)
                way.straightOnly = line("canary.router-off", { { QStringLiteral("problem"), asArg(look.problem) } });
            else if (!look.known)
                way.straightOnly = line("canary.router-no-secret");
            else if (!look.word)
                way.straightOnly = line("canary.router-no-order");
            m_looking = false;
            begin(plan, way);
        });
}

void CanaryDesk::begin(const Probe::CanaryPlan &plan, const Way &way)
{
    const Router::HAProxy::Paths &paths = m_stage.provisioner().paths();
    const Side active
        = way.active.value_or(Router::HAProxy::installedBuiltInActive(paths).value_or(m_stage.service().router.active));
    QList<Secret> known = m_stage.secrets().all();
    known.append(forceSecret());
    Probe::CanaryPlan judged = plan;
    judged.headersWithin = m_stage.service().objectives.p95;
    m_watch = std::make_unique<Probe::CanaryWatch>(
        judged, targetsFor(plan.side.value_or(other(active)), way.straightOnly), m_limiters, m_clock, Redactor(known));
    connect(m_watch.get(), &Probe::CanaryWatch::changed, this, [this](const Probe::CanaryViewPtr &view) {
        m_last = view;
        Q_EMIT changed(view);
    });
    m_watch->start();
    if (m_stopWanted)
        m_watch->stop();
}

void CanaryDesk::stop()
{
    m_stopWanted = true;
    if (m_watch)
        m_watch->stop();
}

Probe::CanaryTargets CanaryDesk::targetsFor(Side candidate, const Message &straightOnly) const
{
    const Config::Service &service = m_stage.service();
    Probe::CanaryTargets targets { .candidate = candidate,
                                   .straightOnly = straightOnly,
                                   .deadline = service.checks.deadline };
    const Secret force = forceSecret();
    for (const Side side : { Side::Blue, Side::Green }) {
        const Config::Environment &environment = service.environment(side);
        targets.straight[size_t(side)]
            = Probe::targetsOf(environment, m_stage.secrets().upstreamKey(side), service.router.caFile);
        if (!straightOnly.code.isEmpty())
            continue;
        targets.routed[size_t(side)] = forcedTarget(m_stage, side, force);
    }
    return targets;
}

} // namespace Signalbox::App
