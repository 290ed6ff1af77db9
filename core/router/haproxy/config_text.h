#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace Signalbox::Router::HAProxy {

/// One word of the configuration language that stands for exactly `value`: single-quoted, so that spaces, #, $, " and
/// backslashes mean themselves. Precondition: printable ASCII.
QString quotedWord(const QString &value);
/// The same for a place where HAProxy reads a log format: "%" means itself, so nothing can be evaluated.
QString quotedFormat(const QString &value);
/// 0x20..0x7e only. Anything else could end a line or change what the reader sees.
bool isPrintable(QStringView value);

/// Puts each value where `{{name}}` stands, in one pass: a value is never read as a template. Every name must be known.
QString fillTemplate(const QString &text, const QMap<QString, QString> &values);

/// The fixed part of the configuration with its {{names}}.
QString configTemplate();
/// One side's backend with its {{names}}.
QString backendTemplate();

} // namespace Signalbox::Router::HAProxy
