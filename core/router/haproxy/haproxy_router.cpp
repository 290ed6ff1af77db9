#include "core/router/haproxy/haproxy_router.h"

#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/diversion.h"
#include "core/router/haproxy/lease_run.h"
#include "core/router/haproxy/old_workers.h"
#include "core/router/haproxy/stream_desk.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr milliseconds reconnectAfter { 50 };
constexpr size_t mostLingering = 8;
constexpr qsizetype leaseAsked = 4; // the place of the lease's questions in a poll

Message noNode(const QString &node)
{
    return { QStringLiteral("router.no-node"), { { QStringLiteral("node"), node } } };
}

} // namespace

HAProxyRouter::HAProxyRouter(Paths paths, Side builtInActive, const Clock &clock, Redactor redactor, QObject *parent)
    : Router(parent)
    , m_paths(std::move(paths))
    , m_builtInActive(builtInActive)
    , m_clock(clock)
    , m_feed(m_paths.adminSocket(), nodeName(), clock, std::move(redactor))
    , m_file(new ControlFile(m_paths))
    , m_fileThread(QStringLiteral("control file"), m_file)
{
    connect(m_file, &ControlFile::kept, this, &HAProxyRouter::fileKept);
    m_poll.setInterval(pollEvery);
    m_soon.setSingleShot(true);
    m_soon.setInterval(reconnectAfter);
    connect(&m_poll, &QTimer::timeout, this, &HAProxyRouter::poll);
    connect(&m_soon, &QTimer::timeout, this, &HAProxyRouter::poll);
    connect(&m_feed, &FeedReader::samplesArrived, this, &Router::samplesArrived);
    connect(&m_feed, &FeedReader::healthChanged, this,
            [this](const FeedHealth &health) { Q_EMIT feedHealthChanged(nodeName(), health); });
    connect(&m_feed, &FeedReader::interrupted, this, [this] {
        if (m_running)
            m_soon.start();
    });
}

HAProxyRouter::~HAProxyRouter() = default;

void HAProxyRouter::start()
{
    m_running = true;
    m_poll.start();
    poll();
}

void HAProxyRouter::stop()
{
    m_running = false;
    m_poll.stop();
    m_soon.stop();
    m_feed.stop();
}

void HAProxyRouter::poll()
{
    if (!m_running || std::exchange(m_polling, true))
        return;
    m_polledAt = m_clock.now();
    auto *session = new CliSession(m_paths.adminSocket(), this);
    session->ask(QByteArrayList { "show info", "show table sides", "show table rolls",
                                  "show map " + m_paths.controlMap().toUtf8() }
                     + leaseQuestions(m_paths.leaseMap().toUtf8()),
                 [this, session](const CliReply &reply) {
                     session->deleteLater();
                     m_polling = false;
                     if (m_running)
                         polled(reply);
                 });
}

void HAProxyRouter::polled(const CliReply &reply)
{
    if (reply.failure) {
        if (m_last && m_last->reachable)
            m_last->reachable = false;
        return;
    }
    const auto worker = readInfo(reply.replies.at(0));
    const auto tables = readTables(reply.replies.at(1), reply.replies.at(2));
    const MapReading map = readControlMap(reply.replies.at(3));
    // A worker that is on its way out may answer once more.
    if (!worker || worker->stopping || !tables || !map.understood)
        return;
    m_worker = worker;
    quint64 ended = 0;
    for (const SideCount &side : tables->sides)
        ended += side.started - std::min(side.started, side.open);
    m_feed.workerSeen(worker->pid, ended);
    noteLease(readLease(reply.replies, leaseAsked), map.word);
    tellCounters(*tables, map.word);
    const NodeState now = stateOf(map, m_clock.now());
    const bool isNew = !m_last || !m_last->reachable;
    const bool changed = isNew || m_last->word != now.word;
    noteWord(now);
    if (map.word)
        liftDiversion(*map.word);
    // A console that could not write its file, and is gone, must not decide what the next start begins with.
    if (map.word && isNew)
        keepFile(*map.word);
    if (changed && m_orders.empty())
        Q_EMIT readFinished(0, now);
}

void HAProxyRouter::tellCounters(const TableReading &tables, const std::optional<ControlWord> &word)
{
    const quint64 epoch = word ? word->epoch : 0;
    const bool lapsed = m_lease.lapsed && m_leaseEpoch == epoch;
    const auto rolled = (lapsed ? tables.lapsed : tables.rolled).value(epoch);
    const Instant now = m_clock.now(); // one reading, one moment
    QList<Counters> both;
    for (const Side side : { Side::Blue, Side::Green }) {
        const SideCount &count = tables.sides[size_t(side)];
        both.append({ nodeName(), side, count.started, count.open, epoch, rolled[size_t(side)], now, m_polledAt });
    }
    Q_EMIT countersArrived(both);
}

NodeState HAProxyRouter::stateOf(const MapReading &reading, Instant since) const
{
    NodeState state;
    state.node = nodeName();
    state.reachable = true;
    state.word = reading.word;
    state.builtIn = !reading.word;
    state.builtInActive = m_builtInActive;
    state.readAt = m_clock.now();
    state.lease = m_lease;
    state.lease.lapsed = m_lease.lapsed && reading.word && reading.word->epoch == m_leaseEpoch;
    state.orderInFlight = !m_orders.empty();
    state.problem = m_fileProblem;
    state.roundTrip = std::chrono::duration_cast<microseconds>(m_clock.now() - since);
    return state;
}

NodeState HAProxyRouter::unreachable(const Message &problem, Instant since, bool silent) const
{
    NodeState state = m_last.value_or(NodeState {});
    state.node = nodeName();
    state.reachable = false;
    state.silent = silent;
    state.builtInActive = m_builtInActive;
    state.orderInFlight = !m_orders.empty();
    state.problem = problem;
    state.roundTrip = std::chrono::duration_cast<microseconds>(m_clock.now() - since);
    return state;
}

void HAProxyRouter::noteWord(const NodeState &state)
{
    m_last = state;
}

void HAProxyRouter::read(const QString &node, quint64 question)
{
    if (node != nodeName()) {
        QTimer::singleShot(0, this, [this, node, question] {
            NodeState state = unreachable(noNode(node), m_clock.now());
            state.node = node;
            Q_EMIT readFinished(question, state);
        });
        return;
    }
    readInto(question);
}

void HAProxyRouter::readInto(quint64 question)
{
    auto *session = new CliSession(m_paths.adminSocket(), this);
    const Instant since = m_clock.now();
    session->ask(
        { "show map " + m_paths.controlMap().toUtf8() }, [this, session, question, since](const CliReply &reply) {
            const MapReading reading = reply.failure ? MapReading() : readControlMap(reply.replies.first());
            NodeState state;
            if (reply.failure)
                state = unreachable(reply.problem, since, reply.failure == CliFailure::TimedOut);
            else if (!reading.understood)
                state = unreachable(
                    { QStringLiteral("router.no-map"), { { QStringLiteral("file"), m_paths.controlMap() } } }, since);
            else
                noteWord(state = stateOf(reading, since));
            if (reply.failure == CliFailure::TimedOut && m_lingering.size() < mostLingering) {
                m_lingering.push_back(session);
                connect(session, &CliSession::spokeLate, this, [this, session] {
                    std::erase(m_lingering, session);
                    session->deleteLater();
                    readLate();
                });
            } else {
                session->deleteLater();
            }
            Q_EMIT readFinished(question, state);
        });
}

void HAProxyRouter::readLate()
{
    readInto(0);
}

void HAProxyRouter::write(const QString &node, const Order &order)
{
    if (node != nodeName()) {
        QTimer::singleShot(0, this, [this, node, order] {
            NodeState state = unreachable(noNode(node), m_clock.now());
            state.node = node;
            Q_EMIT orderFinished(order.question, node, OrderOutcome::Failed, state);
        });
        return;
    }
    for (OrderRun *run : m_orders) {
        if (run->order().word.epoch < order.word.epoch)
            run->supersede();
    }
    auto *run = new OrderRun(m_paths, order, this);
    m_orders.push_back(run);
    const Instant since = m_clock.now();
    auto *old = new OldWorkers(m_paths, this);
    connect(run, &OrderRun::finished, this, [this, run, old, since](OrderRun::Outcome outcome) {
        if (outcome.outcome != OrderOutcome::Acknowledged) {
            old->deleteLater();
            return orderDone(run, since, outcome);
        }
        const Instant taken = m_clock.now();
        old->tell(run->order().word, [this, run, since, taken, outcome]() mutable {
            if (outcome.left)
                *outcome.left -= std::chrono::ceil<milliseconds>(m_clock.now() - taken);
            orderDone(run, since, outcome);
        });
    });
    connect(run, &OrderRun::wokeLate, this, [this, run] {
        run->deleteLater();
        readLate();
    });
    old->look();
    run->start();
}

void HAProxyRouter::orderDone(OrderRun *run, Instant since, const OrderRun::Outcome &outcome)
{
    std::erase(m_orders, run);
    const bool lessens = takesFromCandidate(run->order().word);
    const bool taken = outcome.outcome == OrderOutcome::Acknowledged;
    if (taken && outcome.until && outcome.left) {
        m_lease = { m_clock.now() + *outcome.left, false };
        m_leaseEpoch = run->order().word.epoch;
        keepLease(*outcome.until); // before the word: a start between the two finds no word without its lease
    }
    NodeState state;
    if (!outcome.reachable)
        state = unreachable(outcome.problem, since, outcome.silent);
    else if (outcome.reading.understood)
        noteWord(state = stateOf(outcome.reading, since));
    else
        state = m_last.value_or(stateOf({}, since));
    if (!outcome.problem.code.isEmpty())
        state.problem = outcome.problem;
    // A router that is hung or gone must find the way back in its file when it starts again.
    if (taken || (!outcome.reachable && lessens))
        keepFile(run->order().word);
    if (taken)
        liftDiversion(run->order().word);
    const quint64 question = run->order().question;
    if (outcome.outcome != OrderOutcome::Unknown)
        run->deleteLater();
    Q_EMIT orderFinished(question, nodeName(), outcome.outcome, state);
}

// Less for the candidate, as far as this console knows: the same active side, and not less for it.
bool HAProxyRouter::takesFromCandidate(const ControlWord &word) const
{
    const ControlWord before = m_last && m_last->word ? *m_last->word : builtInWord(m_builtInActive);
    return word.active == before.active && word.candidateShare() <= before.candidateShare();
}

void HAProxyRouter::keepFile(const ControlWord &word)
{
    QMetaObject::invokeMethod(
        m_file, [file = m_file, word] { file->keep(word); }, Qt::QueuedConnection);
}

void HAProxyRouter::keepLease(qint64 until)
{
    QMetaObject::invokeMethod(
        m_file, [file = m_file, until] { file->keepLease(until); }, Qt::QueuedConnection);
}

void HAProxyRouter::noteLease(const LeaseReading &reading, const std::optional<ControlWord> &word)
{
    const std::optional<milliseconds> left = reading.left();
    const bool leased = word && word->lease > 0;
    m_leaseEpoch = word ? word->epoch : 0;
    m_lease.until = leased && left ? std::optional(m_clock.now() + *left) : std::nullopt;
    m_lease.lapsed
        = leased && reading.supported && (!left || *left <= milliseconds(0) || reading.lapsed.contains(m_leaseEpoch));
}

void HAProxyRouter::renewLease(const QString &, quint64 question, quint64 epoch)
{
    auto *run = new LeaseRun(m_paths, epoch, this);
    const Instant since = m_clock.now();
    connect(run, &LeaseRun::finished, this,
            [this, run, since, question](const MapReading &word, const LeaseReading &lease, const Message &problem) {
                run->deleteLater();
                if (!word.understood)
                    return Q_EMIT leaseFinished(question, unreachable(problem, since), problem);
                // A lapse is told by the next poll, which brings the counters that belong to it.
                if (problem.code.isEmpty()) {
                    noteLease(lease, word.word);
                    keepLease(*lease.until);
                }
                Q_EMIT leaseFinished(question, stateOf(word, since), problem);
            });
    run->start();
}

void HAProxyRouter::divert(const QString &node, quint64 question, Side from)
{
    auto *diversion = new Diversion(m_paths, from, true, this);
    connect(diversion, &Diversion::finished, this, [this, diversion, node, question, from](const Message &problem) {
        diversion->deleteLater();
        if (problem.code.isEmpty())
            m_diverted = Diverted { from, m_last && m_last->word ? m_last->word->epoch : 0 };
        Q_EMIT divertFinished(question, node, problem);
    });
    diversion->start();
}

/// The router has an order that came after the diversion: from here on its word says all there is to say.
void HAProxyRouter::liftDiversion(const ControlWord &word)
{
    if (!m_diverted || word.epoch <= m_diverted->under || std::exchange(m_diverted->lifting, true))
        return;
    auto *diversion = new Diversion(m_paths, m_diverted->from, false, this);
    connect(diversion, &Diversion::finished, this, [this, diversion](const Message &problem) {
        diversion->deleteLater();
        if (problem.code.isEmpty())
            m_diverted.reset();
        else
            m_diverted->lifting = false; // the next poll tries again
    });
    diversion->start();
}

void HAProxyRouter::readOpen(const QString &node, Side side)
{
    auto *desk = new StreamDesk(m_paths, side, this);
    connect(desk, &StreamDesk::looked, this, [this, desk, node, side](const std::optional<OpenOnSide> &open) {
        desk->deleteLater();
        Q_EMIT openRead(node, side, open);
    });
    desk->look();
}

void HAProxyRouter::cutOpen(const QString &node, Side side)
{
    auto *desk = new StreamDesk(m_paths, side, this);
    connect(desk, &StreamDesk::cutDone, this, [this, desk, node, side](quint64 count, const Message &problem) {
        desk->deleteLater();
        Q_EMIT openCut(node, side, count, problem);
    });
    desk->cut();
}

void HAProxyRouter::fileKept(const Error &error)
{
    const Message problem = saidBy(error);
    const bool isNew = problem != m_fileProblem; // it is tried again and again
    m_fileProblem = problem;
    if (isNew && !m_fileProblem.code.isEmpty())
        Q_EMIT filesFailed(error);
}

} // namespace Signalbox::Router::HAProxy
