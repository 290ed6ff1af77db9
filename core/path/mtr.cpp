#include "core/path/probe_socket.h"
#include "core/path/trace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace Signalbox::Path {
namespace {

constexpr int mostHopsOfMtr = 64;
constexpr int mostProbes = 1000;
constexpr int roundSeconds = 1; ///< shorter ones are for root alone
constexpr int graceSeconds = 1; ///< for what is late; mtr's own five make a short trace twice as long
constexpr int startSeconds = 4; ///< on a busy machine

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
            bool isTime = false;
            const microseconds took(words[2].toLongLong(&isTime));
            if (!isTime || took < microseconds(0))
                continue;
            // An older mtr tells no sequence: the first that has no answer yet.
            for (Reply &reply : hops[hop].replies) {
                if (reply.took)
                    continue;
                reply = { addresses[hop], took, addresses[hop] == end };
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
        trace.problem = { QStringLiteral("path.mtr-silent"), {} };
    return trace;
}

Trace trace(const TraceSettings &settings)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("mtr"));
    if (!program.isEmpty()) {
        QProcess mtr;
        QProcessEnvironment little; // ours may hold keys (env: references)
        little.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH")); // mtr looks for its mtr-packet
        mtr.setProcessEnvironment(little);
        mtr.start(program,
                  { QStringLiteral("--raw"), QStringLiteral("-n"), QStringLiteral("-T"), QStringLiteral("-P"),
                    QString::number(settings.port), QStringLiteral("-c"), QString::number(settings.probes),
                    QStringLiteral("-G"), QString::number(graceSeconds), QStringLiteral("-m"),
                    QString::number(settings.mostHops), settings.address.toString() });
        QElapsedTimer waited;
        waited.start();
        while (mtr.state() != QProcess::NotRunning && !settings.isStopped()
               && !waited.hasExpired(1000LL * (roundSeconds * settings.probes + graceSeconds + startSeconds)))
            mtr.waitForFinished(100);
        if (mtr.state() == QProcess::NotRunning && mtr.exitCode() == 0 && mtr.exitStatus() == QProcess::NormalExit) {
            Trace told = fromMtr(mtr.readAllStandardOutput(), settings.address.toString());
            told.host = settings.host;
#ifdef Q_OS_LINUX
            told.mtu = pathMtu(settings.address, settings.port); // mtr knows nothing of it
#endif
            if (!told.failed())
                return told;
        }
        mtr.kill();
        mtr.waitForFinished(1000);
    }
    return traceTcp(settings);
}

} // namespace Signalbox::Path
