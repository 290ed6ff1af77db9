#pragma once

#include "tests/widgets/sample_why.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/diagnose/whypage.h"

#include <QToolButton>

namespace Signalbox::Test {

/// A window that shows the page Why.
struct WhyFixture : WindowFixture {
    Widgets::WhyPage *page = nullptr;

    bool openWhy(const Session::Snapshot &snapshot)
    {
        const bool isOpen = open(snapshot);
        part<QToolButton>("tab-why").click();
        page = &part<Widgets::WhyPage>("whyPage");
        return isOpen && page->isVisible();
    }
    Widgets::WhyView &view(int index)
    {
        page->showView(index);
        return page->shownView();
    }
    template <typename Kind> int count() const
    {
        int sum = 0;
        for (const QList<QVariant> &call : intents)
            sum += std::holds_alternative<Kind>(call.constFirst().value<Session::Intent>());
        return sum;
    }
};

/// A place of a view, by shares of its width and height.
inline QPointF middleOf(const Widgets::WhyView &view, double x = 0.8, double y = 0.75)
{
    return { view.width() * x, view.height() * y };
}

inline qsizetype colorsIn(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors << image.pixel(x, y);
    }
    return colors.size();
}

inline bool differs(const QImage &a, const QImage &b)
{
    return a != b;
}

} // namespace Signalbox::Test
