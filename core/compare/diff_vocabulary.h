// The different words of two texts: each is looked at once, however often it stands there. Private to
// core/compare.
#pragma once

#include "core/compare/diff_text.h"
#include "core/compare/word_diff.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::compare {

/// Numbers words by their form (as written) and by their id (as compared). Holds views of the texts given.
class DiffVocabulary {
public:
    explicit DiffVocabulary(const DiffOptions& options) : options_(options) {}

    /// Sets form and kind of every token, and the ids.
    void number(DiffText& text);
    /// An id for something that is no word of the text, such as a value; equal for equal names.
    [[nodiscard]] std::uint32_t idOfValue(std::string_view name);
    /// A form for a token made of several words.
    [[nodiscard]] std::uint32_t formOf(std::string_view written, DiffWordKind kind);

    [[nodiscard]] std::size_t forms() const { return entries_.size(); }
    [[nodiscard]] std::string_view written(std::uint32_t form) const { return entries_[form].written; }
    [[nodiscard]] DiffWordKind kindOf(std::uint32_t form) const { return entries_[form].kind; }

private:
    struct Entry {
        std::string_view written;
        std::uint32_t id;
        DiffWordKind kind;
    };
    [[nodiscard]] std::uint32_t idOf(std::string normal);

    const DiffOptions& options_;
    std::unordered_map<std::string_view, std::uint32_t> byWriting_;
    std::unordered_map<std::string_view, std::uint32_t> byNormal_;
    std::deque<std::string> normals_; // what byNormal_ looks at
    std::vector<Entry> entries_;      // by form
};

/// What a word or mark is compared as.
[[nodiscard]] std::string normalForm(std::string_view written, DiffWordKind kind, const DiffOptions& options);

} // namespace crossdate::compare
