// The fitted weights: they parse, name the features of this program, and are evaluated as the script that
// fitted them does (tests/eval/relate/fit.py writes the vectors).
#include "core/relate/features.h"
#include "core/relate/model.h"
#include "tests/support/catch.h"

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace crossdate;
using namespace crossdate::relate;

namespace {

using Lines = std::vector<std::string_view>;

bool parses(const Lines& lines, std::size_t features) {
    return BoostedTrees::parse(lines, features).has_value();
}

} // namespace

TEST_CASE("the shipped model is of the features that are read", "[relate]") {
    const Passage a = readPassage("One boat sank."), b = readPassage("No boat sank.");
    CHECK(Model::shipped().featureNames() == featuresOf(compare(a, b), true).names());
}

TEST_CASE("the shipped model judges as the script that fitted it", "[relate]") {
    std::ifstream file(CROSSDATE_TEST_DATA "/relate/vectors.txt");
    REQUIRE(file);
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        if (line.starts_with('#')) continue;
        std::istringstream fields(line);
        bool denial = false, odd = false;
        std::array<double, kClasses> expected{};
        fields >> denial >> odd >> expected[0] >> expected[1] >> expected[2];
        std::vector<float> row;
        for (float value = 0; fields >> value;) row.push_back(value);
        const Judgement judgement = Model::shipped().judge(row, denial, odd);
        INFO("row " << rows << ", " << row.size() << " values");
        for (std::size_t i = 0; i < kClasses; ++i)
            CHECK(judgement.shares[i] == Approx(expected[i]).margin(2e-4));
        ++rows;
    }
    CHECK(rows >= 8);
}

TEST_CASE("a row of another length is neutral", "[relate]") {
    const std::vector<float> row(3, 1.0F);
    CHECK(Model::shipped().judge(row, false, false).shares[1] == 1);
    CHECK_FALSE(Model::shipped().judge(row, true, true).contradicts);
}

TEST_CASE("trees that would not end or leave the row are refused", "[relate]") {
    CHECK(parses({"0 =1.5"}, 1));
    CHECK(parses({"0 0,1.5,1,2 =1 =2"}, 1));
    CHECK_FALSE(parses({"0 0,1.5,0,2 =1 =2"}, 1)); // a child that is its parent
    CHECK_FALSE(parses({"0 0,1.5,1,3 =1 =2"}, 1)); // one that is not there
    CHECK_FALSE(parses({"0 1,1.5,1,2 =1 =2"}, 1)); // a feature that is not there
    CHECK_FALSE(parses({"3 =1.5"}, 1));            // a class that is not there
    CHECK_FALSE(parses({"0"}, 1));
    CHECK_FALSE(parses({""}, 1));
    CHECK_FALSE(parses({"0 =x"}, 1));
    CHECK_FALSE(parses({"0 0,,1,2 =1 =2"}, 1));
}

TEST_CASE("a tree takes the first branch below its threshold", "[relate]") {
    const Lines lines = {"0 0,1.5,1,2 =1 =2", "2 =4"};
    const auto trees = BoostedTrees::parse(lines, 1);
    REQUIRE(trees);
    CHECK(trees->margins(std::vector<float>{1.0F}) == ClassScores{1, 0, 4});
    CHECK(trees->margins(std::vector<float>{1.5F}) == ClassScores{2, 0, 4});
}

TEST_CASE("margins become shares of one, however large", "[relate]") {
    const ClassScores shares = softmax({1000, 999, -1000});
    CHECK(shares[0] + shares[1] + shares[2] == Approx(1));
    CHECK(shares[0] == Approx(0.731).margin(0.001));
}

TEST_CASE("a model without calibration is refused", "[relate]") {
    CHECK_FALSE(Model::parse(Lines{"[features]", "x", "[trees]", "0 =1", "[denial trees]", "0 =1"}));
    CHECK(Model::parse(Lines{"[features]", "x", "[calibration]", "1 0 0.5", "1 0 0.5", "[trees]", "0 =1",
                             "[denial trees]", "0 =1"}));
    CHECK_FALSE(Model::parse(Lines{"[features]", "x", "[calibration]", "1 0", "1 0 0.5", "[trees]", "0 =1"}));
}
