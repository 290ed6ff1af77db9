#pragma once

#include "widgets/control/permissions.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Signalbox::Widgets {

class FigureTable;
class TextLine;

/// What the rollout does and waits for: phase, proof, clock, requests, failed checks, and the reason in words.
class RolloutBox : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit RolloutBox(QWidget *parent = nullptr);
    void showSnapshot(const Session::Snapshot &snapshot, Instant now);
    /// Leaves out the reason where the finding says it anyway: height is short.
    void setTerse(bool terse);
    /// The height that may be used: rows that can be spared go, the time left (it stands above) and the gates first.
    void setRoom(int height);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] const TextLine &proof() const { return *m_proof; }
    [[nodiscard]] const TextLine &why() const { return *m_why; }
    [[nodiscard]] const FigureTable &figures() const { return *m_figures; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showProof(Instant now, const Session::Snapshot &snapshot);
    void showWhy(const Session::Snapshot &snapshot);

    Theme m_theme = Theme::dark();
    TextLine *m_title;
    TextLine *m_proof;
    FigureTable *m_figures;
    TextLine *m_why;
    bool m_terse = false;
};

} // namespace Signalbox::Widgets
