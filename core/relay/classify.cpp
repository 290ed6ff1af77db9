#include "core/relay/classify.h"

namespace Signalbox::Relay {
namespace {

constexpr qsizetype longestSaid = 220; // a line of a card or of the log

Message sentence(const char *code, const QVariantMap &args = {})
{
    return { QString::fromLatin1(code), args };
}

/// What a relay said, as it is; of a page in HTML that it was one.
QVariant saidBy(const ErrorBody &error)
{
    if (error.page)
        return asArg(sentence("relay.html", { { QStringLiteral("title"), error.message.left(longestSaid) } }));
    const QString word = error.code.isEmpty() ? error.type : error.code;
    QString said = error.message.isEmpty() || word.isEmpty() ? error.message + word
                                                             : QStringLiteral("%1 (%2)").arg(error.message, word);
    if (said.size() > longestSaid)
        said = said.left(longestSaid - 1) + QChar(0x2026);
    return said;
}

Classification classified(Outcome outcome, const char *code, const QVariantMap &args = {})
{
    return { .outcome = outcome, .message = sentence(code, args) };
}

QVariantMap saidArgs(const Message &said)
{
    return { { QStringLiteral("said"), asArg(said) } };
}

QVariantMap withinArgs(const Ending &ending)
{
    return { { QStringLiteral("ms"), qint64(ending.deadline.count()) } };
}

/// Of an answer with an HTTP status.
QVariantMap statusArgs(const Ending &ending)
{
    return { { QStringLiteral("status"), ending.status }, { QStringLiteral("said"), saidBy(ending.error) } };
}

Classification classifyTransport(const Ending &ending)
{
    switch (ending.transport) {
    case Transport::NameNotFound:
        return classified(Outcome::NameError, "relay.no-name", saidArgs(ending.transportSaid));
    case Transport::NotConnected: {
        QVariantMap args = saidArgs(ending.transportSaid);
        args.insert(QStringLiteral("where"), ending.where);
        return classified(Outcome::ConnectError, "relay.no-connection", args);
    }
    case Transport::TlsFailed:
        return classified(Outcome::TlsError, "relay.tls", saidArgs(ending.transportSaid));
    case Transport::DeadlinePassed:
        return classified(Outcome::TimedOut, "relay.deadline", withinArgs(ending));
    case Transport::Broken:
        return classified(Outcome::ConnectError, "relay.closed", saidArgs(ending.transportSaid));
    case Transport::TooLarge:
        return classified(Outcome::Malformed, "relay.too-much");
    case Transport::Complete:
    case Transport::NotHttp:
        return classified(Outcome::Malformed, "relay.not-http", saidArgs(ending.transportSaid));
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

const char *serverCode(int status, const ErrorBody &error)
{
    if (status == 529 || error.says(QLatin1String("server_is_overloaded"))
        || error.says(QLatin1String("overloaded_error")))
        return "relay.overloaded";
    return status >= 520 && status <= 524 ? "relay.cdn" : "relay.server";
}

Classification classifyClientError(const Ending &ending)
{
    const QVariantMap args = statusArgs(ending);
    if (ending.status == 402 || isQuota(ending.error))
        return classified(Outcome::QuotaExhausted, "relay.quota", args);
    if (ending.status == 429)
        return classified(Outcome::Throttled, "relay.throttled", args);
    if (ending.status == 401 || ending.status == 403)
        return classified(Outcome::Unauthorized, "relay.unauthorized", args);
    if ((ending.status == 404 || ending.status == 400) && modelIsMissing(ending.error))
        return classified(Outcome::ModelMissing, "relay.model", args);
    if (ending.status == 404)
        return classified(Outcome::ClientError, "relay.no-path", args);
    if (ending.status == 408)
        return classified(Outcome::TimedOut, "relay.waited", args);
    return classified(Outcome::ClientError, "relay.refused", args);
}

Classification classifyInBand(const ErrorBody &error)
{
    const QVariantMap args { { QStringLiteral("said"), saidBy(error) } };
    if (isQuota(error))
        return classified(Outcome::QuotaExhausted, "relay.in-band-quota", args);
    if (error.says(QLatin1String("rate_limit_exceeded")) || error.says(QLatin1String("slow_down"))
        || error.says(QLatin1String("rate_limit_error")) || error.says(QLatin1String("429")))
        return classified(Outcome::Throttled, "relay.in-band-throttled", args);
    if (error.says(QLatin1String("invalid_api_key")) || error.says(QLatin1String("authentication_error"))
        || error.says(QLatin1String("401")) || error.says(QLatin1String("403")))
        return classified(Outcome::Unauthorized, "relay.in-band-unauthorized", args);
    if (modelIsMissing(error))
        return classified(Outcome::ModelMissing, "relay.in-band-model", args);
    if (error.says(QLatin1String("invalid_request_error")))
        return classified(Outcome::ClientError, "relay.in-band-refused", args);
    return classified(Outcome::ServerError, "relay.in-band", args);
}

Classification classifyCut(const Ending &ending)
{
    if (ending.transport != Transport::Complete)
        return classified(Outcome::CutStream, ending.streamAsked ? "relay.stream-broke" : "relay.answer-broke",
                          saidArgs(ending.transportSaid));
    return classified(Outcome::CutStream, ending.streamAsked ? "relay.stream-no-end" : "relay.answer-no-end");
}

Classification classifySuccess(const Ending &ending)
{
    const QVariantMap status { { QStringLiteral("status"), ending.status } };
    if (ending.answer.content == Content::InBandError)
        return classifyInBand(ending.answer.error);
    if (ending.answer.content == Content::Whole)
        return {};
    if (ending.transport == Transport::DeadlinePassed)
        return classified(Outcome::TimedOut, "relay.not-whole", withinArgs(ending));
    if (ending.transport == Transport::TooLarge)
        return classified(Outcome::Malformed, "relay.too-large");
    // Half a document is no JSON, but what it proves is the cut.
    if (ending.transport != Transport::Complete && !ending.streamAsked)
        return classifyCut(ending);
    switch (ending.answer.content) {
    case Content::Foreign: {
        QVariantMap args = saidArgs(ending.answer.problem);
        args.insert(status);
        return classified(Outcome::Malformed, "relay.foreign", args);
    }
    case Content::Nothing:
        if (ending.streamAsked || ending.transport != Transport::Complete)
            return classifyCut(ending);
        return classified(Outcome::Malformed, "relay.empty", status);
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
        return classified(Outcome::Malformed, "relay.redirect",
                          { { QStringLiteral("status"), status }, { QStringLiteral("said"), ending.redirect } });
    if (status >= 400 && status < 500)
        return classifyClientError(ending);
    if (status >= 500 && status < 600)
        return classified(Outcome::ServerError, serverCode(status, ending.error), statusArgs(ending));
    return classified(Outcome::Malformed, "relay.no-status", { { QStringLiteral("status"), status } });
}

} // namespace Signalbox::Relay
