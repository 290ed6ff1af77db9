// What the side answers: models listed, pings, a stream, golden prompts.
#include "core/golden/golden.h"
#include "core/preflight/grading.h"

namespace Signalbox::Preflight {
namespace {

constexpr int shownNames = 8;
constexpr int longestList = 300;

QString joined(const QStringList &names)
{
    if (names.size() <= shownNames)
        return names.join(QStringLiteral(", "));
    return names.mid(0, shownNames).join(QStringLiteral(", ")) + QStringLiteral(" …");
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

} // namespace

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
                           !list ? seen("preflight.nothing-answered")
                               : list->value->status == 0
                               ? seen("preflight.list-silent")
                               : seen("preflight.no-list", named("status", list->value->status)),
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

} // namespace Signalbox::Preflight
