#include "core/analysis/event_title.h"

#include "core/analysis/clauses.h"
#include "core/analysis/similarity.h"
#include "core/base/one_of.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kLongest = 80;
constexpr std::size_t kLooked = 24;     // claims of a cluster that are weighed
constexpr std::size_t kEnoughWords = 6; // a title may end at the next natural stop from here on

/// Words a headline does without.
bool isFiller(const Token& token) {
    static constexpr std::array<std::string_view, 11> words{
        "the",     "a",          "an",           "also",  "then",   "meanwhile",
        "however", "reportedly", "subsequently", "later", "already"};
    return isOneOf(words, token.lower);
}

/// Words that join a clause to the one before it and begin no title.
bool isJoint(const Token& token) {
    static constexpr std::array<std::string_view, 11> words{
        "and", "but", "although", "that", "while", "though", "yet", "as", "saying", "said", "this"};
    return isOneOf(words, token.lower);
}

/// "was arrested" is "arrested" in a headline; "is expected" is "expected".
bool isBe(const Token& token) {
    static constexpr std::array<std::string_view, 6> words{"is", "are", "was", "were", "been", "being"};
    return isOneOf(words, token.lower);
}

bool stopsTitle(const Token& token) {
    static constexpr std::array<std::string_view, 15> words{
        "after", "following", "although", "while", "which", "who",     "because", "as",
        "amid",  "despite",   "saying",   "when",  "where", "whereas", "but"};
    return isOneOf(words, token.lower) || token.lower == "," || token.lower == ";" || token.lower == "—" ||
           token.lower == "–";
}

bool stopsEarly(const Token& token) {
    return token.lower == ";" || token.lower == "which";
}

/// A preposition left hanging at the end ("arrested in") goes.
bool isDangling(const Token& token) {
    static constexpr std::array<std::string_view, 6> particles{"out", "up", "down", "off", "away", "back"};
    return token.kind == TokenKind::mark ||
           (text::isStopWord(token.lower) && !isOneOf(particles, token.lower));
}

/// "was worth", "were attacking" keep their verb; "was arrested" does without.
bool isParticiple(const Token& token) {
    if (token.lower.ends_with("ing")) return false;
    return token.lower.ends_with("ed") || token.lower.ends_with("en") ||
           !Lexicon::instance().sensesOf(token).empty();
}

bool opensInnerClause(const Token& token) {
    static constexpr std::array<std::string_view, 6> words{"that", "which", "who", "whether", "how", "if"};
    return isOneOf(words, token.lower);
}

class Headline {
public:
    Headline(std::string_view text, Span clause, const std::vector<Span>& drop, std::size_t mustReach)
        : text_(text), tokens_(text::tokenize(text, clause)), drop_(drop), mustReach_(mustReach) {}

    std::string make() {
        const std::size_t impersonal = afterImpersonal();
        const std::size_t dateline = afterDateline();
        pick(impersonal > 0 ? impersonal : dateline > 0 ? dateline : afterLeadingAdverbial());
        while (!kept_.empty() && isDangling(tokens_[kept_.back()])) kept_.pop_back();
        return written();
    }

private:
    [[nodiscard]] bool dropped(const Token& token) const {
        return std::any_of(drop_.begin(), drop_.end(),
                           [&](const Span& span) { return span.contains(token.span.begin); });
    }

    /// "Following an inquiry into the loss, the director …": the subject begins after the comma.
    [[nodiscard]] std::size_t afterLeadingAdverbial() const {
        static constexpr std::array<std::string_view, 17> openers{
            "in",     "on",   "at",      "after",  "following", "during", "since", "last", "earlier",
            "within", "amid", "despite", "before", "as",        "under",  "with",  "while"};
        if (tokens_.empty()) return 0;
        if (!isOneOf(openers, tokens_.front().lower) && !dropped(tokens_.front())) return 0;
        for (std::size_t i = 0; i + 3 < tokens_.size() && i < 14; ++i) {
            if (tokens_[i].lower == ",") return i + 1;
        }
        return 0;
    }

    /// "It should be remembered that …".
    [[nodiscard]] std::size_t afterImpersonal() const {
        std::size_t first = 0;
        while (first < tokens_.size() && tokens_[first].kind == TokenKind::mark) ++first;
        if (first >= tokens_.size() || tokens_[first].lower != "it") return 0;
        for (std::size_t i = first + 1; i < tokens_.size() && i < first + 7; ++i) {

            if (tokens_[i].lower == "that") return i + 1;
        }
        return 0;
    }

    /// "OSTBY (Wire) - The museum …".
    [[nodiscard]] std::size_t afterDateline() const {
        static constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};
        if (tokens_.empty() || tokens_.front().span.size() < 3) return 0;
        for (const char c : slice(text_, tokens_.front().span)) {
            if (c >= 'a' && c <= 'z') return 0;
        }
        for (std::size_t i = 1; i + 3 < tokens_.size() && i < 14; ++i) {
            if (isOneOf(dashes, tokens_[i].lower)) return i + 1;
        }
        return 0;
    }

    [[nodiscard]] bool losesBe(std::size_t i) const {
        std::size_t next = i + 1;
        while (next < tokens_.size() && (isFiller(tokens_[next]) || isBe(tokens_[next]))) ++next;
        if (next >= tokens_.size() || !isParticiple(tokens_[next])) return false;
        const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(i);
        return std::none_of(tokens_.begin(), end, opensInnerClause);
    }

    void pick(std::size_t first) {
        std::size_t words = 0, bytes = 0;
        for (std::size_t i = first; i < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            if (dropped(token)) continue;
            const bool reached = token.span.begin >= mustReach_;
            if (reached &&
                ((words >= kEnoughWords && stopsTitle(token)) || (words >= 3 && stopsEarly(token))))
                break;
            if (token.kind == TokenKind::word && isFiller(token)) continue;
            if (words == 0 && isJoint(token)) continue;
            if (isPerfect(i)) continue;
            if (isBe(token) && words > 0 && losesBe(i) && tokens_[i - 1].lower != "to") continue;
            if (token.kind == TokenKind::mark && (words == 0 || !belongsInside(token))) continue;
            bytes += token.span.size() + 1;
            if (bytes > kLongest) break;
            kept_.push_back(i);
            words += token.kind != TokenKind::mark;
        }
    }

    /// "has signed" is "signed"; "has 20 days" keeps its verb.
    [[nodiscard]] bool isPerfect(std::size_t i) const {
        static constexpr std::array<std::string_view, 3> have{"has", "have", "had"};
        if (!isOneOf(have, tokens_[i].lower) || i + 1 >= tokens_.size()) return false;
        const Token& next = tokens_[i + 1];
        return next.lower == "been" || next.lower.ends_with("ed") || next.lower.ends_with("en") ||
               !Lexicon::instance().sensesOf(next).empty();
    }

    static bool belongsInside(const Token& token) {
        static constexpr std::array<std::string_view, 4> marks{",", "%", "/", "&"};
        return isOneOf(marks, token.lower);
    }

    [[nodiscard]] std::string written() const {
        std::string title;
        for (const std::size_t i : kept_) {
            const Span span = tokens_[i].span;
            const bool glued = title.empty() || tokens_[i].lower == "'s" || tokens_[i].lower == ",";
            if (!glued) title += ' ';
            title += slice(text_, span);
        }
        if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') {
            title.front() = static_cast<char>(title.front() - 'a' + 'A');
        }
        return title;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    const std::vector<Span>& drop_;
    std::size_t mustReach_;
    std::vector<std::size_t> kept_;
};

/// "between March and May", "from 2019": without the date the phrase would say nothing.
bool isPartOfPhrase(std::string_view before) {
    for (const std::string_view word :
         {"between ", "and ", "from ", "to ", "until ", "of ", "since ", "by "}) {
        if (before.ends_with(word)) return true;
    }
    return false;
}

std::vector<Span> circumstanceSpans(const Story& story, const Statement& s) {
    std::vector<Span> drop;
    const ReadDocument& document = story.documents[s.document];
    for (const date::TemporalMention& mention : document.mentions) {
        if (mention.span.begin >= s.span.end) break;
        if (mention.span.begin < s.span.begin || mention.type == date::TimexType::duration) continue;
        Span span = mention.span;
        const std::string_view before = slice(document.document->text, {s.span.begin, span.begin});
        for (const std::string_view preposition : {"in ", "on ", "In ", "On "}) {
            if (before.ends_with(preposition)) span.begin -= preposition.size();
        }
        const std::string_view after = slice(document.document->text, {span.end, s.span.end});
        for (const std::string_view possessive : {"'s", "’s"}) {
            if (after.starts_with(possessive)) span.end += possessive.size();
        }
        if (!isPartOfPhrase(before)) drop.push_back(span);
    }
    if (Lexicon::instance().isSpeech(s.kind)) return drop; // who says it is the point of an utterance
    for (const text::Attribution& attribution : story.readingOf(s).attributions) {
        if (!attribution.span.overlaps(s.span) || attribution.span.contains(s.kindSpan.begin)) continue;
        // "The order declares an emergency" does what it says.
        if (attribution.cue.starts_with("declar")) continue;
        drop.push_back(attribution.span);
    }
    return drop;
}

double plainness(const Statement& s) {
    double score = 0;
    if (s.claim.modality == Modality::asserted) score += 0.3;
    if (!s.names.empty()) score += 0.3;
    if (s.claim.date) score += 0.7;
    if (s.claim.polarity == Polarity::negative) score -= 0.5;
    if (s.kind != kNoKind) score += 0.3;
    if (!s.contextNames.empty()) score -= 0.5; // "He denied it" names nothing
    if (s.span.size() < 40) score -= 0.3;
    if (s.span.size() > 260) score -= 0.3;
    return score;
}

/// Share of the cluster's claims that tell the same kind of happening.
double sharesKind(const Story& story, const Cluster& cluster, const Statement& s) {
    const auto same =
        std::count_if(cluster.statements.begin(), cluster.statements.end(),
                      [&](std::size_t other) { return story.statements[other].kind == s.kind; });
    return static_cast<double>(same) / static_cast<double>(cluster.statements.size());
}

/// The most telling claims first.
std::vector<const Statement*> byCentrality(const Story& story, const Cluster& cluster) {
    const std::size_t looked = std::min(cluster.statements.size(), kLooked);
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t i = 0; i < looked; ++i) {
        const Statement& s = story.statements[cluster.statements[i]];
        double score = plainness(s) + 0.5 * sharesKind(story, cluster, s);
        for (std::size_t j = 0; j < looked; ++j) {
            if (i == j) continue;
            const Statement& other = story.statements[cluster.statements[j]];
            score += cosine(story, s.terms, other.terms) / static_cast<double>(looked);
        }
        ranked.emplace_back(-score, cluster.statements[i]);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<const Statement*> order;
    for (const auto& [score, s] : ranked) order.push_back(&story.statements[s]);
    return order;
}

/// Long enough to say something, and with the word that names the happening.
bool tells(const std::string& title, std::string_view happening) {
    return std::count(title.begin(), title.end(), ' ') >= 2 &&
           (happening.empty() || title.find(happening) != std::string::npos);
}

std::string_view firstWord(std::string_view title) {
    return title.substr(0, title.find(' '));
}

bool isPronoun(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words{"He", "She", "It", "They", "We", "I", "You"};
    return isOneOf(words, word);
}

/// What follows a plural "we" or an "I", as it follows one name: "are" is "is".
std::string agreeing(std::string rest) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> verbs{
        {{" are ", " is "}, {" am ", " is "}, {" were ", " was "}, {" have ", " has "}, {" do ", " does "}}};
    for (const auto& [plural, singular] : verbs)
        if (rest.starts_with(plural)) return std::string(singular) + rest.substr(plural.size());
    return rest;
}

/// "We are willing to sign" of Ada Brook is "Ada Brook is willing to sign".
std::string named(const Statement& s, std::string title) {
    const std::string_view first = firstWord(title);
    if (!isPronoun(first) || first == "You" || first == "They" || s.speakerText.empty()) return title;
    if (s.speakerText.front() >= 'a' && s.speakerText.front() <= 'z') return title;
    return s.speakerText + agreeing(title.substr(first.size()));
}

/// Begins as a clause of its own does: no pronoun, preposition or participle without a subject.
bool standsAlone(const std::string& title) {
    static constexpr std::array<std::string_view, 10> weak{"On", "To",  "Of",   "By",  "In",
                                                           "At", "For", "With", "And", "That"};
    const std::string_view first = firstWord(title);
    return !isPronoun(first) && !isOneOf(weak, first) && !first.ends_with("ing");
}

/// "… has been tense since A was arrested": the part that tells the happening.
Span innerClause(const Story& story, const Statement& s) {
    static constexpr std::array<std::string_view, 7> openers{"since", "after",     "that", "because",
                                                             "when",  "following", "which"};
    Span inner = s.span;
    for (const Token& token : story.readingOf(s).tokens) {
        if (!s.span.contains(token.span.begin) || token.span.begin >= s.kindSpan.begin) continue;
        if (isOneOf(openers, token.lower)) inner.begin = token.span.end;
    }
    return inner;
}

} // namespace

std::string headlineOf(std::string_view text, Span clause, const std::vector<Span>& drop,
                       std::size_t mustReach) {
    return Headline(text, clause, drop, mustReach).make();
}

std::string titleOf(const Story& story, const Cluster& cluster) {
    const std::vector<const Statement*> order = byCentrality(story, cluster);
    std::string sentence, fragment; // what is told where no claim stands alone
    for (const Statement* s : order) {
        const std::string& text = story.documentOf(*s).text;
        std::string title = headlineOf(text, s->span, circumstanceSpans(story, *s), s->kindSpan.end);
        if (!tells(title, slice(text, s->kindSpan))) continue;
        title = named(*s, std::move(title));
        if (standsAlone(title)) return title;
        // "…, killing two people": of a part without a subject the whole sentence is told.
        const std::string whole =
            headlineOf(text, story.readingOf(*s).sentence, circumstanceSpans(story, *s), 0);
        if (sentence.empty() && standsAlone(whole) && tells(whole, {})) sentence = whole;
        if (fragment.empty()) fragment = std::move(title);
    }
    if (!sentence.empty()) return sentence;
    if (!fragment.empty()) return fragment;
    const Statement& s = *order.front();
    const std::string& text = story.documentOf(s).text;
    std::string title = headlineOf(text, innerClause(story, s), {}, s.kindSpan.end);
    if (!title.empty()) return title;
    const std::size_t end = utf8::floorBoundary(text, s.span.begin + std::min(s.span.size(), kLongest));
    return text.substr(s.span.begin, end - s.span.begin);
}

} // namespace crossdate::analysis
