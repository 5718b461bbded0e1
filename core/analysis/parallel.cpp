#include "core/analysis/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace crossdate::analysis {

namespace {

class Pool {
public:
    Pool(std::size_t count, const std::function<void(std::size_t, Progress&)>& work,
         const std::function<std::size_t(std::size_t)>& sizeOf, std::stop_token stop)
        : count_(count), work_(work), sizeOf_(sizeOf), stop_(std::move(stop)) {}

    /// Takes items until none is left, somebody cancels or one of them fails.
    void run() {
        Progress quiet(stop_, {});
        try {
            for (std::size_t i = next_++; i < count_ && !ended(); i = next_++) {
                work_(i, quiet);
                done_ += sizeOf_ ? sizeOf_(i) : 1;
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            failed_ = true;
        }
        const std::lock_guard lock(mutex_);
        finished_ += 1;
        changed_.notify_one();
    }

    void tellUntil(std::size_t threads, Progress& progress) {
        std::unique_lock lock(mutex_);
        while (finished_ < threads) {
            changed_.wait_for(lock, std::chrono::milliseconds(50));
            lock.unlock(); // the listener may take its time
            progress.report(done_);
            lock.lock();
        }
    }

    /// As run, on the thread that tells.
    void runTelling(Progress& progress) {
        for (std::size_t i = next_++; i < count_ && !ended(); i = next_++) {
            Progress quiet(stop_, {});
            work_(i, quiet);
            done_ += sizeOf_ ? sizeOf_(i) : 1;
            progress.report(done_);
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    [[nodiscard]] bool ended() const { return stop_.stop_requested() || failed_; }

    std::size_t count_;
    const std::function<void(std::size_t, Progress&)>& work_;
    const std::function<std::size_t(std::size_t)>& sizeOf_;
    std::stop_token stop_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> done_{0};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t finished_ = 0;
    std::exception_ptr failure_;
};

} // namespace

unsigned threadsOr(unsigned wanted) {
    return wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

void forEachParallel(std::size_t count, unsigned threads, Progress& progress,
                     const std::function<void(std::size_t, Progress&)>& work,
                     const std::function<std::size_t(std::size_t)>& sizeOf) {
    Pool pool(count, work, sizeOf, progress.stopToken());
    const std::size_t wanted = std::min<std::size_t>(threads, count);
    std::vector<std::jthread> running;
    try {
        while (wanted > 1 && running.size() < wanted) running.emplace_back([&pool] { pool.run(); });
    } catch (const std::system_error&) {
        // A system that gives us no thread still gets its work done.
    }
    if (running.empty()) {
        pool.runTelling(progress);
        return;
    }
    pool.tellUntil(running.size(), progress);
    running.clear();
    pool.rethrow();
}

} // namespace crossdate::analysis
