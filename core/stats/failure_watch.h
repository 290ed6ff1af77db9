#pragma once

#include "core/feed/sample.h"
#include "core/stats/hang_watch.h"
#include "core/stats/tally_ring.h"

#include <QVariantMap>

#include <array>
#include <deque>

namespace Signalbox::Stats {

/// What was seen, for the operator: the arguments of a message.
struct FailureEvidence {
    quint64 failures = 0; ///< hard failures of users' requests on the candidate, in the window
    quint64 notFound = 0; ///< of them: answers 404, no failures by themselves
    quint64 requests = 0; ///< that finished there
    quint64 users = 0; ///< distinct, among the failures; 0 where the router knows no users
    quint64 activeFailures = 0;
    quint64 activeRequests = 0;
    double shareCandidate = 0; ///< 0..1
    double shareActive = 0; ///< 0..1, what the candidate's was compared with
    milliseconds window { 0 }; ///< what the counts cover
    Outcome most = Outcome::Ok; ///< how most of the failures ended; Ok: none did
    int mostStatus = 0; ///< their HTTP status; 0: none came
    HangEvidence hang;

    /// Keys: failures, requests, users, candidatePercent, activePercent (text, one decimal), seconds, how (", mostly
    /// HTTP 401"); for a hang also open, begun, overdue, quietSeconds.
    [[nodiscard]] QVariantMap args() const;
    /// Nothing failed but that much was not found: no other figure calls these failures, and their sentence may not.
    [[nodiscard]] bool areRefusals() const { return notFound > 0 && notFound == failures; }
    bool operator==(const FailureEvidence &) const = default;
};

/// The answer at one moment.
struct FailureVerdict {
    bool failing = false; ///< the candidate fails hard on users' requests, and the active side does not
    bool hanging = false; ///< the candidate takes requests and answers none, and the active side does answer
    bool shared = false; ///< both sides fail or hang alike: this points at the provider, nobody is to blame
    bool bothHang = false; ///< shared, and it is hanging
    FailureEvidence evidence;

    [[nodiscard]] bool blamesCandidate() const { return failing || hanging; }
    bool operator==(const FailureVerdict &) const = default;
};

/// Tells at any time whether the candidate fails hard on *users'* requests, fast enough to roll back on. Pure: fed with
/// samples and counters, asked with a time; no clock of its own. Engine thread.
///
/// Failing: in the last 10 s (not before begin()), by arrival, the candidate had
///  * at least 5 hard failures (isFailure(); 404s too, see below),
///  * from at least 3 distinct users, if at least 3 were seen on the candidate in the last minute (a sticky split of 5
///  % may
///    have one user there, and he must count),
///  * a share of at least 10 %, and of at least 3 × the active side's + 5 points. Where that cannot be reached because
///  the
///    active side fails too: a share 25 points above, with 99.9 % Wilson intervals that do not touch.
///  * failures that chance does not explain: less likely than one in a million at the active side's share of its last
///    10 minutes (taken with 20 requests of which 2 % failed, so that a side never seen is no perfect one).
/// The share compared with is that of the same seconds; with under 20 requests in them, that of the last 10 minutes.
/// The first three without the others is `shared`, unless chance explains it.
///
/// A 404 can be a missing model or a client's wrong path, and a router cannot read bodies. It counts as a failure on
/// both sides once the active side finished at least 50 requests in its last 10 minutes: then what clients do wrong is
/// in the comparison already.
///
/// Hanging: see HangWatch. Only Origin::User counts; Throttled, ClientError and ClientGone are never failures.
class FailureWatch
{
public:
    explicit FailureWatch(HangLimits limits = {});

    /// A run begins, or the candidate is another side: what was seen of the candidate is forgotten, the active side's
    /// memory stays. Samples that carry a lower epoch than `epoch` (leftovers of an earlier run) are ignored from
    /// now on; 0: none are. Without begin() nobody is the candidate and the verdict is empty.
    void begin(Side candidate, quint64 epoch, Instant now);
    /// No run: the verdict is empty from now on.
    void end();

    void add(const Sample &sample, Instant arrived);
    void add(const QList<Counters> &readings);

    [[nodiscard]] FailureVerdict verdict(Instant now) const;

private:
    struct Failed {
        QString user;
        Instant at {};
        bool notFound = false;
        Outcome outcome = Outcome::Ok;
        int status = 0;
    };
    struct Seen {
        QString user;
        Instant at {};
    };
    [[nodiscard]] Tally window(Side side, Instant now) const;
    void noteUser(const Sample &sample, Instant arrived);
    void noteFailure(const Sample &sample, Instant arrived, bool notFound);
    [[nodiscard]] quint64 failingUsers(Instant now, bool countNotFound) const;
    void noteMost(FailureEvidence &evidence, Instant now) const;
    [[nodiscard]] bool usersSuffice(quint64 failing, Instant now) const;
    void judgeFailures(FailureVerdict &verdict, Instant now) const;

    std::optional<Side> m_candidate;
    quint64 m_epoch = 0;
    Instant m_begin {};
    std::array<TallyRing, 2> m_recent;
    std::array<TallyRing, 2> m_memory;
    std::deque<Failed> m_failed; ///< the candidate's failures, newest last, bounded
    std::array<Seen, 3> m_lastUsers; ///< the three distinct users seen last on the candidate, newest first
    HangWatch m_hang;
};

} // namespace Signalbox::Stats
