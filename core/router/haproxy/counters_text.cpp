#include "core/router/haproxy/counters_text.h"

namespace Signalbox::Router::HAProxy {
namespace {

// "0x55cafb0384e8: key=blue use=0 exp=86399990 conn_cur=0 http_req_cnt=1"
std::optional<QMap<QByteArray, QByteArray>> tableRow(const QByteArray &line)
{
    if (!line.startsWith("0x"))
        return std::nullopt;
    QMap<QByteArray, QByteArray> row;
    for (const QByteArray &field : line.split(' ')) {
        const qsizetype equals = field.indexOf('=');
        if (equals > 0)
            row.insert(field.left(equals), field.mid(equals + 1));
    }
    return row;
}

std::optional<QList<QMap<QByteArray, QByteArray>>> tableRows(const QByteArray &table, const QByteArray &name)
{
    const QByteArrayList lines = table.split('\n');
    if (!lines.first().startsWith("# table: " + name + ','))
        return std::nullopt;
    QList<QMap<QByteArray, QByteArray>> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto row = tableRow(lines.at(i).trimmed());
        if (!row)
            return std::nullopt;
        rows.append(*row);
    }
    return rows;
}

} // namespace

std::optional<TableReading> readTables(const QByteArray &sides, const QByteArray &rolls)
{
    const auto sideRows = tableRows(sides, "sides");
    const auto rollRows = tableRows(rolls, "rolls");
    if (!sideRows || !rollRows)
        return std::nullopt;
    TableReading reading;
    for (const auto &row : *sideRows) {
        if (const auto side = sideFromName(QString::fromLatin1(row.value("key"))))
            reading.sides[size_t(*side)] = { row.value("http_req_cnt").toULongLong(),
                                             row.value("conn_cur").toULongLong(), row.value("gpc0").toULongLong() };
    }
    for (const auto &row : *rollRows) {
        const QByteArrayList key = row.value("key").split('/');
        const auto side = sideFromName(QString::fromLatin1(key.value(0)));
        bool ok = false;
        const quint64 epoch = key.value(1).toULongLong(&ok);
        auto &counts = key.value(2) == "lapsed" ? reading.lapsed : reading.rolled;
        if (side && ok)
            counts[epoch][size_t(*side)] = row.value("http_req_cnt").toULongLong();
    }
    return reading;
}

std::optional<WorkerInfo> readInfo(const QByteArray &info)
{
    WorkerInfo worker;
    for (const QByteArray &line : info.split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon < 0)
            continue;
        const QByteArray name = line.left(colon);
        const QByteArray value = line.mid(colon + 2).trimmed();
        if (name == "Pid")
            worker.pid = value.toLongLong();
        else if (name == "Version")
            worker.version = QString::fromLatin1(value.left(32)).section(u'-', 0, 0);
        else if (name == "Stopping")
            worker.stopping = value != "0";
    }
    return worker.pid > 0 ? std::optional(worker) : std::nullopt;
}

} // namespace Signalbox::Router::HAProxy
