#pragma once

#include "widgets/diagnose/stallmeter.h"
#include "widgets/diagnose/whyview.h"
#include "widgets/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QFileDialog;
class QStackedWidget;
class QToolButton;

namespace Signalbox::Widgets {

class FoldingRow;
class TextLine;

/// Why is one side slow? The finding in a sentence, and eight views of the same time, cursor, origin and pick. While it
/// is shown, the phases of both sides are measured. Keys 1 to 8 choose a view; the rest as on the latency page. Live it
/// redraws twice a second, and only while it can be seen.
class WhyPage final : public Page
{
    Q_OBJECT
public:
    static constexpr milliseconds frame { 500 };

    explicit WhyPage(QWidget *parent = nullptr);
    ~WhyPage() override;

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds range) override;
    void setTimeRange(const TimeRange &range) override;
    void setTimeSpec(Qt::TimeSpec spec) override;
    [[nodiscard]] QWidget *head() override;
    [[nodiscard]] bool tellsWhySlow() const override { return true; }
    /// 0 to 7, in the order of the buttons.
    void showView(int index);
    [[nodiscard]] WhyView &shownView() const;
    [[nodiscard]] const Scene &scene() const { return *m_scene; }
    void setCursorAt(std::optional<qint64> at);
    /// Writes the shown view as a picture (.png) or its data (.csv), whole or not at all. Says what went wrong.
    void exportTo(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// The digits choose views from the lists, too.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// A frame while the keys go here.
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Ghost : quint8 { None, Yesterday, BeforeRollout };
    void buildViews();
    void buildChoices(QBoxLayout &into);
    void buildHead(QBoxLayout &into);
    void connectView(WhyView &view);
    void want(const TimeRange &range);
    void drawSoon(milliseconds within = frame);
    void draw();
    void showFinding();
    void keepRoom();
    void askForPast();
    [[nodiscard]] std::optional<qint64> ghostDistance() const;
    [[nodiscard]] TimeSpan known() const;
    void offerGhost();
    void askWhereTo();
    /// The shown view with a line below it that says what it is of: service, time, host.
    [[nodiscard]] QPixmap exported() const;
    void say(const QString &text, Tone tone);

    Session::SnapshotPtr m_snapshot;
    std::shared_ptr<const Scene> m_scene;
    TimeRange m_range;
    TimeRange m_held; ///< where a drag began
    TimeSpan m_known;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    Origin m_origin = Origin::User;
    Ghost m_ghost = Ghost::None;
    std::optional<qint64> m_askedFrom; ///< of the past, ms
    std::optional<Pick> m_pick;
    std::optional<qint64> m_cursor;
    QTimer m_frameTimer;
    QElapsedTimer m_drawn;
    StallMeter m_stalls;
    QList<WhyView *> m_views;
    QButtonGroup *m_buttons;
    QStackedWidget *m_stack;
    FoldingRow *m_head; ///< the views, and what they show; the window may take it
    QWidget *m_found; ///< finding and evidence, in room that does not shrink
    int m_foundWidth = 0; ///< for which its room is kept
    QComboBox *m_originBox;
    QComboBox *m_ghostBox;
    QToolButton *m_export;
    QToolButton *m_unpick;
    TextLine *m_finding;
    TextLine *m_evidence;
    TextLine *m_said; ///< what became of an export
    QFileDialog *m_dialog = nullptr;
    QString m_howTo; ///< what the keys do: for a reader while there is no cursor
};

} // namespace Signalbox::Widgets
