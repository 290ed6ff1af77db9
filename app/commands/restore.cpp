#include "app/commands/commands.h"
#include "app/commands/journal_options.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/operator.h"
#include "core/config/regular_file.h"
#include "core/config/service_file.h"
#include "core/report/line_diff.h"
#include "core/report/run_story.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/paths.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>

namespace Signalbox::Commands {
namespace {

using Report::DiffLine;

constexpr qint64 largestServiceFile = qint64(256) * 1024;
constexpr int longestShown = 300;

Error restoreError(const char *code, const QString &text)
{
    return { QLatin1String("restore.") + QLatin1String(code), text, {} };
}

/// Then and now, side by side.
struct Comparison {
    Report::RunStory story;
    Report::RunSnapshot then;
    QString file; ///< the service file that would be written
    std::optional<QString> textNow; ///< absent: there is no such file
    QList<DiffLine> lines;
    QMap<QString, QString> keysNow; ///< fingerprints by side; empty: the key cannot be read
    std::optional<Router::ControlWord> wordNow;

    [[nodiscard]] bool fileDiffers() const { return !textNow || *textNow != then.text; }
};

/// The word that the router starts from; a running one was ordered the same.
std::optional<Router::ControlWord> routerNow(const Config::Service &service)
{
    const auto paths = Router::HAProxy::Paths::below(service.router.stateDir);
    if (!paths)
        return std::nullopt;
    QFile file(paths->controlMap());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray entry = QByteArray(Router::HAProxy::controlEntry) + ' ';
    for (const QByteArray &line : file.read(largestServiceFile).split('\n')) {
        if (line.startsWith(entry))
            return Router::HAProxy::parseControl(line.mid(entry.size()).trimmed());
    }
    return std::nullopt;
}

Result<Comparison> compare(const JournalPlace &place, quint64 run, const Journal::Store &store)
{
    auto story = Report::readStory(store, run);
    if (!story)
        return story.error();
    if (!story->snapshot)
        return restoreError("no-snapshot",
                            tr("the journal holds no snapshot of run %1: it was opened by an older version, or by "
                               "somebody else's order")
                                .arg(run));
    if (story->snapshot->text.isEmpty())
        return restoreError("no-file", tr("run %1 had no service file: it was a sandbox's").arg(run));
    Comparison comparison { .story = *story, .then = *story->snapshot, .file = place.configFile };
    if (comparison.file.isEmpty())
        comparison.file = comparison.then.file;
    const auto now = Config::readRegularFile(comparison.file, largestServiceFile);
    if (now)
        comparison.textNow = QString::fromUtf8(now->bytes);
    else if (now.error().code != QLatin1String("file.missing"))
        return restoreError("unreadable", QStringLiteral("%1 %2").arg(comparison.file, now.error().text));
    comparison.lines = Report::lineDiff(comparison.textNow.value_or(QString()).split(QLatin1Char('\n')),
                                        comparison.then.text.split(QLatin1Char('\n')));
    for (auto key = place.keys.cbegin(); key != place.keys.cend(); ++key)
        comparison.keysNow.insert(key.key(), Report::fingerprintAsIn(comparison.then, key.value()));
    comparison.wordNow = routerNow(place.service);
    return comparison;
}

QString wordText(const std::optional<Router::ControlWord> &word)
{
    return word ? tr("%1 active, %2, order %3").arg(sideName(word->active), shareText(*word)).arg(word->epoch)
                : tr("not known");
}

/// "same", "changed" or "unknown": stable, for JSON.
QString keyState(const Comparison &comparison, const QString &side)
{
    const QString then = comparison.then.fingerprints.value(side);
    const QString now = comparison.keysNow.value(side);
    if (then.isEmpty() || now.isEmpty())
        return QStringLiteral("unknown");
    return then == now ? QStringLiteral("same") : QStringLiteral("changed");
}

void printFile(const Comparison &comparison, const Redactor &redactor, QTextStream &out)
{
    if (!comparison.textNow) {
        out << tr("service file %1: there is none now").arg(comparison.file) << Qt::endl;
    } else if (!comparison.fileDiffers()) {
        out << tr("service file %1: as it was").arg(comparison.file) << Qt::endl;
    } else {
        out << tr("service file %1 (- now, + then):").arg(comparison.file) << Qt::endl;
        for (const DiffLine &line : comparison.lines) {
            if (line.kind != DiffLine::Kind::Same)
                out << (line.kind == DiffLine::Kind::Now ? QStringLiteral("  - ") : QStringLiteral("  + "))
                    << redactor.clean(line.text, longestShown) << Qt::endl;
        }
    }
    if (comparison.then.file != comparison.file)
        out << tr("it was %1 then").arg(comparison.then.file) << Qt::endl;
    for (const int line : comparison.then.leftOut)
        out << tr("line %1 was not kept: it looked like a secret").arg(line) << Qt::endl;
}

void printComparison(const Comparison &comparison, const JournalPlace &place, QTextStream &out)
{
    out << tr("run %1, opened %2 by %3")
               .arg(QString::number(comparison.story.run), isoUtc(comparison.story.began),
                    comparison.story.openedBy.isEmpty() ? tr("the console itself") : comparison.story.openedBy)
        << Qt::endl;
    printFile(comparison, place.redactor, out);
    for (const Side side : { Side::Blue, Side::Green }) {
        const QString name = sideName(side);
        const QString state = keyState(comparison, name);
        if (state == QLatin1String("same"))
            out << tr("key of %1: the same as then").arg(name) << Qt::endl;
        else if (state == QLatin1String("changed"))
            out << tr("key of %1: CHANGED since (fingerprint %2 then, %3 now); keys are never touched: put the old one "
                      "back where %4 says, if it is still good")
                       .arg(name, comparison.then.fingerprints.value(name), comparison.keysNow.value(name),
                            place.service.environment(side).key.text)
                << Qt::endl;
        else
            out << tr("key of %1: cannot be compared (not readable now, or none then)").arg(name) << Qt::endl;
    }
    out << tr("router then: %1")
               .arg(wordText(comparison.then.routerKnown ? std::optional(comparison.then.word) : std::nullopt))
        << Qt::endl;
    out << tr("router now: %1; traffic is moved by \"signalbox rollback\" or \"shift\", not by this")
               .arg(wordText(comparison.wordNow))
        << Qt::endl;
}

QJsonObject comparisonJson(const Comparison &comparison, const Redactor &redactor)
{
    QJsonArray diff;
    for (const DiffLine &line : comparison.lines) {
        if (line.kind != DiffLine::Kind::Same)
            diff.append(
                QJsonObject { { line.kind == DiffLine::Kind::Now ? QStringLiteral("now") : QStringLiteral("then"),
                                redactor.clean(line.text, longestShown) } });
    }
    QJsonObject keys;
    for (const Side side : { Side::Blue, Side::Green })
        keys.insert(sideName(side), keyState(comparison, sideName(side)));
    return { { QStringLiteral("event"), QStringLiteral("restore") },
             { QStringLiteral("run"), qint64(comparison.story.run) },
             { QStringLiteral("file"), comparison.file },
             { QStringLiteral("differs"), comparison.fileDiffers() },
             { QStringLiteral("diff"), diff },
             { QStringLiteral("keys"), keys },
             { QStringLiteral("router_then"),
               comparison.then.routerKnown ? QJsonValue(wordText(comparison.then.word)) : QJsonValue() },
             { QStringLiteral("router_now"),
               comparison.wordNow ? QJsonValue(wordText(comparison.wordNow)) : QJsonValue() } };
}

/// Keeps what is there under a name of its own; its name, or empty when there was nothing.
Result<QString> keepBackup(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QString();
    const QString stem = file + QStringLiteral(".before-restore-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString backup = stem;
    for (int i = 2; QFileInfo::exists(backup); ++i)
        backup = stem + QLatin1Char('-') + QString::number(i);
    if (!QFile::copy(file, backup))
        return restoreError("no-backup",
                            tr("%1 could not be copied to %2, so it was not changed; check the space and the rights "
                               "there")
                                .arg(file, backup));
    return backup;
}

Result<QString> writeBack(const Comparison &comparison)
{
    if (comparison.then.leftOutSettings)
        return restoreError("incomplete",
                            tr("a setting of the service file was not kept, since it looked like a secret (line %1): "
                               "take the other lines over by hand")
                                .arg(comparison.then.leftOut.first()));
    auto backup = keepBackup(comparison.file);
    if (!backup)
        return backup;
    QSaveFile out(comparison.file); // keeps the mode of the file that it takes the place of
    out.setDirectWriteFallback(false);
    const QByteArray text = comparison.then.text.toUtf8();
    const bool isNew = !comparison.textNow;
    if (!out.open(QIODevice::WriteOnly) || (isNew && !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        || out.write(text) != text.size() || !out.commit())
        return restoreError("not-written",
                            tr("%1 could not be written and is as it was: %2").arg(comparison.file, out.errorString()));
    return backup;
}

Done noteRestore(Journal::Store &store, const Comparison &comparison, const QString &backup)
{
    const auto noted = store.append({ .at = SystemClock().wallNow(),
                                      .level = Level::Warning,
                                      .source = QStringLiteral("restore"),
                                      .code = QStringLiteral("restore.done"),
                                      .args = { { QStringLiteral("file"), comparison.file },
                                                { QStringLiteral("of"), comparison.story.run },
                                                { QStringLiteral("backup"), backup } },
                                      .operatorName = App::operatorName(),
                                      .host = QSysInfo::machineHostName() });
    return noted ? done() : Done(noted.error());
}

void printJson(const QJsonObject &object, Streams streams)
{
    streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

int restore(const JournalPlace &place, const Comparison &comparison, Journal::Store &store, bool yes, Streams streams)
{
    QJsonObject object = comparisonJson(comparison, place.redactor);
    if (!place.json)
        printComparison(comparison, place, streams.out);
    object.insert(QStringLiteral("written"), false);
    if (!comparison.fileDiffers() || !yes) {
        if (place.json)
            printJson(object, streams);
        else
            streams.out << (comparison.fileDiffers() ? tr("nothing was changed; say --yes to write the file of then")
                                                     : tr("nothing to restore"))
                        << Qt::endl;
        return comparison.fileDiffers() ? ExitUndecided : ExitDone;
    }
    const auto backup = bounded(comparison.file, [&] { return writeBack(comparison); });
    if (!backup)
        return complain(backup.error(), streams);
    if (place.json) {
        object.insert(QStringLiteral("written"), true);
        object.insert(QStringLiteral("backup"), *backup);
        printJson(object, streams);
    } else {
        streams.out << tr("%1 is as it was then; what it was now is in %2").arg(comparison.file, *backup) << Qt::endl;
        streams.out << tr("a running router keeps its configuration until \"signalbox router reload\"; an open window "
                          "keeps the service as it read it until it is opened again")
                    << Qt::endl;
    }
    for (const Config::Problem &problem : Config::load(comparison.file).problems)
        streams.err << Config::problemText(problem) << Qt::endl;
    if (const Done noted = bounded(place.journal, [&] { return noteRestore(store, comparison, *backup); }); !noted)
        streams.err << tr("this could not be journaled: %1").arg(noted.error().text) << Qt::endl;
    return ExitDone;
}

} // namespace

Started runRestore(Arguments arguments, Streams streams)
{
    const bool yes = arguments.takeFlag(QStringLiteral("yes"));
    const auto of = takeJournalRun(arguments, tr("restore: expected the number of a run, or \"last\""));
    if (!of)
        return complain(of.error(), streams);
    const auto comparison = bounded(
        of->place.journal, [&] { return compare(of->place, of->run, *of->store); }, wholeJournal);
    if (!comparison)
        return complain(comparison.error(), streams);
    return restore(of->place, *comparison, *of->store, yes, streams);
}

} // namespace Signalbox::Commands
