#include "core/compare/copy_passages.h"

#include "core/compare/common_runs.h"
#include "core/compare/winnowing.h"

#include <algorithm>
#include <optional>

namespace crossdate::compare {

namespace {

constexpr std::size_t kLeastWords = 6; // shorter runs are idiom, not copy
constexpr std::size_t kLeastContent = 4;
constexpr std::size_t kSmallEdit = 4; // words changed, added or dropped at one place inside a passage

struct Block {
    std::size_t beginA, endA, beginB, endB;
    std::vector<EqualRun> runs;
};

class PassageFinder {
public:
    PassageFinder(const CopyReader& a, const CopyReader& b, const WordCounts& counts)
        : a_(a), b_(b), counts_(counts) {}

    CommonCopy run(const Progress& progress) {
        const RangePair whole{{0, a_.ids.size()}, {0, b_.ids.size()}};
        CommonCopy copy;
        std::vector<Block> blocks = joined(commonRuns(a_.ids, b_.ids, whole, progress));
        for (std::size_t i = 0; i < blocks.size(); ++i) grow(blocks, i);
        for (const Block& block : blocks) add(copy, block);
        return copy;
    }

private:
    [[nodiscard]] std::vector<Block> joined(const std::vector<EqualRun>& runs) const {
        std::vector<Block> blocks;
        for (const EqualRun& run : runs) {
            if (!blocks.empty()) {
                Block& last = blocks.back();
                if (run.b >= last.endB && run.a - last.endA <= kSmallEdit &&
                    run.b - last.endB <= kSmallEdit) {
                    last.endA = run.endA();
                    last.endB = run.endB();
                    last.runs.push_back(run);
                    continue;
                }
            }
            blocks.push_back({run.a, run.endA(), run.b, run.endB(), {run}});
        }
        return blocks;
    }

    /// Takes in, at both ends, runs too short to be found alone: two words or more behind a small edit.
    void grow(std::vector<Block>& blocks, std::size_t i) const {
        Block& block = blocks[i];
        const std::size_t limitA = i + 1 < blocks.size() ? blocks[i + 1].beginA : a_.ids.size();
        while (const auto next = nextRun(block, blocks, limitA)) {
            block.runs.push_back(*next);
            block.endA = next->endA();
            block.endB = next->endB();
        }
    }

    [[nodiscard]] std::optional<EqualRun> nextRun(const Block& block, const std::vector<Block>& blocks,
                                                  std::size_t limitA) const {
        constexpr std::size_t kLeastRun = 2;
        for (std::size_t edit = 1; edit <= 2 * kSmallEdit; ++edit) {
            const std::size_t most = std::min(edit, kSmallEdit);
            for (std::size_t da = edit - std::min(edit, most); da <= most; ++da) {
                const std::size_t a = block.endA + da;
                const std::size_t b = block.endB + (edit - da);
                const std::size_t length = equalFrom(a, b, limitA);
                if (length < kLeastRun || !isFree(blocks, b, b + length) || !hasContent(a, length)) continue;
                return EqualRun{a, b, length};
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::size_t equalFrom(std::size_t a, std::size_t b, std::size_t limitA) const {
        std::size_t length = 0;
        while (a + length < limitA && b + length < b_.ids.size() && a_.ids[a + length] == b_.ids[b + length])
            ++length;
        return length;
    }
    [[nodiscard]] static bool isFree(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
        return std::none_of(blocks.begin(), blocks.end(),
                            [&](const Block& block) { return begin < block.endB && block.beginB < end; });
    }
    [[nodiscard]] bool hasContent(std::size_t a, std::size_t length) const {
        return std::any_of(a_.words.begin() + static_cast<std::ptrdiff_t>(a),
                           a_.words.begin() + static_cast<std::ptrdiff_t>(a + length),
                           [](const StreamWord& word) { return word.content; });
    }

    void add(CommonCopy& copy, const Block& block) const {
        std::size_t words = 0;
        std::size_t content = 0;
        std::size_t quoted = 0;
        double bits = 0;
        for (const EqualRun& run : block.runs) {
            for (std::size_t i = run.a; i < run.endA(); ++i) {
                if (a_.everywhere[i] || b_.everywhere[run.b + (i - run.a)]) continue;
                ++words;
                content += a_.words[i].content ? 1U : 0U;
                quoted += a_.words[i].quoted ? 1U : 0U;
                bits += counts_.bitsOf(a_.words[i].hash);
            }
        }
        if (words < kLeastWords || content < kLeastContent || bits < counts_.bitsOfChance()) return;
        copy.words += words;
        copy.quoted += quoted;
        copy.passages.push_back({{a_.words[block.beginA].span.begin, a_.words[block.endA - 1].span.end},
                                 {b_.words[block.beginB].span.begin, b_.words[block.endB - 1].span.end}});
    }

    const CopyReader& a_;
    const CopyReader& b_;
    const WordCounts& counts_;
};

} // namespace

CopyReader readForCopy(const Document& document, const std::unordered_set<std::uint64_t>& repeated) {
    CopyReader reader;
    reader.words = wordStream(document);
    reader.everywhere.assign(reader.words.size(), false);
    reader.ids.reserve(reader.words.size());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(reader.words.size());
    for (const StreamWord& word : reader.words) {
        hashes.push_back(word.hash);
        reader.ids.push_back(static_cast<std::uint32_t>(word.hash ^ (word.hash >> 32U)));
    }
    if (!repeated.empty())
        for (const Fingerprint& print : winnow(hashes))
            if (repeated.contains(print.hash))
                for (std::size_t i = 0; i < kShingleWords; ++i) reader.everywhere[print.word + i] = true;
    reader.counted =
        static_cast<std::size_t>(std::count(reader.everywhere.begin(), reader.everywhere.end(), false));
    return reader;
}

CommonCopy commonCopy(const CopyReader& a, const CopyReader& b, const WordCounts& counts,
                      const Progress& progress) {
    return PassageFinder(a, b, counts).run(progress);
}

} // namespace crossdate::compare
