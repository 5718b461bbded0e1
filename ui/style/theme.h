// The look in one place: colours of the two themes, the outlets' palette, fonts. Widgets and exports ask
// here; nobody writes a colour of their own.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;

namespace crossdate::ui {

struct Theme {
    bool dark = false;
    QColor window, panel, card, border, grid; // surfaces, from back to front, and lines
    QColor ink, muted, faint;                 // text: normal, secondary, context
    QColor accent, accentInk, accentSoft;     // selection and primary button
    QColor accentChip, accentHalo;            // a count on the accent; what glows around a selected mark
    QColor cardBorder, chip;                  // timeline cards and the pills on them
    QColor focus;                             // ring around what the keyboard acts on
    QColor conflict, conflictSoft, conflictInk;
    QColor onlyHere, onlyHereSoft;
    QColor changed, changedSoft; // words that stand where the other text has others
    QColor moved, movedSoft;     // what stands elsewhere in the other text
    QColor hedge;
    QColor good, goodSoft, goodInk;       // confirmed
    QColor copy, copyStripe;              // shared copy, hatched
    QColor bar, overview, overviewGround; // date bars; overview columns and what they stand on

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& darkTheme();
    /// By the palette's window colour (QStyleHints::colorScheme needs Qt 6.5).
    [[nodiscard]] static const Theme& of(const QPalette& palette);

    /// Outlet colours, safe for the common colour-vision deficiencies (Paul Tol, "bright", 2021), lightened
    /// in the dark. Repeats after seven: lanes carry names as well.
    static constexpr int kOutletColours = 7;
    static constexpr int kNoOutletColour = -1; // several outlets together
    [[nodiscard]] QColor outlet(int index) const;
    [[nodiscard]] QPalette palette() const;
};

/// Interface type at `pixels` (at 100 %), bold or not; reading type for passages.
[[nodiscard]] QFont interfaceFont(double pixels = 13, int weight = QFont::Normal);
[[nodiscard]] QFont readingFont(double pixels = 15);

/// What is painted on. Pictures and documents scale, so their text is not hinted to whole pixels; a document
/// is also searched and copied from, so its text has no contextual glyphs (Inter's are lost to a PDF's text).
enum class Medium { screen, picture, document };
[[nodiscard]] QFont fontFor(Medium medium, QFont font);

} // namespace crossdate::ui
