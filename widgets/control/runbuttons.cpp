#include "widgets/control/runbuttons.h"

#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace Signalbox::Widgets {
namespace {

constexpr int longestReason = 200;

void permit(QPushButton &button, const Permission &permission, const QString &what)
{
    button.setEnabled(permission.allowed());
    setPlainToolTip(button, permission.allowed() ? what : permission.why);
}

} // namespace

RunButtons::RunButtons(QWidget *parent)
    : QWidget(parent)
    , m_stepBack(new QPushButton(tr("Step back")))
    , m_promote(new QPushButton(tr("Promote…")))
    , m_retry(new QPushButton(tr("Retry…")))
    , m_reason(new QLineEdit)
{
    m_stepBack->setObjectName(QStringLiteral("stepBack"));
    m_promote->setObjectName(QStringLiteral("promoteAtOnce"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_reason->setObjectName(QStringLiteral("promoteReason"));
    m_reason->setAccessibleName(tr("Reason for promoting at once"));
    m_reason->setPlaceholderText(tr("why at once? then Enter"));
    m_reason->setMaxLength(longestReason);
    m_reason->setFont(textFont());
    m_reason->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton *button : { m_stepBack, m_promote, m_retry }) {
        button->setFont(textFont());
        button->setMinimumWidth(40);
        button->setAccessibleName(button->text());
        row->addWidget(button, 1);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(5);
    all->addWidget(m_reason); // above: the button that was pressed stays under the hand
    all->addLayout(row);

    connect(m_stepBack, &QPushButton::clicked, this, &RunButtons::stepBackRequested);
    connect(m_retry, &QPushButton::clicked, this, &RunButtons::retryRequested);
    connect(m_promote, &QPushButton::clicked, this, [this] { askReason(m_reason->isHidden()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &RunButtons::takeReason);
    auto *escape = new QShortcut(Qt::Key_Escape, m_reason, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] { askReason(false); });
}

void RunButtons::askReason(bool wanted)
{
    m_reason->clear();
    m_reason->setVisible(wanted);
    if (wanted)
        m_reason->setFocus();
    else if (m_reason->hasFocus()) // not to the next button, which would take the next stray key
        setFocus();
}

void RunButtons::takeReason()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    askReason(false);
    Q_EMIT promoteRequested(reason);
}

void RunButtons::showSnapshot(const Session::Snapshot &snapshot, const Permissions &permissions)
{
    const bool open = Rollout::isRunning(snapshot.rollout.phase);
    const bool retry = !open && snapshot.rollout.outcome == Rollout::RunOutcome::RolledBack;
    m_stepBack->setVisible(open);
    m_promote->setVisible(open);
    m_retry->setVisible(retry);
    setVisible(open || retry);
    permit(*m_stepBack, permissions.stepBack, tr("To the plan's next lower share, at once, and hold there."));
    permit(*m_promote, permissions.promote,
           tr("Make the candidate active now, whatever the plan says. Wants a reason, then asks."));
    permit(*m_retry, permissions.retry, tr("The same plan again, from its first step. Asks first."));
    if (!permissions.promote.allowed() && !m_reason->isHidden())
        askReason(false);
}

} // namespace Signalbox::Widgets
