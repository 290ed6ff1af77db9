#include "widgets/control/runbuttons.h"

#include "core/session/time_watch.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPair>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;

constexpr int longestReason = 200;

/// A gradual way back has a share to stop at before 0.
bool hasLowerStep(const Rollout::State &r)
{
    return std::any_of(r.plan.steps.begin(), r.plan.steps.end(), [&r](const Config::PlanStep &step) {
        return step.candidateShare.value() > 0 && step.candidateShare < r.desired.candidateShare();
    });
}

bool mayGoGradually(const Rollout::State &r)
{
    const bool moving
        = r.phase == Phase::Moving || r.phase == Phase::Holding || r.phase == Phase::Held || r.phase == Phase::Baking;
    return moving && r.sent && !r.lapsed && hasLowerStep(r);
}

QPushButton *makeButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setFont(textFont());
    button->setAccessibleName(text);
    return button;
}

QHBoxLayout *buildRow(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton *button : buttons)
        row->addWidget(button, 1);
    return row;
}

} // namespace

RunButtons::RunButtons(QWidget *parent)
    : QWidget(parent)
    , m_deploy(makeButton(tr("Deploy…"), "deploy"))
    , m_next(makeButton(tr("Next…"), "next"))
    , m_hold(makeButton(tr("Hold"), "hold"))
    , m_resume(makeButton(tr("Resume…"), "resume"))
    , m_stepBack(makeButton(tr("Step back"), "stepBack"))
    , m_gradual(makeButton(tr("Back step by step"), "backGradually"))
    , m_promote(makeButton(tr("Promote…"), "promoteAtOnce"))
    , m_retry(makeButton(tr("Retry…"), "retry"))
    , m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("runButtons"));
    m_reason->setObjectName(QStringLiteral("promoteReason"));
    m_reason->setAccessibleName(tr("Reason for promoting at once"));
    m_reason->setPlaceholderText(tr("why at once? then Enter"));
    m_reason->setMaxLength(longestReason);
    m_reason->setFont(textFont());
    m_reason->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(5);
    all->addWidget(m_reason); // above: the button that was pressed stays under the hand
    all->addLayout(buildRow({ m_retry, m_gradual, m_promote }));
    all->addLayout(buildRow({ m_deploy, m_stepBack, m_next, m_hold, m_resume }));

    connect(m_deploy, &QPushButton::clicked, this, &RunButtons::deployRequested);
    connect(m_next, &QPushButton::clicked, this, &RunButtons::nextRequested);
    connect(m_hold, &QPushButton::clicked, this, &RunButtons::holdRequested);
    connect(m_resume, &QPushButton::clicked, this, &RunButtons::resumeRequested);
    connect(m_stepBack, &QPushButton::clicked, this, &RunButtons::stepBackRequested);
    connect(m_gradual, &QPushButton::clicked, this, &RunButtons::gradualRequested);
    connect(m_retry, &QPushButton::clicked, this, &RunButtons::retryRequested);
    connect(m_promote, &QPushButton::clicked, this, [this] { askReason(m_reason->isHidden()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &RunButtons::takeReason);
    auto *escape = new QShortcut(Qt::Key_Escape, m_reason, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] { askReason(false); });
    showSnapshot(nullptr, {});
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

void RunButtons::allow(QPushButton &button, const Permission &permission, const QString &what)
{
    if (!permission.allowed() && button.hasFocus())
        Q_EMIT focusLost();
    button.setEnabled(permission.allowed());
    setPlainToolTip(button, permission.allowed() ? what : permission.why);
}

void RunButtons::show(QPushButton &button, bool shown)
{
    if (!shown && button.hasFocus())
        Q_EMIT focusLost();
    button.setVisible(shown);
}

void RunButtons::showSnapshot(const Session::Snapshot *snapshot, const Permissions &permissions)
{
    const Rollout::State run = snapshot ? snapshot->rollout : Rollout::State {};
    const bool open = Rollout::isRunning(run.phase);
    const bool held = run.phase == Phase::Held;
    const bool keeps = snapshot && isLeftToItsLease(*snapshot);
    m_hold->setText(keeps ? tr("Keep") : tr("Hold"));
    const QPair<QPushButton *, bool> all[] = {
        { m_deploy, !open },
        { m_stepBack, open },
        { m_hold, !held || keeps },
        { m_next, !keeps }, // its place
        { m_resume, held },
        { m_gradual, open && !m_terse && !snapshot->watchOnly && mayGoGradually(run) },
        { m_promote, open && !m_terse && run.phase != Phase::RollingBack },
        { m_retry, !open && !m_terse && run.run > 0 && run.outcome == Rollout::RunOutcome::RolledBack },
    };
    for (const bool shown : { false, true }) { // never two in one place, which would widen the row
        for (const auto &[button, wanted] : all) {
            if (wanted == shown)
                show(*button, shown);
        }
    }
    allow(*m_deploy, permissions.deploy, tr("Start the plan. Asks first."));
    allow(*m_next, permissions.next, tr("End this step now. Asks first."));
    allow(*m_hold, permissions.hold,
          keeps ? tr("This console renews the lease: traffic stays as it is.")
                : tr("Stop the plan where it is. Traffic stays as it is."));
    allow(*m_resume, permissions.resume, tr("Let the plan go on. Asks first."));
    allow(*m_stepBack, permissions.stepBack, tr("To the plan's next lower share, at once, and hold there."));
    allow(*m_promote, permissions.promote,
          tr("Make the candidate active now, whatever the plan says. Wants a reason, then asks."));
    allow(*m_retry, permissions.retry, tr("The same plan again, from its first step. Asks first."));
    setPlainToolTip(*m_gradual,
                    tr("Down the plan's steps, %1 on each, for an active side that cannot take all at once. Roll back "
                       "during it goes at once.")
                        .arg(Session::spanText(run.plan.backPause)));
    if (!permissions.promote.allowed() && !m_reason->isHidden())
        askReason(false);
}

} // namespace Signalbox::Widgets
