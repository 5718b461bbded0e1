// The only threads of the window. One job at a time, the rest wait in order; each reports progress at most
// ten times a second and can be stopped.
#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace crossdate::ui {

/// Thread: the GUI thread; `work` alone runs elsewhere.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Asks the running job to stop and waits for it.
    ~JobRunner() override;

    /// `work` runs on the worker thread and returns what `then` does with its outcome; `then` runs on the GUI
    /// thread, also after a stop. Capture values, never widgets, in `work`.
    void run(const QString& label, std::function<std::function<void()>(Progress&)> work);
    void stop();
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void started(const QString& label);
    /// `total` 0: not known.
    void progressed(const QString& stage, int done, int total);
    void finished();

private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

} // namespace crossdate::ui
