#include "core/report/csv_cell.h"

#include "core/base/utf8.h"

namespace crossdate::report {

namespace {

constexpr std::string_view kRunnable = "=+-@\t\r";

/// Well-formed UTF-8 without characters that end a cell for some readers.
std::string cleaned(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::decode(text, at);
        if (c != 0) utf8::append(out, c);
    }
    return out;
}

} // namespace

/// RFC 4180, section 2, with the guard against formulas in front.
std::string csvCell(std::string_view raw) {
    std::string text = cleaned(raw);
    if (!text.empty() && kRunnable.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace crossdate::report
