#include "core/compare/shared_copy.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <stop_token>

namespace crossdate::compare {

namespace {

DocumentPtr report(std::int64_t id, std::string text) {
    auto document = std::make_shared<Document>();
    document->id = {id};
    document->body = {0, text.size()};
    document->text = std::move(text);
    return document;
}

std::vector<SharedCopy> copiesOf(const std::vector<DocumentPtr>& documents) {
    Progress silent;
    return findSharedCopy(documents, silent).value();
}

const std::string wire =
    "The harbour board closed the north pier on Monday because two of its pillars had cracked, "
    "engineers said.";

} // namespace

TEST_CASE("the same sentence in two reports is shared copy") {
    const auto found =
        copiesOf({report(1, "Our reporter writes. " + wire), report(2, wire + " Nobody was hurt.")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].a == DocumentId{1});
    REQUIRE(found[0].passages.size() == 1);
    CHECK(found[0].passages[0].b.begin == 0);
    CHECK(found[0].shareA > 0.8);
    CHECK(found[0].shareB > 0.8);
}

TEST_CASE("small edits do not break a passage in two") {
    const std::string edited =
        "The harbour board closed the old north pier on Monday, because two of its pillars "
        "have cracked, engineers said.";
    const auto found = copiesOf({report(1, wire), report(2, edited)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].passages.size() == 1);
    CHECK(slice(edited, found[0].passages[0].b).starts_with("The harbour board"));
}

TEST_CASE("reports that tell the same in their own words share nothing") {
    const auto found =
        copiesOf({report(1, wire), report(2, "Cracks in two pillars led the board to shut the pier.")});
    CHECK(found.empty());
}

TEST_CASE("an idiom is not copy, a credit line is") {
    CHECK(copiesOf({report(1, "He said in a statement on Monday that it is so."),
                    report(2, "She said in a statement on Monday that it was not.")})
              .empty());
    const std::string credit = "With assistance from Mara Quill and Ivo Stern.";
    CHECK(copiesOf({report(1, "One thing. " + credit), report(2, "Another matter. " + credit)}).size() == 1);
}

TEST_CASE("boilerplate is no copy") {
    const std::string begging = "Sign up to our morning letter to read more great stories like this one.";
    auto a = std::make_shared<Document>(*report(1, "A pier closed. " + begging));
    auto b = std::make_shared<Document>(*report(2, "A dog was found. " + begging));
    a->boilerplate = {{a->text.size() - begging.size(), a->text.size()}};
    b->boilerplate = {{b->text.size() - begging.size(), b->text.size()}};
    CHECK(copiesOf({a, b}).empty());
}

TEST_CASE("the order of the documents does not matter, and they may be empty") {
    std::vector<DocumentPtr> documents{report(3, wire), report(1, "First. " + wire), report(2, ""),
                                       report(4, wire + wire)};
    const auto found = copiesOf(documents);
    CHECK(found.size() == 3);
    std::reverse(documents.begin(), documents.end());
    CHECK(copiesOf(documents) == found);
}

TEST_CASE("looking for shared copy can be cancelled") {
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token(), {});
    const auto result = findSharedCopy({report(1, wire), report(2, wire)}, progress);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
}

} // namespace crossdate::compare
