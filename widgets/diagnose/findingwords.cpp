#include "widgets/diagnose/findingwords.h"

#include "core/diagnose/change.h"
#include "core/diagnose/view.h"
#include "core/session/judge_words.h"
#include "widgets/diagnose/phasesview.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

struct FindingTexts {
    Q_DECLARE_TR_FUNCTIONS(WhyView)
};

constexpr int enoughMeasured = 8; // as Diagnose::findingOf() wants

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

/// What the judge said of users' requests in the last quarter of an hour, where that is worse; else nothing.
QString judgedWorse(const Session::Snapshot &s, Qt::TimeSpec spec)
{
    if (!s.judge || s.judge->verdict.decision != Judge::Decision::Fail || !s.judge->decidedAt
        || s.at - *s.judge->decidedAt > std::chrono::minutes(15))
        return {};
    const Judge::Verdict &verdict = s.judge->verdict;
    return FindingTexts::tr("Users fared worse on %1: the judge found its %2 worse at %3.")
        .arg(sideName(s.judge->candidate),
             Session::metricWords(verdict.metric.value_or(Judge::Metric::Latency), verdict.tail),
             timeText(*s.judge->decidedAt, spec));
}

FindingWords seenFromHere(const Session::Snapshot &snapshot, Qt::TimeSpec spec)
{
    FindingWords words;
    const Diagnose::View *view = snapshot.diagnosis.get();
    if (!view) {
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
        words.headline
            += (view->sinceIsExact ? FindingTexts::tr(" — since %1") : FindingTexts::tr(" — since %1 or before"))
                   .arg(timeText(view->findingSince, spec));
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
        return words;
    }
    if (const auto said = Diagnose::usersDiffer(evidence)) {
        words.headline = FindingTexts::tr("No cause is seen from this desk, but %1.").arg(Signalbox::words(*said));
        words.tone = Tone::Amber;
        words.glyph = Glyph::Warning;
        return words;
    }
    if (const auto said = Diagnose::someFailed(evidence)) {
        words.headline = FindingTexts::tr("No cause stands out, but %1.").arg(Signalbox::words(*said));
        words.glyph = Glyph::Question;
        return words;
    }
    const int least = std::min(Diagnose::untilFirst(evidence, Side::Blue, false).count,
                               Diagnose::untilFirst(evidence, Side::Green, false).count);
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
