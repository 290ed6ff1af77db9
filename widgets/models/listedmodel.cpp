#include "widgets/models/listedmodel.h"

#include "widgets/status/wording.h"

namespace Signalbox::Widgets {

void ListedModel::setLists(const Models::SideLists &lists, bool differing)
{
    beginResetModel();
    m_rows = Models::listedRows(lists);
    if (differing)
        m_rows.removeIf([](const Models::ListedRow &row) { return !row.onOneSideOnly(); });
    endResetModel();
}

void ListedModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1), { Qt::ForegroundRole });
}

int ListedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QVariant ListedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Models::ListedRow &row = m_rows.at(index.row());
    if (index.column() == Name)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(row.model) : QVariant();
    const std::optional<bool> listed = row.listed[index.column() == Blue ? 0 : 1];
    switch (role) {
    case Qt::DisplayRole:
        return !listed ? unknownText() : *listed ? tr("✓ listed") : tr("✗ missing");
    case Qt::ForegroundRole:
        return m_theme.tone(!listed ? Tone::Muted : *listed ? Tone::Ink : Tone::Amber);
    case Qt::AccessibleTextRole:
        return !listed ? tr("not known") : *listed ? tr("listed") : tr("missing");
    default:
        return {};
    }
}

QVariant ListedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("model");
    case Blue:
        return sideTitle(Side::Blue);
    case Green:
        return sideTitle(Side::Green);
    default:
        return {};
    }
}

} // namespace Signalbox::Widgets
