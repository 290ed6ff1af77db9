#include "core/config/tree_reader.h"

#include "core/config/suggestion.h"

#include <QRegularExpression>

#include <algorithm>

namespace Signalbox::Config {

namespace {

constexpr QLatin1String environmentSection("environment.SIDE");
constexpr QLatin1String vantageSection("vantage.NAME");
constexpr QLatin1String stepSection("plan.step");
constexpr QLatin1String gatesSection("plan.step.gates");
constexpr QLatin1String planSection("plan");
constexpr QLatin1String goldenSection("golden");
constexpr size_t mostGoldens = 50;
constexpr size_t mostSteps = 100;

const Key *findKey(QLatin1String section, const QString &name)
{
    const auto &table = keyTable();
    const auto at = std::find_if(table.begin(), table.end(),
                                 [&](const Key &key) { return key.section == section && key.name == name; });
    return at == table.end() ? nullptr : &*at;
}

QString childPath(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : path + QLatin1Char('.') + name;
}

const Section *findSection(QLatin1String parent, const QString &name)
{
    const auto &table = sectionTable();
    const QString path = childPath(parent, name);
    const auto at
        = std::find_if(table.begin(), table.end(), [&](const Section &section) { return section.path == path; });
    return at == table.end() || name.isEmpty() ? nullptr : &*at;
}

// The names that may stand in a section: its keys and the sections below it.
QStringList namesIn(QLatin1String section)
{
    QStringList names;
    for (const Key &key : keyTable()) {
        if (key.section == section && key.kind != Kind::NotBuilt)
            names.append(key.name);
    }
    for (const Section &below : sectionTable()) {
        const QString path = below.path;
        const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
        if (!path.isEmpty() && path.left(std::max<qsizetype>(dot, 0)) == section)
            names.append(path.mid(dot + 1));
    }
    if (section.isEmpty())
        names << QStringLiteral("environment") << QStringLiteral("vantage");
    names.removeAll(QStringLiteral("SIDE"));
    names.removeAll(QStringLiteral("NAME"));
    return names;
}

// "checks.interval": where a key of that name does belong, for one that stands in the wrong section.
QString homeOf(const QString &name)
{
    for (const Key &key : keyTable()) {
        if (key.name == name && key.kind != Kind::NotBuilt && !key.section.isEmpty())
            return QString(key.section) + QLatin1Char('.') + name;
    }
    return {};
}

} // namespace

TreeReader::TreeReader(QString file, PathBase base)
    : m_values(file, std::move(base), m_problems)
    , m_file(std::move(file))
{
    m_draft.service.plan = Plan::standard();
}

void TreeReader::readService(const TomlNode &root)
{
    readSection(QLatin1String(""), root, {});
    for (const Side side : { Side::Blue, Side::Green }) {
        const QString path = QStringLiteral("environment.") + sideName(side);
        if (!m_spots.contains(path))
            reportMissing(environmentSection, path);
    }
    fillStepDefaults();
}

void TreeReader::readPlan(const TomlNode &root)
{
    const TomlNode *plan = root.find(QString(planSection));
    if (!plan)
        reportFile(0, 0, QStringLiteral("has no [plan]"),
                   QStringLiteral("the [plan] and [[plan.step]] of a service file"));
    for (const TomlNode &child : root.children) {
        if (&child != plan)
            m_problems.append({ m_file, child.keyLine, child.keyColumn, shownKey(child.key),
                                QStringLiteral("does not belong in a plan file"), QStringLiteral("[plan] only") });
    }
    if (const Section *section = findSection(QLatin1String(""), planSection); plan && section)
        readSubsection(*section, *plan, planSection);
    fillStepDefaults();
}

void TreeReader::reportFile(int line, int column, const QString &text, const QString &expected)
{
    m_problems.append({ m_file, line, column, {}, text, expected });
}

void TreeReader::readSection(QLatin1String section, const TomlNode &table, const QString &path)
{
    if (!path.isEmpty())
        m_spots.insert(path, { table.keyLine, table.keyColumn });
    for (const TomlNode &node : table.children) {
        const QString childName = childPath(path, node.key);
        if (const Key *key = findKey(section, node.key)) {
            m_spots.insert(childName, { node.line, node.column });
            m_values.read(*key, node, childName, m_draft);
        } else if (const Section *below = findSection(section, node.key)) {
            readSubsection(*below, node, childName);
        } else if (section.isEmpty() && node.key == QLatin1String("environment")) {
            readEnvironments(node);
        } else if (section.isEmpty() && node.key == QLatin1String("vantage")) {
            readVantages(node);
        } else {
            reportUnknown(section, node, path);
        }
    }
    reportMissing(section, path);
}

void TreeReader::readSubsection(const Section &section, const TomlNode &node, const QString &path)
{
    if (section.path == goldenSection)
        return readGoldens(node);
    if (section.list)
        return readSteps(section, node);
    if (node.type != TomlNode::Type::Table)
        return m_values.report(node, path, QStringLiteral("is %1").arg(tomlTypeName(node.type)),
                               QStringLiteral("a table [%1]").arg(path));
    if (section.path == gatesSection)
        m_draft.step().gates.clear();
    readSection(section.path, node, path);
}

void TreeReader::readEnvironments(const TomlNode &node)
{
    const QString expected = QStringLiteral("[environment.blue] and [environment.green]");
    if (node.type != TomlNode::Type::Table)
        return m_values.report(node, node.key, QStringLiteral("is %1").arg(tomlTypeName(node.type)), expected);
    for (const TomlNode &child : node.children) {
        const QString path = QStringLiteral("environment.%1").arg(child.key);
        const auto side = sideFromName(child.key);
        if (!side) {
            m_problems.append({ m_file, child.keyLine, child.keyColumn, node.key,
                                QStringLiteral("does not know %1").arg(shownText(child.key)), expected });
        } else if (child.type != TomlNode::Type::Table) {
            m_values.report(child, path, QStringLiteral("is %1").arg(tomlTypeName(child.type)), expected);
        } else {
            m_draft.side = *side;
            readSection(environmentSection, child, path);
        }
    }
}

void TreeReader::readVantages(const TomlNode &node)
{
    const QString expected = QStringLiteral("a section [vantage.NAME] for each host; NAME is 1 to 40 of a-z 0-9 -");
    static const QRegularExpression names(QStringLiteral("^[a-z0-9-]{1,40}$"));
    if (node.type != TomlNode::Type::Table)
        return m_values.report(node, node.key, QStringLiteral("is %1").arg(tomlTypeName(node.type)), expected);
    for (const TomlNode &child : node.children) {
        const QString path = QStringLiteral("vantage.%1").arg(child.key);
        if (!names.match(child.key).hasMatch() || child.type != TomlNode::Type::Table) {
            m_values.report(child, QStringLiteral("vantage.") + shownKey(child.key), QStringLiteral("is no vantage"),
                            expected);
            continue;
        }
        m_draft.vantage = { child.key, {} };
        readSection(vantageSection, child, path);
        m_draft.service.vantages.append(m_draft.vantage);
    }
}

void TreeReader::readSteps(const Section &section, const TomlNode &node)
{
    const bool tables = node.type == TomlNode::Type::List
        && std::all_of(node.children.begin(), node.children.end(),
                       [](const TomlNode &item) { return item.type == TomlNode::Type::Table; });
    if (!tables || node.children.empty() || node.children.size() > mostSteps)
        return m_values.report(node, section.path, QStringLiteral("is not a list of 1 to 100 steps"),
                               QStringLiteral("one [[plan.step]] for each step"));
    m_draft.service.plan.steps.clear();
    for (const TomlNode &item : node.children) {
        PlanStep step = Plan::standard().steps.first();
        step.candidateShare = {};
        step.judgeMustPass = false;
        m_draft.service.plan.steps.append(step);
        m_draft.stepIndex = m_draft.service.plan.steps.size() - 1;
        readSection(stepSection, item, stepPath(m_draft.stepIndex));
    }
}

void TreeReader::readGoldens(const TomlNode &node)
{
    const bool tables = node.type == TomlNode::Type::List
        && std::all_of(node.children.begin(), node.children.end(),
                       [](const TomlNode &item) { return item.type == TomlNode::Type::Table; });
    if (!tables || node.children.size() > mostGoldens)
        return m_values.report(node, goldenSection, QStringLiteral("is not a list of at most 50 prompts"),
                               QStringLiteral("one [[golden]] for each prompt"));
    for (const TomlNode &item : node.children) {
        m_draft.service.golden.append(GoldenPrompt());
        m_draft.goldenIndex = m_draft.service.golden.size() - 1;
        readSection(goldenSection, item, QStringLiteral("golden[%1]").arg(m_draft.goldenIndex + 1));
    }
}

void TreeReader::reportUnknown(QLatin1String section, const TomlNode &node, const QString &path)
{
    const QStringList names = namesIn(section);
    QString expected = nearestWord(node.key, names);
    QString text = QStringLiteral("is not a key of this file");
    if (!expected.isEmpty())
        text += QStringLiteral(": did you mean \"%1\"?").arg(expected);
    else if (const QString home = homeOf(node.key); !home.isEmpty())
        text += QStringLiteral(": did you mean %1?").arg(home);
    expected = QStringLiteral("one of ") + names.join(QStringLiteral(", "));
    m_problems.append({ m_file, node.keyLine, node.keyColumn, childPath(path, shownKey(node.key)), text, expected });
}

void TreeReader::reportMissing(QLatin1String section, const QString &path)
{
    const KeySpot spot = m_spots.value(path);
    for (const Key &key : keyTable()) {
        if (key.section == section && key.required && !m_spots.contains(childPath(path, key.name)))
            m_problems.append({ m_file, spot.line, spot.column, childPath(path, key.name), QStringLiteral("is missing"),
                                expectedText(key) });
    }
}

void TreeReader::fillStepDefaults()
{
    const PlanStep standard = Plan::standard().steps.last();
    Plan &plan = m_draft.service.plan;
    QList<PlanStep> &steps = plan.steps;
    if (!m_spots.contains(planSection + QStringLiteral(".bake_check")) && plan.bake.count() > 0)
        plan.bakeEvery = std::min(plan.bakeEvery, plan.bake);
    if (!m_spots.contains(stepPath(0)) && !steps.isEmpty())
        steps.last().candidateShare = plan.bakeShare();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto said = [&](const char *key) { return m_spots.contains(stepPath(i) + QString::fromLatin1(key)); };
        const bool last = steps[i].candidateShare == plan.bakeShare();
        if (said(".gates.judge") && !said(".judge_must_pass") && !last) // who names it does not want a pass by default
            steps[i].judgeMustPass = true;
        if (!last)
            continue;
        if (!said(".hold"))
            steps[i].hold = standard.hold;
        if (!said(".requests"))
            steps[i].minimumRequests = standard.minimumRequests;
    }
}

} // namespace Signalbox::Config
