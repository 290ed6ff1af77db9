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
    , m_cut(new QPushButton(tr("Cut them…")))
{
    setAccessibleName(tr("Way back"));
    m_cut->setObjectName(QStringLiteral("cutStreams"));
    m_cut->setFont(textFont());
    m_cut->setAccessibleName(m_cut->text());
    m_cut->hide();
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
    connect(m_cut, &QPushButton::clicked, this, &WayBackBox::cutRequested);
}

void WayBackBox::setTerse(bool terse)
{
    m_terse = terse;
}

/// Whole sentences; `terse`: what fits in one line.
void WayBackBox::showLease(const Session::Snapshot &s, Instant now)
{
    const Session::LeaseView &lease = s.lease;
    const bool open = Rollout::isRunning(s.rollout.phase) && s.rollout.desired.candidateShare().value() > 0;
    m_lease->setVisible(open);
    if (!open)
        return;
    const QString home = m_terse ? sideName(s.active()) : sideWords(s, s.active());
    const auto say = [this](const QString &whole, const QString &brief, Tone tone, Glyph glyph) {
        m_lease->say(m_terse ? brief : whole, tone, glyph);
    };
    if (lease.lapsed) {
        say(tr("The lease ran out: the router gave all production back to %1.").arg(home),
            tr("Lease ran out: all on %1").arg(home), Tone::Red, Glyph::Warning);
    } else if (lease.length.count() == 0) {
        say(s.wayBack.state == Session::WayBack::State::Lost
                ? tr("No lease, since the way back is not open: if no console is left, the split stays as it is.")
                : tr("No lease: if no console is left, the split stays as it is."),
            tr("No lease: the split stays"), Tone::Muted, Glyph::None);
    } else if (!lease.left) {
        say(tr("Lease: not read from the router yet."), tr("Lease: not read yet"), Tone::Muted, Glyph::Question);
    } else {
        const QString left = clockText(std::max(nanoseconds(0), nanoseconds(*lease.left) - (now - s.now)));
        const QString within = Session::spanText(lease.length); // it is renewed all the time: a countdown would alarm
        if (lease.renewed)
            say(tr("If this console is lost, all production goes back to %1 within %2.").arg(home, within),
                tr("If lost: all to %1 within %2").arg(home, within), Tone::Muted, Glyph::None);
        else if (!s.operatedBy.isEmpty())
            say(tr("%1 renews the lease. If that console is lost, all production goes back to %2 within %3.")
                    .arg(s.operatedBy, home, within),
                tr("Renewed elsewhere; if lost: %1 within %2").arg(home, within), Tone::Muted, Glyph::None);
        else
            say((isLeftToItsLease(s)
                     ? tr("No console renews the lease: all production goes back to %1 in %2. “Keep” leaves the "
                          "split as it is.")
                     : tr("No console renews the lease: all production goes back to %1 in %2. Hold or resume keeps "
                          "the split."))
                    .arg(home, left),
                tr("Not renewed: all to %1 in %2").arg(home, left), Tone::Amber, Glyph::Warning);
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
    const QString side = m_terse ? sideName(s.candidate()) : sideWords(s, s.candidate());
    m_open->say((m_terse ? tr("%1 open on %2, oldest %3") : tr("%1 still open on %2, the oldest for %3"))
                    .arg(open->count)
                    .arg(side, Session::spanText(open->oldest)),
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
    setVisible(!m_lease->isHidden() || !m_open->isHidden() || !m_secondWay->isHidden());
}

} // namespace Signalbox::Widgets
