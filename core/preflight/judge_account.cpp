// What the side lets us do: key, quota, headroom.
#include "core/preflight/grading.h"

#include <algorithm>

namespace Signalbox::Preflight {
namespace {

constexpr double leastLeft = 0.1; ///< of a quota

bool anyPingGood(const SideFacts &side)
{
    return std::any_of(side.pings.begin(), side.pings.end(), [](const PingFacts &ping) {
        return ping.ping.value && ping.ping.value->sample.outcome == Outcome::Ok;
    });
}

/// Which answer counts for the key: one that refuses it, else the first that says anything of it; null when none does.
const Seen<Reply> *answerOfKey(const SideFacts &side)
{
    for (const UrlFacts &url : side.urls) {
        if (url.models.value && url.models.value->outcome == Outcome::Unauthorized)
            return &url.models;
    }
    return listing(side);
}

bool saysQuota(const SideFacts &side, Message *said)
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

} // namespace

void judgeKey(QList<Line> &out, const SideFacts &side)
{
    if (!allAsked(side))
        return;
    const Seen<Reply> *answer = answerOfKey(side);
    const bool works = anyPingGood(side) || (answer && answer->value->outcome == Outcome::Ok);
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
    else if (works)
        out.append(
            warn(format, seen("preflight.key-odd", args), "preflight.means.key-odd-works", "preflight.do.key-prefix"));
    else
        out.append(fail(format, seen("preflight.key-odd", args), "preflight.means.key-odd", "preflight.do.key-format"));

    Line accepted = lineOf(Subject::KeyAccepted, side);
    accepted.at = answer ? answer->at : format.at;
    if (works)
        out.append(good(accepted, seen("preflight.key-accepted", args)));
    else if (!answer)
        out.append(unknown(accepted, seen("preflight.nothing-answered"), true));
    else {
        const Outcome outcome = answer->value->outcome;
        const Message said = seen("preflight.said", triesOf(*answer, saidOf(answer->value->said)));
        if (outcome == Outcome::Unauthorized)
            out.append(fail(accepted, said, "preflight.means.unauthorized", "preflight.do.unauthorized"));
        else if (outcome == Outcome::QuotaExhausted)
            out.append(unknown(accepted, said, false));
        else {
            unknown(accepted, said, true);
            if (outcome == Outcome::Throttled)
                accepted.meaning = seen("preflight.means.throttled");
            out.append(accepted);
        }
    }
}

void judgeQuota(QList<Line> &out, const SideFacts &side)
{
    Line line = lineOf(Subject::Quota, side);
    line.at = side.usage.at;
    Message said;
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
        const int status = side.usage.value->status;
        out.append(unknown(
            line, status == 0 ? seen("preflight.usage-silent") : seen("preflight.no-usage", named("status", status)),
            false));
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

} // namespace Signalbox::Preflight
