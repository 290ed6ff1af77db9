#pragma once

#include "widgets/shell/page.h"

class QVBoxLayout;

namespace Signalbox::Widgets {

class EvidenceChart;
class FigureTable;
class TextLine;

/// What the judge says of the open run, or said of the last one: the verdict in words, its evidence growing towards its
/// threshold, the size of each effect, and the requests that moved it.
class JudgePage : public Page
{
    Q_OBJECT
public:
    explicit JudgePage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec spec) override;
    void setStale(bool stale) override;
    /// It has its own: the whole run.
    [[nodiscard]] bool hasTimeAxis() const override { return false; }

private:
    void build(QVBoxLayout &into);
    void showView();

    Session::JudgeViewPtr m_shown;
    bool m_everShown = false;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    TextLine *m_headline;
    TextLine *m_detail;
    TextLine *m_shared;
    EvidenceChart *m_chart;
    FigureTable *m_metrics;
    TextLine *m_moversTitle;
    FigureTable *m_movers;
};

} // namespace Signalbox::Widgets
