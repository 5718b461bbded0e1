// Pairs of documents with shared copy, strongest first; a click shows the first shared passage.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

namespace crossdate::ui {

class ViewState;

class SharedCopyList : public QWidget {
    Q_OBJECT
public:
    explicit SharedCopyList(ViewState* state, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    [[nodiscard]] bool isEmpty() const { return pairs_.empty(); }

private:
    void rebuild(const CaseSnapshot& snapshot);
    void addPair(const CaseSnapshot& snapshot, const SharedCopy& pair);

    ViewState* state_;
    SnapshotPtr snapshot_;
    std::vector<SharedCopy> pairs_; // as shown
    std::size_t further_ = 0;       // shown beyond the first few, by wish
};

} // namespace crossdate::ui
