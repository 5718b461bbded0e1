// Calendar dates of a passage with the side they bound ("before 14 January", "since 1869"), and how two of
// them stand to each other. Private to core/relate.
#pragma once

#include "core/relate/passage.h"

namespace crossdate::relate {

/// Files a mention among the passage's moments, or a duration among its figures; leaves out what names
/// neither.
void addMoment(Passage& passage, const date::TemporalMention& mention, WordRange words);

enum class Fit { same, within, overlap, apart };

/// How moment `of` stands to what `claim` says of it: `within`, what is stated lies inside what is claimed. A
/// part of the date that one side leaves out is taken from the other.
[[nodiscard]] Fit fitOf(const Moment& claim, const Moment& of);

/// Days between the two, 0 where they touch.
[[nodiscard]] double daysApart(const Moment& claim, const Moment& of);

/// Year, month and day that both state: how many are equal, and how many differ.
struct SharedParts {
    int equal = 0;
    int different = 0;
};
[[nodiscard]] SharedParts sharedParts(const Moment& a, const Moment& b);

} // namespace crossdate::relate
