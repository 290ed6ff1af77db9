#include "core/base/write_problem.h"
#include "core/journal/sql.h"
#include "core/journal/store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Signalbox::Journal {
namespace {

Error cannotExport(const QString &detail)
{
    return { QStringLiteral("journal.export"),
             QStringLiteral("the export cannot be written; check the space and the rights where it goes"), detail };
}

Done writeAll(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) == bytes.size())
        return done();
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    return cannotExport(file ? writeProblem(*file) : out.errorString());
}

QJsonObject toJson(const Record &record)
{
    const NewRecord &content = record.content;
    return { { QStringLiteral("id"), qint64(record.id) },
             { QStringLiteral("at"), isoUtc(content.at) },
             { QStringLiteral("writer"), record.writer },
             { QStringLiteral("kind"), kindName(content.kind) },
             { QStringLiteral("level"), levelName(content.level) },
             { QStringLiteral("source"), content.source },
             { QStringLiteral("code"), content.code },
             { QStringLiteral("args"), QJsonObject::fromVariantMap(content.args) },
             { QStringLiteral("operator"), content.operatorName },
             { QStringLiteral("host"), content.host },
             { QStringLiteral("run"), qint64(content.run) },
             { QStringLiteral("epoch"), qint64(content.epoch) },
             { QStringLiteral("prev"), QString::fromLatin1(record.prev) },
             { QStringLiteral("hash"), QString::fromLatin1(record.hash) } };
}

QByteArray csvField(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return '"' + text.toUtf8() + '"';
}

} // namespace

Done Store::exportJsonLines(QIODevice &out, const Filter &filter) const
{
    const ReadTransaction oneMoment(database());
    return forEach(filter, [&out](const Record &record) {
        return writeAll(out, QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact) + '\n');
    });
}

Done Store::exportCsv(QIODevice &out, const Filter &filter) const
{
    const ReadTransaction oneMoment(database());
    Done header = writeAll(out, "id,at,writer,kind,level,source,code,args,operator,host,run,epoch,prev,hash\r\n");
    if (!header)
        return header;
    return forEach(filter, [&out](const Record &record) {
        const NewRecord &content = record.content;
        const QByteArrayList fields { QByteArray::number(record.id),
                                      isoUtc(content.at).toLatin1(),
                                      csvField(record.writer),
                                      kindName(content.kind).toLatin1(),
                                      levelName(content.level).toLatin1(),
                                      csvField(content.source),
                                      csvField(content.code),
                                      csvField(record.argsText),
                                      csvField(content.operatorName),
                                      csvField(content.host),
                                      QByteArray::number(content.run),
                                      QByteArray::number(content.epoch),
                                      record.prev,
                                      record.hash };
        return writeAll(out, fields.join(',') + "\r\n");
    });
}

Done Store::exportFile(const QString &file, const Filter &filter, bool replace) const
{
    const bool csv = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (!csv && !file.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive)) {
        return Error { QStringLiteral("journal.export"),
                       QStringLiteral("%1: the name says what is written; let it end in .jsonl or .csv").arg(file),
                       {} };
    }
    const QFileInfo there(file);
    if (there.exists() && (!replace || !there.isFile())) {
        return Error { QStringLiteral("journal.export-exists"),
                       there.isFile() ? QStringLiteral("%1 is there already; --force replaces it").arg(file)
                                      : QStringLiteral("%1 is there and no file; choose another name").arg(file),
                       {} };
    }
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannotExport(file + QStringLiteral(": ") + out.errorString());
    if (Done written = csv ? exportCsv(out, filter) : exportJsonLines(out, filter); !written)
        return written;
    return out.commit() ? done() : Done(cannotExport(file + QStringLiteral(": ") + writeProblem(out)));
}

} // namespace Signalbox::Journal
