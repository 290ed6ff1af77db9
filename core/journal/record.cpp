#include "core/journal/record.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Journal {
namespace {

void appendField(QByteArray &form, const char *name, const QByteArray &value)
{
    form += name;
    form += ':';
    form += QByteArray::number(value.size());
    form += ':';
    form += value;
    form += '\n';
}

} // namespace

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Log:
        return QStringLiteral("log");
    case Kind::Order:
        return QStringLiteral("order");
    case Kind::Reply:
        return QStringLiteral("reply");
    case Kind::Run:
        return QStringLiteral("run");
    case Kind::Verdict:
        return QStringLiteral("verdict");
    case Kind::Figures:
        return QStringLiteral("figures");
    case Kind::Snapshot:
        return QStringLiteral("snapshot");
    case Kind::Event:
        return QStringLiteral("event");
    case Kind::Checkpoint:
        return QStringLiteral("checkpoint");
    }
    Q_UNREACHABLE();
}

std::optional<Kind> kindFromName(QStringView name)
{
    for (const Kind kind : { Kind::Log, Kind::Order, Kind::Reply, Kind::Run, Kind::Verdict, Kind::Figures,
                             Kind::Snapshot, Kind::Event, Kind::Checkpoint }) {
        if (name == kindName(kind))
            return kind;
    }
    return std::nullopt;
}

bool isLine(Kind kind)
{
    return kind != Kind::Figures && kind != Kind::Snapshot && kind != Kind::Event;
}

QString argsToText(const QVariantMap &args)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(args)).toJson(QJsonDocument::Compact));
}

QVariantMap argsFromText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object().toVariantMap();
}

QByteArray canonicalForm(const Record &record)
{
    const NewRecord &content = record.content;
    QByteArray form;
    form.reserve(512);
    appendField(form, "prev", record.prev);
    appendField(form, "id", QByteArray::number(record.id));
    appendField(form, "at", QByteArray::number(qint64(content.at.time_since_epoch().count())));
    appendField(form, "writer", record.writer.toUtf8());
    appendField(form, "kind", kindName(content.kind).toUtf8());
    appendField(form, "level", levelName(content.level).toUtf8());
    appendField(form, "source", content.source.toUtf8());
    appendField(form, "code", content.code.toUtf8());
    appendField(form, "args", record.argsText.toUtf8());
    appendField(form, "operator", content.operatorName.toUtf8());
    appendField(form, "host", content.host.toUtf8());
    appendField(form, "run", QByteArray::number(content.run));
    appendField(form, "epoch", QByteArray::number(content.epoch));
    return form;
}

QByteArray hashOf(const Record &record)
{
    return QCryptographicHash::hash(canonicalForm(record), QCryptographicHash::Sha256).toHex();
}

QByteArray genesisHash()
{
    return QByteArray(64, '0');
}

NewRecord fromLogEntry(const LogEntry &entry, const QString &host, Kind kind)
{
    return { .at = entry.at,
             .kind = kind,
             .level = entry.level,
             .source = entry.source,
             .code = entry.message.code,
             .args = entry.message.args,
             .operatorName = entry.operatorName,
             .host = host,
             .run = entry.run,
             .epoch = entry.epoch };
}

LogEntry toLogEntry(const Record &record)
{
    const NewRecord &content = record.content;
    return { .seq = 0,
             .at = content.at,
             .level = content.level,
             .source = content.source,
             .message = { content.code, content.args },
             .operatorName = content.operatorName,
             .run = content.run,
             .epoch = content.epoch };
}

} // namespace Signalbox::Journal
