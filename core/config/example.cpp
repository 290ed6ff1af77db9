#include "core/config/example.h"

#include "core/config/key_table.h"

#include <QTextStream>

#include <algorithm>

namespace Signalbox::Config {

namespace {

constexpr qsizetype commentWidth = 98;

// "# …" lines that fit a terminal.
QString commentLines(const QString &text)
{
    QString out;
    QString line = QStringLiteral("#");
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (line.size() > 1 && line.size() + 1 + word.size() > commentWidth) {
            out += line + QLatin1Char('\n');
            line = QStringLiteral("#");
        }
        line += QLatin1Char(' ') + word;
    }
    return line.size() > 1 ? out + line + QLatin1Char('\n') : out;
}

// Whether a comment should say what is accepted: the others show it by their value or say it in their sentence.
bool needsRange(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Word:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Duration:
    case Kind::GateWord:
    case Kind::Switch:
        return true;
    case Kind::Share:
    case Kind::Rest:
    case Kind::Address:
    case Kind::Reference:
    case Kind::FileReference:
    case Kind::FilePath:
    case Kind::Urls:
    case Kind::Headers:
    case Kind::Names:
    case Kind::Link:
    case Kind::NotBuilt:
        return false;
    }
    return false;
}

QString teaching(const Key &key)
{
    QString text = key.doc;
    if (needsRange(key.kind)) {
        QString range = expectedText(key);
        range.remove(QStringLiteral(", such as \"30s\" or \"1h30m\""));
        text += QStringLiteral(" (%1)").arg(range);
    }
    return text;
}

class ExampleWriter
{
public:
    explicit ExampleWriter(const QString &name)
        : m_name(name)
        , m_out(&m_text)
    {
        m_draft.service.name = name;
        m_draft.service.plan = Plan::standard();
    }

    QString write()
    {
        writeHead();
        for (const Section &section : sectionTable())
            writeSection(section);
        m_out.flush();
        return m_text;
    }

private:
    void writeHead()
    {
        m_out << commentLines(QStringLiteral("Service file of Signalbox. A line \"#key = value\" is a setting at its "
                                             "default: remove the # to change it."))
              << commentLines(
                     QStringLiteral("Durations are written \"250ms\", \"30s\", \"10m\" or \"1h30m\". No secret "
                                    "stands in this file. After a change run: signalbox check FILE"))
              << '\n';
    }

    void writeSection(const Section &section)
    {
        if (section.path.startsWith(QLatin1String("environment.SIDE")))
            return section.path == QLatin1String("environment.SIDE") ? writeEnvironments() : void();
        if (section.path == QLatin1String("vantage.NAME"))
            return writeVantage(section);
        if (section.path == QLatin1String("plan.step"))
            return writeSteps(section);
        if (section.path == QLatin1String("plan.step.gates"))
            return;
        if (section.path == QLatin1String("golden"))
            return writeGolden(section);
        if (!section.path.isEmpty())
            m_out << '\n' << commentLines(section.doc) << '[' << section.path << "]\n";
        writeKeys(section.path, true);
    }

    /// A comment to the last line: nobody's prompts are a default.
    void writeGolden(const Section &section)
    {
        m_out << '\n' << commentLines(section.doc) << "# [[golden]]\n";
        for (const Key &key : keyTable()) {
            if (key.section == section.path)
                m_out << commentLines(teaching(key)) << "# " << key.name << " = "
                      << (key.example.isEmpty() ? tomlValue(key, m_draft) : QString(key.example)) << '\n';
        }
    }

    // Explained once, with blue: the second time the comments would only be in the way.
    void writeEnvironments()
    {
        for (const Side side : { Side::Blue, Side::Green }) {
            m_draft.side = side;
            for (const Section &section : sectionTable()) {
                if (!section.path.startsWith(QLatin1String("environment.SIDE")))
                    continue;
                const QString path = QString(section.path).replace(QLatin1String("SIDE"), sideName(side));
                m_out << '\n' << (side == Side::Blue ? commentLines(section.doc) : QString()) << '[' << path << "]\n";
                writeKeys(section.path, side == Side::Blue);
            }
        }
    }

    // There is none by default: all of it is a comment.
    void writeVantage(const Section &section)
    {
        m_out << '\n' << commentLines(section.doc) << "#[vantage.hk]\n";
        for (const Key &key : keyTable()) {
            if (key.section == section.path)
                m_out << commentLines(teaching(key)) << '#' << key.name << " = " << exampleValue(key) << '\n';
        }
    }

    void writeSteps(const Section &section)
    {
        m_out << '\n' << commentLines(section.doc);
        for (const Section &gates : sectionTable()) {
            if (gates.path == QLatin1String("plan.step.gates"))
                m_out << commentLines(QStringLiteral("gates: ") + gates.doc);
        }
        for (const Key &key : keyTable()) {
            if (key.section.startsWith(section.path) && key.kind != Kind::NotBuilt)
                m_out << commentLines(QStringLiteral("%1: %2").arg(key.name, teaching(key)));
        }
        for (m_draft.stepIndex = 0; m_draft.stepIndex < m_draft.service.plan.steps.size(); ++m_draft.stepIndex) {
            m_out << (m_draft.stepIndex == 0 ? "" : "\n") << "[[plan.step]]\n";
            for (const Key &key : keyTable()) {
                if (key.section == section.path)
                    m_out << key.name << " = " << tomlValue(key, m_draft) << '\n';
            }
            m_out << "gates = " << gatesValue() << '\n';
        }
    }

    QString gatesValue()
    {
        QStringList entries;
        for (const Key &key : keyTable()) {
            const QString value = key.kind == Kind::GateWord ? tomlValue(key, m_draft) : QString();
            if (!value.isEmpty())
                entries.append(QStringLiteral("%1 = %2").arg(key.name, value));
        }
        return QStringLiteral("{ %1 }").arg(entries.join(QStringLiteral(", ")));
    }

    void writeKeys(QLatin1String section, bool explained)
    {
        for (const Key &key : keyTable()) {
            if (key.section != section || key.kind == Kind::NotBuilt)
                continue;
            if (explained)
                m_out << commentLines(teaching(key));
            m_out << (key.required ? "" : "#") << key.name << " = " << exampleValue(key) << '\n';
        }
    }

    QString exampleValue(const Key &key)
    {
        if (key.example.isEmpty() || key.name == QLatin1String("name"))
            return tomlValue(key, m_draft);
        return QString(key.example)
            .replace(QLatin1String("SIDE"), sideName(m_draft.side).toUpper())
            .replace(QLatin1String("NAME"), m_name);
    }

    QString m_name;
    QString m_text;
    QTextStream m_out;
    Draft m_draft;
};

QString defaultText(const Key &key, Draft &draft)
{
    if (key.required)
        return QStringLiteral("required");
    if (!key.example.isEmpty() || key.section.startsWith(QLatin1String("plan.step")))
        return {};
    const QString value = tomlValue(key, draft);
    return value.isEmpty() ? QString() : QStringLiteral("default ") + value;
}

} // namespace

QString exampleFile(const QString &serviceName)
{
    return ExampleWriter(serviceName).write();
}

QString keyReference()
{
    Draft draft;
    draft.service.plan = Plan::standard();
    QString text;
    for (const Key &key : keyTable()) {
        if (key.kind == Kind::NotBuilt)
            continue;
        QStringList facts { expectedText(key) };
        if (const QString value = defaultText(key, draft); !value.isEmpty())
            facts.append(value);
        const QString path
            = key.section.isEmpty() ? QString(key.name) : QStringLiteral("%1.%2").arg(key.section, key.name);
        text += QStringLiteral("%1  %2\n    %3\n")
                    .arg(path.leftJustified(34), facts.join(QStringLiteral("; ")), key.doc);
    }
    return text;
}

} // namespace Signalbox::Config
