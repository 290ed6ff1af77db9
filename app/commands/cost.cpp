#include "app/commands/cost.h"

#include "app/commands/cost_csv.h"
#include "app/commands/cost_json.h"
#include "app/commands/text.h"
#include "core/config/service_file.h"
#include "core/cost/comparison.h"
#include "core/cost/own_use.h"

#include <QFileInfo>

namespace Signalbox::Commands {
namespace {

using namespace Cost;

enum class Form : quint8 { Text, Json, Csv };

struct CostOptions {
    Form form = Form::Text;
    Scenario scenario;
    SheetShelf shelf;
    std::optional<Config::Service> service; ///< whose checks are priced too
};

Error wrongCostUse(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

// The first error among the problems, as one line.
std::optional<Error> firstError(const QList<Config::Problem> &problems)
{
    for (const Config::Problem &problem : problems) {
        if (problem.severity == Config::Severity::Error)
            return wrongCostUse(Config::problemText(problem));
    }
    return std::nullopt;
}

Done takeVolumes(Arguments &arguments, Scenario &scenario)
{
    const auto volumes = arguments.takeValues(QStringLiteral("volume"));
    if (!volumes)
        return volumes.error();
    if (!volumes->isEmpty())
        scenario.volumes.clear();
    for (const QString &volume : *volumes) {
        const qsizetype equals = volume.lastIndexOf(QLatin1Char('='));
        const auto tokens = tokensFromText(QStringView(volume).mid(equals + 1));
        if (equals < 1 || !tokens)
            return wrongCostUse(tr("--volume: \"%1\" is not MODEL=TOKENS, like gpt-4o=100M").arg(volume));
        scenario.volumes.append({ .model = volume.left(equals), .mixed = *tokens });
    }
    return done();
}

// Nothing when the option was not given.
Result<std::optional<Amount>> takeAmount(Arguments &arguments, const QString &name, bool above0)
{
    const auto text = arguments.takeValue(name);
    if (!text)
        return text.error();
    if (!text->has_value())
        return std::optional<Amount>();
    const auto amount = Amount::fromText(**text);
    if (!amount || *amount < Amount() || (above0 && amount->isZero()))
        return wrongCostUse(tr("--%1: \"%2\" is not an amount; expected digits like 7.2").arg(name, **text));
    return std::optional(*amount);
}

Done takeMoney(Arguments &arguments, Scenario &scenario)
{
    const auto rate = takeAmount(arguments, QStringLiteral("rate"), true);
    if (!rate)
        return rate.error();
    const auto date = arguments.takeValue(QStringLiteral("rate-date"));
    if (!date)
        return date.error();
    if (rate->has_value()) {
        scenario.rate = scenario.rate.value_or(Rate());
        scenario.rate->value = **rate;
        scenario.rate->date = QDate();
    }
    if (date->has_value()) {
        const QDate day = QDate::fromString(**date, Qt::ISODate);
        if (!day.isValid() || !scenario.rate)
            return wrongCostUse(tr("--rate-date: expected a day like 2026-11-24, and a rate"));
        scenario.rate->date = day;
    }
    const auto migration = takeAmount(arguments, QStringLiteral("migration"), false);
    if (!migration)
        return migration.error();
    scenario.migration = migration->value_or(scenario.migration);
    return done();
}

Done takeSheets(Arguments &arguments, CostOptions &options)
{
    const auto directory = arguments.takeValue(QStringLiteral("prices"));
    if (!directory)
        return directory.error();
    options.shelf = openShelf(directory->value_or(ownPricesDirectory()));
    if (const auto error = firstError(options.shelf.problems))
        return *error;
    const auto names = arguments.takeValue(QStringLiteral("sheets"));
    if (!names)
        return names.error();
    if (names->has_value()) {
        const QStringList both = (*names)->split(QLatin1Char(','));
        if (both.size() != 2)
            return wrongCostUse(tr("--sheets: expected two names, like direct,relay"));
        options.scenario.sheets[0] = both.at(0).trimmed();
        options.scenario.sheets[1] = both.at(1).trimmed();
    }
    for (const QString &name : options.scenario.sheets) {
        if (options.shelf.find(name))
            continue;
        QStringList known;
        for (const PriceSheet &sheet : std::as_const(options.shelf.sheets))
            known.append(sheet.name);
        return wrongCostUse(
            tr("there is no price sheet \"%1\"; known: %2. Your own go to %3")
                .arg(name, known.join(QStringLiteral(", ")), directory->value_or(ownPricesDirectory())));
    }
    return done();
}

Done takeService(Arguments &arguments, CostOptions &options)
{
    const auto file = arguments.takeValue(QStringLiteral("config"));
    if (!file || !file->has_value())
        return file ? done() : Done(file.error());
    const Config::Loaded loaded = Config::load(**file);
    if (const auto error = firstError(loaded.problems))
        return *error;
    options.service = loaded.service;
    return done();
}

Result<CostOptions> takeCostOptions(Arguments &arguments)
{
    CostOptions options;
    if (arguments.takeFlag(QStringLiteral("json")))
        options.form = Form::Json;
    else if (arguments.takeFlag(QStringLiteral("csv")))
        options.form = Form::Csv;
    const auto file = arguments.takeValue(QStringLiteral("scenario"));
    if (!file)
        return file.error();
    const LoadedScenario loaded = file->has_value()
        ? (QFileInfo::exists(**file)
               ? openScenario(**file)
               : LoadedScenario { .problems = { { **file, 0, 0, {}, tr("there is no such file"), {} } } })
        : openScenario(ownScenarioFile());
    if (const auto error = firstError(loaded.problems))
        return *error;
    options.scenario = loaded.scenario;
    for (const Done &step : { takeVolumes(arguments, options.scenario), takeMoney(arguments, options.scenario),
                              takeSheets(arguments, options), takeService(arguments, options) }) {
        if (!step)
            return step.error();
    }
    if (const auto rest = arguments.finish(0); !rest)
        return rest.error();
    return options;
}

QString costText(const LineCost &cost, const QString &currency)
{
    return cost.cost ? moneyText(*cost.cost, currency) : tr("unpriced (%1)").arg(whyUnpriced(cost.why));
}

QString rangeText(const AmountRange &range, int decimals)
{
    const QString low = range.low.text(decimals);
    const QString high = range.high.text(decimals);
    return low == high ? low : QStringLiteral("%1 – %2").arg(low, high);
}

class TextPrinter
{
public:
    TextPrinter(const Comparison &comparison, const CostOptions &options, QTextStream &out)
        : m_comparison(comparison)
        , m_options(options)
        , m_out(out)
    {
    }

    void print()
    {
        const auto &sheets = m_comparison.sheets;
        row(tr("a month"), tr("tokens"), sheets[0].title, sheets[1].title);
        for (const Line &line : m_comparison.lines)
            row(line.usage.model, tokensText(line.usage.total()), costText(line.by[0], sheets[0].currency),
                costText(line.by[1], sheets[1].currency));
        row(tr("payment fees"), {}, feesText(sheets[0]), feesText(sheets[1]));
        row(tr("together"), {}, totalText(0), totalText(1));
        if (m_comparison.secondInFirst && sheets[0].currency != sheets[1].currency)
            row(tr("in %1").arg(sheets[0].currency), {}, {},
                moneyText(*m_comparison.secondInFirst, sheets[0].currency));
        m_out << Qt::endl;
        printSavings();
        printChecks();
        for (const PriceSheet &sheet : m_comparison.sheets) {
            if (!sheet.note.isEmpty())
                m_out << sheet.note << Qt::endl;
        }
    }

private:
    void row(const QString &a, const QString &b, const QString &c, const QString &d)
    {
        QString line = QStringLiteral("%1 %2  %3  %4").arg(a, -22).arg(b, 8).arg(c, -28).arg(d);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        m_out << line << Qt::endl;
    }

    static QString feesText(const PriceSheet &sheet)
    {
        return sheet.feesPerMonth.high.isZero() ? tr("none in its sheet")
                                                : moneyText(sheet.feesPerMonth, sheet.currency);
    }

    QString totalText(int side) const
    {
        const QString text = moneyText(m_comparison.months[side].total(), m_comparison.sheets[side].currency);
        return m_comparison.months[side].complete ? text : tr("%1 and what is unpriced").arg(text);
    }

    void printSavings()
    {
        const QString currency = m_comparison.sheets[0].currency;
        if (m_comparison.whyNot == NoSavings::Incomplete) {
            m_out << tr("Savings: not known, a price is missing.") << Qt::endl;
            return;
        }
        if (!m_comparison.savings) {
            m_out << tr("Savings: not known, there is no rate between %1 and %2; give --rate.")
                         .arg(currency, m_comparison.sheets[1].currency)
                  << Qt::endl;
            return;
        }
        const Savings &savings = *m_comparison.savings;
        m_out << tr("Saved: %1 a month (%2 %), %3 a year")
                     .arg(moneyText(savings.month, currency), rangeText(savings.percent, 1),
                          moneyText(savings.year, currency))
              << Qt::endl;
        const Amount &migration = m_options.scenario.migration;
        if (!migration.isZero())
            m_out << (savings.paybackMonths
                          ? tr("The change costs %1 once: paid back in %2 months")
                                .arg(moneyText(migration, currency), rangeText(*savings.paybackMonths, 1))
                          : tr("The change costs %1 once: never paid back").arg(moneyText(migration, currency)))
                  << Qt::endl;
        printRates(currency);
    }

    void printRates(const QString &currency)
    {
        if (m_comparison.sensitivity.isEmpty())
            return;
        const Rate &rate = *m_options.scenario.rate;
        m_out << tr("Rate: one %1 costs %2 %3 (%4). Saved a month at other rates:")
                     .arg(rate.of, rate.value.text(4), rate.in,
                          rate.date.isValid() ? rate.date.toString(Qt::ISODate) : tr("day not said"))
              << Qt::endl;
        for (const RatePoint &point : m_comparison.sensitivity)
            m_out << QStringLiteral("  %1  %2").arg(point.rate.text(4), 9).arg(moneyText(point.savingsMonth, currency))
                  << Qt::endl;
        if (m_comparison.breakEvenRate)
            m_out << tr("Both cost the same where the rate is %1.").arg(m_comparison.breakEvenRate->text(4))
                  << Qt::endl;
    }

    void printChecks()
    {
        if (!m_options.service)
            return;
        for (const Side side : { Side::Blue, Side::Green }) {
            for (const PriceSheet &sheet : m_comparison.sheets) {
                const auto cost = checksCost(*m_options.service, side, sheet);
                m_out << tr("Health checks of %1 by \"%2\": %3 in 30 days")
                             .arg(sideName(side), sheet.name,
                                  cost ? tr("at most about %1").arg(moneyText(*cost, sheet.currency)) : tr("unpriced"))
                      << Qt::endl;
            }
        }
    }

    const Comparison &m_comparison;
    const CostOptions &m_options;
    QTextStream &m_out;
};

} // namespace

std::optional<Amount> checksCost(const Config::Service &service, Side side, const PriceSheet &sheet)
{
    return checksPerMonth(service.checks.interval, Cost::pingAtMost(service.environment(side).probe), sheet);
}

QString whyUnpriced(Cost::Unpriced why)
{
    switch (why) {
    case Unpriced::No:
        return {};
    case Unpriced::NoModel:
        return tr("not in the sheet");
    case Unpriced::NoPrice:
        return tr("a price is missing");
    case Unpriced::Mixed:
        return tr("tell input and output apart");
    }
    return {};
}

Started runCost(Arguments arguments, Streams streams)
{
    const auto options = takeCostOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    const Scenario &scenario = options->scenario;
    const Comparison comparison
        = compare(scenario, *options->shelf.find(scenario.sheets[0]), *options->shelf.find(scenario.sheets[1]));
    switch (options->form) {
    case Form::Text:
        TextPrinter(comparison, *options, streams.out).print();
        break;
    case Form::Json:
        streams.out << QString::fromUtf8(costJson(comparison, scenario, options->service)) << Qt::flush;
        break;
    case Form::Csv:
        printCostCsv(comparison, scenario, streams.out);
        break;
    }
    return comparison.savings ? ExitDone : ExitUndecided;
}

} // namespace Signalbox::Commands
