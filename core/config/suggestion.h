#pragma once

#include <QString>
#include <QStringList>

namespace Signalbox::Config {

/// The candidate that is most like `word`, when it is like it at all: at most a third of the letters differ (inserted,
/// left out, replaced or two swapped). Empty otherwise.
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace Signalbox::Config
