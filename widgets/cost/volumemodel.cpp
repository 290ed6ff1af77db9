#include "widgets/cost/volumemodel.h"

namespace Signalbox::Widgets {
namespace {

constexpr qsizetype longestModel = 120;

// "7.50", or "2.50 / 1.25 / 10.00" for input, cached and output; a dash for what is not known.
QString priceText(const Cost::PriceSheet &sheet, const QString &model)
{
    const Cost::Price price = sheet.models.value(model);
    const auto one
        = [](const std::optional<Cost::Amount> &amount) { return amount ? amount->text(2) : QStringLiteral("–"); };
    if (price.isFlat() || (!price.input && !price.output))
        return one(price.input);
    return QStringLiteral("%1 / %2 / %3").arg(one(price.input), one(price.cached), one(price.output));
}

} // namespace

QString unpricedText(Cost::Unpriced why)
{
    switch (why) {
    case Cost::Unpriced::No:
        return {};
    case Cost::Unpriced::NoModel:
        return VolumeModel::tr("unpriced: not in the sheet");
    case Cost::Unpriced::NoPrice:
        return VolumeModel::tr("unpriced: a price is missing");
    case Cost::Unpriced::Mixed:
        return VolumeModel::tr("unpriced: tell input and output apart");
    }
    return {};
}

void VolumeModel::setComparison(const Cost::Comparison &comparison)
{
    const bool sameRows = comparison.lines.size() == m_comparison.lines.size();
    if (!sameRows)
        beginResetModel();
    m_comparison = comparison;
    if (!sameRows) {
        endResetModel();
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int VolumeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_comparison.lines.size()) + 1;
}

int VolumeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString VolumeModel::text(const Cost::Line &line, int column) const
{
    const int side = column == SecondPrice || column == SecondCost ? 1 : 0;
    const Cost::PriceSheet &sheet = m_comparison.sheets[side];
    switch (Column(column)) {
    case Model:
        return line.usage.model;
    case Tokens:
        return Cost::tokensText(line.usage.total());
    case FirstPrice:
    case SecondPrice:
        return priceText(sheet, line.usage.model);
    case FirstCost:
    case SecondCost:
        return line.by[side].cost ? Cost::moneyText(*line.by[side].cost, sheet.currency)
                                  : unpricedText(line.by[side].why);
    case Columns:
        break;
    }
    return {};
}

QVariant VolumeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNew = index.row() == m_comparison.lines.size();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(index.column() == Model ? Qt::AlignLeft : Qt::AlignRight);
    if (role == Qt::ToolTipRole) // a cell may be narrower than its words
        return isNew ? QString() : text(m_comparison.lines.at(index.row()), index.column()).toHtmlEscaped();
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        if (!isNew)
            return text(m_comparison.lines.at(index.row()), index.column());
        return index.column() == Model && role == Qt::DisplayRole ? tr("type a model…") : QString();
    }
    return {};
}

QVariant VolumeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(section == Model ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::TextWordWrap);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto currency = [this](int side) { return m_comparison.sheets[side].currency; };
    switch (Column(section)) {
    case Model:
        return tr("Model");
    case Tokens:
        return tr("Tokens a month");
    case FirstPrice:
        return tr("%1 per million").arg(currency(0));
    case FirstCost:
        return m_comparison.sheets[0].title;
    case SecondPrice:
        return tr("%1 per million").arg(currency(1));
    case SecondCost:
        return m_comparison.sheets[1].title;
    case Columns:
        break;
    }
    return {};
}

Qt::ItemFlags VolumeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isNew = index.row() == m_comparison.lines.size();
    if (index.isValid() && (index.column() == Model || (index.column() == Tokens && !isNew)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QList<Cost::Usage> VolumeModel::volumes() const
{
    QList<Cost::Usage> all;
    for (const Cost::Line &line : m_comparison.lines)
        all.append(line.usage);
    return all;
}

bool VolumeModel::setModel(QList<Cost::Usage> &volumes, int row, const QString &text)
{
    const bool isNew = row == volumes.size();
    if (text.isEmpty()) { // an emptied name takes the line away
        if (!isNew)
            volumes.removeAt(row);
        return !isNew;
    }
    for (qsizetype i = 0; i < volumes.size(); ++i) {
        if (i != row && volumes.at(i).model == text) {
            Q_EMIT refused(tr("%1 is in the list already.").arg(text));
            return false;
        }
    }
    if (isNew)
        volumes.append({ .model = text, .mixed = 0 });
    else
        volumes[row].model = text;
    return true;
}

bool VolumeModel::setTokens(QList<Cost::Usage> &volumes, int row, const QString &text)
{
    const auto tokens = Cost::tokensFromText(text);
    if (!tokens) {
        Q_EMIT refused(tr("\"%1\" is not a number of tokens: type 100M, 1.5B or 250000.").arg(text.left(40)));
        return false;
    }
    volumes[row] = { .model = volumes.at(row).model, .mixed = *tokens };
    return true;
}

bool VolumeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed().left(longestModel);
    if (typed == data(index, Qt::EditRole).toString())
        return false;
    QList<Cost::Usage> all = volumes();
    const bool changed
        = index.column() == Model ? setModel(all, index.row(), typed) : setTokens(all, index.row(), typed);
    if (changed)
        Q_EMIT volumesChanged(all);
    return changed;
}

} // namespace Signalbox::Widgets
