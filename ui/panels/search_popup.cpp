#include "ui/panels/search_popup.h"

#include "ui/models/view_state.h"
#include "ui/panels/search_results.h"
#include "ui/panels/tone_label.h"
#include "ui/session/case_session.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kDebounceMs = 120;
constexpr std::size_t kLimit = 60;
constexpr int kMinWidth = 480;
constexpr int kMaxHeight = 460;

} // namespace

struct SearchPopup::State {
    SearchPopup* self = nullptr;
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    QLineEdit* field = nullptr;
    QTimer* delay = nullptr;
    SearchResults* results = nullptr;
    QListView* list = nullptr;
    ToneLabel* nothing = nullptr;

    void build();
    void search();
    void place() const;
    void choose(int row);
    void move(int direction) const;
    bool handleKey(const QKeyEvent& event);
};

void SearchPopup::State::build() {
    delay = new QTimer(self);
    delay->setSingleShot(true);
    delay->setInterval(kDebounceMs);
    results = new SearchResults(self);
    list = new QListView;
    list->setModel(results);
    list->setItemDelegate(new SearchDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setAccessibleName(tr("Search results"));
    nothing = new ToneLabel(Tone::muted);
    nothing->setContentsMargins(14, 14, 14, 14);
    auto* layout = new QVBoxLayout(self);
    layout->setContentsMargins(2, 5, 2, 6);
    layout->addWidget(nothing);
    layout->addWidget(list);
}

void SearchPopup::State::search() {
    const QString query = field->text().trimmed();
    if (query.isEmpty() || !session) return self->hide();
    const auto hits = session->search(query, kLimit);
    results->setHits(*session->snapshot(), hits, kLimit);
    list->setVisible(!hits.empty());
    // Long pasted text would push the popup out of the window.
    const QString told = query.size() > 60 ? query.left(60) + u'…' : query;
    nothing->say(hits.empty()
                     ? tr("Nothing found for “%1”.\nTry fewer words, a word's beginning with * (sign*), or "
                          "\"an exact phrase\".")
                           .arg(told)
                     : QString());
    if (self->parentWidget() != field->window())
        self->setParent(field->window()); // the field may have moved house
    place();
    self->show();
    self->raise();
    if (const int first = results->nextHit(-1, 1); first >= 0) list->setCurrentIndex(results->index(first));
}

void SearchPopup::State::place() const {
    const QWidget* window = field->window();
    const int width = std::min(std::max(kMinWidth, field->width()), window->width() - 16);
    int height = 11;
    if (list->isHidden()) {
        height += nothing->heightForWidth(width - 4);
    } else {
        for (int row = 0; row < results->rowCount() && height < kMaxHeight; ++row)
            height += list->sizeHintForRow(row);
    }
    const QPoint below = field->mapTo(window, QPoint(0, field->height() + 4));
    const int room = window->height() - below.y() - 8;
    const int left =
        std::clamp(below.x() + (field->width() - width) / 2, 8, std::max(8, window->width() - width - 8));
    self->setGeometry(left, below.y(), width,
                      std::clamp(height, 40, std::max(40, std::min(kMaxHeight, room))));
}

void SearchPopup::State::move(int direction) const {
    const int next =
        results->nextHit(list->currentIndex().isValid() ? list->currentIndex().row() : -1, direction);
    if (next < 0) return;
    list->setCurrentIndex(results->index(next));
    // With the first hit its section's head comes into sight as well.
    list->scrollTo(results->index(next > 0 && !results->rowAt(next - 1).isHit ? next - 1 : next));
    list->scrollTo(results->index(next));
}

void SearchPopup::State::choose(int row) {
    if (row < 0 || row >= results->rowCount() || !results->rowAt(row).isHit) return;
    const store::SearchHit hit = results->rowAt(row).hit;
    self->hide();
    const bool known = hit.event && session->snapshot()->find(hit.event);
    if (known) view->selectEvent(hit.event);
    if (hit.kind != store::SearchHit::Kind::event) view->revealPassage({hit.document, hit.span});
}

bool SearchPopup::State::handleKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Escape:
        if (self->isHidden()) return false;
        self->hide();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (self->isHidden())
            search();
        else
            move(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 6; ++i) move(event.key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (delay->isActive() || self->isHidden()) {
            delay->stop();
            search();
        }
        choose(list->currentIndex().isValid() ? list->currentIndex().row() : -1);
        return true;
    default:
        return false;
    }
}

SearchPopup::SearchPopup(CaseSession* session, ViewState* state, QLineEdit* field)
    : QFrame(field->window()), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->session = session;
    state_->view = state;
    state_->field = field;
    state_->build();
    setFocusPolicy(Qt::NoFocus);
    hide();
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, state_->delay, qOverload<>(&QTimer::start));
    connect(state_->delay, &QTimer::timeout, this, [this] { state_->search(); });
    connect(state_->list, &QListView::clicked, this,
            [this](const QModelIndex& index) { state_->choose(index.row()); });
    connect(state_->list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (state_->results->rowAt(index.row()).isHit) state_->list->setCurrentIndex(index);
    });
    connect(field, &QObject::destroyed, this, &QObject::deleteLater);
}

SearchPopup::~SearchPopup() = default;

bool SearchPopup::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!isHidden() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        return state_->handleKey(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        state_->delay->stop();
        hide();
        return false;
    case QEvent::Move:
    case QEvent::Resize:
        if (!isHidden()) state_->place();
        return false;
    default:
        return false;
    }
}

void SearchPopup::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace crossdate::ui
