#include "core/store/case_path.h"

#include "core/store/failure.h"
#include "core/store/schema.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace crossdate::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void raiseFor(std::error_code error) {
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        raise(ErrorCode::not_found, "there is no such file", "check the name");
    if (error == std::errc::permission_denied)
        raise(ErrorCode::unreadable, "it may not be read",
              "check the permissions of the file and its folder");
    raise(ErrorCode::unreadable, error.message());
}

void refuseNul(const fs::path& path) {
    // The system would read the name only up to there and open another file.
    if (path.empty() || path.native().find('\0') != std::string::npos)
        raise(ErrorCode::invalid, "this is no file name");
}

bool writable(const std::string& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

} // namespace

std::string existingCase(const fs::path& path) {
    refuseNul(path);
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    if (error) raiseFor(error);
    const fs::file_status status = fs::status(canonical, error);
    if (error) raiseFor(error);
    if (fs::is_directory(status)) raise(ErrorCode::invalid, "it is a folder", "choose a *.crossdate file");
    if (!fs::is_regular_file(status))
        raise(ErrorCode::invalid, "it is not a file", "choose a *.crossdate file");
    if (::faccessat(AT_FDCWD, canonical.c_str(), R_OK, AT_EACCESS) != 0)
        raiseFor(std::make_error_code(std::errc::permission_denied));
    const auto size = fs::file_size(canonical, error);
    if (!error && size == 0) raise(ErrorCode::invalid, "the file is empty", "delete it and make a new case");
    return canonical.string();
}

std::string newFilePath(const fs::path& path) {
    refuseNul(path);
    if (!path.has_filename()) raise(ErrorCode::invalid, "it is a folder", "add a file name");
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    if (error) raiseFor(error);
    const fs::path folder = fs::canonical(whole.parent_path(), error);
    if (error == std::errc::no_such_file_or_directory)
        raise(ErrorCode::not_found, "the folder is not there", "make the folder first or choose another");
    if (error) raiseFor(error);
    return (folder / whole.filename()).string();
}

void claimNewFile(const std::string& canonicalPath) {
    const int file =
        ::open(canonicalPath.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file >= 0) {
        ::close(file);
        return;
    }
    switch (errno) {
    case EEXIST:
        raise(ErrorCode::conflict, "something of that name is already there",
              "open it or choose another name");
    case ENOSPC:
    case EDQUOT:
        raise(ErrorCode::unwritable, "the disk is full", "free some space and try again");
    case EACCES:
    case EPERM:
    case EROFS:
        raise(ErrorCode::unwritable, "the folder is write-protected", "choose another folder");
    default:
        raise(ErrorCode::unwritable, std::strerror(errno));
    }
}

std::string writeProtection(const std::string& canonicalPath) {
    if (!writable(canonicalPath)) return "the file is write-protected";
    if (!writable(fs::path(canonicalPath).parent_path().string())) return "its folder is write-protected";
    return {};
}

bool hasCaseHeader(const std::string& canonicalPath) {
    // https://www.sqlite.org/fileformat2.html#the_database_header: magic at 0, application id at 68
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::array<char, 72> head{};
    std::ifstream file(canonicalPath, std::ios::binary);
    file.read(head.data(), head.size());
    if (file.gcount() != static_cast<std::streamsize>(head.size())) return false;
    if (std::string_view(head.data(), magic.size()) != magic) return false;
    std::int64_t id = 0;
    for (std::size_t i = 68; i < 72; ++i) id = id * 256 + static_cast<unsigned char>(head[i]);
    return id == kApplicationId;
}

} // namespace crossdate::store
