#include "app/diff_print.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using compare::DiffMark;
using compare::DiffPart;
using compare::WordDiff;
using Json = nlohmann::ordered_json;

/// A text must not steer the terminal it is shown on: control characters become spaces, offsets stay.
std::string withoutControls(std::string_view text) {
    std::string plain(text);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto byte = static_cast<unsigned char>(plain[i]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) plain[i] = ' ';
        const bool second = i > 0 && static_cast<unsigned char>(plain[i - 1]) == 0xC2;
        if (second && byte >= 0x80 && byte < 0xA0) plain[i - 1] = plain[i] = ' '; // C1
    }
    return plain;
}

const char* nameOf(const DiffPart& part) {
    switch (part.mark) {
    case DiffMark::changed:
        return "changed";
    case DiffMark::only:
        return "only";
    case DiffMark::moved:
        return "moved";
    case DiffMark::same:
    case DiffMark::equalValue:
        break;
    }
    return part.insideMove ? "moved" : "same";
}

Json marksJson(const std::vector<DiffPart>& parts, const utf8::OffsetMap& offsets) {
    Json marks = Json::array();
    for (const DiffPart& part : parts) {
        Json mark{{"start", offsets.codePointsAt(part.span.begin)},
                  {"end", offsets.codePointsAt(part.span.end)},
                  {"mark", nameOf(part)}};
        if (part.partner != compare::kNoPartner) mark["partner"] = part.partner;
        if (part.mark == DiffMark::equalValue) mark["equal_value"] = true;
        if (part.insideMove) mark["inside_move"] = true;
        marks.push_back(std::move(mark));
    }
    return {{"marks", std::move(marks)}};
}

/// Writes both texts as one, in the order of b.
class DiffWriter {
public:
    DiffWriter(std::string_view a, std::string_view b, const WordDiff& diff, bool colour)
        : a_(a), b_(b), diff_(diff), colour_(colour) {}

    std::string run() {
        std::size_t i = 0;
        for (std::size_t j = 0; j < diff_.b.size(); ++j) {
            const DiffPart& part = diff_.b[j];
            if (!part.insideMove && part.partner != compare::kNoPartner) {
                while (i < part.partner) writeOfA(i++);
                ++i;
            }
            writeSpace(part);
            writeOfB(part);
            next_ = part.span.end;
        }
        while (i < diff_.a.size()) writeOfA(i++);
        out_ += b_.substr(next_);
        if (out_.empty() || out_.back() != '\n') out_ += '\n';
        return std::move(out_);
    }

private:
    enum Colour { kRed = 31, kGreen = 32, kYellow = 33, kCyan = 36 };

    void paint(Colour colour, const std::string& text) {
        if (colour_)
            out_ += "\033[" + std::to_string(colour) + "m" + text + "\033[0m";
        else
            out_ += text;
    }

    void writeSpace(const DiffPart& part) { out_ += b_.substr(next_, part.span.begin - next_); }

    /// What stands in a only, or stood there before it moved.
    void writeOfA(std::size_t i) {
        const DiffPart& part = diff_.a[i];
        if (part.insideMove) {
            const std::size_t move = moveAt(part.span, &compare::TextMove::a);
            if (part.span.begin == diff_.moves[move].a.begin)
                paint(kCyan, "[>" + std::to_string(move + 1) + "<] ");
        } else if (part.mark == DiffMark::only) {
            writeLeftOut(i);
        }
    }

    void writeOfB(const DiffPart& part) {
        if (!part.insideMove) return writeWords(part);
        const std::size_t move = moveAt(part.span, &compare::TextMove::b);
        if (part.span.begin == diff_.moves[move].b.begin) paint(kCyan, "{>" + std::to_string(move + 1) + " ");
        if (part.partner != compare::kNoPartner) {
            std::size_t first = part.partner;
            while (first > 0 && isLeftOutOfMove(first - 1)) --first;
            for (std::size_t i = first; i < part.partner; ++i) writeLeftOut(i);
        }
        writeWords(part);
        if (part.span.end != diff_.moves[move].b.end) return;
        for (std::size_t i = part.partner; i != compare::kNoPartner && ++i < diff_.a.size();) {
            if (!isLeftOutOfMove(i) || !diff_.moves[move].a.contains(diff_.a[i].span)) break;
            writeLeftOut(i);
        }
        paint(kCyan, "<}");
    }

    [[nodiscard]] bool isLeftOutOfMove(std::size_t i) const {
        return diff_.a[i].insideMove && diff_.a[i].mark == DiffMark::only;
    }
    void writeLeftOut(std::size_t i) {
        paint(kRed, "[-" + std::string(slice(a_, diff_.a[i].span)) + "-]");
        out_ += ' ';
    }

    void writeWords(const DiffPart& part) {
        const std::string words(slice(b_, part.span));
        const std::string before =
            part.partner == compare::kNoPartner ? "" : std::string(slice(a_, diff_.a[part.partner].span));
        switch (part.mark) {
        case DiffMark::same:
            out_ += words;
            break;
        case DiffMark::moved:
            paint(kCyan, words);
            break;
        case DiffMark::equalValue:
            paint(kYellow, "{=" + before + "=" + words + "=}");
            break;
        case DiffMark::changed:
            paint(kRed, "[-" + before + "-]");
            paint(kGreen, "{+" + words + "+}");
            break;
        case DiffMark::only:
            paint(kGreen, "{+" + words + "+}");
            break;
        }
    }

    [[nodiscard]] std::size_t moveAt(Span span, Span compare::TextMove::*side) const {
        const auto found =
            std::find_if(diff_.moves.begin(), diff_.moves.end(),
                         [&](const compare::TextMove& move) { return (move.*side).contains(span); });
        return static_cast<std::size_t>(found - diff_.moves.begin());
    }

    std::string_view a_, b_;
    const WordDiff& diff_;
    bool colour_;
    std::size_t next_ = 0; // of b, what was not written yet
    std::string out_;
};

} // namespace

std::string diffJson(std::string_view a, std::string_view b, const WordDiff& diff) {
    const utf8::OffsetMap offsetsA(a), offsetsB(b);
    Json moves = Json::array();
    for (const compare::TextMove& move : diff.moves)
        moves.push_back({offsetsA.codePointsAt(move.a.begin), offsetsA.codePointsAt(move.a.end),
                         offsetsB.codePointsAt(move.b.begin), offsetsB.codePointsAt(move.b.end)});
    const Json json{
        {"a", marksJson(diff.a, offsetsA)}, {"b", marksJson(diff.b, offsetsB)}, {"moves", std::move(moves)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string diffText(std::string_view a, std::string_view b, const WordDiff& diff, bool colour) {
    const std::string plainA = withoutControls(a);
    const std::string plainB = withoutControls(b);
    return DiffWriter(plainA, plainB, diff, colour).run();
}

} // namespace crossdate::app
