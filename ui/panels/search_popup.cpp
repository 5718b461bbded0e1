#include "ui/panels/search_popup.h"

#include <QLineEdit>

namespace crossdate::ui {

struct SearchPopup::State {
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    QLineEdit* field = nullptr;
};

SearchPopup::SearchPopup(CaseSession* session, ViewState* state, QLineEdit* field)
    : QFrame(field), state_(std::make_unique<State>(State{session, state, field})) {
    hide();
}

SearchPopup::~SearchPopup() = default;

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    return QFrame::eventFilter(watched, event);
}

void SearchPopup::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
}

} // namespace crossdate::ui
