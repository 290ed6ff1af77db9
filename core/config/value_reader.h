#pragma once

#include "core/config/key_table.h"
#include "core/config/problem.h"
#include "core/config/toml_tree.h"

namespace Signalbox::Config {

/// Where relative paths of a service file begin, and what "~" is.
struct PathBase {
    QString directory;
    QString home;
};

/// Reads one TOML value into the place of its key and reports what does not fit. A value that does not fit leaves the
/// default.
class ValueReader
{
public:
    ValueReader(QString file, PathBase base, QList<Problem> &problems);

    /// `path`: the key as the file has it, for problems: "environment.blue.key".
    void read(const Key &key, const TomlNode &node, const QString &path, Draft &draft);

    /// Adds a problem at the value of `node`.
    void report(const TomlNode &node, const QString &path, const QString &text, const QString &expected);

private:
    void readText(const Key &key, const TomlNode &node, const QString &path, QString &to);
    void readWord(const Key &key, const TomlNode &node, const QString &path, const Place &place);
    void readWhole(const Key &key, const TomlNode &node, const QString &path, int &to);
    void readNumber(const Key &key, const TomlNode &node, const QString &path, double &to);
    void readDuration(const Key &key, const TomlNode &node, const QString &path, milliseconds &to);
    void readShare(const Key &key, const TomlNode &node, const QString &path, Permyriad &to);
    void readAddress(const Key &key, const TomlNode &node, const QString &path, const AddressPlace &to);
    void readReference(const Key &key, const TomlNode &node, const QString &path, SecretRef &to);
    void readFilePath(const Key &key, const TomlNode &node, const QString &path, QString &to);
    void readUrls(const Key &key, const TomlNode &node, const QString &path, QList<BaseUrl> &to);
    void readUrlItem(const Key &key, const TomlNode &node, const QString &path, QList<BaseUrl> &to);
    void readHeaders(const Key &key, const TomlNode &node, const QString &path, QMap<QString, QString> &to);
    void readLink(const Key &key, const TomlNode &node, const QString &path, QString &to);
    void readNames(const Key &key, const TomlNode &node, const QString &path, QMap<QString, QString> &to);
    /// The text of a Text node, or nothing after a report.
    std::optional<QString> textIn(const Key &key, const TomlNode &node, const QString &path);
    void wrongType(const Key &key, const TomlNode &node, const QString &path);

    QString m_file;
    PathBase m_base;
    QList<Problem> &m_problems;
};

} // namespace Signalbox::Config
