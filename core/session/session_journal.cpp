#include "core/session/note.h"
#include "core/session/session.h"
#include "core/session/verdict.h"

#include <utility>

namespace Signalbox::Session {
namespace {

constexpr milliseconds foreignGoneAfter(2000);
constexpr int authorsKept = 1000;
constexpr milliseconds othersTellBackWithin(1500); ///< the console that looks after the run journals its rollback
constexpr milliseconds othersTellEndWithin(3000); ///< whoever only read that a run is over is the last to say so
constexpr milliseconds requestStands(10000); ///< whoever asked has gone by then

/// What a line of another process asks for; nothing for what this version does not know.
std::optional<Intent> intentOf(const QString &verb, const QString &reason)
{
    if (verb == QLatin1String("hold"))
        return Intents::Hold { reason };
    if (verb == QLatin1String("resume"))
        return Intents::Resume {};
    if (verb == QLatin1String("next"))
        return Intents::Next {};
    return std::nullopt;
}

} // namespace

void Session::takeJournaled(quint64 question, const QString &problem)
{
    const bool worked = m_outbox.works();
    if (!m_outbox.answered(question, problem))
        return;
    noteJournal(worked);
    if (m_pending && m_pending->question == question) {
        if (!problem.isEmpty()) {
            failPending(problem);
        } else if (m_foreign && m_clock.now() - m_foreign->lastSeen < foreignGoneAfter) {
            giveWay(m_foreign->word); // someone else was faster: their order is not to be overwritten
        } else {
            const PendingOrder order = *m_pending;
            m_pending.reset();
            m_orderSentAt = m_clock.now();
            applyNow(Rollout::Events::Sent { order.word.epoch });
            m_dispatcher.desire(order.word, false);
            addMark(m_marks, orderMark(order.line, m_clock.wallNow(), order.word.epoch, m_state.run));
        }
    }
    askJournal();
}

void Session::failPending(const QVariant &problem)
{
    const quint64 epoch = m_pending->word.epoch;
    m_pending.reset();
    applyNow(Rollout::Events::JournalFailed { epoch, problem });
    noteInForce();
}

void Session::askJournal(bool all)
{
    if (m_options.authority != Router::Authority::Operate)
        return;
    const QList<Outbox::Line> lines = m_outbox.due(m_clock.now(), all);
    for (const Outbox::Line &line : lines)
        Q_EMIT journalRequested(line.entry, line.kind, line.question);
}

/// A journal that hangs holds nothing up but what must not go out without it, and that not for ever.
void Session::lookAfterJournal()
{
    const bool worked = m_outbox.works();
    m_outbox.look(m_clock.now());
    noteJournal(worked);
    if (m_pending && m_clock.now() - m_pending->since >= Outbox::patience)
        failPending(m_outbox.works() ? asArg(note("wait.journal")) : m_outbox.problem());
    askJournal();
}

void Session::noteJournal(bool worked)
{
    if (worked == m_outbox.works())
        return;
    if (worked) {
        log(Level::Error, QStringLiteral("journal"),
            note("journal.failed", { { QStringLiteral("problem"), m_outbox.problem() } }));
        return;
    }
    if (const quint64 lost = m_outbox.takeLost())
        log(Level::Error, QStringLiteral("journal"), note("journal.gap", { { QStringLiteral("n"), lost } }));
    log(Level::Ok, QStringLiteral("journal"), note("journal.back", { { QStringLiteral("n"), m_outbox.size() } }));
}

void Session::takeForeignEntries(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        m_options.lastRun = std::max(m_options.lastRun, entry.run);
        noteAuthor(entry);
        noteRun(entry);
        if (entry.message.code == QLatin1String("lease.lapsed"))
            m_lapseTold = entry.epoch;
        if (entry.message.code == QLatin1String("rollout.rolling-back") && entry.run != 0)
            m_backTold = entry.run;
        if (outcomeOfEnd(entry.message.code) && entry.run != 0)
            m_endTold = { entry.run, entry.message.code };
        LogEntry kept = entry;
        kept.elsewhere = true;
        m_log.add(kept);
        markElsewhere(kept);
        if (entry.message.code == QLatin1String("request.made"))
            answerRequest(entry);
    }
    lookAtBackLine();
    lookAtEndLine();
    m_publishDue = true;
}

/// Several consoles see the same failures and roll back by themselves within moments, each at once. One line is enough
/// for one rollback: whoever does not look after the run waits with its line, never with its order. What a person did
/// is said at once.
void Session::logBack(const Rollout::Effects::Log &line)
{
    m_backLine = entryOf(line.level, line.source, line.message);
    m_backSince = m_clock.now();
    const bool mine = m_tendsRun && !m_otherDesk;
    const bool byAPerson = m_state.cause == Rollout::RollBackCause::Operator;
    lookAtBackLine(mine || byAPerson || m_state.run == 0);
}

/// Says what waits, once it is told elsewhere or nobody told it; at once where it `ends`.
void Session::lookAtBackLine(bool ends)
{
    if (!m_backLine)
        return;
    const bool told = m_backLine->run != 0 && m_backTold == m_backLine->run;
    if (!told && !ends && m_clock.now() - m_backSince < othersTellBackWithin)
        return;
    LogEntry line = *std::exchange(m_backLine, std::nullopt);
    const QString kind = journalKind(line.message);
    if (!told) {
        put(std::move(line), kind);
        return;
    }
    line.level = Level::Info;
    line.message = note("rollout.back-joined",
                        { { QStringLiteral("because"), line.message.args.value(QStringLiteral("because")) } });
    put(std::move(line), QStringLiteral("log"));
}

/// Every console that follows a run sees its end, and the journal has it once: of whoever looks after the run, or of
/// the person who ended it, else of whoever saw it proven.
void Session::logEnd(LogEntry line, bool elsewhere)
{
    lookAtEndLine(true);
    const bool mine = m_tendsRun && !m_otherDesk;
    const bool byAPerson = m_state.cause == Rollout::RollBackCause::Operator;
    m_endLine = EndLine { std::move(line), m_clock.now() + (elsewhere ? othersTellEndWithin : othersTellBackWithin) };
    lookAtEndLine(!elsewhere && (mine || byAPerson));
}

/// Says it once nobody else did; at once where it `ends`.
void Session::lookAtEndLine(bool ends)
{
    if (!m_endLine)
        return;
    if (m_endTold == std::pair(m_endLine->entry.run, m_endLine->entry.message.code))
        m_endLine.reset();
    else if (ends || m_clock.now() >= m_endLine->until)
        put(std::exchange(m_endLine, std::nullopt)->entry, QStringLiteral("run"));
}

/// Only an order's own line tells who made it: any other carries the number of the order in force.
void Session::noteAuthor(const LogEntry &entry)
{
    const QString &code = entry.message.code;
    if (code != QLatin1String("order.made") && code != QLatin1String("order.active"))
        return;
    const QVariant console = entry.message.args.value(QStringLiteral("console"));
    QVariant who = entry.operatorName;
    if (entry.operatorName.isEmpty()) {
        if (console.toString().isEmpty())
            return;
        who = asArg(note("who.automatic", { { QStringLiteral("console"), console } }));
    }
    m_whoOrdered.insert(entry.epoch, who);
    if (m_whoOrdered.size() > authorsKept)
        m_whoOrdered.erase(m_whoOrdered.cbegin());
}

/// Which run is open, as the journal has it.
void Session::noteRun(const LogEntry &entry)
{
    const QString &code = entry.message.code;
    if (code == QLatin1String("run.opened")) {
        m_options.openRun = entry.run;
        const LastRun &ended = m_options.ended;
        if (ended.run == m_state.run && ended.outcome == Rollout::RunOutcome::Accepted)
            applyNow(Rollout::Events::Accept { {}, entry.run, {}, true });
    } else if (outcomeOfEnd(code) && entry.run == m_options.openRun)
        m_options.openRun = 0;
    noteEnd(entry);
}

void Session::noteEnd(const LogEntry &entry)
{
    if (auto ended = lastRunOf(entry))
        m_options.ended = *std::move(ended);
}

/// This console moves the plan, or would when it is resumed: nobody else answers what is asked of it.
bool Session::drives() const
{
    return m_options.authority == Router::Authority::Operate && Rollout::isRunning(m_state.phase)
        && (m_state.phase != Rollout::Phase::Held || m_state.desired.epoch != m_adopted);
}

/// Another process asks through the journal. What may give the candidate more must mean the split that is in force;
/// a hold is right whatever came in between.
void Session::answerRequest(const LogEntry &entry)
{
    const milliseconds age = m_clock.wallNow() - entry.at;
    if (!drives() || age > requestStands || age < -requestStands)
        return;
    const QVariantMap &asked = entry.message.args;
    const QString verb = asked.value(QStringLiteral("verb")).toString();
    QVariantMap args { { QStringLiteral("id"), asked.value(QStringLiteral("id")) },
                       { QStringLiteral("verb"), verb },
                       { QStringLiteral("who"), entry.operatorName } };
    const std::optional<Intent> intent = intentOf(verb, asked.value(QStringLiteral("reason")).toString());
    const bool mayMove = !intent || !std::holds_alternative<Intents::Hold>(*intent);
    const bool meantThis = entry.run == m_state.run && (!mayMove || entry.epoch == m_state.desired.epoch);
    if (!intent || !meantThis) {
        args.insert(QStringLiteral("because"), asArg(note(intent ? "request.moved" : "request.unknown")));
        log(Level::Warning, QStringLiteral("rollout"), note("request.refused", args));
        return;
    }
    m_acting = entry.operatorName;
    std::visit([this](const auto &what) { carryOutIntent(what); }, *intent);
    m_acting.clear();
    log(Level::Info, QStringLiteral("rollout"), note("request.taken", args));
}

} // namespace Signalbox::Session
