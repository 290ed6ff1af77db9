#include "app/sandbox/control.h"

#include "app/sandbox/http_server.h"
#include "app/sandbox/users.h"
#include "app/sandbox/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Sandbox {
namespace {

constexpr size_t controlThreads = 16;

void answerJson(httplib::Response &response, int status, const QJsonObject &object)
{
    response.status = status;
    response.set_content(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n', "application/json");
}

void answerError(httplib::Response &response, int status, const QString &code, const QString &text)
{
    const QJsonObject error { { QStringLiteral("code"), code }, { QStringLiteral("message"), text } };
    answerJson(response, status, { { QStringLiteral("error"), error } });
}

QJsonObject statusObject(const QMap<int, quint64> &byStatus)
{
    QJsonObject object;
    for (auto it = byStatus.begin(); it != byStatus.end(); ++it)
        object[QString::number(it.key())] = qint64(it.value());
    return object;
}

QJsonObject sideObject(const World &world, Side side)
{
    const RelayCounts counts = world.counts(side);
    QJsonArray urls;
    for (const Config::BaseUrl &base : world.urls(side))
        urls.append(base.url.toString());
    QJsonArray instances;
    for (const quint64 requests : counts.byInstance)
        instances.append(qint64(requests));
    return { { QStringLiteral("urls"), urls },
             { QStringLiteral("requests"), qint64(counts.requests) },
             { QStringLiteral("open"), counts.open },
             { QStringLiteral("unanswered"), qint64(counts.unanswered) },
             { QStringLiteral("cut"), qint64(counts.cut) },
             { QStringLiteral("streams"), qint64(counts.streams) },
             { QStringLiteral("by_status"), statusObject(counts.byStatus) },
             { QStringLiteral("by_instance"), instances } };
}

QJsonObject usersObject(const Users &users)
{
    const UserCounts counts = users.counts();
    QJsonObject object { { QStringLiteral("per_second"), users.rate() },
                         { QStringLiteral("sent"), qint64(counts.sent) },
                         { QStringLiteral("ok"), qint64(counts.ok) },
                         { QStringLiteral("failed"), qint64(counts.failed) },
                         { QStringLiteral("gave_up"), qint64(counts.gaveUp) },
                         { QStringLiteral("dropped"), qint64(counts.dropped) },
                         { QStringLiteral("open"), counts.open },
                         { QStringLiteral("streams_whole"), qint64(counts.streamsWhole) },
                         { QStringLiteral("streams_cut"), qint64(counts.streamsCut) },
                         { QStringLiteral("by_status"), statusObject(counts.byStatus) } };
    for (const Side side : { Side::Blue, Side::Green }) {
        const UserCounts::OfSide &own = counts.sides[static_cast<size_t>(side)];
        object[sideName(side)] = QJsonObject { { QStringLiteral("ok"), qint64(own.ok) },
                                               { QStringLiteral("failed"), qint64(own.failed) } };
    }
    return object;
}

} // namespace

struct Control::Private {
    Private(World &controlled, Users *visitors)
        : world(controlled)
        , users(visitors)
        , server([this](const httplib::Request &request, httplib::Response &response,
                        Line &) { serve(request, response); },
                 nullptr, controlThreads)
    {
    }
    void serve(const httplib::Request &request, httplib::Response &response);
    void setScenario(const QJsonObject &body, httplib::Response &response);
    void setRate(const QJsonObject &body, httplib::Response &response);
    void answerStatus(httplib::Response &response);

    World &world;
    Users *const users;
    std::unique_ptr<ReservedPort> port;
    HttpServer server;
};

void Control::Private::serve(const httplib::Request &request, httplib::Response &response)
{
    if (request.has_header("Origin"))
        return answerError(response, 403, QStringLiteral("sandbox.web-page"),
                           QStringLiteral("Web pages may not control the sandbox."));
    if (request.path == "/sandbox" && request.method == "GET")
        return answerStatus(response);
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    if (request.path == "/sandbox/scenario" && request.method == "POST")
        return setScenario(body, response);
    if (request.path == "/sandbox/users" && request.method == "POST")
        return setRate(body, response);
    answerError(response, 404, QStringLiteral("sandbox.no-such-page"),
                QStringLiteral("Ask GET /sandbox, POST /sandbox/scenario or POST /sandbox/users."));
}

void Control::Private::setScenario(const QJsonObject &body, httplib::Response &response)
{
    const Done outcome = world.setScenario(body[QStringLiteral("name")].toString());
    if (!outcome)
        return answerError(response, 400, outcome.error().code, outcome.error().text);
    answerStatus(response);
}

void Control::Private::setRate(const QJsonObject &body, httplib::Response &response)
{
    const QJsonValue rate = body[QStringLiteral("per_second")];
    if (!users || !rate.isDouble())
        return answerError(response, 400, QStringLiteral("sandbox.no-rate"),
                           QStringLiteral("Send {\"per_second\": NUMBER}, to a sandbox that has users (--users)."));
    users->setRate(rate.toDouble());
    answerStatus(response);
}

void Control::Private::answerStatus(httplib::Response &response)
{
    QJsonObject status { { QStringLiteral("scenario"), world.scenario() },
                         { QStringLiteral("scenarios"), QJsonArray::fromStringList(scenarioNames()) } };
    for (const Side side : { Side::Blue, Side::Green })
        status[sideName(side)] = sideObject(world, side);
    if (users)
        status[QStringLiteral("users")] = usersObject(*users);
    answerJson(response, 200, status);
}

Control::Control(World &world, Users *users)
    : d(std::make_unique<Private>(world, users))
{
}

Control::~Control()
{
    stop();
}

Done Control::start()
{
    if (d->server.isRunning())
        return done();
    d->port = std::make_unique<ReservedPort>();
    if (auto taken = d->port->take(QStringLiteral("127.0.0.1")); !taken)
        return taken;
    return d->server.start(*d->port);
}

void Control::stop()
{
    d->server.stop();
}

QUrl Control::url() const
{
    if (!d->port)
        return {};
    QUrl url(QStringLiteral("http://127.0.0.1/sandbox"));
    url.setPort(d->port->number());
    return url;
}

} // namespace Signalbox::Sandbox
