#include "core/analysis/event_date.h"

#include "core/analysis/similarity.h"
#include "core/date/calendar.h"
#include "core/date/edtf.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

std::string outletOf(const Story& story, const Statement& s) {
    const Document& document = story.documentOf(s);
    return document.title.empty() ? document.fileName : document.title;
}

struct Earlier {
    const Cluster* cluster = nullptr;
    double likeness = -1;
    Kind kind = kNoKind;
    const Statement* teller = nullptr;
};

bool isAbout(const Story& story, const Cluster& cluster, Kind kind) {
    return std::any_of(cluster.statements.begin(), cluster.statements.end(),
                       [&](std::size_t s) { return story.statements[s].kind == kind; });
}

bool toldIn(const Story& story, const Cluster& cluster, std::size_t document) {
    return std::any_of(cluster.statements.begin(), cluster.statements.end(),
                       [&](std::size_t s) { return story.statements[s].document == document; });
}

/// The dated happening of that kind which the teller's own document (or else another one) tells of.
void considerEarlier(const Story& story, const Statement& teller, Kind kind, const Cluster& candidate,
                     Earlier& best) {
    if (!candidate.date || !candidate.date->earliest || !isAbout(story, candidate, kind)) return;
    double nearest = 0;
    for (const std::size_t s : candidate.statements) {
        nearest = std::max(nearest, overlap(story, teller.terms, story.statements[s].terms));
    }
    const double likeness = (toldIn(story, candidate, teller.document) ? 0.5 : 0.0) + nearest;
    if (likeness <= best.likeness) return;
    best = {&candidate, likeness, kind, &teller};
}

Earlier earlierOf(const Story& story, const Cluster& cluster, const std::vector<Cluster>& all) {
    Earlier best;
    for (const std::size_t index : cluster.statements) {
        const Statement& s = story.statements[index];
        for (const Kind kind : s.after) {
            for (const Cluster& candidate : all) {
                if (&candidate != &cluster) considerEarlier(story, s, kind, candidate, best);
            }
        }
    }
    return best;
}

/// "Then" without an object: the dated happening told just before in the same document.
Earlier previousOf(const Story& story, const Cluster& cluster, const std::vector<Cluster>& all) {
    Earlier best;
    for (const std::size_t index : cluster.statements) {
        const Statement& s = story.statements[index];
        if (!s.afterPrevious) continue;
        for (const Cluster& candidate : all) {
            if (&candidate == &cluster || !candidate.date || !candidate.date->earliest) continue;
            for (const std::size_t other : candidate.statements) {
                const bool before =
                    story.statements[other].document == s.document && other < index && index - other <= 3;
                const double nearness = 1.0 / static_cast<double>(1 + index - std::min(index, other));
                if (before && nearness > best.likeness)
                    best = {&candidate, nearness, story.statements[other].kind, &s};
            }
        }
    }
    return best;
}

std::optional<Day> firstPublication(const Story& story, const Cluster& cluster) {
    std::optional<Day> first;
    for (const std::size_t s : cluster.statements) {
        const auto& published = story.documents[story.statements[s].document].published;
        if (published && published->earliest && (!first || *published->earliest < *first))
            first = published->earliest;
    }
    return first;
}

/// Keeps the coarser start as it was written: "2019-04/2019-05-15".
std::optional<Dating> between(const Dating& start, Day end) {
    if (*start.earliest > end) return std::nullopt;
    const std::string last = date::datingOfDay(end).edtf;
    const bool plain =
        start.edtf.find_first_of("/~?%") == std::string::npos && start.edtf.find('W') == std::string::npos;
    const std::string first = plain ? start.edtf : date::datingOfDay(*start.earliest).edtf;
    if (first == last) return date::datingOfDay(end);
    const auto parsed = date::parseEdtf(first + "/" + last);
    if (!parsed) return date::datingOfInterval(*start.earliest, end);
    return *parsed;
}

} // namespace

std::optional<EventDate> statedDate(const Story& story, const Cluster& cluster) {
    if (!cluster.date) return std::nullopt;
    std::string reason;
    std::size_t stated = 0;
    for (const std::size_t index : cluster.statements) {
        const Statement& s = story.statements[index];
        if (!s.claim.date) continue;
        if (++stated > 3) continue;
        reason += (reason.empty() ? "" : "; ") + outletOf(story, s) + ": " + s.claim.dateReason;
    }
    if (stated > 3) reason += "; and " + std::to_string(stated - 3) + " more that agree";
    return EventDate{*cluster.date, reason};
}

std::optional<EventDate> boundedDate(const Story& story, const Cluster& cluster,
                                     const std::vector<Cluster>& all) {
    Earlier earlier = earlierOf(story, cluster, all);
    if (earlier.cluster == nullptr) earlier = previousOf(story, cluster, all);
    const std::optional<Day> published = firstPublication(story, cluster);
    if (earlier.cluster == nullptr || !published) return std::nullopt;
    const auto date = between(*earlier.cluster->date, *published);
    if (!date) return std::nullopt;
    const std::string what(Lexicon::instance().nameOf(earlier.kind));
    return EventDate{*date, "no report dates it: after the " +
                                (what.empty() ? "happening told before it" : what) + " of " +
                                date::humanDate(*earlier.cluster->date) + " (" +
                                outletOf(story, *earlier.teller) + "), before its first report on " +
                                date::isoDay(*published)};
}

} // namespace crossdate::analysis
