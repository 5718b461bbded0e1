#include "core/store/save_copy.h"

#include "core/store/case_path.h"
#include "core/store/failure.h"
#include "core/store/statement.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace crossdate::store {

namespace fs = std::filesystem;

namespace {

/// An empty file beside the target, removed unless it was renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target) {
        for (int attempt = 0; attempt < 100; ++attempt) {
            const std::string name = "." + target.filename().string().substr(0, 200) + "." +
                                     std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
            path_ = (target.parent_path() / name).string();
            std::error_code error;
            if (fs::exists(fs::symlink_status(path_, error))) continue;
            claimNewFile(path_);
            return;
        }
        path_.clear();
        raise(ErrorCode::unwritable, "no temporary file can be made beside it", "choose another folder");
    }
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    void renameTo(const std::string& target) {
        std::error_code error;
        fs::rename(path_, target, error);
        if (error) raise(ErrorCode::unwritable, error.message(), "choose another name or folder");
        path_.clear();
    }

private:
    std::string path_;
};

/// SQLite does not wait for the disk when it writes a copy.
void flush(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) raise(ErrorCode::unwritable, "the copy cannot be opened again");
    const bool flushed = ::fsync(file) == 0;
    ::close(file);
    if (!flushed)
        raise(ErrorCode::unwritable, "the disk reported an error", "check the disk and its free space");
}

} // namespace

void saveCopyOf(const Connection& connection, const std::string& source, const fs::path& target) {
    const std::string whole = newFilePath(target);
    std::error_code error;
    if (fs::equivalent(source, whole, error))
        raise(ErrorCode::conflict, "that is the case itself", "choose another name");
    if (fs::is_directory(whole, error)) raise(ErrorCode::invalid, "it is a folder", "add a file name");

    TemporaryFile copy(whole);
    {
        const AttachAllowed attach(connection);
        Statement(connection, "VACUUM INTO ?").run(copy.path());
    }
    flush(copy.path(), O_RDWR);
    copy.renameTo(whole);
    flush(fs::path(whole).parent_path().string(), O_RDONLY | O_DIRECTORY);
}

} // namespace crossdate::store
