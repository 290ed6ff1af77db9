#pragma once

#include <QIODevice>

namespace Signalbox::Probe {

/// The body of a request that is made ready before its moment: QNetworkAccessManager sends a request's headers together
/// with the first bytes of its body, so a body that has none to give yet holds the whole request back, after all the
/// work that sending it takes and before its first byte leaves. Lives in the manager's thread.
class HeldBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit HeldBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Lets it go, once and for all: it can be read from now on, and again from its start when the request is re-sent.
    void release();

    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    bool m_held = true;
};

} // namespace Signalbox::Probe
