#include "core/diagnose/vantage.h"
#include "core/path/trace.h"
#include "tests/fuzz/promise.h"

#include <QJsonDocument>

#include <cstdint>

using namespace Signalbox;

/// What other programs print: mtr here, and another console on another host.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Path::Trace trace = Path::fromMtr(bytes, QStringLiteral("192.0.2.9"));
    Fuzz::promise(trace.hops.size() <= 64, "a way is bounded");
    int number = 0;
    for (const Path::Hop &hop : trace.hops) {
        Fuzz::promise(hop.number == ++number, "hops are counted");
        Fuzz::promise(hop.answered() <= hop.sent(), "nobody answers what was not sent");
        Fuzz::promise(!hop.minMs() || (*hop.minMs() >= 0 && *hop.minMs() <= *hop.maxMs()), "times are in order");
        for (const QString &address : hop.addresses())
            Fuzz::promise(Fuzz::isPlain(address), "addresses are plain");
    }
    (void)trace.lossFrom();
    (void)QJsonDocument(Diagnose::traceJson(trace)).toJson();

    const QString key = QStringLiteral("sk-planted-0123456789");
    const Diagnose::Vantage vantage = Diagnose::vantageFrom(QStringLiteral("office"), bytes, Redactor({ Secret(key) }));
    for (const QString &text : { vantage.from, vantage.finding, vantage.problem }) {
        Fuzz::promise(Fuzz::isPlain(text) && !text.contains(key), "what another host says is plain");
        Fuzz::promise(text.size() <= 1000, "what another host says is bounded");
    }
    for (const auto &side : vantage.sides) {
        if (!side)
            continue;
        Fuzz::promise(side->answered >= 0 && side->failed >= 0, "counts are never negative");
        Fuzz::promise(side->untilFirstMs.value_or(0) >= 0, "times are never negative");
    }
    (void)Diagnose::fastestElsewhere({ vantage });
    (void)QJsonDocument(Diagnose::vantageJson(vantage)).toJson();
    return 0;
}
