#pragma once

#include "core/base/message.h"

#include <QString>

#include <utility>
#include <variant>

namespace Signalbox {

/// What went wrong, for a program (code), for the operator (text) and for the curious (detail).
/// No field may ever hold a secret: whoever makes an Error from outside text redacts it first.
struct Error {
    QString code; ///< stable, dotted, lower case: "config.unknown-key", "router.refused"
    QString text; ///< one sentence that names the place and the remedy
    QString detail; ///< optional: what the peer or the system said, redacted
    Message message {}; ///< what `text` says, where that is a message of words()

    bool operator==(const Error &) const = default;
};

/// An Error that says a message.
inline Error errorOf(const QString &code, const Message &message, const QString &detail = {})
{
    return { code, words(message), detail, message };
}
/// What an error says, as an argument of a message: read in the reader's language where it is a message.
inline QVariant errorArg(const Error &error)
{
    return error.message.code.isEmpty() ? QVariant(error.text) : asArg(error.message);
}
/// The same as a message of its own.
inline Message saidBy(const Error &error)
{
    return error.message.code.isEmpty() ? quoted(error.text) : error.message;
}

/// A value or an Error. Absence without an error is std::optional, not Result.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a success
        : m_content(std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor): an Error is a failure
        : m_content(std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Precondition: ok().
    [[nodiscard]] const T &value() const & { return std::get<T>(m_content); }
    [[nodiscard]] T &value() & { return std::get<T>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<T>(std::move(m_content)); }
    /// Precondition: !ok().
    [[nodiscard]] const Error &error() const { return std::get<Error>(m_content); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_content;
};

/// The result of something that has no value of its own.
using Done = Result<std::monostate>;
inline Done done()
{
    return Done(std::monostate {});
}

} // namespace Signalbox
