#include "core/store/case_file.h"
#include "core/store/search_query.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <memory>

namespace crossdate::fuzz {

namespace {

using test::TempDir;

/// The invented sample as an open case, in memory; lives as long as the process.
class SoundCase {
public:
    SoundCase() : file_(store::CaseFile::create(dir_ / "sound.crossdate", "sound").value()) {
        const CaseLayers layers = test::makeSampleLayers();
        promise(file_->addDocuments(test::newDocuments(layers), layers.derivation).has_value(),
                "the sample can be stored");
        promise(file_->saveCopy(dir_ / "copy.crossdate").has_value(), "the sample can be copied");
        bytes_ = test::readBytes(dir_ / "copy.crossdate");
    }
    [[nodiscard]] const store::CaseFile& file() const { return *file_; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    TempDir dir_{TempDir::Place::memory};
    std::unique_ptr<store::CaseFile> file_;
    std::string bytes_;
};

const SoundCase& sound() {
    static const SoundCase instance;
    return instance;
}

std::string overwritten(std::string file, std::string_view edits) {
    const auto at = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(edits[i]));
    };
    for (std::size_t i = 0; i + 3 < edits.size(); i += 4)
        file[(at(i) | at(i + 1) << 8U | at(i + 2) << 16U) % file.size()] = edits[i + 3];
    return file;
}

void readAll(const store::CaseFile& file) {
    if (const auto layers = file.load())
        promise(project(*layers).documents.size() <= 1000, "no more than it holds");
    (void)file.history();
    (void)file.search("bridge", 5);
    Progress progress;
    (void)file.verify(progress);
}

} // namespace

void openCase(std::string_view bytes) {
    static const TempDir dir(TempDir::Place::memory);
    const auto path = dir / "a.crossdate";
    test::writeBytes(path, bytes.starts_with("SQLite format 3") ? std::string(bytes)
                                                                : overwritten(sound().bytes(), bytes));
    const auto file = store::CaseFile::open(path);
    if (file)
        readAll(**file);
    else
        promise(!toLine(file.error()).empty(), "an error says something");
}

void query(std::string_view bytes) {
    const auto terms = store::parseQuery(bytes);
    promise(terms.size() <= 32, "at most 32 terms");
    (void)store::matchExpression(terms);
    const auto hits = sound().file().search(bytes, 5);
    promise(hits.has_value(), "any query can be searched");
    for (const auto& hit : *hits) promiseRow(hit.matches, hit.excerpt, "matches within their excerpt");
}

} // namespace crossdate::fuzz
