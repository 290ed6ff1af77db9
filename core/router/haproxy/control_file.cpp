#include "core/router/haproxy/control_file.h"

#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/lease_text.h"

#include <QFile>

namespace Signalbox::Router::HAProxy {

ControlFile::ControlFile(Paths paths, milliseconds retry)
    : m_paths(std::move(paths))
    , m_retry(this)
{
    qRegisterMetaType<Error>();
    m_retry.setSingleShot(true);
    m_retry.setInterval(retry);
    connect(&m_retry, &QTimer::timeout, this, [this] { keep(*m_unwritten); });
}

void ControlFile::keep(const ControlWord &word)
{
    const Done written = write(word);
    m_unwritten = written ? std::nullopt : std::optional(word);
    if (m_unwritten)
        m_retry.start();
    else
        m_retry.stop();
    Q_EMIT kept(written ? Error {} : written.error());
}

std::optional<ControlWord> ControlFile::present() const
{
    QFile file(m_paths.controlMap());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.readLine(1024).trimmed();
    return parseControl(line.mid(line.indexOf(' ') + 1));
}

Done ControlFile::write(const ControlWord &word) const
{
    if (const auto there = present(); there && (there->epoch > word.epoch || *there == word))
        return done();
    return writeFileAtomically(m_paths.controlMap(), QByteArray(controlEntry) + ' ' + controlText(word) + '\n');
}

Result<std::optional<Side>> ControlFile::bringBack() const
{
    std::optional<ControlWord> word = present();
    if (!word)
        return std::optional<Side>();
    if (word->candidateShare().value() > 0) {
        word->greenShare = shareOf(word->active, Permyriad::ofPercent(100));
        word->lease = 0;
        ++word->epoch;
        if (const Done written = write(*word); !written)
            return written.error();
    }
    return std::optional(word->active);
}

void ControlFile::keepLease(qint64 until)
{
    const Done written
        = writeFileAtomically(m_paths.leaseMap(), QByteArray(leaseEntry) + ' ' + QByteArray::number(until) + '\n');
    Q_EMIT kept(written ? Error {} : written.error());
}

} // namespace Signalbox::Router::HAProxy
