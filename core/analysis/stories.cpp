#include "core/analysis/stories.h"

#include "core/analysis/parallel.h"
#include "core/text/tokens.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crossdate::analysis {

namespace {

constexpr double kAlike = 0.13;           // cosine from which two documents tell one story
constexpr std::size_t kTellsNothing = 96; // documents; a word in more of them links none
constexpr std::size_t kBatch = 256;       // documents whose links are sought at a time

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
    /// False when they were joined already.
    bool join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        parent_[a] = b;
        return a != b;
    }

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

std::vector<StoryIndex::Edge> StoryIndex::edges(unsigned threads, Progress& progress) const {
    const std::vector<float> weight = weights();
    std::vector<float> norm(documents_.size());
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        double sum = 0;
        for (const Term term : documents_[d].terms) sum += static_cast<double>(weight[term]) * weight[term];
        norm[d] = static_cast<float>(std::sqrt(sum));
    }
    // Within a batch only edges that join what was apart: a story of thousands has millions of others.
    const std::size_t batches = (documents_.size() + kBatch - 1) / kBatch;
    std::vector<std::vector<Edge>> found(batches);
    forEachParallel(batches, threads, progress, [&](std::size_t batch, Progress& quiet) {
        // The sum for a pair is taken in the order of the words' hashes, whoever was added first.
        std::vector<float> shared(documents_.size(), 0.0F);
        std::vector<std::uint32_t> touched;
        Forest joined(documents_.size());
        const std::size_t end = std::min(documents_.size(), (batch + 1) * kBatch);
        for (std::size_t d = batch * kBatch; d < end && !quiet.cancelled(); ++d) {
            for (const Term term : documents_[d].terms) {
                const auto& posting = postings_[term];
                if (posting.size() > kTellsNothing) continue;
                const float add = weight[term] * weight[term];
                for (const std::uint32_t other : posting) {
                    if (other >= d) break; // each pair once, from its later side
                    if (shared[other] == 0.0F) touched.push_back(other);
                    shared[other] += add;
                }
            }
            for (const std::uint32_t other : touched) {
                const auto self = static_cast<std::uint32_t>(d);
                if (shared[other] >= kAlike * norm[d] * norm[other] && joined.join(self, other))
                    found[batch].push_back({self, other});
                shared[other] = 0.0F;
            }
            touched.clear();
        }
    });
    std::vector<Edge> all;
    for (const std::vector<Edge>& some : found) all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::vector<std::vector<DocumentId>> StoryIndex::stories(unsigned threads, Progress& progress) const {
    Forest forest(documents_.size());
    if (documents_.size() <= kOneStory) {
        for (std::uint32_t d = 1; d < documents_.size(); ++d) forest.join(d, 0);
    } else {
        for (const Edge& edge : edges(threads, progress)) forest.join(edge.a, edge.b);
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
