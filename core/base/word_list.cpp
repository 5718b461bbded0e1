#include "core/base/word_list.h"

namespace crossdate {

namespace {

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view space = " \t\r";
    const std::size_t begin = line.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(space) - begin + 1);
}

} // namespace

WordList::WordList(std::string_view text) {
    std::vector<std::string_view>* entries = &sections_[{}];
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (line.empty() || line == "#" || line.starts_with("# ")) continue;
        if (line.front() == '[' && line.back() == ']') {
            entries = &sections_[line.substr(1, line.size() - 2)];
        } else {
            entries->push_back(line);
        }
    }
}

const std::vector<std::string_view>& WordList::section(std::string_view name) const {
    static const std::vector<std::string_view> none;
    const auto found = sections_.find(name);
    return found == sections_.end() ? none : found->second;
}

} // namespace crossdate
