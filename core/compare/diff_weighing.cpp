#include "core/compare/common_runs.h"
#include "core/compare/diff_cleanup.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

constexpr double kLongRun = 6;            // weight of a run that is no accident
constexpr std::size_t kMostCells = 65536; // of one table; larger stretches stay as they are

int worthOf(DiffWordKind kind) {
    return kind == DiffWordKind::content ? 6 : kind == DiffWordKind::closed ? 3 : 1;
}
constexpr int kNewChange = 1;
constexpr int kNever = -1'000'000;

/// The heaviest common subsequence of one stretch, each change costing kNewChange besides.
class WeightedTable {
public:
    WeightedTable(const DiffText& a, const DiffText& b, const RangePair& where)
        : a_(a), b_(b), where_(where), width_(where.b.size() + 1), from_((where.a.size() + 1) * width_, 0) {}

    void fill() {
        std::vector<int> matched{0}, changed{kNever};
        matched.resize(width_, kNever);
        changed.resize(width_, -kNewChange);
        for (std::size_t j = 1; j < width_; ++j) from_[j] = j == 1 ? kLeftMatched : kLeftChanged;
        for (std::size_t i = 1; i <= where_.a.size(); ++i) {
            int aboveLeftMatched = matched[0];
            int aboveLeftChanged = changed[0];
            from_[i * width_] = i == 1 ? kUpMatched : kUpChanged;
            matched[0] = kNever;
            changed[0] = -kNewChange;
            for (std::size_t j = 1; j < width_; ++j) {
                const int aboveMatched = matched[j];
                const int aboveChanged = changed[j];
                step(i, j, {aboveLeftMatched, aboveLeftChanged, aboveMatched, aboveChanged}, matched,
                     changed);
                aboveLeftMatched = aboveMatched;
                aboveLeftChanged = aboveChanged;
            }
        }
        endsMatched_ = matched[width_ - 1] >= changed[width_ - 1];
    }

    void collect(std::vector<EqualRun>& runs) const {
        std::vector<EqualRun> found; // backwards
        std::size_t i = where_.a.size();
        std::size_t j = where_.b.size();
        for (bool inMatch = endsMatched_; i > 0 || j > 0;) {
            const std::uint8_t from = from_[i * width_ + j];
            if (inMatch) {
                --i;
                --j;
                if (!found.empty() && found.back().a == where_.a.begin + i + 1 &&
                    found.back().b == where_.b.begin + j + 1)
                    found.back() = {found.back().a - 1, found.back().b - 1, found.back().length + 1};
                else
                    found.push_back({where_.a.begin + i, where_.b.begin + j, 1});
                inMatch = (from & kMatchAfterMatch) != 0;
                continue;
            }
            const std::uint8_t way = from & kWayMask;
            inMatch = way == kUpMatched || way == kLeftMatched;
            (way == kUpMatched || way == kUpChanged ? i : j) -= 1;
        }
        runs.insert(runs.end(), found.rbegin(), found.rend());
    }

private:
    static constexpr std::uint8_t kUpMatched = 0, kUpChanged = 1, kLeftMatched = 2, kLeftChanged = 3;
    static constexpr std::uint8_t kWayMask = 3, kMatchAfterMatch = 4;

    struct Before {
        int diagonalMatched, diagonalChanged, upMatched, upChanged;
    };

    void step(std::size_t i, std::size_t j, const Before& before, std::vector<int>& matched,
              std::vector<int>& changed) {
        const std::size_t tokenA = where_.a.begin + i - 1;
        std::uint8_t from = 0;
        int way = before.upMatched - kNewChange; // from_ of 0: kUpMatched
        const auto offer = [&](int value, std::uint8_t name) {
            if (value <= way) return;
            way = value;
            from = name;
        };
        offer(before.upChanged, kUpChanged);
        offer(matched[j - 1] - kNewChange, kLeftMatched);
        offer(changed[j - 1], kLeftChanged);
        int match = kNever;
        if (a_.ids[tokenA] == b_.ids[where_.b.begin + j - 1]) {
            const bool after = before.diagonalMatched >= before.diagonalChanged;
            match =
                worthOf(a_.tokens[tokenA].kind) + std::max(before.diagonalMatched, before.diagonalChanged);
            if (after) from = static_cast<std::uint8_t>(from | kMatchAfterMatch);
        }
        from_[i * width_ + j] = from;
        matched[j] = match;
        changed[j] = way;
    }

    const DiffText& a_;
    const DiffText& b_;
    RangePair where_;
    std::size_t width_;
    std::vector<std::uint8_t> from_; // how each cell was reached
    bool endsMatched_ = false;
};

} // namespace

std::vector<EqualRun> weighWords(const DiffText& a, const DiffText& b, const RangePair& where,
                                 const std::vector<EqualRun>& runs) {
    std::vector<EqualRun> weighed;
    RangePair stretch{{where.a.begin, 0}, {where.b.begin, 0}};
    std::size_t firstShort = 0;
    const auto flush = [&](std::size_t i, std::size_t endA, std::size_t endB) {
        stretch.a.end = endA;
        stretch.b.end = endB;
        const bool small = (stretch.a.size() + 1) * (stretch.b.size() + 1) <= kMostCells;
        if (i == firstShort || !small) {
            weighed.insert(weighed.end(), runs.begin() + static_cast<std::ptrdiff_t>(firstShort),
                           runs.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
        WeightedTable table(a, b, stretch);
        table.fill();
        table.collect(weighed);
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (weightOf(a, {runs[i].a, runs[i].endA()}) < kLongRun) continue;
        flush(i, runs[i].a, runs[i].b);
        weighed.push_back(runs[i]);
        stretch.a.begin = runs[i].endA();
        stretch.b.begin = runs[i].endB();
        firstShort = i + 1;
    }
    flush(runs.size(), where.a.end, where.b.end);
    return weighed;
}

} // namespace crossdate::compare
