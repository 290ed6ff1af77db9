#include "core/rollout/time_left.h"
#include "core/session/judge_words.h"
#include "core/session/live_judge.h"
#include "core/session/note.h"

#include <algorithm>
#include <cmath>

// What it shows and says, and what it writes down.
namespace Signalbox::Session {
namespace {

using Judge::Arm;
using Judge::Micros;

constexpr milliseconds viewEvery(250);
constexpr seconds paceOver(20); ///< the candidate's requests come as fast as lately, not as since the run's begin
constexpr seconds paceFrom(4); ///< less tells nothing of it
constexpr std::size_t mostPoints = 1800;
constexpr qsizetype mostRows = 1 << 24; ///< where nobody takes them

QByteArray milliseconds3(double value)
{
    return QByteArray::number(value, 'f', 3);
}

} // namespace

/// A text as a field of a trace: no comma, quote or control character.
QByteArray LiveJudge::traceField(const QString &text)
{
    QByteArray bytes = text.left(80).toUtf8();
    for (char &c : bytes) {
        if (c == ',' || c == '"' || uchar(c) < 0x20)
            c = '_';
    }
    return bytes;
}

void LiveJudge::writeEnded(const Waiting &ended, Micros told, Micros known)
{
    if (m_rows.size() > mostRows)
        return;
    const Judge::Ended &request = ended.request;
    const auto order = m_shares.find(ended.epoch);
    const bool diced = order != m_shares.end() && !order->second.byUsers;
    const Side side = request.arm == Arm::Candidate ? m_candidate : other(m_candidate);
    m_rows += milliseconds3(double(request.start.count()) / 1000) + ',' + sideName(side).toLatin1() + ','
        + milliseconds3(double(request.total.count()) / 1000) + ',' + QByteArray::number(ended.status) + ','
        + ended.user.toLatin1() + ',' + traceField(ended.model) + ','
        + (ended.model.isEmpty() ? ""
               : ended.stream    ? "1"
                                 : "0")
        + ',' + (request.bytes > 0 ? QByteArray::number(qint64(request.bytes)) : QByteArray()) + ','
        + (request.headers ? milliseconds3(double(request.headers->count()) / 1000) : QByteArray()) + ','
        + outcomeName(ended.outcome).toLatin1() + ','
        + (diced ? QByteArray::number(order->second.green.fraction(), 'g', 6) : QByteArray()) + ','
        + milliseconds3(double(told.count()) / 1000) + ',' + milliseconds3(double(known.count()) / 1000) + '\n';
}

void LiveJudge::writeOpen(const std::vector<Judge::Cohorts::Overdue> &open)
{
    for (const Judge::Cohorts::Overdue &cohort : open) {
        const Side side = cohort.arm == Arm::Candidate ? m_candidate : other(m_candidate);
        const QByteArray row = milliseconds3(double(cohort.start.count()) / 1000) + ',' + sideName(side).toLatin1()
            + ",,0,,,,,,running,,,\n";
        for (quint64 i = 0; i < cohort.count && m_rows.size() < mostRows; ++i)
            m_rows += row;
    }
}

QList<JudgeMover> LiveJudge::movers(const Judge::Verdict &verdict) const
{
    QList<JudgeMover> list;
    for (const Judge::MetricView &metric : verdict.evidence) {
        for (const Judge::Mover &mover : metric.movers) {
            JudgeMover out {
                .metric = metric.metric, .start = wallOf(mover.start), .took = mover.total, .factor = mover.factor
            };
            if (const auto seen = m_seen.find(mover.id); seen != m_seen.end()) {
                out.start = wallOf(seen->second.start);
                out.user = seen->second.user;
                out.model = seen->second.model;
            }
            list.append(out);
        }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const JudgeMover &a, const JudgeMover &b) { return a.start < b.start; });
    return list;
}

void LiveJudge::addPoint(const Judge::Verdict &verdict, bool always)
{
    const qint64 at = m_clock.wallNow().time_since_epoch().count();
    if (!always && !m_history.empty() && at - m_history.back().at < qint64(m_historyEvery) * 1000)
        return;
    JudgePoint point { .at = at };
    for (std::size_t i = 0; i < Judge::metrics; ++i) {
        const Judge::MetricView &metric = verdict.evidence[i];
        point.evidence[i] = metric.seen ? float(std::log10(std::max(metric.evidence, 1e-6))) : NAN;
    }
    m_history.push_back(point);
    if (m_history.size() < mostPoints)
        return;
    std::size_t kept = 0; // every second one, and half as often from now on
    for (std::size_t i = 0; i < m_history.size(); i += 2)
        m_history[kept++] = m_history[i];
    m_history.resize(kept);
    m_historyEvery *= 2;
}

/// Estimates are dear; a decision, and the last word, are shown at once all the same, and have their points.
void LiveJudge::look(bool last)
{
    const Instant now = m_clock.now();
    const bool sameWord = m_view && m_view->verdict.decision == m_trial->decision();
    if (m_view && sameWord && !last && now - m_viewAt < viewEvery)
        return;
    m_viewAt = now;
    auto view = std::make_shared<JudgeView>();
    view->candidate = m_candidate;
    view->open = true;
    view->alpha = m_rules.alpha;
    view->begun = m_begun;
    view->verdict = m_trial->verdict();
    Judge::Verdict &verdict = view->verdict;
    if (!m_sees && verdict.decision != Judge::Decision::Fail) {
        verdict.decision = Judge::Decision::Insufficient;
        verdict.lack = Judge::Lack::NoSight;
    }
    if (verdict.decidedAt)
        view->decidedAt = wallOf(*verdict.decidedAt);
    const quint64 had = verdict.candidate().ended;
    m_pace.emplace_back(now, had);
    while (now - m_pace.front().first > paceOver && m_pace.size() > 2)
        m_pace.pop_front();
    if (harmSeen(verdict)) // the more speaks against it, the farther a pass would be: no forecast of one
        verdict.moreRequests.reset();
    m_more = verdict.moreRequests ? std::optional(steadyEstimate(*verdict.moreRequests, m_more)) : std::nullopt;
    verdict.moreRequests = m_more;
    if (verdict.moreRequests && m_sees) {
        const auto &[since, before] = m_pace.front();
        const quint64 came = now - since >= paceFrom ? had - std::min(had, before) : 0;
        view->left = Rollout::timeLeft(came, came + *verdict.moreRequests, now - since);
    }
    view->movers = movers(verdict);
    addPoint(verdict, last || !sameWord);
    view->history = m_history;
    m_view = std::move(view);
}

JudgeViewPtr LiveJudge::view()
{
    if (m_trial)
        look();
    return m_view;
}

Rollout::JudgeSays LiveJudge::says() const
{
    Rollout::JudgeSays says;
    if (!m_view || !m_trial)
        return says;
    const Judge::Verdict &verdict = m_view->verdict;
    const QVariantMap sides { { QStringLiteral("side"), sideName(m_candidate) },
                              { QStringLiteral("active"), sideName(other(m_candidate)) } };
    if (verdict.sharedSlow || verdict.sharedFailing)
        says.shared = note(verdict.sharedFailing ? "judge.shared-failing" : "judge.shared-slow", sides);
    switch (verdict.decision) {
    case Judge::Decision::Insufficient:
        says.text = note("judge.insufficient", { { QStringLiteral("why"), asArg(lackOf(verdict, m_view->left)) } });
        return says;
    case Judge::Decision::Pass:
        says.measure = Rollout::Measure::Met;
        says.text = note("judge.passes", sides);
        break;
    case Judge::Decision::Fail:
        says.measure = Rollout::Measure::Broken;
        says.milder = verdict.action != Judge::Action::RollBack;
        says.text = note("gate.judge", sides);
        break;
    }
    const Judge::Metric metric = verdict.metric.value_or(Judge::Metric::Latency);
    const Judge::MetricView &evidence = verdict.evidence[std::size_t(metric)];
    says.text.args.insert(QStringLiteral("what"), asArg(nameOf(metric, verdict.tail)));
    says.text.args.insert(QStringLiteral("metric"), QLatin1String(Judge::metricName(metric)));
    says.text.args.insert(QStringLiteral("effect"), asArg(effectOf(metric, verdict.tail, verdict.effect)));
    says.text.args.insert(QStringLiteral("evidence"), evidenceText(evidence.evidence));
    says.text.args.insert(QStringLiteral("threshold"), evidenceText(evidence.threshold));
    says.text.args.insert(QStringLiteral("n"), quint64(verdict.candidate().ended + verdict.candidate().unfinished));
    says.text.args.insert(QStringLiteral("activeN"), quint64(verdict.active().ended));
    return says;
}

} // namespace Signalbox::Session
