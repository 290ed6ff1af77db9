#pragma once

#include <QHash>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace Signalbox {

/// The program's texts in one language, by their English. The .ts files of resources/translations are built in and read
/// as they are, so that building needs no tool; `resources/translations/update` keeps them in step with the sources.
/// One English text has one translation wherever it stands: contexts are not compared. Immutable; any thread.
class Catalogue final : public QTranslator
{
    Q_OBJECT
public:
    /// The languages there are, as Qt writes them; English, that of the sources, is the first.
    static QStringList languages();
    /// The first of the `wanted` ("vi-VN", "zh_Hans_CN", "en") that there is; English where there is none, and for
    /// Chinese in traditional characters.
    static QString best(const QStringList &wanted);
    /// Null for English. `language` must be one of languages().
    static std::unique_ptr<Catalogue> of(const QString &language);

    /// A null text where there is none: Qt then takes the English one.
    QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr,
                      int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return m_texts.isEmpty(); }
    [[nodiscard]] const QHash<QString, QString> &texts() const { return m_texts; }

private:
    explicit Catalogue(const QByteArray &ts);

    QHash<QString, QString> m_texts;
};

} // namespace Signalbox
