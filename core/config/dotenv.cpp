#include "core/config/dotenv.h"

#include <QRegularExpression>

#include <optional>

namespace Signalbox::Config {

namespace {

// What may stand after a closing quote.
bool isTail(QStringView text)
{
    const QStringView rest = text.trimmed();
    return rest.isEmpty() || rest.startsWith(QLatin1Char('#'));
}

std::optional<QString> singleQuoted(QStringView text)
{
    const qsizetype end = text.indexOf(QLatin1Char('\''), 1);
    if (end < 0 || !isTail(text.mid(end + 1)))
        return std::nullopt;
    return text.mid(1, end - 1).toString();
}

std::optional<QChar> unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return QLatin1Char('\n');
    case u'r':
        return QLatin1Char('\r');
    case u't':
        return QLatin1Char('\t');
    case u'\\':
    case u'"':
    case u'$':
        return c;
    }
    return std::nullopt;
}

std::optional<QString> doubleQuoted(QStringView text)
{
    QString value;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('"'))
            return isTail(text.mid(at + 1)) ? std::optional(value) : std::nullopt;
        if (text[at] == QLatin1Char('\\') && at + 1 < text.size()) {
            const auto c = unescaped(text[++at]);
            if (!c)
                return std::nullopt;
            value += *c;
        } else {
            value += text[at];
        }
    }
    return std::nullopt;
}

QString bare(QStringView text)
{
    if (text.startsWith(QLatin1Char('#')))
        return {};
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('#') && text[at - 1].isSpace())
            return text.left(at).trimmed().toString();
    }
    return text.trimmed().toString();
}

std::optional<QString> dotEnvValue(QStringView text)
{
    const QStringView value = text.trimmed();
    if (value.startsWith(QLatin1Char('\'')))
        return singleQuoted(value);
    if (value.startsWith(QLatin1Char('"')))
        return doubleQuoted(value);
    return bare(value);
}

QString quotedValue(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9._~+/=:@-]+\\z"));
    if (plain.match(value).hasMatch())
        return value;
    if (!value.contains(QLatin1Char('\'')))
        return QLatin1Char('\'') + value + QLatin1Char('\'');
    QString escaped;
    for (const QChar c : value) {
        if (c == QLatin1Char('\\') || c == QLatin1Char('"') || c == QLatin1Char('$'))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

} // namespace

DotEnv parseDotEnv(const QByteArray &bytes)
{
    static const QRegularExpression assignment(
        QStringLiteral("\\A\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)\\z"));
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    DotEnv result;
    int number = 0;
    for (const QString &line : text.split(lineEnd)) {
        ++number;
        const QStringView content = QStringView(line).trimmed();
        if (content.isEmpty() || content.startsWith(QLatin1Char('#')))
            continue;
        const QRegularExpressionMatch match = assignment.match(line);
        const auto value = match.hasMatch() ? dotEnvValue(match.capturedView(2)) : std::nullopt;
        if (value)
            result.values.insert(match.captured(1), Secret(*value));
        else
            result.badLines.append(number);
    }
    return result;
}

Result<QByteArray> withDotEnvValue(const QByteArray &bytes, const QString &name, const Secret &value)
{
    const QRegularExpression line(QStringLiteral("^([ \t]*(?:export[ \t]+)?%1[ \t]*=)[^\r\n]*").arg(name),
                                  QRegularExpression::MultilineOption);
    // Latin-1 keeps one character per byte, so that bytes that are no text stay too.
    QString text = QString::fromLatin1(bytes);
    QRegularExpressionMatch last;
    for (auto found = line.globalMatch(text); found.hasNext();)
        last = found.next();
    const QString assigned = quotedValue(value.reveal());
    if (last.hasMatch()) {
        text.replace(last.capturedStart(), last.capturedLength(), last.captured(1) + assigned);
    } else {
        if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
            text += QLatin1Char('\n');
        text += QStringLiteral("%1=%2\n").arg(name, assigned);
    }
    const QByteArray edited = text.toLatin1();
    auto wanted = parseDotEnv(bytes).values;
    wanted.insert(name, value);
    if (parseDotEnv(edited).values != wanted)
        return Error { QStringLiteral("dotenv.not-editable"),
                       QStringLiteral("the line of %1 is written in a way that is not changed from here; change it by "
                                      "hand")
                           .arg(name),
                       {} };
    return edited;
}

} // namespace Signalbox::Config
