#include "core/compare/copy_fingerprints.h"

#include "core/compare/winnowing.h"
#include "core/compare/word_stream.h"

namespace crossdate::compare {

namespace {

/// 0 stands for the beginning and the end of a document, which are like nothing.
std::uint8_t shortHash(const std::vector<std::uint64_t>& words, std::size_t i) {
    return i < words.size() ? static_cast<std::uint8_t>((words[i] >> 40U) | 1U) : std::uint8_t{0};
}

std::array<std::uint8_t, 4> around(const std::vector<std::uint64_t>& words, std::size_t first) {
    const auto before = [&](std::size_t by) {
        return first >= by ? shortHash(words, first - by) : std::uint8_t{0};
    };
    return {before(2), before(1), shortHash(words, first + kShingleWords),
            shortHash(words, first + kShingleWords + 1)};
}

} // namespace

bool runOn(const CopyPrint& a, const CopyPrint& b) {
    const auto same = [&](std::size_t i) { return a.around[i] != 0 && a.around[i] == b.around[i]; };
    const int before = same(1) ? (same(0) ? 2 : 1) : 0;
    const int behind = same(2) ? (same(3) ? 2 : 1) : 0;
    return before + behind >= static_cast<int>(kSureRun - kShingleWords);
}

CopyPrints takePrints(const std::vector<DocumentPtr>& documents, std::size_t first, std::size_t step,
                      std::size_t words, const Progress& progress) {
    CopyPrints prints{{}, WordCounts(words)};
    const std::size_t expected = words / step / 2 / kPrintParts;
    for (auto& part : prints.parts) part.reserve(expected + expected / 16);
    for (std::size_t d = first; d < documents.size() && !progress.cancelled(); d += step) {
        const auto hashes = wordHashes(*documents[d]);
        for (const std::uint64_t hash : hashes) prints.counts.add(hash);
        for (const Fingerprint& print : winnow(hashes))
            prints.parts[print.hash >> 58U].push_back(
                {print.hash, static_cast<std::uint32_t>(d), around(hashes, print.word)});
    }
    return prints;
}

} // namespace crossdate::compare
