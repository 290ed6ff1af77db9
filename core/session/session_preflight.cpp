#include "core/session/note.h"
#include "core/session/session.h"

#include <algorithm>

namespace Signalbox::Session {
namespace {

constexpr seconds endsWithin { 100 }; ///< the runner itself ends after 90 s

QString source()
{
    return QStringLiteral("preflight");
}

QString overrideOf(const std::variant<Intents::Deploy, Intents::Retry> &start)
{
    const auto *deploy = std::get_if<Intents::Deploy>(&start);
    return deploy ? deploy->overrideReason.trimmed() : QString();
}

QVariantMap because(const Message &what)
{
    return { { QStringLiteral("because"), asArg(what) } };
}

Message overridden(const QString &who, const QString &reason, const QVariant &what)
{
    return note(
        "preflight.overridden",
        { { QStringLiteral("who"), who }, { QStringLiteral("reason"), reason }, { QStringLiteral("what"), what } });
}

} // namespace

void Session::carryOutIntent(const Intents::StartPreflight &)
{
    if (m_preflight && !m_preflight->finished) {
        log(Level::Warning, source(), note("preflight.busy"));
        return;
    }
    Q_EMIT preflightRequested({ .retry = Probe::CanaryRetry::Sdk });
}

/// What the session itself refuses is refused at once; else the preflight speaks first.
void Session::deployAfterPreflight(const std::variant<Intents::Deploy, Intents::Retry> &start)
{
    const bool open = Rollout::isRunning(m_state.phase) || m_state.phase == Rollout::Phase::Unknown;
    const auto refused = refusal();
    if (!m_options.preflight || refused || open) {
        startDeploy(start, refused);
        return;
    }
    const bool waited = m_waiting.has_value();
    m_waiting = WaitingDeploy { start, m_clock.now() };
    if (waited)
        return;
    log(Level::Info, source(), note("preflight.first"));
    Q_EMIT preflightRequested({ .retry = Probe::CanaryRetry::Sdk });
}

void Session::startDeploy(const std::variant<Intents::Deploy, Intents::Retry> &start,
                          const std::optional<Message> &refused)
{
    const QString version = m_service.environment(m_state.desired.candidate()).version;
    const quint64 run = m_options.lastRun + 1;
    if (const auto *deploy = std::get_if<Intents::Deploy>(&start))
        applyNow(Rollout::Events::Deploy { deploy->plan, run, version, refused, sidesAlike() });
    else
        applyNow(Rollout::Events::Retry { run, version, refused, sidesAlike() });
}

void Session::takePreflight(const Preflight::ReportPtr &report)
{
    m_publishDue = true;
    if (report->goldenOnly) {
        if (m_golden && report->finished)
            m_golden->report = report;
        return;
    }
    m_preflight = report;
    if (!report->finished)
        return;
    log(Preflight::levelOf(*report), source(), Preflight::summary(*report), QStringLiteral("verdict"));
    if (m_waiting)
        decideWaiting(*report);
}

void Session::decideWaiting(const Preflight::Report &report)
{
    const WaitingDeploy waiting = *std::exchange(m_waiting, std::nullopt);
    const QString reason = overrideOf(waiting.start);
    m_acting = m_options.operatorName;
    std::optional<Message> refused = refusal(); // what has changed meanwhile
    if (!refused && report.grade() == Preflight::Grade::Fail) {
        const QVariant what = Preflight::failedNames(report);
        if (reason.isEmpty())
            refused = note("refuse.preflight", { { QStringLiteral("what"), what } });
        else
            log(Level::Warning, source(), overridden(m_options.operatorName, reason, what), QStringLiteral("verdict"));
    } else if (!reason.isEmpty()) {
        log(Level::Info, source(), note("preflight.override-needless", { { QStringLiteral("reason"), reason } }));
    }
    startDeploy(waiting.start, refused);
    m_acting.clear();
}

void Session::giveUpWaiting(const Message &why)
{
    if (!m_waiting)
        return;
    m_waiting.reset();
    log(Level::Warning, source(), note("preflight.given-up", because(why)));
}

/// A preflight that does not end does not hold a deploy for ever.
void Session::lookAtPreflight()
{
    if (!m_waiting || m_clock.now() - m_waiting->since < endsWithin)
        return;
    const WaitingDeploy waiting = *std::exchange(m_waiting, std::nullopt);
    const Message open = note("preflight.no-end", { { QStringLiteral("seconds"), qint64(endsWithin.count()) } });
    const QString reason = overrideOf(waiting.start);
    m_acting = m_options.operatorName;
    if (reason.isEmpty()) {
        startDeploy(waiting.start, note("refuse.preflight-open", because(open)));
    } else {
        log(Level::Warning, source(), overridden(m_options.operatorName, reason, asArg(open)),
            QStringLiteral("verdict"));
        startDeploy(waiting.start, refusal());
    }
    m_acting.clear();
}

/// Golden prompts are asked once for each step whose gate wants them, when its clock runs.
void Session::lookAtGolden()
{
    const Rollout::State &s = m_state;
    const bool wanted = s.phase == Rollout::Phase::Holding && s.step >= 0 && s.step < s.plan.steps.size()
        && s.plan.steps.at(s.step).gates.contains(Config::Gate::Golden);
    if (!wanted || !m_options.preflight || (m_golden && m_golden->run == s.run && m_golden->step == s.step))
        return;
    m_golden = GoldenOfStep { s.run, s.step, nullptr };
    Q_EMIT preflightRequested({ .retry = Probe::CanaryRetry::Sdk, .goldenOnly = true });
}

void Session::addGolden(Rollout::GateInputs &inputs) const
{
    inputs.goldenText = note("gate.golden-open");
    if (!m_golden || !m_golden->report || m_golden->run != m_state.run || m_golden->step != m_state.step)
        return;
    QStringList failed[2];
    QStringList open;
    Message first;
    for (const Preflight::Line &line : m_golden->report->lines) {
        if (line.subject != Preflight::Subject::Golden || !line.side)
            continue;
        if (line.grade == Preflight::Grade::Unknown)
            open.append(line.where);
        if (line.grade != Preflight::Grade::Fail)
            continue;
        failed[size_t(*line.side)].append(line.where);
        if (*line.side == m_state.desired.candidate() && first.code.isEmpty())
            first = note("gate.golden",
                         { { QStringLiteral("side"), sideName(*line.side) },
                           { QStringLiteral("name"), line.where },
                           { QStringLiteral("why"), asArg(line.evidence) } });
    }
    const QStringList &candidate = failed[size_t(m_state.desired.candidate())];
    const QStringList &active = failed[size_t(m_state.desired.active)];
    const bool own = std::any_of(candidate.begin(), candidate.end(),
                                 [&active](const QString &name) { return !active.contains(name); });
    if (!candidate.isEmpty()) {
        inputs.golden = Rollout::Measure::Broken;
        inputs.goldenShared = !own;
        inputs.goldenText = own
            ? first
            : note("gate.golden-shared", { { QStringLiteral("what"), candidate.join(QStringLiteral(", ")) } });
    } else if (!open.isEmpty()) {
        inputs.goldenText
            = note("gate.golden-unknown", { { QStringLiteral("what"), open.join(QStringLiteral(", ")) } });
    } else {
        inputs.golden = Rollout::Measure::Met;
    }
}

} // namespace Signalbox::Session
