#include "core/text/name_candidates.h"

#include "core/base/one_of.h"
#include "core/text/characters.h"
#include "core/text/numbers.h"
#include "core/text/speech.h"

#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestName = 8; // tokens
constexpr std::size_t kMostParticles = 3;
constexpr std::size_t kLongestKind = 4; // tokens of ", the biggest toy retailer"

class CandidateReader {
public:
    CandidateReader(std::string_view text, const std::vector<Token>& tokens, bool titleCase)
        : text_(text), tokens_(tokens), titleCase_(titleCase) {}

    std::vector<NameCandidate> run() {
        for (std::size_t i = 0; i < tokens_.size();) i = readAt(i);
        return std::move(found_);
    }

private:
    std::size_t readAt(std::size_t i) {
        if (!mayBeginAnything(tokens_[i])) return i + 1;
        const std::size_t title = titleLengthAt(tokens_, i);
        const KnownName* known = knownNameAt(text_, tokens_, i);
        if (title > 0 && !(known != nullptr && known->count > title) && !isPartOfName(i, title)) {
            markTitle(i, title);
            return i + title;
        }
        if (known != nullptr && standsAlone(i, *known) && !isPersonCalledPlace(i, *known)) {
            std::size_t end = i + known->count;
            if (known->kind == NameKind::organisation) end = formEnd(end);
            add({i, end}, known);
            return end;
        }
        if (!isNameWord(i)) return i + 1;
        const std::size_t end = runEnd(i);
        if (end == i + 1 && tokens_[i].is(WordClass::organisation)) return end; // "the UK Government"
        add({i, end}, nullptr);
        return end;
    }

    static bool mayBeginAnything(const Token& token) {
        return token.isCapitalised() || token.classes.hasAny({WordClass::title, WordClass::knownName}) ||
               hasArticlePrefix(token);
    }

    /// "al-Amr", of any letters.
    static bool hasArticlePrefix(const Token& token) {
        return token.lower.size() > 3 && token.lower[2] == '-' &&
               (token.lower.starts_with("al-") || token.lower.starts_with("el-"));
    }

    /// "General Motors", "Justice Department"; "a major city", "private talks".
    [[nodiscard]] bool isPartOfName(std::size_t i, std::size_t title) const {
        static constexpr std::array<std::string_view, 20> everyday = {
            "private", "major",   "chief",  "deputy",  "principal", "officer", "general",
            "head",    "father",  "sister", "miss",    "count",     "chair",   "partner",
            "owner",   "speaker", "judge",  "justice", "king",      "baron"};
        if (title != 1) return false;
        if (!isCapital(i)) return isOneOf(everyday, tokens_[i].lower);
        return isNameWord(i + 1) && tokens_[i + 1].is(WordClass::organisation);
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
        return tokens_[i].isCapitalised() ||
               (hasArticlePrefix(tokens_[i]) && isUpper(at(written(i), 3).value));
    }

    [[nodiscard]] bool isNameWord(std::size_t i) const {
        if (!isCapital(i)) return false;
        const std::string_view lower = tokens_[i].lower;
        if (isMonthName(lower)) return isPersonCalledMonth(i);
        if (isStopWord(lower) && !isAllCapitals(i)) return false;
        if (isCalendarWord(lower)) return false;
        return !(isFirst(i) && (isSentenceOpener(lower) || readNumber(tokens_, i))); // "Two of them"
    }

    /// "US", "WHO": no small word in a sentence of small letters.
    [[nodiscard]] bool isAllCapitals(std::size_t i) const {
        const auto isCapitals = [this](std::size_t k) { return tokens_[k].capitals == Capitals::both; };
        return isCapitals(i) && !titleCase_ && (i == 0 || !isCapitals(i - 1)) &&
               (i + 1 == tokens_.size() || !isCapitals(i + 1));
    }

    static bool isMonthName(std::string_view lower) {
        return lower == "may" || lower == "april" || lower == "june" || lower == "august" || lower == "march";
    }

    /// "Theresa May", "Mrs May", "May said".
    [[nodiscard]] bool isPersonCalledMonth(std::size_t i) const {
        if (i + 1 < tokens_.size() &&
            (tokens_[i + 1].kind == TokenKind::number || tokens_[i + 1].lower == ","))
            return false;
        if (i > 0 && (isGivenName(tokens_[i - 1].lower) || titleEnd_ == i)) return true;
        if (isGivenName(tokens_[i].lower) && isFirst(i) && isCapital(i + 1) &&
            !tokens_[i + 1].is(WordClass::calendar) && !isThingWord(tokens_[i + 1].lower) &&
            !tokens_[i + 1].is(WordClass::stop))
            return true; // "April Brook"
        return i + 1 < tokens_.size() && tokens_[i + 1].is(WordClass::sureSpeech);
    }

    /// A known name is a name of its own unless the run goes on to an organisation's word: "New Zealand
    /// Herald".
    [[nodiscard]] bool standsAlone(std::size_t i, const KnownName& known) const {
        const std::size_t next = i + known.count;
        if (known.kind == NameKind::place && !isNameWord(next)) return true;
        if (isClubHead(tokens_[i].lower) && known.kind == NameKind::place) return false; // "Bayern Munich"
        const bool ofPlace = known.kind == NameKind::organisation && next + 1 < tokens_.size() &&
                             tokens_[next].lower == "of" && isOrganisationHead(tokens_[next - 1].lower);
        if (ofPlace && isNameWord(next + 1)) return false; // "Supreme Court of Ohio"
        if (titleLengthAt(tokens_, std::min(next, tokens_.size() - 1)) > 0 || next >= tokens_.size())
            return true;
        if (!isNameWord(next)) return true;
        if (known.kind == NameKind::organisation)
            return known.isOutlet || !tokens_[runEnd(next) - 1].is(WordClass::organisation);
        if (written(i).size() <= 4 && known.count == 1) return true; // "US Federal …"
        const std::size_t end = runEnd(i);
        if (tokens_[end - 1].is(WordClass::organisation) || isCompanySuffix(tokens_[end - 1].lower))
            return false;
        return known.isAdjective || known.count > 1 ||
               knownNameAt(text_, tokens_, next) != nullptr; // not "London Bridge"
    }

    /// The end of the run of name words that begins at `i`.
    [[nodiscard]] std::size_t runEnd(std::size_t i) const {
        std::size_t end = i + 1;
        bool head = isHead(i);
        while (end < tokens_.size() && end - i < kLongestName) {
            const bool shortened = tokens_[end - 1].span.size() == 1 || tokens_[end - 1].lower == "st";
            const bool initial = shortened && tokens_[end].lower == "." && isNameWord(end + 1);
            if (isNameWord(end) && !endsRun(end)) {
                head = head || isHead(end);
                ++end;
            } else if (initial) {
                ++end;
            } else if (const std::size_t joint = jointLength(end, head); joint > 0) {
                end += joint + 1;
            } else {
                break;
            }
        }
        end = formEnd(std::min(end, tokens_.size()));
        while (end > i + 1 && tokens_[end - 1].kind == TokenKind::mark) --end;
        return end;
    }

    /// A title, or a name known by itself that is more than a country's short form, begins something new.
    [[nodiscard]] bool endsRun(std::size_t i) const {
        const std::size_t title = titleLengthAt(tokens_, i);
        return title > 0 && !tokens_[i].is(WordClass::organisation) && i + title < tokens_.size() &&
               (isNameWord(i + title) || title > 1 || written(i).size() <= 3);
    }

    static bool isGroupOfPeople(std::string_view lower) {
        return lower == "people" || lower == "women" || lower == "men" || lower == "children" ||
               lower == "workers" || lower == "king" || lower == "queen";
    }

    /// "Mr London"
    [[nodiscard]] bool isPersonCalledPlace(std::size_t i, const KnownName& known) const {
        return titleEnd_ == i && known.kind == NameKind::place && known.count == 1 && !known.isAdjective &&
               !known.isCountry && isNameWord(i);
    }

    /// Takes "of": "Bank of …", "Gulf of …".
    [[nodiscard]] bool isHead(std::size_t i) const {
        return isOrganisationHead(tokens_[i].lower) || isLandmarkHead(tokens_[i].lower);
    }

    /// Past the legal forms after a company's name: "plc", "Group Inc", "Co., Ltd".
    [[nodiscard]] std::size_t formEnd(std::size_t end) const {
        while (end < tokens_.size()) {
            const bool mark = tokens_[end].lower == "," || tokens_[end].lower == ".";
            std::size_t next = mark ? end + 1 : end;
            if (next < tokens_.size() && tokens_[end].lower == "." && tokens_[next].lower == ",") ++next;
            if (next >= tokens_.size()) return end;
            const Token& form = tokens_[next];
            const bool afterStop = tokens_[end].lower == "." && !isLegalForm(tokens_[end - 1].lower);
            const bool small = form.capitals == Capitals::small;
            if (afterStop || (small && !isSmallForm(form.lower))) return end;
            if (!isLegalForm(form.lower) && (mark || !isCompanySuffix(form.lower))) return end;
            end = next + 1;
        }
        return end;
    }

    /// Written small as well.
    static bool isSmallForm(std::string_view lower) {
        return lower == "plc" || lower == "ltd" || lower == "inc" || lower == "llc" || lower == "llp" ||
               lower == "gmbh";
    }

    /// Tokens of what joins a name to the name word after it: "of" or "of the" after an organisation's word,
    /// "&", particles; 0 where nothing does.
    [[nodiscard]] std::size_t jointLength(std::size_t i, bool afterHead) const {
        std::size_t particles = 0;
        while (particles < kMostParticles && i + particles < tokens_.size() &&
               isNameParticle(tokens_[i + particles].lower))
            ++particles;
        if (particles > 0 && isNameWord(i + particles)) return particles;
        const bool article = i + 1 < tokens_.size() && tokens_[i].lower == "of" && afterHead &&
                             tokens_[i + 1].lower == "the" && isNameWord(i + 2);
        if (article) return 2;
        return isNameWord(i + 1) && joins(i, afterHead) ? 1 : 0;
    }

    [[nodiscard]] bool joins(std::size_t i, bool afterHead) const {
        const std::string_view lower = tokens_[i].lower;
        if (lower == "of" && afterHead) return true;
        if (lower == "for" && isOrganisationHead(tokens_[i - 1].lower)) return true; // "Institute for Rest"
        if (lower == "and") return isPartnerWord(tokens_[i + 1].lower) || joinsDomains(i, afterHead);
        if (lower == "'s") { // "the People's Army", "St Paul's Cathedral"
            const Token& owned = tokens_[i + 1];
            if (i > 1 && tokens_[i - 2].lower == "st")
                return owned.is(WordClass::organisation) || isThingWord(owned.lower) ||
                       isLandmark(owned.lower);
            return isGroupOfPeople(tokens_[i - 1].lower) && owned.is(WordClass::organisation);
        }
        return lower == "&";
    }

    /// "Ministry of Trade and Industry", "Food and Drug Administration".
    [[nodiscard]] bool joinsDomains(std::size_t i, bool afterHead) const {
        if (!isDomain(tokens_[i - 1].lower) || !isDomain(tokens_[i + 1].lower)) return false;
        return afterHead ||
               (i + 2 < tokens_.size() && isNameWord(i + 2) && tokens_[i + 2].is(WordClass::organisation));
    }

    void add(TokenRange range, const KnownName* known) {
        NameCandidate candidate;
        candidate.range = range;
        candidate.known = known;
        candidate.locative = range.begin > 0 && isLocative(tokens_[range.begin - 1].lower);
        if (known != nullptr) return found_.push_back(candidate); // the rest tells what a new name is
        candidate.doubtful = titleCase_ || isFirst(range.begin);
        candidate.afterTitle = range.begin > 0 && (titleEnd_ == range.begin || isApposition(range));
        candidate.speaks = besideSpeech(range);
        candidate.organised = isOrganised(range);
        candidate.calledKind = isCalledKind(range);
        candidate.calledPlace = isCalledPlace(range.begin);
        if (const KnownName* around = placeAround(range.end); around != nullptr) {
            candidate.lies = true;
            candidate.within = around->country();
        }
        found_.push_back(candidate);
    }

    /// The known place that one before `end` lies in: "… in Yemen", "…, Ohio, …"; null where there is none.
    [[nodiscard]] const KnownName* placeAround(std::size_t end) const {
        if (end + 1 >= tokens_.size()) return nullptr;
        const bool comma = tokens_[end].lower == ",";
        if (!comma && tokens_[end].lower != "in") return nullptr;
        const KnownName* known = knownNameAt(text_, tokens_, end + 1);
        if (known == nullptr || known->kind != NameKind::place || known->isAdjective) return nullptr;
        const std::size_t next = end + 1 + known->count;
        const bool setOff = next >= tokens_.size() || tokens_[next].kind == TokenKind::mark;
        return !comma || setOff ? known : nullptr;
    }

    /// "the charity Harbour Aid"; "Harbour Aid, a relief agency": nothing of a person between.
    [[nodiscard]] bool isCalledKind(TokenRange range) const {
        if (range.begin > 0 && tokens_[range.begin - 1].is(WordClass::organisationKind)) return true;
        if (range.end + 2 >= tokens_.size() || tokens_[range.end].lower != ",") return false;
        const std::string_view article = tokens_[range.end + 1].lower;
        if (article != "a" && article != "an" && article != "the") return false;
        const std::size_t limit = std::min(tokens_.size(), range.end + 2 + kLongestKind);
        for (std::size_t i = range.end + 2; i < limit; ++i) {
            const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
                              tokens_[i + 1].is(WordClass::stop);
            if (tokens_[i].kind == TokenKind::mark || tokens_[i].lower == "'s") return false;
            if (ends) return tokens_[i].is(WordClass::organisationKind);
        }
        return false;
    }

    /// "the river Danube", "the village of Elm"
    [[nodiscard]] bool isCalledPlace(std::size_t begin) const {
        if (begin == 0) return false;
        if (tokens_[begin - 1].lower != "of") return tokens_[begin - 1].is(WordClass::placeNoun);
        return begin > 1 && tokens_[begin - 2].is(WordClass::placeNoun);
    }

    /// "the founder, Ada Brook, said"
    [[nodiscard]] bool isApposition(TokenRange range) const {
        return titleEnd_ + 1 == range.begin && tokens_[range.begin - 1].lower == "," &&
               range.end - range.begin > 1 && range.end < tokens_.size() && tokens_[range.end].lower == ",";
    }

    [[nodiscard]] bool isFirst(std::size_t i) const {
        if (i > 0 && isQuoteToken(tokens_[i - 1])) return true;
        if (i > 1 && i < 8 && isDashToken(tokens_[i - 1]) && tokens_[i - 2].lower == ")")
            return true; // "LONDON (Reuters) - Shares"
        while (i > 0 && tokens_[i - 1].kind == TokenKind::mark && tokens_[i - 1].lower != "," &&
               tokens_[i - 1].lower != "'")
            --i;
        return i == 0 || isQuoteToken(tokens_[i - 1]) || tokens_[i - 1].lower == ":";
    }

    [[nodiscard]] bool besideSpeech(TokenRange range) const {
        if (range.end < tokens_.size() && tokens_[range.end].is(WordClass::speechVerb)) return true;
        return range.begin > 0 && tokens_[range.begin - 1].is(WordClass::sureSpeech);
    }

    /// "… and its", "… said it", "… equipment": what is told of companies and agencies.
    [[nodiscard]] bool isOrganised(TokenRange range) const {
        const auto is = [this](std::size_t i, std::string_view word) {
            return i < tokens_.size() && tokens_[i].lower == word;
        };
        const std::size_t next = range.end;
        if (isHeldOffice(range.begin)) return true;
        if (next >= tokens_.size()) return false;
        if (is(next, "and") && (is(next + 1, "its") || is(next + 1, "other"))) return is(next + 1, "its");
        std::size_t verb = next;
        while (verb < tokens_.size() && verb < next + 3 && !tokens_[verb].is(WordClass::sureSpeech)) ++verb;
        if (verb < next + 3 && (is(verb + 1, "it") || is(verb + 1, "its"))) return true;
        return isOrganisationFollower(tokens_[next].lower);
    }

    /// "spokeswoman for …", "chairman of the …"
    [[nodiscard]] bool isHeldOffice(std::size_t begin) const {
        std::size_t i = begin;
        if (i > 0 && tokens_[i - 1].lower == "the") --i;
        return i > 0 && titleEnd_ + 1 == i &&
               (tokens_[i - 1].lower == "for" || tokens_[i - 1].lower == "of" ||
                tokens_[i - 1].lower == "at");
    }

    static bool isLocative(std::string_view lower) {
        static constexpr std::array<std::string_view, 9> words = {
            "in", "at", "near", "outside", "into", "toward", "towards", "reached", "reaching"};
        return isOneOf(words, lower);
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    bool titleCase_;
    std::size_t titleEnd_ = static_cast<std::size_t>(-1);
    std::vector<NameCandidate> found_;
};

} // namespace

bool isTitleCase(const std::vector<Token>& tokens) {
    const bool ended = !tokens.empty() && tokens.back().lower == ".";
    std::size_t words = 0, capitals = 0;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word || token.is(WordClass::stop)) continue;
        ++words;
        if (token.isCapitalised())
            ++capitals;
        else if (ended)
            return false;
    }
    return words >= 4 && (ended ? capitals == words : capitals * 10 >= words * 8);
}

std::vector<NameCandidate> nameCandidates(std::string_view text, const std::vector<Token>& tokens,
                                          bool titleCase) {
    return CandidateReader(text, tokens, titleCase).run();
}

} // namespace crossdate::text
