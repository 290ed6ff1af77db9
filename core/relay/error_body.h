#pragma once

#include "core/base/redact.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Signalbox::Relay {

/// What a relay says when it refuses: `{"error":{"message","type","param","code"}}`, or as near as it comes. All
/// texts are redacted and bounded; fields that are missing or of a wrong type are empty.
struct ErrorBody {
    QString type;
    QString code; ///< a number is kept as its digits
    QString message; ///< at most 240 characters; of a page in HTML its title
    bool page = false; ///< it was a page in HTML
    bool present = false; ///< an error object, text or page was found

    bool operator==(const ErrorBody &) const = default;

    /// `word` is the code or the type: relays use either.
    [[nodiscard]] bool says(QLatin1StringView word) const;
};

/// Reads any body: the protocol's, `{"error":"text"}`, `{"message":…}`, `{"detail":…}`, HTML (its title), plain text
/// or nothing. Never fails.
ErrorBody parseErrorBody(const QByteArray &body, const Redactor &redactor);
/// The `error` member of an answer that should have been a success; not present when there is none (or null).
ErrorBody errorMember(const QJsonObject &answer, const Redactor &redactor);
/// True for a page in HTML, whatever its Content-Type claims.
bool looksLikeHtml(const QByteArray &body);
/// What no retry can mend: no credit, a spending or a usage limit.
bool isQuota(const ErrorBody &error);

} // namespace Signalbox::Relay
