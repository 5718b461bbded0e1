// Imported text made fit for a widget: plain, with the characters one cannot see made visible, and a way back
// from every place on the screen to the byte it came from.
#pragma once

#include "core/base/span.h"

#include <QString>

#include <string_view>
#include <utility>
#include <vector>

namespace crossdate::ui {

/// How a character that would be invisible, or would reorder its surroundings, is shown: "‹RLO›", "␀". Empty
/// for every other character. Joiners are left alone between characters that are not ASCII: Persian, Indic
/// scripts and emoji need them.
[[nodiscard]] QString visibleForm(char32_t codePoint, char32_t before, char32_t after);

/// The paragraphs of text[span], without the white space around them: ascending, disjoint, none empty. A line
/// that was only wrapped ends none.
[[nodiscard]] std::vector<Span> paragraphsOf(std::string_view text, Span span);

/// Pieces of a document's text, joined for display. Positions are UTF-16 units of text().
class DisplayText {
public:
    /// Adds text[span]; pieces must be added in ascending order. Line ends become line separators where a
    /// sentence or heading ends there, and spaces where a line was only wrapped.
    void append(std::string_view text, Span span);
    /// Adds something of ours that no byte of the document stands for.
    void appendOurs(const QString& text);

    [[nodiscard]] const QString& text() const { return text_; }
    [[nodiscard]] int size() const { return static_cast<int>(text_.size()); }
    /// Where a span of the document is shown, clipped to what is shown; first == second when it is not.
    [[nodiscard]] std::pair<int, int> rangeOf(Span span) const;
    /// The byte that is shown at `position`; that of the last piece's end after the last.
    [[nodiscard]] std::size_t byteAt(int position) const;

private:
    void push(const QString& shown, std::size_t byte);
    void push(QChar shown, std::size_t byte);
    void push(char32_t shown, std::size_t byte);

    QString text_;
    std::vector<std::size_t> source_; // of each unit: the byte it came from, never descending
    std::size_t end_ = 0;             // of the last piece
};

} // namespace crossdate::ui
