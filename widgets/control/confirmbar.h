#pragma once

#include "widgets/control/proposal.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace Signalbox::Widgets {

class FigureTable;
class TextLine;

/// Asks once, in words, without being a dialog: nothing behind it is blocked and it takes no focus. Confirmed by its
/// button or Ctrl+Enter, dropped by Cancel or Escape. A plain Enter does not confirm, so that a bounced key cannot.
class ConfirmBar : public QFrame
{
    Q_OBJECT
public:
    explicit ConfirmBar(QWidget *parent = nullptr);

    void ask(const Proposal &proposal, const ProposalBasis &basis);
    void drop();
    /// Where height is short what can be brought back is not shown; it stands in the left panel as well.
    /// `rows` of what it means have room then, if those that can be spared go.
    void setCompact(bool compact, int rows = 7);
    [[nodiscard]] const std::optional<Proposal> &proposal() const { return m_proposal; }
    [[nodiscard]] const ProposalBasis &basis() const { return m_basis; }
    /// Held: what gives the candidate more cannot be confirmed for now.
    void setHeld(bool held);
    void confirm();

Q_SIGNALS:
    void confirmed(const Signalbox::Session::Intent &intent);
    void cancelled();

private:
    void showRestored();
    void showDetail();
    bool mayConfirm();

    std::optional<Proposal> m_proposal;
    ProposalBasis m_basis;
    TextLine *m_sentence;
    FigureTable *m_effects;
    FigureTable *m_restored;
    TextLine *m_detail;
    QLineEdit *m_reason;
    QPushButton *m_yes;
    QPushButton *m_no;
    bool m_compact = false;
    bool m_tight = false; ///< not even for the detail
    bool m_held = false;
};

} // namespace Signalbox::Widgets
