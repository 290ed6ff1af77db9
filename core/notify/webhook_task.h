#pragma once

#include "core/notify/webhook.h"

#include <QMutex>
#include <QNetworkAccessManager>
#include <QTimer>

#include <atomic>
#include <deque>

class QNetworkReply;

namespace Signalbox::Notify {

/// What was asked for and has not gone out: written by the task, read when its thread has ended. Thread-safe.
class OwedNotices
{
public:
    std::atomic<int> count = 0;
    void setProblem(const QString &problem)
    {
        const QMutexLocker lock(&m_mutex);
        m_problem = problem;
    }
    [[nodiscard]] QString problem() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_problem;
    }

private:
    mutable QMutex m_mutex;
    QString m_problem;
};

/// The part of Webhook that lives in its thread. Internal to the room.
class WebhookTask : public QObject
{
    Q_OBJECT
public:
    WebhookTask(WebhookOptions options, std::shared_ptr<OwedNotices> owed);

    void send(const Notice &notice);
    /// No pauses any more: what waits gets one try each, and `drained` follows.
    void hurry();

Q_SIGNALS:
    void sent(const Signalbox::Notify::Notice &notice);
    void failed(const QString &problem);
    void recovered();
    void drained();

private:
    void tryNow();
    void onAnswer(QNetworkReply *reply);
    void giveUp(const QString &problem);
    void next();

    const WebhookOptions m_options;
    const std::shared_ptr<OwedNotices> m_owed;
    QNetworkAccessManager *m_network = nullptr; ///< made in the task's thread
    QTimer m_pause;
    std::deque<Notice> m_waiting; ///< the first is under way
    qsizetype m_tries = 0;
    bool m_busy = false;
    bool m_hurries = false;
    bool m_toldFailure = false;
};

} // namespace Signalbox::Notify
