#include "app/commands/commands.h"
#include "app/commands/found_text.h"
#include "app/commands/journal_options.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/operator.h"
#include "core/report/last_place.h"
#include "core/report/report_html.h"
#include "core/report/run_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <limits>

namespace Signalbox::Commands {
namespace {

Error wrongRunUse()
{
    return { QStringLiteral("usage"),
             tr("run: expected \"export RUN|last FILE --config FILE\", \"show FILE\" or \"import FILE --config FILE\""),
             {} };
}

void printRunObject(const QJsonObject &object, Streams streams)
{
    streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

int exportRun(const JournalPlace &place, const QString &which, const QString &file, bool force, Streams streams)
{
    const auto store = openJournal(place.journal);
    if (!store)
        return complain(store.error(), streams);
    const auto run = bounded(
        place.journal, [&] { return knownRunFromText(which, **store); }, wholeJournal);
    if (!run)
        return complain(run.error(), streams);
    const auto story = bounded(
        place.journal, [&] { return Report::readStory(**store, *run); }, wholeJournal);
    const auto records = bounded(
        place.journal, [&] { return (*store)->matching({ .run = *run }, std::numeric_limits<int>::max()); },
        wholeJournal);
    if (!story || !records)
        return complain(story ? records.error() : story.error(), streams);
    const Report::RunFile out { .service = place.service.name,
                                .run = *run,
                                .open = story->end == Report::StoryEnd::Open,
                                .exportedAt = SystemClock().wallNow(),
                                .exportedBy = App::operatorName(),
                                .host = QSysInfo::machineHostName(),
                                .records = *records };
    if (const Done written = Report::writeRunFile(out, file, force); !written)
        return complain(written.error(), streams);
    const QString path = QFileInfo(file).absoluteFilePath();
    if (place.json)
        printRunObject({ { QStringLiteral("event"), QStringLiteral("exported") },
                         { QStringLiteral("run"), qint64(*run) },
                         { QStringLiteral("records"), out.records.size() },
                         { QStringLiteral("open"), out.open },
                         { QStringLiteral("file"), path } },
                       streams);
    else
        streams.out << tr("run %1, %2 records, %3: %4 (readable by you only)")
                           .arg(QString::number(*run))
                           .arg(out.records.size())
                           .arg(out.open ? tr("open") : tr("ended"), path)
                    << Qt::endl;
    return ExitDone;
}

QJsonObject shownJson(const Report::RunFile &run, const Session::JournaledRun &place, const QString &html)
{
    return { { QStringLiteral("event"), QStringLiteral("run") },
             { QStringLiteral("service"), run.service },
             { QStringLiteral("run"), qint64(run.run) },
             { QStringLiteral("open"), run.open },
             { QStringLiteral("exported_at"), isoUtc(run.exportedAt) },
             { QStringLiteral("exported_by"), run.exportedBy },
             { QStringLiteral("host"), run.host },
             { QStringLiteral("records"), run.records.size() },
             { QStringLiteral("green_percent"), place.greenShare.percent() },
             { QStringLiteral("active"), sideName(place.active) },
             { QStringLiteral("order"), qint64(place.epoch) },
             { QStringLiteral("plan"), place.plan ? QJsonValue(place.plan->name) : QJsonValue() },
             { QStringLiteral("report"), html.isEmpty() ? QJsonValue() : QJsonValue(html) } };
}

/// The story of a run that was exported elsewhere; nothing is changed here.
int showRun(const QString &file, const std::optional<QString> &html, bool force, bool json, Streams streams)
{
    const auto run = Report::readRunFile(file);
    if (!run)
        return complain(run.error(), streams);
    const Session::JournaledRun place = Report::lastPlaceOf(run->run, run->records);
    if (html) {
        const auto story = Report::storyOf(run->run, run->records);
        const Report::ReportInput about {
            .service = run->service,
            .console = run->exportedBy,
            .madeAt = run->exportedAt,
            .story = *story,
            .chain
            = Error { QStringLiteral("run-file.part"),
                      tr("read from an exported file: each record is as it was; the whole chain is where it came "
                         "from"),
                      {} }
        };
        if (const Done written = Report::writePage(about, {}, *html, force); !written)
            return complain(written.error(), streams);
    }
    if (json) {
        printRunObject(shownJson(*run, place, html.value_or(QString())), streams);
        return ExitDone;
    }
    streams.out << tr("run %1 of \"%2\", %3, exported %4 by %5 on %6; every record is as it was exported")
                       .arg(QString::number(run->run), run->service, run->open ? tr("open") : tr("ended"),
                            isoUtc(run->exportedAt), run->exportedBy, run->host)
                << Qt::endl;
    streams.out << tr("last order %1: %2, %3 active; plan %4")
                       .arg(place.epoch)
                       .arg(shareText(place.active, place.greenShare), sideName(place.active),
                            place.plan ? place.plan->name : tr("not known"))
                << Qt::endl;
    for (const Journal::Record &record : run->records) {
        if (Journal::isLine(record.content.kind))
            streams.out << isoUtc(record.content.at) << QLatin1Char(' ')
                        << levelName(record.content.level).leftJustified(5) << QLatin1Char(' ')
                        << record.content.source.leftJustified(8) << QLatin1Char(' ')
                        << words({ record.content.code, record.content.args }) << Qt::endl;
    }
    if (html)
        streams.out << QFileInfo(*html).absoluteFilePath() << Qt::endl;
    return ExitDone;
}

int importRun(const JournalPlace &place, const QString &file, Streams streams)
{
    const auto run = Report::readRunFile(file);
    if (!run)
        return complain(run.error(), streams);
    if (run->service != place.service.name)
        return complain({ QStringLiteral("run-file.other-service"),
                          tr("%1 is a run of \"%2\", and the service file is of \"%3\": nothing was imported")
                              .arg(file, run->service, place.service.name),
                          {} },
                        streams);
    const auto store = bounded(place.journal, [&] { return Journal::Store::open(place.journal); });
    if (!store)
        return complain(store.error(), streams);
    const Journal::NewRecord by { .at = SystemClock().wallNow(),
                                  .operatorName = App::operatorName(),
                                  .host = QSysInfo::machineHostName() };
    const Done imported = bounded(
        place.journal, [&] { return Report::importRun(**store, *run, by); }, wholeJournal);
    if (!imported)
        return complain(imported.error(), streams);
    if (place.json)
        printRunObject({ { QStringLiteral("event"), QStringLiteral("imported") },
                         { QStringLiteral("run"), qint64(run->run) },
                         { QStringLiteral("records"), run->records.size() },
                         { QStringLiteral("open"), run->open } },
                       streams);
    else
        streams.out << (run->open
                            ? tr("run %1 is in this journal now; \"signalbox deploy --resume\" or the window goes "
                                 "on with it where the router is reached")
                            : tr("run %1 is in this journal now; it had ended"))
                           .arg(run->run)
                    << Qt::endl;
    return ExitDone;
}

} // namespace

Started runRun(Arguments arguments, Streams streams)
{
    const bool force = arguments.takeFlag(QStringLiteral("force"));
    const auto out = arguments.takeValue(QStringLiteral("out"));
    if (!out)
        return complain(out.error(), streams);
    const QString verb = arguments.words().value(0);
    if (verb == QLatin1String("show")) {
        const bool json = arguments.takeFlag(QStringLiteral("json"));
        const auto words = arguments.finish(2);
        return words ? showRun(words->at(1), *out, force, json, streams) : complain(wrongRunUse(), streams);
    }
    if (verb != QLatin1String("export") && verb != QLatin1String("import"))
        return complain(wrongRunUse(), streams);
    const auto place = takeJournalPlace(arguments);
    if (!place)
        return complain(place.error(), streams);
    const bool exports = verb == QLatin1String("export");
    const auto words = arguments.finish(exports ? 3 : 2);
    if (!words)
        return complain(wrongRunUse(), streams);
    return exports ? exportRun(*place, words->at(1), words->at(2), force, streams)
                   : importRun(*place, words->at(1), streams);
}

} // namespace Signalbox::Commands
