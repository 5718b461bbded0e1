#include "core/store/search_query.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace crossdate::store {

namespace {

constexpr std::size_t kMaxTerms = 32;
constexpr std::size_t kMaxCodePoints = 1000;

bool isQuote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' ||
           c == U'\u00BB';
}

/// Signs of general punctuation; FTS5 would read a term of these alone as one that nothing matches.
bool isWordPart(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool sign = c < 0xC0 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD;
    return !sign;
}

std::u32string decoded(std::string_view query) {
    std::u32string out;
    for (std::size_t at = 0; at < query.size() && out.size() < kMaxCodePoints;) {
        const char32_t c = utf8::decode(query, at);
        out += isQuote(c) ? U'"' : c < 0x20 || c == 0xA0 || c == 0xFFFD ? U' ' : c;
    }
    // Only closed quotation marks make phrases.
    if (std::ranges::count(out, U'"') % 2 != 0) out[out.rfind(U'"')] = U' ';
    return out;
}

std::string encoded(std::u32string_view part) {
    std::string out;
    for (const char32_t c : part) utf8::append(out, c);
    return out;
}

class QueryReader {
public:
    explicit QueryReader(std::u32string query) : query_(std::move(query)) {}

    std::vector<QueryTerm> read() {
        while (at_ < query_.size() && terms_.size() < kMaxTerms) {
            if (query_[at_] == U' ') {
                ++at_;
                continue;
            }
            const bool excluded = query_[at_] == U'-' && at_ + 1 < query_.size() && query_[at_ + 1] != U' ';
            if (excluded) ++at_;
            readTerm(excluded);
        }
        return std::move(terms_);
    }

private:
    void readTerm(bool excluded) {
        const bool phrase = query_[at_] == U'"';
        const std::size_t begin = phrase ? at_ + 1 : at_;
        const std::size_t end =
            std::min(phrase ? query_.find(U'"', begin) : query_.find_first_of(U" \"", begin), query_.size());
        std::u32string_view text = std::u32string_view(query_).substr(begin, end - begin);
        at_ = phrase ? end + 1 : end;
        const bool prefix = !phrase && text.ends_with(U'*');
        while (text.ends_with(U'*')) text.remove_suffix(1);
        if (std::ranges::any_of(text, isWordPart)) terms_.push_back({encoded(text), prefix, excluded});
    }

    std::u32string query_;
    std::size_t at_ = 0;
    std::vector<QueryTerm> terms_;
};

std::string quoted(const QueryTerm& term) {
    std::string out = "\"";
    for (const char c : term.text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + (term.prefix ? "\" *" : "\"");
}

} // namespace

std::vector<QueryTerm> parseQuery(std::string_view query) {
    return QueryReader(decoded(query)).read();
}

std::string matchExpression(const std::vector<QueryTerm>& terms) {
    std::string wanted;
    std::string excluded;
    for (const QueryTerm& term : terms) {
        if (term.excluded) {
            excluded += " NOT " + quoted(term);
        } else {
            wanted += (wanted.empty() ? "" : " AND ") + quoted(term);
        }
    }
    return wanted.empty() ? std::string{} : "(" + wanted + ")" + excluded;
}

} // namespace crossdate::store
