#include "widgets/log/logmodel.h"

#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <algorithm>

namespace Signalbox::Widgets {

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogModel::take(const QList<LogEntry> &log)
{
    if (log.isEmpty() || log.constLast().seq == m_last)
        return;
    if (log.constLast().seq < m_last) {
        beginResetModel();
        m_lines.clear();
        m_last = 0;
        endResetModel();
    }
    const auto from = std::upper_bound(log.cbegin(), log.cend(), m_last,
                                       [](quint64 last, const LogEntry &entry) { return last < entry.seq; });
    append(from, log.cend());
    trim();
}

void LogModel::append(QList<LogEntry>::const_iterator from, QList<LogEntry>::const_iterator to)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + int(to - from) - 1);
    for (auto it = from; it != to; ++it) {
        QString text = words(it->message).simplified();
        if (!it->operatorName.isEmpty() && text.endsWith(QLatin1Char('.')))
            text.chop(1); // the sentence goes on
        if (!it->operatorName.isEmpty())
            text += tr(", by %1").arg(it->operatorName);
        m_lines.push_back({ *it, text });
    }
    m_last = m_lines.back().entry.seq;
    endInsertRows();
}

void LogModel::trim()
{
    const int extra = rowCount() - keptLines;
    if (extra <= 0)
        return;
    // In blocks, so that a long night does not move every row for every line.
    const int gone = std::min(rowCount(), extra + keptLines / 10);
    beginRemoveRows({}, 0, gone - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
    endRemoveRows();
}

void LogModel::setTimeSpec(Qt::TimeSpec spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time), { Qt::DisplayRole });
}

QString LogModel::cell(const Line &line, int column) const
{
    switch (column) {
    case Time:
        return timeText(line.entry.at, m_spec, true);
    case LevelName:
        return levelName(line.entry.level);
    case Source:
        return line.entry.epoch ? QStringLiteral("%1 %2").arg(line.entry.source).arg(line.entry.epoch)
                                : line.entry.source;
    case Text:
        return line.text;
    default:
        return {};
    }
}

QString LogModel::line(int row) const
{
    const Line &line = m_lines.at(size_t(row));
    return QStringList { cell(line, Time), cell(line, LevelName), cell(line, Source), cell(line, Text) }.join(
        QLatin1Char('\t'));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return cell(line, index.column());
    if (role == Qt::ToolTipRole && index.column() == Text)
        return plainToolTip(line.text);
    if (role == LevelRole)
        return int(line.entry.level);
    if (role == SeqRole)
        return line.entry.seq;
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("time");
    case LevelName:
        return tr("level");
    case Source:
        return tr("source");
    case Text:
        return tr("text");
    default:
        return {};
    }
}

void LogFilter::setLeast(Level level)
{
    m_least = level;
    invalidateFilter();
}

void LogFilter::setNeedle(const QString &text)
{
    m_needle = text.trimmed();
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QAbstractItemModel &model = *sourceModel();
    if (model.index(row, LogModel::Text, parent).data(LogModel::LevelRole).toInt() < int(m_least))
        return false;
    if (m_needle.isEmpty())
        return true;
    for (const int column : { LogModel::Text, LogModel::Source, LogModel::LevelName }) { // what is seen is found
        if (model.index(row, column, parent).data().toString().contains(m_needle, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace Signalbox::Widgets
