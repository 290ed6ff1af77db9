#pragma once

#include "core/playbook/playbook.h"
#include "core/session/snapshot.h"
#include "widgets/theme/theme.h"

#include <QFrame>

namespace Signalbox::Widgets {

class CardMenu;
class FigureTable;
class HelpButton;
class TextLine;

/// One environment: its shape and colour, role, version, health and figures of the last minute. What is unknown says
/// so; what is old greys out and shows its age.
class EnvironmentCard : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit EnvironmentCard(Side side, QWidget *parent = nullptr);

    /// `now` is the moment of showing on the snapshot's clock; `stale` greys everything.
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, bool stale, Qt::TimeSpec spec);
    /// The height that the card may use: figures that can be spared go.
    void setRoom(int height);
    [[nodiscard]] const FigureTable &figures() const { return *m_figures; }

Q_SIGNALS:
    void playbookWanted(const Signalbox::Playbook::About &about);
    void keysWanted(Signalbox::Side side);
    void linkWanted(const QUrl &link);

public:
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectParts();

    Side m_side;
    std::optional<Permyriad> m_share; ///< the bar; absent: unknown
    Theme m_theme = Theme::dark();
    TextLine *m_title;
    TextLine *m_role;
    TextLine *m_about;
    FigureTable *m_figures;
    HelpButton *m_help;
    CardMenu *m_menu;
    std::optional<Playbook::Failure> m_failing;
};

/// The ground and edge of a card in the left panel.
void paintCard(QWidget &widget, const Theme &theme, const QColor &edge);

} // namespace Signalbox::Widgets
