#pragma once

#include "core/playbook/playbook.h"
#include "widgets/shell/page.h"
#include "widgets/theme/theme.h"

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Signalbox::Widgets {

class FactList;
class FailureList;
class TextLine;

/// The error playbook: for each class of failure what was seen, what it usually means, what the console already
/// checked, the next steps as buttons, and all of it as text for a ticket. While nothing is wrong and nobody asked for
/// a page, it says that, and offers the list of them. Made from snapshots; carries nothing out itself.
class PlaybookPage : public Page, public Themed
{
    Q_OBJECT
public:
    explicit PlaybookPage(QWidget *parent = nullptr);

    /// Shows that class for that side; `entry` is the log's line that it is about, if it is.
    void open(const Playbook::About &about, const std::optional<LogEntry> &entry = std::nullopt);
    [[nodiscard]] Playbook::About shown() const { return m_about; }
    /// Empty while no page is shown.
    [[nodiscard]] QString ticket() const;

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec) override { }
    [[nodiscard]] bool hasTimeAxis() const override { return false; }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void stepWanted(Signalbox::Playbook::Step step, Signalbox::Side side, const QUrl &link);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildSteps();
    void buildHead(QHBoxLayout &into);
    void buildBody(QVBoxLayout &into);
    void chosen();
    void refresh();
    void refreshNothing();
    void refreshSheet();
    void showSteps(const QList<Playbook::Step> &steps, const Playbook::Sheet &sheet);
    void showUsually(const QStringList &texts);

    Theme m_theme = Theme::dark();
    Session::SnapshotPtr m_snapshot;
    Playbook::About m_about { Playbook::Failure::Unauthorized, Side::Green };
    std::optional<LogEntry> m_entry;
    bool m_opened = false; ///< by somebody; until then it follows what is wrong
    bool m_calm = true; ///< nothing is, and nobody asked for a page
    QComboBox *m_side;
    QComboBox *m_failure;
    QToolButton *m_copy;
    TextLine *m_title;
    TextLine *m_present;
    FailureList *m_list;
    QWidget *m_body; ///< of a page
    FactList *m_seen;
    FactList *m_checked;
    QVBoxLayout *m_usually;
    QList<TextLine *> m_usuallyLines;
    QGridLayout *m_steps;
    QList<QPushButton *> m_buttons; ///< by Step
    QList<Playbook::Step> m_shownSteps;
    Config::Links m_shownLinks;
};

/// The page of the window that a step goes to; empty for steps that go elsewhere.
QString pageOfStep(Playbook::Step step);

} // namespace Signalbox::Widgets
