#include "ui/panels/verdict_bar.h"

#include "ui/panels/chip.h"
#include "ui/panels/flow_layout.h"

#include <QKeyEvent>

namespace crossdate::ui {

namespace {

constexpr std::array verdicts{Verdict::confirmed, Verdict::development, Verdict::different,
                              Verdict::dismissed};

QString actionLabel(Verdict verdict) {
    switch (verdict) {
    case Verdict::confirmed:
        return VerdictBar::tr("Conflict");
    case Verdict::development:
        return VerdictBar::tr("Development");
    case Verdict::different:
        return VerdictBar::tr("Different");
    case Verdict::dismissed:
        return VerdictBar::tr("Dismiss");
    case Verdict::open:
        break;
    }
    return VerdictBar::tr("Open");
}

QString explanation(Verdict verdict) {
    switch (verdict) {
    case Verdict::confirmed:
        return VerdictBar::tr("Both cannot be true (C)");
    case Verdict::development:
        return VerdictBar::tr("The later report updates the earlier (D)");
    case Verdict::different:
        return VerdictBar::tr("They are not about the same thing (F)");
    case Verdict::dismissed:
        return VerdictBar::tr("No conflict worth keeping (X)");
    case Verdict::open:
        break;
    }
    return {};
}

} // namespace

std::optional<Verdict> verdictForKey(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return std::nullopt;
    switch (event.key()) {
    case Qt::Key_C:
    case Qt::Key_1:
        return Verdict::confirmed;
    case Qt::Key_D:
    case Qt::Key_2:
        return Verdict::development;
    case Qt::Key_F:
    case Qt::Key_3:
        return Verdict::different;
    case Qt::Key_X:
    case Qt::Key_4:
        return Verdict::dismissed;
    case Qt::Key_O:
    case Qt::Key_0:
        return Verdict::open;
    default:
        return std::nullopt;
    }
}

VerdictBar::VerdictBar(QWidget* parent) : QWidget(parent) {
    auto* row = new FlowLayout(this, 4);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const Verdict verdict = verdicts[i];
        const bool quiet = verdict == Verdict::different || verdict == Verdict::dismissed;
        auto* button = Chip::button(actionLabel(verdict), quiet ? ChipTone::quiet : ChipTone::conflict, this);
        button->setCheckable(true);
        button->setToolTip(explanation(verdict));
        button->setAccessibleDescription(explanation(verdict));
        connect(button, &Chip::clicked, this, [this, verdict] {
            const bool again = verdict == verdict_;
            setVerdict(verdict_); // the case decides; until it has, the old verdict stands
            Q_EMIT chosen(again ? Verdict::open : verdict);
        });
        row->addWidget(button);
        buttons_[i] = button;
    }
}

void VerdictBar::setVerdict(Verdict verdict) {
    verdict_ = verdict;
    for (std::size_t i = 0; i < verdicts.size(); ++i) buttons_[i]->setChecked(verdicts[i] == verdict);
}

} // namespace crossdate::ui
