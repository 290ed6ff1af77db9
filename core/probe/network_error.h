#pragma once

#include "core/relay/classify.h"

#include <QNetworkReply>

namespace Signalbox::Probe {

/// What a Qt network error proves of the connection. Errors that only repeat an HTTP status are Complete: the status
/// tells more. Our own deadline and cap are known to the caller, not to Qt.
Relay::Transport transportOf(QNetworkReply::NetworkError error);

} // namespace Signalbox::Probe
