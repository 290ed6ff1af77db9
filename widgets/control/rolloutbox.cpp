#include "widgets/control/rolloutbox.h"

#include "core/session/standing.h"
#include "widgets/judge/evidenceline.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;

bool hasStep(const Rollout::State &r)
{
    return r.step >= 0 && r.step < r.plan.steps.size();
}

FigureRow clockRow(const Rollout::State &r, Instant now)
{
    const auto left = r.holdLeft(now);
    FigureRow row { r.phase == Phase::Baking ? RolloutBox::tr("bake") : RolloutBox::tr("hold"), unknownText(),
                    Tone::Muted };
    row.spare = 2; // the panel's head says it too
    if (!left)
        return row;
    row.value = left->count() > 0 ? RolloutBox::tr("%1 left").arg(clockText(*left)) : RolloutBox::tr("time is up");
    row.tone = Tone::Ink;
    if (!r.clockFrom)
        row.glyph = Glyph::Pause;
    return row;
}

QString gatesText(const Config::PlanStep &step)
{
    QStringList names;
    for (auto it = step.gates.cbegin(); it != step.gates.cend(); ++it) {
        switch (it.key()) {
        case Config::Gate::Health:
            names << RolloutBox::tr("health");
            break;
        case Config::Gate::Objective:
            names << RolloutBox::tr("objective");
            break;
        case Config::Gate::Slow:
            names << RolloutBox::tr("slow");
            break;
        case Config::Gate::Judge:
            names << (step.judgeMustPass ? RolloutBox::tr("judge") : RolloutBox::tr("judge if worse"));
            break;
        case Config::Gate::Manual:
            names << RolloutBox::tr("manual");
            break;
        case Config::Gate::Capacity:
            names << RolloutBox::tr("capacity");
            break;
        case Config::Gate::Golden:
            names << RolloutBox::tr("golden");
            break;
        }
    }
    return names.isEmpty() ? RolloutBox::tr("none") : names.join(QStringLiteral(", "));
}

/// What so many failed checks do in the present step.
QString failedChecksAct(const Rollout::State &r)
{
    const int limit = std::max(1, r.plan.failedChecksToRollBack);
    if (r.plan.advise)
        return RolloutBox::tr("%1 give advice").arg(limit);
    using Config::GateAction;
    const GateAction action = hasStep(r) ? r.plan.steps.at(r.step).gates.value(Config::Gate::Health, GateAction::Warn)
                                         : GateAction::RollBack;
    switch (action) {
    case GateAction::RollBack:
        return RolloutBox::tr("%1 roll back").arg(limit);
    case GateAction::StepBack:
        return RolloutBox::tr("%1 step back").arg(limit);
    case GateAction::Hold:
        return RolloutBox::tr("%1 hold").arg(limit);
    case GateAction::Warn:
        return RolloutBox::tr("%1 warn").arg(limit);
    }
    Q_UNREACHABLE();
}

/// Failed checks alone bring nobody back: users' requests have the last word, and where they have it the row says so.
FigureRow failedChecksRow(const Rollout::State &r)
{
    const bool enough = r.failedChecks >= std::max(1, r.plan.failedChecksToRollBack);
    FigureRow row { RolloutBox::tr("failed checks"),
                    {},
                    r.failedChecks > 0 ? Tone::Red : Tone::Ink,
                    r.failedChecks > 0 ? Glyph::Warning : Glyph::None,
                    RolloutBox::tr("In a row on the candidate, from this desk. So many act (%1) when users' requests "
                                   "confirm them; they hold the run when users' requests go well, or when checks of "
                                   "the active side fail too.")
                        .arg(failedChecksAct(r)) };
    if (r.failedChecks == 0)
        row.value = RolloutBox::tr("none (%1)").arg(failedChecksAct(r));
    else if (!enough)
        row.value = RolloutBox::tr("%1 in a row (%2)").arg(r.failedChecks).arg(failedChecksAct(r));
    else if (r.waitingFor.code == QLatin1String("gate.checks-unconfirmed"))
        row.value = RolloutBox::tr("%1, waits for users").arg(r.failedChecks);
    else if (r.heldBecause.code == QLatin1String("gate.checks-but-users-fine"))
        row.value = RolloutBox::tr("%1, users are well").arg(r.failedChecks);
    else if (r.heldBecause.code == QLatin1String("gate.checks-shared"))
        row.value = RolloutBox::tr("%1, on both sides").arg(r.failedChecks);
    else
        row.value = RolloutBox::tr("%1 in a row").arg(r.failedChecks);
    return row;
}

/// By whom and since when.
FigureRow heldRow(const Session::Snapshot &s, Instant now, Qt::TimeSpec spec)
{
    const Rollout::State &r = s.rollout;
    QString who = argText(r.heldBecause.args.value(QStringLiteral("who")));
    if (who.isEmpty())
        who = s.heldBy.isEmpty() ? RolloutBox::tr("this console") : s.heldBy;
    const milliseconds age
        = std::max(s.at - s.phaseAt, milliseconds(0)) + std::chrono::floor<milliseconds>(now - s.now);
    return { RolloutBox::tr("held by"),
             who + QStringLiteral(" · ") + RolloutBox::tr("since %1 (%2)").arg(timeText(s.phaseAt, spec), oldText(age)),
             Tone::Ink,
             Glyph::Pause,
             RolloutBox::tr("Who stopped the run and when: a person, or a console by itself, for the reason below."),
             Glyph::None,
             1 };
}

QList<FigureRow> runRows(const Session::Snapshot &s, Instant now, Qt::TimeSpec spec)
{
    const Rollout::State &r = s.rollout;
    QList<FigureRow> rows;
    if (r.phase == Phase::Held)
        rows << heldRow(s, now, spec);
    if (r.phase != Phase::Held && r.phase != Phase::RollingBack) // no clock counts then
        rows << clockRow(r, now);
    if (hasStep(r)) {
        const Config::PlanStep &step = r.plan.steps.at(r.step);
        rows << FigureRow {
            RolloutBox::tr("gates"), gatesText(step), Tone::Ink, Glyph::None,
            RolloutBox::tr(
                "What this step goes by. “Judge if worse”: it acts when the judge finds the candidate worse, "
                "and passes also while the judge has no verdict; “judge”: it waits for the verdict.")
        };
        rows.last().spare = r.phase == Phase::Held ? 2 : 1;
        rows << FigureRow {
            RolloutBox::tr("requests"),
            step.minimumRequests > 0 ? RolloutBox::tr("%1 of %2").arg(r.candidateRequests).arg(step.minimumRequests)
                                     : QString::number(r.candidateRequests),
            Tone::Ink, r.candidateRequests >= quint64(std::max(0, step.minimumRequests)) ? Glyph::Tick : Glyph::None,
            RolloutBox::tr("Users' requests started on the candidate in this step, of those it needs.")
        };
        if (r.phase == Phase::Held) // nothing waits for them then
            rows.last().spare = 2;
    }
    if (s.judge)
        rows << judgeRow(s.judge.get()) << judgeBriefRows(*s.judge);
    if (r.phase == Phase::Baking)
        rows << FigureRow {
            RolloutBox::tr("bad looks"), RolloutBox::tr("%1 of %2").arg(r.badLooks).arg(r.plan.badLooksToRollBack),
            r.badLooks > 0 ? Tone::Red : Tone::Ink, r.badLooks > 0 ? Glyph::Warning : Glyph::None,
            RolloutBox::tr("Of the bake, in a row, after %1 looks; the second figure rolls back.").arg(r.bakeLooks)
        };
    rows << failedChecksRow(r);
    return rows;
}

QList<FigureRow> idleRows(const Session::Snapshot &s)
{
    if (s.plan.steps.isEmpty()) // it was not read yet
        return { { RolloutBox::tr("plan"), unknownText(), Tone::Muted } };
    QStringList path;
    for (const Config::PlanStep &step : s.plan.steps)
        path << QString::number(step.candidateShare.percent());
    QList<FigureRow> rows { { RolloutBox::tr("plan"), s.plan.name, Tone::Ink },
                            { RolloutBox::tr("steps, %"), path.join(QStringLiteral(" → ")), Tone::Ink } };
    rows[0].spare = 2;
    rows[1].spare = 1;
    return rows;
}

/// How the last run ended and because of what, whoever operated it and however long this console is there.
QString lastRunText(const Session::Snapshot &s)
{
    const Session::LastRun &last = s.lastRun;
    if (last.run == 0)
        return {};
    const QString ago = last.at == WallTime {} ? QString() : agoText(std::max(s.at - last.at, milliseconds(0)));
    const auto dated = [&ago](const QString &text) { return ago.isEmpty() ? text : text + QStringLiteral(", ") + ago; };
    switch (last.outcome) {
    case Rollout::RunOutcome::RolledBack:
        return last.because.code.isEmpty()
            ? dated(RolloutBox::tr("run %1 rolled back").arg(last.run))
            : dated(RolloutBox::tr("run %1 rolled back: %2").arg(last.run).arg(words(last.because)));
    case Rollout::RunOutcome::Promoted:
        return dated(RolloutBox::tr("run %1 promoted").arg(last.run));
    case Rollout::RunOutcome::Accepted:
        return dated(RolloutBox::tr("run %1 ended: its split was accepted as set by hand").arg(last.run));
    case Rollout::RunOutcome::None:
        return dated(RolloutBox::tr("run %1 ended before any traffic moved").arg(last.run));
    }
    Q_UNREACHABLE();
}

} // namespace

RolloutBox::RolloutBox(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLine(textFont(1.0, QFont::DemiBold)))
    , m_proof(new TextLine(textFont(0.85, QFont::Bold)))
    , m_figures(new FigureTable)
    , m_evidence(new EvidenceLine)
    , m_evidenceInRow(new EvidenceLine)
    , m_why(new TextLine(textFont(0.94), Tone::Muted))
{
    setAccessibleName(tr("Rollout"));
    m_figures->setAccessibleName(tr("Rollout figures"));
    m_title->setObjectName(QStringLiteral("rolloutTitle"));
    m_figures->setObjectName(QStringLiteral("rolloutFigures"));
    m_figures->setInset(m_evidenceInRow);
    m_evidence->setObjectName(QStringLiteral("evidenceLine"));
    m_evidenceInRow->setObjectName(QStringLiteral("evidenceInRow"));
    m_evidence->hide();
    m_proof->setElide(Qt::ElideNone);
    m_proof->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_proof->setObjectName(QStringLiteral("proof"));
    m_why->setObjectName(QStringLiteral("rolloutReason"));
    m_why->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_proof);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 8);
    all->setSpacing(4);
    all->addLayout(head);
    all->addWidget(m_figures);
    all->addWidget(m_evidence);
    all->addWidget(m_why);
}

void RolloutBox::setRoom(QSize room, int looser)
{
    const int inside = room.width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int why = m_why->text().isEmpty() ? 0 : m_why->heightForWidth(inside) + layout()->spacing();
    const int whole = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(room.width())
                                                    : layout()->minimumSize().height();
    const int line = m_evidence->sizeHint().height() + layout()->spacing();
    const int others = whole - m_figures->minimumSizeHint().height() - (m_why->isHidden() ? 0 : why)
        - (m_evidence->isHidden() ? 0 : line);
    const bool fits = others + why + m_figures->wholeHeight() + looser <= room.height();
    const bool told = why > 0 && (fits || !m_saidAbove);
    const int left = room.height() - others - (told ? why : 0);
    const bool drawn = m_evidence->hasLine() && m_figures->heightWithout(spareUnmoved) + line + looser <= left;
    m_figures->setRoom(left - (drawn ? line : 0));
    m_evidence->setVisible(drawn);
    m_figures->showInsetIn(drawn || !m_evidence->hasLine() ? std::nullopt : m_judgeRow);
    m_why->setVisible(told);
}

void RolloutBox::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void RolloutBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.line);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

/// Of the share that stands above in large figures.
void RolloutBox::showProof(Instant now, const Session::Snapshot &s)
{
    const QString share
        = (s.rollout.lapsed ? Permyriad() : s.traffic.requested.candidateShare()).shortText(); // as the router gives it
    const QString notConfirmed = tr("%1 NOT CONFIRMED").arg(share);
    if (!s.traffic.known)
        m_proof->say(tr("UNKNOWN"), Tone::Muted, Glyph::Question);
    else if (s.traffic.confirmed)
        m_proof->say(tr("%1 CONFIRMED").arg(share), Tone::Green, Glyph::Tick);
    else if (s.rollout.phase == Phase::Idle && !s.traffic.observed)
        m_proof->say(tr("NOTHING TO SEE YET"), Tone::Muted, Glyph::Question);
    else if (s.rollout.phase == Phase::RollingBack)
        m_proof->say(notConfirmed, Tone::Red, Glyph::Warning);
    else if (justOrdered(s, now))
        m_proof->say(tr("CONFIRMING %1…").arg(share), Tone::Muted, Glyph::Question);
    else
        m_proof->say(notConfirmed, Tone::Amber, Glyph::Warning);
    QString tip = tr("Confirmed: what was requested, what every node has, and what the started requests show agree.");
    if (s.traffic.known && s.traffic.observed)
        tip += QLatin1Char(' ')
            + tr("Requested: %1 of production to %2; observed: %3, by %4 requests.")
                  .arg(share, sideWords(s, s.candidate()), observedText(*s.traffic.observed, s.candidate()),
                       QString::number(s.traffic.observed->requests));
    setPlainToolTip(*m_proof, tip);
}

void RolloutBox::showWhy(const Session::Snapshot &s)
{
    const Rollout::State &r = s.rollout;
    QString text;
    Tone tone = Tone::Muted;
    if (r.phase == Phase::Held && r.advice.code.isEmpty()) {
        text = words(r.heldBecause);
        tone = Tone::Amber;
    } else if (r.phase == Phase::RollingBack) {
        text = words(r.reason);
        tone = Tone::Red;
    } else if (!r.advice.code.isEmpty()) {
        text = words(r.advice);
        tone = r.advice.code == QLatin1String("advice.roll-back") ? Tone::Red : Tone::Amber;
    } else if (const Message waits = Session::waitsFor(s); !waits.code.isEmpty()) {
        text = words(waits);
    } else if (r.phase == Phase::Idle && r.outcome == Rollout::RunOutcome::RolledBack && r.run == 0) {
        text = tr("rolled back: %1").arg(words(r.reason));
    } else if (r.phase == Phase::Idle) {
        text = lastRunText(s);
        tone = s.lastRun.outcome == Rollout::RunOutcome::RolledBack ? Tone::Ink : Tone::Muted;
    }
    m_why->say(text, tone, tone == Tone::Muted ? Glyph::None : Glyph::Warning);
    m_saidAbove = r.advice.code.isEmpty();
}

void RolloutBox::showEvidence(const Session::JudgeViewPtr &view)
{
    m_judgeRow.reset();
    const QList<FigureRow> &rows = m_figures->rows();
    const auto judge = view
        ? std::find_if(rows.cbegin(), rows.cend(),
                       [label = judgeRow(view.get()).label](const FigureRow &row) { return row.label == label; })
        : rows.cend();
    if (judge != rows.cend())
        m_judgeRow = judge - rows.cbegin();
    for (EvidenceLine *line : { m_evidence, m_evidenceInRow })
        line->showView(m_judgeRow ? view : nullptr);
}

void RolloutBox::showSnapshot(const Session::Snapshot &s, Instant now, Qt::TimeSpec spec)
{
    const Rollout::State &r = s.rollout;
    const bool open = Rollout::isRunning(r.phase);
    QString title = open && r.run > 0 ? tr("Run %1").arg(r.run) : tr("Rollout");
    if (open && r.plan.advise)
        title = tr("Run %1, only advises").arg(r.run);
    else if (open && r.alike)
        title = tr("Run %1, A/A drill").arg(r.run);
    m_title->say(title);
    showProof(now, s);
    m_figures->setRows(open ? runRows(s, now, spec) : idleRows(s));
    showEvidence(s.judge);
    showWhy(s);
}

} // namespace Signalbox::Widgets
