#pragma once

#include "core/preflight/report.h"

#include <QJsonObject>

namespace Signalbox::App {

/// A preflight for scripts: grade, and each line with side, subject, where, grade, at, evidence, meaning, remedy.
QJsonObject preflightJson(const Preflight::Report &report);

/// What the golden prompts cost by the user's price sheets ("0.0012 USD by \"direct\""); "unpriced" where a model has
/// no price; empty where nothing was spent.
QString goldenCostText(const Preflight::Report &report);

} // namespace Signalbox::App
