#include "widgets/status/cardmenu.h"

#include "widgets/status/wording.h"

#include <QMenu>

namespace Signalbox::Widgets {

CardMenu::CardMenu(Side side, QWidget *parent)
    : QToolButton(parent)
    , m_side(side)
    , m_menu(new QMenu(this))
{
    setText(QStringLiteral("⋯"));
    setObjectName(sideName(side) + QStringLiteral("Menu"));
    setAccessibleName(tr("More about %1: key, playbook, pages of the relay").arg(sideTitle(side)));
    setProperty("look", QStringLiteral("small"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    build();
}

void CardMenu::setLinks(const Config::Links &links)
{
    if (links == m_links)
        return;
    m_links = links;
    build();
}

void CardMenu::build()
{
    m_menu->clear();
    m_menu->addAction(tr("Key of %1…").arg(sideTitle(m_side)), this, &CardMenu::keysWanted);
    m_menu->addAction(tr("Playbook"), this, &CardMenu::playbookWanted);
    const std::pair<QString, QString> pages[] = { { tr("Top up ↗"), m_links.topUp },
                                                  { tr("Changelog ↗"), m_links.changelog },
                                                  { tr("Status page ↗"), m_links.status } };
    for (const auto &[text, address] : pages) {
        if (address.isEmpty())
            continue;
        QAction *action = m_menu->addAction(text, this, [this, url = QUrl(address)] { Q_EMIT linkWanted(url); });
        action->setToolTip(address);
    }
}

} // namespace Signalbox::Widgets
