#pragma once

#include "core/base/message.h"
#include "core/base/redact.h"
#include "core/config/service.h"

#include <QByteArray>

namespace Signalbox::Golden {

/// The JSON body that asks a golden prompt: not streamed, temperature 0. A prompt that expects a tool offers exactly
/// that one, without arguments.
QByteArray requestBody(const Config::GoldenPrompt &prompt, const QString &model, const QString &tokenField);

/// What an answer said, as far as expectations look.
struct Said {
    QString text;
    QStringList tools; ///< names of the functions that it calls
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
};
/// Of a chat completion; nothing where the body is none.
std::optional<Said> saidIn(const QByteArray &body);

/// Why an answer does not meet the expectations; no code: it does. Quotes of the answer are redacted and short.
Message mismatch(const Config::GoldenPrompt &prompt, const QByteArray &body, const Redactor &redactor);

/// True where a text is in the language of that code (see languages()), as far as letters and frequent words tell;
/// nothing where it has too few letters to say.
std::optional<bool> isInLanguage(const QString &text, const QString &code);
/// "en", "de", "es", "fr", "vi", "zh", "ja", "ko", "ru".
QStringList languages();

} // namespace Signalbox::Golden
