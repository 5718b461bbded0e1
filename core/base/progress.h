// Progress and cancellation of long work. A worker calls report() as often as it likes; the listener hears
// it at most ten times a second. Thread: one Progress belongs to one working thread; the stop token may be
// triggered from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>

namespace crossdate {

struct ProgressState {
    std::string stage; // what is being done, for a person: "Reading files"
    std::size_t done = 0;
    std::size_t total = 0; // 0: not known
};

class Progress {
public:
    using Listener = std::function<void(const ProgressState&)>;

    /// Silent and never cancelled.
    Progress() = default;
    Progress(std::stop_token stop, Listener listener)
        : stop_(std::move(stop)), listener_(std::move(listener)) {}

    /// Starts a new stage; always heard.
    void stage(std::string name, std::size_t total);
    /// Heard at most every 100 ms, and always when done == total.
    void report(std::size_t done);
    [[nodiscard]] bool cancelled() const { return stop_.stop_requested(); }
    [[nodiscard]] const std::stop_token& stopToken() const { return stop_; }

private:
    void tell();

    std::stop_token stop_;
    Listener listener_;
    ProgressState state_;
    std::chrono::steady_clock::time_point lastTold_{};
};

} // namespace crossdate
