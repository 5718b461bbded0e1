// One line that says what is being compared, how far it is, and stops it. Shown only when it takes a moment.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;

namespace crossdate::ui {

class JobRunner;

class BusyStrip : public QWidget {
    Q_OBJECT
public:
    explicit BusyStrip(JobRunner* jobs, QWidget* parent = nullptr);

private:
    QLabel* stage_;
    QProgressBar* bar_;
    QTimer* delay_;
};

} // namespace crossdate::ui
