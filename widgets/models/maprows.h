#pragma once

#include "core/models/comparison.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace Signalbox::Widgets {

class TextLine;

/// The names that users and checks ask for, on both sides, and for each that is missing what to map it to. GUI thread.
class MapRows : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit MapRows(QWidget *parent = nullptr);

    void setChecks(const QList<Models::Check> &checks);
    /// What was chosen so far.
    [[nodiscard]] QList<Models::Choice> choices() const;
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void chosen();

private:
    struct Row {
        TextLine *name;
        TextLine *state;
        QComboBox *instead;
    };
    void showRow(const Row &row, const Models::Check &check);
    void addRow();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<Models::Check> m_checks;
    Theme m_theme = Theme::dark();
};

} // namespace Signalbox::Widgets
