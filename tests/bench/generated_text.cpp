#include "tests/bench/generated_text.h"

#include "tests/support/sample_case.h"

#include <array>
#include <utility>

namespace crossdate::bench {

namespace {

constexpr std::array kOutlets{"The Lantern",    "Harbour Post",   "Kestrel Courier", "Northern Mail",
                              "Ostrava Herald", "Valley Gazette", "City Ledger",     "The Pilot"};
constexpr std::array kFirst{"Ada", "Lars", "Mina", "Oskar", "Ruth", "Tomas", "Ingrid", "Paul"};
constexpr std::array kLast{"Brook", "Halloran", "Vance", "Okoye", "Lindqvist", "Marsh", "Petrov", "Sato"};
constexpr std::array kBodies{"Kestrel Bridge Authority", "Harbour Works Ltd",     "Bank of Ostrava",
                             "Ministry of Transport",    "Northern Rail Company", "Valley Water Board"};
constexpr std::array kPlaces{"Harwick", "Ostrava", "Lower Kestrel", "Port Vance", "Canada", "Vienna"};
constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array kDays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array kRelative{"last week",        "two days later",   "the following month", "next spring",
                               "three months ago", "the day before",   "earlier this year",   "yesterday",
                               "in the 1990s",     "for twelve years", "every Friday",        "in 2014-15"};
constexpr std::array kThings{"jobs", "people", "houses", "ships", "workers", "tonnes", "seats", "bridges"};
constexpr std::array kVerbs{"closed",    "opened", "sold",     "repaired",
                            "inspected", "bought", "rejected", "promised"};
constexpr std::array kObjects{"the old ferry terminal", "a second tunnel", "the plan for a new line",
                              "its northern depot",     "the toll road",   "a report on safety"};
constexpr std::array kSpeech{"said", "told reporters", "warned", "claimed", "announced", "added"};
constexpr std::array kFiller{
    "The road through the hills was wet and nobody expected much of the evening.",
    "Most of those who live along the river have seen worse, and they do not talk about it.",
    "It may well be that the work has not been as thorough as it should have been."};

} // namespace

std::string NewsWriter::when() {
    switch (below(4)) {
    case 0:
        return std::string("on ") + pick(kDays);
    case 1:
        return "on " + std::to_string(1 + below(28)) + " " + pick(kMonths) + " " +
               std::to_string(1985 + below(35));
    case 2:
        return std::string("in ") + pick(kMonths);
    default:
        return pick(kRelative);
    }
}

std::string NewsWriter::who() {
    if (below(2) == 0) return std::string("the ") + pick(kBodies);
    return std::string(pick(kFirst)) + " " + pick(kLast);
}

std::string NewsWriter::howMany() {
    switch (below(4)) {
    case 0:
        return "more than " + std::to_string(1 + below(90)) + ",000 " + pick(kThings);
    case 1:
        return "£" + std::to_string(1 + below(9)) + "." + std::to_string(below(10)) + "bn";
    case 2:
        return std::to_string(2 + below(97)) + " per cent of the " + pick(kThings);
    default:
        return std::to_string(2 + below(400)) + " " + pick(kThings);
    }
}

std::string NewsWriter::deed() {
    return std::string(pick(kVerbs)) + " " + pick(kObjects) + " in " + pick(kPlaces) + " " + when();
}

std::string NewsWriter::sentence() {
    switch (below(6)) {
    case 0:
        return "“We have lost " + howMany() + ",” " + who() + " " + pick(kSpeech) + " " + when() + ".";
    case 1:
        return who() + " has not " + deed() + ", although it cost " + howMany() + ".";
    case 2:
        return "According to " + who() + ", " + who() + " " + deed() + ".";
    case 3:
        return who() + " " + deed() + " after " + howMany() + " had been counted.";
    default:
        return pick(kFiller);
    }
}

std::string NewsWriter::paragraph() {
    std::string text;
    for (std::size_t left = 2 + below(4); left > 0; --left) {
        std::string next = sentence();
        if (next[0] >= 'a' && next[0] <= 'z') next[0] = static_cast<char>(next[0] - 'a' + 'A');
        text += next + (left > 1 ? " " : "\n\n");
    }
    return text;
}

std::string NewsWriter::prose(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += paragraph();
    return text;
}

analysis::AnalysisInput generatedReports(std::size_t count, unsigned seed) {
    constexpr std::size_t kReportsOnAStory = 5;
    NewsWriter writer(seed);
    analysis::AnalysisInput input;
    std::vector<std::string> common;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t story = i / kReportsOnAStory;
        if (i % kReportsOnAStory == 0) common = {writer.paragraph(), writer.paragraph(), writer.paragraph()};
        const std::string outlet = kOutlets[(i + story) % kOutlets.size()];
        std::string text =
            "Report " + std::to_string(i) + " from " + kPlaces[story % kPlaces.size()] + "\n\n";
        text += writer.prose(1200) + common[i % common.size()] + writer.prose(1200) +
                common[(i + 1) % common.size()];
        auto document = std::make_shared<Document>(test::makeDocument(outlet, std::move(text)));
        input.outletNames[document->outlet] = outlet;
        input.published[document->id] =
            test::singleDay(2019, 1 + static_cast<unsigned>(story % 12), 1 + static_cast<unsigned>(i % 28));
        input.documents.push_back(std::move(document));
    }
    return input;
}

} // namespace crossdate::bench
