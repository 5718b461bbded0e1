// The closed lists of words of the case (see the table of words in ARCHITECTURE.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crossdate {

enum class Modality : std::uint8_t { asserted, reported, expected, denied };
enum class Polarity : std::uint8_t { positive, negative };
enum class ConflictKind : std::uint8_t {
    number,
    date,
    place,
    name,
    polarity,
    denial,
    status,
    modality,
    scope,
    quotation,
    attribution
};
enum class Relation : std::uint8_t { agreement, development, conflict, different };
enum class Verdict : std::uint8_t { open, confirmed, development, different, dismissed };
enum class EventStatus : std::uint8_t { suggested, confirmed, dismissed };
enum class PublishedFrom : std::uint8_t { unknown, text, metadata, analyst, inferred };
/// How much of a report was taken from another (R. Gaizauskas et al., "The METER corpus", 2001).
enum class CopyClass : std::uint8_t { not_derived, partly, wholly };
/// Which of two reports `a` and `b` with shared copy came first, or that both rest on a third.
enum class CopyDirection : std::uint8_t { unknown, a_from_b, b_from_a, common_source };

/// The stable names, as written in case files, exports and by the command line.
[[nodiscard]] std::string_view nameOf(Modality value);
[[nodiscard]] std::string_view nameOf(Polarity value);
[[nodiscard]] std::string_view nameOf(ConflictKind value);
[[nodiscard]] std::string_view nameOf(Relation value);
[[nodiscard]] std::string_view nameOf(Verdict value);
[[nodiscard]] std::string_view nameOf(EventStatus value);
[[nodiscard]] std::string_view nameOf(PublishedFrom value);
[[nodiscard]] std::string_view nameOf(CopyClass value);
[[nodiscard]] std::string_view nameOf(CopyDirection value);

/// Inverse of nameOf; nullopt for an unknown name.
template <class Kind>
[[nodiscard]] std::optional<Kind> fromName(std::string_view name);

} // namespace crossdate
