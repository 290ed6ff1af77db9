#include "app/commands/commands.h"
#include "app/commands/journal_options.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/composition.h"
#include "app/operator.h"
#include "core/report/report_html.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace Signalbox::Commands {

Started runReport(Arguments arguments, Streams streams)
{
    const bool force = arguments.takeFlag(QStringLiteral("force"));
    const auto out = arguments.takeValue(QStringLiteral("out"));
    if (!out)
        return complain(out.error(), streams);
    const auto place = takeJournalPlace(arguments);
    if (!place)
        return complain(place.error(), streams);
    const auto words = arguments.finish(1);
    if (!words)
        return complain(
            { QStringLiteral("usage"), tr("report: expected the number of a run, or \"last\""), words.error().text },
            streams);
    const auto store = openJournal(place->journal);
    if (!store)
        return complain(store.error(), streams);
    const auto run = bounded(
        place->journal, [&] { return knownRunFromText(words->at(0), **store); }, wholeJournal);
    if (!run)
        return complain(run.error(), streams);
    const QString file = out->value_or(Report::reportFileOf(place->journal, *run));
    const Report::ReportInput about {
        .service = place->service.name, .console = App::operatorName(), .madeAt = SystemClock().wallNow(), .story = {}
    };
    // Its own place beside the journal holds nothing but what can be written again.
    const bool replace = force || !out->has_value();
    const Done written = bounded(
        place->journal, [&] { return Report::writeReport(**store, *run, about, place->redactor, file, replace); },
        wholeJournal);
    if (!written)
        return complain(written.error(), streams);
    if (place->json) {
        const QJsonObject object { { QStringLiteral("event"), QStringLiteral("report") },
                                   { QStringLiteral("run"), qint64(*run) },
                                   { QStringLiteral("file"), QFileInfo(file).absoluteFilePath() } };
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    } else {
        streams.out << QFileInfo(file).absoluteFilePath() << Qt::endl;
    }
    return ExitDone;
}

} // namespace Signalbox::Commands
