#pragma once

#include <QStringList>

namespace Signalbox::Report {

/// One line of a comparison.
struct DiffLine {
    enum class Kind : quint8 { Same, Now, Then };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from `now` to `then`, line by line (longest common subsequence). Texts of more than 4,000 different
/// lines in the middle are told as wholly different there.
QList<DiffLine> lineDiff(const QStringList &now, const QStringList &then);

} // namespace Signalbox::Report
