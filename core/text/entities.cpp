#include "core/text/entities.h"

#include "core/base/one_of.h"
#include "core/text/characters.h"

#include <algorithm>

namespace crossdate::text {

namespace {

constexpr std::size_t kMostNamesakes = 8; // longer names one word is looked for in

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

bool isAcronym(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = at(word, i);
        if (isLower(c.value)) return false;
        if (isUpper(c.value)) ++letters;
        i += c.length;
    }
    return letters >= 2 && word.size() <= 8;
}

/// "GeoNet", "MicroBlast": capitals inside, but not after "Mc", "De" and other beginnings of surnames.
bool isCamelCase(std::string_view written) {
    for (std::size_t i = 3; i + 1 < written.size(); ++i)
        if (isLower(at(written, i - 1).value) && isUpper(at(written, i).value))
            return written.substr(0, 3) != "Mac";
    return false;
}

/// "Institute for Rest", "Bank of Elm": the head stands inside.
bool hasInnerHead(const std::vector<std::string>& words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        if ((words[i] == "of" || words[i] == "for") && isOrganisationHead(words[i - 1])) return true;
    return false;
}

bool isGenerational(std::string_view lower) {
    return lower == "jr" || lower == "sr" || lower == "ii" || lower == "iii";
}

/// Two or three words without small ones or those of things: more often a person than not.
bool looksLikePerson(const std::vector<std::string>& words) {
    const auto particles = std::count_if(words.begin(), words.end(),
                                         [](const std::string& word) { return isNameParticle(word); });
    const std::size_t own = words.size() - static_cast<std::size_t>(particles);
    if (own + (particles > 0 ? 1 : 0) < 2 || own > 3) return false;
    return std::none_of(words.begin(), words.end(), [](const std::string& word) {
        return isThingWord(word) || isOrganisationWord(word) || isStopWord(word) || word.size() < 2 ||
               isBusinessWord(word) || word.ends_with("ing") || isDigit(at(word, 0).value) ||
               word.ends_with("ism") || word.ends_with("tion");
    });
}

/// Persons are called by their first or last word, companies by their first unless it is a general one.
bool standsFor(const std::string& word, const std::vector<std::string>& words, NameKind kind) {
    if (kind == NameKind::person || kind == NameKind::other) return true;
    return kind == NameKind::organisation && word == words.front() && !isOrganisationWord(words.back()) &&
           !isOrganisationHead(words.front());
}

} // namespace

Mention makeMention(std::string_view text, const std::vector<Token>& tokens, const NameCandidate& candidate) {
    Mention mention;
    mention.candidate = candidate;
    if (candidate.known != nullptr) return mention; // its name is not read from these words
    std::size_t end = candidate.range.end;
    while (end > candidate.range.begin + 1 &&
           (isCompanySuffix(tokens[end - 1].lower) || tokens[end - 1].kind == TokenKind::mark)) {
        mention.hadSuffix = mention.hadSuffix || tokens[end - 1].kind != TokenKind::mark;
        --end;
    }
    std::size_t last = candidate.range.begin;
    for (std::size_t i = candidate.range.begin; i < end; ++i) {
        if (tokens[i].lower == ".") continue;
        mention.words.push_back(tokens[i].lower);
        last = i;
    }
    if (mention.words.empty()) mention.words.push_back(tokens[candidate.range.begin].lower);
    const Span shown{tokens[candidate.range.begin].span.begin, tokens[last].span.end};
    mention.display = std::string(slice(text, shown));
    mention.acronym = mention.words.size() == 1 && isAcronym(mention.display);
    const std::size_t next = candidate.range.end;
    mention.placeNoun = next < tokens.size() && tokens[next].is(WordClass::placeNoun);
    mention.ageFollows = next + 2 < tokens.size() && tokens[next].lower == "," &&
                         tokens[next + 1].kind == TokenKind::number && tokens[next + 1].span.size() == 2 &&
                         tokens[next + 2].lower == ",";
    return mention;
}

namespace {

std::string initialsOf(const std::vector<std::string>& words) {
    std::string initials;
    for (const std::string& word : words)
        if (!isStopWord(word) && word != "&") initials += word.substr(0, 1);
    return initials;
}

} // namespace

std::size_t Entities::find(const std::vector<std::string>& words) const {
    const auto lookUp = [this](const std::vector<std::string>& key) {
        const auto found = byWords_.find(joined(key));
        return found == byWords_.end() ? none : found->second;
    };
    if (const std::size_t same = lookUp(words); same != none) return same;
    if (words.size() == 2) return lookUp({words[1], words[0]});                         // family name first
    if (words.size() == 3 && words[1].size() == 1) return lookUp({words[0], words[2]}); // a middle initial
    return none;
}

std::size_t Entities::file(const Mention& mention) {
    if (const std::size_t known = find(mention.words); known != none) return known;
    const std::size_t id = entities_.size();
    Entity entity;
    entity.words = mention.words;
    entity.display = mention.display;
    entities_.push_back(std::move(entity));
    byWords_.emplace(joined(mention.words), id);
    if (mention.words.size() > 2) byInitials_.emplace(initialsOf(mention.words), id);
    if (mention.words.size() > 1) {
        for (const std::string& word : {mention.words.front(), mention.words.back()}) {
            auto& namesakes = byEndWord_[word];
            if (namesakes.size() < kMostNamesakes) namesakes.push_back(id);
        }
    }
    return id;
}

bool Entities::fileAcronym(std::size_t entity, const Mention& mention) {
    if (mention.words.size() != 1 || initialsOf(entities_[entity].words) != mention.words.front())
        return false;
    byWords_.emplace(mention.words.front(), entity);
    entities_[entity].votes[1] += 2;
    return true;
}

std::size_t Entities::spelledOut(const std::string& acronym) const {
    const auto found = byInitials_.find(acronym);
    if (found == byInitials_.end() || acronym.size() < 3) return none;
    return kindOf(found->second) == NameKind::organisation ? found->second : none;
}

std::size_t Entities::longFormOf(const std::string& word) const {
    const auto found = byEndWord_.find(word);
    if (found == byEndWord_.end()) return none;
    std::size_t best = none;
    for (const std::size_t id : found->second) {
        if (!standsFor(word, entities_[id].words, kindOf(id))) continue;
        if (best == none || entities_[id].lastMention > entities_[best].lastMention) best = id;
    }
    return best;
}

void Entities::mentioned(std::size_t entity, const Mention& mention, std::size_t order) {
    Entity& one = entities_[entity];
    one.lastMention = order;
    if (isAcronym(one.display) && !mention.acronym && mention.words == one.words)
        one.display = mention.display;
    vote(one, mention);
    // a single word of a longer name is how persons are called the second time
    if (mention.words.size() == 1 && one.words.size() > 1 && !mention.acronym && one.votes[1] == 0)
        ++one.votes[0];
}

void Entities::vote(Entity& entity, const Mention& mention) {
    auto& [person, organisation, place] = entity.votes;
    const NameCandidate& candidate = mention.candidate;
    const auto& words = mention.words;
    if (candidate.afterTitle) person += 3;
    if (mention.ageFollows) person += 3;
    if (words.size() > 1 && isGivenName(words.front())) person += 3;
    if (words.size() > 1 && isGenerational(words.back())) person += 3;
    if (isOrganisationWord(words.back()) || isOrganisationHead(words.front()) || mention.hadSuffix ||
        hasInnerHead(words))
        organisation += 4;
    const bool partners = isOneOf(words, "&") || isOneOf(words, "and");
    if (words.size() > 1 && (isBusinessWord(words.back()) || isClubHead(words.front()) || partners))
        organisation += 4;
    if (candidate.calledKind) organisation += 4;
    if (words.size() == 1 && isCamelCase(mention.display)) organisation += 2;
    if (candidate.calledPlace) place += 3;
    if (candidate.lies) ++place;
    if (entity.country.empty()) entity.country = candidate.within;
    if (words.size() > 1 && isLandmark(words.back())) place += 5;
    if (words.size() > 1 && isLandmarkHead(words.front())) place += 3;
    if (mention.acronym) organisation += 2;
    if (candidate.beforeTitle) ++organisation;
    if (candidate.organised) organisation += 2;
    if (candidate.speaks) ++person;
    if (candidate.locative && words.size() == 1) ++place;
    if (mention.placeNoun) place += 2;
}

NameKind Entities::kindOf(std::size_t entity) const {
    const auto& [person, organisation, place] = entities_[entity].votes;
    if (organisation == 0 && person == 0 && place == 0)
        return looksLikePerson(entities_[entity].words) ? NameKind::person : NameKind::other;
    if (organisation >= person && organisation >= place) return NameKind::organisation;
    return person >= place ? NameKind::person : NameKind::place;
}

} // namespace crossdate::text
