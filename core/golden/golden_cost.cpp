#include "core/golden/golden_cost.h"

#include "core/cost/comparison.h"

#include <QCoreApplication>

namespace Signalbox::Golden {
namespace {

constexpr int decimals = 6; ///< a prompt costs a few millionths

struct GoldenCost {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Golden)
};

/// Nothing: a model has no price there.
std::optional<Cost::Amount> priced(const Spent &spent, const Cost::PriceSheet &sheet)
{
    Cost::Amount sum;
    for (auto at = spent.cbegin(); at != spent.cend(); ++at) {
        const Cost::LineCost line
            = Cost::costOf(Cost::Usage { .model = at.key(), .input = at->first, .output = at->second }, sheet);
        if (!line.cost)
            return std::nullopt;
        sum = sum + *line.cost;
    }
    return sum;
}

} // namespace

QString costText(const Spent &spent, const QList<Cost::PriceSheet> &sheets)
{
    if (spent.isEmpty())
        return {};
    QStringList out;
    for (const Cost::PriceSheet &sheet : sheets) {
        const auto cost = priced(spent, sheet);
        out.append(cost ? GoldenCost::tr("%1 %2 by \"%3\"").arg(cost->text(decimals), sheet.currency, sheet.name)
                        : GoldenCost::tr("unpriced by \"%1\"").arg(sheet.name));
    }
    return out.join(QStringLiteral(", "));
}

} // namespace Signalbox::Golden
