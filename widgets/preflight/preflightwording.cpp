#include "widgets/preflight/preflightwording.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

using Preflight::Grade;
using Preflight::Line;
using Preflight::Report;
using Preflight::Subject;

struct PreflightWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString countsText(const Report &report)
{
    QStringList parts;
    const auto add = [&](Grade grade, const QString &text) {
        if (const int n = report.count(grade))
            parts << text.arg(n);
    };
    add(Grade::Fail, PreflightWords::tr("%1 failed"));
    add(Grade::Warn, PreflightWords::tr("%1 to look at"));
    add(Grade::Unknown, PreflightWords::tr("%1 unknown"));
    add(Grade::Ok, PreflightWords::tr("%1 ok"));
    return parts.join(QStringLiteral(", "));
}

QString spentText(const Report &report)
{
    QString text = PreflightWords::tr("%1 requests").arg(report.asked);
    if (report.retries > 0)
        text += PreflightWords::tr(", %1 of them tries again").arg(report.retries);
    if (report.promptTokens + report.completionTokens > 0)
        text += PreflightWords::tr("; %1 tokens in, %2 out").arg(report.promptTokens).arg(report.completionTokens);
    return text;
}

} // namespace

QString subjectWords(Subject subject)
{
    switch (subject) {
    case Subject::Reachable:
        return PreflightWords::tr("reachable");
    case Subject::Certificate:
        return PreflightWords::tr("certificate");
    case Subject::KeyFormat:
        return PreflightWords::tr("form of the key");
    case Subject::KeyAccepted:
        return PreflightWords::tr("key accepted");
    case Subject::Quota:
        return PreflightWords::tr("quota");
    case Subject::Headroom:
        return PreflightWords::tr("rate-limit headroom");
    case Subject::Models:
        return PreflightWords::tr("models listed");
    case Subject::Ping:
        return PreflightWords::tr("ping");
    case Subject::Stream:
        return PreflightWords::tr("stream");
    case Subject::Golden:
        return PreflightWords::tr("golden prompt");
    case Subject::Alike:
        return PreflightWords::tr("answers alike");
    case Subject::ClockSkew:
        return PreflightWords::tr("clock");
    }
    return {};
}

QString gradeWords(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return PreflightWords::tr("ok");
    case Grade::Warn:
        return PreflightWords::tr("look at it");
    case Grade::Fail:
        return PreflightWords::tr("FAIL");
    case Grade::Unknown:
        return PreflightWords::tr("unknown");
    }
    return {};
}

Tone toneOf(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return Tone::Green;
    case Grade::Warn:
        return Tone::Amber;
    case Grade::Fail:
        return Tone::Red;
    case Grade::Unknown:
        return Tone::Muted;
    }
    return Tone::Muted;
}

Glyph glyphOf(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return Glyph::Tick;
    case Grade::Warn:
        return Glyph::Warning;
    case Grade::Fail:
        return Glyph::Cross;
    case Grade::Unknown:
        return Glyph::Question;
    }
    return Glyph::Question;
}

QList<PreflightItem> preflightItems(const Report &report, Qt::TimeSpec spec)
{
    QList<PreflightItem> items;
    const QList<Line> lines = Preflight::inOrderOfNeed(report.lines);
    for (const Line &line : lines) {
        QStringList title { line.side ? sideTitle(*line.side) : PreflightWords::tr("Both"),
                            subjectWords(line.subject) };
        if (!line.where.isEmpty())
            title << line.where;
        items.append({ line.grade, line.side, title.join(QStringLiteral(" · ")), words(line.evidence),
                       Preflight::isPressing(line)
                           ? (words(line.meaning) + QLatin1Char(' ') + words(line.remedy)).trimmed()
                           : QString(),
                       PreflightWords::tr("Seen at %1.").arg(timeText(line.at, spec)) });
    }
    return items;
}

PreflightHeadline preflightHeadline(const Report *report, bool deployWaits, Qt::TimeSpec spec,
                                    const QString &goldenCost)
{
    if (!report)
        return { PreflightWords::tr("No preflight yet"),
                 PreflightWords::tr("It asks both sides what can be asked before traffic moves. Every deploy begins "
                                    "with one; it moves no traffic."),
                 Tone::Muted, Glyph::None };
    if (!report->finished) {
        PreflightHeadline line { PreflightWords::tr("Asking… %1 requests left").arg(report->left),
                                 words(report->waiting), Tone::Ink, Glyph::Dot };
        if (deployWaits)
            line.text = PreflightWords::tr("The deploy waits for this: %1 requests left").arg(report->left);
        return line;
    }
    PreflightHeadline line { {}, spentText(*report), toneOf(report->grade()), glyphOf(report->grade()) };
    if (!goldenCost.isEmpty())
        line.detail += PreflightWords::tr("; golden prompts: %1").arg(goldenCost);
    if (!report->from.isEmpty())
        line.detail += PreflightWords::tr("; asked from %1").arg(report->from);
    const QString at = timeText(report->finishedAt, spec);
    const QString counts = countsText(*report);
    switch (report->grade()) {
    case Grade::Ok:
        line.text = PreflightWords::tr("Ready at %1: %2").arg(at, counts);
        break;
    case Grade::Warn:
        line.text = PreflightWords::tr("Ready at %1, with something to look at: %2").arg(at, counts);
        break;
    case Grade::Unknown:
        line.text = PreflightWords::tr("Not decided at %1: %2").arg(at, counts);
        break;
    case Grade::Fail:
        line.text = PreflightWords::tr("Not ready at %1: %2").arg(at, counts);
        line.detail = PreflightWords::tr("A deploy is refused unless you override it with a reason. ") + line.detail;
        break;
    }
    return line;
}

} // namespace Signalbox::Widgets
