#include "ui/panels/tone_label.h"

#include "ui/style/labels.h"
#include "ui/style/theme.h"

namespace crossdate::ui {

namespace {

QString variantOf(Tone tone) {
    switch (tone) {
    case Tone::title:
        return QStringLiteral("heading");
    case Tone::strong:
        return QStringLiteral("strong");
    case Tone::muted:
    case Tone::small:
        return QStringLiteral("muted");
    case Tone::heading:
        return QStringLiteral("muted"); // whose style leaves the font alone
    case Tone::error:
        return QStringLiteral("conflict");
    case Tone::normal:
        break;
    }
    return {};
}

QFont fontOf(Tone tone) {
    switch (tone) {
    case Tone::title:
        return interfaceFont(17, QFont::Bold);
    case Tone::strong:
        return interfaceFont(13, QFont::DemiBold);
    case Tone::small:
    case Tone::error:
        return interfaceFont(12);
    case Tone::heading: {
        QFont font = interfaceFont(11, QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        return font;
    }
    case Tone::normal:
    case Tone::muted:
        break;
    }
    return interfaceFont(13);
}

} // namespace

ToneLabel::ToneLabel(Tone tone, const QString& text, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(tone != Tone::heading);
    setTone(tone);
}

void ToneLabel::setTone(Tone tone) {
    setVariant(this, "tone", variantOf(tone));
    setFont(fontOf(tone));
}

void ToneLabel::say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace crossdate::ui
