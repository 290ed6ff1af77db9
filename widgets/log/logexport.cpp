#include "widgets/log/logexport.h"

#include "core/base/write_problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Signalbox::Widgets {
namespace {

struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QByteArray csvCell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return '"' + text.toUtf8() + '"';
}

QByteArray argsText(const QVariantMap &args)
{
    return QJsonDocument(QJsonObject::fromVariantMap(args)).toJson(QJsonDocument::Compact);
}

QByteArray csvLine(const LogEntry &entry)
{
    const QByteArrayList cells { isoUtc(entry.at).toLatin1(),
                                 levelName(entry.level).toLatin1(),
                                 csvCell(entry.source),
                                 csvCell(words(entry.message)),
                                 csvCell(entry.operatorName),
                                 QByteArray::number(entry.run),
                                 QByteArray::number(entry.epoch),
                                 csvCell(entry.message.code),
                                 csvCell(QString::fromUtf8(argsText(entry.message.args))) };
    return cells.join(',') + "\r\n";
}

QByteArray jsonLine(const LogEntry &entry)
{
    const QJsonObject object { { QStringLiteral("at"), isoUtc(entry.at) },
                               { QStringLiteral("level"), levelName(entry.level) },
                               { QStringLiteral("source"), entry.source },
                               { QStringLiteral("code"), entry.message.code },
                               { QStringLiteral("text"), words(entry.message) },
                               { QStringLiteral("args"), QJsonObject::fromVariantMap(entry.message.args) },
                               { QStringLiteral("operator"), entry.operatorName },
                               { QStringLiteral("run"), qint64(entry.run) },
                               { QStringLiteral("order"), qint64(entry.epoch) } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray plainLine(const LogEntry &entry)
{
    QString text = words(entry.message).simplified();
    if (!entry.operatorName.isEmpty())
        text += QStringLiteral("  [%1]").arg(entry.operatorName);
    const QString line
        = QStringList { isoUtc(entry.at), levelName(entry.level).leftJustified(5), entry.source.leftJustified(8), text }
              .join(QLatin1Char(' '));
    return line.toUtf8() + '\n';
}

Error cannotExport(const QString &file, const QString &why)
{
    return { QStringLiteral("log.export"), ExportTexts::tr("%1 was not written: %2").arg(file, why), {} };
}

} // namespace

std::optional<LogForm> logFormOf(const QString &file)
{
    const std::pair<const char *, LogForm> ends[] = { { ".csv", LogForm::Csv },
                                                      { ".jsonl", LogForm::JsonLines },
                                                      { ".txt", LogForm::Plain },
                                                      { ".log", LogForm::Plain } };
    for (const auto &[end, form] : ends) {
        if (file.endsWith(QLatin1String(end), Qt::CaseInsensitive))
            return form;
    }
    return std::nullopt;
}

QByteArray exportedLog(const QList<LogEntry> &lines, LogForm form)
{
    QByteArray bytes;
    if (form == LogForm::Csv)
        bytes = "at,level,source,text,operator,run,order,code,args\r\n";
    for (const LogEntry &entry : lines) {
        switch (form) {
        case LogForm::Csv:
            bytes += csvLine(entry);
            break;
        case LogForm::JsonLines:
            bytes += jsonLine(entry);
            break;
        case LogForm::Plain:
            bytes += plainLine(entry);
            break;
        }
    }
    return bytes;
}

Done exportLog(const QList<LogEntry> &lines, const QString &file)
{
    const auto form = logFormOf(file);
    if (!form)
        return cannotExport(file, ExportTexts::tr("let its name end in .csv, .jsonl or .txt"));
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    const QByteArray bytes = exportedLog(lines, *form);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(bytes) != bytes.size() || !out.commit())
        return cannotExport(file, writeProblem(out));
    return done();
}

} // namespace Signalbox::Widgets
