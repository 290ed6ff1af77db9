#pragma once

#include <QString>

namespace Signalbox::Config {

/// A service file for a service of that name, as `signalbox init` writes it: every key with what it means, its range
/// and its default. Lines "# text" are comments; lines "#key = value" are settings at their default. Valid as it is
/// once the two keys are in .env, and equal to the defaults with the settings uncommented.
QString exampleFile(const QString &serviceName);

/// Every key with type, range, default and meaning: a table for a terminal.
QString keyReference();

} // namespace Signalbox::Config
