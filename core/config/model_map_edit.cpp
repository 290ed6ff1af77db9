#include "core/config/model_map_edit.h"

#include "core/config/key_table.h"
#include "core/config/service_file.h"
#include "core/config/toml_tree.h"

#include <algorithm>
#include <optional>

namespace Signalbox::Config {

namespace {

struct Splice {
    qsizetype at = 0;
    qsizetype length = 0; ///< of what is taken out
    QByteArray text;
};

/// A text with its lines, as the parser counts them: from 1, columns in code points.
class Lines
{
public:
    explicit Lines(const QByteArray &text)
        : m_text(text)
    {
        for (qsizetype at = 0; at >= 0; at = m_text.indexOf('\n', at), at += at < 0 ? 0 : 1)
            m_starts.append(at);
    }

    [[nodiscard]] qsizetype offset(int line, int column) const
    {
        qsizetype at = start(line);
        for (int left = column - 1; left > 0 && at < m_text.size(); --left) {
            ++at;
            while (at < m_text.size() && (uchar(m_text.at(at)) & 0xc0) == 0x80)
                ++at;
        }
        return at;
    }
    [[nodiscard]] qsizetype start(int line) const
    {
        return line < 1 || line > m_starts.size() ? m_text.size() : m_starts.at(line - 1);
    }
    [[nodiscard]] QByteArray newLine() const { return m_text.contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n"); }
    /// A line of its own behind `line`.
    [[nodiscard]] Splice after(int line, const QByteArray &content) const
    {
        const qsizetype at = start(line + 1);
        const bool ended = at == 0 || m_text.at(at - 1) == '\n';
        return { at, 0, (ended ? QByteArray() : newLine()) + content + newLine() };
    }
    /// What stands before a key on its line: blanks, or the parts of a dotted key.
    [[nodiscard]] QByteArray before(const TomlNode &node) const
    {
        const qsizetype from = start(node.keyLine);
        return m_text.mid(from, offset(node.keyLine, node.keyColumn) - from);
    }
    [[nodiscard]] bool isInline(const TomlNode &table) const
    {
        const qsizetype at = offset(table.line, table.column);
        return at < m_text.size() && m_text.at(at) == '{';
    }

private:
    const QByteArray &m_text;
    QList<qsizetype> m_starts;
};

QByteArray quoted(const QString &name)
{
    return tomlString(name).toUtf8();
}

Splice intoInlineTable(const Lines &lines, const TomlNode &models, const QByteArray &entry)
{
    if (models.children.empty())
        return { lines.offset(models.line, models.column) + 1, 0, ' ' + entry + ' ' };
    const TomlNode &last = models.children.back();
    return { lines.offset(last.endLine, last.endColumn), 0, ", " + entry };
}

Splice intoModels(const Lines &lines, const TomlNode &models, const QString &asked, const QString &sent)
{
    if (const TomlNode *there = models.find(asked)) {
        const qsizetype from = lines.offset(there->line, there->column);
        return { from, lines.offset(there->endLine, there->endColumn) - from, quoted(sent) };
    }
    const QByteArray entry = quoted(asked) + " = " + quoted(sent);
    if (lines.isInline(models))
        return intoInlineTable(lines, models, entry);
    if (models.children.empty())
        return lines.after(models.line, entry);
    const TomlNode &last = models.children.back();
    return lines.after(last.endLine, lines.before(last) + entry);
}

/// The last of the environment's own keys: behind it, and before any table below, a new key belongs to it.
const TomlNode *lastOwnKey(const Lines &lines, const TomlNode &environment)
{
    const TomlNode *last = nullptr;
    for (const TomlNode &child : environment.children) {
        const bool own = child.type != TomlNode::Type::Table || lines.isInline(child);
        if (own && (!last || child.endLine > last->endLine))
            last = &child;
    }
    return last;
}

std::optional<Splice> spliceFor(const QByteArray &text, Side side, const QString &asked, const QString &sent)
{
    const auto parsed = parseToml(text);
    const auto *root = std::get_if<TomlNode>(&parsed);
    const TomlNode *environments = root ? root->find(u"environment") : nullptr;
    const TomlNode *environment = environments ? environments->find(sideName(side)) : nullptr;
    if (!environment)
        return std::nullopt;
    const Lines lines(text);
    if (const TomlNode *models = environment->find(u"models"))
        return intoModels(lines, *models, asked, sent);
    const TomlNode *last = lastOwnKey(lines, *environment);
    if (!last)
        return std::nullopt;
    return lines.after(last->endLine,
                       lines.before(*last) + "models = { " + quoted(asked) + " = " + quoted(sent) + " }");
}

bool meansTheSame(const QByteArray &text, const QByteArray &edited, Side side, const QString &asked,
                  const QString &sent)
{
    const QString name = QStringLiteral("service.toml");
    const Loaded before = parse(text, name);
    const Loaded after = parse(edited, name);
    Service wanted = before.service;
    wanted.environment(side).modelMap.insert(asked, sent);
    return before.ok() && after.ok() && after.service == wanted;
}

} // namespace

Result<QByteArray> withModelMapping(const QByteArray &text, Side side, const QString &asked, const QString &sent)
{
    if (const auto splice = spliceFor(text, side, asked, sent)) {
        QByteArray edited = text;
        edited.replace(splice->at, splice->length, splice->text);
        if (meansTheSame(text, edited, side, asked, sent))
            return edited;
    }
    return Error { QStringLiteral("config.not-editable"),
                   QStringLiteral("the service file is not written in a way that can be edited here; below "
                                  "[environment.%1] write: models = { %2 = %3 }")
                       .arg(sideName(side), tomlString(asked), tomlString(sent)),
                   {} };
}

} // namespace Signalbox::Config
