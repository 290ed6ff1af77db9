// The directory of a sandbox: private, gone with its owner, and what a killed owner left is removed, nothing else.
#include "app/sandbox/own_dir.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Signalbox;
using namespace Signalbox::Sandbox;

namespace {

bool write(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
}

/// What a killed owner leaves: its lock, held by nobody, and a tree of files.
QString makeOrphan(const QString &where, const QString &name = QStringLiteral("signalbox-dead"))
{
    const QString path = where + QLatin1Char('/') + name;
    const bool made = ::mkdir(QFile::encodeName(path).constData(), 0700) == 0
        && QDir().mkpath(path + QStringLiteral("/state/maps")) && write(path + QStringLiteral("/owner.lock"))
        && write(path + QStringLiteral("/state/maps/keys.map"));
    return made ? path : QString();
}

} // namespace

class SandboxOwnDirTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        qputenv("TMPDIR", QFile::encodeName(m_temp.path()));
    }
    void init() { m_place = std::make_unique<QTemporaryDir>(m_temp.path() + QStringLiteral("/place-XXXXXX")); }

    void isPrivateAndGoneWithItsOwner()
    {
        QString path;
        {
            const auto made = OwnDir::make();
            QVERIFY(made.ok());
            path = (*made)->path();
            struct stat seen {
            };
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &seen), 0);
            QCOMPARE(seen.st_mode & 07777, mode_t(0700));
            QVERIFY(QDir((*made)->path()).mkpath(QStringLiteral("state/maps")));
            QVERIFY(write((*made)->filePath(QStringLiteral("state/maps/keys.map"))));
            QCOMPARE(removeOrphans(m_temp.path()), 0); // its owner lives
            QVERIFY(QFile::exists((*made)->filePath(QStringLiteral("state/maps/keys.map"))));
        }
        QVERIFY(!QFile::exists(path));
    }

    void theNextOneRemovesWhatADeadOwnerLeft()
    {
        const QString orphan = makeOrphan(m_temp.path());
        QVERIFY(!orphan.isEmpty());
        const auto living = OwnDir::make();
        QVERIFY(living.ok());
        QVERIFY(!QFile::exists(orphan));
        QVERIFY(OwnDir::make().ok());
        QVERIFY(QFile::exists((*living)->path()));
    }

    void whatIsNotOursStays_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : { "another name", "open to others", "no lock", "lock is a link", "lock is a directory",
                                  "a link to one", "of another user" })
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatIsNotOursStays()
    {
        QFETCH(QString, kind);
        const bool renamed = kind == QLatin1String("another name") || kind == QLatin1String("a link to one");
        const QString path
            = makeOrphan(m_place->path(), renamed ? QStringLiteral("other-dead") : QStringLiteral("signalbox-dead"));
        QVERIFY(!path.isEmpty());
        const QByteArray native = QFile::encodeName(path);
        const QByteArray lock = native + "/owner.lock";
        const QByteArray aside = native + "/aside";
        if (kind == QLatin1String("open to others")) {
            QCOMPARE(::chmod(native.constData(), 0755), 0);
        } else if (kind == QLatin1String("no lock")) {
            QCOMPARE(::unlink(lock.constData()), 0);
        } else if (kind == QLatin1String("lock is a link")) {
            QCOMPARE(::rename(lock.constData(), aside.constData()), 0);
            QCOMPARE(::symlink(aside.constData(), lock.constData()), 0);
        } else if (kind == QLatin1String("lock is a directory")) {
            QCOMPARE(::unlink(lock.constData()), 0);
            QCOMPARE(::mkdir(lock.constData(), 0700), 0);
        } else if (kind == QLatin1String("a link to one")) {
            QCOMPARE(::symlink(native.constData(),
                               QFile::encodeName(m_place->filePath(QStringLiteral("signalbox-link"))).constData()),
                     0);
        } else if (kind == QLatin1String("of another user")) {
            if (::chown(native.constData(), 65534, 65534) != 0)
                QSKIP("only root can make a directory of another user");
        }
        QCOMPARE(removeOrphans(m_place->path()), 0);
        QVERIFY(QFile::exists(path + QStringLiteral("/state/maps/keys.map")));
    }

    void linksInsideAreNotFollowed()
    {
        const QString orphan = makeOrphan(m_place->path());
        const QString outside = m_place->filePath(QStringLiteral("outside"));
        QVERIFY(QDir().mkpath(outside) && write(outside + QStringLiteral("/kept")));
        QVERIFY(QFile::link(outside, orphan + QStringLiteral("/state/way-out")));
        QVERIFY(QFile::link(outside + QStringLiteral("/kept"), orphan + QStringLiteral("/file-out")));
        QCOMPARE(removeOrphans(m_place->path()), 1);
        QVERIFY(!QFile::exists(orphan));
        QVERIFY(QFile::exists(outside + QStringLiteral("/kept")));
    }

    void noPlaceIsAnErrorWithItsName()
    {
        qputenv("TMPDIR", "/proc/none");
        const auto made = OwnDir::make();
        qputenv("TMPDIR", QFile::encodeName(m_temp.path()));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, QStringLiteral("sandbox.files"));
        QVERIFY(made.error().text.contains(QLatin1String("/proc/none")));
    }

private:
    QTemporaryDir m_temp;
    std::unique_ptr<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(SandboxOwnDirTest)
#include "tst_sandbox_own_dir.moc"
