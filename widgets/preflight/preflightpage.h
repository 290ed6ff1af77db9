#pragma once

#include "widgets/preflight/preflightwording.h"
#include "widgets/shell/page.h"

class QPushButton;
class QVBoxLayout;

namespace Signalbox::Widgets {

class TextLine;

/// Is everything ready for a deploy? Each line with what was seen, what it means and what to do. It moves no traffic,
/// so it works unarmed.
class PreflightPage : public Page, public Themed
{
    Q_OBJECT
public:
    explicit PreflightPage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec spec) override;
    [[nodiscard]] bool hasTimeAxis() const override { return false; }
    void setTheme(const Theme &theme) override;

private:
    struct Row {
        QWidget *whole;
        TextLine *head; ///< grade and title
        TextLine *evidence;
        TextLine *advice;
    };
    void showReport();
    void addRow();
    void fill(const Row &row, const PreflightItem &item);

    Theme m_theme = Theme::dark(); ///< for rows that are made later
    Qt::TimeSpec m_spec = Qt::LocalTime;
    Preflight::ReportPtr m_report;
    bool m_deployWaits = false;
    QString m_goldenCost; ///< by the price sheets, of a finished report
    QPushButton *m_button;
    TextLine *m_headline;
    TextLine *m_detail;
    QVBoxLayout *m_lines;
    QList<Row> m_rows;
};

} // namespace Signalbox::Widgets
