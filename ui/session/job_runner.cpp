#include "ui/session/job_runner.h"

#include <QMetaObject>

#include <exception>

namespace crossdate::ui {

namespace {

int toInt(std::size_t value) {
    return static_cast<int>(std::min<std::size_t>(value, INT32_MAX));
}

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

// std::jthread's destructor stops and joins; what it posted dies with this object's event queue.
JobRunner::~JobRunner() = default;

void JobRunner::run(const QString& label, Work work) {
    waiting_.push_back({label, std::move(work)});
    if (!busy_) startNext();
}

void JobRunner::stop() {
    thread_.request_stop();
}

void JobRunner::abandon() {
    waiting_.clear();
    thread_.request_stop();
    if (!busy_) return;
    ++generation_;
    busy_ = false;
    Q_EMIT finished();
}

bool JobRunner::busy() const {
    return busy_;
}

void JobRunner::startNext() {
    if (waiting_.empty()) return;
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    busy_ = true;
    const QString label = job.label;
    const std::uint64_t generation = ++generation_;
    // An abandoned thread may still be at its last step: the new one waits for it, not the window.
    thread_ = std::jthread([this, generation, job = std::move(job),
                            before = std::move(thread_)](const std::stop_token& stop) mutable {
        if (before.joinable()) before.join();
        runHere(generation, job, stop);
    });
    Q_EMIT started(label);
}

// On the worker thread.
void JobRunner::runHere(std::uint64_t generation, const Job& job, const std::stop_token& stop) {
    Progress progress(stop, [this, generation](const ProgressState& state) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, state] {
                if (generation != generation_) return;
                Q_EMIT progressed(QString::fromStdString(state.stage), toInt(state.done), toInt(state.total));
            },
            Qt::QueuedConnection);
    });
    Then then;
    try {
        then = job.work(progress);
    } catch (const std::exception& error) {
        then = [this, label = job.label, why = QString::fromUtf8(error.what())] {
            Q_EMIT crashed(label, why);
        };
    }
    QMetaObject::invokeMethod(
        this, [this, generation, then = std::move(then)] { finish(generation, then); }, Qt::QueuedConnection);
}

void JobRunner::finish(std::uint64_t generation, const Then& then) {
    if (generation != generation_ || !busy_) return;
    busy_ = false;
    if (then) then();
    Q_EMIT finished();
    if (!busy_) startNext();
}

} // namespace crossdate::ui
