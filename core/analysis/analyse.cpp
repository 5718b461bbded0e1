#include "core/analysis/analyse.h"

#include "core/analysis/derive_story.h"
#include "core/analysis/parallel.h"
#include "core/analysis/stories.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>

namespace crossdate::analysis {

namespace {

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::cancelled, "analysis cancelled");
}

/// A story with everything its derivation depends on.
struct Part {
    AnalysisInput input;
    std::int64_t fingerprint = 0;
};

std::int64_t fingerprintOf(const AnalysisInput& input) {
    std::string all = engineVersion();
    for (const DocumentPtr& document : input.documents) {
        all += '\n' + toHex(document->id) + ' ' + std::to_string(document->version);
        const auto given = input.published.find(document->id);
        if (given != input.published.end()) all += ' ' + given->second.edtf;
    }
    for (const auto& [outlet, name] : input.outletNames) all += '\n' + toHex(outlet) + ' ' + name;
    for (const Membership& membership : input.memberships)
        all += '\n' + toHex(membership.claim.document) + ' ' + std::to_string(membership.claim.span.begin) +
               '-' + std::to_string(membership.claim.span.end) + ' ' + toHex(membership.event);
    return hashedId(all);
}

bool claimBefore(const Membership& a, const Membership& b) {
    return std::tuple(a.claim, a.event) < std::tuple(b.claim, b.event);
}

} // namespace

struct Memory::State {
    std::unordered_map<DocumentId, StoryWords> words;
    StoryIndex index;
};

Memory::Memory() : state_(std::make_unique<State>()) {}
Memory::~Memory() = default;

/// One run of update().
class Updating {
public:
    Updating(const AnalysisInput& input, const std::vector<std::int64_t>& derived, Memory& memory,
             Progress& progress)
        : input_(input), memory_(*memory.state_), progress_(progress), threads_(threadsOr(input.threads)),
          derived_(derived.begin(), derived.end()) {
        for (const DocumentPtr& document : input.documents) documents_.emplace(document->id, document);
        for (const Membership& membership : input.memberships)
            memberships_[membership.claim.document].push_back(membership);
    }

    Result<DerivationUpdate> run() {
        readWords();
        if (progress_.cancelled()) return cancelled();
        findParts();
        if (progress_.cancelled()) return cancelled();
        return derive();
    }

private:
    /// Of the documents that are not known yet. What a cancelled import left behind is left out again.
    void readWords() {
        std::vector<DocumentPtr> fresh;
        for (const auto& [id, document] : documents_)
            if (!memory_.words.contains(id)) fresh.push_back(document);
        progress_.stage("Telling stories apart", fresh.size());
        std::vector<StoryWords> words(fresh.size());
        forEachParallel(fresh.size(), threads_, progress_,
                        [&](std::size_t i, Progress&) { words[i] = storyWords(*fresh[i]); });
        if (progress_.cancelled()) return;
        for (std::size_t i = 0; i < fresh.size(); ++i)
            memory_.words.insert_or_assign(fresh[i]->id, std::move(words[i]));
        if (!indexFits()) memory_.index = StoryIndex();
        for (const auto& [id, document] : documents_)
            if (!memory_.index.has(id)) memory_.index.add(id, memory_.words.at(id));
    }

    /// Whether all that is in the index is in the case.
    [[nodiscard]] bool indexFits() const {
        std::size_t known = 0;
        for (const auto& [id, document] : documents_) known += memory_.index.has(id);
        return known == memory_.index.size();
    }

    void findParts() {
        for (const std::vector<DocumentId>& story : memory_.index.stories(threads_, progress_)) {
            Part part{inputOf(story), 0};
            part.fingerprint = fingerprintOf(part.input);
            fingerprints_.push_back(part.fingerprint);
            if (!derived_.contains(part.fingerprint)) parts_.push_back(std::move(part));
        }
        std::sort(fingerprints_.begin(), fingerprints_.end());
        // The largest first, so that no thread is left with it at the end.
        std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
            return a.input.documents.size() > b.input.documents.size();
        });
    }

    [[nodiscard]] AnalysisInput inputOf(const std::vector<DocumentId>& story) const {
        AnalysisInput part;
        for (const DocumentId id : story) {
            const DocumentPtr& document = documents_.at(id);
            part.documents.push_back(document);
            if (const auto name = input_.outletNames.find(document->outlet); name != input_.outletNames.end())
                part.outletNames.insert(*name);
            if (const auto given = input_.published.find(id); given != input_.published.end())
                part.published.insert(*given);
            if (const auto here = memberships_.find(id); here != memberships_.end())
                part.memberships.insert(part.memberships.end(), here->second.begin(), here->second.end());
        }
        std::sort(part.memberships.begin(), part.memberships.end(), claimBefore);
        return part;
    }

    Result<DerivationUpdate> derive() {
        std::size_t documents = 0;
        for (Part& part : parts_) documents += part.input.documents.size();
        // A story that is most of the work gets the threads for its own reading.
        for (Part& part : parts_)
            part.input.threads = 2 * part.input.documents.size() > documents ? threads_ : 1;
        progress_.stage("Reading and comparing reports", documents);
        std::vector<Derivation> derived(parts_.size());
        const auto work = [&](std::size_t i, Progress& quiet) {
            auto made = deriveStory(parts_[i].input, quiet);
            if (made) derived[i] = std::move(*made);
        };
        if (parts_.size() == 1)
            work(0, progress_);
        else
            forEachParallel(parts_.size(), threads_, progress_, work,
                            [&](std::size_t i) { return parts_[i].input.documents.size(); });
        if (progress_.cancelled()) return cancelled();
        return join(std::move(derived));
    }

    DerivationUpdate join(std::vector<Derivation> derived) {
        DerivationUpdate update;
        update.fresh.engine = engineVersion();
        update.fresh.stories = fingerprints_;
        update.documents.emplace();
        for (std::size_t i = 0; i < derived.size(); ++i) {
            for (const DocumentPtr& document : parts_[i].input.documents)
                update.documents->push_back(document->id);
            append(update.fresh.claims, derived[i].claims);
            append(update.fresh.events, derived[i].events);
            append(update.fresh.conflicts, derived[i].conflicts);
            append(update.fresh.sharedCopies, derived[i].sharedCopies);
            append(update.fresh.inferredDates, derived[i].inferredDates);
            append(update.fresh.revisions, derived[i].revisions);
        }
        std::sort(update.documents->begin(), update.documents->end());
        sortDerivation(update.fresh);
        if (update.documents->size() == documents_.size()) update.documents.reset();
        return update;
    }

    template <class Item>
    static void append(std::vector<Item>& all, std::vector<Item>& more) {
        if (all.empty()) {
            all = std::move(more);
            return;
        }
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    const AnalysisInput& input_;
    Memory::State& memory_;
    Progress& progress_;
    unsigned threads_;
    std::unordered_set<std::int64_t> derived_;
    std::map<DocumentId, DocumentPtr> documents_;
    std::unordered_map<DocumentId, std::vector<Membership>> memberships_;
    std::vector<Part> parts_;
    std::vector<std::int64_t> fingerprints_;
};

std::string engineVersion() {
    return "crossdate-analysis 2";
}

Result<DerivationUpdate> update(const AnalysisInput& input, const std::vector<std::int64_t>& derived,
                                Memory& memory, Progress& progress) {
    return Updating(input, derived, memory, progress).run();
}

Result<Derivation> analyse(const AnalysisInput& input, Progress& progress) {
    Memory memory;
    return update(input, {}, memory, progress).map([](DerivationUpdate made) {
        return std::move(made.fresh);
    });
}

void sortDerivation(Derivation& derivation) {
    const auto byPassage = [](const Claim& a, const Claim& b) { return a.passage < b.passage; };
    std::sort(derivation.claims.begin(), derivation.claims.end(), byPassage);
    const auto eventKey = [](const SuggestedEvent& event) {
        const bool dated = event.date && event.date->earliest;
        return std::tuple(!dated, dated ? event.date->earliest->number : 0, event.id);
    };
    std::sort(derivation.events.begin(), derivation.events.end(),
              [&](const auto& a, const auto& b) { return eventKey(a) < eventKey(b); });
    std::sort(derivation.conflicts.begin(), derivation.conflicts.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.score, a.id) < std::tuple(-b.score, b.id);
    });
    std::sort(derivation.sharedCopies.begin(), derivation.sharedCopies.end(),
              [](const auto& a, const auto& b) { return std::tuple(a.a, a.b) < std::tuple(b.a, b.b); });
    std::sort(derivation.inferredDates.begin(), derivation.inferredDates.end(),
              [](const auto& a, const auto& b) { return a.document < b.document; });
    std::sort(derivation.revisions.begin(), derivation.revisions.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.after, a.before) < std::tuple(b.after, b.before);
    });
}

} // namespace crossdate::analysis
