// Both sides of one conflict, side by side in their sentences, with the reason and the verdict.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QBoxLayout;
class QStackedLayout;

namespace crossdate::ui {

class Chip;
class NotesEdit;
class SideQuote;
class ToneLabel;
class VerdictBar;

class ConflictDetail : public QWidget {
    Q_OBJECT
public:
    explicit ConflictDetail(QWidget* parent = nullptr);

    void setConflict(const CaseSnapshot& snapshot, const ConflictView& conflict);
    /// Nothing to show, and why.
    void setEmpty(const QString& message);
    void editNote();
    /// Keeps what was written about the conflict shown, before another is.
    void keepNote();

Q_SIGNALS:
    void verdictChosen(crossdate::Verdict verdict);
    void passageWanted(const crossdate::Passage& passage);
    void noteChosen(crossdate::ConflictId conflict, const QString& note);
    /// Escape in the note: back to the list.
    void noteDone();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();

    QStackedLayout* pages_;
    ToneLabel* empty_;
    ToneLabel* title_;
    ToneLabel* subtitle_;
    ToneLabel* why_;
    QBoxLayout* sides_ = nullptr;
    SideQuote* a_;
    SideQuote* b_;
    VerdictBar* verdicts_;
    NotesEdit* note_;
    ConflictId shown_;
};

} // namespace crossdate::ui
