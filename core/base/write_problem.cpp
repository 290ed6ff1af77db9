#include "core/base/write_problem.h"

#include <QFile>

#include <cerrno>

namespace Signalbox {

QString writeProblem(const QFileDevice &file)
{
    const int why = errno;
    const bool neverOpen = file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError;
    if (!neverOpen && (why == ENOSPC || why == EDQUOT))
        return QStringLiteral("the disk is full; make room there");
    const bool untold = file.errorString() == QFile().errorString();
    return untold && why != 0 ? qt_error_string(why) : file.errorString();
}

} // namespace Signalbox
