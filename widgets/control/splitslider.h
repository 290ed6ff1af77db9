#pragma once

#include "core/base/types.h"
#include "widgets/theme/theme.h"

#include <QAbstractSlider>
#include <QList>

namespace Signalbox::Widgets {

/// What the slider marks, all as shares of the candidate.
struct SplitMarks {
    Side candidate = Side::Green;
    Permyriad requested;
    std::optional<Permyriad> acknowledged;
    struct Interval {
        double low = 0; ///< percent
        double high = 0;
        bool operator==(const Interval &) const = default;
    };
    std::optional<Interval> observed;
    QList<Permyriad> steps; ///< of the plan: marked, and the handle snaps to them softly
    bool operator==(const SplitMarks &) const = default;
};

/// The points lever: 0..100 % of production to the candidate, in 0.01 % steps. The handle follows the requested share
/// unless a hand is on it or a chosen share waits. Choosing ends with releasing mouse or key; it orders nothing by
/// itself. Arrows 1 %, Page keys 5 %, with Ctrl or Shift 0.01 %; Home and End; Escape lets go. The wheel does nothing:
/// too easily turned by mistake.
class SplitSlider : public QAbstractSlider, public Themed
{
    Q_OBJECT
public:
    explicit SplitSlider(QWidget *parent = nullptr);

    void setMarks(const SplitMarks &marks);
    [[nodiscard]] const SplitMarks &marks() const { return m_marks; }
    /// A chosen share that is asked or was sent; the handle stays on it. Nothing: it follows the requested share.
    void setPending(std::optional<Permyriad> share);
    [[nodiscard]] Permyriad shown() const { return Permyriad::of(value()); }
    /// True while a button or key that moves the handle is down.
    [[nodiscard]] bool isInHand() const { return m_hand.has_value(); }

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a share is, in widget coordinates.
    [[nodiscard]] QPoint positionOf(Permyriad share) const;

Q_SIGNALS:
    /// The hand moves; for showing only.
    void sharePointed(Signalbox::Permyriad share);
    /// The hand let go on this share.
    void shareChosen(Signalbox::Permyriad share);
    /// The hand was taken off without choosing: Escape, or the slider was disabled.
    void letGo();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect groove() const;
    [[nodiscard]] Permyriad shareAt(int x) const;
    [[nodiscard]] Permyriad snapped(Permyriad share) const;
    [[nodiscard]] Permyriad rest() const { return m_pending.value_or(m_marks.requested); }
    void point(Permyriad share);
    void choose();
    void drop();
    void followRest();
    void paintGroove(QPainter &painter) const;
    void paintSteps(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    Theme m_theme = Theme::dark();
    SplitMarks m_marks;
    std::optional<Permyriad> m_pending;
    std::optional<Permyriad> m_hand;
    bool m_dragging = false;
    int m_grip = 0; ///< from the pressed point to the handle's middle
};

} // namespace Signalbox::Widgets
