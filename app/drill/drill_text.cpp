#include "app/drill/drill_text.h"

#include "app/sandbox/fault_text.h"

#include <QCoreApplication>

namespace Signalbox::App {
namespace {

QString drillText(const char *text)
{
    return QCoreApplication::translate("Drill", text);
}

QString timeText(const std::optional<nanoseconds> &time)
{
    if (!time)
        return drillText(QT_TRANSLATE_NOOP("Drill", "never"));
    return drillText(QT_TRANSLATE_NOOP("Drill", "after %1 s"))
        .arg(QString::number(std::chrono::duration<double>(*time).count(), 'f', 1));
}

QString verdict(const DrillReport &report)
{
    if (!report.wentWell())
        return drillText(QT_TRANSLATE_NOOP("Drill", "Not this time."));
    if (!report.consoleActed)
        return drillText(QT_TRANSLATE_NOOP("Drill", "Well done."));
    return report.actedAfter
        ? drillText(QT_TRANSLATE_NOOP("Drill", "The console brought it back by itself, before you did anything."))
        : drillText(QT_TRANSLATE_NOOP("Drill", "The console brought it back by itself; you did nothing yet."));
}

QString guessText(const DrillReport &report)
{
    if (report.guess.isEmpty())
        return drillText(QT_TRANSLATE_NOOP("Drill", "Your guess: none."));
    return report.guessedRight() ? drillText(QT_TRANSLATE_NOOP("Drill", "You named it."))
                                 : drillText(QT_TRANSLATE_NOOP("Drill", "You said: %1.")).arg(report.guess);
}

/// The scenario's own words have its usual figures: with shares of its own those are told instead.
QString whatItWas(const QString &text)
{
    const auto fault = Sandbox::FaultText::parse(text);
    if (!fault || (!fault->rate && !fault->users))
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1. %2"))
            .arg(text, Sandbox::scenarioText(text.section(u' ', 0, 0)));
    const auto percent = [](double share) { return QString::number(share * 100, 'g', 6); };
    if (!fault->users)
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1, on %2 % of the requests."))
            .arg(fault->name, percent(*fault->rate));
    if (!fault->rate)
        return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1, for %2 % of the users."))
            .arg(fault->name, percent(*fault->users));
    return drillText(QT_TRANSLATE_NOOP("Drill", "It was: %1, on %2 % of the requests of %3 % of the users."))
        .arg(fault->name, percent(*fault->rate), percent(*fault->users));
}

} // namespace

QStringList drillLines(const DrillReport &report)
{
    QStringList lines { verdict(report) };
    lines << whatItWas(report.plan.fault) << guessText(report);
    if (!report.struckAt)
        return lines << drillText(QT_TRANSLATE_NOOP("Drill", "It had not begun."));
    lines << drillText(QT_TRANSLATE_NOOP("Drill", "First sign: %1 %2"))
                 .arg(timeText(report.signAfter), report.firstSigns.join(QLatin1String(", ")))
          << drillText(QT_TRANSLATE_NOOP("Drill", "You acted: %1")).arg(timeText(report.actedAfter))
          << drillText(QT_TRANSLATE_NOOP("Drill", "Less traffic was ordered: %1%2"))
                 .arg(timeText(report.movedAfter),
                      report.consoleActed ? drillText(QT_TRANSLATE_NOOP("Drill", ", by the console itself"))
                                          : QString())
          << drillText(QT_TRANSLATE_NOOP("Drill", "Users were safe: %1")).arg(timeText(report.safeAfter))
          << drillText(QT_TRANSLATE_NOOP("Drill", "Users' requests that failed: %1")).arg(report.usersFailed);
    return lines;
}

} // namespace Signalbox::App
