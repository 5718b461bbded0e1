#include "core/report/places.h"

#include "core/date/calendar.h"

namespace crossdate::report {

Places::Places(const CaseSnapshot& snapshot) {
    for (const DocumentView& view : snapshot.documents)
        documents_.emplace(view.document->id, Entry{&view, utf8::OffsetMap(view.document->text)});
    for (const OutletView& view : snapshot.outlets) outlets_.emplace(view.id, &view);
}

Place Places::of(const Passage& passage) const {
    const auto found = documents_.find(passage.document);
    if (found == documents_.end()) return {};
    const auto& [view, map] = found->second;
    Place place;
    place.document = view;
    place.quote = slice(view->document->text, passage.span);
    place.codePoints = {map.codePointsAt(passage.span.begin), map.codePointsAt(passage.span.end)};
    if (const OutletView* home = outlet(view->outlet)) place.outlet = home->name;
    return place;
}

const OutletView* Places::outlet(OutletId id) const {
    const auto found = outlets_.find(id);
    return found == outlets_.end() ? nullptr : found->second;
}

std::string dayText(const std::optional<Day>& day) {
    return day ? date::isoDay(*day) : std::string{};
}

std::string_view publishedFromText(const DocumentView& view) {
    return view.publishedFrom == PublishedFrom::unknown ? std::string_view{} : nameOf(view.publishedFrom);
}

} // namespace crossdate::report
