#pragma once

#include <QString>

namespace Signalbox::Config {

/// What is wrong with the address of a web page that a person may open, as a part of a sentence; empty when it is good:
/// https, a host, no user name. A page is opened by the desktop's browser and gets no key.
QString linkProblem(const QString &address);

} // namespace Signalbox::Config
