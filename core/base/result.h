#pragma once

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

    bool operator==(const Error &) const = default;
};

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
