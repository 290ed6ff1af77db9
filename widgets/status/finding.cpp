#include "core/session/judge_words.h"
#include "core/session/standing.h"
#include "widgets/status/figuresfinding.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;
using Session::LinkState;
using Session::Snapshot;

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString candidateShare(const Snapshot &s)
{
    return FindingWords::tr("%1 of production to %2")
        .arg(s.traffic.requested.candidateShare().shortText(), sideWords(s, s.candidate()));
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

struct RolledBack {
    QString text;
    bool isAttention = false; ///< the console did it by itself, within the last hour
};

/// How the last run went back, also where another console saw it: who comes later must not take the candidate for well.
std::optional<RolledBack> rolledBack(const Snapshot &s)
{
    const Session::LastRun &last = s.lastRun;
    if (s.rollout.outcome == Rollout::RunOutcome::RolledBack && (s.rollout.run == 0 || s.rollout.run != last.run)) {
        return RolledBack {
            s.rollout.run == 0
                ? FindingWords::tr("Rolled back: %1.").arg(whyText(s.rollout.reason))
                : FindingWords::tr("Run %1 was rolled back: %2.").arg(s.rollout.run).arg(whyText(s.rollout.reason))
        };
    }
    if (last.run == 0 || last.outcome != Rollout::RunOutcome::RolledBack || last.because.code.isEmpty())
        return std::nullopt;
    const milliseconds age = std::max(s.at - last.at, milliseconds(0));
    return RolledBack { FindingWords::tr("Run %1 was rolled back %2: %3.")
                            .arg(QString::number(last.run), agoText(age), whyText(last.because)),
                        Session::rolledBackLately(s).has_value() };
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
    if (const auto back = rolledBack(s))
        return { back->isAttention ? Tone::Amber : Tone::Muted, back->isAttention ? Glyph::Warning : Glyph::None,
                 headline, back->text };
    if (s.rollout.outcome == Rollout::RunOutcome::Promoted)
        return { Tone::Muted, Glyph::None, headline,
                 FindingWords::tr("Run %1 made it active. Roll back brings all production to %2 again.")
                     .arg(QString::number(s.rollout.run), sideWords(s, s.rollout.rollBackLeadsTo())) };
    return { Tone::Muted, Glyph::None, headline, {} };
}

/// In few words, and without the version: it stands in one line with the time left, also in a small window.
QString stepHeadline(const Snapshot &s, Instant now)
{
    const Rollout::State &r = s.rollout;
    const QString step = FindingWords::tr("Step %1 of %2: %3 to %4")
                             .arg(r.step + 1)
                             .arg(r.plan.steps.size())
                             .arg(s.traffic.requested.candidateShare().shortText(), sideName(s.candidate()));
    const auto left = r.holdLeft(now);
    if (!left)
        return step + QLatin1Char('.');
    if (left->count() > 0 && r.step + 1 < r.plan.steps.size())
        return FindingWords::tr("%1, %2 left, then %3.")
            .arg(step, clockText(*left), r.plan.steps.at(r.step + 1).candidateShare.shortText());
    if (left->count() > 0)
        return FindingWords::tr("%1, %2 left.").arg(step, clockText(*left));
    return FindingWords::tr("%1, time is up.").arg(step);
}

/// Why it is held, and whether it is left alone meanwhile: that a person looks away must be safe to decide.
Finding heldFinding(const Snapshot &s)
{
    const Rollout::State &r = s.rollout;
    const auto watch = Session::heldWatch(s);
    const QString watched = watch && s.wayBack.state != Session::WayBack::State::Lost
        ? QLatin1Char(' ') + sentenceText(*watch)
        : QString(); // that the way back is not open has a sentence of its own
    const QString headline = FindingWords::tr("HELD at %1.").arg(candidateShare(s));
    const QString why = FindingWords::tr("Reason: %1.").arg(whyText(r.heldBecause));
    if (s.judge && s.judge->open && s.judge->verdict.decision == Judge::Decision::Fail)
        return { Tone::Red, Glyph::Cross, headline,
                 FindingWords::tr("The judge finds %1 worse than %2.")
                         .arg(sideWords(s, s.candidate()), sideWords(s, s.active()))
                     + QLatin1Char(' ') + why + watched };
    return { Tone::Amber, Glyph::Pause, headline, why + watched };
}

QString waitText(const Snapshot &s)
{
    const Message waits = Session::waitsFor(s);
    return waits.code.isEmpty() ? QString() : sentenceText(waits);
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
        return { Tone::Muted, Glyph::None, stepHeadline(s, now), waitText(s) };
    case Phase::Held:
        if (r.lapsed)
            return {
                Tone::Red, Glyph::Warning,
                FindingWords::tr("HELD. All production is on %1: the lease ran out.").arg(sideWords(s, s.active())),
                FindingWords::tr("Reason: %1.").arg(whyText(r.heldBecause))
            };
        if (isLeftToItsLease(s))
            return {
                Tone::Amber, Glyph::Warning,
                FindingWords::tr("HELD at %1; it goes back to %2 by itself in %3.")
                    .arg(candidateShare(s), sideWords(s, s.active()),
                         clockText(std::max(nanoseconds(0), nanoseconds(*s.lease.left) - (now - s.now)))),
                FindingWords::tr("No console renews its lease. Reason of the hold: %1.").arg(whyText(r.heldBecause))
            };
        return heldFinding(s);
    case Phase::Baking: {
        const auto left = r.holdLeft(now);
        return { Tone::Muted, Glyph::None,
                 FindingWords::tr("Baking: %1, %2 left before it is made active.")
                     .arg(candidateShare(s), left ? clockText(*left) : unknownText()),
                 waitText(s) };
    }
    case Phase::Promoting:
        return { Tone::Muted, Glyph::None, FindingWords::tr("Making %1 active.").arg(sideWords(s, s.candidate())), {} };
    case Phase::RollingBack:
        return rollingBackFinding(s, now);
    }
    Q_UNREACHABLE();
}

/// What a step says of a candidate that the judge calls worse, when it moves on all the same: it only warns, or does
/// not ask the judge at all. What acts on it acts at once, and is told by the phase.
Finding judgedWorse(const Snapshot &s)
{
    const Rollout::State &r = s.rollout;
    const bool moves = r.phase == Phase::Moving || r.phase == Phase::Holding || r.phase == Phase::Baking;
    if (!moves || !s.judge || !s.judge->open || s.judge->verdict.decision != Judge::Decision::Fail)
        return {};
    using Config::GateAction;
    const GateAction action = r.step >= 0 && r.step < r.plan.steps.size()
        ? r.plan.steps.at(r.step).gates.value(Config::Gate::Judge, GateAction::Warn)
        : GateAction::Warn;
    const QString worse = FindingWords::tr("The judge finds %1 worse than %2.")
                              .arg(sideWords(s, s.candidate()), sideWords(s, s.active()));
    return { Tone::Red,
             Glyph::Cross,
             {},
             action == GateAction::Warn || r.plan.advise
                 ? worse + QLatin1Char(' ') + FindingWords::tr("Nothing acts on it by itself here.")
                 : worse };
}

/// What the judge sees coming, before it decides.
Finding signsOfHarm(const Snapshot &s)
{
    if (!Rollout::isRunning(s.rollout.phase) || !s.judge || !s.judge->open)
        return {};
    const Judge::MetricView *harm = Session::harmSeen(s.judge->verdict);
    if (!harm)
        return {};
    return { Tone::Amber,
             Glyph::Warning,
             {},
             FindingWords::tr("The judge on %1: %2 (%3; %4).")
                 .arg(sideWords(s, s.candidate()), Session::harmWords(*harm),
                      Session::metricWords(harm->metric, harm->tail), Session::evidenceFigures(*harm)) };
}

/// `first` stands before `then`, which keeps its tone where that is the graver one.
Finding before(Finding first, const Finding &then)
{
    if (first.detail.isEmpty())
        return then;
    if (then.tone == Tone::Red)
        return { then.tone, then.glyph, {}, then.detail + QLatin1Char(' ') + first.detail };
    if (!then.detail.isEmpty())
        first.detail += QLatin1Char(' ') + then.detail;
    return first;
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
    const bool leased = s.lease.length.count() > 0 && !s.lease.lapsed && s.rollout.desired.candidateShare().value() > 0;
    return (leased
                ? FindingWords::tr("THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; if it is "
                                   "lost, the lease brings all production back there all the same: order the share "
                                   "anew, and it has no lease.")
                : FindingWords::tr("THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; Roll "
                                   "back goes all the same."))
        .arg(withoutStop(words(s.wayBack.why)));
}

Finding wholeFinding(const Snapshot &snapshot, Instant now, SlowSide slow)
{
    if (snapshot.router == LinkState::Down || snapshot.router == LinkState::Stale) {
        Finding lost { Tone::Red, Glyph::Warning,
                       snapshot.router == LinkState::Down ? FindingWords::tr("The router cannot be reached.")
                                                          : FindingWords::tr("No news from the router."),
                       lastKnownText(snapshot, now) };
        if (!snapshot.routerText.isEmpty())
            lost.detail += QLatin1Char(' ') + FindingWords::tr("Router: %1.").arg(withoutStop(snapshot.routerText));
        if (snapshot.rollout.phase == Phase::RollingBack) {
            lost.headline = rollingBackFinding(snapshot, now).headline + QLatin1Char(' ') + lost.headline;
            if (const auto had = snapshot.traffic.lastAcknowledged)
                lost.detail.prepend(
                    FindingWords::tr("It last had %1 of production on %2: users are likely still there. ")
                        .arg(shareOf(snapshot.candidate(), *had).shortText(),
                             sideWords(snapshot, snapshot.candidate())));
        }
        return lost;
    }
    Finding finding = phaseFinding(snapshot, now);
    if (snapshot.rollout.phase == Phase::Unknown || snapshot.rollout.phase == Phase::RollingBack)
        return finding;
    Finding figures = figuresFinding(snapshot, now, slow);
    const Message &waits
        = snapshot.rollout.phase == Phase::Held ? snapshot.rollout.heldBecause : snapshot.rollout.waitingFor;
    if (waits.code.startsWith(QLatin1String("gate.checks-"))
        && figures.detail == checksSay(snapshot, snapshot.candidate()))
        figures.detail = finding.detail; // it speaks of the checks already
    if (const Finding harm = signsOfHarm(snapshot); !harm.detail.isEmpty()) {
        figures = before(harm, figures);
        if (waits.code == QLatin1String("wait.judge")) // it says no more than that
            finding.detail.clear();
    }
    if (Finding worse = judgedWorse(snapshot); !worse.detail.isEmpty()) {
        if (!figures.detail.isEmpty())
            worse.detail += QLatin1Char(' ') + figures.detail;
        figures = worse;
    }
    if (const QString wayBack = wayBackText(snapshot);
        !wayBack.isEmpty() && Rollout::isRunning(snapshot.rollout.phase)) {
        const bool isTheReason = finding.detail.contains(words(snapshot.wayBack.why));
        figures = { Tone::Red,
                    Glyph::Warning,
                    {},
                    isTheReason
                        ? FindingWords::tr("This console rolls nothing back by itself; Roll back goes all the same.")
                        : wayBack };
    }
    if (!snapshot.journalProblem.isEmpty()) {
        if (figures.tone == Tone::Muted)
            figures = { Tone::Amber, Glyph::Warning, {}, figures.detail };
        figures.detail = (figures.detail + QLatin1Char(' ') + journalText(snapshot)).trimmed();
    }
    if (figures.detail.isEmpty())
        return finding;
    if (figures.tone == Tone::Red || (finding.tone == Tone::Muted && figures.tone != Tone::Muted)) {
        finding.tone = figures.tone;
        finding.glyph = figures.glyph;
    }
    if (figures.detail != finding.detail) {
        const bool stands = snapshot.rollout.phase == Phase::Held; // why is what one asks first
        const QString &first = stands ? finding.detail : figures.detail;
        const QString &second = stands ? figures.detail : finding.detail;
        finding.detail = first.isEmpty() || second.isEmpty() ? first + second : first + QLatin1Char(' ') + second;
    }
    return finding;
}

} // namespace

Finding findingOf(const Snapshot &snapshot, Instant now, SlowSide slow)
{
    Finding finding = wholeFinding(snapshot, now, slow);
    finding.detail = withOneStop(finding.detail);
    return finding;
}

} // namespace Signalbox::Widgets
