#include "core/models/comparison.h"
#include "core/report/line_diff.h"

#include <algorithm>

namespace Signalbox::Models {
namespace {

using Report::DiffLine;

constexpr qsizetype context = 3;

/// A text as lines that keep their ends, so that a patch says what really stands there.
QStringList linesOf(const QByteArray &text)
{
    QStringList lines;
    const QString all = QString::fromUtf8(text);
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype end = all.indexOf(QLatin1Char('\n'), at);
        const qsizetype next = end < 0 ? all.size() : end + 1;
        lines.append(all.mid(at, next - at));
        at = next;
    }
    return lines;
}

struct Hunk {
    qsizetype from = 0; ///< of the list of lines
    qsizetype to = 0;
};

QList<Hunk> hunksOf(const QList<DiffLine> &lines)
{
    QList<Hunk> hunks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == DiffLine::Kind::Same)
            continue;
        const Hunk around { std::max<qsizetype>(0, i - context), std::min(lines.size(), i + context + 1) };
        if (!hunks.isEmpty() && around.from <= hunks.last().to)
            hunks.last().to = around.to;
        else
            hunks.append(around);
    }
    return hunks;
}

QString rangeText(qsizetype before, qsizetype count)
{
    return QStringLiteral("%1,%2").arg(count == 0 ? before : before + 1).arg(count);
}

} // namespace

QByteArray patchText(const QByteArray &before, const QByteArray &after, const QString &file)
{
    const QList<DiffLine> lines = Report::lineDiff(linesOf(before), linesOf(after));
    const QList<Hunk> hunks = hunksOf(lines);
    if (hunks.isEmpty())
        return {};
    QString out = QStringLiteral("--- %1\n+++ %1\n").arg(file);
    qsizetype oldLine = 0;
    qsizetype newLine = 0;
    qsizetype at = 0;
    for (const Hunk &hunk : hunks) {
        for (; at < hunk.from; ++at, ++oldLine, ++newLine) { } // between hunks all lines are the same
        const qsizetype oldBefore = oldLine;
        const qsizetype newBefore = newLine;
        QString body;
        for (; at < hunk.to; ++at) {
            const DiffLine &line = lines.at(at);
            oldLine += line.kind != DiffLine::Kind::Then;
            newLine += line.kind != DiffLine::Kind::Now;
            body += line.kind == DiffLine::Kind::Same ? QLatin1Char(' ')
                : line.kind == DiffLine::Kind::Now    ? QLatin1Char('-')
                                                      : QLatin1Char('+');
            body += line.text;
            if (!line.text.endsWith(QLatin1Char('\n')))
                body += QStringLiteral("\n\\ No newline at end of file\n");
        }
        out += QStringLiteral("@@ -%1 +%2 @@\n")
                   .arg(rangeText(oldBefore, oldLine - oldBefore), rangeText(newBefore, newLine - newBefore))
            + body;
    }
    return out.toUtf8();
}

} // namespace Signalbox::Models
