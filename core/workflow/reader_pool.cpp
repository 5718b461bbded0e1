#include "core/workflow/reader_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace crossdate::workflow {

namespace {

using Outcome = Result<importer::ImportedDocument>;

/// What the readers share. Each result has its own place, so only the count of finished ones is guarded.
class Reading {
public:
    Reading(const std::vector<ReadTask>& tasks, std::stop_token stop)
        : tasks_(tasks), results_(tasks.size(), fail(ErrorCode::cancelled, "cancelled")),
          stop_(std::move(stop)) {}

    /// Takes tasks until none is left or somebody cancels.
    void work() {
        for (std::size_t i = next_++; i < tasks_.size() && !stop_.stop_requested(); i = next_++) {
            results_[i] = read(tasks_[i]);
            const std::lock_guard lock(mutex_);
            ++done_;
            changed_.notify_one();
        }
    }

    void tellUntilDone(Progress& progress) {
        std::unique_lock lock(mutex_);
        while (done_ < tasks_.size() && !progress.cancelled()) {
            // Woken by a finished file, or in time to notice a cancellation.
            changed_.wait_for(lock, std::chrono::milliseconds(50));
            progress.report(done_);
        }
    }

    std::vector<Outcome> take() { return std::move(results_); }

private:
    /// What the standard library throws (no memory, a path that cannot be written down) ends one file only.
    [[nodiscard]] Outcome read(const ReadTask& task) const {
        try {
            return importer::importFile(task.path, task.options, stop_);
        } catch (const std::exception& thrown) {
            return fail(ErrorCode::internal, "cannot import a file", thrown.what(),
                        "close other programs and try again");
        }
    }

    const std::vector<ReadTask>& tasks_;
    std::vector<Outcome> results_;
    std::stop_token stop_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t done_ = 0;
};

std::size_t readers(unsigned jobs, std::size_t tasks) {
    const std::size_t wanted = jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted, tasks);
}

/// Runs `reading` on up to `count` threads. A system that gives us no thread still gets its files read.
void runReaders(Reading& reading, std::size_t count, Progress& progress) {
    std::vector<std::jthread> threads;
    try {
        while (threads.size() < count) threads.emplace_back([&reading] { reading.work(); });
    } catch (const std::system_error&) {
        if (threads.empty()) reading.work();
    }
    reading.tellUntilDone(progress);
}

} // namespace

Result<std::vector<Outcome>> readAll(const std::vector<ReadTask>& tasks, unsigned jobs, Progress& progress) {
    progress.stage(tasks.size() == 1 ? "Reading the file" : "Reading files", tasks.size());
    Reading reading(tasks, progress.stopToken());
    runReaders(reading, readers(jobs, tasks.size()), progress);
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    return reading.take();
}

} // namespace crossdate::workflow
