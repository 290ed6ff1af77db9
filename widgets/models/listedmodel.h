#pragma once

#include "core/models/comparison.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>

namespace Signalbox::Widgets {

/// The models of both sides, a row a name: who lists it. Read-only; GUI thread.
class ListedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Blue, Green, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `differing`: only names that one side alone lists.
    void setLists(const Models::SideLists &lists, bool differing);
    void setTheme(const Theme &theme);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Models::ListedRow> m_rows;
    Theme m_theme = Theme::dark();
};

} // namespace Signalbox::Widgets
