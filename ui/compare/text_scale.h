// The size of the text in a view: Ctrl with + - 0 or the wheel, kept within bounds.
#pragma once

#include <QObject>

class QKeyEvent;
class QWheelEvent;

namespace crossdate::ui {

class TextScale : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] double value() const { return value_; }
    /// 1 = 100 %; clamped to 0.6 … 2.5.
    void set(double scale);
    /// True when the event was about the scale.
    bool handle(const QKeyEvent& event);
    bool handle(const QWheelEvent& event);

Q_SIGNALS:
    void changed(double scale);

private:
    double value_ = 1;
};

} // namespace crossdate::ui
