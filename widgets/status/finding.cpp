#include "core/diagnose/view.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

using Probe::HealthStatus;
using Rollout::Phase;
using Session::LinkState;
using Session::Snapshot;

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

bool isBad(HealthStatus status)
{
    return status == HealthStatus::Degraded || status == HealthStatus::Unhealthy;
}

QString candidateShare(const Snapshot &s)
{
    return FindingWords::tr("%1 of production to %2")
        .arg(s.traffic.requested.candidateShare().shortText(), sideWords(s, s.candidate()));
}

/// To be followed by a full stop.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

QString whyText(const Message &message)
{
    return message.code.isEmpty() ? FindingWords::tr("no reason was given") : withoutStop(words(message));
}

/// What is missing until a rollback is proven.
QString howFarBack(const Snapshot &s)
{
    if (!s.rollout.acknowledged)
        return s.traffic.nodes.size() > 1
            ? FindingWords::tr("%1 of %2 nodes have the order; it is repeated until all have it.")
                  .arg(s.traffic.nodesAgreeing)
                  .arg(s.traffic.nodes.size())
            : FindingWords::tr("The router does not have the order yet; it is repeated until it has.");
    if (!s.feed.connected)
        return FindingWords::tr(
            "The router has the order; whether users' requests follow it cannot be seen (no feed).");
    return FindingWords::tr("The router has the order on every node; users' requests have not shown it yet.");
}

Finding rollingBackFinding(const Snapshot &s, Instant now)
{
    const Rollout::State &r = s.rollout;
    const QString to = sideWords(s, s.active());
    if (r.notConfirmed) {
        return { Tone::Red, Glyph::Warning,
                 FindingWords::tr("ROLLING BACK to %1 — NOT CONFIRMED for %2.").arg(to, clockText(now - r.phaseSince)),
                 howFarBack(s) + QLatin1Char(' ') + FindingWords::tr("Reason: %1.").arg(whyText(r.reason)) };
    }
    if (r.gradual)
        return { Tone::Red, Glyph::Stop,
                 FindingWords::tr("ROLLING BACK step by step to %1: %2 now.").arg(to, candidateShare(s)),
                 FindingWords::tr("Roll back again: at once. Reason: %1.").arg(whyText(r.reason)) };
    return { Tone::Red, Glyph::Stop, FindingWords::tr("ROLLING BACK: all production to %1.").arg(to),
             FindingWords::tr("Reason: %1.").arg(whyText(r.reason)) };
}

Finding idleFinding(const Snapshot &s)
{
    const Permyriad share = s.traffic.requested.candidateShare();
    if (share.value() > 0)
        return {
            Tone::Amber, Glyph::Warning, FindingWords::tr("Nothing moves. %1, set by hand.").arg(candidateShare(s)), {}
        };
    if (s.deployWaits)
        return { Tone::Muted, Glyph::Pause,
                 FindingWords::tr("A deploy waits for its preflight. All production goes to %1.")
                     .arg(sideWords(s, s.active())),
                 FindingWords::tr("The first step to %1 goes out by itself when nothing fails; anything else that is "
                                  "ordered gives the deploy up.")
                     .arg(sideWords(s, s.candidate())) };
    QString headline = FindingWords::tr("Nothing moves. All production goes to %1.").arg(sideWords(s, s.active()));
    if (s.rollout.outcome == Rollout::RunOutcome::RolledBack)
        return {
            Tone::Muted, Glyph::None, headline,
            s.rollout.run == 0
                ? FindingWords::tr("Rolled back: %1.").arg(whyText(s.rollout.reason))
                : FindingWords::tr("Run %1 was rolled back: %2.").arg(s.rollout.run).arg(whyText(s.rollout.reason))
        };
    if (s.rollout.outcome == Rollout::RunOutcome::Promoted)
        return { Tone::Muted, Glyph::None, headline, FindingWords::tr("Run %1 made it active.").arg(s.rollout.run) };
    return { Tone::Muted, Glyph::None, headline, {} };
}

/// In few words: it stands in one line with the time left.
QString stepHeadline(const Snapshot &s, Instant now)
{
    const Rollout::State &r = s.rollout;
    const QString step = FindingWords::tr("Step %1 of %2: %3 to %4")
                             .arg(r.step + 1)
                             .arg(r.plan.steps.size())
                             .arg(s.traffic.requested.candidateShare().shortText(), sideWords(s, s.candidate()));
    const auto left = r.holdLeft(now);
    if (!left)
        return step + QLatin1Char('.');
    if (left->count() > 0)
        return FindingWords::tr("%1, %2 left.").arg(step, clockText(*left));
    return FindingWords::tr("%1, time is up.").arg(step);
}

Finding phaseFinding(const Snapshot &s, Instant now)
{
    const Rollout::State &r = s.rollout;
    switch (r.phase) {
    case Phase::Unknown:
        return { Tone::Muted, Glyph::Question, FindingWords::tr("The router was not read yet."),
                 FindingWords::tr("Nothing is known of the traffic. It takes a second when the router runs.") };
    case Phase::Idle:
        return idleFinding(s);
    case Phase::Moving:
        return { Tone::Muted, Glyph::None,
                 FindingWords::tr("Step %1 of %2: moving to %3.")
                     .arg(r.step + 1)
                     .arg(r.plan.steps.size())
                     .arg(candidateShare(s)),
                 FindingWords::tr("Waiting until router and counters agree.") };
    case Phase::Holding:
        return { Tone::Muted, Glyph::None, stepHeadline(s, now),
                 r.waitingFor.code.isEmpty() ? QString() : words(r.waitingFor) };
    case Phase::Held:
        if (r.lapsed)
            return {
                Tone::Red, Glyph::Warning,
                FindingWords::tr("HELD. All production is on %1: the lease ran out.").arg(sideWords(s, s.active())),
                FindingWords::tr("Reason: %1.").arg(whyText(r.heldBecause))
            };
        if (s.judge && s.judge->open && s.judge->verdict.decision == Judge::Decision::Fail)
            return { Tone::Red, Glyph::Cross, FindingWords::tr("HELD at %1.").arg(candidateShare(s)),
                     FindingWords::tr("The judge finds %1 worse than %2, and a held run stays where it is. Reason: %3.")
                         .arg(sideWords(s, s.candidate()), sideWords(s, s.active()), whyText(r.heldBecause)) };
        return { Tone::Amber, Glyph::Pause, FindingWords::tr("HELD at %1.").arg(candidateShare(s)),
                 FindingWords::tr("Reason: %1.").arg(whyText(r.heldBecause)) };
    case Phase::Baking: {
        const auto left = r.holdLeft(now);
        return { Tone::Muted, Glyph::None,
                 FindingWords::tr("Baking: %1, %2 left before it is made active.")
                     .arg(candidateShare(s), left ? clockText(*left) : unknownText()),
                 r.waitingFor.code.isEmpty() ? QString() : words(r.waitingFor) };
    }
    case Phase::Promoting:
        return { Tone::Muted, Glyph::None, FindingWords::tr("Making %1 active.").arg(sideWords(s, s.candidate())), {} };
    case Phase::RollingBack:
        return rollingBackFinding(s, now);
    }
    Q_UNREACHABLE();
}

QString lastKnownText(const Snapshot &s, Instant now)
{
    if (!s.traffic.known)
        return FindingWords::tr("Nothing is known of the traffic.");
    const auto age = staleFor(s, now, std::nullopt);
    return age && age->count() > 0 ? FindingWords::tr("The figures are the last ones known, %1 old.").arg(oldText(*age))
                                   : FindingWords::tr("The figures are the last ones known.");
}

QString journalText(const Snapshot &s)
{
    const QString waiting
        = s.unwritten > 0 ? QLatin1Char(' ') + FindingWords::tr("%1 entries wait for it.").arg(s.unwritten) : QString();
    return FindingWords::tr("The journal cannot be written (%1): only orders that give the candidate less go out.")
               .arg(withoutStop(s.journalProblem))
        + waiting;
}

/// Only while something speaks against it: what nobody has looked at yet is no alarm.
QString wayBackText(const Snapshot &s)
{
    if (s.wayBack.state != Session::WayBack::State::Lost || !s.traffic.known)
        return {};
    return FindingWords::tr("THE WAY BACK IS NOT OPEN: %1. Nothing rolls back by itself; Roll back goes all the same.")
        .arg(withoutStop(words(s.wayBack.why)));
}

/// Why the candidate is slow, when the diagnosis can say; else that it is.
Finding slowFinding(const Snapshot &s)
{
    const auto &active = s.environment(s.active());
    const auto &candidate = s.environment(s.candidate());
    if (s.diagnosis && s.diagnosis->finding) {
        QString why = words(s.diagnosis->finding->message);
        if (!why.isEmpty())
            why[0] = why[0].toUpper();
        return { Tone::Amber, Glyph::Warning, {}, withoutStop(why) + QLatin1Char('.') };
    }
    const auto &a = active.users;
    const auto &c = candidate.users;
    if (a.p95 && c.p95 && c.requests >= 30 && c.p95->count() > a.p95->count() * 3 / 2 + 20000)
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FindingWords::tr("p95 of %1 is %2, against %3 on %4.")
                     .arg(sideWords(s, candidate.side), durationText(c.p95), durationText(a.p95),
                          sideWords(s, active.side)) };
    QStringList checks;
    for (const Side side : { s.candidate(), s.active() }) {
        if (isBad(s.environment(side).health.status))
            checks << checksSay(s, side);
    }
    if (!checks.isEmpty())
        return { Tone::Amber, Glyph::Warning, {}, checks.join(QLatin1Char(' ')) };
    return {};
}

/// What is answered, and is no failure of a side by itself, and helps nobody.
Finding refusedFinding(const Snapshot &s)
{
    for (const Side which : { s.candidate(), s.active() }) {
        const auto &users = s.environment(which).users;
        if (users.clientErrorPercent() < manyRefusedPercent || users.clientErrors < fewestRefused)
            continue;
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FindingWords::tr("%1 of the requests to %2 are answered with 4xx: a model, path or parameter that it "
                                  "does not take. It counts as no failure, and users get nothing.")
                     .arg(percentText(users.clientErrorPercent()), sideWords(s, which)) };
    }
    return {};
}

bool nobodyIsOn(const Snapshot &s, const Session::EnvironmentView &side)
{
    return s.traffic.known && shareOf(side.side, s.traffic.requested.greenShare).value() == 0
        && side.users.inFlight == 0 && side.users.startedPerSecond < 0.05; // as "0.0/s" is shown
}

/// Users left that side, and the figures still have what happened to them.
Finding pastFailures(const Snapshot &s)
{
    for (const Side which : { s.candidate(), s.active() }) {
        const auto &side = s.environment(which);
        const auto failures = side.users.failurePercent();
        if (!failures || *failures <= s.objectives.failurePercent || !nobodyIsOn(s, side))
            continue;
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FindingWords::tr(
                     "%1 of the last requests to %2 failed (objective: at most %3); no users are there now.")
                     .arg(percentText(failures), sideWords(s, which), percentText(s.objectives.failurePercent)) };
    }
    return {};
}

/// Beside failing users' requests, of which the router tells a class and no more: what the checks get.
QString checksToo(const Snapshot &s, Side side)
{
    const auto &last = s.environment(side).health.last;
    if (!last || last->sample.outcome == Outcome::Ok || last->sample.status < 400)
        return {};
    return QLatin1Char(' ') + FindingWords::tr("Its health checks get HTTP %1.").arg(last->sample.status);
}

// What the figures show, most urgent first; only facts of the last minute, never a verdict.
Finding figuresFinding(const Snapshot &s, SlowSide slow)
{
    const auto &active = s.environment(s.active());
    const auto &candidate = s.environment(s.candidate());
    if (isBad(active.health.status) && isBad(candidate.health.status) && !isMending(s, active.side)
        && !isMending(s, candidate.side))
        return { Tone::Red,
                 Glyph::Warning,
                 {},
                 checksSay(s, Side::Blue) + QLatin1Char(' ') + checksSay(s, Side::Green) + QLatin1Char(' ')
                     + FindingWords::tr("Both at once: look at the provider first.") };
    for (const auto *side : { &candidate, &active }) {
        const QString name = sideWords(s, side->side);
        // Rolling back leads to the active side: when that one is bad, the way out is another.
        const bool wayOut
            = side == &active && s.rollout.phase == Phase::Idle && candidate.health.status == HealthStatus::Healthy;
        const QString how = wayOut ? QLatin1Char(' ')
                + FindingWords::tr(
                      "Rolling back does not help; %1 is healthy: Deploy… or the slider moves users there.")
                      .arg(sideWords(s, candidate.side))
                                   : QString();
        const auto failures = side->users.failurePercent();
        if (side->users.stalled)
            return {
                Tone::Red,
                Glyph::Warning,
                {},
                FindingWords::tr("Requests to %1 hang: %2 are open, none finishes.").arg(name).arg(side->users.inFlight)
                    + how
            };
        if (failures && *failures > s.objectives.failurePercent && !nobodyIsOn(s, *side))
            return { Tone::Red,
                     Glyph::Warning,
                     {},
                     FindingWords::tr("%1 of the requests to %2 fail (objective: at most %3).")
                             .arg(percentText(failures), name, percentText(s.objectives.failurePercent))
                         + checksToo(s, side->side) + how };
        if (side->health.status == HealthStatus::Unhealthy)
            return { Tone::Red, Glyph::Cross, {}, checksSay(s, side->side) + how };
    }
    if (Finding past = pastFailures(s); !past.detail.isEmpty())
        return past;
    if (Finding refused = refusedFinding(s); !refused.detail.isEmpty())
        return refused;
    if (!s.feed.connected)
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FindingWords::tr("Users' requests cannot be seen: the router's feed is not connected.") };
    const bool toldElsewhere = slow == SlowSide::LeftOut && s.diagnosis && s.diagnosis->finding;
    return toldElsewhere ? Finding {} : slowFinding(s);
}

} // namespace

Finding findingOf(const Snapshot &snapshot, Instant now, SlowSide slow)
{
    if (snapshot.router == LinkState::Down || snapshot.router == LinkState::Stale) {
        Finding lost { Tone::Red, Glyph::Warning,
                       snapshot.router == LinkState::Down ? FindingWords::tr("The router cannot be reached.")
                                                          : FindingWords::tr("No news from the router."),
                       lastKnownText(snapshot, now) };
        if (!snapshot.routerText.isEmpty())
            lost.detail += QLatin1Char(' ') + FindingWords::tr("Router: %1.").arg(withoutStop(snapshot.routerText));
        if (snapshot.rollout.phase == Phase::RollingBack)
            lost.headline = rollingBackFinding(snapshot, now).headline + QLatin1Char(' ') + lost.headline;
        return lost;
    }
    Finding finding = phaseFinding(snapshot, now);
    if (snapshot.rollout.phase == Phase::Unknown || snapshot.rollout.phase == Phase::RollingBack)
        return finding;
    Finding figures = figuresFinding(snapshot, slow);
    const Message &waits
        = snapshot.rollout.phase == Phase::Held ? snapshot.rollout.heldBecause : snapshot.rollout.waitingFor;
    if (waits.code.startsWith(QLatin1String("gate.checks-"))
        && figures.detail == checksSay(snapshot, snapshot.candidate()))
        figures.detail = finding.detail; // it speaks of the checks already
    if (const QString wayBack = wayBackText(snapshot);
        !wayBack.isEmpty() && Rollout::isRunning(snapshot.rollout.phase)) {
        const bool isTheReason = finding.detail.contains(words(snapshot.wayBack.why));
        figures = { Tone::Red,
                    Glyph::Warning,
                    {},
                    isTheReason ? FindingWords::tr("Nothing rolls back by itself; Roll back goes all the same.")
                                : wayBack };
    }
    if (!snapshot.journalProblem.isEmpty()) {
        if (figures.detail.isEmpty())
            figures = { Tone::Amber, Glyph::Warning, {}, {} };
        figures.detail = (figures.detail + QLatin1Char(' ') + journalText(snapshot)).trimmed();
    }
    if (figures.detail.isEmpty())
        return finding;
    if (figures.tone == Tone::Red || finding.tone == Tone::Muted) {
        finding.tone = figures.tone;
        finding.glyph = figures.glyph;
    }
    if (figures.detail != finding.detail)
        finding.detail = finding.detail.isEmpty() ? figures.detail : figures.detail + QLatin1Char(' ') + finding.detail;
    return finding;
}

} // namespace Signalbox::Widgets
