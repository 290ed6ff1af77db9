#include "core/rollout/time_left.h"
#include "core/session/evidence.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Session {
namespace {

constexpr quint64 enoughLately = 20; ///< that ended: users' requests can speak for or against checks
constexpr quint64 enoughFailed = 3; ///< of few that ended, and half of them: they confirm what checks say
constexpr int slowFactor = 3; ///< the article's rule: "the active side is below a third of it"

QString millisecondsText(microseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'f', 0);
}

bool isThrottled(const Figures &active)
{
    return active.throttled * 20 > active.requests;
}

} // namespace

QList<Message> Evidence::brokenObjectives(const Stats::SlidingFigures::Matched &figures) const
{
    QList<Message> broken;
    if (figures.failurePercent > m_objectives.failurePercent) {
        QVariantMap args { { QStringLiteral("percent"), QString::number(figures.failurePercent, 'f', 1) },
                           { QStringLiteral("limit"), QString::number(m_objectives.failurePercent, 'f', 1) },
                           { QStringLiteral("failures"), figures.failures },
                           { QStringLiteral("requests"), figures.requests } };
        if (figures.mostFailures)
            args.insert(QStringLiteral("how"),
                        asArg({ QStringLiteral("users.mostly-so"),
                                { { QStringLiteral("outcome"), outcomeName(*figures.mostFailures) } } }));
        broken.append({ QStringLiteral("objective.failures-of"), args });
    }
    const auto judge = [&broken](const char *code, const std::optional<microseconds> &has, milliseconds limit) {
        if (has && *has > limit) {
            broken.append({ QString::fromLatin1(code),
                            { { QStringLiteral("ms"), millisecondsText(*has) },
                              { QStringLiteral("limit"), qint64(limit.count()) } } });
        }
    };
    judge("objective.p95", figures.p95, m_objectives.p95);
    judge("objective.p99", figures.p99, m_objectives.p99);
    return broken;
}

/// A quarter of users' requests of the last ten seconds got 429 on the candidate; on the active side next to none, or
/// there too, and then it is nobody's doing alone.
Message Evidence::throttledText(const Figures &candidate, const Figures &active) const
{
    if (candidate.throttled < 5 || candidate.throttled * 4 < candidate.requests)
        return {};
    return { isThrottled(active) ? QStringLiteral("gate.throttled-shared") : QStringLiteral("gate.throttled"),
             { { QStringLiteral("side"), sideName(m_candidate) },
               { QStringLiteral("active"), sideName(other(m_candidate)) },
               { QStringLiteral("throttled"), candidate.throttled },
               { QStringLiteral("requests"), candidate.requests },
               { QStringLiteral("activeThrottled"), active.throttled },
               { QStringLiteral("activeRequests"), active.requests } } };
}

const Stats::SlidingFigures &Evidence::judgedBy(Side candidate, quint64 needed) const
{
    return m_ofRun.figures(candidate, m_clock.now()).requests >= needed ? m_ofRun : m_ofRunLong;
}

/// Do users' requests confirm what the candidate's checks say? Where many come the last ten seconds tell; where few
/// come, those since the checks fail.
void Evidence::judgeUsers(Rollout::GateInputs &inputs, Side candidate) const
{
    using Rollout::UsersSay;
    const Figures lately = m_lately.figures(candidate, m_clock.now());
    const SinceChecksFail &since = m_sinceChecksFail[size_t(candidate)];
    if (lately.requests >= enoughLately || lately.stalled) {
        inputs.users = usersFine(lately) ? UsersSay::Fine : UsersSay::Failing;
    } else if (since.ended >= enoughLately) {
        const double percent = 100.0 * double(since.failed) / double(since.ended);
        inputs.users = percent <= m_objectives.failurePercent ? UsersSay::Fine : UsersSay::Failing;
    } else if (since.failed >= enoughFailed && since.failed * 2 >= since.ended) {
        inputs.users = UsersSay::Failing;
    } else {
        const nanoseconds looked = since.since ? m_clock.now() - *since.since : nanoseconds(0);
        inputs.usersTooFew
            = { QStringLiteral("users.too-few"),
                { { QStringLiteral("n"), since.ended },
                  { QStringLiteral("of"), enoughLately },
                  { QStringLiteral("failed"), since.failed },
                  { QStringLiteral("left"), asArg(Rollout::timeLeft(since.ended, enoughLately, looked)) } } };
    }
}

/// Enough of them ended lately, and well.
bool Evidence::usersFine(const Figures &lately) const
{
    return lately.requests >= enoughLately && !lately.stalled
        && lately.failurePercent().value_or(100) <= m_objectives.failurePercent;
}

WayBack Evidence::wayBack(Side home) const
{
    const Instant now = m_clock.now();
    const Figures lately = m_lately.figures(home, now);
    return m_wayBack.look(home,
                          { .homeIsFine = usersFine(lately) && lately.throttled * 20 <= lately.requests,
                            .told = m_limits.lately(home, now),
                            .capacity = capacity() },
                          now);
}

Rollout::GateInputs Evidence::gateInputs(Side candidate, Side home) const
{
    const Instant now = m_clock.now();
    const Side active = other(candidate);
    Rollout::GateInputs inputs;
    inputs.candidateHealth = health(candidate).status;
    inputs.failedChecks = health(candidate).failuresInARow;
    if (const auto &last = health(candidate).last; last && inputs.failedChecks > 0 && last->sample.status >= 400)
        inputs.failedStatus = last->sample.status;
    inputs.activeChecksFail
        = health(active).failuresInARow > 0 && health(active).status != Probe::HealthStatus::Healthy;
    const Figures lately = m_lately.figures(candidate, now);
    judgeUsers(inputs, candidate);
    inputs.capacity = capacity();
    const Figures activeLately = m_lately.figures(active, now);
    inputs.throttled = throttledText(lately, activeLately);
    inputs.throttledShared = isThrottled(activeLately);
    if (const auto seen = m_split.observed()) {
        const double share = candidate == Side::Green ? seen->percent / 100.0 : 1.0 - seen->percent / 100.0;
        inputs.candidateStarted = quint64(std::llround(share * double(seen->requests)));
    }
    judgeObjective(inputs, candidate);
    inputs.judge = m_judge.says();
    const WayBack way = wayBack(home);
    inputs.noWayBack = way.why;
    inputs.wayBackLost = way.state == WayBack::State::Lost;
    return inputs;
}

Message Evidence::tooFew(quint64 finished, quint64 needed) const
{
    const nanoseconds looked = m_clock.now() - m_judgedSince;
    const Message left = looked < objectivesLookBack
        ? Rollout::timeLeft(finished, needed, looked)
        : Message { QStringLiteral("left.never"),
                    { { QStringLiteral("minutes"), qint64(objectivesLookBack.count() / 60) } } };
    return {
        QStringLiteral("objective.too-few"),
        { { QStringLiteral("n"), finished }, { QStringLiteral("of"), needed }, { QStringLiteral("left"), asArg(left) } }
    };
}

/// The candidate's tail is slow, and the active side's takes less than a third of its time. Too few requests on either
/// side say nothing.
Message Evidence::slowText(const Figures &candidate, const Stats::SlidingFigures::Matched &active, quint64 needed) const
{
    if (candidate.requests < needed || active.requests < needed || !candidate.p95 || !active.p95
        || *candidate.p95 <= m_objectives.slowAbove || *active.p95 * slowFactor >= *candidate.p95)
        return {};
    return { QStringLiteral("gate.slow"),
             { { QStringLiteral("side"), sideName(m_candidate) },
               { QStringLiteral("active"), sideName(other(m_candidate)) },
               { QStringLiteral("candidateMs"), millisecondsText(*candidate.p95) },
               { QStringLiteral("activeMs"), millisecondsText(*active.p95) },
               { QStringLiteral("limitMs"), qint64(m_objectives.slowAbove.count()) } } };
}

/// An objective that the active side breaks as well is not the candidate's doing. The active side is looked at over the
/// same time, and as if its requests had come when the candidate's did: where the share just rose, most of those are
/// of the last moments.
void Evidence::judgeObjective(Rollout::GateInputs &inputs, Side candidate) const
{
    const quint64 needed = quint64(std::max(1, m_objectives.minimumRequests));
    const Stats::SlidingFigures &window = judgedBy(candidate, needed);
    const Figures ofRun = window.figures(candidate, m_clock.now());
    if (ofRun.requests < needed) {
        inputs.objective = Rollout::Measure::Insufficient;
        inputs.objectiveText = tooFew(ofRun.requests, needed);
        return;
    }
    const QList<Message> broken = brokenObjectives({ .requests = ofRun.requests,
                                                     .failures = ofRun.failures,
                                                     .mostFailures = ofRun.mostFailures,
                                                     .failurePercent = ofRun.failurePercent().value_or(0),
                                                     .p95 = ofRun.p95,
                                                     .p99 = ofRun.p99 });
    const bool isSlow = ofRun.p95 && *ofRun.p95 > m_objectives.slowAbove;
    inputs.objective = broken.isEmpty() ? Rollout::Measure::Met : Rollout::Measure::Broken;
    if (broken.isEmpty() && !isSlow)
        return;
    const auto ofActive = window.matched(other(candidate), m_clock.now());
    if (ofActive)
        inputs.slow = slowText(ofRun, *ofActive, needed);
    if (broken.isEmpty())
        return;
    QList<Message> shared;
    if (ofActive && ofActive->requests >= needed)
        shared = brokenObjectives(*ofActive);
    const auto own = std::ranges::find_if(broken, [&shared](const Message &each) {
        return std::ranges::none_of(shared, [&each](const Message &other) { return other.code == each.code; });
    });
    inputs.objectiveShared = own == broken.cend();
    inputs.objectiveText = { QStringLiteral("objective.broken"),
                             { { QStringLiteral("what"), asArg(inputs.objectiveShared ? broken.first() : *own) },
                               { QStringLiteral("side"), sideName(candidate) } } };
}

} // namespace Signalbox::Session
