#pragma once

#include <QLocalServer>
#include <QString>

#include <chrono>

class QLocalSocket;

namespace Signalbox::Test {

/// A faulty link between the console and the router's command socket: it stands at the socket's path, and passes
/// everything on to the real one, as well as it is told to. Its end puts the real one back. For the main thread.
class Link
{
public:
    enum class Fault {
        None,
        Refuses, ///< whoever comes is sent away at once
        Hangs, ///< takes everything, passes nothing on, answers nothing
        Halves, ///< half of each answer, then closes
        Garbles, ///< answers with something else
        Slow, ///< every answer comes `delay` late
        LosesAnswers, ///< passes everything on, and the answers get lost
        RefusesCommits, ///< as a router that knows no such version: `commit map` is answered, and not passed on
    };

    explicit Link(const QString &socketPath);
    ~Link();

    /// For whoever comes from now on, and for those who are here.
    void set(Fault fault);
    /// Closes what is open: a feed that came by without this link comes again through it.
    void cut();

    /// How often the console came, or said something.
    [[nodiscard]] int tries() const { return m_tries; }

    std::chrono::milliseconds delay { 300 };

private:
    void take();
    void fromConsole(QLocalSocket *near, QLocalSocket *far);
    void fromRouter(QLocalSocket *near, const QByteArray &bytes);

    const QString m_path;
    const QString m_away;
    QLocalServer m_server;
    QList<QLocalSocket *> m_open;
    Fault m_fault = Fault::None;
    int m_tries = 0;
};

} // namespace Signalbox::Test
