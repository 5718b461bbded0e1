// Contradictions that no rule of their own finds: two reports tell one thing and differ in it.
#include "core/analysis/analyse.h"
#include "core/date/edtf.h"
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

DocumentPtr report(const std::string& outlet, const std::string& text) {
    importer::ImportOptions options;
    options.outlet = outlet;
    options.published = date::parseEdtf("2021-06-09").value();
    return std::make_shared<const Document>(
        importer::importBytes(text, outlet + ".txt", options).value().document);
}

std::vector<SuggestedConflict> between(const std::string& a, const std::string& b) {
    AnalysisInput input;
    input.documents = {report("Morning Post", a), report("Evening Star", b)};
    Progress progress;
    return analyse(input, progress).value().conflicts;
}

bool found(const std::vector<SuggestedConflict>& conflicts, ConflictKind kind) {
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [&](const SuggestedConflict& conflict) { return conflict.kind == kind; });
}

} // namespace

TEST_CASE("a word and its opposite, said of one thing", "[contrast]") {
    const auto conflicts =
        between("The council met on Tuesday. The harbour museum will close for good, the mayor said.",
                "The town council met on Tuesday. The harbour museum will stay open, the mayor said.");
    REQUIRE(found(conflicts, ConflictKind::polarity));
    const SuggestedConflict& conflict = conflicts.front();
    CHECK(conflict.score >= 0.5);
    CHECK(conflict.score <= 1.0);
    CHECK(conflict.why.find("close") != std::string::npos);
    CHECK(conflict.why.find("open") != std::string::npos);
}

TEST_CASE("what one report denies and the other affirms", "[contrast]") {
    CHECK(found(
        between("The orchestra played in Lund on Friday. The conductor did not attend the rehearsal.",
                "The orchestra gave a concert in Lund on Friday. The conductor attended the rehearsal."),
        ConflictKind::polarity));
}

TEST_CASE("voted for and voted against", "[contrast]") {
    CHECK(found(between("The referendum was held on Sunday. The villages voted for the tunnel.",
                        "The vote was held on Sunday. The villages voted against the tunnel."),
                ConflictKind::polarity));
}

TEST_CASE("another thing of the kind is no contradiction", "[contrast]") {
    CHECK(between("The storm hit Ostby on Monday. The school in Ostby was closed.",
                  "The storm reached Ostby on Monday. A clinic in Hallen was open in 2009.")
              .empty());
    CHECK(between("The bank made a profit. The bank in Lund was robbed by two men.",
                  "The bank made a profit. In 1998 the bank in Ostby was robbed by five men.")
              .empty());
}

TEST_CASE("one person in two positions", "[contrast]") {
    const auto conflicts =
        between("Ada Brook, the chairman of the harbour board, opened the pier in Ostby on Friday.",
                "The pier in Ostby was opened on Friday by the harbour board's treasurer, Ada Brook.");
    REQUIRE(found(conflicts, ConflictKind::name));
    CHECK_FALSE(found(
        between("Ada Brook, the former chairman of the harbour board, opened the pier in Ostby on Friday.",
                "The pier in Ostby was opened on Friday by the board's treasurer, Ada Brook."),
        ConflictKind::name));
}

TEST_CASE("a short quotation of one speaker in two wordings, and a trimmed one", "[contrast]") {
    CHECK(found(between("“We found the leak ourselves,” Ada Brook said in Ostby on Friday.",
                        "“We found the leak with outside help,” Ada Brook said in Ostby on Friday."),
                ConflictKind::quotation));
    CHECK_FALSE(
        found(between("“We found the leak ourselves, and we are proud of it,” Ada Brook said in Ostby.",
                      "“We found the leak ourselves,” Ada Brook said in Ostby."),
              ConflictKind::quotation));
}

} // namespace crossdate::analysis
