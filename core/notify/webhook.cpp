#include "core/notify/webhook.h"

#include "core/notify/webhook_task.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QUrlQuery>

namespace Signalbox::Notify {
namespace {

constexpr qsizetype tellingPart = 8;
constexpr qsizetype surelyNoWord = 16;

/// Slack takes these three for its own markup.
QString slackText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&amp;"))
        .replace(QLatin1Char('<'), QLatin1String("&lt;"))
        .replace(QLatin1Char('>'), QLatin1String("&gt;"));
}

} // namespace

std::optional<Format> formatFromName(QStringView name)
{
    if (name == QLatin1String("json"))
        return Format::Json;
    if (name == QLatin1String("slack"))
        return Format::Slack;
    return std::nullopt;
}

QByteArray payload(const Notice &notice, Format format)
{
    const QString text = noticeText(notice);
    if (format == Format::Slack) {
        const QString sign = isAlarm(notice.event) ? QStringLiteral(":rotating_light: ") : QString();
        return QJsonDocument(QJsonObject { { QStringLiteral("text"), sign + slackText(text) } })
            .toJson(QJsonDocument::Compact);
    }
    const QJsonObject object {
        { QStringLiteral("source"), QStringLiteral("signalbox") },
        { QStringLiteral("event"), eventName(notice.event) },
        { QStringLiteral("alarm"), isAlarm(notice.event) },
        { QStringLiteral("service"), notice.service },
        { QStringLiteral("sandbox"), notice.sandbox },
        { QStringLiteral("run"), qint64(notice.run) },
        { QStringLiteral("at"), isoUtc(notice.at) },
        { QStringLiteral("console"), notice.console },
        { QStringLiteral("active"), sideName(notice.active) },
        { QStringLiteral("active_version"), notice.activeVersion },
        { QStringLiteral("candidate"), sideName(notice.candidate()) },
        { QStringLiteral("candidate_version"), notice.candidateVersion },
        { QStringLiteral("candidate_percent"), notice.candidateShare.percent() },
        { QStringLiteral("reason_code"), notice.reason.code },
        { QStringLiteral("reason"), notice.reason.code.isEmpty() ? QString() : words(notice.reason) },
        { QStringLiteral("text"), text },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<Secret> secretParts(const Secret &address)
{
    const QUrl url(address.reveal());
    QStringList parts = url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts << url.userName() << url.password();
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded))
        parts.append(value);
    QList<Secret> secrets;
    for (const QString &part : std::as_const(parts)) {
        const bool hasDigit = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        if (part.size() >= surelyNoWord || (part.size() >= tellingPart && hasDigit))
            secrets.append(Secret(part));
    }
    return secrets;
}

WebhookTask::WebhookTask(WebhookOptions options, std::shared_ptr<OwedNotices> owed)
    : m_options(std::move(options))
    , m_owed(std::move(owed))
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &WebhookTask::tryNow);
}

void WebhookTask::send(const Notice &notice)
{
    if (qsizetype(m_waiting.size()) >= m_options.capacity) // the first may be under way
        m_waiting.erase(m_waiting.begin() + (m_busy && m_waiting.size() > 1 ? 1 : 0));
    m_waiting.push_back(notice);
    if (!m_busy && !m_pause.isActive())
        tryNow();
}

void WebhookTask::hurry()
{
    m_hurries = true;
    if (m_waiting.empty())
        Q_EMIT drained();
    else if (!m_busy)
        tryNow();
}

void WebhookTask::tryNow()
{
    m_pause.stop();
    if (m_busy || m_waiting.empty())
        return;
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    m_busy = true;
    QNetworkRequest request { QUrl(m_options.address.reveal()) };
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(int(m_options.deadline.count()));
    QNetworkReply *reply = m_network->post(request, payload(m_waiting.front(), m_options.format));
    // Qt's transfer timeout begins anew with every byte: a server that trickles is ended here.
    QTimer::singleShot(m_options.deadline, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->readAll(); }); // nobody wants the answer's text
    connect(reply, &QNetworkReply::finished, this, [this, reply] { onAnswer(reply); });
}

void WebhookTask::onAnswer(QNetworkReply *reply)
{
    reply->deleteLater();
    m_busy = false;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool whole = reply->error() != QNetworkReply::OperationCanceledError;
    if (whole && status >= 200 && status < 300) {
        const Notice notice = m_waiting.front();
        if (m_toldFailure)
            Q_EMIT recovered();
        m_toldFailure = false;
        --m_owed->count;
        Q_EMIT sent(notice);
        next();
        return;
    }
    QString problem = QStringLiteral("it cannot be reached");
    if (!whole)
        problem = QStringLiteral("no answer within %1 ms").arg(m_options.deadline.count());
    else if (status != 0)
        problem = QStringLiteral("it answered %1").arg(status);
    else if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        problem = QStringLiteral("its certificate cannot be trusted");
    m_owed->setProblem(problem);
    const bool mayMend = !whole || status == 0 || status == 408 || status == 429 || status >= 500;
    if (!mayMend || m_tries >= m_options.pauses.size() || m_hurries) {
        giveUp(problem);
        return;
    }
    m_pause.start(m_options.pauses.at(m_tries++));
}

void WebhookTask::giveUp(const QString &problem)
{
    if (!m_toldFailure)
        Q_EMIT failed(problem);
    m_toldFailure = true;
    next();
}

void WebhookTask::next()
{
    m_tries = 0;
    m_waiting.pop_front();
    if (!m_waiting.empty())
        tryNow();
    else if (m_hurries)
        Q_EMIT drained();
}

Webhook::Webhook(const WebhookOptions &options, QObject *parent)
    : QObject(parent)
    , m_atTheEnd(options.atTheEnd)
    , m_thread(new QThread)
    , m_owed(std::make_shared<OwedNotices>())
    , m_task(new WebhookTask(options, m_owed))
{
    qRegisterMetaType<Notice>();
    m_thread->setObjectName(QStringLiteral("webhook"));
    m_task->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_task, &QObject::deleteLater);
    connect(m_task, &WebhookTask::drained, m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_task, &WebhookTask::sent, this, &Webhook::sent);
    connect(m_task, &WebhookTask::failed, this, &Webhook::failed);
    connect(m_task, &WebhookTask::recovered, this, &Webhook::recovered);
    m_thread->start();
}

Webhook::~Webhook()
{
    (void)finish();
    delete m_thread;
}

Webhook::Untold Webhook::finish()
{
    if (m_thread->isRunning()) {
        QMetaObject::invokeMethod(m_task, &WebhookTask::hurry, Qt::QueuedConnection);
        if (!m_thread->wait(QDeadlineTimer(m_atTheEnd))) {
            m_thread->quit(); // nothing in it blocks
            m_thread->wait();
        }
    }
    const QString problem = m_owed->problem();
    return { m_owed->count, problem.isEmpty() ? QStringLiteral("no answer yet") : problem };
}

void Webhook::send(const Notice &notice)
{
    ++m_owed->count;
    QMetaObject::invokeMethod(
        m_task, [task = m_task, notice] { task->send(notice); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Notify
