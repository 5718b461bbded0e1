#include "core/analysis/standing.h"

#include "core/analysis/clause_words.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr std::size_t kGap = 3;         // words that "_" may stand for
constexpr std::size_t kReachAfter = 7;  // tokens after a cue in which its object stands
constexpr std::size_t kReachBefore = 5; // tokens before it in which its subject stands

/// Length in tokens of the cue that begins at token `i`; 0 where none does.
std::size_t matchLength(const std::vector<Token>& tokens, std::size_t i,
                        const std::vector<std::string>& words) {
    std::size_t at = i;
    for (std::size_t k = 0; k < words.size(); ++k) {
        if (!words[k].empty()) {
            if (at >= tokens.size() || tokens[at].lower != words[k]) return 0;
            ++at;
            continue;
        }
        if (k + 1 >= words.size()) return 0;
        const std::size_t last = std::min(tokens.size(), at + kGap + 1);
        while (at < last && tokens[at].lower != words[k + 1]) ++at;
        if (at == last) return 0;
    }
    return at - i;
}

bool inQuotation(const text::SentenceReading& reading, std::size_t at) {
    return std::any_of(reading.quotations.begin(), reading.quotations.end(),
                       [&](const text::Quotation& q) { return q.direct && q.span.contains(at); });
}

std::vector<Term> mattersNear(const Statement& s, const std::vector<Token>& tokens, std::size_t first,
                              std::size_t last, Standing standing) {
    const bool subjectToo = standing == Standing::issued;
    const std::size_t begin =
        subjectToo && first > kReachBefore ? first - kReachBefore : (subjectToo ? 0 : last);
    std::vector<Term> matters;
    for (const Word& word : s.words) {
        if (word.token < begin || word.token >= last + kReachAfter || !isMatter(tokens[word.token].stem))
            continue;
        matters.push_back(word.term);
    }
    return matters;
}

} // namespace

bool isMatter(std::string_view stem) {
    return hasRole(WordRole::matter, stem);
}

std::vector<StandingReading> readStandings(const Story& story, const Statement& s) {
    std::vector<StandingReading> readings;
    const text::SentenceReading& reading = story.readingOf(s);
    const std::vector<Token>& tokens = reading.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!s.span.contains(tokens[i].span.begin) || inQuotation(reading, tokens[i].span.begin)) continue;
        for (const StandingCue& cue : Lexicon::instance().standingCues()) {
            const std::size_t length = matchLength(tokens, i, cue.words);
            if (length == 0) continue;
            const Span span{tokens[i].span.begin, tokens[i + length - 1].span.end};
            readings.push_back({cue.standing, span, mattersNear(s, tokens, i, i + length, cue.standing)});
            i += length - 1;
            break;
        }
    }
    return readings;
}

} // namespace crossdate::analysis
