#pragma once

#include "core/config/problem.h"
#include "core/config/toml_tree.h"
#include "core/cost/amount.h"

#include <QDate>

namespace Signalbox::Cost {

/// Reads the values of a price sheet or a scenario and reports what does not fit, with its place.
class FileReader
{
public:
    FileReader(QString file, QList<Config::Problem> &problems)
        : m_file(std::move(file))
        , m_problems(problems)
    {
    }

    /// The parsed file, or nothing after a report.
    std::optional<Config::TomlNode> root(const QByteArray &bytes);
    std::optional<QString> text(const Config::TomlNode &node);
    /// An amount of at least 0, as a number or as text. A TOML number is taken as its shortest decimal form, which is
    /// what was typed for up to 15 digits.
    std::optional<Amount> amount(const Config::TomlNode &node);
    std::optional<QDate> date(const Config::TomlNode &node);
    /// Three capital letters.
    std::optional<QString> currency(const Config::TomlNode &node);
    void reportMissing(const QString &key, const QString &expected);
    void reportUnknown(const Config::TomlNode &node, const QString &expected);
    void report(const Config::TomlNode &node, const QString &text, const QString &expected);

private:
    QString m_file;
    QList<Config::Problem> &m_problems;
};

} // namespace Signalbox::Cost
