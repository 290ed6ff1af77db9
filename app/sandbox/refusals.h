#pragma once

#include <QByteArray>
#include <QString>

namespace Signalbox::Sandbox {

/// An error in OpenAI's shape, with its status.
struct Refusal {
    int status = 400;
    QString message;
    QString type;
    QString code; ///< null when empty
    QString param; ///< null when empty

    [[nodiscard]] QByteArray body() const;
};

/// 401 invalid_api_key; echoes the ends of the key, as real relays do.
Refusal wrongKey(const QString &given);
/// 404 model_not_found.
Refusal modelMissing(const QString &model);
/// 404 without a code.
Refusal unknownPath(const QString &method, const QString &path);
/// 429 rate_limit_exceeded, the retryable kind.
Refusal tooMany();
/// 500, 502 or 503 with type server_error; 503 is server_is_overloaded.
Refusal serverError(int status);
/// What stands before a relay answers 502 with: HTML, no JSON.
QByteArray gatewayPage();

} // namespace Signalbox::Sandbox
