// The verbs of the command line: one function each, in verb_*.cpp. They compose core and ui; what they print
// is the contract of the README's "Command line".
#pragma once

#include "app/arguments.h"

#include <span>
#include <string_view>

namespace crossdate::app {

enum ExitCode { kDone = 0, kNotDone = 1, kUsage = 2 };

struct Verb {
    std::string_view name;
    std::string_view usage;   // after "crossdate NAME"
    std::string_view purpose; // one line of --help
    std::vector<OptionSpec> options;
    std::size_t leastNames;
    std::size_t mostNames;
    int (*run)(const Arguments& arguments);
};

[[nodiscard]] std::span<const Verb> allVerbs();

int runImport(const Arguments& arguments);
int runAnalyse(const Arguments& arguments);
int runSources(const Arguments& arguments);
int runEvents(const Arguments& arguments);
int runConflicts(const Arguments& arguments);
int runSearch(const Arguments& arguments);
int runExport(const Arguments& arguments);
int runVerify(const Arguments& arguments);
int runText(const Arguments& arguments);
int runAnnotate(const Arguments& arguments);
int runRelate(const Arguments& arguments);
int runAlign(const Arguments& arguments);
int runCompare(const Arguments& arguments);
int runDiff(const Arguments& arguments);
int runSample(const Arguments& arguments);
int runScreenshot(const Arguments& arguments);

} // namespace crossdate::app
