#include "core/router/haproxy/feed_line.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Router::HAProxy {
namespace {

// Longer than any line that the configuration can make.
constexpr qsizetype longestLine = 8192;
constexpr int longestFeedText = 120;
// What fits into microseconds and any sane clock: about 31 years.
constexpr double largestMilliseconds = 1e12;
constexpr double largestWall = 4e12;

Outcome outcomeOfStatus(int status)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int tooMany = 429;
    constexpr int firstClientError = 400;
    constexpr int firstServerError = 500;
    if (status == unauthorized || status == forbidden)
        return Outcome::Unauthorized;
    if (status == tooMany)
        return Outcome::Throttled;
    if (status >= firstServerError)
        return Outcome::ServerError;
    if (status >= firstClientError)
        return Outcome::ClientError;
    return status > 0 ? Outcome::Ok : Outcome::Malformed;
}

// `phase`: R request, Q queue, C connect, H headers, D data, L last bytes.
Outcome endedByClient(char phase, bool headersSeen)
{
    if (phase == 'R')
        return Outcome::ClientGone;
    return headersSeen || phase == 'D' || phase == 'L' ? Outcome::ClientGone : Outcome::Abandoned;
}

Outcome endedByServer(char phase)
{
    return phase == 'D' || phase == 'L' ? Outcome::CutStream : Outcome::ConnectError;
}

Outcome endedByServerTimeout(char phase)
{
    switch (phase) {
    case 'D':
    case 'L':
        return Outcome::CutStream;
    case 'H':
        return Outcome::TimedOut;
    default: // Q and C: no usable server, or none that lets us in
        return Outcome::ConnectError;
    }
}

Outcome endedByRouter(char phase, int status)
{
    switch (phase) {
    case 'H': // the answer was not HTTP
        return Outcome::Malformed;
    case 'D':
    case 'L':
        return Outcome::CutStream;
    case 'Q':
    case 'C':
        return Outcome::ConnectError;
    default:
        return status > 0 ? outcomeOfStatus(status) : Outcome::ClientError;
    }
}

std::optional<milliseconds> feedPhase(const QJsonObject &line, QLatin1String name)
{
    const double value = line.value(name).toDouble(-1);
    if (!(value >= 0) || value > largestMilliseconds)
        return std::nullopt;
    return milliseconds(qint64(value));
}

// An unset variable is written as "-".
QString feedText(const QJsonObject &line, QLatin1String name, const Redactor &redactor)
{
    const QString value = line.value(name).toString();
    if (value.isEmpty() || value == QLatin1String("-"))
        return {};
    return redactor.clean(value, longestFeedText);
}

// What an upstream said of its limits: a count, or nothing that is read.
std::optional<qint64> toldCount(const QJsonObject &line, QLatin1String name)
{
    bool ok = false;
    const qint64 count = line.value(name).toString().split(u',').constFirst().trimmed().toLongLong(&ok);
    return ok && count >= 0 ? std::optional(count) : std::nullopt;
}

// Names that the configuration itself writes need no cleaning, only a bound.
QString ownWord(const QJsonObject &line, QLatin1String name)
{
    const QString value = line.value(name).toString().left(longestFeedText);
    for (const QChar c : value) {
        if (c.unicode() < 0x21 || c.unicode() > 0x7e)
            return {};
    }
    return value == QLatin1String("-") ? QString() : value;
}

QString hostOf(const QString &server)
{
    if (server.startsWith(u'<'))
        return {}; // <NOSRV>, <STATS>
    return server;
}

std::optional<microseconds> untilHeaders(const QJsonObject &line)
{
    milliseconds sum { 0 };
    for (const QLatin1String name :
         { QLatin1String("TR"), QLatin1String("Tw"), QLatin1String("Tc"), QLatin1String("Tr") }) {
        const auto part = feedPhase(line, name);
        if (!part)
            return std::nullopt;
        sum += *part;
    }
    return sum;
}

int statusOf(const QJsonObject &line)
{
    constexpr int lowest = 100;
    constexpr int highest = 999;
    const int status = line.value(QLatin1String("st")).toInt(0);
    return status >= lowest && status <= highest ? status : 0;
}

void fillSample(FeedLine &out, const QJsonObject &line, const Redactor &redactor)
{
    Sample &sample = out.sample;
    sample.id = ownWord(line, QLatin1String("id"));
    sample.why = ownWord(line, QLatin1String("why"));
    sample.origin = sample.why == QLatin1String("forced") ? Origin::Canary : Origin::User;
    sample.upstream = hostOf(ownWord(line, QLatin1String("srv")));
    sample.epoch = line.value(QLatin1String("ep")).toString().toULongLong();
    sample.user = feedText(line, QLatin1String("cid"), redactor);
    sample.model = feedText(line, QLatin1String("model"), redactor);
    sample.stream = line.value(QLatin1String("stream")).toString() == QLatin1String("true");
    sample.bytes = qint64(qBound(0.0, line.value(QLatin1String("by")).toDouble(0), largestMilliseconds));
    sample.limitRequests = toldCount(line, QLatin1String("rll"));
    sample.remainingRequests = toldCount(line, QLatin1String("rlr"));
    sample.limitTokens = toldCount(line, QLatin1String("tll"));
    sample.remainingTokens = toldCount(line, QLatin1String("tlr"));
    sample.headers = untilHeaders(line);
    const auto active = feedPhase(line, QLatin1String("Ta"));
    out.active = active.value_or(milliseconds(0));
    const QByteArray end = ownWord(line, QLatin1String("end")).toLatin1();
    sample.status = statusOf(line);
    out.counted = !sample.why.isEmpty() && sample.origin == Origin::User && sample.why != QLatin1String("auth")
        && sample.why != QLatin1String("path") && !(end.size() > 1 && end.at(1) == 'R');
    sample.outcome = classifyEnd(sample.status, end, sample.headers.has_value(), sample.why.toLatin1());
    // HAProxy writes 400 or 408 for clients that left: no upstream answered that.
    if (sample.outcome == Outcome::Abandoned)
        sample.status = 0;
    // Of what was given up it is how long the client waited.
    if (active && (sample.headers || sample.status > 0 || sample.outcome == Outcome::Abandoned))
        sample.total = *active;
}

} // namespace

Outcome classifyEnd(int status, const QByteArray &termination, bool headersSeen, const QByteArray &why)
{
    if (why == "auth" || why == "path")
        return Outcome::ClientError;
    const char who = termination.isEmpty() ? '-' : termination.at(0);
    const char where = termination.size() < 2 ? '-' : termination.at(1);
    switch (who) {
    case 'C': // the client closed
    case 'c': // the client fell silent
        return endedByClient(where, headersSeen);
    case 'S':
    case 'D': // the server was found dead
    case 'K': // somebody ended the session at the router
        return endedByServer(where);
    case 's':
        return endedByServerTimeout(where);
    case 'P':
        return endedByRouter(where, status);
    case 'R':
    case 'I':
        return headersSeen ? Outcome::CutStream : Outcome::ConnectError;
    default:
        return outcomeOfStatus(status);
    }
}

FeedLine parseFeedLine(const QByteArray &raw, const Redactor &redactor)
{
    FeedLine out;
    // The ring may put a level before the line: "<134>{…".
    qsizetype begin = 0;
    if (raw.startsWith('<') && raw.indexOf('>') > 0 && raw.indexOf('>') <= 4)
        begin = raw.indexOf('>') + 1;
    const QByteArray line = begin == 0 ? raw : raw.mid(begin);
    if (!line.startsWith('{')) {
        out.kind = LineKind::Notice;
        return out;
    }
    if (line.size() > longestLine)
        return out;
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return out;
    const QJsonObject object = document.object();
    const double seen = object.value(QLatin1String("t")).toString().toDouble();
    const auto side = sideFromName(object.value(QLatin1String("side")).toString());
    if (!object.contains(QLatin1String("end")) || !object.contains(QLatin1String("st")))
        return out;
    if (!side) {
        out.kind = LineKind::Unrouted;
        return out;
    }
    if (!(seen > 0) || seen > largestWall)
        return out;
    out.kind = LineKind::Request;
    out.sample.side = *side;
    fillSample(out, object, redactor);
    out.sample.start
        = WallTime(milliseconds(qint64(seen)) - feedPhase(object, QLatin1String("TR")).value_or(milliseconds(0)));
    return out;
}

} // namespace Signalbox::Router::HAProxy
