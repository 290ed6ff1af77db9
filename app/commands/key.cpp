#include "app/commands/commands.h"
#include "app/commands/journal_line.h"
#include "app/commands/text.h"
#include "app/keys/key_rotation.h"
#include "app/stage.h"
#include "core/config/secret_store.h"
#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <string>

#include <termios.h>
#include <unistd.h>

namespace Signalbox::Commands {
namespace {

using App::KeyWord;
using App::RotationEnd;
using App::RotationReport;
using Router::HAProxy::RouterKeys;

Error keyUsage(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

/// What is typed is not shown on the terminal.
class QuietTerminal
{
public:
    QuietTerminal()
        : m_isTerminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before {};
    bool m_isTerminal;
};

/// One line of standard input. Never an argument: those every user of the machine can read.
Result<Secret> keyFromInput(Side side, Streams streams)
{
    const QuietTerminal quiet;
    if (quiet.isTerminal())
        streams.err << tr("new key of %1 (not shown): ").arg(sideName(side)) << Qt::flush;
    std::string line;
    std::getline(std::cin, line);
    if (quiet.isTerminal())
        streams.err << Qt::endl;
    const QString text = QString::fromStdString(line).trimmed();
    if (const QString problem = Config::keyProblem(text); !problem.isEmpty())
        return keyUsage(tr("the key on standard input %1; nothing was changed").arg(problem));
    return Secret(text);
}

/// One act on keys; ends the event loop when it is done.
class KeyCommand final : public QObject
{
public:
    KeyCommand(std::unique_ptr<App::Stage> stage, bool json, Streams streams)
        : m_stage(std::move(stage))
        , m_json(json)
        , m_streams(streams)
    {
    }

    void list()
    {
        Router::HAProxy::lookAtKeys(m_stage->provisioner().paths(), this, [this](const Result<RouterKeys> &keys) {
            QJsonObject sides;
            bool fine = true;
            for (const Side side : { Side::Blue, Side::Green })
                sides.insert(sideName(side), tellOne(side, keys, fine));
            if (m_json)
                print({ { QStringLiteral("event"), QStringLiteral("keys") }, { QStringLiteral("sides"), sides } });
            endLoop(fine ? ExitDone : ExitFailed);
        });
    }

    void test(Side side)
    {
        const Config::Service &service = m_stage->service();
        const auto target
            = Probe::targetsOf(service.environment(side), m_stage->secrets().upstreamKey(side), service.router.caFile)
                  .constFirst();
        m_check = std::make_unique<Probe::Check>(target, Probe::CheckBounds { .deadline = service.checks.deadline },
                                                 m_clock, m_stage->redactor());
        connect(m_check.get(), &Probe::Check::finished, this,
                [this, side](const Probe::CheckResult &result) { tellTest(side, result); });
        m_check->start(m_manager, Probe::tlsFor(target.caFile), m_clock.now());
    }

    void rotate(Side side, const Secret &wanted, bool store)
    {
        m_rotation = std::make_unique<App::KeyRotation>(*m_stage, side, wanted, store, m_clock);
        connect(m_rotation.get(), &App::KeyRotation::finished, this, [this](const RotationReport &report) {
            if (report.end != RotationEnd::Same)
                journalLine(*m_stage, App::rotationLine(report), Journal::Kind::Log, m_streams);
            tellRotation(report);
        });
        m_rotation->start();
    }

private:
    QJsonObject tellOne(Side side, const Result<RouterKeys> &router, bool &fine)
    {
        const Config::SecretRef &reference = m_stage->service().environment(side).key;
        const auto key = m_stage->secretStore().resolve(reference);
        const QString here = key ? key->fingerprint() : QString();
        const QString there = router ? router->key(side).fingerprint() : QString();
        const bool same = key && router && *key == router->key(side);
        fine = fine && key && (!router || same);
        if (!m_json) {
            m_streams.out << QStringLiteral("%1  %2  ").arg(sideName(side), -5).arg(reference.text, -40)
                          << (key ? tr("fingerprint %1").arg(here) : key.error().text) << Qt::endl;
            m_streams.out << QStringLiteral("       ")
                          << (!router    ? tr("the router does not answer")
                                  : !key ? tr("the router has %1").arg(there)
                                  : same
                                  ? tr("the router has the same")
                                  : tr("THE ROUTER HAS ANOTHER: %1; \"signalbox key rotate %2\" brings it this one")
                                        .arg(there, sideName(side)))
                          << Qt::endl;
        }
        const auto text = [](const QString &fingerprint) {
            return fingerprint.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(fingerprint);
        };
        return { { QStringLiteral("reference"), reference.text },
                 { QStringLiteral("fingerprint"), text(here) },
                 { QStringLiteral("problem"), key ? QString() : key.error().text },
                 { QStringLiteral("router_fingerprint"), text(there) },
                 { QStringLiteral("same"), key && router ? QJsonValue(same) : QJsonValue(QJsonValue::Null) } };
    }

    void tellTest(Side side, const Probe::CheckResult &result)
    {
        const KeyWord word = App::keyWord(result.sample.outcome);
        const QString fingerprint = m_stage->secrets().upstreamKey(side).fingerprint();
        const char *const name = word == KeyWord::Accepted ? "accepted"
            : word == KeyWord::Refused                     ? "refused"
                                                           : "unknown";
        if (m_json) {
            print({ { QStringLiteral("event"), QStringLiteral("key_tested") },
                    { QStringLiteral("side"), sideName(side) },
                    { QStringLiteral("fingerprint"), fingerprint },
                    { QStringLiteral("key"), QLatin1String(name) },
                    { QStringLiteral("outcome"), outcomeName(result.sample.outcome) },
                    { QStringLiteral("http_status"), result.sample.status },
                    { QStringLiteral("message"), words(result.message) } });
        } else {
            const QString text = word == KeyWord::Accepted ? tr("key %1 of %2 is accepted")
                : word == KeyWord::Refused                 ? tr("key %1 of %2 is REFUSED")
                                                           : tr("key %1 of %2 could not be tried");
            m_streams.out << text.arg(fingerprint, sideName(side))
                          << (result.message.code.isEmpty() ? QString() : QStringLiteral(": ") + words(result.message))
                          << Qt::endl;
        }
        endLoop(word == KeyWord::Accepted ? ExitDone : word == KeyWord::Refused ? ExitFailed : ExitUndecided);
    }

    void tellRotation(const RotationReport &report)
    {
        if (m_json) {
            print({ { QStringLiteral("event"), QStringLiteral("key_rotated") },
                    { QStringLiteral("side"), sideName(report.side) },
                    { QStringLiteral("outcome"), App::rotationName(report.end) },
                    { QStringLiteral("from"), report.from },
                    { QStringLiteral("to"), report.to },
                    { QStringLiteral("before"), words(report.before) },
                    { QStringLiteral("straight"), words(report.straight) },
                    { QStringLiteral("after"), words(report.after) },
                    { QStringLiteral("proven"), report.proven },
                    { QStringLiteral("stored"), report.stored },
                    { QStringLiteral("problem"), words(report.problem) + report.problemOfStore } });
        } else {
            m_streams.out << words(App::rotationLine(report).message) << Qt::endl;
            if (!report.before.code.isEmpty())
                m_streams.out << tr("  through the router before: %1").arg(words(report.before)) << Qt::endl;
            if (!report.straight.code.isEmpty())
                m_streams.out << tr("  straight, with the new key: %1").arg(words(report.straight)) << Qt::endl;
            if (!report.after.code.isEmpty())
                m_streams.out << tr("  through the router, with the new key: %1").arg(words(report.after)) << Qt::endl;
            if (!report.problemOfStore.isEmpty())
                m_streams.err
                    << tr("the router uses the new key, but it was not stored, so the next reload brings the old "
                          "one back: %1")
                           .arg(report.problemOfStore)
                    << Qt::endl;
        }
        endLoop(statusOf(report));
    }

    static int statusOf(const RotationReport &report)
    {
        switch (report.end) {
        case RotationEnd::Rotated:
        case RotationEnd::Same:
            return report.stored ? ExitDone : ExitFailed;
        case RotationEnd::Undecided:
            return ExitUndecided;
        case RotationEnd::Refused:
        case RotationEnd::Undone:
        case RotationEnd::Failed:
            return ExitFailed;
        }
        return ExitFailed;
    }

    void print(const QJsonObject &object)
    {
        m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    std::unique_ptr<App::Stage> m_stage;
    const bool m_json;
    Streams m_streams;
    SystemClock m_clock;
    QNetworkAccessManager m_manager;
    std::unique_ptr<Probe::Check> m_check;
    std::unique_ptr<App::KeyRotation> m_rotation;
};

int store(const App::Stage &stage, Side side, Streams streams)
{
    const auto key = keyFromInput(side, streams);
    if (!key)
        return complain(key.error(), streams);
    const Config::SecretRef &reference = stage.service().environment(side).key;
    if (const Done stored = stage.secretStore().replace(reference, *key); !stored)
        return complain(stored.error(), streams);
    LogEntry line { .level = Level::Warning, .source = QStringLiteral("keys") };
    line.message = { QStringLiteral("key.stored"),
                     { { QStringLiteral("side"), sideName(side) },
                       { QStringLiteral("to"), key->fingerprint() },
                       { QStringLiteral("where"), reference.text } } };
    journalLine(stage, line, Journal::Kind::Log, streams);
    streams.out
        << tr("stored: %1, fingerprint %2; a running router keeps the key it has until \"signalbox key rotate %3\"")
               .arg(reference.text, key->fingerprint(), sideName(side))
        << Qt::endl;
    return ExitDone;
}

struct KeyWords {
    QString act;
    std::optional<Side> side;
};

Result<KeyWords> takeWords(const QStringList &words)
{
    const QStringList acts { QStringLiteral("list"), QStringLiteral("test"), QStringLiteral("store"),
                             QStringLiteral("rotate") };
    const QString act = words.value(0);
    const auto side = words.size() > 1 ? sideFromName(words.at(1)) : std::nullopt;
    const bool fits = acts.contains(act) && words.size() == (act == QLatin1String("list") ? 1 : 2)
        && (act == QLatin1String("list") || side);
    if (!fits)
        return keyUsage(tr("key: expected \"list\", or \"test\", \"store\" or \"rotate\" and a side, blue or green"));
    return KeyWords { act, side };
}

} // namespace

Started runKey(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const bool fromInput = arguments.takeFlag(QStringLiteral("stdin"));
    const auto rest = arguments.finish(int(arguments.words().size()));
    if (!rest)
        return complain(rest.error(), streams);
    const auto words = takeWords(*rest);
    if (!words)
        return complain(words.error(), streams);
    if (options->sandbox)
        return complain(keyUsage(tr("key: a sandbox makes its own keys; use --config FILE")), streams);
    const bool needsKeys = words->act == QLatin1String("test") || (words->act == QLatin1String("rotate") && !fromInput);
    auto stage = stageFor(*options, !needsKeys);
    if (!stage)
        return complain(stage.error(), streams);
    if (words->act == QLatin1String("store"))
        return store(**stage, *words->side, streams);
    auto wanted
        = words->side ? Result<Secret>((*stage)->secrets().upstreamKey(*words->side)) : Result<Secret>(Secret());
    if (words->act == QLatin1String("rotate") && fromInput)
        wanted = keyFromInput(*words->side, streams);
    if (!wanted)
        return complain(wanted.error(), streams);
    auto command = std::make_unique<KeyCommand>(std::move(*stage), options->json, streams);
    if (words->act == QLatin1String("list"))
        command->list();
    else if (words->act == QLatin1String("test"))
        command->test(*words->side);
    else
        command->rotate(*words->side, *wanted, fromInput);
    return command;
}

} // namespace Signalbox::Commands
