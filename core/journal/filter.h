#pragma once

#include "core/journal/record.h"

namespace Signalbox::Journal {

/// Which records are wanted; by default all.
struct Filter {
    std::optional<quint64> run;
    std::optional<WallTime> from; ///< at this moment or later
    std::optional<WallTime> until; ///< before this moment
    Level atLeast = Level::Debug;
    bool linesOnly = false; ///< leaves out what is no line of the log (isLine)
    QStringList codes {}; ///< one of these; empty: any
    quint64 after = 0; ///< only with a higher id

    bool operator==(const Filter &) const = default;
};

/// The part of a WHERE that says the same, and its values.
struct SqlCondition {
    QString text; ///< "1" for all
    QVariantList values;
};
SqlCondition conditionOf(const Filter &filter);

} // namespace Signalbox::Journal
