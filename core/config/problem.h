#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Signalbox::Config {

/// An error makes a file unusable; a warning is worth knowing and changes nothing.
enum class Severity : quint8 { Error, Warning };

/// One thing that is wrong in a file, with the place and what should stand there. Never holds the value of a key that
/// may be a secret.
struct Problem {
    QString file; ///< as the caller named it
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0; ///< from 1, in characters; 0: unknown
    QString key; ///< dotted path: "environment.blue.key"; empty: the file as a whole
    QString text; ///< what is wrong, as a part of a sentence: "is missing"
    QString expected; ///< the remedy; may be empty
    Severity severity = Severity::Error;

    bool operator==(const Problem &) const = default;
};

/// "relay.toml:12: environment.blue.key: is missing; expected env:NAME …": one line for a terminal.
QString problemText(const Problem &problem);
/// All fields by name, for --json.
QJsonObject problemJson(const Problem &problem);
/// True when one of them is an error.
bool hasErrors(const QList<Problem> &problems);

/// A text of a file as an error may repeat it: in quotes when it is short and not shaped like a key, else only its
/// length. People paste secrets into the wrong line; an error must not carry them on.
QString shownText(const QString &text);
/// The same for a key's name: bare where it looks like one (letters, _ and -, or short), else as shownText().
QString shownKey(const QString &name);

} // namespace Signalbox::Config
