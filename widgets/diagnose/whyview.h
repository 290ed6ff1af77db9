#pragma once

#include "widgets/diagnose/csv.h"
#include "widgets/diagnose/latencyaxis.h"
#include "widgets/diagnose/scene.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace Signalbox::Widgets {

/// One picture of the diagnosis, drawn from a scene alone. What does not depend on the pointer is drawn once for each
/// scene and kept; cursor and tip are laid over it. Hovering tells in plain words, also to a screen reader.
class WhyView : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit WhyView(const QString &title, QWidget *parent = nullptr);

    void setScene(const std::shared_ptr<const Scene> &scene);
    void setTheme(const Theme &theme) override;
    /// What is drawn, as rows with a head: for a file. Every row says of whose requests and of what time it is.
    [[nodiscard]] virtual QString csv() const = 0;
    /// True when x is the shared time axis.
    [[nodiscard]] virtual bool hasTimeAxis() const { return false; }
    /// True when all of it is of the chosen time although no axis shows it.
    [[nodiscard]] virtual bool tellsRange() const { return false; }
    /// True when it draws the earlier time that was chosen to compare with.
    [[nodiscard]] virtual bool showsGhost() const { return false; }
    /// What the pointer there is on, in plain words; empty: nothing.
    [[nodiscard]] virtual QString wordsAt(QPointF point) const = 0;
    /// That, and what the marks beside it tell.
    [[nodiscard]] QString toldAt(QPointF point) const;
    /// The same for the cursor that keys move; empty without one.
    [[nodiscard]] QString wordsAtCursor() const;
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Draws all of it into an image of its size.
    [[nodiscard]] QPixmap picture();
    /// What the last drawing had to cut at the right, whole: for tests.
    [[nodiscard]] const QStringList &cut() const { return m_cut; }

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> at);
    void zoomed(double factor, qint64 about);
    void grabbed();
    void dragged(qint64 byMs);
    void picked(const std::optional<Signalbox::Widgets::Pick> &pick);

protected:
    static constexpr int left = 58; ///< room for the labels of y
    static constexpr int right = 14;
    static constexpr int top = 24; ///< room for the title
    static constexpr int bottom = 22; ///< room for the labels of x
    static constexpr int sideRoom = 18; ///< above a plot, for whose it is: in it the title would hide the newest

    /// Everything but cursor and tip.
    virtual void draw(QPainter &painter) = 0;
    /// What a click there picks; nothing: it picks nothing.
    [[nodiscard]] virtual std::optional<Pick> pickAt(QPointF point) const;
    /// Called when scene, size or theme changed, before draw().
    virtual void prepare() { }

    [[nodiscard]] const Scene &scene() const { return *m_scene; }
    [[nodiscard]] QRectF whole() const;
    [[nodiscard]] double xOf(qint64 ms) const;
    [[nodiscard]] qint64 msAt(double x) const;
    [[nodiscard]] const QFont &labelFont() const { return m_labelFont; }

    /// Where not both fit, `more` alone: what is drawn is written on its button too.
    /// Where there is room, `extra` stands behind, and without a time axis which time it is of.
    void drawTitle(QPainter &painter, const QString &more = {}, const QString &extra = {});
    /// As much of the text as goes into the width.
    [[nodiscard]] QString fitted(const QString &text, const QFontMetrics &metrics, double width);
    /// A sign, a word: the title of a part, in its upper right corner.
    void drawSideTitle(QPainter &painter, Side side, const QRectF &plot) const;
    void drawLatencyGrid(QPainter &painter, const LatencyAxis &axis, const QRectF &plot) const;
    /// An arrow at the edge of the plot where the value is beyond the scale; nothing where it is not.
    void drawBeyond(QPainter &painter, const LatencyAxis &axis, const QRectF &plot, microseconds value, double x) const;
    void drawTimeTicks(QPainter &painter, const QRectF &plot) const;
    void drawMarks(QPainter &painter, const QRectF &plot, bool labelled) const;
    void drawEmpty(QPainter &painter, const QString &text) const;
    /// Hatches where nobody watched, and says so where there is room.
    void drawUnwatched(QPainter &painter, const QRectF &plot) const;
    /// What the pointer tells of such a moment; empty for all others.
    [[nodiscard]] QString unwatchedAt(qint64 ms) const;
    /// Where one side has no request of the chosen origin in this time and the other has: that, and what there is of
    /// it, in the middle of its part of the picture.
    void drawNoneOf(QPainter &painter, Side side, const QRectF &plot) const;
    /// The outline of the pick on a time and latency plane.
    void drawPick(QPainter &painter, const LatencyAxis &axis, const QRectF &plot, Side side) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void drawTip(QPainter &painter, QPointF at) const;
    /// Where the cursor is told from: in the middle of its height.
    [[nodiscard]] std::optional<QPointF> cursorPoint() const;

    const QString m_title;
    std::shared_ptr<const Scene> m_scene;
    std::shared_ptr<const Scene> m_prepared; ///< what prepare() saw: what it points at stays
    Theme m_theme = Theme::dark();
    QPixmap m_kept;
    bool m_isKept = false;
    QStringList m_cut;
    std::optional<QPointF> m_pointer;
    bool m_wheeled = false; ///< the wheel was turned since the pointer moved
    std::optional<QPointF> m_pressed;
    bool m_drags = false;
    QFont m_titleFont;
    QFont m_labelFont;
};

/// "No users' requests went to green in this time; it has health checks: choose them above." Empty where it has some,
/// or where the other side has none either. Pure.
QString noneOf(const Scene &scene, Side side);
/// "10:36:41" in the scene's zone.
QString momentText(const Scene &scene, qint64 ms);

} // namespace Signalbox::Widgets
