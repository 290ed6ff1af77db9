// HAProxy stopped and continued around an older order for more and a newer one for less, under users' load: on which
// does it end? Beside it what plain `set map` did in the same place: 20 of 60 ended on the older order. About two
// minutes:
//   bench_late [rounds]
#include "tests/faults/late_rounds.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Signalbox::Test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 60;
    Console console;
    QString problem = console.start();
    const quint32 seed = QRandomGenerator::global()->generate();
    std::printf("%d rounds, seed %u\n", rounds, seed);
    int wrong = 0;
    QElapsedTimer timer;
    timer.start();
    LateRounds late(console, seed);
    while (problem.isEmpty() && late.done() < rounds) {
        const QString round = late.once();
        if (!round.isEmpty()) {
            ++wrong;
            std::fprintf(stderr, "%s\n", qPrintable(round));
        }
    }
    std::printf("%d rounds in %lld s, %d of them woke after the order's deadline: %d ended on the older order\n",
                late.done(), static_cast<long long>(timer.elapsed() / 1000), late.overdue(), wrong);
    std::printf("users' requests: %d answered, %d not\n", console.served(), console.unserved());
    if (!problem.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(problem));
    return problem.isEmpty() && wrong == 0 ? 0 : 1;
}
