#include "core/compare/myers.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

using Ids = std::span<const std::uint32_t>;
using Number = std::ptrdiff_t;

/// How far paths of d edits reach on each diagonal x - y; -1 where none is.
class Frontier {
public:
    void reset(Number limit) {
        limit_ = limit + 1;
        reach_.assign(static_cast<std::size_t>(2 * limit_ + 1), -1);
        (*this)[1] = 0;
        low = high = 0;
    }
    Number& operator[](Number diagonal) { return reach_[static_cast<std::size_t>(diagonal + limit_)]; }
    [[nodiscard]] Number at(Number diagonal) const {
        if (diagonal < -limit_ || diagonal > limit_) return -1;
        return reach_[static_cast<std::size_t>(diagonal + limit_)];
    }

    Number low = 0, high = 0; // diagonals cut off at either end, because they have left the texts

private:
    Number limit_ = 0;
    std::vector<Number> reach_;
};

class LinearMyers {
public:
    LinearMyers(const Progress& progress, std::vector<EqualRun>& runs) : progress_(progress), runs_(runs) {}

    /// False when it takes more than `mostEdits`, or was cancelled.
    bool run(Ids a, Ids b, std::size_t fromA, std::size_t fromB, std::size_t mostEdits) {
        const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        const auto head = static_cast<std::size_t>(differs.first - a.begin());
        add(fromA, fromB, head);
        a = a.subspan(head);
        b = b.subspan(head);
        std::size_t tail = 0;
        while (tail < a.size() && tail < b.size() && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
        a = a.first(a.size() - tail);
        b = b.first(b.size() - tail);
        if (!a.empty() && !b.empty() && !divide(a, b, fromA + head, fromB + head, mostEdits)) return false;
        add(fromA + head + a.size(), fromB + head + b.size(), tail);
        return true;
    }

private:
    enum class Search { met, nothingEqual, givenUp };

    bool divide(Ids a, Ids b, std::size_t fromA, std::size_t fromB, std::size_t mostEdits) {
        const Search search = findMiddle(a, b, mostEdits);
        if (search != Search::met) return search == Search::nothingEqual;
        const auto x = static_cast<std::size_t>(middleX_);
        const auto y = static_cast<std::size_t>(middleY_);
        return run(a.first(x), b.first(y), fromA, fromB, mostEdits) &&
               run(a.subspan(x), b.subspan(y), fromA + x, fromB + y, mostEdits);
    }

    void add(std::size_t a, std::size_t b, std::size_t length) {
        if (length == 0) return;
        if (!runs_.empty() && runs_.back().endA() == a && runs_.back().endB() == b)
            runs_.back().length += length;
        else
            runs_.push_back({a, b, length});
    }

    /// Paths grow from both ends until they meet at a point of a shortest script.
    Search findMiddle(Ids a, Ids b, std::size_t mostEdits) {
        const auto n = static_cast<Number>(a.size());
        const auto m = static_cast<Number>(b.size());
        const Number all = (n + m + 1) / 2;
        const Number limit = std::min(all, static_cast<Number>(mostEdits / 2 + 1));
        forward_.reset(limit);
        backward_.reset(limit);
        const auto same = [&](Number x, Number y) {
            return a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)];
        };
        const auto sameFromEnd = [&](Number x, Number y) { return same(n - 1 - x, m - 1 - y); };
        const Number delta = n - m;
        for (Number d = 0; d < limit; ++d) {
            if (progress_.cancelled()) return Search::givenUp;
            if (grow(forward_, backward_, n, m, d, (delta & 1) != 0, same)) return Search::met;
            if (grow(backward_, forward_, n, m, d, (delta & 1) == 0, sameFromEnd)) {
                middleX_ = n - middleX_;
                middleY_ = m - middleY_;
                return Search::met;
            }
        }
        return limit == all ? Search::nothingEqual : Search::givenUp;
    }

    /// One more edit on every diagonal; whether a path met one from the other end, and where.
    template <class Same>
    bool grow(Frontier& own, const Frontier& other, Number n, Number m, Number d, bool mayMeet, Same same) {
        for (Number k = own.low - d; k <= d - own.high; k += 2) {
            const bool down = k == -d || (k != d && own[k - 1] < own[k + 1]);
            Number x = down ? own[k + 1] : own[k - 1] + 1;
            Number y = x - k;
            while (x < n && y < m && same(x, y)) {
                ++x;
                ++y;
            }
            own[k] = x;
            if (x > n) {
                own.high += 2;
            } else if (y > m) {
                own.low += 2;
            } else if (mayMeet) {
                const Number reached = other.at(n - m - k);
                if (reached < 0 || x < n - reached) continue;
                middleX_ = x;
                middleY_ = y;
                return true;
            }
        }
        return false;
    }

    const Progress& progress_;
    std::vector<EqualRun>& runs_;
    Frontier forward_, backward_;
    Number middleX_ = 0, middleY_ = 0;
};

} // namespace

bool shortestEdit(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t mostEdits,
                  const Progress& progress, std::vector<EqualRun>& runs) {
    std::vector<EqualRun> found;
    if (!LinearMyers(progress, found).run(a, b, 0, 0, mostEdits)) return false;
    runs.insert(runs.end(), found.begin(), found.end());
    return true;
}

} // namespace crossdate::compare
