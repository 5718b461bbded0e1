// Who copied what from whom: classes, direction, outlets' own additions, and what is no copy.
#include "core/compare/shared_copy.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

namespace crossdate::compare {

namespace {

struct Report {
    std::int64_t id;
    std::string text;
    std::int64_t outlet = 0;
    std::optional<std::int64_t> day = std::nullopt;
    std::string title = {};
};

DocumentPtr documentOf(const Report& report) {
    auto document = std::make_shared<Document>();
    document->id = {report.id};
    document->outlet = {report.outlet == 0 ? report.id : report.outlet};
    document->title = report.title;
    document->text = report.text;
    document->body = {0, report.text.size()};
    if (report.day) document->published = Dating{"2019-05-15", Day{*report.day}, Day{*report.day}};
    return document;
}

std::vector<DocumentPtr> documentsOf(const std::vector<Report>& reports) {
    std::vector<DocumentPtr> documents;
    for (const Report& report : reports) documents.push_back(documentOf(report));
    return documents;
}

std::vector<SharedCopy> copiesOf(const std::vector<Report>& reports,
                                 const std::map<OutletId, std::string>& names = {}) {
    Progress silent;
    return findSharedCopy(documentsOf(reports), silent, names).value();
}

const std::string kWire =
    "The harbour board closed the north pier on Monday because two of its pillars had "
    "cracked, engineers said. Ships were sent to the southern docks, where cranes worked "
    "through the night. ";
const std::string kOwn =
    "Our reporter watched fishermen mend their nets beside the fence while gulls circled over "
    "an empty quay, and nobody could tell when the market would open again for the season. ";

/// Words that stand nowhere else, `count` of them.
std::string filler(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "w" + std::to_string(random() % 1'000'000'000) + " ";
    return text + ". ";
}

} // namespace

TEST_CASE("a report is wholly, partly or not derived from another") {
    const auto whole = copiesOf({{1, kWire}, {2, kWire + filler(1, 200)}});
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].classA == CopyClass::wholly);
    CHECK(whole[0].classB == CopyClass::partly);
    const auto touched = copiesOf({{1, kWire + filler(2, 900)}, {2, kWire + filler(3, 900)}});
    REQUIRE(touched.size() == 1);
    CHECK(touched[0].classA == CopyClass::not_derived);
    CHECK_FALSE(touched[0].passages.empty());
}

TEST_CASE("what two reporters heard the same person say does not make one a copy of the other") {
    const std::string quote =
        "\u201CWe closed the north pier because two of its pillars cracked and nobody should "
        "stand under it until our engineers come back\u201D. ";
    const auto found = copiesOf({{1, quote + filler(1, 60)}, {2, filler(2, 60) + quote}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].classA == CopyClass::not_derived);
    CHECK(found[0].shareA > 0.1);
}

TEST_CASE("a word put for another does not end a passage") {
    const std::string a =
        "Prosecutors said the company violated sanctions against the island state, and fled.";
    const std::string b =
        "Prosecutors said the company breached sanctions against the island state, and fled.";
    const auto found = copiesOf({{1, a}, {2, b}});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].passages.size() == 1);
    CHECK(slice(a, found[0].passages[0].a) == a);
    CHECK(slice(b, found[0].passages[0].b) == b);
}

TEST_CASE("a passage begins and ends with the marks both have") {
    const std::string quote = "\"No delays, no closed docks this time round\", said the pilot.";
    const std::string a = filler(1, 9) + quote;
    const auto found = copiesOf({{1, a}, {2, quote + " " + filler(2, 9)}});
    REQUIRE(found.size() == 1);
    CHECK(slice(a, found[0].passages[0].a) == quote);
}

TEST_CASE("the earlier report is the source, unless a credit says otherwise") {
    const auto later = copiesOf({{1, kWire, 1, 18030}, {2, kWire, 2, 18031}});
    CHECK(later[0].direction == CopyDirection::b_from_a);
    CHECK(later[0].why == "published 1 day later");
    const auto sameDay = copiesOf({{1, kWire, 1, 18030}, {2, kWire, 2, 18030}});
    CHECK(sameDay[0].direction == CopyDirection::unknown);

    const std::map<OutletId, std::string> names{{{1}, "The Quay Herald"}, {{2}, "Reuters"}};
    const auto credited =
        copiesOf({{1, "VELMAR (Reuters) - " + kWire, 1, 18030}, {2, kWire, 2, 18031}}, names);
    CHECK(credited[0].direction == CopyDirection::a_from_b);
    CHECK(credited[0].why == "credits Reuters");
    const auto mentioned =
        copiesOf({{1, kWire + "A report by Reuters said so.", 1, 18030}, {2, kWire, 2, 18031}}, names);
    CHECK(mentioned[0].direction == CopyDirection::b_from_a);
}

TEST_CASE("two reports that credit one agency have a common source") {
    const auto agency = copiesOf(
        {{1, "VELMAR (AP) \u2014 " + kWire, 1, 18030}, {2, kWire + "\n\u00A9 Associated Press", 2, 18032}});
    CHECK(agency[0].direction == CopyDirection::common_source);
    CHECK(agency[0].why == "both credit Associated Press");
    const std::string line = "-With assistance from Mara Quill and Ivo Stern.";
    const auto lines = copiesOf({{1, kWire + kOwn + line, 1, 18030}, {2, line + " " + kWire, 2, 18032}});
    CHECK(lines[0].direction == CopyDirection::common_source);
}

TEST_CASE("what every page of an outlet carries is no copy") {
    const std::string footer =
        "The Gazette is owned by its readers, printed in Velmar and delivered on six days.";
    std::vector<Report> reports;
    for (std::int64_t id = 1; id <= 4; ++id)
        reports.push_back({id, filler(static_cast<unsigned>(id), 60) + footer, 7});
    CHECK(copiesOf(reports).empty());
    // versions of one article are no such pages
    for (Report& report : reports) report.title = "Pier closed";
    CHECK(copiesOf(reports).size() == 6);
    // another outlet's copy of a report still counts
    for (Report& report : reports) report.title = "Report " + std::to_string(report.id);
    reports.push_back({5, kWire, 8});
    reports[0].text += kWire;
    REQUIRE(copiesOf(reports).size() == 1);
    CHECK(copiesOf(reports)[0].b == DocumentId{5});
}

TEST_CASE("only pairs with a new report are looked for when one is added") {
    const auto documents = documentsOf({{1, kWire}, {2, kWire + kOwn}, {3, kOwn}, {4, filler(4, 50)}});
    Progress silent;
    const auto all = findSharedCopy(documents, silent).value();
    CHECK(all.size() == 2);
    const auto added = findSharedCopyOf({{3}}, documents, silent).value();
    REQUIRE(added.size() == 1);
    CHECK(added[0] == all[1]);
    CHECK(findSharedCopyOf({}, documents, silent).value().empty());
}

TEST_CASE("an outlet's own additions are the sentences it did not share") {
    const std::string text = kOwn + kWire + "Nobody was hurt, a nurse on the night shift said.";
    const auto document = documentOf({1, text});
    const auto found = copiesOf({{1, text}, {2, kWire}});
    REQUIRE(found.size() == 1);
    std::vector<Span> shared;
    for (const SharedPassage& passage : found[0].passages) shared.push_back(passage.a);
    const auto own = ownAdditions(*document, shared);
    REQUIRE(own.size() == 2);
    CHECK(slice(text, own[0]) == kOwn.substr(0, kOwn.size() - 1));
    CHECK(slice(text, own[1]).starts_with("Nobody was hurt"));
    CHECK(ownAdditions(*document, {{0, text.size()}}).empty());
}

TEST_CASE("many reports: every planted copy is found, and nothing else, on two threads as on one") {
    std::mt19937 random(5);
    std::vector<Report> reports;
    // frequent words only, as articles and prepositions are: runs of them meet by chance
    const auto article = [&] {
        std::string text;
        for (int i = 0; i < 120; ++i) {
            const auto rank = random() % 3 == 0 ? random() % 6 : random() % 400;
            text += "b" + std::to_string(rank) + "a ";
        }
        return text;
    };
    for (std::int64_t id = 1; id <= 900; ++id)
        reports.push_back({id, id % 30 == 0 ? reports.back().text.substr(0, 300) + article() : article()});
    const auto found = copiesOf(reports);
    CHECK(found.size() == 30);
    for (const SharedCopy& copy : found) {
        CHECK(copy.b.value % 30 == 0);
        CHECK(copy.a.value == copy.b.value - 1);
    }
    std::shuffle(reports.begin(), reports.end(), random);
    CHECK(copiesOf(reports) == found);
}

} // namespace crossdate::compare
