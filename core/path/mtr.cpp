#include "core/path/trace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace Signalbox::Path {
namespace {

constexpr int mostHopsOfMtr = 64;
constexpr int mostProbes = 1000;

} // namespace

Trace fromMtr(const QByteArray &output, const QString &end)
{
    Trace trace { .address = end, .tool = QStringLiteral("mtr") };
    QList<QString> addresses(mostHopsOfMtr);
    QList<Hop> hops(mostHopsOfMtr);
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        // "x HOP SEQ" sent; "h HOP ADDRESS"; "p HOP MICROSECONDS SEQ" answered; "d HOP NAME". Hops count from 0.
        const QList<QByteArray> words = line.trimmed().split(' ');
        bool isNumber = false;
        const int hop = words.size() >= 3 ? words[1].toInt(&isNumber) : 0;
        if (!isNumber || hop < 0 || hop >= mostHopsOfMtr)
            continue;
        if (words[0] == "x" && hops[hop].sent() < mostProbes)
            hops[hop].replies.emplace_back();
        else if (words[0] == "h")
            addresses[hop] = QHostAddress(QString::fromLatin1(words[2])).toString();
        else if (words[0] == "p" && !addresses[hop].isEmpty()) {
            // An older mtr tells no sequence: the first that has no answer yet.
            for (Reply &reply : hops[hop].replies) {
                if (reply.took)
                    continue;
                reply = { addresses[hop], microseconds(words[2].toLongLong()), addresses[hop] == end };
                break;
            }
        }
    }
    for (int i = 0; i < mostHopsOfMtr; ++i) {
        if (hops[i].replies.empty())
            break;
        hops[i].number = i + 1;
        trace.hops.append(hops[i]);
        if (hops[i].isEnd())
            break;
    }
    if (trace.hops.isEmpty())
        trace.problem = QStringLiteral("mtr told of no hop");
    return trace;
}

Trace trace(const TraceSettings &settings)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("mtr"));
    if (!program.isEmpty()) {
        QProcess mtr;
        mtr.start(program,
                  { QStringLiteral("--raw"), QStringLiteral("-n"), QStringLiteral("-T"), QStringLiteral("-P"),
                    QString::number(settings.port), QStringLiteral("-c"), QString::number(settings.probes),
                    settings.address.toString() });
        QElapsedTimer waited;
        waited.start();
        while (mtr.state() != QProcess::NotRunning && !settings.isStopped()
               && !waited.hasExpired(settings.patience.count() * (settings.probes + 5)))
            mtr.waitForFinished(100);
        if (mtr.state() == QProcess::NotRunning && mtr.exitCode() == 0 && mtr.exitStatus() == QProcess::NormalExit) {
            Trace told = fromMtr(mtr.readAllStandardOutput(), settings.address.toString());
            told.host = settings.host;
            if (told.problem.isEmpty())
                return told;
        }
        mtr.kill();
        mtr.waitForFinished(1000);
    }
    return traceTcp(settings);
}

} // namespace Signalbox::Path
