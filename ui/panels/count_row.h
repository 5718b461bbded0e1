// One line of a side panel that is a switch: a word at the left, a count at the right.
#pragma once

#include <QAbstractButton>

namespace crossdate::ui {

class CountRow : public QAbstractButton {
    Q_OBJECT
public:
    /// `alarming` shows the count in the conflict colour while it is not 0.
    explicit CountRow(const QString& text, bool alarming = false, QWidget* parent = nullptr);

    void setCount(int count);
    /// A row about two things: where they do not fit, each is cut, so that both stay readable.
    void setPair(const QString& first, const QString& second);
    /// At the right edge; a row whose detail says "nothing there" is shown fainter.
    void setDetail(const QString& detail, bool something = true);
    void setSwatch(const QColor& colour);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString fitted(const QFont& font, int space) const;

    QString detail_;
    QString first_, second_; // of a pair
    QColor swatch_;
    bool alarming_;
    bool something_ = false;
};

} // namespace crossdate::ui
