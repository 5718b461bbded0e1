#include "core/base/word_list.h"

namespace crossdate {

WordList::WordList(std::span<const std::string_view> lines) {
    std::vector<std::string_view>* entries = &sections_[{}];
    for (const std::string_view line : lines) {
        if (line.starts_with('[') && line.ends_with(']')) {
            entries = &sections_[line.substr(1, line.size() - 2)];
        } else {
            entries->push_back(line);
        }
    }
}

const std::vector<std::string_view>& WordList::section(std::string_view name) const& {
    static const std::vector<std::string_view> none;
    const auto found = sections_.find(name);
    return found == sections_.end() ? none : found->second;
}

} // namespace crossdate
