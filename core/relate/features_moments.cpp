#include "core/relate/features.h"

#include <algorithm>
#include <cmath>

namespace crossdate::relate {

void addMoments(FeatureRow& row, const Comparison& pair) {
    double same = 0, within = 0, overlap = 0, apart = 0, sided = 0;
    const MomentMatch *worst = nullptr, *best = nullptr;
    for (const MomentMatch& match : pair.moments) {
        sided += pair.b.moments[match.b].side != Side::at;
        if (match.a == kNone) continue;
        same += match.fit == Fit::same;
        within += match.fit == Fit::within;
        overlap += match.fit == Fit::overlap;
        apart += match.fit == Fit::apart;
        const MomentMatch*& strongest = match.fit == Fit::apart ? worst : best;
        if (!strongest || match.score > strongest->score) strongest = &match;
    }
    row.add("mom.b", static_cast<double>(pair.b.moments.size()));
    row.add("mom.a", static_cast<double>(pair.a.moments.size()));
    row.add("mom.same", same);
    row.add("mom.within", within);
    row.add("mom.overlap", overlap);
    row.add("mom.apart", apart);
    row.add("mom.sided", sided);
    row.add("mom.lost", pair.a.moments.empty() ? static_cast<double>(pair.b.moments.size()) : 0);
    row.add("momApart.score", worst ? worst->score : -9);
    row.add("momApart.days", worst ? std::log1p(worst->days) : -1);
    row.add("momApart.context", worst ? worst->context : -1);
    row.add("momApart.rival", worst ? worst->bestFitting - worst->bestApart : 0);
    row.add("momApart.side", worst ? static_cast<double>(pair.b.moments[worst->b].side) : -1);
    const SharedParts parts =
        worst ? sharedParts(pair.b.moments[worst->b], pair.a.moments[worst->a]) : SharedParts{};
    row.add("momApart.equal", parts.equal);
    row.add("momApart.different", parts.different);
    row.add("momHolds.score", best ? best->score : -9);
    row.add("momHolds.context", best ? best->context : -1);
}

} // namespace crossdate::relate
