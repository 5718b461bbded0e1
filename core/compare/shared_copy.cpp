#include "core/compare/shared_copy.h"

#include "core/compare/winnowing.h"
#include "core/compare/word_stream.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr std::size_t kLeastWords = 6; // shorter runs are idiom, not copy
constexpr std::size_t kLeastContent = 4;
constexpr std::size_t kSmallEdit = 4;     // words changed, added or dropped inside one passage
constexpr std::size_t kCommonPhrase = 64; // a shingle in more documents than this tells nothing

struct StreamedDocument {
    DocumentPtr document;
    std::vector<StreamWord> words;
};

struct Seed {
    std::uint32_t a, b;
    auto operator<=>(const Seed&) const = default;
};

/// Equal words: a[firstA, firstA + length) and b[firstB, firstB + length).
struct Run {
    std::size_t firstA, firstB, length;
};

struct Block {
    std::size_t beginA, endA, beginB, endB;
    std::size_t matched;
};

using PairSeeds = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Seed>>;

struct Posting {
    std::uint32_t document, word;
};

PairSeeds seedsOfPairs(const std::vector<StreamedDocument>& documents, Progress& progress) {
    std::unordered_map<std::uint64_t, std::vector<Posting>> index;
    for (std::uint32_t d = 0; d < documents.size() && !progress.cancelled(); ++d) {
        for (const Fingerprint& print : winnow(documents[d].words)) {
            index[print.hash].push_back({d, print.word});
        }
    }
    PairSeeds seeds;
    for (const auto& [hash, postings] : index) {
        if (progress.cancelled()) break;
        if (postings.size() < 2 || postings.size() > kCommonPhrase) continue;
        for (std::size_t i = 0; i < postings.size(); ++i) {
            for (std::size_t j = i + 1; j < postings.size(); ++j) {
                if (postings[i].document == postings[j].document) continue;
                seeds[{postings[i].document, postings[j].document}].push_back(
                    {postings[i].word, postings[j].word});
            }
        }
    }
    for (auto& [pair, list] : seeds) std::sort(list.begin(), list.end());
    return seeds;
}

Run extend(const std::vector<StreamWord>& a, const std::vector<StreamWord>& b, Seed seed) {
    std::size_t firstA = seed.a;
    std::size_t firstB = seed.b;
    while (firstA > 0 && firstB > 0 && a[firstA - 1].hash == b[firstB - 1].hash) {
        --firstA;
        --firstB;
    }
    std::size_t length = 0;
    while (firstA + length < a.size() && firstB + length < b.size() &&
           a[firstA + length].hash == b[firstB + length].hash) {
        ++length;
    }
    return {firstA, firstB, length};
}

std::vector<Run> maximalRuns(const std::vector<StreamWord>& a, const std::vector<StreamWord>& b,
                             const std::vector<Seed>& seeds) {
    std::vector<Run> runs;
    for (const Seed seed : seeds) {
        const bool covered = std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
            return seed.a >= run.firstA && seed.a < run.firstA + run.length &&
                   seed.a - run.firstA + run.firstB == seed.b;
        });
        if (!covered) runs.push_back(extend(a, b, seed));
    }
    return runs;
}

/// The longest runs first, each word of either side in one run at most.
std::vector<Run> disjoint(std::vector<Run> runs) {
    std::sort(runs.begin(), runs.end(), [](const Run& x, const Run& y) {
        return std::tuple(y.length, x.firstA, x.firstB) < std::tuple(x.length, y.firstA, y.firstB);
    });
    std::vector<Run> kept;
    for (const Run& run : runs) {
        const bool clashes = std::any_of(kept.begin(), kept.end(), [&](const Run& other) {
            const bool inA =
                run.firstA < other.firstA + other.length && other.firstA < run.firstA + run.length;
            const bool inB =
                run.firstB < other.firstB + other.length && other.firstB < run.firstB + run.length;
            return inA || inB;
        });
        if (!clashes) kept.push_back(run);
    }
    std::sort(kept.begin(), kept.end(), [](const Run& x, const Run& y) { return x.firstA < y.firstA; });
    return kept;
}

std::vector<Block> joined(const std::vector<Run>& runs) {
    std::vector<Block> blocks;
    for (const Run& run : runs) {
        const Block next{run.firstA, run.firstA + run.length, run.firstB, run.firstB + run.length,
                         run.length};
        if (!blocks.empty()) {
            Block& last = blocks.back();
            const bool follows = next.beginB >= last.endB;
            if (follows && next.beginA - last.endA <= kSmallEdit && next.beginB - last.endB <= kSmallEdit) {
                last = {last.beginA, next.endA, last.beginB, next.endB, last.matched + next.matched};
                continue;
            }
        }
        blocks.push_back(next);
    }
    return blocks;
}

std::size_t contentWords(const std::vector<StreamWord>& words, std::size_t begin, std::size_t end) {
    return static_cast<std::size_t>(std::count_if(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  words.begin() + static_cast<std::ptrdiff_t>(end),
                                                  [](const StreamWord& w) { return w.content; }));
}

Span spanOf(const std::vector<StreamWord>& words, std::size_t begin, std::size_t end) {
    return {words[begin].span.begin, words[end - 1].span.end};
}

double share(std::size_t matched, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(matched) / static_cast<double>(all);
}

SharedCopy measure(const StreamedDocument& a, const StreamedDocument& b, const std::vector<Seed>& seeds) {
    SharedCopy copy{a.document->id, b.document->id, 0, 0, {}};
    std::size_t matched = 0;
    for (const Block& block : joined(disjoint(maximalRuns(a.words, b.words, seeds)))) {
        if (block.matched < kLeastWords) continue;
        if (contentWords(a.words, block.beginA, block.endA) < kLeastContent) continue;
        matched += block.matched;
        copy.passages.push_back(
            {spanOf(a.words, block.beginA, block.endA), spanOf(b.words, block.beginB, block.endB)});
    }
    copy.shareA = share(matched, a.words.size());
    copy.shareB = share(matched, b.words.size());
    return copy;
}

} // namespace

Result<std::vector<SharedCopy>> findSharedCopy(const std::vector<DocumentPtr>& documents,
                                               Progress& progress) {
    std::vector<StreamedDocument> streamed;
    for (const DocumentPtr& document : documents) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        streamed.push_back({document, wordStream(*document)});
    }
    std::sort(streamed.begin(), streamed.end(), [](const StreamedDocument& x, const StreamedDocument& y) {
        return x.document->id < y.document->id;
    });
    const PairSeeds seeds = seedsOfPairs(streamed, progress);
    std::vector<SharedCopy> found;
    for (const auto& [pair, list] : seeds) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        SharedCopy copy = measure(streamed[pair.first], streamed[pair.second], list);
        if (!copy.passages.empty()) found.push_back(std::move(copy));
    }
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    return found;
}

} // namespace crossdate::compare
