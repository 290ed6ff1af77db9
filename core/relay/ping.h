#pragma once

#include "core/config/service.h"

#include <QByteArray>

namespace Signalbox::Relay {

/// The JSON body of a ping: POST /chat/completions with one user message. A streamed ping asks for the usage chunk.
/// The reply limit goes under the field that the profile names, because reasoning models refuse `max_tokens`.
QByteArray pingBody(const Config::ProbeProfile &profile);

} // namespace Signalbox::Relay
