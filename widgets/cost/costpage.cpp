#include "widgets/cost/costpage.h"

#include "widgets/cost/volumemodel.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/foldingrow.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace Signalbox::Widgets {

using Cost::Amount;
using Cost::AmountRange;
using Cost::moneyText;

namespace {

QString rangeText(const AmountRange &range, int decimals, const QString &unit)
{
    const QString low = range.low.text(decimals);
    const QString high = range.high.text(decimals);
    return (low == high ? low : QStringLiteral("%1 – %2").arg(low, high)) + QLatin1Char(' ') + unit;
}

/// A test costs a fraction of a cent: that is not nothing.
QString smallMoney(const Amount &amount, const QString &currency)
{
    static const Amount cents = *Amount::fromText(QStringLiteral("0.1"));
    return amount < cents ? QStringLiteral("%1 %2").arg(amount.text(5), currency) : moneyText(amount, currency);
}

QLineEdit *makeField(const char *name, const QString &spoken, int letters)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(spoken);
    field->setFont(figureFont(0.94));
    field->setMaxLength(24);
    field->setFixedWidth(field->fontMetrics().averageCharWidth() * letters + 24);
    return field;
}

TextLine *makeLabel(const QString &text)
{
    auto *label = new TextLine(textFont(0.96), Tone::Muted);
    label->setElide(Qt::ElideNone);
    label->say(text);
    return label;
}

void markWrong(QLineEdit &field, bool wrong)
{
    if (field.property("wrong").toBool() == wrong)
        return;
    field.setProperty("wrong", wrong);
    field.setStyleSheet(field.styleSheet()); // a property of the style sheet counts only when it is read again
}

constexpr int besideTable = 12; ///< margins and the bar that scrolls
constexpr int longestCell = 20; ///< letters; a longer one is told by its tip

} // namespace

CostPage::CostPage(QWidget *parent)
    : CostPage({ Cost::ownPricesDirectory(), Cost::ownScenarioFile() }, parent)
{
}

CostPage::CostPage(Files files, QWidget *parent)
    : Page(parent)
    , m_files(std::move(files))
    , m_volumes(new VolumeModel(this))
    , m_table(new QTableView)
    , m_results(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_sheets { new QComboBox, new QComboBox }
    , m_rate(makeField("costRate", tr("Exchange rate"), 8))
    , m_rateDate(makeField("costRateDate", tr("Day of the exchange rate"), 10))
    , m_migration(makeField("costMigration", tr("What the change costs once"), 9))
    , m_rateOf(makeLabel({}))
    , m_rateIn(makeLabel({}))
    , m_savings(new FigureTable)
    , m_rates(new FigureTable)
    , m_ownTitle(new TextLine(textFont(0.96, QFont::DemiBold)))
    , m_own(new FigureTable)
    , m_note(new TextLine(textFont(0.94), Tone::Muted))
    , m_problem(new TextLine(textFont(0.96), Tone::Amber))
{
    auto *scroll = new ScrollColumn({ 0, 0, 10, 6 }, 8);
    QVBoxLayout *all = &scroll->column();
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, rightRoom, 0);
    page->addWidget(scroll);
    auto *choices = new FoldingRow;
    auto *money = new FoldingRow;
    buildChoices(choices->first(), choices->second());
    buildMoney(money->first(), money->second());
    all->addWidget(choices);
    all->addWidget(money);
    m_problem->setObjectName(QStringLiteral("costProblem"));
    m_problem->setWordWrap(true);
    all->addWidget(m_problem);
    buildTable(*all);
    buildResults(*m_results);
    all->addLayout(m_results);
    m_ownTitle->say(tr("What the console's own requests cost"));
    m_own->setObjectName(QStringLiteral("costOwn"));
    m_own->setAccessibleName(tr("What health checks and tests cost"));
    all->addWidget(m_ownTitle);
    all->addWidget(m_own);
    m_note->setWordWrap(true);
    all->addWidget(m_note);
    readFiles();
}

void CostPage::buildChoices(QHBoxLayout &first, QHBoxLayout &second)
{
    const QString spoken[] = { tr("First price sheet"), tr("Second price sheet") };
    for (int i = 0; i < 2; ++i) {
        m_sheets[i]->setObjectName(QStringLiteral("costSheet%1").arg(i + 1));
        m_sheets[i]->setAccessibleName(spoken[i]);
        if (i == 1)
            second.addWidget(makeLabel(tr("against")));
        (i == 0 ? first : second).addWidget(m_sheets[i]);
        connect(m_sheets[i], &QComboBox::activated, this, &CostPage::takeSheets);
    }
    first.addStretch(1);
    second.addStretch(1);
}

void CostPage::buildMoney(QHBoxLayout &into, QHBoxLayout &once)
{
    into.addWidget(m_rateOf);
    into.addWidget(m_rate);
    into.addWidget(m_rateIn);
    m_rateDate->setPlaceholderText(QStringLiteral("2026-11-24"));
    into.addWidget(m_rateDate);
    into.addStretch(1);
    once.addWidget(makeLabel(tr("the change costs once")));
    once.addWidget(m_migration);
    once.addStretch(1);
    for (QLineEdit *field : { m_rate, m_rateDate, m_migration })
        connect(field, &QLineEdit::editingFinished, this, &CostPage::takeMoney);
}

void CostPage::buildTable(QVBoxLayout &into)
{
    m_table->setTabKeyNavigation(false); // Tab leads on, the arrows walk in it
    m_table->setModel(m_volumes);
    m_table->setObjectName(QStringLiteral("costVolumes"));
    m_table->setAccessibleName(tr("Tokens a month and what they cost"));
    m_table->setFont(figureFont(0.94));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setFont(textFont(0.94));
    m_table->horizontalHeader()->setHighlightSections(false);
    into.addWidget(m_table, 1);
    connect(m_volumes, &VolumeModel::volumesChanged, this, &CostPage::takeVolumes);
    connect(m_volumes, &VolumeModel::refused, this, &CostPage::complain);
}

void CostPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

/// In a narrow page no column is wider than it must, the heads stand in three lines, and the results below each other.
void CostPage::fitColumns()
{
    QHeaderView &head = *m_table->horizontalHeader();
    constexpr int letters = 90; // that the columns' heads take in one line
    const bool narrow = width() < head.fontMetrics().averageCharWidth() * letters;
    const int lines = narrow ? 3 : 1;
    constexpr int above = 14; // and below: the padding of the style sheet and the style's own margin
    head.setFixedHeight(head.fontMetrics().height() * lines + above);
    head.setSectionResizeMode(narrow ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    head.setSectionResizeMode(VolumeModel::Model, QHeaderView::Stretch);
    int all = neededWidth(VolumeModel::Model);
    for (int column = VolumeModel::Model + 1; narrow && column < VolumeModel::Columns; ++column) {
        head.resizeSection(column, neededWidth(column));
        all += neededWidth(column);
    }
    if (narrow && all > width() - 2 * besideTable) { // it scrolls sideways rather than cut a name
        head.setSectionResizeMode(VolumeModel::Model, QHeaderView::Fixed);
        head.resizeSection(VolumeModel::Model, neededWidth(VolumeModel::Model));
    }
    m_results->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_results->setSpacing(narrow ? 8 : 28);
    m_table->setMinimumHeight(head.height() + m_table->verticalHeader()->defaultSectionSize() * 4 + 4);
}

int CostPage::neededWidth(int column) const
{
    const QHeaderView &head = *m_table->horizontalHeader();
    constexpr int sides = 10; // as the style sheet has it for this table's heads, and a line
    int widest = 0;
    for (int row = 0; row < m_volumes->rowCount(); ++row)
        widest = std::max(widest, m_table->sizeHintForIndex(m_volumes->index(row, column)).width());
    widest = std::min(widest, m_table->fontMetrics().averageCharWidth() * longestCell);
    const QStringList words
        = m_volumes->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(QLatin1Char(' '));
    for (const QString &word : words)
        widest = std::max(widest, head.fontMetrics().horizontalAdvance(word) + sides);
    return widest;
}

void CostPage::buildResults(QBoxLayout &into)
{
    m_savings->setObjectName(QStringLiteral("costSavings"));
    m_savings->setAccessibleName(tr("What is saved"));
    m_rates->setObjectName(QStringLiteral("costRates"));
    m_rates->setAccessibleName(tr("Saved a month at other exchange rates"));
    into.addWidget(m_savings, 3, Qt::AlignTop);
    into.addWidget(m_rates, 2, Qt::AlignTop);
}

void CostPage::readFiles()
{
    m_shelf = Cost::openShelf(m_files.prices);
    Cost::LoadedScenario loaded = Cost::openScenario(m_files.scenario);
    QStringList problems;
    for (const Config::Problem &problem : m_shelf.problems + loaded.problems)
        problems << Config::problemText(problem);
    m_mayWrite = loaded.ok();
    m_scenario = loaded.ok() ? loaded.scenario : Cost::openScenario({}).scenario;
    for (int i = 0; i < 2; ++i) {
        if (!m_shelf.find(m_scenario.sheets[i])) {
            problems << tr("There is no price sheet \"%1\".").arg(m_scenario.sheets[i]);
            m_scenario.sheets[i] = m_shelf.sheets.at(std::min<qsizetype>(i, m_shelf.sheets.size() - 1)).name;
        }
    }
    fillFields();
    showComparison();
    complain(problems.join(QLatin1Char('\n')));
}

void CostPage::fillFields()
{
    for (int i = 0; i < 2; ++i) {
        m_sheets[i]->clear();
        for (const Cost::PriceSheet &sheet : std::as_const(m_shelf.sheets))
            m_sheets[i]->addItem(QStringLiteral("%1 (%2)").arg(sheet.title, sheet.currency), sheet.name);
        m_sheets[i]->setCurrentIndex(m_sheets[i]->findData(m_scenario.sheets[i]));
    }
    const Cost::Rate rate = m_scenario.rate.value_or(Cost::Rate());
    QString value = rate.value.plainText(6);
    while (value.endsWith(QLatin1Char('0')))
        value.chop(1);
    m_rate->setText(m_scenario.rate ? value + (value.endsWith(QLatin1Char('.')) ? QStringLiteral("0") : QString())
                                    : QString());
    m_rateDate->setText(rate.date.isValid() ? rate.date.toString(Qt::ISODate) : QString());
    m_rateOf->say(tr("one %1 costs").arg(rate.of));
    m_rateIn->say(tr("%1 on").arg(rate.in));
    m_migration->setText(m_scenario.migration.plainText(2));
}

void CostPage::takeSheets()
{
    for (int i = 0; i < 2; ++i)
        m_scenario.sheets[i] = m_sheets[i]->currentData().toString();
    keep();
}

void CostPage::takeMoney()
{
    const auto rate = Amount::fromText(m_rate->text());
    const bool rateIsEmpty = m_rate->text().trimmed().isEmpty();
    const bool rateFits = rateIsEmpty || (rate && *rate > Amount());
    const QDate date = QDate::fromString(m_rateDate->text().trimmed(), Qt::ISODate);
    const bool dateFits = date.isValid() || m_rateDate->text().trimmed().isEmpty();
    const auto migration = Amount::fromText(m_migration->text());
    const bool migrationFits = migration && *migration >= Amount();
    markWrong(*m_rate, !rateFits);
    markWrong(*m_rateDate, !dateFits);
    markWrong(*m_migration, !migrationFits);
    if (!rateFits || !dateFits || !migrationFits) {
        complain(!rateFits       ? tr("The rate is a number above 0, like 7.2.")
                     : !dateFits ? tr("The day of the rate is written like 2026-11-24.")
                                 : tr("What the change costs is a number like 2000 or 1999.50."));
        return;
    }
    if (rateIsEmpty) {
        m_scenario.rate.reset();
    } else {
        m_scenario.rate = m_scenario.rate.value_or(Cost::Rate());
        m_scenario.rate->value = *rate;
        m_scenario.rate->date = date;
    }
    m_scenario.migration = *migration;
    keep();
}

void CostPage::takeVolumes(const QList<Cost::Usage> &volumes)
{
    m_scenario.volumes = volumes;
    keep();
}

void CostPage::keep()
{
    complain({});
    showComparison();
    if (!m_mayWrite) {
        complain(tr("Not kept: %1 has a mistake and is left as it is.").arg(m_files.scenario));
        return;
    }
    if (const Done saved = Cost::saveScenario(m_scenario, m_files.scenario); !saved)
        complain(tr("Not kept: %1").arg(saved.error().text));
}

void CostPage::showComparison()
{
    m_comparison = Cost::compare(m_scenario, *m_shelf.find(m_scenario.sheets[0]), *m_shelf.find(m_scenario.sheets[1]));
    m_volumes->setComparison(m_comparison);
    fitColumns();
    showSavings();
    showRates();
    showOwn();
    QStringList notes;
    for (const Cost::PriceSheet &sheet : m_comparison.sheets) {
        if (!sheet.note.isEmpty() && !notes.contains(sheet.note))
            notes << sheet.note;
    }
    m_note->say(notes.join(QLatin1Char(' ')));
}

/// One sheet's month, and what it is made of.
QList<FigureRow> CostPage::monthRows(int side) const
{
    const Cost::PriceSheet &sheet = m_comparison.sheets[side];
    const Cost::MonthCost &month = m_comparison.months[side];
    const auto orMore
        = [&month](const QString &text) { return month.complete ? text : tr("%1 and what is unpriced").arg(text); };
    const Tone tone = month.complete ? Tone::Ink : Tone::Amber;
    const bool free = month.fees.high.isZero();
    QList<FigureRow> rows;
    if (!free)
        rows.append({ .label = tr("tokens of a month"),
                      .value = orMore(moneyText(month.tokens, sheet.currency)),
                      .tone = tone });
    rows.append(
        { .label = tr("payment fees a month"),
          .value = free ? tr("none in its sheet") : moneyText(month.fees, sheet.currency),
          .tone = free ? Tone::Muted : Tone::Ink,
          .tip = tr("What paying costs besides the tokens: fees_per_month of the price sheet \"%1\". A sheet of "
                    "your own with other fees goes to %2.")
                     .arg(sheet.name, m_files.prices) });
    rows.append({ .label = tr("%1, a month").arg(sheet.title),
                  .value = orMore(moneyText(month.total(), sheet.currency)),
                  .tone = tone,
                  .tip = tr("Tokens and payment fees of a month.") });
    return rows;
}

void CostPage::showSavings()
{
    const auto &sheets = m_comparison.sheets;
    QList<FigureRow> rows;
    for (int i = 0; i < 2; ++i)
        rows += monthRows(i);
    const QString currency = sheets[0].currency;
    if (m_comparison.secondInFirst && sheets[1].currency != currency)
        rows.append(
            { .label = tr("the same in %1").arg(currency), .value = moneyText(*m_comparison.secondInFirst, currency) });
    if (const auto &savings = m_comparison.savings) {
        const Tone tone = savings->month.low > Amount() ? Tone::Ink : Tone::Amber;
        rows.append({ .label = tr("saved a month"), .value = moneyText(savings->month, currency), .tone = tone });
        rows.append({ .label = tr("of the first"), .value = rangeText(savings->percent, 1, QStringLiteral("%")) });
        rows.append({ .label = tr("saved a year"), .value = moneyText(savings->year, currency), .tone = tone });
        if (!m_scenario.migration.isZero())
            rows.append({ .label = tr("the change is paid back in"),
                          .value = savings->paybackMonths ? rangeText(*savings->paybackMonths, 1, tr("months"))
                                                          : tr("never") });
    } else {
        rows.append({ .label = tr("saved a month"),
                      .value = m_comparison.whyNot == Cost::NoSavings::NoRate
                          ? tr("not known: no rate from %1 to %2").arg(sheets[1].currency, currency)
                          : tr("not known: a price is missing"),
                      .tone = Tone::Amber });
    }
    m_savings->setRows(rows);
}

void CostPage::showRates()
{
    QList<FigureRow> rows;
    if (m_comparison.sensitivity.isEmpty()) {
        m_rates->setRows(rows);
        return;
    }
    const Cost::Rate &rate = *m_scenario.rate;
    rows.append({ .label = tr("%1 for one %2").arg(rate.in, rate.of),
                  .value = tr("saved a month, at least"),
                  .tone = Tone::Muted });
    for (const Cost::RatePoint &point : m_comparison.sensitivity)
        rows.append({ .label = point.rate.text(4),
                      .value = moneyText(point.savingsMonth.low, m_comparison.sheets[0].currency),
                      .tone = point.rate == rate.value ? Tone::Ink : Tone::Muted });
    if (m_comparison.breakEvenRate)
        rows.append(
            { .label = m_comparison.breakEvenRate->text(4), .value = tr("both cost the same"), .tone = Tone::Muted });
    m_rates->setRows(rows);
}

void CostPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot || !snapshot->service)
        return;
    const auto uses = Cost::ownUse(
        *snapshot->service, { snapshot->environment(Side::Blue).health, snapshot->environment(Side::Green).health },
        snapshot->canary.get(), snapshot->preflight.get());
    if (uses == m_uses)
        return;
    m_uses = uses;
    showOwn();
}

QString CostPage::nameOf(const Cost::OwnUse &use)
{
    switch (use.kind) {
    case Cost::OwnUse::Kind::HealthChecks:
        return tr("health checks of %1, 30 days").arg(sideTitle(use.side));
    case Cost::OwnUse::Kind::CanaryTest:
        return tr("one canary test of %1").arg(sideTitle(use.side));
    case Cost::OwnUse::Kind::Preflight:
        return tr("the last preflight, both sides");
    case Cost::OwnUse::Kind::Golden:
        return tr("its golden prompts, %1").arg(use.tokens.model);
    }
    return {};
}

/// By both sheets, since either side may be the one that is paid for.
void CostPage::showOwn()
{
    QList<FigureRow> rows;
    for (const Cost::OwnUse &use : std::as_const(m_uses)) {
        QStringList values;
        bool priced = true;
        bool anyPriced = false;
        for (const Cost::PriceSheet &sheet : m_comparison.sheets) {
            const auto cost = Cost::costOfUse(use, sheet);
            priced = priced && cost;
            anyPriced = anyPriced || cost;
            values << (cost ? smallMoney(*cost, sheet.currency) : tr("unpriced"));
        }
        rows.append(
            { .label = nameOf(use),
              .value = (use.measured || !anyPriced ? QString() : tr("at most ")) + values.join(QStringLiteral(" · ")),
              .tone = priced ? Tone::Ink : Tone::Amber,
              .tip = tr("%1, %2 tokens in and %3 out, by the price sheets \"%4\" and \"%5\".")
                         .arg(use.tokens.model)
                         .arg(use.tokens.input)
                         .arg(use.tokens.output)
                         .arg(m_comparison.sheets[0].title, m_comparison.sheets[1].title) });
    }
    m_ownTitle->setVisible(!rows.isEmpty());
    m_own->setVisible(!rows.isEmpty());
    m_own->setRows(rows);
}

void CostPage::complain(const QString &text)
{
    m_problem->say(text, Tone::Amber, text.isEmpty() ? Glyph::None : Glyph::Warning);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace Signalbox::Widgets
