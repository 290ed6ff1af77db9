#include "app/commands/judge_json.h"

#include "core/session/judge_words.h"

#include <QJsonArray>

#include <cmath>

namespace Signalbox::Commands {
namespace {

QString lackName(Judge::Lack lack)
{
    switch (lack) {
    case Judge::Lack::None:
        break;
    case Judge::Lack::NoActive:
        return QStringLiteral("no_active_requests");
    case Judge::Lack::NoCandidate:
        return QStringLiteral("no_candidate_requests");
    case Judge::Lack::NoSight:
        return QStringLiteral("no_sight");
    case Judge::Lack::WarmingUp:
        return QStringLiteral("warming_up");
    case Judge::Lack::FewUsers:
        return QStringLiteral("few_users");
    case Judge::Lack::Requests:
        return QStringLiteral("few_requests");
    }
    return {};
}

QString actionName(Judge::Action action)
{
    switch (action) {
    case Judge::Action::RollBack:
        return QStringLiteral("roll_back");
    case Judge::Action::StepBack:
        return QStringLiteral("step_back");
    case Judge::Action::Hold:
        return QStringLiteral("hold");
    }
    return {};
}

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue intervalJson(const Judge::Effect &effect)
{
    if (!effect.known())
        return {};
    return QJsonArray { numberOrNull(effect.low), numberOrNull(effect.high) };
}

QJsonValue millisecondsJson(const std::optional<Judge::Micros> &time)
{
    return time ? QJsonValue(double(time->count()) / 1000) : QJsonValue();
}

QString unitName(Judge::Metric metric, bool tail)
{
    return Session::isLatency(metric) && !tail ? QStringLiteral("relative") : QStringLiteral("share");
}

QJsonObject metricJson(const Judge::MetricView &view)
{
    QJsonArray movers;
    for (const Judge::Mover &mover : view.movers) {
        movers.append(QJsonObject { { QStringLiteral("t_ms"), double(mover.start.count()) / 1000 },
                                    { QStringLiteral("latency_ms"), double(mover.total.count()) / 1000 },
                                    { QStringLiteral("factor"), mover.factor } });
    }
    return {
        { QStringLiteral("metric"), QLatin1String(Judge::metricName(view.metric)) },
        { QStringLiteral("evidence"), view.evidence },
        { QStringLiteral("threshold"), view.threshold },
        { QStringLiteral("pass_evidence"), view.passEvidence },
        { QStringLiteral("pass_threshold"), view.passThreshold },
        { QStringLiteral("effect"), numberOrNull(view.effect.value) },
        { QStringLiteral("unit"), unitName(view.metric, view.tail) },
        { QStringLiteral("interval"), intervalJson(view.effect) },
        { QStringLiteral("tail"), view.tail },
        { QStringLiteral("movers"), movers },
    };
}

QJsonValue deltaJson(const std::optional<Judge::Micros> &candidate, const std::optional<Judge::Micros> &active)
{
    return candidate && active ? QJsonValue(double((*candidate - *active).count()) / 1000) : QJsonValue();
}

} // namespace

QJsonObject verdictJson(const Judge::Verdict &verdict, double alpha)
{
    QJsonArray metrics;
    for (const Judge::MetricView &view : verdict.evidence) {
        if (view.seen)
            metrics.append(metricJson(view));
    }
    QJsonArray shared;
    if (verdict.everSharedSlow)
        shared.append(QStringLiteral("slow"));
    if (verdict.everSharedFailing)
        shared.append(QStringLiteral("failing"));
    const bool fails = verdict.decision == Judge::Decision::Fail;
    const QString lack = lackName(verdict.lack);
    return {
        { QStringLiteral("verdict"), Session::decisionName(verdict.decision) },
        { QStringLiteral("decided_at_ms"), millisecondsJson(verdict.decidedAt) },
        { QStringLiteral("metric"),
          verdict.metric ? QJsonValue(QLatin1String(Judge::metricName(*verdict.metric))) : QJsonValue() },
        { QStringLiteral("tail"), verdict.tail },
        { QStringLiteral("effect"), numberOrNull(verdict.effect.value) },
        { QStringLiteral("unit"), verdict.metric ? QJsonValue(unitName(*verdict.metric, verdict.tail)) : QJsonValue() },
        { QStringLiteral("interval"), intervalJson(verdict.effect) },
        { QStringLiteral("action"), fails ? QJsonValue(actionName(verdict.action)) : QJsonValue() },
        { QStringLiteral("reason"), lack.isEmpty() ? QJsonValue() : QJsonValue(lack) },
        { QStringLiteral("more_requests"),
          verdict.moreRequests ? QJsonValue(qint64(*verdict.moreRequests)) : QJsonValue() },
        { QStringLiteral("active_requests"), qint64(verdict.active().ended) },
        { QStringLiteral("candidate_requests"), qint64(verdict.candidate().ended) },
        { QStringLiteral("active_failures"), qint64(verdict.active().failed) },
        { QStringLiteral("candidate_failures"), qint64(verdict.candidate().failed) },
        { QStringLiteral("active_unfinished"), qint64(verdict.active().unfinished) },
        { QStringLiteral("candidate_unfinished"), qint64(verdict.candidate().unfinished) },
        { QStringLiteral("active_p50_ms"), millisecondsJson(verdict.active().p50) },
        { QStringLiteral("candidate_p50_ms"), millisecondsJson(verdict.candidate().p50) },
        { QStringLiteral("p50_delta_ms"), deltaJson(verdict.candidate().p50, verdict.active().p50) },
        { QStringLiteral("p95_delta_ms"), deltaJson(verdict.candidate().p95, verdict.active().p95) },
        { QStringLiteral("shared"), shared },
        { QStringLiteral("ignored"), qint64(verdict.ignored) },
        { QStringLiteral("alpha"), alpha },
        { QStringLiteral("metrics"), metrics },
    };
}

QJsonValue judgeJson(const Session::JudgeView *view)
{
    if (!view)
        return {};
    QJsonObject object = verdictJson(view->verdict, view->alpha);
    object.insert(QStringLiteral("open"), view->open);
    object.insert(QStringLiteral("side"), sideName(view->candidate));
    object.insert(QStringLiteral("decided_at"), view->decidedAt ? QJsonValue(isoUtc(*view->decidedAt)) : QJsonValue());
    object.remove(QStringLiteral("decided_at_ms"));
    object.insert(QStringLiteral("left"), view->left.code.isEmpty() ? QJsonValue() : QJsonValue(words(view->left)));
    QJsonArray shared;
    if (view->verdict.sharedSlow)
        shared.append(QStringLiteral("slow"));
    if (view->verdict.sharedFailing)
        shared.append(QStringLiteral("failing"));
    object.insert(QStringLiteral("shared_now"), shared);
    QJsonArray movers;
    for (const Session::JudgeMover &mover : view->movers) {
        movers.append(QJsonObject { { QStringLiteral("at"), isoUtc(mover.start) },
                                    { QStringLiteral("metric"), QLatin1String(Judge::metricName(mover.metric)) },
                                    { QStringLiteral("latency_ms"), double(mover.took.count()) / 1000 },
                                    { QStringLiteral("factor"), mover.factor },
                                    { QStringLiteral("user"), mover.user },
                                    { QStringLiteral("model"), mover.model } });
    }
    object.insert(QStringLiteral("movers"), movers);
    return object;
}

} // namespace Signalbox::Commands
