#include "core/router/haproxy/control_file.h"

#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/lease_text.h"

#include <QFile>

namespace Signalbox::Router::HAProxy {

ControlFile::ControlFile(Paths paths)
    : m_paths(std::move(paths))
{
    qRegisterMetaType<Error>();
}

void ControlFile::keep(const ControlWord &word)
{
    const Done written = write(word);
    Q_EMIT kept(written ? Error {} : written.error());
}

Done ControlFile::write(const ControlWord &word) const
{
    QFile file(m_paths.controlMap());
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray line = file.readLine(1024).trimmed();
        const auto there = parseControl(line.mid(line.indexOf(' ') + 1));
        if (there && there->epoch > word.epoch)
            return done();
    }
    return writeFileAtomically(m_paths.controlMap(), QByteArray(controlEntry) + ' ' + controlText(word) + '\n');
}

void ControlFile::keepLease(qint64 until)
{
    const Done written
        = writeFileAtomically(m_paths.leaseMap(), QByteArray(leaseEntry) + ' ' + QByteArray::number(until) + '\n');
    Q_EMIT kept(written ? Error {} : written.error());
}

} // namespace Signalbox::Router::HAProxy
