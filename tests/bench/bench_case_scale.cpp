// A large case from files to a stored derivation, and one report more. By hand, in a release build:
//   bench_case_scale [REPORTS [STORIES [THREADS]]]
// Says on the way what each step took, in seconds of the clock and of the processor.
#include "core/analysis/analyse.h"
#include "core/workflow/workflow.h"
#include "tests/bench/generated_case.h"
#include "tests/support/temp_dir.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <stdexcept>

namespace crossdate::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Seconds {
    double clock = 0, processor = 0;
};

template <class Work>
Seconds timed(Work&& work) {
    const auto begin = Clock::now();
    const std::clock_t used = std::clock();
    work();
    return {std::chrono::duration<double>(Clock::now() - begin).count(),
            static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC};
}

double megabytesUsed() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

template <class Value>
Value must(Result<Value> result) {
    if (!result) throw std::runtime_error(toLine(result.error()));
    return std::move(*result);
}

void tell(const char* what, Seconds took, std::size_t reports) {
    std::printf("%-44s %8.3f s clock %8.3f s processor %8.1f reports/s  %6.0f MB at most\n", what, took.clock,
                took.processor, static_cast<double>(reports) / took.clock, megabytesUsed());
    std::fflush(stdout);
}

std::vector<std::filesystem::path> write(const std::filesystem::path& folder,
                                         const std::vector<GeneratedReport>& reports) {
    std::vector<std::filesystem::path> files;
    std::filesystem::create_directories(folder);
    for (const GeneratedReport& report : reports) {
        files.push_back(folder / report.fileName);
        test::writeBytes(files.back(), report.text);
    }
    return files;
}

/// What each stage of a work took.
class Stages {
public:
    [[nodiscard]] Progress progress() {
        since_ = Clock::now();
        return {{}, [this](const ProgressState& state) {
                    if (state.stage != stage_) enter(state.stage);
                }};
    }
    void enter(const std::string& next) {
        const auto now = Clock::now();
        if (!stage_.empty()) spent_[stage_] += std::chrono::duration<double>(now - since_).count();
        stage_ = next;
        since_ = now;
    }
    void print(const char* unit, double times) {
        enter("");
        for (const auto& [name, seconds] : spent_)
            std::printf("  %-34s %8.3f %s\n", name.c_str(), times * seconds, unit);
    }

private:
    std::map<std::string, double> spent_;
    std::string stage_;
    Clock::time_point since_{};
};

/// Where the time of one story goes, on one thread.
void tellStages(const std::vector<GeneratedReport>& reports, std::size_t stories) {
    Stages stages;
    std::size_t count = 0;
    for (std::size_t story = 0; story < std::min<std::size_t>(stories, 10); ++story) {
        analysis::AnalysisInput input;
        input.threads = 1;
        for (std::size_t i = story; i < reports.size() && input.documents.size() < 20; i += stories) {
            auto imported = must(importer::importBytes(reports[i].text, reports[i].fileName, {}));
            input.documents.push_back(std::make_shared<const Document>(std::move(imported.document)));
        }
        count += input.documents.size();
        Progress progress = stages.progress();
        (void)must(analysis::analyse(input, progress));
        stages.enter("");
    }
    stages.print("ms a report", 1000 / static_cast<double>(count));
}

void run(const CaseShape& shape, unsigned threads) {
    const test::TempDir dir(test::TempDir::Place::memory);
    CaseShape more = shape;
    more.reports += 3;
    auto files = write(dir / "reports", generatedCase(more));
    tellStages(generatedCase(shape), shape.stories);
    const std::vector<std::filesystem::path> late(files.end() - 3, files.end());
    files.resize(shape.reports);

    Progress progress;
    const auto path = dir / "a.crossdate";
    auto file = must(store::CaseFile::create(path, "scale"));
    workflow::Memory memory;
    tell("import, analysis and storing", timed([&] {
             (void)must(workflow::importFiles(*file, {files, {}, threads}, progress, &memory));
         }),
         shape.reports);
    CaseLayers layers;
    tell("loading", timed([&] { layers = must(file->load()); }), shape.reports);
    tell("projecting", timed([&] { (void)project(layers); }), shape.reports);
    std::printf("%zu claims, %zu events, %zu conflicts, %zu stories\n", layers.derivation.claims.size(),
                layers.derivation.events.size(), layers.derivation.conflicts.size(),
                layers.derivation.stories.size());
    layers = {};
    for (const auto& one : {late[0], late[1]}) {
        Stages stages;
        Progress told = stages.progress();
        tell("one report more, in an open case", timed([&] {
                 (void)must(workflow::importFiles(*file, {{one}, {}, threads}, told, &memory));
             }),
             1);
        stages.print("ms", 1000);
    }
    file.reset();
    tell("opening the case anew", timed([&] { file = must(store::CaseFile::open(path)); }), shape.reports);
    tell("one report more, in a case just opened", timed([&] {
             (void)must(workflow::importFiles(*file, {{late[2]}, {}, threads}, progress));
         }),
         1);
}

} // namespace
} // namespace crossdate::bench

int main(int argc, char** argv) {
    crossdate::bench::CaseShape shape;
    if (argc > 1) shape.reports = std::strtoul(argv[1], nullptr, 10);
    shape.stories = std::max<std::size_t>(1, shape.reports / 20);
    if (argc > 2) shape.stories = std::max(1UL, std::strtoul(argv[2], nullptr, 10));
    const unsigned threads = argc > 3 ? static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)) : 0;
    try {
        crossdate::bench::run(shape, threads);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "bench_case_scale: %s\n", failure.what());
        return 1;
    }
    return 0;
}
