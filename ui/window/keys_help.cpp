#include "ui/window/keys_help.h"

#include "ui/style/labels.h"
#include "ui/window/actions.h"

#include <QActionGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace crossdate::ui {

namespace {

QString keysOf(const QAction* action) {
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts()) keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("  "));
}

// A titled list of keys and what they do.
class KeyList {
public:
    KeyList(const QString& title, QVBoxLayout* column, QWidget* parent)
        : grid_(new QGridLayout), parent_(parent) {
        column->addWidget(sectionLabel(title, parent));
        column->addSpacing(2);
        grid_->setHorizontalSpacing(14);
        grid_->setVerticalSpacing(4);
        grid_->setColumnMinimumWidth(0, 130);
        grid_->setColumnStretch(1, 1);
        column->addLayout(grid_);
        column->addSpacing(12);
    }
    KeyList& add(const QString& keys, const QString& what) {
        const int row = rows_++;
        grid_->addWidget(plainLabel(keys, "strong", parent_), row, 0);
        grid_->addWidget(plainLabel(what, nullptr, parent_), row, 1);
        return *this;
    }
    KeyList& add(const QAction* action) {
        QString what = action->text();
        return add(keysOf(action), what.remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    }

private:
    QGridLayout* grid_;
    int rows_ = 0;
    QWidget* parent_;
};

} // namespace

KeysHelp::KeysHelp(const Actions& a, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left);
    columns->addLayout(right);
    layout->addLayout(columns);

    KeyList(tr("Timeline"), left, this)
        .add(tr("← →"), tr("Previous, next event"))
        .add(tr("↑ ↓"), tr("Nearest event in another row"))
        .add(tr("A D"), tr("Pan"))
        .add(tr("W S  + −"), tr("Zoom"))
        .add(tr("Ctrl+wheel"), tr("Zoom at the pointer"))
        .add(a.zoomFit)
        .add(tr("Home End"), tr("First, last event"));
    KeyList(tr("Views"), left, this)
        .add(a.timeline)
        .add(a.table)
        .add(a.passages)
        .add(a.conflicts)
        .add(a.charts)
        .add(a.sources)
        .add(a.inspector)
        .add(a.lower);
    KeyList review(tr("Review"), right, this);
    review.add(a.review).add(a.nextConflict).add(a.previousConflict);
    for (const QAction* action : a.verdicts->actions()) review.add(action);
    review.add(a.nextEvent).add(a.previousEvent).add(a.confirmEvent).add(a.dismissEvent);
    KeyList(tr("Case"), right, this)
        .add(a.find)
        .add(a.undo)
        .add(a.redo)
        .add(a.importFiles)
        .add(a.paste)
        .add(a.exportPdf)
        .add(a.newCase)
        .add(a.open)
        .add(a.keys);
    left->addStretch(1);
    right->addStretch(1);
    auto* close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace crossdate::ui
