#pragma once

#include "core/cells/view.h"

namespace Signalbox::Diagnose {

/// What a request may share with others.
enum class Trait : quint8 { Side, Server, Region, Node, Model, Stream, Reuse, Outcome, Status, Size };
/// "side", "server", …: stable, for CSV.
QString traitName(Trait trait);

/// One value of one trait, and how common it is among the picked requests and among the rest.
struct Standing {
    Trait trait = Trait::Server;
    QString value;
    std::optional<Side>
        within; ///< only requests of this side are compared: what only one side has says no more than that
    quint64 picked = 0; ///< picked requests that have it
    quint64 rest = 0; ///< of the others
    quint64 pickedOf = 0; ///< picked requests that were compared
    quint64 restOf = 0;
    double pickedShare = 0; ///< 0..1
    double restShare = 0;
    bool isUsual = false; ///< the slowest of blue have it in common as well as those of green: no matter of one side
    bool operator==(const Standing &) const = default;
    [[nodiscard]] double difference() const { return pickedShare - restShare; }
    /// How many times commoner it is among the picked ones; as though half of a request of the others had it where none
    /// does.
    [[nodiscard]] double factor() const;
};

/// What stands out in the picked requests against the rest: the values of each trait (three at most) that are commoner
/// in them by a fifth and more than chance: the 99 % interval of the difference of two shares (Newcombe 1998, method
/// 10) leaves 0 out. Servers and regions are compared within their side. Largest factor first. Fewer than 5 picked or
/// 20 others: nothing can be said, nothing is.
std::vector<Standing> standingOut(const std::vector<const Cells::Request *> &picked,
                                  const std::vector<const Cells::Request *> &rest);

/// Marks what the slowest tenth of each side has in common against the rest of that side, on both sides, and puts it
/// behind what is not so: a whole answer takes longer than a streamed one on a healthy side, too. Looks at some
/// thousand of the requests at most.
void markUsual(std::vector<Standing> &standings, const std::vector<const Cells::Request *> &all);

/// The latency from which on a request is among the slowest tenth; absent where fewer than 50 were answered.
std::optional<microseconds> slowestTenth(const std::vector<const Cells::Request *> &requests);

} // namespace Signalbox::Diagnose
