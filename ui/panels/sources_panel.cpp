#include "ui/panels/sources_panel.h"

#include "ui/models/source_model.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/event_counts.h"
#include "ui/panels/outlet_menu.h"
#include "ui/panels/shared_copy_list.h"
#include "ui/panels/source_delegate.h"
#include "ui/session/case_session.h"
#include "ui/style/labels.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeView>

namespace crossdate::ui {

namespace {

// As tall as its rows, so that the sections below follow at once; it scrolls when there are too many.
class SourceTree : public QTreeView {
public:
    using QTreeView::QTreeView;

    void fitHeight() { setMaximumHeight(std::max(28, contentHeight() + 2)); }
    [[nodiscard]] QSize sizeHint() const override { return {200, std::max(28, contentHeight() + 2)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 60}; }

private:
    [[nodiscard]] int contentHeight() const {
        int height = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex outlet = model()->index(row, 0);
            height += 28 + (isExpanded(outlet) ? 22 * model()->rowCount(outlet) : 0);
        }
        return height;
    }
};

} // namespace

struct SourcesPanel::State {
    CaseSession* session = nullptr;
    SourceModel* model = nullptr;
    ViewState* view = nullptr;
    SourceTree* tree = nullptr;
    QLabel *outletsHeading = nullptr, *sharedHeading = nullptr, *eventsHeading = nullptr;
    SharedCopyList* shared = nullptr;
    EventCountsList* counts = nullptr;

    [[nodiscard]] const OutletView* outletAt(const QModelIndex& index) const {
        if (!model->isOutlet(index)) return nullptr;
        return session->snapshot()->find(OutletId{index.data(SourceModel::IdRole).toLongLong()});
    }
    [[nodiscard]] const DocumentView* documentAt(const QModelIndex& index) const {
        if (!index.isValid() || model->isOutlet(index)) return nullptr;
        return session->snapshot()->find(DocumentId{index.data(SourceModel::IdRole).toLongLong()});
    }
    void makeTree(SourcesPanel* panel);
    void addKeys(SourcesPanel* panel);
    void openMenu(SourcesPanel* panel, const QPoint& at);
    void activate(const QModelIndex& index);
};

SourcesPanel::SourcesPanel(CaseSession* session, SourceModel* model, ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->session = session;
    state_->model = model;
    state_->view = state;
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setAccessibleName(tr("Sources"));
    setMinimumWidth(170);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 8);
    layout->setSpacing(0);
    const auto addHeading = [&](const QString& text, int above) {
        auto* label = sectionLabel(text, this);
        label->setContentsMargins(12, above, 12, 5);
        layout->addWidget(label);
        return label;
    };
    state_->outletsHeading = addHeading(tr("Outlets"), 4);
    state_->makeTree(this);
    layout->addWidget(state_->tree, 1);
    state_->sharedHeading = addHeading(tr("Shared copy"), 18);
    layout->addWidget(state_->shared = new SharedCopyList(state, this));
    state_->eventsHeading = addHeading(tr("Events"), 18);
    layout->addWidget(state_->counts = new EventCountsList(state, this));
    layout->addStretch(0);
    state_->addKeys(this);
}

SourcesPanel::~SourcesPanel() = default;

void SourcesPanel::State::makeTree(SourcesPanel* panel) {
    tree = new SourceTree(panel);
    tree->setObjectName(QStringLiteral("sourceTree"));
    tree->setAccessibleName(SourcesPanel::tr("Outlets and documents"));
    tree->setModel(model);
    tree->setItemDelegate(new SourceDelegate(view, tree));
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(0);
    tree->setExpandsOnDoubleClick(false);
    tree->setMouseTracking(true);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->setFrameShape(QFrame::NoFrame);
    const auto fit = [this] {
        tree->expandAll();
        tree->fitHeight();
    };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, tree, fit);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, tree, fit);
    QObject::connect(view, &ViewState::filterChanged, tree, [this] { tree->viewport()->update(); });
    QObject::connect(tree, &QTreeView::activated, panel,
                     [this](const QModelIndex& index) { activate(index); });
    QObject::connect(tree, &QWidget::customContextMenuRequested, panel,
                     [this, panel](const QPoint& at) { openMenu(panel, at); });
    fit();
}

void SourcesPanel::State::activate(const QModelIndex& index) {
    if (const OutletView* outlet = outletAt(index))
        toggleAlone(view, *session->snapshot(), outlet->id);
    else if (const DocumentView* document = documentAt(index))
        view->revealPassage({document->document->id, document->document->body});
}

void SourcesPanel::State::addKeys(SourcesPanel* panel) {
    const auto onOutlet = [&](const QKeySequence& key, auto then) {
        auto* shortcut = new QShortcut(key, tree, nullptr, nullptr, Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, panel, [this, then] {
            if (const OutletView* outlet = outletAt(tree->currentIndex())) then(*outlet);
        });
    };
    onOutlet(Qt::Key_H, [this](const OutletView& outlet) { toggleHidden(view, outlet.id); });
    onOutlet(Qt::Key_F2,
             [this, panel](const OutletView& outlet) { askForName(panel->window(), session, outlet); });
}

void SourcesPanel::State::openMenu(SourcesPanel* panel, const QPoint& at) {
    const QModelIndex index = tree->indexAt(at);
    auto* menu = new QMenu(panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const OutletView* outlet = outletAt(index))
        fillOutletMenu(menu, panel->window(), session, view, *outlet);
    else if (const DocumentView* document = documentAt(index))
        fillDocumentMenu(menu, panel->window(), session, view, *document);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(tree->viewport()->mapToGlobal(at));
}

void SourcesPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->outletsHeading->setText(tr("Outlets · %1").arg(countText(snapshot->outlets.size())));
    state_->eventsHeading->setText(tr("Events · %1").arg(countText(snapshot->events.size())));
    state_->counts->setCounts(countEvents(*snapshot));
    state_->shared->setSnapshot(snapshot);
    state_->sharedHeading->setVisible(!state_->shared->isEmpty());
    state_->tree->fitHeight();
}

void SourcesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && state_->tree) state_->tree->viewport()->update();
    QWidget::changeEvent(event);
}

} // namespace crossdate::ui
