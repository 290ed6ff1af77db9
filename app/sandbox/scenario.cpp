#include "app/sandbox/scenario.h"

#include <QCoreApplication>

namespace Signalbox::Sandbox {
namespace {

using namespace std::chrono_literals;

struct NamedText {
    const char *name;
    const char *text;
};

constexpr NamedText scenarioTexts[] = {
    { "healthy", QT_TRANSLATE_NOOP("Sandbox", "Both sides answer as they should.") },
    { "green-slow", QT_TRANSLATE_NOOP("Sandbox", "Green needs eight times as long to its first byte.") },
    { "green-tail", QT_TRANSLATE_NOOP("Sandbox", "One request in ten takes 400 ms longer on green.") },
    { "green-errors", QT_TRANSLATE_NOOP("Sandbox", "Green answers 30 % of its requests with a server error.") },
    { "green-hangs", QT_TRANSLATE_NOOP("Sandbox", "Green accepts requests and answers hardly any of them.") },
    { "green-unauthorized", QT_TRANSLATE_NOOP("Sandbox", "Green refuses its key: 401 on everything.") },
    { "green-model-missing", QT_TRANSLATE_NOOP("Sandbox", "Green does not list the models that users ask for.") },
    { "green-rate-limited", QT_TRANSLATE_NOOP("Sandbox", "Green answers 429: its rate limit is used up.") },
    { "green-cut-streams", QT_TRANSLATE_NOOP("Sandbox", "Green's answers begin well and break off.") },
    { "green-garbage",
      QT_TRANSLATE_NOOP("Sandbox", "Green answers every request whole and in time, with words that mean nothing.") },
    { "both-slow", QT_TRANSLATE_NOOP("Sandbox", "Both sides are slow: the provider behind them has trouble.") },
    { "blue-instance-down", QT_TRANSLATE_NOOP("Sandbox", "One of blue's instances refuses connections.") },
};

Faults faultOf(QStringView kind)
{
    if (kind == u"slow")
        return { .firstByteFactor = 8.0 };
    if (kind == u"tail")
        return { .tailChance = 0.1, .tailExtra = 400ms };
    if (kind == u"errors")
        return { .errorChance = 0.3 };
    if (kind == u"hangs")
        return { .hangChance = 0.9 };
    if (kind == u"unauthorized")
        return { .unauthorized = true };
    if (kind == u"model-missing")
        return { .modelMissing = true };
    if (kind == u"rate-limited")
        return { .rateLimited = true };
    if (kind == u"cut-streams")
        return { .cutChance = 1.0 };
    if (kind == u"garbage")
        return { .garbage = true };
    if (kind == u"instance-down")
        return { .instanceDown = true };
    return {};
}

// The name says it all: which side, and what is wrong with it.
Scenario scenarioNamed(const QString &name)
{
    const qsizetype dash = name.indexOf(QLatin1Char('-'));
    const QString who = name.left(dash);
    const Faults faults = dash < 0 ? Faults {} : faultOf(QStringView(name).mid(dash + 1));
    Scenario scenario { name, {} };
    for (const Side side : { Side::Blue, Side::Green }) {
        if (who == sideName(side) || who == QLatin1String("both"))
            scenario.faults[static_cast<size_t>(side)] = faults;
    }
    return scenario;
}

QList<Scenario> allScenarios()
{
    QList<Scenario> all;
    for (const NamedText &entry : scenarioTexts)
        all.append(scenarioNamed(QString::fromLatin1(entry.name)));
    return all;
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> all = allScenarios();
    return all;
}

const Scenario *findScenario(QStringView name)
{
    for (const Scenario &scenario : scenarios()) {
        if (scenario.name == name)
            return &scenario;
    }
    return nullptr;
}

QStringList scenarioNames()
{
    QStringList names;
    for (const Scenario &scenario : scenarios())
        names.append(scenario.name);
    return names;
}

QString scenarioText(const QString &name)
{
    for (const NamedText &entry : scenarioTexts) {
        if (name == QLatin1String(entry.name))
            return QCoreApplication::translate("Sandbox", entry.text);
    }
    return {};
}

} // namespace Signalbox::Sandbox
