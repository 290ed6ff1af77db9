#include "app/journal_start.h"

#include "core/journal/store.h"
#include "core/report/last_place.h"

#include <QFileInfo>

namespace Signalbox::App {
namespace {

constexpr int recentShown = 500;

JournalStart read(const QString &file, bool withRecent)
{
    JournalStart start;
    if (!QFileInfo::exists(file))
        return start;
    const auto store = Journal::Store::open(file);
    if (!store)
        return start;
    if (const auto last = (*store)->last(1, Journal::Kind::Run); last && !last->isEmpty()) {
        const Journal::NewRecord &run = last->constFirst().content;
        start.lastRun = run.run;
        if (run.code == QLatin1String("run.opened")) {
            start.openRun = run.run;
            if (auto place = Report::readLastPlace(**store, run.run))
                start.journaled = *std::move(place);
        }
    }
    if (!withRecent)
        return start;
    if (const auto recent = (*store)->matching({ .linesOnly = true }, recentShown)) {
        for (const Journal::Record &record : *recent)
            start.recent.append(Journal::toLogEntry(record));
    }
    return start;
}

} // namespace

JournalStart readJournalStart(const QString &file, bool withRecent, milliseconds within)
{
    const auto result = std::make_shared<JournalStart>(); // the thread may outlive this call
    BoundedThread thread(QStringLiteral("journal start"), new QObject);
    const bool answered = thread.end(within, [result, file, withRecent] { *result = read(file, withRecent); });
    return answered ? *result : JournalStart { .silent = true };
}

} // namespace Signalbox::App
