#include "ui/window/welcome_page.h"

#include "ui/models/wording.h"
#include "ui/style/labels.h"
#include "ui/style/theme.h"
#include "ui/window/actions.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace crossdate::ui {

namespace {

QPushButton* makeButton(QAction* action, const QString& text, bool primary, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    if (primary) button->setProperty("kind", QStringLiteral("primary"));
    button->setMinimumHeight(34);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    if (!key.isEmpty()) button->setToolTip(key);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

// A column of content in the middle of the page.
QVBoxLayout* makeColumn(QWidget* page, int width) {
    page->setAttribute(Qt::WA_StyledBackground);
    page->setProperty("surface", QStringLiteral("window"));
    auto* across = new QHBoxLayout(page);
    auto* middle = new QWidget(page);
    middle->setMaximumWidth(width);
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(8);
    column->addStretch(2);
    return column;
}

} // namespace

WelcomePage::WelcomePage(const Actions& actions, QWidget* parent)
    : QWidget(parent), recentHeading_(sectionLabel(tr("Recent cases"), this)),
      recent_(new QListWidget(this)) {
    QVBoxLayout* column = makeColumn(this, 640);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(64, 64));
    head->addWidget(icon);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(plainLabel(tr("Crossdate"), "title", this));
    names->addWidget(plainLabel(tr("What every outlet says about one event, side by side, on a dated line."),
                                "muted", this));
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(14);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton* sample = makeButton(actions.openSample, tr("Open the &sample"), true, this);
    setFocusProxy(sample);
    buttons->addWidget(sample);
    buttons->addWidget(makeButton(actions.newCase, tr("&New case…"), false, this));
    buttons->addWidget(makeButton(actions.open, tr("&Open…"), false, this));
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addWidget(new DropArea(tr("Drop reports here to begin a case, or a case to open it"), this));
    column->addSpacing(14);

    recent_->setObjectName(QStringLiteral("plainList"));
    recent_->setAccessibleName(tr("Recent cases"));
    recent_->setMaximumHeight(200);
    recent_->setFrameShape(QFrame::NoFrame);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT openWanted(item->data(Qt::UserRole).toString()); });
    connect(recent_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT openWanted(item->data(Qt::UserRole).toString()); });
    column->addWidget(recentHeading_);
    column->addWidget(recent_);
    column->addStretch(3);
}

void WelcomePage::setRecent(const QStringList& paths) {
    recent_->clear();
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(
            tr("%1    %2").arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath())),
            recent_);
        item->setData(Qt::UserRole, path);
        item->setSizeHint({100, 28});
        if (!file.exists()) item->setForeground(Theme::of(palette()).faint);
    }
    recentHeading_->setVisible(!paths.isEmpty());
    recent_->setVisible(!paths.isEmpty());
}

EmptyCasePage::EmptyCasePage(const Actions& actions, QWidget* parent) : QWidget(parent) {
    QVBoxLayout* column = makeColumn(this, 560);
    column->addWidget(plainLabel(tr("This case has no reports yet"), "heading", this));
    auto* hint =
        plainLabel(tr("Import the reports of the outlets you want to compare: plain text, one report a file. "
                      "What each says happened is put on the timeline at once."),
                   "muted", this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(actions.importFiles, tr("&Import…"), true, this));
    buttons->addWidget(makeButton(actions.importFolder, tr("Import a &folder…"), false, this));
    buttons->addWidget(makeButton(actions.paste, tr("&Paste a report…"), false, this));
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addWidget(new DropArea(tr("Drop files and folders here"), this));
    column->addStretch(3);
}

DropArea::DropArea(const QString& text, QWidget* parent) : QWidget(parent), text_(text) {
    setMinimumHeight(120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DropArea::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.faint, 1.4, Qt::DashLine, Qt::RoundCap));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    painter.setPen(theme.muted);
    painter.setFont(interfaceFont());
    painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, text_);
}

} // namespace crossdate::ui
