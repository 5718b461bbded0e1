// The case file: one SQLite database per case, and the only place that speaks SQL.
// Thread: a CaseFile may be used from any one thread at a time (it locks itself); snapshots may go anywhere.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/projection.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::store {

/// A document on its way in: with the bytes it came as, kept for `verify` and for a better reader later.
struct NewDocument {
    Document document;
    std::string outletName;
    std::string bytes;
};

/// What a derivation is made from, and which of its parts are already made.
struct AnalysisBasis {
    std::vector<Outlet> outlets;
    std::vector<DocumentPtr> documents;
    Judgements judgements;
    std::vector<std::int64_t> stories; // as in Derivation
};

struct SearchHit {
    enum class Kind { document, event, claim } kind = Kind::document;
    DocumentId document;
    EventId event;             // for events and claims that belong to one
    Span span;                 // of the match's passage in the document's text
    std::string excerpt;       // plain text around the first match
    std::vector<Span> matches; // in the excerpt
    double rank = 0;           // smaller is better (BM25)
};

struct History {
    std::string undoLabel; // empty: nothing to undo
    std::string redoLabel;
};

struct VerifyReport {
    std::size_t checked = 0;
    std::vector<Error> damage; // empty: sound
};

class CaseFile {
public:
    /// A new case at `path`. unwritable, or conflict when something is already there.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>>
    create(const std::filesystem::path& path, std::string_view title, bool isSample = false);
    /// Opens a case; read-only where the file or its folder cannot be written or the case is newer (see
    /// CaseInfo::readOnlyReason). One made by an older version is brought up to date, in one transaction;
    /// where it cannot be written it is shown all the same and left as it is. not_found, unreadable, invalid
    /// (no case), damaged, conflict (in use). Reads the whole file once to check it: not for the GUI thread.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> open(const std::filesystem::path& path);
    virtual ~CaseFile() = default;

    [[nodiscard]] virtual Result<CaseLayers> load() const = 0;
    /// load() without the derivation, which is large.
    [[nodiscard]] virtual Result<AnalysisBasis> basis() const = 0;
    /// Which of these are already in the case (same bytes).
    [[nodiscard]] virtual Result<std::vector<DocumentId>> known(const std::vector<DocumentId>& ids) const = 0;

    /// Evidence and what was derived with it, in one transaction: both or nothing. Documents already known
    /// are skipped.
    [[nodiscard]] virtual Status addAndUpdate(const std::vector<NewDocument>& documents,
                                              DerivationUpdate update) = 0;
    [[nodiscard]] virtual Status updateDerivation(DerivationUpdate update) = 0;
    /// The same with a derivation of everything.
    [[nodiscard]] Status addDocuments(const std::vector<NewDocument>& documents, Derivation derivation) {
        return addAndUpdate(documents, {std::nullopt, std::move(derivation)});
    }
    [[nodiscard]] Status replaceDerivation(Derivation derivation) {
        return updateDerivation({std::nullopt, std::move(derivation)});
    }

    /// One judgement, one undo step. `not_found` when it names nothing in the case.
    [[nodiscard]] virtual Status execute(const JudgementCommand& command) = 0;
    [[nodiscard]] virtual Status undo() = 0;
    [[nodiscard]] virtual Status redo() = 0;
    [[nodiscard]] virtual Result<History> history() const = 0;

    /// Full-text search over titles, texts, event titles, notes. Words are stemmed; "a phrase", pre*,
    /// -without. A query that cannot be read is searched as plain words.
    [[nodiscard]] virtual Result<std::vector<SearchHit>> search(std::string_view query,
                                                                std::size_t limit) const = 0;

    /// SQLite's integrity check, foreign keys, schema, every hash, the search index.
    [[nodiscard]] virtual Result<VerifyReport> verify(Progress& progress) const = 0;
    /// A complete copy at `target` (VACUUM INTO a temporary file beside it, then renamed).
    [[nodiscard]] virtual Status saveCopy(const std::filesystem::path& target) const = 0;
    [[nodiscard]] virtual const CaseInfo& info() const = 0;
};

} // namespace crossdate::store
