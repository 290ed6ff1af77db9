#include "widgets/control/confirmbar.h"

#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace Signalbox::Widgets {
namespace {

constexpr int longestOverride = 200;

} // namespace

ConfirmBar::ConfirmBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new TextLine(textFont(1.04, QFont::DemiBold)))
    , m_effects(new FigureTable)
    , m_restored(new FigureTable)
    , m_detail(new TextLine(textFont(0.92), Tone::Muted))
    , m_reason(new QLineEdit)
    , m_yes(new QPushButton)
    , m_no(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("confirmBar"));
    setAccessibleName(tr("Confirm"));
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("overrideReason"));
    m_reason->setAccessibleName(tr("Reason for deploying although the preflight failed"));
    m_reason->setPlaceholderText(tr("why all the same?"));
    m_reason->setMaxLength(longestOverride);
    m_reason->setFont(textFont());
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmBar::mayConfirm);
    m_yes->setObjectName(QStringLiteral("confirmButton"));
    m_effects->setObjectName(QStringLiteral("effects"));
    m_effects->setAccessibleName(tr("What it means"));
    m_restored->setObjectName(QStringLiteral("restored"));
    m_restored->setAccessibleName(tr("What can be brought back"));
    m_restored->hide();
    m_no->setObjectName(QStringLiteral("cancelButton"));
    m_yes->setFont(textFont(1.0, QFont::DemiBold));
    m_no->setFont(textFont());
    setPlainToolTip(*m_yes, tr("Ctrl+Enter"));
    setPlainToolTip(*m_no, tr("Escape"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_yes, 1);
    buttons->addWidget(m_no);
    auto *all = new QVBoxLayout(this);
    all->setSpacing(4);
    all->addWidget(m_sentence);
    all->addWidget(m_effects);
    all->addWidget(m_restored);
    all->addWidget(m_detail);
    all->addWidget(m_reason);
    all->addLayout(buttons);

    connect(m_yes, &QPushButton::clicked, this, &ConfirmBar::confirm);
    connect(m_no, &QPushButton::clicked, this, [this] {
        drop();
        Q_EMIT cancelled();
    });
    // A hidden widget's shortcuts do not fire, so these exist only while there is something to confirm.
    for (const QKeyCombination key : { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter }) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &ConfirmBar::confirm);
    }
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, m_no, &QPushButton::click);
    setCompact(false);
    hide();
}

void ConfirmBar::ask(const Proposal &proposal, const ProposalBasis &basis)
{
    m_proposal = proposal;
    m_basis = basis;
    m_sentence->say(proposal.sentence, Tone::Ink, Glyph::Question);
    m_effects->setRows(proposal.effects);
    m_effects->setVisible(!proposal.effects.isEmpty());
    m_restored->setRows(proposal.restored);
    showRestored();
    showDetail();
    m_yes->setText(QString(proposal.button).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_yes->setAccessibleDescription(proposal.sentence);
    m_reason->clear();
    m_reason->setVisible(proposal.wantsReason);
    mayConfirm();
    show();
}

void ConfirmBar::setCompact(bool compact, int rows)
{
    constexpr int detailFrom = 4;
    const int margin = compact ? 6 : 8;
    layout()->setContentsMargins(10, margin, 10, margin);
    m_compact = compact;
    m_tight = compact && rows < detailFrom;
    m_effects->setRoom(compact ? std::optional(m_effects->heightOf(rows)) : std::nullopt); // the tooltip has the others
    showRestored();
    showDetail();
}

/// Where height is short: no more than what must be read; the keys are on the buttons.
void ConfirmBar::showDetail()
{
    if (!m_proposal)
        return;
    const bool brief = m_compact && !m_proposal->brief.isEmpty();
    QString text = brief ? m_proposal->brief : m_proposal->detail;
    if (!m_compact && !m_proposal->wantsReason) { // else there is enough to read
        const QString keys = tr("Ctrl+Enter does it, Escape does not.");
        text += text.isEmpty() ? keys : QLatin1Char(' ') + keys;
    }
    m_detail->say(text, Tone::Muted);
    m_detail->setVisible(!text.isEmpty() && !m_tight);
    setPlainToolTip(*m_sentence, m_tight ? text : QString());
}

void ConfirmBar::showRestored()
{
    m_restored->setVisible(!m_compact && !m_restored->rows().isEmpty());
}

void ConfirmBar::drop()
{
    m_proposal.reset();
    // Not to the next button, which would take the next stray key.
    if (parentWidget() && (m_yes->hasFocus() || m_no->hasFocus() || m_reason->hasFocus()))
        parentWidget()->setFocus();
    hide();
}

/// Where a reason is wanted, there is nothing to confirm without one.
bool ConfirmBar::mayConfirm()
{
    const bool may = m_proposal && !(m_held && m_proposal->givesMore)
        && (!m_proposal->wantsReason || !m_reason->text().trimmed().isEmpty());
    m_yes->setEnabled(may);
    return may;
}

void ConfirmBar::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    mayConfirm();
}

void ConfirmBar::confirm()
{
    if (!m_proposal || !mayConfirm())
        return;
    Session::Intent intent = m_proposal->intent;
    if (auto *deploy = std::get_if<Session::Intents::Deploy>(&intent); deploy && m_proposal->wantsReason)
        deploy->overrideReason = m_reason->text().trimmed();
    drop();
    Q_EMIT confirmed(intent);
}

} // namespace Signalbox::Widgets
