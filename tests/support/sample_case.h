// A small invented case that tests share: five outlets, six reports about a bridge that never was, ten events
// between 2018-04 and 2019-05 with every kind of date, five conflicts, one shared copy.
#pragma once

#include "core/model/projection.h"

#include <string>
#include <string_view>

namespace crossdate::test {

/// A civil day; plain calendar arithmetic without core/date.
[[nodiscard]] Day dayOf(int year, unsigned month, unsigned day);
[[nodiscard]] Dating singleDay(int year, unsigned month, unsigned day);
[[nodiscard]] Dating between(std::string edtf, Day earliest, Day latest);

/// A document whose id and hash are those of `text`; the first line is the title, the rest the body.
[[nodiscard]] Document makeDocument(std::string_view outletName, std::string text,
                                    std::string fileName = "a.txt");
[[nodiscard]] OutletId outletIdOf(std::string_view name);
/// The first place of `words` in the document's text. Throws std::logic_error when they are not there.
[[nodiscard]] Passage passageIn(const Document& document, std::string_view words);

/// The three layers of the sample. Judged: two grades, one confirmed event with note and tags.
[[nodiscard]] CaseLayers makeSampleLayers();
/// project(makeSampleLayers())
[[nodiscard]] SnapshotPtr makeSampleSnapshot();

/// The event or conflict whose title begins with `title`; throws std::logic_error when there is none.
[[nodiscard]] const EventView& eventTitled(const CaseSnapshot& snapshot, std::string_view title);
[[nodiscard]] const ConflictView& conflictTitled(const CaseSnapshot& snapshot, std::string_view title);

} // namespace crossdate::test
