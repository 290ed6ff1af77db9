#pragma once

#include "core/base/message.h"
#include "core/session/snapshot.h"

#include <QStringList>

#include <optional>

namespace Signalbox::Playbook {

/// The classes of failure that have a page.
enum class Failure : quint8 {
    Unauthorized,
    Model,
    Quota,
    Throttled,
    Server,
    Slow,
    Hangs,
    Deadline,
    CutStream,
    Malformed,
    Refused, ///< 4xx that is the request's own doing
    Name,
    Connect,
    Tls,
    Router,
    Feed,
};
constexpr int failureCount = int(Failure::Feed) + 1;
/// "unauthorized", "model", …: stable, for object names and arguments.
QString failureName(Failure failure);
std::optional<Failure> failureFromName(QStringView name);
/// "The key is refused": translated.
QString failureTitle(Failure failure);

/// The class of a request's ending; nothing for one that is fine, or nobody's fault.
std::optional<Failure> failureOf(Outcome outcome);
/// What a line of the log is about, or a message within it, and on which side; nothing where no page helps.
struct About {
    Failure failure = Failure::Server;
    Side side = Side::Blue;
    bool operator==(const About &) const = default;
};
std::optional<About> aboutOf(const LogEntry &entry, Side candidate);
/// What the last run was rolled back for by itself, lately (within an hour): still worth a page though it is over.
std::optional<About> rolledBackFor(const Session::Snapshot &snapshot);
/// What is wrong with one side now, worst first; nothing when nothing is, or nothing is known.
std::optional<Failure> failingNow(const Session::Snapshot &snapshot, Side side);
/// The same of everything: the router, then the candidate, then the active side.
std::optional<About> failingNow(const Session::Snapshot &snapshot);

/// What a person may do next. Each is a button; who shows the page carries it out.
enum class Step : quint8 {
    RollBack,
    TestKey, ///< opens the side's keys
    CompareModels,
    Preflight,
    CanaryTest,
    Diagnose,
    TopUp, ///< the relay's pages; only with an address in the service file
    Changelog,
    StatusPage,
};
QString stepName(Step step);
/// What the button says: translated.
QString stepText(Step step);

/// How a check that the console already ran came out.
enum class Mark : quint8 { Fine, Attention, Bad, Unknown };
/// One line of a page: what it is about, and what is known.
struct Fact {
    QString label;
    QString text;
    Mark mark = Mark::Unknown;
    bool operator==(const Fact &) const = default;
};

/// A page of the playbook: a value.
struct Sheet {
    Failure failure = Failure::Server;
    Side side = Side::Blue;
    QString title; ///< "green: the key is refused"
    QList<Fact> seen; ///< evidence; redacted where it entered
    QStringList usually; ///< what it usually means, likeliest first
    QList<Fact> checked; ///< what the console already looked at
    QList<Step> steps; ///< the first is the one to take
    QUrl linkOf(Step step) const; ///< the address behind a link step; empty: none

    Config::Links links;
};
/// The page as of this snapshot; `entry` is the log's line that it was opened from, if it was. Pure.
Sheet sheetFor(Failure failure, Side side, const Session::Snapshot &snapshot,
               const std::optional<LogEntry> &entry = std::nullopt);
/// The same as plain text, for a ticket.
QString ticketText(const Sheet &sheet, const Session::Snapshot &snapshot);

} // namespace Signalbox::Playbook
