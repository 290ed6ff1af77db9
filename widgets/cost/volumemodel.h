#pragma once

#include "core/cost/comparison.h"

#include <QAbstractTableModel>

namespace Signalbox::Widgets {

/// A month's tokens by model, with what they cost by both sheets. Model and tokens can be typed; the last, empty line
/// takes a new model. GUI thread.
class VolumeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Model, Tokens, FirstPrice, FirstCost, SecondPrice, SecondCost, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const Cost::Comparison &comparison);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Somebody typed other volumes.
    void volumesChanged(const QList<Signalbox::Cost::Usage> &volumes);
    /// What was typed cannot be; nothing changed.
    void refused(const QString &why);

private:
    [[nodiscard]] QString text(const Cost::Line &line, int column) const;
    [[nodiscard]] QList<Cost::Usage> volumes() const;
    bool setModel(QList<Cost::Usage> &volumes, int row, const QString &text);
    bool setTokens(QList<Cost::Usage> &volumes, int row, const QString &text);

    Cost::Comparison m_comparison;
};

/// "not in the sheet" …: why a volume has no cost.
QString unpricedText(Cost::Unpriced why);

} // namespace Signalbox::Widgets
