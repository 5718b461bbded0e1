#include "core/analysis/allegation.h"

#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {} // namespace

std::optional<Span> accusationCue(const Story& story, const Statement& s) {
    static constexpr std::array<std::string_view, 16> stems{
        "alleg",  "accus", "blame",   "guilti",   "culprit",   "suspect", "implic",  "incrimin",
        "indict", "charg", "convict", "prosecut", "complicit", "liabl",   "wrongdo", "alleged"};
    const std::vector<text::Token>& tokens = story.readingOf(s).tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const text::Token& token = tokens[i];
        if (!s.span.contains(token.span.begin)) continue;
        const bool free =
            token.lower == "charge" && i > 0 && (tokens[i - 1].lower == "of" || tokens[i - 1].lower == "in");
        if (!free && (isOneOf(stems, token.stem) || token.lower == "allegedly")) return token.span;
    }
    return std::nullopt;
}

std::optional<Span> denialCue(const Story& story, const Statement& s) {
    for (const text::ModalityCue& cue : story.readingOf(s).modality) {
        if (cue.modality == Modality::denied && cue.span.overlaps(s.span)) return cue.span;
    }
    static constexpr std::array<std::string_view, 4> stems{"deni", "deny", "denial", "reject"};
    for (const text::Token& token : story.readingOf(s).tokens) {
        if (!s.span.contains(token.span.begin) || !isOneOf(stems, token.stem)) continue;
        if (token.stem != "reject") return token.span;
    }
    return std::nullopt;
}

} // namespace crossdate::analysis
