#include "core/store/sqlite_case_file.h"

#include "core/store/case_part.h"
#include "core/store/changeset.h"
#include "core/store/derivation_tables.h"
#include "core/store/journal.h"
#include "core/store/judge.h"
#include "core/store/save_copy.h"
#include "core/store/seal.h"
#include "core/store/search.h"
#include "core/store/search_index.h"
#include "core/store/verify.h"

#include <algorithm>

namespace crossdate::store {

SqliteCaseFile::SqliteCaseFile(Connection connection, CaseInfo info)
    : connection_(std::move(connection)), info_(std::move(info)) {}

std::string SqliteCaseFile::what(const char* verb) const {
    return std::string("cannot ") + verb + " " + info_.path;
}

template <class Work>
auto SqliteCaseFile::reading(const char* verb, Work&& work) const -> Result<decltype(work())> {
    const std::lock_guard lock(mutex_);
    return guarded(what(verb), [&] {
        const Transaction transaction(connection_, Transaction::For::reading);
        cache_.forgetIfChangedElsewhere(connection_);
        return work();
    });
}

template <class Work>
Status SqliteCaseFile::writing(const char* verb, Work&& work) {
    const std::lock_guard lock(mutex_);
    return writingLocked(verb, work);
}

template <class Work>
Status SqliteCaseFile::writingLocked(const char* verb, Work&& work) {
    Status written = guarded(what(verb), [&] {
        if (info_.readOnly)
            raise(ErrorCode::unwritable, info_.readOnlyReason, "save a copy elsewhere and work there");
        Transaction transaction(connection_, Transaction::For::writing);
        cache_.forgetIfChangedElsewhere(connection_);
        work();
        transaction.commit();
    });
    if (!written) cache_.forgetAll(); // it may hold what was just rolled back
    return written;
}

// ---- evidence and derivation ---------------------------------------------------------------------------

Result<CaseLayers> SqliteCaseFile::load() const {
    return reading("read", [this] { return cache_.layers(connection_, info_); });
}

Result<std::vector<DocumentId>> SqliteCaseFile::known(const std::vector<DocumentId>& ids) const {
    return reading("read", [&] {
        const Evidence& evidence = cache_.evidence(connection_);
        std::vector<DocumentId> known;
        for (const DocumentId id : ids)
            if (evidence.has(id)) known.push_back(id);
        return known;
    });
}

Result<AnalysisBasis> SqliteCaseFile::basis() const {
    return reading("read", [this] {
        const Evidence& evidence = cache_.evidence(connection_);
        return AnalysisBasis{evidence.outlets, evidence.documents, cache_.judgements(connection_),
                             cache_.derivation(connection_).derivation.stories};
    });
}

Status SqliteCaseFile::addAndUpdate(const std::vector<NewDocument>& documents, DerivationUpdate update) {
    return writing("import into", [&] {
        Evidence& evidence = cache_.changedEvidence(connection_);
        EvidenceWriter writer(connection_, evidence);
        for (const NewDocument& added : documents) {
            if (evidence.has(added.document.id)) continue;
            writer.insert(added);
            indexDocument(connection_, *evidence.documents.back());
        }
        writer.seal();
        writeDerivation(std::move(update));
    });
}

Status SqliteCaseFile::updateDerivation(DerivationUpdate update) {
    return writing("analyse", [&] { writeDerivation(std::move(update)); });
}

void SqliteCaseFile::writeDerivation(DerivationUpdate update) {
    StoredDerivation& stored = cache_.changedDerivation(connection_);
    const Evidence& evidence = cache_.evidence(connection_);
    if (!update.documents) {
        connection_.run("DELETE FROM search_claim");
        store::updateDerivation(connection_, std::move(update), stored, evidence.offsets);
        indexClaims(connection_, stored, 0, PassageFinder(evidence.documents));
        indexEvents(connection_, cache_.snapshot(connection_, info_));
        cache_.forgetSnapshot(); // large, and perhaps not asked for soon
        return;
    }
    const Judgements& judgements = cache_.judgements(connection_);
    const std::vector<DocumentId> documents = *update.documents;
    const std::size_t fresh = update.fresh.claims.size();
    const CaseSnapshot before = project(partOf(evidence, stored.derivation, judgements, documents));
    forgetClaims(connection_, stored, Belonging(stored.derivation, documents));
    store::updateDerivation(connection_, std::move(update), stored, evidence.offsets);
    indexClaims(connection_, stored, stored.rows.claims.size() - fresh, PassageFinder(evidence.documents));
    indexEvents(connection_, before, project(partOf(evidence, stored.derivation, judgements, documents)));
}

// ---- judgements ----------------------------------------------------------------------------------------

Status SqliteCaseFile::execute(const JudgementCommand& command) {
    return writing("change", [&] {
        const Judgements& before = cache_.judgements(connection_);
        const auto judgements = judge(command, cache_.snapshot(connection_, info_), before);
        if (std::ranges::all_of(judgements,
                                [&before](const Judgement& j) { return alreadyDecided(j, before); }))
            return;
        const Session session(connection_);
        for (const Judgement& judgement : judgements)
            saveJudgement(connection_, judgement, cache_.evidence(connection_).offsets);
        const std::string changeset = session.changeset();
        if (changeset.empty()) return;
        appendStep(connection_, labelOf(command), changeset);
        judgementsChanged();
    });
}

void SqliteCaseFile::judgementsChanged() {
    seal(connection_, {kJudgementTables.begin(), kJudgementTables.end()});
    cache_.forgetJudgements();
    indexEvents(connection_, cache_.snapshot(connection_, info_));
}

Status SqliteCaseFile::replay(const char* verb, void (*step)(const Connection&)) {
    const std::lock_guard lock(mutex_);
    return guarded(what(verb), [&] {
        // Outside of the transaction, where alone SQLite heeds it. With foreign keys on, a row that another
        // row of the same changeset refers to could not be taken back first.
        const ForeignKeysOff off(connection_);
        const Status replayed = writingLocked(verb, [&] {
            step(connection_);
            judgementsChanged();
        });
        if (!replayed) throw Failure(replayed.error());
    });
}

Status SqliteCaseFile::undo() {
    return replay("undo in", undoStep);
}
Status SqliteCaseFile::redo() {
    return replay("redo in", redoStep);
}

Result<History> SqliteCaseFile::history() const {
    return reading("read", [this] { return historyOf(connection_); });
}

// ---- asking --------------------------------------------------------------------------------------------

Result<std::vector<SearchHit>> SqliteCaseFile::search(std::string_view query, std::size_t limit) const {
    return reading("search", [&] {
        return searchCase(connection_, cache_.snapshot(connection_, info_), cache_.derivation(connection_),
                          query, limit);
    });
}

Result<VerifyReport> SqliteCaseFile::verify(Progress& progress) const {
    const std::lock_guard lock(mutex_);
    return guarded(what("verify"), [&] { return verifyCase(connection_, info_, progress); });
}

Status SqliteCaseFile::saveCopy(const std::filesystem::path& target) const {
    const std::lock_guard lock(mutex_);
    return guarded("cannot save a copy as " + target.string(),
                   [&] { saveCopyOf(connection_, info_.path, target); });
}

} // namespace crossdate::store
