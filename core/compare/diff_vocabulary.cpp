#include "core/compare/diff_vocabulary.h"

#include "core/base/utf8.h"
#include "core/compare/spelling.h"
#include "core/text/tokens.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace crossdate::compare {

namespace {

/// Typographic apostrophes, quotation marks, dashes and spaces as a typewriter has them; 0: left out.
char32_t plainMark(char32_t c) {
    switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u02BC':
    case U'\u2032':
    case U'\u2039':
    case U'\u203A':
    case U'`':
    case U'\u00B4':
        return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u2033':
    case U'\u00AB':
    case U'\u00BB':
        return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212':
        return U'-';
    case U'\u00AD':
        return 0;
    default:
        return c;
    }
}

std::string withPlainMarks(std::string_view word) {
    std::string plain;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = utf8::decode(word, i);
        if (c == U'\u2026')
            plain += "...";
        else if (const char32_t mark = plainMark(c); mark != 0)
            utf8::append(plain, mark);
    }
    return plain;
}

/// Marks that one house sets as another sets others: 'single' and "double" quotes, "--" and dashes.
std::string houseStyle(std::string_view mark) {
    if (mark == "'" || mark == "''") return "\"";
    if (mark == "--" || mark == "---") return "-";
    return std::string(mark);
}

std::string foldedCase(std::string_view word) {
    std::string folded;
    for (std::size_t i = 0; i < word.size();) {
        const auto c = static_cast<UChar32>(utf8::decode(word, i));
        utf8::append(folded, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    }
    return folded;
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "U.S." as "US", "p.m." as "pm": letters each with a stop.
std::string withoutStops(std::string word) {
    const auto letter = [](char c) { return isCapital(c) || (c >= 'a' && c <= 'z'); };
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool stop = i % 2 == 1;
        if (stop ? word[i] != '.' : !letter(word[i])) return word;
    }
    if (word.size() > 2) std::erase(word, '.');
    return word;
}

bool isAscii(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

DiffWordKind kindOf(std::string_view written, DiffWordKind cut) {
    constexpr std::size_t kLongestClosed = 12;
    if (cut == DiffWordKind::mark || written.size() > kLongestClosed) return cut;
    return text::isStopWord(foldedCase(written)) ? DiffWordKind::closed : cut;
}

} // namespace

std::string normalForm(std::string_view written, DiffWordKind kind, const DiffOptions& options) {
    std::string form(written);
    if (options.foldMarks && !isAscii(form)) form = withPlainMarks(form);
    if (options.foldMarks && kind == DiffWordKind::mark) return houseStyle(form);
    if (options.values) form = withoutStops(std::move(form));
    if (options.foldSpelling) form = commonSpelling(form);
    if (options.foldCase) form = foldedCase(form);
    return form;
}

std::uint32_t DiffVocabulary::idOf(std::string normal) {
    if (const auto known = byNormal_.find(normal); known != byNormal_.end()) return known->second;
    normals_.push_back(std::move(normal));
    const auto id = static_cast<std::uint32_t>(byNormal_.size());
    byNormal_.emplace(normals_.back(), id);
    return id;
}

std::uint32_t DiffVocabulary::idOfValue(std::string_view name) {
    return idOf(std::string("\n") + std::string(name)); // no word has a line break
}

std::uint32_t DiffVocabulary::formOf(std::string_view written, DiffWordKind kind) {
    const auto [entry, fresh] = byWriting_.try_emplace(written, static_cast<std::uint32_t>(entries_.size()));
    if (fresh) {
        const DiffWordKind known = compare::kindOf(written, kind);
        entries_.push_back({written, idOf(normalForm(written, known, options_)), known});
    }
    return entry->second;
}

void DiffVocabulary::number(DiffText& text) {
    text.ids.clear();
    text.ids.reserve(text.tokens.size());
    for (DiffToken& token : text.tokens) {
        token.form = formOf(slice(text.text, token.span), token.kind);
        token.kind = entries_[token.form].kind;
        text.ids.push_back(entries_[token.form].id);
    }
}

} // namespace crossdate::compare
