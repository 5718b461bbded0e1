// The pipeline: documents to claims, events, conflicts and corroboration.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace crossdate::analysis {

/// The analyst's decision which event the claim at a passage belongs to.
struct Membership {
    Passage claim;
    EventId event;
};

struct AnalysisInput {
    std::vector<DocumentPtr> documents;
    std::map<OutletId, std::string> outletNames;
    std::map<DocumentId, Dating> published; // the analyst's dates, stronger than the documents' own
    std::vector<Membership> memberships{};
    unsigned threads = 0; // 0: as many as there are processors; the outcome is the same
};

/// "crossdate-analysis 2": changes whenever the same evidence may give another derivation.
[[nodiscard]] std::string engineVersion();

/// Pure: the same documents in any order give an equal derivation. ErrorCode::cancelled when progress says
/// so.
[[nodiscard]] Result<Derivation> analyse(const AnalysisInput& input, Progress& progress);

/// What is remembered of documents from one derivation to the next, so that a report that comes in costs
/// little: about a kilobyte a document. Never changes the outcome. One thread at a time.
class Memory {
public:
    Memory();
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

private:
    friend class Updating;
    struct State;
    std::unique_ptr<State> state_;
};

/// Derives only the stories that `derived` (the fingerprints of an earlier derivation) does not have. Applied
/// to that derivation, the update gives what analyse() gives, up to the order of the lists.
[[nodiscard]] Result<DerivationUpdate> update(const AnalysisInput& input,
                                              const std::vector<std::int64_t>& derived, Memory& memory,
                                              Progress& progress);

/// Into the order analyse() has.
void sortDerivation(Derivation& derivation);

} // namespace crossdate::analysis
