#include "app/commands/judge.h"

#include "app/commands/judge_json.h"
#include "app/commands/options.h"
#include "app/commands/text.h"
#include "core/config/duration.h"
#include "core/judge/replay.h"
#include "core/session/judge_words.h"

#include <QFile>
#include <QJsonDocument>

namespace Signalbox::Commands {
namespace {

struct JudgeOptions {
    QString file;
    Side active = Side::Blue;
    bool json = false;
    Judge::Rules rules;
};

Error judgeUsage(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

Result<JudgeOptions> judgeOptions(const QStringList &words)
{
    Arguments arguments(words);
    JudgeOptions options;
    options.json = arguments.takeFlag(QStringLiteral("json"));
    const auto active = arguments.takeValue(QStringLiteral("active"));
    const auto alpha = arguments.takeValue(QStringLiteral("alpha"));
    const auto warmUp = arguments.takeValue(QStringLiteral("warmup"));
    for (const auto *value : { &active, &alpha, &warmUp }) {
        if (!*value)
            return value->error();
    }
    if (*active) {
        const auto side = sideFromName(**active);
        if (!side)
            return judgeUsage(tr("--active %1: blue or green was expected").arg(**active));
        options.active = *side;
    }
    if (*alpha) {
        bool isNumber = false;
        options.rules.alpha = (*alpha)->toDouble(&isNumber);
        if (!isNumber || !(options.rules.alpha >= 1e-6) || !(options.rules.alpha <= 0.2))
            return judgeUsage(tr("--alpha %1: a chance from 0.000001 to 0.2 was expected").arg(**alpha));
    }
    if (*warmUp) {
        const auto duration = Config::durationFromText(**warmUp);
        if (!duration)
            return judgeUsage(tr("--warmup %1: a time such as 20s or 0s was expected").arg(**warmUp));
        options.rules.warmUp = *duration;
        options.rules.alwaysWarmUp = true;
    }
    const auto files = arguments.finish(1);
    if (!files)
        return files.error();
    options.file = files->first();
    return options;
}

QString problemWords(const Judge::TraceProblem &problem)
{
    const QString column = QString::fromStdString(problem.column);
    switch (problem.kind) {
    case Judge::TraceProblem::Kind::NoHeader:
        return tr("the file is empty; its first line must name the columns, at least t_ms,env,latency_ms,status");
    case Judge::TraceProblem::Kind::MissingColumn:
        return tr("there is no column \"%1\"; the first line must name at least t_ms,env,latency_ms,status")
            .arg(column);
    case Judge::TraceProblem::Kind::RepeatedColumn:
        return tr("the column \"%1\" is there twice; name it once").arg(column);
    case Judge::TraceProblem::Kind::TooFewFields:
        return tr("there are fewer fields than the first line has columns");
    case Judge::TraceProblem::Kind::TooLong:
        return tr("the line is longer than 64 KB; is this a trace?");
    case Judge::TraceProblem::Kind::Quotes:
        return tr("a quoted field has no end in this line");
    case Judge::TraceProblem::Kind::BadValue:
        break;
    }
    QString expected = tr("a number of milliseconds was expected, 0 or more");
    if (column == QLatin1String("env"))
        expected = tr("blue or green was expected");
    else if (column == QLatin1String("status"))
        expected = tr("an HTTP status was expected, or 0 where none was received");
    else if (column == QLatin1String("bytes"))
        expected = tr("a size in bytes was expected, or nothing");
    else if (column == QLatin1String("share"))
        expected = tr("green's share from 0 to 1 was expected, or nothing");
    else if (column == QLatin1String("stream"))
        expected = tr("1, 0, true, false, yes or no was expected, or nothing");
    else if (column == QLatin1String("end"))
        expected = tr("how it ended was expected: nothing, ok, running, cut_stream, timed_out, … or HAProxy's state");
    return tr("%1 is \"%2\": %3").arg(column, QString::fromStdString(problem.found), expected);
}

/// Plays the whole file. An Error names the line.
Result<Judge::Verdict> replay(const JudgeOptions &options)
{
    QFile file(options.file);
    const bool standardInput = options.file == QLatin1String("-");
    const QString name = standardInput ? tr("standard input") : options.file;
    if (standardInput ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return Error { QStringLiteral("judge.open"), tr("%1: %2").arg(name, file.errorString()), {} };
    Judge::Replay player(options.rules);
    Judge::TraceReader reader;
    QByteArray piece(1 << 18, Qt::Uninitialized);
    std::vector<Judge::TraceRow> rows;
    for (qint64 size = 1; size > 0;) {
        size = file.read(piece.data(), piece.size());
        if (size < 0)
            return Error { QStringLiteral("judge.read"), tr("%1: %2").arg(name, file.errorString()), {} };
        rows.clear();
        const auto problem = reader.read({ piece.constData(), std::size_t(size) }, size == 0, rows);
        if (problem) {
            return Error { QStringLiteral("judge.line"),
                           QStringLiteral("%1:%2: %3").arg(name).arg(problem->line).arg(problemWords(*problem)),
                           {} };
        }
        for (Judge::TraceRow &row : rows) {
            if (options.active == Side::Green) {
                row.request.arm = row.request.arm == Judge::Arm::Active ? Judge::Arm::Candidate : Judge::Arm::Active;
                if (row.share)
                    row.share = 1 - *row.share;
            }
            player.add(row);
        }
    }
    player.finish();
    return player.trial().verdict();
}

void printVerdict(const Judge::Verdict &verdict, QTextStream &out)
{
    out << Session::decisionName(verdict.decision);
    if (verdict.decidedAt)
        out << tr(" at %1 ms").arg(double(verdict.decidedAt->count()) / 1000, 0, 'f', 0);
    if (verdict.decision == Judge::Decision::Insufficient)
        out << ": " << Session::lackWords(verdict);
    if (verdict.decision == Judge::Decision::Fail)
        out << ": " << Session::metricWords(*verdict.metric, verdict.tail) << ' '
            << Session::effectWords(*verdict.metric, verdict.tail, verdict.effect);
    out << '\n'
        << tr("requests: %1 on the active side, %2 on the candidate")
               .arg(verdict.active().ended)
               .arg(verdict.candidate().ended)
        << '\n';
    for (const Judge::MetricView &view : verdict.evidence) {
        if (!view.seen)
            continue;
        out << tr("  %1: %2; %3 (of being no worse: %4, at %5)")
                   .arg(Session::metricWords(view.metric, view.tail),
                        Session::effectWords(view.metric, view.tail, view.effect), Session::evidenceWords(view),
                        Session::evidenceText(view.passEvidence), Session::evidenceText(view.passThreshold))
            << '\n';
    }
    if (verdict.everSharedSlow)
        out << tr("for a while both sides were slower; this is not blamed on the candidate") << '\n';
    if (verdict.everSharedFailing)
        out << tr("for a while both sides failed more; this is not blamed on the candidate") << '\n';
    if (verdict.ignored > 0)
        out << tr("%1 requests were repeated or told too late, and left out").arg(verdict.ignored) << '\n';
}

} // namespace

int judgeTrace(const QStringList &args, Streams streams)
{
    const auto options = judgeOptions(args);
    if (!options) {
        streams.err
            << "signalbox judge: " << options.error().text
            << "\nusage: signalbox judge TRACE.csv|- [--active blue|green] [--alpha A] [--warmup DURATION] [--json]\n";
        return ExitUsage;
    }
    const auto verdict = replay(*options);
    if (!verdict) {
        streams.err << verdict.error().text << '\n';
        return ExitUsage;
    }
    if (options->json) {
        const QJsonObject json = verdictJson(*verdict, options->rules.alpha);
        streams.out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    } else {
        printVerdict(*verdict, streams.out);
    }
    switch (verdict->decision) {
    case Judge::Decision::Pass:
        return ExitDone;
    case Judge::Decision::Fail:
        return ExitFailed;
    case Judge::Decision::Insufficient:
        break;
    }
    return ExitUndecided;
}

} // namespace Signalbox::Commands
