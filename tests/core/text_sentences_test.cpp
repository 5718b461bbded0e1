// Sentence boundaries: golden texts of our own, laws, and hostile input.
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace crossdate;

namespace {

std::vector<std::string> sentences(const std::string& text) {
    std::vector<std::string> found;
    for (const Span span : text::splitSentences(text)) found.emplace_back(slice(text, span));
    return found;
}

using Sentences = std::vector<std::string>;

/// The text, its sentences joined by one space, splits back into them.
void staysSplit(const Sentences& expected) {
    std::string joined;
    for (const std::string& one : expected) joined += (joined.empty() ? "" : " ") + one;
    CHECK(sentences(joined) == expected);
}

std::string repeated(const std::string& part, std::size_t size) {
    std::string text;
    while (text.size() < size) text += part;
    return text;
}

} // namespace

TEST_CASE("sentences end at stops, not at abbreviations", "[text][sentences]") {
    staysSplit({"The ferry left at noon.", "Was it late?", "No!"});
    staysSplit({"Gen. Ada Brook met Lt. Oram in the U.S. Senate.", "They spoke."});
    staysSplit({"It sails at 5 p.m. Tuesday.", "Mr. J. P. Vance of Delta Co.'s board will be there."});
    staysSplit({"He lives in the U.S.", "The house is old."});
    staysSplit({"Harbour Inc. said so at No. 10.", "Nobody replied."});
    staysSplit({"The vitamin is called C.", "Researchers found it early."});
    staysSplit({"The clerk L. Ron Maple signed at 9 a.m.", "She left at 10 a.m. GMT on Friday."});
    staysSplit({"The plant closed on Jan. 5 after a loss of $1.5 million.", "About 3.2% of staff stayed."});
}

TEST_CASE("sentences keep a quotation and its speaker together", "[text][sentences]") {
    staysSplit({"\"We are ready,\" he said.", "\"Are we?\" she asked."});
    staysSplit({"\"It is over.\" Brook said.", "Nobody clapped."});
    staysSplit({"“The pier is safe.", "It was checked,” she said.", "The mayor agreed."});
    staysSplit({"He called it \"a very long day (.) for all\" and left.", "The end."});
    staysSplit({"They work at Yoohoo! in the old mill.", "It hums."});
}

TEST_CASE("headings, lists and wrapped lines", "[text][sentences]") {
    CHECK(sentences("Ferry runs aground\n\nThe ferry ran aground.") ==
          Sentences{"Ferry runs aground", "The ferry ran aground."});
    CHECK(sentences("Ferry runs aground\nThe ferry ran aground.\n") ==
          Sentences{"Ferry runs aground", "The ferry ran aground."});
    CHECK(sentences("1. Boats 2. Trains 3. Buses") == Sentences{"1. Boats", "2. Trains", "3. Buses"});
    CHECK(sentences("(a) One boat. (b) One train.") == Sentences{"(a) One boat.", "(b) One train."});
    CHECK(sentences("• 9. Rope\n• 10. Sail") == Sentences{"• 9. Rope", "• 10. Sail"});
    CHECK(sentences("The harbour office said on Monday evening that the ferry of\n"
                    "Captain Brook would not sail before the end of the week, and\n"
                    "that tickets stay valid.\n")
              .size() == 1);
    CHECK(sentences("The crew in the hall Image: A. Painter") ==
          Sentences{"The crew in the hall", "Image: A. Painter"});
    CHECK(sentences("OSTVIK (Fjord Wire) - The ferry sank.") ==
          Sentences{"OSTVIK (Fjord Wire) - The ferry sank."});
}

TEST_CASE("a space lost after a stop", "[text][sentences]") {
    CHECK(sentences("The ferry sank.Nobody was hurt.") == Sentences{"The ferry sank.", "Nobody was hurt."});
    CHECK(sentences("Write to Jane.Roe@example.org today.").size() == 1);
    CHECK(sentences("See www.example.org/Some.Page for more.").size() == 1);
}

TEST_CASE("sentences hold every byte that is not white space", "[text][sentences]") {
    const std::string text = "One.  Two\xC2\xA0"
                             "and three?\r\n\r\n\xE2\x80\x9C"
                             "Four.\xE2\x80\x9D \xFF\xFE Five\x80.";
    std::size_t end = 0;
    for (const Span span : text::splitSentences(text)) {
        REQUIRE(span.begin >= end);
        REQUIRE_FALSE(span.empty());
        for (std::size_t i = end; i < span.begin; ++i)
            CHECK(std::string(" \r\n\xC2\xA0").find(text[i]) != std::string::npos);
        end = span.end;
    }
    CHECK(end == text.size());
    CHECK(text::splitSentences("").empty());
    CHECK(text::splitSentences(" \n\n\t ").empty());
}

TEST_CASE("hostile texts take linear time", "[text][sentences]") {
    constexpr std::size_t size = 1'000'000;
    for (const char* part : {"a", "\"", "“", ".", ". ", "abc.Cab", "(", "!\" ", "1. ", "\n", "\x80", "[A. "})
        CHECK(text::splitSentences(repeated(part, size)).size() <= size);
}
