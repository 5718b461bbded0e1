#include "core/model/projection_parts.h"

#include <algorithm>
#include <limits>

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

/// For each outlet the last day it published on a story; kNever where it did not.
using LastDays = std::vector<DayNumber>;

void raise(LastDays& days, const LastDays& others) {
    for (std::size_t i = 0; i < days.size(); ++i) days[i] = std::max(days[i], others[i]);
}

class Silence {
public:
    Silence(const Context& context, const std::vector<DocumentView>& documents) : context_(context) {
        for (const DocumentView& view : documents)
            if (places_.try_emplace(view.outlet, outlets_.size()).second) outlets_.push_back(view.outlet);
        for (const DocumentView& view : documents) {
            LastDays own(outlets_.size(), kNever);
            const bool dated = view.published && view.published->latest;
            own[places_.at(view.outlet)] = dated ? view.published->latest->number : kUnknown;
            own_.emplace(view.document->id, own);
            story_.emplace(view.document->id, std::move(own));
        }
    }

    /// Two documents with an event or copy in common tell one story.
    void learn(const std::vector<EventView>& events) {
        for (const EventView& event : events) {
            LastDays all(outlets_.size(), kNever);
            for (const Claim& claim : event.claims) raiseBy(all, own_, claim.passage.document);
            for (const Claim& claim : event.claims)
                if (const auto home = story_.find(claim.passage.document); home != story_.end())
                    raise(home->second, all);
        }
        for (const SharedCopy& copy : context_.layers.derivation.sharedCopies) {
            if (const auto a = story_.find(copy.a); a != story_.end()) raiseBy(a->second, own_, copy.b);
            if (const auto b = story_.find(copy.b); b != story_.end()) raiseBy(b->second, own_, copy.a);
        }
    }

    [[nodiscard]] std::vector<OutletId> of(const EventView& event) const {
        LastDays days(outlets_.size(), kNever);
        for (const Claim& claim : event.claims) raiseBy(days, story_, claim.passage.document);
        const DayNumber begun =
            event.date && event.date->earliest ? event.date->earliest->number : kNever + 1;
        std::vector<OutletId> silent;
        for (const Outlet& outlet : context_.layers.outlets) {
            const auto place = places_.find(outlet.id);
            if (place == places_.end() || days[place->second] < begun) continue;
            if (std::ranges::find(event.outlets, outlet.id) == event.outlets.end())
                silent.push_back(outlet.id);
        }
        return silent;
    }

private:
    using OfDocument = std::unordered_map<DocumentId, LastDays>;
    static void raiseBy(LastDays& days, const OfDocument& known, DocumentId document) {
        if (const auto found = known.find(document); found != known.end()) raise(days, found->second);
    }

    const Context& context_;
    std::vector<OutletId> outlets_;
    std::unordered_map<OutletId, std::size_t> places_;
    OfDocument own_, story_;
};

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

void addCoverage(const Context& context, const std::vector<DocumentView>& documents, Events& events) {
    std::unordered_map<DocumentId, const DocumentView*> views;
    for (const DocumentView& view : documents) views.emplace(view.document->id, &view);
    Silence silence(context, documents);
    silence.learn(events.views);
    const Revisions revisions = revisionsByDocument(context);
    for (EventView& event : events.views) {
        addFirstReport(event, reportsOf(event, views));
        event.silent = silence.of(event);
        if (!revisions.empty()) addCorrections(context, revisions, event);
    }
}

} // namespace crossdate::projection
