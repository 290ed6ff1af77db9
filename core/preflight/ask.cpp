#include "core/preflight/ask.h"

#include "core/probe/network_error.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QUuid>

namespace Signalbox::Preflight {
namespace {

constexpr int longestSaid = 199;

} // namespace

Ask::Ask(Probe::Target target, QString path, milliseconds deadline, const Clock &clock, Redactor redactor,
         QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_path(std::move(path))
    , m_limit(deadline)
    , m_clock(clock)
    , m_redactor(std::move(redactor))
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { conclude(Relay::Transport::DeadlinePassed); });
}

void Ask::start(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls, const QByteArray &body)
{
    m_began = m_clock.now();
    m_result.sentAt = m_clock.wallNow();
    if (!tls) {
        m_tlsProblem = saidBy(tls.error());
        QMetaObject::invokeMethod(
            this, [this] { conclude(Relay::Transport::TlsFailed, m_tlsProblem); }, Qt::QueuedConnection);
        return;
    }
    m_target.profile.stream = false;
    QNetworkRequest request = Probe::pingRequest(m_target, *tls, QUuid::createUuid().toString(QUuid::WithoutBraces));
    QUrl url = m_target.url.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    url.setPath(url.path() + m_path);
    request.setUrl(url);
    m_deadline.start(m_limit);
    m_reply = body.isEmpty() ? manager.get(request) : manager.post(request, body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(longestBody);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsProblem = errors.isEmpty() ? Message() : quoted(errors.first().errorString());
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Ask::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        takeBody();
        const QString said = m_redactor.clean(m_reply->errorString(), longestSaid);
        conclude(Probe::transportOf(m_reply->error()), m_tlsProblem.code.isEmpty() ? quoted(said) : m_tlsProblem);
    });
}

void Ask::takeBody()
{
    if (m_concluded)
        return;
    m_result.body += m_reply->readAll();
    if (m_result.body.size() > longestBody)
        conclude(Relay::Transport::TooLarge);
}

void Ask::conclude(Relay::Transport transport, const Message &said)
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_deadline.stop();
    m_result.at = m_clock.wallNow();
    m_result.took = std::chrono::duration_cast<microseconds>(m_clock.now() - m_began);
    m_result.transport = transport;
    Relay::Ending ending {
        .transport = transport, .where = Probe::whereOf(m_target.url), .transportSaid = said, .deadline = m_limit
    };
    if (m_reply) {
        m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_result.headers = m_reply->rawHeaderPairs();
        const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
        if (!certificate.isNull())
            m_result.certificateEnds = WallTime(milliseconds(certificate.expiryDate().toMSecsSinceEpoch()));
        m_reply->disconnect(this);
        m_reply->abort();
    }
    ending.status = m_result.status;
    const bool success = ending.status >= 200 && ending.status < 300;
    if (success && QJsonDocument::fromJson(m_result.body).isNull()) {
        ending.answer.content = m_result.body.isEmpty() ? Relay::Content::Nothing : Relay::Content::Foreign;
        ending.answer.problem.code = Relay::looksLikeHtml(m_result.body) ? QStringLiteral("relay.html-not-json")
                                                                         : QStringLiteral("relay.not-json");
    } else if (success) {
        ending.answer.content = Relay::Content::Whole;
    } else {
        ending.error = Relay::parseErrorBody(m_result.body, m_redactor);
    }
    const Relay::Classification verdict = Relay::classify(ending);
    m_result.outcome = verdict.outcome;
    m_result.said = verdict.message;
    Q_EMIT finished(m_result);
}

} // namespace Signalbox::Preflight
