#include "ui/compare/display_text.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace crossdate::ui {

namespace {

struct ControlName {
    char32_t codePoint;
    const char16_t* shown;
};

constexpr std::array<ControlName, 26> controlNames{{
    {0x00AD, u"‹SHY›"},  {0x061C, u"‹ALM›"}, {0x115F, u"‹HF›"},  {0x180E, u"‹MVS›"}, {0x200B, u"‹ZWSP›"},
    {0x200C, u"‹ZWNJ›"}, {0x200D, u"‹ZWJ›"}, {0x200E, u"‹LRM›"}, {0x200F, u"‹RLM›"}, {0x202A, u"‹LRE›"},
    {0x202B, u"‹RLE›"},  {0x202C, u"‹PDF›"}, {0x202D, u"‹LRO›"}, {0x202E, u"‹RLO›"}, {0x2060, u"‹WJ›"},
    {0x2061, u"‹FA›"},   {0x2062, u"‹IT›"},  {0x2063, u"‹IS›"},  {0x2064, u"‹IP›"},  {0x2066, u"‹LRI›"},
    {0x2067, u"‹RLI›"},  {0x2068, u"‹FSI›"}, {0x2069, u"‹PDI›"}, {0x3164, u"‹HF›"},  {0xFEFF, u"‹BOM›"},
    {0xFFA0, u"‹HF›"},
}};

bool isJoiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool isSpace(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0;
}

char32_t peek(std::string_view text, std::size_t offset) {
    return offset < text.size() ? utf8::decode(text, offset) : 0;
}

/// A line that ends a sentence, a quotation or stands alone between blank lines is a paragraph; any other
/// line end comes from wrapping.
bool endsParagraph(char32_t before, int lineEnds) {
    static constexpr std::u32string_view marks = U".!?:…\"”’»)]";
    return lineEnds > 1 || marks.find(before) != std::u32string_view::npos;
}

/// White space from `at`, which is moved past it; whether it ends a paragraph that `before` was the last
/// character of.
bool skipSpace(std::string_view text, std::size_t& at, std::size_t end, char32_t before) {
    int lineEnds = 0;
    while (at < end && isSpace(peek(text, at)))
        if (utf8::decode(text, at) == U'\n') ++lineEnds;
    return lineEnds > 0 && endsParagraph(before, lineEnds);
}

} // namespace

QString visibleForm(char32_t codePoint, char32_t before, char32_t after) {
    if (codePoint < 0x20 && codePoint != U'\n' && codePoint != U'\t')
        return QString(QChar(static_cast<char16_t>(0x2400 + codePoint)));
    if (codePoint == 0x7F) return QString(QChar(0x2421));
    if (codePoint < 0xAD) return {};
    if (isJoiner(codePoint) && before > 0x7F && after > 0x7F) return {};
    for (const auto& [control, shown] : controlNames)
        if (control == codePoint) return QString::fromUtf16(shown);
    return {};
}

std::vector<Span> paragraphsOf(std::string_view text, Span span) {
    const std::size_t end = std::min(span.end, text.size());
    std::vector<Span> paragraphs;
    char32_t before = 0;
    std::size_t last = span.begin; // the end of what is not white space
    for (std::size_t at = span.begin; at < end;) {
        const std::size_t from = at;
        const char32_t c = utf8::decode(text, at);
        if (isSpace(c)) {
            at = from;
            const bool ends = skipSpace(text, at, end, before);
            if (ends && last > span.begin) {
                paragraphs.push_back({span.begin, last});
                span.begin = at;
            } else if (last == span.begin) {
                span.begin = at;
            }
            last = std::max(last, span.begin);
            continue;
        }
        before = c;
        last = at;
    }
    if (span.begin < last) paragraphs.push_back({span.begin, last});
    return paragraphs;
}

// ---- DisplayText -----------------------------------------------------------------------------------------

void DisplayText::push(const QString& shown, std::size_t byte) {
    text_ += shown;
    source_.insert(source_.end(), static_cast<std::size_t>(shown.size()), byte);
}

void DisplayText::push(QChar shown, std::size_t byte) {
    text_ += shown;
    source_.push_back(byte);
}

void DisplayText::push(char32_t shown, std::size_t byte) {
    for (const char16_t unit : QChar::fromUcs4(shown)) push(QChar(unit), byte);
}

void DisplayText::append(std::string_view text, Span span) {
    span.end = std::min(span.end, text.size());
    char32_t before = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t from = at;
        const char32_t c = utf8::decode(text, at);
        if (isSpace(c)) {
            at = from;
            const bool paragraph = skipSpace(text, at, span.end, before);
            push(paragraph ? QChar(QChar::LineSeparator) : QChar(u' '), from);
            before = c;
            continue;
        }
        const QString visible = c < 0x7F && c >= 0x20 ? QString() : visibleForm(c, before, peek(text, at));
        if (visible.isEmpty())
            push(c, from);
        else
            push(visible, from);
        before = c;
    }
    end_ = span.end;
}

void DisplayText::appendOurs(const QString& text) {
    push(text, end_);
}

std::pair<int, int> DisplayText::rangeOf(Span span) const {
    const auto position = [this](std::size_t byte) {
        return static_cast<int>(std::lower_bound(source_.begin(), source_.end(), byte) - source_.begin());
    };
    if (span.empty()) return {0, 0};
    const int begin = position(span.begin);
    return {begin, std::max(begin, position(span.end))};
}

std::size_t DisplayText::byteAt(int position) const {
    if (position < 0 || source_.empty()) return source_.empty() ? end_ : source_.front();
    const auto at = static_cast<std::size_t>(position);
    return at < source_.size() ? source_[at] : end_;
}

} // namespace crossdate::ui
