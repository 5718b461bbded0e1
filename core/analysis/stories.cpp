#include "core/analysis/stories.h"

#include "core/analysis/parallel.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace crossdate::analysis {

namespace {

constexpr double kAlike = 0.1;            // cosine from which two documents may tell one story
constexpr double kAsAlikeAsOthers = 0.65; // of what the looser of the two is to its third nearest
constexpr std::size_t kThird = 2;         // place of the third nearest
constexpr std::size_t kNearest = 32;      // documents looked at for each
constexpr std::size_t kTellsNothing = 96; // documents; a word in more of them links none
constexpr std::size_t kBatch = 64;        // documents whose nearest are sought at a time

// FNV-1a: the same on every machine, unlike std::hash.
std::uint64_t hashOf(std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : word) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

class Forest {
public:
    explicit Forest(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t d) {
        while (parent_[d] != d) d = parent_[d] = parent_[parent_[d]];
        return d;
    }
    void join(std::uint32_t a, std::uint32_t b) { parent_[root(a)] = root(b); }

private:
    std::vector<std::uint32_t> parent_;
};

bool inAny(const std::vector<Span>& spans, std::size_t offset) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                        [](std::size_t at, const Span& span) { return at < span.begin; });
    return after != spans.begin() && std::prev(after)->contains(offset);
}

} // namespace

StoryWords storyWords(const Document& document) {
    StoryWords words;
    const Span whole{0, document.text.size()};
    for (const text::Token& token :
         text::tokenize(document.text, document.body.empty() ? whole : document.body)) {
        if (token.kind == text::TokenKind::mark || text::isStopWord(token.lower)) continue;
        if (!inAny(document.boilerplate, token.span.begin)) words.push_back(hashOf(token.stem));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void StoryIndex::add(DocumentId document, StoryWords words) {
    const auto place = static_cast<std::uint32_t>(documents_.size());
    if (!places_.emplace(document, place).second) return;
    Entry entry{document, {}};
    entry.terms.reserve(words.size());
    for (const std::uint64_t word : words) {
        const auto [found, fresh] = terms_.try_emplace(word, static_cast<Term>(postings_.size()));
        if (fresh) postings_.emplace_back();
        postings_[found->second].push_back(place);
        entry.terms.push_back(found->second);
    }
    documents_.push_back(std::move(entry));
}

/// Inverse document frequency.
std::vector<float> StoryIndex::weights() const {
    std::vector<float> weights(postings_.size());
    const double count = static_cast<double>(documents_.size());
    for (std::size_t term = 0; term < weights.size(); ++term)
        weights[term] =
            static_cast<float>(std::log(1.0 + (count + 1.0) / static_cast<double>(postings_[term].size())));
    return weights;
}

std::vector<std::vector<StoryIndex::Neighbour>> StoryIndex::neighbours(unsigned threads,
                                                                       Progress& progress) const {
    const std::vector<float> weight = weights();
    std::vector<float> norm(documents_.size());
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        double sum = 0;
        for (const Term term : documents_[d].terms) sum += static_cast<double>(weight[term]) * weight[term];
        norm[d] = static_cast<float>(std::sqrt(sum));
    }
    std::vector<std::vector<Neighbour>> nearest(documents_.size());
    const std::size_t batches = (documents_.size() + kBatch - 1) / kBatch;
    forEachParallel(batches, threads, progress, [&](std::size_t batch, Progress& quiet) {
        std::vector<float> shared(documents_.size(), 0.0F);
        std::vector<std::uint32_t> touched;
        const std::size_t end = std::min(documents_.size(), (batch + 1) * kBatch);
        for (std::size_t d = batch * kBatch; d < end && !quiet.cancelled(); ++d) {
            // The sum for a pair is taken in the order of the words' hashes, whoever was added first.
            for (const Term term : documents_[d].terms) {
                if (postings_[term].size() > kTellsNothing) continue;
                const float add = weight[term] * weight[term];
                for (const std::uint32_t other : postings_[term]) {
                    if (shared[other] == 0.0F) touched.push_back(other);
                    shared[other] += add;
                }
            }
            for (const std::uint32_t other : touched) {
                const float cosine = shared[other] / (norm[d] * norm[other]);
                if (cosine >= static_cast<float>(kAlike) && other != d) nearest[d].push_back({other, cosine});
                shared[other] = 0.0F;
            }
            touched.clear();
            std::sort(nearest[d].begin(), nearest[d].end(), [this](const Neighbour& a, const Neighbour& b) {
                return std::tuple(-a.cosine, documents_[a.document].id) <
                       std::tuple(-b.cosine, documents_[b.document].id);
            });
            if (nearest[d].size() > kNearest) nearest[d].resize(kNearest);
        }
    });
    return nearest;
}

std::vector<std::vector<DocumentId>> StoryIndex::stories(unsigned threads, Progress& progress) const {
    Forest forest(documents_.size());
    if (documents_.size() <= kOneStory) {
        for (std::uint32_t d = 1; d < documents_.size(); ++d) forest.join(d, 0);
    } else {
        const auto nearest = neighbours(threads, progress);
        const auto third = [&nearest](std::uint32_t d) {
            return nearest[d].size() > kThird ? static_cast<double>(nearest[d][kThird].cosine) : 0.0;
        };
        // A document with close siblings is not tied to a stranger by what all news have in common; one that
        // has copies still is to those that have none.
        for (std::uint32_t d = 0; d < nearest.size(); ++d)
            for (const Neighbour& other : nearest[d])
                if (other.cosine >= kAsAlikeAsOthers * std::min(third(d), third(other.document)))
                    forest.join(d, other.document);
    }
    if (progress.cancelled()) return {};
    std::unordered_map<std::uint32_t, std::vector<DocumentId>> byRoot;
    for (std::uint32_t d = 0; d < documents_.size(); ++d) byRoot[forest.root(d)].push_back(documents_[d].id);
    std::vector<std::vector<DocumentId>> stories;
    stories.reserve(byRoot.size());
    for (auto& [first, documents] : byRoot) {
        std::sort(documents.begin(), documents.end());
        stories.push_back(std::move(documents));
    }
    std::sort(stories.begin(), stories.end());
    return stories;
}

} // namespace crossdate::analysis
