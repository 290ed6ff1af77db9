#include "core/config/problem.h"

#include "core/base/redact.h"

#include <QRegularExpression>

#include <algorithm>

namespace Signalbox::Config {

QString problemText(const Problem &problem)
{
    QString text = problem.file;
    if (problem.line > 0)
        text += QStringLiteral(":%1").arg(problem.line);
    text += QStringLiteral(": ");
    if (problem.severity == Severity::Warning)
        text += QStringLiteral("warning: ");
    if (!problem.key.isEmpty())
        text += problem.key + QStringLiteral(": ");
    text += problem.text;
    if (!problem.expected.isEmpty())
        text += QStringLiteral("; expected ") + problem.expected;
    return text;
}

QJsonObject problemJson(const Problem &problem)
{
    const bool error = problem.severity == Severity::Error;
    return {
        { QStringLiteral("severity"), error ? QStringLiteral("error") : QStringLiteral("warning") },
        { QStringLiteral("file"), problem.file },
        { QStringLiteral("line"), problem.line },
        { QStringLiteral("column"), problem.column },
        { QStringLiteral("key"), problem.key },
        { QStringLiteral("text"), problem.text },
        { QStringLiteral("expected"), problem.expected },
    };
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Severity::Error; });
}

QString shownText(const QString &text)
{
    constexpr int longestHarmless = 20;
    if (text.size() <= longestHarmless && Redactor().clean(text) == text)
        return QStringLiteral("\"%1\"").arg(text);
    return QStringLiteral("a text of %1 characters (not shown)").arg(text.size());
}

QString shownKey(const QString &name)
{
    static const QRegularExpression bare(QStringLiteral("\\A(?:[A-Za-z_-]{1,40}|[A-Za-z0-9_-]{1,20})\\z"));
    return bare.match(name).hasMatch() && Redactor().clean(name) == name ? name : shownText(name);
}

} // namespace Signalbox::Config
