#include "core/session/marks.h"

#include "core/base/candidates_args.h"
#include "core/base/types.h"
#include "core/session/last_run.h"
#include "core/session/note.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace Signalbox::Session {
namespace {

constexpr qint64 sameHoldWithinMs = 500;
constexpr qint64 sameLossWithinMs = 5'000; ///< each console finds it by itself
constexpr qint64 sameWithinMs = 60'000; ///< a router begun anew counts its orders from one again

QString text(const Message &message, const char *name)
{
    return message.args.value(QLatin1String(name)).toString();
}

bool isOrder(const Message &message)
{
    return message.code == QLatin1String("order.made") || message.code == QLatin1String("order.active");
}

QStringList codesOfAdvice()
{
    return { QStringLiteral("advice.roll-back"), QStringLiteral("advice.step-back"), QStringLiteral("advice.hold"),
             QStringLiteral("advice.next"),      QStringLiteral("advice.bake"),      QStringLiteral("advice.promote") };
}

/// They name an order that some router had.
QStringList codesOfSent()
{
    return { QStringLiteral("order.node-acknowledged"),
             QStringLiteral("order.node-refused"),
             QStringLiteral("order.node-unknown"),
             QStringLiteral("order.node-failed"),
             QStringLiteral("order.acknowledged"),
             QStringLiteral("order.active-acknowledged"),
             QStringLiteral("router.read"),
             QStringLiteral("time.read-other") };
}

bool isOrder(const Mark &mark)
{
    return mark.kind == Mark::Kind::Order || mark.kind == Mark::Kind::RollBack;
}

bool isEnd(const Mark &mark)
{
    return mark.kind == Mark::Kind::Verdict && mark.epoch == 0 && mark.run != 0;
}

bool isSame(const Mark &a, const Mark &b)
{
    if (a.kind == Mark::Kind::Router)
        return b.kind == a.kind && a.text == b.text && std::abs((a.at - b.at).count()) < sameLossWithinMs;
    const bool alike = isOrder(a) ? isOrder(b) : a.kind == b.kind && a.text == b.text;
    // A run may be held again under the same order; of consoles that end one together each has a line.
    const qint64 within = a.kind == Mark::Kind::Hold ? sameHoldWithinMs : sameWithinMs;
    const bool sameThing = a.epoch != 0 ? a.epoch == b.epoch : isEnd(a) && b.epoch == 0 && a.run == b.run;
    return sameThing && alike && std::abs((a.at - b.at).count()) < within;
}

/// Reads the lines one after the other.
class Reader
{
public:
    void take(const LogEntry &line)
    {
        const Message &message = line.message;
        if (message.code == QLatin1String("run.imported"))
            m_imported.insert(line.run);
        else if (line.run != 0 && m_imported.contains(line.run))
            return;
        else if (isOrder(message))
            takeOrder(line);
        else if (codesOfSent().contains(message.code))
            takeAnswer(message.code, message.args.value(QStringLiteral("epoch")).toULongLong());
        else if (message.code == QLatin1String("foreign.changed"))
            takeForeign(line);
        else if (auto hold = holdMark(line))
            put(*std::move(hold));
        else if (auto router = routerMark(line))
            takeRouter(*std::move(router), line.message.code == QLatin1String("router.problem"));
        else if (const auto outcome = outcomeOfEnd(message.code))
            put(endMark(*outcome == Rollout::RunOutcome::Promoted, text(message, "active"), line.at, line.run));
        else
            takeVerdict(line);
    }

    [[nodiscard]] QList<Mark> marks() const
    {
        QList<Mark> sorted = m_marks;
        // What a full disk kept back is later in the journal than it happened.
        std::stable_sort(sorted.begin(), sorted.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
        return sorted;
    }

private:
    void put(Mark mark) { addMark(m_marks, std::move(mark)); }
    void takeOrder(const LogEntry &line)
    {
        Mark mark = orderMark(line.message, line.at, line.epoch, line.run);
        m_open.remove(line.epoch); // the number was given twice: the first order was none
        if (line.message.args.value(QStringLiteral("less")).toBool())
            put(std::move(mark));
        else
            m_open.insert(line.epoch, std::move(mark));
    }
    void takeAnswer(const QString &code, quint64 epoch)
    {
        if (code == QLatin1String("router.read") || code == QLatin1String("order.node-acknowledged"))
            m_routerLost = false; // its console ended before it was back
        takeSent(epoch);
    }
    void takeSent(quint64 epoch)
    {
        if (const auto open = m_open.constFind(epoch); open != m_open.cend()) {
            put(*open);
            m_open.erase(open);
        }
    }
    void takeForeign(const LogEntry &line)
    {
        takeSent(line.epoch);
        const auto share = Permyriad::fromPercentText(text(line.message, "share"));
        if (share)
            put({ line.at, Mark::Kind::Order, share->shortText(), line.epoch, line.run });
    }
    // A loss that is told in other words is the same one.
    void takeRouter(Mark mark, bool isLost)
    {
        if (std::exchange(m_routerLost, isLost) != isLost)
            put(std::move(mark));
    }
    void takeVerdict(const LogEntry &line)
    {
        const QString &code = line.message.code;
        const bool judged = line.source == QLatin1String("judge");
        if (judged && code == QLatin1String("gate.judge"))
            put({ line.at, Mark::Kind::Verdict, words(note("brief.judge-fail")), line.epoch, line.run });
        else if (judged && code == QLatin1String("judge.passes"))
            put({ line.at, Mark::Kind::Verdict, words(note("brief.judge-pass")), line.epoch, line.run });
        else if (codesOfAdvice().contains(code))
            put({ line.at, Mark::Kind::Verdict, words({ QStringLiteral("brief") + code.mid(6), {} }), line.epoch,
                  line.run });
        else if (code == QLatin1String("lease.lapsed"))
            put({ line.at, Mark::Kind::Note, words(note("brief.lapsed")), line.epoch, line.run });
    }

    QList<Mark> m_marks;
    QHash<quint64, Mark> m_open; ///< orders of which it is not known whether they were sent
    QSet<quint64> m_imported; ///< runs
    bool m_routerLost = false;
};

} // namespace

void addMark(QList<Mark> &marks, Mark mark)
{
    if (std::any_of(marks.crbegin(), marks.crend(), [&mark](const Mark &each) { return isSame(each, mark); }))
        return;
    if (marks.size() >= marksKept)
        marks.removeFirst();
    marks.append(std::move(mark));
}

Mark orderMark(const Message &order, WallTime at, quint64 epoch, quint64 run)
{
    const bool promotes = order.code == QLatin1String("order.active");
    const bool back = order.args.value(QStringLiteral("back")).toBool();
    return { at, back ? Mark::Kind::RollBack : Mark::Kind::Order,
             promotes ? words(note("brief.active", { { QStringLiteral("side"), text(order, "active") } }))
                      : candidatesArgs(order).value(QStringLiteral("to")).toString(),
             epoch, run };
}

std::optional<Mark> holdMark(const LogEntry &line)
{
    const bool held = line.message.code == QLatin1String("rollout.held");
    if (!held && line.message.code != QLatin1String("rollout.resumed"))
        return std::nullopt;
    return Mark { line.at, Mark::Kind::Hold, words(note(held ? "brief.held" : "brief.resumed")), line.epoch, line.run };
}

std::optional<Mark> routerMark(const LogEntry &line)
{
    const bool lost = line.message.code == QLatin1String("router.problem");
    if (!lost && line.message.code != QLatin1String("router.back"))
        return std::nullopt;
    return Mark { line.at, Mark::Kind::Router, words(note(lost ? "brief.router-lost" : "brief.router-back")),
                  line.epoch, line.run };
}

Mark endMark(bool promoted, const QString &active, WallTime at, quint64 run)
{
    return { at, Mark::Kind::Verdict, promoted ? active : QString(), 0, run };
}

std::optional<WallTime> rolloutBegan(const QList<Mark> &marks, WallTime until)
{
    const auto isBefore = [until](const Mark &mark) { return mark.kind == Mark::Kind::Order && mark.at <= until; };
    const auto newest = std::find_if(marks.crbegin(), marks.crend(), isBefore);
    if (newest == marks.crend())
        return std::nullopt;
    if (newest->run == 0)
        return newest->at;
    const auto isOfIt
        = [run = newest->run](const Mark &mark) { return mark.kind == Mark::Kind::Order && mark.run == run; };
    return std::find_if(marks.cbegin(), marks.cend(), isOfIt)->at;
}

QStringList codesOfMarks()
{
    using Rollout::RunOutcome;
    QStringList codes { QStringLiteral("order.made"),      QStringLiteral("order.active"),
                        QStringLiteral("foreign.changed"), QStringLiteral("gate.judge"),
                        QStringLiteral("judge.passes"),    QStringLiteral("lease.lapsed"),
                        QStringLiteral("rollout.held"),    QStringLiteral("rollout.resumed"),
                        QStringLiteral("run.imported"),    QStringLiteral("router.problem"),
                        QStringLiteral("router.back") };
    for (const RunOutcome outcome :
         { RunOutcome::None, RunOutcome::Promoted, RunOutcome::RolledBack, RunOutcome::Accepted })
        codes.append(endCode(outcome));
    return codes + codesOfAdvice() + codesOfSent();
}

QList<Mark> marksOf(const QList<LogEntry> &lines)
{
    Reader reader;
    for (const LogEntry &line : lines)
        reader.take(line);
    return reader.marks();
}

} // namespace Signalbox::Session
