#include "app/sandbox/fate.h"

#include "app/sandbox/draw.h"

namespace Signalbox::Sandbox {
namespace {

constexpr double medianFirstByteMs = 40.0;
constexpr double firstByteSigma = 0.35;
constexpr double longChance = 0.03;
constexpr quint64 hitLane = 91; ///< keeps these draws apart from the fates
constexpr quint64 hitUserLane = 93;

quint64 numberOf(const QByteArray &text)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3ULL;
    return hash;
}

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

bool isHit(quint64 seed, Side side, quint64 number, const QByteArray &user, const Faults &faults)
{
    if (faults.userShare < 1.0
        && (user.isEmpty() || Draw::of(seed, hitUserLane, numberOf(user)).uniform() >= faults.userShare))
        return false;
    return faults.requestShare >= 1.0
        || Draw::of(seed, hitLane + static_cast<quint64>(side), number).chance(faults.requestShare);
}

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
