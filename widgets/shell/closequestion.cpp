#include "widgets/shell/closequestion.h"

#include "core/session/time_watch.h"
#include "widgets/theme/theme.h"

#include <QPushButton>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;

QString leaseText(const Session::Snapshot &s, Instant now)
{
    const QString home = sideName(s.active());
    const Session::LeaseView &lease = s.lease;
    if (lease.lapsed)
        return CloseQuestion::tr("The router gave all production back to %1 already, since the lease ran out.")
            .arg(home);
    if (lease.length.count() == 0)
        return CloseQuestion::tr("The split stays as it is: it has no lease.");
    nanoseconds left = lease.length;
    if (lease.left)
        left = std::max(nanoseconds(0), nanoseconds(*lease.left) - (now - s.now));
    return CloseQuestion::tr("Nobody renews the lease then: in %1 the router itself gives all production back to %2, "
                             "unless a window is opened before, or \"signalbox deploy --resume\" goes on with it.")
        .arg(Session::spanText(std::chrono::ceil<seconds>(left)), home);
}

/// Of an open run; empty: nothing.
QString runLeftBehind(const Session::Snapshot &s, Instant now)
{
    if (!s.operatedBy.isEmpty() || !Rollout::isRunning(s.rollout.phase))
        return {};
    if (s.sandbox && s.rollout.run == 0) // on its way back to where it was: nothing is lost
        return {};
    if (s.sandbox)
        return CloseQuestion::tr("The sandbox ends with this window, and run %1 with it. No real user is served by it.")
            .arg(s.rollout.run);
    const QString side = sideName(s.candidate());
    if (s.rollout.phase == Phase::RollingBack && s.rollout.candidateHas().value() == 0) {
        if (s.rollout.acknowledged)
            return CloseQuestion::tr("The rollback is not confirmed yet: the router has the order, and users' requests "
                                     "have not shown it. Nobody watches for that when this window closes.");
        return CloseQuestion::tr("The rollback is under way: the router has NOT acknowledged it yet. When this window "
                                 "closes nobody tries again.");
    }
    return CloseQuestion::tr("Run %1 is open: %2 has %3 of production. When this window closes nobody watches %2, and "
                             "no console rolls it back.")
               .arg(s.rollout.run)
               .arg(side, s.rollout.candidateHas().shortText())
        + QLatin1Char('\n') + leaseText(s, now);
}

QString entriesLost(const Session::Snapshot &s)
{
    if (s.unwritten == 0 || s.sandbox)
        return {};
    return CloseQuestion::tr("%1 entries of this window's log are not in the journal (%2) and are lost when it closes. "
                             "Make room on that disk, or mend it: they are written by themselves then, and this "
                             "question goes.")
        .arg(s.unwritten)
        .arg(s.journalProblem);
}

} // namespace

bool rollBackHelps(const Session::Snapshot &s)
{
    return !s.sandbox && s.operatedBy.isEmpty() && Rollout::isRunning(s.rollout.phase);
}

std::optional<QString> leftBehind(const Session::Snapshot &s, Instant now)
{
    if (s.watchOnly)
        return std::nullopt;
    QStringList parts { runLeftBehind(s, now), entriesLost(s) };
    parts.removeAll(QString());
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join(QLatin1Char('\n')));
}

CloseQuestion::CloseQuestion(bool offersRollBack, QWidget *parent)
    : QMessageBox(QMessageBox::Warning, tr("Close this window?"), QString(), QMessageBox::NoButton, parent)
{
    setObjectName(QStringLiteral("closeQuestion"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::NonModal);
    setTextFormat(Qt::PlainText);
    setFont(textFont());
    QPushButton *stay = addButton(tr("Stay"), QMessageBox::RejectRole);
    if (offersRollBack) {
        QPushButton *back = addButton(tr("Roll back"), QMessageBox::ActionRole);
        back->setObjectName(QStringLiteral("rollBackFirst"));
        connect(back, &QPushButton::clicked, this, &CloseQuestion::rollBackRequested);
    }
    QPushButton *close = addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    stay->setObjectName(QStringLiteral("stay"));
    close->setObjectName(QStringLiteral("closeAnyway"));
    setDefaultButton(stay);
    setEscapeButton(stay);
    connect(close, &QPushButton::clicked, this, &CloseQuestion::closeRequested);
}

void CloseQuestion::say(const QString &words)
{
    if (text() != words)
        setText(words);
}

} // namespace Signalbox::Widgets
