// A benchmark whose figure is a ratio: the work and a peer (something everybody knows the cost of) take
// turns, so that a busy machine slows both.
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>

namespace crossdate::bench {

template <class Work>
double secondsOf(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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
