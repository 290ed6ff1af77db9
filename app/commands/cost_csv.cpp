#include "app/commands/cost_csv.h"

namespace Signalbox::Commands {

using namespace Cost;

namespace {

// One cell: quoted, and never a formula for the program that opens it.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

class CsvPrinter
{
public:
    CsvPrinter(const Comparison &comparison, const Scenario &scenario, QTextStream &out)
        : m_comparison(comparison)
        , m_scenario(scenario)
        , m_out(out)
    {
    }

    void print()
    {
        const auto &sheets = m_comparison.sheets;
        m_out << "what,name,tokens";
        for (const PriceSheet &sheet : m_comparison.sheets) {
            for (const char *end : { " least", " most" })
                m_out << ',' << cell(sheet.name + QLatin1Char(' ') + sheet.currency + QLatin1String(end));
        }
        m_out << "\r\n";
        for (const Line &line : m_comparison.lines)
            row("model", line.usage.model, QString::number(line.usage.total()), exactly(line.by[0].cost),
                exactly(line.by[1].cost));
        row("fees", {}, {}, sheets[0].feesPerMonth, sheets[1].feesPerMonth);
        row("month", {}, {}, monthOf(0), monthOf(1));
        if (m_comparison.savings)
            printSavings();
        m_out.flush();
    }

private:
    using Range = std::optional<Cost::AmountRange>;

    static Range exactly(const std::optional<Amount> &amount)
    {
        return amount ? Range({ *amount, *amount }) : std::nullopt;
    }
    Range monthOf(int side) const
    {
        const Cost::MonthCost &month = m_comparison.months[side];
        return month.complete ? Range(month.total()) : std::nullopt;
    }

    /// In the first sheet's currency, in its columns.
    void printSavings()
    {
        const QString &currency = m_comparison.sheets[0].currency;
        const Savings &savings = *m_comparison.savings;
        row("second in first currency", currency, {}, m_comparison.secondInFirst, {});
        row("saved a month", currency, {}, savings.month, {});
        row("saved percent", {}, {}, savings.percent, {});
        row("saved a year", currency, {}, savings.year, {});
        row("migration", currency, {}, exactly(m_scenario.migration), {});
        row("payback months", {}, {}, savings.paybackMonths, {});
        const auto &rate = m_scenario.rate;
        for (const RatePoint &point : m_comparison.sensitivity)
            row("saved a month at rate",
                QStringLiteral("%1 %2 for one %3").arg(point.rate.plainText(4), rate->in, rate->of), {},
                point.savingsMonth, {});
    }

    void row(const char *what, const QString &name, const QString &tokens, const Range &first, const Range &second)
    {
        m_out << what << ',' << (name.isEmpty() ? QString() : cell(name)) << ',' << tokens;
        for (const Range &range : { first, second })
            m_out << ',' << (range ? range->low.plainText(2) : QString()) << ','
                  << (range ? range->high.plainText(2) : QString());
        m_out << "\r\n";
    }

    const Comparison &m_comparison;
    const Scenario &m_scenario;
    QTextStream &m_out;
};

} // namespace

void printCostCsv(const Comparison &comparison, const Scenario &scenario, QTextStream &out)
{
    CsvPrinter(comparison, scenario, out).print();
}

} // namespace Signalbox::Commands
