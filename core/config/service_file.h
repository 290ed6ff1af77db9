#pragma once

#include "core/config/problem.h"
#include "core/config/service.h"
#include "core/config/service_rules.h"

#include <QByteArray>
#include <QProcessEnvironment>

namespace Signalbox::Config {

/// A service file that was read. With an error among `problems` the service is for looking at only, not for use.
struct Loaded {
    QString file; ///< as the caller named it
    QByteArray text; ///< as it was read
    Service service;
    QList<Problem> problems; ///< all of them, in the order of the file
    QString baseDir; ///< absolute; where relative references begin: for SecretStore
    KeySpots spots; ///< where its keys stand, for problems found later

    [[nodiscard]] bool ok() const { return !hasErrors(problems); }
};

/// A plan file: the same [plan] table as a service file, and nothing else.
struct LoadedPlan {
    Plan plan;
    QList<Problem> problems;

    [[nodiscard]] bool ok() const { return !hasErrors(problems); }
};

/// Reads a service file (TOML, UTF-8, at most 256 KiB) and checks everything that can be told without secrets, network
/// and other files. Never throws; a file that cannot be read at all is one problem. `environment` gives HOME and
/// XDG_STATE_HOME. Any thread.
Loaded load(const QString &path, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
/// The same from memory; `fileName` is what problems name, its directory is where relative paths begin.
Loaded parse(const QByteArray &bytes, const QString &fileName,
             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

LoadedPlan loadPlan(const QString &path);
/// The plan of that name, or else of that file; where it is neither, the problem names the file that was looked for and
/// the names that there are.
LoadedPlan findPlan(const QString &nameOrFile);
LoadedPlan parsePlan(const QByteArray &bytes, const QString &fileName);

} // namespace Signalbox::Config
