#pragma once

#include "core/diagnose/finding.h"
#include "core/diagnose/reach.h"

#include <QJsonObject>

namespace Signalbox::Commands {

/// Everything that `diagnose` measured, when, and from where.
struct Diagnosed {
    Diagnose::Evidence evidence;
    QList<Side> sides; ///< that were asked about
    std::array<quint64, 2> skipped {}; ///< rounds left out, by Side
    std::shared_ptr<const Diagnose::Reach> reach; ///< null: not found out in time
    std::vector<Diagnose::Vantage> vantages;
    QStringList silentVantages; ///< those of them that told nothing in time
    QString from; ///< the host that measured
    WallTime began {};
    WallTime ended {};
    std::optional<Diagnose::Finding> finding;
    QString said; ///< the sentence that the terminal shows, with or without a finding
};

/// How requests ended that were not answered: "2 throttled, 1 timed_out" by their stable names; empty: none.
QString failuresText(const std::vector<Phase::PhaseSample> &samples);
/// How many requests were answered.
int answered(const std::vector<Phase::PhaseSample> &samples);

/// {"event":"diagnosed", …}, as README.md documents it.
QJsonObject diagnosedJson(const Diagnosed &diagnosed);

} // namespace Signalbox::Commands
