#include "app/commands/commands.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/open_streams.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/provisioner.h"
#include "core/session/time_watch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace Signalbox::Commands {
namespace {

using Router::HAProxy::CliReply;
using Router::HAProxy::CliSession;
using Router::HAProxy::DaemonRouter;
using Router::HAProxy::OpenStream;
using Router::HAProxy::Running;

constexpr milliseconds servesWithin { 3000 };
constexpr milliseconds lookAgain { 50 };

/// One act on the router's daemon; ends the event loop when it is done.
class RouterCommand final : public QObject
{
public:
    RouterCommand(std::unique_ptr<App::Stage> stage, bool json, Streams streams)
        : m_stage(std::move(stage))
        , m_json(json)
        , m_streams(streams)
    {
    }

    void start()
    {
        m_stage->start(true, [this](const Done &done) {
            if (!done)
                return answer(done, {});
            look(QDeadlineTimer(servesWithin));
        });
    }
    void stop()
    {
        daemon().stop(
            [this](const Done &done) { answer(done, tr("the router is stopped: users are not served any more")); });
    }
    void reload()
    {
        if (const Done installed = m_stage->installFiles(); !installed) {
            answer(installed, {});
            return;
        }
        daemon().reload(
            [this](const Done &done) { answer(done, tr("reloaded; open streams finish on the old worker")); });
    }
    void status()
    {
        daemon().status([this](const Running &running) {
            if (m_json) {
                const QJsonObject object { { QStringLiteral("running"), running.master != 0 },
                                           { QStringLiteral("pid"), running.master },
                                           { QStringLiteral("worker"), running.worker },
                                           { QStringLiteral("hung"), running.hung },
                                           { QStringLiteral("cut_off"), running.cutOff },
                                           { QStringLiteral("version"), running.version },
                                           { QStringLiteral("endpoint"), m_stage->installedEndpoint() },
                                           { QStringLiteral("service_file_endpoint"), m_stage->endpoint() } };
                m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
            } else if (running.master == 0 || running.cutOff) {
                m_streams.out << words(m_stage->troubleOf(running)) << Qt::endl;
            } else {
                m_streams.out << tr("running: haproxy %1, pid %2, worker %3, %4%5")
                                     .arg(running.version)
                                     .arg(running.master)
                                     .arg(running.worker)
                                     .arg(endpoints(), running.hung ? tr(", HUNG: it does not answer") : QString())
                              << Qt::endl;
            }
            endLoop(running.master != 0 && !running.hung && !running.cutOff ? ExitDone : ExitFailed);
        });
    }

    /// What is open on either side; with `cut`, what is open on the candidate is ended.
    void streams(bool cut)
    {
        const auto &paths = daemon().paths();
        m_session = std::make_unique<CliSession>(
            paths.adminSocket(), CliSession::Limits { .deadline = milliseconds(3000), .maxReply = 16 << 20 });
        m_session->ask({ "show sess", "show map " + paths.controlMap().toUtf8() }, [this, cut](const CliReply &reply) {
            const auto open = reply.failure ? std::nullopt : Router::HAProxy::readStreams(reply.replies.at(0));
            const auto map
                = reply.failure ? Router::HAProxy::MapReading() : Router::HAProxy::readControlMap(reply.replies.at(1));
            if (!open || !map.understood) // who is the candidate must be sure
                return answer(
                    Error { QStringLiteral("router.streams"),
                            reply.failure ? words(reply.problem) : tr("the router's list of streams is not readable"),
                            {} },
                    {});
            const auto builtIn = Router::HAProxy::installedBuiltInActive(daemon().paths());
            const Side candidate
                = other(map.word ? map.word->active : builtIn.value_or(m_stage->service().router.active));
            if (cut)
                cutStreams(*open, candidate);
            else
                tellStreams(*open, candidate);
        });
    }

private:
    /// One that was there already may hang, and nobody would be served; one that has just begun may need a moment.
    void look(QDeadlineTimer deadline)
    {
        daemon().status([this, deadline](const Running &running) {
            const bool serves = running.master != 0 && !running.hung && !running.cutOff;
            if (!serves && !deadline.hasExpired()) {
                QTimer::singleShot(lookAgain, this, [this, deadline] { look(deadline); });
                return;
            }
            answer(serves ? Signalbox::done()
                          : Done(errorOf(QStringLiteral("router.hung"), m_stage->troubleOf(running))),
                   tr("the router runs; users reach it at %1").arg(endpoints()));
        });
    }

    struct Open {
        int count = 0;
        seconds oldest { 0 };
    };
    static Open openOn(const QList<OpenStream> &streams, Side side)
    {
        Open open;
        for (const OpenStream &stream : streams) {
            open.count += stream.side == side ? 1 : 0;
            if (stream.side == side)
                open.oldest = std::max(open.oldest, stream.age);
        }
        return open;
    }
    void tellStreams(const QList<OpenStream> &streams, Side candidate)
    {
        QJsonObject object;
        for (const Side side : { Side::Blue, Side::Green }) {
            const Open open = openOn(streams, side);
            object.insert(sideName(side),
                          QJsonObject { { QStringLiteral("role"),
                                          side == candidate ? QStringLiteral("candidate") : QStringLiteral("active") },
                                        { QStringLiteral("open"), open.count },
                                        { QStringLiteral("oldest_s"),
                                          open.count > 0 ? QJsonValue(qint64(open.oldest.count())) : QJsonValue() } });
            if (!m_json)
                m_streams.out << tr("%1 (%2): %3 open%4")
                                     .arg(sideName(side), side == candidate ? tr("candidate") : tr("active"))
                                     .arg(open.count)
                                     .arg(open.count > 0 ? tr(", the oldest for %1").arg(Session::spanText(open.oldest))
                                                         : QString())
                              << Qt::endl;
        }
        if (m_json)
            m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
        else if (openOn(streams, candidate).count > 0)
            m_streams.out
                << tr("\"signalbox router cut --config FILE\" ends those on %1 at once; their users see a broken "
                      "answer")
                       .arg(sideName(candidate))
                << Qt::endl;
        endLoop(ExitDone);
    }
    /// Never the active side's: its streams are production.
    void cutStreams(const QList<OpenStream> &streams, Side candidate)
    {
        const int count = openOn(streams, candidate).count;
        const QString text = tr("%1 open streams on %2 (candidate) were ended").arg(count).arg(sideName(candidate));
        if (count == 0)
            return answer(done(), text);
        m_session->ask(Router::HAProxy::cutCommands(streams, candidate), [this, text](const CliReply &reply) {
            const QString said = QString::fromUtf8(reply.replies.join(' ')).trimmed();
            if (reply.failure || !said.isEmpty())
                return answer(
                    Error { QStringLiteral("router.streams"),
                            tr("the streams were not ended: %1").arg(reply.failure ? words(reply.problem) : said),
                            {} },
                    {});
            answer(done(), text);
        });
    }

    DaemonRouter &daemon() { return static_cast<DaemonRouter &>(m_stage->provisioner()); }
    /// Where the router listens, and where it should when that is another place.
    [[nodiscard]] QString endpoints() const
    {
        const QString has = m_stage->installedEndpoint();
        return has == m_stage->endpoint()
            ? has
            : tr("%1 (the service file says %2: \"signalbox router reload\" moves it there)")
                  .arg(has, m_stage->endpoint());
    }
    void answer(const Done &done, const QString &text)
    {
        if (!done) {
            endLoop(complain(done.error(), m_streams));
            return;
        }
        if (m_json)
            m_streams.out << QString::fromUtf8(
                QJsonDocument(QJsonObject { { QStringLiteral("ok"), true }, { QStringLiteral("text"), text } })
                    .toJson(QJsonDocument::Compact))
                          << Qt::endl;
        else
            m_streams.out << text << Qt::endl;
        for (const QVariant &note : m_stage->notes())
            m_streams.err << argText(note) << Qt::endl;
        endLoop(ExitDone);
    }

    std::unique_ptr<App::Stage> m_stage;
    std::unique_ptr<CliSession> m_session;
    const bool m_json;
    Streams m_streams;
};

int installUnit(App::Stage &stage, Streams streams)
{
    // The unit starts what is installed: the files have to be there, and no loose daemon may hold the port.
    if (const Done installed = stage.installFiles(); !installed)
        return complain(installed.error(), streams);
    const auto unit = Router::HAProxy::installUnit(stage.service().name, stage.provisioner().paths());
    if (!unit)
        return complain(unit.error(), streams);
    streams.out << tr("written: %1").arg(unit->path) << Qt::endl
                << tr("To start it now and at every boot (a router started by hand has to be stopped first):")
                << Qt::endl;
    for (const QString &command : unit->commands)
        streams.out << QStringLiteral("  ") << command << Qt::endl;
    return ExitDone;
}

} // namespace

Started runRouter(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const auto words = arguments.finish(1);
    const QStringList acts { QStringLiteral("start"),   QStringLiteral("stop"),      QStringLiteral("reload"),
                             QStringLiteral("status"),  QStringLiteral("streams"),   QStringLiteral("cut"),
                             QStringLiteral("install"), QStringLiteral("breakglass") };
    if (!words || !acts.contains(words->first())) {
        return complain({ QStringLiteral("usage"),
                          tr("router: expected one of %1").arg(acts.join(QStringLiteral(", "))),
                          words ? QString() : words.error().text },
                        streams);
    }
    if (options->sandbox) {
        return complain({ QStringLiteral("usage"),
                          tr("router: a sandbox's router lives and dies with its sandbox; use --config FILE"),
                          {} },
                        streams);
    }
    const QString act = words->first();
    const QStringList withKeys { QStringLiteral("start"), QStringLiteral("reload"), QStringLiteral("install") };
    auto stage = stageFor(*options, !withKeys.contains(act));
    if (!stage)
        return complain(stage.error(), streams);
    if (act == QLatin1String("install"))
        return installUnit(**stage, streams);
    if (act == QLatin1String("breakglass")) {
        const auto &paths = (*stage)->provisioner().paths();
        const Side builtIn = Router::HAProxy::installedBuiltInActive(paths).value_or((*stage)->service().router.active);
        streams.out << Router::HAProxy::breakGlass(paths, builtIn) << Qt::endl;
        return ExitDone;
    }
    auto command = std::make_unique<RouterCommand>(std::move(*stage), options->json, streams);
    if (act == QLatin1String("start"))
        command->start();
    else if (act == QLatin1String("stop"))
        command->stop();
    else if (act == QLatin1String("reload"))
        command->reload();
    else if (act == QLatin1String("streams") || act == QLatin1String("cut"))
        command->streams(act == QLatin1String("cut"));
    else
        command->status();
    return command;
}

} // namespace Signalbox::Commands
