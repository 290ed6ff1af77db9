#pragma once

#include "core/base/message.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <deque>

namespace Signalbox::Widgets {

/// The deploy log as a table, oldest first. Fed with the whole log of each snapshot, it takes only what is new, by
/// sequence number. Sentences are made once, when a line arrives. GUI thread.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, LevelName, Source, Text, ColumnCount };
    enum Role { LevelRole = Qt::UserRole + 1, SeqRole };
    static constexpr int keptLines = 20000;

    explicit LogModel(QObject *parent = nullptr);

    /// `log` is oldest first, with rising `seq`. A log whose newest number is below the last one seen is a new one.
    void take(const QList<LogEntry> &log);
    void setTimeSpec(Qt::TimeSpec spec);
    /// "10:36:40.118\tWARN\tjudge\ttext", for the clipboard.
    [[nodiscard]] QString line(int row) const;
    [[nodiscard]] const LogEntry &entry(int row) const { return m_lines.at(size_t(row)).entry; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        LogEntry entry;
        QString text;
    };
    [[nodiscard]] QString cell(const Line &line, int column) const;
    void append(QList<LogEntry>::const_iterator from, QList<LogEntry>::const_iterator to);
    void trim();

    std::deque<Line> m_lines;
    quint64 m_last = 0;
    Qt::TimeSpec m_spec = Qt::LocalTime;
};

/// Lines of a level and above that contain a text, whatever its case.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLeast(Level level);
    void setNeedle(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Level m_least = Level::Debug;
    QString m_needle;
};

} // namespace Signalbox::Widgets
