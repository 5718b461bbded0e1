// The line below everything: the case's name and size, open conflicts, what is hidden, the running job,
// whether all is saved, the size of the text.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace crossdate::ui {

class JobRunner;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(JobRunner* jobs, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot, bool open);
    void setHidden(int events);
    void setTextScale(double scale);

Q_SIGNALS:
    void reviewWanted();
    void everythingWanted();

private:
    void follow(JobRunner* jobs);
    void showJob(const QString& text, int done, int total);

    QLabel *name_, *counts_, *saved_, *scale_, *job_;
    QPushButton *conflicts_, *hidden_, *cancel_;
    QProgressBar* progress_;
};

} // namespace crossdate::ui
