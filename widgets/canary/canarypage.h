#pragma once

#include "widgets/shell/page.h"
#include "widgets/theme/theme.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Signalbox::Widgets {

class CanaryTable;
class ProgressStrip;
class TextLine;

/// Tests the candidate beside the users and shows how it went: what to send, how far it is, the figures of both sides
/// on both routes, the verdict with its reasons, failures by class. It moves no traffic, so it works unarmed.
class CanaryPage : public Page, public Themed
{
    Q_OBJECT
public:
    explicit CanaryPage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec) override { }
    [[nodiscard]] bool hasTimeAxis() const override { return false; }
    void setTheme(const Theme &theme) override;

private:
    void buildForm(QHBoxLayout &into, QHBoxLayout &end);
    void buildResult(QVBoxLayout &into);
    /// The plan that the fields say; tells what is wrong with them otherwise.
    std::optional<Probe::CanaryPlan> plan();
    void startOrStop();
    void showTest(const Probe::CanaryView *view);
    void showRemarks(const Probe::CanaryView *view);
    [[nodiscard]] bool isRunning() const;

    Theme m_theme = Theme::dark(); ///< for lines that are made later
    Probe::CanaryViewPtr m_shown;
    bool m_everShown = false;
    QLineEdit *m_percent;
    QLineEdit *m_duration;
    QLineEdit *m_interval;
    QComboBox *m_retry;
    QPushButton *m_button;
    TextLine *m_problem;
    TextLine *m_headline;
    TextLine *m_detail;
    ProgressStrip *m_progress;
    CanaryTable *m_table;
    QVBoxLayout *m_remarks;
    QList<TextLine *> m_lines;
};

} // namespace Signalbox::Widgets
