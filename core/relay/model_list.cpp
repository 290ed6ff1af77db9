#include "core/relay/model_list.h"

#include "core/relay/error_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace Signalbox::Relay {
namespace {

constexpr int longestId = 100;

std::optional<QJsonArray> listIn(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    for (const char *name : { "data", "models" }) {
        const QJsonValue value = document.object().value(QLatin1String(name));
        if (value.isArray())
            return value.toArray();
    }
    return std::nullopt;
}

QString idOf(const QJsonValue &entry)
{
    if (entry.isString())
        return entry.toString();
    const QJsonObject object = entry.toObject();
    for (const char *name : { "id", "name", "model" }) {
        QString id = object.value(QLatin1String(name)).toString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

QString listWords(const char *code)
{
    return words({ QString::fromLatin1(code), {} });
}

ModelList noList(const QString &problem)
{
    ModelList list;
    list.problem = problem;
    return list;
}

} // namespace

ModelList parseModelList(const QByteArray &body, const Redactor &redactor)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return noList(listWords(body.isEmpty() ? "list.empty" : looksLikeHtml(body) ? "list.html" : "list.no-json"));
    const auto entries = listIn(document);
    if (!entries) {
        const ErrorBody error = parseErrorBody(body, redactor);
        return noList(error.present && !error.message.isEmpty() ? error.message : listWords("list.none"));
    }
    ModelList list;
    for (const auto &entry : *entries) {
        const QString id = redactor.clean(idOf(entry).trimmed(), longestId);
        if (id.isEmpty())
            continue;
        if (list.ids.size() >= mostModels) {
            list.complete = false;
            break;
        }
        list.ids.append(id);
    }
    std::sort(list.ids.begin(), list.ids.end());
    list.ids.removeDuplicates();
    if (list.ids.isEmpty() && !entries->isEmpty())
        list.problem = listWords("list.nameless");
    return list;
}

} // namespace Signalbox::Relay
