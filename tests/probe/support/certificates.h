#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

#include <optional>

namespace Signalbox::Test {

/// A throwaway authority, made with the openssl program, and servers' certificates that it signs.
class Authority
{
public:
    /// Null where there is no openssl.
    static std::unique_ptr<Authority> make();

    /// The certificate's file, for who trusts it.
    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    /// A server that shows a certificate for `name` ("IP:127.0.0.1"), valid for so many days from now; below 0 it has
    /// expired. Null when openssl fails.
    [[nodiscard]] std::optional<QSslConfiguration> server(const QString &name, int days) const;

private:
    Authority() = default;
    [[nodiscard]] bool openssl(const QStringList &arguments) const;

    QTemporaryDir m_dir;
};

} // namespace Signalbox::Test
