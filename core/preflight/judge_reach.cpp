// Is the side there: base URLs, certificates, clock.
#include "core/preflight/grading.h"
#include "core/relay/rate_limit.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace Signalbox::Preflight {
namespace {

constexpr int daysToWarn = 14;
constexpr int daysToFail = 2;
constexpr milliseconds skewToWarn { 5000 };

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

} // namespace

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

} // namespace Signalbox::Preflight
