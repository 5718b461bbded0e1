// Files that are none, cannot be read, or are something else; folders.
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace crossdate;
using namespace crossdate::importer;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "crossdate-import-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path write(const std::string& name, std::string_view bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
    fs::path path;
};

/// The error of a file that must not be taken; names the file and says what to do.
Error refused(const fs::path& file) {
    const auto imported = importFile(file, {});
    REQUIRE_FALSE(imported);
    CHECK(imported.error().what.find(file.filename().string()) != std::string::npos);
    CHECK_FALSE(imported.error().why.empty());
    CHECK_FALSE(imported.error().hint.empty());
    return imported.error();
}

} // namespace

TEST_CASE("a file is read", "[import][files]") {
    const Folder folder;
    const fs::path file = folder.write("herald.txt", "Pier closed\r\n\r\nThe pier was closed on Monday.\r\n");
    const auto imported = importFile(file, {});
    REQUIRE(imported);
    CHECK(imported->document.fileName == "herald.txt");
    CHECK(imported->document.origin == file.string());
    CHECK(imported->document.text == "Pier closed\n\nThe pier was closed on Monday.\n");
    CHECK(imported->outletName == "Herald");
}

TEST_CASE("files that cannot be read say why", "[import][files]") {
    const Folder folder;
    CHECK(refused(folder.path / "missing.txt").code == ErrorCode::not_found);
    CHECK(refused(folder.path).code == ErrorCode::unreadable);
    CHECK(refused(folder.write("empty.txt", "")).code == ErrorCode::invalid);
    CHECK(refused(folder.write("blank.txt", " \n\t\n \xC2\xA0")).code == ErrorCode::invalid);
    CHECK(refused(folder.path / "missing.txt" / "deeper.txt").code == ErrorCode::not_found);
}

TEST_CASE("permission is asked for", "[import][files]") {
    const Folder folder;
    const fs::path file = folder.write("secret.txt", "text");
    fs::permissions(file, fs::perms::none);
    if (::geteuid() == 0) {
        std::cout << "skipped: root may read everything\n";
        return;
    }
    CHECK(refused(file).code == ErrorCode::unreadable);
}

TEST_CASE("pipes and devices do not hang", "[import][files]") {
    const Folder folder;
    const fs::path pipe = folder.path / "pipe.txt";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(refused(pipe).code == ErrorCode::unreadable);
    CHECK(refused("/dev/zero").code == ErrorCode::unreadable);
}

TEST_CASE("what is not text is named", "[import][files]") {
    const Folder folder;
    const Error pdf = refused(folder.write("a.txt", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"));
    CHECK(pdf.code == ErrorCode::unsupported);
    CHECK(pdf.why.find("PDF") != std::string::npos);
    CHECK(refused(folder.write("a.docx", "PK\x03\x04\x14\0\x06\0"s)).code == ErrorCode::unsupported);
    CHECK(refused(folder.write("a.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s)).code == ErrorCode::unsupported);
    CHECK(refused(folder.write("a.html", "\n<!DOCTYPE html><html><body>Pier closed")).code ==
          ErrorCode::unsupported);
    CHECK(refused(folder.write("a.json", "{\n  \"about\": \"piers\"}")).code == ErrorCode::unsupported);
    std::string noise;
    for (int i = 0; i < 4096; ++i) noise += static_cast<char>(static_cast<unsigned char>(i * 7919 % 256));
    CHECK(refused(folder.write("noise.txt", noise)).code == ErrorCode::invalid);
    CHECK(refused(folder.write("zeros.txt", std::string(4096, '\0'))).code == ErrorCode::invalid);
}

TEST_CASE("files over the limit are refused without being read", "[import][files]") {
    const Folder folder;
    const fs::path file = folder.write("huge.txt", "text");
    fs::resize_file(file, 100U << 20U); // sparse: takes no room on the disk
    CHECK(refused(file).code == ErrorCode::too_large);
    CHECK(importBytes(std::string(kMaxFileBytes + 1, 'a'), "paste", {}).error().code == ErrorCode::too_large);
}

TEST_CASE("one line of many megabytes is taken in reasonable time", "[import][files]") {
    std::string text;
    while (text.size() < (4U << 20U)) text += "the pier was closed and the harbour too ";
    const auto imported = importBytes(text, "long.txt", {});
    REQUIRE(imported);
    CHECK(imported->document.body.size() + 1 == text.size());
}

TEST_CASE("a name that is no UTF-8 is shown as far as it can be", "[import][files]") {
    const Folder folder;
    const auto imported = importFile(folder.write("caf\xE9.txt", "The pier was closed on Monday."), {});
    REQUIRE(imported);
    CHECK(imported->document.fileName == "caf\uFFFD.txt");
}

TEST_CASE("a request to stop is heard", "[import][files]") {
    const Folder folder;
    std::stop_source stop;
    stop.request_stop();
    CHECK(importFile(folder.write("a.txt", "text"), {}, stop.get_token()).error().code ==
          ErrorCode::cancelled);
}

TEST_CASE("folders are walked in order, without hidden files and links", "[import][files]") {
    const Folder folder;
    folder.write("b.txt", "b");
    folder.write("a/2.txt", "2");
    folder.write("a/1.txt", "1");
    folder.write(".hidden/x.txt", "x");
    folder.write("a/.hidden.txt", "x");
    fs::create_directory_symlink(folder.path, folder.path / "loop");
    fs::create_directory(folder.path / "nothing");
    const std::vector<fs::path> expected{folder.path / "a" / "1.txt", folder.path / "a" / "2.txt",
                                         folder.path / "b.txt", folder.path / "missing",
                                         folder.path / "nothing"};
    CHECK(expandFolders({folder.path, folder.path / "missing", folder.path / "nothing"}) == expected);
}
