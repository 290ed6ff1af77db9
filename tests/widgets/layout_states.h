#pragma once

#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/diagnose/whyview.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QAbstractButton>

/// The states whose layout is tested, and what is cut in them.
namespace Signalbox::Test {

struct NamedState {
    const char *name;
    Session::Snapshot (*make)();
};

inline constexpr NamedState layoutStates[] = {
    { "connecting", Samples::connecting },
    { "no router", Samples::noRouter },
    { "idle", Samples::idle },
    { "no users", Samples::noUsers },
    { "no feed", Samples::noFeed },
    { "holding", Samples::holding },
    { "judged worse", [] { return Samples::withJudge(Samples::verdictOf(Judge::Decision::Fail)); } },
    { "not decided", [] { return Samples::withJudge(Samples::verdictOf(Judge::Decision::Insufficient)); } },
    { "held", Samples::held },
    { "leased", Samples::leased },
    { "lapsed", Samples::lapsed },
    { "way back lost", Samples::wayBackLost },
    { "found", Samples::found },
    { "second way", Samples::secondWay },
    { "open streams", Samples::openStreams },
    { "after a rollback", Samples::afterARollback },
    { "rolling back", Samples::rollingBack },
    { "stale", Samples::stale },
    { "router down", Samples::routerDown },
    { "router killed", Samples::routerKilled },
    { "journal problem", Samples::journalProblem },
    { "watch only", Samples::watchOnly },
    { "promoted", Samples::promoted },
    { "a day", Samples::day },
    { "sandbox", Samples::sandbox },
    { "green unhealthy", Samples::greenUnhealthy },
    { "checks wait for users", Samples::checksUnconfirmed },
    { "back, not seen", Samples::backNotSeen },
    { "throttled", Samples::throttled },
    { "after an outage", Samples::afterOutage },
    { "one upstream fails", Samples::oneUpstreamFails },
    { "both slow", Samples::bothSlow },
};

/// Rows of test data: one for each state in each size.
inline void eachLayoutState(const QList<QSize> &sizes = { { 1024, 700 } })
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QSize>("size");
    for (const QSize size : sizes) {
        for (size_t i = 0; i < std::size(layoutStates); ++i)
            QTest::addRow("%s, %dx%d", layoutStates[i].name, size.width(), size.height()) << int(i) << size;
    }
}

/// An armed window of which one can tell what is cut.
struct LayoutFixture : WindowFixture {
    bool openAt(const Session::Snapshot &snapshot, QSize size)
    {
        if (!open(snapshot, size))
            return false;
        window.setArmed(true);
        return window.size() == size && settle();
    }
    bool settle() const
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        return true;
    }
    /// What is written in less room than it needs.
    [[nodiscard]] QStringList cut() const { return cutLines() + cutTables() + cutButtons() + cutViews(); }

private:
    /// What is scrolled away, up or down, is not cut.
    static bool isSeenAcross(const QWidget &part)
    {
        const QRect seen = part.visibleRegion().boundingRect();
        return seen.isEmpty() || seen.width() >= part.width();
    }
    QStringList cutLines() const
    {
        QStringList out;
        const auto lines = window.findChildren<Widgets::TextLine *>();
        for (const Widgets::TextLine *line : lines) {
            const bool whole = isSeenAcross(*line) && (line->wordWrap() || line->width() >= line->sizeHint().width());
            if (line->isVisible() && !line->text().isEmpty() && !whole)
                out << line->objectName() + QStringLiteral(": ") + line->text();
        }
        return out;
    }
    QStringList cutTables() const
    {
        QStringList out;
        const auto tables = window.findChildren<Widgets::FigureTable *>();
        for (const Widgets::FigureTable *table : tables) {
            if (!table->isVisible())
                continue;
            for (qsizetype i = 0; i < table->rows().size(); ++i) {
                if (QFontMetrics(Widgets::textFont(0.96)).horizontalAdvance(table->rows().at(i).label) > table->width())
                    out << table->rows().at(i).label;
                const auto withoutDots
                    = [](QString text) { return text.remove(QStringLiteral("· ")); }; // where it folds
                if (withoutDots(table->foldedValue(i).join(QLatin1Char(' ')).trimmed())
                    != withoutDots(table->rows().at(i).value))
                    out << table->rows().at(i).label + QStringLiteral(": ") + table->rows().at(i).value;
            }
            if (table->height() < table->minimumSizeHint().height())
                out << table->objectName() + QStringLiteral(": rows on each other");
            if (!isSeenAcross(*table))
                out << table->objectName() + QStringLiteral(": cut at the side");
        }
        return out;
    }
    /// Pictures of the page Why.
    QStringList cutViews() const
    {
        QStringList out;
        const auto views = window.findChildren<Widgets::WhyView *>();
        for (const Widgets::WhyView *view : views) {
            if (view->isVisible())
                out << view->cut();
        }
        return out;
    }
    QStringList cutButtons() const
    {
        QStringList out;
        const auto buttons = window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            const bool whole = isSeenAcross(*button) && button->width() >= button->minimumSizeHint().width();
            if (button->isVisible() && !button->objectName().startsWith(QLatin1String("qt_")) && !whole)
                out << button->objectName() + QStringLiteral(": ") + button->text();
        }
        return out;
    }
};

} // namespace Signalbox::Test
