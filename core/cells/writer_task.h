#pragma once

#include "core/cells/store.h"

#include <QObject>
#include <QTimer>

namespace Signalbox::Cells {

/// The part of Writer that lives in the history's thread. Internal to the room.
class WriterTask : public QObject
{
    Q_OBJECT
public:
    WriterTask(QString path, const Keeping &keeping);

    void start();
    void store(const std::vector<Placed> &cells);
    void load(qint64 now);
    void readMinutes(qint64 from, qint64 to);
    void readSeconds(qint64 from, qint64 to);

Q_SIGNALS:
    void loaded(const std::vector<Signalbox::Cells::Placed> &cells);
    void past(qint64 from, const std::vector<Signalbox::Cells::Placed> &cells);
    void secondsRead(qint64 from, qint64 to, const std::vector<Signalbox::Cells::Placed> &cells);
    void problemChanged(const QString &problem);

private:
    bool open();
    void trim();
    void report(const QString &problem);
    bool isFine(const Done &done);

    const QString m_path;
    const Keeping m_keeping;
    std::unique_ptr<Store> m_store;
    QTimer m_trimming;
    qint64 m_newest = 0; ///< the newest moment that was told, ms since 1970 UTC: what "old" is counted from
    QString m_problem;
};

} // namespace Signalbox::Cells
