#include "core/golden/golden.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Golden {
namespace {

constexpr int shownOfAnswer = 80;

Message golden(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

// Models like to wrap JSON into a fence; what is inside is meant.
QByteArray unfenced(const QString &text)
{
    QString inner = text.trimmed();
    if (inner.startsWith(QLatin1String("```")) && inner.endsWith(QLatin1String("```")) && inner.contains(u'\n'))
        inner = inner.mid(inner.indexOf(u'\n') + 1).chopped(3);
    return inner.trimmed().toUtf8();
}

// One value of any kind: Qt's reader knows documents only, so it stands in a list.
bool isJson(const QString &text)
{
    const QJsonDocument list = QJsonDocument::fromJson('[' + unfenced(text) + ']');
    return list.isArray() && list.array().size() == 1;
}

} // namespace

QByteArray requestBody(const Config::GoldenPrompt &prompt, const QString &model, const QString &tokenField)
{
    QJsonObject body { { QStringLiteral("model"), model },
                       { QStringLiteral("messages"),
                         QJsonArray { QJsonObject { { QStringLiteral("role"), QStringLiteral("user") },
                                                    { QStringLiteral("content"), prompt.prompt } } } },
                       { tokenField, prompt.maxTokens } };
    if (tokenField == QLatin1String("max_tokens")) // reasoning models, which want the other field, refuse it
        body.insert(QStringLiteral("temperature"), 0);
    if (!prompt.tool.isEmpty()) {
        const QJsonObject parameters { { QStringLiteral("type"), QStringLiteral("object") },
                                       { QStringLiteral("properties"), QJsonObject() } };
        const QJsonObject function { { QStringLiteral("name"), prompt.tool },
                                     { QStringLiteral("parameters"), parameters } };
        body.insert(QStringLiteral("tools"),
                    QJsonArray { QJsonObject { { QStringLiteral("type"), QStringLiteral("function") },
                                               { QStringLiteral("function"), function } } });
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<Said> saidIn(const QByteArray &body)
{
    const QJsonObject top = QJsonDocument::fromJson(body).object();
    const QJsonValue message = top.value(QLatin1String("choices"))[0][QLatin1String("message")];
    if (!message.isObject())
        return std::nullopt;
    Said said;
    said.text = message[QLatin1String("content")].toString();
    const QJsonArray calls = message[QLatin1String("tool_calls")].toArray();
    for (const auto &call : calls)
        said.tools.append(call[QLatin1String("function")][QLatin1String("name")].toString());
    const QJsonValue usage = top.value(QLatin1String("usage"));
    said.promptTokens = std::max<qint64>(0, usage[QLatin1String("prompt_tokens")].toInteger());
    said.completionTokens = std::max<qint64>(0, usage[QLatin1String("completion_tokens")].toInteger());
    return said;
}

Message mismatch(const Config::GoldenPrompt &prompt, const QByteArray &body, const Redactor &redactor)
{
    const auto said = saidIn(body);
    if (!said)
        return golden("golden.no-answer");
    const QString shown = redactor.clean(said->text.simplified(), shownOfAnswer);
    const auto wrong = [&shown](const char *code, const QVariant &wanted) {
        return golden(code, { { QStringLiteral("wanted"), wanted }, { QStringLiteral("said"), shown } });
    };
    if (!prompt.tool.isEmpty() && !said->tools.contains(prompt.tool))
        return wrong("golden.no-tool", prompt.tool);
    if (prompt.json && !isJson(said->text))
        return wrong("golden.no-json", {});
    if (!prompt.contains.isEmpty() && !said->text.contains(prompt.contains, Qt::CaseInsensitive))
        return wrong("golden.lacks", prompt.contains);
    if (said->text.size() < prompt.leastLength)
        return wrong("golden.too-short", prompt.leastLength);
    if (prompt.mostLength > 0 && said->text.size() > prompt.mostLength)
        return wrong("golden.too-long", prompt.mostLength);
    if (!prompt.language.isEmpty() && !isInLanguage(said->text, prompt.language).value_or(false))
        return wrong("golden.language", prompt.language);
    return {};
}

} // namespace Signalbox::Golden
