#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/stage.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSocketNotifier>

#include <algorithm>

#include <unistd.h>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds timeToGuess(60000);
constexpr qsizetype longestLine = 4096;

struct DrillWishes {
    quint64 seed = 0;
    App::DrillBounds bounds;
};

/// Users half on the candidate, something that may go wrong with it, and a person at the keyboard.
class DrillCommand final : public SessionCommand
{
public:
    DrillCommand(std::unique_ptr<App::Stage> stage, DrillWishes wishes, bool json, Streams streams)
        : SessionCommand(std::move(stage), { .checks = true }, json, streams)
        , m_wishes(wishes)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, [this] { readInput(); });
        connect(&m_composition, &App::Composition::drillOver, this, [this] { ask(); });
        m_guessTime.setSingleShot(true);
        connect(&m_guessTime, &QTimer::timeout, this, [this] { reveal({}); });
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        if (!m_begun)
            return begin(snapshot);
        printNewLog(snapshot);
        if (m_report) { // its line has come through the session, and so into the journal
            const auto isIt
                = [](const LogEntry &entry) { return entry.message.code == QLatin1String("drill.revealed"); };
            if (std::any_of(snapshot.log.cbegin(), snapshot.log.cend(), isIt))
                finish(m_report->wentWell() ? ExitDone : ExitFailed);
            return;
        }
        if (m_guessTime.isActive() || (m_last && snapshot.now - *m_last < seconds(1)))
            return;
        m_last = snapshot.now;
        printState(snapshot);
    }
    void onStop() override
    {
        if (m_begun && !m_report)
            m_composition.giveUpDrill();
        else
            finish(ExitUndecided);
    }

private:
    void begin(const Session::Snapshot &snapshot)
    {
        if (!snapshot.traffic.known)
            return;
        m_begun = true;
        if (const Done started = m_composition.startDrill(m_wishes.seed, m_wishes.bounds); !started) {
            finish(complain(started.error(), m_streams));
            return;
        }
        post(Session::Intents::Shift { Permyriad::ofPercent(50), QStringLiteral("drill") });
        if (!m_json)
            m_streams.out << tr("Half of the users are on green. Something may go wrong with it, or nothing. Type\n"
                                "  rollback        all traffic to blue\n"
                                "  shift PERCENT   this share to green\n"
                                "  fine            nothing is wrong\n"
                                "  quit            give up, and be told")
                          << Qt::endl;
    }

    void printState(const Session::Snapshot &snapshot)
    {
        if (m_json) {
            QJsonObject object = statusJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("status"));
            printJson(object);
            return;
        }
        const auto side = [&snapshot](Side which) {
            const Session::EnvironmentView &view = snapshot.environment(which);
            const auto failed = view.users.failurePercent();
            return QStringLiteral("%1 %2, p95 %3 ms, failures %4, %5/s")
                .arg(sideName(which), stableWord(QLatin1String("status"), Probe::healthName(view.health.status)),
                     view.users.p95 ? QString::number(view.users.p95->count() / 1000) : QStringLiteral("–"),
                     failed ? QString::number(*failed, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–"))
                .arg(view.users.startedPerSecond, 0, 'f', 0);
        };
        m_streams.out << QStringLiteral("— ") << shareText(snapshot.traffic.requested) << QStringLiteral(" | ")
                      << side(Side::Blue) << QStringLiteral(" | ") << side(Side::Green) << Qt::endl;
    }

    void readInput()
    {
        char bytes[512];
        const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got <= 0) {
            m_input.setEnabled(false);
            m_inputEnded = true;
            if (m_guessTime.isActive())
                reveal({});
            return;
        }
        m_typed.append(bytes, got);
        for (qsizetype end = m_typed.indexOf('\n'); end >= 0; end = m_typed.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_typed.left(end)).trimmed();
            m_typed.remove(0, end + 1);
            take(line);
        }
        if (m_typed.size() > longestLine)
            m_typed.clear();
    }

    void take(const QString &line)
    {
        if (m_guessTime.isActive())
            return reveal(line);
        if (!m_begun || m_report || line.isEmpty())
            return;
        const QString word = line.section(QLatin1Char(' '), 0, 0);
        const auto share = Permyriad::fromPercentText(line.section(QLatin1Char(' '), 1));
        if (line == QLatin1String("rollback"))
            post(Session::Intents::RollBack { QStringLiteral("drill") });
        else if (word == QLatin1String("shift") && share)
            post(Session::Intents::Shift { *share, QStringLiteral("drill") });
        else if (line == QLatin1String("fine"))
            m_composition.sayDrillFine();
        else if (line == QLatin1String("quit"))
            m_composition.giveUpDrill();
        else
            m_streams.err << tr("expected rollback, shift PERCENT, fine or quit") << Qt::endl;
    }

    void ask()
    {
        if (m_inputEnded || m_json)
            return reveal({});
        m_streams.out << tr("The drill is over. What was it? (%1; Enter: no idea)")
                             .arg(App::drillChoices().join(QStringLiteral(", ")))
                      << Qt::endl;
        m_guessTime.start(timeToGuess);
    }

    void reveal(const QString &guess)
    {
        m_guessTime.stop();
        m_report = m_composition.revealDrill(guess.left(60));
    }

    const DrillWishes m_wishes;
    QSocketNotifier m_input;
    QByteArray m_typed;
    QTimer m_guessTime;
    std::optional<App::DrillReport> m_report;
    std::optional<Instant> m_last;
    bool m_begun = false;
    bool m_inputEnded = false;
};

Error drillUsage(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

Result<DrillWishes> takeWishes(Arguments &arguments)
{
    DrillWishes wishes { .seed = QRandomGenerator::system()->generate(), .bounds = {} };
    const auto seed = arguments.takeValue(QStringLiteral("seed"));
    const auto within = arguments.takeValue(QStringLiteral("within"));
    for (const auto *value : { &seed, &within }) {
        if (!*value)
            return value->error();
    }
    bool ok = true;
    if (seed->has_value())
        wishes.seed = (*seed)->toULongLong(&ok);
    if (!ok)
        return drillUsage(tr("--seed: expected a whole number, 0 or above"));
    if (within->has_value()) {
        const int latest = (*within)->toInt(&ok);
        if (!ok || latest < 1 || latest > 3600)
            return drillUsage(tr("--within: expected whole seconds, 1 to 3600"));
        wishes.bounds.latest = seconds(latest);
        wishes.bounds.earliest = std::min(wishes.bounds.earliest, wishes.bounds.latest / 2);
    }
    return wishes;
}

} // namespace

Started runDrill(Arguments arguments, Streams streams) // NOLINT(performance-unnecessary-value-param): as all commands
{
    QStringList given = arguments.words();
    if (!given.contains(QStringLiteral("--sandbox")))
        given.append(QStringLiteral("--sandbox"));
    for (const QString &word : std::as_const(given)) {
        if (word.startsWith(QLatin1String("--config")))
            return complain(drillUsage(tr("drill: it breaks the candidate on purpose, so it runs in a sandbox only")),
                            streams);
        if (word.startsWith(QLatin1String("--sandbox=")))
            return complain(drillUsage(tr("drill: it picks the fault itself; leave the scenario out")), streams);
    }
    Arguments all(given);
    const Result<ServiceOptions> options = all.takeService();
    if (!options)
        return complain(options.error(), streams);
    const auto wishes = takeWishes(all);
    if (!wishes)
        return complain(wishes.error(), streams);
    if (const auto rest = all.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*options);
    if (!stage)
        return complain(stage.error(), streams);
    auto command = std::make_unique<DrillCommand>(std::move(*stage), *wishes, options->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
