#pragma once

#include "tests/end_to_end/desktop.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRect>
#include <QTemporaryDir>

#include <optional>

namespace Signalbox::Test {

/// Where a control of the window is on the screen, and what it says.
struct Place {
    QRect area;
    bool enabled = false;
    bool focus = false;
    QString text;
};

/// A run of `signalbox gui --sandbox` on a desktop, and what can be seen of it from outside: its controls, HAProxy's
/// own map and counters, the journal's file.
class WindowConsole
{
public:
    static constexpr int soonMs = 30000;

    ~WindowConsole();

    bool start(const Desktop &desktop, const QStringList &more = {});
    [[nodiscard]] qint64 elapsed() const { return m_since.elapsed(); }
    [[nodiscard]] bool runs() const { return m_process->state() != QProcess::NotRunning; }
    [[nodiscard]] QProcess &process() { return *m_process; }

    /// Where a control is and what it says; nothing when it is not shown.
    [[nodiscard]] std::optional<Place> find(const QString &name) const;
    [[nodiscard]] bool usable(const QString &name) const;
    [[nodiscard]] QString says(const QString &name) const;
    /// The path of a file of the run's state; empty before there is one.
    [[nodiscard]] QString stateFile(const QString &name) const;
    [[nodiscard]] QStringList leftovers() const;

    /// HAProxy's answer to one command.
    [[nodiscard]] QByteArray ask(const QByteArray &command) const;
    /// Green's share of new requests as HAProxy has it, in permyriad; -1: not known.
    [[nodiscard]] int greenShare() const;
    /// Requests that HAProxy has sent to a side's servers since it runs.
    [[nodiscard]] qint64 sent(const QByteArray &side) const;
    /// How many records of a code the journal has.
    [[nodiscard]] int journaled(const char *code) const;

private:
    QTemporaryDir m_dir { QDir::tempPath() + QStringLiteral("/x11-XXXXXX") };
    std::unique_ptr<QProcess> m_process;
    QElapsedTimer m_since;
};

} // namespace Signalbox::Test
