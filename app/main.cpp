#include "app/commands/check.h"
#include "app/commands/commands.h"
#include "app/commands/init.h"

#ifdef SIGNALBOX_GUI
#include "app/gui.h"

#include <QApplication>
#endif

#include <QCoreApplication>

using namespace Signalbox;
using namespace Signalbox::Commands;

namespace {

Started init(Arguments arguments, Streams streams)
{
    return runInit(arguments.words(), streams);
}

Started check(Arguments arguments, Streams streams)
{
    return runCheck(arguments.words(), streams);
}

constexpr Command commands[] = {
#ifdef SIGNALBOX_GUI
    { "gui", "SERVICE [--theme light|dark] [--grab FILE.png --after SECONDS] [--places FILE]", "the console's window",
      App::runGui },
#endif
    { "status", "SERVICE", "who carries traffic, and how both sides are", runStatus },
    { "watch", "SERVICE", "the same every second, with the log as it grows", runWatch },
    { "deploy", "SERVICE [--plan FILE] [--hold DURATION] [--yes]", "promote the candidate step by step", runDeploy },
    { "shift", "SERVICE green PERCENT [--reason TEXT]", "set the split by hand", runShift },
    { "rollback", "SERVICE [--reason TEXT]", "all traffic to the active side, now", runRollback },
    { "log", "SERVICE [--limit N] [--verify]", "the journal", runLog },
    { "router", "SERVICE start|stop|reload|status|install|breakglass", "the managed HAProxy", runRouter },
    { "init", "[FILE] [--force] | --keys", "write a commented service file", init },
    { "check", "FILE [--json]", "validate a service file and its secrets", check },
};

int help(Streams streams)
{
    streams.out << QStringLiteral("signalbox %1: promote a canary by hand, and bring it back\n\n")
                       .arg(QCoreApplication::applicationVersion());
    for (const Command &command : commands) {
        streams.out << QStringLiteral("  signalbox %1 %2\n      %3\n")
                           .arg(QLatin1String(command.name), QLatin1String(command.usage),
                                QLatin1String(command.summary));
    }
    streams.out << QStringLiteral(
        "\nSERVICE is --config FILE, or --sandbox[=SCENARIO|FILE] [--users RATE].\n"
        "--json prints one object, or one per line for what streams.\n"
        "Exit: 0 done or promoted, 1 failed or rolled back, 2 wrong use or configuration, 3 held or undecided.\n");
    return ExitDone;
}

} // namespace

int main(int argc, char **argv)
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
#ifdef SIGNALBOX_GUI
    // Only the window needs a display; everything else must run without one.
    const std::unique_ptr<QCoreApplication> application = name == QLatin1String("gui")
        ? std::make_unique<QApplication>(argc, argv)
        : std::make_unique<QCoreApplication>(argc, argv);
#else
    const auto application = std::make_unique<QCoreApplication>(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    const Streams streams { out, err };
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("help"))
        return help(streams);
    if (name == QLatin1String("--version")) {
        out << QStringLiteral("signalbox ") << QCoreApplication::applicationVersion() << Qt::endl;
        return ExitDone;
    }
    for (const Command &command : commands) {
        if (name != QLatin1String(command.name))
            continue;
        const QStringList words = QCoreApplication::arguments().mid(2);
        if (words.contains(QStringLiteral("--help"))) {
            out << QStringLiteral("signalbox %1 %2\n    %3\n")
                       .arg(name, QLatin1String(command.usage), QLatin1String(command.summary));
            return ExitDone;
        }
        Started started = command.run(Arguments(words), streams);
        if (const int *status = std::get_if<int>(&started))
            return *status;
        const int status = QCoreApplication::exec();
        std::get<std::unique_ptr<QObject>>(started).reset(); // while the application is still there
        return status;
    }
    err << QStringLiteral("signalbox: there is no command \"%1\"; \"signalbox --help\" lists them").arg(name)
        << Qt::endl;
    return ExitUsage;
}
