#include "core/model/projection_parts.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace crossdate::projection {

namespace {

using DayNumber = std::int64_t;
constexpr DayNumber kNever = std::numeric_limits<DayNumber>::min();
constexpr DayNumber kUnknown = std::numeric_limits<DayNumber>::max();

std::string count(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + (number == 1 ? one : many);
}

// ---- who told it first -----------------------------------------------------------------------------------

std::vector<const DocumentView*> reportsOf(const EventView& event,
                                           const std::unordered_map<DocumentId, const DocumentView*>& views) {
    std::vector<const DocumentView*> reports;
    for (const Claim& claim : event.claims) {
        const auto found = views.find(claim.passage.document);
        if (found == views.end() || std::ranges::find(reports, found->second) != reports.end()) continue;
        reports.push_back(found->second);
    }
    return reports;
}

void addFirstReport(EventView& event, const std::vector<const DocumentView*>& reports) {
    std::optional<Day> first;
    std::size_t undated = 0, inferred = 0;
    for (const DocumentView* report : reports) {
        const bool dated = report->published && report->published->earliest;
        undated += !dated;
        if (dated && (!first || *report->published->earliest < *first)) first = report->published->earliest;
    }
    for (const DocumentView* report : reports) {
        if (!first || !report->published || report->published->earliest != first) continue;
        event.firstReports.push_back(report->document->id);
        inferred += report->publishedFrom == PublishedFrom::inferred;
    }
    if (!first) {
        event.firstReportReason = "no report of it is dated";
        return;
    }
    event.firstReportReason = "the earliest of " + count(reports.size(), " report", " reports");
    if (event.firstReports.size() > 1)
        event.firstReportReason += "; " + std::to_string(event.firstReports.size()) + " are of that day";
    if (inferred > 0) event.firstReportReason += "; its date is inferred";
    if (undated > 0) event.firstReportReason += "; " + count(undated, " has", " have") + " no date";
}

// ---- who is silent ---------------------------------------------------------------------------------------

/// Documents with an event or copy in common tell one story, and so do those with others between them.
class Silence {
public:
    Silence(const Context& context, const std::vector<DocumentView>& documents, const Events& events)
        : context_(context), parent_(documents.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t d = 0; d < documents.size(); ++d) places_.emplace(documents[d].document->id, d);
        for (const EventView& event : events.views)
            for (const Claim& claim : event.claims)
                join(event.claims.front().passage.document, claim.passage.document);
        for (const SharedCopy& copy : context.layers.derivation.sharedCopies) join(copy.a, copy.b);
        for (std::size_t d = 0; d < documents.size(); ++d) {
            auto& last = days_[root(d)].try_emplace(documents[d].outlet, kNever).first->second;
            const auto& published = documents[d].published;
            last = std::max(last, published && published->latest ? published->latest->number : kUnknown);
        }
    }

    /// `speaking`: outlets that contradict it, though their words stand in no claim of it.
    [[nodiscard]] std::vector<OutletId> of(const EventView& event, const std::set<OutletId>& speaking) {
        std::vector<OutletId> silent;
        if (event.claims.empty()) return silent;
        const auto home = places_.find(event.claims.front().passage.document);
        if (home == places_.end()) return silent;
        const auto& days = days_[root(home->second)];
        const DayNumber begun =
            event.date && event.date->earliest ? event.date->earliest->number : kNever + 1;
        for (const Outlet& outlet : context_.layers.outlets) {
            const auto last = days.find(outlet.id);
            if (last == days.end() || last->second < begun) continue;
            if (std::ranges::find(event.outlets, outlet.id) == event.outlets.end() &&
                !speaking.contains(outlet.id))
                silent.push_back(outlet.id);
        }
        return silent;
    }

private:
    std::size_t root(std::size_t d) {
        while (parent_[d] != d) d = parent_[d] = parent_[parent_[d]];
        return d;
    }
    void join(DocumentId a, DocumentId b) {
        const auto first = places_.find(a);
        const auto second = places_.find(b);
        if (first != places_.end() && second != places_.end())
            parent_[root(first->second)] = root(second->second);
    }

    const Context& context_;
    std::unordered_map<DocumentId, std::size_t> places_;
    std::vector<std::size_t> parent_;
    std::unordered_map<std::size_t, std::unordered_map<OutletId, DayNumber>> days_; // of a story
};

/// The outlets on either side of each event's conflicts.
std::map<EventId, std::set<OutletId>> sidesOfConflicts(const Context& context,
                                                       const std::vector<ConflictView>& conflicts) {
    std::map<EventId, std::set<OutletId>> sides;
    for (const ConflictView& conflict : conflicts) {
        if (!conflict.event) continue;
        for (const ConflictSide* side : {&conflict.a, &conflict.b}) {
            const auto outlet = context.outletOf.find(side->passage.document);
            if (outlet != context.outletOf.end()) sides[*conflict.event].insert(outlet->second);
        }
    }
    return sides;
}

// ---- who corrected it ------------------------------------------------------------------------------------

using Revisions = std::unordered_map<DocumentId, std::vector<const ArticleRevision*>>;

Revisions revisionsByDocument(const Context& context) {
    Revisions found;
    for (const ArticleRevision& revision : context.layers.derivation.revisions) {
        found[revision.before].push_back(&revision);
        if (revision.after != revision.before) found[revision.after].push_back(&revision);
    }
    return found;
}

void addCorrections(const Context& context, const Revisions& revisions, EventView& event) {
    for (const Claim& claim : event.claims) {
        const auto here = revisions.find(claim.passage.document);
        if (here == revisions.end()) continue;
        for (const ArticleRevision* revision : here->second)
            for (const Revision& change : revision->changes) {
                const bool isAfter = revision->after == claim.passage.document;
                if (!(isAfter ? change.after : change.before).overlaps(claim.passage.span)) continue;
                const Correction found{context.outletOf.at(claim.passage.document), revision->before,
                                       revision->after, change};
                if (std::ranges::find(event.corrections, found) == event.corrections.end())
                    event.corrections.push_back(found);
            }
    }
}

} // namespace

void addCoverage(const Context& context, const std::vector<DocumentView>& documents,
                 const std::vector<ConflictView>& conflicts, Events& events) {
    std::unordered_map<DocumentId, const DocumentView*> views;
    for (const DocumentView& view : documents) views.emplace(view.document->id, &view);
    Silence silence(context, documents, events);
    std::map<EventId, std::set<OutletId>> sides = sidesOfConflicts(context, conflicts);
    const Revisions revisions = revisionsByDocument(context);
    for (EventView& event : events.views) {
        addFirstReport(event, reportsOf(event, views));
        event.silent = silence.of(event, sides[event.id]);
        if (!revisions.empty()) addCorrections(context, revisions, event);
    }
}

} // namespace crossdate::projection
