// The filters above the list of conflicts, how many they hide, and a way back.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace crossdate::ui {

class ConflictReviewProxy;
class ToneLabel;

class ConflictFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit ConflictFilterBar(ConflictReviewProxy* rows, QWidget* parent = nullptr);

    /// The outlets to choose from.
    void setSnapshot(const SnapshotPtr& snapshot);
    void clear();

private:
    QComboBox* addChoice(const QString& what, const QString& everything);
    void apply();
    void tellCounts();

    ConflictReviewProxy* rows_;
    SnapshotPtr snapshot_;
    QComboBox* kind_;
    QComboBox* relation_;
    QComboBox* outlet_;
    QComboBox* verdict_;
    QComboBox* strength_;
    ToneLabel* counts_;
    QPushButton* showAll_;
};

} // namespace crossdate::ui
