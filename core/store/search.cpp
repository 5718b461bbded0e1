#include "core/store/search.h"

#include "core/store/columns.h"
#include "core/store/search_excerpt.h"
#include "core/store/search_query.h"

#include <algorithm>
#include <cmath>

namespace crossdate::store {

namespace {

struct Asked {
    const Connection& connection;
    const CaseSnapshot& snapshot;
    const StoredDerivation& stored;
    std::string expression;
    std::size_t limit;
};

SearchHit hitOf(SearchHit::Kind kind, const MarkedText& marked, double rank) {
    const Excerpt excerpt = excerptOf(marked);
    SearchHit hit;
    hit.kind = kind;
    hit.span = excerpt.source;
    hit.excerpt = excerpt.text;
    hit.matches = excerpt.matches;
    hit.rank = rank;
    return hit;
}

void bind(Statement& rows, const Asked& asked) {
    rows.bind(kMatchBegin).bind(kMatchEnd).bind(asked.expression).bind(asked.limit);
}

std::vector<SearchHit> documentHits(const Asked& asked) {
    Statement rows(
        asked.connection,
        "SELECT rowid, highlight(search_document, 1, ?1, ?2), bm25(search_document, 4.0, 1.0) AS score"
        " FROM search_document WHERE search_document MATCH ?3 ORDER BY score LIMIT ?4");
    bind(rows, asked);
    std::vector<SearchHit> hits;
    while (rows.next()) {
        const auto id = idAt<DocumentTag>(rows, 0);
        const DocumentView* view = asked.snapshot.find(id);
        if (view == nullptr) continue;
        MarkedText marked = unmark(rows.text(1));
        // A text that contains the marks themselves: show its beginning rather than a wrong place.
        if (marked.plain != view->document->text) marked = {view->document->text, {}};
        hits.push_back(hitOf(SearchHit::Kind::document, marked, rows.real(2)));
        hits.back().document = id;
    }
    return hits;
}

EventId eventOf(const Asked& asked, ClaimId claim) {
    for (const EventView& event : asked.snapshot.events)
        if (std::ranges::find(event.claims, claim, &Claim::id) != event.claims.end()) return event.id;
    return {};
}

std::vector<SearchHit> claimHits(const Asked& asked) {
    Statement rows(asked.connection,
                   "SELECT rowid, highlight(search_claim, 0, ?1, ?2), bm25(search_claim) AS score"
                   " FROM search_claim WHERE search_claim MATCH ?3 ORDER BY score LIMIT ?4");
    bind(rows, asked);
    std::vector<SearchHit> hits;
    while (rows.next()) {
        const auto place = placeOf(asked.stored.rows.claims, rows.integer(0));
        if (!place) continue;
        const Claim& claim = asked.stored.derivation.claims[*place];
        hits.push_back(hitOf(SearchHit::Kind::claim, unmark(rows.text(1)), rows.real(2)));
        hits.back().document = claim.passage.document;
        hits.back().span = claim.passage.span;
        hits.back().event = eventOf(asked, claim.id);
    }
    return hits;
}

std::vector<SearchHit> eventHits(const Asked& asked) {
    Statement rows(asked.connection,
                   "SELECT rowid, highlight(search_event, 0, ?1, ?2), highlight(search_event, 1, ?1, ?2),"
                   " bm25(search_event, 4.0, 1.0) AS score"
                   " FROM search_event WHERE search_event MATCH ?3 ORDER BY score LIMIT ?4");
    bind(rows, asked);
    std::vector<SearchHit> hits;
    while (rows.next()) {
        const EventView* view = asked.snapshot.find(idAt<EventTag>(rows, 0));
        if (view == nullptr) continue;
        const MarkedText title = unmark(rows.text(1));
        const MarkedText note = unmark(rows.text(2));
        hits.push_back(hitOf(SearchHit::Kind::event, title.matches.empty() ? note : title, rows.real(3)));
        hits.back().event = view->id;
        hits.back().span = {};
        if (view->claims.empty()) continue;
        hits.back().document = view->claims.front().passage.document;
        hits.back().span = view->claims.front().passage.span;
    }
    return hits;
}

/// BM25 of different tables cannot be compared: each kind is measured by its own best hit.
void addScaled(std::vector<SearchHit>& all, std::vector<SearchHit> hits) {
    const double best = hits.empty() ? 0 : std::abs(hits.front().rank);
    for (SearchHit& hit : hits) {
        if (best > 0) hit.rank /= best;
        all.push_back(std::move(hit));
    }
}

} // namespace

std::vector<SearchHit> searchCase(const Connection& connection, const CaseSnapshot& snapshot,
                                  const StoredDerivation& derivation, std::string_view query,
                                  std::size_t limit) {
    Asked asked{connection, snapshot, derivation, matchExpression(parseQuery(query)),
                std::min<std::size_t>(limit, 10'000)};
    std::vector<SearchHit> hits;
    if (asked.expression.empty()) return hits;
    addScaled(hits, eventHits(asked));
    addScaled(hits, claimHits(asked));
    addScaled(hits, documentHits(asked));
    std::ranges::stable_sort(hits, {}, &SearchHit::rank);
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

} // namespace crossdate::store
