#include "core/cost/price_sheet.h"

#include "core/config/regular_file.h"
#include "core/cost/file_reader.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace Signalbox::Cost {

using Config::TomlNode;

namespace {

constexpr qint64 largestSheet = qint64(256) * 1024;

void readFees(const TomlNode &node, FileReader &reader, AmountRange &fees)
{
    if (node.type != TomlNode::Type::List) {
        if (const auto both = reader.amount(node))
            fees = { *both, *both };
        return;
    }
    const auto low = node.children.size() == 2 ? reader.amount(node.children.at(0)) : std::nullopt;
    const auto high = node.children.size() == 2 ? reader.amount(node.children.at(1)) : std::nullopt;
    if (low && high && *low <= *high)
        fees = { *low, *high };
    else
        reader.report(node, QStringLiteral("is not a range"), QStringLiteral("the least and the most, like [30, 50]"));
}

std::optional<Price> readPrice(const TomlNode &node, FileReader &reader)
{
    Price price;
    if (node.type != TomlNode::Type::Table) {
        const auto flat = reader.amount(node);
        if (!flat)
            return std::nullopt;
        return Price { flat, flat, flat };
    }
    for (const TomlNode &part : node.children) {
        if (part.key == QLatin1String("input"))
            price.input = reader.amount(part);
        else if (part.key == QLatin1String("cached"))
            price.cached = reader.amount(part);
        else if (part.key == QLatin1String("output"))
            price.output = reader.amount(part);
        else
            reader.reportUnknown(part, QStringLiteral("input, cached or output: a price for a million tokens"));
    }
    return price;
}

void readModels(const TomlNode &node, FileReader &reader, QMap<QString, Price> &models)
{
    if (node.type != TomlNode::Type::Table) {
        reader.report(node, QStringLiteral("is %1").arg(Config::tomlTypeName(node.type)),
                      QStringLiteral("a table: \"gpt-4o\" = 7.50"));
        return;
    }
    for (const TomlNode &model : node.children) {
        if (const auto price = readPrice(model, reader))
            models.insert(model.key, *price);
    }
}

void readEntry(const TomlNode &node, FileReader &reader, PriceSheet &sheet)
{
    if (node.key == QLatin1String("name"))
        sheet.name = reader.text(node).value_or(QString());
    else if (node.key == QLatin1String("title"))
        sheet.title = reader.text(node).value_or(QString());
    else if (node.key == QLatin1String("note"))
        sheet.note = reader.text(node).value_or(QString());
    else if (node.key == QLatin1String("currency"))
        sheet.currency = reader.currency(node).value_or(QString());
    else if (node.key == QLatin1String("date"))
        sheet.date = reader.date(node).value_or(QDate());
    else if (node.key == QLatin1String("fees_per_month"))
        readFees(node, reader, sheet.feesPerMonth);
    else if (node.key == QLatin1String("models"))
        readModels(node, reader, sheet.models);
    else
        reader.reportUnknown(node, QStringLiteral("name, title, note, currency, date, fees_per_month or [models]"));
}

QByteArray builtInSheet(const QString &name)
{
    QFile file(QStringLiteral(":/signalbox/prices/%1.toml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(SheetShelf &shelf, const PriceSheet &sheet)
{
    const auto same = std::find_if(shelf.sheets.begin(), shelf.sheets.end(),
                                   [&](const PriceSheet &other) { return other.name == sheet.name; });
    if (same == shelf.sheets.end())
        shelf.sheets.append(sheet);
    else
        *same = sheet;
}

} // namespace

LoadedSheet parseSheet(const QByteArray &bytes, const QString &fileName)
{
    LoadedSheet loaded;
    FileReader reader(fileName, loaded.problems);
    const auto root = reader.root(bytes);
    if (!root)
        return loaded;
    for (const TomlNode &node : root->children)
        readEntry(node, reader, loaded.sheet);
    if (!root->find(u"name"))
        reader.reportMissing(QStringLiteral("name"), QStringLiteral("how options refer to the sheet: \"direct\""));
    if (!root->find(u"currency"))
        reader.reportMissing(QStringLiteral("currency"), QStringLiteral("its three letters: \"USD\", \"CNY\""));
    if (!root->find(u"models"))
        reader.reportMissing(QStringLiteral("[models]"), QStringLiteral("a table: \"gpt-4o\" = 7.50"));
    if (loaded.sheet.title.isEmpty())
        loaded.sheet.title = loaded.sheet.name;
    return loaded;
}

LoadedSheet loadSheet(const QString &path)
{
    const auto file = Config::readRegularFile(path, largestSheet);
    if (file)
        return parseSheet(file->bytes, path);
    LoadedSheet loaded;
    loaded.problems.append({ path, 0, 0, {}, file.error().text, QStringLiteral("a price sheet in TOML") });
    return loaded;
}

const PriceSheet *SheetShelf::find(const QString &name) const
{
    const auto found
        = std::find_if(sheets.begin(), sheets.end(), [&](const PriceSheet &sheet) { return sheet.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

SheetShelf openShelf(const QString &directory)
{
    SheetShelf shelf;
    for (const QString &name : { QStringLiteral("direct"), QStringLiteral("relay") })
        put(shelf, parseSheet(builtInSheet(name), name + QStringLiteral(".toml")).sheet);
    const QDir own(directory);
    const QStringList files = own.entryList({ QStringLiteral("*.toml") }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const LoadedSheet loaded = loadSheet(own.filePath(file));
        shelf.problems += loaded.problems;
        if (loaded.ok())
            put(shelf, loaded.sheet);
    }
    return shelf;
}

QString ownPricesDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/signalbox/prices");
}

} // namespace Signalbox::Cost
