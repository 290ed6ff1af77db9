#pragma once

// What the parts of the table of keys share; of no use outside this room.

#include "core/config/key_table.h"

namespace Signalbox::Config {

using KeyList = std::vector<Key>;

namespace KeyForms {

// Ranges of durations are milliseconds.
inline constexpr double second = 1000;
inline constexpr double minute = 60 * second;
inline constexpr double hour = 60 * minute;

inline constexpr QLatin1String nameForm("1 to 40 of a-z 0-9 -");
inline constexpr QLatin1String shortForm("at most 40 printable characters");
inline constexpr QLatin1String modelPattern("[A-Za-z0-9._:/@+-]{1,100}");
inline constexpr QLatin1String modelForm("a model's name: 1 to 100 of A-Z a-z 0-9 . _ : / @ + -");

} // namespace KeyForms

/// [[golden]].
KeyList goldenKeys();
/// [plan], its steps, and their gates.
KeyList planKeys();
KeyList stepKeys();
KeyList gateKeys();

} // namespace Signalbox::Config
