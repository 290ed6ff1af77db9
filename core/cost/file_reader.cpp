#include "core/cost/file_reader.h"

#include <QLocale>
#include <QRegularExpression>

namespace Signalbox::Cost {

using Config::TomlNode;

std::optional<TomlNode> FileReader::root(const QByteArray &bytes)
{
    auto parsed = Config::parseToml(bytes);
    if (const auto *error = std::get_if<Config::TomlError>(&parsed)) {
        m_problems.append({ m_file, error->line, error->column, {}, error->text, error->expected });
        return std::nullopt;
    }
    return std::get<TomlNode>(std::move(parsed));
}

std::optional<QString> FileReader::text(const TomlNode &node)
{
    if (node.type == TomlNode::Type::Text && !node.text.trimmed().isEmpty() && node.text.size() <= 500)
        return node.text.trimmed();
    report(node, QStringLiteral("is %1").arg(Config::tomlTypeName(node.type)),
           QStringLiteral("a text of 1 to 500 characters"));
    return std::nullopt;
}

std::optional<Amount> FileReader::amount(const TomlNode &node)
{
    QString written = node.text;
    if (node.type == TomlNode::Type::Whole)
        written = QString::number(node.whole);
    else if (node.type == TomlNode::Type::Number)
        written = QString::number(node.number, 'f', QLocale::FloatingPointShortest);
    std::optional<Amount> amount = Amount::fromText(written);
    if (amount && *amount >= Amount())
        return amount;
    report(node, QStringLiteral("is not an amount"),
           QStringLiteral("0 or more, like 7.50 or \"7.50\", with at most 9 decimals"));
    return std::nullopt;
}

std::optional<QDate> FileReader::date(const TomlNode &node)
{
    const QDate date = QDate::fromString(node.text, Qt::ISODate);
    if (date.isValid())
        return date;
    report(node, QStringLiteral("is not a date"), QStringLiteral("a text like \"2026-11-24\""));
    return std::nullopt;
}

std::optional<QString> FileReader::currency(const TomlNode &node)
{
    static const QRegularExpression threeLetters(QStringLiteral("^[A-Z]{3}$"));
    if (node.type == TomlNode::Type::Text && threeLetters.match(node.text).hasMatch())
        return node.text;
    report(node, QStringLiteral("is not a currency"), QStringLiteral("its three letters: \"USD\", \"CNY\""));
    return std::nullopt;
}

void FileReader::reportMissing(const QString &key, const QString &expected)
{
    m_problems.append({ m_file, 0, 0, key, QStringLiteral("is missing"), expected });
}

void FileReader::reportUnknown(const TomlNode &node, const QString &expected)
{
    m_problems.append(
        { m_file, node.keyLine, node.keyColumn, Config::shownKey(node.key), QStringLiteral("is unknown"), expected });
}

void FileReader::report(const TomlNode &node, const QString &text, const QString &expected)
{
    m_problems.append({ m_file, node.line, node.column, Config::shownKey(node.key), text, expected });
}

} // namespace Signalbox::Cost
