// A wrapped, plain-text label in one of the tones of the style sheet, which hides when it has nothing to say.
#pragma once

#include <QLabel>

namespace crossdate::ui {

enum class Tone { title, normal, strong, muted, small, heading, error };

class ToneLabel : public QLabel {
    Q_OBJECT
public:
    explicit ToneLabel(Tone tone, const QString& text = {}, QWidget* parent = nullptr);

    void setTone(Tone tone);
    void say(const QString& text);
};

} // namespace crossdate::ui
