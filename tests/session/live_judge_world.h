#pragma once

#include "core/session/live_judge.h"
#include "tests/support/manual_clock.h"

#include <queue>
#include <random>

namespace Signalbox::Test {

constexpr milliseconds lookEvery(250); // between two readings of the counters

/// Users behind one node, as feed and counters tell of them: what began is
/// counted, what ended is told in lots.
class World
{
public:
    World(Session::LiveJudge &judge, ManualClock &clock, quint32 seed)
        : m_judge(judge)
        , m_clock(clock)
        , m_dice(seed)
    {
        order(25);
        tellCounters(); // where counting begins
    }

    std::function<void(Sample &, std::mt19937 &)> change = [](Sample &, std::mt19937 &) {};
    std::function<bool(const Sample &)> ends = [](const Sample &) { return true; };
    double rate = 200;
    bool silent = false; ///< nobody reads the feed

    void order(int percent, Router::SplitMode mode = Router::SplitMode::Random)
    {
        m_word = { .greenShare = Permyriad::ofPercent(percent), .mode = mode, .epoch = m_word.epoch + 1 };
        m_rolled = {};
        m_judge.orderInForce(m_word);
    }
    [[nodiscard]] quint64 epoch() const { return m_word.epoch; }

    void pass(milliseconds time)
    {
        for (; time.count() > 0; time -= lookEvery) {
            beginSome();
            m_clock.advance(lookEvery);
            endSome();
            if (!silent)
                tellCounters();
        }
    }

    /// On a machine that is too busy: a look takes place every second or so, what
    /// it tells of the counters is older than it thinks, and what ended waits for
    /// it.
    void passStarved(milliseconds time)
    {
        while (time.count() > 0) {
            const int rounds = 4 + int(m_dice() % 3);
            const int late = 1 + int(m_dice() % 3);
            Reading read;
            for (int i = 0; i < rounds; ++i, time -= lookEvery) {
                beginSome();
                m_clock.advance(lookEvery);
                if (i == rounds - 1 - late)
                    read = { m_started, m_rolled, m_word.epoch, m_clock.now() };
            }
            endSome();
            tellCounters(read);
        }
    }

private:
    struct Reading {
        std::array<quint64, 2> started {};
        std::array<quint64, 2> rolled {};
        quint64 epoch = 0;
        Instant asked {};
    };
    struct Later {
        bool operator()(const Sample &a, const Sample &b) const { return a.start + *a.total > b.start + *b.total; }
    };
    void beginSome()
    {
        const int count = std::poisson_distribution<int>(rate * 0.25)(m_dice);
        for (int i = 0; i < count; ++i) {
            Sample sample;
            sample.node = QStringLiteral("a");
            sample.side = std::bernoulli_distribution(m_word.greenShare.fraction())(m_dice) ? Side::Green : Side::Blue;
            sample.start = m_clock.wallNow() + milliseconds(m_dice() % 250);
            const double took = std::lognormal_distribution<>(std::log(40e3), 0.5)(m_dice);
            sample.total = microseconds(qint64(took));
            sample.headers = *sample.total / 2;
            sample.status = 200;
            sample.why = QStringLiteral("rand");
            sample.epoch = m_word.epoch;
            sample.user = QStringLiteral("client-%1").arg(m_dice() % 40);
            sample.model = QStringLiteral("gpt-4o-mini");
            change(sample, m_dice);
            const size_t chosen = size_t(sample.why == QLatin1String("failover") ? other(sample.side) : sample.side);
            ++m_started[chosen];
            const bool dice = sample.why != QLatin1String("pinned") && sample.why != QLatin1String("forced");
            m_rolled[chosen] += dice ? 1 : 0;
            if (ends(sample))
                m_open.push(sample);
        }
    }
    void endSome()
    {
        QList<Sample> ended;
        while (!m_open.empty()
               && m_open.top().start + std::chrono::duration_cast<milliseconds>(*m_open.top().total)
                   <= m_clock.wallNow()) {
            ended.append(m_open.top());
            m_open.pop();
        }
        if (!silent)
            m_judge.add(ended);
    }
    void tellCounters() { tellCounters({ m_started, m_rolled, m_word.epoch, m_clock.now() }); }
    void tellCounters(const Reading &read)
    {
        QList<Counters> both;
        for (const Side side : { Side::Blue, Side::Green }) {
            const auto i = size_t(side);
            both.append({ QStringLiteral("a"), side, read.started[i], 0, read.epoch, read.rolled[i], m_clock.now(),
                          read.asked });
        }
        m_judge.add(both);
    }

    Session::LiveJudge &m_judge;
    ManualClock &m_clock;
    std::mt19937 m_dice;
    Router::ControlWord m_word;
    std::array<quint64, 2> m_started {};
    std::array<quint64, 2> m_rolled {};
    std::priority_queue<Sample, std::vector<Sample>, Later> m_open;
};

/// Blue is active, green gets 25 %.
struct LiveJudgeRig {
    ManualClock clock;
    Session::LiveJudge judge { clock };
    World world;
    QByteArray rows;

    explicit LiveJudgeRig(quint32 seed = 11)
        : world(judge, clock, seed)
    {
        judge.begin(Side::Green, world.epoch());
    }
    void pass(milliseconds time)
    {
        world.pass(time);
        rows += judge.takeRows();
    }
    [[nodiscard]] Judge::Verdict verdict() { return judge.view()->verdict; }
};

} // namespace Signalbox::Test
