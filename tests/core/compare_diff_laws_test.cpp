// Laws of word diff, on texts with random edits and on hostile ones.
#include "tests/core/compare_diff_support.h"
#include "tests/support/catch.h"

#include <array>
#include <random>
#include <vector>

namespace crossdate::compare {

using namespace test;

namespace {

/// Texts of few words, so that the same ones meet often, and edits of them.
class TextMaker {
public:
    explicit TextMaker(unsigned seed) : random_(seed) {}

    std::vector<std::string> words(std::size_t count) {
        static const std::array<std::string, 24> kWords{
            "the",    "The",    "of",       "and", "board",  "pier",  "closed",
            "15 May", "May 15", "ten",      "10",  "colour", "on",    "color",
            "U.S.",   "US",     "said",     "not", "mayor,", "said.", "\u201cno\u201d",
            "26,000", "--",     "caf\u00E9"};
        std::vector<std::string> made;
        for (std::size_t i = 0; i < count; ++i) made.push_back(kWords[below(kWords.size())]);
        return made;
    }

    std::vector<std::string> edited(std::vector<std::string> words, std::size_t edits) {
        for (std::size_t n = 0; n < edits && words.size() > 8; ++n) {
            const auto at = words.begin() + static_cast<std::ptrdiff_t>(below(words.size() - 7));
            switch (below(4)) {
            case 0:
                words.erase(at, at + static_cast<std::ptrdiff_t>(below(7)));
                break;
            case 1: {
                const auto fresh = this->words(1 + below(6));
                words.insert(at, fresh.begin(), fresh.end());
                break;
            }
            case 2:
                *at = this->words(1).front();
                break;
            default: { // a block moves
                const std::vector<std::string> block(at, at + 7);
                words.erase(at, at + 7);
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(below(words.size() + 1)),
                             block.begin(), block.end());
            }
            }
        }
        return words;
    }

    std::string text(const std::vector<std::string>& words) {
        std::string joined;
        for (const std::string& word : words) joined += word + (below(12) == 0 ? ".\n" : " ");
        return joined;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::mt19937 random_;
};

} // namespace

TEST_CASE("laws of word diff hold for random edits") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        TextMaker maker(seed);
        const auto words = maker.words(5 + maker.below(200));
        const std::string a = maker.text(words);
        const std::string b = maker.text(maker.edited(words, maker.below(12)));
        INFO(a << "\n---\n" << b);
        DiffOptions options;
        options.values = seed % 3 != 0;
        options.foldCase = seed % 5 == 0;
        checkLaws(a, b, diffOf(a, b, options));
        checkMirror(a, b, options);
        for (const DiffPart& part : diffOf(a, a, options).a) CHECK(part.mark == DiffMark::same);
    }
}

TEST_CASE("laws of word diff hold for texts of which hardly anything is the same") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        TextMaker maker(seed + 1000);
        const std::string a = maker.text(maker.words(maker.below(400)));
        const std::string b = maker.text(maker.words(maker.below(400)));
        INFO(a << "\n---\n" << b);
        checkLaws(a, b, diffOf(a, b));
        checkMirror(a, b);
    }
}

TEST_CASE("word diff takes any bytes") {
    const std::vector<std::string> odd{std::string("\0a\0", 3),
                                       "\xff\xfe\x80",
                                       "\xe2\x80",
                                       "a\u0301\u200Db",
                                       "\u4E2D\u6587 text",
                                       "....",
                                       "''''",
                                       "$",
                                       "\U0001F468\u200D\U0001F469 \U0001F1E9\U0001F1EA",
                                       "a-",
                                       "-a",
                                       "1,2,,3",
                                       "\u202Eabc",
                                       std::string(5000, 'x'),
                                       std::string(3000, '.'),
                                       "12 May 99999999999999999999999999999999999"};
    for (const std::string& a : odd)
        for (const std::string& b : odd) {
            const WordDiff diff = diffOf(a, b);
            checkMirror(a, b);
            if (a == b)
                for (const DiffPart& part : diff.a) CHECK(part.mark == DiffMark::same);
        }
}

TEST_CASE("word diff of endless repetition ends") {
    std::string a, b;
    for (int i = 0; i < 20'000; ++i) {
        a += "the same ";
        b += i % 2 == 0 ? "the same " : "same the ";
    }
    const WordDiff diff = diffOf(a, b);
    CHECK_FALSE(diff.a.empty());
    CHECK(diff.a.back().span.end <= a.size());
}

} // namespace crossdate::compare
