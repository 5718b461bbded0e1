// Where passages lie, as exports write it: quotation, outlet and code points.
#pragma once

#include "core/base/utf8.h"
#include "core/model/snapshot.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace crossdate::report {

/// A passage with everything an export says about it. Empty strings for a document that is not in the case.
struct Place {
    const DocumentView* document = nullptr;
    std::string_view outlet;
    std::string_view quote;
    Span codePoints;
};

/// Looks documents and outlets of one snapshot up; the snapshot must outlive it.
class Places {
public:
    explicit Places(const CaseSnapshot& snapshot);

    [[nodiscard]] Place of(const Passage& passage) const;
    [[nodiscard]] const OutletView* outlet(OutletId id) const;

private:
    struct Entry {
        const DocumentView* view;
        utf8::OffsetMap map;
    };
    std::unordered_map<DocumentId, Entry> documents_;
    std::unordered_map<OutletId, const OutletView*> outlets_;
};

/// "2018-12-03"; empty when there is no such day.
[[nodiscard]] std::string dayText(const std::optional<Day>& day);
/// The name under which `published_from` is written; empty when nothing is known.
[[nodiscard]] std::string_view publishedFromText(const DocumentView& view);

} // namespace crossdate::report
