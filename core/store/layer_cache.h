// What was read from the file already. Documents never change and derivations seldom, while every judgement
// asks for both.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/derivation_tables.h"
#include "core/store/evidence_tables.h"

#include <optional>

namespace crossdate::store {

class LayerCache {
public:
    /// Once at the beginning of each transaction: forgets everything when another program wrote. What the
    /// others return stays where it is until the transaction ends or something is forgotten.
    void forgetIfChangedElsewhere(const Connection& connection);

    /// All of these read inside an open transaction.
    [[nodiscard]] const Evidence& evidence(const Connection& connection);
    [[nodiscard]] const StoredDerivation& derivation(const Connection& connection);
    [[nodiscard]] const Judgements& judgements(const Connection& connection);
    [[nodiscard]] const CaseSnapshot& snapshot(const Connection& connection, const CaseInfo& info);
    [[nodiscard]] CaseLayers layers(const Connection& connection, const CaseInfo& info);

    /// For a change of documents and derivation: what is changed here is what will be read, unless
    /// forgetAll().
    [[nodiscard]] Evidence& changedEvidence(const Connection& connection);
    [[nodiscard]] StoredDerivation& changedDerivation(const Connection& connection);
    /// After a change of the judgements, or when nothing is certain any more.
    void forgetJudgements();
    void forgetSnapshot() { snapshot_.reset(); }
    void forgetAll();

private:
    std::int64_t dataVersion_ = -1;
    std::optional<Evidence> evidence_;
    std::optional<StoredDerivation> derivation_;
    std::optional<Judgements> judgements_;
    std::optional<CaseSnapshot> snapshot_;
};

} // namespace crossdate::store
