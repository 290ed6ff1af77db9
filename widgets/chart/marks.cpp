#include "widgets/chart/marks.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace Signalbox::Widgets {
namespace {

using Session::Mark;

struct MarkTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

// The log line of an event is written in the same turn as its mark.
constexpr qint64 sameEventMs = 250;

Tone markTone(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::Order:
    case Mark::Kind::Note:
        return Tone::Muted;
    case Mark::Kind::Verdict:
        return Tone::Ink;
    case Mark::Kind::Fault:
    case Mark::Kind::Hold:
        return Tone::Amber;
    case Mark::Kind::RollBack:
    case Mark::Kind::Router:
        return Tone::Red;
    }
    Q_UNREACHABLE();
}

QStringList markCodes(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::Order:
    case Mark::Kind::RollBack:
        return { QStringLiteral("order.made"), QStringLiteral("foreign.changed"), QStringLiteral("foreign.rolled-back"),
                 QStringLiteral("foreign.promoted") };
    case Mark::Kind::Verdict:
        return { QStringLiteral("run.promoted"), QStringLiteral("run.rolled-back"), QStringLiteral("run.ended") };
    case Mark::Kind::Fault:
        return { QStringLiteral("sandbox.scenario") };
    case Mark::Kind::Hold:
        return { QStringLiteral("rollout.held"), QStringLiteral("rollout.resumed") };
    case Mark::Kind::Router:
        return { QStringLiteral("router.problem"), QStringLiteral("router.back") };
    case Mark::Kind::Note:
        return {};
    }
    Q_UNREACHABLE();
}

QString markWords(const Mark &mark)
{
    switch (mark.kind) {
    case Mark::Kind::Order:
        return MarkTexts::tr("order: %1 to the candidate").arg(mark.text);
    case Mark::Kind::RollBack:
        return MarkTexts::tr("roll back: %1 to the candidate").arg(mark.text);
    case Mark::Kind::Verdict:
        return mark.text.isEmpty() ? MarkTexts::tr("the run ended") : MarkTexts::tr("verdict: %1").arg(mark.text);
    case Mark::Kind::Fault:
        return MarkTexts::tr("sandbox: %1").arg(mark.text);
    case Mark::Kind::Hold:
    case Mark::Kind::Note:
    case Mark::Kind::Router:
        return mark.text;
    }
    Q_UNREACHABLE();
}

QString markSentence(const Mark &mark, const QList<LogEntry> &log)
{
    const QStringList codes = markCodes(mark.kind);
    const qint64 at = mark.at.time_since_epoch().count();
    const auto from
        = std::lower_bound(log.cbegin(), log.cend(), at - sameEventMs, [](const LogEntry &entry, qint64 time) {
              return entry.at.time_since_epoch().count() < time;
          });
    const LogEntry *nearest = nullptr;
    for (auto it = from; it != log.cend() && it->at.time_since_epoch().count() <= at + sameEventMs; ++it) {
        const auto off = [&mark](const LogEntry &entry) { return std::abs((entry.at - mark.at).count()); };
        if (codes.contains(it->message.code) && (!nearest || off(*it) < off(*nearest)))
            nearest = &*it;
    }
    return nearest ? words(nearest->message) : markWords(mark);
}

int markUrgency(Tone tone)
{
    switch (tone) {
    case Tone::Red:
        return 3;
    case Tone::Amber:
        return 2;
    case Tone::Ink:
        return 1;
    case Tone::Muted:
    case Tone::Blue:
    case Tone::Green:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ChartMark> chartMarks(const Session::Snapshot &snapshot, Qt::TimeSpec spec)
{
    QList<ChartMark> marks;
    for (const Mark &mark : snapshot.marks) {
        const QString told = timeText(mark.at, spec) + QStringLiteral("  ") + markSentence(mark, snapshot.log);
        QString text = mark.text;
        if (mark.kind == Mark::Kind::RollBack)
            text = MarkTexts::tr("roll back");
        else if (mark.kind == Mark::Kind::Verdict && text.isEmpty())
            text = MarkTexts::tr("run ended");
        const Tone tone = markTone(mark.kind);
        marks.append({ mark.at.time_since_epoch().count(), text, tone, { { told, tone } } });
    }
    // A console that takes over reads what others did: later written, earlier happened.
    std::stable_sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return marks;
}

QList<ChartMark> grouped(const QList<ChartMark> &marks, milliseconds apart)
{
    QList<ChartMark> groups;
    for (qsizetype i = 0; i < marks.size();) {
        ChartMark group = marks.at(i);
        qsizetype next = i + 1;
        for (; next < marks.size() && marks.at(next).at - marks.at(i).at < apart.count(); ++next) {
            const ChartMark &mark = marks.at(next);
            group.told += mark.told;
            if (markUrgency(mark.tone) >= markUrgency(group.tone)) {
                group.at = mark.at;
                group.tone = mark.tone;
                group.text = mark.text;
            }
        }
        if (next - i > 1)
            group.text = MarkTexts::tr("%1 and %2 more").arg(group.text, QString::number(next - i - 1));
        groups.append(group);
        i = next;
    }
    return groups;
}

QList<MarkNote> notesAt(const QList<ChartMark> &marks, qint64 at, milliseconds reach, qsizetype most)
{
    ChartMark near;
    for (const ChartMark &mark : marks) {
        if (std::abs(mark.at - at) <= reach.count())
            near.told += mark.told;
    }
    QList<MarkNote> notes = pickedNotes(near, most);
    if (const qsizetype more = near.told.size() - notes.size(); more > 0)
        notes.append({ MarkTexts::tr("and %1 more: see the log").arg(more), Tone::Muted });
    return notes;
}

QList<MarkNote> pickedNotes(const ChartMark &mark, qsizetype most)
{
    QList<qsizetype> order(mark.told.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&mark](qsizetype a, qsizetype b) {
        const int first = markUrgency(mark.told.at(a).tone);
        const int second = markUrgency(mark.told.at(b).tone);
        return first != second ? first > second : a > b;
    });
    order.resize(std::min(most, order.size()));
    std::sort(order.begin(), order.end());
    QList<MarkNote> notes;
    for (const qsizetype index : std::as_const(order))
        notes.append(mark.told.at(index));
    return notes;
}

} // namespace Signalbox::Widgets
