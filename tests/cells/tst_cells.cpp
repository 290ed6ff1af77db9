#include "core/cells/series.h"
#include "tests/support/test_main.h"

#include <cmath>
#include <limits>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Cells;
using Diagnose::Part;

namespace {

constexpr qint64 startMs = 1'795'401'000'000; // a whole minute

WallTime wall(qint64 ms)
{
    return WallTime(milliseconds(startMs + ms));
}

Sample ended(Side side, qint64 endMs, int lastedMs, Origin origin = Origin::User, Outcome outcome = Outcome::Ok)
{
    Sample sample;
    sample.side = side;
    sample.origin = origin;
    sample.start = wall(endMs - lastedMs);
    sample.headers = milliseconds(lastedMs);
    sample.total = milliseconds(lastedMs);
    sample.outcome = outcome;
    return sample;
}

Cell busySecond(int requests, unsigned seed, double sigma = 0.8)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> spread(std::log(300.0), sigma); // ms; with 0.8: 20 ms to 5 s
    Cell cell;
    for (int i = 0; i < requests; ++i) {
        Sample sample = ended(Side::Blue, 0, 0);
        sample.headers = microseconds(qint64(spread(random) * 1000));
        cell.add(sample);
    }
    return cell;
}

const Tier &tierOf(const ViewPtr &view, Origin origin, milliseconds width)
{
    for (const Tier &tier : view->tiers(origin)) {
        if (tier.width == width)
            return tier;
    }
    qFatal("no such tier");
}

quint64 requestsAt(const ViewPtr &view, qint64 ms, Side side = Side::Blue, Origin origin = Origin::User,
                   milliseconds width = seconds(1))
{
    const Slot *slot = tierOf(view, origin, width).at(startMs + ms);
    return slot && (*slot)[size_t(side)] ? (*slot)[size_t(side)]->requests : quint64(-1);
}

Instant later(int &turn)
{
    return Instant(seconds(++turn)); // so that every view is a new one
}

} // namespace

class TestCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesTellTheCell()
    {
        Cell cell = busySecond(500, 1);
        cell.add(ended(Side::Blue, 0, 700'000)); // above ten minutes
        cell.add(ended(Side::Blue, 0, 3, Origin::User, Outcome::ServerError));
        cell.add(ended(Side::Blue, 0, 3, Origin::User, Outcome::Throttled));
        cell.add(ended(Side::Blue, 0, 20, Origin::Check), milliseconds(30)); // really sent later than it took: negative
        cell.rolled = 77;
        cell.requested = 10000;
        Phase::PhaseSample phases;
        phases.phases.dns = milliseconds(3);
        phases.phases.wait = milliseconds(40);
        cell.add(phases);
        phases.reused = true;
        phases.phases.dns.reset();
        cell.add(phases);
        const auto back = decoded(encoded(cell));
        QVERIFY(back);
        QCOMPARE(*back, cell);
        QCOMPARE(*decoded(encoded(Cell())), Cell());
        QCOMPARE(back->latency.overflow(), quint64(1));
        QCOMPARE(*back->part(Part::Name, false).meanMs(), 3.0);
        QVERIFY(!back->part(Part::Name, true).meanMs());
        for (const double q : { 0.0, 0.5, 0.99, 1.0 })
            QCOMPARE(back->latency.quantile(q), cell.latency.quantile(q));
    }

    void twoThousandRequestsASecondTakeLessThanAKilobyte()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            for (const double sigma : { 0.3, 0.8, 1.2 }) {
                const qsizetype size = encoded(busySecond(2000, seed, sigma)).size();
                QVERIFY2(size <= 1024, qPrintable(QStringLiteral("%1 bytes, sigma %2").arg(size).arg(sigma)));
            }
        }
    }

    void brokenBytesAreNoCell()
    {
        std::mt19937 random(7);
        QVERIFY(!decoded(QByteArray()));
        for (const QByteArray &whole : { encoded(busySecond(5, 1)), encoded(busySecond(2000, 1)) }) {
            for (qsizetype length = 0; length < whole.size(); ++length)
                QVERIFY(!decoded(whole.left(length)));
            QVERIFY(!decoded(whole + 'x'));
            for (int i = 0; i < 20000; ++i) { // whatever it is, it ends
                QByteArray hurt = whole;
                hurt[qsizetype(random() % size_t(hurt.size()))] = char(random());
                if (const auto cell = decoded(hurt))
                    Q_UNUSED(cell->latency.quantile(0.5))
            }
        }
    }

    /// Bytes that are a cell's by their form, and tell what no cell can hold.
    void absurdFiguresAreNoCell_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<bool>("isCell");
        QTest::newRow("a part") << QByteArray("01 00000000 00 00 00 01 03 05") << true;
        QTest::newRow("a part of nothing") << QByteArray("01 00000000 00 00 00 01 00 05") << false;
        QTest::newRow("a sum that the next would overflow")
            << QByteArray("01 00000000 00 00 00 01 03 ffffffffffffffff7f") << false;
        QTest::newRow("a value") << QByteArray("01 00000000 00 01 02 04 01 01 01 00 00") << true;
        QTest::newRow("a least above the most") << QByteArray("01 00000000 00 01 04 02 01 01 01 00 00") << false;
    }
    void absurdFiguresAreNoCell()
    {
        QFETCH(QByteArray, hex);
        QFETCH(bool, isCell);
        QCOMPARE(decoded(QByteArray::fromHex(hex)).has_value(), isCell);
    }

    void aRequestIsInTheSlotOfItsEndAndOfItsOrigin()
    {
        int turn = 0;
        Series series;
        series.add(ended(Side::Blue, 900, 100), wall(1000));
        series.add(ended(Side::Green, 900, 100, Origin::Check), wall(1000));
        series.add(ended(Side::Blue, 1000, 100), wall(1200));
        series.add(ended(Side::Blue, -2900, 100), wall(1300)); // late by four seconds
        series.add(ended(Side::Blue, -60'000, 100), wall(1300)); // misdated: now
        const ViewPtr view = series.view(later(turn));
        QCOMPARE(requestsAt(view, 1000), quint64(4)); // no slot was open before the first call
        QCOMPARE(requestsAt(view, 1000, Side::Green), quint64(0));
        QCOMPARE(requestsAt(view, 1000, Side::Green, Origin::Check), quint64(1));
        QCOMPARE(requestsAt(view, 1000, Side::Blue, Origin::User, std::chrono::minutes(1)), quint64(4));
        QCOMPARE(view->requests.size(), size_t(1));
        QCOMPARE(view->requests[0]->size(), size_t(5));
    }

    void aPauseIsNotASilence()
    {
        int turn = 0;
        Series series;
        for (int ms = 0; ms <= 3000; ms += 500)
            series.advance(wall(ms));
        series.advance(wall(20'000));
        const ViewPtr view = series.view(later(turn));
        QCOMPARE(requestsAt(view, 2000), quint64(0)); // watched, and nobody came
        QCOMPARE(requestsAt(view, 10'000), quint64(-1)); // nobody watched
        QCOMPARE(requestsAt(view, 20'000), quint64(0));
    }

    void theClockMayStep()
    {
        int turn = 0;
        Series series;
        series.add(ended(Side::Blue, 60'000, 10), wall(60'000));
        series.add(ended(Side::Blue, 61'000, 10), wall(61'000));
        series.advance(wall(59'000)); // within the grace: nothing happens
        QCOMPARE(requestsAt(series.view(later(turn)), 61'000), quint64(1));
        series.add(ended(Side::Blue, 10'000, 10), wall(10'000)); // set back by a minute
        QCOMPARE(requestsAt(series.view(later(turn)), 61'000), quint64(-1));
        QCOMPARE(requestsAt(series.view(later(turn)), 10'000), quint64(1));
        for (const qint64 far : { std::numeric_limits<qint64>::max() / 2, std::numeric_limits<qint64>::min() / 2 })
            series.add(ended(Side::Blue, 0, 10), WallTime(milliseconds(far)));
        QVERIFY(series.view(later(turn))->tiers(Origin::User)[0].slotList.size() <= 900);
    }

    void aViewStaysAsItWas()
    {
        int turn = 0;
        Series series;
        series.add(ended(Side::Blue, 0, 10), wall(0));
        const ViewPtr before = series.view(later(turn));
        series.add(ended(Side::Blue, 0, 10), wall(100));
        QCOMPARE(requestsAt(before, 0), quint64(1));
        QCOMPARE(requestsAt(series.view(later(turn)), 0), quint64(2));
        QCOMPARE(series.view(Instant(seconds(turn) + milliseconds(100))), series.view(Instant(seconds(turn))));
    }

    void whatWasOrderedStandsInEverySlot()
    {
        int turn = 0;
        Series series;
        series.setRequested(Permyriad::ofPercent(25), wall(0));
        for (int ms = 0; ms <= 5000; ms += 500)
            series.advance(wall(ms));
        const ViewPtr view = series.view(later(turn));
        for (const Slot &slot : tierOf(view, Origin::User, seconds(1)).slotList)
            QCOMPARE(slot[size_t(Side::Green)]->requested, std::optional<quint16>(2500));
    }

    void onlyWhatChangedIsHandedOut()
    {
        Series series;
        series.add(ended(Side::Blue, 0, 10), wall(0));
        const auto has = [](const std::vector<Placed> &cells, qint64 at, quint64 requests) {
            return std::any_of(cells.begin(), cells.end(), [&](const Placed &placed) {
                return placed.width == seconds(1) && placed.at == startMs + at && placed.side == Side::Blue
                    && placed.cell->requests == requests;
            });
        };
        QVERIFY(has(series.takeChanged(), 0, 1));
        QVERIFY(series.takeChanged().empty());
        series.add(ended(Side::Blue, 500, 10), wall(1500)); // late, for the second before
        const auto again = series.takeChanged();
        QVERIFY(has(again, 0, 2));
        QVERIFY(has(again, 1000, 0)); // watched, and nobody came
        for (int ms = 1500; ms <= 66'000; ms += 1000)
            series.advance(wall(ms));
        const auto minute = series.takeChanged();
        QVERIFY(std::any_of(minute.begin(), minute.end(), [](const Placed &placed) {
            return placed.width == std::chrono::minutes(1) && placed.at == startMs && placed.cell->requests == 2;
        }));
    }

    void aRestartGoesOnWhereItWas()
    {
        int turn = 0;
        Series before;
        std::vector<Placed> stored;
        for (int second = 0; second < 200; ++second) {
            before.add(ended(Side::Blue, second * 1000, 50), wall(second * 1000));
            const auto changed = before.takeChanged(); // later ones replace earlier ones
            for (const Placed &placed : changed) {
                std::erase_if(stored, [&placed](const Placed &old) {
                    return old.width == placed.width && old.at == placed.at && old.side == placed.side
                        && old.origin == placed.origin;
                });
                stored.push_back(placed);
            }
        }
        Series after;
        after.add(ended(Side::Blue, 203'000, 50), wall(203'000));
        after.absorb(stored, wall(203'500));
        const ViewPtr view = after.view(later(turn));
        for (const milliseconds width : { milliseconds(1000), milliseconds(10'000), milliseconds(60'000) })
            QCOMPARE(merged(tierOf(view, Origin::User, width), Side::Blue).requests, quint64(201));
        QCOMPARE(requestsAt(view, 201'000), quint64(-1)); // nobody watched
        // The minute that was cut by the restart is stored whole when it ends.
        for (int ms = 204'000; ms <= 260'000; ms += 1000)
            after.advance(wall(ms));
        const auto changed = after.takeChanged();
        QVERIFY(std::any_of(changed.begin(), changed.end(), [](const Placed &placed) {
            return placed.width == std::chrono::minutes(1) && placed.at == startMs + 180'000
                && placed.side == Side::Blue && placed.cell->requests == 21;
        }));
    }

    /// Half-open, by where a slot begins; what an end of it cuts is put together from finer slots.
    void whatBelongsToAStretchOfTime()
    {
        int turn = 0;
        Series series;
        for (int second = 0; second < 120; ++second)
            series.add(ended(Side::Blue, second * 1000, 10), wall(second * 1000 + 999));
        const ViewPtr view = series.view(later(turn));
        const Tier &fine = tierOf(view, Origin::User, seconds(1));
        const auto all = [&](milliseconds width, qint64 from, qint64 to) {
            return merged(within(tierOf(view, Origin::User, width), fine, startMs + from, startMs + to), Side::Blue)
                .requests;
        };
        for (const milliseconds width : { milliseconds(1000), milliseconds(10'000), milliseconds(60'000) }) {
            QCOMPARE(all(width, 0, 120'000), quint64(120));
            QCOMPARE(all(width, 5000, 5000), quint64(0));
            QCOMPARE(all(width, 5000, 6000), quint64(1));
            QCOMPARE(all(width, 5000, 65'000), quint64(60));
            QCOMPARE(all(width, 4001, 64'001), quint64(60)); // the second that begins at 4000 is not of it
            QCOMPARE(all(width, 9999, 10'001), quint64(1));
        }
        const Tier cut
            = within(tierOf(view, Origin::User, milliseconds(10'000)), fine, startMs + 5000, startMs + 25'000);
        QCOMPARE(cut.from(), startMs);
        QCOMPARE(cut.slotList.size(), size_t(3));
        QCOMPARE(cut.slotList[1][0], tierOf(view, Origin::User, milliseconds(10'000)).slotList[1][0]); // whole: shared
        QVERIFY(within(fine, fine, startMs + 500'000, startMs + 600'000).slotList.empty());
        // Nobody watched: that stays apart from a silence.
        Tier gap = fine;
        for (size_t i = 60; i < 80; ++i)
            gap.slotList[i] = {};
        const Tier minutes
            = within(tierOf(view, Origin::User, milliseconds(60'000)), gap, startMs + 61'000, startMs + 75'000);
        QVERIFY(!minutes.slotList[0][0]);
    }

    void tenMillionSamplesStaySmall()
    {
        int turn = 0;
        Series series;
        std::mt19937 random(3);
        for (int i = 0; i < 10'000'000; ++i) {
            if (i % 1000 == 0)
                series.advance(wall(i / 2));
            series.add(ended(i % 2 ? Side::Blue : Side::Green, i / 2, int(random() % 2000)), wall(i / 2));
        }
        const ViewPtr view = series.view(later(turn));
        size_t kept = 0;
        for (const auto &chunk : view->requests)
            kept += chunk->size();
        QVERIFY(kept <= Series::requestsKept + 1000);
        quint64 all = 0;
        for (const Slot &slot : tierOf(view, Origin::User, std::chrono::minutes(1)).slotList)
            all += slot[0]->requests + slot[1]->requests;
        QCOMPARE(all, quint64(10'000'000));
    }
};

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
