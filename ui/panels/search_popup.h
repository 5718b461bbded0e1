// The list of hits under the search field: events, claims and sources as one types.
#pragma once

#include <QFrame>

#include <memory>

class QLineEdit;

namespace crossdate::ui {

class CaseSession;
class ViewState;

/// Lives over the window of `field`, which owns it and keeps the keyboard: up and down choose, Enter goes
/// there, Esc closes.
class SearchPopup : public QFrame {
    Q_OBJECT
public:
    SearchPopup(CaseSession* session, ViewState* state, QLineEdit* field);
    ~SearchPopup() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
