#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace Signalbox::Sandbox {

/// A temporary directory of mode 0700, removed with this object. Should the program be killed, the next one that makes
/// such a directory removes it: a lock inside is held as long as its owner lives, which the kernel sees to. Any thread.
class OwnDir
{
public:
    /// Below QDir::tempPath(), where it first removes what dead owners left. Error "sandbox.files".
    static Result<std::unique_ptr<OwnDir>> make();
    ~OwnDir();
    OwnDir(const OwnDir &) = delete;
    OwnDir &operator=(const OwnDir &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_path + QLatin1Char('/') + name; }

private:
    OwnDir(QString path, int lockFd);

    QString m_path;
    int m_lockFd;
};

/// Removes the directories below `where` that an OwnDir left whose owner is dead; how many. Only real directories of
/// this user and of mode 0700 that hold the lock; links in them are removed, never followed.
int removeOrphans(const QString &where);

} // namespace Signalbox::Sandbox
