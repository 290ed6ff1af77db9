#include "app/model_guard_desk.h"

#include "app/stage.h"
#include "core/router/haproxy/model_maps.h"
#include "core/router/haproxy/provisioner.h"

namespace Signalbox::App {
namespace {

Message guardLine(const char *code, QVariantMap args)
{
    return { QString::fromLatin1(code), std::move(args) };
}

} // namespace

ModelGuardDesk::ModelGuardDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_timer(this)
    , m_maps(new Router::HAProxy::ModelMaps(stage.provisioner().paths()))
    , m_thread(QStringLiteral("model maps"), m_maps)
{
    m_timer.setInterval(askEvery);
    connect(&m_timer, &QTimer::timeout, this, &ModelGuardDesk::ask);
    connect(m_maps, &Router::HAProxy::ModelMaps::kept, this, [this](Side side, int models) {
        m_problem = {};
        Q_EMIT said(
            Level::Info,
            guardLine("guard.kept", { { QStringLiteral("side"), sideName(side) }, { QStringLiteral("n"), models } }));
    });
    connect(m_maps, &Router::HAProxy::ModelMaps::failed, this, [this](const Message &problem) {
        tell(Level::Warning, guardLine("guard.failed", { { QStringLiteral("problem"), asArg(problem) } }));
    });
}

ModelGuardDesk::~ModelGuardDesk() = default;

void ModelGuardDesk::start()
{
    m_timer.start();
    ask();
}

void ModelGuardDesk::ask()
{
    m_watch = std::make_unique<Preflight::PreflightWatch>(
        m_stage.service(), m_stage.secrets().upstreamKeys,
        Preflight::Wishes { .retry = Probe::CanaryRetry::Sdk, .listsOnly = true, .longest = askEvery / 2 }, m_limiters,
        m_clock, m_stage.redactor());
    connect(m_watch.get(), &Preflight::PreflightWatch::changed, this, [this](const Preflight::ReportPtr &report) {
        if (report->finished)
            take(*report);
    });
    m_watch->start();
}

/// A side that gave no list keeps the one it had.
void ModelGuardDesk::take(const Preflight::Report &report)
{
    for (const Side side : report.sides) {
        const auto &listed = report.listed[size_t(side)];
        if (listed && !listed->isEmpty())
            QMetaObject::invokeMethod(m_maps, [maps = m_maps, side, models = *listed] { maps->take(side, models); });
        else if (report.finished)
            tell(Level::Warning, guardLine("guard.no-list", { { QStringLiteral("side"), sideName(side) } }));
    }
}

void ModelGuardDesk::tell(Level level, const Message &message)
{
    if (std::exchange(m_problem, message) != message)
        Q_EMIT said(level, message);
}

} // namespace Signalbox::App
