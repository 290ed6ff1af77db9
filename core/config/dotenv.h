#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace Signalbox::Config {

/// The variables of a .env file. Lines are `NAME=value`, with `export` before it or not; blank lines and lines of
/// `# comment` are skipped. A value is bare (it ends at ` #` or the end of the line, blanks around it are dropped), in
/// single quotes (taken as it is) or in double quotes (with \n \r \t \\ \" \$). The last of two lines wins. Nothing is
/// expanded, and no value spans lines.
struct DotEnv {
    QMap<QString, Secret> values;
    QList<int> badLines; ///< numbers, from 1, of lines that are none of this
};

DotEnv parseDotEnv(const QByteArray &bytes);

/// The file with this value for the variable: its last line is changed where it stands, or a line is added at the end.
/// Every other byte stays. An Error when what comes out would not read back so. `value` is printable ASCII.
Result<QByteArray> withDotEnvValue(const QByteArray &bytes, const QString &name, const Secret &value);

} // namespace Signalbox::Config
