#include "core/store/columns.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace crossdate::store {

namespace {

std::optional<Day> dayAt(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return Day{row.integer(column)};
}

std::optional<std::int64_t> numberOf(const std::optional<Day>& day) {
    return day ? std::optional(day->number) : std::nullopt;
}

} // namespace

void bindDating(Statement& statement, const std::optional<Dating>& dating) {
    if (!dating) {
        statement.bind(std::nullopt).bind(std::nullopt).bind(std::nullopt);
        return;
    }
    statement.bind(dating->edtf).bind(numberOf(dating->earliest)).bind(numberOf(dating->latest));
}

std::optional<Dating> datingAt(const Statement& row, int firstColumn) {
    if (row.isNull(firstColumn)) return std::nullopt;
    return Dating{row.string(firstColumn), dayAt(row, firstColumn + 1), dayAt(row, firstColumn + 2)};
}

void bindSpan(Statement& statement, Span span) {
    statement.bind(span.begin).bind(span.end);
}

Span spanAt(const Statement& row, int firstColumn) {
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(0, row.integer(firstColumn)));
    const auto end = static_cast<std::size_t>(std::max<std::int64_t>(0, row.integer(firstColumn + 1)));
    return {begin, std::max(begin, end)};
}

std::optional<std::string> optionalTextAt(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return row.string(column);
}

void TextOffsets::add(const DocumentPtr& document) {
    Entry entry{document, {}};
    const std::string& text = document->text;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        (void)utf8::decode(text, at);
        ++count;
        if (at > begin + 1) entry.longOnes.push_back({begin, at, count});
    }
    entries_.insert_or_assign(document->id, std::move(entry));
}

std::size_t TextOffsets::Entry::codePointsAt(std::size_t byte) const {
    byte = std::min(byte, document->text.size());
    const auto next = std::ranges::upper_bound(longOnes, byte, {}, &LongCodePoint::end);
    if (next != longOnes.end() && byte > next->begin) byte = next->begin;
    if (next == longOnes.begin()) return byte;
    const LongCodePoint& last = *std::prev(next);
    return last.count + (byte - last.end);
}

std::size_t TextOffsets::Entry::byteAt(std::size_t codePoint) const {
    const auto next = std::ranges::upper_bound(longOnes, codePoint, {}, &LongCodePoint::count);
    if (next == longOnes.begin()) return std::min(codePoint, document->text.size());
    const LongCodePoint& last = *std::prev(next);
    return std::min(last.end + (codePoint - last.count), document->text.size());
}

Span TextOffsets::toCodePoints(DocumentId document, Span bytes) const {
    const auto found = entries_.find(document);
    if (found == entries_.end()) return bytes;
    return {found->second.codePointsAt(bytes.begin), found->second.codePointsAt(bytes.end)};
}

Span TextOffsets::toBytes(DocumentId document, Span codePoints) const {
    const auto found = entries_.find(document);
    if (found == entries_.end()) return codePoints;
    return {found->second.byteAt(codePoints.begin), found->second.byteAt(codePoints.end)};
}

} // namespace crossdate::store
