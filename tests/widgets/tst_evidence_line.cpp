#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/judge/evidenceline.h"
#include "widgets/status/figuretable.h"

#include <QImage>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Judge::Decision;

namespace {

Session::JudgeViewPtr shared(Session::JudgeView view)
{
    return std::make_shared<const Session::JudgeView>(std::move(view));
}

QImage drawn(const Session::JudgeViewPtr &view, const Theme &theme, QSize size)
{
    EvidenceLine line;
    line.setTheme(theme);
    line.showView(view);
    line.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.raised);
    line.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

/// The uppermost pixel of a colour between two columns; -1: there is none.
int highest(const QImage &image, const QColor &color, int from, int to)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = from; x < to; ++x) {
            if (isNear(image.pixelColor(x, y), color))
                return y;
        }
    }
    return -1;
}

const FigureTable &figures(WindowFixture &f)
{
    return f.part<FigureTable>("rolloutFigures");
}

bool isShown(const FigureTable &table, const QString &label)
{
    for (qsizetype i = 0; i < table.rows().size(); ++i) {
        if (table.rows().at(i).label == label)
            return table.isShown(i);
    }
    return false;
}

} // namespace

class EvidenceLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void ofEachSecondTheNearestMetricCounts()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Insufficient);
        view.history.clear();
        const auto add = [&view](double failures, double latency) {
            Session::JudgePoint point { .at = qint64(view.history.size()) * 1000 };
            point.evidence.fill(NAN);
            point.evidence[size_t(Judge::Metric::Failures)] = float(failures);
            point.evidence[size_t(Judge::Metric::Latency)] = float(latency);
            view.history.push_back(point);
        };
        const auto at = [&view](Judge::Metric metric) { return view.verdict.evidence[size_t(metric)].threshold; };
        add(std::log10(at(Judge::Metric::Failures)), 0); // it decides
        add(0, std::log10(at(Judge::Metric::Latency)) / 2); // half of the way
        add(-1, NAN);
        add(NAN, NAN);
        const std::vector<double> levels = EvidenceLine::levelsOf(view);
        QCOMPARE(levels.size(), size_t(4));
        QVERIFY(std::abs(levels[0] - 1) < 1e-6 && std::abs(levels[1] - 0.5) < 1e-6);
        QVERIFY(levels[2] < 0);
        QVERIFY(std::isnan(levels[3]));
        EvidenceLine line;
        line.showView(shared(view));
        QVERIFY(line.hasLine());
        view.history.resize(1);
        line.showView(shared(view));
        QVERIFY(!line.hasLine()); // one second is no line
        line.showView(nullptr);
        QVERIFY(!line.hasLine() && line.accessibleDescription().isEmpty());
    }

    void itsToneIsHowNearItIs()
    {
        EvidenceLine line;
        line.showView(shared(Samples::verdictOf(Decision::Insufficient)));
        QCOMPARE(int(line.tone()), int(Tone::Muted));
        Session::JudgeView rising = Samples::verdictOf(Decision::Insufficient);
        rising.history = Samples::evidenceGrowing(1.6);
        line.showView(shared(rising));
        QCOMPARE(int(line.tone()), int(Tone::Amber));
        line.showView(shared(Samples::verdictOf(Decision::Fail)));
        QCOMPARE(int(line.tone()), int(Tone::Red));
        QVERIFY2(line.accessibleDescription().startsWith(QStringLiteral("latency: looks worse")),
                 qPrintable(line.accessibleDescription()));
    }

    void whatIsWorseStandsAboveTheDashes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const bool dark : { true, false }) {
            QTest::addRow("%s, in the box", dark ? "dark" : "light") << dark << QSize(220, 44);
            QTest::addRow("%s, in a row", dark ? "dark" : "light") << dark << QSize(90, 15);
        }
    }
    void whatIsWorseStandsAboveTheDashes()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        Session::JudgeView rising = Samples::verdictOf(Decision::Insufficient);
        rising.history = Samples::evidenceGrowing(1.6);
        const QImage some = drawn(shared(rising), theme, size);
        const QImage worse = drawn(shared(Samples::verdictOf(Decision::Fail)), theme, size);
        const int w = size.width();
        const int dashes = highest(some, theme.red, w * 3 / 4, w); // to the left is its name
        QVERIFY(dashes >= 0);
        const int end = highest(some, theme.amber, w - w / 6, w);
        QVERIFY2(end > dashes, "it has not decided");
        QVERIFY2(highest(some, theme.amber, 2, w / 3) > end, "it rises");
        QVERIFY2(highest(worse, theme.red, w - w / 12, w) < dashes, "it has decided");
    }

    void itHasItsOwnRoomWhereThereIsSome()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(Samples::verdictOf(Decision::Insufficient)), { 1440, 900 }));
        auto &line = f.part<EvidenceLine>("evidenceLine");
        QTRY_VERIFY(line.isVisible());
        QVERIFY(!f.part<EvidenceLine>("evidenceInRow").isVisible());
        QVERIFY(line.height() >= line.sizeHint().height());
        for (const char *row : { "hold", "gates", "requests", "judge", "judge needs", "failed checks" })
            QVERIFY2(isShown(figures(f), QLatin1String(row)), row);
        f.show(Samples::holding());
        QTRY_VERIFY(!line.isVisible());
    }

    void elseItStandsInTheJudgesRow()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(Samples::verdictOf(Decision::Fail)), { 1024, 700 }));
        auto &line = f.part<EvidenceLine>("evidenceInRow");
        QTRY_VERIFY(line.isVisible());
        QVERIFY(!f.part<EvidenceLine>("evidenceLine").isVisible());
        for (const char *row : { "requests", "judge", "latency", "failed checks" })
            QVERIFY2(isShown(figures(f), QLatin1String(row)), row);
        // It covers neither name nor word: without it the row is the same to its left and right.
        const QRect strip(0, line.y(), figures(f).width(), line.height());
        const auto picture = [&f, strip] { return f.part<FigureTable>("rolloutFigures").grab(strip).toImage(); };
        const QImage with = picture();
        line.hide();
        const QImage without = picture();
        QVERIFY(with != without);
        const double scale = with.devicePixelRatio();
        const auto left = [&](const QImage &image) { return image.copy(0, 0, int(line.x() * scale), image.height()); };
        const auto right = [&](const QImage &image) {
            const int from = int((line.x() + line.width()) * scale);
            return image.copy(from, 0, image.width() - from, image.height());
        };
        QCOMPARE(left(with), left(without));
        QCOMPARE(right(with), right(without));
        f.show(Samples::holding());
        QTRY_VERIFY(!line.isVisible());
    }
};

QTEST_MAIN(EvidenceLineTest)
#include "tst_evidence_line.moc"
