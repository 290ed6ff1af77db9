#pragma once

#include "tests/end_to_end/planting_relay.h"
#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/end_to_end/router_guard.h"
#include "tests/end_to_end/router_users.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Signalbox::Test {

inline const QByteArray blueKey = "sk-blue-4f1c9a7d2e60b853";
inline const QByteArray greenKey = "sk-green-91b7d3a5c8e2f046";
inline const QByteArray nextKey = "sk-green-next-5d0e8b6f7a31c924";

/// A service with its router between two relays that the test plays itself; blue's key is in a file, green's in .env.
class KeyService
{
public:
    KeyService();
    ~KeyService();
    KeyService(const KeyService &) = delete;
    KeyService &operator=(const KeyService &) = delete;

    /// Starts "signalbox WORDS --config FILE". It lives as long as this object, so that all it printed can be searched.
    Program &begin(const QString &words, const QByteArray &input = {});
    /// The same, and waits for its end.
    Program &run(const QString &words, const QByteArray &input = {});
    /// On a free port. Empty, or what went wrong.
    QString startRouter();
    /// Users' traffic through the router from now on.
    QString sendUsers(double perSecond) { return m_users.send(m_port, perSecond); }
    [[nodiscard]] Sandbox::UserCounts users() const { return m_users.users().counts(); }

    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QByteArray keysMap() const;
    [[nodiscard]] QList<qint64> routers() const;
    /// Where one of the texts can be read: outputs, errors, arguments, and every file below the directory but the
    /// places that are for keys.
    [[nodiscard]] QStringList places(const QByteArrayList &texts) const;
    /// A file of this name that only we can read.
    void write(const char *name, const QByteArray &bytes);

    PlantingRelay blue;
    PlantingRelay green;

private:
    void writeServiceFile();
    [[nodiscard]] QString stateDir() const { return m_directory.path() + QStringLiteral("/state"); }

    QTemporaryDir m_directory { placeInMemory() };
    RouterGuard m_guard { m_directory.path() };
    std::vector<std::unique_ptr<Program>> m_programs;
    RouterUsers m_users;
    quint16 m_port = 0;
};

} // namespace Signalbox::Test
