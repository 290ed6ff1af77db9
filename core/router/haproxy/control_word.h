#pragma once

#include "core/router/router.h"

#include <QByteArray>

namespace Signalbox::Router::HAProxy {

/// The name of the one entry of the control map.
constexpr auto controlEntry = "ctl";

/// A name as the word and headers may carry it: 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'; any other letter becomes
/// '_', and nothing becomes "-".
QByteArray controlName(const QString &name);
/// `<green share>/<active>/<mode>/<salt>/<version>/<epoch>/<lease>`: the form in the control map. Letters that the
/// alphabet of salt and version does not have become '_', so that a word is always one that the router accepts.
QByteArray controlText(const ControlWord &word);
/// Nothing for anything that the router itself would not accept.
std::optional<ControlWord> parseControl(const QByteArray &text);
/// What the router does without a valid word: everything to the active side.
ControlWord builtInWord(Side active);
/// The regular expression by which the router accepts a word; the same as parseControl's.
QString controlPattern();

} // namespace Signalbox::Router::HAProxy
