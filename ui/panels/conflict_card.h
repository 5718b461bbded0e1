// One conflict of the selected event: what it is, why, both sides, and the verdict.
#pragma once

#include "core/model/snapshot.h"
#include "ui/panels/card_frame.h"

namespace crossdate::ui {

class SideQuote;
class ToneLabel;
class VerdictBar;

/// Keys: see verdictForKey; Enter selects the conflict.
class ConflictCard : public CardFrame {
    Q_OBJECT
public:
    explicit ConflictCard(QWidget* parent = nullptr);

    void setConflict(const CaseSnapshot& snapshot, const ConflictView& conflict);
    void setReadOnly(bool readOnly);
    [[nodiscard]] ConflictId conflict() const { return id_; }
    [[nodiscard]] VerdictBar* verdicts() const { return verdicts_; }

Q_SIGNALS:
    void verdictChosen(crossdate::ConflictId conflict, crossdate::Verdict verdict);
    void activated(crossdate::ConflictId conflict);
    void passageWanted(const crossdate::Passage& passage);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    ConflictId id_;
    bool readOnly_ = false;
    ToneLabel* title_;
    ToneLabel* why_;
    SideQuote* a_;
    SideQuote* b_;
    VerdictBar* verdicts_;
};

} // namespace crossdate::ui
