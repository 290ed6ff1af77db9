#pragma once

#include "app/commands/options.h"
#include "app/composition.h"
#include "app/signals.h"

#include <QElapsedTimer>
#include <QTimer>

#include <variant>

namespace Signalbox::Commands {

/// A command at work: looks at snapshots, posts intents, and ends the event loop with an exit status.
class SessionCommand : public QObject
{
    Q_OBJECT
public:
    SessionCommand(std::unique_ptr<App::Stage> stage, const App::CompositionOptions &options, bool json,
                   Streams streams);
    ~SessionCommand() override;

    void start();

protected:
    virtual void onSnapshot(const Session::Snapshot &snapshot) = 0;
    /// Ctrl-C and its like; by default the command ends as "held or undecided".
    virtual void onStop();
    /// The console could not begin, as for a router that does not run: what is said, and the exit status; nothing: the
    /// command goes on by itself, and will see no snapshot.
    virtual std::optional<int> onNotStarted(const Error &error);

    void finish(int status);
    void post(const Session::Intent &intent) { m_composition.post(intent); }
    /// Whose lines are told: who acts tells its own, who watches tells everybody's.
    enum class Lines : quint8 { Own, All };
    /// Prints what is new in the log since the last call: a line each, or a JSON object with event "log".
    void printNewLog(const Session::Snapshot &snapshot, Lines whose = Lines::Own);
    void printJson(const QJsonObject &object);
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] milliseconds elapsed() const { return milliseconds(m_since.elapsed()); }

    const bool m_json;
    Streams m_streams;
    App::Composition m_composition;

private:
    void lookForSilence();

    App::StopSignals m_signals;
    QTimer m_silence;
    int m_silentSteps = 0; ///< since the last snapshot
    QElapsedTimer m_since;
    quint64 m_printedSeq = 0;
    bool m_finished = false;
};

/// A command either ended, or runs until the event loop does.
using Started = std::variant<int, std::unique_ptr<QObject>>;

/// Ends the event loop with `status`; also one that has not begun yet, where QCoreApplication::exit() would be lost.
void endLoop(int status);

/// Prints an error to `err` and gives the status that goes with it: wrong use and configuration 2, everything else 1.
int complain(const Error &error, Streams streams);

} // namespace Signalbox::Commands
