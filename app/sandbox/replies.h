#pragma once

#include "app/sandbox/fate.h"
#include "app/sandbox/refusals.h"

#include <QJsonObject>
#include <QStringList>

#include <variant>

namespace Signalbox::Sandbox {

/// A chat request as far as the relay cares.
struct ChatRequest {
    QString model;
    bool stream = false;
    bool includeUsage = false;
    std::optional<int> maxTokens; ///< max_completion_tokens, else max_tokens
    QString echo; ///< what the last message wants to hear, after "Say: "; empty: anything
    int promptTokens = 0; ///< an estimate: four characters each, and four per message
};

/// What the relay is going to say.
struct ChatAnswer {
    QByteArray id; ///< "chatcmpl-…"
    qint64 created = 0; ///< unix seconds
    QString model;
    QString fingerprint; ///< system_fingerprint
    QStringList tokens;
    QString finishReason; ///< "stop" or "length"
    int promptTokens = 0;
};

/// Reads the body of POST /chat/completions.
std::variant<ChatRequest, Refusal> parseChat(const QByteArray &body);
/// Answers with words of no meaning, or what the request wants to hear.
ChatAnswer answerFor(const ChatRequest &request, const Fate &fate, Side side, qint64 created);

/// The same answer, its letters turned into others: as long, as whole, and worth nothing.
void garble(ChatAnswer &answer);

/// The body of a `chat.completion`.
QByteArray completionBody(const ChatAnswer &answer);
/// One `chat.completion.chunk` as an SSE event: the role, a token, the end, the usage.
QByteArray roleEvent(const ChatAnswer &answer);
QByteArray tokenEvent(const ChatAnswer &answer, qsizetype index);
QByteArray finishEvent(const ChatAnswer &answer);
QByteArray usageEvent(const ChatAnswer &answer);
QByteArray doneEvent();

QByteArray modelBody(const QString &id, Side side);
QByteArray modelListBody(const QStringList &ids, Side side);
/// The body of POST /embeddings: vectors that depend on the text only, as numbers or as base64 of 32-bit floats.
std::variant<QByteArray, Refusal> embeddingsBody(const QByteArray &request);

} // namespace Signalbox::Sandbox
