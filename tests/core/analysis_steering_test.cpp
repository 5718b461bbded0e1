// What the analyst merged and split, in the next derivation; and versions of one article.
#include "core/analysis/analyse.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace crossdate;
using namespace crossdate::analysis;

namespace {

DocumentPtr report(std::string outlet, std::string title, const std::string& body, std::int64_t day,
                   int version = 1) {
    Document document;
    document.text = title + "\n\n" + body;
    document.id = {hashedId(outlet + document.text)};
    document.outlet = {hashedId("outlet " + outlet)};
    document.title = std::move(title);
    document.titleSpan = {0, document.title.size()};
    document.body = {document.title.size() + 2, document.text.size()};
    document.version = version;
    document.published = Dating{"2019-05-" + std::to_string(day), Day{18016 + day}, Day{18016 + day}};
    return std::make_shared<const Document>(std::move(document));
}

Derivation analysed(const AnalysisInput& input) {
    Progress progress;
    return analyse(input, progress).value();
}

const SuggestedEvent* eventOf(const Derivation& derivation, ClaimId claim) {
    for (const SuggestedEvent& event : derivation.events)
        if (std::ranges::find(event.claims, claim) != event.claims.end()) return &event;
    return nullptr;
}

} // namespace

TEST_CASE("claims that were brought together or apart are so in the next derivation", "[steering]") {
    AnalysisInput input;
    input.documents = {
        report("Post", "Bridge closed", "The Kestrel Bridge was closed on 14 May 2019 by engineers.", 15),
        report("Mail", "Bridge shut", "The Kestrel Bridge was closed on 14 May 2019 by the city.", 15),
        report("Wire", "Mayor resigns", "Mayor Ada Brook resigned on 2 May 2019 in Harwick.", 16)};
    const Derivation before = analysed(input);
    std::vector<Claim> closed, resigned;
    for (const Claim& claim : before.claims)
        (claim.passage.document == input.documents[2]->id ? resigned : closed).push_back(claim);
    REQUIRE(closed.size() == 2);
    REQUIRE(resigned.size() == 1);
    REQUIRE(eventOf(before, closed[0].id) != nullptr);
    REQUIRE(eventOf(before, closed[0].id) == eventOf(before, closed[1].id));
    REQUIRE(eventOf(before, closed[0].id) != eventOf(before, resigned[0].id));

    SECTION("apart") {
        input.memberships = {{closed[0].passage, EventId{1}}, {closed[1].passage, EventId{2}}};
        const Derivation after = analysed(input);
        const SuggestedEvent* one = eventOf(after, closed[0].id);
        const SuggestedEvent* other = eventOf(after, closed[1].id);
        REQUIRE(one != nullptr);
        REQUIRE(other != nullptr);
        CHECK(one != other);
        CHECK(one->independentOrigins == 1);
        CHECK(one->date->edtf == "2019-05-14");
        CHECK(after.stories != before.stories);
    }
    SECTION("together") {
        input.memberships = {{closed[0].passage, EventId{1}},
                             {closed[1].passage, EventId{1}},
                             {resigned[0].passage, EventId{1}}};
        const Derivation after = analysed(input);
        REQUIRE(eventOf(after, closed[0].id) != nullptr);
        CHECK(eventOf(after, closed[0].id) == eventOf(after, resigned[0].id));
        CHECK(eventOf(after, closed[0].id)->claims.size() == 3);
    }
}

TEST_CASE("the next version of an article is held against the one before", "[revisions]") {
    const std::string body =
        "The Kestrel Bridge was closed on 14 May 2019. Some 18,000 people cross it every "
        "day, the city said. Repairs will take a month and traffic is led round it.";
    std::string corrected = body;
    corrected.replace(corrected.find("18,000"), 6, "26,000");
    AnalysisInput input;
    input.documents = {report("Post", "Bridge closed", body, 15),
                       report("Post", "Bridge closed", corrected, 16, 2),
                       report("Mail", "Bridge closed", corrected, 17)};
    const Derivation derivation = analysed(input);
    REQUIRE(derivation.revisions.size() == 1);
    const ArticleRevision& revision = derivation.revisions.front();
    CHECK(revision.before == input.documents[0]->id);
    CHECK(revision.after == input.documents[1]->id);
    REQUIRE(revision.changes.size() == 1);
    CHECK(slice(input.documents[0]->text, revision.changes[0].before).starts_with("18,000"));
    CHECK(slice(input.documents[1]->text, revision.changes[0].after).starts_with("26,000"));
}

TEST_CASE("an article under a new title is known by its words", "[revisions]") {
    const std::string body =
        "The Kestrel Bridge was closed on 14 May 2019. Some 18,000 people cross it every "
        "day, the city said. Repairs will take a month and traffic is led round it.";
    AnalysisInput input;
    input.documents = {
        report("Post", "Bridge closed", body, 15),
        report("Post", "Kestrel Bridge is shut", body + " The mayor will speak on Friday.", 16)};
    const Derivation derivation = analysed(input);
    REQUIRE(derivation.revisions.size() == 1);
    REQUIRE(derivation.revisions.front().changes.size() == 1);
    const Revision& change = derivation.revisions.front().changes.front();
    CHECK(change.before.empty());
    CHECK(slice(input.documents[1]->text, change.after).starts_with("The mayor"));
}
