#include "app/commands/journal_options.h"

#include "app/commands/text.h"
#include "app/composition.h"
#include "app/keys/keychain.h"
#include "core/config/duration.h"
#include "core/config/resources.h"
#include "core/report/run_story.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace Signalbox::Commands {
namespace {

Error wrongOption(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

/// "1 to 3, 5": the runs that a journal has, for whoever asks for another.
QString runsText(const QList<Journal::Record> &records)
{
    QList<quint64> runs;
    for (const Journal::Record &record : records) {
        if (record.content.run != 0 && !runs.contains(record.content.run))
            runs.append(record.content.run);
    }
    std::sort(runs.begin(), runs.end());
    QStringList parts;
    for (qsizetype first = 0; first < runs.size();) {
        qsizetype last = first;
        while (last + 1 < runs.size() && runs.at(last + 1) == runs.at(last) + 1)
            ++last;
        parts.append(first == last ? QString::number(runs.at(first))
                                   : tr("%1 to %2").arg(runs.at(first)).arg(runs.at(last)));
        first = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::optional<WallTime> momentFromText(const QString &text, WallTime now)
{
    if (const auto ago = Config::durationFromText(text))
        return now - *ago;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return WallTime(milliseconds(time.toMSecsSinceEpoch()));
}

Result<Journal::Filter> takeFilter(Arguments &arguments, WallTime now)
{
    Journal::Filter filter;
    filter.linesOnly = !arguments.takeFlag(QStringLiteral("all"));
    const auto run = arguments.takeValue(QStringLiteral("run"));
    const auto since = arguments.takeValue(QStringLiteral("since"));
    const auto until = arguments.takeValue(QStringLiteral("until"));
    const auto level = arguments.takeValue(QStringLiteral("level"));
    for (const auto *value : { &run, &since, &until, &level }) {
        if (!*value)
            return value->error();
    }
    if (run->has_value()) {
        bool ok = false;
        filter.run = (*run)->toULongLong(&ok);
        if (!ok || *filter.run == 0)
            return wrongOption(tr("--run: \"%1\" is not the number of a run").arg(**run));
    }
    const auto moment
        = [&](const char *name, const std::optional<QString> &text, std::optional<WallTime> &into) -> Done {
        if (!text)
            return done();
        into = momentFromText(*text, now);
        if (into)
            return done();
        return wrongOption(
            tr("--%1: \"%2\" is not a time; expected 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z, "
               "or how long ago: 2h, 7d")
                .arg(QLatin1String(name), *text));
    };
    if (const Done read = moment("since", *since, filter.from); !read)
        return read.error();
    if (const Done read = moment("until", *until, filter.until); !read)
        return read.error();
    if (level->has_value()) {
        const auto atLeast = levelFromName((*level)->toUpper());
        if (!atLeast)
            return wrongOption(tr("--level: \"%1\" is none; expected debug, info, ok, warn or error").arg(**level));
        filter.atLeast = *atLeast;
    }
    return filter;
}

QString journalWait(const QString &file)
{
    return tr("the journal %1 (does its disk hang?); nothing was ordered").arg(file);
}

Result<std::unique_ptr<Journal::Store>> openJournal(const QString &file)
{
    return bounded(file, [&file]() -> Result<std::unique_ptr<Journal::Store>> {
        if (!QFileInfo::exists(file))
            return Error { QStringLiteral("journal.none"), tr("nothing was journaled yet (%1)").arg(file), {} };
        return Journal::Store::open(file);
    });
}

Result<JournalPlace> takeJournalPlace(Arguments &arguments)
{
    JournalPlace place { .json = arguments.takeFlag(QStringLiteral("json")) };
    const auto config = arguments.takeValue(QStringLiteral("config"));
    const auto stateDir = arguments.takeValue(QStringLiteral("state-dir"));
    if (!config || !stateDir)
        return config ? stateDir.error() : config.error();
    if (!config->has_value() && !stateDir->has_value())
        return wrongOption(tr("say which service: --config FILE, or --state-dir DIR where that file is gone (a "
                              "sandbox's journal is gone with it)"));
    const App::TimeLimit limit(
        ExitFailed,
        tr("the service file %1 and the files it names; does their disk hang?").arg(config->value_or(QString())));
    if (config->has_value()) {
        Config::Loaded loaded = Config::load(**config);
        const Config::Resources resources
            = Config::openResources(loaded, QProcessEnvironment::systemEnvironment(), App::desktopKeychain().get());
        place.configFile = QFileInfo(**config).absoluteFilePath();
        place.service = loaded.service;
        for (const Side side : { Side::Blue, Side::Green })
            place.keys.insert(sideName(side), resources.keys[size_t(side)]);
        place.redactor = Redactor(resources.all());
        if (place.service.router.stateDir.isEmpty() && !stateDir->has_value()) {
            QStringList lines;
            for (const Config::Problem &problem : loaded.problems)
                lines.append(Config::problemText(problem));
            return Error { QStringLiteral("config.invalid"),
                           tr("%1\nwhere its journal is cannot be told; --state-dir DIR says it")
                               .arg(lines.join(QLatin1Char('\n'))),
                           {} };
        }
    }
    if (stateDir->has_value())
        place.service.router.stateDir = QFileInfo(**stateDir).absoluteFilePath();
    place.journal = App::journalFileOf(place.service);
    return place;
}

Result<quint64> runFromText(const QString &text, const Journal::Store &store)
{
    if (text == QLatin1String("last")) {
        const auto last = Report::lastRun(store);
        if (!last)
            return last.error();
        if (!*last)
            return Error { QStringLiteral("report.no-run"), tr("the journal knows no run yet"), {} };
        return **last;
    }
    bool ok = false;
    const quint64 run = text.toULongLong(&ok);
    if (!ok || run == 0)
        return wrongOption(tr("\"%1\" is not the number of a run; \"last\" is the last one").arg(text));
    return run;
}

Done knowsRun(const Journal::Store &store, quint64 run)
{
    const auto any = store.matching({ .run = run, .linesOnly = false }, 1);
    if (!any)
        return any.error();
    if (!any->isEmpty())
        return done();
    const auto opened = store.last(std::numeric_limits<int>::max(), Journal::Kind::Run);
    if (!opened)
        return opened.error();
    const QString runs = runsText(*opened);
    return wrongOption(runs.isEmpty()
                           ? tr("run %1: the journal %2 has no run yet").arg(run).arg(store.path())
                           : tr("run %1: there is no such run in %2; it has %3").arg(run).arg(store.path(), runs));
}

Result<quint64> knownRunFromText(const QString &text, const Journal::Store &store)
{
    auto run = runFromText(text, store);
    if (!run)
        return run;
    if (const Done known = knowsRun(store, *run); !known)
        return known.error();
    return run;
}

Result<JournalRun> takeJournalRun(Arguments &arguments, const QString &expected)
{
    auto place = takeJournalPlace(arguments);
    if (!place)
        return place.error();
    const auto words = arguments.finish(1);
    if (!words)
        return Error { QStringLiteral("usage"), expected, words.error().text };
    auto store = openJournal(place->journal);
    if (!store)
        return store.error();
    const auto run = bounded(
        place->journal, [&] { return knownRunFromText(words->at(0), **store); }, wholeJournal);
    if (!run)
        return run.error();
    return JournalRun { std::move(*place), std::move(*store), *run };
}

} // namespace Signalbox::Commands
