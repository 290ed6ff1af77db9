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
    quint64 picked = 0; ///< picked requests that have it
    quint64 rest = 0; ///< of the others
    double pickedShare = 0; ///< 0..1
    double restShare = 0;
    bool operator==(const Standing &) const = default;
    [[nodiscard]] double difference() const { return pickedShare - restShare; }
};

/// What stands out in the picked requests against the rest: for each trait the value whose share differs most, where
/// the difference is more than chance: the 99 % interval of the difference of two shares (Newcombe 1998, method 10)
/// leaves 0 out. Largest difference first. Fewer than 5 picked or 20 others: nothing can be said, nothing is.
std::vector<Standing> standingOut(const std::vector<const Cells::Request *> &picked,
                                  const std::vector<const Cells::Request *> &rest);

} // namespace Signalbox::Diagnose
