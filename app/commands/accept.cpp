#include "app/commands/commands.h"
#include "app/commands/found_text.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/session/desk.h"

namespace Signalbox::Commands {
namespace {

constexpr milliseconds acceptReadsWithin(20000);
constexpr seconds acceptTakenWithin(2);

/// Takes a split that was found as set by hand. Moves no traffic.
class AcceptCommand final : public SessionCommand
{
public:
    AcceptCommand(std::unique_ptr<App::Stage> stage, QString reason, bool json, Streams streams)
        : SessionCommand(std::move(stage), { .checks = false, .startsRouter = false }, json, streams)
        , m_reason(std::move(reason))
    {
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot);
        if (!m_postedAt) {
            if (snapshot.traffic.known)
                ask(snapshot);
            else if (elapsed() > acceptReadsWithin)
                end(snapshot, "unread", ExitFailed, tr("the router was not read: nothing was done"));
            return;
        }
        if (snapshot.rollout.run != m_runBefore && !snapshot.found)
            end(snapshot, "accepted", ExitDone, {});
        else if (snapshot.now - *m_postedAt > acceptTakenWithin)
            end(snapshot, "refused", ExitFailed, tr("nothing was accepted; the last line says why"));
    }

private:
    void ask(const Session::Snapshot &snapshot)
    {
        if (!snapshot.found) {
            end(snapshot, "nothing_found", ExitUndecided,
                tr("nothing to accept: the candidate has no users that a run left there"));
            return;
        }
        m_streams.err << foundText(*snapshot.found) << Qt::endl;
        m_postedAt = snapshot.now;
        m_runBefore = snapshot.rollout.run;
        post(Session::Intents::Accept { m_reason });
    }

    void end(const Session::Snapshot &snapshot, const char *outcome, int status, const QString &why)
    {
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("accept"));
            object.insert(QStringLiteral("outcome"), QLatin1String(outcome));
            printJson(object);
        } else if (status == ExitDone) {
            m_streams.out << tr("%1, %2 active: taken as set by hand, run %3; nobody watches it until a window "
                                "is opened")
                                 .arg(shareText(snapshot.traffic.requested), sideName(snapshot.active()))
                                 .arg(snapshot.rollout.run)
                          << Qt::endl;
            if (snapshot.rollout.desired.lease > 0)
                m_streams.out << tr("its lease counts on: without a window all production goes back by itself")
                              << Qt::endl;
        }
        if (!why.isEmpty())
            m_streams.err << why << Qt::endl;
        finish(status);
    }

    const QString m_reason;
    std::optional<Instant> m_postedAt;
    quint64 m_runBefore = 0;
};

} // namespace

std::optional<int> refusedByDesk(const Config::Service &service, bool sandbox, Streams streams)
{
    const auto holder = sandbox ? std::nullopt : Session::DeskFile(service.router.stateDir).holder();
    if (!holder)
        return std::nullopt;
    streams.err << tr("%1 operates this service (%2): take over in a window, with a reason, or end that console first; "
                      "\"signalbox rollback\" always goes")
                       .arg(holder->who, holder->program)
                << Qt::endl;
    return ExitUndecided;
}

Started runAccept(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> service = arguments.takeService();
    if (!service)
        return complain(service.error(), streams);
    const auto reason = arguments.takeValue(QStringLiteral("reason"));
    if (!reason)
        return complain(reason.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*service, true); // the split stays as it is: no key is used
    if (!stage)
        return complain(stage.error(), streams);
    if (const auto refused = refusedByDesk((*stage)->service(), service->sandbox, streams))
        return *refused;
    auto command
        = std::make_unique<AcceptCommand>(std::move(*stage), reason->value_or(QString()), service->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
