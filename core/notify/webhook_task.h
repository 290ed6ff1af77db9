#pragma once

#include "core/notify/webhook.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <deque>

class QNetworkReply;

namespace Signalbox::Notify {

/// The part of Webhook that lives in its thread. Internal to the room.
class WebhookTask : public QObject
{
    Q_OBJECT
public:
    explicit WebhookTask(WebhookOptions options);

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
    QNetworkAccessManager *m_network = nullptr; ///< made in the task's thread
    QTimer m_pause;
    std::deque<Notice> m_waiting; ///< the first is under way
    qsizetype m_tries = 0;
    bool m_busy = false;
    bool m_hurries = false;
    bool m_toldFailure = false;
};

} // namespace Signalbox::Notify
