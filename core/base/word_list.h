// Sections of a compiled word list (resources/words, packaging/cmake/WordLists.cmake): "[name]" starts a
// section, entries before the first are in section "".
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace crossdate {

/// Entries are views into the list, which must live as long: the compiled lists always do. Build one once (a
/// function-local static); asking is then safe from any thread.
class WordList {
public:
    explicit WordList(std::span<const std::string_view> lines);

    /// In the order of the file; empty for a section that is not there.
    [[nodiscard]] const std::vector<std::string_view>& section(std::string_view name) const&;
    /// Of a list about to go: by value, so that `for (… : WordList(lines).section({}))` is sound.
    [[nodiscard]] std::vector<std::string_view> section(std::string_view name) && {
        return std::as_const(*this).section(name);
    }

private:
    std::map<std::string_view, std::vector<std::string_view>> sections_;
};

} // namespace crossdate
