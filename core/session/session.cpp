#include "core/session/session.h"

#include "core/rollout/recorded.h"
#include "core/session/note.h"
#include "core/session/sandbox_words.h"
#include "core/session/verdict.h"

namespace Signalbox::Session {
namespace {

constexpr int ticksPerSnapshot = 2;
constexpr int ticksPerTrace = 20;
constexpr int ticksPerStoring = 20;
constexpr milliseconds foreignAuthorWithin(600);

} // namespace

Session::Session(Config::Service service, Options options, std::unique_ptr<Router::Router> router, const Clock &clock)
    : m_service(std::move(service))
    , m_shownService(std::make_shared<const Config::Service>(m_service))
    , m_options(std::move(options))
    , m_clock(clock)
    , m_dispatcher(std::move(router), m_options.authority, clock)
    , m_evidence(m_service, clock)
{
    m_state.plan = m_service.plan;
    m_state.desired.mode = m_service.router.mode;
    m_state.tends = m_options.stays;
    for (const LogEntry &entry : std::as_const(m_options.recent))
        m_log.add(entry);
    m_options.recent.clear();
    m_marks = std::exchange(m_options.marks, {});
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(m_options.tick);
    m_dispatcher.setPace(m_options.tick / 2);
    connect(&m_timer, &QTimer::timeout, this, &Session::tick);
    connect(&m_dispatcher, &Router::Dispatcher::firstRead, this, [this](const Router::ControlWord &word, bool builtIn) {
        Router::ControlWord read = word;
        read.mode = builtIn ? m_service.router.mode : word.mode;
        if (readAfterWaking(read))
            return;
        log(Level::Info, QStringLiteral("router"),
            note(builtIn             ? "router.read-built-in"
                     : leaseLapsed() ? "router.read-lapsed"
                                     : "router.read",
                 { { QStringLiteral("share"), read.greenShare.shortText() },
                   { QStringLiteral("active"), sideName(read.active) },
                   { QStringLiteral("epoch"), read.epoch } }));
        m_evidence.orderInForce(read);
        if (m_state.rollBackWanted) // by a person, before the router was read: what goes out now is theirs
            m_acting = m_options.operatorName;
        m_adopted = read.epoch;
        noteFound(read);
        const quint64 open = m_options.openRun;
        const quint64 found = read.candidateShare().value() > 0 ? m_options.lastRun + 1 : 0;
        m_tendsRun = m_tendsRun || !m_otherDesk; // whoever opens a console on a run that nobody operates looks after it
        Rollout::Events::RouterRead event { read, open ? open : found,    open != 0, leaseLapsed(),
                                            {},   m_otherDesk.has_value() };
        if (open != 0 && m_options.journaled)
            event.plan = m_options.journaled->plan;
        applyNow(std::move(event));
        noteInForce();
        m_acting.clear();
    });
    connect(&m_dispatcher, &Router::Dispatcher::acknowledged, this, [this](quint64 epoch) {
        m_secondWay = {};
        applyNow(Rollout::Events::Acknowledged { epoch });
    });
    connect(&m_dispatcher, &Router::Dispatcher::detourTaken, this,
            [this](const QString &, const Router::ControlWord &word) { onDetourTaken(word); });
    connect(&m_dispatcher, &Router::Dispatcher::detoured, this,
            [this](const QString &, const Message &problem) { onDetoured(problem); });
    connect(&m_dispatcher, &Router::Dispatcher::foreignSeen, this, &Session::onForeign);
    connect(&m_dispatcher, &Router::Dispatcher::orderAnswered, this, &Session::onOrderAnswered);
    connect(&m_dispatcher, &Router::Dispatcher::nodesChanged, this, &Session::onNodesChanged);
    Router::Router &feed = m_dispatcher.router();
    connect(&feed, &Router::Router::openRead, this,
            [this](const QString &node, Side side, const std::optional<Router::OpenOnSide> &open) {
                if (side == m_state.desired.candidate())
                    m_open.insert(node, open);
            });
    connect(&feed, &Router::Router::openCut, this,
            [this](const QString &, Side, quint64 count, const Message &problem) { onOpenCut(count, problem); });
    connect(&feed, &Router::Router::samplesArrived, this,
            [this](const QList<Sample> &samples) { m_evidence.add(sinceWaking(samples)); });
    connect(&feed, &Router::Router::countersArrived, this,
            [this](const QList<Counters> &counters) { m_evidence.add(counters); });
    connect(&feed, &Router::Router::feedHealthChanged, this,
            [this](const QString &, const FeedHealth &health) { onFeedHealth(health); });
}

Session::~Session() = default;

void Session::start()
{
    m_began = m_clock.now();
    takeForeignEvents(std::exchange(m_options.events, {}));
    if (m_options.operatedBy) // before the router is read: a run that moves elsewhere is watched, not held
        takeDesk(std::exchange(m_options.operatedBy, {}), false);
    m_dispatcher.start();
    m_timer.start();
    publish();
}

void Session::stop()
{
    m_timer.stop();
    tellTrace();
    m_dispatcher.router().disconnect(this); // a feed that ends with us is not lost
    m_dispatcher.stop();
    storeCells();
    lookAtBackLine(true);
    lookAtEndLine(true);
    askJournal(true);
}

void Session::apply(const Rollout::Event &event)
{
    const quint64 number = ++m_events; // an effect may bring the next event about before it returns
    const Rollout::State before = m_state;
    const Rollout::Transition next = Rollout::transition(before, event);
    m_state = next.state;
    const WallTime at = m_clock.wallNow();
    if (m_state.phaseSince != before.phaseSince)
        m_phaseAt = at;
    if (m_state.phase != Rollout::Phase::Held)
        m_heldThere.reset();
    const bool goesOn = m_state.phase == Rollout::Phase::Moving || m_state.phase == Rollout::Phase::Holding
        || m_state.phase == Rollout::Phase::Baking;
    if (before.phase == Rollout::Phase::Held && goesOn)
        m_evidence.judgeAgain();
    for (const Rollout::Effect &effect : next.effects)
        carryOut(effect);
    recordEvent(number, at, event, before, next);
    if (m_pending && m_pending->word != m_state.desired) { // withdrawn before it was sent
        m_pending.reset();
        noteInForce();
    }
}

void Session::carryOut(const Rollout::Effect &effect)
{
    if (const auto *order = std::get_if<Rollout::Effects::Order>(&effect)) {
        carryOutOrder(*order);
    } else if (const auto *line = std::get_if<Rollout::Effects::Log>(&effect)) {
        if (line->message.code == QLatin1String("lease.lapsed") && m_lapseTold == m_state.desired.epoch)
            return; // the journal has it from another console
        if (line->message.code == QLatin1String("split.observed") && followed())
            return; // whoever moves it says so
        if (line->message.code == QLatin1String("rollout.rolling-back"))
            logBack(*line);
        else
            log(line->level, line->source, line->message, journalKind(line->message));
    } else if (const auto *advised = std::get_if<Rollout::Effects::Advised>(&effect)) {
        mark(Mark::Kind::Verdict, words({ QStringLiteral("brief") + advised->what.code.mid(6), {} }),
             m_state.desired.epoch);
    } else if (const auto *opened = std::get_if<Rollout::Effects::RunOpened>(&effect)) {
        carryOutOpened(*opened);
    } else if (const auto *finished = std::get_if<Rollout::Effects::RunFinished>(&effect)) {
        carryOutFinished(*finished);
    }
}

void Session::carryOutOpened(const Rollout::Effects::RunOpened &opened)
{
    m_options.lastRun = std::max(m_options.lastRun, opened.run);
    m_options.openRun = opened.run;
    m_open.clear();
    m_evidence.runOpened(m_state.desired.candidate(), m_state.desired.epoch);
    log(Level::Info, QStringLiteral("run"),
        note(opened.joined ? "run.joined" : "run.opened", { { QStringLiteral("run"), opened.run } }),
        opened.joined ? QStringLiteral("log") : QStringLiteral("run"));
}

void Session::carryOutFinished(const Rollout::Effects::RunFinished &finished)
{
    m_evidence.runFinished();
    tellTrace();
    const LastRun ended { finished.run, finished.outcome, m_clock.wallNow(),
                          finished.outcome == Rollout::RunOutcome::RolledBack ? m_state.reason : Message() };
    if (finished.run != 0 && (!finished.elsewhere || m_options.openRun == finished.run)) {
        LogEntry line = entryOf(Level::Info, QStringLiteral("run"), endMessage(ended, finished.active));
        line.run = finished.run;
        logEnd(std::move(line), finished.elsewhere);
    }
    m_options.openRun = 0;
    if (finished.run != 0) {
        m_options.ended = ended;
        addMark(m_marks,
                endMark(finished.outcome == Rollout::RunOutcome::Promoted, sideName(finished.active), m_clock.wallNow(),
                        finished.run));
    }
    Q_EMIT activeChanged(finished.active);
}

/// `console`: so that others can tell who ordered what no person did. `less` and `back`: for the marks of whoever reads
/// it later.
Message Session::orderLine(const Rollout::Effects::Order &order) const
{
    const bool changesActive = order.word.active != m_state.before.active && m_state.phase == Rollout::Phase::Promoting;
    return note(changesActive ? "order.active" : "order.made",
                { { QStringLiteral("epoch"), order.word.epoch },
                  { QStringLiteral("from"), m_state.before.greenShare.shortText() },
                  { QStringLiteral("to"), order.word.greenShare.shortText() },
                  { QStringLiteral("green"), order.word.greenShare.value() },
                  { QStringLiteral("active"), sideName(order.word.active) },
                  { QStringLiteral("console"), m_options.operatorName },
                  { QStringLiteral("less"), order.less },
                  { QStringLiteral("back"), m_state.phase == Rollout::Phase::RollingBack },
                  { QStringLiteral("why"), asArg(order.why) } });
}

void Session::carryOutOrder(const Rollout::Effects::Order &order)
{
    const bool back = m_state.phase == Rollout::Phase::RollingBack;
    const Message message = orderLine(order);
    m_pending.reset();
    m_secondWay = {};
    m_orderSentAt = m_clock.now();
    m_evidence.orderInForce(order.word);
    if (order.less) { // out first: neither the journal nor its disk may delay the way back
        m_dispatcher.desire(order.word, true);
        addMark(m_marks, orderMark(message, m_clock.wallNow(), order.word.epoch, m_state.run));
        if (!back) {
            m_evidence.judgeFrom(order.word.epoch);
            m_evidence.judgeAgain();
        }
        log(Level::Info, QStringLiteral("order"), message, QStringLiteral("order"));
        return;
    }
    m_pending = PendingOrder { order.word, 0, m_clock.now(), message };
    log(Level::Info, QStringLiteral("order"), message, QStringLiteral("order"));
}

void Session::takeCheck(const Probe::CheckResult &check)
{
    m_evidence.add(check);
}

void Session::takeHealth(const Probe::Health &health)
{
    const Probe::Health &known = m_evidence.health(health.side);
    const bool spread = known.isPartly() && !health.isPartly() // from one base URL to all
        && health.status != Probe::HealthStatus::Healthy && known.status != Probe::HealthStatus::Unhealthy;
    const bool changed = known.status != health.status || spread;
    m_evidence.setHealth(health);
    if (!changed)
        return;
    QVariantMap args { { QStringLiteral("side"), sideName(health.side) },
                       { QStringLiteral("status"), Probe::healthName(health.status) },
                       { QStringLiteral("n"), health.failuresInARow } };
    const Probe::TellingCheck telling = Probe::tellingCheck(health);
    const Probe::CheckResult said = telling.result ? *telling.result : Probe::CheckResult();
    args.insert(QStringLiteral("message"), asArg(said.message));
    if (said.sample.outcome != Outcome::Ok)
        args.insert(QStringLiteral("outcome"), outcomeName(said.sample.outcome));
    const bool partly = health.isPartly();
    if (partly)
        args.insert(QStringLiteral("url"), said.url);
    Level level = Level::Warning;
    const char *code = partly ? "health.partly-because" : "health.changed-because";
    if (health.status == Probe::HealthStatus::Healthy) {
        level = Level::Ok;
        code = "health.changed";
    } else if (health.status == Probe::HealthStatus::Unhealthy) {
        level = Level::Error;
    } else if (said.message.code.isEmpty() && said.sample.total) {
        // The check went well. Either it took too long, or those before it are why.
        code = !telling.isSlow ? "health.not-yet" : partly ? "health.partly-slow" : "health.slow";
        args.insert(QStringLiteral("ms"), qint64(said.sample.total->count() / 1000));
    }
    log(level, QStringLiteral("health"), note(code, args));
}

void Session::takeScenario(const QString &name)
{
    m_options.scenario = name;
    log(Level::Info, QStringLiteral("sandbox"), note("sandbox.scenario", { { QStringLiteral("name"), name } }));
    mark(Mark::Kind::Fault, name);
}

void Session::addLogLine(Level level, const QString &source, const Message &message)
{
    log(level, source, message);
}

void Session::onForeign(const Router::ControlWord &word)
{
    const Instant now = m_clock.now();
    if (!m_foreign || m_foreign->word != word)
        m_foreign = ForeignWord { word, now, now };
    m_foreign->lastSeen = now;
    lookAtAskedBack(); // somebody was faster than whoever asked for the way back, which wins
    // A run that began elsewhere this very moment: who operates it is read within half a second, and then it is
    // followed.
    const bool mayBegin = m_state.phase == Rollout::Phase::Idle && word.candidateShare().value() > 0;
    const bool known = m_otherDesk ? isFollowed(word) : m_whoOrdered.contains(word.epoch) && !mayBegin;
    if (!known && now - m_foreign->firstSeen < foreignAuthorWithin && m_state.phase != Rollout::Phase::RollingBack)
        return; // its author's journal lines are on the way
    giveWay(word);
}

void Session::giveWay(Router::ControlWord word)
{
    m_foreign.reset();
    m_pending.reset();
    m_dispatcher.adopt(word);
    m_evidence.orderInForce(word);
    mark(Mark::Kind::Order, word.candidateShare().shortText(), word.epoch);
    m_adopted = word.epoch;
    const quint64 open = m_options.openRun;
    applyNow(Rollout::Events::Foreign { word, m_whoOrdered.value(word.epoch), open ? open : m_options.lastRun + 1,
                                        open != 0, isFollowed(word) });
    if (word.candidateShare().value() == 0)
        m_options.openRun = 0;
}

void Session::onOrderAnswered(const QString &node, const Router::ControlWord &word, Router::OrderOutcome outcome,
                              const Router::NodeState &state)
{
    const QPair<quint64, Router::OrderOutcome> answer(word.epoch, outcome);
    if (m_lastAnswers.value(node, { 0, Router::OrderOutcome::Acknowledged }) == answer)
        return; // tried again with the same end
    m_lastAnswers.insert(node, answer);
    QVariantMap args { { QStringLiteral("node"), node }, { QStringLiteral("epoch"), word.epoch } };
    const auto took
        = m_orderSentAt ? std::chrono::duration_cast<microseconds>(m_clock.now() - *m_orderSentAt) : microseconds(0);
    args.insert(QStringLiteral("ms"), QString::number(double(took.count()) / 1000.0, 'f', 1));
    args.insert(QStringLiteral("problem"), asArg(state.problem));
    switch (outcome) {
    case Router::OrderOutcome::Acknowledged:
        log(Level::Ok, QStringLiteral("order"), note("order.node-acknowledged", args), QStringLiteral("reply"));
        return;
    case Router::OrderOutcome::Refused:
        log(Level::Warning, QStringLiteral("order"), note("order.node-refused", args), QStringLiteral("reply"));
        return;
    case Router::OrderOutcome::Unknown:
        log(Level::Warning, QStringLiteral("order"), note("order.node-unknown", args), QStringLiteral("reply"));
        return;
    case Router::OrderOutcome::Failed:
        log(Level::Error, QStringLiteral("order"), note("order.node-failed", args), QStringLiteral("reply"));
        return;
    }
}

void Session::onNodesChanged()
{
    Message problem;
    for (const Router::NodeFollowed &node : m_dispatcher.nodes()) {
        if (!node.state.reachable && !node.state.problem.code.isEmpty())
            problem = node.state.problem;
    }
    if (m_options.sandbox)
        problem = inSandbox(std::move(problem));
    if (problem == m_nodeProblem)
        return;
    const bool isBack = problem.code.isEmpty();
    const bool wasBack = std::exchange(m_nodeProblem, problem).code.isEmpty();
    const Message said
        = isBack ? note("router.back") : note("router.problem", { { QStringLiteral("problem"), asArg(problem) } });
    log(isBack ? Level::Ok : Level::Error, QStringLiteral("router"), said);
    if (isBack != wasBack)
        mark(Mark::Kind::Router, routerMark({ .message = said })->text);
}

void Session::takeRouterEnded(const QVariant &problem)
{
    const QVariant told = argText(problem).isEmpty() ? QVariant() : problem;
    if (m_routerEnded == told)
        return;
    m_routerEnded = told;
    // A look at the process may be late: a router that answers does not hang, and nobody must be told to end it.
    const auto what = messageOf(problem);
    if (what && what->code == QLatin1String("router.hung") && m_nodeProblem.code.isEmpty())
        return;
    if (told.isValid())
        log(Level::Error, QStringLiteral("router"), note("router.ended", { { QStringLiteral("problem"), problem } }));
    publish();
}

void Session::onFeedHealth(const FeedHealth &health)
{
    if (health.connected != m_feed.connected) {
        log(health.connected ? Level::Ok : Level::Warning, QStringLiteral("feed"),
            note(health.connected ? "feed.connected" : "feed.lost"));
    }
    m_feed = health;
}

void Session::tick()
{
    lookAtTime();
    lookAtEndLine();
    if (m_options.authority == Router::Authority::Operate) {
        lookAtAskedBack();
        lookAtBackLine();
        lookAfterJournal();
    }
    if (m_options.authority == Router::Authority::Operate
        && (!m_rereads || m_state.phase == Rollout::Phase::RollingBack)) {
        lookAtSight();
        lookAtDesk();
        lookAtJudge();
        lookAtOpen();
        const Side candidate = m_state.desired.candidate();
        if (m_state.acknowledged && !m_state.observed && !m_state.lapsed && !m_pending && m_evidence.provesOrder())
            applyNow(Rollout::Events::Observed { m_state.desired.epoch });
        if (Rollout::isRunning(m_state.phase)) {
            if (auto fails = m_evidence.candidateFails())
                applyNow(std::move(*fails));
        }
        lookAtPreflight();
        lookAtGolden();
        Rollout::GateInputs inputs = m_evidence.gateInputs(candidate, wayBackForGates());
        addGolden(inputs);
        applyNow(Rollout::Events::Tick { std::move(inputs) });
    }
    if (!m_rereads)
        lookAtLease();
    if (m_ticks % ticksPerStoring == 0)
        storeCells();
    if (++m_ticks % ticksPerSnapshot == 0 || m_publishDue)
        publish();
    if (m_ticks % ticksPerTrace == 0)
        tellTrace();
}

quint64 Session::log(Level level, const QString &source, Message message, const QString &kind, quint64 run)
{
    LogEntry entry = entryOf(level, source, std::move(message));
    if (run != 0)
        entry.run = run;
    return put(std::move(entry), kind);
}

/// What is said now, of the open run and its order.
LogEntry Session::entryOf(Level level, const QString &source, Message message) const
{
    return { .at = m_clock.wallNow(),
             .level = level,
             .source = source,
             .message = m_options.sandbox ? inSandbox(std::move(message)) : std::move(message),
             .operatorName = m_acting,
             .run = m_state.run,
             .epoch = m_state.desired.epoch };
}

quint64 Session::put(LogEntry said, const QString &kind)
{
    const LogEntry &entry = m_log.add(std::move(said));
    if (auto held = holdMark(entry))
        addMark(m_marks, *std::move(held));
    if (m_options.authority != Router::Authority::Operate)
        return 0;
    const quint64 question = m_outbox.add(entry, kind);
    if (m_pending && m_pending->question == 0) // this line is the order's: it goes out with the answer
        m_pending->question = question;
    askJournal(m_pending && m_pending->question == question);
    return question;
}

/// Where another console's run stood still and went on. Its orders are seen at the router.
void Session::markElsewhere(const LogEntry &entry)
{
    if (auto held = holdMark(entry))
        addMark(m_marks, *std::move(held));
}

void Session::mark(Mark::Kind kind, const QString &text, quint64 epoch)
{
    addMark(m_marks, { m_clock.wallNow(), kind, text, epoch, m_state.run });
}

} // namespace Signalbox::Session
