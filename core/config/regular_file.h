#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace Signalbox::Config {

/// A small file as it was when it was open: content and who may read it.
struct RegularFile {
    QByteArray bytes;
    bool ours = false; ///< owned by the user who runs us
    bool openToOthers = false; ///< group or others may read or write it
    bool anyoneMayWrite = false; ///< others may write it
};

/// Reads a regular file of at most `most` bytes; follows symbolic links, never waits on a pipe or a device. The mode is
/// that of the very file that was read. Errors say in words what is wrong with it, without the path and without its
/// content: "file.missing", "file.not-regular", "file.unreadable", "file.too-large".
Result<RegularFile> readRegularFile(const QString &path, qint64 most);

/// `path` seen from the directory `baseDir`; "~/" is the home directory of `home`.
QString resolvedPath(const QString &path, const QString &baseDir, const QString &home);

} // namespace Signalbox::Config
