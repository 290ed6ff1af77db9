#include "app/commands/options.h"

#include "app/commands/text.h"

#include <QCoreApplication>

#include <utility>

namespace Signalbox::Commands {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}
namespace {

Error usageError(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

} // namespace

bool Arguments::takeFlag(const QString &name)
{
    return m_words.removeAll(QStringLiteral("--") + name) > 0;
}

Result<QStringList> Arguments::takeValues(const QString &name)
{
    const QString option = QStringLiteral("--") + name;
    QStringList values;
    for (qsizetype i = 0; i < m_words.size();) {
        if (m_words.at(i) == option) {
            if (i + 1 >= m_words.size())
                return usageError(tr("%1 needs a value").arg(option));
            values.append(m_words.at(i + 1));
            m_words.remove(i, 2);
        } else if (m_words.at(i).startsWith(option + QLatin1Char('='))) {
            values.append(m_words.takeAt(i).mid(option.size() + 1));
        } else {
            ++i;
        }
    }
    return values;
}

Result<std::optional<QString>> Arguments::takeValue(const QString &name)
{
    const auto values = takeValues(name);
    if (!values)
        return values.error();
    return values->isEmpty() ? std::optional<QString>() : std::optional(values->constLast());
}

Result<ServiceOptions> Arguments::takeService()
{
    ServiceOptions options;
    options.json = takeFlag(QStringLiteral("json"));
    const auto config = takeValue(QStringLiteral("config"));
    if (!config)
        return config.error();
    options.configFile = config->value_or(QString());
    for (qsizetype i = 0; i < m_words.size();) {
        const QString &word = m_words.at(i);
        if (word == QLatin1String("--sandbox")) {
            options.sandbox = true;
            m_words.removeAt(i);
        } else if (word.startsWith(QLatin1String("--sandbox="))) {
            options.sandbox = true;
            options.scenario = m_words.takeAt(i).mid(10);
        } else {
            ++i;
        }
    }
    const auto users = takeValue(QStringLiteral("users"));
    if (!users)
        return users.error();
    if (users->has_value()) {
        bool ok = false;
        options.usersPerSecond = (*users)->toDouble(&ok);
        if (!ok || options.usersPerSecond < 0 || options.usersPerSecond > 2000)
            return usageError(
                tr("--users: \"%1\" is not a rate; expected requests per second, 0 to 2000").arg(**users));
        if (!options.sandbox)
            return usageError(tr("--users goes with --sandbox: it sets how many simulated users come"));
    }
    if (options.sandbox && !options.configFile.isEmpty())
        return usageError(tr("--config and --sandbox exclude each other"));
    if (!options.sandbox && options.configFile.isEmpty()) {
        Error error = usageError(tr("say which service: --config FILE, or --sandbox[=SCENARIO]"));
        QStringList given; // the one that was meant may be among them, misspelt; their values are nobody's business
        for (const QString &word : std::as_const(m_words)) {
            if (word.startsWith(QLatin1String("--")))
                given.append(word.section(QLatin1Char('='), 0, 0));
        }
        if (!given.isEmpty())
            error.detail = tr("given were: %1").arg(given.join(QStringLiteral(", ")));
        return error;
    }
    return options;
}

Result<QStringList> Arguments::finish(int words)
{
    for (const QString &word : m_words) {
        if (word.startsWith(QLatin1String("--")))
            return usageError(tr("unknown option %1").arg(word));
    }
    if (m_words.size() > words)
        return usageError(tr("unexpected \"%1\"").arg(m_words.at(words)));
    if (m_words.size() < words)
        return usageError(tr("something is missing"));
    return m_words;
}

} // namespace Signalbox::Commands
