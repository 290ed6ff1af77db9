#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Signalbox {

/// A secret in memory. It prints, compares in logs and converts as nothing: only reveal() gives the text, and only
/// the places that must send it call that.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QString &reveal() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// First 8 hex digits of SHA-256, to tell two keys apart without showing either.
    [[nodiscard]] QString fingerprint() const;

    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

/// Removes secrets and control characters from text that came from outside: known secrets (whole, or any part of
/// at least 8 characters), anything shaped like a key (`sk-…`, `Bearer …`, `"api_key": …`), and escapes
/// control characters as \xNN. Apply where the text enters, not where it is shown. Value; thread-safe when const.
class Redactor
{
public:
    Redactor() = default;
    explicit Redactor(const QList<Secret> &known);

    [[nodiscard]] QString clean(QStringView text, int maxLength = 500) const;

private:
    QStringList m_known;
};

} // namespace Signalbox
