#include "core/model/kinds.h"

#include <array>
#include <cstddef>

namespace crossdate {

namespace {

template <class Kind>
struct Names;
template <>
struct Names<Modality> {
    static constexpr std::array<std::string_view, 4> list{"asserted", "reported", "expected", "denied"};
};
template <>
struct Names<Polarity> {
    static constexpr std::array<std::string_view, 2> list{"positive", "negative"};
};
template <>
struct Names<ConflictKind> {
    static constexpr std::array<std::string_view, 11> list{"number",   "date",      "place",      "name",
                                                           "polarity", "denial",    "status",     "modality",
                                                           "scope",    "quotation", "attribution"};
};
template <>
struct Names<Relation> {
    static constexpr std::array<std::string_view, 4> list{"agreement", "development", "conflict",
                                                          "different"};
};
template <>
struct Names<Verdict> {
    static constexpr std::array<std::string_view, 5> list{"open", "confirmed", "development", "different",
                                                          "dismissed"};
};
template <>
struct Names<EventStatus> {
    static constexpr std::array<std::string_view, 3> list{"suggested", "confirmed", "dismissed"};
};
template <>
struct Names<PublishedFrom> {
    static constexpr std::array<std::string_view, 5> list{"unknown", "text", "metadata", "analyst",
                                                          "inferred"};
};
template <>
struct Names<CopyClass> {
    static constexpr std::array<std::string_view, 3> list{"not_derived", "partly", "wholly"};
};
template <>
struct Names<CopyDirection> {
    static constexpr std::array<std::string_view, 4> list{"unknown", "a_from_b", "b_from_a", "common_source"};
};

template <class Kind>
std::string_view name(Kind value) {
    return Names<Kind>::list.at(static_cast<std::size_t>(value));
}

} // namespace

std::string_view nameOf(Modality value) {
    return name(value);
}
std::string_view nameOf(Polarity value) {
    return name(value);
}
std::string_view nameOf(ConflictKind value) {
    return name(value);
}
std::string_view nameOf(Relation value) {
    return name(value);
}
std::string_view nameOf(Verdict value) {
    return name(value);
}
std::string_view nameOf(EventStatus value) {
    return name(value);
}
std::string_view nameOf(PublishedFrom value) {
    return name(value);
}
std::string_view nameOf(CopyClass value) {
    return name(value);
}
std::string_view nameOf(CopyDirection value) {
    return name(value);
}

template <class Kind>
std::optional<Kind> fromName(std::string_view wanted) {
    for (std::size_t i = 0; i < Names<Kind>::list.size(); ++i)
        if (Names<Kind>::list[i] == wanted) return static_cast<Kind>(i);
    return std::nullopt;
}

template std::optional<Modality> fromName<Modality>(std::string_view);
template std::optional<Polarity> fromName<Polarity>(std::string_view);
template std::optional<ConflictKind> fromName<ConflictKind>(std::string_view);
template std::optional<Relation> fromName<Relation>(std::string_view);
template std::optional<Verdict> fromName<Verdict>(std::string_view);
template std::optional<EventStatus> fromName<EventStatus>(std::string_view);
template std::optional<PublishedFrom> fromName<PublishedFrom>(std::string_view);
template std::optional<CopyClass> fromName<CopyClass>(std::string_view);
template std::optional<CopyDirection> fromName<CopyDirection>(std::string_view);

} // namespace crossdate
