#include "core/report/run_story.h"

#include <algorithm>
#include <limits>

namespace Signalbox::Report {
namespace {

using Journal::Kind;
using Journal::Record;

constexpr milliseconds afterTheEnd(5000); ///< last replies and figures

std::optional<double> percentOf(const QVariantMap &args, const char *name)
{
    const auto share = Permyriad::fromPercentText(args.value(QString::fromLatin1(name)).toString());
    return share ? std::optional(share->percent()) : std::nullopt;
}

void note(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

void noteStart(RunStory &story, const Record &record)
{
    const Message message { record.content.code, record.content.args };
    if (story.startedBecause)
        return;
    story.startedBecause = message;
    story.plan = message.args.value(QStringLiteral("plan")).toString();
    story.candidateVersion = message.args.value(QStringLiteral("version")).toString();
    if (const auto side = sideFromName(message.args.value(QStringLiteral("side")).toString()))
        story.candidate = side;
}

void noteOrder(RunStory &story, const Record &record)
{
    const QVariantMap &args = record.content.args;
    const auto active = sideFromName(args.value(QStringLiteral("active")).toString());
    if (active && !story.candidate) // the first order of a run leaves the active side as it was
        story.candidate = other(*active);
    if (const auto from = percentOf(args, "from"); from && story.requested.isEmpty())
        story.requested.append({ record.content.at, *from, {} });
    if (const auto to = percentOf(args, "to"))
        story.requested.append({ record.content.at, *to, record.content.operatorName });
}

void noteRun(RunStory &story, const Record &record)
{
    const QString &code = record.content.code;
    const auto end = code == QLatin1String("run.promoted") ? StoryEnd::Promoted
        : code == QLatin1String("run.rolled-back")         ? StoryEnd::RolledBack
        : code == QLatin1String("run.ended")               ? StoryEnd::BeforeTraffic
        : code == QLatin1String("run.accepted")            ? StoryEnd::Accepted
                                                           : StoryEnd::Open;
    if (end == StoryEnd::Open) {
        if (story.openedBy.isEmpty())
            story.openedBy = record.content.operatorName;
        return;
    }
    story.end = end;
    story.ended = record.content.at;
}

void noteLine(RunStory &story, const Record &record)
{
    const QString &code = record.content.code;
    if (code == QLatin1String("rollout.started") || code == QLatin1String("rollout.shift"))
        noteStart(story, record);
    else if (code == QLatin1String("rollout.rolling-back") || code == QLatin1String("foreign.rolled-back"))
        story.endedBecause = Message { code, record.content.args };
    else if (code == QLatin1String("order.acknowledged")) {
        if (const auto share = percentOf(record.content.args, "share"))
            story.acknowledged.append({ record.content.at, *share, {} });
    }
    if (record.content.kind == Kind::Order)
        noteOrder(story, record);
    else if (record.content.kind == Kind::Run)
        noteRun(story, record);
    note(story.operators, record.content.operatorName);
    note(story.hosts, record.content.host);
    story.lines.append(record);
}

void noteRecord(RunStory &story, const Record &record)
{
    const Message message { record.content.code, record.content.args };
    switch (record.content.kind) {
    case Kind::Figures:
        if (auto figures = figuresFrom(message)) {
            figures->at = record.content.at;
            figures->epoch = record.content.epoch;
            story.figures.append(*figures);
        }
        return;
    case Kind::Snapshot:
        if (const auto snapshot = snapshotFrom(message); snapshot && !story.snapshot)
            story.snapshot = snapshot;
        return;
    case Kind::Event: // for a replay
        return;
    case Kind::Log:
    case Kind::Order:
    case Kind::Reply:
    case Kind::Run:
    case Kind::Verdict:
    case Kind::Checkpoint:
        noteLine(story, record);
        return;
    }
}

/// The candidate's share in force after each order.
QList<ShareStep> candidateSteps(const RunStory &story)
{
    QList<ShareStep> steps = story.requested;
    if (*story.candidate == Side::Blue) {
        for (ShareStep &step : steps)
            step.percent = 100 - step.percent;
    }
    return steps;
}

} // namespace

WallTime RunStory::until() const
{
    if (ended)
        return *ended;
    WallTime last = began;
    if (!lines.isEmpty())
        last = std::max(last, lines.last().content.at);
    return figures.isEmpty() ? last : std::max(last, figures.last().at);
}

std::optional<RunStory> storyOf(quint64 run, const QList<Record> &records)
{
    RunStory story { .run = run };
    std::optional<Message> firstOrderFor;
    for (const Record &record : records) {
        if (record.content.run != run)
            continue;
        if (story.ended && record.content.at > *story.ended + afterTheEnd)
            break;
        if (story.firstId == 0) {
            story.firstId = record.id;
            story.began = record.content.at;
        }
        story.lastId = record.id;
        story.lastHash = record.hash;
        noteRecord(story, record);
        if (!firstOrderFor && record.content.code == QLatin1String("order.made"))
            firstOrderFor = messageOf(record.content.args.value(QStringLiteral("why")));
    }
    if (!story.startedBecause) // set by hand: its first order tells
        story.startedBecause = firstOrderFor;
    return story.firstId > 0 ? std::optional(story) : std::nullopt;
}

std::optional<Exposure> exposureOf(const RunStory &story)
{
    if (!story.candidate)
        return std::nullopt;
    const QList<ShareStep> steps = candidateSteps(story);
    const auto first = std::find_if(steps.begin(), steps.end(), [](const ShareStep &step) { return step.percent > 0; });
    if (first == steps.end())
        return std::nullopt;
    Exposure exposure { .from = first->at, .until = story.until() };
    for (auto step = first; step != steps.end(); ++step) {
        const WallTime end = std::next(step) == steps.end() ? exposure.until : std::next(step)->at;
        exposure.peakPercent = std::max(exposure.peakPercent, step->percent);
        exposure.share += step->percent * double(std::max(milliseconds(0), end - step->at).count()) / 1000.0;
    }
    if (steps.last().percent == 0) { // taken back: until every node had it
        exposure.until = steps.last().at;
        for (const ShareStep &reply : story.acknowledged) {
            if (reply.at >= steps.last().at)
                exposure.until = std::min(story.until(), reply.at);
        }
    }
    if (!story.figures.isEmpty()) {
        QMap<quint64, quint64> perOrder; // rises while an order is in force, and begins anew with the next
        for (const RunFigures &figures : story.figures)
            perOrder[figures.epoch] = std::max(perOrder[figures.epoch], figures.onCandidate);
        exposure.requests = 0;
        for (const quint64 requests : std::as_const(perOrder))
            *exposure.requests += requests;
    }
    return exposure;
}

Result<RunStory> readStory(const Journal::Store &store, quint64 run)
{
    const auto records = store.matching({ .run = run }, std::numeric_limits<int>::max());
    if (!records)
        return records.error();
    if (auto story = storyOf(run, *records))
        return *story;
    return Error {
        QStringLiteral("report.no-run"),
        QStringLiteral("the journal has nothing of run %1; \"signalbox log\" shows the runs it knows").arg(run),
        {}
    };
}

Result<std::optional<quint64>> lastRun(const Journal::Store &store)
{
    const auto last = store.last(1, Kind::Run);
    if (!last)
        return last.error();
    return last->isEmpty() ? std::optional<quint64>() : std::optional(last->first().content.run);
}

} // namespace Signalbox::Report
