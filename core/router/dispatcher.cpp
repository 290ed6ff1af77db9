#include "core/router/dispatcher.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Router {

Dispatcher::Dispatcher(std::unique_ptr<Router> router, Authority authority, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_router(std::move(router))
    , m_authority(authority)
    , m_clock(clock)
{
    for (const QString &name : m_router->nodes()) {
        NodeFollowed node;
        node.state.node = name;
        m_nodes.append(node);
    }
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(milliseconds(25));
    connect(&m_timer, &QTimer::timeout, this, &Dispatcher::step);
    connect(m_router.get(), &Router::readFinished, this, &Dispatcher::onReadFinished);
    connect(m_router.get(), &Router::orderFinished, this, &Dispatcher::onOrderFinished);
    connect(m_router.get(), &Router::leaseFinished, this,
            [this](quint64 question, const NodeState &state, const Message &) {
                NodeFollowed *node = find(state.node);
                if (!node || m_renewals.value(state.node) != question)
                    return;
                node->renewalInFlight = false;
                if (state.word == node->state.word) // else an order came in between, and was read since
                    node->state.lease = state.lease;
            });
    connect(m_router.get(), &Router::divertFinished, this,
            [this](quint64, const QString &node, const Message &problem) { Q_EMIT detoured(node, problem); });
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start()
{
    m_router->start();
    m_timer.start();
    step();
}

void Dispatcher::stop()
{
    m_timer.stop();
    m_router->stop();
}

void Dispatcher::desire(const ControlWord &word, bool urgent)
{
    if (m_authority == Authority::Watch)
        return;
    m_desired = { word, urgent, m_desired.word ? m_desired.word->epoch : 0 };
    m_detours.clear();
    if (urgent) { // the way back waits for no pause after an earlier failure
        for (NodeFollowed &node : m_nodes)
            node.lastFailure.reset();
    }
    step();
}

void Dispatcher::adopt(const std::optional<ControlWord> &word)
{
    m_desired = { word, false, std::nullopt };
    m_announced = word ? word->epoch : 0;
}

void Dispatcher::readAnew()
{
    if (!m_desired.urgent)
        m_desired = {};
    m_firstReadDone = false;
    m_readsAnew = true;
    m_reads.clear(); // what was asked before is answered too late
    for (NodeFollowed &node : m_nodes) {
        node.readInFlight = false;
        node.mustRead = true;
        node.lastFailure.reset();
        node.state.readAt.reset();
    }
    step();
}

void Dispatcher::readSoon()
{
    for (const NodeFollowed &node : std::as_const(m_nodes)) {
        if (!node.readInFlight && !node.orderInFlight)
            act(Actions::Read { node.state.node });
    }
}

void Dispatcher::step()
{
    // Of several words from elsewhere the newest counts: it alone is told.
    std::optional<ControlWord> newest;
    for (const Action &action : reconcile(m_desired, m_nodes, m_clock.now())) {
        if (const auto *foreign = std::get_if<Actions::ReportForeign>(&action)) {
            if (!newest || foreign->word.epoch > newest->epoch)
                newest = foreign->word;
            // Until someone decides, keep reading it at the usual pace.
            NodeFollowed *node = find(foreign->node);
            if (!node->readInFlight && (!node->lastTry || m_clock.now() - *node->lastTry >= pollEvery))
                act(Actions::Read { foreign->node });
        } else {
            act(action);
        }
    }
    if (newest)
        Q_EMIT foreignSeen(*newest);
    renewLeases();
}

void Dispatcher::renewLeases()
{
    if (!m_tends || m_authority == Authority::Watch || !m_desired.word)
        return;
    const Instant now = m_clock.now();
    for (NodeFollowed &node : m_nodes) {
        if (!renewalDue(node, *m_desired.word, now))
            continue;
        node.renewalInFlight = true;
        node.lastRenewal = now;
        m_renewals.insert(node.state.node, ++m_lastQuestion);
        m_router->renewLease(node.state.node, m_lastQuestion, m_desired.word->epoch);
    }
}

/// A way back that is refused again and again takes another way. A node that hangs refuses nothing.
void Dispatcher::noteRefusal(const NodeFollowed &node)
{
    if (!m_desired.urgent || !m_desired.word || m_desired.word->candidateShare().value() != 0 || node.state.silent
        || m_authority == Authority::Watch)
        return;
    Detour &detour = m_detours[node.state.node];
    if (++detour.refusals < refusalsBeforeDetour || (detour.taken && m_clock.now() - *detour.taken < detourAgainAfter))
        return;
    detour.taken = m_clock.now();
    Q_EMIT detourTaken(node.state.node, *m_desired.word);
    m_router->divert(node.state.node, ++m_lastQuestion, m_desired.word->candidate());
}

void Dispatcher::act(const Action &action)
{
    if (const auto *write = std::get_if<Actions::Write>(&action)) {
        if (m_authority == Authority::Watch) {
            const NodeFollowed *node = find(write->node);
            if (node && node->state.word)
                Q_EMIT foreignSeen(*node->state.word);
            act(Actions::Read { write->node });
            return;
        }
        NodeFollowed *node = find(write->node);
        if (std::exchange(node->readInFlight, false))
            m_reads.remove(write->node); // asked before the order: its answer would be stale
        node->orderInFlight = true;
        node->orderEpoch = write->word.epoch;
        node->lastTry = m_clock.now();
        m_writes.insert(write->node, { ++m_lastQuestion, write->word });
        Q_EMIT orderSent(write->node, write->word);
        m_router->write(write->node, { m_lastQuestion, write->word, write->expectedEpoch });
        return;
    }
    const QString name = std::get<Actions::Read>(action).node;
    NodeFollowed *node = find(name);
    if (m_authority == Authority::Watch && node->lastTry && m_clock.now() - *node->lastTry < pollEvery)
        return;
    node->readInFlight = true;
    node->lastTry = m_clock.now();
    m_reads.insert(name, { ++m_lastQuestion, {} });
    m_router->read(name, m_lastQuestion);
}

void Dispatcher::takeState(NodeFollowed &node, const NodeState &state)
{
    const bool changed = node.state.reachable != state.reachable || node.state.problem != state.problem;
    node.state = state;
    node.state.orderInFlight = node.orderInFlight;
    if (state.reachable) {
        node.mustRead = false;
        node.lastFailure.reset();
    } else {
        node.mustRead = true;
        node.lastFailure = m_clock.now();
    }
    if (changed)
        Q_EMIT nodesChanged();
}

void Dispatcher::onReadFinished(quint64 question, const NodeState &state)
{
    NodeFollowed *node = find(state.node);
    if (!node)
        return;
    const auto asked = m_reads.constFind(state.node);
    if (asked != m_reads.constEnd() && asked->number == question) {
        node->readInFlight = false;
        m_reads.erase(asked);
    } else if (question != 0) {
        return; // a stale reading; question 0 is the router's own word after a late answer
    }
    takeState(*node, state);
    if (!state.reachable)
        noteRefusal(*node);
    if (!m_firstReadDone && state.reachable) {
        m_firstReadDone = true;
        const bool builtIn = !state.word;
        ControlWord word = state.word.value_or(ControlWord {});
        if (builtIn) {
            word.active = state.builtInActive;
            word.greenShare = shareOf(word.active, Permyriad::ofPercent(100));
        }
        // A rollback may have been asked for already. What was announced stays announced after readAnew().
        if (!m_desired.word && m_readsAnew)
            m_desired.word = state.word;
        else if (!m_desired.word)
            adopt(state.word);
        Q_EMIT firstRead(word, builtIn);
    }
    announce();
    step();
}

void Dispatcher::onOrderFinished(quint64 question, const QString &name, OrderOutcome outcome, const NodeState &state)
{
    NodeFollowed *node = find(name);
    const auto asked = m_writes.constFind(name);
    if (!node)
        return;
    if (asked == m_writes.constEnd() || asked->number != question) {
        node->mustRead = true; // a late answer, or one to an order that was overtaken
        return;
    }
    const ControlWord word = asked->word;
    m_writes.erase(asked);
    node->orderInFlight = false;
    switch (outcome) {
    case OrderOutcome::Acknowledged:
        takeState(*node, state);
        break;
    case OrderOutcome::Refused:
    case OrderOutcome::Unknown:
    case OrderOutcome::Failed:
        if (outcome == OrderOutcome::Refused && state.reachable && state.word)
            takeState(*node, state);
        else
            node->state.problem = state.problem;
        node->state.silent = state.silent;
        // Refused for something as new: that came with the answer, and whoever decides shall not wait.
        if (outcome != OrderOutcome::Refused || !state.reachable || !state.word || state.word->epoch < word.epoch) {
            node->mustRead = true;
            node->lastFailure = m_clock.now();
        }
        Q_EMIT nodesChanged();
        if (outcome != OrderOutcome::Refused || !state.word || state.word->epoch < word.epoch)
            noteRefusal(*node);
        break;
    }
    Q_EMIT orderAnswered(name, word, outcome, state);
    announce();
    step();
}

void Dispatcher::announce()
{
    if (!m_desired.word || m_desired.word->epoch == m_announced || !allHave(m_nodes, *m_desired.word))
        return;
    m_announced = m_desired.word->epoch;
    m_desired.after.reset(); // from here on an older word is a node that began anew with an old file
    Q_EMIT acknowledged(m_announced);
}

NodeFollowed *Dispatcher::find(const QString &node)
{
    const auto it = std::find_if(m_nodes.begin(), m_nodes.end(),
                                 [&node](const NodeFollowed &each) { return each.state.node == node; });
    return it == m_nodes.end() ? nullptr : &*it;
}

} // namespace Signalbox::Router
