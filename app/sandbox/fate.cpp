#include "app/sandbox/fate.h"

#include "app/sandbox/draw.h"

namespace Signalbox::Sandbox {
namespace {

constexpr double medianFirstByteMs = 40.0;
constexpr double firstByteSigma = 0.35;
constexpr double longChance = 0.03;

QByteArray drawnId(Draw &draw)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray id(24, '\0');
    for (char &c : id)
        c = alphabet[draw.integer(0, int(sizeof alphabet) - 2)];
    return id;
}

int drawnError(Draw &draw)
{
    constexpr int kinds[] = { 500, 500, 502, 503 };
    return kinds[draw.integer(0, 3)];
}

} // namespace

// Every draw is made, in this order, whatever the faults are: a fault changes what it touches and nothing else.
Fate fateOf(quint64 seed, Side side, quint64 number, const Faults &faults, double timeScale)
{
    Draw draw = Draw::of(seed, static_cast<quint64>(side) + 1, number);
    Fate fate;
    fate.id = drawnId(draw);
    double firstByteMs = draw.logNormal(medianFirstByteMs, firstByteSigma);
    const bool isLong = draw.chance(longChance);
    const double longFactor = draw.between(3.0, 8.0);
    const bool isTail = draw.chance(faults.tailChance);
    const double tokensPerSecond = draw.between(80.0, 150.0);
    fate.tokens = draw.integer(8, 40);
    fate.textSeed = draw.next();
    fate.hangs = draw.chance(faults.hangChance);
    const bool fails = draw.chance(faults.errorChance);
    const int error = drawnError(draw);
    const bool isCut = draw.chance(faults.cutChance);
    const bool isClean = draw.chance(0.5);

    if (isLong)
        firstByteMs *= longFactor;
    firstByteMs *= faults.firstByteFactor;
    if (isTail)
        firstByteMs += double(faults.tailExtra.count());
    fate.firstByte = microseconds(qint64(firstByteMs * 1000.0 * timeScale));
    fate.perToken = microseconds(qint64(1e6 / tokensPerSecond * timeScale));
    fate.error = fails ? error : 0;
    if (isCut)
        fate.cut = isClean ? Fate::Cut::Clean : Fate::Cut::Broken;
    return fate;
}

} // namespace Signalbox::Sandbox
