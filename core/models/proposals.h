#pragma once

#include <QString>
#include <QStringList>

namespace Signalbox::Models {

/// Why a model is proposed in the place of another, the best reason first.
enum class Reason : quint8 {
    SameName, ///< the same model, spelled as this relay spells it ("openai/gpt-4.1", "gpt-4.1-2025-04-14")
    Playbook, ///< a known fallback
    Similar, ///< the names are alike
};

struct Proposal {
    QString model; ///< as the relay lists it
    Reason reason = Reason::Similar;
    bool operator==(const Proposal &) const = default;
};

/// What could be asked instead of a `missing` model, of those that the relay `listed`; the best first, at most `most`.
/// Never the missing name itself. Pure.
QList<Proposal> proposalsFor(const QString &missing, const QStringList &listed, qsizetype most = 5);

/// The known fallbacks of a model, best first; empty: none known.
QStringList playbookFallbacks(const QString &model);

/// How alike two names are: 0 nothing in common, 1 the same parts (Jaccard index of the parts between - . _ / : and
/// digits, where the family, the first part, counts three times).
double nameLikeness(const QString &a, const QString &b);

} // namespace Signalbox::Models
