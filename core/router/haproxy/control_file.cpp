#include "core/router/haproxy/control_file.h"

#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"

#include <QFile>

namespace Signalbox::Router::HAProxy {

ControlFile::ControlFile(QString path)
    : m_path(std::move(path))
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
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray line = file.readLine(1024).trimmed();
        const auto there = parseControl(line.mid(line.indexOf(' ') + 1));
        if (there && there->epoch > word.epoch)
            return done();
    }
    return writeFileAtomically(m_path, QByteArray(controlEntry) + ' ' + controlText(word) + '\n');
}

} // namespace Signalbox::Router::HAProxy
