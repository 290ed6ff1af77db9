// How often the finding is right: real relays in which exactly one thing is slow, 20 runs each, and a healthy pair 200
// times. Usage: bench_findings [RUNS [HEALTHY_RUNS [NAME…]]]. About ten minutes for all of them.
#include "core/base/message.h"
#include "tests/diagnose/ground_truth.h"
#include "tests/path/own_network.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Signalbox;

int main(int argc, char **argv)
{
    const QString noLink = Test::enterOwnNetwork(); // before any thread is there
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::atoi(argv[1]) : 20;
    const int healthyRuns = argc > 2 ? std::atoi(argv[2]) : 200;
    std::printf("%-14s %8s %8s   %s\n", "slow is", "runs", "right", "a wrong one said");
    QList<Test::Truth> truths = Test::allTruths();
    if (noLink.isEmpty())
        truths += Test::linkTruths();
    else
        std::printf("delay, loss and the own link are NOT measured: %s\n", qPrintable(noLink));
    const QStringList wanted = QCoreApplication::arguments().mid(3);
    for (const Test::Truth &truth : std::as_const(truths)) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(truth.name)))
            continue;
        const int count = truth.cause ? runs : healthyRuns;
        int right = 0;
        QString wrong;
        for (int i = 0; i < count; ++i) {
            const Test::Judged judged = Test::judge(truth, unsigned(i) * 17 + 1);
            if (Test::isRight(truth, judged.finding))
                ++right;
            else
                wrong = judged.finding ? words(judged.finding->message) : QStringLiteral("nothing");
        }
        std::printf("%-14s %8d %8d   %s\n", truth.name, count, right, qPrintable(wrong));
        std::fflush(stdout);
    }
    return noLink.isEmpty() ? 0 : 1;
}
