#include "core/compare/shared_copy.h"

#include "core/compare/copy_candidates.h"
#include "core/compare/copy_origin.h"
#include "core/compare/copy_passages.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <unordered_set>

namespace crossdate::compare {

namespace {

constexpr std::size_t kManyPairs = 200; // fewer are done before a second thread has begun

double share(std::size_t matched, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(matched) / static_cast<double>(all);
}

/// Measures candidate pairs, each by whichever thread is free.
class Measurer {
public:
    Measurer(const std::vector<DocumentPtr>& documents, const CopyCandidates& candidates,
             const std::map<OutletId, std::string>& names)
        : documents_(documents), candidates_(candidates), names_(names), found_(candidates.pairs.size()) {}

    std::vector<SharedCopy> run(Progress& progress) {
        progress.stage("Comparing reports", candidates_.pairs.size());
        {
            std::jthread second;
            if (candidates_.pairs.size() >= kManyPairs)
                second = std::jthread([&] { work(progress, [](std::size_t) {}); });
            work(progress, [&](std::size_t done) { progress.report(done); });
        }
        std::vector<SharedCopy> copies;
        for (auto& copy : found_)
            if (copy) copies.push_back(std::move(*copy));
        return copies;
    }

private:
    template <class Report>
    void work(const Progress& progress, Report report) {
        std::size_t held = documents_.size(); // the document of `reader`
        CopyReader reader;
        for (std::size_t i = next_++; i < found_.size() && !progress.cancelled(); i = next_++) {
            const auto [a, b] = candidates_.pairs[i];
            if (a != held) {
                reader = readForCopy(*documents_[a], candidates_.repeated[a]);
                held = a;
            }
            found_[i] = measure(a, reader, b, progress);
            report(i + 1);
        }
    }

    std::optional<SharedCopy> measure(std::size_t a, const CopyReader& readerA, std::size_t b,
                                      const Progress& progress) const {
        const CopyReader readerB = readForCopy(*documents_[b], candidates_.repeated[b]);
        CommonCopy common = commonCopy(readerA, readerB, candidates_.counts, progress);
        if (common.passages.empty()) return std::nullopt;
        SharedCopy copy;
        copy.a = documents_[a]->id;
        copy.b = documents_[b]->id;
        copy.shareA = share(common.words, readerA.counted);
        copy.shareB = share(common.words, readerB.counted);
        copy.classA = copyClass(common, readerA.counted);
        copy.classB = copyClass(common, readerB.counted);
        copy.passages = std::move(common.passages);
        judgeOrigin(copy, *documents_[a], *documents_[b], names_);
        return copy;
    }

    const std::vector<DocumentPtr>& documents_;
    const CopyCandidates& candidates_;
    const std::map<OutletId, std::string>& names_;
    std::vector<std::optional<SharedCopy>> found_;
    std::atomic<std::size_t> next_{0};
};

Result<std::vector<SharedCopy>> find(std::vector<DocumentPtr> documents,
                                     const std::unordered_set<DocumentId>* fresh, Progress& progress,
                                     const std::map<OutletId, std::string>& names) {
    std::sort(documents.begin(), documents.end(),
              [](const DocumentPtr& x, const DocumentPtr& y) { return x->id < y->id; });
    std::vector<bool> asked;
    if (fresh != nullptr)
        for (const DocumentPtr& document : documents) asked.push_back(fresh->contains(document->id));
    const CopyCandidates candidates = findCandidates(documents, asked, progress);
    std::vector<SharedCopy> copies;
    if (!progress.cancelled()) copies = Measurer(documents, candidates, names).run(progress);
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    return copies;
}

} // namespace

Result<std::vector<SharedCopy>> findSharedCopy(const std::vector<DocumentPtr>& documents, Progress& progress,
                                               const std::map<OutletId, std::string>& outletNames) {
    return find(documents, nullptr, progress, outletNames);
}

Result<std::vector<SharedCopy>> findSharedCopyOf(const std::vector<DocumentId>& fresh,
                                                 const std::vector<DocumentPtr>& documents,
                                                 Progress& progress,
                                                 const std::map<OutletId, std::string>& outletNames) {
    const std::unordered_set<DocumentId> asked(fresh.begin(), fresh.end());
    return find(documents, &asked, progress, outletNames);
}

} // namespace crossdate::compare
