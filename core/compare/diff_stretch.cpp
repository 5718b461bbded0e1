#include "core/compare/diff_stretch.h"

#include "core/compare/common_runs.h"
#include "core/compare/diff_sentences.h"
#include "core/compare/increasing_chain.h"
#include "core/compare/myers.h"

namespace crossdate::compare {

namespace {

constexpr std::size_t kMostEdits = 500; // what two rewritten paragraphs take
constexpr int kDeepest = 8;
constexpr double kAlike = 0.4; // of two sentences that tell the same in part

class StretchAligner {
public:
    StretchAligner(const DiffText& a, const DiffText& b, const Progress& progress)
        : a_(a), b_(b), progress_(progress) {}

    std::vector<EqualRun> run(const RangePair& where) {
        align(where, 0);
        return std::move(runs_);
    }

private:
    void align(RangePair where, int depth) {
        trimHead(where);
        const std::size_t tail = tailOf(where);
        where.a.end -= tail;
        where.b.end -= tail;
        if (!where.a.empty() && !where.b.empty() && !progress_.cancelled()) divide(where, depth);
        add({where.a.end, where.b.end, tail});
    }

    void trimHead(RangePair& where) {
        std::size_t head = 0;
        while (head < where.a.size() && head < where.b.size() &&
               a_.ids[where.a.begin + head] == b_.ids[where.b.begin + head])
            ++head;
        add({where.a.begin, where.b.begin, head});
        where.a.begin += head;
        where.b.begin += head;
    }

    [[nodiscard]] std::size_t tailOf(const RangePair& where) const {
        std::size_t tail = 0;
        while (tail < where.a.size() && tail < where.b.size() &&
               a_.ids[where.a.end - 1 - tail] == b_.ids[where.b.end - 1 - tail])
            ++tail;
        return tail;
    }

    void divide(const RangePair& where, int depth) {
        const auto anchors = depth < kDeepest ? anchorsIn(where) : std::vector<EqualRun>();
        if (anchors.empty()) return compareWords(where, depth);
        const auto gaps = gapsOf(where, anchors);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            align(gaps[i], depth + 1);
            if (i < anchors.size()) add(anchors[i]);
        }
    }

    [[nodiscard]] std::vector<EqualRun> anchorsIn(const RangePair& where) const {
        std::vector<EqualRun> anchors = commonRuns(a_.ids, b_.ids, where, progress_);
        std::vector<ChainPoint> points;
        points.reserve(anchors.size());
        for (const EqualRun& run : anchors)
            points.push_back({run.a, run.b, weightOf(a_, {run.a, run.endA()})});
        const std::vector<bool> rising = heaviestIncreasingChain(points);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < anchors.size(); ++i)
            if (rising[i]) anchors[kept++] = anchors[i];
        anchors.resize(kept);
        return anchors;
    }

    void compareWords(const RangePair& where, int depth) {
        const std::span<const std::uint32_t> idsA(a_.ids), idsB(b_.ids);
        std::vector<EqualRun> found;
        if (shortestEdit(idsA.subspan(where.a.begin, where.a.size()),
                         idsB.subspan(where.b.begin, where.b.size()), kMostEdits, progress_, found)) {
            for (const EqualRun& run : found) add({run.a + where.a.begin, run.b + where.b.begin, run.length});
        } else if (depth < kDeepest && !progress_.cancelled()) {
            compareSentences(where);
        }
    }

    void compareSentences(const RangePair& where) {
        const auto pairs =
            similarSentences(a_, b_, sentencesIn(a_, where.a), sentencesIn(b_, where.b), kAlike, progress_);
        std::vector<ChainPoint> points;
        for (const SentencePair& pair : pairs)
            points.push_back({pair.range.a.begin, pair.range.b.begin, pair.weight});
        const std::vector<bool> rising = heaviestIncreasingChain(points);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (rising[i]) align(pairs[i].range, kDeepest);
    }

    void add(const EqualRun& run) {
        if (run.length == 0) return;
        if (!runs_.empty() && runs_.back().endA() == run.a && runs_.back().endB() == run.b)
            runs_.back().length += run.length;
        else
            runs_.push_back(run);
    }

    const DiffText& a_;
    const DiffText& b_;
    const Progress& progress_;
    std::vector<EqualRun> runs_;
};

} // namespace

std::vector<EqualRun> alignStretch(const DiffText& a, const DiffText& b, const RangePair& where,
                                   const Progress& progress) {
    return StretchAligner(a, b, progress).run(where);
}

} // namespace crossdate::compare
