#pragma once

#include "core/playbook/playbook.h"

#include <QToolButton>

namespace Signalbox::Widgets {

/// "What to do": shown where something is wrong that the playbook has a page for; hidden otherwise.
class HelpButton : public QToolButton
{
    Q_OBJECT
public:
    explicit HelpButton(QWidget *parent = nullptr);

    /// A sign instead of words, no higher than `height`, where there is no room for more.
    void setCompact(int height);
    void offer(const std::optional<Playbook::About> &about);
    [[nodiscard]] const std::optional<Playbook::About> &about() const { return m_about; }

Q_SIGNALS:
    void wanted(const Signalbox::Playbook::About &about);

private:
    std::optional<Playbook::About> m_about;
};

} // namespace Signalbox::Widgets
