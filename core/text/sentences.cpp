#include "core/text/sentences.h"

#include "core/text/blocks.h"
#include "core/text/boundaries.h"
#include "core/text/list_markers.h"
#include "core/text/sentence_breaks.h"

#include <algorithm>

namespace crossdate::text {

namespace {

struct Candidate {
    std::size_t offset = 0;
    bool certain = false; // an item of a list or a picture's credit begins here
};

std::vector<Candidate> candidatesOf(std::string_view text, Span block) {
    std::vector<Candidate> all;
    for (const std::size_t offset : sentenceBreaks(text, block)) all.push_back({offset, false});
    for (const std::size_t offset : extraCandidates(text, block)) all.push_back({offset, false});
    for (const std::size_t offset : inlineItems(text, block)) all.push_back({offset, true});
    for (const std::size_t offset : creditLines(text, block)) all.push_back({offset, true});
    for (const std::size_t offset : captionEnds(text, block)) all.push_back({offset, true});
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return a.offset != b.offset ? a.offset < b.offset : a.certain > b.certain;
    });
    return all;
}

} // namespace

std::vector<Span> splitSentences(std::string_view text) {
    std::vector<Span> sentences;
    for (const Span block : splitBlocks(text)) {
        BoundaryJudge judge(text, block);
        std::size_t start = block.begin;
        for (const Candidate& candidate : candidatesOf(text, block)) {
            if (candidate.offset <= start) continue;
            if (!candidate.certain && !judge.endsBefore(start, candidate.offset)) continue;
            sentences.push_back(trimmed(text, {start, candidate.offset}));
            start = candidate.offset;
        }
        sentences.push_back(trimmed(text, {start, block.end}));
    }
    return sentences;
}

} // namespace crossdate::text
