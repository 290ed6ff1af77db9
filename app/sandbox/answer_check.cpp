#include "app/sandbox/answer_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Sandbox {
namespace {

constexpr qsizetype largestAnswer = 1 << 20;

// `part` is what a choice must hold: "message" or "delta".
bool hasFinishReason(const QByteArray &json, const char *part)
{
    const QJsonObject choice = QJsonDocument::fromJson(json)[QLatin1String("choices")][0].toObject();
    return choice[QLatin1String(part)].isObject() && choice[QLatin1String("finish_reason")].isString();
}

} // namespace

void AnswerCheck::add(const QByteArray &data)
{
    m_size += data.size();
    if (m_size > largestAnswer) {
        m_broken = true;
        return;
    }
    m_text += data;
    if (!m_stream)
        return;
    qsizetype begin = 0;
    for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n', begin)) {
        takeLine(m_text.mid(begin, end - begin).trimmed());
        begin = end + 1;
    }
    m_text.remove(0, begin);
}

void AnswerCheck::takeLine(const QByteArray &line)
{
    if (!line.startsWith("data:"))
        return;
    const QByteArray data = line.mid(5).trimmed();
    if (data == "[DONE]")
        m_done = true;
    else if (QJsonDocument::fromJson(data).object().contains(QLatin1String("error")))
        m_broken = true;
    else if (hasFinishReason(data, "delta"))
        m_finished = true;
}

bool AnswerCheck::isWhole() const
{
    if (m_broken)
        return false;
    return m_stream ? m_finished && m_done : hasFinishReason(m_text, "message");
}

} // namespace Signalbox::Sandbox
