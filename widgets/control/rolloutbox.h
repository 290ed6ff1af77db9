#pragma once

#include "core/session/judge_view.h"
#include "widgets/control/permissions.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <optional>

namespace Signalbox::Widgets {

class EvidenceLine;
class FigureTable;
class TextLine;

/// What the rollout does and waits for: phase, proof, clock, requests, failed checks, the judge's verdict with its
/// evidence over the run, and the reason in words.
class RolloutBox : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit RolloutBox(QWidget *parent = nullptr);
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, Qt::TimeSpec spec);
    /// The room that may be used. Where it is short the reason goes if the finding says it too, then rows that can be
    /// spared: metrics that show nothing first, for the evidence's line, then the time left (it stands above) and the
    /// gates. Where that line has no room of its own it stands in the judge's row.
    /// The reason wraps: with it `looser` less may be used.
    void setRoom(QSize room, int looser);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] const TextLine &proof() const { return *m_proof; }
    [[nodiscard]] const TextLine &why() const { return *m_why; }
    [[nodiscard]] const FigureTable &figures() const { return *m_figures; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showProof(Instant now, const Session::Snapshot &snapshot);
    void showWhy(const Session::Snapshot &snapshot);
    void showEvidence(const Session::JudgeViewPtr &view);

    Theme m_theme = Theme::dark();
    TextLine *m_title;
    TextLine *m_proof;
    FigureTable *m_figures;
    EvidenceLine *m_evidence;
    EvidenceLine *m_evidenceInRow;
    std::optional<qsizetype> m_judgeRow; ///< of the figures
    TextLine *m_why;
    bool m_saidAbove = false; ///< the reason, by the finding
};

} // namespace Signalbox::Widgets
