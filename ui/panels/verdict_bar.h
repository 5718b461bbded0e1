// The four verdicts as a row of small buttons, with the one in force filled, and the keys that give them.
#pragma once

#include "core/model/kinds.h"

#include <QWidget>

#include <array>
#include <optional>

class QKeyEvent;

namespace crossdate::ui {

class Chip;

/// C or 1 conflict, D or 2 development, F or 3 different, X or 4 dismiss, O or 0 open again. Nothing for any
/// other key or with Ctrl, Alt or Meta.
[[nodiscard]] std::optional<Verdict> verdictForKey(const QKeyEvent& event);

class VerdictBar : public QWidget {
    Q_OBJECT
public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void setVerdict(Verdict verdict);
    [[nodiscard]] Verdict verdict() const { return verdict_; }

Q_SIGNALS:
    /// Clicking the verdict in force takes it back: Verdict::open.
    void chosen(crossdate::Verdict verdict);

private:
    std::array<Chip*, 4> buttons_{};
    Verdict verdict_ = Verdict::open;
};

} // namespace crossdate::ui
