#include "tests/bench/judge/traffic.h"

#include <cmath>

namespace Signalbox::Bench {
namespace {

using Judge::Arm;
using Change = std::function<void(Request &, Dice &)>;

Change onCandidate(double from, std::function<void(Request &, Dice &)> change)
{
    return [=](Request &request, Dice &dice) {
        if (request.arm == Arm::Candidate && request.start >= from)
            change(request, dice);
    };
}

Change fails(double more, double from = 0)
{
    return onCandidate(from, [=](Request &request, Dice &dice) {
        request.failed = request.failed || std::bernoulli_distribution(more)(dice);
    });
}

Change slower(double factor, double from = 0, double part = 1)
{
    return onCandidate(from, [=](Request &request, Dice &dice) {
        if (part >= 1 || std::bernoulli_distribution(part)(dice))
            request.lasts *= factor;
    });
}

Change later(double seconds)
{
    return onCandidate(0, [=](Request &request, Dice &) { request.lasts += seconds; });
}

Change hangs()
{
    return onCandidate(0, [](Request &request, Dice &) { request.lasts = std::numeric_limits<double>::infinity(); });
}

Change bothSlower(std::function<double(double)> factor)
{
    return [=](Request &request, Dice &) { request.lasts *= factor(request.start); };
}

double burst(double time)
{
    return std::fmod(time, 30) < 4 ? 5.0 : 0.4;
}

Scenario sized(std::string name, double rate, double share)
{
    return { .name = std::move(name), .rate = rate, .share = share };
}

Scenario llm(std::string name, double share = 0.25)
{
    return { .name = "LLM: " + std::move(name), .rate = 3, .share = share, .median = 8, .spread = 0.5 };
}

Scenario with(Scenario scenario, Change change)
{
    scenario.change = std::move(change);
    return scenario;
}

Scenario harm(Scenario scenario, double target, Change change, double from = 0)
{
    scenario.harmful = true;
    scenario.target = target;
    scenario.badFrom = from;
    scenario.change = std::move(change);
    return scenario;
}

Scenario stated(Scenario scenario, Scenario::Harm harm)
{
    scenario.harm = harm;
    return scenario;
}

Scenario sticky(Scenario scenario)
{
    scenario.stickyUsers = 10;
    return scenario;
}

Scenario inDayCurve(Scenario scenario)
{
    const auto day = [](double time) { return 1 + 0.8 * std::sin(time / rolloutSeconds * 2 * M_PI); };
    scenario.rateAt = day;
    return with(std::move(scenario), bothSlower([=](double time) { return 1 + 0.5 * day(time); }));
}

Scenario wandering(Scenario scenario)
{
    scenario.drifting = true;
    return scenario;
}

Scenario heavy(Scenario scenario)
{
    scenario.heavyTail = true;
    return scenario;
}

/// The active side is at work for a while before a fresh candidate comes.
Scenario coldFor20s(Scenario scenario)
{
    scenario.alone = scenario.median > 1 ? 40 : 10;
    const double from = scenario.alone;
    return with(std::move(scenario), onCandidate(0, [from](Request &request, Dice &) {
                    const double age = request.start - from;
                    request.lasts *= age < 20 ? 3 - 2 * age / 20 : 1;
                }));
}

void addHarmless(std::vector<Scenario> &list)
{
    for (const double rate : { 20.0, 200.0 }) {
        for (const double share : { 0.05, 0.25, 0.5 }) {
            list.push_back(sized(
                "same, " + std::to_string(int(rate)) + "/s, " + std::to_string(int(share * 100)) + " %", rate, share));
        }
    }
    Scenario steps = sized("same, steps of 5, 25, 50 %, 200/s", 200, 0.25);
    steps.shareAt = [](double time) { return time < 100 ? 0.05 : (time < 200 ? 0.25 : 0.5); };
    list.push_back(steps);
    list.push_back(heavy(sized("heavy tails, 200/s, 25 %", 200, 0.25)));
    list.push_back(with(sized("both 2x slower for 100 s, 200/s, 25 %", 200, 0.25),
                        bothSlower([](double time) { return time >= 100 && time < 200 ? 2.0 : 1.0; })));
    list.push_back(with(sized("both 2x slower for 100 s, 20/s, 25 %", 20, 0.25),
                        bothSlower([](double time) { return time >= 100 && time < 200 ? 2.0 : 1.0; })));
    list.push_back(with(sized("both ramp to 3x, 200/s, 25 %", 200, 0.25),
                        bothSlower([](double time) { return 1 + 2 * time / rolloutSeconds; })));
    list.push_back(with(sized("both fail half for 60 s, 200/s, 25 %", 200, 0.25), [](Request &request, Dice &dice) {
        if (request.start > 100 && request.start < 160)
            request.failed = request.failed || std::bernoulli_distribution(0.5)(dice);
    }));
    list.push_back(with(sized("candidate 20 % faster, 200/s, 25 %", 200, 0.25), slower(0.8)));
    list.push_back(with(sized("candidate 1 % slower, 200/s, 50 %", 200, 0.5), slower(1.01)));
    Scenario bursts = with(sized("bursts, slower in them, 200/s, 25 %", 200, 0.25),
                           bothSlower([](double time) { return burst(time) > 1 ? 1.5 : 1.0; }));
    bursts.rateAt = burst;
    list.push_back(bursts);
    list.push_back(inDayCurve(sized("day curve, 200/s, 25 %", 200, 0.25)));
    list.push_back(wandering(sized("autocorrelated load, 200/s, 25 %", 200, 0.25)));
    for (const double share : { 0.25, 0.5 })
        list.push_back(sticky(
            sized("10 sticky users of different speed, 20/s, " + std::to_string(int(share * 100)) + " %", 20, share)));
    list.push_back(coldFor20s(sized("cold start: 3x slower, gone in 20 s, 200/s, 25 %", 200, 0.25)));
    list.push_back(coldFor20s(sized("cold start: 3x slower, gone in 20 s, 20/s, 50 %", 20, 0.5)));
}

void addHarmful(std::vector<Scenario> &list)
{
    list.push_back(harm(sized("all fail, 200/s, 5 %", 200, 0.05), 0.5, fails(1)));
    list.push_back(harm(sized("all fail, 20/s, 5 %", 20, 0.05), 3, fails(1)));
    list.push_back(harm(sized("+5 points failures, 200/s, 5 %", 200, 0.05), 15, fails(0.05)));
    list.push_back(
        stated(harm(sized("+5 points failures, 20/s, 25 %", 20, 0.25), 0, fails(0.05)), { .failMore = 0.05 }));
    list.push_back(harm(sized("+2 points failures, 200/s, 25 %", 200, 0.25), 25, fails(0.02)));
    list.push_back(harm(sized("+1 point failures, 200/s, 25 %", 200, 0.25), 0, fails(0.01)));
    list.push_back(harm(sized("1.3x slower, 200/s, 5 %", 200, 0.05), 11, slower(1.3)));
    list.push_back(harm(sized("2x slower, 20/s, 25 %", 20, 0.25), 5, slower(2)));
    list.push_back(harm(sized("2x slower, 20/s, 5 %", 20, 0.05), 0, slower(2)));
    list.push_back(harm(sized("+470 ms, 20/s, 5 %", 20, 0.05), 0, later(0.47)));
    list.push_back(stated(harm(sized("one in ten 6x slower, 200/s, 25 %", 200, 0.25), 4, slower(6, 0, 0.1)),
                          { .slower = 6, .part = 0.1 }));
    list.push_back(harm(sized("from 120 s: 2x slower, 200/s, 25 %", 200, 0.25), 2, slower(2, 120), 120));
    list.push_back(harm(sized("from 120 s: all fail, 20/s, 25 %", 20, 0.25), 2, fails(1, 120), 120));
    list.push_back(harm(sized("hangs, 20/s, 5 %", 20, 0.05), 0, hangs()));
    list.push_back(harm(sized("hangs, 200/s, 25 %", 200, 0.25), 0, hangs()));
}

void addLlm(std::vector<Scenario> &list)
{
    list.push_back(llm("same, 5 %", 0.05));
    list.push_back(llm("same, 25 %"));
    list.push_back(llm("same, 50 %", 0.5));
    list.push_back(heavy(llm("heavy tails, 25 %")));
    list.push_back(with(llm("both 2x slower for 100 s, 25 %"),
                        bothSlower([](double time) { return time >= 100 && time < 200 ? 2.0 : 1.0; })));
    list.push_back(
        with(llm("both ramp to 3x, 25 %"), bothSlower([](double time) { return 1 + 2 * time / rolloutSeconds; })));
    list.push_back(with(llm("candidate 20 % faster, 25 %"), slower(0.8)));
    list.push_back(with(llm("candidate 1 % slower, 50 %", 0.5), slower(1.01)));
    Scenario bursts = llm("bursts, 25 %");
    bursts.rateAt = burst;
    list.push_back(bursts);
    list.push_back(inDayCurve(llm("day curve, 25 %")));
    list.push_back(wandering(llm("autocorrelated load, 25 %")));
    list.push_back(sticky(llm("10 sticky users of different speed, 25 %")));
    list.push_back(coldFor20s(llm("cold start: 3x slower, gone in 20 s, 25 %")));
    list.push_back(with(llm("+470 ms, within what is tolerated, 50 %", 0.5), later(0.47)));
    list.push_back(harm(llm("all fail, 25 %"), 0, fails(1)));
    for (const int points : { 5, 2, 1 }) {
        list.push_back(stated(
            harm(llm("+" + std::to_string(points) + (points > 1 ? " points" : " point") + " failures, 50 %", 0.5), 0,
                 fails(points / 100.0)),
            { .failMore = points / 100.0 }));
    }
    list.push_back(stated(harm(llm("1.3x slower, 50 %", 0.5), 0, slower(1.3)), { .slower = 1.3, .part = 1 }));
    list.push_back(stated(harm(llm("2x slower, 25 %"), 0, slower(2)), { .slower = 2, .part = 1 }));
    list.push_back(
        stated(harm(llm("one in ten 6x slower, 50 %", 0.5), 0, slower(6, 0, 0.1)), { .slower = 6, .part = 0.1 }));
    list.push_back(harm(llm("from 120 s: 2x slower, 25 %"), 0, slower(2, 120), 120));
    list.push_back(harm(llm("from 120 s: all fail, 25 %"), 0, fails(1, 120), 120));
    list.push_back(harm(llm("hangs, 25 %"), 0, hangs()));
}

} // namespace

std::vector<Scenario> scenarios()
{
    std::vector<Scenario> list;
    addHarmless(list);
    addHarmful(list);
    addLlm(list);
    return list;
}

} // namespace Signalbox::Bench
