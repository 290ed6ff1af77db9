#pragma once

#include "core/base/redact.h"
#include "core/report/run_story.h"

namespace Signalbox::Report {

/// What an incident report is made from.
struct ReportInput {
    QString service;
    QString console; ///< who had it made: "an@desk-7"
    WallTime madeAt {};
    RunStory story;
    Result<Journal::Verified> chain { Error {} }; ///< of the whole journal, when the report was made
};

/// One self-contained HTML page: no script, no picture, font or style from elsewhere; light and dark as the reader's
/// system is; well-formed XML as well. Every text of the journal goes through the redactor and is escaped. Figures that
/// the journal does not hold are said to be absent. Pure; in the language of the program.
QByteArray reportHtml(const ReportInput &input, const Redactor &redactor);

/// Reads a run, proves the chain and writes the page, mode 0600, whole or not at all. Blocks; any thread that opened
/// the store. Errors: those of the Store; report.no-run, report.cannot-write, report.exists.
Done writeReport(const Journal::Store &store, quint64 run, const ReportInput &about, const Redactor &redactor,
                 const QString &file, bool replace);

/// Writes the page alone, mode 0600, whole or not at all. Errors: report.cannot-write, report.exists.
Done writePage(const ReportInput &input, const Redactor &redactor, const QString &file, bool replace);

/// Where the report of a run goes when nobody says otherwise: beside the journal.
QString reportFileOf(const QString &journalFile, quint64 run);

} // namespace Signalbox::Report
