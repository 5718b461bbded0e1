// The top of the inspector: the event's title and date, both edited in place, its standing in a row of chips,
// and the buttons that confirm or dismiss it.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

namespace crossdate::ui {

class Chip;
class FlowLayout;
class InlineEdit;
class ToneLabel;

class EventHeader : public QWidget {
    Q_OBJECT
public:
    explicit EventHeader(QWidget* parent = nullptr);

    void setEvent(const CaseSnapshot& snapshot, const EventView& event);
    /// Ends an edit of the event shown before.
    void cancelEdits();
    [[nodiscard]] InlineEdit* title() const { return title_; }
    [[nodiscard]] InlineEdit* date() const { return date_; }

Q_SIGNALS:
    void titleChosen(const QString& title);
    void dateChosen(const crossdate::Dating& date);
    void statusChosen(crossdate::EventStatus status);

private:
    void addConflictChips(const EventView& event);
    void showStanding(const CaseSnapshot& snapshot, const EventView& event);
    void addChip(Chip* chip);

    InlineEdit* title_;
    InlineEdit* date_;
    ToneLabel* reason_;
    QWidget* chips_;
    FlowLayout* flow_;
    Chip* confirm_;
    Chip* dismiss_;
    EventStatus status_ = EventStatus::suggested;
};

/// "week precision", "day precision"; empty for an interval or an open end, which say so themselves.
[[nodiscard]] QString precisionText(const Dating& date);

} // namespace crossdate::ui
