// The persons, organisations and places of one text, gathered from their mentions. Private to core/text.
#pragma once

#include "core/text/name_candidates.h"

#include <array>

namespace crossdate::text {

/// One mention, ready to be filed: words without legal forms and stops; nothing of a name known beforehand.
struct Mention {
    std::vector<std::string> words; // folded
    std::string display;            // the same words as written
    bool acronym = false;           // capitals only
    bool hadSuffix = false;         // "Ltd" and the like were taken off
    NameCandidate candidate;
    bool placeNoun = false;  // "… state", "… province" follows
    bool ageFollows = false; // ", 45,"
};

[[nodiscard]] Mention makeMention(std::string_view text, const std::vector<Token>& tokens,
                                  const NameCandidate& candidate);

class Entities {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Files a mention of several words, or of a word that stands for nothing longer; returns the entity.
    std::size_t file(const Mention& mention);
    /// Makes the acronym in brackets after an entity a name of it, if its letters fit.
    bool fileAcronym(std::size_t entity, const Mention& mention);
    /// The entity a single word stands for: the longer name last mentioned that begins or ends with it.
    [[nodiscard]] std::size_t longFormOf(const std::string& word) const;
    /// Counts what a mention shows of its kind. `order` grows along the text.
    void mentioned(std::size_t entity, const Mention& mention, std::size_t order);
    void mentionedAgain(std::size_t entity, std::size_t order) { entities_[entity].lastMention = order; }

    [[nodiscard]] NameKind kindOf(std::size_t entity) const;
    [[nodiscard]] const std::string& nameOf(std::size_t entity) const { return entities_[entity].display; }
    /// As the text told it: "Elmford in Austria"; empty where it did not.
    [[nodiscard]] std::string_view countryOf(std::size_t entity) const { return entities_[entity].country; }
    /// The organisation of three words or more whose first letters the acronym is.
    [[nodiscard]] std::size_t spelledOut(const std::string& acronym) const;

private:
    struct Entity {
        std::vector<std::string> words;
        std::string display;
        std::array<int, 3> votes{}; // person, organisation, place
        std::string_view country;
        std::size_t lastMention = 0;
    };
    [[nodiscard]] std::size_t find(const std::vector<std::string>& words) const;
    void vote(Entity& entity, const Mention& mention);

    std::vector<Entity> entities_;
    std::unordered_map<std::string, std::size_t> byWords_;    // all words, one space between
    std::unordered_map<std::string, std::size_t> byInitials_; // of three words or more, the first filed
    std::unordered_map<std::string, std::vector<std::size_t>>
        byEndWord_; // first and last words of longer names
};

} // namespace crossdate::text
