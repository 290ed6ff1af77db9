#include "core/base/owner_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace Signalbox {
namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions others
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QString makeOwners(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isReadable() || !info.isWritable())
        return QStringLiteral("this user may not read and write it");
    QFile file(path);
    if ((info.permissions() & others) != 0 && !file.setPermissions(ownerOnly)) // by its name: nothing is opened
        return file.errorString();
    return {};
}

} // namespace

QString makeOwnerFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return makeOwners(path);
    // Made beside and then linked to its name: our handle is closed before anybody can have it open.
    QFile fresh(QStringLiteral("%1.%2.new").arg(path, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return fresh.errorString();
    fresh.close();
    std::error_code linked;
    std::filesystem::create_hard_link(fresh.filesystemFileName(), QFile(path).filesystemFileName(), linked);
    fresh.remove();
    if (!linked || linked == std::errc::file_exists)
        return makeOwners(path);
    // A file system without links: here only what is begun twice in the same instant is not guarded.
    QFile plain(path);
    if (plain.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return {};
    return QFileInfo::exists(path) ? makeOwners(path) : plain.errorString();
}

} // namespace Signalbox
