#include "app/console.h"
#include "app/diff_print.h"
#include "app/verbs.h"
#include "core/base/utf8.h"
#include "core/compare/word_diff.h"
#include "core/import/charset.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace crossdate::app {

namespace {

/// A plain text as it is when it is UTF-8, so that offsets are those of the file; else read in its charset.
Result<std::string> readText(const std::string& name) {
    auto bytes = readInput(name);
    if (!bytes || utf8::isValid(*bytes)) return bytes;
    auto decoded = importer::decodeText(*bytes);
    if (decoded) return std::move(decoded->text);
    return fail(decoded.error().code, name, decoded.error().why, "give plain text");
}

/// Colours are for a person at a terminal who did not ask for none (no-color.org).
bool wantsColour() {
    const auto isSet = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value != nullptr && *value != '\0';
    };
    if (isSet("NO_COLOR") || isatty(STDOUT_FILENO) == 0) return false;
    return isSet("TERM") && std::string_view(std::getenv("TERM")) != "dumb";
}

} // namespace

int runDiff(const Arguments& arguments) {
    const std::string& nameA = arguments.names()[0];
    const std::string& nameB = arguments.names()[1];
    if (nameA == "-" && nameB == "-") {
        complain({ErrorCode::invalid, "diff", "only one of the two can be standard input", {}});
        return kUsage;
    }
    const auto a = readText(nameA);
    if (!a) return complained(a.error());
    const auto b = readText(nameB);
    if (!b) return complained(b.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const auto diff = compare::diffWords(*a, *b, {}, progress);
    if (!diff) return complained(diff.error());
    const bool printed = arguments.has("--json") ? printLine(diffJson(*a, *b, *diff))
                                                 : print(diffText(*a, *b, *diff, wantsColour()));
    return printed ? kDone : kNotDone;
}

} // namespace crossdate::app
