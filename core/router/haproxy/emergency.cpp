#include "core/router/haproxy/emergency.h"

#include "core/router/haproxy/config_text.h"
#include "core/router/haproxy/provisioner.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <unistd.h>

namespace Signalbox::Router::HAProxy {

QString breakGlass(const Paths &paths, Side builtInActive)
{
    return fillTemplate(
        QStringLiteral(
            "S={{socket}}; M={{map}}; q() { printf '%s\\n' \"$1\" | timeout 2 socat -t2 - \"UNIX-CONNECT:$S\"; }; "
            "w=$(q \"show map $M\" | sed -n 's/^0x[0-9a-f]* ctl //p' | head -n 1); "
            "[ -n \"$w\" ] || w=$(sed -n 's/^ctl //p' \"$M\" | head -n 1); "
            "IFS=/ read -r _ a _ _ _ e _ <<< \"$w\"; case $a in blue|green) ;; *) a={{active}};; esac; "
            "case $e in ''|*[!0-9]*) e=0;; esac; g=0; [ \"$a\" = blue ] || g=10000; "
            "n=\"$g/$a/random/-/break-glass/$((10#$e + 1))/0\"; "
            "v=$(q \"prepare map $M\" | sed -n 's/^New version created: //p'); "
            "[ -z \"$v\" ] || { q \"add map @$v $M ctl $n\"; q \"commit map @$v $M\"; } > /dev/null; "
            "( umask 077; printf 'ctl %s\\n' \"$n\" > \"$M.glass\" && mv -f \"$M.glass\" \"$M\" ); "
            "q \"show map $M\" | grep -F \"$n\" && echo \"all traffic is on $a\" "
            "|| { echo \"NOT CONFIRMED: the router did not answer; $M says $a for its next start\"; false; }"),
        { { QStringLiteral("socket"), quotedWord(paths.adminSocket()) },
          { QStringLiteral("map"), quotedWord(paths.controlMap()) },
          { QStringLiteral("active"), sideName(builtInActive) } });
}

Unit unitFor(const QString &serviceName, const Paths &paths, const QString &haproxy, bool system,
             const QString &configHome)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9_-]+"));
    Unit unit;
    unit.name = QStringLiteral("signalbox-router-%1.service")
                    .arg(QString(serviceName).replace(odd, QStringLiteral("-")).left(60));
    unit.path
        = (system ? QStringLiteral("/etc/systemd/system/") : configHome + QStringLiteral("/systemd/user/")) + unit.name;
    unit.text = fillTemplate(
        QStringLiteral("[Unit]\nDescription=Signalbox router (HAProxy)\nAfter=network-online.target\n"
                       "Wants=network-online.target\n"
                       "StartLimitIntervalSec=0\n\n" // tried for ever: a router that systemd gave up on serves nobody
                       "[Service]\nType=notify\nUMask=0077\n"
                       // HAProxy would share the port with one started by hand, and nobody could order that one.
                       "ExecStartPre=/bin/sh -c 'if socat -u OPEN:/dev/null UNIX-CONNECT:{{master}} 2>/dev/null; then "
                       "echo A router started by hand runs: signalbox router stop ends it >&2; exit 1; fi'\n"
                       "ExecStartPre={{haproxy}} -c -q -f {{config}}\n"
                       "ExecStart={{haproxy}} -Ws -f {{config}} -p {{pid}} -S {{master}},mode,600\n"
                       "ExecReload={{haproxy}} -c -q -f {{config}}\nExecReload=/bin/kill -USR2 $MAINPID\n"
                       "KillMode=mixed\nRestart=always\nRestartSec=1\nSuccessExitStatus=143\n\n"
                       "[Install]\nWantedBy={{target}}\n"),
        { { QStringLiteral("haproxy"), haproxy },
          { QStringLiteral("config"), paths.config() },
          { QStringLiteral("pid"), paths.pidFile() },
          { QStringLiteral("master"), paths.masterSocket() },
          { QStringLiteral("target"),
            system ? QStringLiteral("multi-user.target") : QStringLiteral("default.target") } });
    const QString manager = system ? QStringLiteral("systemctl") : QStringLiteral("systemctl --user");
    unit.commands
        = { manager + QStringLiteral(" daemon-reload"), manager + QStringLiteral(" enable --now ") + unit.name };
    if (!system)
        unit.commands.append(QStringLiteral("loginctl enable-linger"));
    return unit;
}

QString unitStopCommand(const QByteArray &cgroups)
{
    // "0::/user.slice/user-1000.slice/user@1000.service/app.slice/signalbox-router-acme.service"
    for (const QByteArray &line : cgroups.split('\n')) {
        const QByteArray unit = line.mid(line.lastIndexOf('/') + 1);
        if (!unit.startsWith("signalbox-router-") || !unit.endsWith(".service"))
            continue;
        const char *const manager = line.contains("/user@") ? "systemctl --user stop " : "systemctl stop ";
        return QString::fromLatin1(manager) + QString::fromUtf8(unit);
    }
    return {};
}

Result<Unit> installUnit(const QString &serviceName, const Paths &paths)
{
    const Result<QString> haproxy = findHaproxy();
    if (!haproxy)
        return haproxy.error();
    const Unit unit = unitFor(serviceName, paths, *haproxy, ::geteuid() == 0,
                              QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    QDir().mkpath(QFileInfo(unit.path).absolutePath());
    QSaveFile file(unit.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(unit.text.toUtf8()) < 0 || !file.commit())
        return Error { QStringLiteral("router.unit"),
                       QStringLiteral("%1 cannot be written: check the directory's owner.").arg(unit.path),
                       file.errorString() };
    return unit;
}

} // namespace Signalbox::Router::HAProxy
