#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <functional>

namespace Signalbox::Test {

/// A program of ours (or a client of its users) as it is run from a shell: arguments in, lines and exit status out. It
/// is killed with this object, and by the kernel should the test die. Main thread; what it prints arrives while the
/// event loop runs.
class Program
{
public:
    struct Setup {
        QString tempDir; ///< its TMPDIR; empty: the test's own
        QString directory; ///< where it runs; empty: where the test does
    };
    Program(const QString &path, const QStringList &arguments, const Setup &setup);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// False when it has not ended by then.
    bool waitForEnd(int milliseconds = 30000);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Its exit status; -1 while it runs or when a signal ended it.
    [[nodiscard]] int status() const;
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void signal(int number) const;
    /// What a person types; whole lines.
    void type(const QByteArray &text) { m_process.write(text); }
    /// Ends its standard input.
    void closeInput() { m_process.closeWriteChannel(); }

    [[nodiscard]] const QByteArray &out() const { return m_out; }
    [[nodiscard]] const QByteArray &err() const { return m_err; }
    /// What it has printed so far, whole lines as JSON objects; a line that is none is an empty object.
    [[nodiscard]] QList<QJsonObject> lines() const;
    /// The last of them.
    [[nodiscard]] QJsonObject lastLine() const;
    /// The first line whose `field` is `value`; empty when there is none.
    [[nodiscard]] QJsonObject line(const QString &field, const QString &value) const;
    /// Everything for the message of a failed check.
    [[nodiscard]] QByteArray report() const;

private:
    void collect();

    QString m_called;
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_threads; ///< what it did when it had not ended in time
};

/// "deploy --sandbox --json" as a list of words.
QStringList wordsOf(const QString &line);

/// A value by its path: "split.requested".
QJsonValue at(const QJsonObject &object, const char *path);

/// Runs `start` until a router runs, three times at most: somebody else may take the port between its choice and its
/// use, so that `choose` chooses another. What went wrong; empty: it runs.
QString startedRouter(const std::function<const Program &()> &start, const std::function<QString()> &choose);

} // namespace Signalbox::Test
