#pragma once

#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/end_to_end/router_guard.h"
#include "tests/end_to_end/router_users.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Signalbox::Test {

/// A user's own service: two relays in a program that knows nothing of ours, a service file, keys in files, a state
/// directory and a free port. Whatever the test does, and even when it is killed, a guard ends the router's daemon.
class OwnService
{
public:
    OwnService();
    ~OwnService();
    OwnService(const OwnService &) = delete;
    OwnService &operator=(const OwnService &) = delete;

    /// Starts the relays and writes the files. Empty, or what went wrong.
    QString prepare();
    /// prepare(), and then the router, with `signalbox router start`.
    QString start();
    /// The service file's time on each step of a rollback that goes step by step; the last section is the plan's.
    void pauseOnTheWayBack(int seconds);
    /// The relays' keys cannot be read any more; or can again.
    void loseKeys(bool lost);
    /// Other text in place of some in the service file; false: it is not there, or cannot be written.
    bool rewrite(const QByteArray &text, const QByteArray &by);
    /// Users' traffic through the router from now on.
    QString sendUsers(double perSecond) { return m_users.send(m_port, perSecond); }

    /// Starts "signalbox WORDS --config FILE". It lives as long as this object, so that all it printed can be searched.
    Program &begin(const QString &words);
    /// The same, and waits for its end.
    Program &run(const QString &words);
    /// A deployment that has its first users and would stay there for an hour; null when it does not get so far, which
    /// is printed. `more`: further words of the command.
    Program *holdAtTheFirstStep(const QString &more = {});
    /// `status --json`, read anew.
    QJsonObject status();

    [[nodiscard]] Sandbox::Users &users() { return m_users.users(); }
    [[nodiscard]] QString stateDir() const { return m_directory.path() + QStringLiteral("/state"); }
    [[nodiscard]] QString configFile() const { return m_directory.path() + QStringLiteral("/service.toml"); }
    [[nodiscard]] QList<qint64> routers() const;
    /// Where a key of the relays can be read that must not be there: outputs, arguments, environments of processes,
    /// files of the state directory other than keys.map. Also what is wrong with the search itself.
    [[nodiscard]] QStringList leaks() const;

private:
    QString writeServiceFile();

    QTemporaryDir m_directory { placeInMemory() };
    RouterGuard m_guard { m_directory.path() };
    std::vector<std::unique_ptr<Program>> m_programs;
    std::unique_ptr<Program> m_relays;
    RouterUsers m_users;
    quint16 m_port = 0;
};

} // namespace Signalbox::Test
