#include "app/sandbox/fault_text.h"

#include "core/base/redact.h"

#include <QRegularExpression>

namespace Signalbox::Sandbox {
namespace {

QString quoted(QStringView outside)
{
    return Redactor().clean(outside.toString(), 60);
}

Error bad(const QString &what)
{
    return { QStringLiteral("sandbox.bad-scenario"), what, {} };
}

/// "30%", "0.5 %": a share above 0 and up to 100.
std::optional<double> shareFrom(QString text)
{
    if (!text.endsWith(QLatin1Char('%')))
        return std::nullopt;
    text.chop(1);
    static const QRegularExpression shape(QStringLiteral("^\\d{1,3}(\\.\\d{1,3})?$"));
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    const double percent = text.toDouble();
    return percent > 0 && percent <= 100 ? std::optional(percent / 100) : std::nullopt;
}

QString shareText(double share)
{
    return QString::number(share * 100, 'g', 6) + QLatin1Char('%');
}

std::optional<Error> takeOption(FaultText &fault, QStringView option)
{
    const qsizetype equals = option.indexOf(QLatin1Char('='));
    const QStringView key = option.left(equals);
    std::optional<double> *const target = equals < 0 ? nullptr
        : key == u"rate"                             ? &fault.rate
        : key == u"users"                            ? &fault.users
                                                     : nullptr;
    if (!target)
        return bad(QStringLiteral("scenario %1: \"%2\" is unknown; expected rate=PERCENT% (share of requests) or "
                                  "users=PERCENT% (share of users).")
                       .arg(fault.name, quoted(option)));
    if (*target)
        return bad(QStringLiteral("scenario %1: %2 is said twice.").arg(fault.name, key.toString()));
    *target = shareFrom(option.mid(equals + 1).toString());
    if (!*target)
        return bad(QStringLiteral("scenario %1: \"%2\" is no share; expected above 0% and up to 100%, such as %3=30%.")
                       .arg(fault.name, quoted(option), key.toString()));
    return std::nullopt;
}

void applyRate(Faults &faults, double rate)
{
    // What happens by chance anyway gets that chance; what hits every request hits this share of them.
    double *const chances[] = { &faults.tailChance, &faults.errorChance, &faults.hangChance, &faults.cutChance };
    for (double *const chance : chances) {
        if (*chance > 0) {
            *chance = rate;
            return;
        }
    }
    faults.requestShare = rate;
}

} // namespace

bool takesShares(QStringView name)
{
    const Scenario *const scenario = findScenario(name);
    if (!scenario)
        return false;
    for (const Faults &faults : scenario->faults) {
        if (faults != Faults {} && !faults.instanceDown)
            return true;
    }
    return false;
}

Result<FaultText> FaultText::parse(QStringView text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,:]+"));
    const QStringList words = text.toString().split(separator, Qt::SkipEmptyParts);
    FaultText fault { .name = words.value(0), .rate = {}, .users = {} };
    if (!findScenario(fault.name))
        return Error { QStringLiteral("sandbox.unknown-scenario"),
                       QStringLiteral("There is no scenario \"%1\". Known: %2.")
                           .arg(quoted(fault.name), scenarioNames().join(QStringLiteral(", "))),
                       {} };
    if (words.size() > 1 && !takesShares(fault.name))
        return bad(QStringLiteral("scenario %1 takes no rate and no users: it is all or nothing.").arg(fault.name));
    for (const QString &option : words.mid(1)) {
        if (const auto problem = takeOption(fault, option))
            return *problem;
    }
    return fault;
}

QString FaultText::text() const
{
    QString out = name;
    if (rate)
        out += QStringLiteral(" rate=") + shareText(*rate);
    if (users)
        out += QStringLiteral(" users=") + shareText(*users);
    return out;
}

Scenario scenarioOf(const FaultText &fault)
{
    const Scenario *const known = findScenario(fault.name);
    Scenario scenario = known ? *known : scenarios().first();
    scenario.name = fault.text();
    for (Faults &faults : scenario.faults) {
        if (faults == Faults {})
            continue;
        if (fault.rate)
            applyRate(faults, *fault.rate);
        if (fault.users)
            faults.userShare = *fault.users;
    }
    return scenario;
}

Result<Scenario> scenarioFrom(QStringView text)
{
    const auto fault = FaultText::parse(text);
    return fault ? Result<Scenario>(scenarioOf(*fault)) : Result<Scenario>(fault.error());
}

} // namespace Signalbox::Sandbox
