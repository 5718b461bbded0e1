// Permission bits mean nothing to root: tests of read-only files run as nobody where they can.
#pragma once

#include <unistd.h>

#include <exception>
#include <filesystem>
#include <system_error>

namespace crossdate::test {

/// For as long as it lives file access is judged as that of an ordinary user. Folders the tests use must be
/// open to everybody; openToAll() does that.
class LowRights {
public:
    LowRights() : changed_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~LowRights() {
        if (changed_ && ::seteuid(0) != 0) std::terminate();
    }
    LowRights(const LowRights&) = delete;
    LowRights& operator=(const LowRights&) = delete;
    /// False where permission bits still mean nothing.
    [[nodiscard]] bool work() const { return ::geteuid() != 0; }

private:
    bool changed_;
};

inline void openToAll(const std::filesystem::path& path) {
    std::filesystem::permissions(path, std::filesystem::perms::all);
}

} // namespace crossdate::test
