#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"

#include <QMap>
#include <QStringList>

#include <array>
#include <memory>

namespace Signalbox::Preflight {

/// What a line is about, in the order in which lines are shown.
enum class Subject : quint8 {
    Reachable,
    Certificate,
    KeyFormat,
    KeyAccepted,
    Quota,
    Headroom,
    Models,
    Ping,
    Stream,
    Golden,
    Alike,
    ClockSkew,
};
/// "reachable", "certificate", "key_format", …: stable, for JSON and the journal.
QString subjectName(Subject subject);

/// Unknown is never a pass. Rising badness, but for Unknown.
enum class Grade : quint8 { Ok, Warn, Fail, Unknown };
/// "ok", "warn", "fail", "unknown": stable, for JSON.
QString gradeName(Grade grade);

/// One thing that was looked at.
struct Line {
    Subject subject = Subject::Reachable;
    std::optional<Side> side; ///< absent: both together
    QString where; ///< base URL, model or prompt; may be empty
    Grade grade = Grade::Unknown;
    bool needed = true; ///< false: that it is unknown decides nothing, since many relays do not tell it
    WallTime at {}; ///< when it was seen
    Message evidence; ///< what was seen
    Message meaning; ///< no code where all is well
    Message remedy; ///< what to do
    bool operator==(const Line &) const = default;
};

/// A preflight as it grows, and when it is over: a value.
struct Report {
    QString from; ///< the host that asked
    WallTime startedAt {};
    WallTime finishedAt {}; ///< meaningless until `finished`
    bool finished = false;
    bool goldenOnly = false; ///< only golden prompts were asked, for a gate
    std::array<std::optional<QStringList>, 2> listed; ///< by Side: models that the relay lists
    QList<Side> sides; ///< that were asked about
    int asked = 0; ///< requests sent, tries again among them
    int retries = 0; ///< of those, tries again
    int left = 0; ///< requests still to be answered
    Message waiting; ///< why the next one waits; no code: it does not
    qint64 promptTokens = 0; ///< spent, as far as relays said
    qint64 completionTokens = 0;
    QMap<QString, std::pair<qint64, qint64>> goldenTokens; ///< by model, in and out: what golden prompts spent
    QList<Line> lines; ///< by side and subject
    bool operator==(const Report &) const = default;

    [[nodiscard]] int count(Grade grade) const;
    /// Fail when a line fails, else Unknown when one that is needed is unknown, else Warn when one warns.
    [[nodiscard]] Grade grade() const;
    [[nodiscard]] QList<Line> failed() const;
};
using ReportPtr = std::shared_ptr<const Report>;

/// "preflight: 2 fail (blue key_accepted; green ping gpt-4o), 1 warn, …": for the log, the journal and a refusal.
Message summary(const Report &report);
Level levelOf(const Report &report);
/// The same lines for people, first what needs them: fail, warn, unknown, ok, and last what is unknown and decides
/// nothing; else by side and subject.
QList<Line> inOrderOfNeed(const QList<Line> &lines);
/// Whether a line needs a person.
bool isPressing(const Line &line);
/// "green: its key is not accepted; the sides do not answer alike": the failed lines by name, as an argument of a
/// message.
QVariant failedNames(const Report &report);
/// The same in words.
QString failedText(const Report &report);

} // namespace Signalbox::Preflight

Q_DECLARE_METATYPE(Signalbox::Preflight::ReportPtr)
