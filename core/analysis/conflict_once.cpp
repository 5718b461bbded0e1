// What befalls a thing or a body once ("opened in 1967", "was founded on 3 May 1920"), and the day something
// is set for ("the vote will be on 17 October"), told with two dates.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/base/one_of.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kDateReach = 32;   // bytes from the verb to its date
constexpr std::size_t kSubjectReach = 3; // content words before the verb that may be its subject
constexpr std::int64_t kFarAhead = 400;  // days: what is set for later than that is set loosely
constexpr std::int64_t kSameTerm = 60;   // days between two days that may be one appointment

struct Told {
    std::size_t statement = 0;
    Dating date;
    Span span; // of the date with the word it dates
    std::vector<Term> subject;
};

/// Stems of verbs for what happens to one subject once only.
bool happensOnce(std::string_view stem) {
    static constexpr std::array<std::string_view, 13> stems{
        "open",    "found",    "establish", "build", "built", "born", "inaugur",
        "complet", "incorpor", "launch",    "erect", "creat", "marri"};
    return isOneOf(stems, stem);
}

const date::TemporalMention* mentionAfter(const ReadDocument& document, std::size_t at, std::size_t end) {
    auto found = std::lower_bound(
        document.mentions.begin(), document.mentions.end(), at,
        [](const date::TemporalMention& m, std::size_t offset) { return m.span.begin < offset; });
    if (found == document.mentions.end() || found->span.begin >= end) return nullptr;
    const bool dates = found->dating && found->type == date::TimexType::date && found->dating->earliest &&
                       found->dating->latest;
    return dates && found->span.begin - at <= kDateReach ? &*found : nullptr;
}

std::vector<Term> subjectOf(const Statement& s, std::size_t token) {
    std::vector<Term> subject;
    for (auto word = s.words.rbegin(); word != s.words.rend(); ++word) {
        if (word->token >= token) continue;
        if (subject.size() >= kSubjectReach) break;
        subject.push_back(word->term);
    }
    std::sort(subject.begin(), subject.end());
    subject.erase(std::unique(subject.begin(), subject.end()), subject.end());
    return subject;
}

using ByVerb = std::map<std::string, std::vector<Told>>;

ByVerb toldOnce(const Story& story) {
    ByVerb all;
    for (std::size_t i = 0; i < story.statements.size(); ++i) {
        const Statement& s = story.statements[i];
        const auto& tokens = story.readingOf(s).tokens;
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            if (!s.span.contains(tokens[t].span.begin) || !happensOnce(tokens[t].stem)) continue;
            const auto* mention = mentionAfter(story.documents[s.document], tokens[t].span.end, s.span.end);
            if (mention == nullptr || s.claim.modality == Modality::expected) continue;
            all[Lexicon::instance().agreeing(tokens[t].stem)].push_back(
                {i, *mention->dating, {tokens[t].span.begin, mention->span.end}, subjectOf(s, t)});
        }
    }
    return all;
}

/// A day ahead of its report that a statement gives for a happening: nullopt where it gives two.
std::optional<Told> appointmentIn(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    const ReadDocument& document = story.documents[s.document];
    if (!document.published || !document.published->latest || document.publishedInferred) return std::nullopt;
    std::optional<Told> found;
    for (const date::TemporalMention& mention : document.mentions) {
        if (mention.span.begin >= s.span.end) break;
        if (!s.span.contains(mention.span.begin) || !mention.dating || !mention.dating->isSingleDay())
            continue;
        const std::int64_t ahead = *mention.dating->earliest - *document.published->latest;
        if (ahead <= 0 || ahead > kFarAhead) continue;
        const std::string_view before = story.textOf(s, {s.span.begin, mention.span.begin});
        if (before.ends_with("by ") || before.ends_with("until ") || before.ends_with("before ")) continue;
        if (found) return std::nullopt;
        found = Told{index, *mention.dating, mention.span, {}};
    }
    return found;
}

/// What the day is set for: not the setting of it, nor what is said.
std::vector<Kind> appointedKinds(const Statement& s) {
    const Lexicon& lexicon = Lexicon::instance();
    static constexpr std::array<std::string_view, 5> framing{"plan", "statement", "offer", "decision",
                                                             "scheduling"};
    std::vector<Kind> kinds;
    for (const Kind kind : s.kinds) {
        if (!lexicon.isSpeech(kind) && !isOneOf(framing, lexicon.nameOf(kind))) kinds.push_back(kind);
    }
    return kinds;
}

Finding findingOf(const Story& story, const Told& a, const Told& b, const std::string& what) {
    const Statement& sa = story.statements[a.statement];
    const Statement& sb = story.statements[b.statement];
    Finding finding;
    finding.kind = ConflictKind::date;
    finding.score = 0.6;
    finding.title = "Date: " + date::humanDate(a.date) + " ↔ " + date::humanDate(b.date);
    finding.why = "date: " + what + ", " + quoted(story, sa, a.span) + " in one report and " +
                  quoted(story, sb, b.span) + " in the other";
    finding.a = {a.statement, a.span, a.date.edtf};
    finding.b = {b.statement, b.span, b.date.edtf};
    return finding;
}

} // namespace

std::vector<Finding> onceConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const auto& [verb, told] : toldOnce(story)) {
        for (std::size_t i = 0; i < told.size(); ++i) {
            for (std::size_t j = i + 1; j < told.size(); ++j) {
                const Statement& a = story.statements[told[i].statement];
                const Statement& b = story.statements[told[j].statement];
                if (a.document == b.document || date::compatible(told[i].date, told[j].date)) continue;
                if (sharedTerms(told[i].subject, told[j].subject).empty()) continue;
                if (input.likeness.sameStory(a.document, b.document))
                    findings.push_back(findingOf(story, told[i], told[j], "it happens once"));
            }
        }
    }
    return findings;
}

std::vector<Finding> appointmentConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::map<Kind, std::map<std::size_t, std::vector<Told>>> byKind;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        const auto told = appointmentIn(story, s);
        if (!told) continue;
        for (const Kind kind : appointedKinds(story.statements[s]))
            byKind[kind][story.statements[s].document].push_back(*told);
    }
    std::vector<Finding> findings;
    for (const auto& [kind, byDocument] : byKind) {
        for (auto a = byDocument.begin(); a != byDocument.end(); ++a) {
            for (auto b = std::next(a); b != byDocument.end(); ++b) {
                if (a->second.size() != 1 || b->second.size() != 1) continue;
                const Told& x = a->second.front();
                const Told& y = b->second.front();
                const std::int64_t apart = *x.date.earliest - *y.date.earliest;
                if (apart == 0 || std::abs(apart) > kSameTerm) continue;
                if (!input.likeness.sameStory(a->first, b->first)) continue;
                Finding finding = findingOf(
                    story, x, y, "the day set for one " + std::string(Lexicon::instance().nameOf(kind)));
                const auto days =
                    publishedLater(story, story.statements[x.statement], story.statements[y.statement]);
                if (days && *days != 0) {
                    finding.relation = Relation::development;
                    finding.why += "; the later report may tell that it was moved";
                }
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
