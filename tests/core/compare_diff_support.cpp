#include "tests/core/compare_diff_support.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cctype>

namespace crossdate::compare {

bool operator==(const DiffPart& x, const DiffPart& y) {
    return x.span == y.span && x.mark == y.mark && x.partner == y.partner && x.insideMove == y.insideMove;
}

} // namespace crossdate::compare

namespace crossdate::compare::test {

namespace {

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}
bool isWordByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

void checkSide(std::string_view text, const std::vector<DiffPart>& parts) {
    std::size_t end = 0;
    for (const DiffPart& part : parts) {
        REQUIRE(part.span.begin >= end);
        REQUIRE(part.span.end <= text.size());
        REQUIRE_FALSE(part.span.empty());
        const std::string_view between = text.substr(end, part.span.begin - end);
        CHECK(std::all_of(between.begin(), between.end(), isSpace));
        end = part.span.end;
        const std::size_t begin = part.span.begin;
        CHECK_FALSE((begin > 0 && isWordByte(text[begin - 1]) && isWordByte(text[begin])));
        CHECK_FALSE((end < text.size() && isWordByte(text[end - 1]) && isWordByte(text[end])));
    }
    const std::string_view rest = text.substr(end);
    CHECK(std::all_of(rest.begin(), rest.end(), isSpace));
}

std::string withoutSpace(std::string_view text) {
    std::string words;
    std::copy_if(text.begin(), text.end(), std::back_inserter(words), [](char c) { return !isSpace(c); });
    return words;
}

bool hasPartner(DiffMark mark) {
    return mark != DiffMark::only;
}

bool insideOne(const std::vector<TextMove>& moves, Span TextMove::*side, Span span) {
    return std::any_of(moves.begin(), moves.end(),
                       [&](const TextMove& move) { return (move.*side).contains(span); });
}

} // namespace

WordDiff diffOf(std::string_view a, std::string_view b, const DiffOptions& options) {
    Progress silent;
    return diffWords(a, b, options, silent).value();
}

std::string shown(std::string_view a, std::string_view b, const DiffOptions& options) {
    const WordDiff diff = diffOf(a, b, options);
    std::string line;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto isOnly = [](const std::vector<DiffPart>& parts, std::size_t at) {
        return at < parts.size() && parts[at].mark == DiffMark::only;
    };
    // the space after a part belongs to it
    const auto withSpace = [](std::string_view text, const std::vector<DiffPart>& parts, std::size_t at) {
        const std::size_t end = at + 1 < parts.size() ? parts[at + 1].span.begin : text.size();
        return std::string(text.substr(parts[at].span.begin, end - parts[at].span.begin));
    };
    while (i < diff.a.size() || j < diff.b.size()) {
        if (isOnly(diff.a, i)) {
            line += "{" + withSpace(a, diff.a, i++) + "|}";
            continue;
        }
        if (isOnly(diff.b, j)) {
            line += "{|" + withSpace(b, diff.b, j++) + "}";
            continue;
        }
        if (i >= diff.a.size() || j >= diff.b.size()) break;
        const std::string own(slice(a, diff.a[i].span));
        const std::string other(slice(b, diff.b[j].span));
        const std::string space = withSpace(a, diff.a, i).substr(own.size());
        if (diff.a[i].mark == DiffMark::changed) line += "{" + own + "|" + other + "}" + space;
        if (diff.a[i].mark == DiffMark::equalValue) line += "=" + own + "|" + other + "=" + space;
        if (diff.a[i].mark == DiffMark::same || diff.a[i].mark == DiffMark::moved) line += own + space;
        ++i;
        ++j;
    }
    return line;
}

void checkLaws(std::string_view a, std::string_view b, const WordDiff& diff) {
    checkSide(a, diff.a);
    checkSide(b, diff.b);
    for (std::size_t i = 0; i < diff.a.size(); ++i) {
        const DiffPart& part = diff.a[i];
        CHECK(hasPartner(part.mark) == (part.partner != kNoPartner));
        CHECK(part.insideMove == insideOne(diff.moves, &TextMove::a, part.span));
        if (part.partner == kNoPartner) continue;
        REQUIRE(part.partner < diff.b.size());
        const DiffPart& other = diff.b[part.partner];
        CHECK(other.partner == i);
        CHECK(other.mark == part.mark);
        const bool alike = withoutSpace(slice(a, part.span)) == withoutSpace(slice(b, other.span));
        if (part.mark == DiffMark::same || part.mark == DiffMark::moved) CHECK(alike);
    }
    for (const DiffPart& part : diff.b) {
        CHECK(hasPartner(part.mark) == (part.partner != kNoPartner));
        CHECK(part.insideMove == insideOne(diff.moves, &TextMove::b, part.span));
    }
}

void checkMirror(std::string_view a, std::string_view b, const DiffOptions& options) {
    DiffOptions exchanged = options;
    std::swap(exchanged.publishedA, exchanged.publishedB);
    const WordDiff forth = diffOf(a, b, options);
    const WordDiff back = diffOf(b, a, exchanged);
    CHECK(forth.a == back.b);
    CHECK(forth.b == back.a);
    REQUIRE(forth.moves.size() == back.moves.size());
    for (const TextMove& move : forth.moves)
        CHECK(std::any_of(back.moves.begin(), back.moves.end(),
                          [&](const TextMove& other) { return other.a == move.b && other.b == move.a; }));
}

} // namespace crossdate::compare::test
