// How values are said to a person: the words for the closed lists, dates, and imported text made safe to
// show.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

#include <optional>
#include <string_view>

namespace crossdate::ui {

[[nodiscard]] QString wordFor(Modality value);
[[nodiscard]] QString wordFor(ConflictKind value);
[[nodiscard]] QString wordFor(Relation value);
[[nodiscard]] QString wordFor(Verdict value);
[[nodiscard]] QString wordFor(EventStatus value);
/// "stated in the text", "read off its siblings" …: how a publication date is known.
[[nodiscard]] QString wordFor(PublishedFrom value);
/// "B: usually reliable"
[[nodiscard]] QString wordForGrade(char grade);

/// "15 May 2019"; "undated" for none.
[[nodiscard]] QString dateText(const std::optional<Dating>& date);

/// "1,764"
[[nodiscard]] QString countText(std::size_t count);

/// Imported text on one line: bidirectional controls and zero-width characters become visible marks, line
/// breaks and other controls spaces.
[[nodiscard]] QString shownText(std::string_view utf8);

/// A tooltip that is plain text whatever it holds: Qt guesses at rich text otherwise.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace crossdate::ui
