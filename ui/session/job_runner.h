// The only threads of the window. One job at a time, the rest wait in order; each reports progress at most
// ten times a second and can be stopped.
#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <thread>

namespace crossdate::ui {

/// Thread: the GUI thread; `work` alone runs elsewhere.
class JobRunner : public QObject {
    Q_OBJECT
public:
    /// What to do with the outcome, on the GUI thread; may be empty.
    using Then = std::function<void()>;
    using Work = std::function<Then(Progress&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Asks the running job to stop and waits for it; its outcome is dropped.
    ~JobRunner() override;

    /// `work` runs on the worker thread and returns what `then` does with its outcome; `then` runs on the GUI
    /// thread, also after a stop. Capture values, never widgets, in `work`.
    void run(const QString& label, Work work);
    /// Stops the running job; those that wait still run.
    void stop();
    /// Stops the running job and forgets it and all that wait: none of their outcomes arrive any more.
    void abandon();
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void started(const QString& label);
    /// `total` 0: not known.
    void progressed(const QString& stage, int done, int total);
    void finished();
    /// A job threw: a defect of ours or memory that ran out. It is over.
    void crashed(const QString& label, const QString& why);

private:
    struct Job {
        QString label;
        Work work;
    };
    void startNext();
    void runHere(std::uint64_t generation, const Job& job, const std::stop_token& stop);
    void finish(std::uint64_t generation, const Then& then);

    std::deque<Job> waiting_;
    std::jthread thread_;
    // Counts jobs; what a thread posts under an older number is dropped.
    std::uint64_t generation_ = 0;
    bool busy_ = false;
};

} // namespace crossdate::ui
