#include "app/sandbox/replies.h"

#include "app/sandbox/draw.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace Signalbox::Sandbox {
namespace {

constexpr int defaultDimensions = 16;
constexpr int mostDimensions = 3072;
constexpr int mostInputs = 2048;
constexpr int mostSaid = 1000;
constexpr qint64 modelsCreated = 1721172741;

const QStringList &vocabulary()
{
    static const QStringList words
        = QStringLiteral("the points are set and signal shows clear train leaves platform at eight line "
                         "ahead is free driver waits for green lamp guard counts cars then whistle sounds "
                         "across yard while second track stays closed until last wagon has passed box")
              .split(QLatin1Char(' '));
    return words;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject &object)
{
    return "data: " + compact(object) + "\n\n";
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Refusal invalid(const QString &message, const QString &param = {})
{
    return { 400, message, QStringLiteral("invalid_request_error"), {}, param };
}

std::variant<QJsonObject, Refusal> parseObject(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return invalid(QStringLiteral("We could not parse the JSON body of your request."));
    return document.object();
}

// Clients send text, or a list of parts of which some are text.
qsizetype lengthOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString().size();
    qsizetype length = 0;
    const QJsonArray parts = content.toArray();
    for (const auto &part : parts)
        length += part[QLatin1String("text")].toString().size();
    return length;
}

std::optional<Refusal> readLimit(const QJsonObject &body, ChatRequest &request)
{
    for (const QString &field : { QStringLiteral("max_completion_tokens"), QStringLiteral("max_tokens") }) {
        const QJsonValue value = body[field];
        if (value.isUndefined() || value.isNull())
            continue;
        const double number = value.toDouble(0);
        if (!value.isDouble() || number < 1 || number != std::floor(number) || number > 1e9)
            return invalid(QStringLiteral("Invalid value for '%1': expected a whole number above 0.").arg(field),
                           field);
        request.maxTokens = int(number);
        return std::nullopt;
    }
    return std::nullopt;
}

QJsonObject usageOf(const ChatAnswer &answer)
{
    const int completion = int(answer.tokens.size());
    return { { QStringLiteral("prompt_tokens"), answer.promptTokens },
             { QStringLiteral("completion_tokens"), completion },
             { QStringLiteral("total_tokens"), answer.promptTokens + completion } };
}

QJsonObject frameOf(const ChatAnswer &answer, const QString &object)
{
    return { { QStringLiteral("id"), QString::fromLatin1(answer.id) },
             { QStringLiteral("object"), object },
             { QStringLiteral("created"), answer.created },
             { QStringLiteral("model"), answer.model },
             { QStringLiteral("system_fingerprint"), answer.fingerprint } };
}

QByteArray chunk(const ChatAnswer &answer, const QJsonObject &delta, const QString &finishReason)
{
    QJsonObject object = frameOf(answer, QStringLiteral("chat.completion.chunk"));
    const QJsonObject choice { { QStringLiteral("index"), 0 },
                               { QStringLiteral("delta"), delta },
                               { QStringLiteral("logprobs"), QJsonValue() },
                               { QStringLiteral("finish_reason"), textOrNull(finishReason) } };
    object[QStringLiteral("choices")] = QJsonArray { choice };
    return event(object);
}

QJsonObject modelObject(const QString &id, Side side)
{
    return { { QStringLiteral("id"), id },
             { QStringLiteral("object"), QStringLiteral("model") },
             { QStringLiteral("created"), modelsCreated },
             { QStringLiteral("owned_by"), QStringLiteral("sandbox-%1").arg(sideName(side)) } };
}

std::vector<float> vectorFor(const QString &text, int dimensions)
{
    // FNV-1a: the same text gives the same vector in every run.
    quint64 hash = 0xcbf29ce484222325ULL;
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8)
        hash = (hash ^ quint8(c)) * 0x100000001b3ULL;
    Draw draw(hash);
    std::vector<float> vector;
    double square = 0;
    for (int i = 0; i < dimensions; ++i) {
        vector.push_back(float(draw.between(-1.0, 1.0)));
        square += double(vector.back()) * double(vector.back());
    }
    for (float &value : vector)
        value = float(double(value) / std::sqrt(square > 0 ? square : 1.0));
    return vector;
}

QJsonValue encoded(const std::vector<float> &vector, bool base64)
{
    if (base64) {
        const QByteArray raw(reinterpret_cast<const char *>(vector.data()), qsizetype(vector.size() * sizeof(float)));
        return QString::fromLatin1(raw.toBase64());
    }
    QJsonArray numbers;
    for (const float value : vector)
        numbers.append(double(value));
    return numbers;
}

} // namespace

std::variant<ChatRequest, Refusal> parseChat(const QByteArray &body)
{
    const auto parsed = parseObject(body);
    if (const auto *refusal = std::get_if<Refusal>(&parsed))
        return *refusal;
    const auto &object = std::get<QJsonObject>(parsed);
    ChatRequest request;
    request.model = object[QStringLiteral("model")].toString();
    if (request.model.isEmpty())
        return invalid(QStringLiteral("you must provide a model parameter"));
    const QJsonArray messages = object[QStringLiteral("messages")].toArray();
    if (messages.isEmpty())
        return invalid(QStringLiteral("Missing required parameter: 'messages'."), QStringLiteral("messages"));
    qsizetype letters = 0;
    for (const auto &message : messages)
        letters += lengthOf(message[QLatin1String("content")]);
    static const QString wish = QStringLiteral("Say: ");
    if (const QString last = messages.last()[QLatin1String("content")].toString(); last.startsWith(wish))
        request.echo = last.mid(wish.size());
    request.promptTokens = int((letters + 3) / 4 + 4 * messages.size());
    request.stream = object[QStringLiteral("stream")].toBool();
    request.includeUsage = object[QStringLiteral("stream_options")][QLatin1String("include_usage")].toBool();
    if (auto refusal = readLimit(object, request))
        return *std::move(refusal);
    return request;
}

ChatAnswer answerFor(const ChatRequest &request, const Fate &fate, Side side, qint64 created)
{
    ChatAnswer answer;
    answer.id = "chatcmpl-" + fate.id;
    answer.created = created;
    answer.model = request.model;
    answer.fingerprint = side == Side::Blue ? QStringLiteral("fp_b10e5a1d01") : QStringLiteral("fp_94ee25a1d2");
    answer.promptTokens = request.promptTokens;
    const int wanted = request.maxTokens.value_or(fate.tokens);
    answer.finishReason = wanted < fate.tokens ? QStringLiteral("length") : QStringLiteral("stop");
    if (!request.echo.isEmpty()) {
        const QStringList said = request.echo.split(QLatin1Char(' '));
        for (qsizetype i = 0; i < std::min<qsizetype>(said.size(), request.maxTokens.value_or(mostSaid)); ++i)
            answer.tokens.append(i == 0 ? said.at(i) : QLatin1Char(' ') + said.at(i));
        answer.finishReason = answer.tokens.size() < said.size() ? QStringLiteral("length") : QStringLiteral("stop");
        return answer;
    }
    Draw draw(fate.textSeed);
    for (int i = 0; i < std::min(wanted, fate.tokens); ++i) {
        QString word = vocabulary().at(draw.integer(0, int(vocabulary().size()) - 1));
        if (i == 0)
            word[0] = word[0].toUpper();
        else
            word.prepend(QLatin1Char(' '));
        answer.tokens.append(word);
    }
    return answer;
}

void garble(ChatAnswer &answer)
{
    for (QString &token : answer.tokens) {
        for (QChar &c : token) {
            if (c != QLatin1Char(' '))
                c = QChar(u'q' + c.unicode() % 7);
        }
    }
}

QByteArray completionBody(const ChatAnswer &answer)
{
    QJsonObject object = frameOf(answer, QStringLiteral("chat.completion"));
    const QJsonObject message { { QStringLiteral("role"), QStringLiteral("assistant") },
                                { QStringLiteral("content"), answer.tokens.join(QString()) },
                                { QStringLiteral("refusal"), QJsonValue() } };
    const QJsonObject choice { { QStringLiteral("index"), 0 },
                               { QStringLiteral("message"), message },
                               { QStringLiteral("logprobs"), QJsonValue() },
                               { QStringLiteral("finish_reason"), answer.finishReason } };
    object[QStringLiteral("choices")] = QJsonArray { choice };
    object[QStringLiteral("usage")] = usageOf(answer);
    return compact(object);
}

QByteArray roleEvent(const ChatAnswer &answer)
{
    return chunk(answer,
                 { { QStringLiteral("role"), QStringLiteral("assistant") },
                   { QStringLiteral("content"), QString(QLatin1String("")) } },
                 {});
}

QByteArray tokenEvent(const ChatAnswer &answer, qsizetype index)
{
    return chunk(answer, { { QStringLiteral("content"), answer.tokens.at(index) } }, {});
}

QByteArray finishEvent(const ChatAnswer &answer)
{
    return chunk(answer, {}, answer.finishReason);
}

QByteArray usageEvent(const ChatAnswer &answer)
{
    QJsonObject object = frameOf(answer, QStringLiteral("chat.completion.chunk"));
    object[QStringLiteral("choices")] = QJsonArray {};
    object[QStringLiteral("usage")] = usageOf(answer);
    return event(object);
}

QByteArray doneEvent()
{
    return "data: [DONE]\n\n";
}

QByteArray modelBody(const QString &id, Side side)
{
    return compact(modelObject(id, side));
}

QByteArray modelListBody(const QStringList &ids, Side side)
{
    QJsonArray data;
    for (const QString &id : ids)
        data.append(modelObject(id, side));
    return compact({ { QStringLiteral("object"), QStringLiteral("list") }, { QStringLiteral("data"), data } });
}

std::variant<QByteArray, Refusal> embeddingsBody(const QByteArray &request)
{
    const auto parsed = parseObject(request);
    if (const auto *refusal = std::get_if<Refusal>(&parsed))
        return *refusal;
    const auto &object = std::get<QJsonObject>(parsed);
    const QJsonValue input = object[QStringLiteral("input")];
    const QJsonArray inputs = input.isString() ? QJsonArray { input } : input.toArray();
    const int dimensions = object[QStringLiteral("dimensions")].toInt(defaultDimensions);
    if (inputs.isEmpty() || inputs.size() > mostInputs)
        return invalid(QStringLiteral("'input' must be a text or a list of at most %1.").arg(mostInputs),
                       QStringLiteral("input"));
    if (dimensions < 1 || dimensions > mostDimensions)
        return invalid(QStringLiteral("'dimensions' must be within 1..%1.").arg(mostDimensions),
                       QStringLiteral("dimensions"));
    const bool base64 = object[QStringLiteral("encoding_format")].toString() == QLatin1String("base64");
    QJsonArray data;
    qsizetype letters = 0;
    for (const auto &text : inputs) {
        letters += text.toString().size();
        data.append(
            QJsonObject { { QStringLiteral("object"), QStringLiteral("embedding") },
                          { QStringLiteral("index"), data.size() },
                          { QStringLiteral("embedding"), encoded(vectorFor(text.toString(), dimensions), base64) } });
    }
    const QJsonObject usage { { QStringLiteral("prompt_tokens"), (letters + 3) / 4 },
                              { QStringLiteral("total_tokens"), (letters + 3) / 4 } };
    return compact({ { QStringLiteral("object"), QStringLiteral("list") },
                     { QStringLiteral("data"), data },
                     { QStringLiteral("model"), object[QStringLiteral("model")] },
                     { QStringLiteral("usage"), usage } });
}

} // namespace Signalbox::Sandbox
