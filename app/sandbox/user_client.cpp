#include "app/sandbox/user_client.h"

#include "app/sandbox/answer_check.h"
#include "app/sandbox/draw.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Sandbox {
namespace {

constexpr quint64 userLane = 77; ///< keeps the users' draws apart from the relays'
constexpr seconds idleConnectionKept { 20 }; ///< below what routers allow, so that nobody sends into a closing one
constexpr milliseconds connectPatience { 700 }; ///< a connection being made cannot be withdrawn

std::string bodyOf(const Question &question)
{
    QJsonObject body {
        { QStringLiteral("model"), question.model },
        { QStringLiteral("user"), question.user },
        { QStringLiteral("messages"),
          QJsonArray { QJsonObject { { QStringLiteral("role"), QStringLiteral("user") },
                                     { QStringLiteral("content"), question.prompt } } } },
    };
    if (question.stream)
        body[QStringLiteral("stream")] = true;
    return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
}

httplib::Request requestFor(const UserOptions &options, const Question &question)
{
    httplib::Request request;
    request.method = "POST";
    const QUrl base = options.target.adjusted(QUrl::StripTrailingSlash);
    request.path = base.path(QUrl::FullyEncoded).toStdString() + "/chat/completions";
    request.headers = { { "Content-Type", "application/json" },
                        { "Accept", question.stream ? "text/event-stream" : "application/json" },
                        { "User-Agent", "signalbox-sandbox-user" },
                        { "X-User-Id", question.user.toStdString() } };
    if (!question.key.isEmpty())
        request.headers.emplace("Authorization", "Bearer " + question.key.reveal().toStdString());
    request.body = bodyOf(question);
    return request;
}

} // namespace

Question questionOf(const UserOptions &options, quint64 number)
{
    static const QStringList prompts {
        QStringLiteral("Which line does the night train take?"),
        QStringLiteral("Write one sentence about the points at the north end."),
        QStringLiteral("When is the platform clear again?"),
        QStringLiteral("Tell the driver what the two yellow lamps mean, as short as you can."),
    };
    Draw draw = Draw::of(options.seed, userLane, number);
    const int user = draw.integer(1, options.users);
    Question question;
    question.user = QStringLiteral("u-%1").arg(user, 4, 10, QLatin1Char('0'));
    question.stream = draw.chance(options.streamShare);
    question.model = draw.chance(0.75) ? QStringLiteral("gpt-4o-mini") : QStringLiteral("gpt-4o");
    question.prompt = prompts.at(draw.integer(0, int(prompts.size()) - 1));
    question.key = options.userKeys.isEmpty() ? options.key : options.userKeys.at((user - 1) % options.userKeys.size());
    return question;
}

UserClient::UserClient(const UserOptions &options)
    : m_options(options)
{
}

void UserClient::prepare()
{
    const Instant now = std::chrono::steady_clock::now();
    if (m_client && now - m_lastUse < idleConnectionKept)
        return;
    const QUrl &target = m_options.target;
    const QString base
        = target.toString(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    m_client = std::make_unique<httplib::Client>(base.toStdString());
    m_client->set_keep_alive(true);
    m_client->set_tcp_nodelay(true);
    m_client->set_connection_timeout(connectPatience);
    // giveUp() ends a wait in time; this is only the net below it.
    m_client->set_read_timeout(m_options.patience + seconds(2));
    m_client->set_write_timeout(m_options.patience + seconds(2));
    if (target.scheme() == QLatin1String("https")) {
        m_client->set_ca_cert_path(m_options.caFile.toStdString());
        m_client->enable_server_certificate_verification(true);
    }
}

Report UserClient::ask(const Question &question)
{
    Report report;
    AnswerCheck check(question.stream);
    httplib::Request request = requestFor(m_options, question);
    request.response_handler = [&report](const httplib::Response &response) {
        report.status = response.status;
        report.side = sideFromName(QString::fromStdString(response.get_header_value("x-sandbox-side")));
        return true;
    };
    request.content_receiver = [this, &check](const char *data, size_t size, uint64_t, uint64_t) {
        check.add(QByteArray(data, qsizetype(size)));
        return m_end.load() == End::None;
    };
    m_end = End::None;
    m_deadline = std::chrono::steady_clock::now() + m_options.patience;
    httplib::Response response;
    httplib::Error error = httplib::Error::Success;
    const bool transferred = m_client->send(request, response, error);
    m_deadline = Instant::max();
    m_lastUse = std::chrono::steady_clock::now();
    report.whole = transferred && check.isWhole();
    report.gaveUp = !report.whole && m_end.load() == End::GaveUp;
    report.withdrawn = !report.whole && m_end.load() == End::Withdrawn;
    return report;
}

void UserClient::giveUp(Instant now)
{
    if (now < m_deadline.load())
        return;
    m_end = End::GaveUp;
    m_client->stop();
}

void UserClient::withdraw()
{
    m_end = End::Withdrawn;
    m_client->stop();
}

} // namespace Signalbox::Sandbox
