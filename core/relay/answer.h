#pragma once

#include "core/base/message.h"
#include "core/base/redact.h"
#include "core/relay/error_body.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Signalbox::Relay {

/// Token counts as the relay states them; absent where it does not, or where they are no counts.
struct Usage {
    std::optional<int> promptTokens;
    std::optional<int> completionTokens;
    std::optional<int> totalTokens;
    bool operator==(const Usage &) const = default;
};
Usage parseUsage(const QJsonObject &answer);

/// How much of the protocol an answer with a success status turned out to be.
enum class Content : quint8 {
    Nothing, ///< no byte of it came
    Whole, ///< complete by the protocol's own rules
    Cut, ///< began as the protocol and lacks its end
    Foreign, ///< not the protocol
    InBandError, ///< an error object inside a success
};

/// What an answer was, streamed or plain. Texts are redacted and bounded.
struct Answer {
    Content content = Content::Nothing;
    QString id; ///< chatcmpl-…
    QString model; ///< who really answered
    QString finishReason; ///< "stop", "length", …
    bool hasText = false; ///< some non-empty content; a reasoning model may spend all its tokens before any
    Usage usage;
    ErrorBody error; ///< with InBandError
    Message problem; ///< with Foreign: what is wrong with it
    bool operator==(const Answer &) const = default;
};

/// Reads the body of a plain (not streamed) chat completion. Never fails: see Answer::content.
Answer parseAnswer(const QByteArray &body, const Redactor &redactor);

} // namespace Signalbox::Relay
