// One time range, counted alike by every view of the page Why, and what their files say.
#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/waterfallview.h"

#include <QComboBox>
#include <QRegularExpression>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;

namespace {

/// The fields of a line; a comma within quotes is text.
QStringList fieldsOf(const QString &line)
{
    QStringList fields { QString() };
    bool isQuoted = false;
    for (const QChar c : line) {
        isQuoted = isQuoted != (c == QLatin1Char('"'));
        if (c == QLatin1Char(',') && !isQuoted)
            fields << QString();
        else if (c != QLatin1Char('"'))
            fields.last() += c;
    }
    return fields;
}

/// A file of a view by the names of its columns.
struct Table {
    QStringList head;
    QList<QStringList> rows;

    explicit Table(const QString &csv)
    {
        const QStringList lines = csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        head = lines.value(0).split(QLatin1Char(','));
        for (const QString &line : lines.mid(1))
            rows << fieldsOf(line);
    }
    [[nodiscard]] QString at(const QStringList &row, const char *column) const
    {
        return row.value(head.indexOf(QLatin1String(column)));
    }
    /// The sum of a column over the rows in which every other column named has that value.
    [[nodiscard]] quint64 sum(const char *column, const std::vector<std::pair<const char *, QString>> &where) const
    {
        quint64 sum = 0;
        for (const QStringList &row : rows) {
            bool isOf = true;
            for (const auto &[name, value] : where)
                isOf = isOf && at(row, name) == value;
            sum += isOf ? at(row, column).toULongLong() : 0;
        }
        return sum;
    }
};

/// When something ended, as the cells file it.
struct Ended {
    qint64 at = 0;
    Side side = Side::Blue;
    bool isAnswered = true;
};

/// A day's work in `seconds`: at every edge of a second something ends on it, before it and behind it.
struct Work {
    std::vector<Ended> users;
    std::vector<Ended> checks;
    std::vector<Ended> phases;
    Session::Snapshot snapshot = Samples::holding();

    explicit Work(int seconds, int every)
    {
        std::mt19937 random(3);
        Cells::Series series;
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        for (int second = seconds; second > 0; second -= every) {
            const qint64 from = end - second * 1000;
            const WallTime now(milliseconds(from + 999));
            series.advance(WallTime(milliseconds(from)));
            for (const Side side : { Side::Blue, Side::Green }) {
                for (const qint64 within : { 0, 999 }) {
                    const bool fails = random() % 9 == 0;
                    const bool isSlow = random() % 6 == 0;
                    Sample sample = Samples::userRequest(side, from + within, isSlow ? 300 : 30, random);
                    sample.total = microseconds(sample.total->count() / 1000 * 1000);
                    sample.start = WallTime(milliseconds(from + within - sample.total->count() / 1000));
                    sample.model = isSlow ? QStringLiteral("large") : QStringLiteral("small");
                    if (fails) {
                        sample.outcome = Outcome::ServerError;
                        sample.status = 503;
                    }
                    series.add(sample, now);
                    users.push_back({ from + within, side, !fails });
                    Probe::CheckResult check;
                    check.sample = sample;
                    check.sample.outcome = Outcome::Ok;
                    check.sample.origin = Origin::Check;
                    check.lag = microseconds(100);
                    series.add(check, now);
                    checks.push_back({ from + within, side, true });
                }
                Phase::PhaseSample phase
                    = Samples::phaseSample(side, from, second % 2 == 0, Samples::Trouble::None, random);
                phase.total = microseconds(0);
                series.add(phase, now);
                phases.push_back({ from, side, true });
            }
        }
        for (int second = 0; second < every; ++second)
            series.advance(WallTime(milliseconds(end - every * 1000 + second * 1000)));
        series.advance(WallTime(milliseconds(end)));
        snapshot.at = WallTime(milliseconds(end));
        snapshot.cells = series.view(Samples::monoNow);
    }
    /// How many ended in slots of `width` that begin within [from, to).
    static quint64 count(const std::vector<Ended> &all, Side side, TimeSpan span, qint64 width, bool answeredOnly)
    {
        quint64 sum = 0;
        for (const Ended &each : all) {
            const qint64 slot = each.at / width * width;
            sum += each.side == side && slot >= span.from && slot < span.to && (each.isAnswered || !answeredOnly);
        }
        return sum;
    }
};

const std::vector<const char *> viewHeads[] = {
    { "time_utc", "width_s", "origin", "side", "outcome", "from_ms", "to_ms", "requests" },
    { "time_utc", "width_s", "origin", "side", "requests", "p50_ms", "earlier_by_s" },
    { "time_utc", "width_s", "origin", "side", "connection", "part", "count", "mean_ms" },
    { "percentile", "blue_ms", "green_ms", "earlier_ms", "origin", "from_utc", "to_utc", "earlier_by_s" },
    { "time_utc", "side", "origin", "connection", "first_ms", "total_ms", "wait_ms", "receive_ms", "tokens_ms" },
    { "trait", "value", "picked", "picked_of", "rest_of", "slower_than_ms", "origin", "from_utc", "to_utc" },
    { "what", "side", "median_ms", "from", "origin", "time_utc", "until_utc" },
    { "what", "figure", "value", "unit", "origin", "from_utc", "to_utc", "over", "trust" },
};

} // namespace

class WhyRangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void everyViewCountsTheSame_data()
    {
        QTest::addColumn<int>("lengthMs");
        QTest::addColumn<int>("beforeMs"); // the newest
        QTest::addColumn<int>("every"); // seconds between what happens
        QTest::addColumn<int>("width"); // of the finest slots there are, ms
        QTest::newRow("a minute, live") << 60'000 << 0 << 1 << 1000;
        QTest::newRow("half seconds at both ends") << 121'000 << 7'500 << 1 << 1000;
        QTest::newRow("one millisecond more than a second") << 61'001 << 5'000 << 1 << 1000;
        QTest::newRow("drawn in tens of seconds") << 880'300 << 2'700 << 1 << 1000;
        QTest::newRow("known in tens of seconds, drawn in minutes") << 6'983'300 << 12'700 << 4 << 10'000;
    }
    void everyViewCountsTheSame()
    {
        QFETCH(int, lengthMs);
        QFETCH(int, beforeMs);
        QFETCH(int, every);
        QFETCH(int, width);
        const Work work(every == 1 ? 1000 : 7190, every);
        WhyFixture f;
        QVERIFY(f.openWhy(work.snapshot));
        const qint64 now = work.snapshot.at.time_since_epoch().count();
        const TimeSpan known { now - 7'200'000, now };
        f.page->setTimeRange(TimeRange(milliseconds(lengthMs)).moved(-milliseconds(beforeMs), known));
        QTRY_COMPARE(f.page->scene().span.length(), qint64(lengthMs));
        const TimeSpan span = f.page->scene().span;
        QVERIFY(width == 1000 || f.page->scene().tier()->width == milliseconds(width));
        std::array<Table, 8> files
            = { Table({}), Table({}), Table({}), Table({}), Table({}), Table({}), Table({}), Table({}) };
        for (int i = 0; i < 8; ++i) {
            QVERIFY(!f.view(i).picture().isNull());
            files[size_t(i)] = Table(f.view(i).csv());
        }
        quint64 users = 0;
        for (const Side side : { Side::Blue, Side::Green }) {
            const QString name = sideName(side);
            const quint64 all = Work::count(work.users, side, span, width, false);
            const quint64 answered = Work::count(work.users, side, span, width, true);
            users += all;
            QVERIFY(answered > 0 && all > answered);
            QCOMPARE(files[0].sum("requests", { { "side", name }, { "outcome", QStringLiteral("answered") } }),
                     answered);
            QCOMPARE(files[0].sum("requests", { { "side", name }, { "outcome", QStringLiteral("failed") } }),
                     all - answered);
            QCOMPARE(files[1].sum("requests", { { "side", name } }), all);
            QCOMPARE(files[2].sum("count", { { "side", name }, { "part", QStringLiteral("wait") } }),
                     Work::count(work.phases, side, span, width, false));
            QCOMPARE(files[3].at(files[3].rows[0], side == Side::Blue ? "blue_requests" : "green_requests"),
                     QString::number(answered));
            QCOMPARE(files[7].sum("value",
                                  { { "figure", QStringLiteral("checks") },
                                    { "what", QStringLiteral("%1's checks, p99 to the headers").arg(name) } }),
                     Work::count(work.checks, side, span, width, false));
        }
        const bool areAllKept = quint64(f.page->scene().requests(false).size()) == users;
        QVERIFY(areAllKept);
        auto &requests = static_cast<WaterfallView &>(f.view(4));
        QVERIFY(!requests.picture().isNull());
        QCOMPARE(quint64(requests.found()), users);
        bool isCompared = false;
        for (const QStringList &row : files[5].rows) {
            if (files[5].at(row, "trait") != QLatin1String("model"))
                continue;
            isCompared = true;
            const quint64 rest = files[5].at(row, "rest_of").toULongLong();
            if (rest < 4000) // of more, a part is compared
                QCOMPARE(files[5].at(row, "picked_of").toULongLong() + rest, users);
        }
        QVERIFY(isCompared);
    }

    /// The first column of a wide picture is cut by the range: a click on it gives what it counts.
    void aCutColumnGivesWhatItCounts()
    {
        const Work work(1000, 1);
        WhyFixture f;
        QVERIFY(f.openWhy(work.snapshot));
        const qint64 now = work.snapshot.at.time_since_epoch().count();
        f.page->setTimeRange(TimeRange(milliseconds(880'300)).moved(-milliseconds(2700), { now - 7'200'000, now }));
        QTRY_COMPARE(f.page->scene().span.length(), qint64(880'300));
        WhyView &smoke = f.view(1);
        QVERIFY(!smoke.picture().isNull());
        const Table file(smoke.csv());
        const quint64 all = file.at(file.rows[0], "requests").toULongLong();
        const quint64 answered = all - file.at(file.rows[0], "failures").toULongLong();
        QCOMPARE(file.at(file.rows[0], "width_s"), QStringLiteral("10"));
        QVERIFY2(all < 20, "the column is cut");
        QTest::mouseClick(&smoke, Qt::LeftButton, {}, QPoint(59, smoke.height() / 4));
        QVERIFY(f.page->scene().pick);
        QCOMPARE(quint64(f.page->scene().requests(true).size()), answered);
    }

    /// What is misdated stands among the single requests where the cells have it.
    void theMisdatedBelongToTheMomentTheyCame()
    {
        Cells::Series series;
        const qint64 now = Samples::wallNow.time_since_epoch().count();
        std::mt19937 random(1);
        for (int second = 120; second >= 0; --second)
            series.advance(WallTime(milliseconds(now - second * 1000)));
        for (const qint64 off : { -86'400'000LL, 86'400'000LL, -3'000LL, 0LL })
            series.add(Samples::userRequest(Side::Blue, now + off, 40, random), WallTime(milliseconds(now)));
        Session::Snapshot s = Samples::holding();
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        QVERIFY(!f.view(1).picture().isNull());
        QCOMPARE(Table(f.view(1).csv()).sum("requests", {}), quint64(4));
        QCOMPARE(f.page->scene().requests(false).size(), size_t(4));
    }

    /// Every file has a head, and each of its rows says of whose requests and of what time it is.
    void everyFileSaysOfWhatItIs()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Samples::Trouble::Tail })));
        static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"));
        for (int i = 0; i < 8; ++i) {
            QVERIFY(!f.view(i).picture().isNull());
            const Table file(f.view(i).csv());
            for (const char *column : viewHeads[i])
                QVERIFY2(file.head.contains(QLatin1String(column)), column);
            QVERIFY2(!file.rows.isEmpty(), qPrintable(QString::number(i)));
            const char *time = file.head.contains(QStringLiteral("time_utc")) ? "time_utc" : "from_utc";
            for (const QStringList &row : file.rows) {
                const QString text = row.join(QLatin1Char(','));
                const bool hasTime = iso.match(file.at(row, time)).hasMatch();
                // Of trust each figure is of its own time, some of all since the console began.
                QVERIFY2(hasTime || i == 7, qPrintable(text));
                const QString origin = file.at(row, "origin");
                QVERIFY2(i == 7 || origin == QLatin1String(i == 2 || i == 6 ? "check" : "user"), qPrintable(text));
            }
        }
        // Single measurements have their stretches and tokens, new and warm ones apart.
        f.show(Samples::why({ .trouble = Samples::Trouble::Waits }));
        f.part<QComboBox>("whyOrigin").setCurrentIndex(1);
        QTRY_VERIFY(f.page->scene().diagnosis->finding);
        QVERIFY(!f.view(4).picture().isNull());
        const Table checks(f.view(4).csv());
        QSet<QString> connections;
        bool hasTokens = false;
        for (const QStringList &row : checks.rows) {
            connections << checks.at(row, "connection");
            hasTokens = hasTokens
                || (checks.at(row, "wait_ms").toDouble() > 0 && checks.at(row, "tokens_ms").contains(QLatin1Char(' ')));
        }
        QVERIFY(hasTokens);
        QVERIFY(connections.contains(QStringLiteral("new")));
        QVERIFY(!f.view(2).picture().isNull());
        const Table phases(f.view(2).csv());
        for (const char *connection : { "new", "warm" }) {
            for (const char *side : { "blue", "green" })
                QVERIFY(phases.sum("count",
                                   { { "connection", QLatin1String(connection) },
                                     { "side", QLatin1String(side) },
                                     { "part", QStringLiteral("wait") } })
                        > 0);
        }
    }

    /// The ghost of a picture is in its file, with its own times.
    void theGhostIsInTheFile()
    {
        constexpr qint64 day = 86'400'000;
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        QVERIFY(f.openWhy(s));
        f.part<QComboBox>("whyGhost").setCurrentIndex(1);
        const auto asked = f.last<Session::Intents::LookBack>();
        QVERIFY(asked);
        auto past = std::make_shared<Cells::Past>();
        past->from = asked->from;
        std::vector<Cells::Placed> stored;
        for (qint64 at = asked->from; at < asked->to; at += 60'000) {
            auto cell = std::make_shared<Cells::Cell>();
            cell->requests = 100;
            for (int i = 0; i < 100; ++i)
                cell->latency.record(milliseconds(80));
            for (const Side side : { Side::Blue, Side::Green })
                stored.push_back({ milliseconds(60'000), at, side, Origin::User, cell });
        }
        past->origins = Cells::tiersOf(stored);
        s.past = past;
        f.show(s);
        QTRY_VERIFY(!f.page->scene().ghost().slotList.empty());
        QVERIFY(!f.view(1).picture().isNull());
        const Table smoke(f.view(1).csv());
        int ghosts = 0;
        const TimeSpan span = f.page->scene().span;
        for (const QStringList &row : smoke.rows) {
            if (smoke.at(row, "earlier_by_s") != QLatin1String("86400"))
                continue;
            ++ghosts;
            const qint64 at = QDateTime::fromString(smoke.at(row, "time_utc"), Qt::ISODateWithMs).toMSecsSinceEpoch();
            QVERIFY2(at >= span.from - day && at < span.to - day, qPrintable(row.join(QLatin1Char(','))));
            QVERIFY(qAbs(smoke.at(row, "p50_ms").toDouble() - 80) < 1);
        }
        QVERIFY2(ghosts >= 8, qPrintable(QString::number(ghosts))); // five minutes of both sides
        QVERIFY(!f.view(3).picture().isNull());
        const Table tail(f.view(3).csv());
        QCOMPARE(tail.at(tail.rows[5], "earlier_by_s"), QStringLiteral("86400"));
        QVERIFY(qAbs(tail.at(tail.rows[5], "earlier_ms").toDouble() - 80) < 1);
    }
};

QTEST_MAIN(WhyRangeTest)
#include "tst_why_range.moc"
