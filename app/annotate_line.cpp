#include "app/annotate_line.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <string_view>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

/// Reads lines as programs write them: an object of strings and plain values. What is less usual is left to
/// nlohmann::json, which goes through a text of any length byte by byte.
class PlainReader {
public:
    explicit PlainReader(std::string_view line) : line_(line) {}

    std::optional<AnnotateLine> run() {
        AnnotateLine found;
        bool hasText = false;
        if (!take('{')) return std::nullopt;
        do {
            const auto key = string();
            if (!key || !take(':')) return std::nullopt;
            if (*key == "text" && !hasText) {
                auto text = string();
                if (!text) return std::nullopt;
                found.text = std::move(*text);
                hasText = true;
            } else if (*key == "dct" && !found.published) {
                if (!(found.published = string())) return std::nullopt;
            } else if (*key == "id" && found.id.is_null()) {
                auto id = string();
                if (!id) return std::nullopt;
                found.id = std::move(*id);
            } else {
                return std::nullopt;
            }
        } while (take(','));
        if (!hasText || !take('}') || i_ != line_.size()) return std::nullopt;
        return found;
    }

private:
    bool take(char mark) {
        while (i_ < line_.size() && (line_[i_] == ' ' || line_[i_] == '\t' || line_[i_] == '\r')) ++i_;
        if (i_ == line_.size() || line_[i_] != mark) return false;
        ++i_;
        while (i_ < line_.size() && (line_[i_] == ' ' || line_[i_] == '\t' || line_[i_] == '\r')) ++i_;
        return true;
    }

    std::optional<std::string> string() {
        if (i_ == line_.size() || line_[i_] != '"') return std::nullopt;
        ++i_;
        std::string out;
        while (i_ < line_.size()) {
            const std::size_t end = plainEnd(i_);
            out.append(line_, i_, end - i_);
            i_ = end;
            if (i_ == line_.size()) break;
            if (line_[i_] == '"') {
                ++i_;
                return utf8::isValid(out) ? std::optional(std::move(out)) : std::nullopt;
            }
            if (line_[i_] != '\\' || !escape(out)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// Up to the next quotation mark, backslash or control character.
    [[nodiscard]] std::size_t plainEnd(std::size_t i) const {
        while (i < line_.size() && line_[i] != '"' && line_[i] != '\\' &&
               static_cast<unsigned char>(line_[i]) >= 0x20)
            ++i;
        return i;
    }

    bool escape(std::string& out) {
        if (i_ + 1 >= line_.size()) return false;
        constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        const char letter = line_[i_ + 1];
        i_ += 2;
        if (letter == 'u') return codePoint(out);
        const std::size_t known = letters.find(letter);
        if (known == std::string_view::npos) return false;
        out += meanings[known];
        return true;
    }

    /// The digits of "\u00e9", or of both halves of a pair.
    bool codePoint(std::string& out) {
        const auto first = hex();
        if (!first || (*first >= 0xDC00 && *first < 0xE000)) return false;
        if (*first < 0xD800 || *first >= 0xE000) {
            utf8::append(out, *first);
            return true;
        }
        if (line_.substr(i_, 2) != "\\u") return false;
        i_ += 2;
        const auto second = hex();
        if (!second || *second < 0xDC00 || *second >= 0xE000) return false;
        utf8::append(out, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
        return true;
    }

    std::optional<char32_t> hex() {
        if (i_ + 4 > line_.size()) return std::nullopt;
        char32_t value = 0;
        for (std::size_t end = i_ + 4; i_ < end; ++i_) {
            constexpr std::string_view digits = "0123456789abcdef";
            const char c =
                line_[i_] >= 'A' && line_[i_] <= 'F' ? static_cast<char>(line_[i_] + 32) : line_[i_];
            const std::size_t digit = digits.find(c);
            if (digit == std::string_view::npos) return std::nullopt;
            value = value * 16 + static_cast<char32_t>(digit);
        }
        return value;
    }

    std::string_view line_;
    std::size_t i_ = 0;
};

std::optional<std::string> stringAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

/// Drops depth before the parser builds it: nlohmann::json crashes on copies of very deep values.
std::optional<AnnotateLine> parseAny(const std::string& line) {
    constexpr int kMostDepth = 64;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMostDepth; };
    const Json json = Json::parse(line, shallow, false);
    if (!json.is_object()) return std::nullopt;
    auto text = stringAt(json, "text");
    if (!text) return std::nullopt;
    return AnnotateLine{json.value("id", Json(nullptr)), stringAt(json, "dct"), std::move(*text)};
}

} // namespace

std::optional<AnnotateLine> parseAnnotateLine(const std::string& line) {
    if (auto plain = PlainReader(line).run()) return plain;
    return parseAny(line);
}

} // namespace crossdate::app
