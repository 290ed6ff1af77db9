// The file by which a router begins anew has the newest word, also where a disk had no room for it at first.
#include "core/router/haproxy/control_file.h"
#include "core/router/haproxy/control_word.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Router;
using namespace Signalbox::Router::HAProxy;

namespace {

ControlWord wordOf(int percent, quint64 epoch)
{
    ControlWord word;
    word.greenShare = Permyriad::ofPercent(percent);
    word.epoch = epoch;
    return word;
}

std::optional<ControlWord> wordIn(const Paths &paths)
{
    QFile file(paths.controlMap());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.readLine().trimmed();
    return parseControl(line.mid(line.indexOf(' ') + 1));
}

} // namespace

class ControlFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whatFoundNoRoomIsWrittenLater()
    {
        const QTemporaryDir dir;
        const Paths paths { dir.path() };
        ControlFile file(paths, milliseconds(20));
        const QSignalSpy kept(&file, &ControlFile::kept);
        file.keep(wordOf(90, 2)); // there is no place for it yet
        file.keep(wordOf(0, 3));
        QVERIFY(!kept.last().first().value<Error>().text.isEmpty());
        QTRY_VERIFY(kept.size() >= 4); // tried again
        QVERIFY(!kept.last().first().value<Error>().text.isEmpty());
        QVERIFY(QDir(dir.path()).mkpath(paths.mapDir()));
        QTRY_VERIFY(kept.last().first().value<Error>().text.isEmpty());
        QCOMPARE(wordIn(paths), std::optional(wordOf(0, 3))); // the newest alone
        const qsizetype written = kept.size();
        file.keep(wordOf(5, 4));
        QCOMPARE(kept.size(), written + 1);
        QCOMPARE(wordIn(paths), std::optional(wordOf(5, 4)));
    }
};

QTEST_GUILESS_MAIN(ControlFileTest)
#include "tst_control_file.moc"
