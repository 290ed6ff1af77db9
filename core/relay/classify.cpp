#include "core/relay/classify.h"

namespace Signalbox::Relay {
namespace {

Classification classified(Outcome outcome, const QString &sentence, const QString &said = {})
{
    return { .outcome = outcome, .sentence = said.isEmpty() ? sentence : sentence + QStringLiteral(": ") + said };
}

QString saidBy(const ErrorBody &error)
{
    const QString word = error.code.isEmpty() ? error.type : error.code;
    if (word.isEmpty())
        return error.message;
    return error.message.isEmpty() ? word : QStringLiteral("%1 (%2)").arg(error.message, word);
}

Classification classifyTransport(const Ending &ending)
{
    switch (ending.transport) {
    case Transport::NameNotFound:
        return classified(Outcome::NameError, QStringLiteral("the name is not in DNS"), ending.transportText);
    case Transport::NotConnected:
        return classified(Outcome::ConnectError, QStringLiteral("no connection"), ending.transportText);
    case Transport::TlsFailed:
        return classified(Outcome::TlsError, QStringLiteral("TLS failed; check the certificate and the CA file"),
                          ending.transportText);
    case Transport::DeadlinePassed:
        return classified(Outcome::TimedOut, QStringLiteral("no answer within %1 ms").arg(ending.deadline.count()));
    case Transport::Broken:
        return classified(Outcome::ConnectError, QStringLiteral("the connection was closed without an answer"),
                          ending.transportText);
    case Transport::TooLarge:
        return classified(Outcome::Malformed, QStringLiteral("more arrived than an answer may hold"));
    case Transport::Complete:
    case Transport::NotHttp:
        return classified(Outcome::Malformed, QStringLiteral("the peer does not speak HTTP"), ending.transportText);
    }
    Q_UNREACHABLE();
}

bool modelIsMissing(const ErrorBody &error)
{
    if (error.says(QLatin1String("model_not_found")) || error.says(QLatin1String("DeploymentNotFound")))
        return true;
    // Some relays leave the code out; their sentence is then all there is.
    const QString text = error.message.toLower();
    return text.contains(QLatin1String("model"))
        && (text.contains(QLatin1String("does not exist")) || text.contains(QLatin1String("not found")));
}

Classification classifyRateLimit(const QString &where, const ErrorBody &error)
{
    if (isQuota(error))
        return classified(Outcome::QuotaExhausted, where + QStringLiteral(", no credit or quota left"), saidBy(error));
    return classified(Outcome::Throttled, where + QStringLiteral(", rate limited"), saidBy(error));
}

QString serverSentence(int status, const ErrorBody &error)
{
    if (status == 529 || error.says(QLatin1String("server_is_overloaded"))
        || error.says(QLatin1String("overloaded_error")))
        return QStringLiteral("HTTP %1, overloaded").arg(status);
    if (status >= 520 && status <= 524)
        return QStringLiteral("HTTP %1, the CDN cannot reach the relay").arg(status);
    return QStringLiteral("HTTP %1 from the server").arg(status);
}

Classification classifyClientError(const Ending &ending)
{
    const QString where = QStringLiteral("HTTP %1").arg(ending.status);
    const QString said = saidBy(ending.error);
    if (ending.status == 429)
        return classifyRateLimit(where, ending.error);
    if (ending.status == 402 || isQuota(ending.error))
        return classified(Outcome::QuotaExhausted, where + QStringLiteral(", no credit or quota left"), said);
    if (ending.status == 401 || ending.status == 403)
        return classified(Outcome::Unauthorized, where + QStringLiteral(", the key or this address is refused"), said);
    if ((ending.status == 404 || ending.status == 400) && modelIsMissing(ending.error))
        return classified(Outcome::ModelMissing, where + QStringLiteral(", the relay does not offer the model"), said);
    if (ending.status == 404)
        return classified(Outcome::ClientError, where + QStringLiteral(", no such path; check the base URL"), said);
    if (ending.status == 408)
        return classified(Outcome::TimedOut, where + QStringLiteral(", the server waited too long"), said);
    return classified(Outcome::ClientError, where + QStringLiteral(", reachable, but it refuses this request"), said);
}

Classification classifyInBand(const ErrorBody &error)
{
    const QString where = QStringLiteral("an error inside HTTP 200");
    const QString said = saidBy(error);
    if (isQuota(error) || error.says(QLatin1String("rate_limit_exceeded")) || error.says(QLatin1String("slow_down"))
        || error.says(QLatin1String("rate_limit_error")) || error.says(QLatin1String("429")))
        return classifyRateLimit(where, error);
    if (error.says(QLatin1String("invalid_api_key")) || error.says(QLatin1String("authentication_error"))
        || error.says(QLatin1String("401")) || error.says(QLatin1String("403")))
        return classified(Outcome::Unauthorized, where + QStringLiteral(", the key is refused"), said);
    if (modelIsMissing(error))
        return classified(Outcome::ModelMissing, where + QStringLiteral(", the relay does not offer the model"), said);
    if (error.says(QLatin1String("invalid_request_error")))
        return classified(Outcome::ClientError, where + QStringLiteral(", it refuses this request"), said);
    return classified(Outcome::ServerError, where, said);
}

Classification classifyCut(const Ending &ending)
{
    const QString what = ending.streamAsked ? QStringLiteral("the stream") : QStringLiteral("the answer");
    if (ending.transport != Transport::Complete)
        return classified(Outcome::CutStream, what + QStringLiteral(" broke off"), ending.transportText);
    return classified(Outcome::CutStream,
                      what
                          + QStringLiteral(" ended without finish_reason%1")
                                .arg(ending.streamAsked ? QStringLiteral(" and [DONE]") : QString()));
}

Classification classifySuccess(const Ending &ending)
{
    if (ending.answer.content == Content::InBandError)
        return classifyInBand(ending.answer.error);
    if (ending.answer.content == Content::Whole)
        return {};
    if (ending.transport == Transport::DeadlinePassed)
        return classified(
            Outcome::TimedOut,
            QStringLiteral("the answer began and was not whole within %1 ms").arg(ending.deadline.count()));
    if (ending.transport == Transport::TooLarge)
        return classified(Outcome::Malformed, QStringLiteral("the answer is larger than an answer may be"));
    // Half a document is no JSON, but what it proves is the cut.
    if (ending.transport != Transport::Complete && !ending.streamAsked)
        return classifyCut(ending);
    switch (ending.answer.content) {
    case Content::Foreign:
        return classified(Outcome::Malformed, QStringLiteral("HTTP %1, but not a chat completion").arg(ending.status),
                          ending.answer.problem);
    case Content::Nothing:
        if (ending.streamAsked || ending.transport != Transport::Complete)
            return classifyCut(ending);
        return classified(Outcome::Malformed, QStringLiteral("HTTP %1 with an empty body").arg(ending.status));
    case Content::Cut:
    case Content::Whole:
    case Content::InBandError:
        return classifyCut(ending);
    }
    Q_UNREACHABLE();
}

} // namespace

Classification classify(const Ending &ending)
{
    const int status = ending.status;
    if (status == 0)
        return classifyTransport(ending);
    if (status >= 200 && status < 300)
        return classifySuccess(ending);
    if (status >= 300 && status < 400)
        return classified(Outcome::Malformed,
                          QStringLiteral("HTTP %1, a redirect; put its target in the base URL").arg(status),
                          ending.redirect);
    if (status >= 400 && status < 500)
        return classifyClientError(ending);
    if (status >= 500 && status < 600)
        return classified(Outcome::ServerError, serverSentence(status, ending.error), saidBy(ending.error));
    return classified(Outcome::Malformed, QStringLiteral("HTTP status %1, which does not exist").arg(status));
}

} // namespace Signalbox::Relay
