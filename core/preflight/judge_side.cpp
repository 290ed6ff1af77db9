#include "core/preflight/judge_side.h"

#include "core/relay/rate_limit.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace Signalbox::Preflight {
namespace {

constexpr int daysToWarn = 14;
constexpr int daysToFail = 2;
constexpr double leastLeft = 0.1; ///< of a quota
constexpr milliseconds skewToWarn { 5000 };
constexpr int shownNames = 8;
constexpr int longestList = 300;

QString msText(microseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'f', 0);
}

QVariantMap named(const char *name, const QVariant &value)
{
    return { { QString::fromLatin1(name), value } };
}

Line lineOf(Subject subject, const SideFacts &side, const QString &where = {})
{
    Line line;
    line.subject = subject;
    line.side = side.side;
    line.where = where;
    return line;
}

Line &fail(Line &line, Message evidence, const char *meaning, const char *remedy)
{
    line.grade = Grade::Fail;
    line.evidence = std::move(evidence);
    line.meaning = seen(meaning, named("side", line.side ? sideName(*line.side) : QString()));
    line.remedy = seen(remedy, line.meaning.args);
    return line;
}

Line &warn(Line &line, Message evidence, const char *meaning, const char *remedy)
{
    fail(line, std::move(evidence), meaning, remedy).grade = Grade::Warn;
    return line;
}

Line &unknown(Line &line, Message evidence, bool needed)
{
    line.grade = Grade::Unknown;
    line.evidence = std::move(evidence);
    line.needed = needed;
    line.meaning = seen(needed ? "preflight.means.undecided" : "preflight.means.not-told");
    if (needed)
        line.remedy = seen("preflight.do.again");
    return line;
}

Line &good(Line &line, Message evidence)
{
    line.grade = Grade::Ok;
    line.evidence = std::move(evidence);
    return line;
}

template <typename T> QVariantMap triesOf(const Seen<T> &answer, QVariantMap args)
{
    args.insert(QStringLiteral("tries"),
                answer.retries == 0 ? QString() : words(seen("preflight.tries", named("n", answer.retries + 1))));
    return args;
}

QVariantMap saidOf(const QString &said)
{
    return named("said", said);
}

void judgeUrl(QList<Line> &out, const UrlFacts &url, const SideFacts &side)
{
    Line line = lineOf(Subject::Reachable, side, url.url);
    line.at = url.models.at;
    if (!url.models.value) {
        if (!url.models.notAsked.code.isEmpty())
            out.append(unknown(line, url.models.notAsked, true));
        return;
    }
    const Reply &reply = *url.models.value;
    if (reply.status == 0)
        out.append(fail(line, seen("preflight.said", triesOf(url.models, saidOf(reply.said))),
                        "preflight.means.unreachable", "preflight.do.unreachable"));
    else if (reply.status >= 500)
        out.append(fail(line, seen("preflight.said", triesOf(url.models, saidOf(reply.said))), "preflight.means.server",
                        "preflight.do.server"));
    else
        out.append(good(line,
                        seen("preflight.reached",
                             triesOf(url.models,
                                     { { QStringLiteral("status"), reply.status },
                                       { QStringLiteral("ms"), msText(reply.took) } }))));
}

void judgeCertificate(QList<Line> &out, const UrlFacts &url, const SideFacts &side, WallTime now)
{
    Line line = lineOf(Subject::Certificate, side, url.url);
    line.at = url.models.at;
    if (!url.models.value)
        return;
    if (!url.tls) {
        out.append(good(line, seen("preflight.no-tls")));
        return;
    }
    const Reply &reply = *url.models.value;
    if (reply.transport == Relay::Transport::TlsFailed) {
        out.append(fail(line, seen("preflight.said", triesOf(url.models, saidOf(reply.said))), "preflight.means.tls",
                        "preflight.do.tls"));
        return;
    }
    if (!reply.certificateEnds) {
        out.append(unknown(line, seen("preflight.no-certificate"), reply.status != 0));
        return;
    }
    const auto days = std::chrono::duration_cast<std::chrono::hours>(*reply.certificateEnds - now).count() / 24;
    const Message evidence = seen("preflight.certificate",
                                  { { QStringLiteral("days"), qint64(days) },
                                    { QStringLiteral("until"), isoUtc(*reply.certificateEnds).left(10) } });
    if (days < daysToFail)
        out.append(fail(line, evidence, "preflight.means.certificate", "preflight.do.certificate"));
    else if (days < daysToWarn)
        out.append(warn(line, evidence, "preflight.means.certificate", "preflight.do.certificate"));
    else
        out.append(good(line, evidence));
}

/// The first base URL that said anything of the key.
const Seen<Reply> *listing(const SideFacts &side)
{
    for (const UrlFacts &url : side.urls) {
        if (url.models.value && url.models.value->status != 0 && url.models.value->status < 500)
            return &url.models;
    }
    return nullptr;
}

bool anyPingGood(const SideFacts &side)
{
    return std::any_of(side.pings.begin(), side.pings.end(), [](const PingFacts &ping) {
        return ping.ping.value && ping.ping.value->sample.outcome == Outcome::Ok;
    });
}

/// Nothing: neither said yet.
std::optional<Outcome> keyOutcome(const SideFacts &side)
{
    if (anyPingGood(side))
        return Outcome::Ok;
    for (const UrlFacts &url : side.urls) {
        if (url.models.value && url.models.value->outcome == Outcome::Unauthorized)
            return Outcome::Unauthorized;
    }
    const Seen<Reply> *list = listing(side);
    return list ? std::optional(list->value->outcome) : std::nullopt;
}

bool allAsked(const SideFacts &side)
{
    return std::all_of(side.urls.begin(), side.urls.end(),
                       [](const UrlFacts &url) { return url.models.value || !url.models.notAsked.code.isEmpty(); });
}

void judgeKey(QList<Line> &out, const SideFacts &side)
{
    if (!allAsked(side))
        return;
    const auto outcome = keyOutcome(side);
    Line format = lineOf(Subject::KeyFormat, side);
    const QVariantMap args { { QStringLiteral("fingerprint"), side.keyFingerprint },
                             { QStringLiteral("prefix"), side.keyPrefix } };
    if (side.urls.isEmpty())
        return;
    format.at = side.urls.constFirst().models.at;
    if (!side.hasKey)
        out.append(warn(format, seen("preflight.no-key"), "preflight.means.no-key", "preflight.do.no-key"));
    else if (side.keyLooksRight)
        out.append(good(format, seen("preflight.key-format", args)));
    else if (outcome == Outcome::Ok)
        out.append(
            warn(format, seen("preflight.key-odd", args), "preflight.means.key-odd-works", "preflight.do.key-prefix"));
    else
        out.append(fail(format, seen("preflight.key-odd", args), "preflight.means.key-odd", "preflight.do.key-format"));

    Line accepted = lineOf(Subject::KeyAccepted, side);
    const Seen<Reply> *list = listing(side);
    accepted.at = list ? list->at : format.at;
    if (!outcome)
        out.append(unknown(accepted, seen("preflight.nothing-answered"), true));
    else if (*outcome == Outcome::Ok)
        out.append(good(accepted, seen("preflight.key-accepted", args)));
    else if (*outcome == Outcome::Unauthorized)
        out.append(fail(accepted, seen("preflight.said", triesOf(*list, saidOf(list->value->said))),
                        "preflight.means.unauthorized", "preflight.do.unauthorized"));
    else if (*outcome == Outcome::QuotaExhausted)
        out.append(unknown(accepted, seen("preflight.said", triesOf(*list, saidOf(list->value->said))), false));
    else
        out.append(unknown(accepted, seen("preflight.said", triesOf(*list, saidOf(list->value->said))), true));
}

bool saysQuota(const SideFacts &side, QString *said)
{
    for (const UrlFacts &url : side.urls) {
        if (url.models.value && url.models.value->outcome == Outcome::QuotaExhausted) {
            *said = url.models.value->said;
            return true;
        }
    }
    for (const PingFacts &ping : side.pings) {
        if (ping.ping.value && ping.ping.value->sample.outcome == Outcome::QuotaExhausted) {
            *said = ping.ping.value->message;
            return true;
        }
    }
    return false;
}

void judgeQuota(QList<Line> &out, const SideFacts &side)
{
    Line line = lineOf(Subject::Quota, side);
    line.at = side.usage.at;
    QString said;
    if (saysQuota(side, &said)) {
        if (!side.urls.isEmpty() && line.at == WallTime {})
            line.at = side.urls.constFirst().models.at;
        out.append(fail(line, seen("preflight.said", triesOf(side.usage, saidOf(said))), "preflight.means.quota",
                        "preflight.do.quota"));
        return;
    }
    if (!side.usage.value) {
        if (!side.usage.notAsked.code.isEmpty())
            out.append(unknown(line, side.usage.notAsked, false));
        return;
    }
    if (!side.usage.value->ok()) {
        out.append(unknown(line, seen("preflight.no-usage", named("status", side.usage.value->status)), false));
        return;
    }
    const Quota quota = quotaOf(side.usage.value->body);
    if (!quota.left) {
        out.append(unknown(line, seen("preflight.usage-unread"), false));
        return;
    }
    const QVariantMap args { { QStringLiteral("left"), QString::number(*quota.left, 'g', 12) },
                             { QStringLiteral("limit"),
                               quota.limit ? QString::number(*quota.limit, 'g', 12) : QStringLiteral("?") } };
    if (*quota.left <= 0)
        out.append(fail(line, seen("preflight.quota", args), "preflight.means.quota", "preflight.do.quota"));
    else if (quota.limit && *quota.limit > 0 && *quota.left < leastLeft * *quota.limit)
        out.append(warn(line, seen("preflight.quota", args), "preflight.means.quota-low", "preflight.do.quota"));
    else
        out.append(good(line, seen("preflight.quota", args)));
}

void judgeHeadroom(QList<Line> &out, const SideFacts &side, int needs, WallTime now)
{
    if (side.urls.isEmpty() || !allAsked(side))
        return;
    Line line = lineOf(Subject::Headroom, side);
    line.at = now;
    const auto limits = limitsOf(side, now);
    if (!limits) {
        out.append(unknown(line, seen("preflight.no-limits", { { QStringLiteral("own"), side.ownLimit } }), false));
        return;
    }
    const auto text = [](const auto &value) { return value ? QString::number(qint64(*value)) : QStringLiteral("?"); };
    const QVariantMap args { { QStringLiteral("left"), text(limits->remainingRequests) },
                             { QStringLiteral("limit"), text(limits->limitRequests) },
                             { QStringLiteral("reset"),
                               limits->resetRequests
                                   ? QString::number(double(limits->resetRequests->count()) / 1000.0, 'f', 1)
                                   : QStringLiteral("?") },
                             { QStringLiteral("needs"), needs },
                             { QStringLiteral("own"), side.ownLimit } };
    const bool small = (limits->limitRequests && *limits->limitRequests < needs)
        || (limits->remainingRequests && *limits->remainingRequests < needs) || side.ownLimit < needs;
    if (small)
        out.append(warn(line, seen("preflight.headroom", args), "preflight.means.stretches", "preflight.do.stretches"));
    else if (!limits->limitRequests && !limits->remainingRequests)
        out.append(unknown(line, seen("preflight.headroom", args), false));
    else
        out.append(good(line, seen("preflight.headroom", args)));
}

QString joined(const QStringList &names)
{
    if (names.size() <= shownNames)
        return names.join(QStringLiteral(", "));
    return names.mid(0, shownNames).join(QStringLiteral(", ")) + QStringLiteral(" …");
}

void judgeModels(QList<Line> &out, const SideFacts &side, const Redactor &redactor)
{
    if (side.urls.isEmpty() || !allAsked(side))
        return;
    Line line = lineOf(Subject::Models, side);
    const Seen<Reply> *list = listing(side);
    line.at = list ? list->at : side.urls.constFirst().models.at;
    const auto listed = list && list->value->ok() ? modelsOf(list->value->body) : std::nullopt;
    if (!listed) {
        const bool normal = list && (list->value->status == 404 || list->value->status == 405);
        out.append(unknown(line,
                           list ? seen("preflight.no-list", named("status", list->value->status))
                                : seen("preflight.nothing-answered"),
                           !normal));
        return;
    }
    QStringList missing;
    QStringList unmapped;
    for (const PingFacts &ping : side.pings) {
        if (!listed->contains(ping.model))
            missing.append(ping.model);
    }
    for (const QString &name : side.namesUsersSay) {
        if (!listed->contains(name))
            unmapped.append(name);
    }
    const QVariantMap args { { QStringLiteral("n"), qint64(listed->size()) },
                             { QStringLiteral("missing"), joined(missing) },
                             { QStringLiteral("unmapped"), joined(unmapped) },
                             { QStringLiteral("listed"), redactor.clean(joined(*listed), longestList) } };
    if (!missing.isEmpty())
        out.append(fail(line, seen("preflight.models-missing", args), "preflight.means.models", "preflight.do.models"));
    else if (!unmapped.isEmpty())
        out.append(
            warn(line, seen("preflight.models-unmapped", args), "preflight.means.unmapped", "preflight.do.unmapped"));
    else
        out.append(good(line, seen("preflight.models", args)));
}

/// What a failed answer of a model means and what to do, by its class.
void judgeAnswer(Line &line, const Seen<Probe::CheckResult> &answer, const char *wellCode, const QVariantMap &wellArgs)
{
    const Probe::CheckResult &result = *answer.value;
    const Message evidence = seen("preflight.said", triesOf(answer, saidOf(result.message)));
    switch (result.sample.outcome) {
    case Outcome::Ok:
        good(line, seen(wellCode, triesOf(answer, wellArgs)));
        return;
    case Outcome::Throttled:
        unknown(line, evidence, true);
        line.meaning = seen("preflight.means.throttled");
        return;
    case Outcome::Unauthorized:
        fail(line, evidence, "preflight.means.unauthorized", "preflight.do.unauthorized");
        return;
    case Outcome::ModelMissing:
        fail(line, evidence, "preflight.means.models", "preflight.do.models");
        return;
    case Outcome::QuotaExhausted:
        fail(line, evidence, "preflight.means.quota", "preflight.do.quota");
        return;
    case Outcome::CutStream:
        fail(line, evidence, "preflight.means.cut", "preflight.do.cut");
        return;
    case Outcome::Malformed:
        fail(line, evidence, "preflight.means.malformed", "preflight.do.cut");
        return;
    case Outcome::ClientError:
        fail(line, evidence, "preflight.means.refused", "preflight.do.refused");
        return;
    case Outcome::ServerError:
        fail(line, evidence, "preflight.means.server", "preflight.do.server");
        return;
    case Outcome::NameError:
    case Outcome::ConnectError:
    case Outcome::TlsError:
    case Outcome::TimedOut:
    case Outcome::Abandoned:
    case Outcome::ClientGone:
        fail(line, evidence, "preflight.means.unreachable", "preflight.do.unreachable");
        return;
    }
}

void judgePings(QList<Line> &out, const SideFacts &side)
{
    for (const PingFacts &ping : side.pings) {
        Line line = lineOf(Subject::Ping, side, ping.model);
        line.at = ping.ping.at;
        if (!ping.ping.value) {
            if (!ping.ping.notAsked.code.isEmpty())
                out.append(unknown(line, ping.ping.notAsked, true));
            continue;
        }
        const auto total = ping.ping.value->sample.total;
        judgeAnswer(line, ping.ping, "preflight.ping",
                    { { QStringLiteral("ms"), total ? msText(*total) : QStringLiteral("?") },
                      { QStringLiteral("tokens"), ping.ping.value->totalTokens.value_or(0) } });
        out.append(line);
    }
}

void judgeStream(QList<Line> &out, const SideFacts &side)
{
    Line line = lineOf(Subject::Stream, side);
    line.at = side.stream.at;
    if (!side.stream.value) {
        if (!side.stream.notAsked.code.isEmpty())
            out.append(unknown(line, side.stream.notAsked, true));
        return;
    }
    const Sample &sample = side.stream.value->sample;
    const auto text = [](const auto &time) { return time ? msText(*time) : QStringLiteral("?"); };
    judgeAnswer(line, side.stream, "preflight.stream",
                { { QStringLiteral("ttft"), text(sample.firstToken) },
                  { QStringLiteral("ms"), text(sample.total) },
                  { QStringLiteral("reason"), side.stream.value->finishReason } });
    out.append(line);
}

void judgeGoldens(QList<Line> &out, const SideFacts &side, const Redactor &redactor)
{
    for (const GoldenFacts &golden : side.goldens) {
        Line line = lineOf(Subject::Golden, side, golden.prompt.name);
        line.at = golden.reply.at;
        if (!golden.reply.value) {
            if (!golden.reply.notAsked.code.isEmpty())
                out.append(unknown(line, golden.reply.notAsked, true));
            continue;
        }
        const Reply &reply = *golden.reply.value;
        if (reply.outcome == Outcome::Throttled) {
            unknown(line, seen("preflight.said", triesOf(golden.reply, saidOf(reply.said))), true);
            line.meaning = seen("preflight.means.throttled");
        } else if (!reply.ok()) {
            fail(line, seen("preflight.said", triesOf(golden.reply, saidOf(reply.said))), "preflight.means.golden-none",
                 "preflight.do.golden");
        } else if (const Message wrong = Golden::mismatch(golden.prompt, reply.body, redactor); !wrong.code.isEmpty()) {
            fail(line, wrong, "preflight.means.golden", "preflight.do.golden");
        } else {
            good(line,
                 seen("preflight.golden",
                      triesOf(golden.reply,
                              { { QStringLiteral("model"), golden.model },
                                { QStringLiteral("ms"), msText(reply.took) } })));
        }
        out.append(line);
    }
}

std::optional<WallTime> dateOf(const Reply &reply)
{
    const auto text = Relay::headerValue(reply.headers, "date");
    if (!text)
        return std::nullopt;
    QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(*text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return WallTime(milliseconds(date.toMSecsSinceEpoch()));
}

/// `Date` has whole seconds: the middle of that second against the middle of the request.
void judgeClock(QList<Line> &out, const SideFacts &side)
{
    const Seen<Reply> *list = listing(side);
    if (!list)
        return;
    Line line = lineOf(Subject::ClockSkew, side);
    line.at = list->at;
    const auto date = dateOf(*list->value);
    if (!date) {
        out.append(unknown(line, seen("preflight.no-date"), false));
        return;
    }
    const milliseconds half = std::chrono::duration_cast<milliseconds>(list->value->took) / 2;
    const milliseconds skew = *date + milliseconds(500) - (list->value->at - half);
    const Message evidence
        = seen("preflight.skew", named("seconds", QString::number(double(skew.count()) / 1000.0, 'f', 1)));
    if (std::abs(skew.count()) > skewToWarn.count())
        out.append(warn(line, evidence, "preflight.means.skew", "preflight.do.skew"));
    else
        out.append(good(line, evidence));
}

} // namespace

std::optional<Probe::RateLimit> limitsOf(const SideFacts &side, WallTime now)
{
    std::optional<Probe::RateLimit> newest;
    WallTime at {};
    const auto take = [&](const Probe::RateLimit &limits, WallTime when) {
        if (limits != Probe::RateLimit() && (!newest || when >= at)) {
            newest = limits;
            at = when;
        }
    };
    for (const UrlFacts &url : side.urls) {
        if (url.models.value)
            take(Relay::parseRateLimit(url.models.value->headers, now), url.models.at);
    }
    for (const PingFacts &ping : side.pings) {
        if (ping.ping.value)
            take(ping.ping.value->limits, ping.ping.at);
    }
    if (side.stream.value)
        take(side.stream.value->limits, side.stream.at);
    return newest;
}

QList<Line> judgeSide(const SideFacts &side, const Facts &facts, WallTime now)
{
    QList<Line> out;
    for (const UrlFacts &url : side.urls)
        judgeUrl(out, url, side);
    for (const UrlFacts &url : side.urls)
        judgeCertificate(out, url, side, now);
    judgeKey(out, side);
    judgeQuota(out, side);
    judgeHeadroom(out, side, facts.canaryNeeds, now);
    judgeModels(out, side, facts.redactor);
    judgePings(out, side);
    judgeStream(out, side);
    judgeGoldens(out, side, facts.redactor);
    judgeClock(out, side);
    return out;
}

} // namespace Signalbox::Preflight
