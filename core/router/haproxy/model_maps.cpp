#include "core/router/haproxy/model_maps.h"

#include "core/router/haproxy/config_text.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/order_run.h"

namespace Signalbox::Router::HAProxy {
namespace {

constexpr qsizetype longestModel = 200;

bool mayStand(const QString &model)
{
    return !model.isEmpty() && model.size() <= longestModel && isPrintable(model) && !model.contains(u' ')
        && !model.contains(u';') && !model.contains(u'\\') && !model.startsWith(u'#') && model != QLatin1String("*");
}

/// What `show map` says, as the lines of a file.
QByteArray shownText(const QByteArray &reply)
{
    QByteArray text;
    const QByteArrayList lines = reply.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype name = line.indexOf(' ');
        if (name > 0)
            text += line.mid(name + 1) + '\n';
    }
    return text;
}

} // namespace

QByteArray modelMapText(const QStringList &models)
{
    QStringList names;
    for (const QString &model : models) {
        if (mayStand(model))
            names.append(model);
    }
    names.removeDuplicates();
    names.sort();
    QByteArray text = "* known\n";
    for (const QString &name : std::as_const(names))
        text += name.toLatin1() + " listed\n";
    return text;
}

QString modelGuardText(const Paths &paths)
{
    return QStringLiteral(R"(
    # a side that does not list the model gives the request to one that does, but never to a candidate without a share;
    # a side whose list is not known keeps it
    acl guard_blue   var(txn.side) -m str blue
    acl knows_blue   str(*),map_str(%1) -m found
    acl knows_green  str(*),map_str(%2) -m found
    acl lists_blue   var(txn.model),map_str(%1) -m found
    acl lists_green  var(txn.model),map_str(%2) -m found
    acl none_blue    var(txn.pct) -m int 10000
    acl none_green   var(txn.pct) -m int 0
    http-request set-var(txn.mv)   str(green) if rolled guard_blue knows_blue !lists_blue lists_green !none_green or rolled guard_blue knows_blue !lists_blue lists_green !act_blue
    http-request set-var(txn.mv)   str(blue)  if rolled !guard_blue knows_green !lists_green lists_blue !none_blue or rolled !guard_blue knows_green !lists_green lists_blue act_blue
    acl moved        var(txn.mv) -m found
    http-request set-var(txn.why)  str(model)  if moved
    http-request set-var(txn.side) var(txn.mv) if moved
)")
        .arg(paths.map(QStringLiteral("models-blue")), paths.map(QStringLiteral("models-green")));
}

ModelMaps::ModelMaps(Paths paths)
    : m_paths(std::move(paths))
{
}

QString ModelMaps::fileOf(Side side) const
{
    return m_paths.map(QStringLiteral("models-") + sideName(side));
}

void ModelMaps::take(Side side, const QStringList &models)
{
    m_wanted[size_t(side)] = modelMapText(models);
    next();
}

void ModelMaps::next()
{
    if (m_busy)
        return;
    for (const Side side : { Side::Blue, Side::Green }) {
        const auto wanted = std::exchange(m_wanted[size_t(side)], std::nullopt);
        if (!wanted || *wanted == m_kept[size_t(side)])
            continue;
        m_busy = true;
        auto *const session = new CliSession(m_paths.adminSocket(), this);
        session->ask({ "prepare map " + fileOf(side).toUtf8() }, [this, session, side, wanted](const CliReply &reply) {
            const auto version = reply.failure ? std::nullopt : preparedVersion(reply.replies.at(0));
            if (version)
                return write(session, side, *wanted, *version);
            session->deleteLater();
            finish(side, *wanted, reply.failure ? reply.problem : Message { QStringLiteral("router.no-guard"), {} });
        });
        return;
    }
}

/// One batch: a connection's commands come one after the other, and the list counts from the commit on, as a whole.
void ModelMaps::write(CliSession *session, Side side, const QByteArray &text, quint64 version)
{
    const QByteArray map = fileOf(side).toUtf8();
    const QByteArray at = " @" + QByteArray::number(version) + ' ' + map;
    QByteArrayList commands;
    const QByteArrayList lines = text.trimmed().split('\n');
    for (const QByteArray &line : lines)
        commands.append("add map" + at + ' ' + line);
    commands.append("commit map" + at);
    commands.append("show map " + map);
    session->ask(commands, [this, session, side, text](const CliReply &reply) {
        session->deleteLater();
        if (reply.failure)
            return finish(side, text, reply.problem);
        const bool same = shownText(reply.replies.constLast()) == text;
        finish(side, text, same ? Message() : Message { QStringLiteral("router.other-list"), {} });
    });
}

void ModelMaps::finish(Side side, const QByteArray &text, const Message &problem)
{
    m_busy = false;
    const Done written = problem.code.isEmpty() ? writeFileAtomically(fileOf(side), text) : done();
    if (problem.code.isEmpty() && written) {
        m_kept[size_t(side)] = text;
        Q_EMIT kept(side, int(text.count('\n')) - 1);
    } else {
        Q_EMIT failed(problem.code.isEmpty() ? saidBy(written.error()) : problem);
    }
    next();
}

} // namespace Signalbox::Router::HAProxy
