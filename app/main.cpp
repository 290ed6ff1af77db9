#include "app/commands/check.h"
#include "app/commands/commands.h"
#include "app/commands/cost.h"
#include "app/commands/init.h"
#include "app/keys/keychain.h"

#include "app/time_limit.h"
#include "core/base/bounded_thread.h"
#include "core/base/catalogue.h"
#include "core/config/suggestion.h"

#ifdef SIGNALBOX_GUI
#include "app/gui.h"

#include <QApplication>
#endif

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>
#include <cstdlib>

using namespace Signalbox;
using namespace Signalbox::Commands;

namespace {

// NOLINTNEXTLINE(performance-unnecessary-value-param): the form of the table
Started init(Arguments arguments, Streams streams)
{
    return runInit(arguments.words(), streams);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): the form of the table
Started check(Arguments arguments, Streams streams)
{
    return runCheck(arguments.words(), streams, QProcessEnvironment::systemEnvironment(), App::desktopKeychain().get());
}

constexpr Command commands[] = {
#ifdef SIGNALBOX_GUI
    { "gui", "[SERVICE] [--theme light|dark] [--grab FILE.png --after SECONDS] [--seed N] [--places FILE]",
      "the console's window; without a SERVICE a guided form makes one", App::runGui },
#endif
    { "status", "SERVICE", "who carries traffic, and how both sides are", runStatus },
    { "watch", "SERVICE", "the same every second, with the log as it grows", runWatch },
    { "deploy", "SERVICE [--plan NAME|FILE] [--hold DURATION] [--advise] [--resume] [--override REASON] [--yes]",
      "promote the candidate step by step", runDeploy },
    { "hold", "SERVICE [--reason TEXT]", "stop the open run where it is", runHold },
    { "resume", "SERVICE", "let the held run go on", runResume },
    { "accept", "SERVICE [--reason TEXT]", "take a split that was found as set by hand, and close the run it was of",
      runAccept },
    { "next", "SERVICE", "end the present step now", runNext },
    { "step-back", "SERVICE [--reason TEXT]", "to the plan's next lower share, and hold there", runStepBack },
    { "promote", "SERVICE --reason TEXT [--yes]", "make the candidate active at once, whatever the plan says",
      runPromote },
    { "shift", "SERVICE green|blue PERCENT [--reason TEXT] [--yes]",
      "set the split by hand: this share of users to that side; asks before the candidate gets more", runShift },
    { "rollback", "SERVICE [--gradual] [--reason TEXT]",
      "all traffic to the active side, now; or down the plan's steps", runRollback },
    { "log",
      "SERVICE [--limit N] [--run N] [--since TIME] [--until TIME] [--level LEVEL] [--all] | --verify [--anchor "
      "N:HASH] "
      "| --replay | --export FILE.jsonl|FILE.csv [--force] | --prune --older-than AGE [--yes]",
      "the journal: list, prove, export, shorten", runLog },
    { "run", "export RUN|last FILE --config FILE | show FILE [--out FILE.html] | import FILE --config FILE",
      "a run as one file, for another desk: written, read, gone on with", runRun },
    { "report", "RUN|last --config FILE [--out FILE.html] [--force]", "the story of a run as one HTML file",
      runReport },
    { "restore", "RUN|last --config FILE [--yes]",
      "what changed since a run began, and the service file back as it was then", runRestore },
    { "drill", "[--seed N] [--within SECONDS] [--users RATE] [--json]",
      "a hidden fault in a sandbox: bring production back, and say what it was", runDrill },
    { "canary",
      "SERVICE [--percent P] [--duration S] [--interval S] [--side blue|green] [--success P] [--minimum N] "
      "[--retry none|sdk|article]",
      "test the candidate beside the users: through the router and straight", runCanary },
    { "key", "SERVICE list | test SIDE | store SIDE | rotate SIDE [--stdin]",
      "the API keys: where they are, whether they are accepted, and another one for the running router", runKey },
    { "preflight", "SERVICE [blue|green|both] [--retry none|sdk|article]",
      "is everything ready for a deploy? addresses, certificates, keys, quota, limits, models, golden prompts",
      runPreflight },
    { "models", "SERVICE [--all] [--patch]", "the models of both sides, and the model map checked against them",
      runModels },
    { "router", "SERVICE start|stop|reload|status|streams|cut|install|breakglass", "the managed HAProxy", runRouter },
    { "diagnose", "SERVICE [blue|green|both] [--for 20s] [--resolver ADDRESS[:PORT]] [--here]",
      "where the time of a request goes on both sides, and why one is slower", runDiagnose },
    { "cost",
      "[--sheets A,B] [--volume MODEL=TOKENS]… [--rate R] [--rate-date DAY] [--migration COST] [--scenario FILE] "
      "[--prices DIR] [--config FILE] [--json|--csv]",
      "what a month costs by two price sheets", runCost },
    { "init", "[FILE] [--force] | --keys", "write a commented service file", init },
    { "check", "FILE [--json]", "validate a service file and its secrets", check },
    { "judge",
      "TRACE.csv|- [--active blue|green] [--alpha A] [--warmup DURATION] [--json] | --run RUN [--export] SERVICE",
      "judge recorded requests, or a run again: is the candidate worse?", runJudge },
};

#ifdef SIGNALBOX_GUI
/// Qt ends a program without a display by abort(); here it is a mistake to be told, like any other.
void tellNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("signalbox: the window cannot open: no display can be reached (DISPLAY, WAYLAND_DISPLAY and "
               "QT_QPA_PLATFORM say which).\n"
               "  On the terminal, use \"signalbox watch\" or \"signalbox deploy\".\n",
               stderr);
    std::_Exit(ExitUsage);
}

std::unique_ptr<QCoreApplication> makeWindowed(int &argc, char **argv)
{
    const QtMessageHandler before = qInstallMessageHandler(tellNoDisplay);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}
#endif

int help(Streams streams)
{
    streams.out << QStringLiteral("signalbox %1: promote a canary by hand, and bring it back\n\n")
                       .arg(QCoreApplication::applicationVersion());
    for (const Command &command : commands) {
        streams.out << QStringLiteral("  signalbox %1 %2\n      %3\n")
                           .arg(QLatin1String(command.name), QString::fromUtf8(command.usage),
                                QString::fromUtf8(command.summary));
    }
    streams.out << QStringLiteral(
        "\nSERVICE is --config FILE, or --sandbox[=SCENARIO|FILE] [--users RATE].\n"
        "A SCENARIO may say how much of it: --sandbox=green-errors:rate=30%,users=10%.\n"
        "--json prints one object, or one per line for what streams.\n"
        "--language en|vi|zh_CN speaks that language; without it, the system's.\n"
        "Exit: 0 done or promoted, 1 failed or rolled back, 2 wrong use or configuration, 3 held or undecided.\n");
    return ExitDone;
}

/// Takes --language out of the words; nothing when there is no such language, which is told.
std::optional<std::unique_ptr<Catalogue>> takeCatalogue(Arguments &arguments, Streams streams)
{
    const auto wanted = arguments.takeValue(QStringLiteral("language"));
    const QStringList known = Catalogue::languages();
    if (!wanted || (*wanted && !known.contains(**wanted))) {
        streams.err << QStringLiteral("signalbox: --language is one of %1").arg(known.join(QStringLiteral(", ")))
                    << Qt::endl;
        return std::nullopt;
    }
    return Catalogue::of(*wanted ? **wanted : Catalogue::best(QLocale::system().uiLanguages()));
}

/// The command that was probably meant; empty: none is near.
QString nearestTo(const QString &name)
{
    QStringList names;
    for (const Command &command : commands)
        names.append(QString::fromLatin1(command.name));
    return Config::nearestWord(name, names);
}

} // namespace

int main(int argc, char **argv)
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
#ifdef SIGNALBOX_GUI
    // Only the window needs a display; everything else must run without one.
    const std::unique_ptr<QCoreApplication> application
        = name == QLatin1String("gui") && !(argc > 2 && qstrcmp(argv[2], "--help") == 0)
        ? makeWindowed(argc, argv)
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
        Arguments arguments(QCoreApplication::arguments().mid(2));
        const auto catalogue = takeCatalogue(arguments, streams);
        if (!catalogue)
            return ExitUsage;
        if (*catalogue)
            QCoreApplication::installTranslator(catalogue->get());
        if (arguments.words().contains(QStringLiteral("--help"))) {
            out << QStringLiteral("signalbox %1 %2\n    %3\n")
                       .arg(name, QString::fromUtf8(command.usage), QString::fromUtf8(command.summary));
            return ExitDone;
        }
        Started started = command.run(std::move(arguments), streams);
        if (const int *status = std::get_if<int>(&started))
            return *status;
        const int status = QCoreApplication::exec();
        {
            const App::TimeLimit limit(status, QStringLiteral("the end of its own threads; what was ordered stands"));
            std::get<std::unique_ptr<QObject>>(started).reset(); // while the application is still there
        }
        if (BoundedThread::leftAlone() > 0) { // one hangs on a disk: what it uses must stay until the end
            out.flush();
            err.flush();
            std::_Exit(status);
        }
        return status;
    }
    const QString meant = nearestTo(name);
    err << QStringLiteral("signalbox: there is no command \"%1\"; %2\"signalbox --help\" lists them")
               .arg(name, meant.isEmpty() ? QString() : QStringLiteral("did you mean \"%1\"? ").arg(meant))
        << Qt::endl;
    return ExitUsage;
}
