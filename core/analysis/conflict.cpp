#include "core/analysis/conflict.h"

#include "core/base/utf8.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kLongestQuote = 120;
constexpr std::int64_t kInferredSlack = 3; // days an inferred publication date may be off

/// Quotation marks, commas and spaces at the ends would double those that are put around.
std::string_view withoutMarks(std::string_view text) {
    static constexpr std::array<std::string_view, 10> marks{" ", "\n", "\"", "“", "”",
                                                            "‘", "’",  "'",  ",", "."};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : marks) {
            if (text.size() > mark.size() && text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                again = true;
            }
            if (text.size() > mark.size() && text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                again = true;
            }
        }
    }
    return text;
}

} // namespace

bool sameHappening(const ConflictInput& input, std::size_t a, std::size_t b) {
    return input.clusterOf[a] != kNoCluster && input.clusterOf[a] == input.clusterOf[b];
}

std::optional<std::int64_t> publishedLater(const Story& story, const Statement& a, const Statement& b) {
    const ReadDocument& documentA = story.documents[a.document];
    const ReadDocument& documentB = story.documents[b.document];
    if (!documentA.published || !documentB.published) return std::nullopt;
    if (!documentA.published->earliest || !documentB.published->earliest) return std::nullopt;
    const std::int64_t days = *documentB.published->earliest - *documentA.published->earliest;
    const bool inferred = documentA.publishedInferred || documentB.publishedInferred;
    if (inferred && std::abs(days) <= kInferredSlack) return std::nullopt;
    return days;
}

bool isPutAs(const text::SentenceReading& reading, Modality modality, std::size_t offset) {
    return std::any_of(reading.modality.begin(), reading.modality.end(), [&](const text::ModalityCue& cue) {
        return cue.modality == modality && cue.scope.contains(offset);
    });
}

bool isNegatedAt(const text::SentenceReading& reading, std::size_t offset) {
    return std::any_of(reading.negations.begin(), reading.negations.end(),
                       [&](const text::NegationCue& cue) { return cue.scope.contains(offset); });
}

std::string quoted(const Story& story, const Statement& statement, Span span) {
    const std::string_view text = withoutMarks(story.textOf(statement, span));
    const std::size_t end =
        text.size() > kLongestQuote ? utf8::floorBoundary(text, kLongestQuote) : text.size();
    return "“" + std::string(text.substr(0, end)) + (end < text.size() ? "…”" : "”");
}

} // namespace crossdate::analysis
