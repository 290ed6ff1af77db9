#include "core/router/haproxy/order_run.h"

#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/lease_text.h"

#include <QTimer>

namespace Signalbox::Router::HAProxy {
namespace {

QByteArray addCommand(const QByteArray &map, quint64 version, const ControlWord &word)
{
    return "add map @" + QByteArray::number(version) + ' ' + map + ' ' + controlEntry + ' ' + controlText(word);
}

QByteArray commitCommand(const QByteArray &map, quint64 version)
{
    return "commit map @" + QByteArray::number(version) + ' ' + map;
}

constexpr int mostLooks = 50;
constexpr milliseconds betweenLooks(5);

Message orderProblem(const char *code, const QVariantMap &args = {})
{
    return { QString::fromLatin1(code), args };
}

Message newerWasFaster(const ControlWord &word)
{
    return orderProblem("router.newer-was-faster", { { QStringLiteral("epoch"), word.epoch } });
}

QString shortened(const QByteArray &reply)
{
    constexpr int longest = 120;
    return QString::fromLatin1(reply.left(longest)).simplified();
}

Message routerSaid(const QString &text)
{
    return orderProblem("router.said", { { QStringLiteral("said"), text } });
}

} // namespace

MapReading readControlMap(const QByteArray &reply)
{
    MapReading reading;
    reading.understood = true;
    const QByteArrayList lines = reply.isEmpty() ? QByteArrayList() : reply.split('\n');
    for (const QByteArray &line : lines) {
        // "0x55cafae55290 ctl 0/blue/random/-/v/1/0"
        const qsizetype name = line.indexOf(' ');
        const qsizetype value = line.indexOf(' ', name + 1);
        if (!line.startsWith("0x") || name < 0 || value < 0)
            return {};
        // The first entry of a name is the one the router finds.
        if (!reading.entryFound && line.mid(name + 1, value - name - 1) == controlEntry) {
            reading.entryFound = true;
            reading.word = parseControl(line.mid(value + 1));
        }
    }
    return reading;
}

std::optional<quint64> preparedVersion(const QByteArray &reply)
{
    static const QByteArray form = QByteArrayLiteral("New version created: ");
    bool ok = false;
    const quint64 version = reply.startsWith(form) ? reply.mid(form.size()).toULongLong(&ok) : 0;
    return ok ? std::optional(version) : std::nullopt;
}

OrderRun::OrderRun(const Paths &paths, Order order, QObject *parent)
    : QObject(parent)
    , m_session(paths.adminSocket())
    , m_map(paths.controlMap().toUtf8())
    , m_leaseMap(paths.leaseMap().toUtf8())
    , m_order(std::move(order))
{
    connect(&m_session, &CliSession::spokeLate, this, &OrderRun::wokeLate);
}

void OrderRun::start()
{
    QByteArrayList questions { "prepare map " + m_map, "show map " + m_map };
    if (m_order.word.lease > 0)
        questions += QByteArrayList { "prepare map " + m_leaseMap } + clockQuestions();
    m_session.ask(questions, [this](const CliReply &reply) { prepared(reply); });
}

void OrderRun::supersede()
{
    if (m_committing || m_finished || std::exchange(m_superseded, true))
        return;
    // Later, so that nobody is answered from within the call that gave the newer order.
    QTimer::singleShot(0, this, [this] { conclude(OrderOutcome::Failed, {}, orderProblem("router.superseded")); });
}

std::optional<Message> OrderRun::refusal(const MapReading &reading) const
{
    const quint64 present = reading.word ? reading.word->epoch : 0;
    if (m_order.expectedEpoch && *m_order.expectedEpoch != present)
        return orderProblem(
            "router.other-than-expected",
            { { QStringLiteral("epoch"), present }, { QStringLiteral("expected"), *m_order.expectedEpoch } });
    if (reading.word && present >= m_order.word.epoch && controlText(*reading.word) != controlText(m_order.word))
        return orderProblem("router.has-already",
                            { { QStringLiteral("epoch"), present }, { QStringLiteral("own"), m_order.word.epoch } });
    return std::nullopt;
}

void OrderRun::prepared(const CliReply &reply)
{
    if (m_finished || m_superseded)
        return;
    if (reply.failure)
        return failed(reply);
    const auto version = preparedVersion(reply.replies.at(0));
    const MapReading reading = readControlMap(reply.replies.at(1));
    if (!version || !reading.understood)
        return conclude(OrderOutcome::Failed, {}, routerSaid(shortened(reply.replies.join(' '))));
    if (const auto reason = refusal(reading))
        return conclude(OrderOutcome::Refused, reading, *reason);
    const QByteArrayList ahead = leaseCommands(reply);
    if (m_order.word.lease > 0 && ahead.isEmpty())
        return conclude(OrderOutcome::Failed, reading, orderProblem("router.knows-no-lease"));
    m_ahead = ahead.size();
    m_committing = true;
    m_session.ask(ahead
                      + QByteArrayList { addCommand(m_map, *version, m_order.word), "show map " + m_map,
                                         commitCommand(m_map, *version), "show map " + m_map },
                  [this](const CliReply &answer) { committed(answer); });
}

/// What gives the order its lease; nothing when it has none, or the router knows none.
QByteArrayList OrderRun::leaseCommands(const CliReply &reply)
{
    const auto version = preparedVersion(reply.replies.value(2));
    const auto now = readClock(reply.replies.value(5));
    if (!version || !now)
        return {};
    m_until = std::chrono::ceil<seconds>(*now).count() + m_order.word.lease;
    m_left = seconds(*m_until) - *now;
    const QByteArray at = '@' + QByteArray::number(*version) + ' ' + m_leaseMap;
    return { "add map " + at + ' ' + leaseEntry + ' ' + QByteArray::number(*m_until), "commit map " + at };
}

void OrderRun::committed(const CliReply &reply)
{
    if (reply.failure)
        return failed(reply);
    const QByteArrayList replies = reply.replies.mid(m_ahead);
    const MapReading before = readControlMap(replies.at(1));
    const MapReading after = readControlMap(replies.at(3));
    const bool taken = replies.at(0).isEmpty() && replies.at(2).isEmpty();
    const bool equal = after.understood && after.word && controlText(*after.word) == controlText(m_order.word);
    // Somebody's newer order came between our look and our commit, and ours has overtaken it.
    if (taken && equal && before.word && before.word->epoch >= m_order.word.epoch
        && controlText(*before.word) != controlText(m_order.word)) {
        m_wrote = m_order.word;
        return putBack(*before.word);
    }
    if (equal)
        return conclude(OrderOutcome::Acknowledged, after, {});
    if (taken && after.word && after.word->epoch == m_order.word.epoch)
        return awaitOwn();
    if (after.word && after.word->epoch >= m_order.word.epoch)
        return conclude(OrderOutcome::Refused, after, newerWasFaster(*after.word));
    if (after.understood && !after.entryFound)
        return conclude(OrderOutcome::Unknown, after, orderProblem("router.map-empty"));
    conclude(OrderOutcome::Failed, after,
             routerSaid(QStringLiteral("%1 %2").arg(shortened(replies.at(0)), shortened(replies.at(2)))));
}

/// Ours was there first, and another order of the same number overtook it: its console sees that, and puts ours back.
void OrderRun::awaitOwn()
{
    m_session.ask({ "show map " + m_map }, [this](const CliReply &reply) {
        if (reply.failure)
            return failed(reply);
        const MapReading present = readControlMap(reply.replies.first());
        if (present.word && controlText(*present.word) == controlText(m_order.word))
            return conclude(OrderOutcome::Acknowledged, present, {});
        if (!present.word || present.word->epoch != m_order.word.epoch || ++m_looks >= mostLooks)
            return conclude(present.word ? OrderOutcome::Refused : OrderOutcome::Unknown, present,
                            newerWasFaster(present.word.value_or(ControlWord {})));
        QTimer::singleShot(betweenLooks, this, &OrderRun::awaitOwn);
    });
}

void OrderRun::putBack(const ControlWord &newer)
{
    m_owed = newer;
    lookBeforePuttingBack();
}

/// A third console may have overtaken us as we overtook the first: it puts ours back, and then it is our turn. Whatever
/// is newer stays.
void OrderRun::lookBeforePuttingBack()
{
    m_session.ask({ "prepare map " + m_map, "show map " + m_map }, [this](const CliReply &reply) {
        if (reply.failure)
            return failed(reply);
        const auto version = preparedVersion(reply.replies.at(0));
        const MapReading present = readControlMap(reply.replies.at(1));
        if (!version || !present.word)
            return conclude(OrderOutcome::Unknown, present, routerSaid(shortened(reply.replies.at(0))));
        const bool ours = controlText(*present.word) == controlText(m_wrote);
        const bool settled = present.word->epoch > m_owed.epoch || controlText(*present.word) == controlText(m_owed);
        if (settled || (!ours && ++m_looks >= mostLooks))
            return conclude(OrderOutcome::Refused, present, newerWasFaster(*present.word));
        if (!ours) {
            QTimer::singleShot(betweenLooks, this, &OrderRun::lookBeforePuttingBack);
            return;
        }
        m_session.ask({ addCommand(m_map, *version, m_owed), "show map " + m_map, commitCommand(m_map, *version),
                        "show map " + m_map },
                      [this](const CliReply &last) { wasPutBack(last); });
    });
}

void OrderRun::wasPutBack(const CliReply &reply)
{
    if (reply.failure)
        return failed(reply);
    const MapReading before = readControlMap(reply.replies.at(1));
    const bool taken = reply.replies.at(2).isEmpty();
    if (taken && before.word && before.word->epoch > m_owed.epoch) { // overtaken again, by us
        m_wrote = m_owed;
        return putBack(*before.word);
    }
    conclude(OrderOutcome::Refused, readControlMap(reply.replies.at(3)), orderProblem("router.put-back"));
}

void OrderRun::failed(const CliReply &reply)
{
    Q_ASSERT(reply.failure);
    const bool mayBeDone = *reply.failure == CliFailure::TimedOut || m_committing;
    m_finished = true;
    Q_EMIT finished({ mayBeDone ? OrderOutcome::Unknown : OrderOutcome::Failed,
                      {},
                      reply.problem,
                      false,
                      *reply.failure == CliFailure::TimedOut,
                      {},
                      {} });
}

void OrderRun::conclude(OrderOutcome outcome, const MapReading &reading, const Message &why)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished({ outcome, reading, why, true, false, m_until, m_left });
}

} // namespace Signalbox::Router::HAProxy
