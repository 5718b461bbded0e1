// Runs the built program as a user would: words in, exit code and both streams out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace crossdate::test {

struct Outcome {
    int code = -1; // exit code; 128 + n when killed by signal n
    std::string out;
    std::string err;
};

[[nodiscard]] Outcome run(const std::vector<std::string>& words, const std::string& input = {});

/// A folder that is gone when the test is.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    /// Writes a file in it and returns its path.
    std::string write(const std::string& name, const std::string& content) const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string readFile(const std::string& path);

} // namespace crossdate::test
