#include "core/text/names.h"

#include "core/text/characters.h"
#include "core/text/entities.h"
#include "core/text/word_bag.h"

namespace crossdate::text {

namespace {

/// "Following", "Earlier": the first word of a sentence in a form that names rarely have.
bool looksOrdinary(std::string_view lower) {
    return lower.ends_with("ing") || lower.ends_with("ly") || lower.ends_with("ed");
}

/// Reads the names of one text.
class NameReader {
public:
    NameReader(std::string_view text, std::vector<SentenceReading>& readings)
        : text_(text), readings_(readings) {}

    void run() {
        titleCase_.reserve(readings_.size());
        for (const SentenceReading& reading : readings_) gather(reading);
        for (const bool headings :
             {false, true}) // headings last: they keep only what the text shows to be names
            for (std::size_t i = 0; i < readings_.size(); ++i) settleDoubts(i, headings);
        for (std::size_t i = 0; i < readings_.size(); ++i) fileLongNames(i);
        for (std::size_t i = 0; i < readings_.size(); ++i) fileShortNames(i);
        for (std::size_t i = 0; i < readings_.size(); ++i) write(i);
    }

private:
    struct Found {
        Mention mention;
        std::size_t entity = Entities::none; // none for names known beforehand
    };

    void gather(const SentenceReading& reading) {
        titleCase_.push_back(isTitleCase(reading.tokens));
        candidates_.push_back(nameCandidates(text_, reading.tokens, titleCase_.back()));
        learn(reading.tokens, candidates_.back());
        for (const Token& token : reading.tokens)
            if (token.capitals == Capitals::small && !token.is(WordClass::stop)) plainWords_.insert(token);
    }

    /// The words of the certain names among the candidates.
    void learn(const std::vector<Token>& tokens, const std::vector<NameCandidate>& candidates) {
        for (const NameCandidate& candidate : candidates) {
            if (candidate.known != nullptr || candidate.doubtful) continue;
            for (std::size_t i = candidate.range.begin; i < candidate.range.end; ++i)
                nameWords_.insert(tokens[i]);
        }
    }

    [[nodiscard]] bool isNameWord(const Token& token) const { return nameWords_.contains(token); }
    [[nodiscard]] bool isPlainWord(const Token& token) const { return plainWords_.contains(token); }

    /// Leaves of the doubtful candidates what other sentences show to be names.
    void settleDoubts(std::size_t sentence, bool headings) {
        const auto& tokens = readings_[sentence].tokens;
        const bool heading = titleCase_[sentence];
        if (heading != headings || candidates_[sentence].empty()) return;
        std::vector<NameCandidate> settled;
        for (NameCandidate& candidate : candidates_[sentence]) {
            if (candidate.doubtful && heading) {
                keepKnownWords(tokens, candidate, settled);
                continue;
            }
            if (candidate.doubtful && !keepsFirstWord(tokens, candidate) && !dropFirstWord(tokens, candidate))
                continue;
            candidate.doubtful = false;
            settled.push_back(candidate);
        }
        if (!heading) learn(tokens, settled);
        candidates_[sentence] = std::move(settled);
    }

    void keepKnownWords(const std::vector<Token>& tokens, const NameCandidate& candidate,
                        std::vector<NameCandidate>& settled) const {
        for (std::size_t i = candidate.range.begin; i < candidate.range.end;) {
            if (const KnownName* known = knownNameAt(text_, tokens, i);
                known != nullptr && i + known->count <= candidate.range.end) {
                NameCandidate part;
                part.range = {i, i + known->count};
                part.known = known;
                settled.push_back(part);
                i += known->count;
                continue;
            }
            std::size_t end = i;
            while (end < candidate.range.end && isNameWord(tokens[end]) && !isPlainWord(tokens[end])) ++end;
            if (end > i) {
                NameCandidate part = candidate;
                part.range = {i, end};
                part.afterTitle = candidate.afterTitle && i == candidate.range.begin;
                settled.push_back(part);
            }
            i = end + 1;
        }
    }

    /// Whether the first word of a sentence is part of the name it seems to begin.
    [[nodiscard]] bool keepsFirstWord(const std::vector<Token>& tokens,
                                      const NameCandidate& candidate) const {
        const Token& first = tokens[candidate.range.begin];
        const std::size_t count = candidate.range.end - candidate.range.begin;
        if (isNameWord(first) || candidate.afterTitle || candidate.lies) return true;
        if (count > 1) {
            if (isGivenName(first.lower)) return true;
            if (isPlainWord(first) || looksOrdinary(first.lower)) return false;
            return !isNameWord(tokens[candidate.range.begin + 1]);
        }
        if (first.capitals == Capitals::both) return true;
        if (isPlainWord(first) || looksOrdinary(first.lower)) return false;
        const std::size_t next = candidate.range.end;
        const bool possessive = next < tokens.size() && tokens[next].lower == "'s";
        return possessive || (candidate.speaks && !first.lower.ends_with('s'));
    }

    /// Whether anything is left without it.
    static bool dropFirstWord(const std::vector<Token>& tokens, NameCandidate& candidate) {
        do ++candidate.range.begin;
        while (!candidate.range.empty() && tokens[candidate.range.begin].kind == TokenKind::mark);
        return !candidate.range.empty();
    }

    void fileLongNames(std::size_t sentence) {
        const auto& tokens = readings_[sentence].tokens;
        found_.emplace_back();
        for (const NameCandidate& candidate : candidates_[sentence]) {
            Found found{makeMention(text_, tokens, candidate), Entities::none};
            if (candidate.known != nullptr) {
                // needs no entity
            } else if (found.mention.words.size() > 1) {
                found.entity = entities_.file(found.mention);
                entities_.mentioned(found.entity, found.mention, 0);
            } else if (isInBrackets(tokens, candidate.range) && !found_.back().empty()) {
                const Found& before = found_.back().back();
                const bool adjacent = before.mention.candidate.range.end + 1 == candidate.range.begin;
                if (adjacent && before.entity != Entities::none &&
                    entities_.fileAcronym(before.entity, found.mention))
                    found.entity = before.entity;
            }
            found_.back().push_back(std::move(found));
        }
    }

    static bool isInBrackets(const std::vector<Token>& tokens, TokenRange range) {
        return range.begin > 0 && range.end < tokens.size() && tokens[range.begin - 1].lower == "(" &&
               tokens[range.end].lower == ")";
    }

    void fileShortNames(std::size_t sentence) {
        for (Found& found : found_[sentence]) {
            ++order_;
            if (found.mention.candidate.known != nullptr) {
                found.entity = personCalledLike(found.mention.candidate, readings_[sentence].tokens);
                continue;
            }
            if (found.entity == Entities::none) {
                found.entity = longForm(found.mention);
                if (found.entity == Entities::none) found.entity = entities_.file(found.mention);
                entities_.mentioned(found.entity, found.mention, order_);
            } else {
                entities_.mentionedAgain(found.entity, order_);
            }
        }
    }

    /// The person the text names with a longer name that a known place looks like: "Paris" of "Paris Hale".
    [[nodiscard]] std::size_t personCalledLike(const NameCandidate& candidate,
                                               const std::vector<Token>& tokens) const {
        const KnownName& known = *candidate.known;
        if (known.kind != NameKind::place || known.count != 1 || known.isAdjective || candidate.locative)
            return Entities::none;
        const std::size_t person = entities_.longFormOf(tokens[candidate.range.begin].lower);
        const bool isPerson = person != Entities::none && entities_.kindOf(person) == NameKind::person;
        return isPerson ? person : Entities::none;
    }

    /// What a name of one word stands for; none for itself.
    [[nodiscard]] std::size_t longForm(const Mention& mention) const {
        if (mention.acronym) return entities_.spelledOut(mention.words.front());
        return mention.hadSuffix ? Entities::none : entities_.longFormOf(mention.words.front());
    }

    void write(std::size_t sentence) {
        const auto& tokens = readings_[sentence].tokens;
        for (const Found& found : found_[sentence]) {
            Name name;
            name.span = spanOf(tokens, found.mention.candidate.range);
            const KnownName* known = found.mention.candidate.known;
            if (known != nullptr && found.entity == Entities::none) {
                name.kind = known->kind;
                name.canonical = known->canonical;
                name.within = known->within;
            } else {
                name.kind = entities_.kindOf(found.entity);
                name.canonical = entities_.nameOf(found.entity);
                if (name.kind == NameKind::place) name.within = entities_.countryOf(found.entity);
            }
            readings_[sentence].names.push_back(std::move(name));
        }
    }

    std::string_view text_;
    std::vector<SentenceReading>& readings_;
    std::vector<std::vector<NameCandidate>> candidates_; // by sentence
    std::vector<std::vector<Found>> found_;              // by sentence
    WordBag nameWords_;                                  // words of certain names
    std::vector<bool> titleCase_;                        // by sentence
    WordBag plainWords_;                                 // words written small somewhere, without stop words
    Entities entities_;
    std::size_t order_ = 0;
};

} // namespace

void readNames(std::string_view text, std::vector<SentenceReading>& readings) {
    NameReader(text, readings).run();
}

} // namespace crossdate::text
