#include "app/journal_start.h"

#include "core/journal/store.h"
#include "core/report/last_place.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Signalbox::App {
namespace {

constexpr int recentShown = 500;
constexpr int runsRead = 20; ///< lines that open or end one
constexpr int markLinesRead = 4 * int(Session::marksKept); ///< an order has its line and those of the answers
constexpr quint64 recordsSearched
    = 50'000; ///< of the newest: there is no index by time, and a start does not wait long
constexpr int eventsRead = 5000; ///< of a console that has run for longer, the beginning is not known

/// `records`: oldest first.
Session::LastRun lastEndOf(const QList<Journal::Record> &records)
{
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        if (auto ended = Session::lastRunOf(Journal::toLogEntry(*record)))
            return *std::move(ended);
    }
    return {};
}

/// `store`: whose newest record is `newest`.
QList<Session::Mark> readMarks(const Journal::Store &store, quint64 newest, WallTime from)
{
    const auto records = store.matching(
        { .from = from, .codes = Session::codesOfMarks(), .after = newest - std::min(newest, recordsSearched) },
        markLinesRead);
    if (!records)
        return {};
    QList<LogEntry> lines;
    for (const Journal::Record &record : *records)
        lines.append(Journal::toLogEntry(record));
    return Session::marksOf(lines);
}

JournalStart read(const QString &file, JournalWish wish)
{
    JournalStart start;
    if (!wish.deskIn.isEmpty())
        start.operatedBy = Session::DeskFile(wish.deskIn).holder();
    if (!QFileInfo::exists(file)) {
        start.newest = 0;
        return start;
    }
    const auto store = Journal::Store::open(file);
    if (!store)
        return start;
    if (const auto newest = (*store)->lastId()) // first: what comes meanwhile is told once more, not lost
        start.newest = *newest;
    if (const auto last = (*store)->last(runsRead, Journal::Kind::Run); last && !last->isEmpty()) {
        start.ended = lastEndOf(*last);
        const Journal::NewRecord &run = last->constLast().content;
        start.lastRun = run.run;
        if (run.code == QLatin1String("run.opened")) {
            start.openRun = run.run;
            if (auto place = Report::readLastPlace(**store, run.run))
                start.journaled = *std::move(place);
        }
    }
    if (wish.events) {
        if (const auto events = (*store)->last(eventsRead, Journal::Kind::Event)) {
            for (const Journal::Record &record : *events)
                start.events.append(Journal::toLogEntry(record));
        }
    }
    if (wish.marksFrom && start.newest)
        start.marks = readMarks(**store, *start.newest, *wish.marksFrom);
    if (!wish.recent)
        return start;
    if (const auto recent = (*store)->matching({ .linesOnly = true }, recentShown)) {
        for (const Journal::Record &record : *recent)
            start.recent.append(Journal::toLogEntry(record));
    }
    return start;
}

} // namespace

JournalStart readJournalStart(const QString &file, JournalWish wish, milliseconds within)
{
    const auto result = std::make_shared<JournalStart>(); // the thread may outlive this call
    BoundedThread thread(QStringLiteral("journal start"), new QObject);
    const bool answered = thread.end(within, [result, file, wish = std::move(wish)] { *result = read(file, wish); });
    return answered ? *result : JournalStart { .silent = true };
}

} // namespace Signalbox::App
