#include "core/store/layer_cache.h"

#include "core/store/judgement_tables.h"

namespace crossdate::store {

void LayerCache::forgetIfChangedElsewhere(const Connection& connection) {
    const std::int64_t version = connection.integer("PRAGMA data_version");
    if (version != dataVersion_) forgetAll();
    dataVersion_ = version;
}

const Evidence& LayerCache::evidence(const Connection& connection) {
    if (!evidence_) evidence_ = loadEvidence(connection);
    return *evidence_;
}

const StoredDerivation& LayerCache::derivation(const Connection& connection) {
    const Evidence& documents = evidence(connection);
    if (!derivation_) derivation_ = loadDerivation(connection, documents.offsets);
    return *derivation_;
}

const Judgements& LayerCache::judgements(const Connection& connection) {
    const Evidence& documents = evidence(connection);
    if (!judgements_) judgements_ = loadJudgements(connection, documents.offsets);
    return *judgements_;
}

CaseLayers LayerCache::layers(const Connection& connection, const CaseInfo& info) {
    const Evidence& documents = evidence(connection);
    return {info, documents.outlets, documents.documents, derivation(connection).derivation,
            judgements(connection)};
}

const CaseSnapshot& LayerCache::snapshot(const Connection& connection, const CaseInfo& info) {
    if (snapshot_) return *snapshot_;
    const Evidence& documents = evidence(connection);
    (void)derivation(connection);
    (void)judgements(connection);
    try {
        // Lent rather than copied: they are most of what a large case takes.
        CaseLayers lent{info, documents.outlets, documents.documents, std::move(derivation_->derivation),
                        std::move(*judgements_)};
        snapshot_ = project(lent);
        derivation_->derivation = std::move(lent.derivation);
        judgements_ = std::move(lent.judgements);
    } catch (...) {
        forgetAll();
        throw;
    }
    return *snapshot_;
}

Evidence& LayerCache::changedEvidence(const Connection& connection) {
    (void)evidence(connection);
    snapshot_.reset();
    return *evidence_;
}

StoredDerivation& LayerCache::changedDerivation(const Connection& connection) {
    (void)derivation(connection);
    snapshot_.reset();
    return *derivation_;
}

void LayerCache::forgetJudgements() {
    judgements_.reset();
    snapshot_.reset();
}

void LayerCache::forgetAll() {
    forgetJudgements();
    evidence_.reset();
    derivation_.reset();
}

} // namespace crossdate::store
