#include "app/verbs.h"

#include <array>

namespace crossdate::app {

namespace {

constexpr std::size_t kAny = static_cast<std::size_t>(-1);

} // namespace

std::span<const Verb> allVerbs() {
    static const std::array<Verb, 16> verbs{{
        {"import",
         "CASE FILE... [--outlet NAME] [--published EDTF] [--jobs N] [--json]",
         "read reports into a case (made if it is not there) and analyse it",
         {{"--outlet", true}, {"--published", true}, {"--jobs", true}, {"--json"}},
         2,
         kAny,
         runImport},
        {"analyse", "CASE", "derive everything anew; judgements stay", {}, 1, 1, runAnalyse},
        {"sources", "CASE [--json]", "list the documents", {{"--json"}}, 1, 1, runSources},
        {"events", "CASE [--json]", "list the events with their claims", {{"--json"}}, 1, 1, runEvents},
        {"conflicts", "CASE [--json]", "list the conflicts", {{"--json"}}, 1, 1, runConflicts},
        {"search",
         "CASE QUERY [--json] [--limit N]",
         "full-text search",
         {{"--json"}, {"--limit", true}},
         2,
         2,
         runSearch},
        {"export",
         "CASE OUT [--format F] [--range EDTF] [--theme light|dark] [--scale N]",
         "write the timeline as png, pdf, json or csv",
         {{"--format", true}, {"--range", true}, {"--theme", true}, {"--scale", true}},
         2,
         2,
         runExport},
        {"verify", "CASE", "check integrity, hashes, foreign keys and the search index", {}, 1, 1, runVerify},
        {"text", "FILE", "show what import takes from one file, as JSON", {}, 1, 1, runText},
        {"annotate",
         "[--published DATE] [--happenings] [FILE] | --jsonl [--happenings]",
         "show what is read in a text: dates, names, quantities, quotations, what happened",
         {{"--published", true}, {"--jsonl"}, {"--happenings"}},
         0,
         1,
         runAnnotate},
        {"compare",
         "CASE (EVENT | DOCUMENT DOCUMENT...) [--json]",
         "lay documents side by side: what tells the same in one row, with marks",
         {{"--json"}},
         2,
         kAny,
         runCompare},
        {"align",
         "--jsonl",
         "pair the sentences of documents that tell the same happening",
         {{"--jsonl"}},
         0,
         0,
         runAlign},
        {"relate",
         "--jsonl [--features]",
         "tell of pairs of passages whether they contradict each other",
         {{"--jsonl"}, {"--features"}},
         0,
         0,
         runRelate},
        {"diff", "A B [--json]", "compare two plain texts word by word", {{"--json"}}, 2, 2, runDiff},
        {"sample", "CASE", "make the sample case", {}, 1, 1, runSample},
        {"screenshot",
         "CASE OUT.png [--size WxH] [--theme light|dark] [--page "
         "passages|collation|articles|conflicts|charts|table] [--tall]",
         "draw the window with a case into a picture",
         {{"--size", true}, {"--theme", true}, {"--page", true}, {"--tall"}},
         2,
         2,
         runScreenshot},
    }};
    return verbs;
}

} // namespace crossdate::app
