// Reads the vocabulary of resources/words, which is compiled in (packaging/cmake/WordLists.cmake): one entry
// a line, "# " starts a comment line, "[name]" starts a section, entries before the first are in section "".
#pragma once

#include <map>
#include <string_view>
#include <vector>

namespace crossdate {

/// Entries are views into the list's text, which must live as long: the compiled lists always do. Build one
/// once (a function-local static); asking is then safe from any thread.
class WordList {
public:
    explicit WordList(std::string_view text);

    /// In the order of the file; empty for a section that is not there.
    [[nodiscard]] const std::vector<std::string_view>& section(std::string_view name) const;

private:
    std::map<std::string_view, std::vector<std::string_view>> sections_;
};

} // namespace crossdate
