#pragma once

#include "app/commands/streams.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Signalbox::Commands {

/// What every command that works on a service understands.
struct ServiceOptions {
    QString configFile; ///< --config FILE
    bool sandbox = false; ///< --sandbox[=SCENARIO|FILE]
    QString scenario; ///< name, or a scenario file; empty: healthy
    double usersPerSecond = 40; ///< --users RATE, sandbox only
    bool json = false; ///< --json
    bool operator==(const ServiceOptions &) const = default;
};

/// Command-line words, taken one after the other. Options may stand anywhere; `--name value` and `--name=value` are
/// alike. Errors have the code "usage".
class Arguments
{
public:
    explicit Arguments(QStringList words)
        : m_words(std::move(words))
    {
    }
    /// True when `--name` was there; it is taken out.
    bool takeFlag(const QString &name);
    /// The value of `--name`; nothing when it was not there; an Error when its value is missing.
    Result<std::optional<QString>> takeValue(const QString &name);
    /// Every value of `--name`, in their order: for options that may come again.
    Result<QStringList> takeValues(const QString &name);
    /// --config, --sandbox[=…], --users, --json. Exactly one of the first two must be there.
    Result<ServiceOptions> takeService();
    /// All that was not taken yet.
    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// What is left must be exactly so many words without dashes.
    Result<QStringList> finish(int words);

private:
    QStringList m_words;
};

} // namespace Signalbox::Commands
