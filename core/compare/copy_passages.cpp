#include "core/compare/copy_passages.h"

#include "core/compare/common_runs.h"
#include "core/compare/winnowing.h"

#include <algorithm>
#include <cctype>
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
        const std::size_t limit = i + 1 < blocks.size() ? blocks[i + 1].beginA : a_.ids.size();
        while (const auto next = nextRun(block, blocks, limit)) {
            block.runs.push_back(*next);
            block.endA = next->endA();
            block.endB = next->endB();
        }
        const std::size_t floor = i > 0 ? blocks[i - 1].endA : 0;
        while (const auto before = runBefore(block, blocks, floor)) {
            block.runs.push_back(*before);
            block.beginA = before->a;
            block.beginB = before->b;
        }
    }

    [[nodiscard]] std::optional<EqualRun> nextRun(const Block& block, const std::vector<Block>& blocks,
                                                  std::size_t limit) const {
        return nearest([&](std::size_t da, std::size_t db) -> EqualRun {
            const std::size_t a = block.endA + da;
            const std::size_t b = block.endB + db;
            const EqualRun run{a, b, equalFrom(a, b, limit)};
            return isFree(blocks, run) ? run : EqualRun{};
        });
    }

    [[nodiscard]] std::optional<EqualRun> runBefore(const Block& block, const std::vector<Block>& blocks,
                                                    std::size_t floor) const {
        return nearest([&](std::size_t da, std::size_t db) -> EqualRun {
            if (block.beginA < floor + da || block.beginB < db) return {};
            const std::size_t a = block.beginA - da;
            const std::size_t b = block.beginB - db;
            const std::size_t length = equalBefore(a, b, floor);
            const EqualRun run{a - length, b - length, length};
            return isFree(blocks, run) ? run : EqualRun{};
        });
    }

    /// The run behind the smallest edit, of those that `at` finds behind da words of a and db of b.
    template <class At>
    [[nodiscard]] std::optional<EqualRun> nearest(At at) const {
        constexpr std::size_t kLeastRun = 2;
        for (std::size_t edit = 1; edit <= 2 * kSmallEdit; ++edit) {
            for (std::size_t da = edit > kSmallEdit ? edit - kSmallEdit : 0; da <= std::min(edit, kSmallEdit);
                 ++da) {
                const EqualRun run = at(da, edit - da);
                if (run.length >= kLeastRun && hasContent(run)) return run;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::size_t equalFrom(std::size_t a, std::size_t b, std::size_t limit) const {
        std::size_t length = 0;
        while (a + length < limit && b + length < b_.ids.size() && a_.ids[a + length] == b_.ids[b + length])
            ++length;
        return length;
    }
    [[nodiscard]] std::size_t equalBefore(std::size_t a, std::size_t b, std::size_t floor) const {
        std::size_t length = 0;
        while (a > floor + length && b > length && a_.ids[a - length - 1] == b_.ids[b - length - 1]) ++length;
        return length;
    }
    /// Whether no block has its words in b; those in a stand between blocks.
    [[nodiscard]] static bool isFree(const std::vector<Block>& blocks, const EqualRun& run) {
        return std::none_of(blocks.begin(), blocks.end(), [&](const Block& block) {
            return run.b < block.endB && block.beginB < run.endB();
        });
    }
    [[nodiscard]] bool hasContent(const EqualRun& run) const {
        return std::any_of(a_.words.begin() + static_cast<std::ptrdiff_t>(run.a),
                           a_.words.begin() + static_cast<std::ptrdiff_t>(run.endA()),
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
        const SharedPassage bare{{a_.words[block.beginA].span.begin, a_.words[block.endA - 1].span.end},
                                 {b_.words[block.beginB].span.begin, b_.words[block.endB - 1].span.end}};
        const SharedPassage marked = withMarks(bare);
        const bool taken =
            std::any_of(copy.passages.begin(), copy.passages.end(), [&](const SharedPassage& other) {
                return marked.a.overlaps(other.a) || marked.b.overlaps(other.b);
            });
        copy.passages.push_back(taken ? bare : marked);
    }

    /// With the marks around it that are the same in both: quotation marks, full stops.
    [[nodiscard]] SharedPassage withMarks(SharedPassage passage) const {
        const auto isMark = [](char c) {
            return c > ' ' && c < 0x7F && std::isalnum(static_cast<unsigned char>(c)) == 0;
        };
        Span& a = passage.a;
        Span& b = passage.b;
        while (a.begin > 0 && b.begin > 0 && a_.text[a.begin - 1] == b_.text[b.begin - 1] &&
               isMark(a_.text[a.begin - 1])) {
            --a.begin;
            --b.begin;
        }
        while (a.end < a_.text.size() && b.end < b_.text.size() && a_.text[a.end] == b_.text[b.end] &&
               isMark(a_.text[a.end])) {
            ++a.end;
            ++b.end;
        }
        return passage;
    }

    const CopyReader& a_;
    const CopyReader& b_;
    const WordCounts& counts_;
};

} // namespace

CopyReader readForCopy(const Document& document, const std::unordered_set<std::uint64_t>& repeated) {
    CopyReader reader;
    reader.text = document.text;
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
