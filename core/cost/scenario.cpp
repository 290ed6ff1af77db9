#include "core/cost/scenario.h"

#include "core/config/regular_file.h"
#include "core/cost/file_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace Signalbox::Cost {

using Config::TomlNode;

namespace {

constexpr qint64 mostTokens = 1'000'000'000'000'000;
constexpr qint64 largestScenario = qint64(256) * 1024;
constexpr std::pair<char, qint64> units[] = { { 'B', 1'000'000'000 }, { 'M', 1'000'000 }, { 'k', 1000 } };

QString tokensWanted()
{
    return QStringLiteral("tokens a month, like \"100M\", \"1.5B\" or 250000");
}

std::optional<qint64> readTokens(const TomlNode &node, FileReader &reader)
{
    const QString text = node.type == TomlNode::Type::Whole ? QString::number(node.whole) : node.text;
    if (const auto tokens = tokensFromText(text))
        return tokens;
    reader.report(node, QStringLiteral("is not a number of tokens"), tokensWanted());
    return std::nullopt;
}

std::optional<Usage> readUsage(const TomlNode &node, FileReader &reader)
{
    Usage usage { .model = node.key };
    if (node.type != TomlNode::Type::Table) {
        usage.mixed = readTokens(node, reader);
        return usage.mixed ? std::optional(usage) : std::nullopt;
    }
    for (const TomlNode &part : node.children) {
        qint64 *const to = part.key == QLatin1String("input") ? &usage.input
            : part.key == QLatin1String("cached")             ? &usage.cached
            : part.key == QLatin1String("output")             ? &usage.output
                                                              : nullptr;
        if (!to)
            reader.reportUnknown(part, QStringLiteral("input, cached or output"));
        else if (const auto tokens = readTokens(part, reader))
            *to = *tokens;
    }
    return usage;
}

std::optional<Rate> readRate(const TomlNode &node, FileReader &reader)
{
    Rate rate;
    for (const TomlNode &part : node.children) {
        if (part.key == QLatin1String("of"))
            rate.of = reader.currency(part).value_or(rate.of);
        else if (part.key == QLatin1String("in"))
            rate.in = reader.currency(part).value_or(rate.in);
        else if (part.key == QLatin1String("value"))
            rate.value = reader.amount(part).value_or(Amount());
        else if (part.key == QLatin1String("date"))
            rate.date = reader.date(part).value_or(QDate());
        else
            reader.reportUnknown(part, QStringLiteral("of, in, value or date"));
    }
    if (!rate.value.isZero())
        return rate;
    reader.report(node, QStringLiteral("has no value above 0"), QStringLiteral("value = 7.2"));
    return std::nullopt;
}

void readSheets(const TomlNode &node, FileReader &reader, Scenario &scenario)
{
    if (node.type != TomlNode::Type::List || node.children.size() != 2) {
        reader.report(node, QStringLiteral("does not name two sheets"), QStringLiteral("[\"direct\", \"relay\"]"));
        return;
    }
    for (size_t i = 0; i < 2; ++i)
        scenario.sheets[i] = reader.text(node.children.at(i)).value_or(QString());
}

void readEntry(const TomlNode &node, FileReader &reader, Scenario &scenario)
{
    if (node.key == QLatin1String("sheets")) {
        readSheets(node, reader, scenario);
    } else if (node.key == QLatin1String("migration")) {
        scenario.migration = reader.amount(node).value_or(Amount());
    } else if (node.key == QLatin1String("rate")) {
        scenario.rate = readRate(node, reader);
    } else if (node.key == QLatin1String("volumes")) {
        for (const TomlNode &volume : node.children) {
            if (const auto usage = readUsage(volume, reader))
                scenario.volumes.append(*usage);
        }
    } else {
        reader.reportUnknown(node, QStringLiteral("sheets, migration, [rate] or [volumes]"));
    }
}

// A TOML basic string.
QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('\\') || c == QLatin1Char('"'))
            out += QLatin1Char('\\') + c;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + QLatin1Char('"');
}

// With as many decimals as it has (it is read with up to nine), and no fewer than people expect.
QString exactly(const Amount &amount, int leastDecimals)
{
    constexpr int mostDecimals = 9;
    QString text = amount.plainText(mostDecimals);
    for (int i = mostDecimals; i > leastDecimals && text.endsWith(QLatin1Char('0')); --i)
        text.chop(1);
    return quoted(text);
}

QString usageText(const Usage &usage)
{
    if (usage.mixed)
        return quoted(tokensText(*usage.mixed));
    return QStringLiteral("{ input = %1, cached = %2, output = %3 }")
        .arg(quoted(tokensText(usage.input)), quoted(tokensText(usage.cached)), quoted(tokensText(usage.output)));
}

} // namespace

std::optional<qint64> tokensFromText(QStringView text)
{
    QStringView digits = text.trimmed();
    qint64 unit = 1;
    for (const auto &[letter, size] : units) {
        if (digits.endsWith(QLatin1Char(letter), Qt::CaseInsensitive)) {
            unit = size;
            digits.chop(1);
            break;
        }
    }
    const auto count = Amount::fromText(digits);
    if (!count)
        return std::nullopt;
    const Amount tokens = *count * Amount(unit);
    bool whole = false;
    const qint64 value = tokens.plainText(0).toLongLong(&whole);
    if (!whole || Amount(value) != tokens || value < 0 || value > mostTokens)
        return std::nullopt;
    return value;
}

QString tokensText(qint64 tokens)
{
    for (const auto &[letter, size] : units) {
        if (tokens != 0 && tokens % (size / 100) == 0 && tokens >= size) {
            QString digits = (Amount(tokens) / Amount(size)).plainText(2);
            while (digits.endsWith(QLatin1Char('0')))
                digits.chop(1);
            if (digits.endsWith(QLatin1Char('.')))
                digits.chop(1);
            return digits + QLatin1Char(letter);
        }
    }
    return QString::number(tokens);
}

LoadedScenario parseScenario(const QByteArray &bytes, const QString &fileName)
{
    LoadedScenario loaded;
    FileReader reader(fileName, loaded.problems);
    const auto root = reader.root(bytes);
    if (!root)
        return loaded;
    for (const TomlNode &node : root->children)
        readEntry(node, reader, loaded.scenario);
    if (!root->find(u"sheets"))
        reader.reportMissing(QStringLiteral("sheets"), QStringLiteral("[\"direct\", \"relay\"]"));
    if (loaded.scenario.volumes.isEmpty())
        reader.reportMissing(QStringLiteral("[volumes]"), tokensWanted());
    return loaded;
}

QByteArray scenarioText(const Scenario &scenario)
{
    QString text = QStringLiteral("sheets = [%1, %2]\nmigration = %3\n")
                       .arg(quoted(scenario.sheets[0]), quoted(scenario.sheets[1]), exactly(scenario.migration, 2));
    if (scenario.rate) {
        text += QStringLiteral("\n[rate]\nof = %1\nin = %2\nvalue = %3\n")
                    .arg(quoted(scenario.rate->of), quoted(scenario.rate->in), exactly(scenario.rate->value, 6));
        if (scenario.rate->date.isValid())
            text += QStringLiteral("date = \"%1\"\n").arg(scenario.rate->date.toString(Qt::ISODate));
    }
    text += QStringLiteral("\n[volumes]\n");
    for (const Usage &usage : scenario.volumes)
        text += QStringLiteral("%1 = %2\n").arg(quoted(usage.model), usageText(usage));
    return text.toUtf8();
}

LoadedScenario openScenario(const QString &file)
{
    if (!file.isEmpty() && QFileInfo::exists(file)) {
        const auto read = Config::readRegularFile(file, largestScenario);
        if (read)
            return parseScenario(read->bytes, file);
        LoadedScenario loaded;
        loaded.problems.append({ file, 0, 0, {}, read.error().text, QStringLiteral("a scenario in TOML") });
        return loaded;
    }
    QFile builtIn(QStringLiteral(":/signalbox/prices/scenario.toml"));
    return parseScenario(builtIn.open(QIODevice::ReadOnly) ? builtIn.readAll() : QByteArray(),
                         QStringLiteral("scenario.toml"));
}

Done saveScenario(const Scenario &scenario, const QString &file)
{
    QSaveFile out(file);
    const bool written = QDir().mkpath(QFileInfo(file).absolutePath()) && out.open(QIODevice::WriteOnly)
        && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && out.write(scenarioText(scenario)) >= 0
        && out.commit();
    if (!written)
        return Error { QStringLiteral("cost.not-saved"), QStringLiteral("%1: cannot be written").arg(file),
                       out.errorString() };
    return done();
}

QString ownScenarioFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/signalbox/cost.toml");
}

} // namespace Signalbox::Cost
