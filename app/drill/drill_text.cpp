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
        return drillText("never");
    return drillText("after %1 s").arg(QString::number(std::chrono::duration<double>(*time).count(), 'f', 1));
}

QString verdict(const DrillReport &report)
{
    if (!report.wentWell())
        return drillText("Not this time.");
    if (!report.consoleActed)
        return drillText("Well done.");
    return report.actedAfter ? drillText("The console brought it back by itself, before you did anything.")
                             : drillText("The console brought it back by itself; you did nothing yet.");
}

QString guessText(const DrillReport &report)
{
    if (report.guess.isEmpty())
        return drillText("Your guess: none.");
    return report.guessedRight() ? drillText("You named it.") : drillText("You said: %1.").arg(report.guess);
}

} // namespace

QStringList drillLines(const DrillReport &report)
{
    QStringList lines { verdict(report) };
    lines << drillText("It was: %1. %2")
                 .arg(report.plan.fault, Sandbox::scenarioText(report.plan.fault.section(u' ', 0, 0)))
          << guessText(report);
    if (!report.struckAt)
        return lines << drillText("It had not begun.");
    lines << drillText("First sign: %1 %2").arg(timeText(report.signAfter), report.firstSigns.join(QLatin1String(", ")))
          << drillText("You acted: %1").arg(timeText(report.actedAfter))
          << drillText("Less traffic was ordered: %1%2")
                 .arg(timeText(report.movedAfter),
                      report.consoleActed ? drillText(", by the console itself") : QString())
          << drillText("Users were safe: %1").arg(timeText(report.safeAfter))
          << drillText("Users' requests that failed: %1").arg(report.usersFailed);
    return lines;
}

} // namespace Signalbox::App
