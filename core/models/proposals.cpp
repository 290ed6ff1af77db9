#include "core/models/proposals.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace Signalbox::Models {
namespace {

constexpr double leastLikeness = 0.5;

struct Fallback {
    const char *model;
    const char *instead; ///< best first, separated by blanks
};
constexpr Fallback fallbacks[] = {
    { "gpt-4.1", "gpt-4o gpt-4-turbo" },
    { "gpt-4.1-mini", "gpt-4o-mini gpt-4.1-nano" },
    { "gpt-4.1-nano", "gpt-4o-mini gpt-4.1-mini" },
    { "gpt-4o", "gpt-4.1 gpt-4-turbo" },
    { "gpt-4o-mini", "gpt-4.1-mini gpt-3.5-turbo" },
    { "gpt-4-turbo", "gpt-4o gpt-4.1" },
    { "gpt-4", "gpt-4o gpt-4-turbo" },
    { "gpt-3.5-turbo", "gpt-4o-mini" },
    { "o4-mini", "o3-mini" },
    { "o3", "o4-mini o1" },
    { "o3-mini", "o4-mini o1-mini" },
    { "o1", "o3" },
    { "claude-sonnet-4.5", "claude-sonnet-4 claude-3.7-sonnet claude-3.5-sonnet" },
    { "claude-sonnet-4", "claude-sonnet-4.5 claude-3.7-sonnet" },
    { "claude-3.5-sonnet", "claude-3.7-sonnet claude-sonnet-4" },
    { "claude-3.5-haiku", "claude-3-haiku" },
    { "gemini-2.5-flash", "gemini-2.0-flash gemini-1.5-flash" },
    { "gemini-2.5-pro", "gemini-1.5-pro" },
    { "gemini-1.5-pro", "gemini-2.5-pro" },
    { "deepseek-v3.2", "deepseek-v3.1 deepseek-v3 deepseek-chat" },
    { "deepseek-chat", "deepseek-v3.2 deepseek-v3" },
    { "deepseek-r1", "deepseek-reasoner" },
};

/// "openai/GPT-4.1-2025-04-14" -> "gpt-4-1": what two spellings of one model have in common.
QString plainName(const QString &model)
{
    static const QRegularExpression date(
        QStringLiteral("[-@:](20[0-9]{2}-?[01][0-9]-?[0-3][0-9]|latest|preview|[0-3][0-9][01][0-9])$"));
    QString name = model.toLower();
    name = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
    name.remove(date);
    name.replace(QLatin1Char('.'), QLatin1Char('-'));
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    name.replace(QLatin1Char(' '), QLatin1Char('-'));
    return name;
}

/// A relay may list anything; only this may stand in a service file, and a name that was cut short is none.
bool mayBeWritten(const QString &model)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9._:/@+-]{1,100}\\z"));
    return form.match(model).hasMatch();
}

QStringList partsOf(const QString &model)
{
    static const QRegularExpression part(QStringLiteral("[a-z]+|[0-9]+"));
    QStringList parts;
    for (auto found = part.globalMatch(plainName(model)); found.hasNext();)
        parts.append(found.next().captured());
    return parts;
}

/// Every listed spelling of that model; the plainest first.
QStringList spellingsOf(const QString &model, const QStringList &listed)
{
    QStringList found;
    for (const QString &one : listed) {
        if (plainName(one) == plainName(model))
            found.append(one);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const QString &a, const QString &b) { return a.size() < b.size(); });
    return found;
}

} // namespace

QStringList playbookFallbacks(const QString &model)
{
    for (const Fallback &fallback : fallbacks) {
        if (plainName(QLatin1String(fallback.model)) == plainName(model))
            return QString(QLatin1String(fallback.instead)).split(QLatin1Char(' '));
    }
    return {};
}

double nameLikeness(const QString &a, const QString &b)
{
    const QStringList left = partsOf(a);
    const QStringList right = partsOf(b);
    if (left.isEmpty() || right.isEmpty())
        return 0;
    constexpr double familyWeight = 3;
    std::map<QString, double> weight;
    for (const QString &part : left + right)
        weight[part] = part == left.first() || part == right.first() ? familyWeight : 1;
    double common = 0;
    double all = 0;
    for (const auto &[part, worth] : weight) {
        all += worth;
        if (left.contains(part) && right.contains(part))
            common += worth;
    }
    return common / all;
}

QList<Proposal> proposalsFor(const QString &missing, const QStringList &listed, qsizetype most)
{
    QList<Proposal> found;
    const auto add = [&](const QString &model, Reason reason) {
        const auto same = [&](const Proposal &proposal) { return proposal.model == model; };
        if (model != missing && mayBeWritten(model) && std::none_of(found.begin(), found.end(), same))
            found.append({ model, reason });
    };
    for (const QString &model : spellingsOf(missing, listed))
        add(model, Reason::SameName);
    for (const QString &fallback : playbookFallbacks(missing)) {
        const QStringList spelled = spellingsOf(fallback, listed);
        if (!spelled.isEmpty())
            add(spelled.first(), Reason::Playbook);
    }
    std::multimap<double, QString, std::greater<>> alike;
    for (const QString &model : listed) {
        if (const double likeness = nameLikeness(missing, model); likeness >= leastLikeness)
            alike.emplace(likeness, model);
    }
    for (const auto &[likeness, model] : alike)
        add(model, Reason::Similar);
    return found.mid(0, most);
}

} // namespace Signalbox::Models
