// Work on many independent items, on several threads, with one outcome whatever their number: each item has
// its own place for what comes of it.
#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <functional>

namespace crossdate::analysis {

/// 0: as many as there are processors.
[[nodiscard]] unsigned threadsOr(unsigned wanted);

/// Calls `work(i, quiet)` once for each i below `count`, at most `threads` at a time; `quiet` tells only of
/// cancellation. `done(i)` items are counted by `sizes` (one each when empty) and told to `progress` on the
/// calling thread. Stops taking items when cancelled. What `work` throws is thrown here, after all have
/// ended.
void forEachParallel(std::size_t count, unsigned threads, Progress& progress,
                     const std::function<void(std::size_t, Progress&)>& work,
                     const std::function<std::size_t(std::size_t)>& sizeOf = {});

} // namespace crossdate::analysis
