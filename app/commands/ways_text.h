#pragma once

#include "core/diagnose/reach.h"

#include <QTextStream>

namespace Signalbox::Commands {

/// "name (DNS)", "connection (TCP)", …: a stretch of a request, on the terminal.
QString partTitle(Diagnose::Part part);

/// The ways to the sides, hop by hop, and how every endpoint answers. Null: it was not found out in time.
void printReach(QTextStream &out, const Diagnose::Reach *reach, const QList<Side> &sides);
/// What another host of the team measured.
void printVantage(QTextStream &out, const Diagnose::Vantage &vantage, const QList<Side> &sides);

} // namespace Signalbox::Commands
