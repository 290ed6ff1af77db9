// kill -9 of a deploying console at random moments, also between order and journal, under users' load: what it does to
// users, to the split and to the journal. About five minutes on an idle machine:
//   bench_kill [rounds] [requests per second]
#include "tests/faults/kill_rounds.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Signalbox::Test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 200;
    const double perSecond = argc > 2 ? std::strtod(argv[2], nullptr) : 150;
    OwnService service;
    QString problem = service.start();
    if (problem.isEmpty())
        problem = service.sendUsers(perSecond);
    const quint32 seed = QRandomGenerator::global()->generate();
    std::printf("%d rounds at %.0f requests/s, seed %u\n", rounds, perSecond, seed);
    KillRounds kills(service, seed);
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds && problem.isEmpty(); ++round) {
        problem = kills.once(Moment(round % moments));
        if (round % 20 == 19) {
            std::printf("  %d rounds\n", round + 1);
            std::fflush(stdout);
        }
    }
    if (problem.isEmpty())
        problem = kills.verify();
    const auto counts = service.users().counts();
    std::printf("%d consoles killed in %lld s, %d with users on the candidate, %d between order and journal\n",
                kills.done(), static_cast<long long>(timer.elapsed() / 1000), kills.moved(), kills.between());
    std::printf("users' requests: %llu answered, %llu failed; the journal %s\n",
                static_cast<unsigned long long>(counts.ok), static_cast<unsigned long long>(counts.failed),
                problem.isEmpty() ? "verifies" : "is not all right");
    if (!problem.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(problem));
    return problem.isEmpty() ? 0 : 1;
}
