#include "core/config/secret_ref.h"

#include "core/config/url_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace Signalbox::Config {

namespace {

bool isVariableName(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]{0,99}\\z"));
    return shape.match(text).hasMatch();
}

bool isEntryName(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9._/@-]{1,100}\\z"));
    return shape.match(text).hasMatch() && !looksLikeSecret(text);
}

bool isFilePath(const QString &text)
{
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
    return !text.isEmpty() && text.size() < 4096 && std::none_of(text.begin(), text.end(), isControl);
}

Error notAReference(QString text)
{
    return { QStringLiteral("config.not-a-reference"), std::move(text), {} };
}

} // namespace

QString secretRefForms()
{
    return QStringLiteral("env:NAME, dotenv:FILE#NAME, file:PATH or keychain:NAME");
}

Result<SecretPlace> secretPlace(const SecretRef &reference)
{
    const QString &text = reference.text;
    if (text.startsWith(QLatin1String("env:"))) {
        const QString name = text.mid(4);
        if (!isVariableName(name))
            return notAReference(QStringLiteral("what follows env: is not the name of a variable (not shown)"));
        return SecretPlace { SecretPlace::Kind::Environment, {}, name };
    }
    if (text.startsWith(QLatin1String("dotenv:"))) {
        const qsizetype hash = text.lastIndexOf(QLatin1Char('#'));
        const QString file = text.mid(7, hash - 7);
        const QString name = text.mid(hash + 1);
        if (hash < 8 || !isFilePath(file) || !isVariableName(name))
            return notAReference(QStringLiteral("what follows dotenv: is not FILE#NAME (not shown)"));
        return SecretPlace { SecretPlace::Kind::DotEnv, file, name };
    }
    if (text.startsWith(QLatin1String("file:"))) {
        const QString file = text.mid(5);
        if (!isFilePath(file) || file.startsWith(QLatin1String("//")))
            return notAReference(QStringLiteral("what follows file: is not a path (not shown)"));
        return SecretPlace { SecretPlace::Kind::File, file, {} };
    }
    if (text.startsWith(QLatin1String("keychain:"))) {
        const QString name = text.mid(9);
        if (!isEntryName(name))
            return notAReference(QStringLiteral("what follows keychain: is not the name of an entry (not shown)"));
        return SecretPlace { SecretPlace::Kind::Keychain, {}, name };
    }
    return notAReference(QStringLiteral("is not a secret reference (its text is not shown: it may be a key)"));
}

QStringList secretVariables(const Service &service)
{
    QStringList names;
    for (const SecretRef &reference : { service.environment(Side::Blue).key, service.environment(Side::Green).key,
                                        service.router.clientKeys, service.notify.webhook }) {
        const auto place = secretPlace(reference);
        if (place && place->kind == SecretPlace::Kind::Environment && !names.contains(place->name))
            names << place->name;
    }
    return names;
}

} // namespace Signalbox::Config
