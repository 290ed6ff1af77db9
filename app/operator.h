#pragma once

#include <QString>

namespace Signalbox::App {

/// "an@desk-7": the account that runs the program, not a variable that anyone can set.
QString operatorName();

} // namespace Signalbox::App
