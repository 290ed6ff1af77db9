#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace Signalbox::Relay {

/// Response headers as QNetworkReply::rawHeaderPairs() gives them.
using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// The first header of that name, in any case, trimmed; nothing when it is not there.
inline std::optional<QByteArray> headerValue(const HeaderList &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return std::nullopt;
}

} // namespace Signalbox::Relay
