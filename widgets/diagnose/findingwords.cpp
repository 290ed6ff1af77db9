#include "widgets/diagnose/findingwords.h"

#include "core/diagnose/change.h"
#include "core/diagnose/view.h"
#include "core/session/judge_words.h"
#include "widgets/diagnose/phasesview.h"
#include "widgets/status/figuresfinding.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

struct FindingTexts {
    Q_DECLARE_TR_FUNCTIONS(WhyView)
};

constexpr int enoughMeasured = 8; // as Diagnose::findingOf() wants
constexpr int enoughForTail = 60; // of one in ten that are slow, six: hardly chance beside none
constexpr int enoughFailed = 3; // in a row: no accident

/// Times of before it came to fail say nothing of now.
QString sideEvidence(Diagnose::Evidence evidence, Side side, Qt::TimeSpec spec)
{
    const auto since = evidence.outcomesSince[size_t(side)];
    if (since)
        std::erase_if(evidence.samples[size_t(side)], [&since](const auto &sample) { return sample.at < *since; });
    const Diagnose::Spread cold = Diagnose::untilFirst(evidence, side, false);
    const Diagnose::Spread warm = Diagnose::untilFirst(evidence, side, true);
    if (cold.count == 0 && warm.count == 0 && since)
        return FindingTexts::tr("%1 no good answer since %2").arg(sideName(side), timeText(*since, spec));
    if (cold.count == 0)
        return FindingTexts::tr("%1 nothing").arg(sideName(side));
    QString text = FindingTexts::tr("%1 %2 ms (%3 new connections)")
                       .arg(sideName(side))
                       .arg(cold.median, 0, 'f', 0)
                       .arg(cold.count);
    if (warm.count > 0)
        text += FindingTexts::tr(", %1 ms warm").arg(warm.median, 0, 'f', 0);
    return text;
}

/// Good answers, new and warm, of the side that has fewer.
int fewestMeasured(const Diagnose::Evidence &evidence)
{
    const auto measured = [&evidence](Side side) {
        return Diagnose::untilFirst(evidence, side, false).count + Diagnose::untilFirst(evidence, side, true).count;
    };
    return std::min(measured(Side::Blue), measured(Side::Green));
}

/// ", 10:33:52 to 10:36:39": of what the evidence is; empty where there is none.
QString timeOf(const Diagnose::Evidence &evidence, Qt::TimeSpec spec)
{
    std::optional<WallTime> first;
    std::optional<WallTime> last;
    for (const Side side : { Side::Blue, Side::Green }) {
        for (const auto &sample : evidence.of(side)) {
            first = std::min(first.value_or(sample.at), sample.at);
            last = std::max(last.value_or(sample.at), sample.at);
        }
    }
    return first ? FindingTexts::tr(", %1 to %2").arg(timeText(*first, spec), timeText(*last, spec)) : QString();
}

bool isJudgedWorse(const Session::Snapshot &s)
{
    return s.judge && s.judge->verdict.decision == Judge::Decision::Fail && s.judge->decidedAt
        && s.at - *s.judge->decidedAt <= std::chrono::minutes(15);
}

/// What the judge said of users' requests in the last quarter of an hour, where that is worse; else nothing.
QString judgedWorse(const Session::Snapshot &s, Qt::TimeSpec spec)
{
    if (!isJudgedWorse(s))
        return {};
    const Judge::Verdict &verdict = s.judge->verdict;
    return FindingTexts::tr("Users fared worse on %1: the judge found its %2 worse at %3.")
        .arg(sideName(s.judge->candidate),
             Session::metricWords(verdict.metric.value_or(Judge::Metric::Latency), verdict.tail),
             timeText(*s.judge->decidedAt, spec));
}

/// A side whose health checks fail in a row, from this very desk.
std::optional<Side> failingByChecks(const Session::Snapshot &s)
{
    for (const Side side : { s.candidate(), s.active() }) {
        const Probe::Health &health = s.environment(side).health;
        if (health.failuresInARow >= enoughFailed && Probe::tellingCheck(health).result)
            return side;
    }
    return std::nullopt;
}

/// What the checks already know, until what is measured here says it too.
FindingWords checksFail(const Session::Snapshot &s, Side side, const Diagnose::View *view)
{
    const Probe::Health &health = s.environment(side).health;
    const Probe::CheckResult &last = *Probe::tellingCheck(health).result;
    const QString said = last.message.code.isEmpty()
        ? stableWord(QLatin1String("outcome"), outcomeName(last.sample.outcome))
        : withoutStop(Signalbox::words(last.message));
    FindingWords found { FindingTexts::tr("Health checks of %1 from this desk fail, %2 in a row: %3.")
                             .arg(sideName(side), QString::number(health.failuresInARow), said),
                         {},
                         Tone::Amber,
                         Glyph::Warning };
    if (!view || view->samples[size_t(side)].empty())
        return found;
    const auto &samples = view->samples[size_t(side)];
    const auto failed = std::count_if(samples.begin(), samples.end(),
                                      [](const auto &sample) { return sample.outcome != Outcome::Ok; });
    found.headline += QLatin1Char(' ')
        + FindingTexts::tr("Measured here so far: %1 of %2 requests failed.").arg(failed).arg(samples.size());
    return found;
}

/// The checks are more often than what is measured while nobody looks, and know the beginning better.
QString sinceWords(const Session::Snapshot &s, const Diagnose::View &view, Qt::TimeSpec spec)
{
    const Side side = view.finding->side.value_or(Side::Green);
    const auto &byChecks = s.environment(side).health.failingSince;
    if (view.finding->fails && view.finding->side && !view.sinceIsExact && byChecks && *byChecks < view.findingSince)
        return FindingTexts::tr(" — since %1 by the health checks").arg(timeText(*byChecks, spec));
    return (view.sinceIsExact ? FindingTexts::tr(" — since %1") : FindingTexts::tr(" — since %1 or before"))
        .arg(timeText(view.findingSince, spec));
}

FindingWords seenFromHere(const Session::Snapshot &snapshot, Qt::TimeSpec spec)
{
    FindingWords words;
    const Diagnose::View *view = snapshot.diagnosis.get();
    if (!view) {
        if (const auto side = failingByChecks(snapshot))
            return checksFail(snapshot, *side, nullptr);
        words.headline = FindingTexts::tr("Nothing was measured yet: both sides are, while this page is open.");
        return words;
    }
    Diagnose::Evidence evidence;
    evidence.samples = view->samples;
    evidence = Diagnose::sinceChange(evidence).evidence;
    if (snapshot.service)
        evidence.slowAbove = snapshot.service->checks.degradedAbove;
    for (const Side side : { Side::Blue, Side::Green }) {
        evidence.users[size_t(side)] = Diagnose::userFigures(snapshot.environment(side).users);
        evidence.degraded[size_t(side)] = snapshot.environment(side).health.status == Probe::HealthStatus::Degraded;
    }
    words.evidence = FindingTexts::tr("Until the first content, from %1%2: %3; %4")
                         .arg(view->from, timeOf(evidence, spec), sideEvidence(evidence, Side::Blue, spec),
                              sideEvidence(evidence, Side::Green, spec));
    if (view->finding) {
        words.headline = Signalbox::words(view->finding->message);
        if (!words.headline.isEmpty())
            words.headline[0] = words.headline[0].toUpper();
        words.headline += sinceWords(snapshot, *view, spec);
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
        return words;
    }
    if (const auto side = failingByChecks(snapshot)) {
        const QString rests = words.evidence;
        words = checksFail(snapshot, *side, view);
        words.evidence = rests;
        return words;
    }
    const int least = std::min(Diagnose::untilFirst(evidence, Side::Blue, false).count,
                               Diagnose::untilFirst(evidence, Side::Green, false).count);
    if (const auto said = Diagnose::usersDiffer(evidence)) {
        words.headline = least < enoughMeasured
            ? FindingTexts::tr(
                  "Too few measurements to see a cause from this desk yet (%1 of %2 on each side), but %3.")
                  .arg(QString::number(least), QString::number(enoughMeasured), Signalbox::words(*said))
            : FindingTexts::tr("No cause is seen from this desk, but %1.").arg(Signalbox::words(*said));
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
        return words;
    }
    if (const auto said = Diagnose::someFailed(evidence)) {
        words.headline = FindingTexts::tr("No cause stands out, but %1.").arg(Signalbox::words(*said));
        words.glyph = Glyph::Question;
        return words;
    }
    if (least < enoughMeasured) {
        words.headline = FindingTexts::tr("Too few measurements to say anything: %1 of %2 on each side.")
                             .arg(least)
                             .arg(enoughMeasured);
    } else if (!Diagnose::areAlike(evidence)) {
        words.headline = FindingTexts::tr("They differ, as seen from this desk, and no single cause stands out yet.");
        words.glyph = Glyph::Question;
    } else if (const auto said = Diagnose::tailMayDiffer(evidence)) {
        words.headline
            = FindingTexts::tr("The medians are alike, as seen from this desk, but %1.").arg(Signalbox::words(*said));
        words.glyph = Glyph::Question;
    } else if (const auto said = Diagnose::bothSlow(evidence)) {
        words.headline = Signalbox::words(*said);
        words.headline[0] = words.headline[0].toUpper();
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
    } else {
        words.headline = FindingTexts::tr("Both sides are alike, as seen from this desk.");
        words.glyph = Glyph::Tick;
        const int measured = fewestMeasured(evidence);
        if (measured < enoughForTail && isJudgedWorse(snapshot))
            words.headline
                = FindingTexts::tr("Both sides are alike so far, as seen from this desk: what is slow only "
                                   "now and then shows after about %1 requests on each, and %2 are measured.")
                      .arg(enoughForTail)
                      .arg(measured);
    }
    return words;
}

} // namespace

FindingWords findingWords(const Session::Snapshot &snapshot, Qt::TimeSpec spec)
{
    FindingWords words = seenFromHere(snapshot, spec);
    if (words.tone != Tone::Muted)
        return words;
    // What this desk measures may be well while users fare worse: nobody must read the one as the other.
    if (const QString worse = judgedWorse(snapshot, spec); !worse.isEmpty()) {
        words.headline = worse + QLatin1Char(' ') + words.headline;
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
    }
    return words;
}

} // namespace Signalbox::Widgets
