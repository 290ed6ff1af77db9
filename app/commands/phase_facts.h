#pragma once

#include "core/diagnose/evidence.h"

#include <QJsonObject>

namespace Signalbox::Commands {

/// What `diagnose` tells of one side besides times: who resolved its name, its certificates, and each of its endpoints
/// by region, URL, address family and address with the median until the first content on new connections.

/// "192.0.2.53, kept 30 s"; a dash where no name was looked up.
QString resolverText(const std::vector<Phase::PhaseSample> &samples);
/// Subjects, the server's first: "relay.example < Some CA"; a dash without TLS.
QString chainText(const std::vector<Phase::PhaseSample> &samples);
/// One line for each endpoint that was measured.
QStringList endpointLines(const std::vector<Phase::PhaseSample> &samples);

/// `resolver`, `ttl_s`, `tls_facts` {`version`, `cipher`, `resumed`, `chain`, `days_left`} and `endpoints` [{`url`,
/// `region`, `family`, `address`, `answered`, `failed`, `p50_ms`}]; null where there is nothing.
void insertPhaseFacts(QJsonObject &object, const std::vector<Phase::PhaseSample> &samples);

} // namespace Signalbox::Commands
