#pragma once

#include "core/models/comparison.h"
#include "widgets/shell/page.h"
#include "widgets/theme/theme.h"

class QCheckBox;
class QFileDialog;
class QHBoxLayout;
class QPushButton;
class QTableView;
class QTextEdit;
class QVBoxLayout;

namespace Signalbox::Widgets {

class ListedModel;
class MapRows;
class TextLine;

/// The models of both sides side by side, the model map checked against them, and a proposal for each name that is
/// missing. What is chosen is shown as a patch first, then written into the service file, or saved as a patch. It moves
/// no traffic, so it works unarmed.
class ModelsPage : public Page, public Themed
{
    Q_OBJECT
public:
    explicit ModelsPage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds) override { }
    void setTimeSpec(Qt::TimeSpec spec) override;
    [[nodiscard]] bool hasTimeAxis() const override { return false; }
    void setTheme(const Theme &theme) override;

private:
    void buildHead(QHBoxLayout &into);
    void buildLists(QVBoxLayout &into);
    void buildPatch(QVBoxLayout &into);
    void refresh();
    void showLists();
    void showPatch();
    void write();
    void askWhereTo();
    void savePatch(const QString &file);
    [[nodiscard]] QString sideText(Side side) const;

    Models::ViewPtr m_view;
    bool m_everShown = false;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    QByteArray m_patch;
    QPushButton *m_ask;
    TextLine *m_headline;
    TextLine *m_problem;
    MapRows *m_map;
    QCheckBox *m_differing;
    ListedModel *m_listed;
    QTableView *m_table;
    QWidget *m_patchBox;
    QTextEdit *m_patchText;
    QPushButton *m_write;
    QPushButton *m_save;
    QFileDialog *m_dialog = nullptr; ///< made when first needed
};

} // namespace Signalbox::Widgets
