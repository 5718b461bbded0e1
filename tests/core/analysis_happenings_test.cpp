// Which words of a text tell of something happening, who takes part in it and when.
#include "core/analysis/happenings.h"
#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

struct Read {
    std::string text;
    std::vector<Happening> happenings;

    explicit Read(std::string written) : text(std::move(written)) {
        date::TaggerContext context;
        context.published = date::parseEdtf("2021-06-09").value().earliest;
        const auto sentences = text::readSentences(text, text::splitSentences(text));
        happenings = readHappenings(text, sentences, date::tagDates(text, context), context.published);
    }
    [[nodiscard]] const Happening* of(std::string_view word) const {
        const auto found =
            std::find_if(happenings.begin(), happenings.end(),
                         [&](const Happening& happening) { return slice(text, happening.span) == word; });
        return found == happenings.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string date(std::string_view word) const {
        const Happening* happening = of(word);
        return happening != nullptr && happening->date ? happening->date->edtf : "";
    }
    [[nodiscard]] bool takesPart(std::string_view word, std::string_view name) const {
        const Happening* happening = of(word);
        return happening != nullptr &&
               std::any_of(happening->participants.begin(), happening->participants.end(),
                           [&](const Participant& who) { return who.name == name; });
    }
};

} // namespace

TEST_CASE("verbs with their subject, their object and their day", "[happenings]") {
    const Read read("Ada Brook signed the lease on Monday. She told John Hale of it.");
    CHECK(read.date("signed") == "2021-06-07");
    CHECK(read.takesPart("signed", "Ada Brook"));
    CHECK(read.takesPart("told", "Ada Brook"));
    CHECK(read.takesPart("told", "John Hale"));
    // The report goes on about that Monday.
    CHECK(read.date("told") == "2021-06-07");
}

TEST_CASE("passives, coordination and relative clauses", "[happenings]") {
    const Read read(
        "The bridge was opened by Ada Brook in 1998. John Hale, who founded the yard, sold it and left.");
    CHECK(read.takesPart("opened", "Ada Brook"));
    CHECK(read.date("opened") == "1998");
    CHECK(read.takesPart("founded", "John Hale"));
    CHECK(read.takesPart("sold", "John Hale"));
    CHECK(read.takesPart("left", "John Hale"));
}

TEST_CASE("what is to come has no day of its own, and light verbs tell nothing", "[happenings]") {
    const Read read("Ada Brook will visit the yard. She has a plan and is ready.");
    REQUIRE(read.of("visit") != nullptr);
    CHECK(read.of("visit")->expected);
    CHECK_FALSE(read.of("visit")->date);
    CHECK(read.of("has") == nullptr);
    CHECK(read.of("is") == nullptr);
}

TEST_CASE("nouns tell a deed where its doer stands beside them", "[happenings]") {
    const Read read("The resignation of Ada Brook came late. A resignation is rare.");
    CHECK(read.takesPart("resignation", "Ada Brook"));
    CHECK(std::count_if(read.happenings.begin(), read.happenings.end(), [&](const Happening& happening) {
              return slice(read.text, happening.span) == "resignation";
          }) == 1);
}

TEST_CASE("a date belongs to the verb of its own clause", "[happenings]") {
    const Read read("Ada Brook announced that the yard had closed in 2019. "
                    "John Hale promised the bridge would open in 2030. Kate Lund broke the 1991 agreement.");
    CHECK(read.date("closed") == "2019");
    CHECK(read.date("announced") == "2021-06-09");
    CHECK(read.date("promised") == "2021-06-09");
    CHECK(read.date("broke") == "2021-06-09");
}

TEST_CASE("a pronoun stands for the subject of late before whoever was named in passing", "[happenings]") {
    const Read read("Ada Brook praised John Hale. She signed the lease.");
    CHECK(read.takesPart("signed", "Ada Brook"));
    CHECK_FALSE(read.takesPart("signed", "John Hale"));
}

TEST_CASE("the head of a report says which day it is about, in whatever words", "[happenings]") {
    const Read read("Ada Brook resigned. The board was in session on Monday. Ada Brook signed the lease.");
    CHECK(read.date("resigned") == "2021-06-09");
    CHECK(read.date("signed") == "2021-06-07");
}

TEST_CASE("what is told of today does not end the account of an earlier day", "[happenings]") {
    const Read read("Ada Brook resigned on Monday. John Hale praised her today. Ada Brook signed the lease.");
    CHECK(read.date("praised") == "2021-06-09");
    CHECK(read.date("signed") == "2021-06-07");
}

TEST_CASE("verbs of which only the participle is irregular", "[happenings]") {
    const Read read("Ada Brook showed the yard to John Hale. Kate Lund proved the theorem.");
    CHECK(read.takesPart("showed", "Ada Brook"));
    CHECK(read.takesPart("proved", "Kate Lund"));
}

TEST_CASE("any text is read", "[happenings]") {
    CHECK(Read("").happenings.empty());
    CHECK_NOTHROW(Read("said said , who who . . by by to to"));
    CHECK_NOTHROW(Read(std::string(2000, '"') + " was by"));
}

} // namespace crossdate::analysis
