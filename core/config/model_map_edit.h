#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <QByteArray>
#include <QString>

namespace Signalbox::Config {

/// The service file `text` with `asked` mapped to `sent` in the side's model map. Bytes are spliced in: comments, order
/// and everything else stay. An Error ("config.not-editable", with the line to write by hand) when the file is written
/// in a way that cannot be edited so; then nothing is lost. What is returned was parsed again: it differs in this one
/// mapping and in nothing else. Pure.
Result<QByteArray> withModelMapping(const QByteArray &text, Side side, const QString &asked, const QString &sent);

} // namespace Signalbox::Config
