#pragma once

#include "core/base/catalogue.h"

#include <QCoreApplication>
#include <QSet>

namespace Signalbox::Test {

/// The language that the environment variable TEST_LANGUAGE names, for as long as this is there; English without it.
class ReaderLanguage
{
public:
    ReaderLanguage()
    {
        m_catalogue = Catalogue::of(qEnvironmentVariable("TEST_LANGUAGE", QStringLiteral("en")));
        if (!m_catalogue)
            return;
        QCoreApplication::installTranslator(&m_unknown); // the last one is asked first
        QCoreApplication::installTranslator(m_catalogue.get());
    }
    [[nodiscard]] bool isEnglish() const { return !m_catalogue; }
    /// Our texts that were asked for and have no translation.
    [[nodiscard]] QStringList missing() const { return { m_unknown.texts.begin(), m_unknown.texts.end() }; }

private:
    struct Unknown : QTranslator {
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            if (*context != 'Q') // Qt's own
                texts.insert(QString::fromUtf8(text));
            return {};
        }
        [[nodiscard]] bool isEmpty() const override { return false; }
        mutable QSet<QString> texts;
    };
    Unknown m_unknown;
    std::unique_ptr<Catalogue> m_catalogue;
};

} // namespace Signalbox::Test
