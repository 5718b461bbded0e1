#include "core/model/snapshot.h"

#include <algorithm>

namespace crossdate {

namespace {

// Cases hold tens to a few thousand of each; a scan is quicker than keeping an index in every snapshot.
template <class Item, class Id>
const Item* findById(const std::vector<Item>& items, Id id) {
    const auto it = std::ranges::find_if(items, [id](const Item& item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

} // namespace

const OutletView* CaseSnapshot::find(OutletId id) const {
    return findById(outlets, id);
}
const EventView* CaseSnapshot::find(EventId id) const {
    return findById(events, id);
}
const ConflictView* CaseSnapshot::find(ConflictId id) const {
    return findById(conflicts, id);
}

const DocumentView* CaseSnapshot::find(DocumentId id) const {
    const auto it =
        std::ranges::find_if(documents, [id](const DocumentView& d) { return d.document->id == id; });
    return it == documents.end() ? nullptr : &*it;
}

std::string_view CaseSnapshot::textOf(const Passage& passage) const {
    const DocumentView* found = find(passage.document);
    return found == nullptr ? std::string_view{} : slice(found->document->text, passage.span);
}

std::size_t CaseSnapshot::claimCount() const {
    std::size_t count = 0;
    for (const DocumentView& d : documents) count += static_cast<std::size_t>(d.claims);
    return count;
}

std::size_t CaseSnapshot::openConflicts() const {
    return static_cast<std::size_t>(
        std::ranges::count(conflicts, Verdict::open, [](const ConflictView& c) { return c.verdict; }));
}

} // namespace crossdate
