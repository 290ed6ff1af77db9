#pragma once

#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace Signalbox::Widgets {

/// One line of a FigureTable: a name to the left, a figure to the right.
struct FigureRow {
    QString label;
    QString value;
    Tone tone = Tone::Ink; ///< of the value
    Glyph glyph = Glyph::None; ///< before the value
    QString tip = {}; ///< plain text
    Glyph labelGlyph = Glyph::None; ///< before the label: a legend
    int spare = 0; ///< where height is short, the row with the highest goes first; 0: never
    bool operator==(const FigureRow &) const = default;
};

/// Names and figures in two columns, drawn as one widget; redraws only when a figure changed. Rows move closer
/// together before anything is cut; a value with no room beside its name goes on in the lines below: between its parts
/// (" · ", which no line ends with) where they fit, else at its spaces.
/// Where even that is too high, rows that can be spared go: they are in every tooltip then. Screen readers get all rows
/// as the accessible description.
class FigureTable : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit FigureTable(QWidget *parent = nullptr);

    void setRows(const QList<FigureRow> &rows);
    [[nodiscard]] const QList<FigureRow> &rows() const { return m_rows; }
    /// The value of a row in the lines that it is drawn in, at the present width. Empty first: nothing fits beside the
    /// name. Only a single word that is too long for a line is cut, and ends with an ellipsis.
    [[nodiscard]] QStringList foldedValue(qsizetype row) const;
    /// The height that may be used; nothing: as high as it needs.
    void setRoom(std::optional<int> height);
    /// The height it would like to have with every row.
    [[nodiscard]] int wholeHeight() const;
    /// The height that so many rows of one line need.
    [[nodiscard]] int heightOf(int rows) const { return rows * (lineHeight() + 1); }
    /// Whether a row is drawn: there is room for it.
    [[nodiscard]] bool isShown(qsizetype row) const { return m_shown.contains(row); }
    /// The height that the rows need at least which go after those of `spare`.
    [[nodiscard]] int heightWithout(int spare) const;
    /// A small widget, owned by the table, for the room between name and figure of one row.
    void setInset(QWidget *inset);
    /// In which row it stands; nothing: in none. Where there is too little room it is hidden.
    void showInsetIn(std::optional<qsizetype> row);
    /// Greys every value: what is shown is not news any more.
    void setStale(bool stale);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int signSize() const;
    /// Where the room for a row's value begins.
    [[nodiscard]] int valueLeft(const FigureRow &row) const;
    [[nodiscard]] QStringList fold(const FigureRow &row) const;
    void foldAll();
    void spareRows();
    void placeInset();
    /// How high a line is drawn, and what is left over between two rows.
    [[nodiscard]] std::pair<double, double> pitch() const;
    /// Between name and figure; empty where the row is not shown or its value has several lines.
    [[nodiscard]] QRect gapOf(qsizetype row) const;
    [[nodiscard]] QString sparedText() const;
    [[nodiscard]] qsizetype rowAt(int y) const;
    void paintRow(QPainter &painter, qsizetype row, double top, double each) const;

    Theme m_theme = Theme::dark();
    QFont m_labelFont;
    QFont m_valueFont;
    QList<FigureRow> m_rows;
    QList<QStringList> m_folded; ///< one for each row
    QList<qsizetype> m_shown; ///< the rows that have room
    QWidget *m_inset = nullptr;
    std::optional<qsizetype> m_insetRow;
    std::optional<int> m_room;
    int m_lines = 0; ///< of all shown rows together
    bool m_placed = false; ///< before that its width means nothing
    bool m_stale = false;
};

} // namespace Signalbox::Widgets
