// Replays every input that fuzzing found worth keeping, in the ordinary build.
#include "tests/fuzz/targets.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace fs = std::filesystem;
using namespace crossdate;

namespace {

std::vector<fs::path> inputsOf(const fuzz::Target& target) {
    std::vector<fs::path> inputs;
    for (const auto& entry : fs::directory_iterator(fs::path(CROSSDATE_FUZZ_CORPUS) / target.name))
        inputs.push_back(entry.path());
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

} // namespace

TEST_CASE("the fuzzing corpus is read without harm", "[fuzz]") {
    for (const fuzz::Target& target : fuzz::kTargets) {
        const auto inputs = inputsOf(target);
        INFO(target.name);
        CHECK_FALSE(inputs.empty());
        for (const fs::path& input : inputs) {
            INFO(input.filename().string());
            CHECK_NOTHROW(target.run(test::readBytes(input)));
        }
    }
}

TEST_CASE("every head of a corpus input is read without harm", "[fuzz]") {
    for (const fuzz::Target& target : fuzz::kTargets) {
        if (target.name == "case") continue; // a file is opened for each
        const std::string bytes = test::readBytes(inputsOf(target).front());
        INFO(target.name);
        for (std::size_t size = 0; size <= std::min<std::size_t>(bytes.size(), 300); ++size) {
            INFO(size);
            CHECK_NOTHROW(target.run(bytes.substr(0, size)));
        }
    }
}
