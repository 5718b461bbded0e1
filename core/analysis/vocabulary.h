// Words and names as small numbers, so that statements compare as sorted lists of integers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::analysis {

using Term = std::uint32_t;
inline constexpr Term kNoTerm = 0;

class Vocabulary {
public:
    Vocabulary() : texts_(1) {}

    /// The same number for the same text; a stem, or "=" and a name.
    Term of(const std::string& text) {
        const auto [entry, fresh] = terms_.try_emplace(text, static_cast<Term>(texts_.size()));
        if (fresh) texts_.push_back(text);
        return entry->second;
    }
    /// kNoTerm where nothing of the story has that text.
    [[nodiscard]] Term find(const std::string& text) const {
        const auto found = terms_.find(text);
        return found == terms_.end() ? kNoTerm : found->second;
    }
    [[nodiscard]] const std::string& textOf(Term term) const { return texts_[term]; }
    [[nodiscard]] bool isName(Term term) const {
        return !texts_[term].empty() && texts_[term].front() == '=';
    }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    std::unordered_map<std::string, Term> terms_;
    std::vector<std::string> texts_;
};

} // namespace crossdate::analysis
