#include "core/analysis/conflict.h"

#include "core/base/utf8.h"
#include "core/date/edtf.h"

#include <cstdlib>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kLongestQuote = 120;
constexpr std::int64_t kInferredSlack = 3; // days an inferred publication date may be off

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

std::string quoted(const Story& story, const Statement& statement, Span span) {
    const std::string_view text = story.textOf(statement, span);
    const std::size_t end =
        text.size() > kLongestQuote ? utf8::floorBoundary(text, kLongestQuote) : text.size();
    return "“" + std::string(text.substr(0, end)) + (end < text.size() ? "…”" : "”");
}

} // namespace crossdate::analysis
