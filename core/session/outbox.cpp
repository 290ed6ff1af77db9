#include "core/session/outbox.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Session {

quint64 Outbox::add(const LogEntry &entry, const QString &kind)
{
    if (size() >= capacity) {
        const auto oldest
            = std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return !line.askedAt; });
        if (oldest != m_lines.end()) { // what is under way is bounded: there is always one that waits
            m_lines.erase(oldest);
            ++m_lost;
        }
    }
    m_lines.push_back({ ++m_lastQuestion, entry, kind, std::nullopt });
    return m_lastQuestion;
}

QList<Outbox::Line> Outbox::due(Instant now, bool all)
{
    qsizetype most = all ? size() : mostUnderWay - m_underWay;
    if (!works() && !all) {
        const bool trial = m_underWay == 0 && (!m_lastTrial || now - *m_lastTrial >= retryEvery);
        most = trial ? std::min<qsizetype>(most, 1) : 0;
    }
    QList<Line> lines;
    for (Line &line : m_lines) {
        if (lines.size() >= most)
            break;
        if (line.askedAt)
            continue;
        line.askedAt = now;
        lines.append(line);
    }
    m_underWay += lines.size();
    if (!lines.isEmpty())
        m_lastTrial = now;
    return lines;
}

bool Outbox::answered(quint64 question, const QString &problem)
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [question](const Line &each) { return each.question == question && each.askedAt; });
    if (line == m_lines.end())
        return false;
    --m_underWay;
    m_isSilent = false;
    m_problem = problem.isEmpty() ? QVariant() : QVariant(problem);
    if (problem.isEmpty())
        m_lines.erase(line);
    else
        line->askedAt.reset();
    return true;
}

void Outbox::look(Instant now)
{
    if (m_isSilent)
        return;
    const auto oldest
        = std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.askedAt.has_value(); });
    if (oldest == m_lines.end() || now - *oldest->askedAt < patience)
        return;
    m_isSilent = true;
    m_problem = asArg({ QStringLiteral("journal.silent"),
                        { { QStringLiteral("seconds"), qint64(std::chrono::floor<seconds>(patience).count()) } } });
}

QList<quint64> Outbox::questions() const
{
    QList<quint64> numbers;
    for (const Line &line : m_lines)
        numbers.append(line.question);
    return numbers;
}

quint64 Outbox::takeLost()
{
    return std::exchange(m_lost, 0);
}

} // namespace Signalbox::Session
