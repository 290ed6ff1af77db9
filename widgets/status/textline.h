#pragma once

#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QHash>
#include <QLabel>

namespace Signalbox::Widgets {

/// A label of plain text with a tone and, if wanted, a sign before it. Text is never interpreted as HTML. A line that
/// does not fit is elided and shown whole as its tooltip; with setWordWrap(true) it wraps instead.
class TextLine : public QLabel, public Themed
{
    Q_OBJECT
public:
    explicit TextLine(const QFont &font, Tone tone = Tone::Ink, QWidget *parent = nullptr);

    /// Does nothing when nothing changes, so that a snapshot that says the same costs nothing.
    void say(const QString &text, Tone tone, Glyph glyph = Glyph::None);
    void say(const QString &text) { say(text, m_tone, m_glyph); }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] Glyph glyph() const { return m_glyph; }

    /// A frame around the text, as a pill; `edged` draws it in the tone of the text.
    void setPill(bool pill, bool edged = false);
    /// The sign keeps this tone whatever the text's is.
    void setGlyphTone(Tone tone) { m_glyphTone = tone; }
    void setElide(Qt::TextElideMode mode) { m_elide = mode; }

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int glyphWidth() const;
    [[nodiscard]] QMargins padding() const;
    /// Of the wrapped text in so much room.
    [[nodiscard]] int textHeight(int room) const;

    /// Layouts ask for the same heights hundreds of times a pass, and shaping text is dear.
    struct Measured {
        QString text;
        QFont font;
        QHash<int, int> heights; ///< by room
    };

    mutable Measured m_measured;
    Theme m_theme = Theme::dark();
    Tone m_tone;
    std::optional<Tone> m_glyphTone;
    Glyph m_glyph = Glyph::None;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_pill = false;
    bool m_edged = false;
};

/// Sets a tooltip that is shown as plain text, wrapped, whatever it contains.
void setPlainToolTip(QWidget &widget, const QString &text);
/// The same for places that take the tooltip's text.
QString plainToolTip(const QString &text);

} // namespace Signalbox::Widgets
