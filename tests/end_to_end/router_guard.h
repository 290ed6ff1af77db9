#pragma once

#include <QProcess>

namespace Signalbox::Test {

/// Ends every HAProxy whose command line names a directory, when this object ends or the test does, however it ends.
class RouterGuard
{
public:
    explicit RouterGuard(const QString &directory);
    ~RouterGuard();
    RouterGuard(const RouterGuard &) = delete;
    RouterGuard &operator=(const RouterGuard &) = delete;

private:
    QProcess m_shell;
};

} // namespace Signalbox::Test
