#include "core/config/service_file.h"

#include "core/config/regular_file.h"
#include "core/config/service_rules.h"
#include "core/config/suggestion.h"
#include "core/config/toml_tree.h"
#include "core/config/tree_reader.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace Signalbox::Config {

namespace {

constexpr qint64 largestConfigFile = qint64(256) * 1024;

// The parsed file, or one problem that says why there is none.
std::optional<TomlNode> tomlRoot(const QByteArray &bytes, TreeReader &reader)
{
    const QString textFile = QStringLiteral("a text file in TOML, as `signalbox init` writes it");
    if (bytes.size() > largestConfigFile) {
        reader.reportFile(0, 0, QStringLiteral("is larger than %1 KiB").arg(largestConfigFile / 1024), textFile);
        return std::nullopt;
    }
    if (bytes.trimmed().isEmpty()) {
        reader.reportFile(0, 0, QStringLiteral("is empty"), textFile);
        return std::nullopt;
    }
    if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0) {
        reader.reportFile(int(bytes.left(zero).count('\n')) + 1, 0, QStringLiteral("holds binary data"), textFile);
        return std::nullopt;
    }
    int line = 0;
    for (const QByteArray &one : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString decoded = decoder(one);
        if (decoder.hasError()) {
            reader.reportFile(line, 0, QStringLiteral("is not UTF-8"), QStringLiteral("the file saved as UTF-8"));
            return std::nullopt;
        }
    }
    auto parsed = parseToml(bytes);
    if (const auto *error = std::get_if<TomlError>(&parsed)) {
        reader.reportFile(error->line, error->column, error->text, error->expected);
        return std::nullopt;
    }
    return std::get<TomlNode>(std::move(parsed));
}

// Problems of a whole file first, then in the order of the file, missing keys where their section begins.
void sortByPlace(QList<Problem> &problems)
{
    const auto place = [](const Problem &problem) { return std::pair(problem.line, problem.column); };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem &a, const Problem &b) { return place(a) < place(b); });
}

QString defaultStateDir(const QString &name, const QProcessEnvironment &environment)
{
    QString state = environment.value(QStringLiteral("XDG_STATE_HOME"));
    // The XDG rules: a relative path is to be ignored.
    if (!state.startsWith(QLatin1Char('/'))) {
        const QString home = environment.value(QStringLiteral("HOME"));
        if (home.isEmpty())
            return {};
        state = home + QStringLiteral("/.local/state");
    }
    return state + QStringLiteral("/signalbox/") + name;
}

Problem unreadableFile(const QString &path, const Error &error)
{
    const bool missing = error.code == QLatin1String("file.missing");
    return { path, 0,          0,
             {},   error.text, missing ? QStringLiteral("a service file; `signalbox init` writes one") : QString() };
}

} // namespace

Loaded parse(const QByteArray &bytes, const QString &fileName, const QProcessEnvironment &environment)
{
    Loaded loaded;
    loaded.file = fileName;
    loaded.text = bytes;
    loaded.baseDir = QFileInfo(fileName).absolutePath();
    TreeReader reader(fileName, { loaded.baseDir, environment.value(QStringLiteral("HOME")) });
    const auto root = tomlRoot(bytes, reader);
    Service &service = reader.draft().service;
    if (root) {
        reader.readService(*root);
        if (service.router.stateDir.isEmpty() && !service.name.isEmpty())
            service.router.stateDir = defaultStateDir(service.name, environment);
        checkServiceRules(service, fileName, reader.spots(), reader.problems());
    }
    loaded.service = service;
    loaded.spots = reader.spots();
    loaded.problems = reader.problems();
    sortByPlace(loaded.problems);
    return loaded;
}

Loaded load(const QString &path, const QProcessEnvironment &environment)
{
    const auto file = readRegularFile(path, largestConfigFile);
    if (file) {
        Loaded loaded = parse(file->bytes, path, environment);
        if (file->anyoneMayWrite)
            loaded.problems.prepend(
                { path,
                  0,
                  0,
                  {},
                  QStringLiteral("can be changed by anyone on this machine, who could send your key "
                                 "to another host; run: chmod o-w %1")
                      .arg(path),
                  {},
                  Severity::Warning });
        return loaded;
    }
    Loaded loaded;
    loaded.file = path;
    loaded.baseDir = QFileInfo(path).absolutePath();
    loaded.problems.append(unreadableFile(path, file.error()));
    return loaded;
}

LoadedPlan parsePlan(const QByteArray &bytes, const QString &fileName)
{
    TreeReader reader(fileName, { QFileInfo(fileName).absolutePath(), {} });
    if (const auto root = tomlRoot(bytes, reader)) {
        reader.readPlan(*root);
        checkPlanRules(reader.draft().service.plan, fileName, reader.spots(), reader.problems());
    }
    LoadedPlan loaded { reader.draft().service.plan, reader.problems() };
    sortByPlace(loaded.problems);
    return loaded;
}

LoadedPlan findPlan(const QString &nameOrFile)
{
    if (const auto plan = Plan::named(nameOrFile))
        return { *plan, {} };
    if (QFileInfo::exists(nameOrFile))
        return loadPlan(nameOrFile);
    const QString nearest = nearestWord(nameOrFile, Plan::names());
    LoadedPlan none { Plan::standard(), {} };
    none.problems.append(
        { QFileInfo(nameOrFile).absoluteFilePath(),
          0,
          0,
          {},
          QStringLiteral("there is no such file, and no plan is called %1%2")
              .arg(shownText(nameOrFile),
                   nearest.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(nearest)),
          QStringLiteral("the name of a plan (%1), or a file with a [plan]; `signalbox init --keys` lists its keys")
              .arg(Plan::names().join(QStringLiteral(", "))) });
    return none;
}

LoadedPlan loadPlan(const QString &path)
{
    const auto file = readRegularFile(path, largestConfigFile);
    if (file)
        return parsePlan(file->bytes, path);
    LoadedPlan loaded { Plan::standard(), {} };
    loaded.problems.append(unreadableFile(path, file.error()));
    return loaded;
}

} // namespace Signalbox::Config
