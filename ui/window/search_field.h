// The search field of the tool bar, with its key shown while it is empty.
#pragma once

#include <QLineEdit>

namespace crossdate::ui {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace crossdate::ui
