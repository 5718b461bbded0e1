#include "ui/compare/busy_strip.h"

#include "ui/session/job_runner.h"
#include "ui/style/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace crossdate::ui {

namespace {

constexpr int kPatience = 250; // ms

} // namespace

BusyStrip::BusyStrip(JobRunner* jobs, QWidget* parent)
    : QWidget(parent), stage_(plainLabel({}, "muted", this)), bar_(new QProgressBar(this)),
      delay_(new QTimer(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("bottom"));
    auto* stop = new QPushButton(tr("Cancel"), this);
    stop->setProperty("kind", QStringLiteral("link"));
    bar_->setTextVisible(false);
    bar_->setFixedWidth(160);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->addWidget(stage_);
    row->addWidget(bar_);
    row->addWidget(stop);
    row->addStretch(1);
    delay_->setSingleShot(true);
    delay_->setInterval(kPatience);
    hide();
    connect(delay_, &QTimer::timeout, this, &QWidget::show);
    connect(stop, &QPushButton::clicked, jobs, &JobRunner::stop);
    connect(jobs, &JobRunner::started, this, [this](const QString& label) {
        stage_->setText(label + QStringLiteral("…"));
        bar_->setRange(0, 0);
        delay_->start();
    });
    connect(jobs, &JobRunner::progressed, this, [this](const QString& stage, int done, int total) {
        stage_->setText(total > 0 ? tr("%1 · %2 of %3").arg(stage).arg(done).arg(total) : stage);
        bar_->setRange(0, total);
        bar_->setValue(done);
    });
    connect(jobs, &JobRunner::finished, this, [this] {
        delay_->stop();
        hide();
    });
}

} // namespace crossdate::ui
