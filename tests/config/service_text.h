#pragma once

#include "core/config/service_file.h"

#include <QProcessEnvironment>

namespace Signalbox::Test {

using Config::Loaded;
using Config::Problem;

// A file with nothing wrong in it. Tests replace or append lines; numbers of lines count from 1.
inline const QByteArray goodFile = "name = \"relay\"\n" // 1
                                   "[environment.blue]\n" // 2
                                   "urls = [\"https://blue.example.com/v1\"]\n" // 3
                                   "key = \"env:BLUE_KEY\"\n" // 4
                                   "[environment.green]\n" // 5
                                   "urls = [\"https://green.example.com/v1\"]\n" // 6
                                   "key = \"env:GREEN_KEY\"\n"; // 7

inline QProcessEnvironment home()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/ann"));
    return environment;
}

inline Loaded parsed(const QByteArray &bytes)
{
    return Config::parse(bytes, QStringLiteral("/etc/signalbox/relay.toml"), home());
}

inline QString allTexts(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problemText(problem));
    return lines.join(QLatin1Char('\n'));
}

// "12 key text" of every problem.
inline QStringList brief(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(QStringLiteral("%1 %2 %3").arg(problem.line).arg(problem.key, problem.text));
    return lines;
}

inline QByteArray uncommented(QByteArray text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        if (line.startsWith('#') && !line.startsWith("# "))
            line.remove(0, 1);
    }
    return lines.join('\n');
}

} // namespace Signalbox::Test
