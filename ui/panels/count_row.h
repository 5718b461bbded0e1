// One line of a side panel that is a switch: a word at the left, a count at the right.
#pragma once

#include <QAbstractButton>

namespace crossdate::ui {

class CountRow : public QAbstractButton {
    Q_OBJECT
public:
    /// `alarming` shows the count in the conflict colour while it is not 0.
    explicit CountRow(const QString& text, bool alarming = false, QWidget* parent = nullptr);

    void setCount(int count) { setDetail(QString::number(count), count != 0); }
    /// At the right edge; a row whose detail says "nothing there" is shown fainter.
    void setDetail(const QString& detail, bool something = true);
    void setSwatch(const QColor& colour);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString detail_;
    QColor swatch_;
    bool alarming_;
    bool something_ = false;
};

} // namespace crossdate::ui
