#include "ui/compare/document_picker.h"

#include "ui/compare/document_heading.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace crossdate::ui {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

QIcon swatchOf(const QColor& colour) {
    QPixmap pixmap(20, 20);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, 10, 10), 3, 3);
    return QIcon(pixmap);
}

DocumentId idOf(const QStandardItem& item) {
    return DocumentId{item.data(kIdRole).toLongLong()};
}

} // namespace

// ---- DocumentPicker --------------------------------------------------------------------------------------

DocumentPicker::DocumentPicker(Choose choose, QWidget* parent)
    : QFrame(parent, Qt::Popup), choose_(choose), items_(new QStandardItemModel(this)),
      shown_(new QSortFilterProxyModel(this)), search_(new QLineEdit), list_(new QListView) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("card"));
    shown_->setSourceModel(items_);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    search_->setPlaceholderText(tr("Outlet, headline or date"));
    search_->setAccessibleName(tr("Find a document"));
    search_->installEventFilter(this);
    list_->setModel(shown_);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setAccessibleName(tr("Documents"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(search_);
    layout->addWidget(list_, 1);
    if (choose == Choose::several) {
        auto* row = new QHBoxLayout;
        auto* all = new QPushButton(tr("&All"));
        auto* none = new QPushButton(tr("&None"));
        row->addWidget(all);
        row->addWidget(none);
        row->addStretch(1);
        layout->addLayout(row);
        connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
        connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    }
    connect(search_, &QLineEdit::textChanged, shown_, &QSortFilterProxyModel::setFilterFixedString);
    connect(search_, &QLineEdit::returnPressed, this,
            [this] { take(list_->currentIndex().isValid() ? list_->currentIndex() : shown_->index(0, 0)); });
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (choose_ == Choose::one) take(index);
    });
    connect(list_, &QListView::activated, this, &DocumentPicker::take);
    connect(items_, &QStandardItemModel::itemChanged, this, &DocumentPicker::readChecks);
}

void DocumentPicker::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    if (isVisible()) fill();
}

void DocumentPicker::setChosen(const std::vector<DocumentId>& documents) {
    chosen_ = documents;
    if (isVisible()) fill();
}

void DocumentPicker::fill() {
    const QSignalBlocker quiet(items_);
    if (filled_ != snapshot_) {
        shown_->setSourceModel(nullptr);
        items_->clear();
        for (const auto& view : snapshot_->documents) items_->appendRow(makeItem(view));
        shown_->setSourceModel(items_);
        filled_ = snapshot_;
    }
    const std::set<DocumentId> chosen(chosen_.begin(), chosen_.end());
    for (int row = 0; row < items_->rowCount(); ++row) {
        auto* item = items_->item(row);
        const bool on = chosen.contains(idOf(*item));
        if (choose_ == Choose::several)
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        else if (on)
            list_->setCurrentIndex(shown_->mapFromSource(item->index()));
    }
    list_->viewport()->update();
}

QStandardItem* DocumentPicker::makeItem(const DocumentView& view) const {
    const DocumentHeading heading = headingOf(*snapshot_, view);
    auto* item = new QStandardItem(
        QStringList{heading.outlet, heading.date, heading.headline}.join(QStringLiteral(" · ")));
    item->setIcon(swatchOf(Theme::of(palette()).outlet(heading.colour)));
    item->setData(QVariant::fromValue(qint64{view.document->id.value}), kIdRole);
    item->setToolTip(plainToolTip(heading.outlet + u'\n' + heading.subtitle));
    item->setCheckable(choose_ == Choose::several);
    return item;
}

/// What is checked, in the case's order.
void DocumentPicker::readChecks() {
    chosen_.clear();
    for (int row = 0; row < items_->rowCount(); ++row)
        if (items_->item(row)->checkState() == Qt::Checked) chosen_.push_back(idOf(*items_->item(row)));
    Q_EMIT picked(chosen_);
}

void DocumentPicker::openUnder(QWidget* button) {
    if (!snapshot_) return;
    fill();
    const int rows = std::clamp(items_->rowCount(), 3, 14);
    resize(std::max(button->width(), 380), 70 + rows * 28 + (choose_ == Choose::several ? 40 : 0));
    QPoint corner = button->mapToGlobal(QPoint(0, button->height() + 2));
    if (const QScreen* screen = button->screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (corner.y() + height() > room.bottom())
            corner.setY(std::max(room.top(), button->mapToGlobal(QPoint()).y() - height() - 2));
    }
    move(corner);
    search_->clear();
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

void DocumentPicker::take(const QModelIndex& index) {
    if (!index.isValid()) return;
    auto* item = items_->itemFromIndex(shown_->mapToSource(index));
    if (choose_ == Choose::several) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return;
    }
    const DocumentId document = idOf(*item);
    hide();
    Q_EMIT picked({document});
}

void DocumentPicker::checkAll(bool on) {
    {
        const QSignalBlocker quiet(items_);
        for (int row = 0; row < shown_->rowCount(); ++row)
            items_->itemFromIndex(shown_->mapToSource(shown_->index(row, 0)))
                ->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    list_->viewport()->update();
    readChecks();
}

/// The arrows go to the list while one types.
bool DocumentPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down) return false;
    const int step = key == Qt::Key_Down ? 1 : -1;
    const int row = list_->currentIndex().isValid() ? list_->currentIndex().row() + step : 0;
    list_->setCurrentIndex(shown_->index(std::clamp(row, 0, std::max(0, shown_->rowCount() - 1)), 0));
    return true;
}

// ---- DocumentButton --------------------------------------------------------------------------------------

DocumentButton::DocumentButton(const QString& what, QWidget* parent)
    : QPushButton(parent), what_(what), picker_(new DocumentPicker(DocumentPicker::Choose::one, this)) {
    setAccessibleName(what);
    connect(this, &QPushButton::clicked, this, [this] { picker_->openUnder(this); });
    connect(picker_, &DocumentPicker::picked, this, [this](const std::vector<DocumentId>& documents) {
        if (!documents.empty()) Q_EMIT picked(documents.front());
    });
}

void DocumentButton::setDocument(const CaseSnapshot& snapshot, DocumentId document) {
    const auto* view = snapshot.find(document);
    const DocumentHeading heading = view ? headingOf(snapshot, *view) : DocumentHeading{};
    outlet_ = view ? heading.outlet : what_;
    date_ = heading.date;
    colour_ = view ? heading.colour : -1;
    setAccessibleDescription(outlet_ + u' ' + heading.subtitle);
    setToolTip(view ? plainToolTip(heading.outlet + u'\n' + heading.subtitle) : what_);
    picker_->setChosen({document});
    update();
}

void DocumentButton::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = height() / 2;
    int left = 11;
    if (colour_ >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.outlet(colour_));
        painter.drawRoundedRect(QRectF(left, middle - 5, 10, 10), 3, 3);
        left += 18;
    }
    const int right = width() - 26;
    painter.setPen(QPen(theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(right + 8, middle - 2), QPointF(right + 12, middle + 2),
                                   QPointF(right + 16, middle - 2)});
    const QFont bold = interfaceFont(13, QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QString name =
        metrics.elidedText(outlet_.isEmpty() ? what_ : outlet_, Qt::ElideRight, right - left);
    painter.setFont(bold);
    painter.setPen(theme.ink);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::TextSingleLine, name);
    left += metrics.horizontalAdvance(name) + 8;
    const QFont small = interfaceFont(12);
    if (right - left < 40) return;
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(small).elidedText(date_, Qt::ElideRight, right - left));
}

} // namespace crossdate::ui
