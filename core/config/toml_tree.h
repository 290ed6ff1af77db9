#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace Signalbox::Config {

/// A parsed TOML value with its place, so that the rest of the room does not depend on the parser.
struct TomlNode {
    enum class Type : quint8 { Text, Whole, Number, Switch, Date, List, Table };

    Type type = Type::Table;
    QString key; ///< of a table's entry; empty for items of a list
    int keyLine = 0; ///< where the key stands; that of the value for items of a list
    int keyColumn = 0;
    int line = 0; ///< where the value begins
    int column = 0;
    int endLine = 0; ///< where it ends, one behind its last character
    int endColumn = 0;
    QString text; ///< Text
    qint64 whole = 0; ///< Whole
    double number = 0; ///< Number, and Whole as a number
    bool on = false; ///< Switch
    std::vector<TomlNode> children; ///< Table: entries in the order of the file; List: items

    /// The entry of that name, or nullptr. Valid as long as the node.
    [[nodiscard]] const TomlNode *find(QStringView name) const;
};

/// Where the syntax broke, and how.
struct TomlError {
    int line = 0;
    int column = 0;
    QString text;
    QString expected; ///< the remedy
};

/// Parses TOML 1.0 from UTF-8. Any bytes are allowed: what is not TOML gives a TomlError. Bounded in depth.
std::variant<TomlNode, TomlError> parseToml(const QByteArray &bytes);

/// "a text", "a list", …: for errors.
QString tomlTypeName(TomlNode::Type type);

} // namespace Signalbox::Config
