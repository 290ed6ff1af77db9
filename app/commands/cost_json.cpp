#include "app/commands/cost_json.h"

#include "app/commands/cost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Commands {

using namespace Cost;

namespace {

using PricedToo = std::optional<Config::Service>; ///< whose health checks are

QJsonValue amountJson(const std::optional<Amount> &amount, int decimals = 2)
{
    return amount ? QJsonValue(amount->plainText(decimals)) : QJsonValue(QJsonValue::Null);
}

QJsonObject rangeJson(const AmountRange &range, int decimals = 2)
{
    return { { QStringLiteral("low"), range.low.plainText(decimals) },
             { QStringLiteral("high"), range.high.plainText(decimals) } };
}

QJsonValue dateJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject sheetJson(const Comparison &comparison, int side, const PricedToo &service)
{
    const PriceSheet &sheet = comparison.sheets[side];
    QJsonObject object { { QStringLiteral("sheet"), sheet.name },
                         { QStringLiteral("title"), sheet.title },
                         { QStringLiteral("note"), sheet.note },
                         { QStringLiteral("date"), dateJson(sheet.date) },
                         { QStringLiteral("currency"), sheet.currency },
                         { QStringLiteral("tokens_cost"),
                           comparison.months[side].complete ? QJsonValue(comparison.months[side].tokens.plainText(2))
                                                            : QJsonValue(QJsonValue::Null) },
                         { QStringLiteral("fees"), rangeJson(sheet.feesPerMonth) },
                         { QStringLiteral("total"),
                           comparison.months[side].complete ? QJsonValue(rangeJson(comparison.months[side].total()))
                                                            : QJsonValue(QJsonValue::Null) },
                         { QStringLiteral("complete"), comparison.months[side].complete } };
    if (service) {
        QJsonObject checks;
        for (const Side one : { Side::Blue, Side::Green })
            checks.insert(sideName(one), amountJson(checksCost(*service, one, sheet)));
        object.insert(QStringLiteral("checks_30_days_at_most"), checks);
    }
    return object;
}

QJsonValue savingsJson(const Comparison &comparison)
{
    if (!comparison.savings)
        return QJsonValue::Null;
    const Savings &savings = *comparison.savings;
    return QJsonObject { { QStringLiteral("month"), rangeJson(savings.month) },
                         { QStringLiteral("percent"), rangeJson(savings.percent, 4) },
                         { QStringLiteral("year"), rangeJson(savings.year) },
                         { QStringLiteral("payback_months"),
                           savings.paybackMonths ? QJsonValue(rangeJson(*savings.paybackMonths, 2))
                                                 : QJsonValue::Null } };
}

} // namespace

QByteArray costJson(const Comparison &comparison, const Scenario &scenario, const PricedToo &service)
{
    QJsonArray lines;
    for (const Line &line : comparison.lines)
        lines.append(QJsonObject { { QStringLiteral("model"), line.usage.model },
                                   { QStringLiteral("tokens"), line.usage.total() },
                                   { QStringLiteral("first"), amountJson(line.by[0].cost) },
                                   { QStringLiteral("second"), amountJson(line.by[1].cost) } });
    QJsonArray rates;
    for (const RatePoint &point : comparison.sensitivity)
        rates.append(QJsonObject { { QStringLiteral("rate"), point.rate.plainText(6) },
                                   { QStringLiteral("saved_month"), rangeJson(point.savingsMonth) } });
    QJsonObject object { { QStringLiteral("lines"), lines },
                         { QStringLiteral("first"), sheetJson(comparison, 0, service) },
                         { QStringLiteral("second"), sheetJson(comparison, 1, service) },
                         { QStringLiteral("second_in_first_currency"),
                           comparison.secondInFirst ? QJsonValue(rangeJson(*comparison.secondInFirst))
                                                    : QJsonValue::Null },
                         { QStringLiteral("savings"), savingsJson(comparison) },
                         { QStringLiteral("migration"), scenario.migration.plainText(2) },
                         { QStringLiteral("sensitivity"), rates },
                         { QStringLiteral("break_even_rate"), amountJson(comparison.breakEvenRate, 6) } };
    if (const auto &rate = scenario.rate)
        object.insert(QStringLiteral("rate"),
                      QJsonObject { { QStringLiteral("of"), rate->of },
                                    { QStringLiteral("in"), rate->in },
                                    { QStringLiteral("value"), rate->value.plainText(6) },
                                    { QStringLiteral("date"), dateJson(rate->date) } });
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace Signalbox::Commands
