#include "core/config/suggestion.h"

#include <algorithm>
#include <vector>

namespace Signalbox::Config {

namespace {

// Optimal string alignment distance: Levenshtein with swaps of neighbours.
int wordDistance(QStringView a, QStringView b)
{
    const auto columns = size_t(b.size()) + 1;
    std::vector<int> beforeLast(columns);
    std::vector<int> last(columns);
    std::vector<int> row(columns);
    for (size_t j = 0; j < columns; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int replaced = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({ last[at] + 1, row[at - 1] + 1, replaced });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[columns - 1];
}

} // namespace

QString nearestWord(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype longestWord = 40;
    if (word.size() > longestWord)
        return {};
    QString best;
    int bestDistance = int(std::max<qsizetype>(word.size() / 3, 1)) + 1;
    const QString plain = word.toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
    for (const QString &candidate : candidates) {
        const int distance = wordDistance(plain, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace Signalbox::Config
