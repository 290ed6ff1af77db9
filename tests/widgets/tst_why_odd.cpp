// Data as nobody wishes it: out of order, from a clock that steps, with an hour's gap, below nothing, and very much of
// it. Each has a picture that is defined.
#include "tests/widgets/why_fixture.h"

#include <QComboBox>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

class WhyOddTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    /// What is told late and in another order is drawn as if it had come in time.
    void theOrderOfComingDrawsTheSame()
    {
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        const auto pictured = [&](bool isShuffled) {
            std::mt19937 random(7);
            Cells::Series series;
            series.advance(WallTime(milliseconds(end - 300'000)));
            for (int block = 75; block > 0; --block) {
                const qint64 from = end - block * 4000;
                for (int ms = 0; ms < 4000; ms += 500)
                    series.advance(WallTime(milliseconds(from + ms)));
                std::vector<Sample> samples;
                for (int i = 0; i < 40; ++i)
                    samples.push_back(
                        Samples::userRequest(i % 2 ? Side::Blue : Side::Green, from + i * 99, 40, random));
                if (isShuffled)
                    std::shuffle(samples.begin(), samples.end(), std::mt19937(unsigned(block)));
                for (const Sample &sample : samples)
                    series.add(sample, WallTime(milliseconds(from + 3990)));
            }
            Session::Snapshot s = Samples::holding();
            s.cells = series.view(Samples::monoNow);
            WhyFixture f;
            if (!f.openWhy(s))
                return std::vector<QImage>();
            std::vector<QImage> images;
            for (const int view : { 0, 1, 3, 4, 5 })
                images.push_back(f.view(view).picture().toImage());
            return images;
        };
        const std::vector<QImage> inOrder = pictured(false);
        QCOMPARE(inOrder.size(), size_t(5));
        QVERIFY(colorsIn(inOrder[0]) > 10);
        QVERIFY(pictured(true) == inOrder);
    }

    /// Of what a clock says that was set back, nothing is drawn that is later than now.
    void aClockThatWasSetBackHasNoFuture()
    {
        constexpr qint64 back = 600'000;
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count();
        const auto add = [&](qint64 from, qint64 to) {
            for (qint64 at = from; at < to; at += 1000)
                series.add(Samples::userRequest(Side::Blue, at, 40, random), WallTime(milliseconds(at)));
        };
        add(end - 60'000, end + back); // and then back, and on from there
        add(end - 30'000, end);
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        WhyView &smoke = f.view(1);
        QVERIFY(!smoke.picture().isNull());
        const QStringList rows = smoke.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
        QVERIFY(!rows.isEmpty());
        quint64 all = 0;
        for (const QString &row : rows) {
            QVERIFY2(QDateTime::fromString(row.section(QLatin1Char(','), 0, 0), Qt::ISODateWithMs).toMSecsSinceEpoch()
                         <= end,
                     qPrintable(row));
            all += row.section(QLatin1Char(','), 4, 4).toULongLong();
        }
        QCOMPARE(quint64(f.page->scene().requests(false).size()), all);
        QVERIFY2(all >= 60 && all <= 62, qPrintable(QString::number(all)));
    }

    /// A console that slept for an hour knows nothing of it, and says so.
    void anHourAsleepIsHatched()
    {
        constexpr qint64 hour = 3'600'000;
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        for (const qint64 from : { end - hour - 240'000, end - 120'000 }) {
            for (qint64 at = from; at < from + 120'000; at += 1000)
                series.add(Samples::userRequest(Side::Green, at, 40, random), WallTime(milliseconds(at)));
        }
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        f.page->setRange(seconds(4200));
        WhyView &smoke = f.view(1);
        QTRY_VERIFY(f.page->scene().span.length() > hour);
        QVERIFY(!smoke.picture().isNull());
        const std::vector<TimeSpan> gaps = f.page->scene().unwatched();
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY2(gaps[0].length() > hour - 30'000 && gaps[0].length() <= hour,
                 qPrintable(QString::number(gaps[0].length())));
        const TimeSpan span = f.page->scene().span;
        const double share = double(gaps[0].from + hour / 2 - span.from) / double(span.length());
        const QString said = smoke.wordsAt(QPointF(58 + share * (smoke.width() - 72), smoke.height() * 0.8));
        QVERIFY2(said.contains(QStringLiteral("nobody watched, no console ran")), qPrintable(said));
    }

    void tenMillionInASecondAreDrawn()
    {
        constexpr quint64 tenMillion = 10'000'000;
        auto many = std::make_shared<Cells::Cell>();
        for (int i = 0; i < 1000; ++i, ++many->requests)
            many->latency.record(milliseconds(40 + i % 50));
        for (Cells::Cell more = *many; many->requests < tenMillion; many->merge(more))
            more = many->requests * 2 <= tenMillion ? *many : more;
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto cells = std::make_shared<Cells::View>(*s.cells);
        for (Cells::Tier &tier : cells->origins[size_t(Origin::User)]) {
            for (size_t i = tier.slotList.size() - 1; i + 100 > tier.slotList.size() && i > 0; --i)
                tier.slotList[i][size_t(Side::Green)] = many;
        }
        s.cells = cells;
        QVERIFY(f.openWhy(s));
        for (const int view : { 0, 1, 3 }) {
            const QImage image = f.view(view).picture().toImage();
            QVERIFY(colorsIn(image) > 10);
        }
        const QString said = f.view(1).wordsAt(middleOf(f.view(1), 0.95, 0.8));
        QVERIFY2(said.contains(QStringLiteral("Green: half of %1 requests within").arg(many->requests)),
                 qPrintable(said));
    }

    void nothingAndNonsenseAreDrawn_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no cells at all") << 0;
        QTest::newRow("one side silent") << 1;
        QTest::newRow("a slot in the far future") << 2;
        QTest::newRow("times below nothing") << 3;
        QTest::newRow("an hour's gap") << 4;
    }
    void nothingAndNonsenseAreDrawn()
    {
        QFETCH(int, what);
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count();
        const auto at = [](qint64 ms) { return WallTime(milliseconds(ms)); };
        if (what == 1 || what == 4)
            series.add(Samples::userRequest(Side::Blue, end - 3'600'000, 40, random), at(end - 3'600'000));
        if (what == 1 || what == 4)
            series.add(Samples::userRequest(Side::Blue, end, 40, random), at(end));
        if (what == 2)
            series.advance(at(end + qint64(86'400'000) * 400));
        if (what == 3) {
            Sample sample = Samples::userRequest(Side::Green, end, 40, random);
            sample.headers = microseconds(-5000);
            sample.total = microseconds(-9000);
            series.add(sample, at(end));
            Phase::PhaseSample phases = Samples::phaseSample(Side::Green, end, false, Trouble::None, random);
            phases.phases.wait = microseconds(-1);
            series.add(phases, at(end));
        }
        if (what > 0)
            s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        for (int i = 0; i < 8; ++i) {
            WhyView &view = f.view(i);
            QVERIFY(!view.picture().isNull());
            QVERIFY(!view.csv().isEmpty());
            if (what == 3 && i == 1) // below nothing is nothing
                QVERIFY2(view.csv().contains(QStringLiteral(",green,1,0,0,0,0,0,0,0,")), qPrintable(view.csv()));
            for (double x = 0; x <= 1; x += 0.1) {
                view.wordsAt(middleOf(view, x, 0.3));
                view.wordsAt(middleOf(view, x, 0.8));
            }
        }
    }
};

QTEST_MAIN(WhyOddTest)
#include "tst_why_odd.moc"
