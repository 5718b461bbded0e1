// Finding words in the two articles: a field with the count of places, kept out of sight until it is wanted.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace crossdate::ui {

/// Where `needle` stands in `text`, whatever the case and the style of quotation marks: begins, ascending,
/// not overlapping.
[[nodiscard]] std::vector<int> placesOf(const QString& needle, const QString& text);

/// Enter and F3 go to the next place, with Shift to the previous one; Escape closes.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open(const QString& words);
    [[nodiscard]] QString words() const;
    /// Which of how many, from 1; 0 of 0 says that there is none.
    void setPlace(int place, int count);

Q_SIGNALS:
    void wordsChanged(const QString& words);
    void nextWanted(int direction);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* field_;
    QLabel* count_;
};

} // namespace crossdate::ui
