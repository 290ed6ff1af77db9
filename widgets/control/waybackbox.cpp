#include "widgets/control/waybackbox.h"

#include "core/session/time_watch.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;

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

TextLine *makeLine(const char *name)
{
    auto *line = new TextLine(textFont(0.94), Tone::Muted);
    line->setObjectName(QString::fromLatin1(name));
    line->setWordWrap(true);
    line->hide();
    return line;
}

} // namespace

WayBackBox::WayBackBox(QWidget *parent)
    : QWidget(parent)
    , m_lease(makeLine("lease"))
    , m_secondWay(makeLine("secondWay"))
    , m_open(makeLine("openStreams"))
    , m_gradual(new QPushButton(tr("Back step by step")))
    , m_cut(new QPushButton(tr("Cut them…")))
{
    setAccessibleName(tr("Way back"));
    m_gradual->setObjectName(QStringLiteral("backGradually"));
    m_cut->setObjectName(QStringLiteral("cutStreams"));
    for (QPushButton *button : { m_gradual, m_cut }) {
        button->setFont(textFont());
        button->setAccessibleName(button->text());
        button->hide();
    }
    auto *open = new QHBoxLayout;
    open->setSpacing(6);
    open->addWidget(m_open, 1);
    open->addWidget(m_cut);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 2, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_lease);
    all->addWidget(m_secondWay);
    all->addLayout(open);
    all->addWidget(m_gradual);
    connect(m_gradual, &QPushButton::clicked, this, &WayBackBox::gradualRequested);
    connect(m_cut, &QPushButton::clicked, this, &WayBackBox::cutRequested);
}

void WayBackBox::showLease(const Session::Snapshot &s, Instant now)
{
    const Session::LeaseView &lease = s.lease;
    const bool open = Rollout::isRunning(s.rollout.phase) && s.rollout.desired.candidateShare().value() > 0;
    m_lease->setVisible(open);
    if (!open)
        return;
    const QString home = sideWords(s, s.active());
    if (lease.lapsed) {
        m_lease->say(tr("The lease ran out: the router gave all production back to %1.").arg(home), Tone::Red,
                     Glyph::Warning);
    } else if (lease.length.count() == 0) {
        m_lease->say(tr("No lease: if no console is left, the split stays as it is."), Tone::Muted);
    } else if (!lease.left) {
        m_lease->say(tr("Lease: not read from the router yet."), Tone::Muted, Glyph::Question);
    } else {
        const QString left = clockText(std::max(nanoseconds(0), nanoseconds(*lease.left) - (now - s.now)));
        const bool kept = lease.renewed || !s.operatedBy.isEmpty();
        const QString text = lease.renewed
            ? tr("If this console is lost, all production goes back to %1 in %2.").arg(home, left)
            : kept ? tr("%1 renews the lease. If that console is lost, all production goes back to %2 in %3.")
                         .arg(s.operatedBy, home, left)
                   : tr("No console renews the lease: all production goes back to %1 in %2. Hold or resume keeps the "
                        "split.")
                         .arg(home, left);
        m_lease->say(text, kept ? Tone::Muted : Tone::Amber, kept ? Glyph::None : Glyph::Warning);
    }
    setPlainToolTip(*m_lease,
                    tr("The router does it by itself, by its own clock; a console that operates renews the lease."));
}

void WayBackBox::showOpen(const Session::Snapshot &s, bool armed)
{
    const auto &open = s.openOnCandidate;
    const bool back = s.rollout.phase == Phase::RollingBack
        || (s.rollout.phase == Phase::Idle && s.rollout.outcome == Rollout::RunOutcome::RolledBack);
    const bool any = back && open && open->count > 0;
    m_open->setVisible(any);
    m_cut->setVisible(any && s.rollout.desired.candidateShare().value() == 0);
    if (!any)
        return;
    m_open->say(tr("%1 still open on %2, the oldest for %3")
                    .arg(open->count)
                    .arg(sideWords(s, s.candidate()), Session::spanText(open->oldest)),
                Tone::Amber, Glyph::Warning);
    m_cut->setEnabled(armed && !s.watchOnly);
    setPlainToolTip(*m_cut,
                    armed ? tr("Ends them at once: their users see a broken answer. Asks first.")
                          : tr("This window is read-only: arm it first (Ctrl+Shift+A)."));
}

void WayBackBox::showSnapshot(const Session::Snapshot &s, Instant now, bool armed)
{
    showLease(s, now);
    showOpen(s, armed);
    m_secondWay->setVisible(!s.secondWay.isEmpty());
    if (!s.secondWay.isEmpty())
        m_secondWay->say(s.secondWay, Tone::Red, Glyph::Warning);
    m_gradual->setVisible(mayGoGradually(s.rollout) && !s.watchOnly);
    setPlainToolTip(*m_gradual,
                    tr("Down the plan's steps, %1 on each, for an active side that cannot take all at once. Roll back "
                       "during it goes at once.")
                        .arg(Session::spanText(s.rollout.plan.backPause)));
    setVisible(!m_lease->isHidden() || !m_open->isHidden() || !m_secondWay->isHidden() || !m_gradual->isHidden());
}

} // namespace Signalbox::Widgets
