#include "core/preflight/report.h"

#include <algorithm>

namespace Signalbox::Preflight {
namespace {

int rankOf(const Line &line)
{
    switch (line.grade) {
    case Grade::Fail:
        return 0;
    case Grade::Warn:
        return 1;
    case Grade::Unknown:
        return line.needed ? 2 : 4;
    case Grade::Ok:
        return 3;
    }
    return 4;
}

} // namespace

QString subjectName(Subject subject)
{
    switch (subject) {
    case Subject::Reachable:
        return QStringLiteral("reachable");
    case Subject::Certificate:
        return QStringLiteral("certificate");
    case Subject::KeyFormat:
        return QStringLiteral("key_format");
    case Subject::KeyAccepted:
        return QStringLiteral("key_accepted");
    case Subject::Quota:
        return QStringLiteral("quota");
    case Subject::Headroom:
        return QStringLiteral("headroom");
    case Subject::Models:
        return QStringLiteral("models");
    case Subject::Ping:
        return QStringLiteral("ping");
    case Subject::Stream:
        return QStringLiteral("stream");
    case Subject::Golden:
        return QStringLiteral("golden");
    case Subject::Alike:
        return QStringLiteral("alike");
    case Subject::ClockSkew:
        return QStringLiteral("clock");
    }
    return {};
}

QString gradeName(Grade grade)
{
    switch (grade) {
    case Grade::Ok:
        return QStringLiteral("ok");
    case Grade::Warn:
        return QStringLiteral("warn");
    case Grade::Fail:
        return QStringLiteral("fail");
    case Grade::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

int Report::count(Grade grade) const
{
    return int(std::count_if(lines.begin(), lines.end(), [grade](const Line &line) { return line.grade == grade; }));
}

Grade Report::grade() const
{
    if (count(Grade::Fail) > 0)
        return Grade::Fail;
    const bool open = std::any_of(lines.begin(), lines.end(),
                                  [](const Line &line) { return line.grade == Grade::Unknown && line.needed; });
    if (open || lines.isEmpty() || !finished)
        return Grade::Unknown;
    return count(Grade::Warn) > 0 ? Grade::Warn : Grade::Ok;
}

QList<Line> Report::failed() const
{
    QList<Line> out;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(out),
                 [](const Line &line) { return line.grade == Grade::Fail; });
    return out;
}

QList<Line> inOrderOfNeed(const QList<Line> &lines)
{
    QList<Line> ordered = lines;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Line &a, const Line &b) { return rankOf(a) < rankOf(b); });
    return ordered;
}

bool isPressing(const Line &line)
{
    return rankOf(line) <= 2;
}

QVariant failedNames(const Report &report)
{
    QVariantList names;
    const QList<Line> failed = report.failed();
    for (const Line &line : failed) {
        Message name { QStringLiteral("preflight.failed.") + subjectName(line.subject), {} };
        if (line.side)
            name = { QStringLiteral("preflight.of-side"),
                     { { QStringLiteral("side"), sideName(*line.side) }, { QStringLiteral("what"), asArg(name) } } };
        if (!line.where.isEmpty())
            name = { QStringLiteral("preflight.at"),
                     { { QStringLiteral("what"), asArg(name) }, { QStringLiteral("where"), line.where } } };
        names.append(asArg(name));
    }
    return names;
}

QString failedText(const Report &report)
{
    return argText(failedNames(report));
}

Message summary(const Report &report)
{
    const QVariantMap args { { QStringLiteral("ok"), report.count(Grade::Ok) },
                             { QStringLiteral("warn"), report.count(Grade::Warn) },
                             { QStringLiteral("fail"), report.count(Grade::Fail) },
                             { QStringLiteral("unknown"), report.count(Grade::Unknown) },
                             { QStringLiteral("requests"), report.asked },
                             { QStringLiteral("what"), failedNames(report) } };
    return { report.count(Grade::Fail) > 0 ? QStringLiteral("preflight.failed") : QStringLiteral("preflight.done"),
             args };
}

Level levelOf(const Report &report)
{
    switch (report.grade()) {
    case Grade::Ok:
        return Level::Ok;
    case Grade::Warn:
    case Grade::Unknown:
        return Level::Warning;
    case Grade::Fail:
        return Level::Error;
    }
    return Level::Info;
}

} // namespace Signalbox::Preflight
