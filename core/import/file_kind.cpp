#include "core/import/file_kind.h"

#include <algorithm>
#include <array>

namespace crossdate::importer {

namespace {

using namespace std::string_view_literals;

constexpr auto kAsText = "open it and save it as plain text"sv;
constexpr auto kPicture = "pictures hold no text: type or recognise it first (OCR)"sv;
constexpr auto kUnpack = "unpack it and import the files in it"sv;

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    ForeignFormat format;
};

constexpr std::array kMagics{
    Magic{0, "%PDF-"sv, {"a PDF document", "save it as plain text first, for example with pdftotext"}},
    Magic{0, "PK\x03\x04"sv, {"an office document or a ZIP archive", "save it as plain text, or unpack it"}},
    Magic{0, "PK\x05\x06"sv, {"an empty ZIP archive", "import the articles themselves"}},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an old Microsoft Office document", kAsText}},
    Magic{0, "{\\rtf"sv, {"a rich text document", kAsText}},
    Magic{0, "%!PS"sv, {"a PostScript document", "convert it first, for example with ps2ascii"}},
    Magic{0, "\x89PNG\r\n\x1A\n"sv, {"a PNG picture", kPicture}},
    Magic{0, "\xFF\xD8\xFF"sv, {"a JPEG picture", kPicture}},
    Magic{0, "GIF8"sv, {"a GIF picture", kPicture}},
    Magic{0, "II*\0"sv, {"a TIFF picture", kPicture}},
    Magic{0, "MM\0*"sv, {"a TIFF picture", kPicture}},
    Magic{8, "WEBP"sv, {"a WebP picture", kPicture}},
    Magic{4, "ftyp"sv, {"a video or HEIF picture", kPicture}},
    Magic{0, "ID3"sv, {"a sound file", "write down what is said first"}},
    Magic{0, "OggS"sv, {"a sound or video file", "write down what is said first"}},
    Magic{0, "\x1F\x8B"sv, {"a gzip archive", kUnpack}},
    Magic{0, "BZh"sv, {"a bzip2 archive", kUnpack}},
    Magic{0,
          "\xFD"
          "7zXZ\0"sv,
          {"an xz archive", kUnpack}},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, {"a 7-Zip archive", kUnpack}},
    Magic{0, "\x28\xB5\x2F\xFD"sv, {"a Zstandard archive", kUnpack}},
    Magic{0, "Rar!\x1A\x07"sv, {"a RAR archive", kUnpack}},
    Magic{257, "ustar"sv, {"a tar archive", kUnpack}},
    Magic{0,
          "SQLite format 3\0"sv,
          {"a database, perhaps a Crossdate case", "open a case instead of importing it"}},
    Magic{0,
          "\x7F"
          "ELF"sv,
          {"a program", "import the articles themselves"}},
    Magic{0, "\0asm"sv, {"a program", "import the articles themselves"}},
};

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view withoutLead(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    while (!bytes.empty() && isSpace(bytes.front())) bytes.remove_prefix(1);
    return bytes;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    return std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char got) {
        return want == (got >= 'A' && got <= 'Z' ? static_cast<char>(got - 'A' + 'a') : got);
    });
}

/// `{"` or `[{` and the like: data about things, not an article.
bool looksLikeJson(std::string_view text) {
    if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
    const char open = text.front();
    const std::string_view rest = withoutLead(text.substr(1));
    if (rest.empty()) return false;
    return open == '{' ? rest.front() == '"' && rest.find("\":") < 200
                       : rest.front() == '{' && withoutLead(rest.substr(1)).starts_with('"');
}

std::optional<ForeignFormat> markupFormat(std::string_view bytes) {
    const std::string_view text = withoutLead(bytes.substr(0, 4096));
    if (startsWithIgnoringCase(text, "<!doctype html") || startsWithIgnoringCase(text, "<html"))
        return ForeignFormat{"a web page", "open it in a browser and save it as text"};
    if (startsWithIgnoringCase(text, "<?xml")) return ForeignFormat{"an XML file", kAsText};
    if (looksLikeJson(text)) return ForeignFormat{"JSON data", "import the articles themselves"};
    return std::nullopt;
}

} // namespace

std::optional<ForeignFormat> foreignFormat(std::string_view bytes) {
    for (const Magic& magic : kMagics)
        if (bytes.size() > magic.offset && bytes.substr(magic.offset).starts_with(magic.bytes))
            return magic.format;
    return markupFormat(bytes);
}

bool looksBinary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 1U << 16U);
    const auto control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B) || byte == 0x7F;
    };
    const auto count = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), control));
    return count > 2 && count * 100 > sample.size(); // a stray one or two happen in honest texts
}

} // namespace crossdate::importer
