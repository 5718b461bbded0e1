#include "ui/window/status_line.h"

#include "ui/models/wording.h"
#include "ui/session/job_runner.h"
#include "ui/style/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace crossdate::ui {

namespace {

QPushButton* makeLink(const char* tone, QWidget* parent) {
    auto* link = new QPushButton(parent);
    link->setProperty("kind", QStringLiteral("link"));
    link->setProperty("tone", QString::fromLatin1(tone));
    link->setCursor(Qt::PointingHandCursor);
    link->hide();
    return link;
}

} // namespace

StatusLine::StatusLine(JobRunner* jobs, QWidget* parent)
    : QWidget(parent), name_(plainLabel({}, "muted", this)), counts_(plainLabel({}, "muted", this)),
      saved_(plainLabel({}, "muted", this)), scale_(plainLabel({}, "muted", this)),
      job_(plainLabel({}, "muted", this)), conflicts_(makeLink("conflict", this)),
      hidden_(makeLink("muted", this)), cancel_(makeLink("muted", this)), progress_(new QProgressBar(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("top"));
    setFixedHeight(28);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(14);
    for (QWidget* widget : std::initializer_list<QWidget*>{name_, counts_, conflicts_, hidden_})
        row->addWidget(widget);
    row->addStretch(1);
    progress_->setFixedWidth(140);
    progress_->setTextVisible(false);
    cancel_->setText(tr("Cancel"));
    for (QWidget* widget : std::initializer_list<QWidget*>{job_, progress_, cancel_, saved_, scale_})
        row->addWidget(widget);
    scale_->setToolTip(tr("Size of the text in the passages (Ctrl+Plus, Ctrl+Minus, Ctrl+0)"));
    conflicts_->setToolTip(tr("Review them (Ctrl+R)"));
    connect(conflicts_, &QPushButton::clicked, this, &StatusLine::reviewWanted);
    connect(hidden_, &QPushButton::clicked, this, &StatusLine::everythingWanted);
    connect(cancel_, &QPushButton::clicked, jobs, &JobRunner::stop);
    follow(jobs);
    setTextScale(1);
}

void StatusLine::follow(JobRunner* jobs) {
    const auto setRunning = [this](bool running) {
        for (QWidget* widget : std::initializer_list<QWidget*>{job_, progress_, cancel_})
            widget->setVisible(running);
        saved_->setVisible(!running);
    };
    connect(jobs, &JobRunner::started, this, [this, setRunning](const QString& label) {
        showJob(label + QStringLiteral("…"), 0, 0);
        setRunning(true);
    });
    connect(jobs, &JobRunner::progressed, this, &StatusLine::showJob);
    connect(jobs, &JobRunner::finished, this, [setRunning] { setRunning(false); });
    setRunning(false);
}

void StatusLine::showJob(const QString& text, int done, int total) {
    job_->setText(total > 0 ? tr("%1 · %2 of %3").arg(text).arg(done).arg(total) : text);
    progress_->setRange(0, total);
    progress_->setValue(done);
}

void StatusLine::setSnapshot(const SnapshotPtr& snapshot, bool open) {
    const std::size_t documents = snapshot->documents.size();
    const std::size_t events = snapshot->events.size();
    const std::size_t claims = snapshot->claimCount();
    const std::size_t conflicts = snapshot->openConflicts();
    name_->setText(open ? QFileInfo(QString::fromStdString(snapshot->info.path)).fileName()
                        : tr("No case is open"));
    name_->setToolTip(plainToolTip(QString::fromStdString(snapshot->info.path)));
    counts_->setText(
        open ? QStringList{documents == 1 ? tr("1 source") : tr("%1 sources").arg(countText(documents)),
                           events == 1 ? tr("1 event") : tr("%1 events").arg(countText(events)),
                           claims == 1 ? tr("1 claim") : tr("%1 claims").arg(countText(claims))}
                   .join(QStringLiteral(" · "))
             : QString());
    conflicts_->setText(conflicts == 1 ? tr("1 open conflict")
                                       : tr("%1 open conflicts").arg(countText(conflicts)));
    conflicts_->setVisible(open && conflicts > 0);
    const CaseInfo& info = snapshot->info;
    setVariant(saved_, "tone", info.readOnly ? QStringLiteral("conflict") : QStringLiteral("muted"));
    if (!open)
        saved_->clear();
    else
        saved_->setText(info.readOnly ? tr("Read-only: %1").arg(shownText(info.readOnlyReason))
                                      : tr("All changes saved"));
}

void StatusLine::setHidden(int events) {
    hidden_->setText(events == 1
                         ? tr("1 event hidden · show")
                         : tr("%1 events hidden · show").arg(countText(static_cast<std::size_t>(events))));
    hidden_->setVisible(events > 0);
}

void StatusLine::setTextScale(double scale) {
    scale_->setText(tr("%1 %").arg(qRound(scale * 100)));
}

} // namespace crossdate::ui
