// One executable a target: CROSSDATE_FUZZ_TARGET is the function.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// libFuzzer finds its entry by this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    crossdate::fuzz::CROSSDATE_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
