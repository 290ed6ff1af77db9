#include "core/relay/error_body.h"

#include <QJsonDocument>

namespace Signalbox::Relay {

bool ErrorBody::says(QLatin1StringView word) const
{
    return code.compare(word, Qt::CaseInsensitive) == 0 || type.compare(word, Qt::CaseInsensitive) == 0;
}

namespace {

constexpr int longestMessage = 239; // and an ellipsis
constexpr int longestWord = 79;

QString wordOf(const QJsonValue &value, const Redactor &redactor)
{
    if (value.isString())
        return redactor.clean(value.toString(), longestWord);
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return {};
}

ErrorBody errorOf(const QJsonValue &value, const Redactor &redactor)
{
    ErrorBody out;
    if (value.isString()) {
        out.message = redactor.clean(value.toString(), longestMessage);
        out.present = true;
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        out.type = wordOf(object.value(QLatin1String("type")), redactor);
        out.code = wordOf(object.value(QLatin1String("code")), redactor);
        out.message = redactor.clean(object.value(QLatin1String("message")).toString(), longestMessage);
        out.present = true;
    } else if (!value.isUndefined() && !value.isNull()) {
        out.present = true;
    }
    return out;
}

QString htmlTitle(const QString &page)
{
    const qsizetype open = page.indexOf(QLatin1String("<title"), 0, Qt::CaseInsensitive);
    const qsizetype from = open < 0 ? -1 : page.indexOf(QLatin1Char('>'), open);
    const qsizetype end = from < 0 ? -1 : page.indexOf(QLatin1String("</title"), from, Qt::CaseInsensitive);
    return end < 0 ? QString() : page.mid(from + 1, end - from - 1).simplified();
}

ErrorBody errorOfText(const QByteArray &body, const Redactor &redactor)
{
    ErrorBody out;
    out.present = !body.trimmed().isEmpty();
    if (!out.present)
        return out;
    const QString text = QString::fromUtf8(body.left(16384));
    out.page = looksLikeHtml(body);
    out.message = redactor.clean(out.page ? htmlTitle(text) : text.simplified(), longestMessage);
    return out;
}

} // namespace

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head")
        || start.startsWith("<body") || (start.startsWith('<') && start.contains("<html"));
}

ErrorBody errorMember(const QJsonObject &answer, const Redactor &redactor)
{
    return errorOf(answer.value(QLatin1String("error")), redactor);
}

ErrorBody parseErrorBody(const QByteArray &body, const Redactor &redactor)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return errorOfText(body, redactor);
    ErrorBody out = errorMember(document.object(), redactor);
    if (out.present)
        return out;
    out = errorOf(document.object(), redactor);
    if (out.message.isEmpty())
        out.message = redactor.clean(document.object().value(QLatin1String("detail")).toString(), longestMessage);
    return out;
}

bool isQuota(const ErrorBody &error)
{
    for (const QString &word : { error.code, error.type }) {
        if (word == QLatin1String("insufficient_quota") || word == QLatin1String("insufficient_user_quota")
            || word == QLatin1String("credit_balance_exhausted") || word == QLatin1String("billing_hard_limit_reached")
            || word.endsWith(QLatin1String("_spend_limit_exceeded"))
            || word.endsWith(QLatin1String("_usage_limit_exceeded")))
            return true;
    }
    return false;
}

} // namespace Signalbox::Relay
