// The figures behind the charts, counted from a snapshot. Pure.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

#include <vector>

namespace crossdate::ui {

enum class BucketUnit { week, month, year, decade };

struct Bucket {
    Day first, last; // both included
    QString label;   // short, for the axis: "Aug 18"
    QString name;    // "August 2018"
    bool operator==(const Bucket&) const = default;
};

/// What each outlet has in each stretch of time.
struct TimeCounts {
    struct Series {
        OutletId outlet; // none for all those together that have no colour of their own
        QString name;
        int colour = 0;
        std::vector<int> counts; // one a bucket
        [[nodiscard]] int total() const;
        bool operator==(const Series&) const = default;
    };
    BucketUnit unit = BucketUnit::month;
    std::vector<Bucket> buckets;
    std::vector<Series> series; // in the case's order; outlets without a count are left out
    int undated = 0;            // not in any bucket
    int wide = 0;               // span more than a bucket; counted at their middle
    int before = 0;             // long before all others: cut off, so that the rest can be read
    [[nodiscard]] int highest() const;
    [[nodiscard]] int total() const;
    bool operator==(const TimeCounts&) const = default;
};

/// Documents by publication; claims (of events that are not dismissed) by what they tell of.
[[nodiscard]] TimeCounts reportsOverTime(const CaseSnapshot& snapshot);
[[nodiscard]] TimeCounts claimsOverTime(const CaseSnapshot& snapshot);

/// What two outlets have in common.
struct OutletPair {
    std::vector<EventId> agreed;       // both report it, and no conflict stands between them
    std::vector<ConflictId> conflicts; // not judged different or dismissed
    [[nodiscard]] bool isEmpty() const { return agreed.empty() && conflicts.empty(); }
};

/// Every outlet against every other; symmetric, so only row < column is kept.
class OutletComparison {
public:
    explicit OutletComparison(const CaseSnapshot& snapshot);

    [[nodiscard]] int size() const { return static_cast<int>(outlets_.size()); }
    [[nodiscard]] const OutletView& outlet(int index) const {
        return outlets_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const OutletPair& pair(int a, int b) const;
    [[nodiscard]] int mostAgreed() const;
    [[nodiscard]] int mostConflicts() const;

private:
    OutletPair& at(std::size_t a, std::size_t b);

    std::vector<OutletView> outlets_;
    std::vector<OutletPair> pairs_; // size² with the lower half empty
};

} // namespace crossdate::ui
