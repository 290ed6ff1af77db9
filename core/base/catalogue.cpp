#include "core/base/catalogue.h"

#include <QFile>
#include <QLocale>
#include <QXmlStreamReader>

namespace Signalbox {

QStringList Catalogue::languages()
{
    return { QStringLiteral("en"), QStringLiteral("vi"), QStringLiteral("zh_CN") };
}

QString Catalogue::best(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        switch (locale.language()) {
        case QLocale::English:
            return QStringLiteral("en");
        case QLocale::Vietnamese:
            return QStringLiteral("vi");
        case QLocale::Chinese:
            if (locale.script() == QLocale::SimplifiedHanScript)
                return QStringLiteral("zh_CN");
            break;
        default:
            break;
        }
    }
    return QStringLiteral("en");
}

std::unique_ptr<Catalogue> Catalogue::of(const QString &language)
{
    if (language == languages().constFirst())
        return nullptr;
    QFile file(QStringLiteral(":/signalbox/translations/%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return std::unique_ptr<Catalogue>(new Catalogue(file.readAll()));
}

Catalogue::Catalogue(const QByteArray &ts)
{
    QXmlStreamReader xml(ts);
    QString source;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString text = xml.readElementText();
            if (!text.isEmpty())
                m_texts.insert(source, text);
        }
    }
}

QString Catalogue::translate(const char *, const char *sourceText, const char *, int) const
{
    return m_texts.value(QString::fromUtf8(sourceText));
}

} // namespace Signalbox
