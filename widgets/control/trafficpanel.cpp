#include "widgets/control/trafficpanel.h"

#include "core/session/refusal.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/rollbackbutton.h"
#include "widgets/control/rolloutbox.h"
#include "widgets/control/runbuttons.h"
#include "widgets/control/splitslider.h"
#include "widgets/control/waybackbox.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/greyeffect.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace Signalbox::Widgets {
namespace {

using Session::Snapshot;
namespace Intents = Session::Intents;

// An order is read back within milliseconds; after this long without a trace the operator is told.
constexpr qint64 answerExpectedMs = 4000;

/// A control that may no longer be used hands the focus to `rest`: Qt would give it to the next control, and the next
/// stray key would press that.
void allow(QWidget &control, QWidget &rest, const Permission &permission, const QString &what)
{
    if (!permission.allowed() && control.hasFocus())
        rest.setFocus();
    control.setEnabled(permission.allowed());
    setPlainToolTip(control, permission.allowed() ? what : permission.why);
}

/// A note that ends with why the share may not be set; gone when it may be.
PassingNote::Tells tellsWhyNot(const QString &sentence)
{
    return
        [sentence](const Permissions &now) { return now.slider.allowed() ? QString() : sentence.arg(now.slider.why); };
}

bool startsRun(const Session::Intent &intent)
{
    return std::holds_alternative<Intents::Deploy>(intent) || std::holds_alternative<Intents::Retry>(intent);
}

bool isSureToBeRefused(const Snapshot &snapshot)
{
    return Session::deployRefusal(Session::deployFactsOf(snapshot)).has_value();
}

/// Of a console that was started to look only.
Permissions nothingAllowed()
{
    const Permission no { TrafficPanel::tr(
        "This console was started to look only. The command “signalbox rollback” works.") };
    return { no, no, no, no, no, no, no, no, no, true };
}

SplitMarks marksOf(const Snapshot &s)
{
    SplitMarks marks;
    marks.candidate = s.candidate();
    marks.requested = s.traffic.requested.candidateShare();
    if (s.traffic.acknowledged)
        marks.acknowledged = shareOf(marks.candidate, *s.traffic.acknowledged);
    if (s.traffic.observed) {
        const auto &o = *s.traffic.observed;
        marks.observed = marks.candidate == Side::Green ? SplitMarks::Interval { o.low, o.high }
                                                        : SplitMarks::Interval { 100.0 - o.high, 100.0 - o.low };
    }
    const auto &steps = Rollout::isRunning(s.rollout.phase) ? s.rollout.plan.steps : s.plan.steps;
    for (const Config::PlanStep &step : steps)
        marks.steps << step.candidateShare;
    return marks;
}

/// Why what gives the candidate more would not go out.
QString noJournalText(const Snapshot &s)
{
    return TrafficPanel::tr("The journal cannot be written (%1): only orders that give the candidate less go out.")
        .arg(s.journalProblem);
}

QList<FigureRow> shareRows(const Snapshot &s, Instant now)
{
    const auto &t = s.traffic;
    const Side side = s.candidate();
    FigureRow requested { TrafficPanel::tr("requested"),
                          t.known ? t.requested.candidateShare().text() : unknownText(),
                          t.known ? Tone::Ink : Tone::Muted,
                          Glyph::None,
                          TrafficPanel::tr("What this console wants the candidate to get."),
                          Glyph::Handle };
    FigureRow router { TrafficPanel::tr("router, %1 of %2 nodes").arg(t.nodesAgreeing).arg(t.nodes.size()),
                       unknownText(),
                       Tone::Muted,
                       Glyph::None,
                       TrafficPanel::tr("What the nodes had when they were last read."),
                       Glyph::Pointer };
    if (t.nodes.isEmpty())
        router.label = TrafficPanel::tr("router");
    else if (t.nodes.size() == 1)
        router.label = TrafficPanel::tr("router, %1 of 1 node").arg(t.nodesAgreeing);
    if (t.acknowledged) {
        const bool agrees = *t.acknowledged == t.requested.greenShare && t.nodesAgreeing == t.nodes.size();
        router.value = shareOf(side, *t.acknowledged).text();
        router.tone = agrees ? Tone::Ink : Tone::Amber;
        router.glyph = agrees ? Glyph::None : Glyph::Warning;
    } else if (t.lastAcknowledged) {
        router.value = TrafficPanel::tr("had %1").arg(shareOf(side, *t.lastAcknowledged).text());
        router.glyph = Glyph::Question;
    }
    for (const Router::NodeState &node : t.nodes) {
        if (!node.problem.code.isEmpty())
            router.tip += QStringLiteral(" %1: %2.").arg(node.node, words(node.problem));
    }
    FigureRow observed { TrafficPanel::tr("observed"),
                         unknownText(),
                         Tone::Muted,
                         Glyph::None,
                         TrafficPanel::tr("No request was started under this order yet."),
                         Glyph::Band };
    if (t.observed) {
        observed.value = observedText(*t.observed, side);
        observed.tone = Tone::Ink;
        observed.tip = TrafficPanel::tr("Of %1 requests started under this order, 95 % interval, counted %2.")
                           .arg(t.observed->requests)
                           .arg(agoText(now - t.observed->at));
    }
    return { requested, router, observed };
}

} // namespace

void TrafficPanel::showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> stale,
                                bool armed)
{
    m_stale = stale;
    m_snapshot = snapshot;
    m_now = now;
    m_armed = armed;
    m_permissions = snapshot && snapshot->watchOnly ? nothingAllowed() : permissionsFor(snapshot.get(), armed);
    if (m_snapshot)
        m_refusal.look(*m_snapshot, m_now);
    m_said.look(moment(), m_permissions);
    withdrawWhatIsNotTrue();
    watchWhatWasSent();
    showNote();
    if (m_snapshot)
        m_slider->setMarks(marksOf(*m_snapshot));
    showPermissions();
    showFigures();
    showShare();
    showTyped();
}

void TrafficPanel::showPermissions()
{
    const QString what
        = tr("Share of production for the candidate: drag, arrow and Page keys. Asks before it sends more.");
    allow(*m_slider, *this, m_permissions.slider, what);
    allow(*m_typed, *this, m_permissions.slider, tr("0 to 100 with at most two decimals, then Enter."));
    allow(*m_send, *this, m_permissions.slider, tr("Send the typed share. Asks before it sends more."));
    m_run->setTerse(m_compact && !m_confirm->isHidden());
    m_run->showSnapshot(m_snapshot.get(), m_permissions);
    showRollBack();
}

/// The active side is not where it always leads: the side is said by its name.
void TrafficPanel::showRollBack()
{
    const bool known = m_snapshot && m_snapshot->traffic.known;
    const Side home = known ? m_snapshot->rollout.rollBackLeadsTo() : Side::Blue;
    const QString where = known ? sideWords(*m_snapshot, home) : tr("the active side");
    allow(*m_rollBack, *this, m_permissions.rollBack,
          (!m_permissions.rollBackAsks ? tr("All production back to %1, at once.")
               : known && home != m_snapshot->active()
               ? tr("All production back to %1, which had it before the promotion. Asks first: no run is open.")
               : tr("All production back to %1. Asks first: no run is open."))
              .arg(where));
    const bool rolling = m_snapshot && m_snapshot->rollout.phase == Rollout::Phase::RollingBack;
    QString text = rolling ? tr("Rolling back…") : tr("Roll back");
    if (!rolling && known)
        text = home == Side::Blue ? tr("Roll back to blue") : tr("Roll back to green");
    if (m_rollBack->text() != text)
        m_rollBack->setText(text);
}

void TrafficPanel::showFigures()
{
    static const Snapshot nothing; // before the first one
    const Snapshot &s = m_snapshot ? *m_snapshot : nothing;
    QString word = s.deployWaits ? tr("Preflight before the deploy") : phaseWord(s.rollout);
    if (const auto left = s.rollout.holdLeft(m_now); left && Rollout::isRunning(s.rollout.phase))
        word += left->count() > 0 ? tr(" · %1 left").arg(clockText(*left)) : tr(" · time is up");
    m_step->say(word,
                s.rollout.phase == Rollout::Phase::RollingBack ? Tone::Red
                    : s.rollout.phase == Rollout::Phase::Held  ? Tone::Amber
                                                               : Tone::Muted);
    m_figures->setRows(shareRows(s, m_now));
    m_figures->setStale(m_stale.has_value());
    if (m_grey->isEnabled() != m_stale.has_value())
        m_grey->setEnabled(m_stale.has_value());
    m_rollout->showSnapshot(s, m_now, m_spec);
    m_wayBack->showSnapshot(s, m_now, m_armed);
    if (s.traffic.known)
        m_shareOf->say(tr("of production to %1").arg(sideWords(s, s.candidate())), toneOf(s.candidate()),
                       glyphOf(s.candidate()));
    else
        m_shareOf->say(tr("to the candidate: unknown"), Tone::Muted, Glyph::Question);
}

void TrafficPanel::showShare()
{
    if (!m_snapshot || !m_snapshot->traffic.known) {
        m_share->say(unknownText(), Tone::Muted);
        m_pendingLine->say(tr("the router was not read yet"), Tone::Muted);
        return;
    }
    const Permyriad requested = m_snapshot->traffic.requested.candidateShare();
    // Nobody sends anything and nothing moves: there is nothing to doubt, only nothing to see.
    const bool quiet = m_snapshot->rollout.phase == Rollout::Phase::Idle && !m_snapshot->traffic.observed
        && m_snapshot->traffic.acknowledged == m_snapshot->traffic.requested.greenShare;
    const bool young = justOrdered(*m_snapshot, m_now);
    const bool doubtful = !m_snapshot->traffic.confirmed && !quiet && !young;
    const bool urgent = m_snapshot->rollout.phase == Rollout::Phase::RollingBack;
    const Tone calm = m_stale ? Tone::Muted : Tone::Ink;
    const Permyriad given = m_snapshot->rollout.lapsed ? Permyriad() : requested; // the router took it back by itself
    m_share->say(given.text(), !doubtful ? calm : (urgent ? Tone::Red : (m_stale ? calm : Tone::Amber)));
    if (m_pointed)
        m_pendingLine->say(tr("pointing at %1, not sent").arg(m_pointed->text()), Tone::Amber);
    else if (m_sent)
        m_pendingLine->say(tr("sent: %1, waiting for the router").arg(m_sent->candidateShare.text()), Tone::Amber);
    else if (m_slider->shown() != requested)
        m_pendingLine->say(tr("not sent yet: %1").arg(m_slider->shown().text()), Tone::Amber);
    else if (m_snapshot->rollout.lapsed)
        m_pendingLine->say(tr("%1 is ordered; its lease ran out").arg(requested.shortText()), Tone::Amber,
                           Glyph::Warning);
    else if (doubtful && m_stale && m_snapshot->traffic.observed)
        m_pendingLine->say(tr("NOT CONFIRMED: %1, %2").arg(observedShare(), agoText(*m_stale)),
                           urgent ? Tone::Red : Tone::Amber, Glyph::Warning);
    else if (doubtful && m_snapshot->traffic.observed)
        m_pendingLine->say(tr("NOT CONFIRMED: %1 observed").arg(observedShare()), urgent ? Tone::Red : Tone::Amber,
                           Glyph::Warning);
    else if (doubtful)
        m_pendingLine->say(tr("NOT CONFIRMED: no request seen"), urgent ? Tone::Red : Tone::Amber, Glyph::Warning);
    else if (young && !m_snapshot->traffic.confirmed)
        m_pendingLine->say(tr("being confirmed by users' requests"), Tone::Muted);
    else if (quiet)
        m_pendingLine->say(tr("no users' requests to observe yet"), Tone::Muted);
    else if (m_stale)
        m_pendingLine->say(tr("the last known, %1 old").arg(oldText(*m_stale)), Tone::Amber, Glyph::Warning);
    else
        m_pendingLine->say(QString(), Tone::Muted);
}

QString TrafficPanel::observedShare() const
{
    const double green = m_snapshot->traffic.observed->percent;
    return percentText(m_snapshot->candidate() == Side::Green ? green : 100.0 - green);
}

void TrafficPanel::showTyped()
{
    holdQuestion();
    if (m_typed->hasFocus() && m_typed->isModified())
        return; // never under the operator's fingers
    const bool known = m_snapshot && m_snapshot->traffic.known;
    const QString text = known ? QString::number(m_slider->shown().percent(), 'f', 2) : QString();
    if (m_typed->text() != text)
        m_typed->setText(text);
}

void TrafficPanel::withdrawWhatIsNotTrue()
{
    const auto &proposal = m_confirm->proposal();
    if (!proposal)
        return;
    QString why;
    PassingNote::Until until = PassingNote::Until::PhaseChange;
    PassingNote::Tells tells;
    const bool isRefused = startsRun(proposal->intent) && isSureToBeRefused(*m_snapshot);
    if (!m_armed) {
        why = tr("Withdrawn: the window is read-only now.");
    } else if (!(m_confirm->basis() == basisOf(m_snapshot.get()))) {
        why = tr("Withdrawn: the rollout moved meanwhile. Look, then choose again.");
        until = PassingNote::Until::ItsTime; // it moves on at once
    } else if (proposal->givesMore && !m_permissions.slider.allowed()) {
        tells = tellsWhyNot(tr("Withdrawn. %1"));
        why = tells(m_permissions);
        until = PassingNote::Until::ReasonGone;
    } else if (proposal->givesMore && !startsRun(proposal->intent) && !m_snapshot->journalProblem.isEmpty()) {
        why = tr("Withdrawn. %1").arg(noJournalText(*m_snapshot));
    } else if (isRefused) {
        m_refusal.deployRefused(*m_snapshot, m_now, true);
    } else {
        return;
    }
    m_confirm->drop();
    m_slider->setPending(std::nullopt);
    m_said.say(why, true, moment(), until, std::move(tells));
    showNote();
}

void TrafficPanel::watchWhatWasSent()
{
    if (!m_sent || !m_snapshot)
        return;
    const Permyriad requested = m_snapshot->traffic.requested.candidateShare();
    if (requested == m_sent->candidateShare || !m_refusal.text().isEmpty()) { // a refusal says why
        m_sent.reset();
    } else if (m_sent->candidateShare > requested && !m_snapshot->journalProblem.isEmpty()) {
        say(tr("%1 was not sent. %2").arg(m_sent->candidateShare.shortText(), noJournalText(*m_snapshot)), true);
        m_sent.reset();
    } else if (m_sent->since.elapsed() > answerExpectedMs) {
        say(tr("%1 was not taken: %2 is what is requested. The log says why.")
                .arg(m_sent->candidateShare.shortText(), requested.shortText()),
            true);
        m_sent.reset();
    }
    if (!m_sent)
        m_slider->setPending(std::nullopt);
}

void TrafficPanel::choose(Permyriad candidateShare)
{
    m_pointed.reset();
    if (!m_snapshot || !m_permissions.slider.allowed())
        return;
    say({}, false);
    const auto proposal = proposeShift(*m_snapshot, candidateShare);
    if (!proposal) {
        m_confirm->drop();
        if (m_sent)
            say(tr("%1 was sent and is under way: choose again when it is there.")
                    .arg(m_sent->candidateShare.shortText()),
                true);
        m_slider->setPending(m_sent ? std::optional(m_sent->candidateShare) : std::nullopt);
    } else if (proposal->givesMore) {
        propose(*proposal);
        m_slider->setPending(m_confirm->proposal() ? std::optional(candidateShare) : std::nullopt);
    } else {
        m_confirm->drop();
        m_slider->setPending(candidateShare);
        send(proposal->intent);
    }
    showShare();
    showTyped();
}

void TrafficPanel::chooseTyped()
{
    const auto share = Permyriad::fromPercentText(m_typed->text());
    markTyped(!share.has_value());
    if (!share) {
        say(tr("Not a share: give 0 to 100 with at most two decimals."), true);
        return;
    }
    m_typed->setModified(false);
    choose(*share);
}

void TrafficPanel::markTyped(bool wrong)
{
    if (m_typed->property("wrong").toBool() == wrong)
        return;
    m_typed->setProperty("wrong", wrong);
    m_typed->style()->unpolish(m_typed);
    m_typed->style()->polish(m_typed);
    if (!wrong)
        say({}, false); // what was wrong with it
}

void TrafficPanel::holdQuestion()
{
    const auto &open = m_confirm->proposal();
    const bool asksForShare = open && std::holds_alternative<Intents::Shift>(open->intent);
    const bool types = m_typed->hasFocus() && m_typed->isModified();
    m_confirm->setHeld(m_pointed.has_value() || (asksForShare && types));
}

void TrafficPanel::propose(const Proposal &proposal)
{
    m_refusal.forget();
    m_slider->setPending(std::nullopt);
    if (proposal.givesMore && m_snapshot && !m_snapshot->journalProblem.isEmpty()) {
        m_confirm->drop();
        return say(tr("Nothing was sent. %1").arg(noJournalText(*m_snapshot)), true);
    }
    say({}, false);
    m_confirm->ask(proposal, basisOf(m_snapshot.get()));
    showPermissions();
}

void TrafficPanel::proposeStart(const Proposal &proposal)
{
    if (!isSureToBeRefused(*m_snapshot))
        return propose(proposal);
    m_refusal.deployRefused(*m_snapshot, m_now);
    m_confirm->drop();
    m_slider->setPending(std::nullopt);
    say({}, false);
    showShare();
}

void TrafficPanel::send(const Session::Intent &intent)
{
    if (const auto *shift = std::get_if<Intents::Shift>(&intent); shift && m_snapshot) {
        const Permyriad share = shareOf(m_snapshot->candidate(), shift->greenShare);
        Sent sent { share, {} };
        sent.since.start();
        m_sent = sent;
        m_slider->setPending(share);
    } else {
        m_sent.reset();
        m_slider->setPending(std::nullopt);
    }
    if (m_snapshot)
        m_refusal.asked(*m_snapshot, m_now);
    say({}, false);
    Q_EMIT intentRequested(intent);
    showShare();
}

void TrafficPanel::askToResume()
{
    if (m_snapshot && m_permissions.resume.allowed())
        propose(proposeResume(*m_snapshot));
}

void TrafficPanel::rollBack()
{
    if (!m_permissions.rollBack.allowed()) {
        say(m_permissions.rollBack.why, true, PassingNote::Until::PhaseChange,
            [](const Permissions &now) { return now.rollBack.why; });
        return;
    }
    if (!m_permissions.rollBackAsks) {
        m_confirm->drop();
        send(Intents::RollBack {});
        return;
    }
    const auto &open = m_confirm->proposal();
    if (open && std::holds_alternative<Intents::RollBack>(open->intent)) {
        m_confirm->confirm();
        return;
    }
    m_slider->setPending(std::nullopt);
    propose(proposeRollBack(m_snapshot.get()));
    showShare();
}

PassingNote::Moment TrafficPanel::moment() const
{
    return { m_now, m_snapshot ? m_snapshot->rollout.phase : Rollout::Phase::Unknown, m_armed };
}

void TrafficPanel::say(const QString &note, bool attention, PassingNote::Until until, PassingNote::Tells tells)
{
    m_said.say(note, attention, moment(), until, std::move(tells));
    showNote();
}

void TrafficPanel::sayNotSent(Permyriad share)
{
    if (m_permissions.slider.allowed())
        return say(tr("%1 was not sent: let go.").arg(share.shortText()), false);
    const auto tells = tellsWhyNot(tr("%1 was not sent. %2").arg(share.shortText()));
    // That a window is read-only is no news for longer than a while.
    say(tells(m_permissions), true, m_armed ? PassingNote::Until::ReasonGone : PassingNote::Until::PhaseChange, tells);
}

void TrafficPanel::showNote()
{
    const QString refused = m_refusal.text();
    const QString said = m_said.text();
    const bool attention = m_said.isUrgent() || !refused.isEmpty();
    const QString note
        = said.isEmpty() || refused.isEmpty() ? refused + said : refused + QChar(QChar::LineSeparator) + said;
    m_note->say(note, attention ? Tone::Amber : Tone::Muted, attention ? Glyph::Warning : Glyph::None);
    m_note->setVisible(!note.isEmpty());
}

} // namespace Signalbox::Widgets
