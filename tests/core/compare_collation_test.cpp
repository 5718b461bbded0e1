#include "core/compare/collation.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

namespace crossdate::compare {

namespace {

using Documents = std::vector<const Comparable*>;

Comparable report(std::int64_t id, const std::string& text) {
    return makeComparable(DocumentId{id}, text, text::splitSentences(text), Day{18000 + id});
}

Collation collated(const Documents& documents, std::size_t base = 0,
                   const std::vector<CollationPairing>& decided = {}) {
    Progress silent;
    return collate(documents, base, decided, silent).value();
}

/// Six reports on one fire, one of them twice.
const std::vector<Comparable>& reports() {
    static const std::vector<Comparable> all{
        report(1, "A fire destroyed the Corwen cheese market on Sunday night. Nobody was hurt. "
                  "Mayor Iva Lund said traders would get £1.5 million in aid. The market opened in 1874."),
        report(2,
               "Corwen's cheese market burned down late on Sunday. Forty firefighters fought the blaze until "
               "dawn. Traders are promised aid of £1.5m by mayor Iva Lund."),
        report(3, "Forty firefighters battled flames at Corwen's cheese market until dawn on Monday. "
                  "The cause is not known, fire chief Tom Hale said. No one was injured."),
        report(4, "The market hall, opened in 1874, was the oldest in the county. "
                  "It was destroyed by fire on Sunday night. Fire chief Tom Hale said the cause was unknown. "
                  "A concert for the traders is planned."),
        report(5,
               "A concert for the traders of Corwen is planned for June. Iva Lund, the mayor, will speak."),
        report(6, "A fire destroyed the Corwen cheese market on Sunday night. Nobody was hurt. "
                  "Mayor Iva Lund said traders would get £1.5 million in aid. The market opened in 1874."),
    };
    return all;
}

Documents all() {
    Documents documents;
    for (const Comparable& one : reports()) documents.push_back(&one);
    return documents;
}

void checkComplete(const Collation& collation, const Documents& documents) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
        std::vector<std::size_t> seen;
        for (const CollationRow& row : collation.rows) {
            REQUIRE(row.cells.size() == documents.size());
            CHECK(std::is_sorted(row.cells[d].begin(), row.cells[d].end()));
            seen.insert(seen.end(), row.cells[d].begin(), row.cells[d].end());
        }
        std::sort(seen.begin(), seen.end());
        std::vector<std::size_t> every(documents[d]->sentences.size());
        std::iota(every.begin(), every.end(), std::size_t{0});
        CHECK(seen == every);
    }
}

const CollationRow& rowWith(const Collation& collation, std::size_t document, std::size_t sentence) {
    return *std::find_if(collation.rows.begin(), collation.rows.end(), [&](const CollationRow& row) {
        const CollationCell& cell = row.cells[document];
        return std::find(cell.begin(), cell.end(), sentence) != cell.end();
    });
}

} // namespace

TEST_CASE("a row is what several reports tell, a hole is silence") {
    const Collation collation = collated(all());
    checkComplete(collation, all());
    const CollationRow& burned = rowWith(collation, 0, 0);
    CHECK(burned.cells[1] == CollationCell{0});
    CHECK(burned.cells[3] == CollationCell{1});
    CHECK(burned.cells[5] == CollationCell{0});
    CHECK(burned.cells[4].empty());
    CHECK(rowWith(collation, 2, 0).cells[1] == CollationCell{1});
    CHECK(rowWith(collation, 2, 1).cells[3] == CollationCell{2});
}

TEST_CASE("a collation is the same under all 720 orders of six documents") {
    const Documents given = all();
    const Collation expected = collated(given, 2);
    std::array<std::size_t, 6> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    do {
        Documents documents;
        for (const std::size_t index : order) documents.push_back(given[index]);
        const auto base = static_cast<std::size_t>(std::find(order.begin(), order.end(), 2U) - order.begin());
        const Collation found = collated(documents, base);
        REQUIRE(found.rows.size() == expected.rows.size());
        for (std::size_t r = 0; r < found.rows.size(); ++r) {
            REQUIRE(found.rows[r].moved == expected.rows[r].moved);
            for (std::size_t i = 0; i < order.size(); ++i)
                REQUIRE(found.rows[r].cells[i] == expected.rows[r].cells[order[i]]);
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("no sentence of any report is lost, and the order of columns changes nothing") {
    static const std::vector<std::string> pieces{
        "The mayor opened the pier on Monday. ", "Two divers found 12 cracks. ",
        "Ada Brook blamed the storm. ",          "The pier was built in 1911. ",
        "Police closed the old ferry. ",         "Cracks, 12 of them, were found. ",
        "The mayor, Ada Brook, said so. ",       "On Monday the pier opened. "};
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        std::vector<Comparable> made;
        for (std::int64_t d = 1; d <= 4; ++d) {
            std::string text;
            for (std::size_t i = random() % 7; i > 0; --i) text += pieces[random() % pieces.size()];
            made.push_back(report(round % 2 == 0 ? d : 1, text));
        }
        const Documents given{&made[0], &made[1], &made[2], &made[3]},
            turned{&made[2], &made[0], &made[3], &made[1]};
        const std::vector<CollationPairing> decided{{0, 1, {random() % 4, random() % 4, random() % 2 == 0}}};
        const std::vector<CollationPairing> same{{1, 3, decided.front().pairing}};
        const Collation first = collated(given, 0, decided), second = collated(turned, 1, same);
        checkComplete(first, given);
        REQUIRE(first.rows.size() == second.rows.size());
        for (std::size_t r = 0; r < first.rows.size(); ++r) {
            const auto& cells = second.rows[r].cells;
            REQUIRE(first.rows[r].cells ==
                    std::vector<CollationCell>{cells[1], cells[3], cells[0], cells[2]});
        }
    }
}

TEST_CASE("any report can be the base; the groups stay, rows follow it") {
    const auto groupsOf = [](Collation collation) {
        std::vector<std::vector<CollationCell>> groups;
        for (CollationRow& row : collation.rows) groups.push_back(std::move(row.cells));
        std::sort(groups.begin(), groups.end());
        return groups;
    };
    const auto expected = groupsOf(collated(all(), 0));
    for (std::size_t base = 0; base < 6; ++base) {
        const Collation collation = collated(all(), base);
        CHECK(groupsOf(collation) == expected);
        std::size_t next = 0;
        for (const CollationRow& row : collation.rows)
            for (const std::size_t sentence : row.cells[base]) CHECK(sentence == next++);
    }
}

TEST_CASE("what the base is silent on stands after what it follows elsewhere") {
    const Comparable base = report(1, "The dam at Brenn broke on Tuesday. The valley was flooded by noon.");
    const Comparable other = report(2, "A siren had failed in May. The Brenn dam broke on Tuesday. "
                                       "Geese were unharmed. By noon the valley was flooded.");
    const Collation collation = collated({&base, &other});
    REQUIRE(collation.rows.size() == 4);
    CHECK(collation.rows[0].cells[1] == CollationCell{0});
    CHECK(collation.rows[1].cells[0] == CollationCell{0});
    CHECK(collation.rows[2].cells[1] == CollationCell{2});
    CHECK(collation.rows[2].cells[0].empty());
    CHECK(collation.rows[3].cells[0] == CollationCell{1});
}

TEST_CASE("pairings by hand are kept in every column order") {
    const Documents given = all();
    const std::vector<CollationPairing> decided{{4, 1, {1, 2, true}}, {0, 1, {0, 0, false}}};
    const Collation collation = collated(given, 0, decided);
    checkComplete(collation, given);
    CHECK(rowWith(collation, 4, 1).cells[1] == CollationCell{2});
    const CollationCell& apart = rowWith(collation, 0, 0).cells[1];
    CHECK(std::find(apart.begin(), apart.end(), 0U) == apart.end());

    const Documents turned{given[1], given[0], given[2], given[3], given[4], given[5]};
    const Collation same = collated(turned, 1, {{0, 4, {2, 1, true}}, {1, 0, {0, 0, false}}});
    REQUIRE(same.rows.size() == collation.rows.size());
    for (std::size_t r = 0; r < same.rows.size(); ++r) {
        CHECK(same.rows[r].cells[0] == collation.rows[r].cells[1]);
        CHECK(same.rows[r].cells[1] == collation.rows[r].cells[0]);
    }
}

TEST_CASE("nothing, one report and empty reports can be collated") {
    CHECK(collated({}).rows.empty());
    const Comparable one = report(1, "One thing happened. Another did not."), empty = report(2, "");
    CHECK(collated({&one}).rows.size() == 2);
    CHECK(collated({&empty, &one}).rows.size() == 2);
    CHECK(collated({&empty, &empty}, 7).rows.empty());
}

} // namespace crossdate::compare
