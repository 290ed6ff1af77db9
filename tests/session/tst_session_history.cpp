// What a restart keeps of the charts: a session hands out its cells every second, and another begins with them.
#include "core/cells/view.h"
#include "core/diagnose/view.h"
#include "core/session/close_up.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

#include <cmath>
#include <map>
#include <tuple>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

/// As the store keeps them: the last of each place.
struct Stored {
    explicit Stored(Session::Session &session)
    {
        QObject::connect(&session, &Session::Session::cellsChanged, &session,
                         [this](const std::vector<Cells::Placed> &cells) {
                             for (const Cells::Placed &cell : cells)
                                 kept[{ cell.width.count(), cell.at, cell.side, cell.origin }] = cell;
                         });
    }
    [[nodiscard]] std::vector<Cells::Placed> all() const
    {
        std::vector<Cells::Placed> out;
        for (const auto &[place, cell] : kept)
            out.push_back(cell);
        return out;
    }
    [[nodiscard]] quint64 requests() const
    {
        quint64 sum = 0;
        for (const auto &[place, cell] : kept)
            sum += cell.width == seconds(1) ? cell.cell->requests : 0;
        return sum;
    }
    std::map<std::tuple<qint64, qint64, Side, Origin>, Cells::Placed> kept;
};

float requestsIn(const Session::Snapshot &snapshot, milliseconds width)
{
    float sum = 0;
    for (const Session::HistoryTier &tier : snapshot.history->tiers) {
        for (const Session::HistorySlot &slot : tier.slotList) {
            for (const Session::SlotValues &side : slot.sides)
                sum += tier.width == width && std::isfinite(side.requests) ? side.requests : 0;
        }
    }
    return sum;
}

} // namespace

class SessionHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void everySecondIsHandedOut()
    {
        SessionRig rig;
        const Stored stored(*rig.session);
        rig.startReady();
        rig.finishRequests(Side::Blue, 30);
        rig.finishRequests(Side::Green, 12, Outcome::ServerError);
        QTRY_COMPARE(stored.requests(), quint64(42)); // the session's own clock is the event loop's: within a second
    }

    void theChartsBeginWithIt()
    {
        std::vector<Cells::Placed> kept;
        SessionRig before;
        {
            const Stored stored(*before.session);
            before.startReady();
            for (int i = 0; i < 5; ++i) {
                before.finishRequests(Side::Blue, 10, Outcome::Ok, milliseconds(40));
                before.finishRequests(Side::Green, 4, i == 0 ? Outcome::ServerError : Outcome::Ok, milliseconds(90));
                before.pass(milliseconds(1200));
            }
            before.session->stop(); // the last second too
            kept = stored.all();
        }
        SessionRig after;
        after.clock.advance(seconds(20)); // it took a while to start
        after.startReady();
        after.session->takeStored(kept);
        after.pass(milliseconds(1200)); // a new view is made twice a second at most
        for (const milliseconds width : { milliseconds(1000), milliseconds(5000), milliseconds(10'000) })
            QCOMPARE(requestsIn(*after.snapshot, width), 70.0F);
        QVERIFY(after.snapshot->cells);
        quint64 sum = 0;
        for (const Cells::Slot &slot : after.snapshot->cells->tiers(Origin::User).front().slotList)
            sum += (slot[0] ? slot[0]->requests : 0) + (slot[1] ? slot[1]->requests : 0);
        QCOMPARE(sum, quint64(70));
        // What comes now is added, and nothing is counted twice.
        after.finishRequests(Side::Blue, 5);
        after.turn();
        QCOMPARE(requestsIn(*after.snapshot, milliseconds(1000)), 75.0F);
    }

    void storedSecondsComeBackAsFineAsWanted()
    {
        SessionRig rig({ .authority = Router::Authority::Watch });
        QSignalSpy asked(rig.session.get(), &Session::Session::secondsRequested);
        rig.startReady();
        rig.post(Session::Intents::LookCloser { 0, 60'000, milliseconds(5000) });
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].toLongLong(), 60'000);
        std::vector<Cells::Placed> stored;
        for (qint64 second = 0; second < 60; ++second) {
            auto cell = std::make_shared<Cells::Cell>();
            cell->requests = 2;
            cell->failures = second < 5 ? 1 : 0;
            cell->latency.record(milliseconds(40));
            cell->latency.record(milliseconds(80));
            stored.push_back({ seconds(1), second * 1000, Side::Green, Origin::User, cell });
        }
        rig.session->takeSeconds(0, 30'000, stored); // the answer to another question
        rig.turn();
        QVERIFY(!rig.snapshot->closeUp);
        rig.session->takeSeconds(0, 60'000, stored);
        rig.turn();
        const auto close = rig.snapshot->closeUp;
        QVERIFY(close && close->covers(0, 60'000) && !close->covers(0, 60'001));
        const Cells::Tier &tier = close->cells[size_t(Origin::User)];
        QCOMPARE(tier.width, milliseconds(5000));
        QCOMPARE(tier.slotList.size(), size_t(12));
        QCOMPARE(tier.slotList[0][1]->requests, quint64(10));
        QVERIFY(!tier.slotList[0][0]); // nobody asked blue
        QCOMPARE(close->charts.slotList.size(), size_t(12));
        QCOMPARE(close->charts.slotList[0].sides[1].failurePercent, 50.0F);
        QCOMPARE(close->charts.slotList[1].sides[1].failurePercent, 0.0F);
        QVERIFY(std::abs(close->charts.slotList[3].sides[1].p99 - 80) < 1);
    }

    void whatIsLookedAtIsAskedFor()
    {
        SessionRig rig({ .authority = Router::Authority::Watch }); // whoever only watches may look
        QSignalSpy past(rig.session.get(), &Session::Session::pastRequested);
        QSignalSpy diagnosis(rig.session.get(), &Session::Session::diagnosisRequested);
        rig.startReady();
        rig.post(Session::Intents::LookBack { 1000, 61'000 });
        QCOMPARE(past.size(), 1);
        QCOMPARE(past[0][1].toLongLong(), 61'000);
        auto cell = std::make_shared<Cells::Cell>();
        cell->requests = 3;
        rig.session->takePast(0, { { std::chrono::minutes(1), 0, Side::Blue, Origin::User, cell } });
        rig.turn();
        QVERIFY(rig.snapshot->past);
        QCOMPARE(rig.snapshot->past->origins[0].slotList.front()[0]->requests, quint64(3));
        rig.post(Session::Intents::Diagnose { true });
        QCOMPARE(diagnosis.size(), 1);
        auto view = std::make_shared<Diagnose::View>();
        view->from = QStringLiteral("desk");
        rig.session->takeDiagnosis(view);
        rig.turn();
        QCOMPARE(rig.snapshot->diagnosis->from, QStringLiteral("desk"));
    }
};

QTEST_GUILESS_MAIN(SessionHistoryTest)
#include "tst_session_history.moc"
