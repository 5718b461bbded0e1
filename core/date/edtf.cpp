#include "core/date/edtf.h"

#include "core/date/edtf_part.h"

#include <optional>

namespace crossdate::date {

namespace {

tl::unexpected<Error> wrong(std::string_view text, std::string why, std::string hint) {
    return fail(ErrorCode::invalid, "cannot read the date \"" + std::string(text) + "\"", std::move(why),
                std::move(hint));
}

Result<Dating> parseSingle(std::string_view text) {
    auto part = parsePart(text, Place::alone);
    if (!part) return tl::make_unexpected(std::move(part.error()));
    return Dating{std::string(text), firstDay(*part), lastDay(*part)};
}

/// An interval's end: a date, or nothing where it is open ("..") or unknown ("").
Result<std::optional<Part>> parseEnd(std::string_view text) {
    if (text.empty() || text == "..") return std::nullopt;
    auto part = parsePart(text, Place::intervalEnd);
    if (!part) return tl::make_unexpected(std::move(part.error()));
    return *part;
}

Result<Dating> parseInterval(std::string_view text, std::size_t slash) {
    const std::string_view from = text.substr(0, slash);
    const std::string_view to = text.substr(slash + 1);
    if (from.empty() && to.empty()) {
        return wrong(text, "an interval of which nothing is known", "give one of its ends, or write ../..");
    }
    auto start = parseEnd(from);
    if (!start) return tl::make_unexpected(std::move(start.error()));
    auto end = parseEnd(to);
    if (!end) return tl::make_unexpected(std::move(end.error()));
    Dating dating{std::string(text), std::nullopt, std::nullopt};
    if (*start) dating.earliest = firstDay(**start);
    if (*end) dating.latest = lastDay(**end);
    if (*start && *end && firstDay(**start) > firstDay(**end)) {
        return wrong(text, "it ends before it begins", "write the earlier date first");
    }
    // A qualified season may be an interval's end, but does not stand alone.
    if (*start && from == to && parsePart(from, Place::alone)) dating.edtf = std::string(from);
    return dating;
}

Result<Dating> parseLevel1(std::string_view text) {
    if (text.empty()) return wrong(text, "it is empty", "write YYYY-MM-DD, YYYY-MM or YYYY");
    const std::size_t slash = text.find('/');
    return slash == std::string_view::npos ? parseSingle(text) : parseInterval(text, slash);
}

} // namespace

Result<Dating> parseEdtf(std::string_view text) {
    auto parsed = parseLevel1(text);
    if (parsed || parsed.error().code != ErrorCode::invalid || !isLevel2(text)) return parsed;
    return fail(ErrorCode::unsupported, "cannot read the date \"" + std::string(text) + "\"",
                "it is EDTF level 2, which is not supported", "write it as an interval: 2019-04/2019-05-15");
}

} // namespace crossdate::date
