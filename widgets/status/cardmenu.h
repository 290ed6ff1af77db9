#pragma once

#include "core/config/service.h"

#include <QToolButton>
#include <QUrl>

namespace Signalbox::Widgets {

/// What else an environment's card offers: its keys, the playbook, and the relay's pages that the service file names.
class CardMenu : public QToolButton
{
    Q_OBJECT
public:
    explicit CardMenu(Side side, QWidget *parent = nullptr);

    void setLinks(const Config::Links &links);

Q_SIGNALS:
    void keysWanted();
    void playbookWanted();
    void linkWanted(const QUrl &link);

private:
    void build();

    const Side m_side;
    Config::Links m_links;
    QMenu *m_menu;
};

} // namespace Signalbox::Widgets
