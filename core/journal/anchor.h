#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Signalbox::Journal {

/// A record known from elsewhere (an export, a report, the anchor file): with it Store::verify() also finds a journal
/// that was rewritten whole, put back from an old copy, or cut together with SQLite's own count.
struct Anchor {
    quint64 id = 0;
    QByteArray hash;

    bool operator==(const Anchor &) const = default;
};

/// "1234:9f86d081…": as `log --verify` prints it and `--anchor` takes it. Nothing for anything else.
std::optional<Anchor> anchorFromText(const QString &text);
QString anchorText(const Anchor &anchor);

/// Where the anchor of a journal is kept: beside it.
QString anchorFileOf(const QString &journal);
/// Notes the newest record that is on disk. One line of fixed length, written in place by one call, so that writers of
/// several processes cannot mix theirs; not synced, since a note that is older than the journal is true as well. A
/// failure is not told: the journal itself is not harmed by it.
void writeAnchor(const QString &file, const Anchor &anchor);
/// Nothing when there is none, or none that can be read.
std::optional<Anchor> readAnchor(const QString &file);

} // namespace Signalbox::Journal
