#include "core/config/toml_tree.h"

#include "core/config/toml_remedy.h"

#include <toml++/toml.h>

#include <QRegularExpression>

#include <algorithm>

namespace Signalbox::Config {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

TomlNode convertNode(const toml::node &node);

void convertTable(const toml::table &table, TomlNode &to)
{
    for (const auto &[key, value] : table) {
        TomlNode child = convertNode(value);
        child.key = textOf(key.str());
        child.keyLine = int(key.source().begin.line);
        child.keyColumn = int(key.source().begin.column);
        to.children.push_back(std::move(child));
    }
    const auto place = [](const TomlNode &node) { return std::pair(node.keyLine, node.keyColumn); };
    std::stable_sort(to.children.begin(), to.children.end(),
                     [&](const TomlNode &a, const TomlNode &b) { return place(a) < place(b); });
}

TomlNode convertNode(const toml::node &node)
{
    TomlNode to;
    to.line = to.keyLine = int(node.source().begin.line);
    to.column = to.keyColumn = int(node.source().begin.column);
    to.endLine = int(node.source().end.line);
    to.endColumn = int(node.source().end.column);
    if (const toml::table *table = node.as_table()) {
        to.type = TomlNode::Type::Table;
        convertTable(*table, to);
    } else if (const toml::array *array = node.as_array()) {
        to.type = TomlNode::Type::List;
        for (const toml::node &item : *array)
            to.children.push_back(convertNode(item));
    } else if (const auto *text = node.as_string()) {
        to.type = TomlNode::Type::Text;
        to.text = textOf(text->get());
    } else if (const auto *whole = node.as_integer()) {
        to.type = TomlNode::Type::Whole;
        to.whole = whole->get();
        to.number = double(to.whole);
    } else if (const auto *number = node.as_floating_point()) {
        to.type = TomlNode::Type::Number;
        to.number = number->get();
    } else if (const auto *on = node.as_boolean()) {
        to.type = TomlNode::Type::Switch;
        to.on = on->get();
    } else {
        to.type = TomlNode::Type::Date;
    }
    return to;
}

// The parser recurses once per part of a dotted key (and its tables are destroyed so): thousands of parts overflow the
// stack. No key of ours has more than five.
std::optional<TomlError> tooDeep(const QByteArray &bytes)
{
    static const QRegularExpression chain(
        QStringLiteral(R"re((?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){33})re"));
    // Latin-1 keeps one character per byte; only ASCII matters here.
    const QRegularExpressionMatch match = chain.match(QString::fromLatin1(bytes));
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype at = match.capturedStart();
    const qsizetype lineStart = at == 0 ? 0 : bytes.lastIndexOf('\n', at - 1) + 1;
    return TomlError { int(bytes.left(at).count('\n')) + 1, int(at - lineStart) + 1,
                       QStringLiteral("a dotted key has more than 32 parts"),
                       QStringLiteral("a key as `signalbox init --keys` lists it") };
}

} // namespace

const TomlNode *TomlNode::find(QStringView name) const
{
    const auto at
        = std::find_if(children.begin(), children.end(), [&](const TomlNode &child) { return child.key == name; });
    return at == children.end() ? nullptr : &*at;
}

std::variant<TomlNode, TomlError> parseToml(const QByteArray &bytes)
{
    if (auto deep = tooDeep(bytes))
        return *deep;
    try {
        const toml::table table = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
        return convertNode(table);
    } catch (const toml::parse_error &error) {
        return TomlError { int(error.source().begin.line), int(error.source().begin.column),
                           syntaxText(error.description()), syntaxRemedy(error.description()) };
    } catch (const std::exception &error) {
        return TomlError { 0, 0, QStringLiteral("cannot be parsed: ") + QString::fromUtf8(error.what()).left(200),
                           syntaxRemedy({}) };
    }
}

QString tomlTypeName(TomlNode::Type type)
{
    switch (type) {
    case TomlNode::Type::Text:
        return QStringLiteral("a text");
    case TomlNode::Type::Whole:
        return QStringLiteral("a whole number");
    case TomlNode::Type::Number:
        return QStringLiteral("a number");
    case TomlNode::Type::Switch:
        return QStringLiteral("true or false");
    case TomlNode::Type::Date:
        return QStringLiteral("a date or time");
    case TomlNode::Type::List:
        return QStringLiteral("a list");
    case TomlNode::Type::Table:
        return QStringLiteral("a table");
    }
    return {};
}

} // namespace Signalbox::Config
