#include "tests/bench/generated_case.h"

#include "tests/support/sample_case.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace crossdate::bench {

namespace {

constexpr std::array kFirst{"Ada",    "Lars",   "Mina",  "Oskar", "Ruth",   "Tomas",  "Ingrid",
                            "Paul",   "Nadia",  "Henry", "Celia", "Viktor", "Grace",  "Simon",
                            "Elena",  "Martin", "Laura", "Peter", "Hanna",  "Daniel", "Marta",
                            "Robert", "Irene",  "Hugo",  "Alice", "Omar",   "Leila"};
constexpr std::array kSyllables{"bar", "ven", "tor", "mel",  "kin", "dar",  "hol",  "wes",  "lin",  "gar",
                                "rup", "sol", "fen", "mor",  "tal", "bri",  "can",  "del",  "ost",  "pra",
                                "vel", "nor", "ash", "wick", "ham", "ford", "bury", "ston", "mark", "den"};
constexpr std::array kBodies{"Port Authority", "Holdings",   "Energy Group", "Water Board", "Rail Company",
                             "Steel Works",    "University", "City Council", "Hospital",    "Bank"};
constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array kOutletFirst{"Harbour", "Northern", "Capital",  "Valley",  "Morning", "Evening",
                                  "Coastal", "Inland",   "Meridian", "Lantern", "Kestrel", "Summit"};
constexpr std::array kOutletLast{"Gazette", "Courier", "Ledger", "Post", "Herald", "Tribune", "Standard"};
constexpr std::array kThings{"workers", "homes",  "passengers", "jobs",    "patients", "vehicles",
                             "pupils",  "tonnes", "flights",    "farmers", "boats",    "trees"};
/// What happened: a verb phrase with its object, and the same as a noun.
struct Deed {
    const char* told;
    const char* again;
};
constexpr std::array kDeeds{
    Deed{"closed the main plant", "shut its main plant"},
    Deed{"signed the agreement with the ministry", "put its name to the agreement with the ministry"},
    Deed{"evacuated the old quarter", "cleared the old quarter"},
    Deed{"announced an inquiry into the accident", "opened an inquiry into the accident"},
    Deed{"recalled the faulty batteries", "called back the faulty batteries"},
    Deed{"rejected the offer of the regulator", "turned down the offer of the regulator"},
    Deed{"suspended the head of security", "removed the head of security for the time being"},
    Deed{"approved the new tunnel", "gave its approval for the new tunnel"},
    Deed{"cancelled the contract for the ferries", "ended the contract for the ferries"},
    Deed{"arrested the former director", "took the former director into custody"},
    Deed{"sold the northern depot", "parted with the northern depot"},
    Deed{"published the report on the fire", "released the report on the fire"}};
constexpr std::array kSpeech{"said", "told reporters", "warned", "announced", "added", "explained"};
constexpr std::array kNouns{
    "budget",    "school",  "river",     "winter",   "harvest",  "market",   "engine",    "theatre",
    "garden",    "council", "station",   "storm",    "museum",   "festival", "factory",   "bridge",
    "forest",    "village", "library",   "kitchen",  "railway",  "airport",  "castle",    "meadow",
    "stadium",   "harbour", "orchestra", "pension",  "traffic",  "tourism",  "software",  "dentist",
    "vaccine",   "glacier", "orchard",   "monument", "ceremony", "quarry",   "satellite", "ballot",
    "mortgage",  "archive", "hospital",  "granite",  "lantern",  "textile",  "chimney",   "pavement",
    "reservoir", "carpet",  "cathedral", "windmill", "canteen",  "telescope"};
constexpr std::array kAdjectives{"quiet",   "costly", "narrow",   "modern", "ancient", "modest",
                                 "crowded", "remote", "public",   "rural",  "steady",  "unusual",
                                 "gradual", "bright", "familiar", "uneven"};
constexpr std::array kVerbs{"shaped",  "followed", "replaced", "supported", "divided",  "outlasted",
                            "delayed", "enriched", "reminded", "surprised", "overtook", "reflected"};

struct Person {
    std::string full, last;
};

struct Fact {
    std::size_t body = 0;
    std::size_t deed = 0;
    std::size_t place = 0;
    Day day;
    unsigned count = 0;
    std::size_t thing = 0;
};

struct Story {
    std::vector<Person> people;
    std::vector<std::string> bodies;
    std::vector<std::string> places;
    std::vector<std::string> themes; // words the reports come back to
    std::vector<std::string> scene;  // the rest of what such a story is about: trades, streets, parts
    std::vector<Fact> facts;
    Day begun;
    std::string copy; // a paragraph that a wire report gave out
};

std::string isoOf(Day day) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day.number}}};
    const auto two = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    return std::to_string(static_cast<int>(ymd.year())) + two(static_cast<unsigned>(ymd.month())) +
           two(static_cast<unsigned>(ymd.day()));
}

std::string wordsOf(Day day, bool withYear) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day.number}}};
    std::string text = std::to_string(static_cast<unsigned>(ymd.day())) + " " +
                       kMonths[static_cast<unsigned>(ymd.month()) - 1];
    if (withYear) text += " " + std::to_string(static_cast<int>(ymd.year()));
    return text;
}

class Writer {
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(std::size(list))];
    }

public:
    explicit Writer(unsigned seed) : random_(seed) {}

    Story story() {
        Story story;
        for (int i = 0; i < 4; ++i) {
            Person person{"", capital(name(2))};
            person.full = std::string(pick(kFirst)) + " " + person.last;
            story.people.push_back(person);
        }
        for (int i = 0; i < 3; ++i) story.bodies.push_back(capital(name(2)) + " " + pick(kBodies));
        for (int i = 0; i < 3; ++i) story.places.push_back(capital(name(3)));
        for (int i = 0; i < 8; ++i) story.themes.emplace_back(pick(kNouns));
        for (int i = 0; i < 30; ++i) story.scene.push_back(name(2));
        story.begun = test::dayOf(2018, 1, 1) + static_cast<std::int64_t>(below(700));
        // Nobody does the same thing twice in a story, and no two things are counted alike.
        const std::size_t deed = below(kDeeds.size()), thing = below(kThings.size());
        for (std::size_t i = 0; i < 8; ++i)
            story.facts.push_back({below(3), (deed + i) % kDeeds.size(), below(3),
                                   story.begun - static_cast<std::int64_t>(below(60)),
                                   20 + static_cast<unsigned>(below(900)), (thing + i) % kThings.size()});
        story.copy = paragraph(story, false) + " " + paragraph(story, false);
        return story;
    }

    GeneratedReport report(const Story& story, std::size_t number, std::size_t words) {
        GeneratedReport made;
        const Day day = story.begun + static_cast<std::int64_t>(below(6));
        made.outlet = std::string(pick(kOutletFirst)) + " " + pick(kOutletLast);
        made.day = isoOf(day);
        std::string slug = made.outlet;
        std::replace(slug.begin(), slug.end(), ' ', '-');
        std::transform(slug.begin(), slug.end(), slug.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        made.fileName = slug + "_" + made.day + "-" + std::to_string(number) + ".txt";
        const Fact& lead = story.facts[below(story.facts.size())];
        made.text = story.bodies[lead.body] + " " + kDeeds[lead.deed].told + ", " + pick(story.people).last +
                    " " + pick(kSpeech) + " (" + std::to_string(number) + ")\n\n" + wordsOf(day, true) +
                    "\n\n";
        const bool copies = below(5) == 0;
        const bool differs = below(8) == 0;
        if (copies) made.text += story.copy + "\n\n";
        std::size_t written = copies ? 110 : 0;
        while (written < words) {
            const std::string next = paragraph(story, differs);
            written += static_cast<std::size_t>(std::count(next.begin(), next.end(), ' ')) + 1;
            made.text += next + "\n\n";
        }
        return made;
    }

private:
    std::string name(std::size_t syllables) {
        std::string name;
        for (std::size_t i = 0; i < syllables; ++i) name += pick(kSyllables);
        return name;
    }
    static std::string capital(std::string word) {
        word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
        return word;
    }

    std::string told(const Story& story, bool differs) {
        const Fact& fact = story.facts[below(story.facts.size())];
        const Day day = differs && below(3) == 0 ? fact.day + 1 : fact.day;
        const unsigned count = differs && below(3) == 0 ? fact.count + 7 : fact.count;
        const std::string figure = std::to_string(count) + " " + kThings[fact.thing];
        const std::string& body = story.bodies[fact.body];
        const Deed& deed = kDeeds[fact.deed];
        switch (below(4)) {
        case 0:
            return "The " + body + " " + deed.told + " in " + story.places[fact.place] + " on " +
                   wordsOf(day, true) + ".";
        case 1:
            return "On " + wordsOf(day, false) + " the " + body + " " + deed.again + ", and " + figure +
                   " were affected.";
        case 2:
            return "According to " + pick(story.people).full + ", the " + body + " " + deed.told +
                   " because of its " + pick(story.themes) + ".";
        default:
            return "About " + figure + " in " + story.places[fact.place] + " depend on the " + body +
                   ", which " + deed.again + " last week.";
        }
    }

    std::string said(const Story& story) {
        const Person& person = pick(story.people);
        const std::string who = below(2) == 0 ? person.full : person.last;
        return "“The " + std::string(pick(kAdjectives)) + " " + pick(story.themes) + " has " + pick(kVerbs) +
               " our " + pick(kNouns) + ",” " + who + " " + pick(kSpeech) + " on " +
               wordsOf(story.begun - static_cast<std::int64_t>(below(5)), false) + ".";
    }

    std::string background(const Story& story) {
        return "The " + std::string(pick(kNouns)) + " of " + pick(story.places) + " " + pick(kVerbs) +
               " the " + pick(kAdjectives) + " " + pick(kNouns) + ", while the " + pick(story.themes) + " " +
               pick(kVerbs) + " a " + pick(kAdjectives) + " " + pick(kNouns) + ".";
    }

    std::string paragraph(const Story& story, bool differs) {
        std::string text;
        for (std::size_t left = 3 + below(3); left > 0; --left) {
            const std::size_t kind = below(5);
            text += kind < 2 ? told(story, differs) : kind == 2 ? said(story) : background(story);
            if (left > 1) text += " ";
        }
        return text;
    }

    std::mt19937 random_; // its numbers are laid down by the standard; the distributions' are not
};

} // namespace

std::vector<GeneratedReport> generatedCase(const CaseShape& shape) {
    Writer writer(shape.seed);
    std::vector<Story> stories;
    for (std::size_t i = 0; i < shape.stories; ++i) stories.push_back(writer.story());
    std::vector<GeneratedReport> reports;
    reports.reserve(shape.reports);
    for (std::size_t i = 0; i < shape.reports; ++i)
        reports.push_back(writer.report(stories[i % stories.size()], i, shape.words));
    return reports;
}

} // namespace crossdate::bench
