#include "core/base/redact.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace Signalbox {

QString Secret::fingerprint() const
{
    if (m_text.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(m_text.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

Redactor::Redactor(const QList<Secret> &known)
{
    for (const Secret &secret : known) {
        if (!secret.isEmpty())
            m_known.append(secret.reveal());
    }
}

namespace {
constexpr int shortestTellingPart = 8;

// Relays echo the beginning and end of a key ("sk-abcd…wxyz"); any run this long gives away too much.
void removeParts(QString &text, const QString &secret)
{
    const QString mark = QStringLiteral("[redacted]");
    if (secret.size() < shortestTellingPart)
        return;
    qsizetype at = 0;
    while (at + shortestTellingPart <= text.size()) {
        if (!secret.contains(QStringView(text).mid(at, shortestTellingPart))) {
            ++at;
            continue;
        }
        qsizetype length = shortestTellingPart;
        while (at + length < text.size() && secret.contains(QStringView(text).mid(at, length + 1)))
            ++length;
        text.replace(at, length, mark);
        at += mark.size();
    }
}

// "sk-ab***wxyz", "ab…wxyz": each end may be too short to be found as a part of a key. Asterisks mask nothing else;
// dots stand between words, too.
void removeMasked(QString &text, const QStringList &known)
{
    static const QRegularExpression form(QStringLiteral(
        "(?<![A-Za-z0-9_-])([A-Za-z0-9_-]*(?:\\[redacted\\])?)(\\*{3,}|\\.{3,}|\u2026+)([A-Za-z0-9_-]*)"));
    constexpr qsizetype shortestTellingEnd = 3;
    const auto ofAKey = [&known](const QString &begin, const QString &end) {
        return std::any_of(known.begin(), known.end(), [&](const QString &secret) {
            return (begin.size() >= shortestTellingEnd && secret.startsWith(begin))
                || (end.size() >= shortestTellingEnd && secret.endsWith(end));
        });
    };
    qsizetype at = 0;
    for (QRegularExpressionMatch found = form.match(text); found.hasMatch(); found = form.match(text, at)) {
        const QString begin = found.captured(1);
        const QString end = found.captured(3);
        const bool stars = found.capturedView(2).startsWith(u'*') && !(begin.isEmpty() && end.isEmpty());
        const bool masks = stars || begin.endsWith(u']') || ofAKey(begin, end);
        const QString kept = masks ? QStringLiteral("[redacted]") : found.captured();
        text.replace(found.capturedStart(), found.capturedLength(), kept);
        at = found.capturedStart() + kept.size();
    }
}

QString escapeControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const bool bidi
            = (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || bidi || c.unicode() == 0x2028
            || c.unicode() == 0x2029) {
            out += c.unicode() < 0x100 ? QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'))
                                       : QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            out += c;
        }
    }
    return out;
}
} // namespace

QString Redactor::clean(QStringView outside, int maxLength) const
{
    static const QRegularExpression keyShape(QStringLiteral("\\b(sk|pk|rk|key|hs)-[A-Za-z0-9_*.…-]{6,}"));
    static const QRegularExpression bearer(QStringLiteral("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=*-]{6,}"));
    static const QRegularExpression field(QStringLiteral(
        "(?i)(\"?(?:api[-_]?key|authorization|password|secret|token)\"?\\s*[:=]\\s*\"?)[^\\s\"',}]{6,}"));
    // What a relay leaves of a key when it masks it: stars, and its last characters.
    static const QRegularExpression masked(QStringLiteral("\\[redacted\\](?:[*•…]+|\\.{2,})[A-Za-z0-9_-]*"));
    // Bound the work: outside text may be huge.
    QString text = outside.left(qsizetype(maxLength) * 8).toString();
    for (const QString &secret : m_known) // whole ones first: a part of one may be a part of another
        text.replace(secret, QStringLiteral("[redacted]"));
    for (const QString &secret : m_known)
        removeParts(text, secret);
    removeMasked(text, m_known);
    text.replace(bearer, QStringLiteral("\\1 [redacted]"));
    text.replace(keyShape, QStringLiteral("\\1-[redacted]"));
    text.replace(masked, QStringLiteral("[redacted]"));
    text.replace(field, QStringLiteral("\\1[redacted]"));
    text = escapeControls(text);
    if (text.size() > maxLength)
        text = text.left(maxLength) + QChar(0x2026);
    return text;
}

} // namespace Signalbox
