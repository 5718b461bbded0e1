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

// One column of keys and what they do, in titled groups.
class KeyColumn {
public:
    KeyColumn(QHBoxLayout* columns, QWidget* parent) : grid_(new QGridLayout), parent_(parent) {
        grid_->setHorizontalSpacing(14);
        grid_->setVerticalSpacing(4);
        grid_->setColumnMinimumWidth(0, 130);
        grid_->setColumnStretch(1, 1);
        auto* column = new QVBoxLayout;
        column->addLayout(grid_);
        column->addStretch(1);
        columns->addLayout(column);
    }
    KeyColumn& group(const QString& title) {
        QLabel* label = sectionLabel(title, parent_);
        label->setContentsMargins(0, rows_ == 0 ? 0 : 12, 0, 2);
        grid_->addWidget(label, rows_++, 0, 1, 2);
        return *this;
    }
    KeyColumn& add(const QString& keys, const QString& what) {
        grid_->addWidget(plainLabel(keys, "strong", parent_), rows_, 0);
        grid_->addWidget(plainLabel(what, nullptr, parent_), rows_++, 1);
        return *this;
    }
    KeyColumn& add(const QList<QAction*>& actions) {
        for (const QAction* action : actions)
            add(keysOf(action), action->iconText().remove(QLatin1Char('&')).remove(QStringLiteral("…")));
        return *this;
    }

private:
    QGridLayout* grid_;
    QWidget* parent_;
    int rows_ = 0;
};

} // namespace

KeysHelp::KeysHelp(const Actions& a, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    layout->addLayout(columns);
    KeyColumn(columns, this)
        .group(tr("Timeline"))
        .add(tr("← →"), tr("Previous, next event"))
        .add(tr("↑ ↓"), tr("Nearest event in another row"))
        .add(tr("A D"), tr("Pan"))
        .add(tr("W S  + −"), tr("Zoom"))
        .add(tr("Ctrl+wheel"), tr("Zoom at the pointer"))
        .add({a.zoomFit})
        .add(tr("Home End"), tr("First, last event"))
        .group(tr("Views"))
        .add({a.timeline, a.table, a.passages, a.collation, a.articles, a.conflicts, a.charts, a.sources,
              a.inspector, a.lower, a.lowerTall})
        .add({a.larger, a.smaller, a.normal});
    KeyColumn(columns, this)
        .group(tr("Review"))
        .add({a.review, a.nextConflict, a.previousConflict})
        .add(a.verdicts->actions())
        .add({a.nextEvent, a.previousEvent, a.confirmEvent, a.dismissEvent, a.mergeEvent, a.splitEvent})
        .add(tr("E"), tr("Note on the conflict"))
        .group(tr("Case"))
        .add({a.find, a.undo, a.redo, a.importFiles, a.paste, a.exportPdf, a.newCase, a.open, a.keys});
    KeyColumn(columns, this)
        .group(tr("Passages"))
        .add(tr("M  Shift+M"), tr("Next, previous mark"))
        .add(tr("E"), tr("More of the report"))
        .group(tr("Collation"))
        .add(tr("B"), tr("Make this document the base"))
        .add(tr("M  Shift+M"), tr("Next, previous row that differs"))
        .add(tr("Enter"), tr("Read it in the whole articles"))
        .group(tr("Whole articles"))
        .add(tr("D C S"), tr("Next difference, conflict, shared copy"))
        .add(tr("Shift+D C S"), tr("The previous one"))
        .add(tr("O  X"), tr("To the other side; exchange sides"))
        .add(tr("L  U"), tr("Pair the marked sentences; part a pair"))
        .add(tr("F  Shift+F"), tr("Fold what is unpaired; all of it"))
        .add(tr("Ctrl+F  F3"), tr("Find in both; next place"))
        .add(tr("Ctrl+C"), tr("Copy with the source"));
    auto* close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace crossdate::ui
