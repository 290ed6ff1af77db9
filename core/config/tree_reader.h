#pragma once

#include "core/config/service_rules.h"
#include "core/config/value_reader.h"

namespace Signalbox::Config {

/// Walks a parsed file along the key table: reads what it knows, reports what it does not know and what is missing.
class TreeReader
{
public:
    TreeReader(QString file, PathBase base);
    TreeReader(const TreeReader &) = delete;
    TreeReader &operator=(const TreeReader &) = delete;

    /// Reads a whole service file. Steps that left out hold or requests have their defaults afterwards.
    void readService(const TomlNode &root);
    /// Reads a file that may hold [plan] only.
    void readPlan(const TomlNode &root);
    /// Adds a problem that belongs to no key.
    void reportFile(int line, int column, const QString &text, const QString &expected);

    [[nodiscard]] Draft &draft() { return m_draft; }
    [[nodiscard]] const KeySpots &spots() const { return m_spots; }
    [[nodiscard]] QList<Problem> &problems() { return m_problems; }

private:
    void readSection(QLatin1String section, const TomlNode &table, const QString &path);
    void readSubsection(const Section &section, const TomlNode &node, const QString &path);
    void readEnvironments(const TomlNode &node);
    void readVantages(const TomlNode &node);
    void readGoldens(const TomlNode &node);
    void readSteps(const Section &section, const TomlNode &node);
    void reportUnknown(QLatin1String section, const TomlNode &node, const QString &path);
    void reportMissing(QLatin1String section, const QString &path);
    void fillStepDefaults();

    Draft m_draft;
    KeySpots m_spots;
    QList<Problem> m_problems;
    ValueReader m_values;
    QString m_file;
};

} // namespace Signalbox::Config
