#include "core/probe/check.h"

#include "core/probe/held_body.h"
#include "core/probe/network_error.h"
#include "core/relay/ping.h"
#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"

#include <QNetworkAccessManager>
#include <QSslError>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Signalbox::Probe {

namespace {
constexpr int longestSaid = 199; // and an ellipsis
}

Check::Check(Target target, const CheckBounds &bounds, const Clock &clock, const Redactor &redactor, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_bounds(bounds)
    , m_clock(clock)
    , m_redactor(redactor)
    , m_deadline(this)
    , m_stream(redactor)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { conclude(Relay::Transport::DeadlinePassed); });
}

Check::~Check()
{
    cancel();
}

void Check::cancel()
{
    m_concluded = true;
    m_deadline.stop();
    if (m_reply && m_reply->isRunning()) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void Check::start(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls, Instant intended)
{
    prepare(manager, tls);
    release(intended);
}

void Check::prepare(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls)
{
    m_readyAt = m_clock.now();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_result.url = m_target.shownUrl();
    m_result.region = m_target.region;
    m_result.sample = Sample { .id = id,
                               .side = m_target.side,
                               .origin = Origin::Check,
                               .model = m_target.profile.model,
                               .stream = m_target.profile.stream,
                               .sends = 0 };
    if (!tls) {
        m_tlsProblem = saidBy(tls.error());
        return;
    }
    m_ping = new HeldBody(Relay::pingBody(m_target.profile));
    m_reply = manager.post(pingRequest(m_target, tls.value(), id), m_ping);
    m_ping->setParent(m_reply);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(m_bounds.readBuffer);
    connectReply();
}

void Check::release(Instant intended)
{
    if (m_concluded || std::exchange(m_released, true))
        return;
    m_intended = intended;
    if (m_ping)
        m_ping->release();
    m_result.lag = sinceIntended();
    const auto lag = std::chrono::duration_cast<milliseconds>(*m_result.lag);
    m_result.sample.start = m_clock.wallNow() - lag;
    setDeadline(m_bounds.deadline - lag);
    // Answered later, as every other check is: the caller may not be ready for it yet.
    if (!m_reply)
        QMetaObject::invokeMethod(
            this, [this] { conclude(Relay::Transport::TlsFailed, m_tlsProblem); }, Qt::QueuedConnection);
}

void Check::connectReply()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &Check::takeConnecting);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        if (m_result.sample.sends++ == 0)
            m_result.sample.reused = !m_socketOpened;
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsProblem = errors.isEmpty() ? Message() : quoted(errors.first().errorString());
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Check::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Check::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &Check::takeEnd);
}

void Check::takeConnecting()
{
    m_socketOpened = true;
    release(m_readyAt);
    if (m_result.sample.sends == 0)
        m_intended = std::min(m_intended, m_readyAt); // its connecting may have begun before it was due
}

void Check::setDeadline(milliseconds left)
{
    m_deadline.start(std::max(left, milliseconds(0)));
}

int Check::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

microseconds Check::sinceIntended() const
{
    return std::chrono::duration_cast<microseconds>(m_clock.now() - m_intended);
}

void Check::takeHeaders()
{
    if (m_concluded || m_result.sample.headers || status() == 0)
        return;
    m_result.sample.headers = sinceIntended();
    const Relay::HeaderList headers = m_reply->rawHeaderPairs();
    m_result.limits = Relay::parseRateLimit(headers, m_clock.wallNow());
    m_result.retryAfter = Relay::parseRetryAfter(headers, m_clock.wallNow());
    m_result.shouldRetry = Relay::retryWish(headers);
    if (const auto side = sideFromName(QString::fromLatin1(m_reply->rawHeader("x-env"))))
        m_result.routedTo = sideName(*side);
    const QByteArray type = m_reply->rawHeader("Content-Type").toLower();
    m_readAsStream = m_target.profile.stream && isSuccess() && !type.contains("json") && !type.contains("html");
}

void Check::takeBody()
{
    if (m_concluded)
        return;
    takeHeaders();
    const QByteArray bytes = m_reply->readAll();
    m_result.sample.bytes += bytes.size();
    if (m_readAsStream)
        takeStream(bytes);
    else
        m_body.append(bytes);
    if (m_concluded)
        return;
    if (m_result.sample.bytes > (isSuccess() ? m_bounds.longestAnswer : m_bounds.longestErrorBody))
        conclude(Relay::Transport::TooLarge);
}

void Check::takeStream(const QByteArray &bytes)
{
    const bool wasDecided = m_stream.isDecided();
    m_stream.feed(bytes);
    if (m_stream.hasText() && !m_result.sample.firstToken)
        m_result.sample.firstToken = sinceIntended();
    if (wasDecided || !m_stream.isDecided())
        return;
    if (!m_stream.isDone()) {
        conclude(Relay::Transport::Complete);
        return;
    }
    // All is said; a peer that now keeps the connection open must not make the check wait.
    m_doneAt = sinceIntended();
    setDeadline(std::min(m_bounds.graceAfterDone, milliseconds(m_deadline.remainingTime())));
}

void Check::takeEnd()
{
    if (m_concluded)
        return;
    if (m_reply->bytesAvailable() > 0)
        takeBody();
    if (m_concluded)
        return;
    const auto transport = transportOf(m_reply->error());
    const QString said = m_redactor.clean(m_reply->errorString(), longestSaid);
    conclude(transport, m_tlsProblem.code.isEmpty() ? quoted(said) : m_tlsProblem);
}

Relay::Ending Check::endingFor(Relay::Transport transport, const Message &said)
{
    Relay::Ending ending { .status = status(),
                           .transport = transport,
                           .where = whereOf(m_target.url),
                           .transportSaid = said,
                           .streamAsked = m_target.profile.stream,
                           .deadline = m_bounds.deadline };
    if (m_readAsStream) {
        m_stream.finish();
        ending.answer = m_stream.answer();
    } else if (isSuccess()) {
        ending.answer = Relay::parseAnswer(m_body, m_redactor);
        if (m_target.profile.stream && ending.answer.content == Relay::Content::Whole) {
            ending.answer.content = Relay::Content::Foreign;
            ending.answer.problem = { QStringLiteral("relay.one-document"), {} };
        }
    } else if (ending.status != 0) {
        ending.error = Relay::parseErrorBody(m_body, m_redactor);
        const QUrl to = m_reply->header(QNetworkRequest::LocationHeader).toUrl();
        if (!to.isEmpty())
            ending.redirect
                = m_redactor.clean(to.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment), 199);
    }
    return ending;
}

void Check::fillSample(Sample &sample, const Relay::Ending &ending) const
{
    sample.status = ending.status;
    if (sample.sends > 0)
        sample.upstream = m_target.url.host();
    const bool ended
        = ending.status != 0 && ending.transport == Relay::Transport::Complete && sample.outcome != Outcome::CutStream;
    if (m_doneAt)
        sample.total = m_doneAt;
    else if (ended)
        sample.total = sinceIntended();
}

void Check::conclude(Relay::Transport transport, const Message &said)
{
    if (m_concluded)
        return;
    release(m_readyAt); // if it failed before it was due
    m_deadline.stop();
    const Relay::Ending ending = endingFor(transport, said);
    const Relay::Classification verdict = Relay::classify(ending);
    m_result.sample.outcome = verdict.outcome;
    fillSample(m_result.sample, ending);
    m_result.message = verdict.message;
    m_result.responseId = ending.answer.id;
    m_result.finishReason = ending.answer.finishReason;
    m_result.promptTokens = ending.answer.usage.promptTokens;
    m_result.completionTokens = ending.answer.usage.completionTokens;
    m_result.totalTokens = ending.answer.usage.totalTokens;
    cancel();
    Q_EMIT finished(m_result);
}

} // namespace Signalbox::Probe
