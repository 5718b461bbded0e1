#include "ui/compare/find_bar.h"

#include "ui/style/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace crossdate::ui {

namespace {

/// One unit for one unit, so that places stay what they are.
QString folded(QString text) {
    for (QChar& c : text) {
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
            c = u'\'';
            break;
        case 0x201C:
        case 0x201D:
            c = u'"';
            break;
        case 0x00A0:
        case 0x2028:
            c = u' ';
            break;
        default:
            break;
        }
    }
    return text;
}

} // namespace

std::vector<int> placesOf(const QString& needle, const QString& text) {
    std::vector<int> places;
    const QString wanted = folded(needle);
    if (wanted.isEmpty()) return places;
    const QString within = folded(text);
    for (qsizetype at = within.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = within.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        places.push_back(static_cast<int>(at));
    return places;
}

FindBar::FindBar(QWidget* parent) : QWidget(parent), field_(new QLineEdit), count_(plainLabel({}, "muted")) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("top"));
    setFixedHeight(40);
    field_->setPlaceholderText(tr("Find in both articles"));
    field_->setAccessibleName(tr("Find in both articles"));
    field_->setClearButtonEnabled(true);
    field_->setMaximumWidth(360);
    field_->installEventFilter(this);
    const auto button = [this](const QString& text, const QString& tip) {
        auto* made = new QPushButton(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    auto* previous = button(QStringLiteral("‹"), tr("Previous place (Shift+F3)"));
    auto* next = button(QStringLiteral("›"), tr("Next place (F3)"));
    auto* close = button(tr("Close"), tr("Close (Esc)"));
    close->setProperty("kind", QStringLiteral("flat"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(field_, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(count_);
    row->addStretch(1);
    row->addWidget(close);
    connect(field_, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(-1); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(1); });
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open(const QString& words) {
    if (!words.isEmpty()) field_->setText(words);
    show();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

QString FindBar::words() const {
    return field_->text();
}

void FindBar::setPlace(int place, int count) {
    if (field_->text().isEmpty())
        count_->clear();
    else
        count_->setText(count == 0 ? tr("not found") : tr("%1 of %2").arg(place).arg(count));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        Q_EMIT nextWanted(shift ? -1 : 1);
        return true;
    default:
        return false;
    }
}

} // namespace crossdate::ui
