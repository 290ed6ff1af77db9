#include "core/report/line_diff.h"

#include <algorithm>
#include <vector>

namespace Signalbox::Report {
namespace {

constexpr qsizetype mostLines = 4000;

void appendAll(QList<DiffLine> &out, DiffLine::Kind kind, const QStringList &lines)
{
    for (const QString &line : lines)
        out.append({ kind, line });
}

QList<DiffLine> middleDiff(const QStringList &now, const QStringList &then)
{
    QList<DiffLine> out;
    if (now.size() > mostLines || then.size() > mostLines || now.isEmpty() || then.isEmpty()) {
        appendAll(out, DiffLine::Kind::Now, now);
        appendAll(out, DiffLine::Kind::Then, then);
        return out;
    }
    // common[i][j]: how many lines now[i…] and then[j…] have in common.
    const size_t columns = size_t(then.size()) + 1;
    std::vector<quint16> common(size_t(now.size() + 1) * columns, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & { return common[size_t(i) * columns + size_t(j)]; };
    for (qsizetype i = now.size() - 1; i >= 0; --i) {
        for (qsizetype j = then.size() - 1; j >= 0; --j)
            at(i, j) = now[i] == then[j] ? quint16(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < now.size() || j < then.size()) {
        if (i < now.size() && j < then.size() && now[i] == then[j]) {
            out.append({ DiffLine::Kind::Same, now[i++] });
            ++j;
        } else if (j == then.size() || (i < now.size() && at(i + 1, j) >= at(i, j + 1))) {
            out.append({ DiffLine::Kind::Now, now[i++] });
        } else {
            out.append({ DiffLine::Kind::Then, then[j++] });
        }
    }
    return out;
}

} // namespace

QList<DiffLine> lineDiff(const QStringList &now, const QStringList &then)
{
    qsizetype front = 0;
    while (front < now.size() && front < then.size() && now[front] == then[front])
        ++front;
    qsizetype back = 0;
    while (back < now.size() - front && back < then.size() - front
           && now[now.size() - 1 - back] == then[then.size() - 1 - back])
        ++back;
    QList<DiffLine> out;
    appendAll(out, DiffLine::Kind::Same, now.mid(0, front));
    out += middleDiff(now.mid(front, now.size() - front - back), then.mid(front, then.size() - front - back));
    appendAll(out, DiffLine::Kind::Same, now.mid(now.size() - back));
    return out;
}

} // namespace Signalbox::Report
