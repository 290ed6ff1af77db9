#pragma once

#include "core/journal/store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace Signalbox::Test {

inline Journal::NewRecord recordOf(int number, Journal::Kind kind = Journal::Kind::Log)
{
    return { .at = WallTime(milliseconds(1'795'401'000'000 + number)),
             .kind = kind,
             .level = Level::Warning,
             .source = QStringLiteral("order"),
             .code = QStringLiteral("order.acknowledged"),
             .args = { { QStringLiteral("node"), QStringLiteral("n\"1\" – zwölf\n") },
                       { QStringLiteral("share"), number },
                       { QStringLiteral("big"), qint64(9'007'199'254'740'993) },
                       { QStringLiteral("fenced"), true } },
             .operatorName = QStringLiteral("an@desk-7"),
             .host = QStringLiteral("desk-7"),
             .run = 3,
             .epoch = quint64(number) };
}

inline std::unique_ptr<Journal::Store> opened(const QString &path, milliseconds patience = seconds(2))
{
    auto store = Journal::Store::open(path, { .busyTimeout = patience, .writer = {} });
    if (!store)
        qFatal("%s", qPrintable(store.error().text + QLatin1Char(' ') + store.error().detail));
    return std::move(*store);
}

// What an intruder does: SQL behind the store's back, triggers gone.
inline void tamper(const QString &path, const QStringList &statements, bool dropTriggers = true)
{
    const QString name = QStringLiteral("tamper");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QStringList all = statements;
        if (dropTriggers)
            for (const QString &trigger :
                 { QStringLiteral("update"), QStringLiteral("delete"), QStringLiteral("insert") })
                all.prepend(QStringLiteral("DROP TRIGGER IF EXISTS record_") + trigger);
        for (const QString &statement : all) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace Signalbox::Test
