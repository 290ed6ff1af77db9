#pragma once

#include "tests/widgets/sample_runs.h"

/// A whole day.
namespace Signalbox::Test::Samples {

/// A day of history in its four tiers with many orders, some in bursts: what a chart must stay clear with.
inline Session::Snapshot day()
{
    Session::Snapshot s = holding();
    const qint64 end = wallNow.time_since_epoch().count();
    auto whole = std::make_shared<Session::History>();
    for (const auto &[width, count] :
         { std::pair(1000, 900), std::pair(5000, 360), std::pair(10000, 720), std::pair(60000, 1440) }) {
        Session::HistoryTier tier { milliseconds(width), {} };
        const qint64 last = end / width;
        for (qint64 number = last - count + 1; number <= last; ++number) {
            const int i = int(number % 100000);
            const double hoursAgo = double(end - number * width) / 3.6e6;
            const bool green = (hoursAgo < 20 && hoursAgo > 16.5) || (hoursAgo < 9 && hoursAgo > 8) || hoursAgo < 3;
            const float slow = hoursAgo > 8 && hoursAgo < 8.6 ? 6.0F : 1.0F;
            const float morning = 1 + 0.4F * float(std::sin(hoursAgo / 24 * 6.28));
            Session::HistorySlot slot;
            slot.at = number * width;
            slot.sides[0]
                = { morning * (42 + wobble(i, 1)), morning * (88 + 9 * wobble(i, 2)),
                    morning * (162 + 30 * wobble(i, 3)), std::abs(wobble(i, 4)) * 0.4F, float(width) * 0.16F };
            slot.sides[1] = { nothing, nothing, nothing, nothing, 0 };
            if (green)
                slot.sides[1] = { morning * (44 + 2 * wobble(i, 5)), slow * (92 + 12 * wobble(i, 6)),
                                  slow * (170 + 40 * wobble(i, 7)), slow > 1 ? 3.0F : std::abs(wobble(i, 8)) * 0.5F,
                                  float(width) * 0.05F };
            const float share = !green ? 0.0F : (hoursAgo > 18 ? 5.0F : (hoursAgo > 2 ? 25.0F : 50.0F));
            slot.requestedPercent = share;
            slot.observedPercent = share;
            slot.observedLow = std::max(0.0F, share - 1.5F);
            slot.observedHigh = share + 1.5F;
            tier.slotList.push_back(slot);
        }
        whole->tiers.push_back(std::move(tier));
    }
    s.history = std::move(whole);
    s.marks.clear();
    const auto mark = [&s](double hoursAgo, Session::Mark::Kind kind, const char *text) {
        s.marks.prepend({ wallNow - milliseconds(qint64(hoursAgo * 3.6e6)), kind, QString::fromUtf8(text) });
    };
    using Kind = Session::Mark::Kind;
    mark(0.02, Kind::Order, "50 %");
    mark(2.0, Kind::Order, "50 %");
    mark(3.0, Kind::Order, "25 %");
    for (int i = 0; i < 12; ++i)
        mark(7.9 + i * 0.05, i == 0 ? Kind::RollBack : Kind::Order, i == 0 ? "0 %" : "25 %");
    mark(9.0, Kind::Order, "25 %");
    mark(12.0, Kind::Fault, "green-slow");
    mark(16.5, Kind::Verdict, "green");
    mark(18.0, Kind::Order, "25 %");
    mark(20.0, Kind::Order, "5 %");
    return s;
}

} // namespace Signalbox::Test::Samples
