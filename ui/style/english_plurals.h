// Resolves "%n outlet(s)" to "1 outlet", "2 outlets" while no translation is loaded: English texts are
// written once, in the source, and still count rightly.
#pragma once

#include <QTranslator>

namespace crossdate::ui {

class EnglishPlurals : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
};

} // namespace crossdate::ui
