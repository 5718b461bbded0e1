// The case in figures: reports and claims over time by outlet, and outlet against outlet, where they agree
// and where they contradict each other. The only user of Qt Charts.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class ViewState;

class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(ViewState* state, QWidget* parent = nullptr);
    ~ChartsPanel() override;

    void setSnapshot(const SnapshotPtr& snapshot);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
