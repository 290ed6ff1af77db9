#pragma once

#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Signalbox::Widgets {

/// One line of a FigureTable: a name to the left, a figure to the right.
struct FigureRow {
    QString label;
    QString value;
    Tone tone = Tone::Ink; ///< of the value
    Glyph glyph = Glyph::None; ///< before the value
    QString tip = {}; ///< plain text
    Glyph labelGlyph = Glyph::None; ///< before the label: a legend
    bool operator==(const FigureRow &) const = default;
};

/// Names and figures in two columns, drawn as one widget; redraws only when a figure changed. Rows move closer
/// together before anything is cut. Screen readers get all rows as the accessible description.
class FigureTable : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit FigureTable(QWidget *parent = nullptr);

    void setRows(const QList<FigureRow> &rows);
    [[nodiscard]] const QList<FigureRow> &rows() const { return m_rows; }
    /// Greys every value: what is shown is not news any more.
    void setStale(bool stale);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    void paintRow(QPainter &painter, const FigureRow &row, const QRect &room) const;

    Theme m_theme = Theme::dark();
    QFont m_labelFont;
    QFont m_valueFont;
    QList<FigureRow> m_rows;
    bool m_stale = false;
};

} // namespace Signalbox::Widgets
