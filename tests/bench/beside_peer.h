// A benchmark whose figure is a ratio: the work and a peer (something everybody knows the cost of) take
// turns, so that a busy machine slows both.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <ctime>

namespace crossdate::bench {

/// Processor time of the whole process: what other programs take does not count.
template <class Work>
double secondsOf(Work&& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Counter times_peer: how many times as long as the peer the work takes. Register with UseManualTime().
template <class Work, class Peer>
void besidePeer(benchmark::State& state, std::size_t bytes, Work&& work, Peer&& peer) {
    double own = 0, others = 0;
    for ([[maybe_unused]] auto step : state) {
        const double seconds = secondsOf(work);
        own += seconds;
        others += secondsOf(peer);
        state.SetIterationTime(seconds);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
    state.counters["times_peer"] = own / others;
}

} // namespace crossdate::bench
