// How values of core/model lie in columns: dates as three, spans as two (in code points), kinds by name.
#pragma once

#include "core/model/evidence.h"
#include "core/store/failure.h"
#include "core/store/statement.h"

#include <unordered_map>
#include <vector>

namespace crossdate::store {

void bindDating(Statement& statement, const std::optional<Dating>& dating);
[[nodiscard]] std::optional<Dating> datingAt(const Statement& row, int firstColumn);

void bindSpan(Statement& statement, Span span);
[[nodiscard]] Span spanAt(const Statement& row, int firstColumn);

[[nodiscard]] std::optional<std::string> optionalTextAt(const Statement& row, int column);

template <class Tag>
[[nodiscard]] Id<Tag> idAt(const Statement& row, int column) {
    return {row.integer(column)};
}

template <class Kind>
[[nodiscard]] Kind kindAt(const Statement& row, int column) {
    const auto kind = fromName<Kind>(row.text(column));
    if (!kind) raise(ErrorCode::damaged, "it has the unknown word “" + row.string(column) + "”");
    return *kind;
}

/// Converts spans between bytes and the code points of the file. Most of most texts is ASCII, so only the
/// places where it is not are kept. Keeps the documents alive.
class TextOffsets {
public:
    void add(const DocumentPtr& document);
    [[nodiscard]] bool has(DocumentId document) const { return entries_.contains(document); }
    /// A span of a document that was not added comes back as it is.
    /// An offset inside a code point counts as its beginning, one behind the text as its end.
    [[nodiscard]] Span toCodePoints(DocumentId document, Span bytes) const;
    [[nodiscard]] Span toBytes(DocumentId document, Span codePoints) const;

private:
    /// A code point of several bytes: where it lies, and how many code points there are up to its end.
    struct LongCodePoint {
        std::size_t begin, end, count;
    };
    struct Entry {
        DocumentPtr document;
        std::vector<LongCodePoint> longOnes; // in order

        [[nodiscard]] std::size_t codePointsAt(std::size_t byte) const;
        [[nodiscard]] std::size_t byteAt(std::size_t codePoint) const;
    };
    std::unordered_map<DocumentId, Entry> entries_;
};

} // namespace crossdate::store
