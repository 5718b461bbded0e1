#include "core/model/kinds.h"

#include <algorithm>
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

template <class Kind>
std::optional<Kind> kindNamed(std::string_view wanted) {
    const auto& list = Names<Kind>::list;
    const auto found = std::find(list.begin(), list.end(), wanted);
    if (found == list.end()) return std::nullopt;
    return static_cast<Kind>(found - list.begin());
}

} // namespace

// Both ways for each list of words.
#define CROSSDATE_KIND(Kind)                                                                                 \
    std::string_view nameOf(Kind value) {                                                                    \
        return name(value);                                                                                  \
    }                                                                                                        \
    template <>                                                                                              \
    std::optional<Kind> fromName<Kind>(std::string_view wanted) {                                            \
        return kindNamed<Kind>(wanted);                                                                      \
    }

CROSSDATE_KIND(Modality)
CROSSDATE_KIND(Polarity)
CROSSDATE_KIND(ConflictKind)
CROSSDATE_KIND(Relation)
CROSSDATE_KIND(Verdict)
CROSSDATE_KIND(EventStatus)
CROSSDATE_KIND(PublishedFrom)
CROSSDATE_KIND(CopyClass)
CROSSDATE_KIND(CopyDirection)

#undef CROSSDATE_KIND

} // namespace crossdate
