#include "widgets/playbook/helpbutton.h"

#include "widgets/status/textline.h"
#include "widgets/theme/theme.h"

namespace Signalbox::Widgets {

HelpButton::HelpButton(QWidget *parent)
    : QToolButton(parent)
{
    setText(tr("What to do"));
    setFont(textFont(0.92));
    setProperty("look", QStringLiteral("attention"));
    setFocusPolicy(Qt::StrongFocus);
    hide();
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_about)
            Q_EMIT wanted(*m_about);
    });
}

void HelpButton::setCompact(int height)
{
    setText(QStringLiteral("?"));
    setProperty("look", QStringLiteral("attentionSmall"));
    setMaximumHeight(height);
}

void HelpButton::offer(const std::optional<Playbook::About> &about)
{
    if (about == m_about)
        return;
    m_about = about;
    setVisible(about.has_value());
    if (!about)
        return;
    const QString title = Playbook::failureTitle(about->failure);
    setPlainToolTip(*this, tr("What to do: %1").arg(title));
    setAccessibleName(tr("What to do: %1").arg(title));
}

} // namespace Signalbox::Widgets
