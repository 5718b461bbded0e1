// What the reports say of one event, claim by claim: which of them first, who is silent, who worded it
// otherwise since; and the way to make two events of it or one of two.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace crossdate::ui {

class ToneLabel;

class EventClaims : public QWidget {
    Q_OBJECT
public:
    explicit EventClaims(QWidget* parent = nullptr);

    void setEvent(const CaseSnapshot& snapshot, const EventView& event);
    /// The keyboard into the list, to choose what leaves.
    void startSplit();
    [[nodiscard]] std::vector<ClaimId> chosen() const;

Q_SIGNALS:
    void splitWanted(const std::vector<crossdate::ClaimId>& claims);
    void mergeWanted();
    void passageWanted(const crossdate::Passage& passage);

private:
    void fill(const CaseSnapshot& snapshot, const EventView& event);
    void tellCoverage(const CaseSnapshot& snapshot, const EventView& event);
    void showChoice();

    QListWidget* list_;
    QPushButton* split_;
    QPushButton* merge_;
    ToneLabel* first_;
    ToneLabel* silent_;
    ToneLabel* corrected_;
    std::vector<Claim> claims_;
    EventId event_;
    bool readOnly_ = false;
};

} // namespace crossdate::ui
