<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Signalbox</name>
    <message>
        <source>     loss lasts to the end from hop %1</source>
        <translation>     从第 %1 跳起丢包持续到终点</translation>
    </message>
    <message>
        <source>  %1 % lost</source>
        <translation>  丢失 %1 %</translation>
    </message>
    <message>
        <source>  %1: %2; %3 (of being no worse: %4, at %5)</source>
        <translation>  %1：%2；%3（不差的证据：%4，达到 %5 即判定）</translation>
    </message>
    <message>
        <source>  %1: first token after %2 ms on new connections (%3); %4 answered, %5 not</source>
        <translation>  %1：新连接上 %2 ms 后首 token（%3）；%4 个应答，%5 个未应答</translation>
    </message>
    <message>
        <source>  blue</source>
        <translation>  blue</translation>
    </message>
    <message>
        <source>  green</source>
        <translation>  green</translation>
    </message>
    <message>
        <source>  green's share</source>
        <translation>  green 的份额</translation>
    </message>
    <message>
        <source>  straight, with the new key: %1</source>
        <translation>  新密钥直连：%1</translation>
    </message>
    <message>
        <source>  through the router before: %1</source>
        <translation>  更换前经路由器：%1</translation>
    </message>
    <message>
        <source>  through the router, with the new key: %1</source>
        <translation>  新密钥经路由器：%1</translation>
    </message>
    <message>
        <source> %1 can carry up to %2.</source>
        <translation> %1 最多可承载 %2。</translation>
    </message>
    <message>
        <source> %1 failed on %2.</source>
        <translation> %2 上 %1 个失败。</translation>
    </message>
    <message>
        <source> %1 on %2 were told to come later (429).</source>
        <translation> %2 上 %1 个被要求稍后再来（429）。</translation>
    </message>
    <message>
        <source> %1 tokens left.</source>
        <translation> 剩 %1 个 token。</translation>
    </message>
    <message>
        <source> (%1 %, 95 % interval %2–%3 %)</source>
        <translation>（%1 %，95 % 区间 %2–%3 %）</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation>（HTTP %1）</translation>
    </message>
    <message>
        <source> (asked by checks)</source>
        <translation>（由检查询问）</translation>
    </message>
    <message>
        <source> (by %1; least / median / most)</source>
        <translation>（用 %1；最小 / 中位 / 最大）</translation>
    </message>
    <message>
        <source> Beyond the objective, and the other side is as slow: moving users there does not help.</source>
        <translation> 超出目标，而另一侧同样慢：把用户移过去没有帮助。</translation>
    </message>
    <message>
        <source> Click for these requests.</source>
        <translation> 点击查看这些请求。</translation>
    </message>
    <message>
        <source> Click for those just above or below.</source>
        <translation> 点击查看紧邻上下的请求。</translation>
    </message>
    <message>
        <source> Full again in %1 s.</source>
        <translation> %1 s 后恢复满额。</translation>
    </message>
    <message>
        <source> Full again in %1.</source>
        <translation> %1 后恢复满额。</translation>
    </message>
    <message>
        <source> More than the objective allows, by too few requests to call it bad.</source>
        <translation> 超过目标所允许，但请求太少，还不能说是坏。</translation>
    </message>
    <message>
        <source> No request here.</source>
        <translation> 此处无请求。</translation>
    </message>
    <message>
        <source> No request on %1 here.</source>
        <translation> 此处 %1 上没有请求。</translation>
    </message>
    <message>
        <source> No users are there now.</source>
        <translation> 现在那里没有用户。</translation>
    </message>
    <message>
        <source> Of %1 requests: too few to call it bad.</source>
        <translation> 仅来自 %1 个请求：太少，还不能说是坏。</translation>
    </message>
    <message>
        <source> Of those of the last %1 s: %2.</source>
        <translation> 其中最近 %1 s 内的：%2。</translation>
    </message>
    <message>
        <source> The router was away until %1: failures of that time may be its own.</source>
        <translation> 路由器直到 %1 才恢复：那段时间的失败可能是它自身造成的。</translation>
    </message>
    <message>
        <source> The slow ones of each side have it in common: it makes no side slower than the other.</source>
        <translation>两侧的慢请求都有此共性：它不会使一侧比另一侧慢。</translation>
    </message>
    <message>
        <source> This console sent %1 of the %2 requests a minute that it allows itself; %3 are kept for health checks.</source>
        <translation> 本控制台自设每分钟 %2 个请求，已发送 %1 个；%3 个留给健康检查。</translation>
    </message>
    <message>
        <source> Users are told apart by keys of their own (router.client_keys), and this router asks nobody for one. Requests are counted all the same.</source>
        <translation>用户靠各自的密钥（router.client_keys）区分，而此路由器不向任何人要密钥。请求照样计数。</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source> at %1 ms</source>
        <translation> 于 %1 ms</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source> since %1</source>
        <translation>（自 %1 起）</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · 剩 %1</translation>
    </message>
    <message>
        <source> · %1 lost</source>
        <translation> · 丢失 %1</translation>
    </message>
    <message>
        <source> · 429: %1 %</source>
        <translation> · 429：%1 %</translation>
    </message>
    <message>
        <source> · 4xx: %1 %</source>
        <translation> · 4xx：%1 %</translation>
    </message>
    <message>
        <source> · both sides</source>
        <translation> · 两侧</translation>
    </message>
    <message>
        <source> · lag %1 ms</source>
        <translation> · 滞后 %1 ms</translation>
    </message>
    <message>
        <source> · time is up</source>
        <translation> · 时间已到</translation>
    </message>
    <message>
        <source> — since %1</source>
        <translation> — 自 %1 起</translation>
    </message>
    <message>
        <source> — since %1 by the health checks</source>
        <translation> — 据健康检查自 %1 起</translation>
    </message>
    <message>
        <source> — since %1 or before</source>
        <translation> — 自 %1 或更早起</translation>
    </message>
    <message>
        <source>"%1" is not a number of tokens: type 100M, 1.5B or 250000.</source>
        <translation>"%1" 不是 token 数：请输入 100M、1.5B 或 250000。</translation>
    </message>
    <message>
        <source>"%1" is not a side: blue, green or both</source>
        <translation>"%1" 不是一侧：应为 blue、green 或 both</translation>
    </message>
    <message>
        <source>"%1" is not the number of a run; "last" is the last one</source>
        <translation>"%1" 不是发布编号；"last" 为最近一次</translation>
    </message>
    <message>
        <source>"%wanted" is not in it; said: %said</source>
        <translation>其中没有 "%wanted"；应答：%said</translation>
    </message>
    <message>
        <source>"%wanted" was not called; said: %said</source>
        <translation>未调用 "%wanted"；应答：%said</translation>
    </message>
    <message>
        <source>"Use the new key" tries it at the relay, gives it to the running router, tries it through the router and stores it in its place; where it is refused, the old one stays.</source>
        <translation>“使用新密钥”先在中转站试用，交给运行中的路由器，经路由器再试，然后存入原处；若被拒绝，旧密钥保留。</translation>
    </message>
    <message>
        <source>"signalbox models --patch" prints the proposals as a patch of %1</source>
        <translation>"signalbox models --patch" 以 %1 的补丁形式输出提议</translation>
    </message>
    <message>
        <source>"signalbox router cut --config FILE" ends those on %1 at once; their users see a broken answer</source>
        <translation>"signalbox router cut --config FILE" 立即结束 %1 上的流；其用户会看到中断的应答</translation>
    </message>
    <message>
        <source>"signalbox router install --config FILE" writes its files, then  %command  makes it anew.</source>
        <translation>"signalbox router install --config FILE" 写出其文件，然后  %command  重新建立它。</translation>
    </message>
    <message>
        <source>"signalbox router reload --config FILE" puts a new one in its place, with all production on the side that router.active of the service file names. Look there first.</source>
        <translation>"signalbox router reload --config FILE" 会用新的取代它，全部生产流量在服务文件的 router.active 所指的一侧。请先查看那里。</translation>
    </message>
    <message>
        <source>"signalbox router reload --config FILE" puts a new one in its place, with the split that was last ordered.</source>
        <translation>"signalbox router reload --config FILE" 会用新的取代它，分流按最后下达的指令。</translation>
    </message>
    <message>
        <source>% for</source>
        <translation>%，持续</translation>
    </message>
    <message>
        <source>%1
where its journal is cannot be told; --state-dir DIR says it</source>
        <translation>%1
无法得知其日志库在哪里；可用 --state-dir DIR 指明</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % is lost from hop %2 to the end</source>
        <translation>从第 %2 跳到终点丢失 %1 %</translation>
    </message>
    <message>
        <source>%1 % of the requests to the candidate, ended after %2</source>
        <translation>%1 % 的请求发往候选，%2 后结束</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 by "%3"</source>
        <translation>按 "%3" 为 %1 %2</translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 new connections)</source>
        <translation>%1 %2 ms（%3 个新连接）</translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 of %4 answered)</source>
        <translation>%1 %2 ms（应答 %3 / %4）</translation>
    </message>
    <message>
        <source>%1 %2 of %3 good</source>
        <translation>%1 成功 %2 / %3</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>%1 (%2 missed, %3 over our limit, %4 too many open)</source>
        <translation>%1（错过 %2，超出我方上限 %3，未结束太多 %4）</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3 个中的 %2 个）</translation>
    </message>
    <message>
        <source>%1 (%2 s): between %3 and %4 took %5.</source>
        <translation>%1（%2 s）：耗时 %3 至 %4 的：%5。</translation>
    </message>
    <message>
        <source>%1 (%2), %3 × from %4</source>
        <translation>%1（%2），自 %4 %3 ×</translation>
    </message>
    <message>
        <source>%1 (%2): %3 open%4</source>
        <translation>%1（%2）：%3 个未结束%4</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>%1 (the service file says %2: "signalbox router reload" moves it there)</source>
        <translation>%1（服务文件为 %2："signalbox router reload" 可移到那里）</translation>
    </message>
    <message>
        <source>%1 CONFIRMED</source>
        <translation>%1 已证实</translation>
    </message>
    <message>
        <source>%1 NOT CONFIRMED</source>
        <translation>%1 未证实</translation>
    </message>
    <message>
        <source>%1 active, %2 (observed %3)</source>
        <translation>主用 %1，%2（实测 %3）</translation>
    </message>
    <message>
        <source>%1 active, %2 to green, order %3</source>
        <translation>主用 %1，%2 流向 green，指令 %3</translation>
    </message>
    <message>
        <source>%1 active, %2, order %3</source>
        <translation>主用 %1，%2，指令 %3</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另 %2 项</translation>
    </message>
    <message>
        <source>%1 and what is unpriced</source>
        <translation>%1 加未定价部分</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation>%1 在 %2 ms 内应答。</translation>
    </message>
    <message>
        <source>%1 answered, %2 not</source>
        <translation>%1 个有应答，%2 个没有</translation>
    </message>
    <message>
        <source>%1 as sent, %2 as due</source>
        <translation>按发送 %1，按应发 %2</translation>
    </message>
    <message>
        <source>%1 by its SHA-256. A rollback changes no file; "signalbox restore" brings this one back.</source>
        <translation>%1，以其 SHA-256 标识。回滚不改任何文件；"signalbox restore" 可恢复此文件。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>%1 connections to %2, median %3 ms, %4 % lost</source>
        <translation>%1 个连接到 %2，中位数 %3 ms，丢失 %4 %</translation>
    </message>
    <message>
        <source>%1 consoles cannot be run again: their beginning is not in the journal any more</source>
        <translation>%1 个控制台无法重放：其开头已不在日志库中</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2, so it was not changed; check the space and the rights there</source>
        <translation>%1 无法复制到 %2，因此未改动；请检查那里的空间和权限</translation>
    </message>
    <message>
        <source>%1 could not be written and is as it was: %2</source>
        <translation>%1 无法写入，保持原样：%2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>%1 does not have it: this is %2's own</source>
        <translation>%1 没有此问题：是 %2 自身的</translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation>%1 项可疑</translation>
    </message>
    <message>
        <source>%1 entries of this console's log are NOT in the journal %2, and are lost with it: %3. Keep what was printed here. Make room on that disk (or mend it) before the next order; "signalbox status" says where traffic is, which the router knows without any journal</source>
        <translation>本控制台的日志有 %1 条不在日志库 %2 中，将随控制台一起丢失：%3。请保留此处输出的内容。下一个指令之前，先在该磁盘上腾出空间（或修好它）；"signalbox status" 显示流量在哪里，路由器无需日志库也知道</translation>
    </message>
    <message>
        <source>%1 entries of this window's log are not in the journal (%2) and are lost when it closes. Make room on that disk, or mend it: they are written by themselves then, and this question goes.</source>
        <translation>此窗口的日志有 %1 条不在日志库中（%2），窗口关闭时会丢失。请在该磁盘上腾出空间，或修好它：之后它们会自动写入，此提问也随之消失。</translation>
    </message>
    <message>
        <source>%1 entries wait for it.</source>
        <translation>%1 条在等待写入。</translation>
    </message>
    <message>
        <source>%1 environment</source>
        <translation>%1 环境</translation>
    </message>
    <message>
        <source>%1 exists already; it is not replaced. Choose another name.</source>
        <translation>%1 已存在；不会被覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 exists by now; it is not replaced.</source>
        <translation>%1 现已存在；不会被覆盖。</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 未通过</translation>
    </message>
    <message>
        <source>%1 failed in a row</source>
        <translation>连续失败 %1 次</translation>
    </message>
    <message>
        <source>%1 fails alike: this points at the provider, not at %2</source>
        <translation>%1 同样失败：指向服务商，而不是 %2</translation>
    </message>
    <message>
        <source>%1 for one %2</source>
        <translation>%1 / 1 %2</translation>
    </message>
    <message>
        <source>%1 gets traffic by Deploy… or the slider, not by rolling back.</source>
        <translation>%1 通过“部署…”或滑块获得流量，而不是通过回滚。</translation>
    </message>
    <message>
        <source>%1 give advice</source>
        <translation>%1 次则建议</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 has no %2 in this time.</source>
        <translation>%1 在此时段没有%2。</translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation>%1 次则暂停</translation>
    </message>
    <message>
        <source>%1 hops to %2 by %3</source>
        <translation>到 %2 共 %1 跳，用 %3</translation>
    </message>
    <message>
        <source>%1 in a row</source>
        <translation>连续 %1 次</translation>
    </message>
    <message>
        <source>%1 in a row (%2)</source>
        <translation>连续 %1 次（%2）</translation>
    </message>
    <message>
        <source>%1 is "%2" for %3 of %4 slow requests%9 (%5 %), and for %6 of %7 others%9 (%8 %).</source>
        <translation>%4 个慢请求%9中有 %3 个（%5 %）%1 为 "%2"，其他 %7 个%9中有 %6 个（%8 %）。</translation>
    </message>
    <message>
        <source>%1 is "%2": %3</source>
        <translation>%1 为 "%2"：%3</translation>
    </message>
    <message>
        <source>%1 is a run of "%2", and the service file is of "%3": nothing was imported</source>
        <translation>%1 是 "%2" 的发布，而服务文件属于 "%3"：未导入任何内容</translation>
    </message>
    <message>
        <source>%1 is as it was then; what it was now is in %2</source>
        <translation>%1 已与当时相同；恢复前的内容在 %2</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>%1 is listed; users who send %2 get 404 unless the relay knows it</source>
        <translation>已列出 %1；发送 %2 的用户得到 404，除非中转站认识它</translation>
    </message>
    <message>
        <source>%1 is no exported run; "signalbox run export" writes one</source>
        <translation>%1 不是导出的发布；"signalbox run export" 可生成</translation>
    </message>
    <message>
        <source>%1 is no worse than %2</source>
        <translation>%1 不差于 %2</translation>
    </message>
    <message>
        <source>%1 is not whole, or was changed; export the run again</source>
        <translation>%1 不完整或被改动；请重新导出发布</translation>
    </message>
    <message>
        <source>%1 is ordered; its lease ran out</source>
        <translation>已下达 %1；其租约已到期</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces a file</source>
        <translation>%1 已存在；--force 可替换文件</translation>
    </message>
    <message>
        <source>%1 is worse than %2</source>
        <translation>%1 差于 %2</translation>
    </message>
    <message>
        <source>%1 kept%2, %3 rounds left out</source>
        <translation>保留 %1%2，未计入 %3 轮</translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation>%1 密钥</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 lines selected. Copy or Export… takes them.</source>
        <translation>已选 %1 行。“复制”或“导出…”只取这些行。</translation>
    </message>
    <message>
        <source>%1 lines written to %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
    <message>
        <source>%1 listed</source>
        <translation>列出 %1 个</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min 前</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 个时刻</translation>
    </message>
    <message>
        <source>%1 more are overdue on %2.</source>
        <translation>%2 上另有 %1 个逾期未完成。</translation>
    </message>
    <message>
        <source>%1 more lines in Export…</source>
        <translation>另有 %1 行，见“导出…”</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 ms late, %2 of %3 over 20 ms</source>
        <translation>晚 %1 ms，%3 次中 %2 次超过 20 ms</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>%1 条新 ↓</translation>
    </message>
    <message>
        <source>%1 no good answer since %2</source>
        <translation>%1 自 %2 起没有成功的应答</translation>
    </message>
    <message>
        <source>%1 nothing</source>
        <translation>%1 无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3 left</source>
        <translation>%3 剩 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2 个中 %1 个有应答</translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation>成功 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1 of %2 nodes have the order; it is repeated until all have it.</source>
        <translation>%2 个节点中 %1 个已有指令；会重复下达，直到全部都有。</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%3 的 %2 个中有 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 / %2 个请求</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed, %3 were throttled, %4 were answered with another 4xx (a wrong model, path or parameter), last minute.</source>
        <translation>%2 个请求中 %1 个失败，%3 个被限流，%4 个得到其他 4xx（模型、路径或参数有误），最近一分钟。</translation>
    </message>
    <message>
        <source>%1 of %2 requests sent</source>
        <translation>已发送 %1 / %2 个请求</translation>
    </message>
    <message>
        <source>%1 of %2 requests sent; %3, %4</source>
        <translation>已发送 %1 / %2 个请求；%3，%4</translation>
    </message>
    <message>
        <source>%1 of %2 upstreams answer</source>
        <translation>%2 个上游中 %1 个应答</translation>
    </message>
    <message>
        <source>%1 of %2%3</source>
        <translation>%1 / %2%3</translation>
    </message>
    <message>
        <source>%1 of %2/min</source>
        <translation>%1 / %2/min</translation>
    </message>
    <message>
        <source>%1 of its limit</source>
        <translation>占其限额 %1</translation>
    </message>
    <message>
        <source>%1 of production to %2</source>
        <translation>%1 的生产流量流向 %2</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 failed (objective: at most %3).</source>
        <translation>发往 %2 的最近请求有 %1 失败（目标：最多 %3）。</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 failed (objective: at most %3); no users are there now.</source>
        <translation>发往 %2 的最近请求有 %1 失败（目标：最多 %3）；现在那里没有用户。</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 were answered with 429: a limit of its relay is reached. It counts as no failure, and users get nothing.</source>
        <translation>发往 %2 的最近请求有 %1 得到 429：已触及其中转站的某个限额。这不计为失败，但用户什么也得不到。</translation>
    </message>
    <message>
        <source>%1 of the requests to %2 are answered with 4xx: a model, path or parameter that it does not take. It counts as no failure, and users get nothing.</source>
        <translation>发往 %2 的请求有 %1 得到 4xx：它不接受的模型、路径或参数。这不计为失败，但用户什么也得不到。</translation>
    </message>
    <message>
        <source>%1 of the requests to %2 fail (objective: at most %3).</source>
        <translation>发往 %2 的请求有 %1 失败（目标：最多 %3）。</translation>
    </message>
    <message>
        <source>%1 of them compared</source>
        <translation>比较了其中 %1 个</translation>
    </message>
    <message>
        <source>%1 of users' requests, time to response headers, last minute.</source>
        <translation>用户请求的 %1，到响应头的时间，最近一分钟。</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 正常</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1，日期</translation>
    </message>
    <message>
        <source>%1 on %2: %3%4.</source>
        <translation>%1 在 %2：%3%4。</translation>
    </message>
    <message>
        <source>%1 open on %2, oldest %3</source>
        <translation>%2 上 %1 个未结束，最久 %3</translation>
    </message>
    <message>
        <source>%1 open streams on %2 (candidate) were ended</source>
        <translation>%2（候选）上 %1 个未完的流已结束</translation>
    </message>
    <message>
        <source>%1 operates this service (%2): take over in a window, with a reason, or end that console first; "signalbox rollback" always goes</source>
        <translation>%1 正在操作此服务（%2）：请在窗口中填写原因接管，或先结束该控制台；"signalbox rollback" 始终可用</translation>
    </message>
    <message>
        <source>%1 operates this service. This window watches; Hold and Roll back work here too.</source>
        <translation>%1 正在操作此服务。此窗口为监看；从这里也可以暂停和回滚。</translation>
    </message>
    <message>
        <source>%1 operates: take over first, with a reason.</source>
        <translation>%1 正在操作：请先填写原因接管。</translation>
    </message>
    <message>
        <source>%1 ordered, %2 observed (95 %: %3 to %4)</source>
        <translation>已下达 %1，实测 %2（95 %：%3 至 %4）</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 通过</translation>
    </message>
    <message>
        <source>%1 per million</source>
        <translation>每百万 %1</translation>
    </message>
    <message>
        <source>%1 records removed; the journal says so, and its chain holds</source>
        <translation>已移除 %1 条记录；日志库中有说明，链仍完整</translation>
    </message>
    <message>
        <source>%1 records would be removed for good; say --yes to do it, after an export perhaps</source>
        <translation>将永久移除 %1 条记录；加 --yes 执行，最好先导出</translation>
    </message>
    <message>
        <source>%1 renews the lease. If that console is lost, all production goes back to %2 within %3.</source>
        <translation>%1 负责续租。若该控制台丢失，全部生产流量将在 %3 内退回 %2。</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1 requests in the last minute, %2 failed, %3 throttled</source>
        <translation>最近一分钟 %1 个请求，%2 个失败，%3 个被限流</translation>
    </message>
    <message>
        <source>%1 requests told, %2 lost, %3 lines garbled.</source>
        <translation>报告了 %1 个请求，丢失 %2 个，%3 行损坏。</translation>
    </message>
    <message>
        <source>%1 requests were repeated or told too late, and left out</source>
        <translation>%1 个请求重复或报告太晚，未计入</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed, p50 %3 ms, p95 %4 ms, p99 %5 ms</source>
        <translation>%1 个请求，%2 个失败，p50 %3 ms，p95 %4 ms，p99 %5 ms</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/s</translation>
    </message>
    <message>
        <source>%1 roll back</source>
        <translation>%1 次则回滚</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s 前</translation>
    </message>
    <message>
        <source>%1 s from %2</source>
        <translation>%1 s，自 %2 起</translation>
    </message>
    <message>
        <source>%1 s of %2 s</source>
        <translation>%2 秒中的 %1 秒</translation>
    </message>
    <message>
        <source>%1 step back</source>
        <translation>%1 次则退一步</translation>
    </message>
    <message>
        <source>%1 still open on %2, the oldest for %3</source>
        <translation>%2 上还有 %1 个未结束，最久的已 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 至 %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2: nobody watched, no console ran. Users' requests may have come.</source>
        <translation>%1 至 %2：无人观察，没有控制台运行。期间可能有用户请求。</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 需查看</translation>
    </message>
    <message>
        <source>%1 to the headers, 95 % interval %2 to %3, %4 pairs</source>
        <translation>到响应头 %1，95 % 区间 %2 至 %3，%4 对</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 upstreams</source>
        <translation>%1 个上游</translation>
    </message>
    <message>
        <source>%1 warn</source>
        <translation>%1 次则告警</translation>
    </message>
    <message>
        <source>%1 was not checked yet</source>
        <translation>%1 尚未检查</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <translation>%1 未下达。%2</translation>
    </message>
    <message>
        <source>%1 was not sent: let go.</source>
        <translation>%1 未下达：已放弃。</translation>
    </message>
    <message>
        <source>%1 was not taken: %2 is what is requested. The log says why.</source>
        <translation>%1 未被采纳：要求的是 %2。原因见日志。</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未写入：%2</translation>
    </message>
    <message>
        <source>%1 was not written: let its name end in .png or .csv</source>
        <translation>%1 未写入：文件名须以 .png 或 .csv 结尾</translation>
    </message>
    <message>
        <source>%1 was sent and is under way: choose again when it is there.</source>
        <translation>%1 已发出，正在进行：到位后再选择。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version; this one reads up to %2</source>
        <translation>%1 由更新的版本写入；本版本最多读到 %2</translation>
    </message>
    <message>
        <source>%1 were throttled (429).</source>
        <translation>%1 被限流（429）。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · if back: %2</source>
        <translation>%1 · 若退回：%2</translation>
    </message>
    <message>
        <source>%1 — Signalbox</source>
        <translation>%1 — Signalbox</translation>
    </message>
    <message>
        <source>%1 → %2 of production to %3</source>
        <translation>生产流量 %1 → %2 到 %3</translation>
    </message>
    <message>
        <source>%1 → 0 % to %2: all production to %3</source>
        <translation>%1 → 0 % 到 %2：全部生产流量到 %3</translation>
    </message>
    <message>
        <source>%1 → 100 %: make %2 active at once</source>
        <translation>%1 → 100 %：立即把 %2 设为主用</translation>
    </message>
    <message>
        <source>%1%2 ms</source>
        <translation>%1%2 ms</translation>
    </message>
    <message>
        <source>%1's checks left out</source>
        <translation>%1 未计入的检查</translation>
    </message>
    <message>
        <source>%1's checks, latest start</source>
        <translation>%1 的检查，最晚的开始</translation>
    </message>
    <message>
        <source>%1's checks, p99 to the headers</source>
        <translation>%1 的检查，到响应头的 p99</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 active: acknowledged by every node, %3</source>
        <translation>%1，主用 %2：每个节点均已确认，%3</translation>
    </message>
    <message>
        <source>%1, %2 active: taken as set by hand, run %3; nobody watches it until a window is opened</source>
        <translation>%1，主用 %2：视为手动设定，发布 %3；打开窗口前无人监看</translation>
    </message>
    <message>
        <source>%1, %2 left, then %3.</source>
        <translation>%1，剩 %2，再 %3。</translation>
    </message>
    <message>
        <source>%1, %2 left.</source>
        <translation>%1，剩 %2。</translation>
    </message>
    <message>
        <source>%1, %2 tokens in and %3 out, by the price sheets "%4" and "%5".</source>
        <translation>%1，token 输入 %2，输出 %3，按价目表 "%4" 和 "%5"。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 × %4</source>
        <translation>%1，%2：%3 × %4</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2; </source>
        <translation>%1，SHA-256 %2； </translation>
    </message>
    <message>
        <source>%1, a month</source>
        <translation>%1，每月</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>%1, first content: %2 ms new, %3 ms warm · %4</source>
        <translation>%1，首个内容：新连接 %2 ms，热连接 %3 ms · %4</translation>
    </message>
    <message>
        <source>%1, last %2 s</source>
        <translation>%1，最近 %2 s</translation>
    </message>
    <message>
        <source>%1, last check %2 from %3, %4 checks, %5 failures in a row</source>
        <translation>%1，最近检查 %2，来自 %3，%4 次检查，连续失败 %5 次</translation>
    </message>
    <message>
        <source>%1, on both sides</source>
        <translation>%1，两侧都有</translation>
    </message>
    <message>
        <source>%1, service %2</source>
        <translation>%1，服务 %2</translation>
    </message>
    <message>
        <source>%1, then active; takes %2 or more.</source>
        <translation>%1，然后设为主用；用时 %2 以上。</translation>
    </message>
    <message>
        <source>%1, time is up.</source>
        <translation>%1，时间已到。</translation>
    </message>
    <message>
        <source>%1, told by Signalbox to %2</source>
        <translation>%1，由 Signalbox 告知 %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>%1, users are well</source>
        <translation>%1，用户正常</translation>
    </message>
    <message>
        <source>%1, waits for users</source>
        <translation>%1，等待用户请求</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1，仅 %2 内</translation>
    </message>
    <message>
        <source>%1. Press to change between this computer's zone and UTC, everywhere in the window.</source>
        <translation>%1。按下可在本机时区与 UTC 之间切换，对整个窗口生效。</translation>
    </message>
    <message>
        <source>%1. The service file was not written.</source>
        <translation>%1。服务文件未写入。</translation>
    </message>
    <message>
        <source>%1/s · %2 open</source>
        <translation>%1/s · %2 个未结束</translation>
    </message>
    <message>
        <source>%1: "%2" is not a duration; expected seconds, or such as 500ms, 60s, 2m</source>
        <translation>%1："%2" 不是时长；应为秒数，或如 500ms, 60s, 2m</translation>
    </message>
    <message>
        <source>%1: "%2" is not a number</source>
        <translation>%1："%2" 不是数字</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 %3 (amber), %4 others (grey)</source>
        <translation>%1：%2 个%3（琥珀色），其余 %4 个（灰色）</translation>
    </message>
    <message>
        <source>%1: %2 models</source>
        <translation>%1：%2 个模型</translation>
    </message>
    <message>
        <source>%1: %2 ms until the first content (%3).</source>
        <translation>%1：%2 ms 到首个内容（%3）。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed.</source>
        <translation>%1：%3 个请求中 %2 个失败。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 that ended in this time, %4</source>
        <translation>%1：此段时间内结束的 %3 个中的 %2 个，%4</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1：%2 / %3，%4</translation>
    </message>
    <message>
        <source>%1: %2 on blue, %3 on green</source>
        <translation>%1：blue 上 %2 个，green 上 %3 个</translation>
    </message>
    <message>
        <source>%1: %2 requests, none was answered.</source>
        <translation>%1：%2 个请求，没有一个得到应答。</translation>
    </message>
    <message>
        <source>%1: a sandbox lives in its own console, where nobody else can ask; use --config FILE</source>
        <translation>%1：沙箱只存在于自己的控制台中，其他人无法向它请求；请用 --config FILE</translation>
    </message>
    <message>
        <source>%1: first token %2, warm %3; %4</source>
        <translation>%1：首 token %2，热连接 %3；%4</translation>
    </message>
    <message>
        <source>%1: half of %2 requests within %3, %4 failed.</source>
        <translation>%1：%2 个请求的一半在 %3 内，%4 个失败。</translation>
    </message>
    <message>
        <source>%1: half of %2 requests within %3, 95 of 100 within %4, %5 failed.</source>
        <translation>%1：%2 个请求中一半在 %3 内，每 100 个有 95 个在 %4 内，%5 个失败。</translation>
    </message>
    <message>
        <source>%1: line %2 is no record; export the run again</source>
        <translation>%1：第 %2 行不是记录；请重新导出发布</translation>
    </message>
    <message>
        <source>%1: more than %2 models</source>
        <translation>%1：超过 %2 个模型</translation>
    </message>
    <message>
        <source>%1: no request of a user finished.</source>
        <translation>%1：没有用户请求结束。</translation>
    </message>
    <message>
        <source>%1: no request.</source>
        <translation>%1：没有请求。</translation>
    </message>
    <message>
        <source>%1: no requests.</source>
        <translation>%1：没有请求。</translation>
    </message>
    <message>
        <source>%1: not asked</source>
        <translation>%1：未询问</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1：未测量。</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4.</source>
        <translation>%1：p50 %2，p95 %3，p99 %4。</translation>
    </message>
    <message>
        <source>%1: record %2 was changed since it was exported; export the run again</source>
        <translation>%1：记录 %2 在导出后被改动；请重新导出发布</translation>
    </message>
    <message>
        <source>%1: too few requests to say</source>
        <translation>%1：请求太少，无法说明</translation>
    </message>
    <message>
        <source>%1; %2. They differ. %3</source>
        <translation>%1；%2。两者不一致。%3</translation>
    </message>
    <message>
        <source>%1; %2: they agree</source>
        <translation>%1；%2：两者一致</translation>
    </message>
    <message>
        <source>%1; more pages</source>
        <translation>%1；更多页面</translation>
    </message>
    <message>
        <source>%1; smoke: 5–95 and 25–75 %; crosses: failures</source>
        <translation>%1；烟雾：5–95 和 25–75 %；叉：失败</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%bind (router.listen) is taken, so the router was not started: another program, perhaps a router of this service with another state_dir or name, serves users there. Find it with  ss -ltnp  and end it, or choose another port.</source>
        <translation>%bind（router.listen）已被占用，因此未启动路由器：另一个程序（也许是本服务用另一 state_dir 或名称的路由器）在那里服务用户。用  ss -ltnp  找到并结束它，或换一个端口。</translation>
    </message>
    <message>
        <source>%count more had not ended</source>
        <translation>另有 %count 个请求尚未结束</translation>
    </message>
    <message>
        <source>%count requests failed for users</source>
        <translation>用户有 %count 个请求失败</translation>
    </message>
    <message>
        <source>%failures of %requests users' requests on %side failed in %seconds s (%candidatePercent % against %activePercent %)%how</source>
        <translation>%seconds s 内 %side 上的 %requests 个用户请求中 %failures 个失败（%candidatePercent % 对 %activePercent %）%how</translation>
    </message>
    <message>
        <source>%failures of %requests users' requests on %side were answered 404 in %seconds s (%candidatePercent % against %activePercent % on the active side)</source>
        <translation>%side 上 %requests 个用户请求中 %failures 个在 %seconds 秒内得到 404（%candidatePercent %，主用侧为 %activePercent %）</translation>
    </message>
    <message>
        <source>%file cannot be closed to other users: check the directory's owner and the free space.</source>
        <translation>无法对其他用户关闭 %file：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file cannot be made: check the directory's owner and the free space.</source>
        <translation>无法创建 %file：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file cannot be read: install the router first.</source>
        <translation>无法读取 %file：请先安装路由器。</translation>
    </message>
    <message>
        <source>%file cannot be replaced: check the directory's owner and the free space.</source>
        <translation>无法替换 %file：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file cannot be written to disk: check the directory's owner and the free space.</source>
        <translation>无法把 %file 写入磁盘：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file cannot be written: check the directory's owner and the free space.</source>
        <translation>无法写入 %file：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file could not be written and is as it was: %problem</source>
        <translation>无法写入 %file，文件保持原样：%problem</translation>
    </message>
    <message>
        <source>%file has no line for the built-in side: install the router again.</source>
        <translation>%file 中没有内置一侧的那一行：请重新安装路由器。</translation>
    </message>
    <message>
        <source>%file is as at the beginning of run %of; what it was is in %backup</source>
        <translation>%file 已恢复为发布 %of 开始时的样子；之前的内容在 %backup</translation>
    </message>
    <message>
        <source>%file is no directory and cannot be made one: check the directory's owner and the free space.</source>
        <translation>%file 不是目录，也无法建成目录：请检查目录的属主和剩余空间。</translation>
    </message>
    <message>
        <source>%file was changed meanwhile, and is as it is: ask both sides again</source>
        <translation>%file 期间已被修改，保持原样：请重新询问两侧</translation>
    </message>
    <message>
        <source>%first and %second are alike on both sides</source>
        <translation>两侧的 %first 和 %second 相同</translation>
    </message>
    <message>
        <source>%first is alike on both sides</source>
        <translation>两侧的 %first 相同</translation>
    </message>
    <message>
        <source>%first, %second and %third are alike on both sides</source>
        <translation>两侧的 %first、%second 和 %third 相同</translation>
    </message>
    <message>
        <source>%host could not be looked up: %said</source>
        <translation>无法查询 %host：%said</translation>
    </message>
    <message>
        <source>%left left of %limit</source>
        <translation>剩 %left / %limit</translation>
    </message>
    <message>
        <source>%left of %limit requests left, new in %reset s; a canary test sends %needs a minute, our own limit leaves %own</source>
        <translation>剩 %left / %limit 个请求，%reset s 后重置；canary 测试每分钟发送 %needs 个，我方上限还剩 %own 个</translation>
    </message>
    <message>
        <source>%n health checks failed in a row</source>
        <translation>连续 %n 次健康检查失败</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how</source>
        <translation>%side 连续 %n 次健康检查失败%how</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how from this desk, and users' requests neither confirm nor deny it yet: %users. It rolls back when they confirm it; Roll back goes now</source>
        <translation>从本机看 %side 连续 %n 次健康检查失败%how，用户请求尚不能证实或否定：%users。证实后会自动回滚；“回滚”可立即执行</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how from this desk, but users' requests go well</source>
        <translation>从本机看 %side 连续 %n 次健康检查失败%how，但用户请求正常</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how, and those of the active side fail too: not the candidate alone</source>
        <translation>%side 连续 %n 次健康检查失败%how，主用侧的检查也失败：不只是候选的问题</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row: mend it first</source>
        <translation>%side 连续 %n 次健康检查失败：请先修复</translation>
    </message>
    <message>
        <source>%n lines could not be kept until the journal worked again</source>
        <translation>日志库恢复前有 %n 行未能保存</translation>
    </message>
    <message>
        <source>%n of %of ended there since, %failed of them failed, %left</source>
        <translation>此后该侧结束 %n / %of 个，其中 %failed 个失败，%left</translation>
    </message>
    <message>
        <source>%n of %of finished requests for the objectives, %left</source>
        <translation>目标所需的已结束请求 %n / %of，%left</translation>
    </message>
    <message>
        <source>%n of %of upstreams of %side fail their health checks (%urls): mend them first</source>
        <translation>%side 的 %of 个上游中有 %n 个健康检查失败（%urls）：请先修复</translation>
    </message>
    <message>
        <source>%n open streams were ended</source>
        <translation>已结束 %n 个未完的流</translation>
    </message>
    <message>
        <source>%n records up to number %upTo, older than %before, were removed; last hash %lastHash</source>
        <translation>已移除早于 %before 的 %n 条记录，至编号 %upTo；最后的哈希 %lastHash</translation>
    </message>
    <message>
        <source>%outcome</source>
        <translation>%outcome</translation>
    </message>
    <message>
        <source>%problem</source>
        <translation>%problem</translation>
    </message>
    <message>
        <source>%problem: it is started again</source>
        <translation>%problem：正在重新启动</translation>
    </message>
    <message>
        <source>%problem; and the old key could not be put back (%failed): "signalbox router reload" brings the router to the key of the service file</source>
        <translation>%problem；且旧密钥无法放回（%failed）："signalbox router reload" 会让路由器改用服务文件中的密钥</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed, and %active has only %activePercent % good: not the candidate alone</source>
        <translation>%route：发往 %side 的 %n 个请求中 %failed 个失败，而 %active 也只有 %activePercent % 成功：不只是候选的问题</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: %percent % good, at least %objective % wanted; %active has %activePercent %</source>
        <translation>%route：发往 %side 的 %n 个请求中 %failed 个失败：成功 %percent %，要求至少 %objective %；%active 为 %activePercent %</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: below %objective %, but so few can be chance; test longer</source>
        <translation>%route：发往 %side 的 %n 个请求中 %failed 个失败：低于 %objective %，但数量太少，可能是偶然；请延长测试</translation>
    </message>
    <message>
        <source>%route: %good of %n answers of %side good (%percent %)</source>
        <translation>%route：%side 的 %n 个应答中 %good 个成功（%percent %）</translation>
    </message>
    <message>
        <source>%route: %n answers of %side, %needed are needed: test longer or more often</source>
        <translation>%route：%side 有 %n 个应答，需要 %needed 个：请延长测试或提高请求频率</translation>
    </message>
    <message>
        <source>%route: %side answered %throttled with 429, its rate limit is used up; %n answers are left, %needed are needed</source>
        <translation>%route：%side 对 %throttled 个请求答 429，其限额已用尽；剩 %n 个应答，需要 %needed 个</translation>
    </message>
    <message>
        <source>%route: %side is slower: TTFT p50 %p50 ms, p95 %p95 ms; %active %activeP50 ms, %activeP95 ms</source>
        <translation>%route：%side 更慢：TTFT p50 %p50 ms，p95 %p95 ms；%active %activeP50 ms，%activeP95 ms</translation>
    </message>
    <message>
        <source>%said%tries</source>
        <translation>%said%tries</translation>
    </message>
    <message>
        <source>%server is not the address of a name server</source>
        <translation>%server 不是域名服务器的地址</translation>
    </message>
    <message>
        <source>%share of production would be %percent % of %side's rate limit</source>
        <translation>%share 的生产流量将占 %side 限额的 %percent %</translation>
    </message>
    <message>
        <source>%share on %side = %percent % of its limit</source>
        <translation>%share 在 %side = 其限额的 %percent %</translation>
    </message>
    <message>
        <source>%share to %side again, after the lease ran out</source>
        <translation>租约到期后，%share 重新流向 %side</translation>
    </message>
    <message>
        <source>%share to %side seen in users' requests</source>
        <translation>用户请求中已见 %share 流向 %side</translation>
    </message>
    <message>
        <source>%share to %side, %active active, order %epoch</source>
        <translation>%share 流向 %side，主用 %active，指令 %epoch</translation>
    </message>
    <message>
        <source>%share to %side, as it was found, taken as set by hand. %reason</source>
        <translation>%share 流向 %side，按发现时的样子视为手动设定: %reason</translation>
    </message>
    <message>
        <source>%side active</source>
        <translation>%side 为主用</translation>
    </message>
    <message>
        <source>%side answered 429</source>
        <translation>%side 答 429</translation>
    </message>
    <message>
        <source>%side breaks its objective: %what</source>
        <translation>%side 违反目标：%what</translation>
    </message>
    <message>
        <source>%side can carry up to %share</source>
        <translation>%side 最多可承载 %share</translation>
    </message>
    <message>
        <source>%side ends connections before it answers: %again of %of health checks had to be sent again</source>
        <translation>%side 在应答前断开连接：%of 次健康检查中 %again 次须重发</translation>
    </message>
    <message>
        <source>%side failed %failed of %of measured requests, %other %otherFailed of %otherOf; that may still be chance</source>
        <translation>测量的请求中 %side 的 %of 个有 %failed 个失败，%other 的 %otherOf 个有 %otherFailed 个失败；仍可能是偶然</translation>
    </message>
    <message>
        <source>%side fails more than %other: %failed of %of measured requests against %otherFailed of %otherOf, last: %said</source>
        <translation>%side 的失败多于 %other：测量的 %of 个请求中 %failed 个失败，对 %otherOf 个中 %otherFailed 个，最近一次：%said</translation>
    </message>
    <message>
        <source>%side fails the golden prompt %name: %why</source>
        <translation>%side 未通过 golden 提示词 %name：%why</translation>
    </message>
    <message>
        <source>%side fails: %failed of %of measured requests, last: %said</source>
        <translation>%side 失败：测量的 %of 个请求中 %failed 个失败，最近一次：%said</translation>
    </message>
    <message>
        <source>%side has not been checked yet: wait for its first health check</source>
        <translation>%side 尚未检查：请等待其首次健康检查</translation>
    </message>
    <message>
        <source>%side is %ms ms slower on new connections only (%slow against %fast ms); on a warm one both are alike</source>
        <translation>%side 仅在新连接上慢 %ms ms（%slow 对 %fast ms）；热连接上两侧相同</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is looking up the name: the resolver, not the relay</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是域名解析：是解析器，不是中转站</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is opening the connection: the path or a full host, not the model</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是建立连接：是路径或主机满载，不是模型</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is sending the request</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是发送请求</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is the TLS handshake</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是 TLS 握手</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is waiting for the first byte: the relay or its upstream, not the network</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是等待首字节：是中转站或其上游，不是网络</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is waiting for the first byte; %alike: the relay or its upstream, not the network</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 是等待首字节；%alike：是中转站或其上游，不是网络</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes between the first byte and the first token: the model, not the network</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 在首字节与首 token 之间：是模型，不是网络</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes between the first byte and the first token; %alike: the model, not the network</source>
        <translation>%side 的中位数比 %other 慢 %ms ms（%slow 对 %fast ms）；其中 %percent % 在首字节与首 token 之间；%alike：是模型，不是网络</translation>
    </message>
    <message>
        <source>%side is %status</source>
        <translation>%side 状态 %status</translation>
    </message>
    <message>
        <source>%side is %status by its upstream %url: %message</source>
        <translation>%side 状态 %status，因其上游 %url：%message</translation>
    </message>
    <message>
        <source>%side is %status by its upstream %url: its health check took %ms ms</source>
        <translation>%side 状态 %status，因其上游 %url：健康检查用了 %ms ms</translation>
    </message>
    <message>
        <source>%side is %status: %message</source>
        <translation>%side 状态 %status：%message</translation>
    </message>
    <message>
        <source>%side is %status: its health check took %ms ms</source>
        <translation>%side 状态 %status：健康检查耗时 %ms ms</translation>
    </message>
    <message>
        <source>%side is %status: its last health check went well (%ms ms); not enough of them in a row yet</source>
        <translation>%side 状态 %status：最近一次健康检查成功（%ms ms）；连续成功次数还不够</translation>
    </message>
    <message>
        <source>%side is rate-limited: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation>%side 被限流：%requests 个用户请求中 %throttled 个得到 429，%active 上 %activeRequests 个中 %activeThrottled 个</translation>
    </message>
    <message>
        <source>%side is slow and %active is not: p95 %candidateMs ms (over %limitMs ms) against %activeMs ms</source>
        <translation>%side 慢而 %active 不慢：p95 %candidateMs ms（超过 %limitMs ms）对 %activeMs ms</translation>
    </message>
    <message>
        <source>%side is unhealthy by its checks, though the last of them went well: mend it first</source>
        <translation>%side 的检查判为不健康，尽管最近一次正常：请先修复</translation>
    </message>
    <message>
        <source>%side limits our requests (429): %throttled of %of; its times say little until that ends</source>
        <translation>%side 对我方请求限流（429）：%of 个中 %throttled 个；在此结束前其耗时说明不了什么</translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait until its limit has room again</source>
        <translation>%side 对我方请求限流（429）：请等到其限额有余量</translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait, or have its limit raised</source>
        <translation>%side 对我方请求限流（429）：请等待，或请求提高限额</translation>
    </message>
    <message>
        <source>%side refuses its key (401 or 403): put a valid one where the service file says</source>
        <translation>%side 拒绝其密钥（401 或 403）：请在服务文件所指之处放入有效密钥</translation>
    </message>
    <message>
        <source>%side refuses the new key (fingerprint %to), nothing was changed: %problem</source>
        <translation>%side 拒绝新密钥（指纹 %to），未做任何改动：%problem</translation>
    </message>
    <message>
        <source>%side says that its own rate limit is nearly used up</source>
        <translation>%side 表示自身限额即将用尽</translation>
    </message>
    <message>
        <source>%side says that nothing is left of its limit: wait, or have it raised</source>
        <translation>%side 表示其限额已无剩余：请等待，或请求提高限额</translation>
    </message>
    <message>
        <source>%side streams slowly: %slow ms from token to token against %fast ms; its first token comes later, too: %first against %otherFirst ms at the median</source>
        <translation>%side 流式输出慢：token 间隔 %slow ms 对 %fast ms；首 token 也来得更晚：中位数 %first 对 %otherFirst ms</translation>
    </message>
    <message>
        <source>%side streams slowly: %slow ms from token to token against %fast ms; the first token comes in time</source>
        <translation>%side 流式输出慢：token 间隔 %slow ms 对 %fast ms；首 token 按时到达</translation>
    </message>
    <message>
        <source>%side: %what</source>
        <translation>%side：%what</translation>
    </message>
    <message>
        <source>%side: limit unknown</source>
        <translation>%side：限额未知</translation>
    </message>
    <message>
        <source>%signs (%what)</source>
        <translation>%signs（%what）</translation>
    </message>
    <message>
        <source>%slow of %of answers from %side took more than %above ms until the first token, against %otherSlow of %otherOf from %other; of so few that may be chance</source>
        <translation>%side 的 %of 次回答中有 %slow 次到首个 token 超过 %above ms，而 %other 的 %otherOf 次中有 %otherSlow 次；样本这么少，可能只是偶然</translation>
    </message>
    <message>
        <source>%text</source>
        <translation>%text</translation>
    </message>
    <message>
        <source>%value % (%low to %high %)</source>
        <translation>%value %（%low 至 %high %）</translation>
    </message>
    <message>
        <source>%value % (at least %low %)</source>
        <translation>%value %（至少 %low %）</translation>
    </message>
    <message>
        <source>%value points (%low to %high)</source>
        <translation>%value 个百分点（%low 至 %high）</translation>
    </message>
    <message>
        <source>%verb asked for, of the console that drives run %run. %reason</source>
        <translation>已向驱动发布 %run 的控制台请求 %verb: %reason</translation>
    </message>
    <message>
        <source>%verb, as %who asked</source>
        <translation>应 %who 的请求执行 %verb</translation>
    </message>
    <message>
        <source>%verb, asked by %who, is refused: %because</source>
        <translation>%who 请求的 %verb 被拒绝：%because</translation>
    </message>
    <message>
        <source>%what</source>
        <translation>%what</translation>
    </message>
    <message>
        <source>%what (%where)</source>
        <translation>%what（%where）</translation>
    </message>
    <message>
        <source>%what: blue %blue, green %green</source>
        <translation>%what：blue %blue，green %green</translation>
    </message>
    <message>
        <source>%who (%program) does not operate any more</source>
        <translation>%who（%program）不再操作</translation>
    </message>
    <message>
        <source>%who (%program) moves this run; its plan is not known to this console</source>
        <translation>%who（%program）在推进此发布；本控制台不知道其计划</translation>
    </message>
    <message>
        <source>%who (%program) was faster, and operates</source>
        <translation>%who（%program）先行一步，正由其操作</translation>
    </message>
    <message>
        <source>%who changed the router, not this console: %share to %side, %active active</source>
        <translation>%who 改动了路由器，不是本控制台：%share 流向 %side，主用 %active</translation>
    </message>
    <message>
        <source>%who changed the router: %share to %side</source>
        <translation>%who 改动了路由器：%share 流向 %side</translation>
    </message>
    <message>
        <source>%who made %active active</source>
        <translation>%who 把 %active 设为主用</translation>
    </message>
    <message>
        <source>%who moved this run; nobody moves it on now</source>
        <translation>%who 移动了此发布；现在无人继续推进</translation>
    </message>
    <message>
        <source>%who operates this service (%program): this console watches; rolling back works from here too</source>
        <translation>%who 正在操作此服务（%program）：本控制台仅监看；从这里也可以回滚</translation>
    </message>
    <message>
        <source>%who pressed roll back. %reason</source>
        <translation>%who 按下了回滚: %reason</translation>
    </message>
    <message>
        <source>%who rolled back: all production is on %active</source>
        <translation>%who 已回滚：全部生产流量在 %active</translation>
    </message>
    <message>
        <source>%who still watches it: %what</source>
        <translation>%who 仍在监看：%what</translation>
    </message>
    <message>
        <source>%who took over (%program): %reason</source>
        <translation>%who 已接管（%program）：%reason</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>再次检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Check and go on</source>
        <translation>检查并继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on anyway</source>
        <translation>仍然继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation>监听(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Model of health checks</source>
        <translation>健康检查的模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Name there</source>
        <translation>其中的名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Version, for people</source>
        <translation>版本，供人阅读(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Write and open</source>
        <translation>写入并打开(&amp;W)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, %1 answered 4xx, which is no failure</source>
        <translation>，%1 个得到 4xx，不算失败</translation>
    </message>
    <message>
        <source>, %1 ms warm</source>
        <translation>，热连接 %1 ms</translation>
    </message>
    <message>
        <source>, %1 of them tries again</source>
        <translation>，其中 %1 个为重试</translation>
    </message>
    <message>
        <source>, %1 refused</source>
        <translation>，%1 个被拒绝</translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation>，%1 至 %2</translation>
    </message>
    <message>
        <source>, 4xx %1 %</source>
        <translation>，4xx %1 %</translation>
    </message>
    <message>
        <source>, HTTP %1</source>
        <translation>，HTTP %1</translation>
    </message>
    <message>
        <source>, HTTP %status</source>
        <translation>，HTTP %status</translation>
    </message>
    <message>
        <source>, HUNG: it does not answer</source>
        <translation>，挂起：没有应答</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>，操作者 %1</translation>
    </message>
    <message>
        <source>, by the console itself</source>
        <translation>，由控制台自行下达</translation>
    </message>
    <message>
        <source>, goodput %percent % (%rate/s)</source>
        <translation>，goodput %percent %（%rate/s）</translation>
    </message>
    <message>
        <source>, mostly %outcome</source>
        <translation>，多为%outcome</translation>
    </message>
    <message>
        <source>, mostly %what</source>
        <translation>，主要是 %what</translation>
    </message>
    <message>
        <source>, newest %1 ms old</source>
        <translation>，最新的在 %1 ms 前</translation>
    </message>
    <message>
        <source>, none since %1 s</source>
        <translation>, %1 s 以来没有</translation>
    </message>
    <message>
        <source>, p95 %1 to the headers</source>
        <translation>，到响应头 p95 %1</translation>
    </message>
    <message>
        <source>, reset in %1 s</source>
        <translation>，%1 s 后重置</translation>
    </message>
    <message>
        <source>, the anchor file agrees</source>
        <translation>，锚点文件一致</translation>
    </message>
    <message>
        <source>, the end was not reached</source>
        <translation>，未到达终点</translation>
    </message>
    <message>
        <source>, the oldest for %1</source>
        <translation>，最久的已 %1</translation>
    </message>
    <message>
        <source>, there is no anchor file</source>
        <translation>，没有锚点文件</translation>
    </message>
    <message>
        <source>, those up to %1 were pruned, as the journal says</source>
        <translation>，至 %1 的记录已清理，日志库中有说明</translation>
    </message>
    <message>
        <source>-%1 %</source>
        <translation>-%1 %</translation>
    </message>
    <message>
        <source>--%1: "%2" is not a time; expected 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z, or how long ago: 2h, 7d</source>
        <translation>--%1："%2" 不是时间；应为 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z，或多久以前：2h, 7d</translation>
    </message>
    <message>
        <source>--%1: "%2" is not an amount; expected digits like 7.2</source>
        <translation>--%1："%2" 不是金额；应为数字，如 7.2</translation>
    </message>
    <message>
        <source>--active %1: blue or green was expected</source>
        <translation>--active %1：应为 blue 或 green</translation>
    </message>
    <message>
        <source>--after: expected seconds, 0 to 86400</source>
        <translation>--after：应为秒数，0 至 86400</translation>
    </message>
    <message>
        <source>--alpha %1: a chance from 0.000001 to 0.2 was expected</source>
        <translation>--alpha %1：应为 0.000001 至 0.2 的概率</translation>
    </message>
    <message>
        <source>--anchor goes with --verify and is NUMBER:HASH, as log --verify prints it</source>
        <translation>--anchor 与 --verify 同用，形式为 NUMBER:HASH，如 log --verify 所输出</translation>
    </message>
    <message>
        <source>--config and --sandbox exclude each other</source>
        <translation>--config 与 --sandbox 不能同用</translation>
    </message>
    <message>
        <source>--for: "%1" is not a time from 1s to 1h</source>
        <translation>--for："%1" 不是 1s 至 1h 之间的时间</translation>
    </message>
    <message>
        <source>--hold: "%1" is not a duration; expected 500ms, 30s, 10m or 1h30m</source>
        <translation>--hold："%1" 不是时长；应为 500ms, 30s, 10m 或 1h30m</translation>
    </message>
    <message>
        <source>--level: "%1" is none; expected debug, info, ok, warn or error</source>
        <translation>--level：没有级别 "%1"；应为 debug、info、ok、warn 或 error</translation>
    </message>
    <message>
        <source>--limit: expected a number from 1 to 1000000</source>
        <translation>--limit：应为 1 至 1000000 的数字</translation>
    </message>
    <message>
        <source>--older-than: "%1" is not an age of an hour or more; expected 90d or 12h</source>
        <translation>--older-than："%1" 不是一小时或更久的时长；应为 90d 或 12h</translation>
    </message>
    <message>
        <source>--override needs a reason: it is journaled</source>
        <translation>--override 需要原因：会记入日志库</translation>
    </message>
    <message>
        <source>--prune and --older-than AGE go together: log --prune --older-than 90d</source>
        <translation>--prune 与 --older-than AGE 须同用：log --prune --older-than 90d</translation>
    </message>
    <message>
        <source>--rate-date: expected a day like 2026-11-24, and a rate</source>
        <translation>--rate-date：应为日期（如 2026-11-24），并须给出汇率</translation>
    </message>
    <message>
        <source>--resolver: "%1" is not the address of a name server, such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53</source>
        <translation>--resolver："%1" 不是域名服务器的地址，例如 192.0.2.53、192.0.2.53:5353 或 [2001:db8::53]:53</translation>
    </message>
    <message>
        <source>--resume goes on by the plan of the run that is found: no --plan, --hold or --advise with it</source>
        <translation>--resume 按所发现发布的计划继续：不能与 --plan、--hold 或 --advise 同用</translation>
    </message>
    <message>
        <source>--retry: expected none, sdk or article, not "%1"</source>
        <translation>--retry：应为 none、sdk 或 article，而不是 "%1"</translation>
    </message>
    <message>
        <source>--run: "%1" is not the number of a run</source>
        <translation>--run："%1" 不是发布编号</translation>
    </message>
    <message>
        <source>--sandbox: there is no scenario "%1" and no such file; expected one of %2</source>
        <translation>--sandbox：没有场景 "%1"，也没有此文件；应为 %2 之一</translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation>--seed：应为整数</translation>
    </message>
    <message>
        <source>--seed: expected a whole number, 0 or above</source>
        <translation>--seed：应为整数，0 或以上</translation>
    </message>
    <message>
        <source>--sheets: expected two names, like direct,relay</source>
        <translation>--sheets：应为两个名称，如 direct,relay</translation>
    </message>
    <message>
        <source>--side: "%1" is no side; expected blue or green</source>
        <translation>--side："%1" 不是一侧；应为 blue 或 green</translation>
    </message>
    <message>
        <source>--theme: expected light or dark</source>
        <translation>--theme：应为 light 或 dark</translation>
    </message>
    <message>
        <source>--users goes with --sandbox: it sets how many simulated users come</source>
        <translation>--users 与 --sandbox 同用：它设定模拟用户的请求量</translation>
    </message>
    <message>
        <source>--users: "%1" is not a rate; expected requests per second, 0 to 2000</source>
        <translation>--users："%1" 不是速率；应为每秒请求数，0 至 2000</translation>
    </message>
    <message>
        <source>--verify, --replay, --export and --prune exclude each other</source>
        <translation>--verify、--replay、--export 和 --prune 不能同用</translation>
    </message>
    <message>
        <source>--volume: "%1" is not MODEL=TOKENS, like gpt-4o=100M</source>
        <translation>--volume："%1" 不是 MODEL=TOKENS 的形式，如 gpt-4o=100M</translation>
    </message>
    <message>
        <source>--warmup %1: a time such as 20s or 0s was expected</source>
        <translation>--warmup %1：应为时间，如 20s 或 0s</translation>
    </message>
    <message>
        <source>--within: expected whole seconds, 1 to 3600</source>
        <translation>--within：应为整数秒，1 至 3600</translation>
    </message>
    <message>
        <source>/v1/models gives no answer</source>
        <translation>/v1/models 无应答</translation>
    </message>
    <message>
        <source>/v1/models gives no list (%status)</source>
        <translation>/v1/models 没有给出列表（%status）</translation>
    </message>
    <message>
        <source>/v1/usage answers, and says nothing of what is left</source>
        <translation>/v1/usage 有应答，但未说明余量</translation>
    </message>
    <message>
        <source>/v1/usage gives no answer</source>
        <translation>/v1/usage 无应答</translation>
    </message>
    <message>
        <source>/v1/usage gives nothing (%status)</source>
        <translation>/v1/usage 没有给出内容（%status）</translation>
    </message>
    <message>
        <source>0 to 100 with at most two decimals, then Enter.</source>
        <translation>0 至 100，最多两位小数，然后按 Enter。</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>1 hop to %1 by %2</source>
        <translation>到 %1 共 1 跳，用 %2</translation>
    </message>
    <message>
        <source>1 of 5: a service</source>
        <translation>1 / 5：服务</translation>
    </message>
    <message>
        <source>1 to 4 KB</source>
        <translation>1 至 4 KB</translation>
    </message>
    <message>
        <source>1 to 8 choose a view, Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation>1 至 8 选择视图，左右键移动光标，加减键缩放，Page Up 和 Page Down 前后移动时间，End 回到实时。</translation>
    </message>
    <message>
        <source>1 upstream</source>
        <translation>1 个上游</translation>
    </message>
    <message>
        <source>1, 0, true, false, yes or no was expected, or nothing</source>
        <translation>应为 1、0、true、false、yes 或 no，或留空</translation>
    </message>
    <message>
        <source>15 m</source>
        <translation>15 m</translation>
    </message>
    <message>
        <source>16 to 64 KB</source>
        <translation>16 至 64 KB</translation>
    </message>
    <message>
        <source>2 of 5: environment BLUE</source>
        <translation>2 / 5：环境 BLUE</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>256 KB and more</source>
        <translation>256 KB 及以上</translation>
    </message>
    <message>
        <source>3 of 5: environment GREEN</source>
        <translation>3 / 5：环境 GREEN</translation>
    </message>
    <message>
        <source>3 tries, 2ⁿ s</source>
        <translation>3 次，2ⁿ s</translation>
    </message>
    <message>
        <source>4 of 5: the router</source>
        <translation>4 / 5：路由器</translation>
    </message>
    <message>
        <source>4 to 16 KB</source>
        <translation>4 至 16 KB</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5 m</source>
        <translation>5 m</translation>
    </message>
    <message>
        <source>5 of 5: the service file</source>
        <translation>5 / 5：服务文件</translation>
    </message>
    <message>
        <source>520 to 524: the relay's CDN cannot reach it.</source>
        <translation>520 至 524：中转站的 CDN 连不到它。</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>64 to 256 KB</source>
        <translation>64 至 256 KB</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue and %2 ms on green.</source>
        <translation>每 100 个请求有 95 个应答时间在 blue 不超过 %1 ms，在 green 不超过 %2 ms。</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue; none was on green.</source>
        <translation>每 100 个请求有 95 个应答时间在 blue 不超过 %1 ms；green 上没有应答。</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on green; none was on blue.</source>
        <translation>每 100 个请求有 95 个应答时间在 green 不超过 %1 ms；blue 上没有应答。</translation>
    </message>
    <message>
        <source>: users wait %1 for the headers on %2 and %3 on %4 at the median (p95 %5 and %6, objective %7)</source>
        <translation>：用户等待响应头的中位数在 %2 为 %1，在 %4 为 %3（p95 %5 和 %6，目标 %7）</translation>
    </message>
    <message>
        <source>; %1 given up</source>
        <translation>；%1 个放弃</translation>
    </message>
    <message>
        <source>; %1 sent again</source>
        <translation>；%1 个重发</translation>
    </message>
    <message>
        <source>; %1 throttled</source>
        <translation>；%1 个被限流</translation>
    </message>
    <message>
        <source>; %1 tokens in, %2 out</source>
        <translation>；token 输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>; TTFT p50 %1 p95 %2 ms, TPOT p50 %3 p95 %4 ms, total p50 %5 p95 %6 ms</source>
        <translation>；TTFT p50 %1 p95 %2 ms，TPOT p50 %3 p95 %4 ms，总计 p50 %5 p95 %6 ms</translation>
    </message>
    <message>
        <source>; asked from %1</source>
        <translation>；询问自 %1</translation>
    </message>
    <message>
        <source>; at try %n</source>
        <translation>；第 %n 次尝试</translation>
    </message>
    <message>
        <source>; dots: %1</source>
        <translation>；点：%1</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>；应为 %1</translation>
    </message>
    <message>
        <source>; golden prompts: %1</source>
        <translation>；golden 提示词：%1</translation>
    </message>
    <message>
        <source>; goodput %1 % (%2/s)</source>
        <translation>；goodput %1 %（%2/s）</translation>
    </message>
    <message>
        <source>; its last order was by %1</source>
        <translation>；其最后一条指令由 %1 下达</translation>
    </message>
    <message>
        <source>; of %1 nothing is stored</source>
        <translation>；没有存储%1的数据</translation>
    </message>
    <message>
        <source>; requests are started and none finishes</source>
        <translation>；有请求开始而没有一个结束</translation>
    </message>
    <message>
        <source>; stretched by %1 s: %2</source>
        <translation>；延长了 %1 s：%2</translation>
    </message>
    <message>
        <source>; tokens in %1, out %2</source>
        <translation>；token 输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>; try %1</source>
        <translation>；第 %1 次尝试</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>A canary test comes later than asked instead of provoking 429; users share the same limit.</source>
        <translation>canary 测试会比要求的晚，以免引发 429；用户共用同一限额。</translation>
    </message>
    <message>
        <source>A check counts from when it was due, so a late start never flatters a side.</source>
        <translation>检查从应开始的时刻计时，因此开始晚不会美化任何一侧。</translation>
    </message>
    <message>
        <source>A check of %1 failed%2.</source>
        <translation>%1 的一次检查失败%2。</translation>
    </message>
    <message>
        <source>A client stays on its &amp;side while the share grows</source>
        <translation>份额增长时客户端留在原侧(&amp;S)</translation>
    </message>
    <message>
        <source>A deploy is refused unless you override it with a reason. </source>
        <translation>除非填写原因越过，否则部署会被拒绝。 </translation>
    </message>
    <message>
        <source>A deploy waits for its preflight. All production goes to %1.</source>
        <translation>部署在等待预检。全部生产流量在 %1。</translation>
    </message>
    <message>
        <source>A firewall drops the packets on the way.</source>
        <translation>途中有防火墙丢弃数据包。</translation>
    </message>
    <message>
        <source>A firewall refuses this machine.</source>
        <translation>防火墙拒绝本机。</translation>
    </message>
    <message>
        <source>A page of a proxy, a captive portal or a CDN came instead of the relay's answer.</source>
        <translation>返回的是代理、认证门户或 CDN 的页面，而不是中转站的应答。</translation>
    </message>
    <message>
        <source>A private authority: router.ca_file must name it.</source>
        <translation>私有颁发机构：须在 router.ca_file 中指定。</translation>
    </message>
    <message>
        <source>A proxy between relay and upstream has a shorter time-out than answers take.</source>
        <translation>中转站与上游之间的代理超时太短，短于应答所需的时间。</translation>
    </message>
    <message>
        <source>A queue or a pool is full there.</source>
        <translation>那里的队列或连接池已满。</translation>
    </message>
    <message>
        <source>A rollback brings all production back to %active %version, and nothing else: what you change of %candidate meanwhile stays.</source>
        <translation>回滚只把全部生产流量带回 %active %version，别无其他：其间对 %candidate 所做的更改保持不变。</translation>
    </message>
    <message>
        <source>A rollback brings all production back to %active %version. It changes no file and no key: what you change of %candidate meanwhile stays, and "signalbox restore" brings the service file back.</source>
        <translation>回滚把全部生产流量带回 %active %version。它不改任何文件和密钥：其间对 %candidate 所做的改动保留，"signalbox restore" 可恢复服务文件。</translation>
    </message>
    <message>
        <source>A rollback brings all production to %1, which takes its key and could carry all users. Now: %2 to %3, order %4.</source>
        <translation>回滚把全部生产流量带到 %1，它接受其密钥并能承载全部用户。现在：%2 流向 %3，指令 %4。</translation>
    </message>
    <message>
        <source>A run is open already.</source>
        <translation>已有未结束的发布。</translation>
    </message>
    <message>
        <source>A run was found open</source>
        <translation>发现未结束的发布</translation>
    </message>
    <message>
        <source>A sandbox has no service file to write to.</source>
        <translation>沙箱没有可写入的服务文件。</translation>
    </message>
    <message>
        <source>A sandbox makes its own keys.</source>
        <translation>沙箱自行生成密钥。</translation>
    </message>
    <message>
        <source>A service is one endpoint that your users call, with two environments behind it. What you answer here becomes a commented file; nothing is written before its last page.</source>
        <translation>服务是用户调用的一个端点，其后有两个环境。这里的回答会成为一份带注释的文件；到最后一页之前不写入任何内容。</translation>
    </message>
    <message>
        <source>A test sends a few requests of its own, each at the same moment through the router and straight, to the candidate and for comparison to the active side. It moves no traffic, is counted apart from users' requests, and stays within the rate limit.</source>
        <translation>测试只发送少量自己的请求，每个都在同一时刻分别经路由器和直连发出，发往候选，并发往主用侧作比较。它不移动流量，与用户请求分开计数，并遵守限额。</translation>
    </message>
    <message>
        <source>A time reads like 500ms, 60s or 2m.</source>
        <translation>时间写作 500ms、60s 或 2m。</translation>
    </message>
    <message>
        <source>A variable of the environment cannot be changed from here: keep the key by dotenv:, file: or keychain: to replace it while the router runs.</source>
        <translation>环境变量无法从此处更改：请用 dotenv:、file: 或 keychain: 保存密钥，以便在路由器运行时替换。</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>主用</translation>
    </message>
    <message>
        <source>ADVICE: roll back now: %because</source>
        <translation>建议：立即回滚：%because</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>After</source>
        <translation>历时</translation>
    </message>
    <message>
        <source>All of this page as plain text; it holds no key.</source>
        <translation>此页全部内容的纯文本；不含密钥。</translation>
    </message>
    <message>
        <source>All production back to %1</source>
        <translation>全部生产流量回到 %1</translation>
    </message>
    <message>
        <source>All production back to %1, at once.</source>
        <translation>全部生产流量立即退回 %1。</translation>
    </message>
    <message>
        <source>All production back to %1, which had it before the promotion. Asks first: no run is open.</source>
        <translation>全部生产流量退回提升之前承载它的 %1。会先询问：没有未结束的发布。</translation>
    </message>
    <message>
        <source>All production back to %1. Asks first: no run is open.</source>
        <translation>全部生产流量退回 %1。会先询问：没有未结束的发布。</translation>
    </message>
    <message>
        <source>All production is ordered to %1 already: order it again</source>
        <translation>全部生产流量已下达给 %1：再次下达</translation>
    </message>
    <message>
        <source>All production to the active side, at once.</source>
        <translation>全部生产流量立即退回主用侧。</translation>
    </message>
    <message>
        <source>All traffic was back after %1 s.</source>
        <translation>%1 s 后全部流量已回来。</translation>
    </message>
    <message>
        <source>Already checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Anchor file</source>
        <translation>锚点文件</translation>
    </message>
    <message>
        <source>Another console operates</source>
        <translation>另一控制台正在操作</translation>
    </message>
    <message>
        <source>Another console starts this router and does not end.</source>
        <translation>另一个控制台正在启动此路由器，且没有结束。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answers of %side are of the right form and wrong: no status code shows that.</source>
        <translation>%side 的应答形式正确而内容错误：任何状态码都看不出来。</translation>
    </message>
    <message>
        <source>Answers of %side break off: users see half of them.</source>
        <translation>%side 的应答中途断开：用户只看到一半。</translation>
    </message>
    <message>
        <source>Armed, end it</source>
        <translation>已解锁，点击结束</translation>
    </message>
    <message>
        <source>As last told: the router tells nothing new now.</source>
        <translation>为最近一次上报的值：路由器目前没有新的上报。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Ask both sides</source>
        <translation>询问两侧</translation>
    </message>
    <message>
        <source>Ask the relay's changelog; test clients that read these fields.</source>
        <translation>查看中转站的更新日志；测试读取这些字段的客户端。</translation>
    </message>
    <message>
        <source>Ask this side again by hand; look at proxies that buffer or time out; do not deploy.</source>
        <translation>手动再问一次该侧；检查有缓冲或会超时的代理；不要部署。</translation>
    </message>
    <message>
        <source>Asking the relay…</source>
        <translation>正在询问中转站…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>询问中…</translation>
    </message>
    <message>
        <source>Asking… %1 requests left</source>
        <translation>询问中… 剩 %1 个请求</translation>
    </message>
    <message>
        <source>At once, and it is active again. Run %1 made %2 active.</source>
        <translation>立即执行，它重新成为主用。运行 %1 曾把 %2 设为主用。</translation>
    </message>
    <message>
        <source>At the present rate, %1 of production is %2 of %3's rate limit; all of it back on %4 is %5 of its limit.</source>
        <translation>按目前的速率，%1 的生产流量占 %3 限额的 %2；全部退回 %4 则占其限额的 %5。</translation>
    </message>
    <message>
        <source>BLUE carries production at first. The check sends one request of a few tokens.</source>
        <translation>起初由 BLUE 承接生产流量。检查会发送一个只有几个 token 的请求。</translation>
    </message>
    <message>
        <source>Back step by step</source>
        <translation>逐步退回</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Baking: %1, %2 left before it is made active.</source>
        <translation>观察期：%1，剩 %2 后设为主用。</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>Base URL(&amp;U)</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Beyond what is tolerated: %1. %2 Of candidates that are no worse, at most %3 in 100 are called so in a whole run.</source>
        <translation>超出容许范围：%1。%2在不差的候选中，整次发布里每 100 个最多有 %3 个被误判为更差。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两侧</translation>
    </message>
    <message>
        <source>Both at once: look at the provider first.</source>
        <translation>两侧同时出现：先查服务商。</translation>
    </message>
    <message>
        <source>Both cost the same where the rate is %1.</source>
        <translation>汇率为 %1 时两者花费相同。</translation>
    </message>
    <message>
        <source>Both sides alike: the provider behind them, not the candidate.</source>
        <translation>两侧相同：是其后的服务商，不是候选。</translation>
    </message>
    <message>
        <source>Both sides answer as they should.</source>
        <translation>两侧应答正常。</translation>
    </message>
    <message>
        <source>Both sides are alike in their times, and some requests of each failed: %1 of %2 on blue, %3 of %4 on green; that may still be chance: measure longer, with --for.</source>
        <translation>两侧的时间相近，但两侧都有一些请求失败：blue 为 %2 个中的 %1 个，green 为 %4 个中的 %3 个；仍可能是偶然：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>Both sides are alike so far, as seen from this desk: what is slow only now and then shows after about %1 requests on each, and %2 are measured.</source>
        <translation>从本机看，目前两侧相同：只是偶尔变慢的问题要在每侧约 %1 个请求后才显现，现已测量 %2 个。</translation>
    </message>
    <message>
        <source>Both sides are alike, as seen from this desk.</source>
        <translation>从本机看两侧相同。</translation>
    </message>
    <message>
        <source>Both sides are alike.</source>
        <translation>两侧相同。</translation>
    </message>
    <message>
        <source>Both sides are degraded alike%1.</source>
        <translation>两侧同样劣化%1。</translation>
    </message>
    <message>
        <source>Both sides are slow alike%1.</source>
        <translation>两侧同样慢%1。</translation>
    </message>
    <message>
        <source>Both sides are slow: the provider behind them has trouble.</source>
        <translation>两侧都慢：其后的服务商有问题。</translation>
    </message>
    <message>
        <source>Both sides are slower than before. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation>两侧都比之前慢。不归咎于任何一侧，其间步骤不推进。</translation>
    </message>
    <message>
        <source>Both sides fail more than before. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation>两侧的失败都比之前多。不归咎于任何一侧，其间步骤不推进。</translation>
    </message>
    <message>
        <source>Both sides say so: they share one limit upstream, or one key.</source>
        <translation>两侧都如此：它们共用上游的一个限额，或同一密钥。</translation>
    </message>
    <message>
        <source>By hand of</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>By its checks %1 is %2.</source>
        <translation>按检查结果，%1 状态 %2。</translation>
    </message>
    <message>
        <source>CANDIDATE</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>CONFIRMING %1…</source>
        <translation>%1 证实中…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Can this be trusted?</source>
        <translation>可信吗？</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>Canary test</source>
        <translation>Canary 测试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Changelog ↗</source>
        <translation>更新日志 ↗</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Checks of %1 are slow: the last took %2, and slow is what takes over %3.</source>
        <translation>%1 的检查慢：最近一次耗时 %2，超过 %3 即算慢。</translation>
    </message>
    <message>
        <source>Checks of %1 fail but for single ones%2.</source>
        <translation>%1 的检查除个别外均失败%2。</translation>
    </message>
    <message>
        <source>Checks of %1 fail, %2 in a row%3.</source>
        <translation>%1 的检查连续失败 %2 次%3。</translation>
    </message>
    <message>
        <source>Checks of %1 fail, %2 in a row.</source>
        <translation>%1 的检查连续失败 %2 次。</translation>
    </message>
    <message>
        <source>Class of failure</source>
        <translation>故障类别</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>关闭此窗口？</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>共性</translation>
    </message>
    <message>
        <source>Compare both sides' answers; do not deploy while the active side answers as expected.</source>
        <translation>比较两侧的应答；只要主用侧的应答符合预期，就不要部署。</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirmed: what was requested, what every node has, and what the started requests show agree.</source>
        <translation>已证实：所要求的、每个节点所有的，与已开始的请求所显示的一致。</translation>
    </message>
    <message>
        <source>Consoles on</source>
        <translation>控制台所在</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>复制到工单</translation>
    </message>
    <message>
        <source>Copy the key anew to where environment.%side.key says; no space or line break.</source>
        <translation>把密钥重新复制到 environment.%side.key 所指之处；不含空格和换行。</translation>
    </message>
    <message>
        <source>Copy the selected lines (Ctrl+C), a single one with its evidence; or all that are shown.</source>
        <translation>复制选中的行（Ctrl+C），只选一行时连同其证据；或复制所有显示的行。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter does it, Escape does not.</source>
        <translation>Ctrl+Enter 执行，Escape 不执行。</translation>
    </message>
    <message>
        <source>Cut them</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Cut them…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Cut what is open on %1 (%2)</source>
        <translation>切断 %1 上未结束的请求（%2）</translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation>数据 (*.csv)</translation>
    </message>
    <message>
        <source>Day of the exchange rate</source>
        <translation>汇率日期</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Deploy %1 again: 0 % → %2 of production</source>
        <translation>再次部署 %1：生产流量 0 % → %2</translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation>仍然部署</translation>
    </message>
    <message>
        <source>Deploy as you would. A hidden fault may strike, or none. At the end you are told what it was and how long users suffered.</source>
        <translation>照常部署。隐藏的故障可能发生，也可能不发生。结束时会告诉你是什么，以及用户受影响多久。</translation>
    </message>
    <message>
        <source>Deploy log</source>
        <translation>部署日志</translation>
    </message>
    <message>
        <source>Deploy log lines</source>
        <translation>部署日志的行</translation>
    </message>
    <message>
        <source>Deploy the candidate of "%1": %2 of production. Go on?</source>
        <translation>部署 "%1" 的候选：生产流量 %2。继续？</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>部署…</translation>
    </message>
    <message>
        <source>Down the plan's steps, %1 on each, for an active side that cannot take all at once. Roll back during it goes at once.</source>
        <translation>沿计划步骤逐级降低，每级停 %1，用于主用侧无法一次承接全部流量时。其间按“回滚”立即退回。</translation>
    </message>
    <message>
        <source>Drill — Signalbox</source>
        <translation>演练 — Signalbox</translation>
    </message>
    <message>
        <source>Drill: give up</source>
        <translation>演练：放弃</translation>
    </message>
    <message>
        <source>Drill: nothing is wrong</source>
        <translation>演练：没有问题</translation>
    </message>
    <message>
        <source>ERROR only</source>
        <translation>仅 ERROR</translation>
    </message>
    <message>
        <source>End the last step of %1</source>
        <translation>结束 %1 的最后一步</translation>
    </message>
    <message>
        <source>End the step</source>
        <translation>结束此步</translation>
    </message>
    <message>
        <source>End this step now. Asks first.</source>
        <translation>立即结束此步骤。会先询问。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends step %1 of %2 now, without waiting.</source>
        <translation>立即结束第 %1 步（共 %2 步），不再等待。</translation>
    </message>
    <message>
        <source>Ends them at once: their users see a broken answer. Asks first.</source>
        <translation>立即结束它们：其用户会看到中断的应答。会先询问。</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Every user of %side gets 429 that no waiting mends.</source>
        <translation>%side 的每个用户都会得到等待也无法消除的 429。</translation>
    </message>
    <message>
        <source>Everyone who acted</source>
        <translation>所有操作者</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence below 1 speaks against harm, above it for harm; at %2 %1 is called worse. Evidence that it is no worse: %3, and at %4 it is called so.</source>
        <translation>证据低于 1 倾向于没有变差，高于 1 倾向于变差；达到 %2 即判 %1 更差。不差的证据：%3，达到 %4 即判为不差。</translation>
    </message>
    <message>
        <source>Evidence by metric</source>
        <translation>各指标的证据</translation>
    </message>
    <message>
        <source>Evidence of the selected line</source>
        <translation>所选行的证据</translation>
    </message>
    <message>
        <source>Evidence over the run</source>
        <translation>发布期间的证据</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Export the picture or its data</source>
        <translation>导出图片或其数据</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failures chart</source>
        <translation>失败图</translation>
    </message>
    <message>
        <source>Failures, %</source>
        <translation>失败，%</translation>
    </message>
    <message>
        <source>Far apart: this desk was busy; users would have waited the longer one.</source>
        <translation>相差很大：本机当时繁忙；用户等待的会是较长的那个时间。</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>%1 的数据</translation>
    </message>
    <message>
        <source>Figures of the canary test</source>
        <translation>canary 测试的数据</translation>
    </message>
    <message>
        <source>Figures, each over the minute before</source>
        <translation>数据，均为之前一分钟</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Fingerprints of the keys of %1, by which "signalbox restore" tells whether one changed since.</source>
        <translation>%1 的密钥指纹，"signalbox restore" 据此判断此后是否有更改。</translation>
    </message>
    <message>
        <source>First content after %1, all of it after %2.</source>
        <translation>首个内容在 %1 后，全部在 %2 后。</translation>
    </message>
    <message>
        <source>First price sheet</source>
        <translation>第一份价目表</translation>
    </message>
    <message>
        <source>First sign: %1</source>
        <translation>首个迹象：%1</translation>
    </message>
    <message>
        <source>First sign: %1, %2</source>
        <translation>首个迹象：%1，%2</translation>
    </message>
    <message>
        <source>Forget the picked cell</source>
        <translation>取消所选的格</translation>
    </message>
    <message>
        <source>GET /models of both sides: one request each, within the key's own rate limit.</source>
        <translation>两侧各一次 GET /models 请求，遵守密钥自身的限额。</translation>
    </message>
    <message>
        <source>GREEN is the candidate: another relay, another key or another version.</source>
        <translation>GREEN 是候选：另一中转站、另一密钥或另一版本。</translation>
    </message>
    <message>
        <source>Give %1 %2 of production (now %3)? [y/N] </source>
        <translation>给 %1 %2 的生产流量（现为 %3）？[y/N] </translation>
    </message>
    <message>
        <source>Give the service file with its whole path, from /.</source>
        <translation>请给出服务文件的完整路径，从 / 开始。</translation>
    </message>
    <message>
        <source>Go on with the open run of "%1"?</source>
        <translation>继续 "%1" 未结束的发布？</translation>
    </message>
    <message>
        <source>Good health checks of the last minute: on a fresh connection (the last one took %1, %2) and on a warm one (%3, %4). A fresh one also has to look up the name, connect and agree on keys.</source>
        <translation>最近一分钟内成功的健康检查：新连接（上次用时 %1，%2）和热连接（%3，%4）。新连接还须解析域名、建立连接和协商密钥。</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Green accepts requests and answers hardly any of them.</source>
        <translation>Green 接收请求，但几乎都不应答。</translation>
    </message>
    <message>
        <source>Green answers 30 % of its requests with a server error.</source>
        <translation>Green 对 30 % 的请求答服务器错误。</translation>
    </message>
    <message>
        <source>Green answers 429: its rate limit is used up.</source>
        <translation>Green 答 429：其限额已用尽。</translation>
    </message>
    <message>
        <source>Green answers every request whole and in time, with words that mean nothing.</source>
        <translation>Green 对每个请求都完整按时应答，但内容毫无意义。</translation>
    </message>
    <message>
        <source>Green does not list the models that users ask for.</source>
        <translation>Green 没有列出用户请求的模型。</translation>
    </message>
    <message>
        <source>Green minus blue: %1 ms (95 %: %2 to %3 ms).</source>
        <translation>Green 减 blue：%1 ms（95 %：%2 至 %3 ms）。</translation>
    </message>
    <message>
        <source>Green needs eight times as long to its first byte.</source>
        <translation>Green 的首字节要花八倍时间。</translation>
    </message>
    <message>
        <source>Green refuses its key: 401 on everything.</source>
        <translation>Green 拒绝其密钥：一律 401。</translation>
    </message>
    <message>
        <source>Green's answers begin well and break off.</source>
        <translation>Green 的应答开头正常，随后中断。</translation>
    </message>
    <message>
        <source>Green's share, %</source>
        <translation>green 的份额，%</translation>
    </message>
    <message>
        <source>HAProxy (process %process) does not end, although it was killed: look what its machine waits for, perhaps a disk.</source>
        <translation>HAProxy（进程 %process）虽已被杀死却没有结束：看看机器在等什么，也许是磁盘。</translation>
    </message>
    <message>
        <source>HAProxy (process %process) runs and serves users, but %because, so no console can order it: %what</source>
        <translation>HAProxy（进程 %process）在运行并服务用户，但%because，因此没有控制台能指挥它：%what</translation>
    </message>
    <message>
        <source>HAProxy cannot be started: %said</source>
        <translation>无法启动 HAProxy：%said</translation>
    </message>
    <message>
        <source>HAProxy could not start: its port may be in use (ss -ltnp).</source>
        <translation>HAProxy 无法启动：其端口可能已被占用（ss -ltnp）。</translation>
    </message>
    <message>
        <source>HAProxy did not finish checking its configuration %file within %seconds s, or was killed meanwhile: do its files' disk and its host names answer?</source>
        <translation>HAProxy 未能在 %seconds s 内检查完其配置 %file，或其间被杀死：其文件所在磁盘和主机名有应答吗？</translation>
    </message>
    <message>
        <source>HAProxy did not start within %seconds s, or was killed meanwhile: look at the system's log for haproxy.</source>
        <translation>HAProxy 未能在 %seconds s 内启动，或其间被杀死：请查看系统日志中的 haproxy。</translation>
    </message>
    <message>
        <source>HAProxy does not answer (no answer within %ms ms): it may hang; see "signalbox router status --config FILE"</source>
        <translation>HAProxy 没有应答（%ms ms 内无应答）：它可能卡住了；见 "signalbox router status --config FILE"</translation>
    </message>
    <message>
        <source>HAProxy does not run (nothing answers at %socket), so users are not served: start it with "signalbox router start --config FILE"</source>
        <translation>HAProxy 没有运行（%socket 处无应答），用户得不到服务：用 "signalbox router start --config FILE" 启动它</translation>
    </message>
    <message>
        <source>HAProxy does not run, so users are not served: start it with "signalbox router start --config FILE".</source>
        <translation>HAProxy 没有运行，用户得不到服务：用 "signalbox router start --config FILE" 启动它。</translation>
    </message>
    <message>
        <source>HAProxy does not run: start it first.</source>
        <translation>HAProxy 没有运行：请先启动它。</translation>
    </message>
    <message>
        <source>HAProxy ended as soon as it was started.</source>
        <translation>HAProxy 一启动就结束了。</translation>
    </message>
    <message>
        <source>HAProxy is here, and %1 is free.</source>
        <translation>HAProxy 已就绪，%1 空闲。</translation>
    </message>
    <message>
        <source>HAProxy is not installed: run  sudo apt-get install haproxy</source>
        <translation>未安装 HAProxy：运行  sudo apt-get install haproxy</translation>
    </message>
    <message>
        <source>HAProxy refuses its configuration %file: correct the service file; what runs now is left as it is.</source>
        <translation>HAProxy 拒绝其配置 %file：请更正服务文件；正在运行的保持不变。</translation>
    </message>
    <message>
        <source>HAProxy runs as process %process, but does not answer, so users probably wait: if it stays so, end it ("signalbox router stop --config FILE") and start it again.</source>
        <translation>HAProxy 以进程 %process 运行，但没有应答，用户很可能在等待：若一直如此，请结束它（"signalbox router stop --config FILE"）再重新启动。</translation>
    </message>
    <message>
        <source>HAProxy stands in front of both. Your users send their requests to this address.</source>
        <translation>HAProxy 位于两者之前。用户把请求发往此地址。</translation>
    </message>
    <message>
        <source>HAProxy was started, but its command socket %socket does not answer: look at the system's log for haproxy.</source>
        <translation>HAProxy 已启动，但其命令套接字 %socket 没有应答：请查看系统日志中的 haproxy。</translation>
    </message>
    <message>
        <source>HAProxy was stopped or killed: "signalbox router start" starts it, with the split as it was.</source>
        <translation>HAProxy 已被停止或杀死："signalbox router start" 会按原有分流启动它。</translation>
    </message>
    <message>
        <source>HAProxy's command socket %socket is not there, and whether users are served cannot be told from it: see "signalbox router status --config FILE"</source>
        <translation>HAProxy 的命令套接字 %socket 不存在，由此无法得知用户是否得到服务：见 "signalbox router status --config FILE"</translation>
    </message>
    <message>
        <source>HAProxy's master process %process cannot be told to reload.</source>
        <translation>无法让 HAProxy 的主进程 %process 重新加载。</translation>
    </message>
    <message>
        <source>HELD at %1.</source>
        <translation>已暂停：%1。</translation>
    </message>
    <message>
        <source>HELD at %1; it goes back to %2 by itself in %3.</source>
        <translation>已暂停：%1；将在 %3 后自动退回 %2。</translation>
    </message>
    <message>
        <source>HELD. All production is on %1: the lease ran out.</source>
        <translation>已暂停。全部生产流量在 %1：租约已到期。</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>HTTP %status from the server: %said</source>
        <translation>服务器返回 HTTP %status：%said</translation>
    </message>
    <message>
        <source>HTTP %status with an empty body</source>
        <translation>HTTP %status，内容为空</translation>
    </message>
    <message>
        <source>HTTP %status, a redirect; put its target in the base URL: %said</source>
        <translation>HTTP %status，重定向；请把其目标写入 base URL：%said</translation>
    </message>
    <message>
        <source>HTTP %status, but not a chat completion: %said</source>
        <translation>HTTP %status，但不是 chat completion：%said</translation>
    </message>
    <message>
        <source>HTTP %status, no credit or quota left: %said</source>
        <translation>HTTP %status，余额或额度已用完：%said</translation>
    </message>
    <message>
        <source>HTTP %status, no such path; check the base URL: %said</source>
        <translation>HTTP %status，没有此路径；请检查 base URL：%said</translation>
    </message>
    <message>
        <source>HTTP %status, overloaded: %said</source>
        <translation>HTTP %status，过载：%said</translation>
    </message>
    <message>
        <source>HTTP %status, rate limited: %said</source>
        <translation>HTTP %status，被限流：%said</translation>
    </message>
    <message>
        <source>HTTP %status, reachable, but it refuses this request: %said</source>
        <translation>HTTP %status，可以连通，但它拒绝此请求：%said</translation>
    </message>
    <message>
        <source>HTTP %status, the CDN cannot reach the relay: %said</source>
        <translation>HTTP %status，CDN 连不到中转站：%said</translation>
    </message>
    <message>
        <source>HTTP %status, the key or this address is refused: %said</source>
        <translation>HTTP %status，密钥或此地址被拒绝：%said</translation>
    </message>
    <message>
        <source>HTTP %status, the relay does not offer the model: %said</source>
        <translation>HTTP %status，中转站不提供此模型：%said</translation>
    </message>
    <message>
        <source>HTTP %status, the server waited too long: %said</source>
        <translation>HTTP %status，服务器等待过久：%said</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>HTTP status %status, which does not exist</source>
        <translation>HTTP 状态 %status，并不存在</translation>
    </message>
    <message>
        <source>Half of the users are on green. Something may go wrong with it, or nothing. Type
  rollback        all traffic to blue
  shift PERCENT   this share to green
  fine            nothing is wrong
  quit            give up, and be told</source>
        <translation>一半用户在 green 上。它可能出问题，也可能不出。请输入
  rollback        全部流量到 blue
  shift PERCENT   把此份额给 green
  fine            没有问题
  quit            放弃，并看答案</translation>
    </message>
    <message>
        <source>Hash of the last</source>
        <translation>末条的哈希</translation>
    </message>
    <message>
        <source>Have it renewed before the deploy.</source>
        <translation>请在部署前让其续期。</translation>
    </message>
    <message>
        <source>Have the relay map them, change what users send, or set router.model_guard.</source>
        <translation>让中转站映射这些名称，改变用户所发的名称，或设置 router.model_guard。</translation>
    </message>
    <message>
        <source>Headers after %1, all of it after %2.</source>
        <translation>响应头在 %1 后，全部在 %2 后。</translation>
    </message>
    <message>
        <source>Headers of %1 come late: p95 %2, against %3 on %4.</source>
        <translation>%1 的响应头来得晚：p95 %2，%4 为 %3。</translation>
    </message>
    <message>
        <source>Headers, ms</source>
        <translation>响应头，ms</translation>
    </message>
    <message>
        <source>Health checks of %1 by "%2": %3 in 30 days</source>
        <translation>%1 的健康检查，按 "%2"：30 天 %3</translation>
    </message>
    <message>
        <source>Health checks of %1 from this desk fail, %2 in a row: %3.</source>
        <translation>本机对 %1 的健康检查连续失败 %2 次：%3。</translation>
    </message>
    <message>
        <source>Health checks still tell of both sides.</source>
        <translation>健康检查仍能反映两侧情况。</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热力</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hop %1 to %2: %3. %4 of %5 probes answered; least %6, median %7, most %8 ms.</source>
        <translation>到 %2 的第 %1 跳：%3。%5 次探测中应答 %4 次；最小 %6，中位 %7，最大 %8 ms。</translation>
    </message>
    <message>
        <source>How everything was when it began</source>
        <translation>开始时的全部状态</translation>
    </message>
    <message>
        <source>How far these figures can be trusted</source>
        <translation>这些数据有多可信</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>开始缘由</translation>
    </message>
    <message>
        <source>How long requests took, and how many</source>
        <translation>请求耗时及其数量</translation>
    </message>
    <message>
        <source>How long the test takes: 60s, 2m</source>
        <translation>测试时长：60s, 2m</translation>
    </message>
    <message>
        <source>How near the candidate is to being called worse, over the run: it is where the line reaches the dashed one.</source>
        <translation>整次发布中候选离判为更差有多近：曲线触及虚线即判定。</translation>
    </message>
    <message>
        <source>How slow the slowest are</source>
        <translation>最慢的有多慢</translation>
    </message>
    <message>
        <source>INFO and above</source>
        <translation>INFO 及以上</translation>
    </message>
    <message>
        <source>If lost: all to %1 within %2</source>
        <translation>若丢失：%2 内全部退回 %1</translation>
    </message>
    <message>
        <source>If this console is lost, all production goes back to %1 within %2.</source>
        <translation>若本控制台丢失，全部生产流量将在 %2 内退回 %1。</translation>
    </message>
    <message>
        <source>In a row on the candidate, from this desk. So many act (%1) when users' requests confirm them; they hold the run when users' requests go well, or when checks of the active side fail too.</source>
        <translation>候选连续失败的次数，从本机看。达到此数（%1），用户请求证实时即执行；用户请求正常，或主用侧的检查也失败时，则暂停发布。</translation>
    </message>
    <message>
        <source>It asks both sides what can be asked before traffic moves. Every deploy begins with one; it moves no traffic.</source>
        <translation>在移动流量之前，向两侧询问一切可问之事。每次部署都以预检开始；它不移动流量。</translation>
    </message>
    <message>
        <source>It goes on by itself; next is %1.</source>
        <translation>它会自行继续；下一步是 %1。</translation>
    </message>
    <message>
        <source>It had been made active</source>
        <translation>它已被设为主用</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>它还没有开始。</translation>
    </message>
    <message>
        <source>It hangs: users may be served still; the way back goes out as soon as it answers.</source>
        <translation>它已卡死：用户可能仍得到服务；它一应答，回退指令即下达。</translation>
    </message>
    <message>
        <source>It is not known yet whether anything is wrong.</source>
        <translation>尚不清楚是否有问题。</translation>
    </message>
    <message>
        <source>It is so now.</source>
        <translation>现在就是如此。</translation>
    </message>
    <message>
        <source>It is watched for %1, then made active.</source>
        <translation>观察 %1 后设为主用。</translation>
    </message>
    <message>
        <source>It keeps all production; %1 becomes the candidate.</source>
        <translation>它保有全部生产流量；%1 成为候选。</translation>
    </message>
    <message>
        <source>It last had %1 of production on %2: users are likely still there. </source>
        <translation>它最后有 %1 的生产流量在 %2：用户很可能仍在那里。</translation>
    </message>
    <message>
        <source>It may be used up during the deploy.</source>
        <translation>部署期间可能用尽。</translation>
    </message>
    <message>
        <source>It multiplied the evidence of worse by that.</source>
        <translation>它使“更差”的证据乘以该倍数。</translation>
    </message>
    <message>
        <source>It ran out, is for another name, or its authority is not known here.</source>
        <translation>证书已过期、属于其他名称，或其颁发机构在这里未知。</translation>
    </message>
    <message>
        <source>It takes a second or two. Traffic stays as it is.</source>
        <translation>需要一两秒。流量保持不变。</translation>
    </message>
    <message>
        <source>It usually means</source>
        <translation>通常意味着</translation>
    </message>
    <message>
        <source>It was copied with a part missing, or has the wrong prefix.</source>
        <translation>复制时缺了一部分，或前缀有误。</translation>
    </message>
    <message>
        <source>It was found no worse, and something speaks against it since: %1, %2. %3</source>
        <translation>曾判定不差，此后出现相反的迹象：%1，%2。%3</translation>
    </message>
    <message>
        <source>It was not stored, so the next reload brings the old one back: %1</source>
        <translation>密钥未保存，下次重载会恢复旧密钥：%1</translation>
    </message>
    <message>
        <source>It was so when the line of the log was written; now it is not seen.</source>
        <translation>写下该日志行时如此；现在未见。</translation>
    </message>
    <message>
        <source>It was: %1, in this drill for %2 % of the users. Usually: %3</source>
        <translation>真相：%1，本次演练涉及 %2 % 的用户。通常：%3</translation>
    </message>
    <message>
        <source>It was: %1, in this drill on %2 % of the requests of %3 % of the users. Usually: %4</source>
        <translation>真相：%1，本次演练涉及 %3 % 用户的 %2 % 请求。通常：%4</translation>
    </message>
    <message>
        <source>It was: %1, in this drill on %2 % of the requests. Usually: %3</source>
        <translation>真相：%1，本次演练涉及 %2 % 的请求。通常：%3</translation>
    </message>
    <message>
        <source>It was: %1. %2</source>
        <translation>真相：%1。%2</translation>
    </message>
    <message>
        <source>Its health checks get HTTP %1.</source>
        <translation>其健康检查得到 HTTP %1。</translation>
    </message>
    <message>
        <source>Its relay has not told its limit.</source>
        <translation>其中转站未告知限额。</translation>
    </message>
    <message>
        <source>Its socket was removed: "signalbox router reload" puts a new one beside it.</source>
        <translation>其套接字被移除："signalbox router reload" 会在旁边启动一个新的 HAProxy。</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>JSON that is no object</source>
        <translation>JSON 不是对象</translation>
    </message>
    <message>
        <source>JSON without choices</source>
        <translation>JSON 中没有 choices</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志库</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Key is &amp;kept</source>
        <translation>密钥保存在(&amp;K)</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>Key of %1…</source>
        <translation>%1 的密钥…</translation>
    </message>
    <message>
        <source>LEASE RAN OUT: no console renewed it, so the router itself gave all production back to %active; %side had %share</source>
        <translation>租约已到期：没有控制台续租，路由器已自行把全部生产流量交还 %active；此前 %side 有 %share</translation>
    </message>
    <message>
        <source>Last minute.</source>
        <translation>最近一分钟。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Latency chart</source>
        <translation>延迟图</translation>
    </message>
    <message>
        <source>Latency, failures and share over time</source>
        <translation>延迟、失败和份额随时间的变化</translation>
    </message>
    <message>
        <source>Lease ran out: all on %1</source>
        <translation>租约已到期：全部在 %1</translation>
    </message>
    <message>
        <source>Lease: not read from the router yet.</source>
        <translation>租约：尚未从路由器读取。</translation>
    </message>
    <message>
        <source>Lease: not read yet</source>
        <translation>租约：尚未读取</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation>左右键移动光标，加减键缩放，Page Up 和 Page Down 前后移动时间，End 回到实时。</translation>
    </message>
    <message>
        <source>Left of the relay's own limit, as a check was told.</source>
        <translation>中转站自身限额的剩余，据一次检查所得。</translation>
    </message>
    <message>
        <source>Left out: the last one was still open, or our own limit had no room.</source>
        <translation>未计入：上一次尚未结束，或我方上限没有余量。</translation>
    </message>
    <message>
        <source>Less traffic was ordered: %1%2</source>
        <translation>下达减少流量：%1%2</translation>
    </message>
    <message>
        <source>Let the plan go on. Asks first.</source>
        <translation>让计划继续。会先询问。</translation>
    </message>
    <message>
        <source>Lines of the preflight</source>
        <translation>预检各行</translation>
    </message>
    <message>
        <source>Look at environment.%side.probe: token_field and model.</source>
        <translation>检查 environment.%side.probe：token_field 和 model。</translation>
    </message>
    <message>
        <source>Look at the certificate's name and chain; router.ca_file names further authorities.</source>
        <translation>检查证书的名称和证书链；router.ca_file 可指定其他颁发机构。</translation>
    </message>
    <message>
        <source>Look in the relay's console whether the key is active, allowed from this address, and has quota; else replace it.</source>
        <translation>在中转站的控制台查看密钥是否已激活、是否允许从此地址使用、是否有额度；否则更换。</translation>
    </message>
    <message>
        <source>Look with "signalbox router status --config FILE"; the line that "signalbox router breakglass --config FILE" prints brings all traffic back without a console.</source>
        <translation>请用 "signalbox router status --config FILE" 查看；"signalbox router breakglass --config FILE" 输出的那一行可在没有控制台时带回全部流量。</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>MISSING, and so is %1</source>
        <translation>缺失，%1 也缺失</translation>
    </message>
    <message>
        <source>Make %1 active now</source>
        <translation>立即把 %1 设为主用</translation>
    </message>
    <message>
        <source>Make it active</source>
        <translation>设为主用</translation>
    </message>
    <message>
        <source>Make the candidate active now, whatever the plan says. Wants a reason, then asks.</source>
        <translation>不管计划如何，立即把候选设为主用。须填写原因，然后询问。</translation>
    </message>
    <message>
        <source>Make the candidate of %1 active now, with all production?</source>
        <translation>立即把 %1 的候选设为主用，承接全部生产流量？</translation>
    </message>
    <message>
        <source>Making %1 active.</source>
        <translation>正在把 %1 设为主用。</translation>
    </message>
    <message>
        <source>Map it to one that is listed (environment.%side.models), or have it enabled; router.model_guard keeps such requests on the other side.</source>
        <translation>映射到已列出的模型（environment.%side.models），或让其启用；router.model_guard 会把这类请求留在另一侧。</translation>
    </message>
    <message>
        <source>Measured here so far: %1 of %2 requests failed.</source>
        <translation>本机迄今测量：%2 个请求中 %1 个失败。</translation>
    </message>
    <message>
        <source>Measuring runs in other threads; a stall delays only what you see and press.</source>
        <translation>测量在其他线程中进行；卡顿只延误你看到和按下的内容。</translation>
    </message>
    <message>
        <source>Median in the smoke of its percentiles</source>
        <translation>百分位烟雾中的中位数</translation>
    </message>
    <message>
        <source>Median of health checks, not of users' requests, last minute.</source>
        <translation>健康检查的中位数，不是用户请求的，最近一分钟。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models that each side lists</source>
        <translation>各侧列出的模型</translation>
    </message>
    <message>
        <source>More about %1: key, playbook, pages of the relay</source>
        <translation>%1 的更多内容：密钥、处置手册、中转站页面</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>更多页面</translation>
    </message>
    <message>
        <source>More requests of the candidate, by the evidence so far: it falls as they come, and rises again when one of them speaks the other way. None while there are signs of harm.</source>
        <translation>按目前证据，候选还需要的请求数：随请求到来而减少，某个请求表明相反时又会增加。有变差迹象时不给出。</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>Moving users does not help: look at what both share.</source>
        <translation>移动用户没有帮助：请查两侧共用的部分。</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: %1 observed</source>
        <translation>未证实：实测 %1</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: %1, %2</source>
        <translation>未证实：%1（%2）</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: no request seen</source>
        <translation>未确认：未见任何请求</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: no router has it. The way back waits in its file: at its next start or reload all production goes to %1</source>
        <translation>未证实：没有路由器收到该指令。回退指令留在路由器的文件中：它下次启动或重载时，全部生产流量转到 %1</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: the router has not acknowledged it. %1</source>
        <translation>未证实：路由器尚未确认。%1</translation>
    </message>
    <message>
        <source>NOT OPEN</source>
        <translation>不通</translation>
    </message>
    <message>
        <source>NOT PROVEN</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>NOTHING TO SEE YET</source>
        <translation>尚无实测</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>服务名称</translation>
    </message>
    <message>
        <source>Neither relay has told its limit.</source>
        <translation>两个中转站都未告知限额。</translation>
    </message>
    <message>
        <source>New key of %1; it is not shown</source>
        <translation>%1 的新密钥；不显示</translation>
    </message>
    <message>
        <source>Next…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>No canary test yet</source>
        <translation>尚无 canary 测试</translation>
    </message>
    <message>
        <source>No cause is seen from here, but %1.</source>
        <translation>从这里看不出原因，但 %1。</translation>
    </message>
    <message>
        <source>No cause is seen from this desk, but %1.</source>
        <translation>从本机看不出原因，但 %1。</translation>
    </message>
    <message>
        <source>No cause stands out, but %1.</source>
        <translation>没有突出的原因，但 %1。</translation>
    </message>
    <message>
        <source>No cause stands out, but %1: measure longer, with --for.</source>
        <translation>没有突出的原因，但 %1：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>No console renews its lease. Reason of the hold: %1.</source>
        <translation>没有控制台为其续租。暂停原因：%1。</translation>
    </message>
    <message>
        <source>No console renews the lease: all production goes back to %1 in %2. Hold or resume keeps the split.</source>
        <translation>没有控制台续租：全部生产流量将在 %2 后退回 %1。暂停或继续可保住分流。</translation>
    </message>
    <message>
        <source>No console renews the lease: all production goes back to %1 in %2. “Keep” leaves the split as it is.</source>
        <translation>没有控制台续租：全部生产流量将在 %2 后退回 %1。“保持”可保住分流。</translation>
    </message>
    <message>
        <source>No figures yet: connecting.</source>
        <translation>尚无数据：连接中。</translation>
    </message>
    <message>
        <source>No figures: the router's feed is not connected.</source>
        <translation>无数据：路由器的数据流未连接。</translation>
    </message>
    <message>
        <source>No health check has finished yet.</source>
        <translation>尚无健康检查完成。</translation>
    </message>
    <message>
        <source>No key was read.</source>
        <translation>未读取任何密钥。</translation>
    </message>
    <message>
        <source>No lease, since the way back is not open: if no console is left, the split stays as it is.</source>
        <translation>无租约，因为回退通道不通：若没有控制台，分流保持不变。</translation>
    </message>
    <message>
        <source>No lease: if no console is left, the split stays as it is.</source>
        <translation>无租约：若没有控制台，分流保持不变。</translation>
    </message>
    <message>
        <source>No lease: the split stays</source>
        <translation>无租约：分流保持不变</translation>
    </message>
    <message>
        <source>No news from the router.</source>
        <translation>路由器没有消息。</translation>
    </message>
    <message>
        <source>No plan is moving.</source>
        <translation>没有计划在推进。</translation>
    </message>
    <message>
        <source>No preflight yet</source>
        <translation>尚无预检</translation>
    </message>
    <message>
        <source>No request began to show it.</source>
        <translation>没有请求开始，尚无法显示。</translation>
    </message>
    <message>
        <source>No request is known of the time in which somebody watched.</source>
        <translation>在有人观察的时间里没有已知的请求。</translation>
    </message>
    <message>
        <source>No request of a user finished here in the last minute.</source>
        <translation>最近一分钟这里没有用户请求结束。</translation>
    </message>
    <message>
        <source>No request of a user finished in the last minute.</source>
        <translation>最近一分钟没有用户请求完成。</translation>
    </message>
    <message>
        <source>No request of a user in this time.</source>
        <translation>这段时间没有用户请求。</translation>
    </message>
    <message>
        <source>No request of a user was answered.</source>
        <translation>没有用户请求得到应答。</translation>
    </message>
    <message>
        <source>No request of a user yet. Clients belong at %1.</source>
        <translation>尚无用户请求。客户端应指向 %1。</translation>
    </message>
    <message>
        <source>No request was answered in this time.</source>
        <translation>这段时间没有请求得到应答。</translation>
    </message>
    <message>
        <source>No request was started under this order yet.</source>
        <translation>此指令下尚无请求开始。</translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation>尚无请求。</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>没有未结束的发布。</translation>
    </message>
    <message>
        <source>No run is open. To send everything back by hand, arm first (Ctrl+Shift+A).</source>
        <translation>没有未结束的发布。要手动全部退回，请先解锁（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>No run was judged yet</source>
        <translation>尚未评判过任何发布</translation>
    </message>
    <message>
        <source>No run was open</source>
        <translation>没有未结束的发布</translation>
    </message>
    <message>
        <source>No run was rolled back.</source>
        <translation>没有被回滚的发布。</translation>
    </message>
    <message>
        <source>No single request of this time is kept: only the newest are, since %1.</source>
        <translation>没有保存这段时间的单个请求：只保存最新的，自 %1 起。</translation>
    </message>
    <message>
        <source>No step is being held.</source>
        <translation>没有步骤在停留。</translation>
    </message>
    <message>
        <source>Nobody asked yet which models the two sides offer.</source>
        <translation>尚未询问两侧提供哪些模型。</translation>
    </message>
    <message>
        <source>Nobody listens there: the relay is down, or the port is wrong.</source>
        <translation>那里没有监听：中转站已停，或端口有误。</translation>
    </message>
    <message>
        <source>Nobody renews the lease then: in %1 the router itself gives all production back to %2, unless a window is opened before, or "signalbox deploy --resume" goes on with it.</source>
        <translation>此后无人续租：%1 后路由器会自行把全部生产流量交还 %2，除非此前打开窗口，或用 "signalbox deploy --resume" 继续。</translation>
    </message>
    <message>
        <source>Nobody who verifies certificates can connect, the router among them.</source>
        <translation>凡验证证书者都无法连接，包括路由器。</translation>
    </message>
    <message>
        <source>Not a share: give 0 to 100 with at most two decimals.</source>
        <translation>不是份额：请输入 0 至 100，最多两位小数。</translation>
    </message>
    <message>
        <source>Not decided about %1: %2</source>
        <translation>对 %1 尚未判定：%2</translation>
    </message>
    <message>
        <source>Not decided at %1: %2</source>
        <translation>%1 未定：%2</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Not kept: %1 has a mistake and is left as it is.</source>
        <translation>未保存：%1 有错误，保持原样。</translation>
    </message>
    <message>
        <source>Not like this: %1.</source>
        <translation>不能这样：%1。</translation>
    </message>
    <message>
        <source>Not ready at %1: %2</source>
        <translation>%1 未就绪：%2</translation>
    </message>
    <message>
        <source>Not renewed: all to %1 in %2</source>
        <translation>未续租：%2 后全部到 %1</translation>
    </message>
    <message>
        <source>Not this time.</source>
        <translation>这次没有成功。</translation>
    </message>
    <message>
        <source>Not told; many relays do not.</source>
        <translation>未告知；许多中转站都不告知。</translation>
    </message>
    <message>
        <source>Not traced yet: it is while this page is open.</source>
        <translation>尚未追踪：打开此页时才追踪。</translation>
    </message>
    <message>
        <source>Nothing acts on it by itself here.</source>
        <translation>此处不会自动采取行动。</translation>
    </message>
    <message>
        <source>Nothing decided about %1</source>
        <translation>%1 无法判定</translation>
    </message>
    <message>
        <source>Nothing exceeds what is tolerated: %1. %2</source>
        <translation>没有超出容许范围的：%1。%2</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>没有已暂停的发布。</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>对此一无所知。</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>对此服务尚一无所知。</translation>
    </message>
    <message>
        <source>Nothing is known of the traffic.</source>
        <translation>对流量一无所知。</translation>
    </message>
    <message>
        <source>Nothing is known of the traffic. It takes a second when the router runs.</source>
        <translation>对流量一无所知。路由器在运行时，这需要一秒。</translation>
    </message>
    <message>
        <source>Nothing is wrong now.</source>
        <translation>现在一切正常。</translation>
    </message>
    <message>
        <source>Nothing moves. %1, set by hand.</source>
        <translation>没有变动。%1，手动设定。</translation>
    </message>
    <message>
        <source>Nothing moves. All production goes to %1.</source>
        <translation>没有变动。全部生产流量在 %1。</translation>
    </message>
    <message>
        <source>Nothing of %1 could be measured.</source>
        <translation>%1 什么也没有测到。</translation>
    </message>
    <message>
        <source>Nothing of %1 to compare with.</source>
        <translation>没有 %1 的数据可比较。</translation>
    </message>
    <message>
        <source>Nothing stands out: the slow ones are like the others.</source>
        <translation>没有突出之处：慢请求与其他请求一样。</translation>
    </message>
    <message>
        <source>Nothing was measured in this time. Phases are measured while this page or a run is open.</source>
        <translation>这段时间没有测量。此页打开或发布进行时才测量各阶段。</translation>
    </message>
    <message>
        <source>Nothing was measured yet: both sides are, while this page is open.</source>
        <translation>尚无测量：此页打开时才测量两侧。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>没有发送任何指令。%1</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>当前：%1。</translation>
    </message>
    <message>
        <source>Nowhere by more than chance.</source>
        <translation>各处差别均不超出偶然。</translation>
    </message>
    <message>
        <source>OK and above</source>
        <translation>OK 及以上</translation>
    </message>
    <message>
        <source>OLD, of %1 min ago: </source>
        <translation>旧，%1 分钟前：</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>畅通</translation>
    </message>
    <message>
        <source>Observed, of before and after together: %1 (95 %: %2 to %3).</source>
        <translation>实测，前后合计：%1（95 %：%2 至 %3）。</translation>
    </message>
    <message>
        <source>Observed: %1 (95 %: %2 to %3).</source>
        <translation>实测：%1（95 %：%2 至 %3）。</translation>
    </message>
    <message>
        <source>Observed: %1.</source>
        <translation>实测：%1。</translation>
    </message>
    <message>
        <source>Of %1 requests started under this order, 95 % interval, counted %2.</source>
        <translation>此指令下开始的 %1 个请求，95 % 区间，计于 %2。</translation>
    </message>
    <message>
        <source>Of 100 requests %1 took no longer than:</source>
        <translation>每 100 个请求中有 %1 个耗时不超过：</translation>
    </message>
    <message>
        <source>Of about %1 seen in the last minute; each stays on one side.</source>
        <translation>最近一分钟见到的约 %1 个之中；每个用户固定在一侧。</translation>
    </message>
    <message>
        <source>Of the bake, in a row, after %1 looks; the second figure rolls back.</source>
        <translation>观察期内连续的次数，已观察 %1 次；达到第二个数即回滚。</translation>
    </message>
    <message>
        <source>Of users, at the rate of the last seconds.</source>
        <translation>用户的，按最近几秒的速率。</translation>
    </message>
    <message>
        <source>One of blue's instances refuses connections.</source>
        <translation>Blue 的一个实例拒绝连接。</translation>
    </message>
    <message>
        <source>One request in ten takes 400 ms longer on green.</source>
        <translation>Green 上每十个请求有一个多花 400 ms。</translation>
    </message>
    <message>
        <source>One side alone: nothing to compare it with, and no request of it failed.</source>
        <translation>只有一侧：没有可比较的，它的请求也没有失败。</translation>
    </message>
    <message>
        <source>One side alone: nothing to compare it with; %1 of %2 requests failed, which no cause is seen of.</source>
        <translation>仅一侧：无可比较；%2 个请求中有 %1 个失败，看不出原因。</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>开始者</translation>
    </message>
    <message>
        <source>Order it again</source>
        <translation>再次下达</translation>
    </message>
    <message>
        <source>Ordered: %1 to green.</source>
        <translation>已下达：%1 流向 green。</translation>
    </message>
    <message>
        <source>Ordered: %1 → %2 to green, within this time.</source>
        <translation>要求：%1 → %2 流向 green，在此期间。</translation>
    </message>
    <message>
        <source>Other programs use the same key. The console itself keeps to its own limit.</source>
        <translation>其他程序也用同一密钥。控制台自身遵守自己的上限。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Patch (*.patch)</source>
        <translation>补丁 (*.patch)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Plan %1 of run %2, from its first step.</source>
        <translation>发布 %2 的计划 %1，从第一步开始。</translation>
    </message>
    <message>
        <source>Plan “%1”: %2, then active; takes %3 or more. %4 failed checks in a row roll back.</source>
        <translation>计划“%1”：%2，然后设为主用；用时 %3 以上。连续 %4 次检查失败则回滚。</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>处置手册</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Preflight FAILED: %1. A reason overrides it; both are journaled.</source>
        <translation>预检失败：%1。填写原因可越过；两者都记入日志库。</translation>
    </message>
    <message>
        <source>Preflight before the deploy</source>
        <translation>部署前的预检</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>提升…</translation>
    </message>
    <message>
        <source>Proof of the way back</source>
        <translation>回退通道的证明</translation>
    </message>
    <message>
        <source>Proves at any later time that the journal up to this record is the one told here:</source>
        <translation>日后随时可证明，日志库至此记录为止与这里所述相同：</translation>
    </message>
    <message>
        <source>Pruned</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>ROLE UNKNOWN</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>ROLLING BACK from %side to %active: %because</source>
        <translation>正在从 %side 回滚到 %active：%because</translation>
    </message>
    <message>
        <source>ROLLING BACK step by step to %1: %2 now.</source>
        <translation>正在逐步回滚到 %1：现在 %2。</translation>
    </message>
    <message>
        <source>ROLLING BACK to %1 — NOT CONFIRMED for %2.</source>
        <translation>正在回滚到 %1 — 未证实，已 %2。</translation>
    </message>
    <message>
        <source>ROLLING BACK: all production to %1.</source>
        <translation>正在回滚：全部生产流量到 %1。</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>时间范围：%1</translation>
    </message>
    <message>
        <source>Rate: one %1 costs %2 %3 (%4). Saved a month at other rates:</source>
        <translation>汇率：1 %1 = %2 %3（%4）。其他汇率下每月节省：</translation>
    </message>
    <message>
        <source>Read-only again: 15 minutes went by without a key or a click.</source>
        <translation>恢复只读：15 分钟没有按键或点击。</translation>
    </message>
    <message>
        <source>Read-only again: this computer was asleep. Look first, then arm.</source>
        <translation>恢复只读：本机休眠过。请先查看，再解锁。</translation>
    </message>
    <message>
        <source>Read-only · Arm…</source>
        <translation>只读 · 解锁…</translation>
    </message>
    <message>
        <source>Read-only, arm</source>
        <translation>只读，点击解锁</translation>
    </message>
    <message>
        <source>Ready at %1, with something to look at: %2</source>
        <translation>%1 就绪，有需查看之处：%2</translation>
    </message>
    <message>
        <source>Ready at %1: %2</source>
        <translation>%1 就绪：%2</translation>
    </message>
    <message>
        <source>Reason for deploying although the preflight failed</source>
        <translation>预检失败仍要部署的原因</translation>
    </message>
    <message>
        <source>Reason for promoting at once</source>
        <translation>立即提升的原因</translation>
    </message>
    <message>
        <source>Reason for taking over</source>
        <translation>接管的原因</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Records of this run</source>
        <translation>此发布的记录</translation>
    </message>
    <message>
        <source>Renewed elsewhere; if lost: %1 within %2</source>
        <translation>他处续租；若丢失：%2 内退回 %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Requested, acknowledged and observed share</source>
        <translation>要求、已确认和实测的份额</translation>
    </message>
    <message>
        <source>Requested: %1 of production to %2; observed: %3, by %4 requests.</source>
        <translation>指令：%1 生产流量给 %2；实测：%3，依据 %4 个请求。</translation>
    </message>
    <message>
        <source>Requested: %1 to green.</source>
        <translation>要求：%1 流向 green。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests are started here and none finishes.</source>
        <translation>这里有请求开始而没有一个结束。</translation>
    </message>
    <message>
        <source>Requests hit</source>
        <translation>受影响请求</translation>
    </message>
    <message>
        <source>Requests left of the relay's own limit, told %1 in answer to a %2.</source>
        <translation>中转站自身限额的剩余请求数，%1在应答%2时告知。</translation>
    </message>
    <message>
        <source>Requests on the candidate</source>
        <translation>候选上的请求</translation>
    </message>
    <message>
        <source>Requests open at once; those that run stay where they are.</source>
        <translation>同时未结束的请求；进行中的留在原处。</translation>
    </message>
    <message>
        <source>Requests that moved it, the newest first</source>
        <translation>推动证据的请求，最新的在前</translation>
    </message>
    <message>
        <source>Requests that moved the evidence</source>
        <translation>推动证据的请求</translation>
    </message>
    <message>
        <source>Requests to %1 hang: %2 are open, none finishes.</source>
        <translation>发往 %1 的请求卡住：%2 个未结束，没有一个结束。</translation>
    </message>
    <message>
        <source>Reset times that relays give as a date are wrong by as much.</source>
        <translation>中转站以日期给出的重置时间会有同样大的偏差。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume the plan at %1 to %2</source>
        <translation>以 %1 流向 %2 继续计划</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>重试…</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Roll back again: at once. Reason: %1.</source>
        <translation>再按一次“回滚”：立即退回。原因：%1。</translation>
    </message>
    <message>
        <source>Roll back to blue</source>
        <translation>回滚到 blue</translation>
    </message>
    <message>
        <source>Roll back to green</source>
        <translation>回滚到 green</translation>
    </message>
    <message>
        <source>Roll back: %1 is healthy, and takes all production again.</source>
        <translation>回滚：%1 健康，重新承载全部生产流量。</translation>
    </message>
    <message>
        <source>Rolled back because</source>
        <translation>回滚原因</translation>
    </message>
    <message>
        <source>Rolled back: %1.</source>
        <translation>已回滚：%1。</translation>
    </message>
    <message>
        <source>Rolling back does not help.</source>
        <translation>回滚没有帮助。</translation>
    </message>
    <message>
        <source>Rolling back does not help; %1 is healthy: Deploy… or the slider moves users there.</source>
        <translation>回滚没有帮助；%1 健康：用“部署…”或滑块把用户移到那里。</translation>
    </message>
    <message>
        <source>Rolling back does not help; %1 is healthy: the slider moves users there (a deploy would be refused).</source>
        <translation>回滚没有帮助；%1 健康：用滑块把用户移到那里（部署会被拒绝）。</translation>
    </message>
    <message>
        <source>Rolling back does not help; checks of %1 are well, but it was rolled back itself.</source>
        <translation>回滚没有帮助；%1 的检查正常，但它自己曾被回滚。</translation>
    </message>
    <message>
        <source>Rolling back: wait until it is confirmed.</source>
        <translation>正在回滚：请等到证实。</translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation>正在回滚…</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Rollout figures</source>
        <translation>发布数据</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>Router: %1.</source>
        <translation>路由器：%1。</translation>
    </message>
    <message>
        <source>Routing: the nearest region is not the one that answers.</source>
        <translation>路由：应答的不是最近的区域。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>发布 %1</translation>
    </message>
    <message>
        <source>Run %1 is open: %2 has %3 of production. When this window closes nobody watches %2, and no console rolls it back.</source>
        <translation>发布 %1 进行中：%2 占 %3 的生产流量。此窗口关闭后无人看守 %2，也没有控制台会回滚。</translation>
    </message>
    <message>
        <source>Run %1 made it active. Roll back brings all production to %2 again.</source>
        <translation>运行 %1 把它设为主用。回滚会把全部生产流量带回 %2。</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>%2 的发布 %1：%3</translation>
    </message>
    <message>
        <source>Run %1 was rolled back %2: %3.</source>
        <translation>发布 %1 已于 %2回滚：%3。</translation>
    </message>
    <message>
        <source>Run %1 was rolled back for it, %2; it is not seen now.</source>
        <translation>发布 %1 曾因此回滚（%2）；现在未见。</translation>
    </message>
    <message>
        <source>Run %1 was rolled back: %2.</source>
        <translation>发布 %1 已回滚：%2。</translation>
    </message>
    <message>
        <source>Run %1, A/A drill</source>
        <translation>发布 %1，A/A 演练</translation>
    </message>
    <message>
        <source>Run %1, only advises</source>
        <translation>发布 %1，仅给建议</translation>
    </message>
    <message>
        <source>Run preflight</source>
        <translation>运行预检</translation>
    </message>
    <message>
        <source>Run the preflight again.</source>
        <translation>重新运行预检。</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>SANDBOX · %1</source>
        <translation>沙箱 · %1</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation>另存为补丁…</translation>
    </message>
    <message>
        <source>Save the patch</source>
        <translation>保存补丁</translation>
    </message>
    <message>
        <source>Saved a month at other exchange rates</source>
        <translation>其他汇率下每月节省</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved: %1 a month (%2 %), %3 a year</source>
        <translation>节省：每月 %1（%2 %），每年 %3</translation>
    </message>
    <message>
        <source>Savings: not known, a price is missing.</source>
        <translation>节省：未知，缺少价格。</translation>
    </message>
    <message>
        <source>Savings: not known, there is no rate between %1 and %2; give --rate.</source>
        <translation>节省：未知，%1 与 %2 之间没有汇率；请用 --rate。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Second price sheet</source>
        <translation>第二份价目表</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Seen at %1.</source>
        <translation>见于 %1。</translation>
    </message>
    <message>
        <source>Seen in the last minute. Every request is given by dice, so each of them can meet the candidate.</source>
        <translation>最近一分钟所见。每个请求随机分配，因此其中任何一个用户都可能遇到候选。</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>下达 %1</translation>
    </message>
    <message>
        <source>Send all production back to the active side</source>
        <translation>全部生产流量退回主用侧</translation>
    </message>
    <message>
        <source>Send the typed share. Asks before it sends more.</source>
        <translation>下达输入的份额。增加前会询问。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service &amp;file</source>
        <translation>服务文件(&amp;F)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>服务文件</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set environment.%side.key, unless the relay wants none.</source>
        <translation>设置 environment.%side.key，除非中转站不需要密钥。</translation>
    </message>
    <message>
        <source>Set environment.%side.key_prefix to how this relay's keys begin.</source>
        <translation>把 environment.%side.key_prefix 设为此中转站密钥的开头。</translation>
    </message>
    <message>
        <source>Set this computer's clock by NTP.</source>
        <translation>用 NTP 校准本机时钟。</translation>
    </message>
    <message>
        <source>Share chart</source>
        <translation>份额图</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>份额（百分比）</translation>
    </message>
    <message>
        <source>Share of production for the candidate: drag, arrow and Page keys. Asks before it sends more.</source>
        <translation>候选的生产流量份额：拖动，或用方向键和 Page 键。增加前会询问。</translation>
    </message>
    <message>
        <source>Share of production to green</source>
        <translation>流向 green 的生产流量份额</translation>
    </message>
    <message>
        <source>Share of production to the candidate</source>
        <translation>候选的生产流量份额</translation>
    </message>
    <message>
        <source>Share of production, as the router has it.</source>
        <translation>生产流量份额，以路由器为准。</translation>
    </message>
    <message>
        <source>Shares are green's. Latencies are milliseconds to the response headers.</source>
        <translation>份额均为 green 的。延迟为到响应头的毫秒数。</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>显示最近 %1</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>Signalbox</source>
        <translation>Signalbox</translation>
    </message>
    <message>
        <source>Signalbox: a new service</source>
        <translation>Signalbox：新服务</translation>
    </message>
    <message>
        <source>Simulated relays: no real user is served. Choose a fault by name.</source>
        <translation>模拟的中转站：不服务真实用户。按名称选择故障。</translation>
    </message>
    <message>
        <source>Since the run began %1 requests ended on %2, %3 on %4.</source>
        <translation>自本次运行开始，%2 上结束 %1 个请求，%4 上 %3 个。</translation>
    </message>
    <message>
        <source>Single requests</source>
        <translation>单个请求</translation>
    </message>
    <message>
        <source>Skips every step that is left, and the bake. Reason: %1.</source>
        <translation>跳过余下的全部步骤和观察期。原因：%1。</translation>
    </message>
    <message>
        <source>Slower or not cannot be told of so few requests.</source>
        <translation>请求太少，尚不能判断是否更慢。</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>烟雾</translation>
    </message>
    <message>
        <source>Smoke and Tail compare with an earlier time; this view does not.</source>
        <translation>“烟雾”和“尾延迟”可与更早时间比较；此视图不比较。</translation>
    </message>
    <message>
        <source>Somebody between here and the relay opens the connection.</source>
        <translation>本机与中转站之间有中间人解开了连接。</translation>
    </message>
    <message>
        <source>Somebody listens on %1 already: choose another port.</source>
        <translation>%1 上已有程序监听：请换一个端口。</translation>
    </message>
    <message>
        <source>Start a canary test</source>
        <translation>开始 canary 测试</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>开始测试</translation>
    </message>
    <message>
        <source>Start the plan. Asks first.</source>
        <translation>启动计划。会先询问。</translation>
    </message>
    <message>
        <source>Started a second, and open now.</source>
        <translation>每秒开始数，以及现在未结束数。</translation>
    </message>
    <message>
        <source>Starting: nothing is known for %1.</source>
        <translation>启动中：已 %1 一无所知。</translation>
    </message>
    <message>
        <source>Starting: nothing is known yet.</source>
        <translation>启动中：尚一无所知。</translation>
    </message>
    <message>
        <source>Status page ↗</source>
        <translation>状态页 ↗</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 to %4</source>
        <translation>第 %1/%2 步：%3 流向 %4</translation>
    </message>
    <message>
        <source>Step %1 of %2: moving to %3.</source>
        <translation>第 %1 步，共 %2 步：正在移到 %3。</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>退一步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the canary test</source>
        <translation>停止 canary 测试</translation>
    </message>
    <message>
        <source>Stop the plan where it is. Traffic stays as it is.</source>
        <translation>让计划停在当前位置。流量保持不变。</translation>
    </message>
    <message>
        <source>THE ROUTER HAS ANOTHER: %1; "signalbox key rotate %2" brings it this one</source>
        <translation>路由器的密钥不同：%1；"signalbox key rotate %2" 可把这个交给它</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; Roll back goes all the same.</source>
        <translation>回退通道不通：%1。本控制台不会自动回滚；“回滚”仍可执行。</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; if it is lost, the lease brings all production back there all the same: order the share anew, and it has no lease.</source>
        <translation>回退通道不通：%1。本控制台不会自动回滚；若本控制台丢失，租约仍会把全部生产流量退回那里：重新下达该份额即不带租约。</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %why</source>
        <translation>回退通道不通：%why</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>TLS failed; check the certificate and the CA file: %said</source>
        <translation>TLS 失败；请检查证书和 CA 文件：%said</translation>
    </message>
    <message>
        <source>TLS: no handshake ended well</source>
        <translation>TLS：没有一次握手成功</translation>
    </message>
    <message>
        <source>TLS: none begun, no connection was made</source>
        <translation>TLS：未开始，没有建立连接</translation>
    </message>
    <message>
        <source>TLS: none, plain http</source>
        <translation>TLS：无，明文 http</translation>
    </message>
    <message>
        <source>TPOT p50</source>
        <translation>TPOT p50</translation>
    </message>
    <message>
        <source>TPOT p95</source>
        <translation>TPOT p95</translation>
    </message>
    <message>
        <source>TTFT p50</source>
        <translation>TTFT p50</translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation>TTFT p95</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>尾延迟</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Test the key…</source>
        <translation>测试密钥…</translation>
    </message>
    <message>
        <source>Test the new key</source>
        <translation>测试新密钥</translation>
    </message>
    <message>
        <source>Test this key</source>
        <translation>测试此密钥</translation>
    </message>
    <message>
        <source>Testing %1: %2, about %3 left</source>
        <translation>正在测试 %1：%2，约剩 %3</translation>
    </message>
    <message>
        <source>Testing %1: all sent, waiting for the last answers</source>
        <translation>正在测试 %1：已全部发送，等待最后的应答</translation>
    </message>
    <message>
        <source>The active side has none to compare with.</source>
        <translation>主用侧没有可供比较的请求。</translation>
    </message>
    <message>
        <source>The base URL lacks its path (/v1).</source>
        <translation>base URL 缺少路径（/v1）。</translation>
    </message>
    <message>
        <source>The candidate is being made active.</source>
        <translation>正在把候选设为主用。</translation>
    </message>
    <message>
        <source>The candidate's share is a number above 0, at most 100.</source>
        <translation>候选的份额是大于 0、不超过 100 的数字。</translation>
    </message>
    <message>
        <source>The candidate's share of the test requests, %</source>
        <translation>候选在测试请求中的份额，%</translation>
    </message>
    <message>
        <source>The change costs %1 once: never paid back</source>
        <translation>切换一次性花费 %1：永远收不回</translation>
    </message>
    <message>
        <source>The change costs %1 once: paid back in %2 months</source>
        <translation>切换一次性花费 %1：%2 个月收回</translation>
    </message>
    <message>
        <source>The connection is closed before an answer: an overloaded or restarting relay.</source>
        <translation>应答前连接被关闭：中转站过载或在重启。</translation>
    </message>
    <message>
        <source>The console brought it back by itself, and you did nothing.</source>
        <translation>控制台自行退回，您没有操作。</translation>
    </message>
    <message>
        <source>The console brought it back by itself, before you did anything.</source>
        <translation>在你动手之前，控制台已自行回滚。</translation>
    </message>
    <message>
        <source>The credit is spent, or a spending limit is reached. No retry mends it.</source>
        <translation>余额已用完，或已达消费上限。重试无济于事。</translation>
    </message>
    <message>
        <source>The day of the rate is written like 2026-11-24.</source>
        <translation>汇率日期写作 2026-11-24。</translation>
    </message>
    <message>
        <source>The deploy waits for this: %1 requests left</source>
        <translation>部署在等待预检：剩 %1 个请求</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>无法创建目录 %1。</translation>
    </message>
    <message>
        <source>The drill is over. What was it? (%1; Enter: no idea)</source>
        <translation>演练结束。是什么问题？（%1；回车：不知道）</translation>
    </message>
    <message>
        <source>The drill is over. What was it? Look at every page first, if you like: the window goes on.</source>
        <translation>演练结束。问题是什么？可以先看各个页面：窗口继续运行。</translation>
    </message>
    <message>
        <source>The engine has said nothing for %1: everything here is old.</source>
        <translation>引擎已 %1 没有报告：这里的一切都是旧的。</translation>
    </message>
    <message>
        <source>The engine has said nothing yet: a disk or the router may hang. Traffic stays as it is; “signalbox rollback” on the terminal goes another way.</source>
        <translation>引擎尚无任何报告：可能是磁盘或路由器卡死。流量保持不变；终端上的“signalbox rollback”走另一条路。</translation>
    </message>
    <message>
        <source>The figures are the last ones known, %1 old.</source>
        <translation>数据为最后所知，已过 %1。</translation>
    </message>
    <message>
        <source>The figures are the last ones known.</source>
        <translation>数据为最后所知。</translation>
    </message>
    <message>
        <source>The first step to %1 goes out by itself when nothing fails; anything else that is ordered gives the deploy up.</source>
        <translation>若没有失败，到 %1 的第一步会自动下达；下达任何其他指令则放弃此部署。</translation>
    </message>
    <message>
        <source>The journal cannot be written (%1): only orders that give the candidate less go out.</source>
        <translation>日志库无法写入（%1）：只下达减少候选流量的指令。</translation>
    </message>
    <message>
        <source>The journal has run %1 open, without an order.</source>
        <translation>日志库显示发布 %1 未结束，没有指令。</translation>
    </message>
    <message>
        <source>The journal holds no figures of this run.</source>
        <translation>日志库中没有此发布的数据。</translation>
    </message>
    <message>
        <source>The journal holds no snapshot of this run.</source>
        <translation>日志库中没有此发布的快照。</translation>
    </message>
    <message>
        <source>The journal knows of no open run.</source>
        <translation>日志库中没有未结束的发布。</translation>
    </message>
    <message>
        <source>The journal says run %1 was at %2 to %3 at %4.</source>
        <translation>日志库显示发布 %1 在 %4 时为 %2 流向 %3。</translation>
    </message>
    <message>
        <source>The judge finds %1 worse than %2.</source>
        <translation>评判认为 %1 比 %2 更差。</translation>
    </message>
    <message>
        <source>The judge on %1: %2 (%3; %4).</source>
        <translation>评判对 %1：%2（%3；%4）。</translation>
    </message>
    <message>
        <source>The key %1.</source>
        <translation>密钥 %1。</translation>
    </message>
    <message>
        <source>The key &amp;itself</source>
        <translation>密钥本身(&amp;I)</translation>
    </message>
    <message>
        <source>The key belongs to an account that was never topped up.</source>
        <translation>密钥所属账户从未充值。</translation>
    </message>
    <message>
        <source>The key could not be tried</source>
        <translation>无法测试此密钥</translation>
    </message>
    <message>
        <source>The key has no right to this model.</source>
        <translation>该密钥无权使用此模型。</translation>
    </message>
    <message>
        <source>The key is not active yet, was withdrawn, or belongs to another relay.</source>
        <translation>密钥尚未激活、已被撤销，或属于另一中转站。</translation>
    </message>
    <message>
        <source>The key is not active, belongs to something else, or has no quota: every user of %side gets 401.</source>
        <translation>密钥未激活、属于别处或没有额度：%side 的每个用户都会得到 401。</translation>
    </message>
    <message>
        <source>The last %1 checks of %2 went well; it is still called %3 for the bad ones before.</source>
        <translation>%2 最近 %1 次检查正常；因之前的不良检查，仍标为 %3。</translation>
    </message>
    <message>
        <source>The last check of %1 went well; it is still called %2 for the bad ones before.</source>
        <translation>%1 最近一次检查正常；因之前的不良检查，仍标为 %2。</translation>
    </message>
    <message>
        <source>The last was lost %1.</source>
        <translation>最近一次丢失：%1。</translation>
    </message>
    <message>
        <source>The lease ran out: the router gave all production back to %1.</source>
        <translation>租约已到期：路由器已把全部生产流量交还 %1。</translation>
    </message>
    <message>
        <source>The medians are alike, as seen from this desk, but %1.</source>
        <translation>从本机看中位数相近，但%1。</translation>
    </message>
    <message>
        <source>The medians are alike, but %1: measure longer, with --for.</source>
        <translation>中位数相近，但%1：请用 --for 测量更久。</translation>
    </message>
    <message>
        <source>The model map names a model that the relay has withdrawn.</source>
        <translation>模型映射指向中转站已下线的模型。</translation>
    </message>
    <message>
        <source>The name in environment.….urls is mistyped, or was given up.</source>
        <translation>environment.….urls 中的名称有误，或已停用。</translation>
    </message>
    <message>
        <source>The name is looked up slowly, or to a far address.</source>
        <translation>域名解析慢，或解析到远处的地址。</translation>
    </message>
    <message>
        <source>The nodes of the router do not agree.</source>
        <translation>路由器各节点不一致。</translation>
    </message>
    <message>
        <source>The objective allows %1.</source>
        <translation>目标允许 %1。</translation>
    </message>
    <message>
        <source>The plan stops its own steps and holds there.</source>
        <translation>计划停止自身的步骤并在此暂停。</translation>
    </message>
    <message>
        <source>The prompt got no answer on %side.</source>
        <translation>该提示词在 %side 上没有得到应答。</translation>
    </message>
    <message>
        <source>The quota is gone: some relays answer 401 then.</source>
        <translation>额度已用完：有些中转站此时答 401。</translation>
    </message>
    <message>
        <source>The rate is a number above 0, like 7.2.</source>
        <translation>汇率是大于 0 的数字，如 7.2。</translation>
    </message>
    <message>
        <source>The rate limit was reached: neither good nor failed.</source>
        <translation>已触及限额：不算成功也不算失败。</translation>
    </message>
    <message>
        <source>The relay accepts this key</source>
        <translation>中转站接受此密钥</translation>
    </message>
    <message>
        <source>The relay changed its interface.</source>
        <translation>中转站更改了接口。</translation>
    </message>
    <message>
        <source>The relay hardly takes a key of this form: a wrong or cut one was stored.</source>
        <translation>中转站多半不接受这种形式的密钥：存入的密钥有误或被截断。</translation>
    </message>
    <message>
        <source>The relay is overloaded, or waits for its upstream.</source>
        <translation>中转站过载，或在等待其上游。</translation>
    </message>
    <message>
        <source>The relay is there; this request does not suit it: a wrong path, or a field that the model does not take (reasoning models refuse max_tokens).</source>
        <translation>中转站在线，但此请求不适合它：路径有误，或含有模型不接受的字段（推理模型拒绝 max_tokens）。</translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded or broken (503, 529).</source>
        <translation>中转站或其上游过载或损坏（503、529）。</translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded.</source>
        <translation>中转站或其上游过载。</translation>
    </message>
    <message>
        <source>The relay refuses this key</source>
        <translation>中转站拒绝此密钥</translation>
    </message>
    <message>
        <source>The relay restarts, or sheds load.</source>
        <translation>中转站在重启，或因过载拒收请求。</translation>
    </message>
    <message>
        <source>The relay takes it all the same.</source>
        <translation>中转站仍然接受它。</translation>
    </message>
    <message>
        <source>The relay waits for an upstream that does not answer.</source>
        <translation>中转站在等待没有应答的上游。</translation>
    </message>
    <message>
        <source>The relay's list lacks the name, or spells it another way.</source>
        <translation>中转站的列表中没有该名称，或拼写不同。</translation>
    </message>
    <message>
        <source>The relay, or what stands before it, is in trouble: users get the same.</source>
        <translation>中转站或其前面的设施有问题：用户得到同样的结果。</translation>
    </message>
    <message>
        <source>The report of run %1 is in %2</source>
        <translation>发布 %1 的报告在 %2</translation>
    </message>
    <message>
        <source>The requests do not say whose they are.</source>
        <translation>请求中没有说明来自谁。</translation>
    </message>
    <message>
        <source>The rollback is not confirmed yet: the router has the order, and users' requests have not shown it. Nobody watches for that when this window closes.</source>
        <translation>回滚尚未证实：路由器已有指令，但用户请求尚未显示。此窗口关闭后无人监看。</translation>
    </message>
    <message>
        <source>The rollback is under way: the router has NOT acknowledged it yet. When this window closes nobody tries again.</source>
        <translation>回滚正在进行：路由器尚未确认。此窗口关闭后无人再试。</translation>
    </message>
    <message>
        <source>The router adds %1.</source>
        <translation>路由器增加 %1。</translation>
    </message>
    <message>
        <source>The router cannot be reached.</source>
        <translation>无法连到路由器。</translation>
    </message>
    <message>
        <source>The router does it by itself, by its own clock; a console that operates renews the lease.</source>
        <translation>由路由器按自己的时钟自行执行；操作中的控制台负责续租。</translation>
    </message>
    <message>
        <source>The router does not answer: nobody can tell whether requests are told, or how late.</source>
        <translation>路由器无应答：无法得知请求是否有报告，或晚了多久。</translation>
    </message>
    <message>
        <source>The router does not answer: only rolling back may be ordered.</source>
        <translation>路由器无应答：只能下达回滚。</translation>
    </message>
    <message>
        <source>The router does not have the order yet; it is repeated until it has.</source>
        <translation>路由器还没有指令；会重复下达，直到它有。</translation>
    </message>
    <message>
        <source>The router forwards bodies as they are: users who send these names get 404 unless the relay knows them.</source>
        <translation>路由器原样转发请求体：发送这些名称的用户会得到 404，除非中转站认识它们。</translation>
    </message>
    <message>
        <source>The router gave all production back to %1 already, since the lease ran out.</source>
        <translation>租约已到期，路由器已把全部生产流量交还 %1。</translation>
    </message>
    <message>
        <source>The router gives ALL production to %1: the lease of that split ran out.</source>
        <translation>路由器把全部生产流量给了 %1：该分流的租约已到期。</translation>
    </message>
    <message>
        <source>The router has %1 to %2, %3 active.</source>
        <translation>路由器有 %1 流向 %2，主用 %3。</translation>
    </message>
    <message>
        <source>The router has the order on every node; users' requests have not shown it yet.</source>
        <translation>路由器每个节点已有指令；用户请求尚未显示。</translation>
    </message>
    <message>
        <source>The router has the order; whether users' requests follow it cannot be seen (no feed).</source>
        <translation>路由器已有指令；用户请求是否遵循无法看到（无数据流）。</translation>
    </message>
    <message>
        <source>The router was not read yet.</source>
        <translation>尚未读取路由器。</translation>
    </message>
    <message>
        <source>The router was not read yet: only rolling back may be ordered.</source>
        <translation>尚未读取路由器：只能下达回滚。</translation>
    </message>
    <message>
        <source>The router was not stopped: systemd runs it and would start it again at once. This stops it:  %command</source>
        <translation>未停止路由器：systemd 在运行它，会立即重新启动。用此命令停止：  %command</translation>
    </message>
    <message>
        <source>The router's feed is not connected, or tells less than it should: figures of users stand still, and nothing moves on them.</source>
        <translation>路由器的数据流未连接，或报告得比应有的少：用户数据停止更新，其间什么都不移动。</translation>
    </message>
    <message>
        <source>The router's feed is not connected.</source>
        <translation>路由器的数据流未连接。</translation>
    </message>
    <message>
        <source>The run goes on from here, by its own plan. Asks once.</source>
        <translation>发布按自己的计划从这里继续。会询问一次。</translation>
    </message>
    <message>
        <source>The run is over. %1</source>
        <translation>发布已结束。%1</translation>
    </message>
    <message>
        <source>The same plan again, from its first step. Asks first.</source>
        <translation>同一计划从第一步重新开始。会先询问。</translation>
    </message>
    <message>
        <source>The sandbox ends with this window, and run %1 with it. No real user is served by it.</source>
        <translation>沙箱随此窗口结束，发布 %1 也随之结束。它不服务任何真实用户。</translation>
    </message>
    <message>
        <source>The service file</source>
        <translation>服务文件</translation>
    </message>
    <message>
        <source>The service file has a mistake by now, so nothing can be written: %1</source>
        <translation>服务文件现在有错误，无法写入：%1</translation>
    </message>
    <message>
        <source>The side answers, and refuses this request: the probe or the model's settings do not fit.</source>
        <translation>该侧有应答，但拒绝此请求：探测或模型的设置不合适。</translation>
    </message>
    <message>
        <source>The split stays as it is, as if set by hand now; the old run is closed.</source>
        <translation>分流保持不变，视为现在手动设定；旧发布关闭。</translation>
    </message>
    <message>
        <source>The split stays as it is: it has no lease.</source>
        <translation>分流保持不变：它没有租约。</translation>
    </message>
    <message>
        <source>The view stands still while you look back; data go on arriving. End goes back to live.</source>
        <translation>回看时视图静止；数据继续到达。End 回到实时。</translation>
    </message>
    <message>
        <source>The way to both sides</source>
        <translation>到两侧的路径</translation>
    </message>
    <message>
        <source>The window is read-only: arm it first (Ctrl+Shift+A).</source>
        <translation>此窗口只读：请先解锁（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>Their run is held; you go on, or roll back. The journal keeps your reason.</source>
        <translation>对方的发布会被暂停；由你继续或回滚。日志库保存你的原因。</translation>
    </message>
    <message>
        <source>Their users see a broken answer; whoever asks again is served by %1.</source>
        <translation>其用户会看到中断的应答；再次请求者由 %1 服务。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>There are %1: choose them above.</source>
        <translation>有%1：请在上方选择。</translation>
    </message>
    <message>
        <source>There is no price sheet "%1".</source>
        <translation>没有价目表 "%1"。</translation>
    </message>
    <message>
        <source>There is no step to go back.</source>
        <translation>没有可退的步骤。</translation>
    </message>
    <message>
        <source>There was nothing to bring traffic back for.</source>
        <translation>没有需要把流量带回来的原因。</translation>
    </message>
    <message>
        <source>They agree. Nothing moves until you choose.</source>
        <translation>两者一致。在你选择之前不会有变动。</translation>
    </message>
    <message>
        <source>They are missing in every figure of users' requests.</source>
        <translation>用户请求的所有数据中都缺少它们。</translation>
    </message>
    <message>
        <source>They differ in these figures, and no single cause stands out: measure longer, with --for.</source>
        <translation>两侧在这些数据上不同，但没有突出的单一原因：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>They differ, as seen from this desk, and no single cause stands out yet.</source>
        <translation>从本机看两侧不同，但尚无突出的单一原因。</translation>
    </message>
    <message>
        <source>They differ: %1.</source>
        <translation>两者不一致：%1。</translation>
    </message>
    <message>
        <source>This console renews the lease: traffic stays as it is.</source>
        <translation>本控制台续租：流量保持不变。</translation>
    </message>
    <message>
        <source>This console rolls nothing back by itself; Roll back goes all the same.</source>
        <translation>本控制台不会自动回滚；“回滚”仍可执行。</translation>
    </message>
    <message>
        <source>This console was started to look only. The command “signalbox rollback” works.</source>
        <translation>本控制台以仅监看方式启动。命令“signalbox rollback”可用。</translation>
    </message>
    <message>
        <source>This console was started to look only: it can order nothing.</source>
        <translation>本控制台以仅监看方式启动：不能下达任何指令。</translation>
    </message>
    <message>
        <source>This is not seen now: what to do if it is.</source>
        <translation>现在未见：这是出现时的处理办法。</translation>
    </message>
    <message>
        <source>This is the file. Keys go where you said, never into it.</source>
        <translation>这就是该文件。密钥存到你指定之处，绝不写入其中。</translation>
    </message>
    <message>
        <source>This is the lowest step: roll back instead.</source>
        <translation>这是最低的步骤：请改用回滚。</translation>
    </message>
    <message>
        <source>This line belongs to no run: choose one of a run.</source>
        <translation>此行不属于任何发布：请选择属于发布的一行。</translation>
    </message>
    <message>
        <source>This machine's address is not on the relay's list (some say 401, some 403).</source>
        <translation>本机地址不在中转站的名单上（有的答 401，有的答 403）。</translation>
    </message>
    <message>
        <source>This machine's name service is away.</source>
        <translation>本机的域名解析服务不可用。</translation>
    </message>
    <message>
        <source>This relay has not told its limit.</source>
        <translation>此中转站未告知限额。</translation>
    </message>
    <message>
        <source>This service's HAProxy does not run, and another program answers at %bind: find it with  ss -ltnp  and end it, then start the router with "signalbox router start --config FILE".</source>
        <translation>本服务的 HAProxy 没有运行，而 %bind 处有另一个程序应答：用  ss -ltnp  找到并结束它，再用 "signalbox router start --config FILE" 启动路由器。</translation>
    </message>
    <message>
        <source>This window is read-only: arm it first (Ctrl+Shift+A).</source>
        <translation>此窗口为只读：请先解锁（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>This window may give orders. Ends by itself 15 minutes after the last key or click. Press to end it now (Ctrl+Shift+A).</source>
        <translation>此窗口可以下达指令。最后一次按键或点击 15 分钟后自动结束。按下可立即结束（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>This window only watches. Press to be able to give orders (Ctrl+Shift+A).</source>
        <translation>此窗口仅监看。按下后可以下达指令（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation>时间 %1</translation>
    </message>
    <message>
        <source>Time from one request to the next: 1s, 500ms</source>
        <translation>请求间隔：1s, 500ms</translation>
    </message>
    <message>
        <source>To start it now and at every boot (a router started by hand has to be stopped first):</source>
        <translation>现在及每次开机时启动它（手动启动的路由器须先停止）：</translation>
    </message>
    <message>
        <source>To the plan's next lower share, at once, and hold there.</source>
        <translation>立即到计划中下一个更低的份额，并在那里暂停。</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>每月 token 数</translation>
    </message>
    <message>
        <source>Tokens a month and what they cost</source>
        <translation>每月 token 数及其花费</translation>
    </message>
    <message>
        <source>Tokens and payment fees of a month.</source>
        <translation>每月的 token 和支付手续费。</translation>
    </message>
    <message>
        <source>Too early to tell about %1</source>
        <translation>现在判断 %1 还太早</translation>
    </message>
    <message>
        <source>Too few answers of %1 to compare (8 are needed): measure longer, with --for.</source>
        <translation>%1 的应答太少，无法比较（需要 8 个）：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>Too few answers of %1 to say anything (8 are needed): measure longer, with --for.</source>
        <translation>%1 的应答太少，无从判断（需要 8 个）：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>Too few answers of both sides to compare (8 of each are needed): measure longer, with --for.</source>
        <translation>两侧的应答都太少，无法比较（每侧需要 8 个）：用 --for 延长测量。</translation>
    </message>
    <message>
        <source>Too few measurements to say anything: %1 of %2 on each side.</source>
        <translation>测量太少，无法说明：每侧 %1 / %2。</translation>
    </message>
    <message>
        <source>Too few measurements to see a cause from this desk yet (%1 of %2 on each side), but %3.</source>
        <translation>测量太少，从本机尚看不出原因（每侧 %1 / %2），但 %3。</translation>
    </message>
    <message>
        <source>Too few single requests of this time to compare: 5 slow ones and 20 others are needed.</source>
        <translation>这段时间的单个请求太少，无法比较：需要 5 个慢请求和 20 个其他请求。</translation>
    </message>
    <message>
        <source>Top up ↗</source>
        <translation>充值 ↗</translation>
    </message>
    <message>
        <source>Top up, or raise the spending limit, and run it again.</source>
        <translation>充值或提高消费上限，然后重新运行。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Traffic was not brought back.</source>
        <translation>流量没有被带回来。</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Try "signalbox diagnose"; look at the relay's status page and at the name and port in the service file.</source>
        <translation>试用 "signalbox diagnose"；查看中转站的状态页，以及服务文件中的名称和端口。</translation>
    </message>
    <message>
        <source>Trying the new key, at the relay and through the router…</source>
        <translation>正在中转站以及经路由器测试新密钥…</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Until the first content, from %1%2: %3; %4</source>
        <translation>到首个内容，自 %1%2：%3；%4</translation>
    </message>
    <message>
        <source>Upstreams of %1 whose checks are slow: %2 of %3, %4; slow is what takes over %5.</source>
        <translation>%1 中检查缓慢的上游：%3 个中 %2 个，%4；超过 %5 即为慢。</translation>
    </message>
    <message>
        <source>Upstreams of %1 whose checks do not go well: %2 of %3, %4.</source>
        <translation>%1 中检查不正常的上游：%3 个中 %2 个，%4。</translation>
    </message>
    <message>
        <source>Use the new key</source>
        <translation>使用新密钥</translation>
    </message>
    <message>
        <source>Users fared worse on %1: the judge found its %2 worse at %3.</source>
        <translation>%1 上的用户更差：评判在 %3 认定其%2更差。</translation>
    </message>
    <message>
        <source>Users hit</source>
        <translation>受影响用户</translation>
    </message>
    <message>
        <source>Users on the candidate</source>
        <translation>候选上的用户</translation>
    </message>
    <message>
        <source>Users send</source>
        <translation>用户发送</translation>
    </message>
    <message>
        <source>Users send more than the key's limit allows: the share is too large for it.</source>
        <translation>用户发送的请求超过密钥限额：份额对它来说太大。</translation>
    </message>
    <message>
        <source>Users that are sent to this address get no answer.</source>
        <translation>被送到此地址的用户得不到应答。</translation>
    </message>
    <message>
        <source>Users who ask for it get 404 on %side.</source>
        <translation>请求它的用户在 %side 上得到 404。</translation>
    </message>
    <message>
        <source>Users' requests cannot be seen: the router's feed is not connected.</source>
        <translation>看不到用户请求：路由器的数据流未连接。</translation>
    </message>
    <message>
        <source>Users' requests go out without a key, too.</source>
        <translation>用户请求也不带密钥发出。</translation>
    </message>
    <message>
        <source>Users' requests started on the candidate in this step, of those it needs.</source>
        <translation>此步骤中在候选上开始的用户请求，以及所需数量。</translation>
    </message>
    <message>
        <source>Users' requests that came then are missing in every figure, hatched in the pictures.</source>
        <translation>那段时间的用户请求不在任何数据中，图中以斜线表示。</translation>
    </message>
    <message>
        <source>Users' requests that failed: %1</source>
        <translation>失败的用户请求：%1</translation>
    </message>
    <message>
        <source>Users' requests that failed: %1; %2 more had not ended</source>
        <translation>失败的用户请求：%1；另有 %2 个尚未结束</translation>
    </message>
    <message>
        <source>Users' requests: time to headers, ms</source>
        <translation>用户请求：到响应头的时间，ms</translation>
    </message>
    <message>
        <source>Usually means</source>
        <translation>通常意味着</translation>
    </message>
    <message>
        <source>Usually: %1 In a drill perhaps for some requests or users only.</source>
        <translation>通常：%1 演练中可能只涉及部分请求或用户。</translation>
    </message>
    <message>
        <source>WARN and above</source>
        <translation>WARN 及以上</translation>
    </message>
    <message>
        <source>Wait and run it again; look at the relay's status page.</source>
        <translation>等待后重新运行；查看中转站的状态页。</translation>
    </message>
    <message>
        <source>Wait for the reset, test with fewer requests (--interval), or have the limit raised.</source>
        <translation>等待重置，用更少的请求测试（--interval），或请求提高限额。</translation>
    </message>
    <message>
        <source>Waiting until router and counters agree.</source>
        <translation>等待路由器与计数一致。</translation>
    </message>
    <message>
        <source>Watch-only</source>
        <translation>仅监看</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>回退通道</translation>
    </message>
    <message>
        <source>Way back: %1</source>
        <translation>回退通道：%1</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation>做得好。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What %1 maps %2 to</source>
        <translation>%1 把 %2 映射到什么</translation>
    </message>
    <message>
        <source>What %side answers is not the protocol: clients cannot read it.</source>
        <translation>%side 的应答不符合协议：客户端无法读取。</translation>
    </message>
    <message>
        <source>What a rollback restores is not known: the router has not been read yet.</source>
        <translation>回滚会恢复什么未知：尚未读取路由器。</translation>
    </message>
    <message>
        <source>What all users send, beside what the relay of that side allows.</source>
        <translation>全部用户发送的量，与该侧中转站的允许量对照。</translation>
    </message>
    <message>
        <source>What can be brought back</source>
        <translation>能恢复什么</translation>
    </message>
    <message>
        <source>What can go wrong, and what to do then:</source>
        <translation>可能出现的问题，以及届时的处理办法：</translation>
    </message>
    <message>
        <source>What clients rely on may change for them with the side.</source>
        <translation>换到另一侧后，客户端所依赖的内容可能改变。</translation>
    </message>
    <message>
        <source>What green has is not known: the router was not read yet.</source>
        <translation>Green 有多少未知：尚未读取路由器。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What health checks and tests cost</source>
        <translation>健康检查和测试的花费</translation>
    </message>
    <message>
        <source>What is left of its limit, as its relay said last.</source>
        <translation>其限额的剩余，据中转站最近所述。</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>节省多少</translation>
    </message>
    <message>
        <source>What is written, as a patch</source>
        <translation>将写入的内容，以补丁显示</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>与什么比较</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味着什么</translation>
    </message>
    <message>
        <source>What paying costs besides the tokens: fees_per_month of the price sheet "%1". A sheet of your own with other fees goes to %2.</source>
        <translation>除 token 外付款本身的花费：价目表 "%1" 的 fees_per_month。手续费不同的自有价目表放到 %2。</translation>
    </message>
    <message>
        <source>What the change costs is a number like 2000 or 1999.50.</source>
        <translation>切换花费是数字，如 2000 或 1999.50。</translation>
    </message>
    <message>
        <source>What the change costs once</source>
        <translation>切换的一次性花费</translation>
    </message>
    <message>
        <source>What the checks of it say now.</source>
        <translation>其检查目前的结果。</translation>
    </message>
    <message>
        <source>What the console's own requests cost</source>
        <translation>控制台自身请求的花费</translation>
    </message>
    <message>
        <source>What the nodes had when they were last read.</source>
        <translation>上次读取时各节点所有的份额。</translation>
    </message>
    <message>
        <source>What the router adds cannot be told from nothing: %1.</source>
        <translation>路由器增加的耗时与零无法区分：%1。</translation>
    </message>
    <message>
        <source>What the router adds is unknown: it takes six pairs of good answers on warm connections.</source>
        <translation>路由器增加的耗时未知：需要六对热连接上的成功应答。</translation>
    </message>
    <message>
        <source>What the router has is not known.</source>
        <translation>路由器的现状未知。</translation>
    </message>
    <message>
        <source>What the slow ones have in common</source>
        <translation>慢请求的共同之处</translation>
    </message>
    <message>
        <source>What this console wants the candidate to get.</source>
        <translation>本控制台要让候选得到的份额。</translation>
    </message>
    <message>
        <source>What this step goes by. “Judge if worse”: it acts when the judge finds the candidate worse, and passes also while the judge has no verdict; “judge”: it waits for the verdict.</source>
        <translation>此步骤的依据。“评判（若更差）”：评判认定候选方更差时采取行动，尚无结论时也可通过；“评判”：等待结论。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>如何处理：%1</translation>
    </message>
    <message>
        <source>What users had</source>
        <translation>用户的情况</translation>
    </message>
    <message>
        <source>What was never sent tells nothing: with many, figures are of few moments.</source>
        <translation>未发出的检查说明不了什么：若很多，数据只代表少数时刻。</translation>
    </message>
    <message>
        <source>What was ordered is not known.</source>
        <translation>已下达的内容未知。</translation>
    </message>
    <message>
        <source>What you think it was</source>
        <translation>你认为是什么</translation>
    </message>
    <message>
        <source>When a health check with this key was last answered well.</source>
        <translation>用此密钥的健康检查最近一次成功应答的时间。</translation>
    </message>
    <message>
        <source>When it ends, every connection is refused.</source>
        <translation>到期后所有连接都会被拒绝。</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>密钥保存在何处</translation>
    </message>
    <message>
        <source>Where the key of %1 is kept</source>
        <translation>%1 的密钥保存在何处</translation>
    </message>
    <message>
        <source>Where the time goes, from this desk: means of each stretch</source>
        <translation>从本机看时间花在哪里：各段的平均值</translation>
    </message>
    <message>
        <source>Where users send their requests</source>
        <translation>用户请求发往何处</translation>
    </message>
    <message>
        <source>Whether a failed request is sent again</source>
        <translation>失败的请求是否重发</translation>
    </message>
    <message>
        <source>While a run is open, users' requests on both sides are compared here one by one, and what is found is said at once.</source>
        <translation>发布进行期间，这里逐个比较两侧的用户请求，一有结果立即显示。</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who stopped the run and when: a person, or a console by itself, for the reason below.</source>
        <translation>谁在何时停住了这次发布：某个人，或某个控制台自动停住，原因见下。</translation>
    </message>
    <message>
        <source>Whose requests are shown</source>
        <translation>显示谁的请求</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why a side is slow</source>
        <translation>一侧为什么慢</translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation>为什么慢？</translation>
    </message>
    <message>
        <source>Window menu</source>
        <translation>窗口菜单</translation>
    </message>
    <message>
        <source>Withdrawn. %1</source>
        <translation>已撤回。%1</translation>
    </message>
    <message>
        <source>Withdrawn: the rollout moved meanwhile. Look, then choose again.</source>
        <translation>已撤回：其间发布有变动。请查看后重新选择。</translation>
    </message>
    <message>
        <source>Withdrawn: the window is read-only now.</source>
        <translation>已撤回：窗口现为只读。</translation>
    </message>
    <message>
        <source>Write into %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>Write the lines that are shown, or several selected ones, as CSV, JSON Lines or text.</source>
        <translation>把显示的行或所选的多行写为 CSV、JSON Lines 或文本。</translation>
    </message>
    <message>
        <source>Write the report of the selected line's run, or of the newest, and open it.</source>
        <translation>写出所选行所属发布（或最新发布）的报告并打开。</translation>
    </message>
    <message>
        <source>Write this picture (PNG) or its data (CSV)</source>
        <translation>写出此图片（PNG）或其数据（CSV）</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>写入中…</translation>
    </message>
    <message>
        <source>Written by Signalbox on %1 for %2. All times are UTC.</source>
        <translation>由 Signalbox 于 %1 为 %2 写成。所有时间均为 UTC。</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>已写入：%1。</translation>
    </message>
    <message>
        <source>You acted: %1</source>
        <translation>你动手：%1</translation>
    </message>
    <message>
        <source>You brought production back: well done.</source>
        <translation>您把生产流量退回了：做得好。</translation>
    </message>
    <message>
        <source>You gave no answer.</source>
        <translation>你没有作答。</translation>
    </message>
    <message>
        <source>Your answer is right: %1.</source>
        <translation>你答对了：%1。</translation>
    </message>
    <message>
        <source>Your answer is wrong: it was not %1.</source>
        <translation>你答错了：不是 %1。</translation>
    </message>
    <message>
        <source>[sandbox] </source>
        <translation>[沙箱] </translation>
    </message>
    <message>
        <source>a choice without a message</source>
        <translation>choice 中没有 message</translation>
    </message>
    <message>
        <source>a chunk is no JSON object</source>
        <translation>有 chunk 不是 JSON 对象</translation>
    </message>
    <message>
        <source>a chunk is no JSON: %said</source>
        <translation>有 chunk 不是 JSON：%said</translation>
    </message>
    <message>
        <source>a chunk whose choices are no list</source>
        <translation>有 chunk 的 choices 不是列表</translation>
    </message>
    <message>
        <source>a drill began: once the candidate has users, something may go wrong with it, or nothing</source>
        <translation>演练开始：候选有用户之后，可能出问题，也可能不出</translation>
    </message>
    <message>
        <source>a drill breaks the candidate on purpose: it runs in a sandbox only</source>
        <translation>演练会故意弄坏候选：只能在沙箱中进行</translation>
    </message>
    <message>
        <source>a drill runs already: end it first</source>
        <translation>已有演练在进行：请先结束它</translation>
    </message>
    <message>
        <source>a golden prompt failed</source>
        <translation>有 golden 提示词未通过</translation>
    </message>
    <message>
        <source>a like name</source>
        <translation>相近的名称</translation>
    </message>
    <message>
        <source>a line of the stream is too long</source>
        <translation>流中有一行过长</translation>
    </message>
    <message>
        <source>a model is missing, and nothing like it is listed</source>
        <translation>缺少一个模型，且列表中没有类似的</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>a newer order %epoch was faster</source>
        <translation>更新的指令 %epoch 抢先了</translation>
    </message>
    <message>
        <source>a newer order came in between and was put back</source>
        <translation>其间来了更新的指令，已放回</translation>
    </message>
    <message>
        <source>a newer order took its place before it was committed</source>
        <translation>在提交之前，更新的指令取代了它</translation>
    </message>
    <message>
        <source>a number of milliseconds was expected, 0 or more</source>
        <translation>应为毫秒数，0 或以上</translation>
    </message>
    <message>
        <source>a page in HTML instead of JSON</source>
        <translation>返回 HTML 页面而非 JSON</translation>
    </message>
    <message>
        <source>a ping failed</source>
        <translation>有 ping 失败</translation>
    </message>
    <message>
        <source>a price is missing</source>
        <translation>缺少价格</translation>
    </message>
    <message>
        <source>a quoted field has no end in this line</source>
        <translation>此行中有引号字段没有结束</translation>
    </message>
    <message>
        <source>a rollback is due (%due), and THE WAY BACK IS NOT OPEN (%why): decide yourself; Roll back goes all the same</source>
        <translation>应当回滚（%due），而回退通道不通（%why）：请自行决定；“回滚”仍可执行</translation>
    </message>
    <message>
        <source>a running router keeps its configuration until "signalbox router reload"; an open window keeps the service as it read it until it is opened again</source>
        <translation>运行中的路由器保持其配置，直到 "signalbox router reload"；已打开的窗口保持读取时的服务，直到重新打开</translation>
    </message>
    <message>
        <source>a sandbox has no service file</source>
        <translation>沙箱没有服务文件</translation>
    </message>
    <message>
        <source>a sandbox has no service file to patch: see "signalbox models"</source>
        <translation>沙箱没有可打补丁的服务文件：见 "signalbox models"</translation>
    </message>
    <message>
        <source>a setting of the service file was not kept, since it looked like a secret (line %1): take the other lines over by hand</source>
        <translation>服务文件有一项设置未保存，因为看起来像机密信息（第 %1 行）：请手动移过其余各行</translation>
    </message>
    <message>
        <source>a size in bytes was expected, or nothing</source>
        <translation>应为字节数，或留空</translation>
    </message>
    <message>
        <source>a streamed answer failed</source>
        <translation>有流式应答失败</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>一个 token</translation>
    </message>
    <message>
        <source>about %1 → %2</source>
        <translation>约 %1 → %2</translation>
    </message>
    <message>
        <source>about %n h left</source>
        <translation>约剩 %n h</translation>
    </message>
    <message>
        <source>about %n min left</source>
        <translation>约剩 %n min</translation>
    </message>
    <message>
        <source>about %n more requests of the candidate are needed</source>
        <translation>还需候选的约 %n 个请求</translation>
    </message>
    <message>
        <source>about %n more requests of the candidate are needed, %left</source>
        <translation>还需候选的约 %n 个请求，%left</translation>
    </message>
    <message>
        <source>about %n s left</source>
        <translation>约剩 %n s</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>被接受</translation>
    </message>
    <message>
        <source>accepted as it was found</source>
        <translation>按发现时的状态接受</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>acknowledged by every node, not yet seen in users' requests (too few came)</source>
        <translation>每个节点均已确认，用户请求中尚未见到（来得太少）</translation>
    </message>
    <message>
        <source>active</source>
        <translation>主用</translation>
    </message>
    <message>
        <source>active: %1</source>
        <translation>主用：%1</translation>
    </message>
    <message>
        <source>active: %journal in the journal, %router in the router</source>
        <translation>主用：日志库为 %journal，路由器为 %router</translation>
    </message>
    <message>
        <source>advice: bake</source>
        <translation>建议：观察期</translation>
    </message>
    <message>
        <source>advice: every gate passed, begin the bake of %side at %share</source>
        <translation>建议：全部门禁已通过，以 %share 开始 %side 的观察期</translation>
    </message>
    <message>
        <source>advice: every gate passed, go on to %share to %side</source>
        <translation>建议：全部门禁已通过，推进到 %share 流向 %side</translation>
    </message>
    <message>
        <source>advice: go one step back: %because</source>
        <translation>建议：退一步：%because</translation>
    </message>
    <message>
        <source>advice: hold</source>
        <translation>建议：暂停</translation>
    </message>
    <message>
        <source>advice: hold: %because</source>
        <translation>建议：暂停：%because</translation>
    </message>
    <message>
        <source>advice: next</source>
        <translation>建议：下一步</translation>
    </message>
    <message>
        <source>advice: promote</source>
        <translation>建议：提升</translation>
    </message>
    <message>
        <source>advice: roll back</source>
        <translation>建议：回滚</translation>
    </message>
    <message>
        <source>advice: step back</source>
        <translation>建议：退一步</translation>
    </message>
    <message>
        <source>advice: the bake is good, make %side active</source>
        <translation>建议：观察期良好，把 %side 设为主用</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>%1 s 后</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>all %1 connections to %2 were REFUSED: the host is there, and nothing listens on that port</source>
        <translation>到 %2 的全部 %1 个连接均被拒绝：主机在线，但该端口无监听</translation>
    </message>
    <message>
        <source>all %count regions of %side alike (%names)</source>
        <translation>%side 的全部 %count 个区域相同（%names）</translation>
    </message>
    <message>
        <source>all REFUSED (the host is there, nothing listens)</source>
        <translation>全部被拒绝（主机在线，无监听）</translation>
    </message>
    <message>
        <source>all are listed, %n in all</source>
        <translation>全部已列出，共 %n 个</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>all on %side = %percent % of its limit</source>
        <translation>全部在 %side = 其限额的 %percent %</translation>
    </message>
    <message>
        <source>all on %side would be %percent % of its rate limit: a rollback would throttle users</source>
        <translation>全部在 %side 将占其限额的 %percent %：回滚会使用户被限流</translation>
    </message>
    <message>
        <source>all production on %side; watching it for %seconds s before it is made active</source>
        <translation>全部生产流量在 %side；观察 %seconds s 后设为主用</translation>
    </message>
    <message>
        <source>all production to %active</source>
        <translation>全部生产流量到 %active</translation>
    </message>
    <message>
        <source>all production was back after %time</source>
        <translation>%time后全部生产流量已回来</translation>
    </message>
    <message>
        <source>all targets of the map are listed; not listed by the name users send: %unmapped</source>
        <translation>映射的目标全部已列出；用户所发名称未列出：%unmapped</translation>
    </message>
    <message>
        <source>all users</source>
        <translation>全部用户</translation>
    </message>
    <message>
        <source>all users send %needed requests a minute, %percent % of what the limit of %side allows: have it raised</source>
        <translation>全部用户每分钟发送 %needed 个请求，占 %side 限额的 %percent %：请求提高限额</translation>
    </message>
    <message>
        <source>an HTML page: %title</source>
        <translation>一个 HTML 页面：%title</translation>
    </message>
    <message>
        <source>an HTTP status was expected, or 0 where none was received</source>
        <translation>应为 HTTP 状态码，未收到则为 0</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, it refuses this request: %said</source>
        <translation>HTTP 200 内含错误，它拒绝此请求：%said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, no credit or quota left: %said</source>
        <translation>HTTP 200 内含错误，余额或额度已用完：%said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, rate limited: %said</source>
        <translation>HTTP 200 内含错误，被限流：%said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, the key is refused: %said</source>
        <translation>HTTP 200 内含错误，密钥被拒绝：%said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, the relay does not offer the model: %said</source>
        <translation>HTTP 200 内含错误，中转站不提供此模型：%said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200: %said</source>
        <translation>HTTP 200 内含错误：%said</translation>
    </message>
    <message>
        <source>an override was given, and the preflight did not need it: %reason</source>
        <translation>给出了越过预检的原因，但预检并不需要：%reason</translation>
    </message>
    <message>
        <source>an unknown share</source>
        <translation>未知份额</translation>
    </message>
    <message>
        <source>and %1 more: see the log</source>
        <translation>还有 %1 条：见日志</translation>
    </message>
    <message>
        <source>another console changes keys and does not end</source>
        <translation>另一个控制台正在更换密钥，且没有结束</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>其他形式</translation>
    </message>
    <message>
        <source>another key of %side (fingerprint %to) was stored: %where</source>
        <translation>已存入 %side 的另一个密钥（指纹 %to）：%where</translation>
    </message>
    <message>
        <source>another: %1</source>
        <translation>另一个：%1</translation>
    </message>
    <message>
        <source>answered %status in %ms ms%tries</source>
        <translation>答 %status，用时 %ms ms%tries</translation>
    </message>
    <message>
        <source>answered in %ms ms, %tokens tokens%tries</source>
        <translation>%ms ms 内应答，%tokens 个 token%tries</translation>
    </message>
    <message>
        <source>answers alike</source>
        <translation>应答相同</translation>
    </message>
    <message>
        <source>answers are not the protocol</source>
        <translation>应答不符合协议</translation>
    </message>
    <message>
        <source>answers are slow</source>
        <translation>应答慢</translation>
    </message>
    <message>
        <source>any of about %1</source>
        <translation>约 %1 个中任一</translation>
    </message>
    <message>
        <source>any users' request</source>
        <translation>任何用户请求</translation>
    </message>
    <message>
        <source>as SDKs retry</source>
        <translation>同 SDK 重试</translation>
    </message>
    <message>
        <source>as expected, %model in %ms ms%tries</source>
        <translation>符合预期，%model 用时 %ms ms%tries</translation>
    </message>
    <message>
        <source>as the fault has it</source>
        <translation>按故障设定</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>询问于 %1</translation>
    </message>
    <message>
        <source>asked from %1</source>
        <translation>询问自 %1</translation>
    </message>
    <message>
        <source>asked from %1, %2 to %3 UTC</source>
        <translation>询问自 %1，%2 至 %3 UTC</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>at least %1 begun, as the router's counters say</source>
        <translation>按路由器计数，至少开始了 %1 个</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>最多 </translation>
    </message>
    <message>
        <source>at most about %1</source>
        <translation>最多约 %1</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>automatic (%console)</source>
        <translation>自动（%console）</translation>
    </message>
    <message>
        <source>axis grows to %1 h</source>
        <translation>时间轴将增至 %1 小时</translation>
    </message>
    <message>
        <source>axis grows to %1 min</source>
        <translation>时间轴将增至 %1 分钟</translation>
    </message>
    <message>
        <source>back to %active step by step; pressed again: at once</source>
        <translation>逐步退回 %active；再按一次：立即退回</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>bad looks</source>
        <translation>不良观察</translation>
    </message>
    <message>
        <source>bake</source>
        <translation>观察期</translation>
    </message>
    <message>
        <source>bake: bad look at %side, %n of %of in a row: %why</source>
        <translation>观察期：对 %side 的观察不良，连续 %n / %of 次：%why</translation>
    </message>
    <message>
        <source>baking</source>
        <translation>观察期</translation>
    </message>
    <message>
        <source>bars: 429</source>
        <translation>竖条：429</translation>
    </message>
    <message>
        <source>before the rollout</source>
        <translation>发布之前</translation>
    </message>
    <message>
        <source>being confirmed by users' requests</source>
        <translation>正由用户请求证实</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>blue or green was expected</source>
        <translation>应为 blue 或 green</translation>
    </message>
    <message>
        <source>blue up</source>
        <translation>blue 向上</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两侧</translation>
    </message>
    <message>
        <source>both cost the same</source>
        <translation>花费相同</translation>
    </message>
    <message>
        <source>both regions of %side alike (%names)</source>
        <translation>%side 的两个区域相同（%names）</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>两侧都有</translation>
    </message>
    <message>
        <source>both sides are alike, and both slow: %blue and %green ms until the first token at the median, which a health check calls degraded (above %limit ms in all); nothing was measured before to compare with</source>
        <translation>两侧相同，且都慢：到首个 token 的中位数为 %blue 和 %green ms，健康检查称之为 degraded（总计超过 %limit ms）；此前没有测量可供比较</translation>
    </message>
    <message>
        <source>both sides are rate-limited, so %side is not blamed: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation>两侧都被限流，因此不归咎于 %side：%requests 个用户请求中 %throttled 个得到 429，%active 上 %activeRequests 个中 %activeThrottled 个</translation>
    </message>
    <message>
        <source>both sides are slow alike (%ms ms, mostly %part): something they share, not the candidate</source>
        <translation>两侧同样慢（%ms ms，主要在 %part）：是两侧共有的部分，不是候选</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms), and this machine itself began %late ms late, at the median: it is too busy to measure with, and says nothing of the two</source>
        <translation>从这里看两侧同样慢（%ms ms），而本机自身的开始就晚了 %late ms（中位数）：本机太忙，不适合测量，对两侧说明不了什么</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms, mostly %part), and another host of the team sees nothing of it: this desk or its link</source>
        <translation>从这里看两侧同样慢（%ms ms，主要在 %part），而团队的另一台主机未见异常：是本机或其链路</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms, mostly %part), and users see nothing of it: this desk or its link</source>
        <translation>从这里看两侧同样慢（%ms ms，主要在 %part），而用户未受影响：是本机或其链路</translation>
    </message>
    <message>
        <source>both sides are slow alike on new connections only (%ms ms, mostly %part): something they share, not the candidate; on warm ones they are as fast as ever</source>
        <translation>两侧仅在新连接上同样慢（%ms ms，主要在 %part）：是两侧共有的部分，不是候选；热连接上与平时一样快</translation>
    </message>
    <message>
        <source>both sides are slower than before; %side is not blamed for it</source>
        <translation>两侧都比之前慢；不归咎于 %side</translation>
    </message>
    <message>
        <source>both sides break the objective: %what</source>
        <translation>两侧都违反目标：%what</translation>
    </message>
    <message>
        <source>both sides fail alike, so neither is to blame alone: %said</source>
        <translation>两侧同样失败，因此都不是单独的原因：%said</translation>
    </message>
    <message>
        <source>both sides fail alike, so the candidate is not blamed: %what</source>
        <translation>两侧同样失败，因此不归咎于候选：%what</translation>
    </message>
    <message>
        <source>both sides fail more than before; %side is not blamed for it</source>
        <translation>两侧的失败都比之前多；不归咎于 %side</translation>
    </message>
    <message>
        <source>both sides say they are version %version: an A/A drill; what differs is chance or the setup, not the version</source>
        <translation>两侧都自称版本 %version：A/A 演练；差异来自偶然或环境配置，不是版本</translation>
    </message>
    <message>
        <source>bright: until the headers</source>
        <translation>亮：到响应头</translation>
    </message>
    <message>
        <source>by</source>
        <translation>由</translation>
    </message>
    <message>
        <source>by hand. %reason</source>
        <translation>手动: %reason</translation>
    </message>
    <message>
        <source>by hand: %share to %side %reason</source>
        <translation>手动：%share 流向 %side %reason</translation>
    </message>
    <message>
        <source>called worse from here on</source>
        <translation>从此处起判为更差</translation>
    </message>
    <message>
        <source>called worse from here on (evidence, logarithmic)</source>
        <translation>从此处起判为更差（证据，对数刻度）</translation>
    </message>
    <message>
        <source>canary test</source>
        <translation>canary 测试</translation>
    </message>
    <message>
        <source>canary test of %side FAILED: %because; TTFT p50 %ttft ms%goodput; %active %activeTtft ms%activeGoodput</source>
        <translation>%side 的 canary 测试未通过：%because；TTFT p50 %ttft ms%goodput；%active %activeTtft ms%activeGoodput</translation>
    </message>
    <message>
        <source>canary test of %side PASSED: %good of %n good (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms%goodput; %active %activePercent %, %activeTtft ms, %activeTtftP95 ms%activeGoodput</source>
        <translation>%side 的 canary 测试通过：%n 个中 %good 个成功（%percent %），TTFT p50 %ttft ms，p95 %ttftP95 ms%goodput；%active %activePercent %，%activeTtft ms，%activeTtftP95 ms%activeGoodput</translation>
    </message>
    <message>
        <source>canary test of %side begins: %slots slots in %duration, %percent % of them to it</source>
        <translation>%side 的 canary 测试开始：%duration 内 %slots 个时隙，其中 %percent % 发往它</translation>
    </message>
    <message>
        <source>canary test of %side begins: a request each way every %interval for %duration, %percent % of them to it</source>
        <translation>%side 的 canary 测试开始：在 %duration 内每 %interval 每条路线一个请求，其中 %percent % 发往它</translation>
    </message>
    <message>
        <source>canary test of %side decides nothing: %because</source>
        <translation>%side 的 canary 测试无法判定：%because</translation>
    </message>
    <message>
        <source>canary test refused: %problem</source>
        <translation>canary 测试被拒绝：%problem</translation>
    </message>
    <message>
        <source>canary test refused: one is running; stop it first</source>
        <translation>canary 测试被拒绝：已有一个在进行；请先停止它</translation>
    </message>
    <message>
        <source>canary tests</source>
        <translation>canary 测试</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>certificates %1, %2 days left</source>
        <translation>证书 %1，剩 %2 天</translation>
    </message>
    <message>
        <source>certificates, %1: %2</source>
        <translation>证书，%1：%2</translation>
    </message>
    <message>
        <source>chain verified: %1 records</source>
        <translation>链已验证：%1 条记录</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>checks and tests of %side use another key from now on (fingerprint %to)</source>
        <translation>%side 的检查和测试从现在起使用另一个密钥（指纹 %to）</translation>
    </message>
    <message>
        <source>checks fail</source>
        <translation>检查失败</translation>
    </message>
    <message>
        <source>checks from %2: %1, the last %3</source>
        <translation>来自 %2 的检查：%1 次，最近一次 %3</translation>
    </message>
    <message>
        <source>checks of %1 do not have it; no users are there to compare with</source>
        <translation>%1 的检查没有此问题；那里没有用户可供比较</translation>
    </message>
    <message>
        <source>checks.deadline is shorter than this model needs.</source>
        <translation>checks.deadline 比此模型所需的时间短。</translation>
    </message>
    <message>
        <source>choose a failure</source>
        <translation>选择一种故障</translation>
    </message>
    <message>
        <source>client errors (4xx)</source>
        <translation>客户端错误（4xx）</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>clock set ahead %span</source>
        <translation>时钟拨快 %span</translation>
    </message>
    <message>
        <source>clock set back %span</source>
        <translation>时钟拨回 %span</translation>
    </message>
    <message>
        <source>closed: its split was taken over as set by hand</source>
        <translation>已关闭：其分流被接受，视为手动设定</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>cold · warm</source>
        <translation>冷 · 热</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>connecting to %address</source>
        <translation>正在连接 %address</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>connection (TCP)</source>
        <translation>连接（TCP）</translation>
    </message>
    <message>
        <source>crosses: failures, bars: 429</source>
        <translation>叉：失败，竖条：429</translation>
    </message>
    <message>
        <source>cut what is still open on %side, by hand</source>
        <translation>手动切断 %side 上未结束的请求</translation>
    </message>
    <message>
        <source>day not said</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>days left not known</source>
        <translation>剩余天数未知</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>劣化</translation>
    </message>
    <message>
        <source>deploy refused: %because</source>
        <translation>部署被拒绝：%because</translation>
    </message>
    <message>
        <source>deploy refused: the plan has no steps</source>
        <translation>部署被拒绝：计划中没有步骤</translation>
    </message>
    <message>
        <source>deploy waits for the preflight</source>
        <translation>部署等待预检</translation>
    </message>
    <message>
        <source>details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停</translation>
    </message>
    <message>
        <source>drill: %well. %facts</source>
        <translation>演练：%well。%facts</translation>
    </message>
    <message>
        <source>drill: it breaks the candidate on purpose, so it runs in a sandbox only</source>
        <translation>drill：它会故意弄坏候选，因此只能在沙箱中运行</translation>
    </message>
    <message>
        <source>drill: it picks the fault itself; leave the scenario out</source>
        <translation>drill：它自己选择故障；请去掉场景</translation>
    </message>
    <message>
        <source>duration: a test takes from 1s to 1h</source>
        <translation>duration：一次测试为 1s 到 1h</translation>
    </message>
    <message>
        <source>empty: it is there already</source>
        <translation>留空：已在那里</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-Hans</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>ended before any traffic moved</source>
        <translation>在移动流量之前结束</translation>
    </message>
    <message>
        <source>ended before the candidate had anybody</source>
        <translation>在候选有任何用户之前就已结束</translation>
    </message>
    <message>
        <source>ended early: %side answers 429 only, asking on would use up more</source>
        <translation>提前结束：%side 只答 429，再问会消耗更多限额</translation>
    </message>
    <message>
        <source>endpoint: not known yet</source>
        <translation>端点：尚未知</translation>
    </message>
    <message>
        <source>engine silent: %1</source>
        <translation>引擎无报告：%1</translation>
    </message>
    <message>
        <source>environment.….probe.token_field or probe.model is not right for this relay.</source>
        <translation>environment.….probe.token_field 或 probe.model 不适合此中转站。</translation>
    </message>
    <message>
        <source>every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>every name that users send is there</source>
        <translation>用户所发的名称都有</translation>
    </message>
    <message>
        <source>every request went to the candidate: nothing is known of %active to compare with</source>
        <translation>所有请求都发往候选：没有 %active 的数据可供比较</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>evidence %evidence, it decides at %threshold</source>
        <translation>证据 %evidence，达到 %threshold 即判定</translation>
    </message>
    <message>
        <source>expected rollback, shift PERCENT, fine or quit</source>
        <translation>应为 rollback、shift PERCENT、fine 或 quit</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failed checks</source>
        <translation>失败检查</translation>
    </message>
    <message>
        <source>failed requests, the minute before</source>
        <translation>此前一分钟的失败请求</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failures %percent % &gt; %limit %</source>
        <translation>失败率 %percent % &gt; %limit %</translation>
    </message>
    <message>
        <source>failures %percent % &gt; %limit % (%failures of %requests%how)</source>
        <translation>失败 %percent % &gt; %limit %（%requests 个中的 %failures 个%how）</translation>
    </message>
    <message>
        <source>feed %1 req/s</source>
        <translation>数据流 %1 请求/s</translation>
    </message>
    <message>
        <source>feed of users' requests is connected</source>
        <translation>用户请求数据流已连接</translation>
    </message>
    <message>
        <source>feed of users' requests is lost: figures stand still</source>
        <translation>用户请求数据流已中断：数据停止更新</translation>
    </message>
    <message>
        <source>feed: connecting…</source>
        <translation>数据流：连接中…</translation>
    </message>
    <message>
        <source>feed: no connection</source>
        <translation>数据流：无连接</translation>
    </message>
    <message>
        <source>feed: silent, no router</source>
        <translation>数据流：静默，无路由器</translation>
    </message>
    <message>
        <source>figures of the run, for its report</source>
        <translation>发布数据，供其报告使用</translation>
    </message>
    <message>
        <source>figures then</source>
        <translation>当时的数据</translation>
    </message>
    <message>
        <source>files in %1 (does their disk hang?); nothing was ordered</source>
        <translation>%1 中的文件（其磁盘卡死？）；未下达任何指令</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>finish reason</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>finished: %1; %2 active, %3</source>
        <translation>结束：%1；主用 %2，%3</translation>
    </message>
    <message>
        <source>first sign after %time: %signs</source>
        <translation>%time后出现第一个迹象：%signs</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>first token after it</source>
        <translation>其后的首 token</translation>
    </message>
    <message>
        <source>first token, new connection</source>
        <translation>首 token，新连接</translation>
    </message>
    <message>
        <source>first token, warm</source>
        <translation>首 token，热连接</translation>
    </message>
    <message>
        <source>for %1, at most %2 of production; in sum as much as all of production for %3</source>
        <translation>历时 %1，最多占生产流量的 %2；合计相当于全部生产流量 %3</translation>
    </message>
    <message>
        <source>for a while both sides failed more; this is not blamed on the candidate</source>
        <translation>有一段时间两侧失败都增多；不归咎于候选</translation>
    </message>
    <message>
        <source>for a while both sides were slower; this is not blamed on the candidate</source>
        <translation>有一段时间两侧都变慢；不归咎于候选</translation>
    </message>
    <message>
        <source>form of the id</source>
        <translation>id 形式</translation>
    </message>
    <message>
        <source>form of the key</source>
        <translation>密钥形式</translation>
    </message>
    <message>
        <source>found %share ordered for %side, and its lease has run out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its share again, roll back ends run %run</source>
        <translation>发现已为 %side 下达 %share，而其租约已到期：没有控制台续租，路由器已自行把全部生产流量交还 %active。“继续”会把份额重新交给 %side，“回滚”则结束发布 %run</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>from %1 (%2), measured until %3, first content: %4</source>
        <translation>自 %1（%2），测量至 %3，首个内容：%4</translation>
    </message>
    <message>
        <source>from %1 at %2: %3</source>
        <translation>自 %1，%2：%3</translation>
    </message>
    <message>
        <source>from the first byte to the first token</source>
        <translation>首字节到首 token</translation>
    </message>
    <message>
        <source>from token to token</source>
        <translation>token 间隔</translation>
    </message>
    <message>
        <source>from when each was due</source>
        <translation>从各自应开始的时刻起</translation>
    </message>
    <message>
        <source>from when the router had them</source>
        <translation>从路由器收到时起</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>given up by the client</source>
        <translation>客户端放弃</translation>
    </message>
    <message>
        <source>given up by us</source>
        <translation>我方放弃</translation>
    </message>
    <message>
        <source>given up: this console's engine has told nothing for %1 s. What was ordered stands; "signalbox router status" and "signalbox rollback" need nothing of it</source>
        <translation>已放弃：本控制台的引擎 %1 s 没有任何报告。已下达的指令有效；"signalbox router status" 和 "signalbox rollback" 不依赖它</translation>
    </message>
    <message>
        <source>given were: %1</source>
        <translation>给出的有：%1</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>golden</source>
        <translation>golden</translation>
    </message>
    <message>
        <source>golden prompt</source>
        <translation>golden 提示词</translation>
    </message>
    <message>
        <source>golden prompts are being asked</source>
        <translation>正在询问 golden 提示词</translation>
    </message>
    <message>
        <source>golden prompts could not be asked: %what</source>
        <translation>无法询问 golden 提示词：%what</translation>
    </message>
    <message>
        <source>golden prompts fail on both sides alike: %what</source>
        <translation>golden 提示词在两侧同样失败：%what</translation>
    </message>
    <message>
        <source>golden prompts: %1</source>
        <translation>golden 提示词：%1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>good of answers</source>
        <translation>成功 / 应答</translation>
    </message>
    <message>
        <source>goodput per second</source>
        <translation>每秒 goodput</translation>
    </message>
    <message>
        <source>goodput ≤ %1</source>
        <translation>goodput ≤ %1</translation>
    </message>
    <message>
        <source>green</source>
        <translation>green</translation>
    </message>
    <message>
        <source>green down</source>
        <translation>green 向下</translation>
    </message>
    <message>
        <source>green is active: a drill needs blue active; start the sandbox anew</source>
        <translation>当前 green 为主用：演练要求 blue 为主用；请重新启动沙箱</translation>
    </message>
    <message>
        <source>green slower ↑, with its 95 % interval</source>
        <translation>green 更慢 ↑，及其 95 % 区间</translation>
    </message>
    <message>
        <source>green's share from 0 to 1 was expected, or nothing</source>
        <translation>应为 green 的份额，0 至 1，或留空</translation>
    </message>
    <message>
        <source>had %1</source>
        <translation>曾为 %1</translation>
    </message>
    <message>
        <source>handshake (TLS)</source>
        <translation>握手（TLS）</translation>
    </message>
    <message>
        <source>hardly a sign of harm</source>
        <translation>几乎无变差迹象</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>headers, tail</source>
        <translation>响应头，尾部</translation>
    </message>
    <message>
        <source>headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>health checks</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>health checks and phase measurements</source>
        <translation>健康检查和阶段测量</translation>
    </message>
    <message>
        <source>health checks of %1, 30 days</source>
        <translation>%1 的健康检查，30 天</translation>
    </message>
    <message>
        <source>health of %1</source>
        <translation>%1 的健康</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>暂停者</translation>
    </message>
    <message>
        <source>held, as asked (%1); this console goes on watching it. "signalbox resume" goes on, "rollback" or Ctrl-C brings all production back</source>
        <translation>已按请求暂停（%1）；本控制台继续监看。"signalbox resume" 继续，"rollback" 或 Ctrl-C 带回全部生产流量</translation>
    </message>
    <message>
        <source>held: %because</source>
        <translation>已暂停：%because</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>holding</source>
        <translation>停留中</translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>how everything was when the run began</source>
        <translation>发布开始时的全部状态</translation>
    </message>
    <message>
        <source>how it ended was expected: nothing, ok, running, cut_stream, timed_out, … or HAProxy's state</source>
        <translation>应为结束方式：留空、ok、running、cut_stream、timed_out…，或 HAProxy 的状态</translation>
    </message>
    <message>
        <source>how long the lease still holds</source>
        <translation>租约还剩多久</translation>
    </message>
    <message>
        <source>http on this machine: no certificate</source>
        <translation>本机上的 http：无证书</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>折合 %1</translation>
    </message>
    <message>
        <source>in a .env file beside the service file</source>
        <translation>服务文件旁的 .env 文件</translation>
    </message>
    <message>
        <source>in a file of its own (mode 0600)</source>
        <translation>单独的文件（权限 0600）</translation>
    </message>
    <message>
        <source>in a variable of the environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>in one piece</source>
        <translation>一次返回</translation>
    </message>
    <message>
        <source>in the TLS handshake</source>
        <translation>在 TLS 握手中</translation>
    </message>
    <message>
        <source>in the middle of the answer</source>
        <translation>在应答中途</translation>
    </message>
    <message>
        <source>in this desktop's keychain</source>
        <translation>此桌面的钥匙串</translation>
    </message>
    <message>
        <source>insufficient</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>interrupted: rolling back (again in 2 s or later: leave before it is confirmed)</source>
        <translation>已中断：正在回滚（2 s 后或更晚再按一次：不等证实就退出）</translation>
    </message>
    <message>
        <source>interrupted: the rest of the way at once (again: leave before it is confirmed)</source>
        <translation>已中断：余下部分立即退回（再按一次：不等证实就退出）</translation>
    </message>
    <message>
        <source>interval: expected from 10ms to the duration</source>
        <translation>interval：应为 10ms 到 duration</translation>
    </message>
    <message>
        <source>it began at %time</source>
        <translation>开始于 %time</translation>
    </message>
    <message>
        <source>it ended at %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>it had not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>it has to be in the environment already</source>
        <translation>必须已在环境变量中</translation>
    </message>
    <message>
        <source>it is held there by %1: %2</source>
        <translation>它在那里由 %1 暂停：%2</translation>
    </message>
    <message>
        <source>it is held there: %1</source>
        <translation>它在那里处于暂停：%1</translation>
    </message>
    <message>
        <source>it looks worse, but the evidence comes from too few users, who may differ by themselves</source>
        <translation>看起来更差，但证据来自太少的用户，他们自身可能就有差异</translation>
    </message>
    <message>
        <source>it said</source>
        <translation>其应答</translation>
    </message>
    <message>
        <source>it told nothing in the time that was asked for: longer, with --for</source>
        <translation>在要求的时间内没有任何回报：用 --for 延长</translation>
    </message>
    <message>
        <source>it was %1 then</source>
        <translation>当时为 %1</translation>
    </message>
    <message>
        <source>it was %fault (seed %seed)</source>
        <translation>是 %fault（种子 %seed）</translation>
    </message>
    <message>
        <source>its certificate</source>
        <translation>其证书</translation>
    </message>
    <message>
        <source>its chain of %1 records was whole when this was written</source>
        <translation>写此报告时，其 %1 条记录的链完整</translation>
    </message>
    <message>
        <source>its clock and ours differ</source>
        <translation>其时钟与本机不一致</translation>
    </message>
    <message>
        <source>its command does not start: %1</source>
        <translation>其命令无法启动：%1</translation>
    </message>
    <message>
        <source>its command printed no result of "signalbox diagnose --json"</source>
        <translation>其命令没有输出 "signalbox diagnose --json" 的结果</translation>
    </message>
    <message>
        <source>its command socket was removed or taken by another program</source>
        <translation>其命令套接字已被删除或被别的程序占用</translation>
    </message>
    <message>
        <source>its command took longer than %1 s</source>
        <translation>其命令运行超过 %1 s</translation>
    </message>
    <message>
        <source>its golden prompts, %1</source>
        <translation>其 golden 提示词，%1</translation>
    </message>
    <message>
        <source>its key is not accepted</source>
        <translation>其密钥不被接受</translation>
    </message>
    <message>
        <source>its lease counts on: without a window all production goes back by itself</source>
        <translation>租约继续计时：没有窗口的话，全部生产流量会自行退回</translation>
    </message>
    <message>
        <source>its quota</source>
        <translation>其额度</translation>
    </message>
    <message>
        <source>its state directory %directory was removed</source>
        <translation>其状态目录 %directory 已被删除</translation>
    </message>
    <message>
        <source>its text ("signalbox restore %1" brings it back)</source>
        <translation>其内容（"signalbox restore %1" 可恢复）</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>日志库</translation>
    </message>
    <message>
        <source>journal: %1</source>
        <translation>日志库：%1</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>judge if worse</source>
        <translation>评判（若更差）</translation>
    </message>
    <message>
        <source>judge needs</source>
        <translation>评判还需</translation>
    </message>
    <message>
        <source>judge: no worse</source>
        <translation>评判：未变差</translation>
    </message>
    <message>
        <source>judge: worse</source>
        <translation>评判：更差</translation>
    </message>
    <message>
        <source>kept in</source>
        <translation>保存在</translation>
    </message>
    <message>
        <source>kept one by one since %1</source>
        <translation>自 %1 起逐个保留</translation>
    </message>
    <message>
        <source>key %1 of %2 could not be tried</source>
        <translation>%2 的密钥 %1 无法试用</translation>
    </message>
    <message>
        <source>key %1 of %2 is REFUSED</source>
        <translation>%2 的密钥 %1 被拒绝</translation>
    </message>
    <message>
        <source>key %1 of %2 is accepted</source>
        <translation>%2 的密钥 %1 被接受</translation>
    </message>
    <message>
        <source>key %fingerprint begins as it should</source>
        <translation>密钥 %fingerprint 的开头正确</translation>
    </message>
    <message>
        <source>key %fingerprint does not begin with "%prefix", or holds a space</source>
        <translation>密钥 %fingerprint 不以 "%prefix" 开头，或含有空格</translation>
    </message>
    <message>
        <source>key %fingerprint is accepted</source>
        <translation>密钥 %fingerprint 被接受</translation>
    </message>
    <message>
        <source>key accepted</source>
        <translation>密钥被接受</translation>
    </message>
    <message>
        <source>key of %1 %2</source>
        <translation>%1 的密钥 %2</translation>
    </message>
    <message>
        <source>key of %1: CHANGED since (fingerprint %2 then, %3 now); keys are never touched: put the old one back where %4 says, if it is still good</source>
        <translation>%1 的密钥：此后已更改（指纹：当时 %2，现在 %3）；绝不改动密钥：旧密钥若仍有效，请放回 %4 所指之处</translation>
    </message>
    <message>
        <source>key of %1: cannot be compared (not readable now, or none then)</source>
        <translation>%1 的密钥：无法比较（现在不可读，或当时没有）</translation>
    </message>
    <message>
        <source>key of %1: the same as then</source>
        <translation>%1 的密钥：与当时相同</translation>
    </message>
    <message>
        <source>key refused (401, 403)</source>
        <translation>密钥被拒（401、403）</translation>
    </message>
    <message>
        <source>key: a sandbox makes its own keys; use --config FILE</source>
        <translation>key：沙箱自己生成密钥；请用 --config FILE</translation>
    </message>
    <message>
        <source>key: expected "list", or "test", "store" or "rotate" and a side, blue or green</source>
        <translation>key：应为 "list"，或 "test"、"store"、"rotate" 加一侧（blue 或 green）</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>kind of answer</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>known fallback</source>
        <translation>已知的替代</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>最近检查</translation>
    </message>
    <message>
        <source>last check %1</source>
        <translation>最近检查 %1</translation>
    </message>
    <message>
        <source>last order %1: %2, %3 active; plan %4</source>
        <translation>最后的指令 %1：%2，主用 %3；计划 %4</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>latency, tail</source>
        <translation>延迟，尾部</translation>
    </message>
    <message>
        <source>lease ran out</source>
        <translation>租约已到期</translation>
    </message>
    <message>
        <source>lease: all production goes back to %1 in %2 s if no console renews it</source>
        <translation>租约：若没有控制台续租，全部生产流量将在 %2 s 后交还 %1</translation>
    </message>
    <message>
        <source>lease: not known</source>
        <translation>租约：未知</translation>
    </message>
    <message>
        <source>lease: ran out, so the router gave all production back to %1</source>
        <translation>租约：已到期，路由器已把全部生产流量交还 %1</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>left before the rollback was confirmed: the router has %1, and nobody watches it now. "signalbox rollback" tries again; "signalbox router breakglass" needs no console</source>
        <translation>回滚证实之前已退出：路由器有 %1，现在无人监看。"signalbox rollback" 可再试；"signalbox router breakglass" 不需要控制台</translation>
    </message>
    <message>
        <source>left out since this console began</source>
        <translation>未计入数自本控制台启动起</translation>
    </message>
    <message>
        <source>let its name end in .csv, .jsonl or .txt</source>
        <translation>文件名须以 .csv、.jsonl 或 .txt 结尾</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>level, source</source>
        <translation>级别，来源</translation>
    </message>
    <message>
        <source>limit left</source>
        <translation>剩余限额</translation>
    </message>
    <message>
        <source>limits of %1</source>
        <translation>%1 的限额</translation>
    </message>
    <message>
        <source>line %1 was not kept: it looked like a secret</source>
        <translation>第 %1 行未保存：看起来像机密信息</translation>
    </message>
    <message>
        <source>lines copied: %1</source>
        <translation>已复制的行数：%1</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>已列出</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>log, %1</source>
        <translation>日志，%1</translation>
    </message>
    <message>
        <source>log: a sandbox's journal is gone with it, so there is nothing to verify, replay, export or prune; say --config FILE</source>
        <translation>log：沙箱的日志库随沙箱消失，没有可验证、重放、导出或清理的；请用 --config FILE</translation>
    </message>
    <message>
        <source>longer than %wanted characters; said: %said</source>
        <translation>长于 %wanted 个字符；应答：%said</translation>
    </message>
    <message>
        <source>longest time this window did not react</source>
        <translation>此窗口最长无响应时间</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>需查看</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>looks worse</source>
        <translation>看起来更差</translation>
    </message>
    <message>
        <source>make %side active</source>
        <translation>把 %side 设为主用</translation>
    </message>
    <message>
        <source>make %side active at once, by hand: %reason</source>
        <translation>手动立即把 %side 设为主用：%reason</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>measured from %1</source>
        <translation>测量自 %1</translation>
    </message>
    <message>
        <source>measured from %1, %2 to %3</source>
        <translation>测量自 %1，%2 至 %3</translation>
    </message>
    <message>
        <source>measured from %1; goodput: went well, with headers within %2 ms (objectives.p95)</source>
        <translation>测量自 %1；goodput：成功且响应头在 %2 ms 内（objectives.p95）</translation>
    </message>
    <message>
        <source>measured until %1</source>
        <translation>测量至 %1</translation>
    </message>
    <message>
        <source>minimum: expected at least one request</source>
        <translation>minimum：至少需要一个请求</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>missing, and so is %1 that it is mapped to</source>
        <translation>缺失，其映射到的 %1 也缺失</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model guard: %side gives no list of models; what was known of it stays in force</source>
        <translation>模型守卫：%side 没有给出模型列表；此前已知的列表继续有效</translation>
    </message>
    <message>
        <source>model guard: the router knows the %n models that %side lists</source>
        <translation>模型守卫：路由器已知 %side 列出的 %n 个模型</translation>
    </message>
    <message>
        <source>model guard: the router's lists stay as they were: %problem</source>
        <translation>模型守卫：路由器的列表保持原样：%problem</translation>
    </message>
    <message>
        <source>model map written to %file: %what; checks use it from the next start, and the relay has to know the names itself</source>
        <translation>模型映射已写入 %file：%what；检查从下次启动起使用，中转站本身须认识这些名称</translation>
    </message>
    <message>
        <source>model not listed</source>
        <translation>模型未列出</translation>
    </message>
    <message>
        <source>models are not listed</source>
        <translation>模型未列出</translation>
    </message>
    <message>
        <source>models listed</source>
        <translation>模型已列出</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更久</translation>
    </message>
    <message>
        <source>more arrived than an answer may hold</source>
        <translation>收到的内容超过应答的上限</translation>
    </message>
    <message>
        <source>more replies than questions</source>
        <translation>应答多于提问</translation>
    </message>
    <message>
        <source>most answers are alike, but %slow of %of from %side took more than %above ms until the first token, against %otherSlow of %otherOf from %other; most of that is %part</source>
        <translation>多数回答相当，但 %side 的 %of 次中有 %slow 次到首个 token 超过 %above ms，而 %other 的 %otherOf 次中有 %otherSlow 次；其中大部分是%part</translation>
    </message>
    <message>
        <source>most requests are alike, but one in twenty users of %side waits %slow ms or more, against %fast ms on %other</source>
        <translation>多数请求相同，但 %side 每二十个用户中有一个等待 %slow ms 或更久，%other 为 %fast ms</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>切换中</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>mtr told of no hop</source>
        <translation>mtr 没有报告任何一跳</translation>
    </message>
    <message>
        <source>name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>name (DNS)</source>
        <translation>域名（DNS）</translation>
    </message>
    <message>
        <source>name from %1, TTL %2 s</source>
        <translation>名称来自 %1，TTL %2 s</translation>
    </message>
    <message>
        <source>name from %1, TTL not known</source>
        <translation>名称来自 %1，TTL 未知</translation>
    </message>
    <message>
        <source>name: from this system's hosts file; no name server was asked</source>
        <translation>名称：来自本系统的 hosts 文件；未询问任何域名服务器</translation>
    </message>
    <message>
        <source>name: looked up at %1, TTL %2 s</source>
        <translation>名称：在 %1 查询，TTL %2 s</translation>
    </message>
    <message>
        <source>name: looked up at %1, TTL not known</source>
        <translation>名称：在 %1 查询，TTL 未知</translation>
    </message>
    <message>
        <source>name: none to look up, the URL has an address</source>
        <translation>名称：无需查询，URL 已是地址</translation>
    </message>
    <message>
        <source>neither side has it now</source>
        <translation>现在两侧均无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>new key (not shown)</source>
        <translation>新密钥（不显示）</translation>
    </message>
    <message>
        <source>new key of %1 (not shown): </source>
        <translation>%1 的新密钥（不显示）： </translation>
    </message>
    <message>
        <source>next step, by hand</source>
        <translation>手动进入下一步</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>no JSON: %said at byte %at</source>
        <translation>不是 JSON：%said，在字节 %at</translation>
    </message>
    <message>
        <source>no address found</source>
        <translation>未找到地址</translation>
    </message>
    <message>
        <source>no address is known for %host</source>
        <translation>%host 没有已知地址</translation>
    </message>
    <message>
        <source>no address of it was found; %1</source>
        <translation>未找到它的地址；%1</translation>
    </message>
    <message>
        <source>no answer from its disk for %seconds s</source>
        <translation>磁盘 %seconds s 无应答</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>没有及时应答</translation>
    </message>
    <message>
        <source>no answer of %1</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>no answer was given</source>
        <translation>没有给出回答</translation>
    </message>
    <message>
        <source>no answer within %ms ms</source>
        <translation>%ms ms 内无应答</translation>
    </message>
    <message>
        <source>no certificate was seen: no connection stood long enough</source>
        <translation>未见证书：没有连接维持足够久</translation>
    </message>
    <message>
        <source>no chat completion in the answer</source>
        <translation>应答中没有 chat completion</translation>
    </message>
    <message>
        <source>no check has told yet</source>
        <translation>尚无检查告知</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>尚无检查</translation>
    </message>
    <message>
        <source>no chunk of a chat completion in it</source>
        <translation>其中没有 chat completion 的 chunk</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>no connection to %where: %said</source>
        <translation>无法连接 %where：%said</translation>
    </message>
    <message>
        <source>no console answered: none drives this run now, so nothing moves by itself. "signalbox deploy --resume" or the window goes on with it; "signalbox shift", "step-back" and "rollback" move traffic without it</source>
        <translation>没有控制台应答：现在没有谁在驱动此发布，因此什么都不会自行移动。"signalbox deploy --resume" 或窗口可继续；"signalbox shift"、"step-back" 和 "rollback" 不需要它即可移动流量</translation>
    </message>
    <message>
        <source>no console has run here yet: there is nothing to %1</source>
        <translation>这里还没有运行过控制台：没有可 %1 的</translation>
    </message>
    <message>
        <source>no console is known to watch it; while one is open that may operate: %what</source>
        <translation>未知有控制台在监看；若有可操作的控制台打开：%what</translation>
    </message>
    <message>
        <source>no evidence to draw yet</source>
        <translation>尚无可绘制的证据</translation>
    </message>
    <message>
        <source>no feed</source>
        <translation>无数据流</translation>
    </message>
    <message>
        <source>no idea</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>no key: requests go out without one</source>
        <translation>无密钥：请求不带密钥发出</translation>
    </message>
    <message>
        <source>no limit told</source>
        <translation>未告知限额</translation>
    </message>
    <message>
        <source>no loss to the end</source>
        <translation>到终点无丢包</translation>
    </message>
    <message>
        <source>no next step: %phase</source>
        <translation>没有下一步：%phase</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>无指令</translation>
    </message>
    <message>
        <source>no order gave the candidate any users</source>
        <translation>没有指令给过候选用户</translation>
    </message>
    <message>
        <source>no packet goes out: %said</source>
        <translation>没有数据包能发出去：%said</translation>
    </message>
    <message>
        <source>no plan to follow: shift by hand, or roll back</source>
        <translation>没有可执行的计划：请手动移动流量，或回滚</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>no request finished</source>
        <translation>没有请求结束</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>无请求</translation>
    </message>
    <message>
        <source>no router is asked, so what users see is not in this report: %1</source>
        <translation>没有询问路由器，因此本报告不含用户所见：%1</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>无发布</translation>
    </message>
    <message>
        <source>no run is open: there is nothing to %1</source>
        <translation>没有未结束的发布：没有可 %1 的</translation>
    </message>
    <message>
        <source>no run is open; the last one, run %1: %2</source>
        <translation>没有未结束的发布；最近一次，发布 %1：%2</translation>
    </message>
    <message>
        <source>no service file</source>
        <translation>无服务文件</translation>
    </message>
    <message>
        <source>no sign of harm below</source>
        <translation>以下无变差迹象</translation>
    </message>
    <message>
        <source>no sign of harm yet</source>
        <translation>尚无变差迹象</translation>
    </message>
    <message>
        <source>no step to go back: %phase</source>
        <translation>没有可退的步骤：%phase</translation>
    </message>
    <message>
        <source>no step to go back: the lease ran out, so the candidate has nothing; resume or roll back</source>
        <translation>没有可退的步骤：租约已到期，候选没有流量；请继续或回滚</translation>
    </message>
    <message>
        <source>no telling how long yet</source>
        <translation>尚无法估计多久</translation>
    </message>
    <message>
        <source>no users' requests to observe yet</source>
        <translation>尚无用户请求可供实测</translation>
    </message>
    <message>
        <source>no valid JSON; said: %said</source>
        <translation>不是有效的 JSON；应答：%said</translation>
    </message>
    <message>
        <source>no whole answer in time</source>
        <translation>没有及时的完整应答</translation>
    </message>
    <message>
        <source>no worse</source>
        <translation>未变差</translation>
    </message>
    <message>
        <source>nobody else operates: there is nothing to take over</source>
        <translation>没有其他人在操作：无可接管</translation>
    </message>
    <message>
        <source>nobody on the way answers</source>
        <translation>途中无人应答</translation>
    </message>
    <message>
        <source>nobody says who it is</source>
        <translation>没有主机表明身份</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>无人观察</translation>
    </message>
    <message>
        <source>nobody watches it from here on: within %1 s all production goes back to %2 by itself, unless a window is opened; "signalbox rollback" does it now</source>
        <translation>从现在起无人监看：%1 s 内全部生产流量将自行退回 %2，除非打开窗口；"signalbox rollback" 可立即执行</translation>
    </message>
    <message>
        <source>nobody: by itself</source>
        <translation>无人：自动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none (%1)</source>
        <translation>无（%1）</translation>
    </message>
    <message>
        <source>none has ended yet</source>
        <translation>尚无结束的</translation>
    </message>
    <message>
        <source>none has finished yet</source>
        <translation>尚无完成的</translation>
    </message>
    <message>
        <source>none in its sheet</source>
        <translation>价目表中无此项</translation>
    </message>
    <message>
        <source>none of %1 lines</source>
        <translation>%1 行中没有</translation>
    </message>
    <message>
        <source>none of their requests finished here in the last minute</source>
        <translation>最近一分钟这里没有用户请求结束</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>none, a sandbox</source>
        <translation>无，沙箱</translation>
    </message>
    <message>
        <source>none: a sandbox</source>
        <translation>无：沙箱</translation>
    </message>
    <message>
        <source>nor does a later one</source>
        <translation>后面的步骤也不等</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>not asked: all %limit requests a minute of %side are kept for health checks (%kept)</source>
        <translation>未询问：%side 每分钟的 %limit 个请求全部留给健康检查（%kept）</translation>
    </message>
    <message>
        <source>not asked: no base URL answered</source>
        <translation>未询问：没有 base URL 应答</translation>
    </message>
    <message>
        <source>not asked: stopped</source>
        <translation>未询问：已停止</translation>
    </message>
    <message>
        <source>not asked: the key's own rate limit has no room now, try again in a minute</source>
        <translation>未询问：密钥自身的限速目前没有余量，请一分钟后再试</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>not compared: a stream of each side that is whole is needed</source>
        <translation>未比较：每侧都需要一个完整的流</translation>
    </message>
    <message>
        <source>not in force: another order was faster, or came after it; the router has %1</source>
        <translation>未生效：有另一指令更早，或在其后到达；路由器有 %1</translation>
    </message>
    <message>
        <source>not in language %wanted; said: %said</source>
        <translation>语言不是 %wanted；应答：%said</translation>
    </message>
    <message>
        <source>not in the sheet</source>
        <translation>不在价目表中</translation>
    </message>
    <message>
        <source>not journaled: %1</source>
        <translation>未记入日志库：%1</translation>
    </message>
    <message>
        <source>not journaled: no router was ever started for this service</source>
        <translation>未记入日志库：此服务从未启动过路由器</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not known after %1 s: %2. A machine under heavy load answers late: ask again; "signalbox router status" looks at the router's process alone</source>
        <translation>%1 s 后仍未知：%2。负载重的机器应答慢：请再试；"signalbox router status" 只查看路由器进程</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未知</translation>
    </message>
    <message>
        <source>not known: a price is missing</source>
        <translation>未知：缺少价格</translation>
    </message>
    <message>
        <source>not known: no list</source>
        <translation>未知：没有列表</translation>
    </message>
    <message>
        <source>not known: no rate from %1 to %2</source>
        <translation>未知：没有 %1 到 %2 的汇率</translation>
    </message>
    <message>
        <source>not known: the charts do not reach there</source>
        <translation>未知：图表未覆盖到那里</translation>
    </message>
    <message>
        <source>not listed: %missing; listed are %listed</source>
        <translation>未列出：%missing；已列出的有 %listed</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>非实时</translation>
    </message>
    <message>
        <source>not promoted: promoting at once needs a reason</source>
        <translation>未提升：立即提升需要填写原因</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>not sent yet: %1</source>
        <translation>尚未发出：%1</translation>
    </message>
    <message>
        <source>not the protocol</source>
        <translation>不符合协议</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>not this time</source>
        <translation>这次没有成功</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未监看</translation>
    </message>
    <message>
        <source>not yet seen in users' requests (too few came)</source>
        <translation>用户请求中尚未见到（来得太少）</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>nothing (pause)</source>
        <translation>不发送（暂停）</translation>
    </message>
    <message>
        <source>nothing cut: the candidate has production; roll back first</source>
        <translation>未切断任何请求：候选有生产流量；请先回滚</translation>
    </message>
    <message>
        <source>nothing found, %1</source>
        <translation>未发现问题，%1</translation>
    </message>
    <message>
        <source>nothing has proven yet that %side takes requests: wait for its first good check</source>
        <translation>尚无证据表明 %side 接受请求：请等待其首次成功检查</translation>
    </message>
    <message>
        <source>nothing is known of this moment</source>
        <translation>此时刻一无所知</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: the plan only advises</source>
        <translation>没有任何机制会自动回滚：该计划只给建议</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: the way back is not proven</source>
        <translation>没有任何机制会自动回滚：退路尚未证实</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: users' requests cannot be seen</source>
        <translation>没有任何机制会自动回滚：看不到用户请求</translation>
    </message>
    <message>
        <source>nothing speaks against them</source>
        <translation>没有可疑之处</translation>
    </message>
    <message>
        <source>nothing to accept: no split was found that waits for an answer (%phase)</source>
        <translation>无可接受：没有发现等待答复的分流（%phase）</translation>
    </message>
    <message>
        <source>nothing to accept: the candidate has no users that a run left there</source>
        <translation>无可接受：候选没有由发布留下的用户</translation>
    </message>
    <message>
        <source>nothing to bring back: every node has all production on %active, as just read (order %epoch); nothing was ordered. %reason</source>
        <translation>无需退回：刚读到各节点的全部生产流量都在 %active（指令 %epoch）；未下达任何指令. %reason</translation>
    </message>
    <message>
        <source>nothing to hold: %phase</source>
        <translation>无可暂停：%phase</translation>
    </message>
    <message>
        <source>nothing to patch: no model is missing</source>
        <translation>无需补丁：不缺模型</translation>
    </message>
    <message>
        <source>nothing to patch: not all is known</source>
        <translation>无可补丁：尚未全部得知</translation>
    </message>
    <message>
        <source>nothing to remove</source>
        <translation>没有可移除的</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>没有可恢复的</translation>
    </message>
    <message>
        <source>nothing to resume: %phase</source>
        <translation>无可继续：%phase</translation>
    </message>
    <message>
        <source>nothing to resume: no run was found that waits for it</source>
        <translation>无可继续：没有发现等待继续的发布</translation>
    </message>
    <message>
        <source>nothing to retry: no run of this console was rolled back</source>
        <translation>无可重试：本控制台没有被回滚的发布</translation>
    </message>
    <message>
        <source>nothing was accepted; the last line says why</source>
        <translation>未接受任何内容；原因见最后一行</translation>
    </message>
    <message>
        <source>nothing was changed: %problem</source>
        <translation>未做任何改动：%problem</translation>
    </message>
    <message>
        <source>nothing was changed; say --yes to write the file of then</source>
        <translation>未做任何改动；加 --yes 写回当时的文件</translation>
    </message>
    <message>
        <source>nothing was journaled yet (%1)</source>
        <translation>日志库尚无记录（%1）</translation>
    </message>
    <message>
        <source>nothing was ordered: %1</source>
        <translation>未下达任何指令：%1</translation>
    </message>
    <message>
        <source>nothing was ordered: another console, %1, operates this service, and has run %2 open with %3. "signalbox watch" shows it; "hold" asks it to wait, "rollback" goes at once, a window can take over</source>
        <translation>未下达任何指令：另一控制台 %1 正在操作此服务，其发布 %2 未结束，%3。"signalbox watch" 可查看；"hold" 请求其等待，"rollback" 立即回滚，窗口可以接管</translation>
    </message>
    <message>
        <source>nothing was ordered: the router has %1 already, perhaps by another console that watches it. "signalbox watch" shows it. Three ways on: "deploy --resume", "rollback", "accept"</source>
        <translation>未下达任何指令：路由器已有 %1，可能来自正在监看它的另一控制台。"signalbox watch" 可查看。三种办法："deploy --resume"、"rollback"、"accept"</translation>
    </message>
    <message>
        <source>notify.webhook: %problem; nobody is told</source>
        <translation>notify.webhook：%problem；不通知任何人</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>observed, 95 %</source>
        <translation>实测，95 %</translation>
    </message>
    <message>
        <source>observed, with its 95 % interval</source>
        <translation>实测，含 95 % 区间</translation>
    </message>
    <message>
        <source>of production to %1</source>
        <translation>的生产流量流向 %1</translation>
    </message>
    <message>
        <source>of the first</source>
        <translation>占第一份</translation>
    </message>
    <message>
        <source>of the limits</source>
        <translation>占限额</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>older records of run %1 stay: it is open, or partly newer</source>
        <translation>发布 %1 的较早记录保留：它未结束，或有部分较新</translation>
    </message>
    <message>
        <source>one %1 costs</source>
        <translation>1 %1 =</translation>
    </message>
    <message>
        <source>one JSON document where a stream was asked</source>
        <translation>要求流式却返回一个 JSON 文档</translation>
    </message>
    <message>
        <source>one canary test of %1</source>
        <translation>%1 的一次 canary 测试</translation>
    </message>
    <message>
        <source>one in ten of the new connections to %side takes %slow ms or more until the first token, against %fast ms on %other; of so few that may be chance</source>
        <translation>%side 的新连接中有十分之一到首个 token 需 %slow ms 或更久，而 %other 为 %fast ms；样本这么少，可能只是偶然</translation>
    </message>
    <message>
        <source>one in ten of the warm requests to %side takes %slow ms or more until the first token, against %fast ms on %other; of so few that may be chance</source>
        <translation>%side 的复用连接请求中有十分之一到首个 token 需 %slow ms 或更久，而 %other 为 %fast ms；样本这么少，可能只是偶然</translation>
    </message>
    <message>
        <source>one step back, by hand. %reason</source>
        <translation>手动退一步: %reason</translation>
    </message>
    <message>
        <source>one try</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>only %1 is listed, which the model map names: users who send %2 get 404 unless the relay knows it</source>
        <translation>只列出了模型映射所指的 %1：发送 %2 的用户得到 404，除非中转站认识它</translation>
    </message>
    <message>
        <source>only %name of %side fails: %failed of %of measured requests to it; %side's other addresses answer. Last: %said</source>
        <translation>只有 %side 的 %name 失败：对其测量的 %of 个请求中 %failed 个失败；%side 的其他地址有应答。最近一次：%said</translation>
    </message>
    <message>
        <source>only %name of %side is slow: %ms ms more than its fastest address, mostly %part</source>
        <translation>只有 %side 的 %name 慢：比其最快地址多 %ms ms，主要在 %part</translation>
    </message>
    <message>
        <source>only a sandbox has scenarios</source>
        <translation>只有沙箱有场景</translation>
    </message>
    <message>
        <source>only region %name of %side fails: %failed of %of measured requests to it; %side's other regions answer. Last: %said</source>
        <translation>只有 %side 的区域 %name 失败：对其测量的 %of 个请求中 %failed 个失败；%side 的其他区域有应答。最近一次：%said</translation>
    </message>
    <message>
        <source>only region %name of %side is slow: %ms ms more than its fastest, mostly %part</source>
        <translation>只有 %side 的区域 %name 慢：比其最快区域多 %ms ms，主要在 %part</translation>
    </message>
    <message>
        <source>only these</source>
        <translation>仅此有</translation>
    </message>
    <message>
        <source>only what one side alone lists</source>
        <translation>只看仅一侧列出的</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>open streams</source>
        <translation>未完的流</translation>
    </message>
    <message>
        <source>open when this was written</source>
        <translation>写此报告时未结束</translation>
    </message>
    <message>
        <source>opening the connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>operator: not known yet</source>
        <translation>操作者：尚未知</translation>
    </message>
    <message>
        <source>order %epoch: %active is now the active side, acknowledged by every node</source>
        <translation>指令 %epoch：%active 现为主用侧，每个节点均已确认</translation>
    </message>
    <message>
        <source>order %epoch: %active is to be the active side, with all production: %why</source>
        <translation>指令 %epoch：%active 将成为主用侧，承接全部生产流量：%why</translation>
    </message>
    <message>
        <source>order %epoch: %from → %to of production to %side, %active active: %why</source>
        <translation>指令 %epoch：流向 %side 的生产流量 %from → %to，主用 %active：%why</translation>
    </message>
    <message>
        <source>order %epoch: %node failed: %problem</source>
        <translation>指令 %epoch：%node 失败：%problem</translation>
    </message>
    <message>
        <source>order %epoch: %node refused it: it has something newer. %problem</source>
        <translation>指令 %epoch：%node 拒绝：它有更新的指令: %problem</translation>
    </message>
    <message>
        <source>order %epoch: %share to %side acknowledged by every node</source>
        <translation>指令 %epoch：%share 流向 %side，每个节点均已确认</translation>
    </message>
    <message>
        <source>order %epoch: no answer from %node; reading before the next try. %problem</source>
        <translation>指令 %epoch：%node 无应答；下次尝试前先读取: %problem</translation>
    </message>
    <message>
        <source>order %epoch: read back from %node after %ms ms</source>
        <translation>指令 %epoch：%ms ms 后从 %node 回读</translation>
    </message>
    <message>
        <source>order, run</source>
        <translation>指令，发布</translation>
    </message>
    <message>
        <source>order: %1 to the candidate</source>
        <translation>指令：%1 流向候选</translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has a newer one, %router</source>
        <translation>指令：日志库为 %journal，路由器有更新的 %router</translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has an older one, %router</source>
        <translation>指令：日志库为 %journal，路由器有更旧的 %router</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p95 %ms ms &gt; %limit ms</source>
        <translation>p95 %ms ms &gt; %limit ms</translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <source>p95 to the response headers, the minute before</source>
        <translation>此前一分钟到响应头的 p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p99 %ms ms &gt; %limit ms</source>
        <translation>p99 %ms ms &gt; %limit ms</translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <source>packets to %side get lost: %again of %of connections needed a second try, which costs a second or more; the others are as fast as ever</source>
        <translation>到 %side 的数据包有丢失：%of 个连接中 %again 个需要第二次尝试，多花一秒或更久；其余与平时一样快</translation>
    </message>
    <message>
        <source>packets up to %1 bytes</source>
        <translation>数据包最大 %1 字节</translation>
    </message>
    <message>
        <source>pale: until the end</source>
        <translation>淡：到结束</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>path MTU not known</source>
        <translation>路径 MTU 未知</translation>
    </message>
    <message>
        <source>path to %1, %2:</source>
        <translation>到 %1 的路径，%2：</translation>
    </message>
    <message>
        <source>path to %1: not found out in time</source>
        <translation>到 %1 的路径：未能及时查明</translation>
    </message>
    <message>
        <source>path: not found out in time</source>
        <translation>路径：未能及时查明</translation>
    </message>
    <message>
        <source>payment fees</source>
        <translation>支付手续费</translation>
    </message>
    <message>
        <source>payment fees a month</source>
        <translation>每月支付手续费</translation>
    </message>
    <message>
        <source>per token</source>
        <translation>每 token</translation>
    </message>
    <message>
        <source>percent: %percent is not the candidate's share of a test; expected more than 0, at most 100</source>
        <translation>percent：%percent 不是候选在测试中的份额；应大于 0，至多 100</translation>
    </message>
    <message>
        <source>phase measurements of %1</source>
        <translation>%1 的阶段测量</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>pointing at %1, not sent</source>
        <translation>指向 %1，未下达</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>preflight FAILED: %what; %ok ok, %warn to look at, %fail failed, %unknown unknown; %requests requests</source>
        <translation>预检失败：%what；%ok 正常，%warn 需查看，%fail 失败，%unknown 未知；%requests 个请求</translation>
    </message>
    <message>
        <source>preflight of %sides begins</source>
        <translation>%sides 的预检开始</translation>
    </message>
    <message>
        <source>preflight overridden by %who: %reason; it failed: %what</source>
        <translation>%who 强行越过预检：%reason；失败项：%what</translation>
    </message>
    <message>
        <source>preflight: %ok ok, %warn to look at, %unknown unknown; %requests requests</source>
        <translation>预检：%ok 正常，%warn 需查看，%unknown 未知；%requests 个请求</translation>
    </message>
    <message>
        <source>preflight: one is running already</source>
        <translation>预检：已有一个在进行</translation>
    </message>
    <message>
        <source>promote: all production goes to the candidate at once; say why with --reason TEXT</source>
        <translation>promote：全部生产流量立即到候选；请用 --reason TEXT 说明原因</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>已提升</translation>
    </message>
    <message>
        <source>promoting</source>
        <translation>提升中</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>quota used up (429)</source>
        <translation>额度用尽（429）</translation>
    </message>
    <message>
        <source>rate limit left</source>
        <translation>限额剩余</translation>
    </message>
    <message>
        <source>rate-limit headroom</source>
        <translation>限额余量</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>reachable, but the request is refused</source>
        <translation>可达，但请求被拒绝</translation>
    </message>
    <message>
        <source>read from an exported file: each record is as it was; the whole chain is where it came from</source>
        <translation>读自导出的文件：每条记录都是原样；完整的链在其来源处</translation>
    </message>
    <message>
        <source>record %1 comes out otherwise: %2</source>
        <translation>记录 %1 的结果不同：%2</translation>
    </message>
    <message>
        <source>records up to %1 were removed before, as the journal says</source>
        <translation>至 %1 的记录此前已移除，日志库中有说明</translation>
    </message>
    <message>
        <source>refused as a wrong request (4xx)</source>
        <translation>因请求有误被拒（4xx）</translation>
    </message>
    <message>
        <source>refused: %who operates this service (%program); take over with a reason first, or roll back</source>
        <translation>被拒绝：%who 正在操作此服务（%program）；请先填写原因接管，或直接回滚</translation>
    </message>
    <message>
        <source>refused: a run is open (%phase); roll it back or let it end first</source>
        <translation>被拒绝：有未结束的发布（%phase）；请先回滚或等它结束</translation>
    </message>
    <message>
        <source>refused: the router has not been read yet</source>
        <translation>被拒绝：尚未读取路由器</translation>
    </message>
    <message>
        <source>refused: this console only watches</source>
        <translation>被拒绝：本控制台仅监看</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>reloaded; open streams finish on the old worker</source>
        <translation>已重新加载；未完的流在旧工作进程上结束</translation>
    </message>
    <message>
        <source>replayed: %1 events of %2 consoles lead to the same states and orders</source>
        <translation>已重放：%2 个控制台的 %1 个事件得出相同的状态和指令</translation>
    </message>
    <message>
        <source>report: expected the number of a run, or "last"</source>
        <translation>report：应为发布编号，或 "last"</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>请求 id</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>requests are taken and not answered</source>
        <translation>请求被接收但没有应答</translation>
    </message>
    <message>
        <source>requests are throttled (429)</source>
        <translation>请求被限流（429）</translation>
    </message>
    <message>
        <source>requests on %1</source>
        <translation>%1 上的请求</translation>
    </message>
    <message>
        <source>requests slower than the active side's p95</source>
        <translation>慢于主用侧 p95 的请求</translation>
    </message>
    <message>
        <source>requests that do not finish</source>
        <translation>未完成的请求</translation>
    </message>
    <message>
        <source>requests that fail or hang roll it back, and so does the judge</source>
        <translation>请求失败或挂起会自动回滚，评判也会</translation>
    </message>
    <message>
        <source>requests that fail or hang roll it back, the judge alone does not</source>
        <translation>请求失败或挂起会自动回滚，仅凭评判则不会</translation>
    </message>
    <message>
        <source>requests whose headers come later than the active side's p95</source>
        <translation>响应头晚于主用侧 p95 的请求</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/s</translation>
    </message>
    <message>
        <source>requests: %1 on the active side, %2 on the candidate</source>
        <translation>请求：主用侧 %1，候选 %2</translation>
    </message>
    <message>
        <source>restore: expected the number of a run, or "last"</source>
        <translation>restore：应为发布编号，或 "last"</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>roll back asked for: goes as soon as the router answers</source>
        <translation>已请求回滚：路由器一应答即下达</translation>
    </message>
    <message>
        <source>roll back: %1 to the candidate</source>
        <translation>回滚：%1 流向候选</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>rolled back: %1</source>
        <translation>已回滚：%1</translation>
    </message>
    <message>
        <source>rolled back: users' requests prove that all production is on %active</source>
        <translation>已回滚：用户请求证实全部生产流量在 %active</translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation>回滚中</translation>
    </message>
    <message>
        <source>rolling back already</source>
        <translation>已在回滚</translation>
    </message>
    <message>
        <source>rolling back already, as another console tells; ordered from here, too: %because</source>
        <translation>已在回滚中（另一个控制台已记录）；这里也下达了命令：%because</translation>
    </message>
    <message>
        <source>round trip %1 ms (%2 to %3), %4 % lost</source>
        <translation>往返 %1 ms（%2 至 %3），丢失 %4 %</translation>
    </message>
    <message>
        <source>rounds left out</source>
        <translation>略过的轮次</translation>
    </message>
    <message>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>router answers again</source>
        <translation>路由器恢复应答</translation>
    </message>
    <message>
        <source>router back</source>
        <translation>路由器恢复</translation>
    </message>
    <message>
        <source>router does not answer</source>
        <translation>路由器无应答</translation>
    </message>
    <message>
        <source>router is being asked</source>
        <translation>正在询问路由器</translation>
    </message>
    <message>
        <source>router lost</source>
        <translation>路由器失联</translation>
    </message>
    <message>
        <source>router node</source>
        <translation>路由器节点</translation>
    </message>
    <message>
        <source>router now: %1; traffic is moved by "signalbox rollback" or "shift", not by this</source>
        <translation>现在的路由器：%1；移动流量用 "signalbox rollback" 或 "shift"，不是本命令</translation>
    </message>
    <message>
        <source>router read after %span: as this console knew it: %share to %side, %active active, order %epoch</source>
        <translation>%span 后读取路由器：与本控制台所知一致：%share 流向 %side，主用 %active，指令 %epoch</translation>
    </message>
    <message>
        <source>router read after %span: it has %share to %side, %active active, order %epoch; this console knew %knew</source>
        <translation>%span 后读取路由器：%share 流向 %side，主用 %active，指令 %epoch；本控制台所知为 %knew</translation>
    </message>
    <message>
        <source>router read: %share to %side, %active active, order %epoch</source>
        <translation>已读取路由器：%share 流向 %side，主用 %active，指令 %epoch</translation>
    </message>
    <message>
        <source>router read: all production on %active, since the lease of order %epoch (%share to %side) ran out</source>
        <translation>已读取路由器：全部生产流量在 %active，因为指令 %epoch（%share 流向 %side）的租约已到期</translation>
    </message>
    <message>
        <source>router read: no order yet, all production on %active</source>
        <translation>已读取路由器：尚无指令，全部生产流量在 %active</translation>
    </message>
    <message>
        <source>router then: %1</source>
        <translation>当时的路由器：%1</translation>
    </message>
    <message>
        <source>router, %1 of %2 nodes</source>
        <translation>路由器，%1 / %2 个节点</translation>
    </message>
    <message>
        <source>router, %1 of 1 node</source>
        <translation>路由器，%1 / 1 个节点</translation>
    </message>
    <message>
        <source>router: %problem</source>
        <translation>路由器：%problem</translation>
    </message>
    <message>
        <source>router: a sandbox's router lives and dies with its sandbox; use --config FILE</source>
        <translation>router：沙箱的路由器与沙箱同生同灭；请用 --config FILE</translation>
    </message>
    <message>
        <source>router: connecting…</source>
        <translation>路由器：连接中…</translation>
    </message>
    <message>
        <source>router: down</source>
        <translation>路由器：已停</translation>
    </message>
    <message>
        <source>router: expected one of %1</source>
        <translation>router：应为 %1 之一</translation>
    </message>
    <message>
        <source>router: no news</source>
        <translation>路由器：无消息</translation>
    </message>
    <message>
        <source>run %1 began: users go to %2 step by step</source>
        <translation>发布 %1 开始：用户逐步流向 %2</translation>
    </message>
    <message>
        <source>run %1 ended before any traffic moved</source>
        <translation>发布 %1 在流量移动前已结束</translation>
    </message>
    <message>
        <source>run %1 ended: its split was accepted as set by hand</source>
        <translation>发布 %1 已结束：其分流按手动设置被接受</translation>
    </message>
    <message>
        <source>run %1 ended: promoted, %2 carries production now</source>
        <translation>发布 %1 结束：已提升，生产流量现由 %2 承接</translation>
    </message>
    <message>
        <source>run %1 had no service file: it was a sandbox's</source>
        <translation>发布 %1 没有服务文件：它属于沙箱</translation>
    </message>
    <message>
        <source>run %1 has no line that fits; without --since, --until and --level all of it is shown</source>
        <translation>发布 %1 没有符合的行；去掉 --since、--until 和 --level 则显示全部</translation>
    </message>
    <message>
        <source>run %1 is HELD with %2 of production on %3: %4</source>
        <translation>发布 %1 已暂停，%2 的生产流量在 %3：%4</translation>
    </message>
    <message>
        <source>run %1 is ROLLING BACK, all production to %2: %3</source>
        <translation>发布 %1 正在回滚，全部生产流量到 %2：%3</translation>
    </message>
    <message>
        <source>run %1 is in this journal now; "signalbox deploy --resume" or the window goes on with it where the router is reached</source>
        <translation>发布 %1 现已在此日志库中；能连到路由器时，"signalbox deploy --resume" 或窗口可继续它</translation>
    </message>
    <message>
        <source>run %1 is in this journal now; it had ended</source>
        <translation>发布 %1 现已在此日志库中；它已结束</translation>
    </message>
    <message>
        <source>run %1 is open: %2</source>
        <translation>发布 %1 未结束：%2</translation>
    </message>
    <message>
        <source>run %1 made %2 active; to make %3 active again, with all production: signalbox promote --reason TEXT</source>
        <translation>运行 %1 把 %2 设为主用；要让 %3 重新成为主用并承载全部生产流量：signalbox promote --reason TEXT</translation>
    </message>
    <message>
        <source>run %1 of "%2", %3, exported %4 by %5 on %6; every record is as it was exported</source>
        <translation>"%2" 的发布 %1，%3，%4 由 %5 在 %6 导出；每条记录都与导出时相同</translation>
    </message>
    <message>
        <source>run %1 of %2 was rolled back: users' requests prove that all production is on %3</source>
        <translation>%2 的发布 %1 已回滚：用户请求证实全部生产流量在 %3</translation>
    </message>
    <message>
        <source>run %1 promoted</source>
        <translation>发布 %1 已提升</translation>
    </message>
    <message>
        <source>run %1 rolled back</source>
        <translation>发布 %1 已回滚</translation>
    </message>
    <message>
        <source>run %1 rolled back: %2</source>
        <translation>发布 %1 已回滚：%2</translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation>发布 %1，%2</translation>
    </message>
    <message>
        <source>run %1, %2 records, %3: %4 (readable by you only)</source>
        <translation>发布 %1，%2 条记录，%3：%4（仅你可读）</translation>
    </message>
    <message>
        <source>run %1, opened %2 by %3</source>
        <translation>发布 %1，%2 由 %3 开始</translation>
    </message>
    <message>
        <source>run %1: </source>
        <translation>发布 %1： </translation>
    </message>
    <message>
        <source>run %1: THE WAY BACK IS NOT OPEN with %2 of production on %3, nothing rolls back by itself: %4</source>
        <translation>发布 %1：回退通道不通，%2 的生产流量在 %3，不会自动回滚：%4</translation>
    </message>
    <message>
        <source>run %1: no requests of it are kept in %2; only runs of this service are, and the oldest go first</source>
        <translation>发布 %1：%2 中没有保存其请求；只保存此服务的发布，最旧的先删除</translation>
    </message>
    <message>
        <source>run %1: the journal %2 has no run yet</source>
        <translation>发布 %1：日志库 %2 中尚无发布</translation>
    </message>
    <message>
        <source>run %1: there is no such run in %2; it has %3</source>
        <translation>发布 %1：%2 中没有该发布；其中有 %3</translation>
    </message>
    <message>
        <source>run %run ended before any traffic moved</source>
        <translation>发布 %run 在移动流量之前结束</translation>
    </message>
    <message>
        <source>run %run ended: its split was taken over as set by hand</source>
        <translation>发布 %run 结束：其分流被接受，视为手动设定</translation>
    </message>
    <message>
        <source>run %run ended: promoted, %active is active</source>
        <translation>发布 %run 结束：已提升，%active 为主用</translation>
    </message>
    <message>
        <source>run %run ended: rolled back, %active is active: %because</source>
        <translation>发布 %run 结束：已回滚，主用为 %active：%because</translation>
    </message>
    <message>
        <source>run %run has %share to %side: watched from here, moved on by who operates it</source>
        <translation>发布 %run 有 %share 流向 %side：此处仅监看，由操作方继续推进</translation>
    </message>
    <message>
        <source>run %run is open already and followed here</source>
        <translation>发布 %run 已在进行，这里跟随显示</translation>
    </message>
    <message>
        <source>run %run of %service was taken into this journal: %n records, exported by %who on %host; the last was %last, hash %hash</source>
        <translation>%service 的发布 %run 已收入此日志库：%n 条记录，由 %who 在 %host 导出；最后一条 %last，哈希 %hash</translation>
    </message>
    <message>
        <source>run %run opened</source>
        <translation>发布 %run 已开始</translation>
    </message>
    <message>
        <source>run %run: %side is active now</source>
        <translation>发布 %run：%side 现为主用</translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan</source>
        <translation>发布 %run：开始部署 %side %version，计划 %plan</translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan; it only advises: nothing but you moves traffic, not even back</source>
        <translation>发布 %run：开始部署 %side %version，计划 %plan；仅给建议：除你之外没有谁移动流量，退回也一样</translation>
    </message>
    <message>
        <source>run ended</source>
        <translation>发布结束</translation>
    </message>
    <message>
        <source>run: expected "export RUN|last FILE --config FILE", "show FILE" or "import FILE --config FILE"</source>
        <translation>run：应为 "export RUN|last FILE --config FILE"、"show FILE" 或 "import FILE --config FILE"</translation>
    </message>
    <message>
        <source>running: haproxy %1, pid %2, worker %3, %4%5</source>
        <translation>运行中：haproxy %1，pid %2，工作进程 %3，%4%5</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>same form of answer (%id, "%reason"); first token blue %blue, green %green</source>
        <translation>应答形式相同（%id，"%reason"）；首 token blue %blue，green %green</translation>
    </message>
    <message>
        <source>same time yesterday</source>
        <translation>昨天同一时间</translation>
    </message>
    <message>
        <source>sandbox: %1</source>
        <translation>沙箱：%1</translation>
    </message>
    <message>
        <source>sandbox: %name</source>
        <translation>沙箱：%name</translation>
    </message>
    <message>
        <source>sandbox: %problem</source>
        <translation>沙箱：%problem</translation>
    </message>
    <message>
        <source>sandbox: users send %rate requests a second</source>
        <translation>沙箱：用户每秒发送 %rate 个请求</translation>
    </message>
    <message>
        <source>saved a month</source>
        <translation>每月节省</translation>
    </message>
    <message>
        <source>saved a month, at least</source>
        <translation>每月至少节省</translation>
    </message>
    <message>
        <source>saved a year</source>
        <translation>每年节省</translation>
    </message>
    <message>
        <source>saved by the console</source>
        <translation>由控制台挽救</translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --sandbox[=SCENARIO]</source>
        <translation>请指明服务：--config FILE，或 --sandbox[=SCENARIO]</translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --state-dir DIR where that file is gone (a sandbox's journal is gone with it)</source>
        <translation>请指明服务：--config FILE；该文件已丢失时用 --state-dir DIR（沙箱的日志库随沙箱消失）</translation>
    </message>
    <message>
        <source>search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>second way: %side is taken out of the router, new requests go to %active; the order itself is tried again</source>
        <translation>第二通道：%side 已从路由器移出，新请求流向 %active；指令本身会再次尝试</translation>
    </message>
    <message>
        <source>second way: %side's servers could not be taken out (%problem)</source>
        <translation>第二通道：无法移出 %side 的服务器（%problem）</translation>
    </message>
    <message>
        <source>second way: a new worker serves, with all production on %active</source>
        <translation>第二通道：新工作进程已在服务，全部生产流量在 %active</translation>
    </message>
    <message>
        <source>second way: no new worker began (%problem)</source>
        <translation>第二通道：新工作进程未能启动（%problem）</translation>
    </message>
    <message>
        <source>seen in users' requests</source>
        <translation>用户请求中已见到</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>sending the request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>sent: %1, waiting for the router</source>
        <translation>已发出：%1，等待路由器</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>server error (5xx)</source>
        <translation>服务器错误（5xx）</translation>
    </message>
    <message>
        <source>service file</source>
        <translation>服务文件</translation>
    </message>
    <message>
        <source>service file %1 (- now, + then):</source>
        <translation>服务文件 %1（- 现在，+ 当时）：</translation>
    </message>
    <message>
        <source>service file %1: as it was</source>
        <translation>服务文件 %1：与当时相同</translation>
    </message>
    <message>
        <source>service file %1: there is none now</source>
        <translation>服务文件 %1：现已不存在</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>share to %side: %journal in the journal, %router in the router</source>
        <translation>%side 的份额：日志库为 %journal，路由器为 %router</translation>
    </message>
    <message>
        <source>shared?</source>
        <translation>共有？</translation>
    </message>
    <message>
        <source>shift: "%1" is no side; expected green or blue</source>
        <translation>shift："%1" 不是一侧；应为 green 或 blue</translation>
    </message>
    <message>
        <source>shift: "%1" is not a share; expected 0 to 100 with at most two decimals</source>
        <translation>shift："%1" 不是份额；应为 0 至 100，最多两位小数</translation>
    </message>
    <message>
        <source>shift: expected "green PERCENT" or "blue PERCENT"</source>
        <translation>shift：应为 "green PERCENT" 或 "blue PERCENT"</translation>
    </message>
    <message>
        <source>shorter than %wanted characters; said: %said</source>
        <translation>短于 %wanted 个字符；应答：%said</translation>
    </message>
    <message>
        <source>shown to be no worse</source>
        <translation>已证明未变差</translation>
    </message>
    <message>
        <source>side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>signs of harm in the judge's evidence</source>
        <translation>评判的证据中有变差迹象</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>自 %1 起（%2）</translation>
    </message>
    <message>
        <source>since this console began</source>
        <translation>自本控制台启动起</translation>
    </message>
    <message>
        <source>size of the answer</source>
        <translation>回答大小</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>slow to answer</source>
        <translation>应答慢</translation>
    </message>
    <message>
        <source>slower than %1</source>
        <translation>慢于 %1</translation>
    </message>
    <message>
        <source>slower than the other side</source>
        <translation>比另一侧慢</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>some signs of harm</source>
        <translation>有一些变差迹象</translation>
    </message>
    <message>
        <source>somebody (while nobody watched from here)</source>
        <translation>某人（其间这里无人监看）</translation>
    </message>
    <message>
        <source>somebody else gave the router another key meanwhile</source>
        <translation>其间有人给了路由器另一个密钥</translation>
    </message>
    <message>
        <source>someone unknown (no line in the journal)</source>
        <translation>身份未知者（日志库中无记录）</translation>
    </message>
    <message>
        <source>something else was ordered</source>
        <translation>已下达其他指令</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>spent: %1 tokens in, %2 out</source>
        <translation>消耗：token 输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>步骤 %1 / %2</translation>
    </message>
    <message>
        <source>step %share passed, and the judge has no verdict (%judge): this step does not wait for one, %later. %n requests, health and objectives good</source>
        <translation>%share 步骤通过，评判尚无结论（%judge）：此步骤不等结论，%later。%n 个请求，健康和目标良好</translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good</source>
        <translation>%share 步骤通过：%n 个请求，健康和目标良好</translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good; judge: %judge</source>
        <translation>%share 步骤通过：%n 个请求，健康和目标良好；评判：%judge</translation>
    </message>
    <message>
        <source>step %step of %steps: %share to %side</source>
        <translation>第 %step 步，共 %steps 步：%share 流向 %side</translation>
    </message>
    <message>
        <source>step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>steps, %</source>
        <translation>步骤，%</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>still running after %1</source>
        <translation>%1 后仍在进行</translation>
    </message>
    <message>
        <source>still watched: %what</source>
        <translation>仍在监看：%what</translation>
    </message>
    <message>
        <source>stood still %span</source>
        <translation>停滞 %span</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>已手动停止</translation>
    </message>
    <message>
        <source>stored: %1, fingerprint %2; a running router keeps the key it has until "signalbox key rotate %3"</source>
        <translation>已存入：%1，指纹 %2；运行中的路由器仍用现有密钥，直到 "signalbox key rotate %3"</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>直连</translation>
    </message>
    <message>
        <source>straight only: the router does not answer, so nothing was sent through it. %problem</source>
        <translation>仅直连：路由器无应答，未经它发送任何请求: %problem</translation>
    </message>
    <message>
        <source>straight only: the router has no valid order, and without one it forces no request</source>
        <translation>仅直连：路由器没有有效指令，没有指令它不会强制任何请求的去向</translation>
    </message>
    <message>
        <source>straight only: the router sent a request that was forced to %side to %to, so no more were sent through it (is its order missing or expired?)</source>
        <translation>仅直连：路由器把强制发往 %side 的请求送到了 %to，因此不再经它发送（其指令缺失或过期？）</translation>
    </message>
    <message>
        <source>straight only: the running router does not know this console's canary secret; "signalbox router reload" gives it</source>
        <translation>仅直连：运行中的路由器不知道本控制台的 canary 机密；"signalbox router reload" 可下发</translation>
    </message>
    <message>
        <source>straight only: this console only watches, so nothing was sent through the router</source>
        <translation>仅直连：本控制台仅监看，未经路由器发送任何请求</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>stream cut off</source>
        <translation>流被切断</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>流式传输</translation>
    </message>
    <message>
        <source>streams break off</source>
        <translation>流中途断开</translation>
    </message>
    <message>
        <source>stretched by %1 s: %2</source>
        <translation>延长了 %1 s：%2</translation>
    </message>
    <message>
        <source>stretched by %1: %2</source>
        <translation>延长了 %1：%2</translation>
    </message>
    <message>
        <source>strong signs of harm</source>
        <translation>变差迹象强烈</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>success: expected more than 0, at most 100 %</source>
        <translation>success：应大于 0，至多 100 %</translation>
    </message>
    <message>
        <source>suspended %span</source>
        <translation>休眠 %span</translation>
    </message>
    <message>
        <source>takes about %1 longer than planned: %2</source>
        <translation>约比计划多花 %1：%2</translation>
    </message>
    <message>
        <source>takes about %1 s longer than planned: %2</source>
        <translation>约比计划多花 %1 s：%2</translation>
    </message>
    <message>
        <source>taking over needs a reason</source>
        <translation>接管需要填写原因</translation>
    </message>
    <message>
        <source>tell input and output apart</source>
        <translation>须区分输入和输出</translation>
    </message>
    <message>
        <source>text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>the CA file %file cannot be read: %said</source>
        <translation>无法读取 CA 文件 %file：%said</translation>
    </message>
    <message>
        <source>the CA file %file holds no PEM certificate</source>
        <translation>CA 文件 %file 中没有 PEM 证书</translation>
    </message>
    <message>
        <source>the TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>the active side</source>
        <translation>主用侧</translation>
    </message>
    <message>
        <source>the active side has no requests to compare with</source>
        <translation>主用侧没有请求可供比较</translation>
    </message>
    <message>
        <source>the answer began and was not whole within %ms ms</source>
        <translation>应答已开始，但 %ms ms 内未完整</translation>
    </message>
    <message>
        <source>the answer broke off: %said</source>
        <translation>应答中断：%said</translation>
    </message>
    <message>
        <source>the answer ended without finish_reason</source>
        <translation>应答结束时没有 finish_reason</translation>
    </message>
    <message>
        <source>the answer holds no list of models</source>
        <translation>应答中没有模型列表</translation>
    </message>
    <message>
        <source>the answer is a page in HTML</source>
        <translation>应答是一个 HTML 页面</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>应答为空</translation>
    </message>
    <message>
        <source>the answer is larger than an answer may be</source>
        <translation>应答超过允许的大小</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>应答不是 JSON</translation>
    </message>
    <message>
        <source>the answer was right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>the answer was wrong</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>the candidate has no requests</source>
        <translation>候选没有请求</translation>
    </message>
    <message>
        <source>the candidate is fresh; its latency is not judged yet</source>
        <translation>候选刚接收流量；暂不评判其延迟</translation>
    </message>
    <message>
        <source>the certificate is not accepted</source>
        <translation>证书不被接受</translation>
    </message>
    <message>
        <source>the change costs once</source>
        <translation>切换一次性花费</translation>
    </message>
    <message>
        <source>the change is paid back in</source>
        <translation>切换花费收回于</translation>
    </message>
    <message>
        <source>the clock of this computer was set ahead by %span: no time is missing above; waiting times and figures are not touched</source>
        <translation>本机时钟被拨快 %span：上面并不缺少时间；等待时间和数据不受影响</translation>
    </message>
    <message>
        <source>the clock of this computer was set back by %span: lines above may bear later times; waiting times and figures are not touched</source>
        <translation>本机时钟被拨回 %span：上面的行可能带有更晚的时间；等待时间和数据不受影响</translation>
    </message>
    <message>
        <source>the column "%1" is there twice; name it once</source>
        <translation>列 "%1" 出现两次；请只写一次</translation>
    </message>
    <message>
        <source>the command socket of the sandbox's HAProxy is not there, so nothing can be ordered: end the sandbox and begin another</source>
        <translation>沙箱的 HAProxy 的命令套接字不存在，因此无法下达指令：请结束此沙箱，再开一个</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>the connection was closed before the whole answer</source>
        <translation>在应答完整之前连接已关闭</translation>
    </message>
    <message>
        <source>the connection was closed without an answer: %said</source>
        <translation>连接被关闭，没有应答：%said</translation>
    </message>
    <message>
        <source>the console itself</source>
        <translation>控制台自身</translation>
    </message>
    <message>
        <source>the console itself ordered less traffic after %time</source>
        <translation>%time后控制台自行下令减少流量</translation>
    </message>
    <message>
        <source>the deploy that waited for the preflight was given up: %because</source>
        <translation>等待预检的部署已放弃：%because</translation>
    </message>
    <message>
        <source>the drill is over: what was it?</source>
        <translation>演练结束：是什么问题？</translation>
    </message>
    <message>
        <source>the end was not reached</source>
        <translation>未到达终点</translation>
    </message>
    <message>
        <source>the feed told less than half of users' requests in the last %seconds s: the candidate cannot be judged</source>
        <translation>最近 %seconds s 数据流只报告了不到一半的用户请求：无法评判候选</translation>
    </message>
    <message>
        <source>the file is empty; its first line must name the columns, at least t_ms,env,latency_ms,status</source>
        <translation>文件为空；首行须给出列名，至少有 t_ms,env,latency_ms,status</translation>
    </message>
    <message>
        <source>the first check of %1</source>
        <translation>%1 的首次检查</translation>
    </message>
    <message>
        <source>the form of its key</source>
        <translation>其密钥的格式</translation>
    </message>
    <message>
        <source>the health checks of %side fail: mend it first</source>
        <translation>%side 的健康检查失败：请先修复</translation>
    </message>
    <message>
        <source>the history is stored again</source>
        <translation>历史数据恢复存储</translation>
    </message>
    <message>
        <source>the host's name is not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>the journal %1 (does its disk hang?); nothing was ordered</source>
        <translation>日志库 %1（其磁盘卡死？）；未下达任何指令</translation>
    </message>
    <message>
        <source>the journal %1 did not answer within 3 s: the last %2 entries of the log may not be in it. Look with "signalbox log" when its disk answers again</source>
        <translation>日志库 %1 在 3 s 内无应答：日志的最后 %2 条可能不在其中。待其磁盘恢复应答后用 "signalbox log" 查看</translation>
    </message>
    <message>
        <source>the journal cannot be written: %problem</source>
        <translation>日志库无法写入：%problem</translation>
    </message>
    <message>
        <source>the journal did not answer when this console began: what others did before is not known here</source>
        <translation>本控制台启动时日志库无应答：其他人此前做了什么，这里未知</translation>
    </message>
    <message>
        <source>the journal has no order of this run; the router has %epoch</source>
        <translation>日志库中没有此发布的指令；路由器有 %epoch</translation>
    </message>
    <message>
        <source>the journal has nothing of run %1</source>
        <translation>日志库中没有发布 %1 的内容</translation>
    </message>
    <message>
        <source>the journal has run %run open at %share to %side (order %epoch), the router has all production on %active: it ended while nobody could journal it</source>
        <translation>日志库显示发布 %run 未结束，%share 流向 %side（指令 %epoch），而路由器的全部生产流量在 %active：它结束时无法记入日志库</translation>
    </message>
    <message>
        <source>the journal holds no snapshot of run %1: it was opened by an older version, or by somebody else's order</source>
        <translation>日志库中没有发布 %1 的快照：它由旧版本或他人的指令开始</translation>
    </message>
    <message>
        <source>the journal knows no run yet</source>
        <translation>日志库中尚无发布</translation>
    </message>
    <message>
        <source>the journal knows of no open run</source>
        <translation>日志库中没有未结束的发布</translation>
    </message>
    <message>
        <source>the journal knows of no open run; %1</source>
        <translation>日志库中没有未结束的发布；%1</translation>
    </message>
    <message>
        <source>the journal says run %1 was at %2, %3 active (order %4)</source>
        <translation>日志库显示发布 %1 为 %2，主用 %3（指令 %4）</translation>
    </message>
    <message>
        <source>the journal works again: %n waiting lines are written</source>
        <translation>日志库恢复工作：已写入 %n 行等待的记录</translation>
    </message>
    <message>
        <source>the judge called it worse</source>
        <translation>评判认定其更差</translation>
    </message>
    <message>
        <source>the judge finds %side no worse than %active: %what %effect, after %n requests on it that ended or are overdue</source>
        <translation>评判认为 %side 不差于 %active：其上 %n 个请求结束或逾期后 %what %effect</translation>
    </message>
    <message>
        <source>the judge finds %side worse than %active: %what %effect, after %n requests on it that ended or are overdue (evidence %evidence, it decides at %threshold)</source>
        <translation>评判认为 %side 差于 %active：其上 %n 个请求结束或逾期后 %what %effect（证据 %evidence，达到 %threshold 即判定）</translation>
    </message>
    <message>
        <source>the judge takes its pass back: %why</source>
        <translation>评判收回通过：%why</translation>
    </message>
    <message>
        <source>the key is refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>the key of %side was not rotated: %problem</source>
        <translation>%side 的密钥未轮换：%problem</translation>
    </message>
    <message>
        <source>the key of %side was rotated and could not be read again, so checks use the old one: %problem</source>
        <translation>%side 的密钥已轮换但无法重新读取，检查仍用旧密钥：%problem</translation>
    </message>
    <message>
        <source>the key on standard input %1; nothing was changed</source>
        <translation>标准输入上的密钥 %1；未做任何改动</translation>
    </message>
    <message>
        <source>the last good health check of %side is %seconds s old: see why none comes (its card, the network of this desk)</source>
        <translation>%side 最近一次成功的健康检查已是 %seconds s 前：请查明为何没有新的（其卡片、本机网络）</translation>
    </message>
    <message>
        <source>the last health check of %side failed: wait for a good one</source>
        <translation>%side 最近一次健康检查失败：请等待一次成功</translation>
    </message>
    <message>
        <source>the last known, %1 old</source>
        <translation>最后所知，已过 %1</translation>
    </message>
    <message>
        <source>the last preflight, both sides</source>
        <translation>最近的预检，两侧</translation>
    </message>
    <message>
        <source>the lease of that split ran out: the router gives all production to %active</source>
        <translation>该分流的租约已到期：路由器把全部生产流量给 %active</translation>
    </message>
    <message>
        <source>the lease ran out before it was renewed</source>
        <translation>租约在续租之前已到期</translation>
    </message>
    <message>
        <source>the lease ran out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its %share again, roll back ends the run</source>
        <translation>租约已到期：没有控制台续租，路由器已自行把全部生产流量交还 %active。“继续”会把 %share 重新交给 %side，“回滚”则结束发布</translation>
    </message>
    <message>
        <source>the line and its evidence copied</source>
        <translation>已复制该行及其证据</translation>
    </message>
    <message>
        <source>the line is longer than 64 KB; is this a trace?</source>
        <translation>此行超过 64 KB；这是请求记录文件吗？</translation>
    </message>
    <message>
        <source>the list has no entry with a name</source>
        <translation>列表中没有带名称的条目</translation>
    </message>
    <message>
        <source>the model map was not written: %problem</source>
        <translation>模型映射未写入：%problem</translation>
    </message>
    <message>
        <source>the name server did not answer in time for %host</source>
        <translation>域名服务器未及时应答 %host</translation>
    </message>
    <message>
        <source>the name was not found: %said</source>
        <translation>找不到该名称：%said</translation>
    </message>
    <message>
        <source>the new key holds characters that a running router does not take; store it, and reload the router</source>
        <translation>新密钥含有运行中的路由器不接受的字符；请保存它并重新加载路由器</translation>
    </message>
    <message>
        <source>the new key is empty</source>
        <translation>新密钥为空</translation>
    </message>
    <message>
        <source>the new key of %side (fingerprint %to) could not be tried, nothing was changed: %problem</source>
        <translation>%side 的新密钥（指纹 %to）无法试用，未做任何改动：%problem</translation>
    </message>
    <message>
        <source>the newest that failed or were refused (%1), then the slowest to answer</source>
        <translation>最新失败或被拒的（%1 个），然后是回答最慢的</translation>
    </message>
    <message>
        <source>the one at %share does</source>
        <translation>%share 的步骤才等</translation>
    </message>
    <message>
        <source>the open streams were not ended: %problem</source>
        <translation>未完的流没有结束：%problem</translation>
    </message>
    <message>
        <source>the operator acted after %time</source>
        <translation>%time后操作者采取了行动</translation>
    </message>
    <message>
        <source>the operator gave up</source>
        <translation>操作者放弃了</translation>
    </message>
    <message>
        <source>the operator ordered less traffic after %time</source>
        <translation>%time后操作者下令减少流量</translation>
    </message>
    <message>
        <source>the operator said that nothing was wrong</source>
        <translation>操作者说没有问题</translation>
    </message>
    <message>
        <source>the order was not sent, since it could not be journaled: %problem</source>
        <translation>指令未发送，因为无法记入日志库：%problem</translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side has no room for tests: %kept are kept for health checks (checks.requests_per_minute, checks.interval)</source>
        <translation>%side 密钥自设的每分钟 %limit 个请求的上限容不下测试：%kept 个留给健康检查（checks.requests_per_minute, checks.interval）</translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side, %kept of them kept for health checks</source>
        <translation>%side 密钥自设的每分钟 %limit 个请求的上限，其中 %kept 个留给健康检查</translation>
    </message>
    <message>
        <source>the peer does not speak HTTP: %said</source>
        <translation>对端不是 HTTP：%said</translation>
    </message>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>图片无法写入 %1</translation>
    </message>
    <message>
        <source>the plan has no further step</source>
        <translation>计划没有更多步骤</translation>
    </message>
    <message>
        <source>the preflight could not end: %because; try again, or override it with a reason</source>
        <translation>预检无法结束：%because；请重试，或填写原因强行越过</translation>
    </message>
    <message>
        <source>the preflight did not end within %seconds s</source>
        <translation>预检未在 %seconds s 内结束</translation>
    </message>
    <message>
        <source>the preflight failed: %what; see its lines for what to do, or override it with a reason</source>
        <translation>预检失败：%what；处理办法见各行，或填写原因强行越过</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>额度已用尽</translation>
    </message>
    <message>
        <source>the quota of %side is used up: top it up</source>
        <translation>%side 的额度已用尽：请充值</translation>
    </message>
    <message>
        <source>the relay does not offer the model</source>
        <translation>中转站不提供该模型</translation>
    </message>
    <message>
        <source>the relay sends no Date</source>
        <translation>中转站不发送 Date</translation>
    </message>
    <message>
        <source>the relay tells no limit of %side</source>
        <translation>中转站未告知 %side 的限额</translation>
    </message>
    <message>
        <source>the relay tells no limits; ours is %own requests a minute</source>
        <translation>中转站未告知限额；我方为每分钟 %own 个请求</translation>
    </message>
    <message>
        <source>the relay tells none</source>
        <translation>中转站不告知</translation>
    </message>
    <message>
        <source>the report of this run could not be written: %problem</source>
        <translation>本次发布的报告无法写入：%problem</translation>
    </message>
    <message>
        <source>the report of this run is in %file</source>
        <translation>本次发布的报告在 %file</translation>
    </message>
    <message>
        <source>the requests of this run are not kept for judging it again: %problem</source>
        <translation>本次发布的请求未能保存供再次评判：%problem</translation>
    </message>
    <message>
        <source>the rollback to %1 is NOT CONFIRMED by users' requests; look at the console</source>
        <translation>到 %1 的回滚未得到用户请求证实；请查看控制台</translation>
    </message>
    <message>
        <source>the router adds %1 ms to the headers (95 % interval %2 to %3, %4 pairs)</source>
        <translation>路由器使响应头晚 %1 ms（95 % 区间 %2 至 %3，%4 对）</translation>
    </message>
    <message>
        <source>the router already has order %epoch, this one is %own</source>
        <translation>路由器已有指令 %epoch，此指令为 %own</translation>
    </message>
    <message>
        <source>the router did not take the keys as they were given</source>
        <translation>路由器没有按所给的接受密钥</translation>
    </message>
    <message>
        <source>the router did not take the servers of %side in</source>
        <translation>路由器没有把 %side 的服务器放回</translation>
    </message>
    <message>
        <source>the router did not take the servers of %side out</source>
        <translation>路由器没有把 %side 的服务器撤下</translation>
    </message>
    <message>
        <source>the router does not answer</source>
        <translation>路由器无应答</translation>
    </message>
    <message>
        <source>the router does not answer, so nothing was changed: %problem</source>
        <translation>路由器没有应答，因此未做任何改动：%problem</translation>
    </message>
    <message>
        <source>the router does not take the way back (%problem). The second way is tried: no new request to %side by taking its servers out, and a new worker that begins with all production on %active</source>
        <translation>路由器未接受回退指令（%problem）。正在尝试第二通道：移出 %side 的服务器使其不再接收新请求，并启动以全部生产流量在 %active 开始的新工作进程</translation>
    </message>
    <message>
        <source>the router gives all production to %1: the lease of its split (order %2) ran out</source>
        <translation>路由器把全部生产流量给了 %1：其分流（指令 %2）的租约已到期</translation>
    </message>
    <message>
        <source>the router has %1</source>
        <translation>路由器有 %1</translation>
    </message>
    <message>
        <source>the router has %1, %2 active (order %3)</source>
        <translation>路由器有 %1，主用 %2（指令 %3）</translation>
    </message>
    <message>
        <source>the router has %share to %side: left by an earlier run, or moved by another console; resume, or roll back</source>
        <translation>路由器有 %share 流向 %side：之前的发布所留，或被其他控制台移动；请继续或回滚</translation>
    </message>
    <message>
        <source>the router has %share to %side: run %run, open on another console or since an earlier start; resume takes it over</source>
        <translation>路由器有 %share 流向 %side：发布 %run，在其他控制台进行或自上次启动以来未结束；“继续”会接管它</translation>
    </message>
    <message>
        <source>the router has another key than expected (fingerprint %fingerprint): somebody changed it</source>
        <translation>路由器的密钥与预期不同（指纹 %fingerprint）：有人改过</translation>
    </message>
    <message>
        <source>the router has another order</source>
        <translation>路由器有另一条指令</translation>
    </message>
    <message>
        <source>the router has no control map %file: install it again</source>
        <translation>路由器没有控制映射 %file：请重新安装</translation>
    </message>
    <message>
        <source>the router has no map of keys: reload it</source>
        <translation>路由器没有密钥映射：请重新加载</translation>
    </message>
    <message>
        <source>the router has not answered for %seconds s: the candidate cannot be judged</source>
        <translation>路由器已 %seconds s 无应答：无法评判候选</translation>
    </message>
    <message>
        <source>the router has order %epoch, not %expected as expected</source>
        <translation>路由器的指令是 %epoch，而非预期的 %expected</translation>
    </message>
    <message>
        <source>the router has the same</source>
        <translation>路由器的密钥相同</translation>
    </message>
    <message>
        <source>the router has this key already</source>
        <translation>路由器已使用此密钥</translation>
    </message>
    <message>
        <source>the router has this key of %side already (fingerprint %to)</source>
        <translation>路由器已在用 %side 的这个密钥（指纹 %to）</translation>
    </message>
    <message>
        <source>the router is not running: no console can order it, and nothing was changed; start it with "signalbox router start --config FILE"</source>
        <translation>路由器未运行：没有控制台能向它下达指令，未做任何改动；用 "signalbox router start --config FILE" 启动</translation>
    </message>
    <message>
        <source>the router is stopped: users are not served any more</source>
        <translation>路由器已停止：不再为用户服务</translation>
    </message>
    <message>
        <source>the router may have either key (%problem): look with "signalbox key list"</source>
        <translation>路由器可能用着其中任一密钥（%problem）：用 "signalbox key list" 查看</translation>
    </message>
    <message>
        <source>the router runs; users reach it at %1</source>
        <translation>路由器在运行；用户经 %1 访问</translation>
    </message>
    <message>
        <source>the router said: %said</source>
        <translation>路由器说：%said</translation>
    </message>
    <message>
        <source>the router tells no servers of %side</source>
        <translation>路由器没有给出 %side 的服务器</translation>
    </message>
    <message>
        <source>the router uses</source>
        <translation>路由器使用</translation>
    </message>
    <message>
        <source>the router uses another key of %side from now on (fingerprint %from before, %to now)</source>
        <translation>路由器从现在起使用 %side 的另一个密钥（指纹：之前 %from，现在 %to）</translation>
    </message>
    <message>
        <source>the router uses the new key, but it was not stored, so the next reload brings the old one back: %1</source>
        <translation>路由器已使用新密钥，但未能存入，因此下次 reload 会换回旧密钥：%1</translation>
    </message>
    <message>
        <source>the router was not read yet</source>
        <translation>尚未读取路由器</translation>
    </message>
    <message>
        <source>the router was not read: nothing was done</source>
        <translation>未读取路由器：什么都没做</translation>
    </message>
    <message>
        <source>the router's control map is empty after the order</source>
        <translation>下达指令后路由器的控制映射为空</translation>
    </message>
    <message>
        <source>the router's file could not be written: %problem</source>
        <translation>无法写入路由器的文件：%problem</translation>
    </message>
    <message>
        <source>the router's files in %1 (does their disk hang?); nothing was ordered</source>
        <translation>%1 中的路由器文件（其磁盘卡死？）；未下达任何指令</translation>
    </message>
    <message>
        <source>the router's list is not what was sent</source>
        <translation>路由器的列表与所发送的不同</translation>
    </message>
    <message>
        <source>the router's list of streams is not readable</source>
        <translation>无法读取路由器的流列表</translation>
    </message>
    <message>
        <source>the run ended</source>
        <translation>发布已结束</translation>
    </message>
    <message>
        <source>the run has moved meanwhile</source>
        <translation>其间发布已有变动</translation>
    </message>
    <message>
        <source>the running router has an older configuration than the service file: "signalbox router reload" brings it up to date</source>
        <translation>运行中的路由器配置比服务文件旧："signalbox router reload" 可更新</translation>
    </message>
    <message>
        <source>the running router has an older configuration, without a lease: "signalbox router reload --config FILE" brings it up to date</source>
        <translation>运行中的路由器配置较旧，没有租约："signalbox router reload --config FILE" 会更新它</translation>
    </message>
    <message>
        <source>the running router has no model guard yet: "signalbox router reload"</source>
        <translation>运行中的路由器还没有 model guard："signalbox router reload"</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>the same in %1</source>
        <translation>折合 %1</translation>
    </message>
    <message>
        <source>the same, spelled so here</source>
        <translation>相同，这里这样拼写</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy (process %process) runs, and does not answer</source>
        <translation>沙箱的 HAProxy（进程 %process）在运行，但无应答</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy does not answer (no answer within %ms ms): it may hang, and then its users wait</source>
        <translation>沙盒的 HAProxy 没有应答（%ms ms 内无应答）：它可能卡住了，那样其用户就在等待</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy does not run, and its users wait: it is started again by itself</source>
        <translation>沙箱的 HAProxy 未运行，其用户在等待：它会自动重新启动</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy ended, and its users wait</source>
        <translation>沙箱的 HAProxy 已结束，其用户在等待</translation>
    </message>
    <message>
        <source>the sandbox's directory; is the disk of %1 full, or does it hang?</source>
        <translation>沙箱的目录；%1 的磁盘已满，或已卡死？</translation>
    </message>
    <message>
        <source>the sandbox's relays, or for files in %1 (does their disk hang?)</source>
        <translation>沙箱的中转站，或 %1 中的文件（其磁盘卡死？）</translation>
    </message>
    <message>
        <source>the server fails (5xx)</source>
        <translation>服务器出错（5xx）</translation>
    </message>
    <message>
        <source>the service file %1 and the files it names; does their disk hang?</source>
        <translation>服务文件 %1 及其所指的文件；其磁盘卡死？</translation>
    </message>
    <message>
        <source>the share was set by hand</source>
        <translation>份额为手动设定</translation>
    </message>
    <message>
        <source>the sides do not answer alike</source>
        <translation>两侧应答不一致</translation>
    </message>
    <message>
        <source>the slowest hundredth of users' requests takes %slow ms or more on %side, against %fast ms on %other</source>
        <translation>用户请求中最慢的百分之一在 %side 上需 %slow ms 或更久，在 %other 上为 %fast ms</translation>
    </message>
    <message>
        <source>the slowest to answer</source>
        <translation>回答最慢的</translation>
    </message>
    <message>
        <source>the slowest twentieth of users' requests takes %slow ms or more on %side, against %fast ms on %other</source>
        <translation>%side 上最慢的二十分之一用户请求耗时 %slow ms 或更久，%other 上为 %fast ms</translation>
    </message>
    <message>
        <source>the stream broke off: %said</source>
        <translation>流中断：%said</translation>
    </message>
    <message>
        <source>the stream ended without finish_reason and [DONE]</source>
        <translation>流结束时没有 finish_reason 和 [DONE]</translation>
    </message>
    <message>
        <source>the streams were not ended: %1</source>
        <translation>流没有结束：%1</translation>
    </message>
    <message>
        <source>the way back could not be written for its next start either: %1</source>
        <translation>也无法为其下次启动写入回退指令：%1</translation>
    </message>
    <message>
        <source>the way back is not open: %why</source>
        <translation>回退通道不通：%why</translation>
    </message>
    <message>
        <source>the way back to %side is open again; a run that is held stays held</source>
        <translation>到 %side 的回退通道恢复畅通；已暂停的发布保持暂停</translation>
    </message>
    <message>
        <source>the way to %side is %ms ms longer than to %other: a connection takes %slow against %fast ms, and every answer as much more, on warm connections too; the network, not the relay</source>
        <translation>到 %side 的路径比到 %other 长 %ms ms：建立连接 %slow 对 %fast ms，每个应答也多同样的时间，热连接也是；是网络，不是中转站</translation>
    </message>
    <message>
        <source>the webhook was never told of %n events of this console: %problem</source>
        <translation>本控制台的 %n 个事件从未通知到 webhook：%problem</translation>
    </message>
    <message>
        <source>the webhook was not told: %problem; said once until it works again</source>
        <translation>未能通知 webhook：%problem；恢复前只提示这一次</translation>
    </message>
    <message>
        <source>the webhook works again</source>
        <translation>webhook 恢复工作</translation>
    </message>
    <message>
        <source>there are fewer fields than the first line has columns</source>
        <translation>字段比首行的列少</translation>
    </message>
    <message>
        <source>there is no column "%1"; the first line must name at least t_ms,env,latency_ms,status</source>
        <translation>没有列 "%1"；首行须给出至少 t_ms,env,latency_ms,status</translation>
    </message>
    <message>
        <source>there is no node "%node"</source>
        <translation>没有节点 "%node"</translation>
    </message>
    <message>
        <source>there is no price sheet "%1"; known: %2. Your own go to %3</source>
        <translation>没有价目表 "%1"；已有：%2。你自己的放到 %3</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>there, and agrees</source>
        <translation>存在，且一致</translation>
    </message>
    <message>
        <source>this computer and the relay differ by %seconds s</source>
        <translation>本机与中转站相差 %seconds s</translation>
    </message>
    <message>
        <source>this computer was busy or asleep</source>
        <translation>本机繁忙或休眠</translation>
    </message>
    <message>
        <source>this computer was suspended for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation>本机休眠了 %span，其间这里无人监看：请先查看，再继续或回滚</translation>
    </message>
    <message>
        <source>this computer was suspended for %span: nobody watched from here; the router is read first</source>
        <translation>本机休眠了 %span：其间这里无人监看；先读取路由器</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>本控制台</translation>
    </message>
    <message>
        <source>this console only watches: "signalbox report %1" writes it</source>
        <translation>本控制台仅监看："signalbox report %1" 可写出</translation>
    </message>
    <message>
        <source>this console renews the lease: %share stays on %side until somebody moves it</source>
        <translation>本控制台续租：%share 留在 %side，直到有人调整</translation>
    </message>
    <message>
        <source>this console stood still for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation>本控制台停顿了 %span，其间这里无人监看：请先查看，再继续或回滚</translation>
    </message>
    <message>
        <source>this console stood still for %span: nobody watched from here; the router is read first</source>
        <translation>本控制台停顿了 %span：其间这里无人监看；先读取路由器</translation>
    </message>
    <message>
        <source>this could not be journaled: %1</source>
        <translation>这无法记入日志库：%1</translation>
    </message>
    <message>
        <source>this journal begins anew: an earlier one, of %n records up to the hash %hash, is not here any more</source>
        <translation>此日志库重新开始：之前的一份（%n 条记录，至哈希 %hash）已不在此处</translation>
    </message>
    <message>
        <source>this journal has a run %1 already; "run show" reads the file without it</source>
        <translation>此日志库已有发布 %1；"run show" 可不经日志库读取文件</translation>
    </message>
    <message>
        <source>this moves production: say --yes where nobody can be asked</source>
        <translation>这会移动生产流量：无法询问时请加 --yes</translation>
    </message>
    <message>
        <source>this plan only advises: press Next to go on</source>
        <translation>此计划仅给建议：按“下一步”继续</translation>
    </message>
    <message>
        <source>this version does not know it</source>
        <translation>此版本不认识它</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>throttled (429)</source>
        <translation>被限流（429）</translation>
    </message>
    <message>
        <source>throttled requests (429)</source>
        <translation>被限流的请求（429）</translation>
    </message>
    <message>
        <source>through the router %side refused the new key (fingerprint %to), so the old one is back (%from): %problem</source>
        <translation>经路由器时 %side 拒绝了新密钥（指纹 %to），已换回旧密钥（%from）：%problem</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time in which nobody watched</source>
        <translation>无人观察的时间</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>time to headers</source>
        <translation>响应头耗时</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>到 %1：%2</translation>
    </message>
    <message>
        <source>to %1: requested %2, acknowledged %3, observed %4</source>
        <translation>流向 %1：要求 %2，已确认 %3，实测 %4</translation>
    </message>
    <message>
        <source>to prove later that nothing was rewritten: log --verify --anchor %1</source>
        <translation>日后要证明没有被改写：log --verify --anchor %1</translation>
    </message>
    <message>
        <source>to the candidate: unknown</source>
        <translation>流向候选：未知</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>tokens of a month</source>
        <translation>每月 token 费用</translation>
    </message>
    <message>
        <source>tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>还太早，无法判断</translation>
    </message>
    <message>
        <source>too few come: the last %minutes min count</source>
        <translation>来得太少：只计最近 %minutes min</translation>
    </message>
    <message>
        <source>too few yet</source>
        <translation>还太少</translation>
    </message>
    <message>
        <source>too little of its rate limit is left</source>
        <translation>其限额剩余过少</translation>
    </message>
    <message>
        <source>too many requests are still open, of %side and others</source>
        <translation>未结束的请求太多（%side 及其他）</translation>
    </message>
    <message>
        <source>took over from %who (%program): %reason</source>
        <translation>已从 %who（%program）接管：%reason</translation>
    </message>
    <message>
        <source>total p50</source>
        <translation>总计 p50</translation>
    </message>
    <message>
        <source>total p95</source>
        <translation>总计 p95</translation>
    </message>
    <message>
        <source>traced at %1</source>
        <translation>追踪于 %1</translation>
    </message>
    <message>
        <source>tracing a path needs Linux (IP_RECVERR), or mtr: install it</source>
        <translation>追踪路径需要 Linux（IP_RECVERR）或 mtr：请安装</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>traffic stays where it is and nobody watches it: "signalbox deploy --resume" or the window goes on, "signalbox rollback" brings it back</source>
        <translation>流量保持不动且无人监看："signalbox deploy --resume" 或窗口可继续，"signalbox rollback" 可带回</translation>
    </message>
    <message>
        <source>traffic was left where it was</source>
        <translation>流量保持原样</translation>
    </message>
    <message>
        <source>traffic was not brought back in time</source>
        <translation>流量没有及时收回</translation>
    </message>
    <message>
        <source>traffic was taken away though nothing was wrong</source>
        <translation>没有问题却撤走了流量</translation>
    </message>
    <message>
        <source>traffic: %1 to %2 %3 (candidate)</source>
        <translation>流量：%1 流向 %2 %3（候选）</translation>
    </message>
    <message>
        <source>traffic: not known</source>
        <translation>流量：未知</translation>
    </message>
    <message>
        <source>traffic: unknown, the router does not answer</source>
        <translation>流量：未知，路由器无应答</translation>
    </message>
    <message>
        <source>type a model…</source>
        <translation>输入模型…</translation>
    </message>
    <message>
        <source>undecided, %why</source>
        <translation>未定，%why</translation>
    </message>
    <message>
        <source>under 1 KB</source>
        <translation>小于 1 KB</translation>
    </message>
    <message>
        <source>unexpected "%1"</source>
        <translation>多余的 "%1"</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>unknown, no client keys</source>
        <translation>未知，无客户端密钥</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>未定价</translation>
    </message>
    <message>
        <source>unpriced (%1)</source>
        <translation>未定价（%1）</translation>
    </message>
    <message>
        <source>unpriced by "%1"</source>
        <translation>按 "%1" 未定价</translation>
    </message>
    <message>
        <source>unpriced: a price is missing</source>
        <translation>未定价：缺少价格</translation>
    </message>
    <message>
        <source>unpriced: not in the sheet</source>
        <translation>未定价：不在价目表中</translation>
    </message>
    <message>
        <source>unpriced: tell input and output apart</source>
        <translation>未定价：须区分输入和输出</translation>
    </message>
    <message>
        <source>upstreams hardly answer</source>
        <translation>上游几乎不应答</translation>
    </message>
    <message>
        <source>usage told</source>
        <translation>给出 usage</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用尽</translation>
    </message>
    <message>
        <source>used up in %1 s</source>
        <translation>%1 s 内用尽</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>users (%1 in %2 s) p50 %3 p95 %4 p99 %5, failures %6</source>
        <translation>用户（%2 秒内 %1 个）p50 %3 p95 %4 p99 %5，失败 %6</translation>
    </message>
    <message>
        <source>users got 429</source>
        <translation>用户收到 429</translation>
    </message>
    <message>
        <source>users' requests</source>
        <translation>用户请求</translation>
    </message>
    <message>
        <source>users' requests cannot be seen</source>
        <translation>看不到用户请求</translation>
    </message>
    <message>
        <source>users' requests cannot be seen (no feed): a candidate could not be judged</source>
        <translation>看不到用户请求（无数据流）：无法评判候选</translation>
    </message>
    <message>
        <source>users' requests cannot be seen now</source>
        <translation>现在看不到用户请求</translation>
    </message>
    <message>
        <source>users' requests fail more on %side: %failed of %of, against %otherFailed of %otherOf on %other</source>
        <translation>%side 上用户请求失败更多：%of 个中 %failed 个，对 %other 上 %otherOf 个中 %otherFailed 个</translation>
    </message>
    <message>
        <source>users' requests failed</source>
        <translation>用户请求失败</translation>
    </message>
    <message>
        <source>users' requests hang on %side: %open open, %overdue overdue, nothing answered for %quietSeconds s</source>
        <translation>%side 上的用户请求卡住：%open 个未结束，%overdue 个逾期，已 %quietSeconds s 没有任何应答</translation>
    </message>
    <message>
        <source>users' requests have not been seen for %seconds s (no feed): the candidate cannot be judged</source>
        <translation>已 %seconds s 看不到用户请求（无数据流）：无法评判候选</translation>
    </message>
    <message>
        <source>users' requests hung</source>
        <translation>用户请求挂起</translation>
    </message>
    <message>
        <source>users' requests that the feed never told</source>
        <translation>数据流从未报告的用户请求</translation>
    </message>
    <message>
        <source>users: none ended while this command looked</source>
        <translation>用户：此命令查看期间没有请求结束</translation>
    </message>
    <message>
        <source>valid for %days more days, until %until</source>
        <translation>还有 %days 天有效，至 %until</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>裁决：%1</translation>
    </message>
    <message>
        <source>version %1, key with fingerprint %2</source>
        <translation>版本 %1，密钥指纹 %2</translation>
    </message>
    <message>
        <source>via router</source>
        <translation>经路由器</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>waiting for a gate of this step, as %who (%program) counts it</source>
        <translation>等待此步骤的门禁，由 %who（%program）计数</translation>
    </message>
    <message>
        <source>waiting for requests on the candidate: %n of %of, %left</source>
        <translation>等待候选上的请求：%n / %of，%left</translation>
    </message>
    <message>
        <source>waiting for the first byte</source>
        <translation>等待首字节</translation>
    </message>
    <message>
        <source>waiting for the journal: the order goes out once it is on disk</source>
        <translation>等待日志库：写入磁盘后即下达指令</translation>
    </message>
    <message>
        <source>waiting for the judge: %what</source>
        <translation>等待评判：%what</translation>
    </message>
    <message>
        <source>waiting for the router to acknowledge</source>
        <translation>等待路由器确认</translation>
    </message>
    <message>
        <source>waiting for the way back: %why</source>
        <translation>等待回退通道：%why</translation>
    </message>
    <message>
        <source>waiting for users' requests to show the split</source>
        <translation>等待用户请求显示分流</translation>
    </message>
    <message>
        <source>waiting for you: press Next to go on</source>
        <translation>等待你：按“下一步”继续</translation>
    </message>
    <message>
        <source>waiting: %what</source>
        <translation>等待：%what</translation>
    </message>
    <message>
        <source>waiting: health checks of the candidate say %status</source>
        <translation>等待：候选的健康检查为 %status</translation>
    </message>
    <message>
        <source>waiting: the last look of the bake was bad</source>
        <translation>等待：观察期的上次观察不良</translation>
    </message>
    <message>
        <source>waiting: too few users' requests came to show the split</source>
        <translation>等待：用户请求太少，显示不出分流</translation>
    </message>
    <message>
        <source>waits for our own rate limit of %side: %limit requests a minute, %kept of them kept for health checks</source>
        <translation>等待我方对 %side 的上限：每分钟 %limit 个请求，其中 %kept 个留给健康检查</translation>
    </message>
    <message>
        <source>warm connection</source>
        <translation>已有连接</translation>
    </message>
    <message>
        <source>warm connections</source>
        <translation>热连接</translation>
    </message>
    <message>
        <source>way back</source>
        <translation>回退通道</translation>
    </message>
    <message>
        <source>way back to %1: NOT OPEN. %2</source>
        <translation>退回 %1 的通道：不通。%2</translation>
    </message>
    <message>
        <source>way back to %1: not proven by this command. %2</source>
        <translation>退回 %1 的通道：此命令未能证明。%2</translation>
    </message>
    <message>
        <source>way back to %1: open, by what this command saw</source>
        <translation>退回 %1 的通道：畅通（据此命令所见）</translation>
    </message>
    <message>
        <source>well done</source>
        <translation>做得好</translation>
    </message>
    <message>
        <source>what answers there is not HAProxy's command socket</source>
        <translation>那里应答的不是 HAProxy 的命令套接字</translation>
    </message>
    <message>
        <source>what the console itself acted on</source>
        <translation>控制台自身据以行动的依据</translation>
    </message>
    <message>
        <source>what the rollout was told, for a replay</source>
        <translation>发布得到的输入，供重放</translation>
    </message>
    <message>
        <source>what the router adds is unknown: too few pairs on warm connections</source>
        <translation>路由器增加的耗时未知：热连接上的成对应答太少</translation>
    </message>
    <message>
        <source>what the router has</source>
        <translation>路由器的现状</translation>
    </message>
    <message>
        <source>what the router has (%1)</source>
        <translation>路由器的现状（%1）</translation>
    </message>
    <message>
        <source>which side has the larger share</source>
        <translation>哪一侧占比更大</translation>
    </message>
    <message>
        <source>while this page was shown, since the window opened</source>
        <translation>本页显示期间，自窗口打开起</translation>
    </message>
    <message>
        <source>whole handshake</source>
        <translation>完整握手</translation>
    </message>
    <message>
        <source>whole: first token after %ttft ms, %ms ms in all, ended with "%reason"%tries</source>
        <translation>完整：首 token 在 %ttft ms 后，总共 %ms ms，以 "%reason" 结束%tries</translation>
    </message>
    <message>
        <source>why all the same?</source>
        <translation>为何仍要这样做？</translation>
    </message>
    <message>
        <source>why at once? then Enter</source>
        <translation>为何立即？然后按 Enter</translation>
    </message>
    <message>
        <source>why you take over</source>
        <translation>为何接管</translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side (%left requests) would be used up in %seconds s: wait until it is full again, or have it raised</source>
        <translation>若承接全部用户，%side 的剩余限额（%left 个请求）将在 %seconds s 内用尽：请等到恢复满额，或请求提高限额</translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side would be used up in %seconds s: there is no way back that carries everybody</source>
        <translation>若承接全部用户，%side 的剩余限额将在 %seconds s 内用尽：没有能承载所有人的回退通道</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>written to %1 (readable by you only)</source>
        <translation>已写入 %1（仅你可读）</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>wrote %1; next time: signalbox gui --config %1</source>
        <translation>已写入 %1；下次：signalbox gui --config %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>≈ %1 more</source>
        <translation>≈ 还需 %1</translation>
    </message>
    <message>
        <source>● Armed · %1 left</source>
        <translation>● 已解锁 · 剩 %1</translation>
    </message>
    <message>
        <source>● Arming ends in %1 s</source>
        <translation>● 解锁剩 %1 s</translation>
    </message>
    <message>
        <source>✓ listed</source>
        <translation>✓ 已列出</translation>
    </message>
    <message>
        <source>✕ pick</source>
        <translation>✕ 所选</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ 缺失</translation>
    </message>
</context>
</TS>
