// A plain-text article as its lines: what stands between line breaks, with hard-wrapped lines put together
// again, and what can be said of each from its shape alone.
#pragma once

#include "core/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::importer {

enum class LineKind {
    text,      // heading or prose, as its shape says
    menu,      // tags and links that ran together, breadcrumbs
    notice,    // "Share this", "Sign up to our newsletter"
    related,   // "Read also", "Recent articles": headlines of other articles may follow
    credit,    // "Image credit: …"
    byline,    // "By …", "Author: …", a person's name alone
    date,      // when it was published
    masthead,  // the outlet's own name or a section's above the title
    duplicate, // the title once more
    subhead,   // a heading inside the body
};

struct Line {
    Span span;                // without white space around it
    bool blankBefore = false; // first line of a block
    bool blankAfter = false;
    std::size_t words = 0;
    LineKind kind = LineKind::text;
};

/// Lines that hold anything, in order. Linear in the text.
[[nodiscard]] std::vector<Line> splitLines(std::string_view text);

/// White space of any kind at both ends left out.
[[nodiscard]] Span trimmed(std::string_view text, Span span);
/// Runs of white space made one space.
[[nodiscard]] std::string flattened(std::string_view text);
/// Lower-case ASCII, straight quotes and dashes, single spaces, no decoration at the ends ("• Read also :").
/// Empty for a line too long to be anything but prose.
[[nodiscard]] std::string plainForm(std::string_view line);

/// Ends as a sentence does: a stop, perhaps behind closing quotes or brackets.
[[nodiscard]] bool endsSentence(std::string_view line);
/// "- item", "• item", "* item".
[[nodiscard]] bool isListItem(std::string_view line);
/// Words run together as copied menus are ("HomeNewsSport"), or set apart by bars ("Home | News | Sport").
[[nodiscard]] bool isMenu(std::string_view line);
/// A sentence or more: long, or ended as a sentence.
[[nodiscard]] bool isProse(std::string_view text, const Line& line);
/// May be a title: not too long, no full stop at its end, no list item.
[[nodiscard]] bool isHeadingLike(std::string_view text, const Line& line);

} // namespace crossdate::importer
