#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/diagnose/phasesview.h"
#include "widgets/shell/closequestion.h"
#include "widgets/shell/drilldialog.h"
#include "widgets/shell/page.h"
#include "widgets/status/environmentcard.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/wording.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

/// How a kind of eye sees linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1).
struct Eye {
    const char *name;
    double matrix[3][3];
};
constexpr Eye eyes[] = {
    { "usual", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
    { "protanopia",
      { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
    { "deuteranopia",
      { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
    { "tritanopia",
      { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

/// CIE L*a*b* under D65 of what that eye sees.
std::array<double, 3> labOf(const QColor &color, const Eye &eye)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double in[3] = { linear(color.redF()), linear(color.greenF()), linear(color.blueF()) };
    double rgb[3] = {};
    for (size_t i = 0; i < 3; ++i) {
        for (size_t k = 0; k < 3; ++k)
            rgb[i] += eye.matrix[i][k] * in[k];
        rgb[i] = std::clamp(rgb[i], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double distance(const std::array<double, 3> &a, const std::array<double, 3> &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// The best contrast of a pixel of the text with what is behind it: small letters are drawn in shades.
double writtenContrast(QWidget &dialog, const QLabel &text, const QColor &ground)
{
    const QImage picture = dialog.grab(QRect(text.mapTo(&dialog, QPoint()), text.size()))
                               .toImage()
                               .convertToFormat(QImage::Format_RGB32);
    double best = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            best = std::max(best, contrast(picture.pixelColor(x, y), ground));
    }
    return best;
}

} // namespace

class LooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// What a rule of the style sheet reaches does not inherit its window's font: it names one, and is drawn in
    /// another.
    void everythingIsDrawnInItsFont()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::modelsCompared()));
        const QStringList faces { QFontInfo(textFont()).family(), QFontInfo(figureFont()).family() };
        for (const PageEntry &page : pageRegistry()) {
            f.part<QToolButton>(qPrintable(QStringLiteral("tab-") + page.id)).click();
            QCoreApplication::processEvents();
            for (QWidget *widget : f.window.findChildren<QWidget *>()) {
                const bool writes = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget);
                if (!writes || !widget->isVisible())
                    continue;
                const QString which = page.id + QLatin1Char(' ') + widget->objectName();
                QVERIFY2(faces.contains(QFontInfo(widget->font()).family()), qPrintable(which));
                const QImage drawn = widget->grab().toImage();
                QFont told = widget->font();
                told.setFamilies(told.families());
                told.setPointSizeF(told.pointSizeF());
                told.setWeight(QFont::Weight(told.weight()));
                widget->setFont(told);
                QVERIFY2(widget->grab().toImage() == drawn, qPrintable(which));
            }
        }
    }

    void contrastIsMeasuredAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Theme &theme : { Theme::light(), Theme::dark() }) {
            const char *name = theme.isDark ? "dark" : "light";
            const std::pair<const char *, QColor> grounds[]
                = { { "ground", theme.ground },        { "panel", theme.panel },
                    { "raised", theme.raised },        { "amber ground", theme.amberGround },
                    { "red ground", theme.redGround }, { "selection", mixed(theme.panel, theme.blue, 0.30) } };
            for (const Tone tone : { Tone::Ink, Tone::Muted, Tone::Blue, Tone::Green, Tone::Amber, Tone::Red }) {
                for (const auto &[where, ground] : grounds) {
                    const bool tinted
                        = qstrcmp(where, "selection") == 0 || ground == theme.amberGround || ground == theme.redGround;
                    if (tinted && tone != Tone::Ink && tone != Tone::Muted)
                        continue; // only ink and muted are written there
                    if (qstrcmp(where, "selection") == 0 && tone != Tone::Ink)
                        continue;
                    QTest::addRow("%s, tone %d on %s", name, int(tone), where) << theme.tone(tone) << ground;
                }
            }
            QTest::addRow("%s, red button", name) << theme.onRed << theme.red;
            QTest::addRow("%s, confirm button", name) << theme.panel << theme.amber;
        }
    }
    void textCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
    }

    /// A click checks the button before the window is armed, a key does not.
    void armedIsSeenHoweverItWasDone_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("click") << false;
        QTest::newRow("key") << true;
    }
    void armedIsSeenHoweverItWasDone()
    {
        QFETCH(bool, byKey);
        Test::WindowFixture f;
        f.window.setThemeChoice(ThemeChoice::Dark);
        QVERIFY(f.open(Samples::idle()));
        auto &button = f.part<QToolButton>("armButton");
        const auto amber = [&button] {
            const QColor edge = button.grab().toImage().pixelColor(button.width() / 2, 0);
            return contrast(edge, Theme::dark().amber) < 1.3;
        };
        for (const bool armed : { true, false, true }) {
            if (byKey)
                QTest::keyClick(&f.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
            else
                QTest::mouseClick(&button, Qt::LeftButton);
            QTRY_COMPARE(button.text().contains(QStringLiteral("Armed")), armed);
            button.clearFocus();
            QTRY_COMPARE(amber(), armed);
        }
    }

    /// An empty box is as dark as what is around it: white would say that it is checked.
    void anEmptyBoxIsEmpty_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void anEmptyBoxIsEmpty()
    {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(Samples::modelsCompared()));
        f.part<QToolButton>("tab-models").click();
        auto *box = f.window.findChild<QCheckBox *>();
        QVERIFY(box && box->isVisible() && !box->isChecked());
        QCoreApplication::processEvents(); // it is laid out
        QStyleOptionButton option;
        option.initFrom(box);
        const QRect square = box->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box);
        const QColor inside = box->grab().toImage().pixelColor(square.center());
        QVERIFY2(contrast(inside, theme.ground) < 1.5, qPrintable(inside.name()));
    }

    void dialogsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void dialogsCanBeRead()
    {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(Samples::holding()));
        const auto readable = [&theme](QWidget &dialog, const char *label) {
            const auto *text = dialog.findChild<QLabel *>(QString::fromLatin1(label));
            return text && writtenContrast(dialog, *text, theme.panel) >= 4.5;
        };
        DrillDialog drill({ { QStringLiteral("green-slow") } }, &f.window);
        drill.show();
        QVERIFY2(readable(drill, "drillText"), "the question of a drill");
        drill.reveal({ QStringLiteral("Well done."), QStringLiteral("It was: green-slow.") });
        QVERIFY2(readable(drill, "drillText"), "the verdict of a drill");
        CloseQuestion closing(true, &f.window);
        closing.setAttribute(Qt::WA_DeleteOnClose, false);
        closing.say(QStringLiteral("Run 118 is open."));
        closing.show();
        QVERIFY2(readable(closing, "qt_msgbox_label"), "the question on closing");
    }

    void fileDialogsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("button");
        for (const bool dark : { false, true }) {
            const char *theme = dark ? "dark" : "light";
            QTest::addRow("log, %s", theme) << dark << "latency"
                                            << "logExport";
            QTest::addRow("why, %s", theme) << dark << "why"
                                            << "whyExport";
        }
    }
    void fileDialogsCanBeRead()
    {
        QFETCH(bool, dark);
        QFETCH(QString, page);
        QFETCH(QString, button);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(Samples::holding()));
        f.part<QToolButton>(qPrintable(QStringLiteral("tab-") + page)).click();
        f.part<QToolButton>(qPrintable(button)).click();
        auto *dialog = f.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        for (const char *label : { "lookInLabel", "fileNameLabel", "fileTypeLabel" }) {
            const auto *text = dialog->findChild<QLabel *>(QString::fromLatin1(label));
            QVERIFY2(text && writtenContrast(*dialog, *text, theme.panel) >= 4.5, label);
        }
        for (const char *list : { "sidebar", "listView" }) {
            auto *view = dialog->findChild<QAbstractItemView *>(QString::fromLatin1(list));
            QVERIFY(view);
            const QImage picture = view->viewport()->grab().toImage();
            QVERIFY2(contrast(picture.pixelColor(picture.width() - 2, picture.height() - 2), theme.ink) >= 4.5, list);
        }
    }

    void coloursThatMeanSomethingDifferForEveryEye_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        for (const bool dark : { false, true }) {
            for (size_t eye = 0; eye < std::size(eyes); ++eye)
                QTest::addRow("%s, %s", eyes[eye].name, dark ? "dark" : "light") << dark << int(eye);
        }
    }
    void coloursThatMeanSomethingDifferForEveryEye()
    {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        const auto seen = [&](const QColor &color) { return labOf(color, eyes[size_t(eye)]); };
        // The lines of the charts, and good against bad. Amber and red are told apart by their signs (see below).
        const std::pair<QColor, QColor> pairs[]
            = { { theme.blue, theme.green }, { theme.green, theme.red }, { theme.green, theme.muted },
                { theme.blue, theme.muted }, { theme.red, theme.ink },   { theme.amber, theme.ink } };
        for (const auto &[a, b] : pairs)
            QVERIFY2(
                distance(seen(a), seen(b)) >= 12,
                qPrintable(QStringLiteral("%1 and %2: %3").arg(a.name(), b.name()).arg(distance(seen(a), seen(b)))));
    }

    void stretchesThatTouchDifferForEveryEye_data() { coloursThatMeanSomethingDifferForEveryEye_data(); }
    void stretchesThatTouchDifferForEveryEye()
    {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        for (size_t i = 1; i < Diagnose::allParts.size(); ++i) {
            const QColor a = partColor(theme, Diagnose::allParts[i - 1]);
            const QColor b = partColor(theme, Diagnose::allParts[i]);
            const double apart = distance(labOf(a, eyes[size_t(eye)]), labOf(b, eyes[size_t(eye)]));
            QVERIFY2(apart >= 12, qPrintable(QStringLiteral("%1 and %2: %3").arg(a.name(), b.name()).arg(apart)));
        }
    }

    void attentionAndDangerHaveSignsOfTheirOwn()
    {
        Session::Snapshot s = Samples::holding();
        EnvironmentCard card(Side::Green);
        const auto sign = [&](const char *label) {
            const auto rows = card.findChild<FigureTable *>()->rows();
            for (const FigureRow &row : rows) {
                if (row.label.section(QLatin1Char(','), 0, 0) == QLatin1String(label)) // "failures, last 60 s"
                    return row.glyph;
            }
            return Glyph::None;
        };
        s.environment(Side::Green).users.p95 = s.objectives.p95 / 2; // slower than blue
        card.showSnapshot(s, s.now, false, Qt::UTC);
        QCOMPARE(sign("p95"), Glyph::Warning);
        QCOMPARE(sign("failures"), Glyph::None);
        s.environment(Side::Green).users.p95 = s.objectives.p95 * 2; // beyond what is allowed
        s.environment(Side::Green).users.failures = s.environment(Side::Green).users.requests;
        s.environment(Side::Green).users.stalled = true;
        card.showSnapshot(s, s.now, false, Qt::UTC);
        for (const char *label : { "p95", "failures", "requests" })
            QCOMPARE(sign(label), Glyph::Cross);
    }

    void everyColourOfTheSheetIsKnown()
    {
        for (const Theme &theme : { Theme::light(), Theme::dark() })
            QVERIFY2(!theme.styleSheet().contains(QLatin1Char('@')), qPrintable(theme.styleSheet()));
    }

    void themeNames()
    {
        QCOMPARE(themeChoiceFromName(QStringLiteral("dark")), ThemeChoice::Dark);
        QCOMPARE(themeChoiceFromName(QStringLiteral("light")), ThemeChoice::Light);
        QCOMPARE(themeChoiceFromName(QStringLiteral("system")), ThemeChoice::System);
        QVERIFY(!themeChoiceFromName(QStringLiteral("Dark ")));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << qint64(840) << QStringLiteral("0.8\u202fms");
        QTest::newRow("milliseconds") << qint64(41400) << QStringLiteral("41\u202fms");
        QTest::newRow("long") << qint64(9'999'000) << QStringLiteral("9999\u202fms");
        QTest::newRow("seconds") << qint64(12'340'000) << QStringLiteral("12.3\u202fs");
    }
    void durations()
    {
        QFETCH(qint64, us);
        QFETCH(QString, text);
        QCOMPARE(durationText(microseconds(us)), text);
        QCOMPARE(durationText(std::nullopt), QStringLiteral("–"));
    }

    void clocks()
    {
        QCOMPARE(clockText(seconds(407)), QStringLiteral("06:47"));
        QCOMPARE(clockText(seconds(0)), QStringLiteral("00:00"));
        QCOMPARE(clockText(seconds(-5)), QStringLiteral("00:00"));
        QCOMPARE(clockText(seconds(4007)), QStringLiteral("1:06:47"));
        QCOMPARE(clockText(milliseconds(400)), QStringLiteral("00:01")); // not yet over
        QCOMPARE(agoText(seconds(2)), QStringLiteral("2 s ago"));
        QCOMPARE(agoText(std::chrono::minutes(3)), QStringLiteral("3 min ago"));
    }
};

QTEST_MAIN(LooksTest)
#include "tst_looks.moc"
