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
    const auto of = takeJournalRun(arguments, tr("report: expected the number of a run, or \"last\""));
    if (!of)
        return complain(of.error(), streams);
    const JournalPlace &place = of->place;
    const quint64 run = of->run;
    const QString file = out->value_or(Report::reportFileOf(place.journal, run));
    const Report::ReportInput about {
        .service = place.service.name, .console = App::operatorName(), .madeAt = SystemClock().wallNow(), .story = {}
    };
    // Its own place beside the journal holds nothing but what can be written again.
    const bool replace = force || !out->has_value();
    const Done written = bounded(
        place.journal, [&] { return Report::writeReport(*of->store, run, about, place.redactor, file, replace); },
        wholeJournal);
    if (!written)
        return complain(written.error(), streams);
    if (place.json) {
        const QJsonObject object { { QStringLiteral("event"), QStringLiteral("report") },
                                   { QStringLiteral("run"), qint64(run) },
                                   { QStringLiteral("file"), QFileInfo(file).absoluteFilePath() } };
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    } else {
        streams.out << QFileInfo(file).absoluteFilePath() << Qt::endl;
    }
    return ExitDone;
}

} // namespace Signalbox::Commands
