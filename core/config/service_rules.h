#pragma once

#include "core/config/problem.h"
#include "core/config/service.h"

#include <QHash>

namespace Signalbox::Config {

/// Where the keys of a file stand, by their path as the file has it: "checks.deadline", "plan.step[2].split". What is
/// not there was left out.
struct KeySpot {
    int line = 0;
    int column = 0;
};
using KeySpots = QHash<QString, KeySpot>;

/// "plan.step[2]": the path of a step in problems; numbered from 1, as people count.
QString stepPath(qsizetype index);

/// Rules between keys, once each key fits by itself. Added to `problems`, at the spot of the key to change.
void checkPlanRules(const Plan &plan, const QString &file, const KeySpots &spots, QList<Problem> &problems);
void checkServiceRules(const Service &service, const QString &file, const KeySpots &spots, QList<Problem> &problems);

} // namespace Signalbox::Config
