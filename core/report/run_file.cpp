#include "core/report/run_file.h"

#include "core/base/write_problem.h"
#include "core/config/regular_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Signalbox::Report {
namespace {

using Journal::NewRecord;
using Journal::Record;

constexpr int runFileVersion = 1;
constexpr qint64 largestRunFile = qint64(256) * 1024 * 1024;

struct RunFileWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

Error fileError(const char *code, const QString &text)
{
    return { QLatin1String("run-file.") + QLatin1String(code), text, {} };
}

qint64 msOf(WallTime at)
{
    return qint64(at.time_since_epoch().count());
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// The arguments as their text: the very bytes that were hashed.
QJsonObject recordJson(const Record &record)
{
    const NewRecord &content = record.content;
    return { { QStringLiteral("id"), qint64(record.id) },
             { QStringLiteral("at_ms"), msOf(content.at) },
             { QStringLiteral("writer"), record.writer },
             { QStringLiteral("kind"), Journal::kindName(content.kind) },
             { QStringLiteral("level"), levelName(content.level) },
             { QStringLiteral("source"), content.source },
             { QStringLiteral("code"), content.code },
             { QStringLiteral("args"), record.argsText },
             { QStringLiteral("operator"), content.operatorName },
             { QStringLiteral("host"), content.host },
             { QStringLiteral("run"), qint64(content.run) },
             { QStringLiteral("epoch"), qint64(content.epoch) },
             { QStringLiteral("prev"), QString::fromLatin1(record.prev) },
             { QStringLiteral("hash"), QString::fromLatin1(record.hash) } };
}

std::optional<Record> recordFrom(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto number = [&object](const char *name) { return object.value(QLatin1String(name)).toInteger(); };
    const auto kind = Journal::kindFromName(text("kind"));
    const auto level = levelFromName(text("level"));
    if (!kind || !level)
        return std::nullopt;
    Record record { .id = quint64(number("id")),
                    .content = { .at = WallTime(milliseconds(number("at_ms"))),
                                 .kind = *kind,
                                 .level = *level,
                                 .source = text("source"),
                                 .code = text("code"),
                                 .args = Journal::argsFromText(text("args")),
                                 .operatorName = text("operator"),
                                 .host = text("host"),
                                 .run = quint64(number("run")),
                                 .epoch = quint64(number("epoch")) },
                    .writer = text("writer"),
                    .argsText = text("args"),
                    .prev = text("prev").toLatin1(),
                    .hash = text("hash").toLatin1() };
    return record;
}

QByteArray bodyOf(const RunFile &run)
{
    QByteArray body;
    for (const Record &record : run.records)
        body += lineOf(recordJson(record));
    return body;
}

QByteArray digestOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

Done readRecords(RunFile &run, const QByteArray &body, const QString &file)
{
    const QByteArrayList lines = body.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const auto record = recordFrom(QJsonDocument::fromJson(line).object());
        if (!record)
            return fileError("not-one",
                             RunFileWords::tr("%1: line %2 is no record; export the run again")
                                 .arg(file)
                                 .arg(run.records.size() + 2));
        if (Journal::hashOf(*record) != record->hash || record->content.run != run.run)
            return fileError("changed",
                             RunFileWords::tr("%1: record %2 was changed since it was exported; export the run again")
                                 .arg(file)
                                 .arg(record->id));
        run.records.append(*record);
    }
    return done();
}

} // namespace

Done writeRunFile(const RunFile &run, const QString &file, bool replace)
{
    if (run.records.isEmpty())
        return fileError("no-run", RunFileWords::tr("the journal has nothing of run %1").arg(run.run));
    const QFileInfo there(file);
    if (there.exists() && (!replace || !there.isFile()))
        return fileError("exists", RunFileWords::tr("%1 is there already; --force replaces a file").arg(file));
    const QByteArray body = bodyOf(run);
    const QByteArray head = lineOf({ { QStringLiteral("signalbox_run"), runFileVersion },
                                     { QStringLiteral("service"), run.service },
                                     { QStringLiteral("run"), qint64(run.run) },
                                     { QStringLiteral("open"), run.open },
                                     { QStringLiteral("exported_at_ms"), msOf(run.exportedAt) },
                                     { QStringLiteral("exported_by"), run.exportedBy },
                                     { QStringLiteral("host"), run.host },
                                     { QStringLiteral("records"), run.records.size() },
                                     { QStringLiteral("sha256"), QString::fromLatin1(digestOf(body)) } });
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(head + body) != head.size() + body.size() || !out.commit())
        return fileError("cannot-write", RunFileWords::tr("%1 cannot be written: %2").arg(file, writeProblem(out)));
    return done();
}

Result<RunFile> readRunFile(const QString &file)
{
    const auto read = Config::readRegularFile(file, largestRunFile);
    if (!read)
        return fileError("unreadable", QStringLiteral("%1 %2").arg(file, read.error().text));
    const qsizetype end = read->bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(read->bytes.left(end)).object();
    const int has = head.value(QLatin1String("signalbox_run")).toInt();
    if (end < 0 || has < 1)
        return fileError("not-one",
                         RunFileWords::tr("%1 is no exported run; \"signalbox run export\" writes one").arg(file));
    if (has > runFileVersion)
        return fileError("newer",
                         RunFileWords::tr("%1 was written by a newer version; this one reads up to %2")
                             .arg(file)
                             .arg(runFileVersion));
    RunFile run { .service = head.value(QLatin1String("service")).toString(),
                  .run = quint64(head.value(QLatin1String("run")).toInteger()),
                  .open = head.value(QLatin1String("open")).toBool(),
                  .exportedAt = WallTime(milliseconds(head.value(QLatin1String("exported_at_ms")).toInteger())),
                  .exportedBy = head.value(QLatin1String("exported_by")).toString(),
                  .host = head.value(QLatin1String("host")).toString() };
    const QByteArray body = read->bytes.mid(end + 1);
    if (const Done records = readRecords(run, body, file); !records)
        return records.error();
    if (run.run == 0 || run.records.size() != head.value(QLatin1String("records")).toInteger()
        || QString::fromLatin1(digestOf(body)) != head.value(QLatin1String("sha256")).toString())
        return fileError("changed",
                         RunFileWords::tr("%1 is not whole, or was changed; export the run again").arg(file));
    return run;
}

Done importRun(Journal::Store &store, const RunFile &run, const NewRecord &by)
{
    const auto known = store.matching({ .run = run.run }, 1);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return fileError(
            "known",
            RunFileWords::tr("this journal has a run %1 already; \"run show\" reads the file without it").arg(run.run));
    NewRecord line = by;
    line.source = QStringLiteral("run");
    line.code = QStringLiteral("run.imported");
    line.run = run.run;
    line.args = { { QStringLiteral("run"), run.run },
                  { QStringLiteral("service"), run.service },
                  { QStringLiteral("who"), run.exportedBy },
                  { QStringLiteral("host"), run.host },
                  { QStringLiteral("n"), run.records.size() },
                  { QStringLiteral("last"), run.records.constLast().id },
                  { QStringLiteral("hash"), QString::fromLatin1(run.records.constLast().hash) } };
    QList<NewRecord> records { line };
    for (const Record &record : run.records)
        records.append(record.content);
    const auto appended = store.appendAll(records);
    return appended ? done() : Done(appended.error());
}

} // namespace Signalbox::Report
