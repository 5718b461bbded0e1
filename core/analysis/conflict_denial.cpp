// One report puts it to somebody that they did it; the other has them deny it.
#include "core/analysis/allegation.h"
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kMostPairs = 5000; // of one person, before the rule gives up on a very large story

/// Who denies: the speaker, else those named in the clause, else those the clause before names.
std::vector<Term> deniers(const Story& story, const NameBook& names, const Statement& s) {
    std::vector<Term> all;
    if (s.speaker != kNoTerm) all.push_back(s.speaker);
    all.insert(all.end(), s.names.begin(), s.names.end());
    if (s.names.empty()) all.insert(all.end(), s.contextNames.begin(), s.contextNames.end());
    std::erase_if(all, [&](Term term) {
        const std::string& text = story.vocabulary.textOf(term);
        return names.kindOf(text.substr(1)) != text::NameKind::person;
    });
    return all;
}

/// All that the sentence of a clause tells: the reason for a dismissal may stand in the clause before.
std::vector<Term> sentenceTerms(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    std::vector<Term> terms = s.terms;
    for (std::size_t i = index; i-- > 0;) {
        const Statement& earlier = story.statements[i];
        if (earlier.document != s.document || earlier.sentence != s.sentence) break;
        std::vector<Term> both;
        std::set_union(terms.begin(), terms.end(), earlier.terms.begin(), earlier.terms.end(),
                       std::back_inserter(both));
        terms = std::move(both);
    }
    return terms;
}

bool sameAffair(const ConflictInput& input, std::size_t accusing, std::size_t denying, Term person) {
    std::vector<Term> shared =
        sharedTerms(sentenceTerms(input.story, accusing), sentenceTerms(input.story, denying));
    std::erase(shared, person);
    if (shared.size() >= 2) return true;
    // What is denied is just what is alleged.
    const std::vector<Word>& words = input.story.statements[denying].words;
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return word.negated && !input.story.vocabulary.isName(word.term) &&
               std::find(shared.begin(), shared.end(), word.term) != shared.end();
    });
}

Finding findingOf(const Story& story, const std::string& person, std::size_t accusing, Span cue,
                  std::size_t denying) {
    const Statement& a = story.statements[accusing];
    const Statement& b = story.statements[denying];
    Finding finding;
    finding.kind = ConflictKind::denial;
    finding.score = a.document == b.document ? 0.5 : 0.7;
    finding.title = "Denial: accused ↔ denies";
    finding.why = "denial: " + quoted(story, a, a.span) + " puts it to " + person + " (" +
                  quoted(story, a, cue) + "), who denies it in " + quoted(story, b, b.span);
    finding.a = {accusing, a.span, person + ": accused"};
    finding.b = {denying, b.span, person + ": denies"};
    return finding;
}

} // namespace

std::vector<Finding> denialConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    struct Accused {
        std::size_t statement;
        Span cue;
    };
    std::map<Term, std::vector<Accused>> accused;
    std::map<Term, std::vector<std::size_t>> denying;
    for (std::size_t i = 0; i < story.statements.size(); ++i) {
        const Statement& s = story.statements[i];
        if (denialCue(story, s)) {
            for (const Term person : deniers(story, input.names, s)) denying[person].push_back(i);
        } else if (const auto cue = accusationCue(story, s)) {
            for (const Term person : s.names) accused[person].push_back({i, *cue});
        }
    }
    std::vector<Finding> findings;
    for (const auto& [person, denials] : denying) {
        const auto against = accused.find(person);
        if (against == accused.end() || against->second.size() * denials.size() > kMostPairs) continue;
        const std::string name = input.names.shown(story.vocabulary.textOf(person).substr(1));
        for (const Accused& a : against->second) {
            for (const std::size_t d : denials) {
                const Statement& sa = story.statements[a.statement];
                const Statement& sd = story.statements[d];
                if (sa.document == sd.document || timesExclude(story, sa, sd)) continue;
                if (!sameAffair(input, a.statement, d, person)) continue;
                findings.push_back(findingOf(story, name, a.statement, a.cue, d));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
