#include "core/relay/chat_stream.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Signalbox::Relay {

void ChatStream::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty() || isDecided())
        return;
    m_anyByte = true;
    const QList<SseEvent> events = m_parser.feed(bytes);
    for (const SseEvent &event : events) {
        take(event);
        if (isDecided())
            return;
    }
    if (m_parser.overflowed())
        refuse("relay.long-line");
}

void ChatStream::finish()
{
    if (isDecided())
        return;
    // Half an event proves only the cut; a [DONE] whose blank line is missing is still the end.
    const auto last = m_parser.finish();
    if (last && last->data.trimmed() == "[DONE]")
        take(*last);
}

bool ChatStream::isDecided() const
{
    return m_done || m_answer.content == Content::Foreign || m_answer.content == Content::InBandError;
}

Answer ChatStream::answer() const
{
    Answer out = m_answer;
    if (out.content == Content::Foreign || out.content == Content::InBandError)
        return out;
    if (m_done && !out.finishReason.isEmpty()) {
        out.content = Content::Whole;
    } else if (m_chunks > 0 || m_done) {
        out.content = Content::Cut;
    } else if (m_anyByte) {
        out.content = Content::Foreign;
        out.problem.code = QStringLiteral("relay.no-chunk");
    }
    return out;
}

void ChatStream::refuse(const char *code, const QVariantMap &args)
{
    m_answer.content = Content::Foreign;
    m_answer.problem = { QString::fromLatin1(code), args };
}

void ChatStream::take(const SseEvent &event)
{
    const QByteArray data = event.data.trimmed();
    if (data == "[DONE]") {
        m_done = true;
        return;
    }
    if (data.isEmpty())
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(data, &error);
    if (document.isNull()) {
        if (event.type == "error") {
            m_answer.content = Content::InBandError;
            m_answer.error = parseErrorBody(data, m_redactor);
            return;
        }
        refuse("relay.chunk-no-json", { { QStringLiteral("said"), error.errorString() } });
        return;
    }
    if (!document.isObject()) {
        refuse("relay.chunk-no-object");
        return;
    }
    ErrorBody inBand = errorMember(document.object(), m_redactor);
    if (!inBand.present && event.type == "error")
        inBand = parseErrorBody(data, m_redactor);
    if (inBand.present) {
        m_answer.content = Content::InBandError;
        m_answer.error = inBand;
        return;
    }
    takeChunk(document.object());
}

void ChatStream::takeChunk(const QJsonObject &chunk)
{
    if (m_answer.id.isEmpty())
        m_answer.id = m_redactor.clean(chunk.value(QLatin1String("id")).toString(), 99);
    if (m_answer.model.isEmpty())
        m_answer.model = m_redactor.clean(chunk.value(QLatin1String("model")).toString(), 99);
    if (chunk.value(QLatin1String("usage")).isObject())
        m_answer.usage = parseUsage(chunk);
    const QJsonValue choices = chunk.value(QLatin1String("choices"));
    if (choices.isUndefined())
        return; // some relays add events of their own
    if (!choices.isArray()) {
        refuse("relay.chunk-no-choices");
        return;
    }
    ++m_chunks;
    const QJsonArray list = choices.toArray();
    for (const auto &choice : list)
        takeChoice(choice.toObject());
}

void ChatStream::takeChoice(const QJsonObject &choice)
{
    const QJsonObject delta = choice.value(QLatin1String("delta")).toObject();
    if (!delta.value(QLatin1String("content")).toString().isEmpty()) {
        m_answer.hasText = true;
        ++m_textChunks;
    }
    const QString reason = choice.value(QLatin1String("finish_reason")).toString();
    if (!reason.isEmpty())
        m_answer.finishReason = m_redactor.clean(reason, 49);
}

} // namespace Signalbox::Relay
