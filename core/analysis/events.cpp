#include "core/analysis/events.h"

#include "core/analysis/event_date.h"
#include "core/analysis/event_title.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kMostNames = 8;

bool isFirm(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    return std::any_of(s.triggers.begin(), s.triggers.end(), [&](const Trigger& trigger) {
        return trigger.kind == s.kind && trigger.form >= VerbForm::infinitive;
    });
}

std::size_t documentsOf(const Story& story, const Cluster& cluster) {
    std::set<std::size_t> documents;
    for (const std::size_t s : cluster.statements) documents.insert(story.statements[s].document);
    return documents.size();
}

/// A bare year, or one with no happening to date, does not make an event ("turnover of 5m in 2018").
bool datesAHappening(const Story& story, const Cluster& cluster) {
    if (!cluster.date) return false;
    const bool happens =
        std::any_of(cluster.statements.begin(), cluster.statements.end(), [&](std::size_t s) {
            return story.statements[s].claim.date && story.statements[s].kind != kNoKind;
        });
    const auto precision = date::precisionOf(*cluster.date);
    const bool coarse = precision == date::Precision::year || precision == date::Precision::decade ||
                        precision == date::Precision::century;
    if (!coarse) return true;
    return happens && std::any_of(cluster.statements.begin(), cluster.statements.end(), [&](std::size_t s) {
               return story.statements[s].claim.date && isFirm(story, s);
           });
}

/// Order words date deeds; what somebody then said is no event of its own.
bool tellsADeed(const Story& story, const Cluster& cluster) {
    return std::any_of(cluster.statements.begin(), cluster.statements.end(), [&](std::size_t s) {
        return isFirm(story, s) && !isUtterance(story, story.statements[s]) &&
               !Lexicon::instance().isSpeech(story.statements[s].kind);
    });
}

bool isToldWidely(const Story& story, const Cluster& cluster) {
    if (documentsOf(story, cluster) < 2) return false;
    return std::any_of(cluster.statements.begin(), cluster.statements.end(), [&](std::size_t s) {
        return isFirm(story, s) || isUtterance(story, story.statements[s]);
    });
}

std::vector<ClaimId> inReadingOrder(const Story& story, const std::vector<std::size_t>& statements) {
    std::vector<std::size_t> order = statements;
    const auto key = [&](std::size_t s) {
        const Statement& statement = story.statements[s];
        const auto& published = story.documents[statement.document].published;
        const std::int64_t day = published && published->earliest ? published->earliest->number
                                                                  : std::numeric_limits<std::int64_t>::max();
        return std::tuple(day, story.documentOf(statement).title, story.documentOf(statement).id,
                          statement.span);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<ClaimId> claims;
    for (const std::size_t s : order) claims.push_back(story.statements[s].claim.id);
    return claims;
}

/// People and organisations first of all; the names most claims have.
std::vector<std::string> namesOf(const Story& story, const NameBook& names, const Cluster& cluster) {
    std::map<std::string, int> counted;
    for (const std::size_t s : cluster.statements) {
        for (const Term term : story.statements[s].names) ++counted[story.vocabulary.textOf(term).substr(1)];
    }
    std::vector<std::pair<int, std::string>> ranked;
    for (const auto& [key, count] : counted) {
        if (names.kindOf(key) == text::NameKind::place) continue;
        ranked.emplace_back(-count, key);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> shown;
    for (const auto& [count, key] : ranked) {
        if (shown.size() < kMostNames) shown.push_back(names.shown(key));
    }
    return shown;
}

} // namespace

std::vector<SuggestedEvent> makeEvents(const Story& story, const NameBook& names,
                                       const std::vector<Cluster>& clusters, const OriginCounter& origins) {
    std::vector<SuggestedEvent> events;
    for (const Cluster& cluster : clusters) {
        std::optional<EventDate> date;
        if (datesAHappening(story, cluster)) date = statedDate(story, cluster);
        if (!date && !cluster.date && tellsADeed(story, cluster))
            date = boundedDate(story, cluster, clusters);
        if (!date && !cluster.decided && !isToldWidely(story, cluster)) continue;
        SuggestedEvent event;
        event.claims = inReadingOrder(story, cluster.statements);
        event.id = eventIdOf(event.claims.front());
        event.title = titleOf(story, cluster);
        if (date) {
            event.date = date->date;
            event.dateReason = date->reason;
        }
        event.names = namesOf(story, names, cluster);
        const Corroboration corroboration = origins.count(cluster.statements);
        event.independentOrigins = corroboration.independent;
        event.corroborationReason = corroboration.reason;
        events.push_back(std::move(event));
    }
    const auto key = [](const SuggestedEvent& event) {
        const bool dated = event.date && event.date->earliest;
        return std::tuple(!dated, dated ? event.date->earliest->number : 0, event.id);
    };
    std::sort(events.begin(), events.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return events;
}

} // namespace crossdate::analysis
