#include "core/preflight/judge_side.h"

namespace Signalbox::Preflight {
namespace {

constexpr int slowFactor = 3; ///< as the gate "slow"

/// "chatcmpl-": what comes before the part that differs from answer to answer.
QVariant idForm(const QString &id)
{
    if (id.isEmpty())
        return asArg(seen("preflight.none"));
    const qsizetype dash = id.indexOf(u'-');
    return dash > 0 ? QVariant(id.left(std::min<qsizetype>(dash + 1, 20))) : asArg(seen("preflight.other-form"));
}

void differ(QVariantList &out, const char *what, const QVariant &blue, const QVariant &green)
{
    if (blue != green)
        out.append(asArg(seen("preflight.differs",
                              { { QStringLiteral("what"), asArg(seen(what)) },
                                { QStringLiteral("blue"), blue },
                                { QStringLiteral("green"), green } })));
}

QVariant tellsUsage(const Probe::CheckResult &result)
{
    return asArg(seen(result.totalTokens || result.completionTokens ? "preflight.yes" : "preflight.no"));
}

/// Streams of both sides that were whole, side by side.
std::optional<Line> judgeAlike(const Facts &facts)
{
    const auto &blue = facts.of(Side::Blue).stream;
    const auto &green = facts.of(Side::Green).stream;
    const bool both = blue.value && green.value;
    const bool asked = facts.of(Side::Blue).asked && facts.of(Side::Green).asked;
    const auto over
        = [](const Seen<Probe::CheckResult> &stream) { return stream.value || !stream.notAsked.code.isEmpty(); };
    if (!asked || !over(blue) || !over(green))
        return std::nullopt;
    Line line;
    line.subject = Subject::Alike;
    line.at = std::max(blue.at, green.at);
    const bool whole = both && blue.value->sample.outcome == Outcome::Ok && green.value->sample.outcome == Outcome::Ok;
    if (!whole) { // the stream's own line says more
        line.evidence = seen("preflight.not-compared");
        line.needed = false;
        line.meaning = seen("preflight.means.not-told");
        return line;
    }
    QVariantList differences;
    differ(differences, "preflight.what-id", idForm(blue.value->responseId), idForm(green.value->responseId));
    differ(differences, "preflight.what-usage", tellsUsage(*blue.value), tellsUsage(*green.value));
    differ(differences, "preflight.what-reason", blue.value->finishReason, green.value->finishReason);
    const auto ttft = [](const auto &stream) { return stream.value->sample.firstToken; };
    const auto ms = [](const std::optional<microseconds> &time) {
        return time ? QString::number(double(time->count()) / 1000.0, 'f', 0) + QStringLiteral(" ms")
                    : QStringLiteral("?");
    };
    if (ttft(blue) && ttft(green)) {
        const microseconds slow = std::max(*ttft(blue), *ttft(green));
        const microseconds fast = std::min(*ttft(blue), *ttft(green));
        if (slow > facts.slowAbove && slow >= slowFactor * fast)
            differ(differences, "preflight.what-ttft", ms(ttft(blue)), ms(ttft(green)));
    }
    const QVariantMap args { { QStringLiteral("id"), idForm(blue.value->responseId) },
                             { QStringLiteral("reason"), blue.value->finishReason },
                             { QStringLiteral("blue"), ms(ttft(blue)) },
                             { QStringLiteral("green"), ms(ttft(green)) },
                             { QStringLiteral("what"), differences } };
    line.grade = differences.isEmpty() ? Grade::Ok : Grade::Warn;
    line.evidence = seen(differences.isEmpty() ? "preflight.alike" : "preflight.unlike", args);
    if (!differences.isEmpty()) {
        line.meaning = seen("preflight.means.unlike");
        line.remedy = seen("preflight.do.unlike");
    }
    return line;
}

} // namespace

QList<Line> judge(const Facts &facts, WallTime now)
{
    QList<Line> out;
    for (const Side side : { Side::Blue, Side::Green }) {
        if (facts.of(side).asked)
            out += judgeSide(facts.of(side), facts, now);
    }
    if (const auto line = judgeAlike(facts))
        out.append(*line);
    return out;
}

} // namespace Signalbox::Preflight
