#include "app/commands/check.h"

#include "core/config/resources.h"
#include "core/config/service_file.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace Signalbox::Commands {

namespace {

struct CheckOptions {
    QString file;
    bool json = false;
};

std::optional<CheckOptions> checkOptions(const QStringList &args)
{
    CheckOptions options;
    QStringList files;
    for (qsizetype i = 0; i < args.size(); ++i) {
        if (args[i] == QLatin1String("--json"))
            options.json = true;
        else if (args[i] == QLatin1String("--config") && i + 1 < args.size())
            files.append(args[++i]);
        else if (args[i].startsWith(QLatin1String("--config=")))
            files.append(args[i].mid(9));
        else if (args[i].startsWith(QLatin1Char('-')))
            return std::nullopt;
        else
            files.append(args[i]);
    }
    if (files.size() != 1)
        return std::nullopt;
    options.file = files.first();
    return options;
}

QString checkSummary(const Config::Loaded &loaded)
{
    const auto errors
        = std::count_if(loaded.problems.begin(), loaded.problems.end(),
                        [](const Config::Problem &problem) { return problem.severity == Config::Severity::Error; });
    const auto warnings = loaded.problems.size() - errors;
    if (errors == 0 && warnings == 0)
        return QStringLiteral("fine");
    const QString counts = QStringLiteral("%1 error%2, %3 warning%4")
                               .arg(errors)
                               .arg(errors == 1 ? QString() : QStringLiteral("s"))
                               .arg(warnings)
                               .arg(warnings == 1 ? QString() : QStringLiteral("s"));
    return errors == 0 ? QStringLiteral("fine, ") + counts : counts;
}

QByteArray checkJson(const CheckOptions &options, const Config::Loaded &loaded)
{
    QJsonArray problems;
    for (const Config::Problem &problem : loaded.problems)
        problems.append(Config::problemJson(problem));
    const QJsonObject report {
        { QStringLiteral("file"), options.file },
        { QStringLiteral("service"), loaded.service.name },
        { QStringLiteral("ok"), loaded.ok() },
        { QStringLiteral("problems"), problems },
    };
    return QJsonDocument(report).toJson(QJsonDocument::Indented);
}

} // namespace

int runCheck(const QStringList &args, Streams streams, const QProcessEnvironment &environment,
             Config::Keychain *keychain)
{
    const auto options = checkOptions(args);
    if (!options) {
        streams.err << "usage: signalbox check [--config] FILE [--json]\n";
        return ExitUsage;
    }
    Config::Loaded loaded = Config::load(options->file, environment);
    // Also beside errors: who mends a file wants to hear everything at once.
    Config::openResources(loaded, environment, keychain);
    if (options->json) {
        streams.out << QString::fromUtf8(checkJson(*options, loaded));
    } else {
        for (const Config::Problem &problem : std::as_const(loaded.problems))
            streams.err << Config::problemText(problem) << '\n';
        streams.out << options->file << ": " << checkSummary(loaded) << '\n';
    }
    return loaded.ok() ? ExitDone : ExitUsage;
}

} // namespace Signalbox::Commands
