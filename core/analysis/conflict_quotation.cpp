// One utterance, two wordings inside quotation marks.
#include "core/analysis/conflict.h"

#include <algorithm>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kLeastWords = 3;
constexpr std::size_t kLeastOfStrangers = 5; // words of quotations whose speaker is not the same
constexpr std::size_t kShort = 8;            // words; below, nearly all the rest must agree
constexpr double kLeastSharedShort = 0.7;
constexpr std::size_t kLongest = 120;      // words compared of one quotation
constexpr double kLeastShared = 0.6;       // of the shorter one, in order
constexpr double kLeastSharedLonger = 0.4; // of the longer one
constexpr double kLeastOneSpeaker = 0.45;  // of the shorter one, where both name the same speaker
constexpr double kLeastOneSpeakerLonger = 0.36;
constexpr double kSameWords = 0.95;
constexpr std::size_t kShingle = 3; // words in a row that propose a pair
constexpr std::size_t kCommonShingle = 40;
constexpr std::size_t kManySayings = 60; // quotations of one speaker that are compared all with all

struct QuotedWord {
    std::string lower;
    Span span;
};

struct Quote {
    std::size_t statement = 0;
    Span span;
    Term speaker = kNoTerm;
    std::vector<QuotedWord> words;
};

/// Hyphens, case and marks are typography, not wording: "no-go" and "no go" are the same two words.
std::vector<QuotedWord> wordsOf(const std::string& text, Span span) {
    std::vector<QuotedWord> words;
    for (const text::Token& token : text::tokenize(text, span)) {
        if (token.kind == text::TokenKind::mark || words.size() >= kLongest) continue;
        std::size_t begin = 0;
        while (begin <= token.lower.size()) {
            const std::size_t end = std::min(token.lower.find('-', begin), token.lower.size());
            if (end > begin && token.lower.find_first_not_of('\'') != std::string::npos)
                words.push_back({token.lower.substr(begin, end - begin), token.span});
            begin = end + 1;
        }
    }
    return words;
}

std::vector<Quote> quotesOf(const Story& story) {
    std::vector<Quote> quotes;
    for (std::size_t i = 0; i < story.statements.size(); ++i) {
        const Statement& s = story.statements[i];
        for (const text::Quotation& q : story.readingOf(s).quotations) {
            // A quotation belongs to the clause it begins in.
            if (!q.direct || !s.span.contains(std::max(q.span.begin, story.readingOf(s).sentence.begin)))
                continue;
            Quote quote{i, q.span, s.speaker, wordsOf(story.documentOf(s).text, q.span)};
            if (quote.words.size() >= kLeastWords) quotes.push_back(std::move(quote));
        }
    }
    return quotes;
}

using QuotePairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// What one speaker says in two reports is compared whatever its words.
void addOneSpeakers(const Story& story, const std::vector<Quote>& quotes, QuotePairs& pairs) {
    std::map<Term, std::vector<std::size_t>> bySpeaker;
    for (std::size_t q = 0; q < quotes.size(); ++q) {
        if (quotes[q].speaker != kNoTerm) bySpeaker[quotes[q].speaker].push_back(q);
    }
    for (const auto& [speaker, said] : bySpeaker) {
        if (said.size() > kManySayings) continue;
        for (std::size_t i = 0; i < said.size(); ++i) {
            for (std::size_t j = i + 1; j < said.size(); ++j) {
                const Statement& a = story.statements[quotes[said[i]].statement];
                const Statement& b = story.statements[quotes[said[j]].statement];
                if (a.document != b.document) pairs.emplace_back(said[i], said[j]);
            }
        }
    }
}

QuotePairs candidates(const Story& story, const std::vector<Quote>& quotes) {
    std::map<std::string, std::vector<std::size_t>> index;
    for (std::size_t q = 0; q < quotes.size(); ++q) {
        for (std::size_t w = 0; w + kShingle <= quotes[q].words.size(); ++w) {
            std::string key;
            for (std::size_t k = 0; k < kShingle; ++k) key += quotes[q].words[w + k].lower + ' ';
            std::vector<std::size_t>& holding = index[key];
            if (holding.empty() || holding.back() != q) holding.push_back(q);
        }
    }
    QuotePairs pairs;
    for (const auto& [key, holding] : index) {
        if (holding.size() > kCommonShingle) continue;
        for (std::size_t i = 0; i < holding.size(); ++i) {
            for (std::size_t j = i + 1; j < holding.size(); ++j) {
                const Statement& a = story.statements[quotes[holding[i]].statement];
                const Statement& b = story.statements[quotes[holding[j]].statement];
                if (a.document != b.document) pairs.emplace_back(holding[i], holding[j]);
            }
        }
    }
    addOneSpeakers(story, quotes, pairs);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// Longest common subsequence as marks on both sides.
struct Aligned {
    std::vector<bool> a, b;
    std::size_t length = 0;
};

Aligned align(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            table[i][j] = a[i].lower == b[j].lower ? table[i + 1][j + 1] + 1
                                                   : std::max(table[i + 1][j], table[i][j + 1]);
        }
    }
    Aligned aligned{std::vector<bool>(a.size()), std::vector<bool>(b.size()), table[0][0]};
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].lower == b[j].lower) {
            aligned.a[i++] = aligned.b[j++] = true;
        } else if (table[i + 1][j] >= table[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return aligned;
}

/// Words that the other side does not have. What only one side has before the first or after the last common
/// word is cut off in a trimmed quotation, and no other wording.
std::string changedWords(const std::vector<QuotedWord>& words, const std::vector<bool>& common,
                         const std::vector<bool>& otherCommon) {
    const auto leading = [](const std::vector<bool>& marks) {
        return static_cast<std::size_t>(std::find(marks.begin(), marks.end(), true) - marks.begin());
    };
    const auto trailing = [](const std::vector<bool>& marks) {
        return static_cast<std::size_t>(std::find(marks.rbegin(), marks.rend(), true) - marks.rbegin());
    };
    const std::size_t first = leading(otherCommon) > 0 ? 0 : leading(common);
    const std::size_t last = words.size() - (trailing(otherCommon) > 0 ? 0 : trailing(common));
    std::string changed;
    for (std::size_t i = first; i < last; ++i) {
        if (!common[i]) changed += (changed.empty() ? "" : " ") + words[i].lower;
    }
    return changed;
}

/// Two persons by name; "the former mayor" may be any of them.
bool speakersDiffer(const ConflictInput& input, const Quote& a, const Quote& b) {
    const auto isPerson = [&](Term speaker) {
        return speaker != kNoTerm &&
               input.names.kindOf(input.story.vocabulary.textOf(speaker).substr(1)) == text::NameKind::person;
    };
    return a.speaker != b.speaker && isPerson(a.speaker) && isPerson(b.speaker);
}

/// The same words, given to two persons.
std::optional<Finding> misattributed(const ConflictInput& input, const Quote& a, const Quote& b) {
    const Aligned aligned = align(a.words, b.words);
    const double longer = static_cast<double>(std::max(a.words.size(), b.words.size()));
    if (static_cast<double>(aligned.length) < kSameWords * longer) return std::nullopt;
    const auto speaker = [&](const Quote& quote) {
        return input.names.shown(input.story.vocabulary.textOf(quote.speaker).substr(1));
    };
    Finding finding;
    finding.kind = ConflictKind::attribution;
    finding.score = 0.75;
    // Who is said to speak stands beside the quotation.
    finding.a = {a.statement, input.story.statements[a.statement].span, speaker(a)};
    finding.b = {b.statement, input.story.statements[b.statement].span, speaker(b)};
    finding.title = "Speaker: " + finding.a.value + " ↔ " + finding.b.value;
    finding.why = "attribution: the same words inside quotation marks, said by " + finding.a.value +
                  " in one report and by " + finding.b.value + " in the other";
    return finding;
}

/// "I am very …": the words in common are mostly those of any sentence.
bool sharesLittle(const Quote& quote, const Aligned& aligned) {
    std::size_t telling = 0;
    for (std::size_t i = 0; i < quote.words.size(); ++i)
        telling += aligned.a[i] && !text::isStopWord(quote.words[i].lower);
    return telling == 0;
}

/// How much of the shorter and of the longer one must agree.
std::pair<double, double> leastShared(const Quote& a, const Quote& b) {
    const bool oneSpeaker = a.speaker != kNoTerm && a.speaker == b.speaker;
    if (std::min(a.words.size(), b.words.size()) < kShort)
        return {kLeastSharedShort, oneSpeaker ? kLeastSharedLonger : kLeastSharedShort};
    if (oneSpeaker) return {kLeastOneSpeaker, kLeastOneSpeakerLonger};
    return {kLeastShared, kLeastSharedLonger};
}

std::optional<Finding> compare(const ConflictInput& input, const Quote& a, const Quote& b) {
    if (speakersDiffer(input, a, b)) return misattributed(input, a, b);
    const bool oneSpeaker = a.speaker != kNoTerm && a.speaker == b.speaker;
    if (!oneSpeaker && std::min(a.words.size(), b.words.size()) < kLeastOfStrangers) return std::nullopt;
    const Aligned aligned = align(a.words, b.words);
    if (aligned.length < kLeastWords) return std::nullopt;
    const double length = static_cast<double>(aligned.length);
    const double ofShorter = length / static_cast<double>(std::min(a.words.size(), b.words.size()));
    const double ofLonger = length / static_cast<double>(std::max(a.words.size(), b.words.size()));
    const auto [leastShorter, leastLonger] = leastShared(a, b);
    if (ofShorter < leastShorter || ofLonger < leastLonger) return std::nullopt;
    if (sharesLittle(a, aligned)) return std::nullopt;
    const std::string changedA = changedWords(a.words, aligned.a, aligned.b);
    const std::string changedB = changedWords(b.words, aligned.b, aligned.a);
    if (changedA.empty() && changedB.empty()) return std::nullopt;
    Finding finding;
    finding.kind = ConflictKind::quotation;
    finding.score = 0.4 + 0.5 * ofLonger;
    finding.title = "Quotation: two wordings";
    finding.why = "quotation: " + std::to_string(aligned.length) +
                  " words in the same order inside quotation marks, but " + "“" +
                  (changedA.empty() ? "nothing" : changedA) + "” against “" +
                  (changedB.empty() ? "nothing" : changedB) + "”";
    finding.a = {a.statement, a.span, changedA};
    finding.b = {b.statement, b.span, changedB};
    return finding;
}

} // namespace

std::vector<Finding> quotationConflicts(const ConflictInput& input) {
    const std::vector<Quote> quotes = quotesOf(input.story);
    std::vector<Finding> findings;
    for (const auto& [i, j] : candidates(input.story, quotes)) {
        if (auto finding = compare(input, quotes[i], quotes[j])) findings.push_back(std::move(*finding));
    }
    return findings;
}

} // namespace crossdate::analysis
