#include "app/sandbox/timeline.h"

#include "app/sandbox/fault_text.h"
#include "core/base/redact.h"

#include <QFile>
#include <QRegularExpression>

#include <toml++/toml.h>

namespace Signalbox::Sandbox {
namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr auto longestTime = std::chrono::hours(24 * 7);

Error badTimeline(const QString &name, const toml::source_region &place, const QString &text)
{
    return { QStringLiteral("sandbox.bad-timeline"),
             QStringLiteral("%1:%2: %3").arg(name).arg(place.begin.line).arg(text),
             {} };
}

QString shown(const QString &outside)
{
    return Redactor().clean(outside, 60);
}

Result<Timeline::Entry> readEntry(const toml::table &table, const QString &name)
{
    for (const auto &[key, value] : table) {
        if (key != "at" && key != "scenario")
            return badTimeline(name, value.source(),
                               QStringLiteral("unknown key \"%1\"; an entry has \"at\" and \"scenario\".")
                                   .arg(shown(QString::fromUtf8(key.data(), qsizetype(key.length())))));
    }
    const auto at = table["at"].value<std::string>();
    const auto scenario = table["scenario"].value<std::string>();
    if (!at || !scenario)
        return badTimeline(name, table.source(),
                           QStringLiteral("an entry needs two texts: at = \"30s\", scenario = \"green-slow\"."));
    const auto time = durationFromText(QString::fromStdString(*at));
    if (!time)
        return badTimeline(name, table["at"].node()->source(),
                           QStringLiteral("\"%1\" is no time; write \"500ms\", \"30s\" or \"1m30s\".")
                               .arg(shown(QString::fromStdString(*at))));
    const QString wanted = QString::fromStdString(*scenario);
    const auto fault = FaultText::parse(wanted);
    if (!fault)
        return badTimeline(name, table["scenario"].node()->source(), fault.error().text);
    return Timeline::Entry { *time, fault->text() };
}

Result<QList<Timeline::Entry>> readEntries(const toml::table &file, const QString &name)
{
    const toml::array *list = file["timeline"].as_array();
    if (!list || list->empty() || file.size() != 1)
        return badTimeline(name, file.source(),
                           QStringLiteral("a scenario file has one key, \"timeline\": a list of entries."));
    QList<Timeline::Entry> entries;
    for (const toml::node &node : *list) {
        const toml::table *table = node.as_table();
        if (!table)
            return badTimeline(name, node.source(),
                               QStringLiteral("an entry is a table: { at = \"30s\", scenario = \"green-slow\" }."));
        auto entry = readEntry(*table, name);
        if (!entry)
            return entry.error();
        if (!entries.isEmpty() && entry->at <= entries.last().at)
            return badTimeline(name, node.source(),
                               QStringLiteral("entries must be in the order of time, each later than the one before."));
        entries.append(*entry);
    }
    return entries;
}

} // namespace

std::optional<milliseconds> durationFromText(QStringView text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?(?:(\\d{1,9})ms)?$"));
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    const milliseconds sum = std::chrono::hours(match.captured(1).toInt())
        + std::chrono::minutes(match.captured(2).toInt()) + seconds(match.captured(3).toInt())
        + milliseconds(match.captured(4).toInt());
    return sum <= longestTime ? std::optional(sum) : std::nullopt;
}

Result<Timeline> Timeline::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { QStringLiteral("sandbox.no-timeline"),
                       QStringLiteral("The scenario file %1 cannot be read: check its name and rights.").arg(path),
                       file.errorString() };
    const QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return Error { QStringLiteral("sandbox.bad-timeline"),
                       QStringLiteral("%1:1: a scenario file has at most 1 MB.").arg(path),
                       {} };
    return parse(text, path);
}

Result<Timeline> Timeline::parse(const QByteArray &text, const QString &name)
{
    try {
        const toml::table file
            = toml::parse(std::string_view(text.constData(), size_t(text.size())), name.toStdString());
        auto entries = readEntries(file, name);
        if (!entries)
            return entries.error();
        Timeline timeline;
        timeline.m_entries = *std::move(entries);
        return timeline;
    } catch (const toml::parse_error &problem) {
        const std::string_view why = problem.description();
        return badTimeline(name, problem.source(),
                           Redactor().clean(QString::fromUtf8(why.data(), qsizetype(why.size())), 200));
    }
}

QString Timeline::scenarioAt(milliseconds elapsed) const
{
    QString current = scenarios().first().name;
    for (const Entry &entry : m_entries) {
        if (entry.at > elapsed)
            break;
        current = entry.scenario;
    }
    return current;
}

std::optional<milliseconds> Timeline::nextChange(milliseconds elapsed) const
{
    for (const Entry &entry : m_entries) {
        if (entry.at > elapsed)
            return entry.at;
    }
    return std::nullopt;
}

} // namespace Signalbox::Sandbox
