#include "core/store/sqlite_case_file.h"
#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <sys/mount.h>

using namespace crossdate;
using store::CaseFile;
using test::TempDir;

namespace {

/// A file system of one megabyte; needs rights that only root has.
class SmallDisk {
public:
    explicit SmallDisk(const TempDir& dir) : path_((dir / "disk").string()) {
        std::filesystem::create_directory(path_);
        mounted_ = ::mount("crossdate-test", path_.c_str(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool mounted() const { return mounted_; }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const {
        return std::filesystem::path(path_) / name;
    }

private:
    std::string path_;
    bool mounted_ = false;
};

store::NewDocument large(const char* title, std::size_t bytes) {
    std::string text = std::string(title) + "\n";
    while (text.size() < bytes) text += "word " + std::to_string(text.size()) + " ";
    return {test::makeDocument("Post", text), "Post", text};
}

void checkFull(const Status& refused) {
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unwritable);
    CHECK(refused.error().why.find("full") != std::string::npos);
    CHECK_FALSE(refused.error().hint.empty());
}

void checkSound(const CaseFile& file, std::size_t documents) {
    CHECK(file.load()->documents.size() == documents);
    Progress quiet;
    CHECK(file.verify(quiet)->damage.empty());
}

} // namespace

TEST_CASE("a full disk refuses what does not fit and loses nothing", "[full]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    {
        const auto file = CaseFile::create(path, "x").value();
        test::addSample(*file);
    }
    const auto pages = static_cast<std::int64_t>(std::filesystem::file_size(path) / 4096);
    const auto file = store::openCase(path, {.maxPages = pages + 2}).value();
    const CaseLayers before = file->load().value();
    checkFull(file->addDocuments({large("Large", 200'000)}, before.derivation));
    checkSound(*file, 6);
    CHECK(file->load()->derivation == before.derivation);

    Status judged;
    const EventId event = project(before).events.front().id;
    std::size_t notes = 0;
    for (; judged && notes < 100; ++notes)
        judged = file->execute(SetEventNote{event, std::string(2000, static_cast<char>('a' + notes % 26))});
    checkFull(judged);
    CHECK(file->load()->judgements.events.size() == (notes > 1 ? 1U : 0U));
    checkSound(*file, 6);
    const auto again = CaseFile::open(path).value(); // with room
    CHECK(again->load()->judgements == file->load()->judgements);
    REQUIRE(again->addDocuments({large("Large", 200'000)}, before.derivation));
    checkSound(*again, 7);
}

TEST_CASE("a disk that is really full refuses creating, importing, judging and copying", "[full]") {
    const TempDir dir;
    const SmallDisk disk(dir);
    if (!disk.mounted()) {
        WARN("skipped: no small file system can be mounted");
        return;
    }
    const auto path = disk / "a.crossdate";
    const auto file = CaseFile::create(path, "x").value();
    REQUIRE(file->addDocuments({large("Fits", 30'000)}, {}));
    checkFull(file->addDocuments({large("Does not", 900'000)}, {}));
    checkSound(*file, 1);

    test::writeBytes(disk / "filler", std::string(2'000'000, 'x')); // up to the last byte
    const OutletId outlet = file->load()->outlets.front().id;
    checkFull(file->execute(RenameOutlet{outlet, std::string(20'000, 'n')}));
    checkFull(file->saveCopy(disk / "copy.crossdate"));
    CHECK_FALSE(std::filesystem::exists(disk / "copy.crossdate"));
    const auto created = CaseFile::create(disk / "b.crossdate", "x");
    REQUIRE_FALSE(created);
    CHECK(created.error().code == ErrorCode::unwritable);
    CHECK_FALSE(std::filesystem::exists(disk / "b.crossdate"));

    std::filesystem::remove(disk / "filler");
    checkSound(*file, 1);
    REQUIRE(file->execute(RenameOutlet{outlet, "Renamed"}));
    CHECK(std::distance(std::filesystem::directory_iterator(disk / ""), {}) == 1);
}

TEST_CASE("a document over the limit is refused by name of the limit", "[full]") {
    const TempDir dir;
    const auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    store::NewDocument huge{test::makeDocument("Post", "Huge\n"), "Post", std::string(65U << 20U, 'x')};
    const Status refused = file->addDocuments({large("Small", 100), huge}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::too_large);
    checkSound(*file, 0);
}
