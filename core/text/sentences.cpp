#include "core/text/sentences.h"

#include "core/text/blocks.h"
#include "core/text/boundaries.h"
#include "core/text/list_markers.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace crossdate::text {

namespace {

/// ICU's sentence rules for English (UAX #29); made once and cloned, for making one reads the rule file.
std::unique_ptr<icu::BreakIterator> makeIterator() {
    static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

/// Where ICU would begin further sentences in the block.
std::vector<std::size_t> icuCandidates(icu::BreakIterator* iterator, std::string_view text, Span block) {
    std::vector<std::size_t> found;
    if (iterator == nullptr) return found; // ICU's data is missing: the extra candidates alone remain
    UErrorCode status = U_ZERO_ERROR;
    UText* view =
        utext_openUTF8(nullptr, text.data() + block.begin, static_cast<std::int64_t>(block.size()), &status);
    if (U_SUCCESS(status)) {
        iterator->setText(view, status);
        for (auto at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
            if (at > 0 && static_cast<std::size_t>(at) < block.size())
                found.push_back(block.begin + static_cast<std::size_t>(at));
    }
    utext_close(view);
    return found;
}

struct Candidate {
    std::size_t offset = 0;
    bool certain = false; // an item of a list or a picture's credit begins here
};

std::vector<Candidate> candidatesOf(icu::BreakIterator* iterator, std::string_view text, Span block) {
    std::vector<Candidate> all;
    for (const std::size_t offset : icuCandidates(iterator, text, block)) all.push_back({offset, false});
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
    const auto iterator = makeIterator();
    for (const Span block : splitBlocks(text)) {
        BoundaryJudge judge(text, block);
        std::size_t start = block.begin;
        for (const Candidate& candidate : candidatesOf(iterator.get(), text, block)) {
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
