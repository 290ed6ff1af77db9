#pragma once

#include "core/diagnose/endpoints.h"

#include <QJsonObject>
#include <QTextStream>

namespace Signalbox::Commands {

/// The endpoints of one side, each with its figures, who was asked for its name, its handshake and its certificates, at
/// most 80 columns wide where no word of it is longer.
void printEndpoints(QTextStream &out, const std::vector<Diagnose::Endpoint> &endpoints);

/// Measured values for JSON; null when there are none.
QJsonValue spreadJson(const Diagnose::Spread &spread);
QJsonObject endpointJson(const Diagnose::Endpoint &endpoint);

} // namespace Signalbox::Commands
