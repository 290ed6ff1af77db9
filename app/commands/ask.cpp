#include "app/commands/commands.h"
#include "app/commands/journal_options.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/operator.h"
#include "app/stage.h"
#include "core/session/last_run.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>
#include <QUuid>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds answerWithin(5000); ///< a console reads the journal every 250 ms
constexpr milliseconds lookEvery(50);
constexpr int searched = 2000; ///< newest records in which the open run is looked for

/// Which run is open and which order is in force, as the journal tells it.
struct OpenRun {
    quint64 run = 0; ///< 0: none
    quint64 epoch = 0;
};

OpenRun openRunIn(const QList<Journal::Record> &records)
{
    OpenRun open;
    for (const Journal::Record &record : records) {
        const QString &code = record.content.code;
        if (code == QLatin1String("run.opened"))
            open.run = record.content.run;
        else if (Session::outcomeOfEnd(code))
            open.run = 0;
        else if (record.content.kind == Journal::Kind::Order)
            open.epoch = record.content.epoch;
    }
    return open;
}

void print(const Journal::Record &record, bool json, Streams streams)
{
    const LogEntry entry = Journal::toLogEntry(record);
    if (json) {
        streams.out << QString::fromUtf8(QJsonDocument(logJson(entry)).toJson(QJsonDocument::Compact)) << Qt::endl;
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count());
    streams.out << time.toString(QStringLiteral("HH:mm:ss.zzz ")) << levelName(entry.level).leftJustified(5)
                << QLatin1Char(' ') << entry.source.leftJustified(8) << QLatin1Char(' ') << words(entry.message)
                << Qt::endl;
}

int finish(const QString &verb, const char *outcome, int status, bool json, Streams streams)
{
    if (json) {
        const QJsonObject object { { QStringLiteral("event"), QStringLiteral("asked") },
                                   { QStringLiteral("verb"), verb },
                                   { QStringLiteral("outcome"), QLatin1String(outcome) } };
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }
    return status;
}

/// Prints what the journal gets from here on, until the console that drives the run has answered.
Result<int> awaitAnswer(const Journal::Store &store, const Journal::Record &asked, const QString &verb, bool json,
                        Streams streams)
{
    quint64 seen = asked.id;
    QElapsedTimer since;
    since.start();
    while (milliseconds(since.elapsed()) < answerWithin) {
        const auto records = bounded(store.path(), [&] { return store.since(seen, searched); });
        if (!records)
            return records.error();
        for (const Journal::Record &record : *records) {
            seen = record.id;
            print(record, json, streams);
            if (record.content.args.value(QStringLiteral("id")) != asked.content.args.value(QStringLiteral("id")))
                continue;
            if (record.content.code == QLatin1String("request.taken"))
                return finish(verb, "taken", ExitDone, json, streams);
            if (record.content.code == QLatin1String("request.refused"))
                return finish(verb, "refused", ExitFailed, json, streams);
        }
        QThread::msleep(lookEvery.count());
    }
    streams.err << tr(
        "no console answered: none drives this run now, so nothing moves by itself. \"signalbox deploy --resume\" or "
        "the window goes on with it; \"signalbox shift\", \"step-back\" and \"rollback\" move traffic without it")
                << Qt::endl;
    return finish(verb, "unanswered", ExitUndecided, json, streams);
}

Result<int> ask(const QString &verb, const QString &reason, const QString &file, bool json, Streams streams)
{
    const auto store = openJournal(file);
    if (!store)
        return store.error();
    const auto records = bounded(file, [&] { return (*store)->last(searched); });
    if (!records)
        return records.error();
    const OpenRun open = openRunIn(*records);
    if (open.run == 0) {
        streams.err << tr("no run is open: there is nothing to %1").arg(verb) << Qt::endl;
        return finish(verb, "no_run", ExitUndecided, json, streams);
    }
    const Journal::NewRecord request { .at = SystemClock().wallNow(),
                                       .source = QStringLiteral("rollout"),
                                       .code = QStringLiteral("request.made"),
                                       .args
                                       = { { QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces) },
                                           { QStringLiteral("verb"), verb },
                                           { QStringLiteral("run"), open.run },
                                           { QStringLiteral("reason"), reason } },
                                       .operatorName = App::operatorName(),
                                       .host = QSysInfo::machineHostName(),
                                       .run = open.run,
                                       .epoch = open.epoch };
    const auto asked = bounded(file, [&] { return (*store)->append(request); });
    if (!asked)
        return asked.error();
    return awaitAnswer(**store, *asked, verb, json, streams);
}

Started runAsk(const QString &verb, Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const auto reason = arguments.takeValue(QStringLiteral("reason"));
    if (!reason)
        return complain(reason.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    if (options->sandbox)
        return complain(
            { QStringLiteral("usage"),
              tr("%1: a sandbox lives in its own console, where nobody else can ask; use --config FILE").arg(verb),
              {} },
            streams);
    auto stage = stageFor(*options, true);
    if (!stage)
        return complain(stage.error(), streams);
    const QString file = App::journalFileOf((*stage)->service());
    const Result<int> status = ask(verb, reason->value_or(QString()), file, options->json, streams);
    if (!status && status.error().code == QLatin1String("journal.none")) {
        streams.err << tr("no console has run here yet: there is nothing to %1").arg(verb) << Qt::endl;
        return ExitUndecided;
    }
    return status ? *status : complain(status.error(), streams);
}

} // namespace

Started runHold(Arguments arguments, Streams streams)
{
    return runAsk(QStringLiteral("hold"), std::move(arguments), streams);
}

Started runResume(Arguments arguments, Streams streams)
{
    return runAsk(QStringLiteral("resume"), std::move(arguments), streams);
}

Started runNext(Arguments arguments, Streams streams)
{
    return runAsk(QStringLiteral("next"), std::move(arguments), streams);
}

} // namespace Signalbox::Commands
