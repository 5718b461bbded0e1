// What went wrong, at the top of the window: what, why and what to do. Never in the way: it waits to be
// closed, and further messages wait behind it.
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <deque>

class QLabel;
class QPushButton;

namespace crossdate::ui {

class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// The same message twice in a row is shown once.
    void tell(const Error& error);
    [[nodiscard]] int waiting() const { return static_cast<int>(errors_.size()); }

private:
    void refresh();

    std::deque<Error> errors_; // the front one is shown
    QLabel *icon_, *what_, *why_, *count_;
    QPushButton* close_;
};

} // namespace crossdate::ui
