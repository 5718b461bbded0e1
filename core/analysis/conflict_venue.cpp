// One utterance on two different occasions: a news conference here, a party meeting there.
#include "core/analysis/conflict.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kManyVenues = 200;

struct Venue {
    std::string kind;   // "press conference"
    std::string detail; // the words that narrow it: "annual", "with shareholders"
    Span span;
    bool vague = false; // "a meeting": may be any of them
};

/// A venue is introduced: "at a …", "told a …", "on the sidelines of a …".
bool introduces(const text::Token& token) {
    static constexpr std::array<std::string_view, 9> words{"at",         "during", "told",    "of",   "in",
                                                           "addressing", "to",     "telling", "after"};
    return isOneOf(words, token.lower);
}

std::size_t matchAt(const std::vector<text::Token>& tokens, std::size_t i, const OccasionCue& cue) {
    if (i + cue.stems.size() > tokens.size()) return 0;
    for (std::size_t k = 0; k < cue.stems.size(); ++k) {
        if (tokens[i + k].stem != cue.stems[k]) return 0;
    }
    return cue.stems.size();
}

std::optional<Venue> venueAt(const Story& story, const Statement& s, std::size_t i) {
    const std::vector<text::Token>& tokens = story.readingOf(s).tokens;
    for (const OccasionCue& cue : Lexicon::instance().occasions()) {
        const std::size_t length = matchAt(tokens, i, cue);
        if (length == 0) continue;
        std::size_t first = i; // back over what narrows it, to the article and the preposition
        while (first > 0 && i - first < 4 && tokens[first - 1].kind == text::TokenKind::word &&
               !introduces(tokens[first - 1])) {
            --first;
        }
        if (first == 0 || !introduces(tokens[first - 1])) return std::nullopt;
        Venue venue{cue.name, "", {tokens[first - 1].span.begin, tokens[i + length - 1].span.end}, false};
        for (std::size_t k = first; k < i; ++k) {
            if (!text::isStopWord(tokens[k].lower))
                venue.detail += (venue.detail.empty() ? "" : " ") + tokens[k].lower;
        }
        const std::size_t next = i + length;
        if (next < tokens.size() && tokens[next].lower == "with")
            venue.detail += venue.detail.empty() ? "with others" : "";
        venue.vague = venue.detail.empty() && length == 1 && cue.name != "interview";
        return venue;
    }
    return std::nullopt;
}

std::optional<Venue> venueOf(const Story& story, const Statement& s) {
    const text::SentenceReading& reading = story.readingOf(s);
    for (std::size_t i = 1; i < reading.tokens.size(); ++i) {
        const std::size_t at = reading.tokens[i].span.begin;
        if (!s.span.contains(at)) continue;
        const bool quotedWord =
            std::any_of(reading.quotations.begin(), reading.quotations.end(),
                        [&](const text::Quotation& q) { return q.direct && q.span.contains(at); });
        if (quotedWord) continue;
        if (auto venue = venueAt(story, s, i)) return venue;
    }
    return std::nullopt;
}

bool differ(const Venue& a, const Venue& b) {
    if (a.vague || b.vague) return false;
    if (a.kind == b.kind) return false; // two details of one kind may well be one occasion
    return true;
}

struct Held {
    std::size_t statement = 0;
    Venue venue;
};

/// The one occasion a document gives for what somebody says; documents that give two are left alone.
using VenuesByDocument = std::map<std::size_t, std::vector<Held>>;

std::map<Term, VenuesByDocument> venuesBySpeaker(const Story& story) {
    std::map<Term, VenuesByDocument> all;
    for (std::size_t i = 0; i < story.statements.size(); ++i) {
        const Statement& s = story.statements[i];
        if (s.speaker == kNoTerm) continue;
        if (auto venue = venueOf(story, s)) all[s.speaker][s.document].push_back({i, std::move(*venue)});
    }
    return all;
}

Finding findingOf(const Story& story, const std::string& speaker, const Held& a, const Held& b) {
    const Statement& sa = story.statements[a.statement];
    const Statement& sb = story.statements[b.statement];
    Finding finding;
    finding.kind = ConflictKind::place;
    finding.score = 0.55;
    finding.title = "Venue: " + a.venue.kind + " ↔ " + b.venue.kind;
    finding.why = "venue: " + speaker + " speaks " + quoted(story, sa, a.venue.span) + " in one report, " +
                  quoted(story, sb, b.venue.span) + " in the other, on what both tell as one occasion";
    finding.a = {a.statement, a.venue.span, a.venue.kind};
    finding.b = {b.statement, b.venue.span, b.venue.kind};
    return finding;
}

} // namespace

std::vector<Finding> venueConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const auto& [speaker, documents] : venuesBySpeaker(story)) {
        if (documents.size() > kManyVenues) continue;
        for (auto a = documents.begin(); a != documents.end(); ++a) {
            for (auto b = std::next(a); b != documents.end(); ++b) {
                if (a->second.size() != 1 || b->second.size() != 1) continue;
                const Held& heldA = a->second.front();
                const Held& heldB = b->second.front();
                if (!sameHappening(input, heldA.statement, heldB.statement) ||
                    !differ(heldA.venue, heldB.venue))
                    continue;
                findings.push_back(
                    findingOf(story, story.statements[heldA.statement].speakerText, heldA, heldB));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
