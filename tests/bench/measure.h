#pragma once

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include <pthread.h>
#include <unistd.h>

namespace Signalbox::Bench {

/// By nearest rank; NaN of nothing. q in 0 to 1.
inline double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return NAN;
    const auto rank = std::ptrdiff_t(std::ceil(q * double(values.size()))) - 1;
    const auto at = values.begin() + std::max<std::ptrdiff_t>(0, rank);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

/// Processor seconds of the calling thread.
inline double threadCpu()
{
    timespec now {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Processor seconds of another process so far, to a hundredth; NaN when it has gone.
inline double processCpu(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return NAN;
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

/// What this process has in memory, in MB.
inline double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return NAN;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// How busy the machine is: a figure from a busy one says little.
inline void printLoad(const char *title)
{
    double load[1] = { NAN };
    ::getloadavg(load, 1);
    std::printf("\n%s (%ld cores, load %.2f)\n", title, ::sysconf(_SC_NPROCESSORS_ONLN), load[0]);
    std::fflush(stdout);
}

} // namespace Signalbox::Bench
