#pragma once

#include "core/base/redact.h"
#include "core/notify/notice.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Signalbox::Notify {

enum class Format : quint8 {
    Json, ///< an object with every field by name
    Slack, ///< {"text": "…"}: Slack, Mattermost and whatever takes the same
};
std::optional<Format> formatFromName(QStringView name);

/// The body of the POST. Pure.
QByteArray payload(const Notice &notice, Format format);

/// What of an address tells secrets apart from common words, for a Redactor: its long path segments, user information
/// and query values.
QList<Secret> secretParts(const Secret &address);

struct WebhookOptions {
    Secret address;
    Format format = Format::Json;
    milliseconds deadline { 10000 }; ///< for one try
    QList<milliseconds> pauses { seconds(1), seconds(5), seconds(30) }; ///< before each further try
    int capacity = 50; ///< notices that wait; then the oldest goes
    milliseconds atTheEnd { 2500 }; ///< how long the destructor waits for what is under way
};

class OwedNotices;
class WebhookTask;

/// Tells a web address, one notice after the other and in order, from a thread of its own: no call waits for the
/// network. A try that fails (no connection, no answer by the deadline, 408, 429, 5xx) is repeated after the pauses and
/// then given up; any other answer but 2xx is given up at once. Redirections are not followed: they would take the
/// notice to a place that nobody chose.
class Webhook : public QObject
{
    Q_OBJECT
public:
    explicit Webhook(const WebhookOptions &options, QObject *parent = nullptr);
    /// As finish().
    ~Webhook() override;

    /// Thread-safe.
    void send(const Notice &notice);

    /// What never went out, and why, in words that hold nothing of the address.
    struct Untold {
        int notices = 0;
        QString problem; ///< of the last try
    };
    /// Gives what was asked for a last, bounded chance to go out; nothing does after it.
    Untold finish();

Q_SIGNALS:
    void sent(const Signalbox::Notify::Notice &notice);
    /// Said once, until something goes out again; the problem is in words and holds nothing of the address.
    void failed(const QString &problem);
    void recovered();

private:
    const milliseconds m_atTheEnd;
    QThread *m_thread;
    const std::shared_ptr<OwedNotices> m_owed;
    WebhookTask *m_task; ///< lives in m_thread, deleted there
};

} // namespace Signalbox::Notify
