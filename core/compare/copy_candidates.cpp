#include "core/compare/copy_candidates.h"

#include "core/compare/copy_fingerprints.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr std::size_t kCommonPhrase = 64; // in more documents than this, a shingle links neighbours only
constexpr std::size_t kNeighbours = 8;
constexpr std::size_t kRarePhrase = 4;      // in no more documents than this, half a run is a hint
constexpr std::size_t kManyDocuments = 500; // fewer are done before a second thread has begun
constexpr std::uint32_t kLeastPages = 3;    // of an outlet, before it can be said to carry something always

using PairKey = std::uint64_t; // indices of two documents, the lower one in the upper half

PairKey keyOf(std::uint32_t a, std::uint32_t b) {
    return (static_cast<PairKey>(std::min(a, b)) << 32U) | std::max(a, b);
}

/// Outlets of the documents, and their articles: versions of one are counted once.
struct Outlets {
    std::vector<std::uint32_t> ofDocument;
    std::vector<std::uint32_t> articleOf; // by document: a number of its own, or that of its first version
    std::vector<std::uint32_t> articles;  // by outlet: how many

    explicit Outlets(const std::vector<DocumentPtr>& documents) {
        std::unordered_map<OutletId, std::uint32_t> numbers;
        std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> known;
        for (std::uint32_t d = 0; d < documents.size(); ++d) {
            // documents of no known outlet have nothing in common
            const auto next = static_cast<std::uint32_t>(articles.size());
            const OutletId id = documents[d]->outlet;
            const std::uint32_t outlet = id ? numbers.try_emplace(id, next).first->second : next;
            if (outlet == articles.size()) articles.push_back(0);
            const std::string_view title = documents[d]->title;
            const std::uint32_t article =
                title.empty() ? d : known.try_emplace({outlet, title}, d).first->second;
            if (article == d) ++articles[outlet];
            ofDocument.push_back(outlet);
            articleOf.push_back(article);
        }
    }
    /// Whether `count` of the outlet's articles are as good as all of them.
    [[nodiscard]] bool isAlways(std::uint32_t outlet, std::uint32_t count) const {
        return count >= kLeastPages && count * 10 >= articles[outlet] * 9;
    }
};

/// Pairs that one part of the shingles gives.
struct Found {
    std::vector<PairKey> certain; // a run of kSureRun words or more
    std::vector<PairKey> hints;   // half of one
    std::vector<std::pair<std::uint32_t, std::uint64_t>>
        repeated; // document and shingle its outlet always has
};

class Collector {
public:
    Collector(const Outlets& outlets, const std::vector<bool>& fresh, Found& found)
        : outlets_(outlets), fresh_(fresh), found_(found) {}

    void run(std::vector<CopyPrint>& prints) {
        std::sort(prints.begin(), prints.end(), [](const CopyPrint& x, const CopyPrint& y) {
            return x.shingle != y.shingle ? x.shingle < y.shingle : x.document < y.document;
        });
        for (std::size_t i = 0; i < prints.size();) {
            std::size_t end = i + 1;
            while (end < prints.size() && prints[end].shingle == prints[i].shingle) ++end;
            if (end - i > 1) group(prints.data() + i, end - i);
            i = end;
        }
    }

private:
    void group(const CopyPrint* prints, std::size_t count) {
        members_.clear();
        for (std::size_t i = 0; i < count; ++i)
            if (i == 0 || prints[i].document != prints[i - 1].document) members_.push_back(prints[i]);
        if (members_.size() >= kLeastPages) leaveOutRepeated();
        const bool common = members_.size() > kCommonPhrase;
        const bool rare = members_.size() <= kRarePhrase;
        for (std::size_t i = 0; i < members_.size(); ++i) {
            const std::size_t end = common ? std::min(i + 1 + kNeighbours, members_.size()) : members_.size();
            for (std::size_t j = i + 1; j < end; ++j) link(members_[i], members_[j], rare);
        }
    }

    void link(const CopyPrint& a, const CopyPrint& b, bool rare) {
        if (!fresh_.empty() && !fresh_[a.document] && !fresh_[b.document]) return;
        if (runOn(a, b))
            found_.certain.push_back(keyOf(a.document, b.document));
        else if (rare)
            found_.hints.push_back(keyOf(a.document, b.document));
    }

    /// What every page of an outlet carries is no copy.
    void leaveOutRepeated() {
        articles_.clear();
        for (const CopyPrint& print : members_)
            articles_.emplace_back(outlets_.ofDocument[print.document], outlets_.articleOf[print.document]);
        std::sort(articles_.begin(), articles_.end());
        articles_.erase(std::unique(articles_.begin(), articles_.end()), articles_.end());
        count_.clear();
        for (const auto& [outlet, article] : articles_) ++count_[outlet];
        const auto always = [&](const CopyPrint& print) {
            const std::uint32_t outlet = outlets_.ofDocument[print.document];
            return outlets_.isAlways(outlet, count_[outlet]);
        };
        if (std::none_of(members_.begin(), members_.end(), always)) return;
        for (const CopyPrint& print : members_)
            if (always(print)) found_.repeated.emplace_back(print.document, print.shingle);
        std::erase_if(members_, always);
    }

    const Outlets& outlets_;
    const std::vector<bool>& fresh_;
    Found& found_;
    std::vector<CopyPrint> members_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> articles_; // outlet and article
    std::unordered_map<std::uint32_t, std::uint32_t> count_;        // articles by outlet
};

void sortDistinct(std::vector<PairKey>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// Keys that stand there twice or more.
std::vector<PairKey> repeatedKeys(std::vector<PairKey> keys) {
    std::sort(keys.begin(), keys.end());
    std::vector<PairKey> twice;
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (keys[i] == keys[i - 1] && (twice.empty() || twice.back() != keys[i])) twice.push_back(keys[i]);
    return twice;
}

template <class Work>
void onThreads(std::size_t threads, Work work) {
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < threads; ++t) others.emplace_back([&work, t] { work(t); });
    work(0);
}

} // namespace

CopyCandidates findCandidates(const std::vector<DocumentPtr>& documents, const std::vector<bool>& fresh,
                              const Progress& progress) {
    constexpr std::size_t kBytesAWord = 6;
    const std::size_t threads = documents.size() < kManyDocuments ? 1 : 2;
    std::size_t bytes = 0;
    for (const DocumentPtr& document : documents) bytes += document->body.size();
    const std::size_t words = bytes / kBytesAWord + 1;

    std::vector<CopyPrints> prints(threads, CopyPrints{{}, WordCounts(0)});
    onThreads(threads,
              [&](std::size_t t) { prints[t] = takePrints(documents, t, threads, words, progress); });

    const Outlets outlets(documents);
    std::vector<Found> found(threads);
    onThreads(threads, [&](std::size_t t) {
        Collector collector(outlets, fresh, found[t]);
        for (std::size_t part = t; part < kPrintParts && !progress.cancelled(); part += threads) {
            std::vector<CopyPrint> all = std::move(prints[0].parts[part]);
            for (std::size_t other = 1; other < threads; ++other) {
                auto& more = prints[other].parts[part];
                all.insert(all.end(), more.begin(), more.end());
                std::vector<CopyPrint>().swap(more);
            }
            collector.run(all);
        }
    });

    CopyCandidates candidates;
    candidates.counts = std::move(prints[0].counts);
    for (std::size_t t = 1; t < threads; ++t) candidates.counts.add(prints[t].counts);
    candidates.repeated.resize(documents.size());
    std::vector<PairKey> keys, hints;
    for (Found& part : found) {
        keys.insert(keys.end(), part.certain.begin(), part.certain.end());
        hints.insert(hints.end(), part.hints.begin(), part.hints.end());
        for (const auto& [document, shingle] : part.repeated) candidates.repeated[document].insert(shingle);
        part = {};
    }
    const auto twice = repeatedKeys(std::move(hints));
    keys.insert(keys.end(), twice.begin(), twice.end());
    sortDistinct(keys);
    for (const PairKey key : keys)
        candidates.pairs.emplace_back(static_cast<std::uint32_t>(key >> 32U),
                                      static_cast<std::uint32_t>(key));
    return candidates;
}

} // namespace crossdate::compare
