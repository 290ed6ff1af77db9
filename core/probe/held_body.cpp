#include "core/probe/held_body.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Probe {

HeldBody::HeldBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void HeldBody::release()
{
    if (!std::exchange(m_held, false))
        return;
    Q_EMIT readyRead();
}

bool HeldBody::atEnd() const
{
    return !m_held && pos() >= m_bytes.size();
}

qint64 HeldBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = m_held ? 0 : std::min(maxSize, m_bytes.size() - pos());
    std::copy_n(m_bytes.cbegin() + pos(), count, data);
    return count;
}

qint64 HeldBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Signalbox::Probe
