#pragma once

#include "core/cost/comparison.h"
#include "core/cost/own_use.h"
#include "widgets/shell/page.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace Signalbox::Widgets {

class FigureTable;
class TextLine;
class VolumeModel;

/// What a month costs by two price sheets: a calculator, apart from the live figures. Everything typed is kept in the
/// user's scenario file.
class CostPage : public Page
{
    Q_OBJECT
public:
    /// The user's own files; another place in tests.
    struct Files {
        QString prices;
        QString scenario;
    };

    explicit CostPage(QWidget *parent = nullptr);
    CostPage(Files files, QWidget *parent);

    /// Only what the console itself spends is of the snapshot.
    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec) override { }
    [[nodiscard]] bool hasTimeAxis() const override { return false; }

    [[nodiscard]] const Cost::Comparison &comparison() const { return m_comparison; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChoices(QHBoxLayout &first, QHBoxLayout &second);
    void buildMoney(QHBoxLayout &into, QHBoxLayout &once);
    void buildTable(QVBoxLayout &into);
    void buildResults(QBoxLayout &into);
    void fitColumns();
    /// That a column's cells and the longest word of its head need.
    [[nodiscard]] int neededWidth(int column) const;
    void readFiles();
    void fillFields();
    void takeSheets();
    void takeMoney();
    void takeVolumes(const QList<Cost::Usage> &volumes);
    /// Keeps the scenario and shows what comes of it.
    void keep();
    void showComparison();
    void showSavings();
    void showRates();
    void showOwn();
    [[nodiscard]] static QString nameOf(const Cost::OwnUse &use);
    void complain(const QString &text);

    Files m_files;
    Cost::SheetShelf m_shelf;
    Cost::Scenario m_scenario;
    Cost::Comparison m_comparison;
    bool m_mayWrite = true; ///< false: the user's file has a mistake, and is not to be written over
    VolumeModel *m_volumes;
    QTableView *m_table;
    QBoxLayout *m_results;
    QComboBox *m_sheets[2];
    QLineEdit *m_rate;
    QLineEdit *m_rateDate;
    QLineEdit *m_migration;
    TextLine *m_rateOf;
    TextLine *m_rateIn;
    FigureTable *m_savings;
    FigureTable *m_rates;
    TextLine *m_ownTitle;
    FigureTable *m_own; ///< what checks and tests cost
    QList<Cost::OwnUse> m_uses;
    TextLine *m_note;
    TextLine *m_problem;
};

} // namespace Signalbox::Widgets
