#include "core/preflight/grading.h"

#include <algorithm>

namespace Signalbox::Preflight {

QString msText(microseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'f', 0);
}

QVariantMap named(const char *name, const QVariant &value)
{
    return { { QString::fromLatin1(name), value } };
}

Line lineOf(Subject subject, const SideFacts &side, const QString &where)
{
    Line line;
    line.subject = subject;
    line.side = side.side;
    line.where = where;
    return line;
}

Line &fail(Line &line, Message evidence, const char *meaning, const char *remedy)
{
    line.grade = Grade::Fail;
    line.evidence = std::move(evidence);
    line.meaning = seen(meaning, named("side", line.side ? sideName(*line.side) : QString()));
    line.remedy = seen(remedy, line.meaning.args);
    return line;
}

Line &warn(Line &line, Message evidence, const char *meaning, const char *remedy)
{
    fail(line, std::move(evidence), meaning, remedy).grade = Grade::Warn;
    return line;
}

Line &unknown(Line &line, Message evidence, bool needed)
{
    line.grade = Grade::Unknown;
    line.evidence = std::move(evidence);
    line.needed = needed;
    line.meaning = seen(needed ? "preflight.means.undecided" : "preflight.means.not-told");
    if (needed)
        line.remedy = seen("preflight.do.again");
    return line;
}

Line &good(Line &line, Message evidence)
{
    line.grade = Grade::Ok;
    line.evidence = std::move(evidence);
    return line;
}

QVariantMap saidOf(const Message &said)
{
    return named("said", asArg(said));
}

/// The first base URL that said anything of the key.
const Seen<Reply> *listing(const SideFacts &side)
{
    for (const UrlFacts &url : side.urls) {
        if (url.models.value && url.models.value->status != 0 && url.models.value->status < 500)
            return &url.models;
    }
    return nullptr;
}

bool allAsked(const SideFacts &side)
{
    return std::all_of(side.urls.begin(), side.urls.end(),
                       [](const UrlFacts &url) { return url.models.value || !url.models.notAsked.code.isEmpty(); });
}

} // namespace Signalbox::Preflight
