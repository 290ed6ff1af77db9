#include "tests/probe/support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace Signalbox::Test {
namespace {

QStringList wordsOf(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool Authority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(20000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

std::unique_ptr<Authority> Authority::make()
{
    std::unique_ptr<Authority> made(new Authority);
    const bool fine = made->openssl(wordsOf("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
                                            "-subj /CN=authority -keyout ca.key -out ca.pem"));
    return fine ? std::move(made) : nullptr;
}

std::optional<QSslConfiguration> Authority::server(const QString &name, int days) const
{
    QFile extensions(m_dir.filePath(QStringLiteral("ext")));
    if (!extensions.open(QIODevice::WriteOnly))
        return std::nullopt;
    extensions.write("subjectAltName=" + name.toLatin1() + '\n');
    extensions.close();
    QStringList sign
        = wordsOf("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile ext -out leaf.pem "
                  "-days");
    sign.append(QString::number(days));
    if (!openssl(wordsOf("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=leaf -keyout leaf.key "
                         "-out leaf.csr"))
        || !openssl(sign))
        return std::nullopt;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(contentOf(m_dir.filePath(QStringLiteral("leaf.pem"))), QSsl::Pem));
    tls.setPrivateKey(QSslKey(contentOf(m_dir.filePath(QStringLiteral("leaf.key"))), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace Signalbox::Test
