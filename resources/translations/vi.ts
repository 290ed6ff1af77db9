<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Signalbox</name>
    <message>
        <source>     loss lasts to the end from hop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 % lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: %2; evidence of worse %3 of %4, of fine %5 of %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: first token after %2 ms on new connections (%3); %4 answered, %5 not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  green's share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  straight, with the new key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  through the router before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  through the router, with the new key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 can carry up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 tokens left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 %, 95 % interval %2–%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (by %1; least / median / most)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (health checks ask for it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Click for these requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Full again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Full again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> This console sent %1 of the %2 requests a minute that it allows itself; %3 are kept for health checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 4xx %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · lag %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> — since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is not a number of tokens: type 100M, 1.5B or 250000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is not a side: blue, green or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is not the number of a run; "last" is the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%wanted" is not in it; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%wanted" was not called; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"Use the new key" tries it at the relay, gives it to the running router, tries it through the router and stores it in its place; where it is refused, the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"signalbox models --patch" prints the proposals as a patch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"signalbox router cut --config FILE" ends those on %1 at once; their users see a broken answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
where its journal is cannot be told; --state-dir DIR says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % is lost from hop %2 to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the slots to the candidate, ended after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3), %4 × from %5: %6 ms (%7 to %8), %9 % lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by "%3"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 new connections)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 of %4 answered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3 good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3 connections to %4, median %5 ms, %6 % lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 missed, %3 over our own limit, %4 too many open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 s): between %3 and %4 took %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3 open%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the service file says %2: "signalbox router reload" moves it there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active, %2 to green (observed %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active, %2 to green, order %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and what is unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered, %2 not, %3 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as sent, %2 as due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by its SHA-256. A rollback changes no file; "signalbox restore" brings this one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 consoles cannot be run again: their beginning is not in the journal any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be copied to %2, so it was not changed; check the space and the rights there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written and is as it was: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have it: this is %2's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fails alike: this points at the provider, not at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for one %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets traffic by Deploy… or the slider, not by rolling back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 give advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hops to %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in a row (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2" for %3 of %4 slow requests (%5 %), and for %6 of %7 others (%8 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2": %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a run of "%2", and the service file is of "%3": nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as it was then; what it was now is in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is listed; users who send %2 get 404 unless the relay knows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no exported run; "signalbox run export" writes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no worse than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not whole, or was changed; export the run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ordered; its lease ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is worse than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept, %2 rounds left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines selected. Copy or Export… takes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms late at worst, %2 of %3 more than 20 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 nodes have the order; it is repeated until all have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests failed, %3 were throttled, %4 were answered with another 4xx (a wrong model, path or parameter), last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent; %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of production to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 failed (objective: at most %3); no users are there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the requests to %2 are answered with 4xx: a model, path or parameter that it does not take. It counts as no failure, and users get nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the requests to %2 fail (objective: at most %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of users' requests, time to response headers, last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2: %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open on %2, oldest %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open streams on %2 (candidate) were ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operates this service (%2): take over in a window, with a reason, or end that console first; "signalbox rollback" always goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operates this service. This window watches; Hold and Roll back work here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operates: take over first, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ordered, %2 observed (95 %: %3 to %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records removed; the journal says so, and its chain holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records would be removed for good; say --yes to do it, after an export perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 renews the lease. If that console is lost, all production goes back to %2 in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests ended on %2, %3 on %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests in the last minute, %2 failed, %3 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests told, %2 lost, %3 lines garbled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests were repeated or told too late, and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests, %2 failed, p50 %3 ms, p95 %4 ms, p99 %5 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still open on %2, the oldest for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to green, %2 active: acknowledged by every node, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to green, %2 active: taken as set by hand, run %3; nobody watches it until a window is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to the headers, 95 % interval %2 to %3, %4 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 upstreams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not sent: let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not taken: %2 is what is requested. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: let its name end in .png or .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was sent and is under way: choose again when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version; this one reads up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · back %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · evidence %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Signalbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 of production to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → 0 % to %2: all production to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → 100 %: make %2 active at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 tokens in and %3 out, by the price sheets "%4" and "%5".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3; %4 days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 × %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, SHA-256 %2; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last check %2 from %3, %4 checks, %5 failures in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, service %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then active; %2 at the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, time is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, told by Signalbox to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, users are well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, waits for users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Press to change between this computer's zone and UTC, everywhere in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s · %2 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: "%2" is not a duration; expected seconds, or such as 500ms, 60s, 2m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: "%2" is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3 (amber) against the other %4 (grey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 ms until the first content (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on blue, %3 on green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 requests, none was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a sandbox lives in its own console, where nobody else can ask; use --config FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: evidence %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: half of %2 requests within %3, 95 of 100 within %4, %5 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 is no record; export the run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: more than %2 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no request of a user finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: record %2 was changed since it was exported; export the run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: too few requests to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2. They differ. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2: they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; between: where which side has the larger share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; smoke: 5 to 95 and 25 to 75 %; crosses: failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%failures of %requests users' requests on %side failed in %seconds s (%candidatePercent % against %activePercent %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%file is as at the beginning of run %of; what it was is in %backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%left left of %limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%left of %limit requests left, new in %reset s; a canary test sends %needs a minute, our own limit leaves %own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks failed in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row from this desk, and users' requests neither confirm nor deny it yet: %users. It rolls back when they confirm it; Roll back goes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row from this desk, but users' requests go well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row, and those of the active side fail too: not the candidate alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row: mend it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n lines could not be kept until the journal worked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n of %of ended there since, %failed of them failed, %left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n of %of finished requests for the objectives, %left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n open streams were ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n records up to number %upTo, older than %before, were removed; last hash %lastHash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed, and %active has only %activePercent % good: not the candidate alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: %percent % good, at least %objective % wanted; %active has %activePercent %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: below %objective %, but so few can be chance; test longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %good of %n answers of %side good (%percent %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %n answers of %side, %needed are needed: test longer or more often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %side answered %throttled with 429, its rate limit is used up; %n answers are left, %needed are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%route: %side is slower: TTFT p50 %p50 ms, p95 %p95 ms; %active %activeP50 ms, %activeP95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%said%tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share of production would be %percent % of %side's rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share on %side = %percent % of its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share to %side again, after the lease ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share to %side, as it was found, taken as set by hand. %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share to green seen in users' requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%share to green, %active active, order %epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side answered 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side breaks its objective: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side can carry up to %share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side ends connections before it answers: %again of %of health checks had to be sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side fails the golden prompt %name: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side fails: %failed of %of measured requests, last: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side has not been checked yet: wait for its first health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower on new connections only (%slow against %fast ms); on a warm one both are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is looking up the name: the resolver, not the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is opening the connection: the path or a full host, not the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is sending the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is the TLS handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is waiting for the first byte: the relay or its upstream, not the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes between the first byte and the first token: the model, not the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %status: %message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %status: its health check took %ms ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is %status: its last health check went well (%ms ms); not enough of them in a row yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is rate-limited: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side is slow and %active is not: p95 %candidateMs ms (over %limitMs ms) against %activeMs ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side limits our requests (429): %throttled of %of; its times say little until that ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait until its limit has room again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait, or have its limit raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side refuses its key (401 or 403): put a valid one where the service file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side refuses the new key (fingerprint %to), nothing was changed: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side says that its own rate limit is nearly used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side says that nothing is left of its limit: wait, or have it raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side streams slowly: %slow ms from token to token against %fast ms; the first token comes in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%side: limit unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%value % (%low to %high %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%value % (at least %low %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%value points (%low to %high)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%verb asked for, of the console that drives run %run. %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%verb, as %who asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%verb, asked by %who, is refused: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%what: blue %blue, green %green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who (%program) does not operate any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who (%program) moves this run; its plan is not known to this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who (%program) was faster, and operates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who changed the router, not this console: %share to %side, %active active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who changed the router: %share to %side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who made %active active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who moved this run; nobody moves it on now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who operates this service (%program): this console watches; rolling back works from here too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who pressed roll back. %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who rolled back: all production is on %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%who took over (%program): %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model of health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Version, for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 ms warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of them tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 4xx %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, HUNG: its master socket does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, newest line %1 ms old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, p95 %1 to the headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, reset in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the anchor file agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the end was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the oldest for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, there is no anchor file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, those up to %1 were pruned, as the journal says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: "%2" is not a time; expected 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z, or how long ago: 2h, 7d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: "%2" is not an amount; expected digits like 7.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--active %1: blue or green was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after: expected seconds, 0 to 86400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--alpha %1: a chance from 0.000001 to 0.2 was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--anchor goes with --verify and is NUMBER:HASH, as log --verify prints it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--config and --sandbox exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--for: "%1" is not a time from 1s to 1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--hold: "%1" is not a duration; expected 500ms, 30s, 10m or 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--level: "%1" is none; expected debug, info, ok, warn or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit: expected a number from 1 to 1000000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--older-than: "%1" is not an age of an hour or more; expected 90d or 12h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--override needs a reason: it is journaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--prune and --older-than AGE go together: log --prune --older-than 90d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rate-date: expected a day like 2026-11-24, and a rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--resume goes on by the plan of the run that is found: no --plan, --hold or --advise with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--retry: expected none, sdk or article, not "%1"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--run: "%1" is not the number of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sandbox: there is no scenario "%1" and no such file; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed: expected a whole number, 0 or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sheets: expected two names, like direct,relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--side: "%1" is no side; expected blue or green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme: expected light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--users goes with --sandbox: it sets how many simulated users come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--users: "%1" is not a rate; expected requests per second, 0 to 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--verify, --replay, --export and --prune exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--volume: "%1" is not MODEL=TOKENS, like gpt-4o=100M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--warmup %1: a time such as 20s or 0s was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--within: expected whole seconds, 1 to 3600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/v1/models gives no list (%status)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/v1/usage answers, and says nothing of what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/v1/usage gives nothing (%status)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100 with at most two decimals, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of 5: a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 8 choose a view, Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 0, true, false, yes or no was expected, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 of 5: environment BLUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 of 5: environment GREEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 tries, 2ⁿ s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 of 5: the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 of 5: the service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>520 to 524: the relay's CDN cannot reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue and %2 ms on green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue; none was on green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on green; none was on blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; TTFT p50 %1 p95 %2 ms, TPOT p50 %3 p95 %4 ms, total p50 %5 p95 %6 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; asked from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; at try %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; dots: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; golden prompts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; of %1 nothing is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; requests are started and none finishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; stretched by %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; tokens in %1, out %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A canary test comes later than asked instead of provoking 429; users share the same limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check counts from when it was due, so a late start never flatters a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check of %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client stays on its &amp;side while the share grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deploy is refused unless you override it with a reason. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deploy waits for its preflight. All production goes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall drops the packets on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall refuses this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of a proxy, a captive portal or a CDN came instead of the relay's answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private authority: router.ca_file must name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy between relay and upstream has a shorter time-out than answers take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A queue or a pool is full there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rollback brings all production back to %active %version. It changes no file and no key: what you change of %candidate meanwhile stays, and "signalbox restore" brings the service file back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rollback brings all production to %1, which takes its key and could carry all users. Now: %2 to green, order %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run was found open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox has no service file to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service is one endpoint that your users call, with two environments behind it. What you answer here becomes a commented file; nothing is written before its last page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test sends a few requests of its own, each at the same moment through the router and straight, to the candidate and for comparison to the active side. It moves no traffic, is counted apart from users' requests, and stays within the rate limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time reads like 500ms, 60s or 2m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADVICE: roll back now: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this page as plain text; it holds no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All production back to the active side, at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All production back to the active side. Asks first: no run is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All production is ordered to %1 already: order it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All production to the active side, at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchor file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another console operates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of %side are of the right form and wrong: no status code shows that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of %side break off: users see half of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armed, end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the relay's changelog; test clients that read these fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this side again by hand; look at proxies that buffer or time out; do not deploy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking… %1 requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the present rate, %1 of production is %2 of %3's rate limit; all of it back on %4 is %5 of its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLUE carries production at first. The check sends one request of a few tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baking: %1, %2 left before it is made active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond what is tolerated: %1. %2 Of candidates that are no worse, at most %3 in 100 are called so in a whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue and green both fail or are slow in checks: look at the provider first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both cost the same where the rate is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides alike: the provider behind them, not the candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides answer as they should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are alike, as seen from this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are slow: the provider behind them has trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are slower than a minute ago. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides fail more than a minute ago. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides say so: they share one limit upstream, or one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANDIDATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRMED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRMING…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this be trusted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canary test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changelog ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of %1 are slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of %1 fail, %2 in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of %1 failed lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close on an open run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both sides' answers; do not deploy while the active side answers as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: what was requested, what every node has, and what the started requests show agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consoles on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key anew to where environment.%side.key says; no space or line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines (Ctrl+C), or all that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter does it, Escape does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut what is open on %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the exchange rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy %1 again: 0 % → %2 of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy as you would. A hidden fault may strike, or none. At the end you are told what it was and how long users suffered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy the candidate of "%1": %2 of production. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down the plan's steps, %1 on each, for an active side that cannot take all at once. Roll back during it goes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill — Signalbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill: give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill: nothing is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERROR only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the last step of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this step now. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends step %1 of %2 now, without waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends them at once: their users see a broken answer. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every user of %side gets 429 that no waiting mends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence by metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the selected line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence over the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence that %1 is worse: at %2 it is called so. Evidence that it is not: %3 of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the picture or its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far apart: this desk was busy, and the larger one is what users would have waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the canary test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures, each over the minute before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprints of the keys of %1, by which "signalbox restore" tells whether one changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First content after %1, all of it after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First price sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the picked cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GET /models of both sides: one request each, within the key's own rate limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GREEN is the candidate: another relay, another key or another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the open run of "%1"?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green accepts requests and answers hardly any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green answers 30 % of its requests with a server error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green answers 429: its rate limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green answers every request whole and in time, with words that mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green does not list the models that users ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green minus blue: %1 ms (95 %: %2 to %3 ms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green needs eight times as long to its first byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green refuses its key: 401 on everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green's answers begin well and break off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green's share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAProxy stands in front of both. Your users send their requests to this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAProxy was stopped or killed: "signalbox router start" starts it, with the split as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HELD at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HELD. All production is on %1: the lease ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the users are on green. Something may go wrong with it, or nothing. Type
  rollback        all traffic to blue
  shift PERCENT   this share to green
  fine            nothing is wrong
  quit            give up, and be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash of the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it renewed before the deploy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the relay map them, change what users send, or set router.model_guard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers after %1, all of it after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks of %1 by "%2": %3 in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks still tell of both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hop %1 to %2: %3. %4 of %5 probes answered; least %6, median %7, most %8 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How everything was when it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far these figures can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long requests took, and how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the test takes: 60s, 2m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slow the slowest are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INFO and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If lost: all to %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this console is lost, all production goes back to %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a row on the candidate, from this desk. So many act (%1) when users' requests confirm them; they hold the run when users' requests go well, or when checks of the active side fail too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks both sides what can be asked before traffic moves. Every deploy begins with one; it moves no traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself; next is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hangs: users may be served still; the way back goes out as soon as it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is watched for %1, then made active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps all production; %1 becomes the candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be used up during the deploy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It multiplied the evidence of worse by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran out, is for another name, or its authority is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a second or two. Traffic stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It usually means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was copied with a part missing, or has the wrong prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was so when the line of the log was written; now it is not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its relay has not told its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its socket was removed: "signalbox router reload" puts a new one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key is &amp;kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEASE RAN OUT: no console renewed it, so the router itself gave all production back to %active; %side had %share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last good health check on a fresh connection (%1) and on a warm one (%2). A fresh one also has to look up the name, connect and agree on keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency of users' requests, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, failures and share over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease ran out: all on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease: not read from the router yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease: not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of the relay's own limit, as a check was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the last one was still open, or our own limit had no room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the plan go on. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at environment.%side.probe: token_field and model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the certificate's name and chain; router.ca_file names further authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the relay's console whether the key is active, allowed from this address, and has quota; else replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with "signalbox router status --config FILE"; the line that "signalbox router breakglass --config FILE" prints brings all traffic back without a console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MISSING, and so is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 active now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the candidate active now, whatever the plan says. Wants a reason, then asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the candidate of %1 active now, with all production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making %1 active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map it to one that is listed (environment.%side.models), or have it enabled; router.model_guard keeps such requests on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring runs in other threads; a stall delays only what you see and press.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median in the smoke of its percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of health checks, not of users' requests, last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that each side lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about %1: key, playbook, pages of the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the candidate that a verdict is likely to need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT CONFIRMED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT CONFIRMED: %1 observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT CONFIRMED: none observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT CONFIRMED: the router has not acknowledged it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT OPEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT PROVEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTHING TO SEE YET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither relay has told its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key of %1; it is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No canary test yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No console renews the lease: all production goes back to %1 in %2. Hold or resume keeps the split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet: connecting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures: the router's feed is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health check has finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lease: if no console is left, the split stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lease: the split stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news from the router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan is moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preflight yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request began to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request of a user finished here in the last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request of a user in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request of a user was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request of a user yet. Clients belong at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was answered in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was started under this order yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open. To send everything back by hand, arm first (Ctrl+Shift+A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run was rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single request of this time is kept: only the newest are, since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is being held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asked yet which models the two sides offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody listens there: the relay is down, or the port is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody renews the lease then: in %1 the router itself gives all production back to %2, unless a window is opened before, or "signalbox deploy --resume" goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who verifies certificates can connect, the router among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a share: give 0 to 100 with at most two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: %1 has a mistake and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not renewed: all to %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told; many relays do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not traced yet: it is while this page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing decided about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing exceeds what is tolerated: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the traffic. It takes a second when the router runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves. %1, set by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves. All production goes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing rolls back by itself; Roll back goes all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out: the slow ones are like the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured in this time. Phases are measured while this page or a run is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured yet: both sides are, while this page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed: %1 (95 %: %2 to %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 requests started under this order, 95 % interval, counted %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 requests %1 took no longer than:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of about %1 seen in the last minute; each stays on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the bake, in a row, after %1 looks; the second figure rolls back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of users, at the rate of the last seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of blue's instances refuses connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One request in ten takes 400 ms longer on green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side alone: nothing to compare it with, and no request of it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered: %1 to green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs use the same key. The console itself keeps to its own limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch (*.patch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 of run %2, from its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan “%1”: %2, then active; %3 at the least. %4 failed checks in a row roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight FAILED: %1. A reason overrides it; both are journaled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight before the deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proves at any later time that the journal up to this record is the one told here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pruned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLE UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLLING BACK from %side to %active: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLLING BACK step by step to %1: %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLLING BACK to %1 — NOT CONFIRMED for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLLING BACK: all production to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate: one %1 costs %2 %3 (%4). Saved a month at other rates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only again: 15 minutes went by without a key or a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only again: this computer was asleep. Look first, then arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only · Arm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only, arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready at %1, with something to look at: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for deploying although the preflight failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for promoting at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for taking over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewed elsewhere; if lost: %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested, acknowledged and observed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested: %1 to green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests are started here and none finishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left of the relay's own limit, told %1 in answer to a %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests on the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests open at once; those that run stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that moved it, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that moved the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests to %1 hang: %2 are open, none finishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset times that relays give as a date are wrong by as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the plan at %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back again: at once. Reason: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back does not help; %1 is healthy: Deploy… or the slider moves users there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back: wait until it is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing: the nearest region is not the one that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is open: %2 has %3 of production. When this window closes nobody watches %2, and nothing rolls back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 made it active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 was rolled back: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, A/A drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, only advises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the preflight again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a month at other exchange rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1 a month (%2 %), %3 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings: not known, a price is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings: not known, there is no rate between %1 and %2; give --rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second price sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in the last minute. Every request is given by dice, so each of them can meet the candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send all production back to the active side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the typed share. Asks before it sends more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set environment.%side.key, unless the relay wants none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set environment.%side.key_prefix to how this relay's keys begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer's clock by NTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of production for the candidate: drag, arrow and Page keys. Asks before it sends more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of production to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of production to the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of production, as the router has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are green's. Latencies are milliseconds to the response headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox: a new service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated relays: no real user is served. Choose a fault by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single requests, from the moment at which each was due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skips every step that is left, and the bake. Reason: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody between here and the relay opens the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a canary test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the plan. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a second, and open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting: nothing is known for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting: nothing is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status page ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: moving to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the canary test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the plan where it is. Traffic stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE ROUTER HAS ANOTHER: %1; "signalbox key rotate %2" brings it this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %1. Nothing rolls back by itself; Roll back goes all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPOT p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPOT p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing %1: %2, about %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing %1: all sent, waiting for the last answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base URL lacks its path (/v1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate is being made active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate's share is a number above 0, at most 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate's share of the test requests, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change costs %1 once: never paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change costs %1 once: paid back in %2 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is closed before an answer: an overloaded or restarting relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit is spent, or a spending limit is reached. No retry mends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the rate is written like 2026-11-24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deploy waits for this: %1 requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill is over. What was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill is over. What was it? (%1; Enter: no idea)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has said nothing for %1: everything here is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has said nothing yet: a disk or the router may hang. Traffic stays as it is; “signalbox rollback” on the terminal goes another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are the last ones known, %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are the last ones known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first step to %1 goes out by itself when nothing fails; anything else that is ordered gives the deploy up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written (%1): only orders that give the candidate less go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has run %1 open, without an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal holds no figures of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal holds no snapshot of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal knows of no open run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal says run %1 was at %2 to green at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge finds %1 worse than %2, and a held run stays where it is. Reason: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &amp;itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to an account that was never topped up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no right to this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not active yet, was withdrawn, or belongs to another relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not active, belongs to something else, or has no quota: every user of %side gets 401.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease ran out: the router gave all production back to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model map names a model that the relay has withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in environment.….urls is mistyped, or was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is looked up slowly, or to a far address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes of the router do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective allows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan stops its own steps and holds there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt got no answer on %side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota is gone: some relays answer 401 then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is a number above 0, like 7.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate limit was reached: neither good nor failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay changed its interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay hardly takes a key of this form: a wrong or cut one was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay is overloaded, or waits for its upstream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay is there; this request does not suit it: a wrong path, or a field that the model does not take (reasoning models refuse max_tokens).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded or broken (503, 529).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay restarts, or sheds load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay takes it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay waits for an upstream that does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay's list lacks the name, or spells it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay, or what stands before it, is in trouble: users get the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of run %1 is in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests do not say whose they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback is not confirmed yet: the router has the order, and users' requests have not shown it. Nobody watches for that when this window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback is under way: the router has NOT acknowledged it yet. When this window closes nobody tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router adds %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router does it by itself, by its own clock; a console that operates renews the lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router does not answer: only rolling back may be ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router does not have the order yet; it is repeated until it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router forwards bodies as they are: users who send these names get 404 unless the relay knows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router gave all production back to %1 already, since the lease ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router has %1 to green, %2 active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router has the order on every node; users' requests have not shown it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router has the order; whether users' requests follow it cannot be seen (no feed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router was not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router was not read yet: only rolling back may be ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router's feed is not connected, or tells less than it should: figures of users stand still, and nothing moves on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router's feed is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on from here, by its own plan. Asks once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same plan again, from its first step. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox ends with this window, and run %1 with it. No real user is served by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side answers, and refuses this request: the probe or the model's settings do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split stays as it is, as if set by hand now; the old run is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split stays as it is: it has no lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view stands still while you look back; data go on arriving. End goes back to live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their run is held; you go on, or roll back. The journal keeps your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their users see a broken answer; whoever asks again is served by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no price sheet "%1".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agree. Nothing moves until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are missing in every figure of users' requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ in these figures, and no single cause stands out: measure longer, with --for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ, as seen from this desk, and no single cause stands out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console was started to look only. The command “signalbox rollback” works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console was started to look only: it can order nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not seen now: what to do if it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the file. Keys go where you said, never into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the lowest step: roll back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line belongs to no run: choose one of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine's address is not on the relay's list (some say 401, some 403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine's name service is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay has not told its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window is read-only: arm it first (Ctrl+Shift+A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window may give orders. Ends by itself 15 minutes after the last key or click. Press to end it now (Ctrl+Shift+A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window only watches. Press to be able to give orders (Ctrl+Shift+A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from one request to the next: 1s, 500ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To start it now and at every boot (a router started by hand has to be stopped first):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the plan's next lower share, at once, and hold there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a month and what they cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens and the fees of a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers of %1 to compare (8 are needed): measure longer, with --for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few measurements to say anything: %1 of %2 on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few single requests of this time to compare: 5 slow ones and 20 others are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up, or raise the spending limit, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try "signalbox diagnose"; look at the relay's status page and at the name and port in the service file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the first content, from %1: %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users on the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users send more than the key's limit allows: the share is too large for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users that are sent to this address get no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users who ask for it get 404 on %side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users' requests cannot be seen: the router's feed is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users' requests go out without a key, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users' requests started on the candidate in this step, of those it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WARN and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait and run it again; look at the relay's status page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the reset, test with fewer requests (--interval), or have the limit raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until router and counters agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 maps %2 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %side answers is not the protocol: clients cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a rollback restores is not known: the router has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all users send, beside what the relay of that side allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clients rely on may change for them with the side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What green has is not known: the router was not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What health checks and tests cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of its limit, as its relay said last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written, as a patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the change costs is a number like 2000 or 1999.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the change costs once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks of it say now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the console's own requests cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the nodes had when they were last read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the router adds cannot be told from nothing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the router adds is unknown: it takes six pairs of good answers on warm connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the router has is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the slow ones have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this console wants the candidate to get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What users had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was never sent tells nothing: many of them, and figures come from few moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was ordered is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you think it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a health check with this key was last answered well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it ends, every connection is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key of %1 is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time goes, from this desk: means of each stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where users send their requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a failed request is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a run is open, users' requests on both sides are compared here one by one, and what is found is said at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose requests are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a side is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: the rollout moved meanwhile. Look, then choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: the window is read-only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the lines that are shown, or several selected ones, as CSV, JSON Lines or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report of the selected line's run, or of the newest, and open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this picture (PNG) or its data (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by Signalbox on %1 for %2. All times are UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[sandbox] </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drill began: once the candidate has users, something may go wrong with it, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drill breaks the candidate on purpose: it runs in a sandbox only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drill runs already: end it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a like name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of milliseconds was expected, 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a price is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quoted field has no end in this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rollback is due (%due), and THE WAY BACK IS NOT OPEN (%why): decide yourself; Roll back goes all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a running router keeps its configuration until "signalbox router reload"; an open window keeps the service as it read it until it is opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting of the service file was not kept, since it looked like a secret (line %1): take the other lines over by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size in bytes was expected, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %n h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %n min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %n more requests of the candidate are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %n s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged by every node, not yet seen in users' requests (too few came)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active: %journal in the journal, %router in the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: bake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: every gate passed, begin the bake of %side at %share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: every gate passed, go on to %share to %side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: go one step back: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: hold: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: promote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice: the bake is good, make %side active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all are listed, %n in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on %side = %percent % of its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on %side would be %percent % of its rate limit: a rollback would throttle users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all production on %side; watching it for %seconds s before it is made active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all production to %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all targets of the map are listed; not listed by the name users send: %unmapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all users send %needed requests a minute, %percent % of what the limit of %side allows: have it raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HTTP status was expected, or 0 where none was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an override was given, and the preflight did not need it: %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more: see the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another key of %side (fingerprint %to) was stored: %where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered %status in %ms ms%tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in %ms ms, %tokens tokens%tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers are not the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers are slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any users' request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as SDKs retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as expected, %model in %ms ms%tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the fault has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 begun, as the router's counters say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic (%console)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to %active step by step; pressed again: at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bake: bad look at %side, %n of %of in a row: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being confirmed by users' requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue or green was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both cost the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides are rate-limited, so %side is not blamed: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides are slow alike (%ms ms, mostly %part): something they share, not the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms, mostly %part), and users see nothing of it: this desk or its link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides are slower than a minute ago; %side is not blamed for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides break the objective: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides fail alike, so neither is to blame alone: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides fail alike, so the candidate is not blamed: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides fail more than a minute ago; %side is not blamed for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides say they are version %version: an A/A drill; what differs is chance or the setup, not the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand. %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand: %share to %side %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called worse from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test of %side FAILED: %because; TTFT p50 %ttft ms, %active %activeTtft ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test of %side PASSED: %good of %n good (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms; %active %activePercent %, %activeTtft ms, %activeTtftP95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test of %side begins: %slots slots in %duration, %percent % of them to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test of %side decides nothing: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test refused: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary test refused: one is running; stop it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain verified: %1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check from %6 %1, users p50 %2 p95 %3 p99 %4, failures %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks and tests of %side use another key from now on (fingerprint %to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks.deadline is shorter than this model needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client errors (4xx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed: its split was taken over as set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold · warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection (TCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut what is still open on %side, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deploy refused: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deploy refused: the plan has no steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deploy waits for the preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill (%well, %ending): it was %fault, seed %seed; struck at %struck; first sign after %sign (%signs); operator acted after %acted; less traffic ordered after %moved, by the %by; users safe after %safe; %failed requests failed for users; guess: %guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill: it breaks the candidate on purpose, so it runs in a sandbox only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill: it picks the fault itself; leave the scenario out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: it is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended before any traffic moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended early: %side answers 429 only, asking on would use up more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine silent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment.….probe.token_field or probe.model is not right for this relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every name that users send is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every request went to the candidate: nothing is known of %active to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected rollback, shift PERCENT, fine or quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed %1 req/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed of users' requests is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed of users' requests is lost: figures stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed: connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed: no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures of the run, for its report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files in %1 (does their disk hang?); nothing was ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished: %1; %2 active, %3 to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token, new connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token, warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1, at most %2 of production; in sum as much as all of production for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a while both sides failed more; this is not blamed on the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a while both sides were slower; this is not blamed on the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form of the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found %share ordered for %side, and its lease has run out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its share again, roll back ends run %run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 (%2), first content: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from token to token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up: this console's engine has told nothing for %1 s. What was ordered stands; "signalbox router status" and "signalbox rollback" need nothing of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden prompts are being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden prompts could not be asked: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden prompts fail on both sides alike: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden prompts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green is active: a drill needs blue active; start the sandbox anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green slower ↑, with its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green's share from 0 to 1 was expected, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handshake (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health checks of %1, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health checks of %1: latest start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health checks of %1: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held, as asked (%1); this console goes on watching it. "signalbox resume" goes on, "rollback" or Ctrl-C brings all production back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how everything was when the run began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it ended was expected: nothing, ok, running, cut_stream, timed_out, … or HAProxy's state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long the lease still holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http on this machine: no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a .env file beside the service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a file of its own (mode 0600)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a variable of the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this desktop's keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted: rolling back (again in 2 s or later: leave before it is confirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted: the rest of the way at once (again: leave before it is confirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be in the environment already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks worse, but the evidence comes from too few users, who may differ by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was %1 then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its chain of %1 records was whole when this was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its golden prompts, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its lease counts on: without a window all production goes back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text ("signalbox restore %1" brings it back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge: no worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge: worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of %2 could not be tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of %2 is REFUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of %2 is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %fingerprint begins as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %fingerprint does not begin with "%prefix", or holds a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %fingerprint is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key of %1: CHANGED since (fingerprint %2 then, %3 now); keys are never touched: put the old one back where %4 says, if it is still good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key of %1: cannot be compared (not readable now, or none then)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key of %1: the same as then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key refused (401, 403)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key: a sandbox makes its own keys; use --config FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key: expected "list", or "test", "store" or "rotate" and a side, blue or green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last order %1: %2 to green, %3 active; plan %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease: all production goes back to %1 in %2 s if no console renews it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease: ran out, so the router gave all production back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left before the rollback was confirmed: the router has %1 to green, and nobody watches it now. "signalbox rollback" tries again; "signalbox router breakglass" needs no console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let its name end in .csv, .jsonl or .txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level, source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 was not kept: it looked like a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log: a sandbox's journal is gone with it, so there is nothing to verify, replay, export or prune; say --config FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than %wanted characters; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest time this window did not react</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make %side active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make %side active at once, by hand: %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, and so is %1 that it is mapped to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model guard: %side gives no list of models; what was known of it stays in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model guard: the router knows the %n models that %side lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model guard: the router's lists stay as they were: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model map written to %file: %what; checks use it from the next start, and the relay has to know the names itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most requests are alike, but one in twenty users of %side waits %slow ms or more, against %fast ms on %other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name (DNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new key (not shown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new key of %1 (not shown): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer from its disk for %seconds s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no certificate was seen: no connection stood long enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chat completion in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no check has told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no console answered: none drives this run now, so nothing moves by itself. "signalbox deploy --resume" or the window goes on with it; "signalbox shift", "step-back" and "rollback" move traffic without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no console has run here yet: there is nothing to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence to draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key: requests go out without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loss to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no next step: %phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order gave the candidate any users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan to follow: shift by hand, or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run is open: there is nothing to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step to go back: %phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step to go back: the lease ran out, so the candidate has nothing; resume or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no telling how long yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no users' requests to observe yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no valid JSON; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no whole answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else operates: there is nothing to take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody says who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody watches it from here on: within %1 s all production goes back to %2 by itself, unless a window is opened; "signalbox rollback" does it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody: by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none has ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none has finished yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of their requests finished here in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked: all %limit requests a minute of %side are kept for health checks (%kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked: no base URL answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked: stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared: a stream of each side that is whole is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in force: another order was faster, or came after it; the router has %1 to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in language %wanted; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not journaled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not journaled: no router was ever started for this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known after %1 s: %2. A machine under heavy load answers late: ask again; "signalbox router status" looks at the router's process alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: a price is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: no rate from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the charts do not reach there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed: %missing; listed are %listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not promoted: promoting at once needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet seen in users' requests (too few came)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing (pause)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing cut: the candidate has production; roll back first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has proven yet that %side takes requests: wait for its first good check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is known of this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing speaks against them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to accept: no split was found that waits for an answer (%phase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to accept: the candidate has no users that a run left there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to hold: %phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to resume: %phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to resume: no run was found that waits for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to retry: no run of this console was rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was accepted; the last line says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was changed; say --yes to write the file of then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was journaled yet (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was ordered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was ordered: another console, %1, operates this service, and has run %2 open with %3 to green. "signalbox watch" shows it; "hold" asks it to wait, "rollback" goes at once, a window can take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was ordered: the router has %1 to green already, perhaps by another console that watches it. "signalbox watch" shows it. Three ways on: "deploy --resume", "rollback", "accept"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notify.webhook: %1; nobody is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of production to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older records of run %1 stay: it is open, or partly newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one %1 costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one canary test of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step back, by hand. %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 is listed, which the model map names: users who send %2 get 404 unless the relay knows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %name of %side is slow: %ms ms more than its fastest address, mostly %part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a sandbox has scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only region %name of %side is slow: %ms ms more than its fastest, mostly %part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what one side alone lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open when this was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %active is now the active side, acknowledged by every node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %active is to be the active side, with all production: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %from → %to of production to green, %active active: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %node failed: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %node refused it: it has something newer. %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: %share to green acknowledged by every node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: no answer from %node; reading before the next try. %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %epoch: read back from %node after %ms ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order, run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: %1 to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has a newer one, %router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has an older one, %router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 of %1 is %2, against %3 on %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets to %side get lost: %again of %of connections needed a second try, which costs a second or more; the others are as fast as ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets up to %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path MTU not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path to %1, %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path: not found out in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase measurements of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pointing at %1, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight FAILED: %what; %ok ok, %warn to look at, %fail failed, %unknown unknown; %requests requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight of %sides begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight overridden by %who: %reason; it failed: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight: %ok ok, %warn to look at, %unknown unknown; %requests requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preflight: one is running already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promote: all production goes to the candidate at once; say why with --reason TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promoting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota used up (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate-limit headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable, but the request is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from an exported file: each record is as it was; the whole chain is where it came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record %1 comes out otherwise: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records up to %1 were removed before, as the journal says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused as a wrong request (4xx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %who operates this service (%program); take over with a reason first, or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: a run is open (%phase); roll it back or let it end first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: the router has not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: this console only watches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reloaded; open streams finish on the old worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replayed: %1 events of %2 consoles lead to the same states and orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report: expected the number of a run, or "last"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests are taken and not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests are throttled (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests slower than the active side's p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests that do not finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests whose headers come later than the active side's p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests: %1 on the active side, %2 on the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore: expected the number of a run, or "last"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll back asked for: goes as soon as the router answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll back: %1 to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back: users' requests prove that all production is on %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolling back already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router now: %1; traffic is moved by "signalbox rollback" or "shift", not by this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router read after %span: as this console knew it: %share to green, %active active, order %epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router read after %span: it has %share to green, %active active, order %epoch; this console knew %knew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router read: %share to green, %active active, order %epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router read: no order yet, all production on %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router, %1 of %2 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router, %1 of 1 node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: a sandbox's router lives and dies with its sandbox; use --config FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: expected one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router: no news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 began: users go to %2 step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 ended: promoted, %2 carries production now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 had no service file: it was a sandbox's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 is HELD with %2 of production on %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 is ROLLING BACK, all production to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 is in this journal now; "signalbox deploy --resume" or the window goes on with it where the router is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 is in this journal now; it had ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 of "%2", %3, exported %4 by %5 on %6; every record is as it was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 of %2 was rolled back: users' requests prove that all production is on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 promoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 rolled back: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1, %2 records, %3: %4 (readable by you only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1, opened %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1: THE WAY BACK IS NOT OPEN with %2 of production on %3, nothing rolls back by itself: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1: no requests of it are kept in %2; only runs of this service are, and the oldest go first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run ended before any traffic moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run ended: its split was taken over as set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run ended: promoted, %active is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run ended: rolled back, %active is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run is open already and followed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run of %service was taken into this journal: %n records, exported by %who on %host; the last was %last, hash %hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run: %side is active now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan; it only advises: nothing but you moves traffic, not even back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run: expected "export RUN|last FILE --config FILE", "show FILE" or "import FILE --config FILE"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running: haproxy %1, pid %2, worker %3, %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same form of answer (%id, "%reason"); first token blue %blue, green %green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same time yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox: %name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox: users send %rate requests a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --sandbox[=SCENARIO]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --state-dir DIR where that file is gone (a sandbox's journal is gone with it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second way: %side is taken out of the router, new requests go to %active; the order itself is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second way: %side's servers could not be taken out (%problem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second way: a new worker serves, with all production on %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second way: no new worker began (%problem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen in users' requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent: %1, waiting for the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server error (5xx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service file %1 (- now, + then):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service file %1: as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service file %1: there is none now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share to green: %journal in the journal, %router in the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift: "%1" is no side; expected green or blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift: "%1" is not a share; expected 0 to 100 with at most two decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift: expected "green PERCENT" or "blue PERCENT"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter than %wanted characters; said: %said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest hundredth of %1's checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody (while nobody watched from here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone unknown (no line in the journal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else was ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent: %1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good; judge: %judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %step of %steps: %share to %side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still running after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored: %1, fingerprint %2; a running router keeps the key it has until "signalbox key rotate %3"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight only: the router does not answer, so nothing was sent through it. %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight only: the router has no valid order, and without one it forces no request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight only: the router sent a request that was forced to %side to %to, so no more were sent through it (is its order missing or expired?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight only: the running router does not know this console's canary secret; "signalbox router reload" gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight only: this console only watches, so nothing was sent through the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streams break off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretched by %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretched by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes about %1 longer than planned: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes about %1 s longer than planned: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking over needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell input and output apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the active side has no requests to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candidate has no requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candidate is fresh; its latency is not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change costs once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change is paid back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock of this computer was set ahead by %span: no time is missing above; waiting times and figures are not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock of this computer was set back by %span: lines above may bear later times; waiting times and figures are not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column "%1" is there twice; name it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the console itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deploy that waited for the preflight was given up: %because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drill is over: what was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the feed told less than half of users' requests in the last %seconds s: the candidate cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; its first line must name the columns, at least t_ms,env,latency_ms,status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first check of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the health checks of %side fail: mend it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history is stored again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host's name is not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal %1 (does its disk hang?); nothing was ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal cannot be written: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal did not answer when this console began: what others did before is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal has no order of this run; the router has %epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal has nothing of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal has run %run open at %share to green (order %epoch), the router has all production on %active: it ended while nobody could journal it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal holds no snapshot of run %1: it was opened by an older version, or by somebody else's order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal knows no run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal knows of no open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal knows of no open run; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal says run %1 was at %2 to green, %3 active (order %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal works again: %n waiting lines are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the judge finds %side no worse than %active: %what %effect after %n requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the judge finds %side worse than %active: %what %effect, evidence %evidence of %threshold after %n requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the judge takes its pass back: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key of %side was not rotated: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key of %side was rotated and could not be read again, so checks use the old one: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key on standard input %1; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last good health check of %side is %seconds s old: see why none comes (its card, the network of this desk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last health check of %side failed: wait for a good one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last known, %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last preflight, both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lease of that split ran out: the router gives all production to %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lease ran out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its %share again, roll back ends the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is longer than 64 KB; is this a trace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model map was not written: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new key of %side (fingerprint %to) could not be tried, nothing was changed: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the open streams were not ended: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order was not sent, since it could not be journaled: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side has no room for tests: %kept are kept for health checks (checks.requests_per_minute, checks.interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side, %kept of them kept for health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture could not be written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan has no further step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preflight could not end: %because; try again, or override it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preflight did not end within %seconds s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preflight failed: %what; see its lines for what to do, or override it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota of %side is used up: top it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relay does not offer the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relay sends no Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relay tells no limit of %side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relay tells no limits; ours is %own requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relay tells none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report of this run could not be written: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report of this run is in %file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the requests of this run are not kept for judging it again: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rollback to %1 is NOT CONFIRMED by users' requests; look at the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router adds %1 ms to the headers (95 % interval %2 to %3, %4 pairs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has %1 to green, %2 active (order %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has %share to %side: left by an earlier run, or moved by another console; resume, or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has %share to %side: run %run, open on another console or since an earlier start; resume takes it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has not answered for %seconds s: the candidate cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has this key of %side already (fingerprint %to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router is not running: no console can order it, and nothing was changed; start it with "signalbox router start --config FILE"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router is stopped: users are not served any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router refuses the way back (%problem). The second way is tried: no new request to %side by taking its servers out, and a new worker that begins with all production on %active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router runs; users reach it at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router uses another key of %side from now on (fingerprint %from before, %to now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router uses the new key, but it was not stored, so the next reload brings the old one back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router was not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router was not read: nothing was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router's files in %1 (does their disk hang?); nothing was ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router's list of streams is not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run has moved meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the running router has an older configuration than the service file: "signalbox router reload" brings it up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same, spelled so here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sandbox's HAProxy (process %1) runs, and does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sandbox's directory; is the disk of %1 full, or does it hang?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sandbox's relays, or for files in %1 (does their disk hang?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server fails (5xx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service file %1 and the files it names; does their disk hang?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the share was set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the streams were not ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way back is not open: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way back to %side is open again; a run that is held stays held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way to %side is %ms ms longer than to %other: a connection takes %slow against %fast ms, and every answer as much more, on warm connections too; the network, not the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the webhook was never told of %n events of this console: %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the webhook was not told: %problem; said once until it works again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the webhook works again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are fewer fields than the first line has columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column "%1"; the first line must name at least t_ms,env,latency_ms,status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no price sheet "%1"; known: %2. Your own go to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there, and agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer and the relay differ by %seconds s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer was busy or asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer was suspended for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer was suspended for %span: nobody watched from here; the router is read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console only watches: "signalbox report %1" writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console stood still for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console stood still for %span: nobody watched from here; the router is read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this could not be journaled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this journal begins anew: an earlier one, of %n records up to the hash %hash, is not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this journal has a run %1 already; "run show" reads the file without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this moves production: say --yes where nobody can be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan only advises: press Next to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version does not know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttled (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttled requests (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through the router %side refused the new key (fingerprint %to), so the old one is back (%from): %problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to green: requested %1, acknowledged %2, observed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to prove later that nothing was rewritten: log --verify --anchor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the candidate: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few come: the last %minutes min count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many requests are still open, of %side and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took over from %who (%program): %reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic stays where it is and nobody watches it: "signalbox deploy --resume" or the window goes on, "signalbox rollback" brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic: %1 to %2 %3 (candidate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic: unknown, the router does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided, %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected "%1"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced by "%1"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced: a price is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced: not in the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced: tell input and output apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests cannot be seen (no feed): a candidate could not be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests cannot be seen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests hang on %side: %open open, %overdue overdue, nothing answered for %quietSeconds s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests have not been seen for %seconds s (no feed): the candidate cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users' requests that the router's feed never told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid for %days more days, until %until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1, key with fingerprint %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>via router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a gate of this step, as %who (%program) counts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for requests on the candidate: %n of %of, %left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the journal: the order goes out once it is on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the judge: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the router to acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the way back: %why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for users' requests to show the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for you: press Next to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: %what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: health checks of the candidate say %status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: the last look of the bake was bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: too few users' requests came to show the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for our own rate limit of %side: %limit requests a minute, %kept of them kept for health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the rollout was told, for a replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the router adds is unknown: too few pairs on warm connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the router has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the router has (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole: first token after %ttft ms, %ms ms in all, ended with "%reason"%tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why at once? then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why you take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side (%left requests) would be used up in %seconds s: wait until it is full again, or have it raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side would be used up in %seconds s: there is no way back that carries everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written to %1 (readable by you only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1; next time: signalbox gui --config %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— %1 to green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1 more requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Armed · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Arming ends in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
