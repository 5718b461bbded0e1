#include "core/model/projection.h"

#include "core/model/projection_parts.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace crossdate {

namespace projection {

namespace {

template <class Item, class Key>
const Item* judgementOf(const std::vector<Item>& items, Key Item::*field, Key wanted) {
    const auto found = std::ranges::find(items, wanted, field);
    return found == items.end() ? nullptr : &*found;
}

std::string_view statedReason(PublishedFrom from) {
    switch (from) {
    case PublishedFrom::text:
        return "stated in the text";
    case PublishedFrom::metadata:
        return "stated in the file's metadata";
    case PublishedFrom::analyst:
        return "given at import";
    case PublishedFrom::inferred:
        return "inferred at import";
    case PublishedFrom::unknown:
        break;
    }
    return "stated by the document";
}

/// The analyst's date, else the stated one, else the one inferred from its siblings.
void setPublished(DocumentView& view, const CaseLayers& layers, const DocumentJudgement* judged) {
    const Document& document = *view.document;
    if (judged != nullptr && judged->published) {
        view.published = judged->published;
        view.publishedFrom = PublishedFrom::analyst;
        view.publishedReason = "set by the analyst";
    } else if (document.published) {
        view.published = document.published;
        view.publishedFrom = document.publishedFrom;
        view.publishedReason = statedReason(document.publishedFrom);
    } else if (const auto* inferred =
                   judgementOf(layers.derivation.inferredDates, &InferredDate::document, document.id)) {
        view.published = inferred->date;
        view.publishedFrom = PublishedFrom::inferred;
        view.publishedReason = inferred->why;
    }
}

bool isOutletOfCase(const CaseLayers& layers, OutletId id) {
    return std::ranges::find(layers.outlets, id, &Outlet::id) != layers.outlets.end();
}

bool documentBefore(const DocumentView& a, const DocumentView& b) {
    const auto day = [](const DocumentView& view) {
        return view.published && view.published->earliest ? view.published->earliest->number
                                                          : std::numeric_limits<std::int64_t>::max();
    };
    return std::forward_as_tuple(day(a), a.document->title, a.document->id) <
           std::forward_as_tuple(day(b), b.document->title, b.document->id);
}

} // namespace

std::vector<DocumentView> documentViews(const CaseLayers& layers) {
    std::unordered_map<DocumentId, int> claims;
    for (const Claim& claim : layers.derivation.claims) ++claims[claim.passage.document];

    std::vector<DocumentView> views;
    views.reserve(layers.documents.size());
    for (const DocumentPtr& document : layers.documents) {
        const auto* judged =
            judgementOf(layers.judgements.documents, &DocumentJudgement::document, document->id);
        DocumentView view;
        view.document = document;
        view.outlet = document->outlet;
        if (judged != nullptr && judged->outlet && isOutletOfCase(layers, *judged->outlet))
            view.outlet = *judged->outlet;
        setPublished(view, layers, judged);
        view.claims = claims[document->id];
        views.push_back(std::move(view));
    }
    std::ranges::sort(views, documentBefore);
    return views;
}

std::vector<OutletView> outletViews(const CaseLayers& layers, const std::vector<DocumentView>& documents) {
    std::vector<OutletView> views;
    for (std::size_t place = 0; place < layers.outlets.size(); ++place) {
        const Outlet& outlet = layers.outlets[place];
        if (std::ranges::find(documents, outlet.id, &DocumentView::outlet) == documents.end()) continue;
        OutletView view;
        view.id = outlet.id;
        view.name = outlet.name;
        // The place among all outlets ever imported, not among those shown: a colour never moves on.
        view.colour = static_cast<int>(place);
        if (const auto* judged =
                judgementOf(layers.judgements.outlets, &OutletJudgement::outlet, outlet.id)) {
            if (judged->name) view.name = *judged->name;
            if (judged->grade && *judged->grade >= 'A' && *judged->grade <= 'F') view.grade = *judged->grade;
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<Pairing> pairings(const Context& context) {
    std::vector<Pairing> found;
    for (const PairingJudgement& judged : context.layers.judgements.pairings) {
        auto a = context.finder.find(judged.a);
        auto b = context.finder.find(judged.b);
        if (!a || !b) continue;
        if (readBefore(context, *b, *a)) std::swap(a, b);
        found.push_back({*a, *b, judged.paired});
    }
    std::ranges::sort(found, [&context](const Pairing& x, const Pairing& y) {
        if (x.a != y.a) return readBefore(context, x.a, y.a);
        return readBefore(context, x.b, y.b);
    });
    return found;
}

bool readBefore(const Context& context, const Passage& a, const Passage& b) {
    const auto place = [&context](const Passage& passage) {
        const auto found = context.order.find(passage.document);
        return found == context.order.end() ? context.order.size() : found->second;
    };
    return std::tuple(place(a), a.span, a.document) < std::tuple(place(b), b.span, b.document);
}

} // namespace projection

CaseSnapshot project(const CaseLayers& layers) {
    CaseSnapshot snapshot;
    snapshot.info = layers.info;
    snapshot.documents = projection::documentViews(layers);
    snapshot.outlets = projection::outletViews(layers, snapshot.documents);
    // The file keeps them in the order of derivation, which depends on what came in when.
    snapshot.sharedCopies = layers.derivation.sharedCopies;
    std::ranges::sort(snapshot.sharedCopies, {}, [](const SharedCopy& c) { return std::pair(c.a, c.b); });
    snapshot.revisions = layers.derivation.revisions;
    std::ranges::sort(snapshot.revisions, {},
                      [](const ArticleRevision& r) { return std::pair(r.after, r.before); });

    projection::Context context{layers, PassageFinder(layers.documents), {}, {}, {}};
    for (const Claim& claim : layers.derivation.claims) context.claims.emplace(claim.id, &claim);
    for (std::size_t place = 0; place < snapshot.documents.size(); ++place) {
        const DocumentView& view = snapshot.documents[place];
        context.order.emplace(view.document->id, place);
        context.outletOf.emplace(view.document->id, view.outlet);
    }
    projection::Events events = projection::eventViews(context);
    snapshot.conflicts = projection::conflictViews(context, events);
    projection::addCoverage(context, snapshot.documents, snapshot.conflicts, events);
    snapshot.pairings = projection::pairings(context);
    snapshot.events = std::move(events.views);
    return snapshot;
}

} // namespace crossdate
