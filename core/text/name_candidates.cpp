#include "core/text/name_candidates.h"

#include "core/text/characters.h"
#include "core/text/numbers.h"
#include "core/text/speech.h"

#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestName = 8; // tokens

/// Small words inside names: "Ursula von der Leyen", "Bank of England" (the latter after an organisation's
/// word).
bool isParticle(std::string_view lower) {
    static constexpr std::array<std::string_view, 17> words = {"de",  "del", "della", "der", "den", "di",
                                                               "da",  "dos", "du",    "van", "von", "bin",
                                                               "ibn", "al",  "el",    "le",  "la"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

class CandidateReader {
public:
    CandidateReader(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(tokens), titleCase_(isTitleCase(text, tokens)) {}

    std::vector<NameCandidate> run() {
        for (std::size_t i = 0; i < tokens_.size();) i = readAt(i);
        return std::move(found_);
    }

private:
    std::size_t readAt(std::size_t i) {
        const std::size_t title = titleLengthAt(tokens_, i);
        const auto known = knownNameAt(text_, tokens_, i);
        if (title > 0 && !(known && known->count > title) && !isPartOfName(i, title)) {
            markTitle(i, title);
            return i + title;
        }
        if (known && standsAlone(i, *known)) {
            add({i, i + known->count}, known);
            return i + known->count;
        }
        if (!isNameWord(i)) return i + 1;
        const std::size_t end = runEnd(i);
        add({i, end}, std::nullopt);
        return end;
    }

    /// "General Motors", "Justice Department"; "a major city", "private talks".
    [[nodiscard]] bool isPartOfName(std::size_t i, std::size_t title) const {
        static constexpr std::array<std::string_view, 16> everyday = {
            "private", "major",   "general", "head",    "father", "sister",  "miss", "count",
            "chair",   "partner", "owner",   "speaker", "judge",  "justice", "king", "baron"};
        if (title != 1) return false;
        if (!isCapital(i))
            return std::find(everyday.begin(), everyday.end(), tokens_[i].lower) != everyday.end();
        return isNameWord(i + 1) && isOrganisationWord(tokens_[i + 1].lower);
    }

    void markTitle(std::size_t i, std::size_t count) {
        const bool possessive = i > 0 && tokens_[i - 1].lower == "'s";
        if (!found_.empty() && found_.back().range.end == (possessive ? i - 1 : i))
            found_.back().beforeTitle = true;
        titleEnd_ = i + count;
    }

    [[nodiscard]] std::string_view written(std::size_t i) const { return slice(text_, tokens_[i].span); }

    [[nodiscard]] bool isCapital(std::size_t i) const {
        if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word) return false;
        const std::string_view word = written(i);
        if (isUpper(at(word, 0).value)) return true;
        // "al-Amr", "iPlayer"
        return word.size() > 3 && (word.substr(0, 3) == "al-" || word.substr(0, 3) == "el-") &&
               isUpper(at(word, 3).value);
    }

    [[nodiscard]] bool isNameWord(std::size_t i) const {
        if (!isCapital(i)) return false;
        const std::string& lower = tokens_[i].lower;
        if (isStopWord(lower) || isCalendarWord(lower)) return false;
        return !(isFirst(i) && (isSentenceOpener(lower) || readNumber(tokens_, i))); // "Two of them"
    }

    /// A known name is a name of its own unless the run goes on to an organisation's word: "New Zealand
    /// Herald".
    [[nodiscard]] bool standsAlone(std::size_t i, const KnownName& known) const {
        const std::size_t next = i + known.count;
        if (known.kind == NameKind::place && !isNameWord(next)) return true;
        if (titleLengthAt(tokens_, std::min(next, tokens_.size() - 1)) > 0 || next >= tokens_.size())
            return true;
        if (!isNameWord(next)) return true;
        if (known.kind == NameKind::organisation) return true;
        if (written(i).size() <= 4 && known.count == 1) return true; // "US Federal …"
        const std::size_t end = runEnd(i);
        if (isOrganisationWord(tokens_[end - 1].lower) || isCompanySuffix(tokens_[end - 1].lower))
            return false;
        return known.isAdjective || known.count > 1 ||
               knownNameAt(text_, tokens_, next); // not "London Bridge"
    }

    /// The end of the run of name words that begins at `i`.
    [[nodiscard]] std::size_t runEnd(std::size_t i) const {
        std::size_t end = i + 1;
        bool head = isOrganisationHead(tokens_[i].lower);
        while (end < tokens_.size() && end - i < kLongestName) {
            const bool initial =
                tokens_[end].lower == "." && tokens_[end - 1].span.size() == 1 && isNameWord(end + 1);
            if (isNameWord(end) && !endsRun(end)) {
                head = head || isOrganisationHead(tokens_[end].lower);
                ++end;
            } else if (initial) {
                ++end;
            } else if (joins(end, head)) {
                end += isNameWord(end + 1) ? 2 : 3;
            } else {
                break;
            }
        }
        return std::min(end, tokens_.size());
    }

    /// A title, or a name known by itself that is more than a country's short form, begins something new.
    [[nodiscard]] bool endsRun(std::size_t i) const {
        const std::size_t title = titleLengthAt(tokens_, i);
        return title > 0 && !isOrganisationWord(tokens_[i].lower) && i + title < tokens_.size() &&
               (isNameWord(i + title) || title > 1 || written(i).size() <= 3);
    }

    /// "of" or "of the" after an organisation's word, "&", particles: before another name word.
    [[nodiscard]] bool joins(std::size_t i, bool afterHead) const {
        const std::string& lower = tokens_[i].lower;
        if (lower == "of" && afterHead) {
            if (isNameWord(i + 1)) return true;
            return i + 1 < tokens_.size() && tokens_[i + 1].lower == "the" && isNameWord(i + 2);
        }
        return (lower == "&" || isParticle(lower)) && isNameWord(i + 1);
    }

    void add(TokenRange range, const std::optional<KnownName>& known) {
        NameCandidate candidate;
        candidate.range = range;
        candidate.known = known;
        candidate.doubtful = !known && (titleCase_ || isFirst(range.begin));
        candidate.afterTitle = titleEnd_ == range.begin && range.begin > 0;
        candidate.speaks = besideSpeech(range);
        candidate.locative = range.begin > 0 && isLocative(tokens_[range.begin - 1].lower);
        found_.push_back(candidate);
    }

    [[nodiscard]] bool isFirst(std::size_t i) const {
        while (i > 0 && tokens_[i - 1].kind == TokenKind::mark && tokens_[i - 1].lower != "," &&
               tokens_[i - 1].lower != "'")
            --i;
        return i == 0 || isQuoteToken(tokens_[i - 1]) || tokens_[i - 1].lower == ":";
    }

    [[nodiscard]] bool besideSpeech(TokenRange range) const {
        if (range.end < tokens_.size() && isSpeechVerb(tokens_[range.end].lower)) return true;
        return range.begin > 0 && isSpeechVerb(tokens_[range.begin - 1].lower);
    }

    static bool isLocative(std::string_view lower) {
        return lower == "in" || lower == "at" || lower == "near";
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    bool titleCase_;
    std::size_t titleEnd_ = static_cast<std::size_t>(-1);
    std::vector<NameCandidate> found_;
};

} // namespace

bool isTitleCase(std::string_view text, const std::vector<Token>& tokens) {
    std::size_t words = 0, capitals = 0;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word || (token.span.size() < 4 && isStopWord(token.lower))) continue;
        ++words;
        if (isUpper(at(text, token.span.begin).value)) ++capitals;
    }
    return words >= 4 && capitals * 10 >= words * 8;
}

std::vector<NameCandidate> nameCandidates(std::string_view text, const std::vector<Token>& tokens) {
    return CandidateReader(text, tokens).run();
}

} // namespace crossdate::text
