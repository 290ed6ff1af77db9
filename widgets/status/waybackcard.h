#pragma once

#include "core/session/snapshot.h"
#include "widgets/status/figuretable.h"
#include "widgets/theme/theme.h"

namespace Signalbox::Widgets {

class TextLine;

/// What the card says of the way back. Pure.
QList<FigureRow> wayBackRows(const Session::Snapshot &snapshot, Instant now);

/// The proof that the way back is open: the key of the side that carries production accepted by a fresh check, its
/// quota, its limit beside what all users send, and what would be restored. Unknown says so; lost is red. GUI thread.
class WayBackCard : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit WayBackCard(QWidget *parent = nullptr);

    /// `now` is the moment of showing on the snapshot's clock; `stale` greys the figures.
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, bool stale);
    [[nodiscard]] const FigureTable &figures() const { return *m_figures; }
    /// Where height is short: its state in one line, the proofs in its tooltip.
    void setCompact(bool compact);
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    bool m_lost = false;
    bool m_compact = false;
    TextLine *m_title;
    TextLine *m_state;
    FigureTable *m_figures;
    TextLine *m_why; ///< hidden while it is open
};

} // namespace Signalbox::Widgets
