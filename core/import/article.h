// The parts of a plain-text article: title, authors, stated date, body, and the stretches that are none of
// it.
#pragma once

#include "core/base/span.h"
#include "core/model/dating.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::importer {

struct Article {
    std::string title; // of the first sentence when no line is a title
    Span titleSpan;    // empty then
    std::vector<std::string> authors;
    std::optional<Dating> published;
    std::string outlet; // as far as the text names it; else empty
    std::string agency; // of the dateline: wrote it, but need not have printed it
    Span body;
    std::vector<Span> boilerplate; // ascending, disjoint: lines, inside and outside of the body
};

/// `text` as decodeText gives it. Never fails: where nothing is recognised, everything is body.
[[nodiscard]] Article readArticle(std::string_view text);

} // namespace crossdate::importer
