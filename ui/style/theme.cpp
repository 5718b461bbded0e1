#include "ui/style/theme.h"

#include <QPalette>
#include <QStringList>

#include <array>

namespace crossdate::ui {

namespace {

Theme makeLight() {
    Theme t;
    t.window = QColor(0xf3f1ec);
    t.panel = QColor(0xfbfaf8);
    t.card = QColor(0xffffff);
    t.border = QColor(0xdcd8d0);
    t.grid = QColor(0xf0ede7);
    t.ink = QColor(0x1f2328);
    t.muted = QColor(0x6b675f);
    t.faint = QColor(0x8f8a80);
    t.accent = QColor(0x0b5c63);
    t.accentInk = QColor(0xffffff);
    t.accentSoft = QColor(0xe2eeee);
    t.accentChip = QColor(0x2d7a80);
    t.accentHalo = QColor(0xcfe4e5);
    t.cardBorder = QColor(0xcfcabf);
    t.chip = QColor(0xefece6);
    t.focus = QColor(0x4a9aa1);
    t.conflict = QColor(0xd55e00);
    t.conflictSoft = QColor(0xfde3d3);
    t.conflictInk = QColor(0x8a3d00);
    t.onlyHere = QColor(0x56b4e9);
    t.onlyHereSoft = QColor(0xe1f0fa);
    t.changed = QColor(0xa94f83);
    t.changedSoft = QColor(0xf8e9f2);
    t.moved = QColor(0x00855f);
    t.movedSoft = QColor(0xdff3ec);
    t.hedge = QColor(0xb07d00);
    t.good = QColor(0x009e73);
    t.goodSoft = QColor(0xdff3ec);
    t.goodInk = QColor(0x00664b);
    t.copy = QColor(0xf0eee9);
    t.copyStripe = QColor(0xe0dcd3);
    t.bar = QColor(0xa9a498);
    t.overview = QColor(0xb9b4a8);
    t.overviewGround = QColor(0xf7f5f1);
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.window = QColor(0x16181b);
    t.panel = QColor(0x1d2024);
    t.card = QColor(0x24282d);
    t.border = QColor(0x3a3f46);
    t.grid = QColor(0x2b2f35);
    t.ink = QColor(0xe8e6e1);
    t.muted = QColor(0xa9a69e);
    t.faint = QColor(0x85827b);
    t.accent = QColor(0x2f9aa3);
    t.accentInk = QColor(0x06181a);
    t.accentSoft = QColor(0x1f3f43);
    t.accentChip = QColor(0x5fbcc4);
    t.accentHalo = QColor(0x1f4a4f);
    t.cardBorder = QColor(0x5a616b);
    t.chip = QColor(0x363b42);
    t.focus = QColor(0x7fd3da);
    t.conflict = QColor(0xf08a3c);
    t.conflictSoft = QColor(0x4a2c17);
    t.conflictInk = QColor(0xffc79e);
    t.onlyHere = QColor(0x56b4e9);
    t.onlyHereSoft = QColor(0x1c3a4d);
    t.changed = QColor(0xdf92bb);
    t.changedSoft = QColor(0x44293a);
    t.moved = QColor(0x2fc79c);
    t.movedSoft = QColor(0x173b31);
    t.hedge = QColor(0xd9a62e);
    t.good = QColor(0x2fc79c);
    t.goodSoft = QColor(0x173b31);
    t.goodInk = QColor(0x8fe6cb);
    t.copy = QColor(0x2a2e33);
    t.copyStripe = QColor(0x383d44);
    t.bar = QColor(0x777c84);
    t.overview = QColor(0x5d636b);
    t.overviewGround = QColor(0x1a1d20);
    return t;
}

QFont family(const QStringList& families, QFont::StyleHint hint, double pixels, int weight) {
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(hint);
    font.setPixelSize(qRound(pixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

} // namespace

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::of(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

QColor Theme::outlet(int index) const {
    static constexpr std::array<QRgb, 7> bright{0x4477aa, 0xee6677, 0x228833, 0xccbb44,
                                                0xaa3377, 0x66ccee, 0xbbbbbb};
    static constexpr std::array<QRgb, 7> onDark{0x6f9fd2, 0xf58592, 0x4cb261, 0xd6c85e,
                                                0xcf6aa3, 0x7ad3f0, 0xc4c4c4};
    static_assert(bright.size() == kOutletColours);
    if (index < 0) return bar;
    const auto slot = static_cast<std::size_t>(index) % bright.size();
    return QColor(dark ? onDark.at(slot) : bright.at(slot));
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, panel);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, faint);
    p.setColor(QPalette::Button, panel);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, conflict);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, accentInk);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Light, card);
    p.setColor(QPalette::Dark, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    return p;
}

QFont interfaceFont(double pixels, int weight) {
    return family({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")},
                  QFont::SansSerif, pixels, weight);
}

QFont fontFor(Medium medium, QFont font) {
    if (medium != Medium::screen) font.setHintingPreference(QFont::PreferNoHinting);
    if (medium == Medium::document) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont readingFont(double pixels) {
    return family({QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")}, QFont::Serif, pixels,
                  QFont::Normal);
}

} // namespace crossdate::ui
