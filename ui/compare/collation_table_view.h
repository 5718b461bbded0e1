// The table of the collation: columns share the width, rows are as tall as their text. Heights are guessed
// for all rows and measured for those in sight, so that long reports open at once.
#pragma once

#include <QTableView>

namespace crossdate::ui {

class CollationDelegate;
class CollationProxy;

/// Keys: B makes the current column the base, M and Shift+M go to the next and previous row that differs,
/// Enter reads the cell in the whole articles, Ctrl+C copies it with its source.
class CollationTableView : public QTableView {
    Q_OBJECT
public:
    explicit CollationTableView(CollationProxy* rows, QWidget* parent = nullptr);

    void setTextScale(double scale);
    [[nodiscard]] CollationDelegate* cells() const { return delegate_; }
    /// Scrolls to a row of the proxy and makes the cell the current one.
    void goTo(const QModelIndex& index);
    void copyCell() const;
    void goToDifference(int direction);

Q_SIGNALS:
    void baseWanted(int column);
    void readingWanted(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void arrangeSoon();
    void arrange();
    void shareWidth();
    void guessHeights();
    void measureVisible();

    CollationProxy* rows_;
    CollationDelegate* delegate_;
    bool arranging_ = false;
    bool stale_ = false; // rows came or went: many signals, one arrangement
};

} // namespace crossdate::ui
