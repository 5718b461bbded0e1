#include "core/text/gazetteer.h"

#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/text/characters.h"
#include "core/text/phrases.h"
#include "core/text/words.h"
#include "words/calendar_words.h"
#include "words/cities.h"
#include "words/countries.h"
#include "words/given_names.h"
#include "words/more_given_names.h"
#include "words/organisation_words.h"
#include "words/organisations.h"
#include "words/person_titles.h"
#include "words/places.h"
#include "words/sentence_openers.h"
#include "words/subdivisions.h"

#include <set>

namespace crossdate::text {

namespace {

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        parts.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

struct Form {
    std::vector<std::string> words, folded; // as written, and case-folded
    KnownName name;
};

class Gazetteer {
public:
    Gazetteer() {
        for (const std::string_view line : words::countries) addCountry(split(line, '\t'));
        for (const std::string_view line : words::places) addPlace(split(line, '\t'));
        for (const std::string_view line : words::cities) addPlace(split(line, '\t'));
        for (const std::string_view line : words::subdivisions) addPlace(split(line, '\t'));
        const WordList organisations(words::organisations);
        for (const std::string_view section : {"", "companies"})
            for (const std::string_view line : organisations.section(section)) addOrganisation(line, false);
        for (const std::string_view line : organisations.section("outlets")) addOrganisation(line, true);
    }

    [[nodiscard]] const KnownName* longestAt(std::string_view text, const std::vector<Token>& tokens,
                                             std::size_t i) const {
        if (!tokens[i].is(WordClass::knownName)) return nullptr;
        if (tokens[i].capitals == Capitals::small && smallFirst_.count(tokens[i].lower) == 0) return nullptr;
        const std::uint32_t place = places_.find(tokens[i].hash);
        if (place == HashIndex::none) return nullptr;
        const KnownName* best = nullptr;
        for (const Form& form : forms_[place]) {
            if (best != nullptr && form.name.count <= best->count) continue;
            if (matches(text, tokens, i, form)) best = &form.name;
        }
        return best;
    }

    [[nodiscard]] bool begins(std::string_view lower) const {
        const std::uint32_t place = places_.find(wordHash(lower));
        return place != HashIndex::none &&
               std::any_of(forms_[place].begin(), forms_[place].end(),
                           [lower](const Form& form) { return form.folded.front() == lower; });
    }
    [[nodiscard]] bool isOutlet(std::string_view canonical) const { return outlets_.count(canonical) > 0; }

private:
    void addCountry(const std::vector<std::string_view>& columns) {
        KnownName country{0, NameKind::place, columns[0], {}, false, false};
        country.isCountry = true;
        add(columns[0], country);
        if (columns.size() > 1)
            for (const std::string_view other : split(columns[1], ',')) add(other, country);
        if (columns.size() < 3) return;
        KnownName people = country;
        people.isAdjective = true;
        for (const std::string_view demonym : split(columns[2], ',')) add(demonym, people);
    }

    void addPlace(const std::vector<std::string_view>& columns) {
        const std::string_view country = columns.size() > 1 ? columns[1] : std::string_view{};
        add(columns[0], {0, NameKind::place, columns[0], country, false, false});
    }

    void addOrganisation(std::string_view line, bool outlet) {
        const auto columns = split(line, '\t');
        const KnownName name{0, NameKind::organisation, columns[0], {}, outlet, false};
        if (outlet) outlets_.insert(columns[0]);
        add(columns[0], name);
        if (columns.size() > 1)
            for (const std::string_view other : split(columns[1], ',')) add(other, name);
    }

    void add(std::string_view written, KnownName name) {
        if (written.empty()) return;
        Form form;
        for (const Span word : tokenSpans(written)) {
            form.words.emplace_back(slice(written, word));
            form.folded.push_back(foldedCopy(form.words.back()));
        }
        form.name = name;
        form.name.count = form.words.size();
        const std::string first = form.folded.front();
        if (isLower(at(form.words.front(), 0).value)) smallFirst_.insert(first);
        std::uint32_t place = places_.find(wordHash(first));
        if (place == HashIndex::none) {
            place = static_cast<std::uint32_t>(forms_.size());
            places_.set(wordHash(first), place);
            forms_.emplace_back();
        }
        forms_[place].push_back(std::move(form));
    }

    /// Small words and short forms must be written as they are listed; others may be in capitals throughout.
    static bool matches(std::string_view text, const std::vector<Token>& tokens, std::size_t i,
                        const Form& form) {
        if (i + form.words.size() > tokens.size()) return false;
        for (std::size_t k = 0; k < form.words.size(); ++k) {
            const Token& token = tokens[i + k];
            if (token.lower != form.folded[k]) return false;
            if (slice(text, token.span) == form.words[k]) continue;
            if (form.words[k].size() <= 3 || !token.isCapitalised()) return false;
        }
        return true;
    }

    HashIndex places_; // in `forms_`, by the hash of the first word, folded
    std::vector<std::vector<Form>> forms_;
    std::set<std::string> smallFirst_; // first words written small: "eBay"
    std::set<std::string_view> outlets_;
};

const Gazetteer& gazetteer() {
    static const Gazetteer made;
    return made;
}

const PhraseTable& titles() {
    static const PhraseTable made({std::begin(words::person_titles), std::end(words::person_titles)});
    return made;
}

const WordList& organisationWords() {
    static const WordList list(words::organisation_words);
    return list;
}

} // namespace

const KnownName* knownNameAt(std::string_view text, const std::vector<Token>& tokens, std::size_t i) {
    return gazetteer().longestAt(text, tokens, i);
}

bool mayBeginKnownName(std::string_view lower) {
    return gazetteer().begins(lower);
}
bool mayBeginTitle(std::string_view lower) {
    return titles().begins(lower);
}

std::size_t titleLengthAt(const std::vector<Token>& tokens, std::size_t i) {
    if (!tokens[i].is(WordClass::title)) return 0;
    const std::size_t count = titles().longestAt(tokens, i).count;
    // "Lt." keeps its stop
    const bool stop = count > 0 && i + count + 1 < tokens.size() && tokens[i + count].lower == "." &&
                      tokens[i].lower.size() <= 4;
    return count + (stop ? 1 : 0);
}

bool isOrganisationWord(std::string_view lower) {
    static const WordSet set(organisationWords().section(""));
    return set.contains(lower);
}

bool isOrganisationHead(std::string_view lower) {
    static const WordSet set(organisationWords().section("heads"));
    return set.contains(lower);
}

bool isOrganisationFollower(std::string_view lower) {
    static const WordSet set(organisationWords().section("followers"));
    return set.contains(lower);
}

bool isBusinessWord(std::string_view lower) {
    static const WordSet set(organisationWords().section("business"));
    return set.contains(lower);
}

bool isPartnerWord(std::string_view lower) {
    static const WordSet set(organisationWords().section("partners"));
    return set.contains(lower);
}

bool isClubHead(std::string_view lower) {
    static const WordSet set(organisationWords().section("clubs"));
    return set.contains(lower);
}

bool isOrganisationKind(std::string_view lower) {
    static const WordSet set(organisationWords().section("kinds"));
    return set.contains(lower);
}

bool isThingWord(std::string_view lower) {
    static const WordSet set(organisationWords().section("things"));
    return set.contains(lower);
}

bool isLegalForm(std::string_view lower) {
    static const WordSet set(organisationWords().section("forms"));
    return set.contains(lower);
}

bool isLandmark(std::string_view lower) {
    static const WordSet set(organisationWords().section("landmarks"));
    return set.contains(lower);
}

bool isLandmarkHead(std::string_view lower) {
    static const WordSet set(organisationWords().section("landmark heads"));
    return set.contains(lower);
}

bool isDomain(std::string_view lower) {
    static const WordSet set(organisationWords().section("domains"));
    return set.contains(lower);
}

bool isNameParticle(std::string_view lower) {
    static constexpr std::string_view particles[] = {"de",  "del", "della", "der", "den", "di",
                                                     "da",  "dos", "du",    "van", "von", "bin",
                                                     "ibn", "al",  "el",    "le",  "la"};
    return isOneOf(particles, lower);
}

bool isPlaceNoun(std::string_view lower) {
    static constexpr std::string_view nouns[] = {
        "state", "province", "city",    "county",  "region", "district", "island", "islands",
        "river", "valley",   "airport", "harbour", "port",   "bay",      "town",   "village",
        "lake",  "mount",    "suburb",  "hamlet",  "resort", "capital"};
    return isOneOf(nouns, lower);
}

bool isCompanySuffix(std::string_view lower) {
    static const WordSet set(organisationWords().section("suffixes"));
    return set.contains(lower);
}

bool isGivenName(std::string_view lower) {
    static const WordSet common(words::given_names), more(words::more_given_names);
    return common.contains(lower) || more.contains(lower);
}

bool isCalendarWord(std::string_view lower) {
    static const WordSet set(words::calendar_words);
    return set.contains(lower);
}

bool isSentenceOpener(std::string_view lower) {
    static const WordSet set(words::sentence_openers);
    return set.contains(lower);
}

bool isOutletName(std::string_view canonical) {
    return gazetteer().isOutlet(canonical);
}

} // namespace crossdate::text
