#include "core/import/read_file.h"

#include "core/base/utf8.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace crossdate::importer {

namespace {

constexpr std::size_t kChunk = 1U << 20U;

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

tl::unexpected<Error> cannotRead(ErrorCode code, const std::filesystem::path& file, std::string why,
                                 std::string hint) {
    return fail(code, "cannot read " + displayPath(file), std::move(why), std::move(hint));
}

tl::unexpected<Error> systemError(const std::filesystem::path& file, int number) {
    if (number == ENOENT || number == ENOTDIR)
        return cannotRead(ErrorCode::not_found, file, "there is no such file", "check the name");
    if (number == EACCES || number == EPERM)
        return cannotRead(ErrorCode::unreadable, file, "permission denied", "make the file readable for you");
    return cannotRead(ErrorCode::unreadable, file, std::generic_category().message(number), "try again");
}

Status checkKind(const std::filesystem::path& file, const struct stat& info, std::size_t limit) {
    if (S_ISDIR(info.st_mode))
        return cannotRead(ErrorCode::unreadable, file, "it is a folder with no files to read in it",
                          "choose the files themselves");
    if (!S_ISREG(info.st_mode))
        return cannotRead(ErrorCode::unreadable, file, "it is a device, pipe or socket, not a file",
                          "copy its content into a file first");
    if (info.st_size > 0 && static_cast<std::uintmax_t>(info.st_size) > limit)
        return cannotRead(ErrorCode::too_large, file,
                          "it is larger than " + std::to_string(limit >> 20U) + " MB",
                          "split it into its articles");
    return {};
}

/// `told`: the size the system gives, which need not be right.
Result<std::string> readAll(int fd, const std::filesystem::path& file, std::size_t told, std::size_t limit,
                            const std::stop_token& stop) {
    const std::size_t chunk = std::clamp<std::size_t>(told + 1, 4096, kChunk);
    std::string bytes;
    while (true) {
        if (stop.stop_requested()) return fail(ErrorCode::cancelled, "cancelled");
        const std::size_t have = bytes.size();
        bytes.resize(have + chunk);
        const ::ssize_t got = ::read(fd, bytes.data() + have, chunk);
        bytes.resize(have + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return systemError(file, errno);
        if (got == 0) {
            bytes.shrink_to_fit(); // kept until thousands of others are read
            return bytes;
        }
        if (bytes.size() > limit) // it grew while we read, or its size was not told
            return cannotRead(ErrorCode::too_large, file,
                              "it is larger than " + std::to_string(limit >> 20U) + " MB",
                              "split it into its articles");
    }
}

} // namespace

std::string displayPath(const std::filesystem::path& path) {
    const std::string raw = path.string();
    std::string shown;
    for (std::size_t i = 0; i < raw.size();) utf8::append(shown, utf8::decode(raw, i));
    return shown;
}

Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit,
                             const std::stop_token& stop) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) return systemError(file, errno);
    if (const Status kind = checkKind(file, info, limit); !kind) return tl::make_unexpected(kind.error());

    // O_NONBLOCK: the name may have become a pipe since we looked.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (descriptor.get() < 0 || ::fstat(descriptor.get(), &info) != 0) return systemError(file, errno);
    if (const Status kind = checkKind(file, info, limit); !kind) return tl::make_unexpected(kind.error());

    Result<std::string> bytes = readAll(
        descriptor.get(), file, static_cast<std::size_t>(std::max<::off_t>(0, info.st_size)), limit, stop);
    if (bytes && bytes->empty())
        return cannotRead(ErrorCode::invalid, file, "the file is empty",
                          "check that it was saved completely");
    return bytes;
}

} // namespace crossdate::importer
