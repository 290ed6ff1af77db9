#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <QList>

namespace Signalbox::Sandbox {

/// "500ms", "30s", "1m30s", "2h"; nothing for anything else, for nothing and for more than a week.
std::optional<milliseconds> durationFromText(QStringView text);

/// Faults by the clock, from a scenario file (TOML):
///
///     timeline = [ { at = "30s", scenario = "green-errors rate=30% users=10%" }, { at = "2m", scenario = "healthy" } ]
///
/// Before the first entry the world is healthy. Value.
class Timeline
{
public:
    struct Entry {
        milliseconds at { 0 };
        QString scenario;
        bool operator==(const Entry &) const = default;
    };

    Timeline() = default;
    /// Errors name file and line: sandbox.bad-timeline, sandbox.no-timeline.
    static Result<Timeline> load(const QString &path);
    /// `name` is what errors call the text.
    static Result<Timeline> parse(const QByteArray &text, const QString &name);

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// What should be on after so long.
    [[nodiscard]] QString scenarioAt(milliseconds elapsed) const;
    /// When it changes next; nothing after the last entry.
    [[nodiscard]] std::optional<milliseconds> nextChange(milliseconds elapsed) const;

    bool operator==(const Timeline &) const = default;

private:
    QList<Entry> m_entries; ///< rising
};

} // namespace Signalbox::Sandbox
