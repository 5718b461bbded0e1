// Documents made ready to be compared, kept while the window lives: what is read once is not read again when
// another event is selected or a pairing decided.
#pragma once

#include "core/compare/alignment.h"
#include "core/compare/collation.h"
#include "core/model/snapshot.h"

#include <map>
#include <memory>
#include <mutex>

namespace crossdate::ui {

using ComparablePtr = std::shared_ptr<const compare::Comparable>;

/// Thread-safe: workers share one.
class ComparableStore {
public:
    [[nodiscard]] ComparablePtr get(const DocumentView& view);

private:
    struct Kept {
        std::optional<Day> published;
        ComparablePtr comparable;
    };
    static constexpr std::size_t kMost = 200;

    std::mutex mutex_;
    std::map<DocumentId, Kept> kept_;
};

/// The day relative dates of a document count from.
[[nodiscard]] std::optional<Day> publishedDay(const DocumentView& view);

/// The sentences of `comparable` that `span` touches, by index.
[[nodiscard]] std::vector<std::size_t> sentencesIn(const compare::Comparable& comparable, Span span);

/// What the analyst decided about sentences of the two documents.
[[nodiscard]] std::vector<compare::Pairing>
decidedBetween(const CaseSnapshot& snapshot, const compare::Comparable& a, const compare::Comparable& b);
[[nodiscard]] std::vector<compare::CollationPairing>
decidedAmong(const CaseSnapshot& snapshot, const std::vector<const compare::Comparable*>& documents);

} // namespace crossdate::ui
