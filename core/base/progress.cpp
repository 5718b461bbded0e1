#include "core/base/progress.h"

namespace crossdate {

void Progress::stage(std::string name, std::size_t total) {
    state_ = {std::move(name), 0, total};
    tell();
}

void Progress::report(std::size_t done) {
    state_.done = done;
    const bool finished = state_.total > 0 && done >= state_.total;
    if (finished || std::chrono::steady_clock::now() - lastTold_ >= std::chrono::milliseconds(100)) tell();
}

void Progress::tell() {
    lastTold_ = std::chrono::steady_clock::now();
    if (listener_) listener_(state_);
}

} // namespace crossdate
