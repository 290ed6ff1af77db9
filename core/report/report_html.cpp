#include "core/report/report_html.h"

#include "core/base/write_problem.h"
#include "core/report/report_charts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimeZone>

namespace Signalbox::Report {
namespace {

constexpr int longestText = 4000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

constexpr auto styleSheet = R"(
:root { color-scheme: light dark; --page:#f6f7f9; --card:#ffffff; --text:#1b1f24; --dim:#5b6470; --edge:#d9dee5;
  --blue:#1f6feb; --green:#1a7f4b; --warn:#9a6700; --bad:#c62828; --good:#1a7f4b; }
@media (prefers-color-scheme: dark) { :root { --page:#14171b; --card:#1c2127; --text:#e6e9ee; --dim:#9aa4b1;
  --edge:#323a44; --blue:#6cb0ff; --green:#5fd38d; --warn:#e3b341; --bad:#ff7b72; --good:#5fd38d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1040px; padding: 28px 20px 60px; background: var(--page); color: var(--text);
  font: 15px/1.5 Inter, system-ui, sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 32px 0 10px; }
p { margin: 6px 0; } .dim { color: var(--dim); } .good { color: var(--good); } .bad { color: var(--bad); }
.warn { color: var(--warn); }
section, .card { background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: 14px 18px;
  margin: 12px 0; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--dim); }
td, th { padding: 4px 14px 4px 0; vertical-align: top; border-bottom: 1px solid var(--edge); }
tr:last-child > * { border-bottom: 0; } td.mono:first-child { white-space: nowrap; }
h3 { font-size: 13px; font-weight: 600; color: var(--dim); margin: 8px 0 2px; }
.facts th { width: 210px; } .num { text-align: right; } .num, .mono, time { font-variant-numeric: tabular-nums; }
.mono, pre { font-family: "JetBrains Mono", ui-monospace, monospace; font-size: 13px; }
.mono { overflow-wrap: anywhere; } pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 6px 0; }
summary { cursor: pointer; color: var(--dim); }
svg { width: 100%; height: auto; display: block; }
svg text { font: 11px Inter, system-ui, sans-serif; fill: var(--dim); } svg .legend { fill: var(--text); }
svg .grid { stroke: var(--edge); } svg .mark { stroke: var(--dim); stroke-dasharray: 2 3; }
svg .line { fill: none; stroke-width: 2; } svg .whisker { stroke-width: 1; opacity: .6; }
svg .blue { stroke: var(--blue); } svg .green { stroke: var(--green); } svg .requested { stroke: var(--text); }
svg .acknowledged { stroke: var(--dim); stroke-dasharray: 5 4; } svg .observed { stroke: var(--green); }
svg .dot { stroke: none; } svg .dot.blue { fill: var(--blue); }
svg .dot.green, svg .dot.observed { fill: var(--green); }
@media print { body { background: none; } section, .card { break-inside: avoid; } }
)";

QString utc(WallTime time, const char *format = "yyyy-MM-dd HH:mm:ss")
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc())
        .toString(QString::fromLatin1(format));
}

QString spanText(milliseconds span)
{
    return clockText(double(span.count()) / 1000.0);
}

QString percentText(double percent)
{
    return QStringLiteral("%1 %").arg(QString::number(percent, 'g', 4));
}

/// What is coloured says the same in a word.
QString levelMark(Level level)
{
    return level == Level::Error || level == Level::Warning ? QStringLiteral(" <b>%1</b>").arg(levelName(level))
                                                            : QString();
}

class Page
{
public:
    Page(const ReportInput &input, const Redactor &redactor)
        : m_in(input)
        , m_story(input.story)
        , m_redactor(redactor)
    {
    }

    QByteArray text()
    {
        const QString title = tr("Run %1 of %2: %3").arg(m_story.run).arg(clean(m_in.service), endText());
        m_out = QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%3\">\n<head>"
                               "<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>"
                               "<title>%1</title>\n<style>%2</style></head>\n<body>\n")
                    .arg(title, QString::fromLatin1(styleSheet),
                         tr("en")); // the language of these words, as HTML names it
        head(title);
        charts();
        timeline();
        figures();
        before();
        proof();
        m_out += QLatin1String("</body>\n</html>\n");
        return m_out.toUtf8();
    }

private:
    /// Text of the journal for the page.
    [[nodiscard]] QString clean(const QString &text) const { return escaped(m_redactor.clean(text, longestText)); }
    [[nodiscard]] QString sentence(const Message &message) const { return clean(words(message)); }
    [[nodiscard]] static QString absent()
    {
        return QStringLiteral("<span class=\"dim\">%1</span>").arg(tr("not known"));
    }
    [[nodiscard]] static QString orAbsent(const QString &html) { return html.isEmpty() ? absent() : html; }

    void fact(const QString &name, const QString &html, const QString &style = {})
    {
        m_out += QStringLiteral("<tr><th scope=\"row\">%1</th><td class=\"%2\">%3</td></tr>\n").arg(name, style, html);
    }
    void beginSection(const QString &title) { m_out += QStringLiteral("<h2>%1</h2>\n<section>\n").arg(title); }
    void endSection() { m_out += QLatin1String("</section>\n"); }

    [[nodiscard]] QString endText() const
    {
        switch (m_story.end) {
        case StoryEnd::Open:
            return tr("open when this was written");
        case StoryEnd::Promoted:
            return tr("promoted");
        case StoryEnd::RolledBack:
            return tr("rolled back");
        case StoryEnd::BeforeTraffic:
            return tr("ended before any traffic moved");
        case StoryEnd::Accepted:
            return tr("closed: its split was taken over as set by hand");
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] QString endStyle() const
    {
        return m_story.end == StoryEnd::Promoted  ? QStringLiteral("good")
            : m_story.end == StoryEnd::RolledBack ? QStringLiteral("bad")
                                                  : QStringLiteral("warn");
    }

    void head(const QString &title);
    void exposure();
    void charts();
    void timeline();
    void timelineRow(const Journal::Record &record);
    void figures();
    void before();
    void proof();

    const ReportInput &m_in;
    const RunStory &m_story;
    const Redactor &m_redactor;
    QString m_out;
};

void Page::head(const QString &title)
{
    m_out += QStringLiteral("<h1>%1</h1>\n<p class=\"dim\">%2</p>\n<section><table class=\"facts\">\n")
                 .arg(title,
                      tr("Written by Signalbox on %1 for %2. All times are UTC.")
                          .arg(utc(m_in.madeAt), clean(m_in.console)));
    fact(tr("Outcome"), endText(), endStyle());
    fact(tr("Began"), utc(m_story.began));
    fact(tr("Ended"),
         m_story.ended ? tr("%1, after %2").arg(utc(*m_story.ended), spanText(*m_story.ended - m_story.began))
                       : absent());
    const QString version = clean(m_story.candidateVersion);
    fact(tr("Candidate"),
         m_story.candidate ? (sideName(*m_story.candidate) + QLatin1Char(' ') + version).trimmed() : absent());
    fact(tr("Opened by"), orAbsent(clean(m_story.openedBy)));
    fact(tr("Everyone who acted"), orAbsent(clean(m_story.operators.join(QStringLiteral(", ")))));
    fact(tr("Consoles on"), orAbsent(clean(m_story.hosts.join(QStringLiteral(", ")))));
    fact(tr("How it began"), m_story.startedBecause ? sentence(*m_story.startedBecause) : absent());
    if (m_story.endedBecause) {
        const QString because = argText(m_story.endedBecause->args.value(QStringLiteral("because")));
        fact(tr("Rolled back because"), because.isEmpty() ? sentence(*m_story.endedBecause) : clean(because),
             QStringLiteral("bad"));
    }
    exposure();
    m_out += QLatin1String("</table></section>\n");
}

void Page::exposure()
{
    const auto exposed = exposureOf(m_story);
    if (!exposed) {
        fact(tr("Users on the candidate"),
             m_story.requested.isEmpty() ? absent() : tr("no order gave the candidate any users"));
        return;
    }
    fact(tr("Users on the candidate"),
         tr("for %1, at most %2 of production; in sum as much as all of production for %3")
             .arg(spanText(exposed->until - exposed->from), percentText(exposed->peakPercent),
                  clockText(exposed->share / 100.0)));
    fact(tr("Requests on the candidate"),
         exposed->requests ? tr("at least %1 begun, as the router's counters say").arg(*exposed->requests) : absent());
}

void Page::charts()
{
    beginSection(tr("Share of production to green"));
    m_out += chartSvg(splitChart(m_story));
    endSection();
    beginSection(tr("What users had"));
    if (m_story.figures.isEmpty())
        m_out += QStringLiteral("<p>%1</p>").arg(tr("The journal holds no figures of this run."));
    else
        for (const Chart &chart : { latencyChart(m_story), failureChart(m_story) })
            m_out += QStringLiteral("<h3>%1</h3>").arg(chart.title.toHtmlEscaped()) + chartSvg(chart);
    endSection();
}

void Page::timelineRow(const Journal::Record &record)
{
    const Journal::NewRecord &content = record.content;
    const QString style = content.level == Level::Error ? QStringLiteral("bad")
        : content.level == Level::Warning               ? QStringLiteral("warn")
        : content.level == Level::Ok                    ? QStringLiteral("good")
                                                        : QString();
    const QString json = QString::fromUtf8(
        QJsonDocument(QJsonObject::fromVariantMap(content.args)).toJson(QJsonDocument::Indented).trimmed());
    QString evidence;
    if (!content.args.isEmpty()) {
        QStringList lines; // line by line: the redactor would escape the breaks
        for (const QString &line : json.split(QLatin1Char('\n')))
            lines.append(clean(line));
        evidence = QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                       .arg(content.kind == Journal::Kind::Verdict ? tr("evidence") : tr("details"),
                            lines.join(QLatin1Char('\n')));
    }
    m_out += QStringLiteral("<tr><td class=\"mono\">%1</td><td class=\"num\">+%2</td><td class=\"%3\">%4</td>"
                            "<td>%5%6</td><td>%7</td><td class=\"num\">%8</td></tr>\n")
                 .arg(utc(content.at, "HH:mm:ss.zzz"), spanText(content.at - m_story.began), style,
                      clean(content.source) + levelMark(content.level), sentence({ content.code, content.args }),
                      evidence, clean(content.operatorName), QString::number(record.id));
}

void Page::timeline()
{
    beginSection(tr("What happened"));
    m_out += QStringLiteral("<table><thead><tr><th>%1</th><th class=\"num\">%2</th><th>%3</th><th>%4</th><th>%5</th>"
                            "<th class=\"num\">%6</th></tr></thead><tbody>\n")
                 .arg(tr("Time"), tr("After"), tr("Who speaks"), tr("What"), tr("By hand of"), tr("Record"));
    for (const Journal::Record &record : m_story.lines)
        timelineRow(record);
    m_out += QLatin1String("</tbody></table>\n");
    endSection();
}

void Page::figures()
{
    if (m_story.figures.isEmpty())
        return;
    beginSection(tr("Figures, each over the minute before"));
    m_out += QStringLiteral("<details><summary>%1</summary><table><thead><tr><th>%2</th><th class=\"num\">%3</th>"
                            "<th class=\"num\">%4</th>")
                 .arg(tr("%1 moments").arg(m_story.figures.size()), tr("After"), tr("requested"), tr("observed"));
    for (const Side side : { Side::Blue, Side::Green })
        m_out += QStringLiteral("<th class=\"num\">%1 %2</th><th class=\"num\">%3</th><th class=\"num\">p50</th>"
                                "<th class=\"num\">p95</th><th class=\"num\">p99</th>")
                     .arg(sideName(side), tr("requests"), tr("failed"));
    m_out += QLatin1String("</tr></thead><tbody>\n");
    const auto cell = [](const std::optional<double> &value, const QString &unit) {
        return QStringLiteral("<td class=\"num\">%1</td>")
            .arg(value ? QString::number(*value, 'g', 4) + unit : QStringLiteral("–"));
    };
    for (const RunFigures &each : m_story.figures) {
        m_out += QStringLiteral("<tr><td>+%1</td>").arg(spanText(each.at - m_story.began));
        m_out += cell(each.requested, QStringLiteral(" %")) + cell(each.observed, QStringLiteral(" %"));
        for (const SideFigures &side : each.sides)
            m_out += cell(double(side.requests), {}) + cell(side.failurePercent(), QStringLiteral(" %"))
                + cell(side.p50, {}) + cell(side.p95, {}) + cell(side.p99, {});
        m_out += QLatin1String("</tr>\n");
    }
    m_out += QStringLiteral("</tbody></table><p class=\"dim\">%1</p></details>\n")
                 .arg(tr("Shares are green's. Latencies are milliseconds to the response headers."));
    endSection();
}

void Page::before()
{
    beginSection(tr("How everything was when it began"));
    if (!m_story.snapshot) {
        m_out += QStringLiteral("<p>%1</p>").arg(tr("The journal holds no snapshot of this run."));
        endSection();
        return;
    }
    const RunSnapshot &was = *m_story.snapshot;
    m_out += QLatin1String("<table class=\"facts\">\n");
    fact(tr("Router"),
         was.routerKnown ? tr("%1 active, %2 to green, order %3")
                               .arg(sideName(was.word.active), was.word.greenShare.shortText())
                               .arg(was.word.epoch)
                         : absent());
    for (const Side side : { Side::Blue, Side::Green })
        fact(sideName(side),
             tr("version %1, key with fingerprint %2")
                 .arg(orAbsent(clean(was.versions.value(sideName(side)))),
                      orAbsent(clean(was.fingerprints.value(sideName(side))))));
    fact(tr("Service file"), was.file.isEmpty() ? tr("none: a sandbox") : clean(was.file));
    m_out += QLatin1String("</table>\n");
    if (!was.text.isEmpty()) {
        QStringList lines;
        for (const QString &line : was.text.split(QLatin1Char('\n')))
            lines.append(clean(line));
        m_out += QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>\n")
                     .arg(tr("its text (\"signalbox restore %1\" brings it back)").arg(m_story.run),
                          lines.join(QLatin1Char('\n')));
    }
    endSection();
}

void Page::proof()
{
    beginSection(tr("Can this be trusted?"));
    m_out += QLatin1String("<table class=\"facts\">\n");
    if (m_in.chain) {
        const Journal::Verified &chain = *m_in.chain;
        fact(tr("Journal"), tr("its chain of %1 records was whole when this was written").arg(chain.records),
             QStringLiteral("good"));
        if (chain.prunedUpTo > 0)
            fact(tr("Pruned"), tr("records up to %1 were removed before, as the journal says").arg(chain.prunedUpTo));
        fact(tr("Anchor file"), chain.anchored ? tr("there, and agrees") : tr("not there"));
    } else {
        fact(tr("Journal"), clean(m_in.chain.error().text), QStringLiteral("bad"));
    }
    fact(tr("Records of this run"), tr("%1 to %2").arg(m_story.firstId).arg(m_story.lastId));
    fact(tr("Hash of the last"), QString::fromLatin1(m_story.lastHash), QStringLiteral("mono"));
    m_out += QStringLiteral("</table>\n<p class=\"dim\">%1</p>\n<pre>signalbox log --config FILE --verify --anchor "
                            "%2</pre>\n")
                 .arg(tr("Proves at any later time that the journal up to this record is the one told here:"),
                      Journal::anchorText({ m_story.lastId, m_story.lastHash }));
    endSection();
}

Error cannotWrite(const QString &file, const QString &detail)
{
    return { QStringLiteral("report.cannot-write"),
             QStringLiteral("the report cannot be written to %1; check the space and the rights there").arg(file),
             detail };
}

} // namespace

QByteArray reportHtml(const ReportInput &input, const Redactor &redactor)
{
    return Page(input, redactor).text();
}

Done writeReport(const Journal::Store &store, quint64 run, const ReportInput &about, const Redactor &redactor,
                 const QString &file, bool replace)
{
    const auto story = readStory(store, run);
    if (!story)
        return story.error();
    ReportInput input = about;
    input.story = *story;
    input.chain = store.verify();
    return writePage(input, redactor, file, replace);
}

Done writePage(const ReportInput &input, const Redactor &redactor, const QString &file, bool replace)
{
    const QFileInfo there(file);
    if (there.exists() && (!replace || !there.isFile()))
        return Error { QStringLiteral("report.exists"),
                       QStringLiteral("%1 is there already; --force replaces a file").arg(file),
                       {} };
    const QByteArray page = reportHtml(input, redactor);
    const QString directory = there.absolutePath();
    if (!QFileInfo(directory).isDir()
        && !QDir().mkdir(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return cannotWrite(file, QStringLiteral("no directory %1").arg(directory));
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(page) != page.size() || !out.commit())
        return cannotWrite(file, writeProblem(out));
    return done();
}

QString reportFileOf(const QString &journalFile, quint64 run)
{
    return QFileInfo(journalFile).absolutePath() + QStringLiteral("/reports/run-%1.html").arg(run);
}

} // namespace Signalbox::Report
