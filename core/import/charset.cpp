#include "core/import/charset.h"

#include "core/base/utf8.h"
#include "core/import/file_kind.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace crossdate::importer {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct ByteOrderMark {
    std::string_view bytes;
    std::string_view charset;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr std::array kMarks{
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"sv},    ByteOrderMark{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
    ByteOrderMark{"\0\0\xFE\xFF"sv, "UTF-32BE"sv}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"sv},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"sv},
};

/// Latin letters in UTF-16 have every other byte zero.
std::string_view utf16WithoutMark(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (sample.size() < 4) return {};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++zeros[i % 2];
    const std::size_t half = sample.size() / 2;
    if (zeros[1] * 10 > half * 6 && zeros[0] * 20 < half) return "UTF-16LE";
    if (zeros[0] * 10 > half * 6 && zeros[1] * 20 < half) return "UTF-16BE";
    return {};
}

/// Mostly right UTF-8 with a few broken places is damaged UTF-8, not another charset.
bool isNearlyUtf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t start = i;
        const char32_t value = utf8::decode(bytes, i);
        if (value == 0xFFFD && i == start + 1) ++bad;
        if (value >= 0x80 && i > start + 1) ++good;
    }
    return good > bad; // bytes of other charsets hardly ever form a right sequence by chance
}

/// What ICU's detector thinks of the first megabyte.
std::string detect(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status),
                                                                                  ucsdet_close);
    const std::string_view sample = bytes.substr(0, 1U << 20U);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name = match != nullptr && U_SUCCESS(status) ? ucsdet_getName(match, &status) : nullptr;
    if (name == nullptr || U_FAILURE(status)) return "windows-1252";
    // As the WHATWG encoding standard does: what calls itself Latin-1 is Windows' superset of it. The IBM
    // EBCDIC and UTF-7-like guesses of the detector never are news articles.
    const std::string_view found(name);
    const bool unlikely = found.starts_with("IBM") || found.starts_with("UTF-") || found == "ISO-8859-1";
    return unlikely ? "windows-1252" : std::string(found);
}

/// nullopt for a charset ICU does not know.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(charset.c_str(), &status),
                                                                       ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                  status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    wide.toUTF8String(text);
    return text;
}

/// LF for CRLF and CR, U+FFFD for NUL and malformed bytes.
Decoded clean(std::string_view text, std::string charset) {
    Decoded result{{}, std::move(charset), 0};
    result.text.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t value = utf8::decode(text, i);
        if (value == U'\r') {
            if (i >= text.size() || text[i] != '\n') result.text += '\n';
        } else if (value == 0 || value == 0xFFFD) {
            result.text += kReplacement;
            ++result.replaced;
        } else {
            result.text += text.substr(start, i - start);
        }
    }
    return result;
}

Result<Decoded> decodeAs(std::string_view bytes, const std::string& charset) {
    if (charset == "UTF-8") return clean(bytes, charset);
    const std::optional<std::string> text = convert(bytes, charset);
    if (!text)
        return fail(ErrorCode::unsupported, "cannot decode the text",
                    "the charset " + charset + " is not known", "save it as UTF-8");
    return clean(*text, charset);
}

/// ICU's and IANA's name of a declared charset; empty when ICU does not know it.
std::string canonicalName(std::string_view declared) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(std::string(declared).c_str(), "IANA", &status);
    if (name == nullptr || U_FAILURE(status)) return {};
    return std::string_view(name) == "ISO-8859-1" ? "windows-1252" : name;
}

std::string guess(std::string_view bytes) {
    if (const std::string_view wide = utf16WithoutMark(bytes); !wide.empty()) return std::string(wide);
    if (utf8::isValid(bytes) || isNearlyUtf8(bytes)) return "UTF-8";
    return detect(bytes);
}

} // namespace

Result<Decoded> decodeText(std::string_view bytes, std::string_view declared) {
    for (const ByteOrderMark& mark : kMarks)
        if (bytes.starts_with(mark.bytes))
            return decodeAs(bytes.substr(mark.bytes.size()), std::string(mark.charset));
    const std::string stated = declared.empty() ? std::string{} : canonicalName(declared);
    const std::string charset = stated.empty() ? guess(bytes) : stated;
    if (!charset.starts_with("UTF-16") && !charset.starts_with("UTF-32") && looksBinary(bytes))
        return fail(ErrorCode::invalid, "cannot decode the text", "this is binary data, not text",
                    "import a text file");
    return decodeAs(bytes, charset);
}

} // namespace crossdate::importer
