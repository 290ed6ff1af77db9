#include "core/session/sandbox_words.h"
#include "core/session/session.h"

#include <algorithm>

namespace Signalbox::Session {
namespace {

constexpr milliseconds staleAfter(1500);

} // namespace

LinkState Session::linkState() const
{
    const Instant now = m_clock.now();
    LinkState worst = LinkState::Up;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes()) {
        LinkState link = LinkState::Up;
        if (!node.state.readAt && node.state.problem.code.isEmpty())
            link = LinkState::Connecting;
        else if (!node.state.reachable)
            link = LinkState::Down;
        else if (!node.state.readAt || now - *node.state.readAt > staleAfter)
            link = LinkState::Stale;
        worst = std::max(worst, link, [](LinkState a, LinkState b) {
            const auto weight = [](LinkState state) {
                switch (state) {
                case LinkState::Up:
                    return 0;
                case LinkState::Connecting:
                    return 1;
                case LinkState::Stale:
                    return 2;
                case LinkState::Down:
                    return 3;
                }
                return 3;
            };
            return weight(a) < weight(b);
        });
    }
    return worst;
}

QString Session::routerText(LinkState link) const
{
    if (link != LinkState::Up)
        return m_routerEnded.isValid() ? argText(m_routerEnded) : words(m_nodeProblem);
    microseconds slowest { 0 };
    for (const Router::NodeFollowed &node : m_dispatcher.nodes())
        slowest = std::max(slowest, node.state.roundTrip);
    return QStringLiteral("%1 · %2 ms").arg(m_options.routerName).arg(double(slowest.count()) / 1000.0, 0, 'f', 1);
}

TrafficView Session::trafficView() const
{
    TrafficView view;
    view.known = m_state.phase != Rollout::Phase::Unknown;
    view.requested = m_state.desired;
    std::optional<Permyriad> common;
    bool alike = true;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes()) {
        view.nodes.append(node.state);
        if (m_options.sandbox)
            view.nodes.last().problem = inSandbox(node.state.problem);
        if (!node.state.reachable || !(node.state.word || node.state.builtIn)) {
            alike = false;
            continue;
        }
        const Permyriad has = node.state.lease.lapsed ? shareOf(m_state.desired.candidate(), Permyriad())
            : node.state.word                         ? node.state.word->greenShare
                                                      : shareOf(node.state.builtInActive, Permyriad::ofPercent(100));
        if (has == m_state.desired.greenShare)
            ++view.nodesAgreeing;
        alike = alike && (!common || *common == has);
        common = has;
    }
    if (alike)
        view.acknowledged = common;
    view.lastAcknowledged = view.acknowledged ? view.acknowledged : m_lastAcknowledged;
    view.observed = m_evidence.observed();
    view.confirmed
        = m_state.acknowledged && view.acknowledged == m_state.desired.greenShare && m_evidence.provesOrder();
    return view;
}

void Session::publish()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->serviceName = m_service.name;
    snapshot->host = QSysInfo::machineHostName();
    snapshot->operatorName = m_options.operatorName;
    snapshot->watchOnly = m_options.authority == Router::Authority::Watch;
    snapshot->sandbox = m_options.sandbox;
    snapshot->sandboxScenario = m_options.scenario;
    snapshot->endpoint = m_options.endpoint;
    snapshot->at = m_clock.wallNow();
    snapshot->now = m_clock.now();
    snapshot->traffic = trafficView();
    m_lastAcknowledged = snapshot->traffic.lastAcknowledged;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Config::Environment &environment = m_service.environment(side);
        EnvironmentView &view = snapshot->environment(side);
        view.side = side;
        view.role = side == m_state.desired.active ? Role::Active : Role::Candidate;
        view.version = environment.version;
        view.region = environment.region;
        view.upstreams = int(environment.urls.size());
        view.health = m_evidence.health(side);
        view.users = m_evidence.figures(side);
        view.lately = m_evidence.lately(side);
        view.checkP50 = m_evidence.checkP50(side);
        view.limits = m_evidence.toldLimits(side);
        if (const auto &limiter = m_options.limiters[size_t(side)])
            view.ownLimit = Limits::Own { limiter->used(snapshot->now), limiter->most(), limiter->keptForChecks() };
        snapshot->requestsPerSecond += view.users.startedPerSecond;
    }
    snapshot->lease = leaseView();
    snapshot->openOnCandidate = openOnCandidate();
    if (m_state.acknowledged && snapshot->traffic.acknowledged == m_state.desired.greenShare)
        m_secondWay = {}; // whatever was tried: it is there
    if (!m_secondWay.code.isEmpty())
        snapshot->secondWay = words(m_secondWay);
    ShownRollout shown = shownRollout();
    snapshot->rollout = std::move(shown.state);
    snapshot->phaseAt = shown.phaseAt;
    snapshot->heldBy = shown.heldBy;
    snapshot->plan = m_service.plan;
    snapshot->objectives = m_service.objectives;
    snapshot->router = linkState();
    snapshot->routerBack = m_sight.routerBack();
    snapshot->routerText = routerText(snapshot->router);
    snapshot->feed = m_feed;
    snapshot->history = m_evidence.history();
    snapshot->canary = m_canary;
    snapshot->judge = m_evidence.judgeView();
    snapshot->cells = m_evidence.cells();
    snapshot->past = m_past;
    snapshot->closeUp = m_closeUp;
    snapshot->diagnosis = m_diagnosis;
    snapshot->tallies = m_tallies;
    snapshot->models = m_models;
    snapshot->service = m_shownService;
    snapshot->preflight = m_preflight;
    snapshot->deployWaits = m_waiting.has_value();
    snapshot->capacity = m_evidence.capacity();
    snapshot->marks = m_marks;
    snapshot->log = m_log.entries();
    snapshot->journalProblem = argText(m_outbox.problem());
    snapshot->unwritten = m_outbox.works() ? 0 : m_outbox.size() + qsizetype(m_outbox.lost());
    snapshot->lastRun = m_options.ended;
    snapshot->wayBack = m_evidence.wayBack(snapshot->rollout.rollBackLeadsTo());
    if (snapshot->wayBack.home != snapshot->active())
        snapshot->otherWayBack = m_evidence.wayBack(snapshot->active());
    snapshot->restores = m_options.restores;
    if (m_state.found)
        snapshot->found = m_found;
    if (m_otherDesk)
        snapshot->operatedBy = nameOf(*m_otherDesk);
    m_publishDue = false;
    Q_EMIT snapshotReady(snapshot);
}

} // namespace Signalbox::Session
