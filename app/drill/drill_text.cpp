#include "app/drill/drill_text.h"

#include "app/sandbox/fault_text.h"

#include <QCoreApplication>

namespace Signalbox::App {
namespace {

QString drillText(const char *text)
{
    return QCoreApplication::translate("Drill", text);
}

QString secondsText(nanoseconds time)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'f', 1);
}

QString timeText(const std::optional<nanoseconds> &time)
{
    return time ? drillText(QT_TRANSLATE_NOOP("Drill", "after %1 s")).arg(secondsText(*time))
                : drillText(QT_TRANSLATE_NOOP("Drill", "never"));
}

QString verdict(const DrillReport &report)
{
    if (!report.wentWell())
        return drillText(QT_TRANSLATE_NOOP("Drill", "Not this time."));
    if (!report.consoleActed)
        return report.plan.harmless ? drillText(QT_TRANSLATE_NOOP("Drill", "Well done."))
                                    : drillText(QT_TRANSLATE_NOOP("Drill", "You brought production back: well done."));
    return report.actedAfter
        ? drillText(QT_TRANSLATE_NOOP("Drill", "The console brought it back by itself, before you did anything."))
        : drillText(QT_TRANSLATE_NOOP("Drill", "The console brought it back by itself, and you did nothing."));
}

QString guessText(const DrillReport &report)
{
    if (report.guess.isEmpty())
        return drillText(QT_TRANSLATE_NOOP("Drill", "You gave no answer."));
    const QString form = report.guessedRight()
        ? drillText(QT_TRANSLATE_NOOP("Drill", "Your answer is right: %1."))
        : drillText(QT_TRANSLATE_NOOP("Drill", "Your answer is wrong: it was not %1."));
    return form.arg(report.guess);
}

/// How long users were on the bad side.
QString broughtBackText(const DrillReport &report)
{
    if (report.plan.harmless)
        return drillText(QT_TRANSLATE_NOOP("Drill", "There was nothing to bring traffic back for."));
    if (!report.safeAfter)
        return drillText(QT_TRANSLATE_NOOP("Drill", "Traffic was not brought back."));
    return drillText(QT_TRANSLATE_NOOP("Drill", "All traffic was back after %1 s."))
        .arg(secondsText(*report.safeAfter));
}

/// The scenario's own words have its usual figures: beside shares of its own it is said which are which.
QString whatItWas(const QString &text)
{
    const auto fault = Sandbox::FaultText::parse(text);
    if (!fault || (!fault->rate && !fault->users))
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1. %2"))
            .arg(text, Sandbox::scenarioText(text.section(u' ', 0, 0)));
    const auto percent = [](double share) { return QString::number(share * 100, 'g', 6); };
    const QString usual = Sandbox::scenarioText(fault->name);
    if (!fault->users)
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1, in this drill on %2 % of the requests. Usually: %3"))
            .arg(fault->name, percent(*fault->rate), usual);
    if (!fault->rate)
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1, in this drill for %2 % of the users. Usually: %3"))
            .arg(fault->name, percent(*fault->users), usual);
    return drillText(
               QT_TRANSLATE_NOOP("Drill",
                                 "It was: %1, in this drill on %2 % of the requests of %3 % of the users. Usually: %4"))
        .arg(fault->name, percent(*fault->rate), percent(*fault->users), usual);
}

QStringList signTexts(const DrillReport &report)
{
    QStringList texts;
    for (const QString &sign : report.firstSigns)
        texts.append(words(signMessage(sign)));
    return texts;
}

QString failedText(const DrillReport &report)
{
    if (report.stillOpen == 0)
        return drillText(QT_TRANSLATE_NOOP("Drill", "Users' requests that failed: %1")).arg(report.usersFailed);
    return drillText(QT_TRANSLATE_NOOP("Drill", "Users' requests that failed: %1; %2 more had not ended"))
        .arg(report.usersFailed)
        .arg(report.stillOpen);
}

} // namespace

QStringList drillLines(const DrillReport &report)
{
    QStringList lines { verdict(report) };
    lines << guessText(report) << whatItWas(report.plan.fault);
    if (!report.struckAt)
        return lines << drillText(QT_TRANSLATE_NOOP("Drill", "It had not begun."));
    lines << broughtBackText(report);
    if (!report.plan.harmless) // else there was none, whatever a check may have found by chance
        lines << (report.firstSigns.isEmpty()
                      ? drillText(QT_TRANSLATE_NOOP("Drill", "First sign: %1")).arg(timeText(report.signAfter))
                      : drillText(QT_TRANSLATE_NOOP("Drill", "First sign: %1, %2"))
                            .arg(signTexts(report).join(QLatin1String(", ")), timeText(report.signAfter)));
    lines << drillText(QT_TRANSLATE_NOOP("Drill", "You acted: %1")).arg(timeText(report.actedAfter))
          << drillText(QT_TRANSLATE_NOOP("Drill", "Less traffic was ordered: %1%2"))
                 .arg(timeText(report.movedAfter),
                      report.consoleActed ? drillText(QT_TRANSLATE_NOOP("Drill", ", by the console itself"))
                                          : QString())
          << failedText(report);
    return lines;
}

} // namespace Signalbox::App
