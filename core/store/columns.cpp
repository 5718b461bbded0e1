#include "core/store/columns.h"

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
    entries_.insert_or_assign(document->id,
                              Entry{document, std::make_shared<const utf8::OffsetMap>(document->text)});
}

Span TextOffsets::toCodePoints(DocumentId document, Span bytes) const {
    const auto found = entries_.find(document);
    if (found == entries_.end()) return bytes;
    return {found->second.map->codePointsAt(bytes.begin), found->second.map->codePointsAt(bytes.end)};
}

Span TextOffsets::toBytes(DocumentId document, Span codePoints) const {
    const auto found = entries_.find(document);
    if (found == entries_.end()) return codePoints;
    return {found->second.map->byteOfCodePoint(codePoints.begin),
            found->second.map->byteOfCodePoint(codePoints.end)};
}

} // namespace crossdate::store
